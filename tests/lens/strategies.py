"""What hypothesis needs to invent lenses and JSON values."""

from hypothesis import strategies as st

from walens.lens import (
    AdditionalResource,
    Choice,
    HelpfulResource,
    ImprovementPlan,
    Lens,
    Pillar,
    Question,
    ResourceContent,
    RiskRule,
)
from walens.lens.format import keys_of

# Where YAML has rules of its own: indicators, blanks, line breaks of all versions.
awkward_texts = st.text(alphabet="ab \n:#-|>'\"\t,[]{}&*!%@`?\\\r0.~é\x85\u2028\ufeff", max_size=12)
words = st.sampled_from(["no", "Yes", "null", "2021-11-01", "0x1F", "1e3", "default", "a && !b", "---", "=", "<<"])
texts = st.text(max_size=12) | awkward_texts | words | st.just("line one\n  line two\n\nline four\n")

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


def built(part_type, **attributes):
    """Build objects of a class, now and then with unknown keys."""
    known = {key.name for key in keys_of(part_type)}
    unknown = st.dictionaries(texts.filter(lambda key: key not in known), json_values, max_size=2)
    extra = st.just({}) | st.just({"number": 0}) | unknown
    return st.builds(part_type, **attributes, extra=extra)


def links(part_type):
    """Build resources of a class."""
    return built(part_type, display_text=st.none() | texts, url=st.none() | texts)


resources = built(AdditionalResource, type=texts, content=st.lists(links(ResourceContent), max_size=2))
choices = built(
    Choice,
    id=texts,
    title=st.none() | texts,
    helpful_resource=st.none() | links(HelpfulResource),
    improvement_plan=st.none() | links(ImprovementPlan),
    additional_resources=st.none() | st.lists(resources, max_size=2),
)
questions = built(
    Question,
    id=texts,
    title=st.none() | texts,
    description=st.none() | texts,
    helpful_resource=st.none() | links(HelpfulResource),
    choices=st.lists(choices, max_size=2),
    risk_rules=st.lists(built(RiskRule, condition=texts, risk=texts), max_size=2),
)
pillars = built(Pillar, id=texts, name=st.none() | texts, questions=st.lists(questions, max_size=2))
lenses = built(
    Lens,
    schema_version=st.none() | texts,
    name=st.none() | texts,
    description=st.none() | texts,
    pillars=st.lists(pillars, max_size=2),
)
"""Any lens that has the right types; hardly one that the service would accept."""
