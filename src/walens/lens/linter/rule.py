"""A lint rule as data: its id, what it says and why, an example of each kind, and the function that looks for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from walens.lens.format import Certainty
    from walens.lens.linter.example import Example
    from walens.lens.linter.finding import Severity
    from walens.lens.linter.outline import Outline

__all__ = ["Finder", "Found", "Rule"]


class Found(NamedTuple):
    """What a rule yields: a place and what is wrong there."""

    path: str
    message: str
    offset: int | None = None
    """The character in the text at ``path`` that is meant, counted from 0."""
    instead_of: str | None = None
    """Where a key has a slip: the path of the one that is missing for it."""
    stands_for: int = 1
    """How many findings it stands for, where not all are listed."""


Finder: TypeAlias = "Callable[[Outline], Iterator[Found]]"


def _check_id(_rule: object, _attribute: object, value: str) -> None:
    assert re.fullmatch(r"WL[1-9][0-9]{2}", value), value


@frozen(kw_only=True)
class Rule:
    """
    One rule of lint.

    Attributes:
        id: stable for ever; the page ``docs/lint/<id>.md`` describes it.
        severity: unless the configuration says another.
        certainty: how sure it is that the service, or the format, is as the rule says.
        title: what the rule forbids, as one line.
        reason: why, in a few sentences.
        source: where the fact stands, and a word on it.
        bad: a lens in which the rule finds something.
        good: the same put right.
        fixable: whether `fix_text` repairs it.
        find: yields what is wrong; ``None`` for the rules of reading a document, which the reader itself applies.
    """

    id: str = field(validator=_check_id)
    severity: Severity
    certainty: Certainty
    title: str
    reason: str
    source: str
    bad: Example
    good: Example
    fixable: bool = False
    find: Finder | None = field(default=None, repr=False, eq=False)
