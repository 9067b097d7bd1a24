"""A lens as the text that ImportLens takes: strictly read, and minified where it would be too long."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from walens.cli.input_files import kind_of, name_of, read_json_input
from walens.errors import LensDocumentError, Problem, ProblemKind

if TYPE_CHECKING:
    from walens.lens import JSON

__all__ = ["lens_text"]


def lens_text(file: str) -> str:
    """
    Give the text of a lens.

    Args:
        file: the path of a JSON or YAML file, of a folder with a lens that is split into files, or ``-`` for JSON from
            standard input.

    Returns:
        The text of a JSON file as it stands there, or the same JSON value without white space where the file is longer
        than the service takes; of another file its lens as JSON.

    Raises:
        LensDocumentError: the file cannot be read, is no JSON object, or is too long for the service.
        MissingExtra: it is YAML, and ruamel.yaml is not installed.
    """
    if Path(file).suffix.lower() in {".yaml", ".yml"} or Path(file).is_dir():
        text, value = _json_of(file)
    else:
        document = read_json_input(file)
        text, value = document.text, document.value
    try:
        return _sendable(text, value)
    except LensDocumentError as error:
        raise LensDocumentError(error.problems, source=name_of(file)) from error


def _json_of(file: str) -> tuple[str, JSON]:
    from walens.lens import dumps, encode_lens, load

    lens = load(file)
    return dumps(lens), encode_lens(lens)


def _sendable(text: str, value: JSON) -> str:
    if not isinstance(value, dict):
        raise LensDocumentError((Problem("", f"a lens is a JSON object, and this is {kind_of(value)}"),))
    from walens.lens.format import MAX_LENS
    from walens.lens.text.source import bytes_of

    return text if bytes_of(text) <= MAX_LENS else _shortened(text, value)


def _shortened(text: str, value: JSON) -> str:
    from walens.lens.format import MAX_LENS
    from walens.lens.size import largest_parts, minify
    from walens.lens.text.source import bytes_of

    short = minify(text)
    size = bytes_of(short)
    if size <= MAX_LENS:
        return short
    parts = "; ".join(f"{part.path} {part.size:,}" for part in largest_parts(value))
    message = (
        f"the lens has {size:,} bytes without white space, and the service takes {MAX_LENS:,}; "
        f"its largest parts: {parts}. Shorten them, or make two lenses of it"
    )
    raise LensDocumentError((Problem("", message, kind=ProblemKind.TOO_LARGE),))
