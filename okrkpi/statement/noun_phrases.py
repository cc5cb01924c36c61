"""The noun phrases of a line: its subject, the object of its verb, and the class of their head."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from okrkpi.pattern import pattern
from okrkpi.statement.evidence import Evidence
from okrkpi.statement.line import Line
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
_SUBJECT_ENDS = _OBJECT_ENDS | _AUXILIARIES
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
    line, tokens = e.line, e.line.words
    first = line.word_at(e.begin)
    while first + 1 < len(tokens) and tokens[first] in _QUALIFIERS:
        first += 1
    found: list[str] = []
    people = False
    for i, word in enumerate(tokens[first : first + _LONGEST_SUBJECT], first):
        if i > first:
            gap = line.low[line.ends[i - 1] : line.starts[i]]
            if gap != " " and _SUBJECT_BREAK.search(gap):
                break
        if word in _SUBJECT_ENDS or (people and acts(found[-1], word)):
            break
        if word not in _ARTICLES:
            found.append(word)
            people = "outsider" in classes_of(word)
    return found


def acts(noun: str, word: str) -> bool:
    """`employees complete …`: a finite verb after the people it is about."""
    if word.endswith("s") or not noun.endswith(("s", "e", "n", "ff")):
        return False
    verb = find_verb(word)
    return verb is not None and verb.form in {"base", "s"} and noun in words().nouns["outsider"]


def people_act(e: Evidence) -> bool:
    """Tell whether one of the first words is a verb with people as its subject."""
    index = e.line.word_at(e.begin)
    nearby = e.line.words[index : index + _LONGEST_SUBJECT]
    for noun, word in pairwise(nearby):
        if "outsider" in classes_of(noun) and acts(noun, word):
            return True
    return False


@lru_cache(maxsize=32768)
def classes_of(phrase: str) -> tuple[str, ...]:
    """Return the classes of nouns that a word or a compound belongs to."""
    nouns = words().nouns
    return tuple(name for name in CLASSES if phrase in nouns[name])


@cache
def _openings() -> frozenset[str]:
    """Return the words that a compound of the lists begins with."""
    nouns = words().nouns
    return frozenset(word for name in CLASSES for word in nouns[name].compound_openings())


def noun_class(tokens: Sequence[str], tables: Sequence[str]) -> str | None:
    """Return the class of the head of a phrase: the noun before `of`, the last, else any."""
    if not tokens:
        return None
    if "of" in tokens[1:]:
        head = tokens[tokens.index("of") - 1] if tokens[0] != "of" else ""
        if head and (found := _class_of(head, tables)):
            return found
    for size in (3, 2):
        if len(tokens) >= size and (found := _compound(tokens[-size:], tables)):
            return found
    if found := _class_of(tokens[-1], tables):
        return found
    for token in reversed(tokens[:-1]):
        if classes_of(token) and (found := _listed(token, tables)):
            return found
    return None


def _compound(tokens: Sequence[str], tables: Sequence[str]) -> str | None:
    """Return the class of several words that a list names as one thing."""
    if tokens[0] not in _openings() and "iz" not in tokens[0]:
        return None
    return _listed(" ".join(tokens), tables)


def _class_of(word: str, tables: Sequence[str]) -> str | None:
    found = _listed(word, tables)
    return found or (_listed(word.rpartition("-")[2], tables) if "-" in word else None)


def _listed(phrase: str, tables: Sequence[str]) -> str | None:
    known = classes_of(phrase)
    if known:
        for name in tables:
            if name in known:
                return name
    return None


def find_participle(e: Evidence) -> Participle | None:
    """Find the first participle that describes no noun after it."""
    line = e.line
    first = line.word_at(e.begin)
    if first >= len(line.words):
        return None
    counted = bool(e.quantities) and e.quantities[0].end <= line.starts[first]
    start = first if counted else first + 1
    for i, word in enumerate(line.words[start : first + _FURTHEST_PARTICIPLE], start):
        if (found := _participle(word)) and not _describes_next(line, i):
            return found
    return None


@lru_cache(maxsize=32768)
def _participle(word: str) -> Participle | None:
    verb = find_verb(word)
    past = verb is not None and verb.form == "past" and word not in _PARTICIPLES_OF_STATE
    return Participle(word, verb.kind) if verb and past else None


def _describes_next(line: Line, i: int) -> bool:
    """`Updated handbook`: a participle right before a noun, with no auxiliary before it."""
    if i + 1 >= len(line.words) or line.low[line.ends[i] : line.starts[i + 1]] != " ":
        return False
    if line.words[i - 1] in _LINKS:
        return False
    return _listed(line.words[i + 1], ("deliverable", "outsider", "measure_head")) is not None
