"""Clients, transports, errors and the way from boto3: how they are meant to be used, and what a type checker refuses."""

from typing import Any, assert_type

import walens
from walens import api, compat, errors
from walens.transport import AsyncTransport, Transport


class Silent(Transport):
    """A transport of one's own: one method, and the rest by default."""

    def send(self, request: walens.Request) -> walens.Response:
        assert_type(request.headers.get("content-type"), str | None)
        return walens.Response(200, {"content-type": "application/json"}, b"{}")


class Forgetful:
    """A transport that cannot be closed."""

    def send(self, request: walens.Request) -> walens.Response:
        return walens.Response(200)


def watch(attempt: walens.Attempt) -> None:
    assert_type(attempt.error, walens.WalensError | None)
    assert_type(attempt.wait, float | None)


def clients() -> None:
    keys = walens.Credentials(access_key_id="AKIDEXAMPLE", secret_access_key="secret")
    with walens.Client(region_name="eu-west-1", credentials=keys, max_attempts=5, on_attempt=watch) as client:
        assert_type(client, walens.Client)
    assert_type(Silent().signed, bool)
    assert_type(Silent().awaited(), AsyncTransport | None)
    walens.Client(transport=Silent(), check_input="required", deadline=30)
    walens.AsyncClient(transport=Silent(), verify="/etc/ssl/ca.pem", client_cert=("a.pem", "a.key"))
    assert_type(walens.Client.offline(), walens.Client)


def refusals(client: walens.Client) -> str | None:
    try:
        client.get_lens(lens_alias="serverless")
    except errors.ResourceNotFoundException as error:
        return assert_type(error.resource_id, str | None)
    except errors.ValidationException as error:
        assert_type(error.fields, tuple[errors.FieldError, ...])
        raise compat.as_client_error(error) from error
    except errors.InvalidRequest as error:
        return assert_type(error.problems[0].path, str)
    except errors.WalensError as error:
        return assert_type(error.operation, str | None)
    return None


def from_boto3(parameters: dict[str, Any]) -> dict[str, Any]:
    request = compat.from_boto3(api.GetLensRequest, parameters)
    assert_type(request, api.GetLensRequest)
    return assert_type(compat.to_boto3(request), dict[str, Any])


def wrong() -> None:
    walens.Client("eu-west-1")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    walens.Client(region="eu-west-1")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    walens.Client(transport=Forgetful())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    walens.Client(check_input="some")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    walens.Credentials(access_key_id="AKIDEXAMPLE")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    walens.Client.offline().import_lens(json_string="{}").status.upper()  # type: ignore[union-attr]  # pyright: ignore[reportOptionalMemberAccess]
