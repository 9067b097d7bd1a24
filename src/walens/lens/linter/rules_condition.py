"""Rules about risk rules, each for itself: WL401 to WL419."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from walens.lens.format import MAX_RISK_RULES, Certainty
from walens.lens.linter.example import question_example, rules_example
from walens.lens.linter.finding import Severity
from walens.lens.linter.rule import Found, Rule
from walens.lens.model import Risk
from walens.lens.rules.parser import ungrouped_operator, unknown_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.errors import ConditionSyntaxError
    from walens.lens.linter.outline import Outline

__all__ = ["RULES"]

_RISKS: Final[frozenset[str]] = frozenset(Risk)
_BEFORE_PARENTHESIS: Final = re.compile(r"!\s*\(")
_LINE_OR_TAB: Final = re.compile(r"[\t\r\n]")


def _malformed_condition(outline: Outline) -> Iterator[Found]:
    for question, _, errors, _ in outline.question_rules:
        for index, error in errors.items():
            yield Found(f"{question.path}.riskRules[{index}].condition", error.problems[0].message, _offset(error))


def _offset(error: ConditionSyntaxError) -> int:
    line, column = error.problems[0].line or 1, error.problems[0].column or 1
    return sum(len(each) + 1 for each in error.text.split("\n")[: line - 1]) + column - 1


def _unknown_choice(outline: Outline) -> Iterator[Found]:
    for question, _, errors, unknown in outline.question_rules:
        if unknown:
            for index, condition in enumerate(question.conditions):
                if index not in errors:
                    for offset, message in unknown_ids(condition, question.choice_ids):
                        yield Found(f"{question.path}.riskRules[{index}].condition", message, offset)


def _wrong_risk(outline: Outline) -> Iterator[Found]:
    if not _RISKS.issuperset(outline.risks.values):
        for number, risk in enumerate(outline.risks.values):
            if risk not in _RISKS:
                message = f"{risk!r} is no risk; write HIGH_RISK, MEDIUM_RISK or NO_RISK"
                yield Found(outline.risks.path(number), message)


def _repeated_risk(outline: Outline) -> Iterator[Found]:
    for question in outline.questions:
        if len(set(question.risks)) < len(question.risks):
            seen: dict[str, int] = {}
            for index, risk in enumerate(question.risks):
                first = seen.setdefault(risk, index)
                if first != index and risk in _RISKS:
                    message = f"{risk} is the risk of riskRules[{first}] already; join the two conditions with ||"
                    yield Found(f"{question.path}.riskRules[{index}].risk", message)


def _no_default(outline: Outline) -> Iterator[Found]:
    for question in outline.questions:
        if question.conditions and not any(map(_is_default, question.conditions)):
            yield Found(f"{question.path}.riskRules", "no rule has the condition 'default'")


def _default_not_last(outline: Outline) -> Iterator[Found]:
    for question in outline.questions:
        for index, condition in enumerate(question.conditions[:-1]):
            if _is_default(condition):
                message = "'default' is not last: no rule after it can fire"
                yield Found(f"{question.path}.riskRules[{index}].condition", message)
                break


def _is_default(condition: str) -> bool:
    return condition.strip() == "default"


def _unused_choice(outline: Outline) -> Iterator[Found]:
    for question, weighed in outline.weighed():
        for number in weighed.unused:
            if number not in question.none_of_these:
                choice_id = question.choice_ids[number]
                yield Found(f"{question.path}.choices[{number}].id", f"no rule names the choice {choice_id!r}")


def _undocumented_precedence(outline: Outline) -> Iterator[Found]:
    message = "'&&' and '||' stand side by side; which one binds first is not documented, add parentheses"
    for question, weighed in outline.weighed():
        for index in weighed.ungrouped:
            offset = ungrouped_operator(question.conditions[index])
            yield Found(f"{question.path}.riskRules[{index}].condition", message, offset)


def _negated_group(outline: Outline) -> Iterator[Found]:
    message = "'!' stands before a parenthesis; no published lens does that, put it before each choice"
    return _first_in_each(outline, _BEFORE_PARENTHESIS, message)


def _line_break_in_condition(outline: Outline) -> Iterator[Found]:
    if not outline.joined_conditions.isprintable():
        message = "the condition holds a line break or a tab; write a space"
        yield from _first_in_each(outline, _LINE_OR_TAB, message)


def _first_in_each(outline: Outline, pattern: re.Pattern[str], message: str) -> Iterator[Found]:
    # Nearly always there is nothing, and a match over the end of a condition is not found again in any.
    if pattern.search(outline.joined_conditions):
        for number, condition in enumerate(outline.conditions.values):
            match = pattern.search(condition)
            if match:
                yield Found(outline.conditions.path(number), message, match.start())


def _no_rules(outline: Outline) -> Iterator[Found]:
    for question in outline.questions:
        if not question.conditions:
            yield Found(f"{question.path}.riskRules", "the question has no rule, so it has no risk")


def _too_many_rules(outline: Outline) -> Iterator[Found]:
    for question in outline.questions:
        if len(question.conditions) > MAX_RISK_RULES:
            message = f"the question has {len(question.conditions)} rules; at most three, one for each risk"
            yield Found(f"{question.path}.riskRules[{MAX_RISK_RULES}]", message)


_ALL: Final = "restore_tested && restore_automated && !restore_no"
_GOOD: Final = rules_example(
    (_ALL, "NO_RISK"), ("restore_tested && !restore_no", "MEDIUM_RISK"), ("default", "HIGH_RISK")
)

RULES: Final = (
    Rule(
        id="WL401",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="A condition cannot be read",
        reason="A condition is 'default', or choice ids with &&, ||, ! and parentheses. Nesting is limited to 64.",
        source="docs/lens-format.md, section 6; the operators are documented by examples",
        bad=rules_example(("restore_tested & restore_automated", "NO_RISK"), ("default", "HIGH_RISK")),
        good=_GOOD,
        find=_malformed_condition,
    ),
    Rule(
        id="WL402",
        severity=Severity.ERROR,
        certainty=Certainty.INFERRED,
        title="A condition names a choice that the question does not have",
        reason="A rule can name the choices of its own question alone. Published lenses with such a rule were "
        "corrected within the hour, so the service appears to reject them.",
        source="docs/lens-format.md, section 6; inferred from corrections",
        bad=rules_example(("restore_tests && restore_automated", "NO_RISK"), ("default", "HIGH_RISK")),
        good=_GOOD,
        find=_unknown_choice,
    ),
    Rule(
        id="WL403",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="The risk of a rule is none",
        reason="A rule's risk is HIGH_RISK, MEDIUM_RISK or NO_RISK.",
        source="docs/lens-format.md, section 6",
        bad=rules_example((_ALL, "LOW_RISK"), ("default", "HIGH_RISK")),
        good=_GOOD,
        find=_wrong_risk,
    ),
    Rule(
        id="WL404",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="Two rules of a question have the same risk",
        reason="A question has one rule for each risk. Two conditions for one risk are one condition with || between.",
        source="docs/lens-format.md, section 6; documented, and a published lens was corrected for it",
        bad=rules_example((_ALL, "NO_RISK"), ("restore_tested", "HIGH_RISK"), ("default", "HIGH_RISK")),
        good=_GOOD,
        find=_repeated_risk,
    ),
    Rule(
        id="WL405",
        severity=Severity.WARNING,
        certainty=Certainty.OBSERVED,
        title="A question has no default rule",
        reason="The documentation asks for one, the service imports questions without. An answer for which no rule "
        "is true then has a risk that nobody has written down.",
        source="docs/lens-format.md, section 6; documented, observed not to be enforced",
        bad=rules_example((_ALL, "NO_RISK"), ("!restore_tested", "HIGH_RISK")),
        good=_GOOD,
        find=_no_default,
    ),
    Rule(
        id="WL406",
        severity=Severity.WARNING,
        certainty=Certainty.DOCUMENTED,
        title="The default rule is not the last one",
        reason="The first rule that is true sets the risk, and default is true for every answer.",
        source="docs/lens-format.md, section 6",
        bad=rules_example(("default", "HIGH_RISK"), (_ALL, "NO_RISK")),
        good=_GOOD,
        find=_default_not_last,
    ),
    Rule(
        id="WL407",
        severity=Severity.INFO,
        certainty=Certainty.INFERRED,
        title="A choice is named by no rule",
        reason="Selecting it changes no risk: effort without a signal, or a choice that was forgotten in the rules.",
        source="docs/lens-format.md, section 6; follows from the rules",
        bad=rules_example(("restore_tested && !restore_no", "NO_RISK"), ("default", "HIGH_RISK")),
        good=_GOOD,
        find=_unused_choice,
    ),
    Rule(
        id="WL408",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
        title="A condition mixes && and || without parentheses",
        reason="That && binds tighter than || is what every reader expects, and what this project assumes; the "
        "documentation does not say so, and its examples use parentheses.",
        source="docs/lens-format.md, section 6",
        bad=rules_example(("restore_tested && !restore_no || restore_automated", "NO_RISK"), ("default", "HIGH_RISK")),
        good=rules_example(
            ("(restore_tested && !restore_no) || restore_automated", "NO_RISK"), ("default", "HIGH_RISK")
        ),
        find=_undocumented_precedence,
    ),
    Rule(
        id="WL409",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
        title="A condition negates a group",
        reason="The documentation shows ! before a choice only, and no published lens has it before a parenthesis. "
        "!(a || b) is !a && !b.",
        source="docs/lens-format.md, section 6",
        bad=rules_example(("!(restore_no || restore_automated)", "MEDIUM_RISK"), ("default", "HIGH_RISK")),
        good=rules_example(("!restore_no && !restore_automated", "MEDIUM_RISK"), ("default", "HIGH_RISK")),
        find=_negated_group,
    ),
    Rule(
        id="WL410",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
        title="A condition holds a line break or a tab",
        reason="Every condition that is known to be accepted has spaces alone between its words.",
        source="docs/lens-format.md, section 6",
        bad=rules_example(("restore_tested &&\nrestore_automated", "NO_RISK"), ("default", "HIGH_RISK")),
        good=rules_example(("restore_tested && restore_automated", "NO_RISK"), ("default", "HIGH_RISK")),
        find=_line_break_in_condition,
    ),
    Rule(
        id="WL411",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
        title="A question has no rules",
        reason="Without a rule no answer has a risk. Whether the service takes an empty list is not confirmed.",
        source="docs/lens-format.md, sections 4 and 13",
        bad=question_example(riskRules=[]),
        good=_GOOD,
        find=_no_rules,
    ),
    Rule(
        id="WL412",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="A question has more than three rules",
        reason="A question has one rule for each of the three risks.",
        source="docs/lens-format.md, section 6",
        bad=rules_example(
            (_ALL, "NO_RISK"),
            ("restore_tested", "MEDIUM_RISK"),
            ("restore_automated", "HIGH_RISK"),
            ("default", "HIGH_RISK"),
        ),
        good=_GOOD,
        find=_too_many_rules,
    ),
)
