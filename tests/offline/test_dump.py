"""Dumps: the whole state as text, which gives the same state back."""

import itertools
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.offline.documents import Clock, lens_text, lens_value
from tests.offline.reviews import WORKLOAD, reviewed_lens
from tests.offline.test_profiles import updates
from walens import Client
from walens.errors import AlreadyClosed, OfflineFileError, ProblemKind, ServiceError
from walens.offline import OfflineTransport
from walens.offline.schema import VERSION
from walens.offline.store import Store


def rows_of(transport):
    """Give every row of every table, and the counters, as SQLite has them."""

    def read(rows):
        tables = [name for (name,) in rows.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()]
        found = {table: rows.execute(f'SELECT * FROM "{table}"').fetchall() for table in tables}
        found["sqlite_sequence"] = [(name, last) for name, last in found["sqlite_sequence"] if last]
        return {table: sorted(map(repr, each)) for table, each in found.items()}

    return transport._store.transact(read, write=False)


def used(transport):
    """Make something of every kind, so that no table is empty but those of kinds that are not there yet."""
    client = Client(transport=transport, max_attempts=1)
    arn = client.import_lens(json_string=reviewed_lens(), tags={"team": "pay\nments"}).lens_arn
    client.create_lens_version(lens_alias=arn, lens_version="1.0", is_major_version=True)
    client.import_lens(lens_alias=arn, json_string=json.dumps(json.loads(reviewed_lens()), indent=4) + "\n")
    deleted = client.import_lens(json_string=lens_text("Gone")).lens_arn
    client.delete_lens(lens_alias=deleted, lens_status="ALL")
    client.create_lens_share(lens_alias=arn, shared_with="444455556666")
    workload = client.create_workload(**WORKLOAD, lenses=[arn], tags={"a": "b"}).workload_id
    client.update_answer(
        workload_id=workload, lens_alias=arn, question_id="restore", selected_choices=["first"], notes="é \u2028"
    )
    client.create_milestone(workload_id=workload, milestone_name="Before")
    client.create_profile(profile_name="Shops", profile_description="What shops need.", profile_questions=updates())
    client.update_global_settings(organization_sharing_status="ENABLED")
    return client


def test_a_dump_gives_the_same_rows_back(transport):
    """load(dump(x)) is x: every row of every table, and the numbers that no later row may have again."""
    used(transport)
    text = transport.dump()
    filled = {table for table, rows in rows_of(transport).items() if rows}
    assert {"lenses", "lens_versions", "shares", "answers", "milestones", "profiles", "request_tokens"} <= filled
    with OfflineTransport() as other:
        Client(transport=other).import_lens(json_string=lens_text("In the way"))
        other.load(text)
        assert rows_of(other) == rows_of(transport)
        assert other.dump() == text


DOCUMENTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@st.composite
def written(draw):
    """Draw the text of a lens with anything in it, written in some way, or spoilt so that no way gives it back."""
    value = lens_value(extra=draw(DOCUMENTS))
    text = json.dumps(
        value,
        indent=draw(st.sampled_from([None, 1, 2, 4, "\t"])),
        ensure_ascii=draw(st.booleans()),
        separators=draw(st.sampled_from([None, (",", ":"), (" ,", ":\n")])),
    )
    return text + draw(st.sampled_from(["", "\n", "\r\n", " \n\n"]))


@given(st.lists(written(), min_size=1, max_size=3))
def test_every_document_comes_back_character_for_character(documents):
    """Whatever way a lens was written in, a dump holds it so that it comes back as it was, and dumps alike again."""
    with OfflineTransport(document_rules="json") as transport, OfflineTransport() as other:
        client = Client(transport=transport, check_input="required", max_attempts=1)
        for number, document in enumerate(documents):
            try:
                client.import_lens(json_string=document.replace('"Payments"', f'"Payments {number}"'))
            except ServiceError:  # as one that is too deep
                continue
        text = transport.dump()
        other.load(text)
        assert rows_of(other) == rows_of(transport)
        assert other.dump() == text


def test_a_dump_reads_well(transport):
    """What is JSON stands as JSON, tables and rows in their order, and the same state gives the same text."""
    client = Client(transport=transport)
    client.import_lens(json_string=lens_text("B"))
    client.import_lens(json_string=lens_text("A"))
    value = json.loads(transport.dump())
    assert list(value) == ["kind", "schema", "counters", "tables"]
    assert list(value["tables"]) == sorted(value["tables"])
    assert [row["sequence"] for row in value["tables"]["lenses"]] == [1, 2]
    document = value["tables"]["lens_versions"][0]["document"]
    assert document == {"json": lens_value("B"), "form": "spaced, in ASCII"} or document["json"] == lens_value("B")
    assert transport.dump() == transport.dump()


def test_a_dump_of_an_earlier_version_is_taken_through_the_steps(transport):
    """A dump of the first tables gives what opening a file of them gives."""
    arn = "arn:aws:wellarchitected:us-east-1:123456789012:lens/" + "0" * 32
    dumped = {
        "kind": "walens offline state",
        "schema": 1,
        "counters": {"lenses": 7},
        "tables": {
            "lenses": [
                {"sequence": 3, "arn": arn, "account": "123456789012", "region": "us-east-1", "created_at": 1.5}
            ],
            "lens_shares": [
                {
                    "sequence": 1,
                    "share_id": "1" * 32,
                    "arn": arn,
                    "shared_with": "444455556666",
                    "status": "ASSOCIATED",
                    "created_at": 2.5,
                }
            ],
        },
    }
    transport.load(json.dumps(dumped))
    value = json.loads(transport.dump())
    assert value["schema"] == VERSION
    assert value["counters"]["lenses"] == 7
    assert [(row["reaches"], row["granted"]) for row in value["tables"]["shares"]] == [("444455556666", "READONLY")]


def broken(change):
    """Give a dump of one lens with a version, changed."""
    with OfflineTransport() as transport:
        Client(transport=transport).import_lens(json_string=lens_text())
        value = json.loads(transport.dump())
    change(value)
    return json.dumps(value)


def edit(*path, to):
    def change(value):
        for step in path[:-1]:
            value = value[step]
        value[path[-1]] = to

    return change


@pytest.mark.parametrize(
    ("text", "place", "kind"),
    [
        ('{"kind":\n  oops}', (2, 3), ProblemKind.SYNTAX),
        ("[1]", "", ProblemKind.OTHER_FORM),
        ('{"kind": NaN}', "", ProblemKind.SYNTAX),
        ("[" * 100_000, "", ProblemKind.SYNTAX),
        (broken(edit("schema", to=VERSION + 1)), "schema", ProblemKind.VALUE),
        (broken(edit("schema", to=True)), "schema", ProblemKind.VALUE),
        (broken(edit("tables", to=[])), "tables", ProblemKind.MISSING),
        (broken(edit("tables", "lensses", to=[])), "tables.lensses", ProblemKind.UNKNOWN),
        (broken(edit("tables", "lenses", to={})), "tables.lenses", ProblemKind.WRONG_TYPE),
        (broken(edit("tables", "lenses", 0, to=1)), "tables.lenses[0]", ProblemKind.WRONG_TYPE),
        (broken(edit("tables", "lenses", 0, "colour", to=1)), "tables.lenses[0].colour", ProblemKind.UNKNOWN),
        (broken(lambda value: value["tables"]["lenses"][0].pop("arn")), "tables.lenses[0]", ProblemKind.MISSING),
        (broken(edit("tables", "lenses", 0, "arn", to=None)), "tables.lenses[0]", ProblemKind.VALUE),
        (broken(edit("tables", "lenses", 0, "arn", to=[])), "tables.lenses[0].arn", ProblemKind.WRONG_TYPE),
        (broken(edit("tables", "lenses", 0, "sequence", to=1 << 70)), "tables.lenses[0]", ProblemKind.VALUE),
        (broken(edit("tables", "lenses", to=[])), "tables.lens_versions", ProblemKind.REFERENCE),
        (broken(edit("counters", "lenses", to="x")), "counters.lenses", ProblemKind.VALUE),
        (
            broken(edit("tables", "lens_versions", 0, "document", to={"json": 1, "form": "x"})),
            "tables.lens_versions[0].document",
            ProblemKind.WRONG_TYPE,
        ),
        (
            broken(edit("tables", "request_tokens", 0, "parameters", to={"base64": "?"})),
            "tables.request_tokens[0].parameters",
            ProblemKind.VALUE,
        ),
    ],
    ids=itertools.count(1),
)
def test_what_is_no_dump_is_refused_with_its_place_and_changes_nothing(transport, text, place, kind):
    """The error names the file and the place, and the state stays."""
    Client(transport=transport).import_lens(json_string=lens_text("Mine"))
    before = transport.dump()
    with pytest.raises(OfflineFileError) as caught:
        transport.load(text, source="state.json")
    [problem] = caught.value.problems
    assert problem.kind is kind
    assert (problem.line, problem.column) == place if isinstance(place, tuple) else problem.path == place
    assert caught.value.source == "state.json"
    assert str(pickle.loads(pickle.dumps(caught.value))).startswith("state.json")
    assert transport.dump() == before


def test_a_reset_leaves_what_a_new_service_has(transport):
    """Nothing is left of any region or account, and the first number is one again."""
    used(transport)
    transport.reset()
    with OfflineTransport() as new:
        assert transport.dump() == new.dump()


def test_a_closed_service_has_no_state(transport):
    """Whoever has closed it is told so."""
    transport.close()
    for use in (transport.dump, transport.reset):
        with pytest.raises(AlreadyClosed):
            use()


def test_a_file_and_memory_dump_alike(tmp_path):
    """Where the state is kept makes no difference to its dump, and another process sees what was loaded."""
    with OfflineTransport(clock=Clock()) as memory:
        used(memory)
        text = memory.dump()
    with OfflineTransport(tmp_path / "a.db") as file, OfflineTransport(tmp_path / "a.db") as beside:
        file.load(text)
        assert file.dump() == beside.dump() == text
    store = Store(tmp_path / "a.db")
    assert store.transact(lambda rows: rows.execute("PRAGMA integrity_check").fetchone(), write=False) == ("ok",)
    store.close()
