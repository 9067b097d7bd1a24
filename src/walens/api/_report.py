"""Reports that come as base64 text."""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as Base64Error
from pathlib import Path
from typing import TYPE_CHECKING

from walens.errors import InvalidResponse
from walens.files import write_file

if TYPE_CHECKING:
    import os

__all__ = ["Report"]


class Report:
    """What the structures with a ``base64_string`` can do: give the bytes of the report, and save them."""

    __slots__ = ()

    base64_string: str | None

    def content(self) -> bytes:
        """
        Give the bytes of the report: a PDF, or JSON text.

        Raises:
            InvalidResponse: the answer holds no report, or one that is not base64.
        """
        if self.base64_string is None:
            raise InvalidResponse("the answer holds no report; was another format asked for?", status=200)
        try:
            return b64decode(self.base64_string, validate=True)
        except Base64Error as error:
            raise InvalidResponse(f"the report is not base64: {error}", status=200) from error

    def save(self, path: str | os.PathLike[str]) -> Path:
        """
        Write the report to a file, whole or not at all: an older file stays until the new one is complete.

        Args:
            path: the file, as ``report.pdf``.

        Returns:
            The path of the file.

        Raises:
            InvalidResponse: the answer holds no report.
            OSError: the file cannot be written.
        """
        write_file(path, self.content())
        return Path(path)
