import pytest

from walens.lens.text.yaml_writer import write_yaml

REVIEWED = """\
name: Backups
schemaVersion: "2021-11-01"
description: |-
  First line.

    - indented: yes
  # no comment
pillars:
  - id: reliability
    questions: []
    none: null
    numbers:
      - 1
      - -2.5
      - true
    nested:
      - - a
        - b
      - |
        text
        text
    empty: {}
"no": "yes"
url: https://example.com/a?b=c#d
rule: a && !b
quoted: "!a && b"
colon: "a: b"
hash: "a #b"
space: "a "
tab: "a\\tb"
nbsp: "a\\u00a0b"
emoji: smile 😀
astral: "a\\U000e0001"
lines: "a \\nb"
"": ""
"""


def test_yaml_is_written_for_review():
    """Texts stand plainly where they can, in blocks where they have lines, in quotes where a reader could err."""
    value = {
        "name": "Backups",
        "schemaVersion": "2021-11-01",
        "description": "First line.\n\n  - indented: yes\n# no comment",
        "pillars": [
            {
                "id": "reliability",
                "questions": [],
                "none": None,
                "numbers": [1, -2.5, True],
                "nested": [["a", "b"], "text\ntext\n"],
                "empty": {},
            }
        ],
        "no": "yes",
        "url": "https://example.com/a?b=c#d",
        "rule": "a && !b",
        "quoted": "!a && b",
        "colon": "a: b",
        "hash": "a #b",
        "space": "a ",
        "tab": "a\tb",
        "nbsp": "a\u00a0b",
        "emoji": "smile 😀",
        "astral": "a\U000e0001",
        "lines": "a \nb",
        "": "",
    }

    assert write_yaml(value) == REVIEWED


@pytest.mark.parametrize(
    ("value", "text"),
    [("a", "a\n"), ({}, "{}\n"), ([], "[]\n"), (None, "null\n"), ("a\nb", '"a\\nb"\n'), (5, "5\n")],
)
def test_any_value_can_be_the_document(value, text):
    """A document need not be a mapping."""
    assert write_yaml(value) == text
