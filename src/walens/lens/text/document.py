"""A lens together with the text it was read from, so that whatever is said of it can name a line and a column."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, TypeAlias

import attrs

from walens.errors import LensDocumentError
from walens.lens.decode import Mistyped, decode_lens
from walens.lens.mistakes import find_mistakes
from walens.lens.text.json_reader import JSONLocator, parse_json
from walens.lens.text.place import Path, Place, parse_path
from walens.lens.text.source import first_problems, refuse_other_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from walens.json_types import JSON
    from walens.lens.model import Lens

__all__ = ["Document", "Format", "Locator", "Parsed", "document_of", "format_of", "nearest_place", "parse"]

Format: TypeAlias = Literal["json", "yaml"]
"""The languages in which a lens is written."""

_SUFFIXES: Mapping[str, Format] = {".json": "json", ".yaml": "yaml", ".yml": "yaml"}


class Locator(Protocol):
    """Tells where the values of a document stand in its text."""

    def place(self, path: Path) -> Place | None:
        """Return where the value with this path stands; ``None`` if there is no such value."""
        ...


class Parsed(NamedTuple):
    """The value of a text, and where its parts stand in it."""

    value: JSON
    locator: Locator


@attrs.frozen(kw_only=True)
class Document:
    """
    A lens, its text, and where each of its values stands in it.

    Attributes:
        lens: the lens.
        text: the text it was read from; of a lens that is split into files, the text of ``lens.yaml``.
        format: the language of the text.
        name: the name of the file or folder; ``None`` for text that came from nowhere.
        files: the texts of a lens that is split into files, by their names relative to the folder; empty otherwise.
        value: the JSON value that the text says, from which the lens was made.
    """

    lens: Lens
    text: str = attrs.field(repr=False)
    format: Format
    name: str | None = None
    files: Mapping[str, str] = attrs.field(factory=dict[str, str], repr=False)
    value: JSON = attrs.field(repr=False, eq=False)
    locator: Locator = attrs.field(repr=False, eq=False)

    def place(self, path: str | Path) -> Place:
        """
        Return where a value stands, or the nearest object or array around it if it is missing.

        Args:
            path: ``pillars[0].questions[2].title``, or the tuple of its steps; empty for the whole document.

        Raises:
            ValueError: the text is no path.
        """
        return nearest_place(self.locator, parse_path(path) if isinstance(path, str) else path)

    def text_at(self, place: Place) -> str:
        """Return the text of the file in which a place is."""
        return self.text if place.file is None else self.files[place.file]


def format_of(name: str | None, text: str) -> Format:
    """Tell the language of a text by the suffix of its file; by its first character where that says nothing."""
    suffix = "" if name is None else name[name.rfind(".") :].lower()
    return _SUFFIXES.get(suffix) or ("json" if text.lstrip()[:1] in {"{", "[", '"', ""} else "yaml")


def parse(text: str, text_format: Format, name: str | None) -> Parsed:
    """
    Read a text of either language, strictly.

    Raises:
        LensDocumentError: the text cannot be read; see `parse_json` and `parse_yaml`. Or it is a table or Markdown.
        MissingExtra: it is YAML, and ruamel.yaml is not installed.
    """
    if text_format == "json":
        return Parsed(parse_json(text, name=name), JSONLocator(text))
    refuse_other_form(text, name)
    from walens.lens.text.yaml_reader import parse_yaml

    return Parsed(*parse_yaml(text, name=name))


def document_of(
    parsed: Parsed, text: str, text_format: Format, name: str | None, files: Mapping[str, str] | None = None
) -> Document:
    """
    Build the document of a value.

    Raises:
        LensDocumentError: values have wrong types; all of them are in ``problems``, with their places.
    """
    try:
        lens = decode_lens(parsed.value)
    except Mistyped:
        problems = first_problems(
            find_mistakes(parsed.value, place=partial(nearest_place, parsed.locator), in_yaml=text_format == "yaml")
        )
    else:
        value, locator = parsed
        return Document(
            lens=lens, text=text, format=text_format, name=name, files=files or {}, value=value, locator=locator
        )
    raise LensDocumentError(problems, source=name)


def nearest_place(locator: Locator, path: Path) -> Place:
    """Return where the value with this path stands, or the nearest object or array around it if it is missing."""
    place = locator.place(path)
    while place is None:
        path = path[:-1]
        place = locator.place(path)
    return place
