"""From method and path to operation: routes made of what `walens.api` says of each operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import unquote

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from walens.model import Operation, OperationRequest

__all__ = ["RequestType", "Route", "Router"]

RequestType: TypeAlias = "type[OperationRequest[Any]]"
"""An operation, by its request."""


@frozen
class Route:
    """The operation of a request, and the labels of its path by their wire names, decoded."""

    request_type: RequestType
    labels: Mapping[str, str]

    @property
    def operation(self) -> Operation:
        """The operation."""
        return self.request_type.operation


class Router:
    """
    Finds the operation of a request.

    Args:
        request_types: the operations to choose from, by their requests.
    """

    def __init__(self, request_types: Iterable[RequestType]) -> None:
        self._routes: dict[tuple[str, int], list[tuple[tuple[str, ...], RequestType]]] = {}
        for request_type in request_types:
            operation = request_type.operation
            segments = tuple(operation.path.split("/"))
            self._routes.setdefault((operation.method, len(segments)), []).append((segments, request_type))
        for candidates in self._routes.values():
            # Where a literal segment and a label both fit, the literal one is meant.
            candidates.sort(key=lambda candidate: [_is_label(segment) for segment in candidate[0]])

    def find(self, method: str, path: str) -> Route | None:
        """
        Give the operation of a request; ``None`` where there is none.

        Args:
            method: the HTTP method.
            path: the path as it stands in the URL, percent-encoded: an ARN with its slash is one segment.
        """
        given = path.split("/")
        for segments, request_type in self._routes.get((method, len(given)), ()):
            labels = _labels(segments, given)
            if labels is not None:
                return Route(request_type, labels)
        return None


def _labels(segments: tuple[str, ...], given: list[str]) -> dict[str, str] | None:
    labels: dict[str, str] = {}
    for segment, text in zip(segments, given, strict=True):
        value = unquote(text)
        if _is_label(segment) and value:
            labels[segment[1:-1]] = value
        elif segment != value:
            return None
    return labels


def _is_label(segment: str) -> bool:
    return segment.startswith("{")
