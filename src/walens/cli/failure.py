"""From an error to the line that a user reads, and to the exit code."""

from __future__ import annotations

import re
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from walens import errors
from walens.cli.output import print_note
from walens.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["InputRefused", "named_by", "report", "show"]

_MOST_PROBLEMS: Final = 50
"""More lines than this nobody reads; a document that is no lens at all can have a hundred thousand."""

_OPTIONS: Final = {
    "region_name": "--region",
    "profile_name": "--profile",
    "endpoint_url": "--endpoint-url",
    "path": "--offline",
}
"""The options of the command line that give the client's arguments."""

_WHAT_TO_SET: Final = {
    "region_name": "give --region eu-west-1 (or another), or set AWS_DEFAULT_REGION or region in the AWS configuration "
    "file",
    "credentials": "give --profile NAME, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with `aws sso "
    "login` or `aws configure`",
    "endpoint_url": "pip install --upgrade botocore, or give --endpoint-url",
}
"""What to do on a command line where a setting is set nowhere."""

_WRONG_USE: Final = (errors.ConfigurationError, errors.InvalidArgument, errors.InvalidRequest, errors.MissingExtra)
"""What the command line or its environment has to be mended for."""

_NEXT_STEPS: Final[tuple[tuple[type[errors.WalensError], str], ...]] = (
    (errors.AccessDeniedException, "allow wellarchitected:{operation} to this user or role, or give another --profile"),
    (errors.ThrottlingException, "try again in a minute"),
    (errors.ResourceNotFoundException, "walens list shows the lenses of the account and Region"),
    (errors.ServiceQuotaExceededException, "delete what is not needed any more, or use another account or Region"),
    (errors.InternalServerException, "try again in a minute"),
    (errors.ConnectError, "check the network, the Region and --endpoint-url"),
    (errors.ConnectTimeout, "check the network, the Region and --endpoint-url"),
    (errors.TLSError, "check --endpoint-url and AWS_CA_BUNDLE"),
    (errors.ProxyError, "check HTTPS_PROXY and NO_PROXY"),
    (errors.TransportError, "the service may have done it all the same: look before trying again"),
)


class InputRefused(errors.WalensError):
    """
    A file holds what cannot be sent.

    Attributes:
        source: the file.
        problems: what is wrong in it.
    """

    def __init__(self, source: str, problems: tuple[errors.Problem, ...]) -> None:
        super().__init__(f"{source}: {len(problems)} problems")
        self.source = source
        self.problems = problems


def report(error: Exception, *, debug: bool) -> int:
    """
    Print an error to standard error, and give the exit code.

    Args:
        error: what ended the command.
        debug: whether to show the traceback as well.
    """
    if debug:
        import traceback

        _print_traceback(traceback.format_exception(error))
    show(error)
    return 2 if isinstance(error, _WRONG_USE) else 1


def show(error: Exception) -> None:
    """Print an error to standard error: one line, and one more for each of several problems."""
    if sys.stderr is not None:
        sys.stderr.write("".join(f"{line}\n" for line in _lines(error)))


def _print_traceback(parts: list[str]) -> None:
    for line in "".join(parts).rstrip("\n").split("\n"):
        print_note(line.rstrip("\r"))


@contextmanager
def named_by(words: Mapping[str, str]) -> Generator[None, None, None]:
    """
    Tell of an invalid request by the words of the command line.

    Args:
        words: the argument or option that gives each member of the request.
    """
    try:
        yield
    except errors.InvalidRequest as error:
        problems = tuple(problem._replace(path=_renamed(problem.path, words)) for problem in error.problems)
        raise errors.InvalidRequest(problems, operation=error.operation) from error


def _renamed(path: str, words: Mapping[str, str]) -> str:
    member = re.match(r"\w*", path)
    name = member[0] if member else ""
    return words.get(name, name) + path[len(name) :]


def _lines(error: Exception) -> Iterator[str]:
    first, *rest = _told(error)
    yield f"Error: {printable(first)}"
    for line in rest:
        yield f"  {printable(line)}"


def _told(error: Exception) -> list[str]:
    match error:
        case errors.LensDocumentError():
            return _listed(error.source or "the document", error.problems)
        case InputRefused():
            return _listed(error.source, error.problems)
        case errors.OfflineFileError():
            return _listed(error.source or "what was given", error.problems)
        case errors.InvalidRequest():
            return _listed("the service does not take this", error.problems)
        case errors.ConfigurationError():
            return [_configuration(error)]
        case errors.ValidationException(fields=fields) if fields:
            return [errors.ServiceError.__str__(error), *(f"{field.name}: {field.message}" for field in fields)]
        case errors.LensNotFound() | errors.AmbiguousLens():
            return [*str(error).split("\n", 1)[:1], *map(str, error.lenses)]
        case errors.WalensError():
            return [_with_next_step(error)]
        case _:
            return [_told_of_machine(error)]


def _told_of_machine(error: Exception) -> str:
    if isinstance(error, OSError):
        name = f"{error.filename}: " if error.filename else ""
        return f"{name}{error.strerror or error}"
    if isinstance(error, MemoryError):
        return "there is not enough memory"
    kind = type(error).__name__
    return f"a defect in walens ({kind}: {error}). Run it again with --debug, and report what that shows"


def _listed(headline: str, problems: tuple[errors.Problem, ...]) -> list[str]:
    if len(problems) == 1:
        return [f"{headline}: {problems[0]}"]
    lines = [f"{headline}: {len(problems):,} problems", *(str(problem) for problem in problems[:_MOST_PROBLEMS])]
    if len(problems) > _MOST_PROBLEMS:
        lines.append(f"and {len(problems) - _MOST_PROBLEMS:,} more")
    return lines


def _configuration(error: errors.ConfigurationError) -> str:
    if error.source is None:
        advice = _WHAT_TO_SET.get(error.setting, error.advice)
        return f"{error.problem}: {advice}" if advice else error.problem
    option = _OPTIONS.get(error.source.name) if error.source.kind is errors.SourceKind.ARGUMENT else None
    if option is None:
        return str(error)
    return f"{option}: {error.problem}; {error.advice}" if error.advice else f"{option}: {error.problem}"


def _with_next_step(error: errors.WalensError) -> str:
    text = str(error).rstrip(".")
    step = next((step for kind, step in _NEXT_STEPS if isinstance(error, kind)), None)
    if step is None:
        return text
    return f"{text}. Next: {step.format(operation=error.operation)}"
