"""
Text of a document from wherever it stands: a path, an open file, bytes.

What is too large is refused before it is read: a file by its size, a stream after the first byte over the limit.
"""

from __future__ import annotations

import os
import re
from itertools import islice
from stat import S_ISREG
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias, overload

from walens.budgets import DOCUMENT, PROBLEMS
from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.lens.text.place import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "MAX_PROBLEMS",
    "MAX_SIZE",
    "Content",
    "Readable",
    "Source",
    "Text",
    "bytes_of",
    "check_text",
    "decode_text",
    "first_problems",
    "is_table",
    "is_workbook",
    "read_content",
    "read_text",
    "refuse_other_form",
    "without_mark",
]

MAX_SIZE = DOCUMENT.most
"""The largest document that is read, in bytes (in characters, where it is text already)."""

MAX_PROBLEMS = PROBLEMS.most
"""How many problems of one document are told: a file full of faults must not become a list of millions."""


class Readable(Protocol):
    """A file object that is open for reading text or bytes."""

    def read(self, size: int, /) -> str | bytes:
        """Read at most ``size`` characters or bytes; nothing at the end."""
        ...


Source: TypeAlias = "str | os.PathLike[str] | Readable"
"""A path, or a file object that is open for reading text or bytes."""

_OTHER_ENCODINGS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_OTHER_FILES = {
    b"PK\x03\x04": "a ZIP archive; unpack it first",
    b"PK\x05\x06": "a ZIP archive with nothing in it",
    b"\x1f\x8b": "packed by gzip; unpack it first",
    b"BZh": "packed by bzip2; unpack it first",
    b"\xfd7zXZ": "packed by xz; unpack it first",
    b"(\xb5/\xfd": "packed by zstd; unpack it first",
    b"7z\xbc\xaf": "an archive of 7-Zip; unpack it first",
    b"%PDF-": "a PDF, which holds no lens",
    b"\x89PNG": "a picture (PNG), which holds no lens",
    b"\xff\xd8\xff": "a picture (JPEG), which holds no lens",
    b"GIF8": "a picture (GIF), which holds no lens",
    b"SQLite format 3\x00": "a database of SQLite, as a file of the offline service is",
}
"""What files of other kinds begin with, and what to say of them."""
_CONTENT_TYPES = b"[Content_Types].xml"
_MARK = "\ufeff"
_BYTE_ORDER_MARK = "it starts with a byte order mark; walens fmt and walens lint --fix take it out"
_WORKBOOK = b"PK\x03\x04"
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TABLE = re.compile(
    r"""
      (?: sep=. \s+ )? (?! \# )
      (?= [^\n\r]* [,;\t] )  # more columns than one
      [^\n\r{}\[\]:]*? \b (?: lens | pillar | question | choice ) [ _] (?: id | name | title ) ["']? \s* [,;\t\n\r]
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HEADING = re.compile(r"# \S[^\n]*\s+(?:[^\n]+\n\s+){0,3}## Contents\s")


class Text(NamedTuple):
    """The text of a document, and the name of the file it came from."""

    text: str
    name: str | None


class Content(NamedTuple):
    """What a file holds, and its name."""

    content: str | bytes
    name: str | None


def read_content(source: Source) -> Content:
    """
    Read a file as it is: its bytes, or the text that a file object gives.

    Raises:
        LensDocumentError: it cannot be read, or is larger than `MAX_SIZE`.
    """
    if isinstance(source, (str, os.PathLike)):
        name = os.fspath(source)
        return Content(_read_path(name), name)
    known_name = _name_of(source)
    return Content(_read_file(source, known_name), known_name)


def read_text(source: Source, *, with_mark: bool = False) -> Text:
    """
    Read a document's text.

    Args:
        source: a path, or a file object.
        with_mark: whether it may start with a byte order mark, which is no part of the text.

    Raises:
        LensDocumentError: it cannot be read, is larger than `MAX_SIZE`, or is not UTF-8 without a byte order mark.
    """
    content, name = read_content(source)
    if with_mark:
        content = without_mark(content)
    text = decode_text(content, name) if isinstance(content, bytes) else check_text(content, name)
    return Text(text, name)


@overload
def without_mark(content: str) -> str: ...
@overload
def without_mark(content: bytes) -> bytes: ...
@overload
def without_mark(content: str | bytes) -> str | bytes: ...
def without_mark(content: str | bytes) -> str | bytes:
    """Return a text, or its bytes in UTF-8, without the byte order mark that it may start with."""
    if isinstance(content, bytes):
        return content.removeprefix(_MARK.encode())
    return content.removeprefix(_MARK)


def is_workbook(content: str | bytes) -> bool:
    """Tell whether the content of a file is a workbook in XLSX: an archive that says what its parts are."""
    return isinstance(content, bytes) and content.startswith(_WORKBOOK) and _CONTENT_TYPES in content


def is_table(text: str) -> bool:
    """Tell whether a text is a table in CSV: whether its first row names columns of a lens."""
    return _TABLE.match(text) is not None


def refuse_other_form(text: str, name: str | None) -> None:
    """
    Refuse a text that is a lens in a form that is neither JSON nor YAML.

    Raises:
        LensDocumentError: it is a table, or Markdown.
    """
    if is_table(text):
        raise _refused(f"it is a table in CSV; {_advice(name, 'csv')}", name, ProblemKind.OTHER_FORM)
    if _HEADING.match(text):
        message = "it is Markdown, which is written and never read; keep the lens in another form"
        raise _refused(message, name, ProblemKind.OTHER_FORM)


def _advice(name: str | None, suffix: str) -> str:
    source = name or f"FILE.{suffix}"
    stem = source.removesuffix(f".{suffix}").removesuffix(".lens")
    return f"walens convert {source} {stem}.lens.json makes a lens of it that is read here"


def first_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the first `MAX_PROBLEMS` of the problems, and one more that says so if there are others."""
    first = tuple(islice(problems, MAX_PROBLEMS + 1))
    if len(first) <= MAX_PROBLEMS:
        return first
    return (*first[:-1], Problem("", f"more problems follow these first {MAX_PROBLEMS:,}", kind=ProblemKind.MORE))


def bytes_of(text: str) -> int:
    """Return how many bytes a text has in UTF-8; half a surrogate pair, which no file can hold, counts as three."""
    return len(text) if text.isascii() else len(text.encode(errors="surrogatepass"))


def decode_text(data: bytes, name: str | None) -> str:
    """
    Decode UTF-8, and refuse what `check_text` refuses.

    Raises:
        LensDocumentError: the bytes are too many, are not UTF-8, or start with a byte order mark.
    """
    if len(data) > MAX_SIZE:
        raise _too_large(f"{len(data):,} bytes", name)
    if is_workbook(data):
        raise _refused(f"it is a workbook (XLSX); {_advice(name, 'xlsx')}", name, ProblemKind.OTHER_FORM)
    if data.startswith(_OLD_WORKBOOK):
        message = "it is a workbook of the old kind (XLS), or one with a password; save it as XLSX without one"
        raise _refused(message, name, ProblemKind.OTHER_FORM)
    other = next((what for start, what in _OTHER_FILES.items() if data.startswith(start)), None)
    if other is not None:
        raise _refused(f"it is {other}", name, ProblemKind.OTHER_FORM)
    encoding = next((what for start, what in _OTHER_ENCODINGS.items() if data.startswith(start)), None)
    if encoding is None and b"\0" in data[:4]:
        # The first characters of JSON and YAML are ASCII (RFC 4627, section 3).
        encoding = "UTF-16 or UTF-32, or no text at all"
    if encoding is not None:
        raise _refused(f"it is {encoding}; save it as UTF-8", name, ProblemKind.NOT_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = Lines(before).at(len(before))
        message = f"not UTF-8: the byte 0x{data[error.start]:02x} stands where no character can be"
        raise LensDocumentError((Problem("", message, line, column, ProblemKind.NOT_UTF8),), source=name) from None
    return check_text(text, name)


def check_text(text: str, name: str | None) -> str:
    """
    Return the text if it can be a document's.

    Raises:
        LensDocumentError: it is empty or too large, starts with a byte order mark, or holds half a surrogate pair.
    """
    if len(text) > MAX_SIZE:
        raise _too_large(f"{len(text):,} characters", name)
    if text.startswith(_MARK):
        raise LensDocumentError((Problem("", _BYTE_ORDER_MARK, 1, 1, ProblemKind.BYTE_ORDER_MARK),), source=name)
    if not text or text.isspace():
        raise _refused("it is empty", name, ProblemKind.EMPTY)
    try:
        # UTF-16 cannot hold half a pair either, and is made four times as fast.
        text.encode("utf-16-le")
    except UnicodeEncodeError as error:
        line, column = Lines(text).at(error.start)
        message = f"the character U+{ord(text[error.start]):04X} is half a surrogate pair, which no UTF-8 can hold"
        raise LensDocumentError((Problem("", message, line, column, ProblemKind.SURROGATE),), source=name) from None
    return text


def _read_path(path: str) -> str | bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a name that no Path can hold fails here, and is refused like others
            status = os.fstat(file.fileno())
            if S_ISREG(status.st_mode) and status.st_size > MAX_SIZE:
                raise _too_large(f"{status.st_size:,} bytes", path)
            return _read_all(file, path)
    except OSError as error:
        raise _refused(f"cannot be read: {error.strerror or error}", path, ProblemKind.UNREADABLE) from error
    except ValueError as error:
        raise _refused(f"cannot be read: {error}", path, ProblemKind.UNREADABLE) from error


def _read_file(file: Readable, name: str | None) -> str | bytes:
    try:
        return _read_all(file, name)
    except UnicodeDecodeError as error:
        message = f"not {error.encoding}: {error.reason}; open it with encoding='utf-8'"
        raise _refused(message, name, ProblemKind.NOT_UTF8) from error
    except (OSError, ValueError) as error:
        raise _refused(f"cannot be read: {error}", name, ProblemKind.UNREADABLE) from error


def _read_all(file: Readable, name: str | None) -> str | bytes:
    parts: list[str | bytes] = []
    size = 0
    # A pipe may give less than it is asked for; only an empty answer is its end.
    while part := file.read(MAX_SIZE + 1 - size):
        parts.append(part)
        size += len(part)
        if size > MAX_SIZE:
            raise _too_large("the stream has more", name)
    texts = [part for part in parts if isinstance(part, str)]
    return "".join(texts) if texts else b"".join(part for part in parts if isinstance(part, bytes))


def _name_of(file: Readable) -> str | None:
    name: object = getattr(file, "name", None)
    return name if isinstance(name, str) else None


def _too_large(size: str, name: str | None) -> LensDocumentError:
    message = f"it is too large: {size}; {DOCUMENT}"
    return _refused(message, name, ProblemKind.TOO_LARGE)


def _refused(message: str, name: str | None, kind: ProblemKind) -> LensDocumentError:
    return LensDocumentError((Problem("", message, kind=kind),), source=name)
