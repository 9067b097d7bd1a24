"""The forms in which services, proxies and debug pages repeat what they were sent."""

import html
import json
from collections.abc import Callable, Mapping
from urllib.parse import quote

__all__ = ["ENCODINGS", "PAGES"]


def _each(form: str) -> Callable[[str], str]:
    return lambda text: "".join(form.format(ord(character)) for character in text)


def _split(text: str, separator: str, width: int = 31) -> str:
    return separator.join(text[start : start + width] for start in range(0, len(text), width))


ENCODINGS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "upper case": str.upper,
    "HTML": html.escape,
    "HTML, decimal": _each("&#{};"),
    "HTML, hexadecimal": _each("&#x{:x};"),
    "JSON": json.dumps,
    "JSON with solidus": lambda text: json.dumps(text).replace("/", "\\/"),
    "JSON, numbers": _each("\\u{:04x}"),
    "JSON in JSON": lambda text: json.dumps(json.dumps({"seen": text})),
    "JSON in HTML": lambda text: html.escape(json.dumps({"seen": text})),
    "Python": lambda text: repr({"seen": text}),
    "percent": lambda text: quote(text, safe=""),
    "percent, twice": lambda text: quote(quote(text, safe=""), safe=""),
    "percent, lower case": lambda text: "".join(f"%{ord(character):02x}" for character in text),
    "lines": lambda text: _split(text, "\n"),
    "lines, CRLF and blanks": lambda text: _split(text, "\r\n    "),
    "short lines": lambda text: _split(text, "\n", 5),
    "HTML lines": lambda text: _split(text, "<br />\n"),
    "texts in a row": lambda text: _split(text, "'\n '"),
    "quoted-printable": lambda text: _split(text.replace("=", "=3D"), "=\n", 70),
    "cut off": lambda text: text[: max(20, len(text) - 9)],
}
"""Ways to write a text, by their names."""


def _django(fields: Mapping[str, str]) -> bytes:
    rows = "".join(
        f"<tr><td>HTTP_{name.upper().replace('-', '_')}</td><td class=code><pre>{html.escape(repr(value))}</pre></td></tr>"
        for name, value in fields.items()
    )
    return f"<html><body><table>{rows}</table></body></html>".encode()


PAGES: dict[str, Callable[[Mapping[str, str]], bytes]] = {
    "lines": lambda fields: "\r\n".join(f"{name}: {value}" for name, value in fields.items()).encode(),
    "table": _django,
    "list": lambda fields: json.dumps([[name, value] for name, value in fields.items()]).encode(),
    "object": lambda fields: json.dumps({"headers": dict(fields)}).encode(),
    "message": lambda fields: json.dumps({"message": json.dumps(dict(fields))}).encode(),
    "fields": lambda fields: json.dumps(
        {
            "message": "refused",
            "Reason": " ".join(fields.values()),
            "Fields": [{"Name": name, "Message": value} for name, value in fields.items()],
        }
    ).encode(),
    "not UTF-8": lambda fields: b"\xff\xfe" + repr(dict(fields)).encode() + b"\x80",
}
"""What repeats the header fields of a request, by a name."""
