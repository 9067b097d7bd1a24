"""The service as botocore knows it: its model, its operations, and ours of the same names."""

from __future__ import annotations

from functools import cache

from botocore.loaders import Loader
from botocore.model import OperationModel, ServiceModel
from hypothesis import settings

from walens import api

SERVICE = ServiceModel(Loader().load_service_model("wellarchitected", "service-2"), "wellarchitected")
OPERATIONS = tuple(sorted(SERVICE.operation_names))

# A tenth of the profile's figure: every test here runs once for each of more than a hundred operations. This is 5 in an
# ordinary run and 250 in a thorough one.
EXAMPLES = settings.default.max_examples // 10


@cache
def theirs(operation: str) -> OperationModel:
    """botocore's model of an operation."""
    return SERVICE.operation_model(operation)


def request_class(operation: str) -> type[api.OperationRequest[object]]:
    """Our request of an operation."""
    found: type[api.OperationRequest[object]] = getattr(api, f"{operation}Request")
    return found
