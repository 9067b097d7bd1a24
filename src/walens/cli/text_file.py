"""Text to where the user wants it: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

from walens.cli.output import write_document
from walens.files import write_file

__all__ = ["deliver"]


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
        write_file(file, text.encode())
