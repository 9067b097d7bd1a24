"""Names that are unique in an account and region, in the form in which they are compared."""

from __future__ import annotations

__all__ = ["normalized_name"]


def normalized_name(name: str) -> str:
    """
    Give the form in which names of workloads, profiles and templates are compared.

    Assumption W4: all white space is left out, and case makes no difference; nothing is said of other signs.
    """
    return "".join(name.split()).lower()
