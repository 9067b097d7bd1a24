"""
Reports as text, for people and for programs: `render` and the names of the formats.

Each format is a module with one function from reports to text. None reads a file, none prints.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.errors import InvalidArgument
from walens.lens.linter.output.github_annotations import render_github
from walens.lens.linter.output.json_report import render_json
from walens.lens.linter.output.junit_report import render_junit
from walens.lens.linter.output.sarif_report import render_sarif
from walens.lens.linter.output.text_report import render_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from walens.lens.linter.finding import Report

__all__ = ["FORMATS", "render_github", "render_json", "render_junit", "render_reports", "render_sarif", "render_text"]

FORMATS: Final[dict[str, Callable[[Sequence[Report]], str]]] = {
    "text": render_text,
    "json": render_json,
    "sarif": render_sarif,
    "github": render_github,
    "junit": render_junit,
}
"""The formats by name."""


def render_reports(reports: Sequence[Report], output_format: str) -> str:
    """
    Write reports in a format, with a line break at the end.

    Args:
        reports: the reports, one for each file.
        output_format: one of `FORMATS`.

    Raises:
        InvalidArgument: there is no such format.
    """
    if output_format not in FORMATS:
        raise InvalidArgument(
            f"lint has no output format {output_format!r}; there are {', '.join(FORMATS)}",
            argument="output_format",
            value=output_format,
        )
    return FORMATS[output_format](reports)
