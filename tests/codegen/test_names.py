"""The service's names in Python's spelling."""

import keyword
from typing import Any

import pytest
from botocore.loaders import Loader

from codegen.names import constant_case, snake_case

MODEL: dict[str, Any] = Loader().load_service_model("wellarchitected", "service-2")
MEMBERS = sorted({name for shape in MODEL["shapes"].values() for name in shape.get("members", {})})


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("JSONString", "json_string"),
        ("LensArn", "lens_arn"),
        ("AwsRegion", "aws_region"),
        ("LensJSON", "lens_json"),
        ("nextToken", "next_token"),
        ("NextToken", "next_token"),
        ("Base64String", "base64_string"),
        ("from", "from_"),
        ("SendAgentOrganizationalReportDataToS3", "send_agent_organizational_report_data_to_s3"),
    ],
)
def test_acronyms_are_words_and_keywords_have_an_underscore(name: str, spelled: str) -> None:
    """``JSON`` is one word, and what Python keeps for itself ends with an underscore."""
    assert snake_case(name) == spelled


def test_a_constant_is_the_same_in_capitals() -> None:
    """``LensJSON`` is ``LENS_JSON``."""
    assert constant_case("LensJSON") == "LENS_JSON"


def test_every_member_has_a_name_of_its_own_in_python() -> None:
    """Two members of a structure never become one attribute, and each is an identifier."""
    for name, shape in MODEL["shapes"].items():
        spelled = [snake_case(member) for member in shape.get("members", {})]
        assert len(set(spelled)) == len(spelled), name
    assert [name for name in map(snake_case, MEMBERS) if not name.isidentifier() or keyword.iskeyword(name)] == []
