"""The files that a scenario names: lenses, beside the scenario or wherever it says."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from walens.errors import LensDocumentError
from walens.json_types import is_array, is_object
from walens.offline.input_file import read_input

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from walens.offline.input_file import Node

__all__ = ["inlined", "lens_text", "refuse_files"]


def lens_text(node: Node) -> str | None:
    """Give the text of a lens that stands in a scenario, or in a file that it names; ``None`` where it is told."""
    from walens.lens import dumps, load
    from walens.lens.text.source import read_text

    if is_object(node.value):
        return json.dumps(node.value, ensure_ascii=False)
    name = os.path.join(node.file.folder, node.text())  # noqa: PTH118 - "" is no folder of its own
    try:
        return read_text(name).text if name.lower().endswith(".json") else dumps(load(name))
    except LensDocumentError as error:
        for problem in error.problems:
            node.tell(f"{name}: {problem}", problem.kind)
        return None


def inlined(scenario: Node) -> object:
    """
    Give the value of a scenario with the lenses in it that it names by their files.

    Raises:
        OfflineFileError: a file cannot be read.
    """
    value = _copied(scenario.value)
    for node in _files_in(scenario):
        text = lens_text(node)
        *before, key = node.path
        holder = value
        for step in before:
            holder = holder[step]  # type: ignore[index]  # pyright: ignore[reportIndexIssue, reportUnknownVariableType]
        assert is_object(holder)
        del holder[str(key)]
        if text is not None:
            try:
                holder["document" if key == "file" else str(key)] = json.loads(text)
            except ValueError as error:
                node.tell(f"it is no JSON: {error}")
    scenario.file.finish()
    return value


def refuse_files(value: Mapping[str, object]) -> None:
    """
    Refuse a scenario that names files.

    Raises:
        OfflineFileError: it does.
    """
    scenario = read_input(value)
    for node in _files_in(scenario):
        node.tell("files are read where the scenario is; give the document itself")
    scenario.file.finish()


def _copied(value: object) -> object:
    if is_array(value):
        return [_copied(each) for each in value]
    return {key: _copied(each) for key, each in value.items()} if is_object(value) else value


def _files_in(scenario: Node) -> Iterator[Node]:
    """Give what names a file: in lenses and in their versions."""
    for part in scenario.items() if is_array(scenario.value) else [scenario]:
        for lens in _listed(part, "lenses"):
            yield from _named(lens, ("file", "draft"))
            for version in _listed(lens, "versions"):
                yield from _named(version, ("file",))


def _listed(node: Node, key: str) -> list[Node]:
    found = node.entries().get(key) if is_object(node.value) else None
    return found.items() if found is not None and is_array(found.value) else []


def _named(node: Node, keys: tuple[str, ...]) -> Iterator[Node]:
    entries = node.entries() if is_object(node.value) else {}
    for key in keys:
        if key in entries and isinstance(entries[key].value, str):
            yield entries[key]
