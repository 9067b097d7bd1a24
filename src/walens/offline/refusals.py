"""What the service says when it refuses: the errors of `walens.errors`, made on the service's side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walens.errors import (
    AccessDeniedException,
    ConflictException,
    FieldError,
    ResourceNotFoundException,
    ServiceQuotaExceededException,
    UnknownServiceError,
    ValidationException,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from walens.offline.quotas import Quota

__all__ = ["access_denied", "conflict", "invalid", "invalid_fields", "not_found", "over_quota", "unknown_operation"]


def invalid(message: str, *, reason: str = "OTHER", fields: Iterable[FieldError] = ()) -> ValidationException:
    """
    Make a ValidationException.

    Published messages start with ``[Validation]`` (docs/service-behaviour.md, section 9).

    Args:
        message: what is wrong, without the prefix.
        reason: one of the model's reasons.
        fields: what is wrong with each field.
    """
    error = ValidationException(f"[Validation] {message}", status=400)
    # Assumption: no answer of ImportLens with its reason and fields was published (docs/service-behaviour.md,
    # section 9); they are filled as the model describes them.
    error.reason = reason
    error.fields = tuple(fields)
    return error


def invalid_fields(fields: Iterable[FieldError]) -> ValidationException:
    """Make a ValidationException of what is wrong with some fields; its message names the first."""
    every = tuple(fields)
    first = f"{every[0].name}: {every[0].message}"
    # The service was seen to name one field at a time (docs/lens-format.md, section 8): the message does so, too.
    more = f" (and {len(every) - 1} more, see Fields)" if len(every) > 1 else ""
    return invalid(first + more, reason="FIELD_VALIDATION_FAILED", fields=every)


def conflict(message: str, *, resource_id: str, resource_type: str) -> ConflictException:
    """Make a ConflictException about a resource."""
    error = ConflictException(message, status=409)
    error.resource_id, error.resource_type = resource_id, resource_type
    return error


def not_found(message: str, *, resource_id: str, resource_type: str) -> ResourceNotFoundException:
    """Make a ResourceNotFoundException about a resource."""
    error = ResourceNotFoundException(message, status=404)
    error.resource_id, error.resource_type = resource_id, resource_type
    return error


def access_denied(message: str) -> AccessDeniedException:
    """Make an AccessDeniedException."""
    return AccessDeniedException(message, status=403)


def over_quota(quota: Quota, *, resource_id: str | None = None) -> ServiceQuotaExceededException:
    """Make a ServiceQuotaExceededException about a quota that is used up."""
    error = ServiceQuotaExceededException(f"{quota.name}: the quota of {quota.value} is used up", status=402)
    error.resource_id, error.resource_type = resource_id, quota.resource_type
    # Assumption: the model requires QuotaCode, and no capture of it was published (docs/service-behaviour.md,
    # section 9). A code that is made up would be worse than none.
    error.service_code = "wellarchitected"
    return error


def unknown_operation(message: str, *, status: int) -> UnknownServiceError:
    """Make the answer to a request that is no operation, or none that is available offline."""
    return UnknownServiceError(message, code="UnknownOperationException", status=status)
