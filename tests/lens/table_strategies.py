"""What hypothesis needs to invent lenses that a table can hold, and texts that spreadsheets would spoil."""

import attrs
from hypothesis import strategies as st

from tests.lens import strategies
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

awkward_cells = st.text(alphabet="=+-@'\t\r\n \",;10.e/aANn_x0D\ufffe\uff1d\u00e9\U0001f600\x00\x0b", max_size=8)
known_cells = st.sampled_from(
    [
        "=1+1",
        "'=1",
        "'",
        "''",
        "NaN",
        "'nan",
        "#N/A",
        "#NAME?",
        "2021-11-01",
        "007",
        "TRUE",
        "Mar-1",
        "_x000D_",
        "sep=;",
    ]
)
cells = awkward_cells | known_cells | strategies.texts
optional = st.none() | cells


def link(part_type):
    """Build a resource that says something."""
    made = st.builds(part_type, display_text=optional, url=optional)
    return made.filter(lambda part: part.display_text is not None or part.url is not None)


def resource(resource_type):
    """Build additional resources of a type, or none."""
    contents = st.lists(link(ResourceContent), max_size=2)
    return contents.map(lambda found: [AdditionalResource(type=resource_type, content=found)] if found else [])


resources = st.tuples(resource("HELPFUL_RESOURCE"), resource("IMPROVEMENT_PLAN")).map(lambda pair: pair[0] + pair[1])
choices = st.builds(
    Choice,
    id=cells,
    title=optional,
    helpful_resource=st.none() | link(HelpfulResource),
    improvement_plan=st.none() | link(ImprovementPlan),
    additional_resources=resources.map(lambda found: found or None),
)
questions = st.builds(
    Question,
    id=cells,
    title=optional,
    description=optional,
    helpful_resource=st.none() | link(HelpfulResource),
    choices=st.lists(choices, max_size=3),
    risk_rules=st.lists(st.builds(RiskRule, condition=cells, risk=cells), max_size=4),
)
pillars = st.builds(
    Pillar, id=cells, name=optional, questions=st.lists(questions, max_size=3, unique_by=lambda part: part.id)
)
table_lenses = st.builds(
    Lens,
    schema_version=st.just("2021-11-01") | optional,
    name=optional,
    description=optional,
    pillars=st.lists(pillars, max_size=3, unique_by=lambda part: part.id),
)
"""Any lens of which a table leaves nothing out."""


def without_unknown(part):
    """Return a part of the model without the keys that the format does not name."""
    changes = {"extra": {}}
    for field in attrs.fields(type(part)):
        value = getattr(part, field.name)
        if isinstance(value, tuple):
            changes[field.name] = [without_unknown(item) for item in value]
        elif attrs.has(type(value)) and field.name != "extra":
            changes[field.name] = without_unknown(value)
    return attrs.evolve(part, **changes)
