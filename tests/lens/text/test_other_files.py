"""A file that is no text of a lens says what it is, by its content and not by its name."""

import bz2
import gzip
import io
import lzma
import sqlite3
import zipfile

import pytest

from walens.errors import LensDocumentError, ProblemKind
from walens.lens import from_csv, from_xlsx, load, loads, read_json


def archive(**parts):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return content.getvalue()


def database(tmp_path):
    path = tmp_path / "store.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE lenses (arn)")
    connection.commit()
    connection.close()
    return path.read_bytes()


KINDS = {
    "zip": (archive(lens="{}"), "it is a ZIP archive; unpack it first"),
    "empty zip": (archive(), "it is a ZIP archive with nothing in it"),
    "gzip": (gzip.compress(b"{}"), "it is packed by gzip; unpack it first"),
    "bzip2": (bz2.compress(b"{}"), "it is packed by bzip2; unpack it first"),
    "xz": (lzma.compress(b"{}"), "it is packed by xz; unpack it first"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "it is a PDF, which holds no lens"),
    "png": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "it is a picture (PNG), which holds no lens"),
    "jpeg": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "it is a picture (JPEG), which holds no lens"),
    "utf-16": ("{}".encode("utf-16"), "it is UTF-16; save it as UTF-8"),
    "utf-32": ("{}".encode("utf-32"), "it is UTF-32; save it as UTF-8"),
    "utf-16 without mark": ("{}".encode("utf-16-le"), "it is UTF-16 or UTF-32, or no text at all; save it as UTF-8"),
}


@pytest.mark.parametrize("name", ["lens.json", "lens.yaml", "lens.xlsx", "lens"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_it_is_is_seen_by_its_content(kind, name, tmp_path):
    """Whatever the name promises, and whether the file or its bytes are read."""
    content, message = KINDS[kind]
    path = tmp_path / name
    path.write_bytes(content)
    for read, given in ((load, path), (loads, content), (read_json, path)):
        with pytest.raises(LensDocumentError) as caught:
            read(given)
        (problem,) = caught.value.problems
        assert problem.message == message
        assert problem.kind in {ProblemKind.OTHER_FORM, ProblemKind.NOT_UTF8}


def test_a_database_is_told(tmp_path):
    """The file of an offline service is easily taken for a lens."""
    with pytest.raises(LensDocumentError, match="it is a database of SQLite, as a file of the offline service is"):
        loads(database(tmp_path))


def test_an_archive_is_no_workbook_because_it_is_one():
    """A workbook says in one part what its parts are."""
    with pytest.raises(LensDocumentError, match="it is a ZIP archive, and no workbook"):
        from_xlsx(archive(lens="{}"))
    with pytest.raises(LensDocumentError, match="it is a picture"):
        from_csv(KINDS["png"][0])
