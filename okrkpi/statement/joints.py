"""Two results that no rule sees: the places where a line joins two parts are weighed.

A linear model weighs what stands left and right of each `and`, comma, semicolon, plus sign or end
of a sentence. Its weights were learned from labelled lines by `make train` and stand in
`lexicon/joints.tsv`, a feature a line; a joint above zero joins two results.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from okrkpi.pattern import pattern
from okrkpi.statement.evidence import Evidence
from okrkpi.statement.facts import Kind
from okrkpi.statement.joined_objects import DETERMINERS, PREPOSITIONS, PRONOUNS
from okrkpi.statement.joins import in_brackets
from okrkpi.statement.line import Line
from okrkpi.statement.noun_phrases import classes_of
from okrkpi.statement.spelt import MULTIPLIERS
from okrkpi.statement.weights import Answer, Group
from okrkpi.statement.words import find_verb, words

JOINTS = Answer("joints.tsv")
_MOST_JOINTS = 12
_CUT = pattern(
    r"\s(?:and then|and|&|\+|plus|as well as|then|but|while|yet|sowie)\s|;\s|\s/\s"
    r"|,\s(?:and\s|then\s|plus\s|but\s|of\s(?=which|whom|these|them)|incl)?"
    r"|\s\+\s?(?=\d)|(?<=[a-z0-9)]{2})\.\s+(?=\S)|(?P<pause>:\s|\s-+\s|\s\(|\s→\s)"
)
_JOINING = frozenset("and plus well then but while yet sowie".split())
_SIGNS = pattern(r"[,;&+]|\s/|\.\s")
_FINITE = frozenset(
    "is are was were has have will shall must should can get gets feel feels know knows".split()
)
_TELLING = frozenset(
    "so by which who that where when with for between both of to while without".split()
)
_MORE = frozenset({"more", "less", "fewer", "better"})
_SHARES = frozenset({"half", "third", "quarter", "fifth", "most", "least"})
_SIZES = ("none", "1", "2", "3-4", "3-4", *["5-8"] * 4, "9+")
"""The name of a length by the number of words."""


class Joint(NamedTuple):
    """A place where two parts meet, and the features that bear on it."""

    at: int
    groups: tuple[Group, ...]

    @property
    def weight(self) -> int:
        """Return what the features say together."""
        return sum([one.weight for one in self.groups])


def joins_results(e: Evidence, kind: Kind) -> bool:
    """Tell whether two results of a line meet at one of its joints."""
    return any(joint.weight > 0 for joint in joints(e, kind))


def joints(e: Evidence, kind: Kind) -> Iterator[Joint]:
    """Yield each joint of a line."""
    line, low = e.line, e.line.low
    if line.said.isdisjoint(_JOINING) and _SIGNS.search(low) is None:
        return
    cuts = list(_CUT.finditer(low, e.begin + 1))[:_MOST_JOINTS]
    count = sum(cut["pause"] is None for cut in cuts)
    if not count:
        return
    starts, stops = [e.begin, *map(re.Match.end, cuts)], [*map(re.Match.start, cuts), len(low)]
    opens = e.opening.kind if e.opening else "nothing"
    for i, cut in enumerate(cuts):
        if cut["pause"] is None:
            sides = _Part(line, starts[i], stops[i]), _Part(line, starts[i + 1], stops[i + 1])
            yield Joint(cut.start(), _groups(e, kind, cut, opens, min(count, 4), *sides))


class _Part:
    """What stands between two joints."""

    __slots__ = ("has_digit", "low", "tokens")

    def __init__(self, line: Line, start: int, stop: int) -> None:
        self.tokens = line.words[line.word_at(start) : line.word_at(stop)]
        self.low = line.low[start:stop]
        self.has_digit = line.has_digit and any(c.isdigit() for c in self.low)

    def sort(self, i: int) -> str:
        """Return the sort of a word of this part."""
        return _sort(self.tokens[i]) if -len(self.tokens) <= i < len(self.tokens) else "nothing"


def _groups(
    e: Evidence, kind: Kind, cut: re.Match[str], opens: str, count: int, left: _Part, right: _Part
) -> tuple[Group, ...]:
    line = e.line
    first = line.word_at(e.begin)
    before = line.words[first : line.word_at(cut.start())]
    mark = " ".join(cut.group().split())
    right_first = right.tokens[0] if right.tokens else ""
    opened = _sort(before[0]) if before else "nothing"
    sizes = [_size(len(part)) for part in (left.tokens, right.tokens, before)]
    last = left.tokens[-1] if left.tokens else "", right.tokens[-1] if right.tokens else ""
    return (
        _ends(
            mark, left.sort(0), left.sort(-1), right.sort(0), right.sort(1), right.sort(-1), opened
        ),
        _sizes(
            kind, mark, *sizes, count,
            (left.has_digit, right.has_digit, right.low[:1].isdigit() or right.low[:1] in "$€£"),
        ),
        _kinds(kind, mark, right.sort(0), opens),
        _begins(right_first, opens),
        _heads(mark, *last),
        _named(tuple(_signs(e, cut, mark, before, left, right))),
    )  # fmt: skip


@lru_cache(maxsize=32768)
def _sort(word: str) -> str:
    """Name the sort of a word: an order, a participle, a determiner …."""
    verb = find_verb(word)
    if word in DETERMINERS:
        return "determiner"
    if word in PREPOSITIONS:
        return "preposition"
    if word in PRONOUNS:
        return "pronoun"
    if word in MULTIPLIERS and verb is None:
        return "order"
    if verb and verb.form == "base":
        return "order or noun" if verb.base in words().noun_too else "order"
    if verb:
        return f"verb in {verb.form}"
    if word.endswith("ly"):
        return "adverb"
    if word.endswith("er") or word in _MORE:
        return "comparative"
    return "plural" if word.endswith("s") and not word.endswith("ss") else "other"


def _size(count: int) -> str:
    return _SIZES[min(count, len(_SIZES) - 1)]


@lru_cache(maxsize=32768)
def _ends(
    mark: str, left: str, left_last: str, right: str, second: str, right_last: str, opened: str
) -> Group:
    return JOINTS.group((
        "every joint", f"by {mark}", f"right opens {right}", f"right opens {right}, {second}",
        f"left ends {left_last}", f"left opens {left}", f"by {mark} + right opens {right}",
        f"by {mark} + line opens {opened} + right opens {right}",
        f"line opens {opened} + right opens {right}, {second}",
        f"left opens {left} + right opens {right}",
        f"left ends {left_last} + right ends {right_last}",
        f"left ends {left_last} + right opens {right}",
        f"by {mark} + left ends {left_last} + right ends {right_last}",
    ))  # fmt: skip


@lru_cache(maxsize=16384)
def _sizes(
    kind: Kind,
    mark: str,
    left: str,
    right: str,
    before: str,
    count: int,
    digits: tuple[bool, bool, bool],
) -> Group:
    sides = zip(("left", "right", "right first"), digits, strict=True)
    number = ", ".join(side for side, has in sides if has) or "nowhere"
    return JOINTS.group((
        f"left has {left} words", f"right has {right} words", f"before it {before} words",
        f"by {mark} + left has {left} words + right has {right} words", f"number {number}",
        f"by {mark} + number {number}", f"{kind} + number {number}", f"{count} joints",
        f"by {mark} + {count} joints",
    ))  # fmt: skip


@lru_cache(maxsize=8192)
def _kinds(kind: Kind, mark: str, right: str, opens: str) -> Group:
    return JOINTS.group((
        kind, f"{kind} + by {mark}", f"{kind} + right opens {right}", f"{kind} + opens {opens}",
        f"opens {opens} + right opens {right}",
    ))  # fmt: skip


@lru_cache(maxsize=16384)
def _begins(word: str, opens: str) -> Group:
    """Name the word right of a joint."""
    names = [f"then {word}"]
    if verb := find_verb(word):
        done = f"{verb.kind} {verb.form}"
        names += [f"right {done}", f"opens {opens} + right {done}"]
    return JOINTS.group(names)


@lru_cache(maxsize=16384)
def _heads(mark: str, left: str, right: str) -> Group:
    """Name the classes of the last words on both sides."""
    ours, theirs = classes_of(left), classes_of(right)
    names = [f"left {name}" for name in ours] + [f"right {name}" for name in theirs]
    if left[-3:] == right[-3:] and left:
        names.append("alike")
    names.append(f"by {mark} + {'/'.join(ours) or 'nothing'} and {'/'.join(theirs) or 'nothing'}")
    return JOINTS.group(names)


@lru_cache(maxsize=16384)
def _named(names: tuple[str, ...]) -> Group:
    return JOINTS.group(names)


def _signs(
    e: Evidence, cut: re.Match[str], mark: str, before: list[str], left: _Part, right: _Part
) -> list[str]:
    """Name what shows in one of many joints only."""
    ours, theirs = set(left.tokens), set(right.tokens)
    names = [f"before it {word}" for word in sorted(_TELLING.intersection(before[1:]))]
    names += [f"{word} right of it" for word in sorted(_TELLING & theirs)]
    if e.guard and cut.start() >= e.guard[0]:
        names.append("in a guard")
    if in_brackets(e.line.low, cut.start()):
        names.append("in brackets")
    if not PREPOSITIONS.isdisjoint(ours):
        names.append(f"by {mark} + left has a preposition")
    if left.tokens[:1] == right.tokens[:1]:
        names.append("both begin alike")
    if len(left.tokens) == len(right.tokens):
        names.append(f"by {mark} + both as long")
    if right.tokens[1:2] in (["it"], ["them"]):
        names.append("done to it")
    if not _SHARES.isdisjoint(right.tokens[:3]):
        names.append("a share of it")
    if ":" in e.line.low[e.begin : cut.start()]:
        names.append(f"by {mark} + after a colon")
    finite = [side for side, said in (("left", ours), ("right", theirs)) if said & _FINITE]
    done = [
        side
        for side, part in (("left", left), ("right", right))
        if any(_sort(word) == "verb in past" for word in part.tokens[1:])
    ]
    names.append(f"clause {' and '.join(finite) or 'nowhere'}")
    names.append(f"done {' and '.join(done) or 'nowhere'}")
    return names
