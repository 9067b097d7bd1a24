"""Write the pages of the documentation on the rules of lint, one for each rule and a table of them all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from walens.lens.format import Certainty
from walens.lens.linter.finding import Severity
from walens.lens.linter.registry import RULES

if TYPE_CHECKING:
    from walens.lens.linter.rule import Rule

__all__ = ["FOLDER", "render_lint_pages"]

FOLDER: Final = Path("docs/lint")

_MEANINGS: Final = {
    Severity.ERROR: "The service rejects the lens.",
    Severity.WARNING: "The service may reject the lens, show it badly, or score it in a way that nobody wants.",
    Severity.INFO: "Worth a look.",
}
_CERTAINTIES: Final = {
    Certainty.DOCUMENTED: "The documentation or a standard says so.",
    Certainty.MODEL: "The model of the API says so.",
    Certainty.OBSERVED: "It was tried on the service, and published.",
    Certainty.INFERRED: "It follows from published lenses or from what is documented.",
    Certainty.UNCONFIRMED: "Nobody has said so in public.",
}
_FIX: Final = {True: "yes", False: ""}
_SUBJECTS: Final = (
    ("WL1", "The document"),
    ("WL2", "Ids"),
    ("WL3", "Names, titles and texts"),
    ("WL4", "Risk rules"),
    ("WL5", "Resources and URLs"),
    ("WL6", "Personal data and secrets"),
)
_INDEX: Final = """# Rules of lint

`walens lint` and `walens.lint` look at a lens with these rules. Ids are stable: a rule that goes takes its id with it.
An **error** is what the service rejects, as its documentation says or as was observed; what is unconfirmed is a
**warning** at most; an **info** is worth a look. The certainty of a rule says how that is known: *documented*, *model*,
*observed*, *inferred* or *unconfirmed*; its page says on what it rests.

Severities are changed and rules are switched off in `pyproject.toml`, or in `walens.toml` under `[lint]`. The beginning
of an id stands for all rules that begin so, and the longest beginning counts:

```toml
[tool.walens.lint]
ignore = ["WL208"]

[tool.walens.lint.severity]
WL405 = "error"
WL6 = "off"

[tool.walens.lint.per-file."legacy/*.json"]
ignore = ["WL4"]
severity = { WL305 = "warning" }
```

`walens lint --fix` repairs what has one safe repair, in place; those rules are marked. No risk rule is ever repaired.
"""


def render_lint_pages() -> dict[Path, str]:
    """Write every page, by its path in the project."""
    pages = {FOLDER / f"{rule.id}.md": _page(rule) for rule in RULES.values()}
    return {FOLDER / "index.md": _index(), **pages}


def _index() -> str:
    tables = [_table(beginning, subject) for beginning, subject in _SUBJECTS]
    listed = "\n".join(RULES)
    return "\n".join([_INDEX, *tables, f"```{{toctree}}\n:hidden:\n\n{listed}\n```\n"])


def _table(beginning: str, subject: str) -> str:
    rows = [
        f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {rule.certainty} | {rule.title} | {_FIX[rule.fixable]} |"
        for rule in RULES.values()
        if rule.id.startswith(beginning)
    ]
    head = ["| rule | severity | certainty | what it finds | `--fix` |", "|---|---|---|---|---|"]
    return "\n".join([f"## {subject}", "", *head, *rows, ""])


def _page(rule: Rule) -> str:
    fix = ["`walens lint --fix` repairs it where there is one safe repair.", ""] if rule.fixable else []
    source = rule.source.replace("docs/lens-format.md", "[the lens format](../lens-format.md)").replace(
        "docs/service-behaviour.md", "[the service's behaviour](../service-behaviour.md)"
    )
    return "\n".join(
        [
            f"# {rule.id}: {_escaped(rule.title)}",
            "",
            f"**{rule.severity.capitalize()}.** {_MEANINGS[rule.severity]}",
            "",
            f"**{rule.certainty.capitalize()}.** {_CERTAINTIES[rule.certainty]}",
            "",
            _escaped(rule.reason),
            "",
            *fix,
            f"Found in {_part(rule.bad.part)}:",
            "",
            "```text",
            rule.bad.shown(),
            "```",
            "",
            "Right:",
            "",
            "```text",
            rule.good.shown(),
            "```",
            "",
            f"Source: {source}.",
            "",
        ]
    )


def _part(part: str) -> str:
    return "a document" if part == "text" else f"a {part}"


def _escaped(text: str) -> str:
    """Keep Markdown from reading what stands in a sentence as its own marks."""
    for mark in "\\*<[`|~":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("_", "\\_").replace("#", "\\#").replace("&&", "\\&\\&")
