"""
Every error that walens raises, in one tree, first split by whose fault it is.

::

    WalensError
    ├── InvalidRequest                      the caller's: a request does not fit the service's model
    ├── LensDocumentError                   the caller's: a lens document cannot be read or is too large
    │   └── ConditionSyntaxError              the condition of a risk rule is none
    ├── ConfigurationError                  the caller's: no region, no credentials, a setting that cannot be used
    ├── InvalidArgument                     the caller's: a function was given what it does not know, as a rule's id
    ├── MissingExtra                        the caller's: what was asked for needs a package that is not installed
    ├── CassetteError                       the caller's: a cassette cannot be read or written
    ├── OfflineFileError                    the caller's: a file for the offline service cannot be used
    ├── AlreadyClosed                       the caller's: what was closed is used
    ├── TransportError                      the way's: no usable answer came back
    │   ├── ConnectError                      no connection was made, so nothing was sent
    │   ├── TLSError                          the connection could not be secured
    │   ├── ProxyError                        the proxy refused or could not be reached
    │   ├── ConnectTimeout                    no connection within the connect timeout
    │   ├── ReadTimeout                       no answer within the read timeout
    │   ├── ConnectionClosed                  the connection ended before the answer was complete
    │   ├── InvalidResponse                   an answer came that is not what the service sends
    │   ├── DeadlineExceeded                  the deadline over the whole call has passed
    │   └── CassetteMiss                      no recorded exchange fits the request
    ├── WaitError                           what was waited for did not come
    │   ├── WaitFailed                        it cannot come any more
    │   └── WaitTimeout                       it did not come in time
    ├── WorkflowError                       a workflow did not do what it was asked for
    │   ├── LensNotFound                      no lens has the name
    │   └── AmbiguousLens                     several lenses have the name
    └── ServiceError                        the service's: it answered with an error
        ├── AccessDeniedException             403
        ├── ConflictException                 409
        ├── InternalServerException           500
        ├── ResourceNotFoundException         404
        ├── ServiceQuotaExceededException     402
        ├── ThrottlingException               429
        ├── ValidationException               400
        └── UnknownServiceError               any other code

Every error pickles with all its facts, and its text says what to do next where that is known. Facts for a retry policy
(``transient``, ``throttling``, ``retry_after``) are attributes; a policy reads them and needs no class names. Why it
stopped is one as well: ``stopped_by``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final, NamedTuple

__all__ = [
    "AccessDeniedException",
    "AlreadyClosed",
    "AmbiguousLens",
    "CassetteError",
    "CassetteMiss",
    "ConditionSyntaxError",
    "ConfigurationError",
    "ConflictException",
    "ConnectError",
    "ConnectTimeout",
    "ConnectionClosed",
    "DeadlineExceeded",
    "FieldError",
    "InternalServerException",
    "InvalidArgument",
    "InvalidRequest",
    "InvalidResponse",
    "LensDocumentError",
    "LensNotFound",
    "MissingExtra",
    "NamedLens",
    "OfflineFileError",
    "Problem",
    "ProblemKind",
    "ProxyError",
    "ReadTimeout",
    "ResourceNotFoundException",
    "RetryStop",
    "ServiceError",
    "ServiceQuotaExceededException",
    "SettingSource",
    "SourceKind",
    "TLSError",
    "ThrottlingException",
    "TransportError",
    "UnknownServiceError",
    "ValidationException",
    "WaitError",
    "WaitFailed",
    "WaitTimeout",
    "WalensError",
    "WorkflowError",
]


class ProblemKind(StrEnum):
    """
    What kind of thing a `Problem` is: what programs decide by, where ``message`` is for people and may be reworded.

    Members may be added; a program that does not know one takes it as `VALUE`.
    """

    VALUE = "value"
    """Something may not stand where it stands; all that no other kind says better."""
    UNREADABLE = "unreadable"
    """A file could not be read or written."""
    EMPTY = "empty"
    """There is nothing in the input."""
    TOO_LARGE = "too_large"
    """The input is larger than what is read."""
    TOO_DEEP = "too_deep"
    """Objects, arrays or operators nest deeper than they may."""
    NOT_UTF8 = "not_utf8"
    """Bytes are not UTF-8."""
    BYTE_ORDER_MARK = "byte_order_mark"
    """The text starts with a byte order mark."""
    SURROGATE = "surrogate"
    """A text holds half a surrogate pair, which no UTF-8 can hold."""
    SYNTAX = "syntax"
    """The text is not of its language."""
    DUPLICATE_KEY = "duplicate_key"
    """A key stands twice in its object."""
    NOT_A_NUMBER = "not_a_number"
    """NaN or an infinity stands where JSON has numbers."""
    NUMBER = "number"
    """A number is larger or longer than what can be kept."""
    WRONG_TYPE = "wrong_type"
    """A value has another type than the one that must stand there."""
    MISSING = "missing"
    """What must be there is not."""
    UNKNOWN = "unknown"
    """A name is none that could stand there."""
    DUPLICATE = "duplicate"
    """Two parts have an id or a name that only one may have."""
    CONDITION = "condition"
    """A condition of a risk rule cannot be parsed."""
    REFERENCE = "reference"
    """What is named is not there: a choice in a condition, a file of a folder."""
    EXISTS = "exists"
    """Something is there already, and must not be overwritten."""
    OTHER_FORM = "other_form"
    """The input is a form of a lens that is not read here, as a table where JSON or YAML is read."""
    MORE = "more"
    """More problems were found than are told."""


class Problem(NamedTuple):
    """One thing that is wrong with an input, and where."""

    path: str
    """The place, as ``tags['team']`` or ``pillars[2].questions[0].title``; empty for the whole input."""
    message: str
    """What is wrong and what would be right."""
    line: int | None = None
    """The line in the text, counted from 1; ``None`` where no text is known."""
    column: int | None = None
    """The column in the line, in characters, counted from 1; ``None`` where no text is known."""
    kind: ProblemKind = ProblemKind.VALUE
    """What kind of problem it is."""
    key: str | None = None
    """The key that is missing at ``path``, where the problem is that one is."""
    stands_for: int = 1
    """How many problems it stands for, where not all of a kind are told."""

    def __str__(self) -> str:
        place = f"line {self.line}, column {self.column}" if self.line is not None else ""
        where = f"{self.path} ({place})" if self.path and place else self.path or place
        return f"{where}: {self.message}" if where else self.message


class FieldError(NamedTuple):
    """One field that the service rejects, from ``ValidationException.Fields``."""

    name: str | None
    """The field's name in the service's spelling."""
    message: str | None
    """What the service says of it."""


class SourceKind(StrEnum):
    """Where a setting can come from."""

    ARGUMENT = "argument"
    """An argument of a function or a class."""
    VARIABLE = "environment variable"
    """A variable of the environment."""
    FILE = "file"
    """A file of settings, or one that a setting names."""


class SettingSource(NamedTuple):
    """Where a setting comes from."""

    kind: SourceKind
    """Which kind of source it is."""
    name: str
    """The name of the argument or the variable, or the path of the file."""
    section: str | None = None
    """The section of the file, as ``profile lenses``; ``None`` where it has none, or all of it is meant."""

    @classmethod
    def argument(cls, name: str) -> SettingSource:
        """Give an argument as the source."""
        return cls(SourceKind.ARGUMENT, name)

    @classmethod
    def variable(cls, name: str) -> SettingSource:
        """Give a variable of the environment as the source."""
        return cls(SourceKind.VARIABLE, name)

    @classmethod
    def file(cls, path: str, section: str | None = None) -> SettingSource:
        """Give a file, or a section of it, as the source."""
        return cls(SourceKind.FILE, path, section)

    def __str__(self) -> str:
        return self.name if self.section is None else f"{self.name} [{self.section}]"


class RetryStop(StrEnum):
    """Why a request was not sent once more."""

    FINAL = "final"
    """The same request would fail again: the error is not ``transient``."""
    EXECUTED = "executed"
    """The service executed the request, and no token keeps it from executing it twice."""
    ATTEMPTS = "attempts"
    """It was sent as often as ``max_attempts`` allows."""
    DEADLINE = "deadline"
    """The next attempt would have come after the deadline."""
    QUOTA = "quota"
    """The calls of this client have retried so often of late that the quota of retries is used up."""


class WalensError(Exception):
    """The base of every error that walens raises."""

    transient: bool = False
    """Whether the same request may succeed a moment later."""
    throttling: bool = False
    """Whether the service asked for fewer requests."""

    operation: str | None = None
    """The operation in the service's spelling, as ``ImportLens``; ``None`` outside of a call."""
    attempts: int = 0
    """How many times the request was sent before the call gave up; 0 if it was never sent."""
    retry_after: float | None = None
    """Seconds that the service asks to wait before the next attempt."""
    stopped_by: RetryStop | None = None
    """Why the request was not sent once more; ``None`` outside of a call."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle every attribute: the default passes ``args`` to an ``__init__`` that takes other parameters."""
        return _rebuild, (type(self), self.args, self.__dict__.copy())


def _rebuild(error_type: type[WalensError], args: tuple[Any, ...], state: dict[str, Any]) -> WalensError:
    error = error_type.__new__(error_type, *args)
    error.__dict__.update(state)
    return error


def _listing(headline: str, problems: tuple[Problem, ...]) -> str:
    if len(problems) == 1:
        return f"{headline}: {problems[0]}"
    return "\n".join([f"{headline}: {len(problems)} problems", *(f"  {problem}" for problem in problems)])


class InvalidRequest(WalensError):
    """
    A request does not fit the service's model; nothing was sent.

    Attributes:
        problems: everything that is wrong, each with its place.
    """

    def __init__(self, problems: tuple[Problem, ...], *, operation: str | None = None) -> None:
        super().__init__(_listing(f"{operation or 'the request'} is not valid", problems))
        self.problems = problems
        self.operation = operation


class LensDocumentError(WalensError):
    """
    A lens document cannot be read, or cannot be what the service accepts.

    Attributes:
        problems: everything that is wrong, each with its place, line and column where they are known.
        source: the file name, or ``None`` for text.
    """

    def __init__(self, problems: tuple[Problem, ...], *, source: str | None = None) -> None:
        super().__init__(_listing(source or "the lens document", problems))
        self.problems = problems
        self.source = source


class ConditionSyntaxError(LensDocumentError):
    """
    The condition of a risk rule cannot be parsed, or names a choice that its question does not have.

    Attributes:
        text: the condition; empty where a tree was built that no text stands for.
        problems: what is wrong; line and column count within ``text``.
    """

    def __init__(self, text: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.text = text
        self.args: tuple[str, ...] = ("\n".join([_with_caret(text, problem) for problem in problems]),)

    def in_document(self) -> tuple[Problem, ...]:
        """Return the problems for a list about a whole document, where the column is no place: the message says it."""
        return tuple(
            each
            if each.column is None
            else each._replace(message=f"{each.message}, at column {each.column} of it", line=None, column=None)
            for each in self.problems
        )


_FRAME_WIDTH = 100


def _with_caret(text: str, problem: Problem) -> str:
    where = f"{problem.path}: " if problem.path else ""
    if problem.line is None or problem.column is None or not text.strip():
        return f"{where}{problem.message}"
    line = text.split("\n")[problem.line - 1]
    start = max(0, problem.column - 1 - _FRAME_WIDTH // 2)
    # One character of the frame for one of the text, or the caret would not stand under its place.
    shown = "".join([each if each.isprintable() else " " for each in line[start : start + _FRAME_WIDTH]])
    return f"{where}{problem.message}\n  {shown}\n  {' ' * (problem.column - 1 - start)}^"


class ConfigurationError(WalensError):
    """
    Something cannot work as configured; nothing was sent. The text says what to set.

    Attributes:
        setting: the name of the setting, as ``region_name``: of the argument, or of the key in a file of settings.
        source: where its value comes from; ``None`` where it is set nowhere.
        problem: what is wrong.
        advice: what to do, in the words of Python; ``None`` where the problem says it.
    """

    def __init__(self, problem: str, *, setting: str, source: SettingSource | None, advice: str | None = None) -> None:
        told = problem if source is None else f"{source}: {problem}"
        mark = ": " if source is None else "; "
        super().__init__(told if advice is None else f"{told}{mark}{advice}")
        self.setting = setting
        self.source = source
        self.problem = problem
        self.advice = advice


class InvalidArgument(WalensError):
    """
    A function was given a value that it does not know, as the id of a rule or the name of a format.

    Attributes:
        argument: the parameter's name.
        value: what was given.
    """

    def __init__(self, message: str, *, argument: str, value: str) -> None:
        super().__init__(message)
        self.argument = argument
        self.value = value


class MissingExtra(WalensError):
    """
    What was asked for needs a package that comes with an extra of walens, and is not installed.

    Attributes:
        extra: the extra's name, as ``yaml``.
        command: the command that installs it, as ``pip install 'walens[yaml]'``.
    """

    def __init__(self, task: str, *, extra: str) -> None:
        command = f"pip install 'walens[{extra}]'"
        super().__init__(f"{task} needs an extra: {command}")
        self.extra = extra
        self.command = command


class CassetteError(WalensError):
    """
    A cassette cannot be read or written.

    Attributes:
        path: the file.
    """

    def __init__(self, problem: str, *, path: str) -> None:
        super().__init__(f"the cassette {path} {problem}")
        self.path = path


class OfflineFileError(WalensError):
    """
    A dump, a scenario, or another file for the offline service cannot be used.

    Attributes:
        problems: what is wrong, each with its place, line and column where they are known.
        source: the file name, or ``None`` for a value.
    """

    def __init__(self, problems: tuple[Problem, ...], *, source: str | None = None) -> None:
        super().__init__(_listing(source or "what was given", problems))
        self.problems = problems
        self.source = source


class AlreadyClosed(WalensError):
    """A client, a transport or a service that was closed is used once more."""


class TransportError(WalensError):
    """
    No usable answer came back.

    Whether the service executed the request is unknown, except for `ConnectError` and its siblings that say so.
    """

    transient: bool = True


class ConnectError(TransportError):
    """No connection could be made; nothing was sent."""


class TLSError(TransportError):
    """
    The connection could not be secured. It is not tried again: a certificate does not heal.

    Nothing was sent, save where a server refuses a client's certificate only when the request is under way; it says so.
    """

    transient: bool = False


class ProxyError(TransportError):
    """The proxy could not be reached or refused the connection; nothing was sent to the service."""


class ConnectTimeout(TransportError):
    """No connection was made within the connect timeout; nothing was sent."""


class ReadTimeout(TransportError):
    """No answer came within the read timeout; the service may have executed the request."""


class ConnectionClosed(TransportError):
    """The connection ended before the answer was complete; the service may have executed the request."""


class InvalidResponse(TransportError):
    """
    An answer came that is not what the service sends: a success that is empty, cut off, or not a JSON object.

    Attributes:
        status: the HTTP status.
        body_start: the first bytes of the body, at most 200.
    """

    def __init__(self, message: str, *, status: int, body_start: bytes = b"") -> None:
        super().__init__(message)
        self.status = status
        self.body_start = body_start


class DeadlineExceeded(TransportError):
    """The deadline over the whole call has passed; ``__cause__`` is the last failure, if there was one."""

    transient: bool = False


class CassetteMiss(TransportError):
    """
    No recorded exchange fits the request.

    Attributes:
        nearest: the recordings that come nearest, best first, each with what differs.
    """

    transient: bool = False

    def __init__(self, message: str, *, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.nearest = nearest


class WaitError(WalensError):
    """
    What was waited for did not come.

    Attributes:
        last: the last answer; ``None`` if there was none.
    """

    def __init__(self, message: str, *, last: object = None) -> None:
        super().__init__(message)
        self.last = last


class WaitFailed(WaitError):
    """What was waited for cannot come any more; ``last`` says why."""


class WaitTimeout(WaitError):
    """What was waited for did not come in time; ``last`` is how it stood."""


class NamedLens(NamedTuple):
    """A lens by what tells it from others."""

    name: str
    arn: str
    lens_type: str | None = None
    """The service's word: ``CUSTOM_SELF``, ``CUSTOM_SHARED`` or ``AWS_OFFICIAL``."""

    def __str__(self) -> str:
        return f"{self.name} ({self.lens_type or 'lens'}): {self.arn}"


class WorkflowError(WalensError):
    """A workflow did not do what it was asked for."""


class LensNotFound(WorkflowError):
    """
    No lens of the account and Region has the name.

    Attributes:
        name: the name or ARN that was looked for.
        lenses: the custom lenses that there are.
    """

    def __init__(self, name: str, lenses: tuple[NamedLens, ...] = ()) -> None:
        there = "".join(f"\n  {lens}" for lens in lenses)
        end = f"; there are:{there}" if lenses else "; there are no custom lenses"
        super().__init__(f"there is no lens {name!r} in this account and Region{end}")
        self.name = name
        self.lenses = lenses


class AmbiguousLens(WorkflowError):
    """
    Several lenses have the name, as an own and a shared one; their ARNs tell them apart.

    Attributes:
        name: the name.
        lenses: the lenses that have it.
    """

    def __init__(self, name: str, lenses: tuple[NamedLens, ...]) -> None:
        there = "".join(f"\n  {lens}" for lens in lenses)
        super().__init__(f"{len(lenses)} lenses are called {name!r}; give the ARN of the one that is meant:{there}")
        self.name = name
        self.lenses = lenses


class ServiceError(WalensError):
    """
    The service answered with an error.

    Attributes:
        code: the service's name of the error, as ``ValidationException``.
        message: what the service says.
        status: the HTTP status.
        request_id: the service's id of the request, for AWS Support; ``None`` if the answer has none.
    """

    def __init__(
        self,
        message: str = "",
        *,
        code: str | None = None,
        status: int = 0,
        operation: str | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code: str = code or type(self).__name__
        self.status = status
        self.operation = operation
        self.request_id = request_id
        self.retry_after = retry_after

    def __str__(self) -> str:
        call = f" in {self.operation}" if self.operation else ""
        tries = f" after {self.attempts} attempts" if self.attempts > 1 else ""
        trace = f" (request id {self.request_id})" if self.request_id else ""
        return f"{self.code}{call}{tries}: {self.message or 'no message'}{trace}"


class AccessDeniedException(ServiceError):
    """The credentials do not allow the operation (HTTP 403)."""


class ConflictException(ServiceError):
    """
    The resource is in another state than the request needs (HTTP 409).

    Attributes:
        resource_id: the resource's id, where the service names it.
        resource_type: its type, where the service names it.
    """

    resource_id: str | None = None
    resource_type: str | None = None


class InternalServerException(ServiceError):
    """The service failed (HTTP 500)."""

    transient: bool = True


class ResourceNotFoundException(ServiceError):
    """
    The resource does not exist (HTTP 404).

    Attributes:
        resource_id: the resource's id, where the service names it.
        resource_type: its type, where the service names it.
    """

    resource_id: str | None = None
    resource_type: str | None = None


class ServiceQuotaExceededException(ServiceError):
    """
    A quota of the account is used up (HTTP 402).

    Attributes:
        resource_id: the resource's id, where the service names it.
        resource_type: its type, where the service names it.
        quota_code: the quota in Service Quotas.
        service_code: the service in Service Quotas.
    """

    resource_id: str | None = None
    resource_type: str | None = None
    quota_code: str | None = None
    service_code: str | None = None


class ThrottlingException(ServiceError):
    """
    Too many requests (HTTP 429).

    Attributes:
        quota_code: the quota in Service Quotas, where the service names it.
        service_code: the service in Service Quotas, where the service names it.
    """

    transient: bool = True
    throttling: bool = True

    quota_code: str | None = None
    service_code: str | None = None


class ValidationException(ServiceError):
    """
    The service rejects the input (HTTP 400).

    Attributes:
        reason: why, in the service's words, as ``FIELD_VALIDATION_FAILED``.
        fields: what it says of each field.
    """

    reason: str | None = None
    fields: tuple[FieldError, ...] = ()

    def __str__(self) -> str:
        details = "".join(f"\n  {field.name}: {field.message}" for field in self.fields)
        return super().__str__() + details


class UnknownServiceError(ServiceError):
    """The service answered with an error that its model does not name; ``code`` and ``status`` tell which."""


TEXT_MEMBERS: Final = {
    "ResourceId": "resource_id",
    "ResourceType": "resource_type",
    "QuotaCode": "quota_code",
    "ServiceCode": "service_code",
    "Reason": "reason",
}
"""What the service's model says that its errors hold beside the message: its name there, and the attribute's."""


def modelled_members(error: ServiceError) -> dict[str, object]:
    """Give what an error holds of the service's model beside the message, in the names and the form of the service."""
    stated = {name: getattr(error, attribute, None) for name, attribute in TEXT_MEMBERS.items()}
    members: dict[str, object] = {name: value for name, value in stated.items() if value is not None}
    if isinstance(error, ValidationException) and error.fields:
        members["Fields"] = [_field(entry) for entry in error.fields]
    return members


def _field(entry: FieldError) -> dict[str, str]:
    named = {"Name": entry.name, "Message": entry.message}
    return {name: value for name, value in named.items() if value is not None}
