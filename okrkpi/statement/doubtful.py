"""Which words of a line two readers could dispute: each is weighed with what stands around it.

A linear model weighs the features of a word: what it is, what stands beside it, how the line opens,
how long it is and whether it has a number. The weights were learned from labelled lines by `make
train` and stand in `lexicon/vague.tsv`, a feature a line; a word above zero is vague.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from okrkpi.statement.evidence import Evidence
from okrkpi.statement.facts import Kind, Span
from okrkpi.statement.noun_phrases import classes_of
from okrkpi.statement.weights import Answer, Group
from okrkpi.statement.words import find_verb, singular

VAGUE = Answer("vague.tsv")
_MOST_WORDS = 45
_LENGTHS = (*["1-3"] * 4, *["4-6"] * 3, *["7-11"] * 5, *["12-20"] * 9, "21+")
"""The name of a length by the number of words."""
_CLAUSES = frozenset("that who which where when without so because instead whose".split())
_WAYS = frozenset({"with", "by", "through", "via", "using", "from", "per"})
_COMPARED = frozenset({"than", "as"})
_LETTERS = 9
_ENDINGS = (
    "ly", "er", "est", "ful", "able", "ible", "ive", "ent", "ant", "ed", "ing", "less", "al", "ous",
    "y", "ic", "ity", "ness", "ence", "ance", "ion", "ment", "s",
)  # fmt: skip


class Doubt(NamedTuple):
    """A word, or a phrase of the lists, that may be vague, and the features that bear on it."""

    span: Span
    groups: tuple[Group, ...]


_Piece: TypeAlias = tuple[int, int, str]
"""Where a word, or a phrase of the lists, begins and ends among the words, and the list's name."""


def doubtful(e: Evidence, kind: Kind) -> list[Span]:
    """Return the words of a line of this kind that two readers could dispute."""
    if kind == "none":
        return []
    around, line, tokens = _around(e, kind).weight, e.line, [*e.line.words, ""]
    least = -around - _most_done(kind, _number(e))
    opening = line.word_at(e.opening.start) if e.opening else -1
    begin = line.word_at(e.begin)
    found: list[Span] = []
    for piece in _pieces(e):
        first, after, listed = piece
        own = _own(tokens, piece).weight
        before = tokens[first - 1] if first > begin else ""
        told = own + _before(before).weight + _after(tokens[after]).weight
        if told > least or listed or first == opening:
            beside = sum([one.weight for one in _beside(e, kind, piece)])
            if around + own + beside > 0:
                found.append((line.starts[first], line.ends[after - 1]))
    return found


def doubts(e: Evidence, kind: Kind) -> Iterator[Doubt]:
    """Yield each word of a line, those of a listed phrase together."""
    around, line = _around(e, kind), e.line
    for piece in _pieces(e):
        first, after, _ = piece
        own = _own(line.words, piece)
        span = line.starts[first], line.ends[after - 1]
        yield Doubt(span, (around, own, *_beside(e, kind, piece)))


def _pieces(e: Evidence) -> list[_Piece]:
    line = e.line
    first = line.word_at(e.begin)
    stop = min(len(line.words), first + _MOST_WORDS)
    pieces: list[_Piece] = []
    for span, name in e.vague:
        start, after = line.word_at(span[0]), line.word_at(span[1])
        pieces += [(i, i + 1, "") for i in range(first, min(start, stop))]
        pieces += [(start, after, name)] if start < stop else []
        first = after
    return pieces + [(i, i + 1, "") for i in range(first, stop)]


def _beside(e: Evidence, kind: Kind, piece: _Piece) -> list[Group]:
    """Name what stands beside a word, and what it does in a line of this kind."""
    line, tokens, opening = e.line, e.line.words, e.opening
    i, after, listed = piece
    number, start = _number(e), line.starts[i]
    is_first = i == line.word_at(e.begin)
    groups = [
        _doing(tokens[i], listed, after - i > 1, kind, number),
        _before("" if is_first else tokens[i - 1]),
        _after(tokens[after] if after < len(tokens) else ""),
    ]
    if opening and opening.start == start:
        way = not _WAYS.isdisjoint(line.said) or ":" in line.low[opening.end :]
        groups.append(_opening(opening.word, opening.kind, kind, e.has_measure, number, way))
    if not is_first and line.plain[start].isupper():
        groups.append(_capital())
    return groups


@cache
def _most_done(kind: Kind, number: str) -> int:
    """Return the most that what an unlisted word does in a line of this kind can add to it."""
    weights = VAGUE.weights
    verbs = [n for name, n in weights.items() if name[:7] == "a verb " and f"+ {kind}" in name]
    word = weights.get(f"a word unlisted + {kind} + {number}", 0)
    return word + max([0, *verbs]) + max(0, _capital().weight)


def _number(e: Evidence) -> str:
    if e.move.target or e.move.change:
        return "numbered"
    return "number aside" if e.quantities else "no number"


def _around(e: Evidence, kind: Kind) -> Group:
    """Name what the line offers to make its words concrete."""
    said = e.line.said
    count = len(e.line.words) - e.line.word_at(e.begin)
    return _line(
        kind,
        _number(e),
        _LENGTHS[min(count, len(_LENGTHS) - 1)],
        e.opening.kind if e.opening else "nothing",
        "known" if e.names_known_metric else "measure" if e.has_measure else "no",
        (not _CLAUSES.isdisjoint(said), not _WAYS.isdisjoint(said), not _COMPARED.isdisjoint(said)),
    )


@lru_cache(maxsize=8192)
def _line(
    kind: Kind, number: str, length: str, opens: str, metric: str, parts: tuple[bool, bool, bool]
) -> Group:
    names = [
        "every word", f"length {length}", kind,
        *[f"{kind} + {one}" for one in (number, f"length {length}", f"opens {opens}")],
        f"{kind} + metric {metric}",
    ]  # fmt: skip
    said = [name for name, has in zip(("clause", "way", "comparison"), parts, strict=True) if has]
    return VAGUE.group([*names, *[f"{kind} + {name}" for name in said]])


def _own(tokens: list[str], piece: _Piece) -> Group:
    """Name what a word or a listed phrase is."""
    first, after, listed = piece
    return _phrase(" ".join(tokens[first:after]), listed) if listed else _word(tokens[first])


@lru_cache(maxsize=32768)
def _word(word: str) -> Group:
    """Name what a word is."""
    return VAGUE.group(_of_word(word))


@lru_cache(maxsize=8192)
def _phrase(text: str, listed: str) -> Group:
    """Name what a listed phrase is."""
    names = dict.fromkeys(name for word in text.split() for name in _of_word(word))
    return VAGUE.group([*names, f"listed {listed}", f"says {text}"])


@lru_cache(maxsize=16384)
def _doing(word: str, listed: str, several: bool, kind: Kind, number: str) -> Group:
    """Name what a word is in a line of this kind."""
    names = [f"a word {'listed ' + listed if listed else 'unlisted'} + {kind} + {number}"]
    if several:
        names.append(f"a phrase {listed} + {kind}")
    elif not listed and (verb := find_verb(word)):
        names.append(f"a verb {verb.kind} {verb.form} + {kind}")
    return VAGUE.group(names)


def _of_word(word: str) -> Iterator[str]:
    yield f"word {singular(word)}"
    yield f"letters {min(len(word), _LETTERS)}"
    if verb := find_verb(word):
        yield f"verb {verb.kind} {verb.form}"
        yield f"form of {verb.base}"
    for name in classes_of(word):
        yield f"noun {name}"
    for ending in _ENDINGS if word.endswith(_ENDINGS) else ():
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield f"ends in {ending}"
            break


@lru_cache(maxsize=16384)
def _before(word: str) -> Group:
    return VAGUE.group([f"after {word}" if word else "after nothing"])


@lru_cache(maxsize=16384)
def _after(word: str) -> Group:
    return VAGUE.group([f"before {word}" if word else "before nothing"])


@lru_cache(maxsize=8192)
def _opening(word: str, opens: str, kind: Kind, measured: bool, number: str, way: bool) -> Group:
    names = [f"opens {word}", f"opens {word} + {kind}", f"opens with {opens} + {kind} + {number}"]
    names += [f"opens {word} + measure"] if measured else []
    return VAGUE.group([*names, f"opens with {opens} + {kind} + way"] if way else names)


@cache
def _capital() -> Group:
    return VAGUE.group(["capital"])
