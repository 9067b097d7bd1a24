"""
Diffs as text, for people and for programs: `render` and the names of the formats.

Each format is a module with one function from a diff to text. None prints.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from walens.errors import InvalidArgument
from walens.lens.comparison.output.json_report import render_json
from walens.lens.comparison.output.markdown_report import render_markdown
from walens.lens.comparison.output.text_report import render_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from walens.lens.comparison.lens_diff import LensDiff

__all__ = ["FORMATS", "render_diff", "render_json", "render_markdown", "render_text"]

FORMATS: Final[dict[str, Callable[[LensDiff], str]]] = {
    "text": render_text,
    "json": render_json,
    "markdown": render_markdown,
}
"""The formats by name."""


def render_diff(difference: LensDiff, output_format: str) -> str:
    """
    Write a diff in a format, with a line break at the end.

    Args:
        difference: the diff.
        output_format: one of `FORMATS`.

    Raises:
        InvalidArgument: there is no such format.
    """
    if output_format not in FORMATS:
        raise InvalidArgument(
            f"diff has no output format {output_format!r}; there are {', '.join(FORMATS)}",
            argument="output_format",
            value=output_format,
        )
    return FORMATS[output_format](difference)
