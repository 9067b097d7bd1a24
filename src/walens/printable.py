"""
What is printed of names and texts that come from elsewhere: of files, of lenses, of the service.

A terminal obeys control characters, a page shows text in the order that direction marks ask for, every reader has its
own idea of where a line ends, and the log of a CI server takes some lines for commands. Whatever stands in a name or a
text, none of that may come out of it. A file name that is not UTF-8 has its bytes in half surrogates (PEP 383), which
no encoding takes.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["escape_json", "in_frame", "printable"]

_COMMAND_IN_LINE: Final = re.compile(r"#(?=#\w*\[)")
_COMMAND: Final = re.compile(rf"^(\s*):(?=:)|{_COMMAND_IN_LINE.pattern}", re.MULTILINE)
"""
What a CI server may take for a command.

GitHub Actions reads ``::error::`` at the start of a line, white space before it or not, and ``##[error]`` anywhere in
it; Azure Pipelines reads ``##vso[`` anywhere, TeamCity ``##teamcity[``.
"""

_HALF_PAIRS: Final = range(0xD800, 0xE000)
_BYTES: Final = range(0xDC80, 0xDD00)
"""The half surrogates that stand for the bytes of a name that is not UTF-8."""


def printable(text: str, *, kept: str = "") -> str:
    r"""
    Give text that breaks no line, hides nothing, and is no command to a terminal or a CI server.

    White space of any kind becomes a space, any other character that is not printable its escape in Python, as
    ``\x1b`` or ``\u202e``; a byte of a name that is not UTF-8 is ``\xff``.

    Args:
        text: any text.
        kept: characters that stay as they are.
    """
    if not text.isprintable():
        text = "".join([each if each in kept else _shown(each) for each in text])
    return _COMMAND.sub(_disarmed, text) if "::" in text or "##" in text else text


def in_frame(text: str) -> str:
    """
    Give text as `printable` does, with a character for a character, so that a caret stands under the one that is meant.

    Args:
        text: any text; it does not stand at the start of a line.
    """
    if not text.isprintable():
        text = "".join([each if each.isprintable() else " " for each in text])
    return _COMMAND_IN_LINE.sub(" ", text)


def escape_json(text: str) -> str:
    """
    Give a text in JSON with an escape for whatever `printable` would not let stand, so that programs lose nothing.

    Half a surrogate pair, which strict readers refuse as an escape too, becomes what `printable` makes of it.

    Args:
        text: JSON without a tab or a carriage return between its values, as `json.dumps` writes it.
    """
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if not line.isprintable():
            lines[number] = "".join([each if each.isprintable() else _json_escape(each) for each in line])
    text = "\n".join(lines)
    return _COMMAND_IN_LINE.sub(r"\\u0023", text)


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    if character.isspace():
        return " "
    code = ord(character)
    return f"\\x{code - _BYTES.start + 0x80:02x}" if code in _BYTES else ascii(character)[1:-1]


def _disarmed(match: re.Match[str]) -> str:
    """Give a sign of a command as its escape."""
    return "\\x23" if match[1] is None else f"{match[1]}\\x3a"


def _json_escape(character: str) -> str:
    code = ord(character)
    if code in _HALF_PAIRS:
        return f"\\{_shown(character)}"
    if code > 0xFFFF:  # noqa: PLR2004 - the end of what one escape of JSON can say
        pair = character.encode("utf-16-be").hex()
        return f"\\u{pair[:4]}\\u{pair[4:]}"
    # The other spaces, as those of Japanese, are text like any.
    return character if character.isspace() and code not in _LINE_ENDS else f"\\u{code:04x}"


_LINE_ENDS: Final = frozenset({0x09, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x1F, 0x85, 0x2028, 0x2029})
