"""Lens documents: no AWS, no network."""
