"""
What a profile asks, and which questions its answers put first.

Assumptions S20 and S24 (docs/service-sharing.md, section 12): the service's own template has four questions with thirty
choices, and neither they nor the rule of what they put first were published. All of these are ours, and their ids say
so. They put questions of the Framework lens first, as it is offline, and none of other lenses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["QUESTIONS", "ProfileChoice", "ProfileQuestion", "put_first"]


@frozen
class ProfileChoice:
    """A choice of a question of profiles."""

    id: str
    title: str
    description: str
    puts_first: tuple[str, ...]
    """The ids of questions of the Framework lens."""


@frozen
class ProfileQuestion:
    """A question that every profile answers."""

    id: str
    title: str
    description: str
    most: int
    """How many choices may be selected; at least one has to be."""
    choices: tuple[ProfileChoice, ...]


_GOALS, _CHANGES = "operations_goals", "operations_changes"
_IDENTITIES, _EVENTS = "security_identities", "security_events"
_QUOTAS, _BACKUPS = "reliability_quotas", "reliability_backups"
_CHOICE, _USAGE, _DEMAND = "performance_choice", "cost_usage", "sustainability_demand"

QUESTIONS: Final = (
    ProfileQuestion(
        "offline_priorities",
        "What does the business need most of the workload?",
        "What would be missed first if it were missing.",
        3,
        (
            ProfileChoice("offline_uptime", "Uptime", "It is there when it is needed.", (_QUOTAS, _BACKUPS)),
            ProfileChoice("offline_trust", "Trust", "Nobody sees what is not theirs.", (_IDENTITIES, _EVENTS)),
            ProfileChoice("offline_spending", "Low spending", "It costs no more than it has to.", (_USAGE,)),
            ProfileChoice("offline_speed", "Short answers", "Nobody waits for it.", (_CHOICE,)),
            ProfileChoice("offline_releases", "Frequent releases", "Changes come out every day.", (_CHANGES,)),
            ProfileChoice("offline_growth", "Growth", "It can take many more users.", (_QUOTAS, _CHOICE)),
            ProfileChoice("offline_footprint", "A small footprint", "It uses little energy.", (_DEMAND,)),
            ProfileChoice("offline_insight", "Insight", "People know how it is doing.", (_GOALS, _EVENTS)),
        ),
    ),
    ProfileQuestion(
        "offline_phase",
        "In which phase is the workload?",
        "What is done with it most of the time.",
        1,
        (
            ProfileChoice("offline_idea", "An idea", "It is being thought about.", (_GOALS,)),
            ProfileChoice("offline_design", "Design", "Its parts are being chosen.", (_CHOICE, _IDENTITIES)),
            ProfileChoice("offline_building", "Building", "It is being made.", (_CHANGES,)),
            ProfileChoice("offline_moving", "Moving", "It comes from another place.", (_CHANGES, _BACKUPS)),
            ProfileChoice("offline_launch", "Launch", "It is about to be used.", (_QUOTAS, _EVENTS)),
            ProfileChoice("offline_operation", "Operation", "It is in use.", (_EVENTS, _BACKUPS, _USAGE)),
            ProfileChoice("offline_retirement", "Retirement", "It will be switched off.", (_USAGE, _DEMAND)),
        ),
    ),
    ProfileQuestion(
        "offline_data",
        "What data does the workload have?",
        "All that it keeps or passes on.",
        8,
        (
            ProfileChoice("offline_public", "Public data", "Everybody may read it.", ()),
            ProfileChoice("offline_internal", "Internal data", "It is for the organization.", (_IDENTITIES,)),
            ProfileChoice("offline_personal", "Personal data", "It is about people.", (_IDENTITIES, _EVENTS)),
            ProfileChoice("offline_health", "Health data", "It is about patients.", (_IDENTITIES, _EVENTS)),
            ProfileChoice("offline_payments", "Payment data", "It is about money.", (_IDENTITIES, _BACKUPS)),
            ProfileChoice("offline_records", "Records", "They must be kept for years.", (_BACKUPS,)),
            ProfileChoice("offline_telemetry", "Measurements", "They come all the time.", (_CHOICE, _DEMAND)),
            ProfileChoice("offline_none", "None of its own", "It keeps nothing.", ()),
        ),
    ),
    ProfileQuestion(
        "offline_people",
        "Who builds and runs the workload?",
        "Those who would be called when it fails.",
        2,
        (
            ProfileChoice("offline_one_team", "One team", "It builds and runs it.", (_GOALS,)),
            ProfileChoice("offline_two_teams", "Two teams", "One builds, one runs.", (_GOALS, _CHANGES)),
            ProfileChoice("offline_many_teams", "Many teams", "Each has a part.", (_GOALS, _CHANGES, _QUOTAS)),
            ProfileChoice("offline_platform", "A platform team", "Others build on it.", (_QUOTAS,)),
            ProfileChoice("offline_partner", "A partner", "It is run by others.", (_IDENTITIES, _GOALS)),
            ProfileChoice("offline_vendor", "A vendor", "It was bought.", (_USAGE,)),
            ProfileChoice("offline_nobody", "Nobody yet", "It has no owner.", (_GOALS, _EVENTS)),
        ),
    ),
)
"""The questions of every profile."""


def put_first(selected: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """
    Give the questions of the Framework lens that are put first.

    Args:
        selected: the ids of the selected choices, by the ids of the profile's questions.
    """
    return frozenset(
        question_id
        for question in QUESTIONS
        for choice in question.choices
        if choice.id in selected.get(question.id, ())
        for question_id in choice.puts_first
    )
