"""A JSON value to JSON text, fast, and refusing what JSON text cannot hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import orjson

if TYPE_CHECKING:
    from walens.json_types import JSON

__all__ = ["write_json"]

_INDENTED: Final = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
_LARGEST: Final = 2**64 - 1
_SMALLEST: Final = -(2**63)


def write_json(value: JSON, *, minify: bool = False) -> str:
    """
    Write a JSON value of dicts and lists that `encode_lens` has made.

    Args:
        value: the value.
        minify: without any white space, instead of two spaces for each level and a final newline.

    Raises:
        UnicodeEncodeError: a text holds half a surrogate pair.
    """
    option = 0 if minify else _INDENTED
    try:
        return orjson.dumps(value, option=option).decode()
    except orjson.JSONEncodeError:
        # orjson writes neither half a surrogate pair, which cannot be written, nor integers beyond 64 bits, which can.
        json.dumps(value, ensure_ascii=False).encode()
        return orjson.dumps(_with_long_integers(value), option=option).decode()


def _with_long_integers(value: JSON) -> object:
    if isinstance(value, dict):
        return {key: _with_long_integers(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_with_long_integers(item) for item in value]
    if isinstance(value, int) and not _SMALLEST <= value <= _LARGEST:
        return orjson.Fragment(str(value).encode())
    return value
