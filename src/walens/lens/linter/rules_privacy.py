"""Rules about personal data and secrets: WL601 to WL699."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from walens.lens.format import Certainty
from walens.lens.linter.example import choice_example
from walens.lens.linter.finding import Severity
from walens.lens.linter.rule import Found, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.lens.linter.outline import Outline

__all__ = ["RULES"]

# What is searched for in all texts together starts with one set of characters or with a literal: then the search runs
# at a nanosecond or two for a character. What only may stand around a match is checked in the few texts that have one.
_AT: Final = re.compile("@")
_KEY_PREFIX: Final = re.compile("AKIA|ASIA")
_DIGITS: Final = re.compile(r"[0-9][0-9 .()/-]{5,}[0-9]")

# Of a mail address what is before the at sign and what is after it: the first is looked for backwards, since a search
# for both together would begin anew at every letter. RFC 5321 limits both.
_LOCAL_PART: Final = re.compile(r"[A-Za-z0-9._%+-]+\Z")
_DOMAIN: Final = re.compile(r"(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,63}")
_MAX_LOCAL_PART: Final = 64
_RESERVED_DOMAIN: Final = re.compile(r"[@.](?:example\.(?:com|net|org)|example|invalid|test)\Z", re.IGNORECASE)
_ACCOUNT: Final = re.compile(
    r"(?<![0-9A-Za-z])[0-9]{12}(?![0-9A-Za-z])|(?<![0-9-])[0-9]{4}-[0-9]{4}-[0-9]{4}(?![0-9-])"
)
_ACCESS_KEY: Final = re.compile(r"(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])")
_PHONE: Final = re.compile(
    r"(?<![0-9A-Za-z])\+[1-9](?:[ .()/-]{0,2}[0-9]){7,14}(?![0-9])"
    r"|(?<![0-9A-Za-z/.-])(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[ .-])[2-9][0-9]{2}[ .-][0-9]{4}(?![0-9-])"
)

# What a match of these patterns cannot do without, as `Outline.digits` shows it.
_ACCOUNT_SHAPES: Final = (b"0" * 12, b"0000-0000-0000")
_PHONE_SHAPES: Final = (b"+0", b"000-000-0000", b"(000)")

# The account ids that AWS documentation uses in examples.
_EXAMPLE_ACCOUNTS: Final = frozenset(
    {"123456789012", "111122223333", "444455556666", "777788889999", "012345678901", "210987654321"}
)


def _mail_address(outline: Outline) -> Iterator[Found]:
    for _, path, text in outline.texts.having(_AT):
        for sign in _AT.finditer(text):
            before = max(0, sign.start() - _MAX_LOCAL_PART)
            local_part = _LOCAL_PART.search(text[before : sign.start()])
            domain = _DOMAIN.match(text, sign.end())
            if local_part and domain and not _RESERVED_DOMAIN.search(f"@{domain[0]}"):
                address = f"{local_part[0]}@{domain[0]}"
                yield Found(path, f"{_masked(address)} is a mail address", before + local_part.start())


def _account_id(outline: Outline) -> Iterator[Found]:
    if any(shape in outline.digits for shape in _ACCOUNT_SHAPES):
        for place, match in _matches(outline, _DIGITS, _ACCOUNT):
            digits = match[0].replace("-", "")
            if digits not in _EXAMPLE_ACCOUNTS and len(set(digits)) > 1:
                yield Found(place, f"{_masked(digits)} looks like the id of an AWS account", match.start())


def _access_key(outline: Outline) -> Iterator[Found]:
    for place, match in _matches(outline, _KEY_PREFIX, _ACCESS_KEY):
        if not match[0].endswith("EXAMPLE"):
            yield Found(place, f"{_masked(match[0])} looks like an AWS access key id", match.start())


def _phone_number(outline: Outline) -> Iterator[Found]:
    if any(shape in outline.digits for shape in _PHONE_SHAPES):
        for place, match in _matches(outline, _DIGITS, _PHONE):
            yield Found(place, f"{_masked(match[0])} looks like a phone number", match.start())


def _matches(outline: Outline, hint: re.Pattern[str], exact: re.Pattern[str]) -> Iterator[tuple[str, re.Match[str]]]:
    for _, path, text in outline.texts.having(hint):
        for match in exact.finditer(text):
            yield path, match


def _masked(found: str) -> str:
    """Show enough to recognise it: a report may end in a public build log."""
    return f"{found[:2]}{'*' * (len(found) - 4)}{found[-2:]}"


_DISCLAIMER: Final = (
    "The service's terms forbid personal data in a custom lens and make its owner answer for it, and whoever a lens is "
    "shared with can read it."
)
_SOURCE: Final = "docs/lens-format.md, section 11; documented, nothing is rejected"

RULES: Final = (
    Rule(
        id="WL601",
        severity=Severity.WARNING,
        certainty=Certainty.DOCUMENTED,
        title="A text holds a mail address",
        reason=f"{_DISCLAIMER} Addresses of the reserved domains, as example.com, are not reported.",
        source=_SOURCE,
        bad=choice_example(improvementPlan={"displayText": "Ask alice.smith@payments-team.com for a restore."}),
        good=choice_example(improvementPlan={"displayText": "Ask the storage team for a restore."}),
        find=_mail_address,
    ),
    Rule(
        id="WL602",
        severity=Severity.WARNING,
        certainty=Certainty.DOCUMENTED,
        title="A text holds the id of an AWS account",
        reason=f"{_DISCLAIMER} The account ids of AWS documentation, as 123456789012, are not reported.",
        source=_SOURCE,
        bad=choice_example(improvementPlan={"displayText": "Copy backups to the account 594837261048."}),
        good=choice_example(improvementPlan={"displayText": "Copy backups to the account 123456789012."}),
        find=_account_id,
    ),
    Rule(
        id="WL603",
        severity=Severity.WARNING,
        certainty=Certainty.DOCUMENTED,
        title="A text holds an AWS access key id",
        reason=f"{_DISCLAIMER} An access key does not belong into any document; the secret may be near.",
        source=_SOURCE,
        bad=choice_example(improvementPlan={"displayText": "Use AKIA" + "QX7RTYUIOP234567 for the copy."}),
        good=choice_example(improvementPlan={"displayText": "Use AKIAIOSFODNN7EXAMPLE for the copy."}),
        find=_access_key,
    ),
    Rule(
        id="WL604",
        severity=Severity.WARNING,
        certainty=Certainty.DOCUMENTED,
        title="A text holds a phone number",
        reason=f"{_DISCLAIMER} Numbers with a country code are found, and North American ones.",
        source=_SOURCE,
        bad=choice_example(improvementPlan={"displayText": "Call +44 20 7946 0958 for a restore."}),
        good=choice_example(improvementPlan={"displayText": "Page the storage team for a restore."}),
        find=_phone_number,
    ),
)
