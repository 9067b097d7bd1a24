"""The table of boto3's names is the same in every process."""

from __future__ import annotations

import re

from codegen.boto3_names import render_boto3_names
from codegen.service import read_service


def test_members_stand_in_one_order() -> None:
    """Members that differ in case only have a fixed order: a set has another one with every hash seed."""
    members = render_boto3_names(read_service()).partition("Each name once")[2]
    names = re.findall(r"^\| `(\w+)` \|", members, flags=re.MULTILINE)
    assert {"format", "Format"} <= set(names)
    assert names == sorted(names, key=lambda name: (name.lower(), name))
