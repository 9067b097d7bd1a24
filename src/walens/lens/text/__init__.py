"""Lenses as text, and back: JSON, YAML and folders, with the place of everything in them."""
