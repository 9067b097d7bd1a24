"""
The help: every command and option has one, it is what was agreed, and the documentation names them all.

The agreed texts stand in ``tests/cli/help``. After a change that is meant, ``WALENS_WRITE_HELP=1 pytest
tests/cli/test_help.py`` writes them again, for the diff to be reviewed.
"""

import inspect
import os
import re
from pathlib import Path

import pytest
import typer

from walens.cli.application import COMMANDS, application

AGREED = Path(__file__).parent / "help"
DOCUMENTATION = Path(__file__).parents[2] / "docs" / "cli.md"
GROUP = typer.main.get_command(application(COMMANDS))


def own_parameters(command):
    """Give the parameters that walens declares: typer adds the help and the completion of shells."""
    return [parameter for parameter in command.params if "completion" not in parameter.name]


def spelled(parameter):
    """Give a parameter as the help spells it, without what versions of typer spell differently."""
    names = ", ".join(parameter.opts) if parameter.opts[0].startswith("-") else parameter.metavar
    metavar = parameter.metavar if parameter.opts[0].startswith("-") and parameter.metavar else ""
    needed = " (required)" if parameter.required else ""
    return f"{names} {metavar}".rstrip() + needed


def help_of(command):
    """Give the texts of a command's help, one after the other."""
    lines = [inspect.cleandoc(command.help or ""), ""]
    for parameter in own_parameters(command):
        lines += [spelled(parameter), f"    {parameter.help}"]
    return "\n".join(lines) + "\n"


def collapsed(text):
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_is_what_was_agreed(name):
    """A word of the help changes with a review, and not by the way."""
    text = help_of(GROUP.commands[name])
    file = AGREED / f"{name}.txt"
    if os.environ.get("WALENS_WRITE_HELP"):
        AGREED.mkdir(exist_ok=True)
        file.write_text(text)

    assert text == file.read_text()


def test_no_agreed_help_is_left_over():
    """Every agreed text belongs to a command."""
    assert {file.stem for file in AGREED.iterdir()} == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_a_help(name):
    """A command says in a sentence what it does, and every parameter of it has a text that is one too."""
    command = GROUP.commands[name]

    assert re.match(r"[A-Z].*[.:]", command.help.strip())
    assert [parameter.name for parameter in own_parameters(command) if not (parameter.help or "").endswith(".")] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_is_shown(walens, name):
    """`walens COMMAND --help` shows all of it and ends with 0."""
    ended = walens(name, "--help")

    assert (ended.code, ended.err) == (0, "")
    shown = collapsed(ended.out)
    for parameter in own_parameters(GROUP.commands[name]):
        assert parameter.opts[0] in ended.out or parameter.metavar in ended.out
        assert collapsed(parameter.help) in shown


def test_the_help_of_all_names_every_command(walens):
    """`walens --help` has a line for each command, in the order of use."""
    ended = walens("--help")

    listed = re.findall(r"^  (\S+)  ", ended.out.partition("Commands:")[2], flags=re.MULTILINE)
    assert ended.code == 0
    assert listed == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_documentation_has_every_command_and_option(name):
    """Every command has a section in docs/cli.md, which names its arguments and its own options."""
    page = DOCUMENTATION.read_text()
    section = re.search(rf"^## walens {name}$(.*?)(?=^## |\Z)", page, flags=re.MULTILINE | re.DOTALL)
    common = re.search(r"^## Options of every command$(.*?)(?=^## |\Z)", page, flags=re.MULTILINE | re.DOTALL)

    assert section
    assert common
    missing = [
        option
        for parameter in own_parameters(GROUP.commands[name])
        for option in (parameter.opts if parameter.opts[0].startswith("-") else [parameter.metavar])
        if f"`{option}" not in section[1] + common[1]
    ]
    assert missing == []
    assert re.search(rf"^\$ (.*\| )?walens {name} ", section[1], flags=re.MULTILINE)


def test_a_value_that_is_no_choice_is_refused_with_the_choices(walens):
    """What an option does not take is told in a sentence of ours, with what it takes."""
    refused = []
    for command in COMMANDS:
        for option, choices in re.findall(r"(--[\w-]+) [<\[](\w+(?:\|\w+)+)[>\]]", walens(command, "--help").out):
            ended = walens(command, option, "xml")
            assert ended.code == 2
            said = ended.err.splitlines()[-1]
            assert said.startswith(
                f"Error: Invalid value for '{option}': 'xml' is not one of '{choices.split('|')[0]}'"
            )
            refused.append(option)
    assert len(refused) >= 4
