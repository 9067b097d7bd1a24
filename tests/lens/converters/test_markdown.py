"""Lenses as Markdown, judged by a parser of Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.lens import strategies
from walens.errors import LensDocumentError
from walens.lens import Choice, HelpfulResource, Lens, Pillar, Question, RiskRule, load, loads, to_markdown

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

hostile = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "[click](javascript:alert(1))",
        "![x](http://a)",
        "# heading",
        "1. list",
        "- list",
        "=====",
        "---",
        "> quoted",
        "```\ncode",
        "    code",
        "a | b\n|---|---|\n| c | d |",
        "**bold** _it_ ~~gone~~ `code`",
        "&lt;b&gt; &amp;",
        "[a]: http://b\n\n[a]",
        "<http://a>",
        "\\",
        "a\\\n\\b",
        "\u202egnp.exe",
    ]
)
texts = hostile | strategies.texts


def tokens(text):
    """Return all tokens of a document, those in lines as well."""
    return [token for block in PARSER.parse(text) for token in (block, *(block.children or ()))]


def lens_with(text, url=None):
    """Make a lens that has a text everywhere."""
    help_of_it = HelpfulResource(display_text=text, url=url)
    question = Question(
        id=text,
        title=text,
        description=text,
        helpful_resource=help_of_it,
        choices=[Choice(id=text, title=text, helpful_resource=help_of_it)],
        risk_rules=[RiskRule(condition=text, risk=text)],
    )
    return Lens(name=text, description=text, pillars=[Pillar(id=text, name=text, questions=[question])])


def shown(found):
    """Return the text that a reader sees, without white space."""
    kinds = {"text", "code_inline", "text_special"}
    return re.sub(r"\s+", "", "".join(token.content for token in found if token.type in kinds))


@given(texts, st.none() | texts | st.sampled_from(["http://a/b c", "https://a/<b>|`", "javascript:alert(1)"]))
def test_no_text_becomes_markup(text, url):
    """No text of a lens makes HTML, a link, a heading, a list, a table or code; what is written is what is shown."""
    found = tokens(to_markdown(lens_with(text, url)))

    kinds = [token.type for token in found]
    assert {
        kind: kinds.count(kind) for kind in ("heading_open", "table_open", "bullet_list_open", "blockquote_open")
    } == {
        "heading_open": 5,
        "table_open": 1,
        "bullet_list_open": 2,
        "blockquote_open": 0,
    }
    assert not {"ordered_list_open", "fence", "code_block", "hr", "image", "em_open", "s_open"} & set(kinds)
    html = [token.content for token in found if token.type in {"html_block", "html_inline"}]
    assert all(re.fullmatch(r'(<a id="(pillar|question)-[0-9-]+">|</a>)\n?', part) for part in html)
    links = [token.attrs["href"] for token in found if token.type == "link_open"]
    assert all(re.match(r"#(pillar|question)-[0-9]|https?://", link) for link in links)
    plain = re.sub(r"\s+", "", text)
    if plain.isprintable():
        assert plain in shown(found)


def test_published_lenses_are_documents(real_lens):
    """Each pillar, question and choice of a published lens has its heading, each question its rules, each link its end."""
    if ": NaN" in real_lens.read_text(encoding="utf-8"):
        return
    lens = load(real_lens)
    questions = list(lens.questions())
    text = to_markdown(lens)
    kinds = [token.type for token in tokens(text)]

    headings = 2 + len(lens.pillars) + len(questions) + sum(len(question.choices) for question in questions)
    assert kinds.count("heading_open") == headings
    assert kinds.count("table_open") == sum(bool(question.risk_rules) for question in questions)
    anchors = set(re.findall(r'<a id="([^"]+)">', text))
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) == anchors
    assert len(anchors) == len(lens.pillars) + len(questions)


def test_the_document_is_readable():
    """The document has contents, texts with their paragraphs and links, resources as lists, and rules as a table."""
    lens = loads("""{"name": "Small", "description": "One.\\nTwo.\\n\\n- Three", "pillars": [
      {"id": "ops", "name": "Operations", "questions": [
        {"id": "q1", "title": "Why?", "helpfulResource": {"displayText": "See", "url": "https://a.example/x"},
         "choices": [
          {"id": "good", "title": "Good", "improvementPlan": {"displayText": "Do it", "url": "ftp://b"},
           "additionalResources": [{"type": "HELPFUL_RESOURCE", "content": [{"displayText": "More\\nhere"}, {}]},
                                   {"type": "OTHER", "content": []}]},
          {"id": "q1_no", "title": "None of these"}],
         "riskRules": [{"condition": "good || !q1_no", "risk": "NO_RISK"}, {"condition": "", "risk": "HIGH_RISK"}]},
        {"id": "q2", "choices": [{"id": "x"}], "riskRules": []}]}]}""")

    assert (
        to_markdown(lens)
        == """# Small

One.\\
Two.

\\- Three

## Contents

- [Operations](#pillar-1)
  - [Why?](#question-1-1)
  - [q2](#question-1-2)

<a id="pillar-1"></a>

## Operations

Pillar `ops`

<a id="question-1-1"></a>

### Why?

Question `q1`

**Help**: See ([https://a.example/x](<https://a.example/x>))

#### Good

Choice `good`

**Improvement plan**: Do it (`ftp://b`)

**Additional help**

- More\\
  here

**Additional: OTHER**

#### None of these

Choice `q1_no`, for none of these

**Risk rules**, of which the first that is true decides

| | condition | risk |
|---|---|---|
| 1 | `good \\|\\| !q1_no` | NO\\_RISK |
| 2 | (empty) | HIGH\\_RISK |

<a id="question-1-2"></a>

### q2

Question `q2`

#### x

Choice `x`
"""
    )
    assert to_markdown(Lens(name=None, description=None, pillars=())) == "# Lens\n"


def test_what_is_no_text_is_refused():
    """An attribute of a wrong type is a typed error."""
    with pytest.raises(LensDocumentError, match="must be text"):
        to_markdown(Lens(name=5, description=None, pillars=()))
