"""Files are written whole or not at all."""

import os
import stat
from threading import Thread

import pytest

from walens.cli.text_file import write_file


def test_a_new_file_has_the_usual_mode(tmp_path):
    """A new file may be read by whom the umask lets."""
    mask = os.umask(0o027)
    try:
        write_file(str(tmp_path / "new"), "é\n")
    finally:
        os.umask(mask)

    assert (tmp_path / "new").read_bytes() == "é\n".encode()
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [tmp_path / "new"]


def test_an_old_file_keeps_its_mode_and_its_link(tmp_path):
    """The mode of a file that is written again stays, and a symbolic link to it stays one."""
    (tmp_path / "file").write_text("old")
    (tmp_path / "file").chmod(0o600)
    (tmp_path / "link").symlink_to("file")

    write_file(str(tmp_path / "link"), "new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_text() == "new"
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600


def test_a_failure_leaves_the_old_file(tmp_path):
    """Text that cannot be written leaves the old file, and no draft of the new one."""
    (tmp_path / "file").write_text("old")

    with pytest.raises(UnicodeEncodeError):
        write_file(str(tmp_path / "file"), "\ud800")

    assert (tmp_path / "file").read_text() == "old"
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_written_and_stays_one(tmp_path):
    """A named pipe gets the text; no file takes its place."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()

    write_file(str(pipe), "text")

    reader.join()
    assert read == ["text"]
    assert pipe.is_fifo()


def test_an_error_names_the_file(tmp_path):
    """The error tells the name that was asked for, and not the one of a draft."""
    name = str(tmp_path / "none" / "file")

    with pytest.raises(FileNotFoundError) as caught:
        write_file(name, "text")

    assert caught.value.filename == name
