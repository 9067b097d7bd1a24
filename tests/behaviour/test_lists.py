"""Pages and items."""

import pytest

from tests.behaviour.cases import LIST, Make, page, script
from walens import api
from walens.errors import (
    InvalidResponse,
)


def test_items_of_all_pages(make: Make) -> None:
    """Every item comes, over a page without items too; each request has the token of the page before."""
    driver = make(page("a", "b", token="t+1"), page(token="t2"), page("c"))

    names = [lens.lens_name for lens in driver.items(api.ListLensesRequest(max_results=2))]

    assert names == ["a", "b", "c"]
    queries = [request.url.partition("?")[2] for request in script(driver).requests]
    assert queries == ["MaxResults=2", "NextToken=t%2B1&MaxResults=2", "NextToken=t2&MaxResults=2"]


def test_pages(make: Make) -> None:
    """Every page comes as a response; an empty token ends the list as an absent one does."""
    driver = make(page("a", token="t"), page("b", token=""))

    assert [len(response.lens_summaries) for response in driver.pages(LIST)] == [1, 1]


def test_a_list_goes_on_where_another_stopped(make: Make) -> None:
    """The first request's own token is sent."""
    driver = make(page("c"))

    driver.items(api.ListLensesRequest(next_token="t9"))

    assert "NextToken=t9" in script(driver).requests[0].url


@pytest.mark.parametrize(
    ("limit", "names", "requests"),
    [(0, "", 0), (1, "a", 1), (2, "ab", 1), (3, "abc", 2), (9, "abcd", 2), (None, "abcd", 2)],
)
def test_a_limit(make: Make, limit: int | None, names: str, requests: int) -> None:
    """Not more items than wanted come, and not more pages are asked for than they need."""
    driver = make(page("a", "b", token="t"), page("c", "d"))

    assert "".join(lens.lens_name for lens in driver.items(LIST, limit=limit)) == names
    assert len(script(driver).requests) == requests


def test_a_limit_of_pages(make: Make) -> None:
    """Pages end with the one that has the last item that is wanted."""
    driver = make(page("a", "b", token="t"), page("c", "d", token="u"))

    assert len(driver.pages(LIST, limit=3)) == 2


@pytest.mark.parametrize("tokens", [("t", "t"), ("t", "u", "t")])
def test_a_token_that_comes_twice(make: Make, tokens: tuple[str, ...]) -> None:
    """A list that would never end is an error, after the items that came."""
    driver = make(*(page("a", token=token) for token in tokens))

    with pytest.raises(InvalidResponse, match="the same next_token twice"):
        driver.items(LIST)

    assert len(script(driver).requests) == len(tokens)


def test_a_token_of_the_first_request_that_comes_again(make: Make) -> None:
    """The token that the list began with is known as well."""
    with pytest.raises(InvalidResponse):
        make(page("a", token="t")).items(api.ListLensesRequest(next_token="t"))
