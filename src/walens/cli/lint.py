"""The command that finds what is wrong with lens files, and repairs what has one safe repair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from walens.cli.command import command
from walens.cli.failure import show
from walens.cli.input_files import standard_input
from walens.cli.lens_files import lens_files
from walens.cli.output import in_colour, print_note, write
from walens.cli.progress import progress
from walens.errors import LensDocumentError
from walens.files import write_file
from walens.printable import printable

if TYPE_CHECKING:
    from walens.lens.linter.config import LintConfig
    from walens.lens.linter.finding import Report, Severity

__all__ = ["lint"]

_OFF: Final = "off"


class LintFormat(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    JUNIT = "junit"


@command
def lint(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILES",
            help="Lenses in JSON or YAML, or folders: all *.lens.json and *.lens.yaml files and all split lenses below "
            "them. - reads standard input; this folder when absent.",
        ),
    ] = None,
    *,
    output_format: Annotated[LintFormat, typer.Option("--format", help="How findings are printed.")] = LintFormat.TEXT,
    fix: Annotated[
        bool, typer.Option("--fix", help="Repair what has one safe repair, never a risk rule, and show the difference.")
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="RULES", help="Only these rules: ids or beginnings of ids, with commas between them."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="RULES", help="Not these rules, as with --select.")
    ] = None,
    severity: Annotated[
        list[str] | None,
        typer.Option(
            metavar="[RULE=]LEVEL",
            help="RULE=LEVEL makes a rule's findings error, warning, info or off. LEVEL alone shows only findings that "
            "are at least so severe.",
        ),
    ] = None,
) -> None:
    """
    Find everything that is wrong with lens files.

    The exit code is 1 if there is an error; warnings and infos leave it 0. Settings stand in pyproject.toml, under
    [tool.walens.lint], or in walens.toml, under [lint], in the file's folder or above it. The options come after
    them.
    """
    settings = _Settings(select or [], ignore or [], severity or [])
    names = lens_files(files)
    reports: list[Report] = []
    failed = False
    with progress("Linting") as work:
        for number, name in enumerate(names, 1):
            work.what = f"Linting {name} ({number} of {len(names)})"
            config = settings.of(name)
            if fix:
                try:
                    _repair(name, config)
                except OSError as error:
                    failed = True
                    show(error)
            reports.append(settings.shown(_report(name, config)))
    write(_rendered(reports, output_format))
    if failed or not all(report.ok for report in reports):
        raise typer.Exit(1)


class _Settings:
    """The settings in files, and what the options change of them."""

    def __init__(self, select: Sequence[str], ignore: Sequence[str], severities: Sequence[str]) -> None:
        from walens.lens.linter.finding import Severity

        self._select = tuple(_split(select))
        self._ignore = tuple(_split(ignore))
        self._severities: dict[str, Severity | None] = {}
        self._least: Severity | None = None
        self._found: dict[str, LintConfig] = {}
        for word in _split(severities):
            rules, equals, level = word.rpartition("=")
            if level not in {*Severity, *([_OFF] if equals else [])}:
                raise typer.BadParameter(
                    f"{word!r} is not understood; give error, warning or info, or RULE=error, warning, info or off",
                    param_hint="'--severity'",
                )
            if equals:
                self._severities[rules] = None if level == _OFF else Severity(level)
            else:
                self._least = Severity(level)

    def of(self, file: str) -> LintConfig:
        """
        Give the settings of a file, with the options applied.

        Raises:
            ConfigurationError: the settings cannot be used.
            InvalidArgument: an option names a rule that is not there.
        """
        from attrs import evolve

        from walens.lens.linter.config import find_config

        folder = str(Path(file).parent)
        if folder not in self._found:
            self._found[folder] = find_config(folder)
        config = self._found[folder].for_file(file)
        return evolve(
            config,
            select=self._select or config.select,
            ignore=(*config.ignore, *self._ignore),
            severities={**config.severities, **self._severities},
        )

    def shown(self, report: Report) -> Report:
        """Give a report without the findings that are not severe enough."""
        from attrs import evolve

        from walens.lens.linter.finding import Severity

        if self._least is None:
            return report
        levels = list(Severity)[: list(Severity).index(self._least) + 1]
        return evolve(report, findings=tuple(each for each in report.findings if each.severity in levels))


def _split(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield from (part.strip() for part in word.split(",") if part.strip())


def _report(name: str, config: LintConfig) -> Report:
    from walens.lens.linter.runner import lint_file

    return lint_file(standard_input() if name == "-" else name, config=config)


def _repair(name: str, config: LintConfig) -> None:
    from walens.lens.linter.fix import fix_text
    from walens.lens.text.source import read_content

    if name == "-":
        raise typer.BadParameter("standard input cannot be repaired; name a file", param_hint="'--fix'")
    if Path(name).is_dir():
        print_note(f"{name}: a lens that is split into files is not repaired")
        return
    try:
        content = read_content(name).content
        assert isinstance(content, bytes)  # a path gives nothing else
        text = content.decode()
    except (LensDocumentError, UnicodeDecodeError):
        return  # the report tells it
    fixed = fix_text(text, source=name, config=config)
    if fixed.text != text:
        write_file(name, fixed.text.encode(), expected=content)
        for line in fixed.diff(text, name=printable(name)).rstrip("\n").split("\n"):
            print_note(line)


def _rendered(reports: Sequence[Report], output_format: LintFormat) -> str:
    from walens.lens.linter.output import render_reports

    if output_format is LintFormat.TEXT and in_colour():
        from walens.lens.linter.output import render_text

        return render_text(reports, style=_coloured)
    return render_reports(reports, output_format.value)


_COLOURS: Final = {
    "error": "\033[1;31m",
    "warning": "\033[1;33m",
    "info": "\033[1;36m",
    "caret": "\033[1;31m",
    "place": "\033[1m",
    "frame": "\033[34m",
    "path": "\033[2m",
}


def _coloured(kind: str, text: str) -> str:
    return f"{_COLOURS[kind]}{text}\033[0m" if kind in _COLOURS else text
