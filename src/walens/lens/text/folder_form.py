"""The canonical form of each file of a lens that is split into files: which part is in which file stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.lens.encode import encode_lens
from walens.lens.text.codec import to_text
from walens.lens.text.document import format_of, parse

if TYPE_CHECKING:
    from walens.json_types import JSON
    from walens.lens.text.document import Document
    from walens.lens.text.place import Path

__all__ = ["canonical_files"]


def canonical_files(document: Document) -> dict[str, str]:
    """
    Write every file of a split lens as `walens.dumps` writes a lens, the names of files in it as they are.

    Args:
        document: what `walens.lens.text.folder.read_folder` has read.

    Returns:
        The texts by the names of the files in the folder.

    Raises:
        LensDocumentError: a text holds half a surrogate pair.
    """
    texts: dict[str, str] = {}
    _write(document, texts, (), encode_lens(document.lens))
    return texts


_INNER: Final = {0: "pillars", 2: "questions"}
"""What may have files of its own, by the length of the path of what holds it."""


def _write(document: Document, texts: dict[str, str], path: Path, part: dict[str, JSON]) -> None:
    """Add the text of the file that holds the part with a path, and those of the files that it names."""
    file = document.place(path).file
    assert file is not None  # every part of such a document is in a file
    if file not in texts:
        text = document.files[file]
        text_format = format_of(file, text)
        texts[file] = to_text(_as_named(document, texts, path, part, parse(text, text_format, file).value), text_format)


def _as_named(
    document: Document, texts: dict[str, str], path: Path, part: dict[str, JSON], written: JSON
) -> dict[str, JSON]:
    """Return a part with the names of files where its file, as it is written, has them."""
    key = _INNER.get(len(path))
    inner = part.get(key) if key else None
    names = written.get(key) if key and isinstance(written, dict) else None
    if key is None or not isinstance(inner, list) or not isinstance(names, list):
        return part
    items: list[JSON] = []
    for index, (item, name) in enumerate(zip(inner, names, strict=True)):
        assert isinstance(item, dict)  # the model has made it
        if isinstance(name, str):
            _write(document, texts, (*path, key, index), item)
            items.append(name)
        else:
            items.append(_as_named(document, texts, (*path, key, index), item, name))
    return {**part, key: items}
