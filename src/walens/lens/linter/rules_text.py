"""
Rules about the texts that people read: WL301 to WL399; and about personal data and secrets in them: WL601 to WL699.

What is searched for in all texts together starts with one set of characters or with a literal: then the search runs at
a nanosecond or two for a character. What only may stand around a match is checked in the few texts that have one.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from walens.lens.format import ALLOWED_CHARACTERS, Certainty, Use
from walens.lens.linter.example import choice_example, lens_example, pillar_example, question_example
from walens.lens.linter.finding import Severity
from walens.lens.linter.rule import Found, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walens.lens.linter.outline import Outline
    from walens.lens.linter.parts import Column

__all__ = ["RESTRICTED", "RULES"]

RESTRICTED: Final = re.compile(f"[^{ALLOWED_CHARACTERS}]")
"""A character that names, titles and descriptions may not hold (docs/lens-format.md, section 8)."""

_UNRESTRICTED: Final = bytes(code for code in range(128) if not RESTRICTED.match(chr(code)))
_UNTRIED_CHARACTERS: Final = "\t\x0b\f"
_UNTRIED: Final = re.compile(f"[{_UNTRIED_CHARACTERS}]")
_SHOWN: Final = 5

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


def _missing_title(outline: Outline) -> Iterator[Found]:
    for titles in outline.titles:
        for number in titles.absent() if titles.key.required else ():
            yield Found(titles.path(number), f"the {titles.name} is missing")


def _missing_lens_description(outline: Outline) -> Iterator[Found]:
    for _ in outline.lens_description.absent():
        yield Found("description", "the lens has no description")


def _missing_question_description(outline: Outline) -> Iterator[Found]:
    for number in outline.question_descriptions.absent():
        yield Found(outline.question_descriptions.path(number), "the question has no description")


def _blank_text(outline: Outline) -> Iterator[Found]:
    for texts in outline.restricted.columns:
        for number in texts.blank():
            yield Found(texts.path(number), f"the {texts.name} is blank")


def _long_title(outline: Outline) -> Iterator[Found]:
    for titles in outline.titles:
        yield from _longer(titles)


def _long_text(outline: Outline) -> Iterator[Found]:
    for texts in outline.columns:
        if texts.key.use not in {Use.ID, Use.NAME}:
            yield from _longer(texts)


def _longer(texts: Column) -> Iterator[Found]:
    limit = texts.key.longest
    for path, text in texts.longer(limit):
        yield Found(path, f"the {texts.name} has {len(text)} characters; the service takes {limit}", limit)


def _restricted_character(outline: Outline) -> Iterator[Found]:
    if not RESTRICTED.search(outline.restricted.without(_UNRESTRICTED)):
        return
    for texts, path, text in outline.restricted.having(RESTRICTED):
        wrong = list(dict.fromkeys(match[0] for match in RESTRICTED.finditer(text)))
        shown = ", ".join(_named(each) for each in wrong[:_SHOWN])
        more = f" and {len(wrong) - _SHOWN} more" if len(wrong) > _SHOWN else ""
        message = f"the {texts.name} holds {shown}{more}, which the service rejects"
        yield Found(path, message, text.index(wrong[0]))


def _untried_white_space(outline: Outline) -> Iterator[Found]:
    if not any(each in outline.restricted.joined for each in _UNTRIED_CHARACTERS):
        return
    for texts, path, text in outline.restricted.having(_UNTRIED):
        (first,) = islice(_UNTRIED.finditer(text), 1)
        yield Found(path, f"the {texts.name} holds {_named(first[0])}; write a space", first.start())


def _description_longer_than_api(outline: Outline) -> Iterator[Found]:
    for texts in outline.restricted.columns:
        yield from _longer_than_promised(texts, f"the {texts.name}")


def _question_help_longer_than_api(outline: Outline) -> Iterator[Found]:
    for links in outline.links:
        if links.of_questions:
            yield from _longer_than_promised(links.texts, "the question's helpful text")


def _display_text_longer_than_api(outline: Outline) -> Iterator[Found]:
    for links in outline.links:
        if not links.of_questions:
            yield from _longer_than_promised(links.texts, "the displayText")


def _longer_than_promised(texts: Column, what: str) -> Iterator[Found]:
    limit = texts.promised
    for path, text in texts.longer(limit, at_most=texts.key.longest):
        yield Found(path, f"{what} has {len(text)} characters; the API promises to return {limit}", limit)


def _named(character: str) -> str:
    """Spell a character so that a reader can tell it from its look-alikes."""
    if character.isascii() and character.isprintable():
        return repr(character)
    shown = f"{character!r} " if character.isprintable() else ""
    return f"{shown}U+{ord(character):04X}"


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
_TERMS: Final = "docs/lens-format.md, section 11; documented, nothing is rejected"

RULES: Final = (
    Rule(
        id="WL301",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="A name or title is missing",
        reason="The lens and its pillars have a name, questions and choices a title.",
        source="docs/lens-format.md, sections 2 to 5",
        bad=choice_example(title=None),
        good=choice_example(title="Restores are tested every month"),
        find=_missing_title,
    ),
    Rule(
        id="WL302",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
        title="The lens has no description",
        reason="Every published lens has one, and published schemas of the format require it. That the service "
        "rejects a lens without it is not confirmed.",
        source="docs/lens-format.md, section 2",
        bad=lens_example(description=None),
        good=lens_example(description="What a payment service needs before launch."),
        find=_missing_lens_description,
    ),
    Rule(
        id="WL303",
        severity=Severity.INFO,
        certainty=Certainty.UNCONFIRMED,
        title="A question has no description",
        reason="The sources disagree whether a question must have one. Every published question has, if only a dash.",
        source="docs/lens-format.md, section 4; the sources disagree",
        bad=question_example(description=None),
        good=question_example(description="-"),
        find=_missing_question_description,
    ),
    Rule(
        id="WL304",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
        title="A name, title or description is blank",
        reason="A text of white space alone, or none, shows as nothing. Whether the service takes it is not confirmed.",
        source="docs/lens-format.md, sections 2 to 5",
        bad=pillar_example(name=" "),
        good=pillar_example(name="Reliability"),
        find=_blank_text,
    ),
    Rule(
        id="WL305",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="A name or title is longer than 128 characters",
        reason="The service rejects the 129th character.",
        source="docs/lens-format.md, sections 2 to 5; documented and observed",
        bad=choice_example(title="<129 characters>"),
        good=choice_example(title="<128 characters>"),
        find=_long_title,
    ),
    Rule(
        id="WL306",
        severity=Severity.ERROR,
        certainty=Certainty.DOCUMENTED,
        title="A text is longer than 2,048 characters",
        reason="That is the limit of descriptions and display texts; the service rejects the 2,049th character.",
        source="docs/lens-format.md, sections 4, 5 and 7; documented and observed",
        bad=choice_example(improvementPlan={"displayText": "<2,049 characters>"}),
        good=choice_example(improvementPlan={"displayText": "<2,048 characters>"}),
        find=_long_text,
    ),
    Rule(
        id="WL307",
        severity=Severity.ERROR,
        certainty=Certainty.OBSERVED,
        title="A name, title or description holds a character that the service rejects",
        reason="In these fields the service takes the letters A to Z, digits, spaces, line breaks and - _ . , : / ( "
        ") @ ! & # + ' ? and the right single quotation mark. It rejects the lens for one other character, "
        "such as a semicolon, a per cent sign or a dash. Display texts may hold any character.",
        source="docs/lens-format.md, section 8; observed, not documented",
        bad=question_example(title="Are 100% of your backups restored; how often?"),
        good=question_example(title="Are all of your backups restored, and how often?"),
        fixable=True,
        find=_restricted_character,
    ),
    Rule(
        id="WL308",
        severity=Severity.WARNING,
        certainty=Certainty.MODEL,
        title="A description is longer than the API promises to return",
        reason="The service takes 2,048 characters, but the API's model promises 1,024 when it returns them. What "
        "the console shows of a longer one is not known.",
        source="docs/lens-format.md, section 7; API model, the service was seen to return more",
        bad=lens_example(description="<1,025 characters>"),
        good=lens_example(description="<1,024 characters>"),
        find=_description_longer_than_api,
    ),
    Rule(
        id="WL309",
        severity=Severity.WARNING,
        certainty=Certainty.MODEL,
        title="The helpful text of a question is longer than the API promises to return",
        reason="The service takes 2,048 characters, but the API's model promises 64 for this text of a question.",
        source="docs/lens-format.md, section 7; API model, the service was seen to return more",
        bad=question_example(helpfulResource={"displayText": "<65 characters>"}),
        good=question_example(helpfulResource={"displayText": "<64 characters>"}),
        find=_question_help_longer_than_api,
    ),
    Rule(
        id="WL310",
        severity=Severity.WARNING,
        certainty=Certainty.UNCONFIRMED,
        title="A name, title or description holds a tab or another rare white space",
        reason="Spaces and line breaks are known to be accepted there; tabs have not been tried.",
        source="docs/lens-format.md, section 8",
        bad=choice_example(title="Restores are\ttested"),
        good=choice_example(title="Restores are tested"),
        find=_untried_white_space,
    ),
    Rule(
        id="WL311",
        severity=Severity.INFO,
        certainty=Certainty.MODEL,
        title="A display text is longer than the API promises to return",
        reason="The service takes 2,048 characters, but the API's model promises 1,024 for the texts of a choice.",
        source="docs/lens-format.md, section 7; API model, the service was seen to return more",
        bad=choice_example(improvementPlan={"displayText": "<1,025 characters>"}),
        good=choice_example(improvementPlan={"displayText": "<1,024 characters>"}),
        find=_display_text_longer_than_api,
    ),
    Rule(
        id="WL601",
        severity=Severity.WARNING,
        certainty=Certainty.DOCUMENTED,
        title="A text holds a mail address",
        reason=f"{_DISCLAIMER} Addresses of the reserved domains, as example.com, are not reported.",
        source=_TERMS,
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
        source=_TERMS,
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
        source=_TERMS,
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
        source=_TERMS,
        bad=choice_example(improvementPlan={"displayText": "Call +44 20 7946 0958 for a restore."}),
        good=choice_example(improvementPlan={"displayText": "Page the storage team for a restore."}),
        find=_phone_number,
    ),
)
