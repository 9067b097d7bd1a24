"""
A lens to a folder of files, as `walens.lens.text.folder` reads it.

Files are replaced one by one, and a lens of which some files are new and some are old is neither of both. So the new
lens is first written whole under names of its own; then ``lens.yaml``, replaced in one step, names those; then the
files get their right names, and ``lens.yaml``, in one more step, names these. Whenever that ends, the folder holds the
old lens or the new one.
"""

from __future__ import annotations

import os
import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.files import draft_name, write_file
from walens.lens.encode import encode_lens
from walens.lens.text.codec import to_text
from walens.lens.text.folder import ROOTS, is_within, roots_in
from walens.lens.text.source import first_problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from walens.json_types import JSON
    from walens.lens.forms import Split
    from walens.lens.model import Lens

__all__ = ["save_folder"]

_PILLAR: Final = "pillar.yaml"
_UNWRITTEN: Final = "{} cannot be written: {}"
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST: Final = 100
# Windows keeps these names for devices, with any suffix.
_DEVICES: Final = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]", re.IGNORECASE)


def save_folder(lens: Lens, folder: str | os.PathLike[str], *, split: Split = "question") -> tuple[str, ...]:
    """
    Write a lens into a folder, split into YAML files that are named by the ids.

    ``split="pillar"`` gives ``lens.yaml`` and ``security.yaml``, ``split="question"`` gives ``lens.yaml``,
    ``security/pillar.yaml`` and ``security/sec_1.yaml``. Files of the same names are overwritten; files of questions
    that are no longer in the lens stay, and nothing names them. The lens that was there stays readable until the new
    one is complete, whatever fails or is interrupted.

    Args:
        lens: the lens.
        folder: the folder; it is made if it is not there.
        split: whether each pillar or each question has a file of its own.

    Returns:
        The names of the files that were written, relative to the folder, ``lens.yaml`` first.

    Raises:
        LensDocumentError: an attribute holds what its type does not allow, a file cannot be written or is no file, a
            symbolic link leads out of the folder, or the folder has a lens in ``lens.yml`` or ``lens.json``.
    """
    value = encode_lens(lens)
    texts = {name: to_text(part, "yaml").encode() for name, part in _files(value, split).items()}
    where = os.fspath(folder)
    problems = list(_obstacles(where, texts))
    if problems:
        raise LensDocumentError(first_problems(problems), source=where)
    root = ROOTS[0]
    there = {name: content for name in texts if (content := _content(where, name)) is not None}
    changed = [name for name, content in there.items() if content != texts[name]]
    if len(changed) > 1:
        _switch(where, texts, value, split)
        return tuple(texts)
    # One step is enough: the file that changes comes after those that are new, and the root after all that it names.
    new = [name for name in texts if name not in there]
    for name in sorted({*new, *changed}, key=lambda name: (name == root, name in there)):
        _write(where, name, texts[name])
    return tuple(texts)


def _obstacles(folder: str, texts: Iterable[str]) -> Iterator[Problem]:
    """Yield what keeps a lens from being written, before anything is."""
    others = [root for root in roots_in(folder) if root != ROOTS[0]]
    for other in others:
        message = f"the folder has a lens in {other}, and would have another in {ROOTS[0]}; remove {other} first"
        yield Problem("", message, kind=ProblemKind.EXISTS)
    if "\0" in folder:
        yield Problem("", "cannot be written: no name of a folder has a null character", kind=ProblemKind.UNREADABLE)
        return
    for name in texts:
        target = Path(folder) / name
        if not is_within(folder, name):
            yield Problem("", _UNWRITTEN.format(name, "a link leads out of the folder"), kind=ProblemKind.REFERENCE)
        elif os.path.exists(target) and not target.is_file():  # noqa: PTH110 - False for names that no Path can hold
            yield Problem("", _UNWRITTEN.format(name, "it is no file"), kind=ProblemKind.UNREADABLE)


def _content(folder: str, name: str) -> bytes | None:
    try:
        return (Path(folder) / name).read_bytes()
    except (OSError, ValueError):
        return None  # what is not there is new, and writing tells what else is wrong


def _switch(folder: str, texts: Mapping[str, bytes], lens: dict[str, JSON], split: Split) -> None:
    root = ROOTS[0]
    drafts = draft_name()
    try:
        for name, content in texts.items():
            if name != root:
                _write(folder, f"{drafts}/{name}", content)
        names = [f"{drafts}/{name}" for name in _pillar_files(lens, split)]
        _write(folder, root, to_text({**lens, "pillars": names}, "yaml").encode())
    except BaseException:
        _remove(folder, drafts)
        raise
    # From here on the new lens is read. What ends this leaves it complete, under the names of the drafts.
    for name, content in texts.items():
        if name != root:
            _write(folder, name, content)
    _write(folder, root, texts[root])
    _remove(folder, drafts)


def _remove(folder: str, drafts: str) -> None:
    """Remove drafts, unless the root names them: an interrupt may come just after it was replaced."""
    from shutil import rmtree

    if drafts.encode() not in (_content(folder, ROOTS[0]) or b""):
        rmtree(Path(folder) / drafts, ignore_errors=True)


def _write(folder: str, name: str, content: bytes) -> None:
    target = Path(folder) / name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, content)
    except (OSError, ValueError) as error:
        message = _UNWRITTEN.format(name, getattr(error, "strerror", None) or error)
        raise LensDocumentError((Problem("", message, kind=ProblemKind.UNREADABLE),), source=folder) from error


def _parts(members: dict[str, JSON], key: str) -> list[dict[str, JSON]]:
    """Return the objects of an array in a value that `encode_lens` has made."""
    items = members[key]
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _pillar_files(lens: dict[str, JSON], split: Split) -> list[str]:
    pillars = _parts(lens, "pillars")
    stems = _stems((pillar["id"] for pillar in pillars), taken={"lens"})
    return [f"{stem}.yaml" if split == "pillar" else f"{stem}/{_PILLAR}" for stem in stems]


def _files(lens: dict[str, JSON], split: Split) -> dict[str, JSON]:
    """Return what each file holds, the root first."""
    pillars = _parts(lens, "pillars")
    names = _pillar_files(lens, split)
    files: dict[str, JSON] = {ROOTS[0]: {**lens, "pillars": names}}
    if split == "pillar":
        return {**files, **dict(zip(names, pillars, strict=True))}
    for name, pillar in zip(names, pillars, strict=True):
        questions = _parts(pillar, "questions")
        inner = [f"{stem}.yaml" for stem in _stems((question["id"] for question in questions), taken={"pillar"})]
        files[name] = {**pillar, "questions": inner}
        stem = posixpath.dirname(name)
        files.update({f"{stem}/{file}": question for file, question in zip(inner, questions, strict=True)})
    return files


def _stems(ids: Iterable[JSON], taken: set[str]) -> list[str]:
    """Return file names without suffix for ids: safe on every system, and different even where case does not count."""
    stems: list[str] = []
    for part_id in ids:
        safe = _UNSAFE.sub("_", str(part_id))[:_LONGEST] or "_"
        base = f"{safe}_" if _DEVICES.fullmatch(safe) else safe
        stem, count = base, 1
        while stem.lower() in taken:
            count += 1
            stem = f"{base}-{count}"
        taken.add(stem.lower())
        stems.append(stem)
    return stems
