import asyncio
import json
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context

import pytest

from tests.offline.documents import lens_text
from walens import AsyncClient, Client, Request, api
from walens.errors import (
    AlreadyClosed,
    ConfigurationError,
    ConnectTimeout,
    DeadlineExceeded,
    InternalServerException,
    TransportError,
    UnknownServiceError,
    ValidationException,
)
from walens.offline import OfflineTransport


def test_a_client_of_its_own_service_needs_nothing():
    """A client of an offline service needs no credentials, no region and no network."""
    with Client.offline() as client:
        assert client.import_lens(json_string=lens_text()).lens_arn


def test_the_region_is_the_one_that_was_asked_for():
    """The ARNs have the region, and its partition, that were asked for."""
    with Client.offline(region_name="us-gov-west-1") as client:
        arn = client.import_lens(json_string=lens_text()).lens_arn
    assert arn.startswith("arn:aws-us-gov:wellarchitected:us-gov-west-1:123456789012:lens/")


def test_an_async_client_is_served_as_well():
    """An async client is served as well, many calls at a time."""

    async def work():
        async with AsyncClient.offline() as client:
            texts = [lens_text(f"Lens {number}") for number in range(10)]
            answers = await asyncio.gather(*(client.import_lens(json_string=text) for text in texts))
            lenses = [lens async for lens in client.items(api.ListLensesRequest(lens_type="CUSTOM_SELF"))]
            return {answer.lens_arn for answer in answers}, {lens.lens_arn for lens in lenses}

    made, listed = asyncio.run(work())
    assert made == listed
    assert len(made) == 10


def test_threads_share_a_transport():
    """Threads share a transport: of those that want the same name one gets it."""
    with OfflineTransport() as transport:

        def attempt(number):
            try:
                return Client(transport=transport).import_lens(json_string=lens_text(f"Lens {number % 5}"))
            except ValidationException:
                return None

        with ThreadPoolExecutor(8) as threads:
            made = [answer for answer in threads.map(attempt, range(40)) if answer]
        assert len(made) == 5


def import_in_another_process(path, number):
    with Client.offline(path) as client:
        return [client.import_lens(json_string=lens_text(f"P{number} {each}")).lens_arn for each in range(3)]


def test_processes_share_a_file(tmp_path):
    """Processes share a file: what one has made the others see, and nothing is lost."""
    path = str(tmp_path / "state.db")
    with get_context("spawn").Pool(4) as pool:
        made = pool.starmap(import_in_another_process, [(path, number) for number in range(4)])
    with Client.offline(path) as client:
        listed = {lens.lens_arn for lens in client.items(api.ListLensesRequest(lens_type="CUSTOM_SELF"))}
    assert listed == {arn for arns in made for arn in arns}
    assert len(listed) == 12


def test_an_operation_that_is_not_available_is_named():
    """An operation that is not available offline is refused by its name, with what is available."""
    with (
        Client.offline() as client,
        pytest.raises(UnknownServiceError, match="ListCheckSummaries is not available offline") as caught,
    ):
        client.list_check_summaries(
            workload_id="a" * 32, lens_arn="serverless", pillar_id="security", question_id="who", choice_id="nobody"
        )
    assert (caught.value.code, caught.value.status) == ("UnknownOperationException", 501)
    assert "ImportLens" in caught.value.message
    assert not caught.value.transient


def test_what_is_no_operation_at_all_is_refused():
    """What is no operation of the service is refused with its method and path."""
    with OfflineTransport() as transport:
        response = transport.send(Request("POST", "https://x/buckets/a%2Fb?x=1"))
    assert response.status == 404
    assert response.headers["x-amzn-errortype"] == "UnknownOperationException"
    assert "POST /buckets/a%2Fb" in json.loads(response.body)["Message"]


def test_a_closed_transport_says_so():
    """A transport that is closed says so; closing one that shares its state closes it as well."""
    transport = OfflineTransport()
    transport.beside(region_name="eu-west-1").close()
    with pytest.raises(AlreadyClosed, match="closed"):
        transport.send(Request("GET", "https://x/lenses"))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"region_name": "nowhere"}, "region_name: 'nowhere'"),
        ({"account_id": "7"}, "12 digits"),
        ({"document_rules": "none"}, "'service', 'json'"),
        ({"path": "/missing/folder/state.db"}, "state.db"),
    ],
)
def test_options_that_cannot_be_used_are_refused(options, message):
    """An option that cannot be used is refused, and says which."""
    with pytest.raises(ConfigurationError, match=message):
        OfflineTransport(**options)


def test_the_region_and_the_account_are_told():
    """A transport tells its region and its account; one beside it changes what it is told to."""
    with OfflineTransport(region_name="eu-west-1", account_id="210987654321") as transport:
        assert (transport.region_name, transport.account_id) == ("eu-west-1", "210987654321")
        other = transport.beside(region_name="eu-west-2")
        assert (other.region_name, other.account_id) == ("eu-west-2", "210987654321")
        with pytest.raises(ConfigurationError):
            transport.beside(account_id="x")


def test_ids_are_made_by_whom_was_asked():
    """Ids are made by the function that was given, for examples that are to look the same each time."""
    ids = iter(f"{number:032x}" for number in range(10))
    with OfflineTransport(make_id=lambda: next(ids)) as transport:
        client = Client(transport=transport)
        for number in range(2):
            arn = client.import_lens(json_string=lens_text(f"Lens {number}")).lens_arn
            assert arn.endswith(f"/{number:032x}")


def test_a_store_that_fails_is_an_error_of_the_service(tmp_path):
    """Where the store cannot be written, the service answers as one that has failed, and the client may try again."""
    path = tmp_path / "state.db"
    with OfflineTransport(path, busy_timeout=0) as transport, OfflineTransport(path) as other:
        client = Client(transport=transport, max_attempts=1)

        def refused(_rows):
            with pytest.raises(InternalServerException, match="locked") as caught:
                client.import_lens(json_string=lens_text())
            assert caught.value.transient

        other._store.transact(refused, write=True)
        client.import_lens(json_string=lens_text())


def test_documents_need_not_be_lenses_where_they_are_not_checked():
    """With ``document_rules="json"`` any object with a name is imported, published, compared and exported."""
    with OfflineTransport(document_rules="json") as transport:
        client = Client(transport=transport)
        arn = client.import_lens(json_string='{"name": "100%; no lens", "pillars": "none"}').lens_arn
        client.create_lens_version(lens_alias=arn, lens_version="1")
        assert client.get_lens_version_difference(lens_alias=arn).version_differences.pillar_differences == ()
        assert json.loads(client.export_lens(lens_alias=arn).lens_json) == {"name": "100%; no lens", "pillars": "none"}


def test_a_deadline_bounds_the_waiting_for_a_store_in_use(tmp_path):
    """A call waits for a store that another process uses as long as its deadline; nothing of it was executed."""
    path = tmp_path / "state.db"
    with OfflineTransport(path) as transport, OfflineTransport(path) as other:
        client = Client(transport=transport)

        def in_use(_rows):
            began = time.monotonic()
            with pytest.raises(TransportError) as caught:
                client.call(api.ImportLensRequest(json_string=lens_text()), deadline=0.3)
            assert time.monotonic() - began < 0.6
            assert isinstance(caught.value, ConnectTimeout | DeadlineExceeded)

        other._store.transact(in_use, write=True)
        assert not client.list_lenses(lens_type="CUSTOM_SELF").lens_summaries


def test_a_file_that_was_taken_away_is_missed_by_the_client(tmp_path):
    """Where the file was taken away the next call is a configuration error that names it."""
    with Client.offline(tmp_path / "state.db") as client:
        (tmp_path / "state.db").unlink()
        with pytest.raises(ConfigurationError, match=r"state\.db, was taken away"):
            client.import_lens(json_string=lens_text())


def test_an_empty_path_is_refused():
    """``Client.offline("")`` is refused: the state would be lost without a word."""
    with pytest.raises(ConfigurationError, match="path: it is empty"):
        Client.offline("")
