"""What every transport has to keep to, as checks that any transport of anyone can be run through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens.transport.testing import _answers, _failures, _ways

if TYPE_CHECKING:
    from collections.abc import Collection

    from walens.transport.testing.subject import Check, Need

__all__ = ["checks"]


def checks(*, without: Collection[Need] = ()) -> list[Check]:
    """
    Give the checks that a transport has to pass, each with a name and a rule.

    They talk to servers on loopback alone, and need no test framework; with pytest::

        @pytest.mark.parametrize("check", checks(), ids=repr)
        def test_it_conforms(check):
            check.run(MyTransport)

    Args:
        without: what the transport has not got: ``tls``, ``client_cert``, ``proxies`` or ``fork``. The checks that need
            it are left out.
    """
    return [check for check in (*_answers.CHECKS, *_failures.CHECKS, *_ways.CHECKS) if not check.needs & set(without)]
