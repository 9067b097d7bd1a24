"""
Rules about what the risk rules of a question say together: WL421 to WL449.

Each looks at every answer to the question, so what it says is exact. Answers with a choice marked not applicable are
not looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.lens.format import Certainty
from walens.lens.linter.example import rules_example
from walens.lens.linter.finding import Severity
from walens.lens.linter.rule import Found, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.lens.linter.outline import Outline, QuestionParts
    from walens.lens.linter.weighing import Selection

__all__ = ["RULES"]


def _never_true(outline: Outline) -> Iterator[Found]:
    for question, weighed in outline.weighed():
        for index in weighed.never_true:
            message = "the condition is true for no answer, so the rule can never fire"
            yield Found(f"{question.path}.riskRules[{index}].condition", message)


def _shadowed(outline: Outline) -> Iterator[Found]:
    for question, weighed in outline.weighed():
        for index, by in weighed.shadowed:
            before = "one of the rules before it" if by is None else f"riskRules[{by}]"
            message = f"the rule can never fire: whenever it is true, {before} is true first"
            yield Found(f"{question.path}.riskRules[{index}].condition", message)


def _unreachable_default(outline: Outline) -> Iterator[Found]:
    for question, weighed in outline.weighed():
        risk = weighed.unreachable_default
        if risk is not None:
            never = "" if risk in weighed.scored else f", and no answer scores {risk}"
            message = f"'default' can never fire: for every answer a rule before it is true{never}"
            yield Found(f"{question.path}.riskRules[{len(question.risks) - 1}].condition", message)


def _uncovered_answer(outline: Outline) -> Iterator[Found]:
    for question, weighed in outline.weighed():
        if weighed.uncovered is not None:
            example = _listed(question, weighed.uncovered)
            yield Found(f"{question.path}.riskRules", f"no rule is true for some answers, as where {example} selected")


def _practice_raises_risk(outline: Outline) -> Iterator[Found]:
    for question, weighed in outline.weighed():
        for number, selected, before, after in weighed.raises:
            choice_id = question.choice_ids[number]
            example = _listed(question, selected)
            message = f"selecting {choice_id!r} too raises the risk from {before} to {after} where {example} selected"
            yield Found(f"{question.path}.choices[{number}].id", message)


def _none_of_these_not_worst(outline: Outline) -> Iterator[Found]:
    for question, weighed in outline.weighed():
        for number, alone in weighed.not_worst:
            choice_id = question.choice_ids[number]
            message = f"{choice_id!r} alone scores {alone}, and other answers score worse"
            yield Found(f"{question.path}.choices[{number}].id", message)


def _none_of_these_not_guarded(outline: Outline) -> Iterator[Found]:
    for question, weighed in outline.weighed():
        for number, selected, alone, together in weighed.unguarded:
            choice_id = question.choice_ids[number]
            example = _listed(question, selected)
            message = (
                f"{choice_id!r} alone scores {alone}, but {together} where {example} selected too; "
                f"guard the rule with '&& !{choice_id}'"
            )
            yield Found(f"{question.path}.choices[{number}].id", message)


def _listed(question: QuestionParts, selected: Selection) -> str:
    """Name the choices of an answer, with the verb that goes with them."""
    names = [repr(question.choice_ids[number]) for number in selected]
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
        certainty=Certainty.INFERRED,
        title="A condition is true for no answer",
        reason="The condition contradicts itself, or is true only where nothing is selected, and then the service "
        "shows the question as unanswered and asks no rule.",
        source=_SOURCE,
        bad=rules_example((_ALL, "NO_RISK"), ("restore_tested && !restore_tested", "MEDIUM_RISK"), _DEFAULT),
        good=_GOOD,
        find=_never_true,
    ),
    Rule(
        id="WL422",
        severity=Severity.INFO,
        certainty=Certainty.INFERRED,
        title="A rule is shadowed by the rules before it",
        reason="The first rule that is true sets the risk. Whenever this one is true, an earlier one is too, so its "
        "risk is never scored. Often the narrower of two conditions stands second.",
        source=_SOURCE,
        bad=rules_example(("restore_tested && !restore_no", "MEDIUM_RISK"), (_ALL, "NO_RISK"), _DEFAULT),
        good=_GOOD,
        find=_shadowed,
    ),
    Rule(
        id="WL423",
        severity=Severity.INFO,
        certainty=Certainty.INFERRED,
        title="The default rule can never fire",
        reason="The rules before it are true for every answer. So the risk that was meant for the worst answers is "
        "never scored: 'a && b' and then '!a || !b' leave nothing for default.",
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
        certainty=Certainty.UNCONFIRMED,
        title="An answer is covered by no rule",
        reason="The question has no default, and for some answers no rule is true. What the service shows then is "
        "not known.",
        source="docs/lens-format.md, section 6; computed from every answer, the effect is not confirmed",
        bad=rules_example((_ALL, "NO_RISK"), ("restore_no", "HIGH_RISK")),
        good=_GOOD,
        find=_uncovered_answer,
    ),
    Rule(
        id="WL425",
        severity=Severity.WARNING,
        certainty=Certainty.INFERRED,
        title="One more good practice raises the risk",
        reason="Who does more is told that the risk is higher. Either a condition is wrong, or a choice is worded "
        "so that selecting it is bad news. Answers with a 'none of these' choice are not looked at here.",
        source=_SOURCE,
        bad=rules_example(("restore_tested && !restore_automated", "NO_RISK"), _DEFAULT),
        good=_GOOD,
        find=_practice_raises_risk,
    ),
    Rule(
        id="WL426",
        severity=Severity.INFO,
        certainty=Certainty.INFERRED,
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
        certainty=Certainty.OBSERVED,
        title="None of these is not guarded",
        reason="The service lets 'none of these' be stored together with other choices, and applies the rules to "
        "both. Without a guard such as '&& !none_no' a contradictory answer scores better than 'none of "
        "these' alone.",
        source="docs/lens-format.md, section 5; docs/service-behaviour.md, section 10",
        bad=rules_example(("restore_tested && restore_automated", "NO_RISK"), _DEFAULT),
        good=rules_example((_ALL, "NO_RISK"), _DEFAULT),
        find=_none_of_these_not_guarded,
    ),
)
