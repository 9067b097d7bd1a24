"""Lint: everything that is wrong with a lens, at once, each with its place and its reason."""
