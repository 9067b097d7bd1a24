"""The misbehaving server of `walens.transport.testing`, by the names that tests use."""

from walens.transport.testing import Authority, Exchange, Loopback, Received, Step, unused_port
from walens.transport.testing.steps import (
    answers,
    closes,
    cuts_body_short,
    cuts_chunks_short,
    forwards,
    resets,
    resets_within_the_answer,
    sends,
    stalls,
)

__all__ = [
    "Authority",
    "Exchange",
    "Loopback",
    "Received",
    "Step",
    "answers",
    "closes",
    "cuts_body_short",
    "cuts_chunks_short",
    "forwards",
    "resets",
    "resets_within_the_answer",
    "sends",
    "stalls",
    "unused_port",
]
