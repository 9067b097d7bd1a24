"""From one page of a list to the request for the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import evolve

from walens.errors import InvalidResponse

if TYPE_CHECKING:
    from walens.model import PagedRequest

__all__ = ["Paging"]

ResponseT = TypeVar("ResponseT")
ItemT = TypeVar("ItemT")


class Paging(Generic[ResponseT, ItemT]):
    """A list under way: which page comes next, if any."""

    def __init__(self, request: PagedRequest[ResponseT, ItemT], limit: int | None = None) -> None:
        pages = request.operation.pages
        assert pages is not None  # what PagedRequest says
        self._pages = pages
        self._left = limit
        self._seen: set[str] = set()
        self.request: PagedRequest[ResponseT, ItemT] | None = None if limit is not None and limit <= 0 else request
        """The request for the next page; ``None`` after the last."""

    def advance(self, page: ResponseT) -> tuple[ItemT, ...]:
        """
        Take a page, and give those of its items that the limit leaves.

        Raises:
            InvalidResponse: the page names a token that an earlier one named, which would never end.
        """
        request = self.request
        assert request is not None
        items: tuple[ItemT, ...] = getattr(page, self._pages.items)
        if self._left is not None:
            items = items[: self._left]
            self._left -= len(items)
        token: str | None = getattr(page, self._pages.token)
        if not token or self._left == 0:
            self.request = None
        else:
            self._refuse_repetition(token, request)
            self.request = evolve(request, **{self._pages.token: token})  # type: ignore[misc]  # a model is an attrs class
        return items

    def _refuse_repetition(self, token: str, request: PagedRequest[ResponseT, ItemT]) -> None:
        if token in self._seen or token == getattr(request, self._pages.token):
            name = request.operation.name
            raise InvalidResponse(f"{name}: the service gave the same {self._pages.token} twice", status=200)
        self._seen.add(token)
