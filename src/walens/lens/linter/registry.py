"""All rules of lint, by id."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

from walens.errors import InvalidArgument
from walens.lens.linter import (
    rules_condition,
    rules_document,
    rules_ids,
    rules_resources,
    rules_risk,
    rules_text,
)
from walens.lens.nearest import nearest_id

if TYPE_CHECKING:
    from walens.lens.linter.rule import Rule

__all__ = ["RULES", "find_rule"]

_MODULES: Final = (
    rules_document,
    rules_ids,
    rules_text,
    rules_condition,
    rules_risk,
    rules_resources,
)

RULES: Final[dict[str, Rule]] = {
    rule.id: rule for rule in sorted([rule for module in _MODULES for rule in module.RULES], key=attrgetter("id"))
}
"""Every rule by its id, in the order of the ids."""


def find_rule(rule_id: str) -> Rule:
    """
    Return the rule with an id.

    Raises:
        InvalidArgument: there is no such rule; the text names the nearest.
    """
    rule = RULES.get(rule_id.upper())
    if rule is None:
        nearest = nearest_id(rule_id, RULES)
        hint = f"; did you mean {nearest}?" if nearest else ""
        raise InvalidArgument(f"lint has no rule {rule_id!r}{hint}", argument="rule_id", value=rule_id)
    return rule
