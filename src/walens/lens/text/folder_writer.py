"""A lens to a folder of files, as `walens.lens.text.folder` reads it."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, cast

from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.lens.encode import encode_lens
from walens.lens.text.codec import to_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from walens.lens.json_value import JSON
    from walens.lens.model import Lens

__all__ = ["Split", "save_folder"]

Split: TypeAlias = Literal["pillar", "question"]
"""What has a file of its own."""

_ROOT: Final = "lens.yaml"
_PILLAR: Final = "pillar.yaml"
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST: Final = 100
# Windows keeps these names for devices, with any suffix.
_DEVICES: Final = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]", re.IGNORECASE)


def save_folder(lens: Lens, folder: str | os.PathLike[str], *, split: Split = "question") -> tuple[str, ...]:
    """
    Write a lens into a folder, split into YAML files that are named by the ids.

    ``split="pillar"`` gives ``lens.yaml`` and ``security.yaml``, ``split="question"`` gives ``lens.yaml``,
    ``security/pillar.yaml`` and ``security/sec_1.yaml``. Files of the same names are overwritten; files of questions
    that are no longer in the lens stay, and nothing names them.

    Args:
        lens: the lens.
        folder: the folder; it is made if it is not there.
        split: whether each pillar or each question has a file of its own.

    Returns:
        The names of the files that were written, relative to the folder, ``lens.yaml`` first.

    Raises:
        LensDocumentError: an attribute holds what its type does not allow, or a file cannot be written.
    """
    files = _files(encode_lens(lens), split)
    texts = {name: to_text(value, "yaml") for name, value in files.items()}
    for name, text in texts.items():
        target = Path(folder) / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())
        except (OSError, ValueError) as error:
            message = f"{name} cannot be written: {getattr(error, 'strerror', None) or error}"
            raise LensDocumentError(
                (Problem("", message, kind=ProblemKind.UNREADABLE),), source=os.fspath(folder)
            ) from error
    return tuple(texts)


def _files(lens: dict[str, JSON], split: Split) -> dict[str, JSON]:
    pillars = cast("list[dict[str, JSON]]", lens["pillars"])
    stems = _stems((pillar["id"] for pillar in pillars), taken={"lens"})
    files: dict[str, JSON] = {}
    if split == "pillar":
        names = [f"{stem}.yaml" for stem in stems]
        files.update(zip(names, pillars, strict=True))
    else:
        names = [f"{stem}/{_PILLAR}" for stem in stems]
        for stem, name, pillar in zip(stems, names, pillars, strict=True):
            questions = cast("list[dict[str, JSON]]", pillar["questions"])
            inner = [f"{name}.yaml" for name in _stems((question["id"] for question in questions), taken={"pillar"})]
            files[name] = {**pillar, "questions": inner}
            files.update({f"{stem}/{file}": question for file, question in zip(inner, questions, strict=True)})
    return {_ROOT: {**lens, "pillars": names}, **files}


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
