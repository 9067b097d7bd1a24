"""The lens that `walens new` starts with: small, with every part in it, and without a finding."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

import typer

from walens.lens.format import ALLOWED_CHARACTERS, MAX_TITLE

if TYPE_CHECKING:
    from walens.lens import Lens

__all__ = ["file_name", "lens_name", "starter"]

_SUFFIXES: Final = (".json", ".yaml", ".yml")
_NAME: Final = re.compile(rf"(?:(?![^\S ])[{ALLOWED_CHARACTERS}])+")
"""The characters that the service takes in a name, of the white space only spaces."""


def lens_name(word: str) -> str:
    """
    Give the name of a lens: the word itself, or what the name of a file says.

    Raises:
        typer.BadParameter: the service would not take the name.
    """
    name = word.strip()
    if name.lower().endswith(_SUFFIXES):
        stem = re.sub(r"([-_.]?lens)?\.\w+$", "", PurePath(name).name, flags=re.IGNORECASE)
        name = re.sub(r"[-_.]+", " ", stem).strip().title()
    if not _NAME.fullmatch(name) or len(name) > MAX_TITLE:
        raise typer.BadParameter(
            f"{name!r} cannot be the name of a lens: 1 to {MAX_TITLE} letters without accents, digits, spaces and "
            "-_.,:/()@!&#+'?",
            param_hint="'NAME'",
        )
    return name


def file_name(word: str) -> str:
    """Give the name of a lens's file: the word itself where it is one, or one made of the lens's name."""
    if word.lower().endswith(_SUFFIXES):
        return word
    stem = re.sub(r"[^a-z0-9]+", "-", word.lower()).strip("-")
    return f"{stem or 'new'}.lens.json"


def starter(name: str) -> Lens:
    """
    Make the lens.

    Args:
        name: its name.
    """
    from walens.lens import Choice, HelpfulResource, ImprovementPlan, Lens, Pillar, Question, RiskRule

    restores = Question(
        id="restore",
        title="How do you know that you can restore your data?",
        description="Say in a sentence or two what the question is about. Replace all of these texts by your own.",
        choices=[
            Choice(
                id="restore_tested",
                title="Restores are tested every month",
                helpful_resource=HelpfulResource(
                    display_text="A backup is proven by a restore. Say here how a team can tell that it does this.",
                    url="https://example.com/restores",
                ),
                improvement_plan=ImprovementPlan(
                    display_text="Restore one backup every month, and measure how long it takes.",
                    url="https://example.com/restores/how-to",
                ),
            ),
            Choice(
                id="restore_automated",
                title="Restores need no manual step",
                helpful_resource=HelpfulResource(display_text="One command starts the restore; it ends by itself."),
                improvement_plan=ImprovementPlan(display_text="Write the restore as a script, and run it often."),
            ),
            Choice(
                id="restore_no",
                title="None of these",
                helpful_resource=HelpfulResource(display_text="Choose this if your team does none of the above."),
            ),
        ],
        risk_rules=[
            RiskRule(condition="restore_tested && restore_automated && !restore_no", risk="NO_RISK"),
            RiskRule(condition="restore_tested && !restore_no", risk="MEDIUM_RISK"),
            RiskRule(condition="default", risk="HIGH_RISK"),
        ],
    )
    return Lens(
        name=name,
        description="Say here what the lens is for, and who answers it.",
        pillars=[Pillar(id="reliability", name="Reliability", questions=[restores])],
    )
