"""The tables of the store."""

from __future__ import annotations

from typing import Final

__all__ = ["APPLICATION_ID", "SCHEMA", "VERSION"]

APPLICATION_ID: Final = 0x77616C6E
"""What SQLite's ``application_id`` says in a file of ours: the letters ``waln``."""

VERSION: Final = 1
"""What ``user_version`` says; a change of the tables raises it."""

SCHEMA: Final = (
    # sequence: the order in which lenses were made, in which they are listed.
    """
    CREATE TABLE lenses (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        arn TEXT NOT NULL UNIQUE,
        account TEXT NOT NULL,
        region TEXT NOT NULL,
        created_at REAL NOT NULL
    )
    """,
    "CREATE INDEX lenses_of_account ON lenses (account, region)",
    # A draft is a row as a version is, under the version's name DRAFT; position: the order of publication.
    """
    CREATE TABLE lens_versions (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        arn TEXT NOT NULL REFERENCES lenses (arn) ON DELETE CASCADE,
        version TEXT NOT NULL,
        is_major INTEGER,
        name TEXT NOT NULL,
        normalized_name TEXT NOT NULL,
        description TEXT,
        document TEXT NOT NULL,
        updated_at REAL NOT NULL,
        UNIQUE (arn, version)
    )
    """,
    "CREATE INDEX versions_by_name ON lens_versions (normalized_name)",
    """
    CREATE TABLE lens_shares (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        share_id TEXT NOT NULL UNIQUE,
        arn TEXT NOT NULL REFERENCES lenses (arn) ON DELETE CASCADE,
        shared_with TEXT NOT NULL,
        status TEXT NOT NULL,
        created_at REAL NOT NULL,
        UNIQUE (arn, shared_with)
    )
    """,
    """
    CREATE TABLE tags (
        arn TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (arn, key)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE request_tokens (
        account TEXT NOT NULL,
        region TEXT NOT NULL,
        operation TEXT NOT NULL,
        token TEXT NOT NULL,
        parameters BLOB NOT NULL,
        answer BLOB NOT NULL,
        created_at REAL NOT NULL,
        PRIMARY KEY (account, region, operation, token)
    ) WITHOUT ROWID
    """,
)
