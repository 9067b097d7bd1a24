"""Answers as the JSON that the AWS CLI prints: the service's names, times in ISO 8601, blobs in base64."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime
from enum import Enum

from attrs import fields, has

from walens.api._model import MEMBER, Member

__all__ = ["service_json"]


def service_json(value: object) -> object:
    """
    Give a model, or what stands in one, as a JSON value; what the service left out is left out.

    Args:
        value: a response, a structure, or a value of a member.
    """
    match value:
        case Enum():
            return value.value
        case datetime():
            return value.isoformat()
        case bytes():
            return b64encode(value).decode("ascii")
        case Mapping():
            return {str(service_json(key)): service_json(item) for key, item in value.items()}
        case list() | tuple():
            return [service_json(item) for item in value]
        case _:
            return _members(value) if has(type(value)) else value


def _members(model: object) -> dict[str, object]:
    members = {_wire_name(field.metadata): getattr(model, field.name) for field in fields(type(model))}
    return {name: service_json(member) for name, member in members.items() if member is not None}


def _wire_name(metadata: Mapping[str, object]) -> str:
    member = metadata[MEMBER]
    assert isinstance(member, Member)
    return member.name
