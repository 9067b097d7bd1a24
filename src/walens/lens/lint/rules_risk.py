"""
Rules about what the risk rules of a question say together: WL421 to WL449.

Each looks at every answer to the question, so what it says is exact. Answers with a choice marked not applicable are
not looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.lens.lint.example import rules_example
from walens.lens.lint.finding import Severity
from walens.lens.lint.rule import Found, Rule
from walens.lens.model import Risk

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from walens.lens.json_value import JSON
    from walens.lens.lint.outline import Outline
    from walens.lens.lint.rule import Found, Rule
    from walens.lens.model import Question
    from walens.lens.truth_table import TruthTable

__all__ = ["RULES"]

_WORST_FIRST: Final = (Risk.HIGH_RISK, Risk.MEDIUM_RISK, Risk.NO_RISK)


def _never_true(outline: Outline) -> Iterator[Found]:
    for path, _, table in outline.tables():
        if not all(table.truths):
            for index, truth in enumerate(table.truths):
                if not truth:
                    message = "the condition is true for no answer, so the rule can never fire"
                    yield Found(f"{path}.riskRules[{index}].condition", message)


def _shadowed(outline: Outline) -> Iterator[Found]:
    for path, question, table in outline.tables():
        if not all(table.wins):
            for index, wins in enumerate(table.wins):
                # What follows a default that is not last is reported as such.
                before = [rule.condition.strip() for rule in question.risk_rules[:index]]
                if not wins and table.truths[index] and not _is_default(question, index) and "default" not in before:
                    yield Found(f"{path}.riskRules[{index}].condition", _shadowed_by(table, index))


def _shadowed_by(table: TruthTable, index: int) -> str:
    alone = [each for each in range(index) if not table.truths[index] & ~table.truths[each]]
    if alone:
        return f"the rule can never fire: whenever it is true, riskRules[{alone[0]}] is true before it"
    return "the rule can never fire: whenever it is true, one of the rules before it is true"


def _is_default(question: Question, index: int) -> bool:
    return question.risk_rules[index].condition.strip() == "default"


def _unreachable_default(outline: Outline) -> Iterator[Found]:
    for path, question, table in outline.tables():
        last = len(table.wins) - 1
        if not table.wins[last] and _is_default(question, last):
            risk = question.risk_rules[last].risk
            better = "" if risk in table.risks[:last] else f", and no answer scores {risk}"
            message = f"'default' can never fire: for every answer a rule before it is true{better}"
            yield Found(f"{path}.riskRules[{last}].condition", message)


def _uncovered_answer(outline: Outline) -> Iterator[Found]:
    for path, _, table in outline.tables():
        if table.uncovered:
            example = _listed(table, table.simplest(table.uncovered))
            yield Found(f"{path}.riskRules", f"no rule is true for some answers, as where {example} selected")


def _practice_raises_risk(outline: Outline) -> Iterator[Found]:
    for path, question, table in outline.tables():
        none_ids = [each for each in table.choice_ids if each.endswith("_no")]
        within = table.answers & ~table.selecting_any(none_ids)
        for choice_id, raised in table.raises(within).items():
            if choice_id not in none_ids:
                selected = table.simplest(raised)
                before, after = _risk(table, selected), _risk(table, {*selected, choice_id})
                message = (
                    f"selecting {choice_id!r} too raises the risk from {before} to {after}, "
                    f"where {_listed(table, selected)} selected"
                )
                yield Found(f"{path}.choices[{_index(question, choice_id)}].id", message)


def _none_of_these_not_worst(outline: Outline) -> Iterator[Found]:
    for path, question, table in outline.tables():
        for index, choice in enumerate(question.choices):
            if choice.is_none_of_these:
                # A choice that no rule names scores as the answer that selects none of the named ones.
                alone = _risk(table, {choice.id})
                worst = next((risk for risk in _WORST_FIRST if table.with_risk(risk)), None)
                if alone is not None and alone != worst:
                    message = f"{choice.id!r} alone scores {alone}, while other answers score {worst}"
                    yield Found(f"{path}.choices[{index}].id", message)


def _none_of_these_not_guarded(outline: Outline) -> Iterator[Found]:
    for path, question, table in outline.tables():
        for index, choice in enumerate(question.choices):
            if choice.is_none_of_these:
                alone = _risk(table, {choice.id})
                together = _better_than(table, alone)
                if choice.id in table.choice_ids:
                    together &= table.selecting(choice.id)
                if together:
                    selected = table.simplest(together)
                    message = (
                        f"{choice.id!r} alone scores {alone}, but {_risk(table, selected)} where "
                        f"{_listed(table, selected - {choice.id})} selected too; guard the rule with '&& !{choice.id}'"
                    )
                    yield Found(f"{path}.choices[{index}].id", message)


def _better_than(table: TruthTable, risk: str | None) -> int:
    """Return the set of answers that score a lower risk."""
    better = 0
    if risk is not None:
        for lower in _WORST_FIRST[_WORST_FIRST.index(Risk(risk)) + 1 :]:
            better |= table.with_risk(lower)
    return better


def _risk(table: TruthTable, selected: Collection[str]) -> str | None:
    index = table.winning_rule(selected)
    return None if index is None else table.risks[index]


def _index(question: Question, choice_id: str) -> int:
    return next(index for index, choice in enumerate(question.choices) if choice.id == choice_id)


def _listed(table: TruthTable, selected: Collection[str]) -> str:
    """Name the choices of an answer, with the verb that goes with them."""
    names = [repr(each) for each in table.choice_ids if each in selected]
    if not names:
        return "none of the choices that the rules name is"
    if len(names) == 1:
        return f"{names[0]} is"
    return f"{', '.join(names[:-1])} and {names[-1]} are"


_ALL: Final = "restore_tested && restore_automated && !restore_no"
_DEFAULT: Final = ("default", "HIGH_RISK")
_GOOD: Final = rules_example((_ALL, "NO_RISK"), ("restore_tested && !restore_no", "MEDIUM_RISK"), _DEFAULT)
_SOURCE: Final = "docs/lens-format.md, section 6; computed from every answer"

RULES: Final = (
    Rule(
        id="WL421",
        severity=Severity.INFO,
        title="A condition is true for no answer",
        reason="The condition contradicts itself, or is true only where nothing is selected, and then the service shows "
        "the question as unanswered and asks no rule.",
        source=_SOURCE,
        bad=rules_example((_ALL, "NO_RISK"), ("restore_tested && !restore_tested", "MEDIUM_RISK"), _DEFAULT),
        good=_GOOD,
        find=_never_true,
    ),
    Rule(
        id="WL422",
        severity=Severity.INFO,
        title="A rule is shadowed by the rules before it",
        reason="The first rule that is true sets the risk. Whenever this one is true, an earlier one is too, so its risk is "
        "never scored. Often the narrower of two conditions stands second.",
        source=_SOURCE,
        bad=rules_example(("restore_tested && !restore_no", "MEDIUM_RISK"), (_ALL, "NO_RISK"), _DEFAULT),
        good=_GOOD,
        find=_shadowed,
    ),
    Rule(
        id="WL423",
        severity=Severity.INFO,
        title="The default rule can never fire",
        reason="The rules before it are true for every answer. So the risk that was meant for the worst answers is never "
        "scored: 'a && b' and then '!a || !b' leave nothing for default.",
        source=_SOURCE,
        bad=rules_example(
            ("restore_tested && restore_automated", "NO_RISK"),
            ("!restore_tested || !restore_automated", "MEDIUM_RISK"),
            _DEFAULT,
        ),
        good=_GOOD,
        find=_unreachable_default,
    ),
    Rule(
        id="WL424",
        severity=Severity.WARNING,
        title="An answer is covered by no rule",
        reason="The question has no default, and for some answers no rule is true. What the service shows then is not known.",
        source="docs/lens-format.md, section 6; computed from every answer, the effect is not confirmed",
        bad=rules_example((_ALL, "NO_RISK"), ("restore_no", "HIGH_RISK")),
        good=_GOOD,
        find=_uncovered_answer,
    ),
    Rule(
        id="WL425",
        severity=Severity.WARNING,
        title="One more good practice raises the risk",
        reason="Who does more is told that the risk is higher. Either a condition is wrong, or a choice is worded so that "
        "selecting it is bad news. Answers with a 'none of these' choice are not looked at here.",
        source=_SOURCE,
        bad=rules_example(("restore_tested && !restore_automated", "NO_RISK"), _DEFAULT),
        good=_GOOD,
        find=_practice_raises_risk,
    ),
    Rule(
        id="WL426",
        severity=Severity.INFO,
        title="None of these is not the worst answer",
        reason="Who selects 'none of these' alone scores better than someone who selects a practice.",
        source="docs/lens-format.md, sections 5 and 6; computed from every answer",
        bad=rules_example(("restore_no", "NO_RISK"), ("restore_tested && restore_automated", "MEDIUM_RISK"), _DEFAULT),
        good=_GOOD,
        find=_none_of_these_not_worst,
    ),
    Rule(
        id="WL427",
        severity=Severity.WARNING,
        title="None of these is not guarded",
        reason="The service lets 'none of these' be stored together with other choices, and applies the rules to both. "
        "Without a guard such as '&& !none_no' a contradictory answer scores better than 'none of these' alone.",
        source="docs/lens-format.md, section 5; docs/service-behaviour.md, section 10; observed",
        bad=rules_example(("restore_tested && restore_automated", "NO_RISK"), _DEFAULT),
        good=rules_example((_ALL, "NO_RISK"), _DEFAULT),
        find=_none_of_these_not_guarded,
    ),
)
