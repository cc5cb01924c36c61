"""The noun phrases of a line: its subject, the object of its verb, and the class of their head."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from okrkpi.statement.evidence import Evidence
from okrkpi.statement.line import Line
from okrkpi.statement.pattern import pattern
from okrkpi.statement.words import find_verb, words

CLASSES = ("deliverable", "outsider", "quality", "measure_head")
_ARTICLES = frozenset(
    """the a an our its their your my his her all each every new at least more some this that these
    those own entire whole""".split()
)
_OBJECT_ENDS = frozenset(
    """to by in on for with until till before from so that which who where when while via through
    across into as at and or per within during w w/o without under than over using among
    between""".split()
)
_AUXILIARIES = frozenset("have has had is are be been was were will would to get gets".split())
_QUALIFIERS = frozenset(
    "at least most more less than over under up to about nearly almost no fewer".split()
)
_OBJECT_BREAK = pattern(r"[,;:(|–\[→]|\s-\s")
_SUBJECT_BREAK = pattern(r"[,;:(|\[→]|\s-+\s")
_LONGEST_OBJECT = 10
_LONGEST_SUBJECT = 9
_FURTHEST_PARTICIPLE = 16
_PARTICIPLES_OF_STATE = frozenset(
    """based related led driven paid left used needed required planned unplanned lost open set cost
    cut read put hit let""".split()
)
_LINKS = frozenset({"is", "are", "been", "be", "have", "has"})


class Participle(NamedTuple):
    """A participle that says what has been done: `posts filled`, `dashboard launched`."""

    word: str
    kind: str


def object_words(e: Evidence) -> list[str]:
    """Return the words of the first noun phrase after the opening."""
    if e.opening is None:
        return []
    line = e.line
    first = line.word_at(e.opening.end)
    found: list[str] = []
    for i in range(first, min(first + _LONGEST_OBJECT, len(line.words))):
        word = line.words[i]
        if i > first:
            gap = line.low[line.ends[i - 1] : line.starts[i]]
            if gap != " " and _OBJECT_BREAK.search(gap):
                break
        if found and word in _OBJECT_ENDS:
            break
        if word not in _ARTICLES:
            found.append(word)
    return found


def subject_words(e: Evidence) -> list[str]:
    """Return the words of the noun phrase that the line opens with."""
    line = e.line
    first = line.word_at(e.begin)
    while first + 1 < len(line.words) and line.words[first] in _QUALIFIERS:
        first += 1
    found: list[str] = []
    for i in range(first, min(first + _LONGEST_SUBJECT, len(line.words))):
        word = line.words[i]
        if i > first:
            gap = line.low[line.ends[i - 1] : line.starts[i]]
            if gap != " " and _SUBJECT_BREAK.search(gap):
                break
        if word in _OBJECT_ENDS or word in _AUXILIARIES or (found and acts(found[-1], word)):
            break
        if word not in _ARTICLES:
            found.append(word)
    return found


def is_article(word: str) -> bool:
    """Tell a word that only determines a noun."""
    return word in _ARTICLES


def acts(noun: str, word: str) -> bool:
    """`employees complete …`: a finite verb after the people it is about."""
    if word.endswith("s") or not noun.endswith(("s", "e", "n", "ff")):
        return False
    verb = find_verb(word)
    return verb is not None and verb.form in {"base", "s"} and noun in words().nouns["outsider"]


def people_act(e: Evidence) -> bool:
    """Tell whether one of the first words is a verb with people as its subject."""
    index = e.line.word_at(e.begin)
    nearby = e.line.words[index : index + 9]
    return any(acts(noun, word) for noun, word in pairwise(nearby))


def noun_class(tokens: Sequence[str], tables: Sequence[str]) -> str | None:
    """Return the class of the head of a phrase: the noun before `of`, the last, else any."""
    if not tokens:
        return None
    if "of" in tokens[1:]:
        head = tokens[tokens.index("of") - 1] if tokens[0] != "of" else ""
        if head and (found := _class_of(head, tables)):
            return found
    for size in (3, 2, 1):
        if len(tokens) >= size and (found := _listed(" ".join(tokens[-size:]), tables)):
            return found
    if found := _listed(tokens[-1].rpartition("-")[2], tables):
        return found
    for token in reversed(tokens[:-1]):
        if found := _listed(token, tables):
            return found
    return None


def _class_of(word: str, tables: Sequence[str]) -> str | None:
    return _listed(word, tables) or _listed(word.rpartition("-")[2], tables)


def _listed(phrase: str, tables: Sequence[str]) -> str | None:
    nouns = words().nouns
    for name in tables:
        if phrase in nouns[name]:
            return name
    return None


def find_participle(e: Evidence) -> Participle | None:
    """Find the first participle that describes no noun after it."""
    line = e.line
    first = line.word_at(e.begin)
    if first >= len(line.words):
        return None
    counted = any(quantity.end <= line.starts[first] for quantity in e.quantities)
    start = first if counted else first + 1
    for i in range(start, min(first + _FURTHEST_PARTICIPLE, len(line.words))):
        word = line.words[i]
        verb = find_verb(word)
        if verb and verb.form == "past" and word not in _PARTICIPLES_OF_STATE:
            if not _describes_next(line, i):
                return Participle(word, verb.kind)
    return None


def _describes_next(line: Line, i: int) -> bool:
    """`Updated handbook`: a participle right before a noun, with no auxiliary before it."""
    if i + 1 >= len(line.words) or line.low[line.ends[i] : line.starts[i + 1]] != " ":
        return False
    if line.words[i - 1] in _LINKS:
        return False
    return _listed(line.words[i + 1], ("deliverable", "outsider", "measure_head")) is not None
