from queue import Empty, Full

import pytest
from urllib3.connection import HTTPConnection

from walens.transport import HTTPTransport
from walens.transport._idle_connections import IdleConnections


def test_the_connection_that_was_used_last_is_taken_first():
    """What was put back last is taken first; nothing is waited for where nothing is idle."""
    idle = IdleConnections(2)
    first, last = HTTPConnection("first"), HTTPConnection("last")
    idle.put(first)
    idle.put(last)
    assert idle.qsize() == 2
    assert [idle.get(), idle.get()] == [last, first]
    with pytest.raises(Empty):
        idle.get(block=True, timeout=60)


def test_no_more_are_kept_than_was_said():
    """Where enough are kept a further one is refused, without waiting."""
    idle = IdleConnections(1)
    idle.put(None)
    with pytest.raises(Full):
        idle.put(None, block=True)


def test_the_transport_keeps_its_connections_there():
    """A pool of the default transport has no queue that an interruption could leave locked."""
    transport = HTTPTransport()
    session = transport._connect()
    pool = session._manager.connection_from_url("http://127.0.0.1:9/")
    assert isinstance(pool.pool, IdleConnections)
    transport.close()
