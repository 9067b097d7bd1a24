"""
The one way by which walens writes files: whole or not at all.

New content is written beside the file and then put in its place, which is one step for the system: at every moment, and
after a full disk, an interrupt or a kill at any moment, the name stands for the whole old content or the whole new one.
A kill may leave the draft, a hidden file whose name begins with ``.walens-``.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from typing import Final

__all__ = ["DRAFT", "FileChangedError", "draft_name", "write_file"]

DRAFT: Final = ".walens-"
"""How the names of drafts begin."""

_DESCRIPTORS: Final = ("/dev/fd/", "/proc/")
_STREAMS: Final = frozenset({"/dev/stdout", "/dev/stderr"})
_NO_HARD_LINKS: Final = frozenset(
    getattr(errno, name) for name in ("EPERM", "ENOSYS", "EOPNOTSUPP", "ENOTSUP", "EINVAL") if hasattr(errno, name)
)


class FileChangedError(OSError):
    """A file has changed since it was read, so nothing was written."""

    def __init__(self, path: str) -> None:
        super().__init__(errno.EAGAIN, "has changed since it was read; nothing was written, run it again", path)

    def __reduce__(self) -> tuple[type[FileChangedError], tuple[str]]:
        """Pickle by the one argument of ``__init__``."""
        return type(self), (self.filename,)


def write_file(
    path: str | os.PathLike[str], content: bytes, *, expected: bytes | None = None, overwrite: bool = True
) -> None:
    """
    Write a file; a failure leaves what was there before.

    A symbolic link stays one, and what it leads to is written. Rights, extended attributes and, where the system allows
    it, the owner of a file that is replaced are kept; of several hard links to it, the others keep the old content. A
    device, a pipe or an open descriptor (``/dev/stdout``) is written to and not replaced.

    Args:
        path: the file.
        content: what it is to hold.
        expected: what it held when it was read; it is written only if it still holds that.
        overwrite: whether a file that is there is replaced.

    Raises:
        FileChangedError: the file does not hold what was expected.
        FileExistsError: it is there, and must not be overwritten.
        OSError: it cannot be written; ``filename`` is the path as it was given.
    """
    name = os.fspath(path)
    if "\0" in name:
        raise OSError(errno.EINVAL, "no name of a file has a null character", name)
    try:
        _write(name, content, expected, overwrite=overwrite)
    except FileChangedError:
        raise
    except OSError as error:
        # Drafts have names that nobody knows.
        raise OSError(error.errno, error.strerror or str(error), name) from error
    except ValueError as error:
        raise OSError(errno.EINVAL, str(error), name) from error


def draft_name() -> str:
    """Make a name that no file has: of a draft, or of a folder of drafts."""
    return f"{DRAFT}{os.urandom(8).hex()}"


def _write(name: str, content: bytes, expected: bytes | None, *, overwrite: bool) -> None:
    before = _status(name)
    if _is_descriptor(name) or (before is not None and not _is_replaced(before)):
        descriptor = os.open(name, os.O_WRONLY | os.O_APPEND)
        try:
            _write_all(descriptor, content)
        finally:
            os.close(descriptor)
        return
    if not overwrite and os.path.lexists(name):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), name)
    target = os.path.realpath(name)
    draft = os.path.join(os.path.dirname(target), draft_name())  # noqa: PTH118, PTH120 - a Path takes no name as it is
    try:
        _write_draft(draft, content, target, before)
        _check(name, target, expected)
        if overwrite:
            os.replace(draft, target)  # noqa: PTH105
        else:
            _put(draft, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(draft)  # noqa: PTH108
        raise


def _status(name: str) -> os.stat_result | None:
    try:
        return os.stat(name)  # noqa: PTH116
    except FileNotFoundError:
        return None


def _is_descriptor(name: str) -> bool:
    whole = os.path.abspath(name)  # noqa: PTH100 - resolve() would follow it to what is open
    return whole in _STREAMS or whole.startswith(_DESCRIPTORS)


def _is_replaced(status: os.stat_result) -> bool:
    """Tell whether a draft may take the place; of a folder too, where that fails with the system's own words."""
    return stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)


def _write_draft(draft: str, content: bytes, target: str, before: os.stat_result | None) -> None:
    # Nobody else reads the draft of a file before it has the rights of the file.
    mode = 0o666 if before is None else 0o600
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        _write_all(descriptor, content)
        if before is not None:
            _take_over(descriptor, draft, target, before)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]


def _take_over(descriptor: int, draft: str, target: str, before: os.stat_result) -> None:
    """Give a draft owner, attributes and rights of the file that it is to replace."""
    mode = stat.S_IMODE(before.st_mode)
    own = os.fstat(descriptor)
    if hasattr(os, "fchown") and (own.st_uid, own.st_gid) != (before.st_uid, before.st_gid):
        try:
            os.fchown(descriptor, before.st_uid, before.st_gid)
        except OSError:
            # Another owner must not get a program that runs with the rights of its owner.
            mode &= 0o777
            with suppress(OSError):
                os.fchown(descriptor, -1, before.st_gid)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for attribute in os.listxattr(target):
                with suppress(OSError):
                    os.setxattr(descriptor, attribute, os.getxattr(target, attribute))
    os.chmod(draft, mode)  # noqa: PTH101


def _check(name: str, target: str, expected: bytes | None) -> None:
    """Refuse to replace what somebody has written since it was read."""
    if expected is None:
        return
    try:
        with open(target, "rb") as file:  # noqa: PTH123
            content = file.read(len(expected) + 1)
    except FileNotFoundError:
        raise FileChangedError(name) from None
    if content != expected:
        raise FileChangedError(name)


def _put(draft: str, target: str) -> None:
    """Give a draft its name if no file has it."""
    try:
        os.link(draft, target)  # unlike a renaming, it fails where a file is
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        # A file system without hard links: the empty file holds the place.
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        os.replace(draft, target)  # noqa: PTH105
    else:
        os.unlink(draft)  # noqa: PTH108
