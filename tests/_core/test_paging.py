"""From page to page, over every operation whose answers come in pages."""

from typing import Any

import pytest
from attrs import NOTHING, fields

from walens import api, errors
from walens._core.paging import Paging
from walens.model import OperationRequest, PagedRequest


def paged_requests() -> list[type[PagedRequest[Any, Any]]]:
    requests = [getattr(api, name) for name in api.__all__ if name.endswith("Request")]
    return [found for found in requests if issubclass(found, PagedRequest) and found is not PagedRequest]


PAGED = paged_requests()


def first_request(model: type[Any]) -> Any:
    """A request with its required members, whatever their values."""
    required = {attribute.name: "x" for attribute in fields(model) if attribute.default is NOTHING}
    return model(**required)


def page_of(request: Any, items: tuple[object, ...] | None, token: str | None) -> Any:
    pages = request.operation.pages
    return request.operation.response(**{pages.items: items, pages.token: token})


def test_every_answer_with_a_token_is_paged() -> None:
    """26 operations of the service, and no answer with a token is left out."""
    assert len(PAGED) >= 26
    requests: list[type[OperationRequest[Any]]] = [
        getattr(api, name) for name in api.__all__ if name.endswith("Request") and name != "OperationRequest"
    ]
    with_token = {
        found.__name__
        for found in requests
        if hasattr(found, "operation") and hasattr(found.operation.response, "next_token")
    }
    assert with_token == {found.__name__ for found in PAGED}


@pytest.mark.parametrize("model", PAGED, ids=[model.__name__ for model in PAGED])
def test_pages_follow_one_another(model: type[Any]) -> None:
    """Each request has the token of the page before and is otherwise the first one; the last page ends the list."""
    request = first_request(model)
    paging: Paging[Any, Any] = Paging(request)
    assert paging.request is request
    assert paging.advance(page_of(request, ("a", "b"), "t1")) == ("a", "b")
    assert paging.request is not None
    assert paging.request != request
    assert getattr(paging.request, request.operation.pages.token) == "t1"
    assert paging.advance(page_of(request, (), "t2")) == ()
    assert paging.advance(page_of(request, ("c",), None)) == ("c",)
    assert paging.request is None
    for attribute in fields(model):
        if attribute.name != request.operation.pages.token:
            assert getattr(request, attribute.name) == getattr(first_request(model), attribute.name)


@pytest.mark.parametrize("model", PAGED, ids=[model.__name__ for model in PAGED])
def test_the_size_of_a_page_is_an_attribute_of_the_request(model: type[Any]) -> None:
    """Where the model names one, the request has it."""
    size = model.operation.pages.size
    assert size is None or size in {attribute.name for attribute in fields(model)}


def test_a_page_without_items_is_no_end() -> None:
    """The service may give a token with an empty page, or with none at all."""
    request = api.ListLensesRequest()
    paging = Paging(request)
    assert paging.advance(api.ListLensesResponse(next_token="t1")) == ()
    assert paging.request is not None


def test_an_empty_token_is_the_end() -> None:
    """As botocore's paginators take it."""
    request = api.ListLensesRequest()
    paging = Paging(request)
    paging.advance(page_of(request, ("a",), ""))
    assert paging.request is None


@pytest.mark.parametrize(
    ("limit", "pages", "items"),
    [(0, 0, 0), (-1, 0, 0), (1, 1, 1), (2, 1, 2), (3, 2, 3), (4, 2, 4), (9, 3, 6), (None, 3, 6)],
)
def test_a_limit_ends_the_list(limit: int | None, pages: int, items: int) -> None:
    """No page is asked for that the limit does not need, and no item comes beyond it."""
    request = api.ListLensesRequest()
    paging: Paging[Any, Any] = Paging(request, limit)
    answers = [page_of(request, ("a", "b"), token) for token in ("t1", "t2", None)]
    taken: list[object] = []
    asked = 0
    while paging.request is not None:
        taken.extend(paging.advance(answers[asked]))
        asked += 1
    assert (asked, len(taken)) == (pages, items)


def test_it_goes_on_where_another_list_stopped() -> None:
    """A token in the first request is where the list begins."""
    request = api.ListLensesRequest(next_token="t5", max_results=2)
    paging = Paging(request)
    assert paging.request is not None
    assert paging.request.next_token == "t5"
    paging.advance(page_of(request, ("a",), "t6"))
    assert paging.request == api.ListLensesRequest(next_token="t6", max_results=2)


def test_a_token_that_comes_twice_is_an_error() -> None:
    """The list would never end; also where it begins with the token that comes back."""
    request = api.ListLensesRequest()
    paging = Paging(request)
    for token in ("t1", "t2", "t3"):
        paging.advance(page_of(request, (), token))
    with pytest.raises(errors.InvalidResponse, match="ListLenses: the service gave the same next_token twice"):
        paging.advance(page_of(request, (), "t1"))
    again = api.ListLensesRequest(next_token="t9")
    with pytest.raises(errors.InvalidResponse, match="twice"):
        Paging(again).advance(page_of(again, (), "t9"))
