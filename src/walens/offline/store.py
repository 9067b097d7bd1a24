"""Where the service keeps its state: SQLite, in memory or in a file, in transactions."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from threading import TIMEOUT_MAX, RLock
from time import monotonic, sleep
from typing import TYPE_CHECKING, TypeVar

from walens._fork import abandon, after_fork
from walens._option_checks import check_path, check_seconds
from walens.errors import AlreadyClosed, ConfigurationError, ServiceError, SettingSource
from walens.offline.schema import APPLICATION_ID, STEPS, VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Store", "StoreInUse"]

ResultT = TypeVar("ResultT")
_MEMORY = ":memory:"
_FIRST_PAUSE, _LONGEST_PAUSE = 0.001, 0.02


class StoreInUse(Exception):  # noqa: N818 - nothing is wrong with the store
    """Others had the store for as long as a transaction may wait; nothing was done."""


class Store:
    """
    A SQLite database that threads share, and, as a file, processes.

    One connection serves all threads, one transaction at a time: what waits is a lock in this process, and SQLite's
    own between processes. Readers see the last committed state while another process writes (write-ahead log).

    An exception may come at any moment, from the handler of a signal as well. What was begun is then undone, and the
    connection to a file is given up: the next transaction begins with a new one.

    Args:
        path: the file, on a local disk; memory when absent.
        busy_timeout: seconds to wait while another process writes.

    Raises:
        ConfigurationError: the file cannot be opened or is not one of ours, or the seconds cannot be waited.
    """

    def __init__(self, path: str | os.PathLike[str] | None = None, *, busy_timeout: float = 10.0) -> None:
        check_seconds("busy_timeout", busy_timeout, zero=True)
        self._path = _place(path)
        self._busy_timeout = busy_timeout
        # Which file it is, known after the first time that it was opened: a path may come to mean another one.
        self._identity: tuple[int, int] | None = None
        # Ours or not can be asked of this kind of lock, so that none is left held where an exception comes just
        # behind its being taken.
        self._turn = RLock()
        self._working = False
        self._closed = False
        self._connection: sqlite3.Connection | None = self._open(monotonic() + busy_timeout)
        after_fork(self._follow)

    def transact(
        self, work: Callable[[sqlite3.Connection], ResultT], *, write: bool, timeout: float | None = None
    ) -> ResultT:
        """
        Do some work in one transaction: committed at its end, rolled back where an exception leaves it.

        Args:
            work: what is done with the connection.
            write: whether it will write. It then waits at its start until no other process writes, so that nothing
                it has read can change under it.
            timeout: seconds to wait for others at most, where that is less than the busy timeout.

        Returns:
            What the work gives.

        Raises:
            AlreadyClosed: the store is closed.
            ConfigurationError: its file was taken away, or the work asks for a transaction.
            StoreInUse: others had the store for as long as ``timeout``; nothing was done.
            sqlite3.Error: the database failed.
        """
        until = None if timeout is None else monotonic() + timeout
        return self._alone(lambda: self._worked(work, write=write, until=until), timeout)

    def administer(self, work: Callable[[sqlite3.Connection], ResultT], *, write: bool) -> ResultT:
        """
        Do some work in one transaction that is no call of the service, and waits for others as long as it takes.

        Args:
            work: what is done with the connection.
            write: whether it will write.

        Raises:
            AlreadyClosed: the store is closed.
            ConfigurationError: its file cannot be used.
        """
        try:
            return self.transact(work, write=write)
        except sqlite3.Error as error:
            raise self._unusable(str(error)) from error

    def _alone(self, action: Callable[[], ResultT], timeout: float | None = None) -> ResultT:
        """Do something while no other thread does."""
        turn = self._turn
        entered = False
        try:
            if not turn.acquire(timeout=-1 if timeout is None else min(max(timeout, 0.0), TIMEOUT_MAX)):
                raise StoreInUse("other threads have the store")
            if self._working:
                raise ConfigurationError(
                    "the offline service was called from within one of its own calls", setting="transport", source=None
                )
            entered = self._working = True
            return action()
        finally:
            if entered:
                self._working = False
            # Nothing that runs Python may stand between here and the release: an exception could come in it.
            try:  # noqa: SIM105 - as `suppress` does
                turn.release()
            except RuntimeError:  # it was not acquired
                pass

    def _worked(self, work: Callable[[sqlite3.Connection], ResultT], *, write: bool, until: float | None) -> ResultT:
        connection = self._ready(until)
        try:
            self._begin(connection, write=write, until=until)
            self._require_file()
            result = work(connection)
            connection.execute("COMMIT")
            if write:
                self._require_file()  # else what was written is nowhere
        except ServiceError:
            connection.rollback()
            raise
        except BaseException:
            connection.rollback()
            if self._path != _MEMORY:
                # A trace that somebody keeps may hold a statement that has not ended, and with it an old state.
                self._connection = None
                connection.close()
            raise
        return result

    def close(self) -> None:
        """Close the database; closing twice does nothing."""
        self._alone(self._close)

    def _close(self) -> None:
        self._closed = True
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _ready(self, until: float | None) -> sqlite3.Connection:
        """Give a connection that is in no transaction."""
        if self._closed:
            raise AlreadyClosed("the offline service is closed; make a new one")
        connection = self._connection
        if connection is None:
            connection = self._connection = self._open(self._end_of_patience(until))
        connection.rollback()  # what is left where an exception came while another one was handled
        return connection

    def _end_of_patience(self, until: float | None) -> float:
        own = monotonic() + self._busy_timeout
        return own if until is None else min(own, until)

    def _begin(self, connection: sqlite3.Connection, *, write: bool, until: float | None) -> None:
        # SQLite would wait by itself, but not be interrupted meanwhile.
        patience = self._end_of_patience(until)
        try:
            if write:
                _waiting(patience, lambda: connection.execute("BEGIN IMMEDIATE"))
            else:
                _waiting(patience, lambda: _begin_reading(connection))
        except sqlite3.OperationalError as error:
            if _is_busy(error) and patience == until:
                raise StoreInUse("another process has the store") from error
            raise

    def _require_file(self) -> None:
        """
        Refuse to go on without the file that was opened; SQLite would write to what has no name any more.

        Raises:
            ConfigurationError: it is gone, or another one stands in its place.
        """
        if self._path == _MEMORY:
            return
        if _identity(self._path) != self._identity:
            raise ConfigurationError(
                f"the file of the offline service, {self._path}, was taken away or replaced",
                setting="path",
                source=SettingSource.argument("path"),
                advice="put it back, or make a new client",
            )

    def _follow(self) -> None:
        """Use another connection in a process that was forked: SQLite forbids to use one on both sides."""
        # Closing it here would give up the parent's locks (https://www.sqlite.org/howtocorrupt.html, section 2.6).
        if self._path != _MEMORY:
            abandon(self._connection)
            self._connection = None
        self._working = False
        self._turn = RLock()  # another thread of the parent may have held it

    def _open(self, until: float) -> sqlite3.Connection:
        if self._identity is not None:
            self._require_file()
        try:
            connection = self._connect()
        except (sqlite3.Error, ValueError) as error:
            raise self._unusable(str(error)) from error
        try:
            self._prepare(connection, until)
            if self._path != _MEMORY:
                self._identity = self._identity or _identity(self._path)
                self._require_file()
        except sqlite3.Error as error:
            connection.close()
            raise self._unusable(str(error)) from error
        except BaseException:
            connection.close()
            raise
        return connection

    def _connect(self) -> sqlite3.Connection:
        if self._identity is None:
            return sqlite3.connect(self._path, timeout=0, isolation_level=None, check_same_thread=False)
        # A file that was there is not made anew.
        address = Path(self._path).as_uri() + "?mode=rw"
        return sqlite3.connect(address, timeout=0, isolation_level=None, check_same_thread=False, uri=True)

    def _prepare(self, connection: sqlite3.Connection, until: float) -> None:
        connection.execute("PRAGMA foreign_keys = ON")
        if self._path != _MEMORY:
            _waiting(until, lambda: self._check_owner(connection))
            # The switch takes the whole file for a moment.
            _waiting(until, lambda: connection.execute("PRAGMA journal_mode = WAL"))
            # A crash of the machine may lose the last transactions, but never damages the file.
            connection.execute("PRAGMA synchronous = NORMAL")
        if self._identity is not None:
            return
        _waiting(until, lambda: connection.execute("BEGIN IMMEDIATE"))
        # Of several processes that open a new or an older file, one makes the tables; the others find them here.
        version = _pragma(connection, "user_version")
        for step in STEPS[version:]:
            for statement in step:
                connection.execute(statement)
        if version < VERSION:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")

    def _check_owner(self, connection: sqlite3.Connection) -> None:
        connection.rollback()
        connection.execute("BEGIN")
        owner, version = _pragma(connection, "application_id"), _pragma(connection, "user_version")
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        connection.execute("COMMIT")
        if tables and owner != APPLICATION_ID:
            raise self._unusable("it is the database of another program")
        if version > VERSION:
            raise self._unusable(f"a newer version of walens has written it (format {version}, known is {VERSION})")

    def _unusable(self, reason: str) -> ConfigurationError:
        return ConfigurationError(
            f"the offline service cannot keep its state in {self._path}: {reason}",
            setting="path",
            source=SettingSource.argument("path"),
        )


def _place(path: str | os.PathLike[str] | None) -> str:
    """Give the whole path of a file, since a process may change its folder; or the name that means memory."""
    if path is None:
        return _MEMORY
    text = os.fspath(path)
    check_path("path", text)
    return text if text == _MEMORY else os.path.abspath(text)  # noqa: PTH100 - Path would keep ".."


def _identity(path: str) -> tuple[int, int] | None:
    """Tell which file it is; ``None`` where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - it stands in every call
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _begin_reading(connection: sqlite3.Connection) -> None:
    connection.rollback()
    connection.execute("BEGIN")
    _pragma(connection, "user_version")  # the first look decides which state is seen


def _waiting(until: float, attempt: Callable[[], object]) -> None:
    """Try something again for as long as the database is busy, until a moment of the monotonic clock."""
    pause = _FIRST_PAUSE
    while True:
        try:
            attempt()
        except sqlite3.OperationalError as error:
            left = until - monotonic()
            if not _is_busy(error) or left <= 0:
                raise
        else:
            return
        sleep(min(pause, left))
        pause = min(2 * pause, _LONGEST_PAUSE)


def _is_busy(error: sqlite3.OperationalError) -> bool:
    return (error.sqlite_errorcode & 0xFF) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value
