"""
The language of risk rules: text to tree.

A condition is the word ``default``, or a Boolean expression over the ids of the question's choices::

    rule      = "default" | or ;
    or        = and { "||" and } ;
    and       = not { "&&" not } ;
    not       = "!" not | atom ;
    atom      = choice id | "(" or ")" ;
    choice id = one or more of A-Z a-z 0-9 _ ;

Spaces, tabs and line breaks may stand between any two tokens. That ``!`` binds tighter than ``&&`` and ``&&`` tighter
than ``||`` is an assumption: no page of the service says so, one published lens depends on it
(docs/lens-format.md, section 6). The length of an id is not a matter of the grammar; lint checks it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, NoReturn

from walens.budgets import CONDITION
from walens.errors import ConditionSyntaxError, Problem, ProblemKind
from walens.lens.nearest import nearest_id
from walens.lens.rules.condition import DEFAULT, MAX_DEPTH, And, ChoiceSelected, Not, Or

if TYPE_CHECKING:
    from collections.abc import Collection

    from walens.lens.rules.condition import Condition, Expression

__all__ = ["TOKEN", "ids_in", "parse", "ungrouped_operator", "unknown_ids"]

_NO_ID: Final = frozenset({"default"})
_WORD: Final = re.compile(r"[A-Za-z0-9_]+")
TOKEN: Final = re.compile(r"[A-Za-z0-9_]+|&&|\|\||[^ \t\r\n]")
"""An id, an operator, a parenthesis, or a single character that is none of them."""
_WORDS: Final = {"and": "&&", "or": "||", "not": "!"}
_MAX_SUGGESTIONS: Final = 20
_ID_START: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_")
_CHARACTERS: Final = {"&": "&&", "|": "||", "~": "!", "\u00ac": "!", "\u2227": "&&", "\u2228": "||"}


def parse(text: str, *, known_ids: Collection[str] | None = None, path: str = "") -> Condition:
    """
    Parse the text of a condition.

    Args:
        text: the condition as it stands in ``riskRules[].condition``.
        known_ids: the ids of the question's choices. If given, an id that is not among them is an error.
        path: the place of the text in its document, for the error.

    Returns:
        The tree; ``parse(str(tree)) == tree``.

    Raises:
        ConditionSyntaxError: the text is not a condition, is longer than 100,000 characters, nests deeper than
            `MAX_DEPTH`, or names an unknown choice.
            It shows the place with a caret, and the nearest known id.
    """
    if len(text) > CONDITION.most:
        message = f"the condition is too long: {len(text):,} characters; {CONDITION}"
        raise ConditionSyntaxError(text, (Problem(path, message, 1, 1, ProblemKind.TOO_LARGE),))
    words = TOKEN.findall(text)
    if words == ["default"]:
        return DEFAULT
    condition = _Parser(text, words, path).expression()
    if known_ids is not None:
        unknown = unknown_ids(text, known_ids)
        if unknown:
            problems = tuple(
                _problem(text, offset, message, path, ProblemKind.REFERENCE) for offset, message in unknown
            )
            raise ConditionSyntaxError(text, problems)
    return condition


def ids_in(text: str) -> frozenset[str]:
    """Collect the words in the text of a condition that can be ids of choices."""
    return frozenset(_WORD.findall(text)) - _NO_ID


def unknown_ids(text: str, known_ids: Collection[str]) -> list[tuple[int, str]]:
    """Return for every id in a condition that is not known its offset in the text, and a message with the nearest."""
    known = frozenset(known_ids)
    found: list[tuple[int, str]] = []
    for match in _WORD.finditer(text):
        word = match[0]
        if word not in known and word != "default":
            nearest = nearest_id(word, known) if len(found) < _MAX_SUGGESTIONS else None
            hint = f"; did you mean {nearest!r}?" if nearest else ""
            found.append((match.start(), f"the question has no choice {word!r:.140}{hint}"))
    return found


def ungrouped_operator(text: str) -> int | None:
    """
    Find the first operator of a condition that stands beside the other one without parentheses between.

    The service documents no precedence of ``&&`` and ``||``; its examples use parentheses.

    Args:
        text: a condition that can be parsed.

    Returns:
        The operator's offset in the text; ``None`` if parentheses make every group plain.
    """
    open_groups = [""]
    for match in TOKEN.finditer(text):
        word = match[0]
        if word == "(":
            open_groups.append("")
        elif word == ")":
            open_groups = open_groups[:-1] or [""]
        elif word in {"&&", "||"}:
            if open_groups[-1] not in {"", word}:
                return match.start()
            open_groups[-1] = word
    return None


def _problem(text: str, position: int, message: str, path: str, kind: ProblemKind) -> Problem:
    before = text[:position]
    return Problem(path, message, before.count("\n") + 1, position - before.rfind("\n"), kind)


# A condition is frozen, and the same few choices stand in all conditions of a question.
_choice: Final = lru_cache(maxsize=256)(ChoiceSelected)


class _Group(NamedTuple):
    """What stands before a parenthesis that is open."""

    either: list[Expression]
    both: list[Expression]
    negations: int
    opening: int


class _Parser:
    """One pass over the tokens of one text, without recursion."""

    __slots__ = ("_both", "_depth", "_either", "_negations", "_operand_is_next", "_outer", "_path", "_text", "_tokens")

    def __init__(self, text: str, words: list[str], path: str) -> None:
        self._text = text
        self._tokens = words
        self._path = path
        self._either: list[Expression] = []
        """What is complete before the last ``||`` of the group."""
        self._both: list[Expression] = []
        """What is complete after it, with ``&&`` between."""
        self._negations = 0
        """How many ``!`` stand before the operand that is next."""
        self._operand_is_next = True
        self._outer: list[_Group] = []
        self._depth = 0

    def expression(self) -> Expression:
        """Read an expression that is all of the text; the word ``default`` was seen before."""
        for index, word in enumerate(self._tokens):
            if self._operand_is_next:
                self._begin_operand(index, word)
            else:
                self._follow_operand(index, word)
        end = len(self._tokens)
        if self._operand_is_next:
            self._fail_before_operand(end, "")
        whole = self._close(end)
        if self._outer:
            self._fail(self._outer[-1].opening, "this '(' is never closed")
        return whole

    def _begin_operand(self, index: int, word: str) -> None:
        if word[0] in _ID_START and word != "default":
            self._add(_choice(word), index)
            return
        if word not in {"!", "("}:
            self._fail_before_operand(index, word)
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._fail(index, f"the condition nests more than {MAX_DEPTH} deep here", ProblemKind.TOO_DEEP)
        if word == "!":
            self._negations += 1
        else:
            self._outer.append(_Group(self._either, self._both, self._negations, index))
            self._either, self._both, self._negations = [], [], 0

    def _follow_operand(self, index: int, word: str) -> None:
        if word == "&&":
            self._operand_is_next = True
        elif word == "||":
            self._either.append(self._joined(And, self._both, index))
            self._both = []
            self._operand_is_next = True
        elif word == ")" and self._outer:
            group = self._close(index)
            self._either, self._both, self._negations, _ = self._outer.pop()
            self._depth -= 1
            self._add(group, index)
        else:
            self._fail_after_operand(index, word)

    def _add(self, operand: Expression, index: int) -> None:
        """Take an operand whose last token has this index."""
        for _ in range(self._negations):
            self._check_depth([operand], index)
            operand = Not(operand)
        self._depth -= self._negations
        self._negations = 0
        self._both.append(operand)
        self._operand_is_next = False

    def _close(self, index: int) -> Expression:
        """Close the group before the token with this index."""
        return self._joined(Or, [*self._either, self._joined(And, self._both, index)], index)

    def _joined(self, kind: type[And | Or], operands: list[Expression], index: int) -> Expression:
        if len(operands) == 1:
            return operands[0]
        self._check_depth(operands, index - 1)
        return kind(tuple(operands))

    def _check_depth(self, operands: list[Expression], index: int) -> None:
        # Alternating operators nest deeper than the parentheses do: "a || b && (c || d && (e || f))".
        if max([operand.depth for operand in operands]) >= MAX_DEPTH:
            message = f"the condition nests more than {MAX_DEPTH} deep before this"
            self._fail(index, message, ProblemKind.TOO_DEEP)

    def _fail_before_operand(self, index: int, word: str) -> NoReturn:
        if not index and not word:
            self._fail(0, "the condition is empty; write a choice id, an expression or 'default'")
        if word == "default":
            self._fail(index, "'default' stands alone; it cannot be part of an expression")
        after = f" after {self._tokens[index - 1]!r}" if index else ""
        self._fail(index, f"expected a choice id, '!' or '('{after}, not {_spelled(word)}")

    def _fail_after_operand(self, index: int, word: str) -> NoReturn:
        if word == ")":
            self._fail(index, "this ')' closes nothing")
        before = self._tokens[index - 1]
        if before in _WORDS:
            self._fail(index - 1, f"expected an operator, not {_spelled(before)}")
        self._fail(index, f"expected '&&', '||' or the end, not {_spelled(word)}")

    def _fail(self, index: int, message: str, kind: ProblemKind = ProblemKind.CONDITION) -> NoReturn:
        starts = [match.start() for match in TOKEN.finditer(self._text)]
        position = starts[index] if index < len(starts) else len(self._text.rstrip())
        raise ConditionSyntaxError(self._text, (_problem(self._text, position, message, self._path, kind),))


def _spelled(token: str) -> str:
    """Name a token that does not belong here, and what may have been meant."""
    if not token:
        return "the end"
    meant = _WORDS.get(token.lower()) or _CHARACTERS.get(token)
    if meant:
        return f"{token!r}; write {meant!r}"
    return repr(token) if token.isascii() else f"{token!r} (U+{ord(token):04X})"
