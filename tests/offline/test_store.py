import os
import shutil
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest

from tests.offline.documents import lens_text
from tests.offline.reviews import WORKLOAD
from walens import Client
from walens.errors import AlreadyClosed, ConfigurationError, ValidationException
from walens.offline import OfflineTransport
from walens.offline.schema import VERSION
from walens.offline.store import Store, StoreInUse


@pytest.fixture(params=["memory", "file"])
def store(request, tmp_path):
    store = Store(None if request.param == "memory" else tmp_path / "state.db")
    yield store
    store.close()


def add(rows, arn):
    rows.execute("INSERT INTO lenses (arn, account, region, created_at) VALUES (?, 'a', 'r', 0)", (arn,))


def arns(rows):
    return [arn for (arn,) in rows.execute("SELECT arn FROM lenses ORDER BY sequence")]


def written(store, arn):
    store.transact(lambda rows: add(rows, arn), write=True)


def read(store):
    return store.transact(arns, write=False)


def test_what_a_transaction_wrote_is_there_after_it(store):
    """What a transaction wrote is there after it."""
    written(store, "x")
    assert read(store) == ["x"]


def test_a_transaction_that_fails_leaves_nothing(store):
    """Of a transaction that an exception ends nothing is left, and the store is as usable as before."""

    def fail(rows):
        add(rows, "x")
        raise RuntimeError("halfway")

    with pytest.raises(RuntimeError, match="halfway"):
        store.transact(fail, write=True)
    assert read(store) == []
    written(store, "y")
    assert read(store) == ["y"]


def test_a_transaction_that_is_refused_leaves_nothing(store):
    """Of a transaction that ends in a refusal of the service nothing is left."""

    def refuse(rows):
        add(rows, "x")
        raise ValidationException("no", status=400)

    with pytest.raises(ValidationException, match="no"):
        store.transact(refuse, write=True)
    assert read(store) == []


def test_a_statement_that_a_kept_trace_holds_is_in_nobodys_way(store):
    """A statement that has not ended, in a trace that is kept, keeps no transaction open and shows no old state."""

    def fail(rows):
        for (arn,) in rows.execute("SELECT arn FROM lenses"):
            add(rows, "z")
            raise KeyboardInterrupt(arn)

    written(store, "x")
    written(store, "y")
    with pytest.raises(KeyboardInterrupt) as kept:
        store.transact(fail, write=True)
    written(store, "after")
    assert read(store) == ["x", "y", "after"]
    assert kept.value.args == ("x",)


def test_a_transaction_that_was_left_open_is_undone_before_the_next(store):
    """What an exception left open, since it came while another one was handled, is undone by the next transaction."""
    store._connection.execute("BEGIN")
    add(store._connection, "x")
    assert read(store) == []
    written(store, "y")
    assert read(store) == ["y"]


def test_a_transaction_that_sqlite_ended_itself_is_not_rolled_back_again(store):
    """Where SQLite has ended a transaction by itself, its own error is what is raised."""

    def fail(rows):
        rows.execute("ROLLBACK")
        rows.execute("SELECT * FROM absent")

    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        store.transact(fail, write=True)
    assert read(store) == []


def test_a_call_from_within_a_call_is_refused(store):
    """A transaction from within a transaction, as from the handler of a signal, is refused; the outer one is whole."""

    def work(rows):
        add(rows, "x")
        with pytest.raises(ConfigurationError, match="from within"):
            written(store, "inner")
        add(rows, "y")

    store.transact(work, write=True)
    assert read(store) == ["x", "y"]


def test_threads_take_turns(store):
    """Threads that share a store lose nothing: each transaction has it for itself."""

    def work(number):
        for step in range(20):
            written(store, f"{number}-{step}")

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(read(store)) == 160


def test_a_thread_waits_no_longer_for_another_than_it_was_told(store):
    """A transaction waits for those of other threads as long as its timeout, and says that nothing was done."""
    holds, let_go = threading.Event(), threading.Event()

    def hold(_rows):
        holds.set()
        let_go.wait(30)

    thread = threading.Thread(target=store.transact, args=(hold,), kwargs={"write": True})
    thread.start()
    holds.wait(30)
    began = monotonic()
    with pytest.raises(StoreInUse, match="other threads"):
        store.transact(arns, write=False, timeout=0.1)
    assert 0.1 <= monotonic() - began < 0.4
    let_go.set()
    thread.join()
    assert read(store) == []


def test_a_closed_store_says_so(store):
    """A store that is closed says so; closing it again does nothing."""
    store.close()
    store.close()
    with pytest.raises(AlreadyClosed, match="closed"):
        read(store)


def test_a_file_keeps_what_is_in_it(tmp_path):
    """A file keeps its state from one store to the next."""
    path = str(tmp_path / "state.db")
    store = Store(path)
    written(store, "x")
    store.close()
    store = Store(path)
    assert read(store) == ["x"]
    assert store.transact(lambda rows: rows.execute("PRAGMA user_version").fetchone(), write=False) == (VERSION,)
    store.close()


def test_a_reader_does_not_wait_for_a_writer(tmp_path):
    """While one store writes, another reads the state from before, and sees no other until its transaction ends."""
    writer, reader = Store(tmp_path / "state.db"), Store(tmp_path / "state.db", busy_timeout=0)

    def work(rows):
        add(rows, "x")
        assert read(reader) == []

    def looks_twice(rows):
        before = arns(rows)
        written(writer, "y")
        return before, arns(rows)

    writer.transact(work, write=True)
    assert read(reader) == ["x"]
    assert reader.transact(looks_twice, write=False) == (["x"], ["x"])
    assert read(reader) == ["x", "y"]
    writer.close()
    reader.close()


@pytest.mark.parametrize(
    ("busy_timeout", "timeout", "error"),
    [(0.1, None, sqlite3.OperationalError), (0.1, 30, sqlite3.OperationalError), (30, 0.1, StoreInUse)],
)
def test_a_writer_waits_no_longer_than_it_was_told(tmp_path, busy_timeout, timeout, error):
    """A writer that another process keeps waiting gives up after its busy timeout, or the call's own time."""
    one, other = Store(tmp_path / "state.db"), Store(tmp_path / "state.db", busy_timeout=busy_timeout)

    def work(_rows):
        began = monotonic()
        with pytest.raises(error, match=r"locked|another process"):
            other.transact(lambda rows: add(rows, "x"), write=True, timeout=timeout)
        assert 0.1 <= monotonic() - began < 0.4

    one.transact(work, write=True)
    written(other, "y")
    assert read(one) == ["y"]
    one.close()
    other.close()


@pytest.mark.parametrize("busy_timeout", [-1, float("nan"), float("inf"), "10"])
def test_a_busy_timeout_that_cannot_be_waited_is_refused(busy_timeout):
    """The seconds to wait are a number, and not below 0."""
    with pytest.raises(ConfigurationError, match="busy_timeout: "):
        Store(busy_timeout=busy_timeout)


@pytest.mark.parametrize(("path", "reason"), [("", "it is empty"), ("a\0b", "has a NUL character")])
def test_a_path_that_names_no_file_is_refused(path, reason):
    """An empty path, which SQLite takes for a file that nobody finds again, is refused, and so is one with NUL."""
    with pytest.raises(ConfigurationError, match=reason):
        Store(path)


def test_a_path_means_the_same_file_in_another_folder(tmp_path, monkeypatch):
    """A relative path is that of the moment in which the store was made."""
    monkeypatch.chdir(tmp_path)
    store = Store("state.db")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    written(store, "x")
    with pytest.raises(RuntimeError):
        store.transact(fails, write=False)  # after which the file is opened anew
    assert read(store) == ["x"]
    store.close()


def fails(_rows):
    raise RuntimeError


@pytest.mark.skipif(os.name == "nt", reason="a file that is open cannot be taken away")
@pytest.mark.parametrize("replaced", [False, True], ids=["gone", "replaced"])
@pytest.mark.parametrize("reopened", [False, True], ids=["open", "reopened"])
def test_a_file_that_was_taken_away_is_missed_at_the_next_transaction(tmp_path, replaced, reopened):
    """Where its file was taken away the store says so at once, writes nowhere, and goes on when the file is back."""
    path = tmp_path / "state.db"
    store = Store(path)
    written(store, "x")
    path.rename(tmp_path / "away.db")
    if replaced:
        path.write_bytes(b"")
    if reopened:
        with pytest.raises(ConfigurationError, match="taken away"):
            store.transact(fails, write=False)
    for _ in range(2):
        with pytest.raises(ConfigurationError, match=r"state\.db, was taken away"):
            written(store, "y")
        with pytest.raises(ConfigurationError, match="taken away"):
            read(store)
    assert path.exists() == replaced
    (tmp_path / "away.db").rename(path)
    written(store, "z")
    assert read(store) == ["x", "z"]
    store.close()


@pytest.mark.skipif(os.name == "nt", reason="a file that is open cannot be taken away")
def test_what_was_written_to_a_file_that_is_gone_is_not_acknowledged(tmp_path):
    """Where the file is taken away while a transaction writes, the transaction does not succeed."""
    path = tmp_path / "state.db"
    store = Store(path)

    def work(rows):
        add(rows, "x")
        path.unlink()

    with pytest.raises(ConfigurationError, match="taken away"):
        store.transact(work, write=True)
    store.close()


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
        written(store, str(number))
        store.close()

    for step in range(5):
        path = tmp_path / f"{step}.db"
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(work, [path] * 8, range(8)))
        store = Store(path)
        assert len(read(store)) == 8
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
    written(store, "parent")
    child = os.fork()
    if child == 0:
        status = 1
        try:
            written(store, "child")
            status = 0 if read(store) == ["parent", "child"] else 2
            store.close()
        finally:
            os._exit(status)
    assert os.waitpid(child, 0)[1] == 0
    assert read(store) == (["parent", "child"] if path else ["parent"])
    store.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.parametrize("path", ["state.db", None], ids=["file", "memory"])
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_process_that_is_forked_while_a_thread_writes_is_not_held_up(tmp_path, path):
    """A process that is forked in the middle of another thread's transaction has neither its lock nor its writes."""
    store = Store(tmp_path / path if path else None)
    holds, let_go = threading.Event(), threading.Event()

    def hold(rows):
        add(rows, "halfway")
        holds.set()
        let_go.wait(30)

    thread = threading.Thread(target=store.transact, args=(hold,), kwargs={"write": True})
    thread.start()
    holds.wait(30)
    child = os.fork()
    if child == 0:
        status = 1
        try:
            status = 0 if store.transact(arns, write=False, timeout=10) == [] else 2
        finally:
            os._exit(status)
    assert os.waitpid(child, 0)[1] == 0
    let_go.set()
    thread.join()
    assert read(store) == ["halfway"]
    store.close()


def test_a_file_of_the_first_version_is_taken_over(tmp_path):
    """What it holds is there, what came since can be used, and the version says that it was taken over."""
    path = tmp_path / "service.db"
    shutil.copy(Path(__file__).parent / "files/schema1.db", path)
    lens_arn = "arn:aws:wellarchitected:us-east-1:123456789012:lens/00000000000000000000000000000001"
    with closing(sqlite3.connect(path)) as rows:
        [(shared_at,)] = rows.execute("SELECT created_at FROM lens_shares")
    with OfflineTransport(path, clock=lambda: shared_at) as transport, Client(transport=transport) as client:
        assert client.get_lens(lens_alias=lens_arn).lens.tags == {"team": "platform"}
        assert [share.shared_with for share in client.list_lens_shares(lens_alias=lens_arn).lens_share_summaries] == [
            "444455556666"
        ]
        made = client.create_workload(**WORKLOAD, lenses=[lens_arn])
        assert (
            client.get_lens_review(workload_id=made.workload_id, lens_alias=lens_arn).lens_review.lens_version == "1.0"
        )
        invited = Client(transport=transport.beside(account_id="444455556666"))
        [invitation] = invited.list_share_invitations().share_invitation_summaries
        assert (invitation.lens_arn, invitation.shared_by) == (lens_arn, "123456789012")
        # The token of then still stands for what was done with it.
        again = client.import_lens(json_string=lens_text(), client_request_token="first", tags={"team": "platform"})
        assert again.lens_arn == lens_arn
    with closing(sqlite3.connect(path)) as rows:
        assert rows.execute("PRAGMA user_version").fetchone() == (VERSION,)
