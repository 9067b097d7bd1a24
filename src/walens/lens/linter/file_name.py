"""The names of the files that reports are about, as other programs want to have them."""

from __future__ import annotations

import os
from pathlib import PurePath

__all__ = ["below", "is_file"]


def is_file(name: str) -> bool:
    """Tell whether a name is a file's; Python writes those of streams as ``<stdin>``."""
    return not (name.startswith("<") and name.endswith(">"))


def below(name: str, folder: str) -> str | None:
    """
    Give the path of a file from a folder, with slashes; ``None`` where it is not below that.

    Args:
        name: the file, from the working folder unless it is absolute. Links are not followed: a file is where it is
            named.
        folder: an absolute path.
    """
    relative = PurePath(os.path.relpath(os.path.abspath(name), folder))  # noqa: PTH100 - resolve() follows links
    return None if ".." in relative.parts or relative.is_absolute() else relative.as_posix()
