"""Interrupt the commands that write files: ``fmt``, ``convert`` over a file that is there, and ``lint --fix``."""

from __future__ import annotations

import io
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

from tests.campaigns.harness import Broken, Interrupter, main
from walens.cli.application import run

if TYPE_CHECKING:
    from collections.abc import Sequence

EXAMPLE = Path(__file__).parents[2] / "examples" / "small.lens.yaml"


def command(*words: str) -> None:
    """Run a command of walens whose output nobody reads."""
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        code = run(words)
    if code == 2:
        raise Broken(f"{words} is no command")


def campaign(interrupter: Interrupter, number: int) -> None:
    """Every file is whole, the old one or the new one, nothing stands beside it, and the same command goes through."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source, unformatted = folder / "source.lens.yaml", folder / "unformatted.lens.json"
        repairable, target = folder / "repairable.lens.json", folder / "target.lens.json"
        source.write_bytes(EXAMPLE.read_bytes())
        command("convert", str(source), str(target))
        text = target.read_text(encoding="utf-8")
        olds = {
            unformatted: text.replace("\n", "\n\n"),
            repairable: text.replace('"choices":', '"number": 0, "choices":', 1),
            target: '{"what was there": 1}',
        }
        works: dict[Path, Sequence[str]] = {
            unformatted: ("fmt", str(unformatted)),
            repairable: ("lint", "--fix", str(repairable)),
            target: ("convert", str(source), str(target), "--force"),
        }
        files = {source, *olds}
        news = {}
        for path, words in works.items():
            path.write_text(olds[path], encoding="utf-8")
            command(*words)
            news[path] = path.read_text(encoding="utf-8")
            if news[path] == olds[path]:
                raise Broken(f"{words} changes nothing, so that nothing is tried")
        while interrupter.interruptions < number:
            path = interrupter.random.choice(list(works))
            path.write_text(olds[path], encoding="utf-8")
            interrupter.run(works[path][0], lambda path=path: command(*works[path]) or True)
            found = path.read_text(encoding="utf-8")
            if found not in {olds[path], news[path]}:
                raise Broken(f"{works[path]} left {found[:80]!r}")
            if set(folder.iterdir()) != files:
                raise Broken(f"{works[path]} left {sorted(set(folder.iterdir()) - files)}")
            command(*works[path])
            if path.read_text(encoding="utf-8") != news[path]:
                raise Broken(f"{works[path]} does something else after it was interrupted")


if __name__ == "__main__":
    main(campaign)
