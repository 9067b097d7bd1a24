"""Files are written whole or not at all, whatever fails, and stay what they were."""

import errno
import os
import pickle
import stat
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from random import Random
from threading import Thread

import attrs
import pytest

from walens.errors import CassetteError, LensDocumentError
from walens.files import FileChangedError, write_file
from walens.lens import Choice, Lens, Pillar, Question, convert, dump, load, save_folder


def names_in(folder):
    """List what a folder holds."""
    return sorted(each.name for each in folder.iterdir())


WORDS = "words of a question that fill a disk "


def lens_of(note, questions=40):
    """Make a lens that is larger than the disk of the tests."""
    each = [
        Question(
            id=f"q{number}", title=note, description=WORDS * 10, choices=[Choice(id="a_1", title="A")], risk_rules=()
        )
        for number in range(questions)
    ]
    return Lens(name="n", description=note, pillars=[Pillar(id="p1", name="P", questions=each)])


def test_a_new_file_has_the_usual_mode(tmp_path):
    """A new file may be read by whom the umask lets."""
    mask = os.umask(0o027)
    try:
        write_file(tmp_path / "new", "é\n".encode())
    finally:
        os.umask(mask)

    assert (tmp_path / "new").read_bytes() == "é\n".encode()
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [tmp_path / "new"]


def test_an_old_file_keeps_its_mode_and_its_link(tmp_path):
    """The mode of a file that is written again stays, and a symbolic link to it, in another folder, stays one."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("old")
    (tmp_path / "file").chmod(0o604)
    (tmp_path / "folder" / "link").symlink_to("../file")

    write_file(tmp_path / "folder" / "link", b"new")

    assert (tmp_path / "folder" / "link").is_symlink()
    assert (tmp_path / "file").read_text() == "new"
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o604
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["file", "folder", "link"]


def test_a_link_to_nothing_gets_its_file(tmp_path):
    """A symbolic link whose target is not there stays one, and its target is made."""
    (tmp_path / "link").symlink_to("file")

    write_file(tmp_path / "link", b"new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_is_kept(tmp_path):
    """A file of somebody else is still theirs, with its rights."""
    (tmp_path / "file").write_text("old")
    os.chown(tmp_path / "file", 1234, 2345)
    (tmp_path / "file").chmod(0o640)

    write_file(tmp_path / "file", b"new")

    status = (tmp_path / "file").stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (1234, 2345, 0o640)


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes here")
def test_attributes_are_kept(tmp_path):
    """Extended attributes, which access control lists are too, stay with the file."""
    (tmp_path / "file").write_text("old")
    try:
        os.setxattr(tmp_path / "file", "user.note", b"mine")
    except OSError as error:
        pytest.skip(f"this file system has no extended attributes: {error}")

    write_file(tmp_path / "file", b"new")

    assert os.getxattr(tmp_path / "file", "user.note") == b"mine"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_written_and_stays_one(tmp_path):
    """A named pipe gets the content; no file takes its place, and it need not be overwritten."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()

    write_file(pipe, b"text", overwrite=False)

    reader.join()
    assert read == ["text"]
    assert pipe.is_fifo()


@pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="no devices here")
def test_a_device_is_written_to():
    """A device stays one."""
    write_file("/dev/null", b"text")

    assert Path("/dev/null").is_char_device()


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no descriptors by name here")
def test_a_descriptor_is_written_to(tmp_path):
    """What another program has opened is appended to, and stays the file that it has opened."""
    with (tmp_path / "out").open("wb") as out:
        out.write(b"before ")
        out.flush()
        number = (tmp_path / "out").stat().st_ino
        code = "from walens.files import write_file; write_file('/dev/stdout', b'written')"
        subprocess.run([sys.executable, "-c", code], stdout=out, check=True)

    assert (tmp_path / "out").read_bytes() == b"before written"
    assert (tmp_path / "out").stat().st_ino == number


def test_an_error_names_the_file(tmp_path):
    """The error tells the name that was asked for, and not the one of a draft."""
    name = str(tmp_path / "none" / "file")

    with pytest.raises(FileNotFoundError) as caught:
        write_file(name, b"text")
    with pytest.raises(OSError, match="null") as no_name:
        write_file("a\0b", b"text")

    assert caught.value.filename == name
    assert (no_name.value.errno, no_name.value.filename) == (errno.EINVAL, "a\0b")


def test_a_folder_is_not_replaced(tmp_path):
    """A folder in the place of the file stays, and no draft does."""
    (tmp_path / "folder").mkdir()

    with pytest.raises(OSError, match="folder"):
        write_file(tmp_path / "folder", b"text")

    assert list(tmp_path.iterdir()) == [tmp_path / "folder"]


def test_what_is_there_may_have_to_stay(tmp_path):
    """Without leave to overwrite, a file stays, and so does a link that leads to none."""
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to("nothing")

    for name in ("file", "link"):
        with pytest.raises(FileExistsError):
            write_file(tmp_path / name, b"new", overwrite=False)
    write_file(tmp_path / "other", b"new", overwrite=False)

    assert (tmp_path / "file").read_text() == "mine"
    assert names_in(tmp_path) == ["file", "link", "other"]


@pytest.mark.parametrize("now", [b"edited", b"old and more", b"ol", None])
def test_an_edit_in_between_is_not_lost(tmp_path, now):
    """What does not hold what was read is not replaced, and the error says what to do."""
    file = tmp_path / "file"
    if now is not None:
        file.write_bytes(now)

    with pytest.raises(FileChangedError, match="has changed since it was read; nothing was written") as caught:
        write_file(file, b"new", expected=b"old")

    assert [each.read_bytes() for each in tmp_path.iterdir()] == ([] if now is None else [now])
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.filename, again.errno, str(again)) == (str(file), errno.EAGAIN, str(caught.value))


def test_what_was_read_is_replaced(tmp_path):
    """A file that holds what was expected is written."""
    (tmp_path / "file").write_bytes(b"old")

    write_file(tmp_path / "file", b"new", expected=b"old")

    assert (tmp_path / "file").read_bytes() == b"new"


# A disk that is full ---------------------------------------------------------------------------------------------------

FULL = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
"""


def on_a_full_disk(code, *arguments):
    """Run code where no file may be longer than 4,000 bytes, which fails as a full disk does: in the middle."""
    pytest.importorskip("resource", reason="no limits of files here")
    done = subprocess.run(
        [sys.executable, "-c", FULL + code, *map(str, arguments)], capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    return done.stderr


@pytest.mark.parametrize(
    "code",
    [
        "from walens.lens import *; dump(load(sys.argv[1]), sys.argv[2])",
        "from walens.lens import *; convert(sys.argv[1], sys.argv[2], overwrite=True)",
        "from walens.cli import main; sys.exit(main(['convert', sys.argv[1], sys.argv[2], '--force']))",
        "from walens.cli import main; sys.exit(main(['fmt', sys.argv[2]]))",
        "from walens.cli import main; sys.exit(main(['lint', '--fix', sys.argv[2]]))",
    ],
    ids=["dump", "convert", "walens convert", "walens fmt", "walens lint --fix"],
)
def test_a_full_disk_leaves_the_old_file(tmp_path, code):
    """Whoever writes: the old file is whole, and no draft is left."""
    dump(lens_of("new"), tmp_path / "new.json")
    old = tmp_path / "old.json"
    dump(lens_of("old \N{EN DASH} with a dash"), old, minify=True)
    before = old.read_bytes()

    on_a_full_disk(code, tmp_path / "new.json", old)

    assert old.read_bytes() == before
    assert names_in(tmp_path) == ["new.json", "old.json"]


@pytest.mark.parametrize("split", ["pillar", "question"])
def test_a_full_disk_leaves_the_old_lens_in_its_folder(tmp_path, split):
    """A lens in a folder is still the old one, file by file, when the new one does not fit."""
    save_folder(lens_of("old", 8), tmp_path / "lens", split=split)
    dump(lens_of("new" * 2_000, 8), tmp_path / "new.json")
    before = {file: file.read_bytes() for file in (tmp_path / "lens").rglob("*") if file.is_file()}

    said = on_a_full_disk(
        "from walens.lens import *; save_folder(load(sys.argv[1]), sys.argv[2], split=sys.argv[3])",
        tmp_path / "new.json",
        tmp_path / "lens",
        split,
    )

    assert "cannot be written: File too large" in said
    assert {file: file.read_bytes() for file in (tmp_path / "lens").rglob("*") if file.is_file()} == before


def test_a_full_disk_leaves_the_old_cassette(tmp_path):
    """A cassette that cannot be written is as it was."""
    (tmp_path / "cassette.json").write_text("{}")
    code = (
        "import walens; from walens.transport import Cassette; from walens.offline import OfflineTransport\n"
        "cassette = Cassette(sys.argv[1], mode='record', transport=OfflineTransport())\n"
        "with walens.Client(transport=cassette, region_name='eu-west-1') as client:\n"
        '    client.import_lens(json_string=\'{"name": "n", "note": "\' + \'x\' * 5000 + \'"}\')\n'
    )

    assert CassetteError.__name__ in on_a_full_disk(code, tmp_path / "cassette.json")

    assert (tmp_path / "cassette.json").read_text() == "{}"
    assert names_in(tmp_path) == ["cassette.json"]


# Folders ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("split", ["pillar", "question"])
def test_a_folder_holds_the_old_lens_or_the_new_one(tmp_path, split):
    """Ended when a function of the writers begins or ends, the folder holds one of the two lenses, whole."""
    old, new = with_two_pillars(lens_of("old", 1)), with_two_pillars(lens_of("new", 2))
    save_folder(old, tmp_path / "counted", split=split)
    steps = 1_000_000 - interrupted_at(1_000_000, lambda: save_folder(new, tmp_path / "counted", split=split))
    assert load(tmp_path / "counted") == new
    seen = set()
    for step in sorted(Random(split).sample(range(steps), 40)):
        folder = tmp_path / str(step)
        save_folder(old, folder, split=split)
        assert interrupted_at(step, lambda: save_folder(new, folder, split=split)) < 0  # noqa: B023
        found = load(folder)
        assert found in (old, new)
        seen.add(found == new)
        save_folder(new, folder, split=split)
        assert load(folder) == new
    assert seen == {False, True}


def with_two_pillars(lens):
    """Give a lens a second pillar, so that more files than one change."""
    second = attrs.evolve(lens.pillars[0], id="p2")
    return attrs.evolve(lens, pillars=[*lens.pillars, second])


def interrupted_at(step, work):
    """Interrupt some work when as many functions that write have begun or ended; return how many were left to come."""
    left = step

    def watch(frame, event, argument):
        nonlocal left
        if event in {"call", "return"} and frame.f_code.co_filename.endswith(("walens/files.py", "folder_writer.py")):
            left -= 1
            if left < 0:
                sys.setprofile(None)
                raise KeyboardInterrupt

    sys.setprofile(watch)
    with suppress(KeyboardInterrupt):
        work()
    sys.setprofile(None)
    return left


def test_one_file_of_a_folder_is_one_step(tmp_path):
    """Where one file differs, nothing else is touched, and files of others stay."""
    lens = lens_of("old", 3)
    save_folder(lens, tmp_path)
    (tmp_path / "README").write_text("mine")
    before = {file: file.stat().st_ino for file in tmp_path.rglob("*")}
    questions = [attrs.evolve(lens.pillars[0].questions[0], title="new"), *lens.pillars[0].questions[1:]]
    save_folder(attrs.evolve(lens, pillars=[attrs.evolve(lens.pillars[0], questions=questions)]), tmp_path)

    after = {file: file.stat().st_ino for file in tmp_path.rglob("*")}
    assert before.keys() == after.keys()
    assert [file.name for file in after if after[file] != before[file]] == ["q0.yaml"]


def test_links_out_of_a_folder_are_refused(tmp_path):
    """Neither a file nor a folder that leads elsewhere is written through; nothing is written at all."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "q0.yaml").write_text("mine")
    folder = tmp_path / "lens"
    folder.mkdir()
    (folder / "p1").symlink_to("../mine")
    (folder / "lens.yaml").symlink_to("../root.yaml")

    with pytest.raises(LensDocumentError, match="a link leads out of the folder") as caught:
        save_folder(lens_of("new", 1), folder)

    assert [problem.message.split()[0] for problem in caught.value.problems] == [
        "lens.yaml",
        "p1/pillar.yaml",
        "p1/q0.yaml",
    ]
    assert (tmp_path / "mine" / "q0.yaml").read_text() == "mine"
    assert names_in(tmp_path) == ["lens", "mine"]
    (tmp_path / "root.yaml").write_text("pillars: []")
    with pytest.raises(LensDocumentError, match=r"'lens\.yaml' is not in the folder"):
        load(folder)


def test_a_folder_gets_no_second_root(tmp_path):
    """A lens in lens.json would not be read any more beside lens.yaml: it has to go first."""
    dump(lens_of("old", 1), tmp_path / "lens.json")

    with pytest.raises(LensDocumentError, match=r"remove lens\.json first"):
        convert(tmp_path / "lens.json", tmp_path, overwrite=True)

    assert names_in(tmp_path) == ["lens.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_a_folder_is_no_file(tmp_path):
    """A pipe in a folder neither holds up a reader nor is written to."""
    (tmp_path / "lens.yaml").write_text("pillars: [pipe]\n")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "other").mkdir()
    os.mkfifo(tmp_path / "other" / "lens.yaml")

    with pytest.raises(LensDocumentError, match="pipe is no file"):
        load(tmp_path)
    with pytest.raises(LensDocumentError, match=r"lens\.yaml cannot be written: it is no file"):
        save_folder(lens_of("new", 1), tmp_path / "other")


# A cassette ------------------------------------------------------------------------------------------------------------


def test_a_cassette_stays_what_it_was(tmp_path):
    """A link stays one and its file's rights stay, when a cassette is recorded again."""
    import walens
    from walens.offline import OfflineTransport
    from walens.transport import Cassette

    (tmp_path / "real.json").write_text("{}")
    (tmp_path / "real.json").chmod(0o600)
    (tmp_path / "link.json").symlink_to("real.json")
    cassette = Cassette(tmp_path / "link.json", mode="record", transport=OfflineTransport())
    with walens.Client(transport=cassette, region_name="eu-west-1") as client:
        client.list_lenses()

    assert (tmp_path / "link.json").is_symlink()
    assert "walens cassette" in (tmp_path / "real.json").read_text()
    assert stat.S_IMODE((tmp_path / "real.json").stat().st_mode) == 0o600
