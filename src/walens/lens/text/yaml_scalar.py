"""
What a scalar of YAML means: text, a number, a truth value or nothing.

The core schema of YAML 1.2, which is what JSON has: ``no``, ``on`` and ``2021-11-01`` are texts, as a lens needs them.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from walens.errors import ProblemKind

if TYPE_CHECKING:
    from walens.json_types import JSON

__all__ = ["IN_QUOTES", "WrongScalar", "scalar_value"]

IN_QUOTES: Final = "a text that begins with !, as the condition !one && two, must stand in quotes"

_TAG: Final = "tag:yaml.org,2002:"
_NULL: Final = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE: Final = frozenset({"true", "True", "TRUE"})
_FALSE: Final = frozenset({"false", "False", "FALSE"})
_INTEGER: Final = re.compile(r"[-+]?[0-9]+")
_BASED: Final = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE: Final = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_HALF_PAIR: Final = re.compile("[\ud800-\udfff]")
_NUMBER_START: Final = frozenset("+-.0123456789")


class WrongScalar(Exception):  # noqa: N818 - it never leaves walens.lens
    """A scalar that is no JSON value; its text says why, and ``kind`` what kind of problem that is."""

    def __init__(self, message: str, kind: ProblemKind = ProblemKind.VALUE) -> None:
        super().__init__(message)
        self.kind = kind


def scalar_value(text: str, tag: str | None, *, plain: bool) -> JSON:
    """
    Return the value of a scalar.

    Args:
        text: its content.
        tag: the tag it has been given; ``None`` for none, ``!`` for text.
        plain: whether it stands without quotes and is no block.

    Raises:
        WrongScalar: it stands for no JSON value.
    """
    half = None if text.isascii() else _HALF_PAIR.search(text)
    if half is not None:
        message = f"the character U+{ord(half[0]):04X} is half a surrogate pair, which no UTF-8 can hold"
        raise WrongScalar(message, ProblemKind.SURROGATE)
    if tag is None:
        return _plain_value(text) if plain else text
    if tag in {"!", f"{_TAG}str"}:
        return text
    value = _plain_value(text)
    expected = {"int": int, "float": float, "bool": bool, "null": type(None)}.get(tag.removeprefix(_TAG))
    if expected is None:
        hint = f"; {IN_QUOTES}" if tag.startswith("!") else ""
        raise WrongScalar(f"the tag {tag} has no meaning in JSON{hint}")
    if expected is float and type(value) is int:
        return float(value)
    if type(value) is not expected:
        raise WrongScalar(f"{text!r:.40} does not fit its tag {tag}")
    return value


def _plain_value(text: str) -> JSON:
    if text in _NULL:
        return None
    if text[0] in _NUMBER_START:
        return _number(text)
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    return text


def _short(value: int, text: str) -> int:
    """Refuse an integer that Python makes no decimal digits of: to other bases it knows no limit."""
    try:
        str(value)
    except ValueError:
        message = f"the number {text:.40}... has too many digits: {len(text):,}"
        raise WrongScalar(message, ProblemKind.NUMBER) from None
    return value


def _number(text: str) -> JSON:
    if _NOT_FINITE.fullmatch(text):
        raise WrongScalar(f"{text} is not JSON; write a text, a number or null", ProblemKind.NOT_A_NUMBER)
    if _BASED.fullmatch(text):
        return _short(int(text, 0), text)
    if _INTEGER.fullmatch(text):
        try:
            return int(text)
        except ValueError:
            message = f"the number {text:.40}... has too many digits: {len(text):,}"
            raise WrongScalar(message, ProblemKind.NUMBER) from None
    if not _FLOAT.fullmatch(text):
        return text
    value = float(text)
    if math.isinf(value):
        raise WrongScalar(f"the number {text:.40} is too large", ProblemKind.NUMBER)
    return value
