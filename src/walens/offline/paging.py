"""
Lists in pages, with tokens that hold all that the next page needs.

A token says behind which item the next page starts, not at which number: items that come or go meanwhile shift nothing.
It is a value, so it holds after the service was started anew, and in every process that shares the store.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import crc32
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

import orjson
from attrs import asdict

from walens.errors import FieldError
from walens.offline.refusals import invalid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from walens.model import OperationRequest

__all__ = ["page", "start_of"]

ItemT = TypeVar("ItemT")

# Assumption: as many as a request may ask for at most, where it asks for no number; the API reference names no default.
_DEFAULT_SIZE = 50


def start_of(request: OperationRequest[Any]) -> tuple[int, ...]:
    """
    Give the key of the item behind which the page of a request starts; nothing for the first page.

    Raises:
        ValidationException: the token is not one of the service's, or belongs to a list with other filters.
    """
    token: str | None = getattr(request, "next_token", None)
    if token is None:
        return ()
    try:
        key, filters = orjson.loads(urlsafe_b64decode(token))
        known = filters == _filters(request) and all(isinstance(part, int) for part in key)
    except (ValueError, TypeError):
        known, key = False, []
    if not known:
        problem = FieldError("NextToken", "is not a token of this list")
        raise invalid("NextToken is not a token of this list", reason="FIELD_VALIDATION_FAILED", fields=[problem])
    return tuple(key)


def page(
    request: OperationRequest[Any],
    items: Iterable[ItemT],
    key_of: Callable[[ItemT], tuple[int, ...]],
    *,
    default_size: int = _DEFAULT_SIZE,
) -> tuple[Sequence[ItemT], str | None]:
    """
    Take one page.

    Args:
        request: the request, for its size and its filters.
        items: the items behind the page's start.
        key_of: gives an item's key; items come in the order of their keys.
        default_size: how many items a page has where the request does not say.

    Returns:
        The items of the page, and the token for the next one, or ``None`` after the last.
    """
    size: int = getattr(request, "max_results", None) or default_size
    taken = list(islice(items, size + 1))
    if len(taken) <= size:
        return taken, None
    token = orjson.dumps([key_of(taken[size - 1]), _filters(request)])
    return taken[:size], urlsafe_b64encode(token).decode("ascii")


def _filters(request: OperationRequest[Any]) -> int:
    asked = asdict(
        request,
        filter=lambda attribute, _: attribute.name not in {"next_token", "max_results"},
    )
    return crc32(orjson.dumps(asked, option=orjson.OPT_SORT_KEYS))
