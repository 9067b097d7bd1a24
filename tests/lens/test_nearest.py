"""The known word that an unknown one was meant to be."""

from walens.lens.nearest import nearest_id


def test_nearest_id_ignores_case():
    """An id in the wrong case is nearest to the one in the right case."""
    assert nearest_id("OPS_1", ["ops_1", "ops_2"]) == "ops_1"
    assert nearest_id("OPS_1", []) is None
