"""The time of a service, which tests may stop and move."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from walens.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ServiceClock"]


class ServiceClock:
    """
    The clock of a service, which tests may stop and move. It goes as the one that it was given until they do.

    Args:
        clock: gives the time, in seconds since 1970.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        # One value, so that no thread sees half a change: where it stands, or how far it is ahead.
        self._state: tuple[float | None, float] = (None, 0.0)

    def __call__(self) -> float:
        """Give the time, in seconds since 1970."""
        stands, ahead = self._state
        return self._clock() + ahead if stands is None else stands

    @property
    def stands(self) -> bool:
        """Whether it stands still."""
        return self._state[0] is not None

    def stop(self, at: datetime | float | None = None) -> None:
        """
        Let it stand still.

        Args:
            at: where, as a datetime or in seconds since 1970; where it is when ``None``.

        Raises:
            ConfigurationError: it is no time that a clock can show.
        """
        wanted = at.timestamp() if isinstance(at, datetime) else at
        self._state = (self() if wanted is None else _shown(wanted), 0.0)

    def move(self, seconds: float) -> None:
        """
        Move it, whether it stands or goes.

        Args:
            seconds: how far; back where negative.

        Raises:
            ConfigurationError: there is no such time.
        """
        stands, ahead = self._state
        _shown(self() + seconds)
        self._state = (None, ahead + seconds) if stands is None else (stands + seconds, 0.0)

    def go(self) -> None:
        """Let it go on from where it stands."""
        stands, _ = self._state
        if stands is not None:
            self._state = (None, stands - self._clock())


_LAST = 253_402_300_799
"""The end of the year 9999, the last that a datetime has."""


def _shown(seconds: float) -> float:
    if 0 <= seconds <= _LAST:
        return float(seconds)
    message = f"{seconds!r:.80} is no time from 1970 to 9999, in seconds since 1970"
    raise ConfigurationError(message, setting="time", source=None)
