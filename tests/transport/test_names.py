"""The names of `walens.transport`."""

import pytest

from walens import transport


def test_every_name_is_there() -> None:
    """What ``__all__`` lists can be imported, and a name that is not there is an error of the usual kind."""
    assert [name for name in transport.__all__ if not isinstance(getattr(transport, name), type)] == []
    assert set(transport.__all__) <= set(dir(transport))
    with pytest.raises(AttributeError, match="has no attribute 'Missing'"):
        transport.Missing  # noqa: B018
