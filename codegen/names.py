"""The service's names in Python's spelling."""

from __future__ import annotations

import keyword
import re

_WORD_ENDS = (re.compile(r"([A-Z]+)([A-Z][a-z])"), re.compile(r"([a-z0-9])([A-Z])"))


def snake_case(name: str) -> str:
    """Spell a name of the service in snake_case, acronyms as words: ``JSONString`` is ``json_string``."""
    for boundary in _WORD_ENDS:
        name = boundary.sub(r"\1_\2", name)
    name = name.lower()
    return f"{name}_" if keyword.iskeyword(name) else name


def constant_case(name: str) -> str:
    """Spell a name of the service as a constant: ``LensJSON`` is ``LENS_JSON``."""
    return snake_case(name).upper()
