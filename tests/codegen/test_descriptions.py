"""Every docstring of the generated code comes from ``descriptions.toml``; these are the rules for its sentences."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from botocore.loaders import Loader

from codegen.names import snake_case
from codegen.service import HERE, SERVICE, Service, read_service

MODEL: dict[str, Any] = Loader().load_service_model(SERVICE, "service-2")
DESCRIPTIONS: dict[str, dict[str, str]] = tomllib.loads((HERE / "descriptions.toml").read_text(encoding="utf-8"))
SENTENCES = {
    f"[{table}] {key}": text
    for table in ("operations", "structures", "enums", "members")
    for key, text in DESCRIPTIONS[table].items()
}
LONGEST = 200
# These stand on one line of the generated code, whose width is 120: what is left beside quotes and indentation.
LONGEST_OF_ONE_LINE = 110
COPIED = 8


@pytest.fixture(scope="module")
def service() -> Service:
    return read_service()


def structures(service: Service) -> set[str]:
    """The structures that the generated code holds; errors and documents are not among them."""
    return {
        name
        for name in service.modules
        if service.shapes[name]["type"] == "structure" and not service.shapes[name].get("document")
    }


def enumerations(service: Service) -> set[str]:
    return {name for name in service.modules if "enum" in service.shapes[name]}


def described_members(service: Service) -> Iterator[tuple[str, str]]:
    """Every member of the generated code with the key that describes it, as the generator looks it up."""
    for structure in structures(service):
        for member in service.shapes[structure]["members"]:
            for key in (f"{structure}.{member}", member):
                if key in DESCRIPTIONS["members"]:
                    yield f"{structure}.{member}", key
                    break


def documentation(value: object) -> Iterator[str]:
    """Every text of the model's own documentation."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            if key == "documentation" and isinstance(part, str):
                yield part
            else:
                yield from documentation(part)
    elif isinstance(value, list):
        for part in value:
            yield from documentation(part)


def windows(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of consecutive words that is long enough to count as copied."""
    words = re.findall(r"[a-z0-9]+", text.lower().replace("'", ""))
    yield from (tuple(words[at : at + COPIED]) for at in range(len(words) - COPIED + 1))


def test_the_file_has_only_tables_that_the_generator_reads() -> None:
    """A table that nothing reads would be words for nobody."""
    assert set(DESCRIPTIONS) == {"hints", "operations", "structures", "enums", "made_by_service", "always", "members"}


def test_every_operation_has_a_summary_and_no_other_does() -> None:
    """The operations of the file are those of the service model."""
    assert set(DESCRIPTIONS["operations"]) == set(MODEL["operations"])


def test_every_structure_has_a_sentence_and_no_other_does(service: Service) -> None:
    """The structures of the file are those that no operation has as its whole input or output."""
    expected = {name for name in structures(service) if not service.is_operation_shape(name)}
    assert set(DESCRIPTIONS["structures"]) == expected


def test_every_enumeration_has_a_sentence_and_no_other_does(service: Service) -> None:
    """The enumerations of the file are those that operations use."""
    assert set(DESCRIPTIONS["enums"]) == enumerations(service)


def test_every_hint_is_for_a_text_of_the_model(service: Service) -> None:
    """A hint says what to pass instead of another type, so it belongs to a string."""
    assert {service.shapes[name]["type"] for name in DESCRIPTIONS["hints"]} == {"string"}


def test_every_member_of_the_file_describes_a_member_of_the_model(service: Service) -> None:
    """A key that the generator never looks up is misspelt, or the service has dropped the member."""
    used = {key for _, key in described_members(service)}
    assert set(DESCRIPTIONS["members"]) - used == set()


def test_every_argument_of_an_operation_has_a_sentence(service: Service) -> None:
    """What a user passes to a named method is explained, whatever its name says already."""
    described = {member for member, _ in described_members(service)}
    arguments = {
        f"{operation.input}.{member}"
        for operation in service.operations
        if operation.input
        for member in service.shapes[operation.input]["members"]
    }
    assert arguments - described == set()


def test_no_member_repeats_what_its_name_alone_would_give() -> None:
    """``Structure.Member`` is there to say something else than ``Member``."""
    members = DESCRIPTIONS["members"]
    repeated = [key for key, text in members.items() if "." in key and members.get(key.split(".")[1]) == text]
    assert repeated == []


@pytest.mark.parametrize(("key", "text"), SENTENCES.items(), ids=SENTENCES)
def test_a_sentence_ends_with_a_full_stop_and_is_short(key: str, text: str) -> None:
    """A sentence begins with a capital or with code, ends with a full stop and can be read at a glance."""
    assert re.fullmatch(r"(?:[A-Z]|``)[^\n]*[^.\s]\.", text)
    assert len(text) <= (LONGEST if key.startswith("[members]") else LONGEST_OF_ONE_LINE)
    assert text.count("``") % 2 == 0
    assert '"' not in text


def test_no_sentence_is_copied_from_the_documentation() -> None:
    """No sentence shares eight consecutive words with the documentation that the model carries."""
    theirs = {window for text in documentation(MODEL) for window in windows(unescape(re.sub(r"<[^>]+>", " ", text)))}
    assert len(theirs) > 1_000, "the model carries no documentation to compare with"
    copied = {key: text for key, text in SENTENCES.items() if not theirs.isdisjoint(windows(text))}
    assert copied == {}


def test_the_comparison_finds_a_copied_sentence() -> None:
    """A sentence of the documentation is found again, whatever its markup, case and punctuation."""
    text = "<p>The service, asked by <code>A</code>, gives the WHOLE of it &amp; more.</p>"
    theirs = set(windows(unescape(re.sub(r"<[^>]+>", " ", text))))
    assert not theirs.isdisjoint(windows("Here the service asked by a gives the whole of it."))
    assert theirs.isdisjoint(windows("The service asked by a gives nothing of it and more."))


def test_names_of_our_code_in_sentences_exist(service: Service) -> None:
    """What stands between backquotes in snake_case is a member that the generated code has."""
    members = {snake_case(member) for name in structures(service) for member in service.shapes[name]["members"]}
    names = {
        (key, name) for key, text in SENTENCES.items() for name in re.findall(r"``([a-z]+(?:_[a-z0-9]+)+)``", text)
    }
    assert {(key, name) for key, name in names if name not in members} == set()


def test_values_in_sentences_exist(service: Service) -> None:
    """What stands between backquotes in capitals is a value of one of the enumerations."""
    values = {value for name in enumerations(service) for value in service.shapes[name]["enum"]}
    named = {(key, name) for key, text in SENTENCES.items() for name in re.findall(r"``([A-Z][A-Z_]+)``", text)}
    assert {(key, name) for key, name in named if name not in values} == set()


def test_the_file_is_the_one_beside_the_generator() -> None:
    """The generator reads the file that these rules are checked on."""
    assert Path(HERE, "descriptions.toml").is_file()
    assert read_service().descriptions == DESCRIPTIONS
