"""Diff: what two lenses do not have in common, and what that does to the answers that workloads have recorded."""
