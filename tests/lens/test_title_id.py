import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lens.strategies import texts
from walens.errors import LensDocumentError
from walens.lens.title_id import id_from_title, ids_from_titles, pillar_id_from_name


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Do you test restores?", "do_you_test_restores"),
        ("Réversibilité : à l'étude", "reversibilite_a_letude"),
        ("Don\u2019t  retry -- ever", "dont_retry_ever"),
        ("3 copies", "id_3_copies"),
        ("Yes or no", "yes_or_no_"),
        ("Default", "default_"),
        ("No", "id_no_1ea442a1"),
        ("日本語", "id_77710aed"),
        ("", "id_e3b0c442"),
        ("a" * 80, "a" * 55 + "_0f45e858"),
        ("x" * 61 + " no", "x" * 61 + "_n_"),
    ],
)
def test_ids_are_readable_titles(title, made):
    """An id is its title in lower case; what cannot be one gets a digest. These ids must never change."""
    assert id_from_title(title) == made


@given(st.text() | texts | st.text(alphabet="nNoO _", max_size=70))
def test_every_title_gives_a_valid_id(title):
    """An id suits documents and the operations on answers, and never makes a choice none of these by accident."""
    made = id_from_title(title)

    assert re.fullmatch(r"[a-z][a-z0-9_]{2,63}", made)
    assert not made.endswith("_no")
    assert made != "default"
    assert made == id_from_title(title)


@given(
    st.sets(st.sampled_from(["Use TLS?", "Use TLS!", "use tls", "Use it", "A", "a", "?", "!"]) | st.text(max_size=3)),
    st.randoms(),
)
def test_ids_of_titles_differ_in_any_order(titles, random):
    """Different titles get different valid ids, and the same ones however the titles are ordered."""
    ordered = sorted(titles)
    made = dict(zip(ordered, ids_from_titles(ordered), strict=True))
    random.shuffle(ordered)

    assert len(set(made.values())) == len(titles)
    assert dict(zip(ordered, ids_from_titles(ordered), strict=True)) == made
    assert all(re.fullmatch(r"[a-z][a-z0-9_]{2,63}", each) for each in made.values())


def test_only_ids_that_clash_get_a_digest():
    """A title whose id is its own keeps the plain id; those that clash all differ from it."""
    first, second, third = ids_from_titles(["Use TLS?", "Use TLS!", "Encrypt"])

    assert third == "encrypt"
    assert re.fullmatch(r"use_tls_[0-9a-f]{8}", first)
    assert re.fullmatch(r"use_tls_[0-9a-f]{8}", second)


def test_a_title_twice_has_no_ids():
    """Nobody could tell which id is whose."""
    with pytest.raises(LensDocumentError, match="two have the title 'Yes', so that no id can be made of it"):
        ids_from_titles(["Yes", "No", "Yes"])


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Operational Excellence", "operationalExcellence"),
        ("Security", "security"),
        ("Performance efficiency", "performance"),
        ("Cost Optimization", "costOptimization"),
        ("Sustainability", "sustainability"),
        ("Resilience", "resilience"),
    ],
)
def test_pillars_of_the_framework_have_its_ids(name, made):
    """A pillar that is named as one of the framework gets the id that the service knows it by."""
    assert pillar_id_from_name(name) == made
