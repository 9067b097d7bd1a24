"""
What a call knows as secret, and how it is taken out of texts from outside: by value, whatever form they have it in.

A service that refuses a signature, a proxy and a debug page repeat the header fields that they were sent: as HTML, as
JSON in JSON, percent-encoded, split over lines, cut off. No pattern knows all of these forms, but the call knows the
values. So a text is decoded layer by layer, and wherever a secret, or a long piece of one, stands in one of the layers,
the place in the text is replaced.
"""

from __future__ import annotations

import html
import re
from base64 import b64encode
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from walens.credentials import Credentials

__all__ = ["REMOVED", "Secrets", "clean", "of_credentials", "of_url"]

REMOVED: Final = "..."
"""What stands in the place of a secret."""

_SHORTEST: Final = 3
"""Shorter values are no secrets that could be told apart from words."""
_SHORTEST_KEY: Final = 8
"""AWS's own keys have at least 16 (IAM API reference, AccessKey); what is as short as "test" stands in for one."""
_PIECE: Final = 16
"""So many characters of a longer secret are taken out alone: a text may be cut, or broken by what is not decoded."""
_LAYERS: Final = 5
"""How often a text is decoded: JSON in JSON in HTML is three times."""

_ESCAPE = re.compile(
    r"""
      &(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});  # HTML
    | \\u[0-9a-fA-F]{4} | \\x[0-9a-fA-F]{2} | \\[0-7]{3} | \\[/"'\\]       # JSON, Python, C
    | \\[nrt]                                                              # the escape of a line break or a tab
    | (?:%[0-9a-fA-F]{2})+                                                 # RFC 3986, section 2.1
    | =[0-9A-F]{2} | =\r?\n                                                # quoted-printable: RFC 2045, section 6.7
    | </?[A-Za-z][^<>]{0,100}>                                             # a tag between two pieces
    | [\s"'\u200b\u00ad]+                                                  # a line break, or the quotes around it
    """,
    re.VERBOSE,
)
_UPPER_TO_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


def _decoded(escape: str) -> str:
    """Give what an escape stands for; nothing for what only separates."""
    first = escape[0]
    if first == "&":
        return html.unescape(escape)
    if first == "%":
        return unquote(escape, errors="replace")
    if first == "=" and escape[1] not in "\r\n":
        return chr(int(escape[1:], 16))
    if first != "\\":
        return ""
    kind, digits = escape[1], escape[2:]
    if kind in "ux":
        return chr(int(digits, 16))
    if kind in "01234567":
        return chr(int(escape[1:], 8))
    return "" if kind in "nrt" else kind


class _Layer(NamedTuple):
    """A text with one layer of escapes decoded, and the way back."""

    text: str
    starts: list[int]
    """Where the pieces of the text start in it."""
    origins: list[tuple[int, int]]
    """For each piece where it comes from: the start, and the length of an escape or 0 where characters are copied."""

    def origin(self, position: int) -> tuple[int, int]:
        """Give the start and the end of what a character comes from."""
        index = bisect_right(self.starts, position) - 1
        start, length = self.origins[index]
        if length:
            return start, start + length
        start += position - self.starts[index]
        return start, start + 1


def _peeled(text: str) -> _Layer:
    """Decode one layer of escapes."""
    parts: list[str] = []
    starts: list[int] = []
    origins: list[tuple[int, int]] = []
    size = end = 0
    for match in _ESCAPE.finditer(text):
        plain, decoded = text[end : match.start()], _decoded(match[0])
        for part, origin in ((plain, (end, 0)), (decoded, (match.start(), match.end() - match.start()))):
            if part:
                parts.append(part)
                starts.append(size)
                origins.append(origin)
                size += len(part)
        end = match.end()
    if text[end:]:
        parts.append(text[end:])
        starts.append(size)
        origins.append((end, 0))
    return _Layer("".join(parts), starts, origins)


class Secrets:
    """
    The secrets that a call knows.

    Args:
        values: the secrets as they are; short and empty ones are left aside.
    """

    __slots__ = ("_pieces", "_short", "_values")

    def __init__(self, values: Iterable[str | None]) -> None:
        self._values = frozenset(value for value in values if value and len(value) >= _SHORTEST)
        forms = {form.translate(_UPPER_TO_LOWER) for value in self._values for form in _forms(value)}
        self._short = sorted((form for form in forms if len(form) < _PIECE), key=len, reverse=True)
        self._pieces = {
            form[start : start + _PIECE]
            for form in forms
            if len(form) >= _PIECE
            for start in range(len(form) - _PIECE + 1)
        }

    def __repr__(self) -> str:
        return f"Secrets({len(self._values)} values)"

    def __bool__(self) -> bool:
        return bool(self._values)

    def and_also(self, values: Iterable[str | None]) -> Secrets:
        """Give these secrets with others."""
        return Secrets((*self._values, *values))

    def removed_from(self, text: str, *, mark: str = REMOVED) -> str:
        """
        Give a text with `mark` in the place of each secret.

        It takes time in proportion to the length of the text, on each layer of escapes that there is.
        """
        spans = self._spans(text)
        if not spans:
            return text
        kept = [text[end:start] for (_, end), (start, _) in pairwise(((0, 0), *spans, (len(text), len(text))))]
        return mark.join(kept)

    def removed_from_bytes(self, data: bytes) -> bytes:
        """Give bytes without the secrets; those that are no UTF-8 stay as they are."""
        # Each byte that is no UTF-8 becomes a character that stands for it, and comes back as it was.
        return self.removed_from(data.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")

    def _spans(self, text: str) -> list[tuple[int, int]]:
        """Give where secrets stand in a text, in order and apart from each other."""
        found: list[tuple[int, int]] = list(self._found(text))
        layers: list[_Layer] = []
        current = text
        for _ in range(_LAYERS):
            layer = _peeled(current)
            if layer.text == current:
                break
            layers.append(layer)
            current = layer.text
            for start, end in self._found(current):
                found.append(_in_the_text(layers, start, end))
        return _merged(found)

    def _found(self, text: str) -> Iterator[tuple[int, int]]:
        plain = text.translate(_UPPER_TO_LOWER)
        for form in self._short:
            start = plain.find(form)
            while start >= 0:
                yield start, start + len(form)
                start = plain.find(form, start + len(form))
        if self._pieces:
            for start in range(len(plain) - _PIECE + 1):
                if plain[start : start + _PIECE] in self._pieces:
                    yield start, start + _PIECE


def _forms(value: str) -> Iterator[str]:
    """Give the forms in which a secret is looked for: itself, and the base64 of a text that it stands in."""
    yield value
    data = value.encode()
    if len(data) >= _PIECE:
        for shift in range(3):
            # What stands before the value moves it by one or two bytes; the characters at both ends depend on that.
            encoded = b64encode(b"x" * shift + data).decode().rstrip("=")
            yield encoded[(0, 2, 3)[shift] : -2]


def _in_the_text(layers: list[_Layer], start: int, end: int) -> tuple[int, int]:
    """Give where a place in the innermost layer comes from in the text."""
    for layer in reversed(layers):
        start, end = layer.origin(start)[0], layer.origin(end - 1)[1]
    return start, end


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def of_credentials(credentials: Credentials) -> tuple[str, ...]:
    """Give the secrets of credentials: key id, secret key and token."""
    values = (credentials.access_key_id, credentials.secret_access_key, credentials.session_token or "")
    return tuple(value for value in values if len(value) >= _SHORTEST_KEY)


def of_url(url: str) -> tuple[str, ...]:
    """Give the secrets of a URL: user and password, as they stand and decoded, and the base64 that fields have."""
    try:
        # A proxy may be written without its scheme.
        parts = urlsplit(url if "://" in url else f"//{url}")
    except ValueError:
        return ()
    if "@" not in parts.netloc:
        return ()
    given = parts.netloc.rpartition("@")[0]
    user, _, password = given.partition(":")
    pair = f"{unquote(user)}:{unquote(password)}"
    return (user, password, unquote(user), unquote(password), b64encode(pair.encode()).decode())


def clean(error: BaseException, secrets: Secrets) -> None:
    """
    Take secrets out of an error and of all that it was raised from, attributes included.

    What is text or bytes in it is replaced in place; so it has to be done before anybody else sees the error.
    """
    if not secrets:
        return
    seen: set[int] = set()
    left: list[BaseException] = [error]
    while left:
        each = left.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        each.args = tuple(_cleaned(part, secrets) for part in each.args)
        if isinstance(each, OSError):  # its text is not made of its arguments
            each.strerror = secrets.removed_from(each.strerror or "")
            each.filename = _cleaned(each.filename, secrets)
        for name, value in vars(each).items():
            vars(each)[name] = _cleaned(value, secrets)
        left.extend(_behind(each))


def _behind(error: BaseException) -> Iterator[BaseException]:
    """Yield the errors that an error holds: what it was raised from and what stands in it."""
    left: list[object] = [error.__cause__, error.__context__, *error.args, *vars(error).values()]
    while left:
        match left.pop():
            case BaseException() as held:
                yield held
            case dict() as held:
                left.extend(held.values())
            case tuple() | list() as held:
                left.extend(held)
            case _:
                pass


def _cleaned(value: object, secrets: Secrets) -> object:
    """Give a value without the secrets; of an object that shows one only its text is kept."""
    match value:
        case None | bool() | int() | float() | BaseException():
            return value
        case str():
            return secrets.removed_from(value)
        case bytes():
            return secrets.removed_from_bytes(value)
        case tuple() | list():
            return _cleaned_items(value, secrets)
        case dict():
            return {name: _cleaned(each, secrets) for name, each in value.items()}
        case _:
            shown = _shown(value)
            cleaned = secrets.removed_from(shown)
            return value if cleaned == shown else secrets.removed_from(shown.partition("\n")[0])


def _shown(value: object) -> str:
    """Give all that an object of a library shows of itself, as the request that an error was raised for."""
    try:
        return f"{value!r}\n{getattr(value, '__dict__', '')!r}"
    except Exception as error:  # noqa: BLE001 - a library's own
        return f"<{type(value).__name__}, which cannot be shown: {type(error).__name__}>"


def _cleaned_items(items: tuple[object, ...] | list[object], secrets: Secrets) -> object:
    cleaned = [_cleaned(each, secrets) for each in items]
    if isinstance(items, list):
        return cleaned
    # A named tuple, such as a problem or a field, is made of its items and not of a list of them.
    make = getattr(items, "_make", tuple)
    return make(cleaned)
