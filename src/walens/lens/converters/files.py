"""Lenses from file to file: the suffix says the form."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from walens.errors import LensDocumentError, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from walens.lens.model import Lens
    from walens.lens.text.source import Source

__all__ = ["SUFFIXES", "Form", "convert", "form_of", "is_there", "load_form", "losses", "to_bytes"]

Form: TypeAlias = Literal["json", "yaml", "csv", "xlsx", "markdown", "folder"]
"""The forms of a lens."""

SUFFIXES: Final[Mapping[str, Form]] = {
    ".json": "json",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".md": "markdown",
}
_MARK: Final = "\ufeff"
_ROOTS: Final = ("lens.yaml", "lens.yml", "lens.json")


def convert(
    source: str | os.PathLike[str], target: str | os.PathLike[str], *, overwrite: bool = False
) -> tuple[Problem, ...]:
    """
    Write a lens in another form: JSON, YAML, a folder of files, a table in CSV or XLSX, or Markdown.

    Args:
        source: a file whose suffix says its form (``.json``, ``.yaml``, ``.yml``, ``.csv``, ``.xlsx``), or the folder
            of a split lens. Markdown is only written.
        target: a file with such a suffix or ``.md``, or a folder: one that is there, or a name that ends in a slash.
        overwrite: whether a file, or a lens in a folder, that is there already is replaced.

    Returns:
        The places of what the target has no room for; see `not_in_table`.

    Raises:
        LensDocumentError: the source cannot be read, the lens cannot be written in this form, a name says no form, or
            the target is there already.
        ConfigurationError: a form needs an extra: ``pip install 'walens[yaml]'`` or ``'walens[xlsx]'``.
    """
    form = form_of(target)
    if form is None:
        raise _refused(f"its name says no form; end it with {', '.join(SUFFIXES)} or / for a folder", target)
    lens = load_form(source, form_of(source))
    lost = losses(lens, form)
    if form == "folder":
        _write_folder(lens, target, overwrite=overwrite)
    else:
        _write_file(to_bytes(lens, form), target, overwrite=overwrite)
    return lost


def form_of(path: str | os.PathLike[str]) -> Form | None:
    """Return the form that a name says; ``None`` if it says none."""
    name = os.fspath(path)
    if name.endswith(("/", "\\")) or os.path.isdir(name):  # noqa: PTH112 - False for names that no Path can hold
        return "folder"
    return SUFFIXES.get(name[name.rfind(".") :].lower())


def load_form(source: Source, form: Form | None) -> Lens:
    """
    Read a lens from a file of some form.

    Args:
        source: a path, or a file object that is open for reading text or bytes.
        form: the form; by default JSON or YAML, as `load` tells them apart.

    Raises:
        LensDocumentError: it cannot be read, or is Markdown.
        ConfigurationError: its form needs an extra.
    """
    from walens.lens.text.codec import load
    from walens.lens.text.source import read_content

    if form == "markdown":
        raise _refused("Markdown is written and never read; keep the lens in another form", source)
    if form == "csv":
        from walens.lens.converters.csv_table import from_csv

        content, name = read_content(source)
        return from_csv(content, name=name)
    if form == "xlsx":
        from walens.lens.converters.xlsx_reader import from_xlsx

        content, name = read_content(source)
        if isinstance(content, str):
            raise _refused("XLSX is no text; open the file with mode 'rb'", source)
        return from_xlsx(content, name=name)
    return load(source, format=None if form is None or form == "folder" else form)


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
        ConfigurationError: the form needs an extra.
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


def is_there(path: str | os.PathLike[str], form: Form) -> bool:
    """Tell whether a file, or a lens in a folder, stands where one is to be written."""
    try:
        if form == "folder":
            return any((Path(path) / root).exists() for root in _ROOTS)
        return Path(path).is_file()
    except (OSError, ValueError):
        return False  # what cannot be looked at cannot be written either, and writing tells why


def _write_file(content: bytes, target: str | os.PathLike[str], *, overwrite: bool) -> None:
    try:
        with open(target, "wb" if overwrite else "xb") as file:  # noqa: PTH123 - a name that no Path can hold fails here
            file.write(content)
    except FileExistsError as error:
        raise _refused(_THERE, target) from error
    except (OSError, ValueError) as error:
        raise _refused(f"cannot be written: {getattr(error, 'strerror', None) or error}", target) from error


def _write_folder(lens: Lens, target: str | os.PathLike[str], *, overwrite: bool) -> None:
    from walens.lens.text.folder_writer import save_folder

    if not overwrite and is_there(target, "folder"):
        raise _refused(_THERE, target)
    save_folder(lens, target)


_THERE: Final = "is there already; choose another name, or allow to overwrite it"


def _refused(message: str, file: object) -> LensDocumentError:
    name = file if isinstance(file, (str, os.PathLike)) else getattr(file, "name", None)
    return LensDocumentError((Problem("", message),), source=str(name) if name is not None else None)
