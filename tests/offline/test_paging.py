from base64 import urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.offline.documents import lens_text
from walens import api
from walens.errors import ValidationException
from walens.offline.paging import page, start_of


def test_pages_hold_what_was_asked_for_and_miss_nothing(client):
    """Pages hold as many as asked for, and together every item once, in one order."""
    for number in range(7):
        client.import_lens(json_string=lens_text(f"Lens {number}"))
    everything = client.list_lenses().lens_summaries
    assert len(everything) == 10
    for size in (1, 3, 10):
        pages = list(client.pages(api.ListLensesRequest(max_results=size)))
        assert [len(one.lens_summaries) for one in pages[:-1]] == [size] * (len(pages) - 1)
        assert tuple(lens for one in pages for lens in one.lens_summaries) == everything
        assert pages[-1].next_token is None


def test_what_comes_or_goes_meanwhile_shifts_nothing(client):
    """A lens that is deleted while a list is read neither hides nor repeats another."""
    arns = [client.import_lens(json_string=lens_text(f"Lens {number}")).lens_arn for number in range(4)]
    first = client.list_lenses(lens_type="CUSTOM_SELF", max_results=2)
    client.delete_lens(lens_alias=arns[0], lens_status="ALL")
    client.delete_lens(lens_alias=arns[1], lens_status="ALL")
    rest = client.list_lenses(lens_type="CUSTOM_SELF", max_results=2, next_token=first.next_token)
    assert [lens.lens_arn for lens in rest.lens_summaries] == arns[2:]


def test_a_token_belongs_to_its_filters(client):
    """A token of a list with other filters is refused; another page size is no other list."""
    token = client.list_lenses(max_results=1).next_token
    assert client.list_lenses(max_results=2, next_token=token).lens_summaries
    with pytest.raises(ValidationException, match="NextToken") as caught:
        client.list_lenses(max_results=1, next_token=token, lens_type="AWS_OFFICIAL")
    assert [field.name for field in caught.value.fields] == ["NextToken"]


@pytest.mark.parametrize(
    "token",
    [
        "x",
        "abcd",
        "====",
        urlsafe_b64encode(b"[[1], 2, 3]").decode(),
        urlsafe_b64encode(b'{"a":1}').decode(),
        urlsafe_b64encode(b"7").decode(),
        urlsafe_b64encode(b'[["x"], 1]').decode(),
    ],
)
def test_a_token_that_is_not_the_services_is_refused(client, token):
    """A token that the service has not made is refused."""
    with pytest.raises(ValidationException, match="NextToken"):
        client.list_lenses(next_token=token)


@given(st.lists(st.integers(0, 1000), unique=True).map(sorted), st.integers(1, 50))
def test_following_the_tokens_gives_every_item_once(keys, size):
    """Whatever the items and the size of a page, following the tokens gives every item once."""
    request = api.ListLensesRequest(max_results=size)
    seen = []
    while True:
        start = start_of(request)
        taken, token = page(request, [key for key in keys if (key,) > start], lambda key: (key,))
        seen += taken
        if token is None:
            break
        request = api.ListLensesRequest(max_results=size, next_token=token)
    assert seen == keys
