"""The pages on the rules of lint."""

from codegen.__main__ import ROOT
from codegen.lint_pages import FOLDER, render_lint_pages
from walens.lens import RULES
from walens.lens.linter.example import choices_example, lens_example, pillars_example, text_example

PAGES = render_lint_pages()


def test_pages_are_fresh():
    """The pages in the project are what the rules say, and there is no other."""
    for path, text in PAGES.items():
        assert (ROOT / path).read_text(encoding="utf-8") == text, f"run python -m codegen: {path}"
    assert {path.relative_to(ROOT) for path in (ROOT / FOLDER).glob("*.md")} == set(PAGES)


def test_every_rule_has_a_page():
    """A page has the rule's title and its source, and the table has a line for it."""
    index = PAGES[FOLDER / "index.md"]
    for rule in RULES.values():
        page = PAGES[FOLDER / f"{rule.id}.md"]
        assert page.startswith(f"# {rule.id}: ")
        assert "Source: " in page
        assert ("--fix" in page) == rule.fixable
        assert f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {rule.certainty} | {rule.title} |" in index


def test_examples_are_shown_short():
    """An example on a page names what is absent, and of a long list shows the ends."""
    assert lens_example(name=None).shown() == '{\n  "name": <absent>\n}'
    assert lens_example(name="<129 characters>").shown() == '{\n  "name": "<129 characters>"\n}'
    assert text_example("\ufeff{}").shown() == "<byte order mark>{}"
    many = pillars_example(*[f"pillar_{number}" for number in range(9)]).shown()
    assert "<6 more>," in many
    assert '"questions": <...>' in many
    assert many.count('"id"') == 3
    assert choices_example("one", "two").shown().count('"id"') == 2
