"""
Write the pages of docs/lint, one for each rule of lint, or check that they are fresh.

    python scripts/lint_pages.py [--check]

The facts of a rule stand in its code; a page shows them where a reader, or a finding in SARIF, looks for them.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from walens.lens.lint import RULES

if TYPE_CHECKING:
    from walens.lens.lint import Rule
    from walens.lens.lint.example import Example

ROOT = Path(__file__).parents[1]
FOLDER = Path("docs/lint")
GROUPS = {
    "WL1": "The document",
    "WL2": "Ids",
    "WL3": "Names, titles and texts",
    "WL4": "Risk rules",
    "WL5": "Improvement plans, resources and URLs",
    "WL6": "Personal data",
}


def pages() -> dict[Path, str]:
    """Write every page, by its path in the project."""
    sections = _sections()
    written = {FOLDER / f"{rule.id}.md": _page(rule, sections) for rule in RULES.values()}
    return {FOLDER / "index.md": _index(), **written}


def _sections() -> dict[str, str]:
    """Give the anchor of each section of the page about the format, by its number."""
    text = (ROOT / "docs/lens-format.md").read_text("utf-8")
    headings = re.findall(r"^## (\d+)\. (.*)$", text, flags=re.MULTILINE)
    words = re.compile(r"[^\w -]")
    return {number: f"{number}-{words.sub('', title.lower()).replace(' ', '-')}" for number, title in headings}


def _page(rule: Rule, sections: dict[str, str]) -> str:
    fix = "`walens lint --fix` repairs it." if rule.fixable else ""
    parts = (
        f"# {rule.id}: {_markdown(rule.title)}",
        f"Severity: **{rule.severity.value}**, unless the settings say another. {fix}".rstrip(),
        _markdown(rule.reason),
        f"Source: {_linked(rule.source, sections)}.",
        f"## Wrong\n\n{_example(rule.bad)}",
        f"## Right\n\n{_example(rule.good)}",
    )
    return "\n\n".join(parts) + "\n"


def _markdown(text: str) -> str:
    return re.sub(r"([*<>\[\]_|])", r"\\\1", text)


def _linked(source: str, sections: dict[str, str]) -> str:
    escaped = _markdown(source)
    return re.sub(
        r"docs/lens-format\.md, section (\d+)",
        lambda match: f"[the lens format, section {match[1]}](../lens-format.md#{sections[match[1]]})",
        escaped,
    )


def _example(example: Example) -> str:
    content = example.content
    if isinstance(content, str):
        return f"```text\n{content.rstrip()}\n```"
    text = json.dumps(content, indent=2, ensure_ascii=False)
    return f"In a {example.part}:\n\n```text\n{text}\n```"


def _index() -> str:
    lines = [
        "# Rules of lint",
        "",
        "Each rule has an id that never changes. `walens explain WL101` shows its page in a terminal; how to change a",
        "severity or leave a rule out is told in [how to lint](../how-to/lint.md).",
    ]
    for prefix, title in GROUPS.items():
        rules = [rule for rule in RULES.values() if rule.id.startswith(prefix)]
        lines += [
            "",
            f"## {title}",
            "",
            "| rule | severity | what it finds | repaired by `--fix` |",
            "|---|---|---|---|",
        ]
        lines += [_row(rule) for rule in rules]
    lines += ["", "```{toctree}", ":hidden:", "", *RULES, "```"]
    return "\n".join(lines) + "\n"


def _row(rule: Rule) -> str:
    fix = "repairs it" if rule.fixable else ""
    return f"| [{rule.id}]({rule.id}.md) | {rule.severity.value} | {_markdown(rule.title)} | {fix} |"


def main(arguments: list[str]) -> int:
    """Write the pages, or tell with ``--check`` which of them are not fresh; give the exit code."""
    wanted = {ROOT / path: text for path, text in pages().items()}
    dead = set((ROOT / FOLDER).glob("*.md")) - set(wanted)
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in arguments:
        for path in sorted([*stale, *dead]):
            print(f"not fresh: {path.relative_to(ROOT)} (run python scripts/lint_pages.py)")
        return 1 if stale or dead else 0
    for path in dead:
        path.unlink()
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
