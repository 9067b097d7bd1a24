"""The tables of the store, in the steps in which they came: an older file is taken through those that it lacks."""

from __future__ import annotations

from typing import Final

__all__ = ["APPLICATION_ID", "STEPS", "VERSION"]

APPLICATION_ID: Final = 0x77616C6E
"""What SQLite's ``application_id`` says in a file of ours: the letters ``waln``."""

_LENSES: Final = (
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

_REVIEWS: Final = (
    # settings: the members of the workload that its owner sets, by their wire names, as JSON.
    """
    CREATE TABLE workloads (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        workload_id TEXT NOT NULL UNIQUE,
        account TEXT NOT NULL,
        region TEXT NOT NULL,
        normalized_name TEXT NOT NULL,
        settings BLOB NOT NULL,
        updated_at REAL NOT NULL,
        UNIQUE (account, region, normalized_name)
    )
    """,
    # The documents of versions that reviews use; a review keeps its document when the version is deleted. position is
    # that of the version.
    """
    CREATE TABLE review_documents (
        position INTEGER PRIMARY KEY,
        document TEXT NOT NULL
    )
    """,
    # lens_alias: the alias of an official lens, the ARN of a custom one. position: the document; none where the lens
    # is official. sequence: the order in which lenses were applied.
    """
    CREATE TABLE lens_reviews (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        workload_id TEXT NOT NULL REFERENCES workloads (workload_id) ON DELETE CASCADE,
        lens_alias TEXT NOT NULL,
        version TEXT NOT NULL,
        position INTEGER REFERENCES review_documents (position),
        notes TEXT,
        pillar_notes BLOB NOT NULL,
        updated_at REAL NOT NULL,
        UNIQUE (workload_id, lens_alias)
    )
    """,
    "CREATE INDEX reviews_of_lens ON lens_reviews (lens_alias)",
    """
    CREATE TABLE answers (
        review INTEGER NOT NULL REFERENCES lens_reviews (sequence) ON DELETE CASCADE,
        question_id TEXT NOT NULL,
        answer BLOB NOT NULL,
        PRIMARY KEY (review, question_id)
    ) WITHOUT ROWID
    """,
    # state: the workload with its reviews and answers as they were, as JSON.
    """
    CREATE TABLE milestones (
        workload_id TEXT NOT NULL REFERENCES workloads (workload_id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        name TEXT NOT NULL,
        recorded_at REAL NOT NULL,
        state BLOB NOT NULL,
        PRIMARY KEY (workload_id, number),
        UNIQUE (workload_id, name)
    ) WITHOUT ROWID
    """,
)

_SHARING: Final = (
    # Shares of lenses were all that there was. resource: the id of a workload, the ARN of everything else. reaches: the
    # account of the principal; empty for an organization and its units. granted: the permission that is in force.
    """
    CREATE TABLE shares (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        share_id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        resource TEXT NOT NULL,
        owner TEXT NOT NULL,
        region TEXT NOT NULL,
        shared_with TEXT NOT NULL,
        reaches TEXT NOT NULL,
        permission TEXT NOT NULL,
        granted TEXT,
        status TEXT NOT NULL,
        changed_at REAL NOT NULL,
        UNIQUE (resource, shared_with)
    )
    """,
    "CREATE INDEX shares_by_receiver ON shares (reaches, region)",
    """
    INSERT INTO shares
        (share_id, kind, resource, owner, region, shared_with, reaches, permission, granted, status, changed_at)
        SELECT share_id, 'LENS', arn, account, region, shared_with,
            CASE
                WHEN shared_with GLOB '[0-9]*' THEN shared_with
                WHEN shared_with LIKE '%:iam::%' THEN substr(shared_with, instr(shared_with, '::') + 2, 12)
                ELSE ''
            END,
            'READONLY', CASE status WHEN 'ASSOCIATED' THEN 'READONLY' END, status, lens_shares.created_at
        FROM lens_shares JOIN lenses USING (arn) ORDER BY lens_shares.sequence
    """,
    "DROP TABLE lens_shares",
    # A profile that was deleted is kept for the workloads that it is on.
    """
    CREATE TABLE profiles (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        arn TEXT NOT NULL UNIQUE,
        account TEXT NOT NULL,
        region TEXT NOT NULL,
        name TEXT NOT NULL,
        normalized_name TEXT NOT NULL,
        description TEXT NOT NULL,
        version INTEGER NOT NULL,
        is_deleted INTEGER NOT NULL,
        created_at REAL NOT NULL,
        updated_at REAL NOT NULL
    )
    """,
    "CREATE UNIQUE INDEX profiles_by_name ON profiles (account, region, normalized_name) WHERE NOT is_deleted",
    # selected: the ids of the selected choices by question, as JSON.
    """
    CREATE TABLE profile_versions (
        arn TEXT NOT NULL REFERENCES profiles (arn) ON DELETE CASCADE,
        version INTEGER NOT NULL,
        selected BLOB NOT NULL,
        PRIMARY KEY (arn, version)
    ) WITHOUT ROWID
    """,
    # settings: by their wire names, as JSON.
    """
    CREATE TABLE account_settings (
        account TEXT NOT NULL,
        region TEXT NOT NULL,
        settings BLOB NOT NULL,
        PRIMARY KEY (account, region)
    ) WITHOUT ROWID
    """,
)

STEPS: Final = (_LENSES, (*_REVIEWS, *_SHARING))
"""The statements that lead from each version of the tables to the next one; the first leads from an empty file."""

VERSION: Final = len(STEPS)
"""What ``user_version`` says of a file that was taken through all steps."""
