"""Lenses from file to file: the suffix says the form."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, NamedTuple

from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.files import write_file
from walens.lens.text.document import format_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from walens.lens.forms import Form, Split
    from walens.lens.model import Lens
    from walens.lens.text.document import Document
    from walens.lens.text.source import Source

__all__ = ["SUFFIXES", "Converted", "Loaded", "convert", "convert_lens", "form_of", "load_form", "losses", "to_bytes"]

SUFFIXES: Final[Mapping[str, Form]] = {
    ".json": "json",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".md": "markdown",
}
_MARK: Final = "\ufeff"
_FIRST_ROW: Final = 4_096
"""How much of a file is looked at to see whether it is a table."""


class Converted(NamedTuple):
    """What became of a lens that was written in another form."""

    lens: Lens
    files: tuple[str, ...]
    """The files in a folder; empty for every other form."""
    losses: tuple[Problem, ...]
    """The places of what the form has no room for."""


def convert(
    source: str | os.PathLike[str], target: str | os.PathLike[str], *, overwrite: bool = False
) -> tuple[Problem, ...]:
    """
    Write a lens in another form: JSON, YAML, a folder of files, a table in CSV or XLSX, or Markdown.

    A file that is replaced is replaced in one step, and a lens in a folder stays readable until the new one is
    complete: a failure or an interrupt leaves what was there.

    Args:
        source: a file whose suffix says its form (``.json``, ``.yaml``, ``.yml``, ``.csv``, ``.xlsx``), or the folder
            of a split lens. Markdown is only written.
        target: a file with such a suffix or ``.md``, or a folder: one that is there, or a name that ends in a slash.
        overwrite: whether a file, or a lens in a folder, that is there already is replaced.

    Returns:
        The places of what the target has no room for; see `not_in_table`. Comments of YAML are not kept either.

    Raises:
        LensDocumentError: the source cannot be read, the lens cannot be written in this form, a name says no form, or
            the target is there already.
        MissingExtra: a form needs an extra: ``pip install 'walens[yaml]'`` or ``'walens[xlsx]'``.
    """
    form = form_of(target)
    if form is None:
        raise _refused(f"its name says no form; end it with {', '.join(SUFFIXES)} or / for a folder", target)
    return convert_lens(load_form(source, form_of(source)).lens, target, form, overwrite=overwrite).losses


def convert_lens(
    lens: Lens,
    target: str | os.PathLike[str],
    form: Form,
    *,
    split: Split = "question",
    minify: bool = False,
    overwrite: bool = False,
) -> Converted:
    """
    Write a lens in some form.

    Args:
        lens: the lens.
        target: the file or folder to write.
        form: the form.
        split: in a folder, what has a file of its own.
        minify: write JSON without any white space.
        overwrite: whether a file, or a lens in a folder, that is there already is replaced.

    Raises:
        LensDocumentError: the lens cannot be written in this form, or the target is there already.
        ConfigurationError: the form needs an extra.
        ValueError: another form than JSON cannot be minified.
    """
    if form == "folder":
        return Converted(lens, _write_folder(lens, target, split, overwrite=overwrite), ())
    _write_file(to_bytes(lens, form, minify=minify), target, overwrite=overwrite)
    return Converted(lens, (), losses(lens, form))


def form_of(path: str | os.PathLike[str]) -> Form | None:
    """Return the form that a name says; ``None`` if it says none."""
    name = os.fspath(path)
    if name.endswith(("/", "\\")) or os.path.isdir(name):  # noqa: PTH112 - False for names that no Path can hold
        return "folder"
    return SUFFIXES.get(name[name.rfind(".") :].lower())


class Loaded(NamedTuple):
    """A lens that was read from some form."""

    lens: Lens
    not_kept: tuple[str, ...] = ()
    """What the text has that the lens has not: ``comments``, ``anchors``, ``byte order mark``."""


def load_form(source: Source, form: Form | None) -> Loaded:
    """
    Read a lens from a file of some form.

    Args:
        source: a path, or a file object that is open for reading text or bytes.
        form: the form that its name says. A workbook and a table are known by their content, whatever the name says,
            and without a form the rest is JSON or YAML, as `load` tells them apart.

    Raises:
        LensDocumentError: it cannot be read, or is Markdown.
        MissingExtra: its form needs an extra.
    """
    if form == "markdown":
        raise _refused("Markdown is written and never read; keep the lens in another form", source)
    if isinstance(source, (str, os.PathLike)) and os.path.isdir(source):  # noqa: PTH112 - no Path holds every name
        from walens.lens.text.folder import read_folder

        return _loaded(read_folder(source))
    from walens.lens.text.source import is_table, is_workbook, read_content, without_mark

    content, name = read_content(source)
    body = without_mark(content)
    start = body[:_FIRST_ROW]
    # What it is says its content; its name may be wrong, as that of a table that was saved as a workbook.
    has_rows = is_table(start if isinstance(start, str) else start.decode("utf-8", "replace"))
    if is_workbook(body) or (form == "xlsx" and not has_rows):
        from walens.lens.converters.xlsx_reader import from_xlsx

        if isinstance(content, str):
            raise _refused("XLSX is no text; open the file with mode 'rb'", source)
        return Loaded(from_xlsx(content, name=name))
    if form == "csv" or has_rows:
        from walens.lens.converters.csv_table import from_csv

        return Loaded(from_csv(body, name=name))
    from walens.lens.text.codec import parse_document

    text_format = form if form == "json" or form == "yaml" else None  # noqa: PLR1714 - types are narrowed by it
    return _loaded(parse_document(body, format=text_format, name=name), marked=len(body) < len(content))


def _loaded(document: Document, *, marked: bool = False) -> Loaded:
    found: set[str] = {"byte order mark"} if marked else set()
    texts = document.files or {"": document.text}
    for name, text in texts.items():
        if (document.format if not name else format_of(name, text)) == "yaml":
            from walens.lens.text.yaml_reader import kept_by_no_lens

            found.update(kept_by_no_lens(text))
    return Loaded(document.lens, tuple(sorted(found)))


def to_bytes(lens: Lens, form: Form, *, minify: bool = False) -> bytes:
    """
    Return the content of a file that holds a lens.

    Args:
        lens: the lens.
        form: the form. CSV begins with a byte order mark if it has other characters than ASCII: spreadsheets take it
            for another encoding without.
        minify: write JSON without any white space.

    Raises:
        LensDocumentError: the lens cannot be written in this form.
        MissingExtra: the form needs an extra.
        ValueError: another form than JSON cannot be minified, and a folder is more than one file.
    """
    if form == "folder":
        raise ValueError("a folder is more than one file; see save_folder")
    if minify and form != "json":
        raise ValueError(f"only JSON can be minified, not {form}")
    if form == "csv":
        from walens.lens.converters.csv_table import to_csv

        text = to_csv(lens)
        return (text if text.isascii() else _MARK + text).encode()
    if form == "xlsx":
        from walens.lens.converters.xlsx_writer import to_xlsx

        return to_xlsx(lens)
    if form == "markdown":
        from walens.lens.converters.markdown import to_markdown

        return to_markdown(lens).encode()
    from walens.lens.text.codec import dumps

    return dumps(lens, format=form, minify=minify).encode()


def losses(lens: Lens, form: Form) -> tuple[Problem, ...]:
    """Return the places of what a form has no room for; Markdown, which is only for reading, counts as having room."""
    if form not in {"csv", "xlsx"}:
        return ()
    from walens.lens.converters.omission import not_in_table

    return not_in_table(lens)


def _write_file(content: bytes, target: str | os.PathLike[str], *, overwrite: bool) -> None:
    try:
        write_file(target, content, overwrite=overwrite)
    except FileExistsError as error:
        raise _refused(_THERE, target, ProblemKind.EXISTS) from error
    except OSError as error:
        raise _refused(f"cannot be written: {error.strerror}", target, ProblemKind.UNREADABLE) from error


def _write_folder(lens: Lens, target: str | os.PathLike[str], split: Split, *, overwrite: bool) -> tuple[str, ...]:
    from walens.lens.text.folder import roots_in
    from walens.lens.text.folder_writer import save_folder

    if not overwrite and roots_in(target):
        raise _refused(_THERE, target, ProblemKind.EXISTS)
    return save_folder(lens, target, split=split)


_THERE: Final = "is there already; choose another name, or allow to overwrite it"


def _refused(message: str, file: object, kind: ProblemKind = ProblemKind.VALUE) -> LensDocumentError:
    name = file if isinstance(file, (str, os.PathLike)) else getattr(file, "name", None)
    return LensDocumentError((Problem("", message, kind=kind),), source=str(name) if name is not None else None)
