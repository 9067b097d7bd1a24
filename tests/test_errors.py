"""The error tree: one table over all of it, and what no error says."""

import copy
import inspect
import json
import pickle
import re
import subprocess
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

import walens
from tests.scripted import (
    ACCESS_KEY_ID,
    CREDENTIALS,
    SECRET_ACCESS_KEY,
    SESSION_TOKEN,
    AwaitingDriver,
    BlockingDriver,
    Driver,
    answer,
    running,
)
from walens import Request, Response, api, errors
from walens.errors import FieldError, NamedLens, Problem, RetryStop, WalensError


def with_facts(error: WalensError, **facts: object) -> WalensError:
    """Give an error the facts that a call adds."""
    for name, value in {
        "operation": "ImportLens",
        "attempts": 3,
        "retry_after": 0.5,
        "stopped_by": RetryStop.ATTEMPTS,
        **facts,
    }.items():
        setattr(error, name, value)
    return error


PROBLEMS = (Problem("json_string", "is required"), Problem("tags['a']", "is too long", line=2, column=7))
SERVICE_FACTS = {"code": "Code", "status": 400, "operation": "ImportLens", "request_id": "r-1", "retry_after": 2.0}

# Every class of the tree, with an instance that has all of its facts, and the attributes that make them.
TABLE: dict[type[WalensError], tuple[WalensError, tuple[str, ...]]] = {
    errors.WalensError: (WalensError("base"), ()),
    errors.InvalidRequest: (errors.InvalidRequest(PROBLEMS, operation="ImportLens"), ("problems",)),
    errors.LensDocumentError: (errors.LensDocumentError(PROBLEMS, source="a.json"), ("problems", "source")),
    errors.ConditionSyntaxError: (
        errors.ConditionSyntaxError("a && (b", (Problem("", "has no end", 1, 8),)),
        ("problems", "text"),
    ),
    errors.ConfigurationError: (
        errors.ConfigurationError(
            "is none",
            setting="region_name",
            source=errors.SettingSource.file("~/.aws/config", "default"),
            advice="look",
        ),
        ("setting", "source", "problem", "advice"),
    ),
    errors.InvalidArgument: (errors.InvalidArgument("x", argument="rule_id", value="WL0"), ("argument", "value")),
    errors.MissingExtra: (errors.MissingExtra("reading YAML", extra="yaml"), ("extra", "command")),
    errors.CassetteError: (errors.CassetteError("is no JSON", path="a.json"), ("path",)),
    errors.OfflineFileError: (errors.OfflineFileError(PROBLEMS, source="a.json"), ("problems", "source")),
    errors.AlreadyClosed: (errors.AlreadyClosed("x"), ()),
    errors.TransportError: (errors.TransportError("x"), ("transient",)),
    errors.ConnectError: (errors.ConnectError("x"), ("transient",)),
    errors.TLSError: (errors.TLSError("x"), ("transient",)),
    errors.ProxyError: (errors.ProxyError("x"), ("transient",)),
    errors.ConnectTimeout: (errors.ConnectTimeout("x"), ("transient",)),
    errors.ReadTimeout: (errors.ReadTimeout("x"), ("transient",)),
    errors.ConnectionClosed: (errors.ConnectionClosed("x"), ("transient",)),
    errors.InvalidResponse: (errors.InvalidResponse("x", status=200, body_start=b"\xff<"), ("status", "body_start")),
    errors.DeadlineExceeded: (errors.DeadlineExceeded("x"), ("transient",)),
    errors.CassetteMiss: (errors.CassetteMiss("x", nearest=("a", "b")), ("nearest", "transient")),
    errors.WaitError: (errors.WaitError("x", last=api.ImportLensResponse(lens_arn="a")), ("last",)),
    errors.WaitFailed: (errors.WaitFailed("x", last={"a": 1}), ("last",)),
    errors.WaitTimeout: (errors.WaitTimeout("x"), ("last",)),
    errors.WorkflowError: (errors.WorkflowError("x"), ()),
    errors.LensNotFound: (errors.LensNotFound("Pay", (NamedLens("Payments", "arn"),)), ("name", "lenses")),
    errors.AmbiguousLens: (
        errors.AmbiguousLens("Pay", (NamedLens("Pay", "arn:1", "CUSTOM_SELF"), NamedLens("Pay", "arn:2"))),
        ("name", "lenses"),
    ),
    errors.ServiceError: (errors.ServiceError("m", **SERVICE_FACTS), ("code", "status", "message", "request_id")),
    errors.AccessDeniedException: (errors.AccessDeniedException("m", **SERVICE_FACTS), ("code", "status")),
    errors.ConflictException: (
        with_facts(errors.ConflictException("m", **SERVICE_FACTS), resource_id="i", resource_type="t"),
        ("resource_id", "resource_type"),
    ),
    errors.InternalServerException: (errors.InternalServerException("m", **SERVICE_FACTS), ("transient",)),
    errors.ResourceNotFoundException: (
        with_facts(errors.ResourceNotFoundException("m"), resource_id="i", resource_type="t"),
        ("resource_id", "resource_type"),
    ),
    errors.ServiceQuotaExceededException: (
        with_facts(errors.ServiceQuotaExceededException("m"), resource_id="i", quota_code="q", service_code="s"),
        ("resource_id", "resource_type", "quota_code", "service_code"),
    ),
    errors.ThrottlingException: (
        with_facts(errors.ThrottlingException("m"), quota_code="q", service_code="s"),
        ("quota_code", "service_code", "throttling", "transient", "retry_after"),
    ),
    errors.ValidationException: (
        with_facts(errors.ValidationException("m"), reason="R", fields=(FieldError("a", "b"), FieldError(None, None))),
        ("reason", "fields"),
    ),
    errors.UnknownServiceError: (
        with_facts(errors.UnknownServiceError("m", **SERVICE_FACTS), throttling=True, transient=True),
        ("code", "throttling", "transient"),
    ),
}
EVERY = ("operation", "attempts", "retry_after", "stopped_by", "transient", "throttling")


def classes() -> Iterator[type[WalensError]]:
    return (value for value in vars(errors).values() if inspect.isclass(value) and issubclass(value, WalensError))


def test_the_table_has_the_whole_tree() -> None:
    """No class is left out of these tests, nor of ``__all__``."""
    assert set(classes()) == set(TABLE)
    assert {kind.__name__ for kind in TABLE} <= set(errors.__all__)


def test_the_drawing_is_the_tree() -> None:
    """The module's docstring shows every class below its base."""
    drawn: dict[str, str] = {}
    bases: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        found = re.fullmatch(r"    ((?:[│├└─ ]{4})*)(\w+)(?: {2,}.*)?", line)
        if found:
            depth = len(found[1]) // 4
            bases[depth:] = [found[2]]
            drawn[found[2]] = bases[depth - 1] if depth else "Exception"

    assert drawn == {kind.__name__: kind.__bases__[0].__name__ for kind in TABLE}


@pytest.mark.parametrize("kind", TABLE, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("travel", [lambda error: pickle.loads(pickle.dumps(error)), copy.copy, copy.deepcopy])
def test_errors_travel_with_all_their_facts(kind: type[WalensError], travel: object) -> None:
    """Pickled, copied or raised in another process, an error is the same class with the same facts and text."""
    error, facts = TABLE[kind]

    back = travel(error)

    assert type(back) is type(error) is kind
    assert {name: getattr(back, name) for name in (*EVERY, *facts)} == {
        name: getattr(error, name) for name in (*EVERY, *facts)
    }
    assert (str(back), repr(back), back.args) == (str(error), repr(error), error.args)
    with pytest.raises(kind):
        raise back


@pytest.mark.parametrize("kind", TABLE, ids=lambda kind: kind.__name__)
def test_errors_say_something(kind: type[WalensError]) -> None:
    """Every error has a text, a docstring, and the facts that a policy reads, with values before any call."""
    error, _ = TABLE[kind]

    assert str(error)
    assert kind.__doc__
    assert (WalensError("x").operation, WalensError("x").attempts) == (None, 0)


def test_texts() -> None:
    """One problem stands on the line, several below each other; a service's error names call, attempts and id."""
    assert str(TABLE[errors.InvalidRequest][0]) == (
        "ImportLens is not valid: 2 problems\n  json_string: is required\n  tags['a'] (line 2, column 7): is too long"
    )
    assert str(errors.InvalidRequest(PROBLEMS[:1])) == "the request is not valid: json_string: is required"
    assert str(errors.LensDocumentError((Problem("", "is empty"),))) == "the lens document: is empty"
    assert str(errors.LensDocumentError((Problem("", "bad", 1, 2),), source="f")) == "f: line 1, column 2: bad"
    assert str(with_facts(errors.ServiceError("m", **SERVICE_FACTS))) == (
        "Code in ImportLens after 3 attempts: m (request id r-1)"
    )
    assert str(errors.ConflictException()) == "ConflictException: no message"
    assert str(TABLE[errors.ValidationException][0]) == (
        "ValidationException in ImportLens after 3 attempts: m\n  a: b\n  None: None"
    )


def test_only_what_may_pass_is_transient() -> None:
    """The facts that the retry policy reads are on the classes."""
    transient = {kind.__name__ for kind in TABLE if kind.transient}

    assert transient == {
        "TransportError",
        "ConnectError",
        "ProxyError",
        "ConnectTimeout",
        "ReadTimeout",
        "ConnectionClosed",
        "InvalidResponse",
        "InternalServerException",
        "ThrottlingException",
    }
    assert {kind.__name__ for kind in TABLE if kind.throttling} == {"ThrottlingException"}


def refuses(request: Request) -> Response:
    """Answer as AWS refuses a signature: with the header fields that it saw."""
    seen = "\n".join(f"{name.lower()}:{value}" for name, value in request.headers.items())
    return answer({"message": f"The Canonical String should have been 'PUT\n/importLens\n{seen}'"}, 403)


def reflects(request: Request) -> Response:
    """Answer as a proxy that shows the request."""
    seen = "<br>".join(f"{name}: {value}" for name, value in request.headers.items())
    return answer(f"<html>{seen}</html>".encode(), 403)


@pytest.mark.parametrize("driver_type", [BlockingDriver, AwaitingDriver], ids=["Client", "AsyncClient"])
@pytest.mark.parametrize("step", [refuses, reflects, answer(b"<html>"), errors.ConnectionClosed("x"), answer(b"", 500)])
def test_no_error_shows_a_secret(driver_type: type[Driver], step: object) -> None:
    """Text, repr, traceback and pickle of an error have no key, no token and no signature, whatever came back."""
    driver = driver_type(transport=driver_type.script(step), max_attempts=1)
    with running(driver), pytest.raises(WalensError) as caught:
        driver.call(api.ImportLensRequest(json_string="{}"))

    error = caught.value
    shown = str(error) + repr(error) + "".join(traceback.format_exception(error)) + repr(pickle.dumps(error))
    secrets = (SECRET_ACCESS_KEY, SESSION_TOKEN, ACCESS_KEY_ID, "Signature=")
    assert [secret for secret in secrets if secret in shown] == []


def test_credentials_show_what_they_are_and_no_secret() -> None:
    """The access key id is no secret to its owner; the rest is."""
    assert (
        repr(CREDENTIALS) == f"Credentials(access_key_id='{ACCESS_KEY_ID}', secret_access_key=..., session_token=...)"
    )


NEW_MEMBER = """
import json, sys
from walens import api, errors
from walens._core.http import Response
from walens._core.restjson import decode
from walens.compat import as_client_error
from walens.offline.wire import error_response

body = b'{"Message": "it is held", "HeldBy": "review"}'
held = Response(409, {"x-amzn-errortype": "ConflictException"}, body)
try:
    decode(api.DeleteLensRequest.operation, held)
except errors.ConflictException as error:
    answer = error_response(error, 0.0)
    json.dump([getattr(error, "held_by", None), json.loads(answer.body), as_client_error(error).response], sys.stdout)
"""


@pytest.mark.parametrize("is_there", [True, False])
def test_a_new_member_of_an_error_is_a_change_of_one_file(tmp_path, is_there):
    """What the tree of errors names is read from answers, answered offline and given to code for boto3."""
    copytree(Path(walens.__file__).parent, tmp_path / "walens", ignore=ignore_patterns("__pycache__"))
    tree = tmp_path / "walens/errors.py"
    text = tree.read_text("utf-8")
    row, attribute = '    "ResourceId": "resource_id",\n', "    resource_id: str | None = None\n"
    assert row in text
    assert attribute in text
    if is_there:
        text = text.replace(row, f'{row}    "HeldBy": "held_by",\n')
        text = text.replace(attribute, f"{attribute}    held_by: str | None = None\n")
    tree.write_text(text, "utf-8")

    program = f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n{NEW_MEMBER}"
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True)
    attribute, body, response = json.loads(done.stdout)
    told = "review" if is_there else None
    assert (attribute, body.get("HeldBy"), response.get("HeldBy")) == (told, told, told)
    assert body["Message"] == response["Message"] == "it is held"
