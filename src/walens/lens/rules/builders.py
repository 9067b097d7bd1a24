"""
What makes the parts of a lens in Python, with ids from titles and risk rules from intent.

::

    daily = choice("Backups are made every day", improvement_plan="Schedule backups.")
    tested = choice("Restores are tested", improvement_plan="Test a restore every quarter.")
    nothing = none_of_these()
    question(
        "How do you protect data?",
        choices=[daily, tested, nothing],
        risk_rules=rules_from_tiers(needed_for_medium=[daily], needed_for_no_risk=[tested], none_of_these=nothing),
    )

The parts are those of `walens.lens.model`. An id that is made of a title changes with the title, and the service then
drops the answers that were recorded under it: give ids, or keep titles, once a lens is published.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

from walens.errors import LensDocumentError, Problem, ProblemKind
from walens.lens.format import NONE_OF_THESE
from walens.lens.model import Choice, HelpfulResource, ImprovementPlan, Lens, Pillar, Question, Risk, RiskRule
from walens.lens.rules.condition import DEFAULT, And, Condition, Expression
from walens.lens.rules.parser import parse
from walens.lens.title_id import id_from_title, pillar_id_from_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Needed", "choice", "lens", "none_of_these", "pillar", "question", "rule", "rules_from_tiers"]

Needed: TypeAlias = Choice | Expression
"""A choice that must be ticked, or a condition over choices: ``a | b`` where either will do."""

_Link = TypeVar("_Link", HelpfulResource, ImprovementPlan)


def choice(
    title: str,
    *,
    id: str | None = None,  # noqa: A002 - the word of the format
    helpful_resource: HelpfulResource | str | None = None,
    improvement_plan: ImprovementPlan | str | None = None,
) -> Choice:
    """
    Make a choice.

    Args:
        title: the answer; at most 128 characters.
        id: by default made from the title.
        helpful_resource: what helps to understand it; a text stands for a resource without a URL.
        improvement_plan: what to do if it is not ticked, which the service requires; a text stands for a plan
            without a URL.
    """
    return Choice(
        id=id_from_title(title) if id is None else id,
        title=title,
        helpful_resource=_link(HelpfulResource, helpful_resource),
        improvement_plan=_link(ImprovementPlan, improvement_plan),
    )


def none_of_these(title: str = "None of these", *, id: str = "none_no") -> Choice:  # noqa: A002
    """
    Make the choice that stands for "none of these".

    Args:
        title: the answer.
        id: it ends in ``_no``, by which the service knows the choice.

    Raises:
        LensDocumentError: the id does not end so.
    """
    if not id.endswith(NONE_OF_THESE):
        raise _refused(f"the id {id!r} must end in {NONE_OF_THESE}, by which the service knows this choice")
    return Choice(id=id, title=title)


def rule(condition: Choice | Condition | str, risk: Risk) -> RiskRule:
    """
    Make a risk rule.

    Args:
        condition: a choice, a combination of choices with ``&``, ``|`` and ``~``, or the text of a condition.
        risk: the risk if it is the first that is true.

    Raises:
        ConditionSyntaxError: the text is no condition.
    """
    if isinstance(condition, Choice):
        condition = condition.selected
    return RiskRule(condition=str(parse(condition) if isinstance(condition, str) else condition), risk=risk)


def rules_from_tiers(
    *,
    needed_for_medium: Iterable[Needed] = (),
    needed_for_no_risk: Iterable[Needed],
    none_of_these: Choice | None = None,
) -> tuple[RiskRule, ...]:
    """
    Make the risk rules of a question from what each level of risk needs.

    Whoever has all that medium and no risk need is at no risk, whoever has all that medium needs is at medium risk, and
    everybody else is at high risk. So one more good practice never raises the risk, every rule can fire, and the last
    is ``default``. Where medium needs nothing, nobody is at high risk but who ticks ``none_of_these``; where no risk
    needs nothing more than medium, nobody is at medium risk.

    Args:
        needed_for_medium: choices, all of them needed; ``a | b`` where either will do.
        needed_for_no_risk: what is needed besides.
        none_of_these: the choice that stands for "none of these": ticked with others, it counts and they do not. The
            service itself lets both be ticked.

    Returns:
        Two or three rules: no risk, medium risk, and the rest.

    Raises:
        LensDocumentError: nothing is needed at all, or ``none_of_these`` is.
    """
    medium = _distinct(needed_for_medium)
    more = tuple(each for each in _distinct(needed_for_no_risk) if each not in medium)
    if not medium and not more:
        raise _refused("no choice is needed for anything; name what no risk needs")
    if none_of_these is not None and none_of_these.selected in (*medium, *more):
        raise _refused(f"{none_of_these.id!r} cannot be needed, since it stands for none of these")
    guard = () if none_of_these is None else (~none_of_these,)
    no_risk = rule(_all((*medium, *more, *guard)), Risk.NO_RISK)
    if not more:
        return no_risk, rule(DEFAULT, Risk.HIGH_RISK)
    if not medium and not guard:
        return no_risk, rule(DEFAULT, Risk.MEDIUM_RISK)
    return no_risk, rule(_all((*medium, *guard)), Risk.MEDIUM_RISK), rule(DEFAULT, Risk.HIGH_RISK)


def question(
    title: str,
    *,
    choices: Iterable[Choice],
    risk_rules: Iterable[RiskRule],
    id: str | None = None,  # noqa: A002
    description: str | None = None,
    helpful_resource: HelpfulResource | str | None = None,
) -> Question:
    """
    Make a question.

    Args:
        title: the question; at most 128 characters.
        choices: at most 15.
        risk_rules: at most one for each level of risk; the first that is true decides.
        id: by default made from the title.
        description: what it is about.
        helpful_resource: what helps to understand it; a text stands for a resource without a URL.

    Raises:
        LensDocumentError: two choices have the same id.
        ConditionSyntaxError: a rule names a choice that the question does not have.
    """
    made = Question(
        id=id_from_title(title) if id is None else id,
        title=title,
        description=description,
        helpful_resource=_link(HelpfulResource, helpful_resource),
        choices=choices,
        risk_rules=risk_rules,
    )
    _refuse_twins("choices", [(each.id, each.title) for each in made.choices])
    known = [each.id for each in made.choices]
    for index, each in enumerate(made.risk_rules):
        parse(each.condition, known_ids=known, path=f"riskRules[{index}].condition")
    return made


def pillar(name: str, *, questions: Iterable[Question], id: str | None = None) -> Pillar:  # noqa: A002
    """
    Make a pillar.

    Args:
        name: at most 128 characters.
        questions: at most 20.
        id: by default made from the name; for the pillars of the framework, the id that it has there.

    Raises:
        LensDocumentError: two questions have the same id.
    """
    made = Pillar(id=pillar_id_from_name(name) if id is None else id, name=name, questions=questions)
    _refuse_twins("questions", [(each.id, each.title) for each in made.questions])
    return made


def lens(name: str, *, description: str, pillars: Iterable[Pillar]) -> Lens:
    """
    Make a lens.

    Args:
        name: at most 128 characters; it cannot change once the lens is published.
        description: at most 2048 characters.
        pillars: at most 10.

    Raises:
        LensDocumentError: two pillars, or two questions of the whole lens, have the same id.
    """
    made = Lens(name=name, description=description, pillars=pillars)
    _refuse_twins("pillars", [(each.id, each.name) for each in made.pillars])
    _refuse_twins("questions", [(each.id, each.title) for each in made.questions()])
    return made


def _link(link_type: type[_Link], given: _Link | str | None) -> _Link | None:
    return link_type(display_text=given) if isinstance(given, str) else given


def _distinct(needed: Iterable[Needed]) -> tuple[Expression, ...]:
    expressions = [each.selected if isinstance(each, Choice) else each for each in needed]
    # "a & b" needs a and b: taken apart, neither is named twice.
    parts = [part for each in expressions for part in (each.operands if isinstance(each, And) else (each,))]
    return tuple(dict.fromkeys(parts))


def _all(operands: tuple[Expression, ...]) -> Expression:
    return operands[0] if len(operands) == 1 else And(operands)


def _refuse_twins(what: str, named: Sequence[tuple[str, str | None]]) -> None:
    titles: dict[str, list[str | None]] = {}
    for part_id, title in named:
        titles.setdefault(part_id, []).append(title)
    problems = [
        Problem(
            "",
            f"these {what} have the id {part_id!r}: {', '.join(map(repr, same))}; give each an id of its own",
            kind=ProblemKind.DUPLICATE,
        )
        for part_id, same in titles.items()
        if len(same) > 1
    ]
    if problems:
        raise LensDocumentError(tuple(problems))


def _refused(message: str) -> LensDocumentError:
    return LensDocumentError((Problem("", message),))
