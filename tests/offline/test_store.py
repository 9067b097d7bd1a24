import os
import shutil
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.offline.documents import lens_text
from tests.offline.reviews import WORKLOAD
from walens import Client
from walens.errors import ConfigurationError
from walens.offline import OfflineTransport
from walens.offline.schema import VERSION
from walens.offline.store import Store


@pytest.fixture(params=["memory", "file"])
def store(request, tmp_path):
    store = Store(None if request.param == "memory" else tmp_path / "state.db")
    yield store
    store.close()


def add(rows, arn):
    rows.execute("INSERT INTO lenses (arn, account, region, created_at) VALUES (?, 'a', 'r', 0)", (arn,))


def arns(rows):
    return [arn for (arn,) in rows.execute("SELECT arn FROM lenses ORDER BY sequence")]


def test_what_a_transaction_wrote_is_there_after_it(store):
    """What a transaction wrote is there after it."""
    with store.transaction(write=True) as rows:
        add(rows, "x")
    with store.transaction(write=False) as rows:
        assert arns(rows) == ["x"]


def test_a_transaction_that_fails_leaves_nothing(store):
    """Of a transaction that an exception ends nothing is left, and the store is as usable as before."""

    def fail():
        with store.transaction(write=True) as rows:
            add(rows, "x")
            raise RuntimeError("halfway")

    with pytest.raises(RuntimeError, match="halfway"):
        fail()
    with store.transaction(write=True) as rows:
        assert arns(rows) == []
        add(rows, "y")


def test_a_transaction_that_sqlite_ended_itself_is_not_rolled_back_again(store):
    """Where SQLite has ended a transaction by itself, its own error is what is raised."""

    def fail():
        with store.transaction(write=True) as rows:
            rows.execute("ROLLBACK")
            rows.execute("SELECT * FROM absent")

    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        fail()
    with store.transaction(write=False) as rows:
        assert arns(rows) == []


def test_threads_take_turns(store):
    """Threads that share a store lose nothing: each transaction has it for itself."""

    def work(number):
        for step in range(20):
            with store.transaction(write=True) as rows:
                add(rows, f"{number}-{step}")

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.transaction(write=False) as rows:
        assert len(arns(rows)) == 160


def test_a_closed_store_says_so(store):
    """A store that is closed says so; closing it again does nothing."""
    store.close()
    store.close()
    with pytest.raises(ConfigurationError, match="closed"), store.transaction(write=False):
        pass


def test_a_file_keeps_what_is_in_it(tmp_path):
    """A file keeps its state from one store to the next."""
    path = str(tmp_path / "state.db")
    store = Store(path)
    with store.transaction(write=True) as rows:
        add(rows, "x")
    store.close()
    store = Store(path)
    with store.transaction(write=False) as rows:
        assert arns(rows) == ["x"]
        assert rows.execute("PRAGMA user_version").fetchone() == (VERSION,)
    store.close()


def test_a_reader_does_not_wait_for_a_writer(tmp_path):
    """While one store writes, another reads the state from before."""
    writer, reader = Store(tmp_path / "state.db"), Store(tmp_path / "state.db", busy_timeout=0)
    with writer.transaction(write=True) as rows:
        add(rows, "x")
        with reader.transaction(write=False) as others:
            assert arns(others) == []
    with reader.transaction(write=False) as rows:
        assert arns(rows) == ["x"]
    writer.close()
    reader.close()


def test_a_writer_waits_no_longer_than_it_was_told(tmp_path):
    """A writer that another one keeps waiting gives up after its busy timeout."""
    one, other = Store(tmp_path / "state.db"), Store(tmp_path / "state.db", busy_timeout=0.01)
    with (
        one.transaction(write=True),
        pytest.raises(sqlite3.OperationalError, match="locked"),
        other.transaction(write=True),
    ):
        pass
    with other.transaction(write=True) as rows:
        add(rows, "x")
    one.close()
    other.close()


def test_a_directory_that_does_not_exist_is_named(tmp_path):
    """A file that cannot be made is a configuration error with its name."""
    with pytest.raises(ConfigurationError, match=r"missing.state\.db"):
        Store(tmp_path / "missing" / "state.db")


def test_a_file_that_is_no_database_is_refused(tmp_path):
    """A file that is no database is refused, and left as it is."""
    path = tmp_path / "state.db"
    path.write_text("these are notes, and no database" * 100)
    with pytest.raises(ConfigurationError, match="not a database"):
        Store(path)
    assert path.read_text().startswith("these are notes")


def test_the_database_of_another_program_is_refused(tmp_path):
    """The database of another program is refused, and left as it is."""
    path = tmp_path / "state.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (text)")
    connection.close()
    with pytest.raises(ConfigurationError, match="another program"):
        Store(path)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_a_file_of_a_newer_version_is_refused(tmp_path):
    """A file that a newer version of walens has written is refused."""
    path = tmp_path / "state.db"
    Store(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    with pytest.raises(ConfigurationError, match="newer version"):
        Store(path)


def test_a_file_that_is_locked_while_it_is_opened_is_refused_in_time(tmp_path):
    """A new file that another program holds is refused after the busy timeout."""
    path = tmp_path / "state.db"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    with pytest.raises(ConfigurationError, match="locked"):
        Store(path, busy_timeout=0.05)
    connection.execute("ROLLBACK")
    connection.close()
    Store(path).close()


def test_many_may_open_a_new_file_at_once(tmp_path):
    """Of many that open a new file at the same moment each can use it, and nothing that they write is lost."""
    together = threading.Barrier(8)

    def work(path, number):
        together.wait()
        store = Store(path)
        with store.transaction(write=True) as rows:
            add(rows, str(number))
        store.close()

    for step in range(5):
        path = tmp_path / f"{step}.db"
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(work, [path] * 8, range(8)))
        store = Store(path)
        with store.transaction(write=False) as rows:
            assert len(arns(rows)) == 8
        store.close()


@pytest.fixture
def read_file(tmp_path):
    """A file without a write-ahead log that another program is reading."""
    path = tmp_path / "state.db"
    Store(path).close()
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("BEGIN")
    connection.execute("SELECT count(*) FROM lenses").fetchall()
    yield path, connection
    connection.close()


def test_the_log_is_switched_on_when_nobody_reads_any_more(read_file):
    """The switch to the write-ahead log waits for who reads the file; others are not disturbed by it."""
    path, connection = read_file
    reader = threading.Timer(0.1, connection.execute, args=["ROLLBACK"])
    reader.start()
    store = Store(path, busy_timeout=30)
    reader.join()
    connection.execute("SELECT count(*) FROM lenses").fetchall()
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    store.close()


def test_the_switch_to_the_log_does_not_wait_for_ever(read_file):
    """The switch to the write-ahead log is given up after the busy timeout."""
    with pytest.raises(ConfigurationError, match="locked"):
        Store(read_file[0], busy_timeout=0.05)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.parametrize("path", ["state.db", None], ids=["file", "memory"])
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_forked_process_opens_the_file_anew(tmp_path, path):
    """A forked process has a connection of its own to a file, and a copy of what was in memory."""
    store = Store(tmp_path / path if path else None)
    with store.transaction(write=True) as rows:
        add(rows, "parent")
    child = os.fork()
    if child == 0:
        status = 1
        try:
            with store.transaction(write=True) as rows:
                add(rows, "child")
                status = 0 if arns(rows) == ["parent", "child"] else 2
            store.close()
        finally:
            os._exit(status)
    assert os.waitpid(child, 0)[1] == 0
    with store.transaction(write=False) as rows:
        assert arns(rows) == (["parent", "child"] if path else ["parent"])
    store.close()


def test_a_file_of_the_first_version_is_taken_over(tmp_path):
    """What it holds is there, what came since can be used, and the version says that it was taken over."""
    path = tmp_path / "service.db"
    shutil.copy(Path(__file__).parent / "files/schema1.db", path)
    lens_arn = "arn:aws:wellarchitected:us-east-1:123456789012:lens/00000000000000000000000000000001"
    with OfflineTransport(path) as transport, Client(transport=transport) as client:
        assert client.get_lens(lens_alias=lens_arn).lens.tags == {"team": "platform"}
        assert [share.shared_with for share in client.list_lens_shares(lens_alias=lens_arn).lens_share_summaries] == [
            "444455556666"
        ]
        made = client.create_workload(**WORKLOAD, lenses=[lens_arn])
        assert (
            client.get_lens_review(workload_id=made.workload_id, lens_alias=lens_arn).lens_review.lens_version == "1.0"
        )
        # The token of then still stands for what was done with it.
        again = client.import_lens(json_string=lens_text(), client_request_token="first", tags={"team": "platform"})
        assert again.lens_arn == lens_arn
    with closing(sqlite3.connect(path)) as rows:
        assert rows.execute("PRAGMA user_version").fetchone() == (VERSION,)
