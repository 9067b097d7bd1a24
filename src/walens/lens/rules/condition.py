"""
The language of risk rules: text to tree, tree to text, and the truth of a condition for an answer.

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
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, NoReturn

from attrs import field, frozen

from walens.errors import ConditionSyntaxError, Problem, ProblemKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

__all__ = [
    "DEFAULT",
    "MAX_DEPTH",
    "And",
    "ChoiceSelected",
    "Condition",
    "Default",
    "Expression",
    "Not",
    "Or",
    "choice_ids",
    "column_of_text",
    "holds",
    "nearest_id",
    "parse",
    "tokens",
    "truth_column",
    "ungrouped_operator",
    "unknown_ids",
]

MAX_DEPTH: Final = 64
"""
How deep a condition may nest: parentheses and ``!`` together.

Published conditions nest at most two deep (docs/lens-format.md, section 6). The limit keeps every walk over a tree
far away from Python's recursion limit.
"""

_CHOICE_ID = re.compile(r"[A-Za-z0-9_]+\Z")
_NO_ID = frozenset({"default"})
_WORD = re.compile(r"[A-Za-z0-9_]+")
_TOKEN = re.compile(r"[A-Za-z0-9_]+|&&|\|\||[^ \t\r\n]")
_WORDS = {"and": "&&", "or": "||", "not": "!"}
_SURELY_FLAT = MAX_DEPTH // 2 - 1
_MAX_COMPARED = 128
_MAX_SUGGESTIONS = 20
_ID_START = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_")
_CHARACTERS = {"&": "&&", "|": "||", "~": "!", "\u00ac": "!", "\u2227": "&&", "\u2228": "||"}


class _Operators:
    """What ``&``, ``|`` and ``~`` mean between two expressions."""

    __slots__ = ()

    def __and__(self, other: object) -> And:
        if isinstance(self, _EXPRESSIONS) and isinstance(other, _EXPRESSIONS):
            return And((self, other))
        return NotImplemented

    def __or__(self, other: object) -> Or:
        if isinstance(self, _EXPRESSIONS) and isinstance(other, _EXPRESSIONS):
            return Or((self, other))
        return NotImplemented

    def __invert__(self) -> Expression:
        assert isinstance(self, _EXPRESSIONS)
        return self.operand if isinstance(self, Not) else Not(self)


@frozen
class ChoiceSelected(_Operators):
    """
    True when the choice is selected.

    Args:
        id: the choice's id: letters, digits and underscores; ``default`` is taken by the rule of last resort.
    """

    id: str

    def __attrs_post_init__(self) -> None:
        if self.id == "default" or not _CHOICE_ID.match(self.id):
            message = f"{self.id!r} cannot stand in a condition as a choice id"
            raise ConditionSyntaxError("", (Problem("", message, kind=ProblemKind.CONDITION),))

    @property
    def depth(self) -> int:
        """How many operators stand one inside the other here: none."""
        return 0

    def __str__(self) -> str:
        return self.id


@frozen
class Not(_Operators):
    """True when the operand is false."""

    operand: Expression
    depth: int = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "depth", _depth_above((self.operand,)))

    def __str__(self) -> str:
        return f"!({self.operand})" if isinstance(self.operand, And | Or) else f"!{self.operand}"


@frozen
class And(_Operators):
    """
    True when every operand is true.

    Operands that are themselves of this kind are taken apart: ``a && (b && c)`` and ``a && b && c`` are one tree.

    Args:
        operands: two or more expressions.
    """

    operands: tuple[Expression, ...]
    depth: int = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "operands", _flat(And, self.operands))
        object.__setattr__(self, "depth", _depth_above(self.operands))

    def __str__(self) -> str:
        return " && ".join([f"({each})" if isinstance(each, Or) else str(each) for each in self.operands])


@frozen
class Or(_Operators):
    """
    True when at least one operand is true.

    Operands that are themselves of this kind are taken apart: ``a || (b || c)`` and ``a || b || c`` are one tree.

    Args:
        operands: two or more expressions.
    """

    operands: tuple[Expression, ...]
    depth: int = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "operands", _flat(Or, self.operands))
        object.__setattr__(self, "depth", _depth_above(self.operands))

    def __str__(self) -> str:
        # "a && b || c" would do, but its meaning rests on a precedence that the service does not document.
        return " || ".join([f"({each})" if isinstance(each, And) else str(each) for each in self.operands])


@frozen
class Default:
    """The rule of last resort: true for every answer. It stands alone and takes no part in an expression."""

    def __str__(self) -> str:
        return "default"


DEFAULT: Final = Default()
"""The condition ``default``."""

Expression = ChoiceSelected | Not | And | Or
"""A condition over choices; what ``default`` is not."""
Condition = ChoiceSelected | Not | And | Or | Default
"""Whatever a risk rule can say."""

_EXPRESSIONS = (ChoiceSelected, Not, And, Or)


def _flat(kind: type[And | Or], operands: tuple[Expression, ...]) -> tuple[Expression, ...]:
    if kind in [type(operand) for operand in operands]:
        operands = tuple([each for one in operands for each in (one.operands if isinstance(one, kind) else (one,))])
    if len(operands) < 2:  # noqa: PLR2004 - "a and" is no sentence
        message = f"{kind.__name__} needs two operands or more, not {len(operands)}"
        raise ConditionSyntaxError("", (Problem("", message, kind=ProblemKind.CONDITION),))
    return operands


def _depth_above(operands: Iterable[Expression]) -> int:
    depth = 1 + max([operand.depth for operand in operands])
    if depth > MAX_DEPTH:
        message = f"the condition nests more than {MAX_DEPTH} deep"
        raise ConditionSyntaxError("", (Problem("", message, kind=ProblemKind.TOO_DEEP),))
    return depth


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
        ConditionSyntaxError: the text is not a condition, nests deeper than `MAX_DEPTH`, or names an unknown choice.
            It shows the place with a caret, and the nearest known id.
    """
    words = tokens(text)
    if words == ["default"]:
        return DEFAULT
    condition = _Parser(text, words, path).rule()
    if known_ids is not None:
        unknown = unknown_ids(text, known_ids)
        if unknown:
            problems = tuple(
                _problem(text, offset, message, path, ProblemKind.REFERENCE) for offset, message in unknown
            )
            raise ConditionSyntaxError(text, problems)
    return condition


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
    for match in _TOKEN.finditer(text):
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


class _Parser:
    """One pass over the tokens of one text; each method's docstring is its rule of the grammar."""

    __slots__ = ("_depth", "_index", "_path", "_text", "_tokens")

    def __init__(self, text: str, tokens: list[str], path: str) -> None:
        self._text = text
        self._tokens = [*tokens, ""]
        self._path = path
        self._index = 0
        self._depth = 0

    def rule(self) -> Expression:
        """Rule = or, and then the end of the text; the word ``default`` was seen before."""
        condition = self._or()
        if self._tokens[self._index]:
            self._fail_after_operand()
        return condition

    def _or(self) -> Expression:
        """Or = and { "||" and }."""
        first = self._and()
        if self._tokens[self._index] != "||":
            return first
        operands = [first]
        while self._tokens[self._index] == "||":
            self._index += 1
            operands.append(self._and())
        return self._build(Or, operands)

    def _and(self) -> Expression:
        """And = not { "&&" not }."""
        first = self._not()
        if self._tokens[self._index] != "&&":
            return first
        operands = [first]
        while self._tokens[self._index] == "&&":
            self._index += 1
            operands.append(self._not())
        return self._build(And, operands)

    def _not(self) -> Expression:
        """Not = "!" not | atom; atom = choice id | "(" or ")"."""
        word = self._tokens[self._index]
        if word == "!":
            self._descend()
            operand = self._not()
            self._depth -= 1
            self._check_depth(operand)
            return Not(operand)
        if word == "(":
            return self._group()
        if word[:1] not in _ID_START or word == "default":
            self._fail_before_operand(word)
        self._index += 1
        return ChoiceSelected(word)

    def _group(self) -> Expression:
        opening = self._index
        self._descend()
        inner = self._or()
        self._depth -= 1
        word = self._tokens[self._index]
        if word != ")":
            if word:
                self._fail_after_operand()
            self._fail(opening, "this '(' is never closed")
        self._index += 1
        return inner

    def _descend(self) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._fail(self._index, f"the condition nests more than {MAX_DEPTH} deep here", ProblemKind.TOO_DEEP)
        self._index += 1

    def _build(self, kind: type[And | Or], operands: list[Expression]) -> Expression:
        self._check_depth(*operands)
        return kind(tuple(operands))

    def _check_depth(self, *operands: Expression) -> None:
        # Alternating operators nest deeper than the parentheses do: "a || b && (c || d && (e || f))".
        if max([operand.depth for operand in operands]) >= MAX_DEPTH:
            self._fail(
                self._index - 1, f"the condition nests more than {MAX_DEPTH} deep before this", ProblemKind.TOO_DEEP
            )

    def _fail_before_operand(self, word: str) -> NoReturn:
        after = f" after {self._tokens[self._index - 1]!r}" if self._index else ""
        if not self._index and not word:
            self._fail(0, "the condition is empty; write a choice id, an expression or 'default'")
        if word == "default":
            self._fail(self._index, "'default' stands alone; it cannot be part of an expression")
        self._fail(self._index, f"expected a choice id, '!' or '('{after}, not {_spelled(word)}")

    def _fail_after_operand(self) -> NoReturn:
        word = self._tokens[self._index]
        if word == ")":
            self._fail(self._index, "this ')' closes nothing")
        if self._tokens[self._index - 1] in _WORDS:
            self._fail(self._index - 1, f"expected an operator, not {_spelled(self._tokens[self._index - 1])}")
        self._fail(self._index, f"expected '&&', '||' or the end, not {_spelled(word)}")

    def _fail(self, index: int, message: str, kind: ProblemKind = ProblemKind.CONDITION) -> NoReturn:
        starts = [match.start() for match in _TOKEN.finditer(self._text)]
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


def nearest_id(unknown: str, known_ids: Collection[str]) -> str | None:
    """
    Find the known id that is spelled most like the unknown one; ``None`` if none comes near.

    Comparing takes time: a word longer than an author writes, and more ids than an author has, are not compared.
    """
    if len(unknown) > _MAX_COMPARED or len(known_ids) > _MAX_COMPARED:
        return None
    by_folded = {known.lower(): known for known in known_ids if len(known) <= _MAX_COMPARED}
    nearest = get_close_matches(unknown.lower(), by_folded, n=1, cutoff=0.6)
    return by_folded[nearest[0]] if nearest else None


def tokens(text: str) -> list[str]:
    """Split the text of a condition into ids, operators, parentheses, and single characters that are none of them."""
    return _TOKEN.findall(text)


def column_of_text(text: str, columns: Mapping[str, int], every: int) -> int | None:
    """
    Evaluate the text of an expression for many answers at once, without building a tree.

    Lint evaluates every rule of a lens, and the trees would take most of its time.

    Args:
        text: the text, anything at all.
        columns: as in `truth_column`.
        every: as in `truth_column`.

    Returns:
        What ``truth_column(parse(text), columns, every)`` returns; ``None`` for a text that cannot be parsed, names
        an id without a column, is ``default``, or may nest deeper than `MAX_DEPTH`: that only `parse` can tell.
    """
    words = tokens(text)
    # Each level of a tree takes a "!", or half a "(": "a || b && (c || d && e)" has four levels for one pair.
    if len(words) > _SURELY_FLAT and words.count("(") + words.count("!") >= _SURELY_FLAT:
        return None
    either, both, negated = 0, every, False
    operand_is_next = True
    outer: list[tuple[int, int, bool]] = []
    for word in words:
        if operand_is_next:
            if word == "!":
                negated = not negated
                continue
            if word == "(":
                outer.append((either, both, negated))
                either, both, negated = 0, every, False
                continue
            column = columns.get(word)
            if column is None:
                return None
            operand_is_next = False
        elif word == "&&":
            operand_is_next = True
            continue
        elif word == "||":
            either |= both
            both = every
            operand_is_next = True
            continue
        elif word == ")" and outer:
            column = either | both
            either, both, negated = outer.pop()
        else:
            return None
        both &= every ^ column if negated else column
        negated = False
    return None if operand_is_next or outer else either | both


def choice_ids(condition: Condition | str) -> frozenset[str]:
    """
    Collect the ids of the choices that a condition names.

    Args:
        condition: the condition, or the text of one that can be parsed.
    """
    if isinstance(condition, str):
        return frozenset(_WORD.findall(condition)) - _NO_ID
    return frozenset(_ids(condition))


def _ids(condition: Condition) -> Iterator[str]:
    if isinstance(condition, ChoiceSelected):
        yield condition.id
    elif isinstance(condition, Not):
        yield from _ids(condition.operand)
    elif isinstance(condition, And | Or):
        for operand in condition.operands:
            yield from _ids(operand)


def holds(condition: Condition, selected: Collection[str], not_applicable: Collection[str] = ()) -> bool:
    """
    Tell whether a condition is true for an answer.

    A choice marked not applicable is neutral: it counts as true in an ``&&`` term and as false in an ``||`` term
    (docs/service-behaviour.md, section 10). Three points are assumptions, since nobody has published them: under ``!``
    it stays neutral; a condition that is one id alone counts as an ``&&`` term; and an ``||`` term in parentheses is
    false, not neutral, when all it names is marked not applicable.

    Args:
        condition: the condition.
        selected: the ids of the selected choices.
        not_applicable: the ids of the choices marked not applicable; none of them is selected.
    """
    return _holds(condition, selected, not_applicable, neutral=True)


def _holds(condition: Condition, selected: Collection[str], not_applicable: Collection[str], *, neutral: bool) -> bool:
    if isinstance(condition, ChoiceSelected):
        return neutral if condition.id in not_applicable else condition.id in selected
    if isinstance(condition, Not):
        return not _holds(condition.operand, selected, not_applicable, neutral=not neutral)
    if isinstance(condition, And):
        return all(_holds(operand, selected, not_applicable, neutral=True) for operand in condition.operands)
    if isinstance(condition, Or):
        return any(_holds(operand, selected, not_applicable, neutral=False) for operand in condition.operands)
    return True


def truth_column(condition: Condition, columns: Mapping[str, int], every: int) -> int:
    """
    Evaluate a condition for many answers at once.

    Args:
        condition: the condition; nothing is marked not applicable.
        columns: for each choice id that the condition names, an integer whose bit *n* says whether answer *n*
            selects the choice.
        every: the integer with a bit set for every answer.

    Returns:
        The integer whose bit *n* says whether the condition is true for answer *n*.
    """
    if isinstance(condition, ChoiceSelected):
        return columns[condition.id]
    if isinstance(condition, Not):
        return every ^ truth_column(condition.operand, columns, every)
    if isinstance(condition, And):
        column = every
        for operand in condition.operands:
            column &= truth_column(operand, columns, every)
        return column
    if isinstance(condition, Or):
        column = 0
        for operand in condition.operands:
            column |= truth_column(operand, columns, every)
        return column
    return every
