"""
Ids made from titles: valid, readable, and the same whenever they are made.

The service addresses questions and choices by their ids for as long as a lens lives, and answers are recorded under
them (docs/lens-format.md, section 9). So an id here depends on its title alone, never on its neighbours' order.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.lens.format import MIN_ID, NONE_OF_THESE, PROMISED_ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["id_from_title", "ids_from_titles", "pillar_id_from_name"]

_NO_ID: Final = re.compile(r"[^a-z0-9]+")
_DIGEST: Final = 8
_FRAMEWORK: Final[Mapping[str, str]] = {
    "operational_excellence": "operationalExcellence",
    "performance_efficiency": "performance",
    "cost_optimization": "costOptimization",
}
"""The pillars of the framework whose ids are not simply their names (docs/lens-format.md, section 3)."""


def id_from_title(title: str) -> str:
    """
    Make the id of a question or choice from its title: ``Do you test restores?`` gives ``do_you_test_restores``.

    The id has 3 to 64 letters, digits and underscores, begins with a letter, is not ``default``, and does not end in
    ``_no``, which would make a choice "none of these". A title that is too long is cut, and one that has too little to
    make an id of is replaced; in both cases a digest of the whole title keeps the id its own.

    Args:
        title: any text.
    """
    ascii_title = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    made = _NO_ID.sub("_", ascii_title.replace("'", "")).strip("_")
    if len(made) < MIN_ID:
        return "_".join(word for word in ("id", made, _digest(title)) if word)
    if not made[0].isalpha():
        made = f"id_{made}"
    if len(made) > PROMISED_ID:
        return f"{made[: PROMISED_ID - _DIGEST - 1].rstrip('_')}_{_digest(title)}"
    # Of 64 characters the last can make way: what ends in "_no" is as readable without it.
    return f"{made[: PROMISED_ID - 1]}_" if made.endswith(NONE_OF_THESE) or made == "default" else made


def ids_from_titles(titles: Iterable[str]) -> tuple[str, ...]:
    """
    Make ids that differ from each other: of all the questions of a lens, or of the choices of a question.

    Where different titles would get the same id, each of them gets a digest of its title too, so that an id does not
    depend on the order of the titles.

    Args:
        titles: different titles.

    Returns:
        The ids in the order of the titles.

    Raises:
        LensDocumentError: a title stands there twice.
    """
    known = tuple(titles)
    twice = [title for title, count in Counter(known).items() if count > 1]
    if twice:
        message = "two have the title {!r}, so that no id can be made of it; give them ids"
        raise LensDocumentError(
            tuple(Problem("", message.format(title), kind=ProblemKind.DUPLICATE) for title in twice)
        )
    plain = [id_from_title(title) for title in known]
    counts = Counter(plain)
    return tuple(
        made if counts[made] == 1 else f"{made[: PROMISED_ID - _DIGEST - 1].rstrip('_')}_{_digest(title)}"
        for made, title in zip(plain, known, strict=True)
    )


def pillar_id_from_name(name: str) -> str:
    """Make the id of a pillar from its name: that of the framework's pillar if it has one of this name."""
    made = id_from_title(name)
    return _FRAMEWORK.get(made, made)


def _digest(title: str) -> str:
    return sha256(title.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]
