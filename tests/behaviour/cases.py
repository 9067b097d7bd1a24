"""The requests, answers and small questions that the tests of this folder share."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.scripted import (
    Driver,
    Script,
    answer,
)
from walens import Response, api
from walens.errors import (
    WalensError,
)

ARN = "arn:aws:wellarchitected:eu-west-1:123456789012:lens/0123456789abcdef0123456789abcdef"
IMPORT = api.ImportLensRequest(json_string='{"name": "x"}')
LIST = api.ListLensesRequest()
GENERATE = api.StartAgentRecommendationGenerationRequest(
    profile_arn="arn:aws:wellarchitected:eu-west-1:123456789012:agent-profile/x", types=["ARCHITECTURE"]
)
DONE = answer({"LensArn": ARN, "Status": "COMPLETE"})
NOTHING = answer({"LensSummaries": []})

Make = Callable[..., Driver]


def page(*names: str, token: str | None = None) -> Response:
    return answer({"LensSummaries": [{"LensArn": ARN, "LensName": name} for name in names], "NextToken": token})


def throttled(**headers: str) -> Response:
    return answer({"message": "slow"}, 429, {"x-amzn-errortype": "ThrottlingException"}, **headers)


def script(driver: Driver) -> Script:
    played = driver.client._transport
    assert isinstance(played, Script)
    return played


def failed(driver: Driver, request: Any, kind: type[WalensError], **options: Any) -> Any:
    """Make a call that fails, and give the error."""
    with pytest.raises(WalensError) as caught:
        driver.call(request, **options)

    assert type(caught.value) is kind, repr(caught.value)
    return caught.value
