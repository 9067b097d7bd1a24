import json

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lens.strategies import lenses
from walens.errors import LensDocumentError
from walens.lens import Lens, Pillar, Question, dump, load, load_folder, read_document, save_folder


def refused(folder):
    """Return what is wrong with a folder, as (path, line, column, message)."""
    with pytest.raises(LensDocumentError) as caught:
        load_folder(folder)
    assert caught.value.source == str(folder)
    return [(problem.path, problem.line, problem.column, problem.message) for problem in caught.value.problems]


def with_files(folder, **files):
    """Write files, named with __ for a slash, into a folder."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@given(lenses, st.sampled_from(["pillar", "question"]))
def test_folders_round_trip(tmp_path_factory, lens, split):
    """A lens that was saved in files is loaded as the same lens."""
    folder = tmp_path_factory.mktemp("lens")
    save_folder(lens, folder, split=split)

    assert load_folder(folder) == load(folder) == lens


def test_published_lenses_round_trip(real_lens, tmp_path):
    """A published lens survives being split by question."""
    if ": NaN" in real_lens.read_text(encoding="utf-8"):
        return
    lens = load(real_lens)
    names = save_folder(lens, tmp_path)

    assert len(names) == 1 + len(lens.pillars) + len(list(lens.questions()))
    assert load(str(tmp_path)) == lens


def question(question_id):
    """Make a question with an id."""
    return Question(id=question_id, title="t", choices=(), risk_rules=())


def test_files_are_named_by_ids(tmp_path):
    """Names are ids, made safe for every system and different even where case does not count."""
    ids = ["sec_1", "SEC_1", "sec 1", "../x", "", "con", "pillar", "é" * 300, "a" * 300]
    pillars = [Pillar(id=name, name="p", questions=[question(one) for one in ids]) for name in ("security", "lens")]
    lens = Lens(name="n", description="d", pillars=pillars)

    assert save_folder(lens, tmp_path / "by_pillar", split="pillar") == ("lens.yaml", "security.yaml", "lens-2.yaml")
    names = save_folder(lens, tmp_path / "deep" / "by_question")
    assert names[:11] == (
        "lens.yaml",
        "security/pillar.yaml",
        "security/sec_1.yaml",
        "security/SEC_1-2.yaml",
        "security/sec_1-3.yaml",
        "security/_x.yaml",
        "security/_.yaml",
        "security/con_.yaml",
        "security/pillar-2.yaml",
        "security/_-2.yaml",
        f"security/{'a' * 100}.yaml",
    )
    assert load(tmp_path / "deep" / "by_question") == load(tmp_path / "by_pillar") == lens


def test_files_may_be_cut_one_by_one(tmp_path):
    """A name of a file may stand for any pillar or question; it is relative to the file in which it stands."""
    with_files(
        tmp_path,
        lens="name: n\npillars:\n  - pillars/one.yaml\n  - {id: two, questions: [shared.json]}\n",
        pillars__one="id: one\nquestions:\n  - ../shared.json\n  - id: q2\n    choices: []\n    riskRules: []\n",
    )
    (tmp_path / "shared.json").write_text('{"id": "q1", "choices": [], "riskRules": []}', encoding="utf-8")

    lens = load(tmp_path)

    assert [pillar.id for pillar in lens.pillars] == ["one", "two"]
    assert [question.id for question in lens.questions()] == ["q1", "q2", "q1"]


def test_places_name_their_file(tmp_path):
    """A value of a split lens has its place in the file that holds it."""
    with_files(
        tmp_path,
        lens="name: n\npillars:\n  - one.yaml\n",
        one="# first\nid: one\nname: One\nquestions: [q.yaml]\n",
        q="id: q\ntitle: T\nchoices: []\nriskRules: []\n",
    )
    document = read_document(tmp_path)

    def told(path):
        place = document.place(path)
        return place.file, place.line, place.column, document.text_at(place)[place.start : place.end]

    assert told("name") == ("lens.yaml", 1, 7, "n")
    assert told("pillars[0].name") == ("one.yaml", 3, 7, "One")
    assert told("pillars[0].questions[0].title") == ("q.yaml", 2, 8, "T")
    assert told("pillars[0].questions[0].description")[:3] == ("q.yaml", 1, 1)
    assert told("pillars[7]")[0] == "lens.yaml"
    assert document.name == str(tmp_path)
    assert document.text == document.files["lens.yaml"]
    assert sorted(document.files) == ["lens.yaml", "one.yaml", "q.yaml"]


def test_all_problems_of_all_files_are_told(tmp_path):
    """Files that are missing, outside, broken or of a wrong type are one error; each message names its file."""
    with_files(
        tmp_path,
        lens='pillars:\n  - none.yaml\n  - ../one.yaml\n  - /etc/passwd\n  - bad.yaml\n  - one.yaml\n  - "a\\0b"\n',
        bad="id: 1\nid: 2\nquestions: *x\n",
        one="id: one\nquestions: [empty.yaml]\n",
        empty="# nothing\n",
    )

    assert refused(tmp_path) == [
        ("pillars[0]", 2, 5, "in none.yaml: cannot be read: No such file or directory"),
        ("pillars[1]", 3, 5, "the file '../one.yaml' is not in the folder of the lens"),
        ("pillars[2]", 4, 5, "the file '/etc/passwd' is not in the folder of the lens"),
        ("pillars[3].id", 2, 1, "in bad.yaml: the key stands twice in its object, first in line 1, column 1"),
        (
            "pillars[3].questions",
            3,
            12,
            "in bad.yaml: the alias *x stands for nothing: no anchor of this name is before it",
        ),
        ("pillars[4].questions[0]", 2, 13, "in empty.yaml: it is empty"),
        ("pillars[5]", 7, 5, "the file 'a\\x00b' is not in the folder of the lens"),
    ]


def test_wrong_types_are_told_in_their_files(tmp_path):
    """A wrong type has the path in the whole lens, and the line and column in its file."""
    with_files(
        tmp_path,
        lens="pillars:\n  - one.yaml\n  - text.yaml\n  - 5\n",
        one="id: one\nname: 5\nquestions:\n  - {id: q, choices: []}\n",
        text="just text\n",
    )

    assert refused(tmp_path) == [
        ("pillars[0].name", 2, 7, "in one.yaml: must be text, not the number 5; put it in quotes"),
        ("pillars[0].questions[0]", 4, 5, "in one.yaml: the key 'riskRules' is missing; it must be an array"),
        ("pillars[1]", 1, 1, "in text.yaml: must be an object, not text"),
        ("pillars[2]", 4, 5, "in lens.yaml: must be an object, not the number 5"),
    ]


@pytest.mark.parametrize("text", ["5", "pillars: {}", "pillars:\n- {id: a, questions: 5}"])
def test_what_holds_no_lens_is_refused(tmp_path, text):
    """A root file of a wrong type is told as such."""
    assert "must be an " in refused(with_files(tmp_path, lens=text))[0][3]


def test_an_empty_root_is_told(tmp_path):
    """A root file without anything has no line to name."""
    assert refused(with_files(tmp_path, lens="# nothing\n")) == [("", None, None, "in lens.yaml: it is empty")]


def test_a_link_does_not_lead_out(tmp_path):
    """A symbolic link to a file outside of the folder is not followed."""
    (tmp_path / "secret.yaml").write_text("id: secret\nquestions: []\n", encoding="utf-8")
    folder = with_files(tmp_path / "lens", lens="pillars: [link.yaml, loop.yaml]\n")
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "loop.yaml").symlink_to(folder / "loop.yaml")

    told = refused(folder)
    assert told[0] == ("pillars[0]", 1, 11, "the file 'link.yaml' is not in the folder of the lens")
    assert told[1][:3] == ("pillars[1]", 1, 22)


def test_all_files_together_have_a_limit(tmp_path):
    """Many files that are each small enough do not get past the limit of a document."""
    big = json.dumps({"id": "a", "questions": [], "note": "x" * 9_000_000})
    with_files(tmp_path, lens="pillars: [a.yaml, b.yaml]\n", a=big, b=big)
    for name in "ab":
        (tmp_path / f"{name}.yaml").rename(tmp_path / f"{name}.json")
    (tmp_path / "lens.yaml").write_text("pillars: [a.json, b.json]\n")

    assert refused(tmp_path) == [
        ("pillars[1]", 1, 19, "the files are too large together: at most 16,777,216 bytes are read (budget 'document')")
    ]


@pytest.mark.parametrize(
    ("note", "message"),
    [
        ("x" * 1_500_000, "the files in YAML are too large together: at most 2,097,152 characters are read"),
        (f"[{'a,' * 110_000}]", "the files have too many values together: at most 200,000 values are read"),
    ],
)
def test_files_in_yaml_have_a_smaller_limit_together(tmp_path, note, message):
    """Their parser is slow, so that text and values are counted over all of them."""
    big = f"id: a\nquestions: []\nnote: {note}\n"
    with_files(tmp_path, lens="pillars: [a.yaml, b.yaml]\n", a=big, b=big)

    assert [(path, told.partition(" (")[0]) for path, _, _, told in refused(tmp_path)] == [("pillars[1]", message)]


def test_a_folder_has_one_root(tmp_path):
    """Without lens.yaml, or with two of its kind, nobody knows what is meant."""
    assert refused(tmp_path) == [("", None, None, "the folder holds no lens.yaml")]
    lens = Lens(name="n", description="d", pillars=())
    dump(lens, tmp_path / "lens.json")
    assert load(tmp_path) == lens
    dump(attrs.evolve(lens, name="other"), tmp_path / "lens.yaml")
    assert refused(tmp_path) == [
        ("", None, None, "the folder holds lens.yaml and lens.json, of which only one may be there")
    ]
    assert json.loads((tmp_path / "lens.json").read_bytes())["name"] == "n"


def test_what_cannot_be_written_is_a_document_error(tmp_path):
    """A file in the place of the folder is a typed error that names the file that was not written."""
    (tmp_path / "file").write_bytes(b"")
    lens = Lens(name="n", description="d", pillars=())

    with pytest.raises(LensDocumentError, match=r"file: lens\.yaml cannot be written: (File exists|Not a directory)"):
        save_folder(lens, tmp_path / "file")
