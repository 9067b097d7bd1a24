"""The rules of risk: conditions, truth tables, what answers score, and builders of rules."""
