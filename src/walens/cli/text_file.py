"""Files written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from walens.cli.output import write_document

__all__ = ["deliver", "write_file"]

_USUAL_MODE: Final = 0o666


def deliver(text: str, file: str | None) -> None:
    """
    Write text where the user wants it.

    Args:
        text: the text.
        file: the path of a file; ``None`` or ``-`` for standard output.

    Raises:
        OSError: it cannot be written.
    """
    if file is None or file == "-":
        write_document(text)
    else:
        write_file(file, text)


def write_file(path: str, content: str | bytes) -> None:
    """
    Write a file, text in UTF-8; a failure leaves what was there before.

    Raises:
        OSError: it cannot be written.
    """
    target = Path(path)
    data = content.encode() if isinstance(content, str) else content
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)  # a device or a pipe, in whose place no file may come
        else:
            _replace(target.resolve(), data)  # resolved: a symbolic link stays one
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), path) from error


def _replace(target: Path, data: bytes) -> None:
    from tempfile import NamedTemporaryFile

    mode = target.stat().st_mode & 0o7777 if target.exists() else _USUAL_MODE & ~_umask()
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
        draft = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            draft.chmod(mode)
            draft.replace(target)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise


def _umask() -> int:
    # The one way to read it is to set it.
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
