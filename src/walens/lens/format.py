"""What can be known of the lens format: how certain a fact is."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Certainty"]


class Certainty(StrEnum):
    """How a fact of the format is known: the marks of docs/lens-format.md, the surest first."""

    DOCUMENTED = "documented"
    """The documentation of AWS or a standard says so."""
    MODEL = "model"
    """The model of the API says so, which botocore ships."""
    OBSERVED = "observed"
    """Somebody tried it on the service and published what happened."""
    INFERRED = "inferred"
    """It follows from published lenses, from their history, or from what is documented."""
    UNCONFIRMED = "unconfirmed"
    """Nobody has said so in public; it may be otherwise."""
