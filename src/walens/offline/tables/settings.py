"""The rows of settings, which an account has in each region."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection

    from walens.offline.arns import Scope

__all__ = ["SettingsTable"]


class SettingsTable:
    """The settings of every account and region in the store."""

    def __init__(self, rows: Connection) -> None:
        self._rows = rows

    def of(self, scope: Scope) -> dict[str, str]:
        """Give what an account has set in a region, by the wire names of the settings."""
        row = self._rows.execute(
            "SELECT settings FROM account_settings WHERE account = ? AND region = ?",
            (scope.account_id, scope.region_name),
        ).fetchone()
        return orjson.loads(row[0]) if row else {}

    def put(self, scope: Scope, settings: Mapping[str, str]) -> None:
        """Replace the settings of an account in a region."""
        self._rows.execute(
            "INSERT OR REPLACE INTO account_settings (account, region, settings) VALUES (?, ?, ?)",
            (scope.account_id, scope.region_name, orjson.dumps(dict(settings))),
        )
