"""The typed Python SDK for AWS Well-Architected custom lenses."""

__version__ = "0.1.0"
