"""Where the service keeps its state: SQLite, in memory or in a file, in transactions."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from threading import Lock
from time import monotonic, sleep
from typing import TYPE_CHECKING

from walens.errors import ConfigurationError
from walens.offline.schema import APPLICATION_ID, STEPS, VERSION

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["Store"]

_MEMORY = ":memory:"
_PAUSE = 0.02


class Store:
    """
    A SQLite database that threads share, and, as a file, processes.

    One connection serves all threads, one transaction at a time: what waits is a lock in this process, and SQLite's
    own between processes. Readers see the last committed state while another process writes (write-ahead log).

    Args:
        path: the file, on a local disk; memory when absent.
        busy_timeout: seconds to wait while another process writes.

    Raises:
        ConfigurationError: the file cannot be opened or is not one of ours.
    """

    def __init__(self, path: str | os.PathLike[str] | None = None, *, busy_timeout: float = 10.0) -> None:
        self._path = _MEMORY if path is None else os.fspath(path)
        self._busy_timeout = busy_timeout
        self._lock = Lock()
        self._process = os.getpid()
        self._closed = False
        self._connection = self._open()

    @contextmanager
    def transaction(self, *, write: bool) -> Generator[sqlite3.Connection]:
        """
        Give the connection for one transaction: committed at the end, rolled back where an exception leaves it.

        Args:
            write: whether it will write. It then waits at its start until no other process writes, so that nothing
                it has read can change under it.

        Raises:
            ConfigurationError: the store is closed.
            sqlite3.Error: the database failed.
        """
        self._follow_fork()
        with self._lock:
            if self._closed:
                raise ConfigurationError("the offline service is closed; make a new one")
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                _roll_back(connection)
                raise

    def close(self) -> None:
        """Close the database; closing twice does nothing."""
        self._follow_fork()
        with self._lock:
            if not self._closed:
                self._closed = True
                self._connection.close()

    def _follow_fork(self) -> None:
        """Open the file anew in a process that was forked: SQLite forbids to use a connection on both sides."""
        if self._process == os.getpid():
            return
        self._process = os.getpid()
        self._lock = Lock()  # another thread of the parent may have held it
        if self._path != _MEMORY and not self._closed:
            _INHERITED.append(self._connection)
            self._connection = self._open()

    def _open(self) -> sqlite3.Connection:
        try:
            connection = sqlite3.connect(
                self._path, timeout=self._busy_timeout, isolation_level=None, check_same_thread=False
            )
        except sqlite3.Error as error:
            raise self._unusable(str(error)) from error
        try:
            self._prepare(connection)
        except sqlite3.Error as error:
            connection.close()
            raise self._unusable(str(error)) from error
        except ConfigurationError:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA foreign_keys = ON")
        if self._path != _MEMORY:
            self._check_owner(connection)
            self._use_log(connection)
            # A crash of the machine may lose the last transactions, but never damages the file.
            connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Of several processes that open a new or an older file, one makes the tables; the others find them here.
            version = _pragma(connection, "user_version")
            for step in STEPS[version:]:
                for statement in step:
                    connection.execute(statement)
            if version < VERSION:
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute("COMMIT")
        except BaseException:
            _roll_back(connection)
            raise

    def _check_owner(self, connection: sqlite3.Connection) -> None:
        connection.execute("BEGIN")
        owner, version = _pragma(connection, "application_id"), _pragma(connection, "user_version")
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        connection.execute("COMMIT")
        if tables and owner != APPLICATION_ID:
            raise self._unusable("it is the database of another program")
        if version > VERSION:
            raise self._unusable(f"a newer version of walens has written it (format {version}, known is {VERSION})")

    def _use_log(self, connection: sqlite3.Connection) -> None:
        # The switch takes the whole file for a moment, and does not wait for others as a transaction does.
        until = monotonic() + self._busy_timeout
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError:
                if monotonic() > until:
                    raise
                sleep(_PAUSE)
            else:
                return

    def _unusable(self, reason: str) -> ConfigurationError:
        return ConfigurationError(f"the offline service cannot keep its state in {self._path}: {reason}")


_INHERITED: list[sqlite3.Connection] = []
"""
Connections that a forked process got from its parent. They are neither used nor closed here.

Closing one would give up the parent's locks on the file (https://www.sqlite.org/howtocorrupt.html, section 2.6).
"""


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:  # SQLite may have ended it, as where the disk is full
        connection.execute("ROLLBACK")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value
