"""Conditions for hypothesis."""

from hypothesis import strategies as st

from walens.lens.rules.condition import DEFAULT, And, ChoiceSelected, Not, Or

IDS = ("alpha", "beta_2", "gamma", "x_no", "_9")


def expressions(ids=IDS, max_leaves=12):
    """Every kind of expression over the ids."""
    return st.recursive(
        st.sampled_from(ids).map(ChoiceSelected),
        lambda inner: st.one_of(
            inner.map(Not),
            st.lists(inner, min_size=2, max_size=4).map(lambda operands: And(tuple(operands))),
            st.lists(inner, min_size=2, max_size=4).map(lambda operands: Or(tuple(operands))),
        ),
        max_leaves=max_leaves,
    )


def conditions(ids=IDS):
    """Every kind of condition: an expression, or the default."""
    return st.one_of(st.just(DEFAULT), expressions(ids))
