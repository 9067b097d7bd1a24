"""HTTP messages as values."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping

from attrs import field, frozen

from walens.model import Model


class Headers(Mapping[str, str]):
    """Header fields by name; names compare without case (RFC 9110, section 5.1) and keep their spelling."""

    __slots__ = ("_fields",)

    def __init__(self, fields: Mapping[str, str] | None = None) -> None:
        self._fields = {name.lower(): (name, value) for name, value in fields.items()} if fields else {}

    def __getitem__(self, name: str) -> str:
        return self._fields[name.lower()][1]

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._fields.values())

    def __len__(self) -> int:
        return len(self._fields)

    def items(self) -> ItemsView[str, str]:
        """Give the pairs of name and value, names as they were spelled."""
        # A view of the stored pairs: the default looks each name up again, which shows in the time of a call.
        return dict(self._fields.values()).items()

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._fields

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Mapping):
            return NotImplemented
        mine = {name: value for name, (_, value) in self._fields.items()}
        return mine == {str(name).lower(): value for name, value in other.items()}  # pyright: ignore[reportUnknownVariableType]

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle without the fields that are secret: a pickle ends in a cache, a queue or another process."""
        return Headers, ({name: value for key, (name, value) in self._fields.items() if key not in SECRET_HEADERS},)

    def __repr__(self) -> str:
        shown = {name: "..." if key in SECRET_HEADERS else value for key, (name, value) in self._fields.items()}
        return f"Headers({shown!r})"


SECRET_HEADERS = frozenset({"authorization", "x-amz-security-token", "proxy-authorization", "cookie", "set-cookie"})


def _with_headers(message: Request | Response) -> None:
    """Make the header fields of a message `Headers`; a converter would do, which attrs inspects at each start."""
    if not isinstance(message.headers, Headers):
        object.__setattr__(message, "headers", Headers(message.headers))


def _size(body: bytes) -> str:
    return f"{len(body):,} bytes"


@frozen(eq=False)
class Request(Model):
    """
    An HTTP request, as a transport sends it.

    It is shown and pickled without what is secret: signature, tokens and cookies, and the user of its URL.

    Attributes:
        method: the method, as ``PUT``.
        url: the absolute URL, percent-encoded.
        headers: the header fields; names compare without case.
        body: the body; empty where there is none.
        timeout: seconds that the exchange may take at most, connecting included; ``None`` leaves it to the transport.
    """

    method: str
    url: str = field(repr=lambda url: repr(_without_user(url)))
    headers: Mapping[str, str] = field(factory=Headers)
    body: bytes = field(default=b"", repr=_size)
    timeout: float | None = field(default=None, kw_only=True, eq=False)

    __attrs_post_init__ = _with_headers

    def __reduce__(self) -> tuple[object, ...]:
        return _request, (self.method, _without_user(self.url), self.headers, self.body, self.timeout)


def _without_user(url: str) -> str:
    scheme, separator, rest = url.partition("://")
    origin, slash, path = rest.partition("/")
    return f"{scheme}{separator}{origin.rpartition('@')[2]}{slash}{path}"


def _request(method: str, url: str, headers: Headers, body: bytes, timeout: float | None) -> Request:
    """Make a request anew from its pickle."""
    return Request(method, url, headers, body, timeout=timeout)


@frozen(eq=False)
class Response(Model):
    """
    An HTTP response, as a transport brings it.

    Attributes:
        status: the status code.
        headers: the header fields; names compare without case.
        body: the whole body, decoded from its transfer coding.
    """

    status: int
    headers: Mapping[str, str] = field(factory=Headers)
    body: bytes = field(default=b"", repr=_size)

    __attrs_post_init__ = _with_headers
