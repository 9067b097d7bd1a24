"""The command that explains a rule of lint."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from walens.cli.command import command
from walens.cli.output import FormatOption, OutputFormat, json_text, print_table, write

if TYPE_CHECKING:
    from walens.lens.linter.example import Example
    from walens.lens.linter.rule import Rule

__all__ = ["explain"]


@command
def explain(
    rule_id: Annotated[
        str | None, typer.Argument(metavar="RULE", help="The id of a rule, as WL305; all rules are listed without it.")
    ] = None,
    *,
    output_format: FormatOption = OutputFormat.TEXT,
) -> None:
    """
    Explain a rule of lint.

    It tells what the rule forbids, why, how that is known, and shows an example of what is wrong and of what is
    right.
    """
    from walens.lens.linter.registry import RULES, find_rule

    if rule_id is None:
        if output_format is OutputFormat.JSON:
            write(json_text([_facts(rule) for rule in RULES.values()]))
        else:
            print_table(("Rule", "Severity", "What it forbids"), [_row(rule) for rule in RULES.values()])
        return
    rule = find_rule(rule_id)
    write(json_text(_facts(rule)) if output_format is OutputFormat.JSON else _text(rule))


def _row(rule: Rule) -> tuple[str, str, str]:
    return rule.id, rule.severity.value, rule.title


def _facts(rule: Rule) -> dict[str, object]:
    return {
        "rule_id": rule.id,
        "severity": rule.severity.value,
        "title": rule.title,
        "reason": rule.reason,
        "source": rule.source,
        "fixable": rule.fixable,
        "bad": _content(rule.bad),
        "good": _content(rule.good),
    }


def _content(example: Example) -> object:
    return {example.part: example.content}


def _text(rule: Rule) -> str:
    fix = "\nwalens lint --fix repairs it.\n" if rule.fixable else ""
    return (
        f"{rule.id} ({rule.severity}): {rule.title}\n\n{rule.reason}\n{fix}\nSource: {rule.source}\n\n"
        f"Bad, in a {rule.bad.part}:\n\n{_example(rule.bad)}\n\nGood:\n\n{_example(rule.good)}\n"
    )


def _example(example: Example) -> str:
    content = example.content
    text = content if isinstance(content, str) else json.dumps(content, indent=2, ensure_ascii=False)
    return "\n".join(f"    {line}".rstrip() for line in text.splitlines())
