"""Lint: everything that is wrong with a lens, at once."""
