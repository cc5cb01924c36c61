"""Vague wording: the words and phrases of the lists that a line holds."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Span
from okrkpi.statement.line import Line
from okrkpi.statement.words import find_verb, words

_MOVING = frozenset({"raise", "lower", "better", "reach"})
_PER_TIME = frozenset("a per each every in of off for".split())
_GRADED = frozenset({"rated", "judged", "graded", "rating", "grade", "score", "rate", "inspected"})

_ORDINALS = frozenset("first second third fourth fifth last final initial st nd rd th".split())
_DUE = (["by"], ["until"], ["before"], ["this"], ["next"])
_DIGIT = pattern(r"\d")


def find_vague(line: Line, begin: int = 0) -> list[tuple[Span, str]]:
    """Find words of the vague lists: their span and the list's name."""
    lists, tokens = words().vague, line.words
    hyphens = "-" in line.low
    if not hyphens and lists.first_words.isdisjoint(tokens):
        return []
    terms = words().fixed_terms
    openings = words().openings
    found: list[tuple[Span, str]] = []
    following = line.word_at(begin)
    for i, token in enumerate(tokens):
        if i < following or (token not in openings and not (hyphens and "-" in token)):
            continue
        if token in terms.first_words and (term := terms.find(tokens, i)):
            following = i + term[0]
        elif token in lists.first_words and (phrase := _phrase_at(line, i)):
            count, name = phrase
            if not _is_exact(tokens, i, i + count) and not _is_name(line, i, count):
                found.append(((line.starts[i], line.ends[i + count - 1]), name))
            following = i + count
        elif hyphens and "-" in token and (listed := lists.whole(token.split("-"))):
            found.append(((line.starts[i], line.ends[i]), listed))
    return found


def _phrase_at(line: Line, i: int) -> tuple[int, str] | None:
    """Find the phrase of the lists that begins at a word and runs over no number."""
    lists, tokens = words().vague, line.words
    phrase = lists.find(tokens, i)
    if phrase is None or phrase[0] == 1:
        return phrase
    last = i + phrase[0] - 1
    if line.has_digit:
        for at in range(i, last):
            if _DIGIT.search(line.low, line.ends[at], line.starts[at + 1]):
                return lists.find(tokens[: at + 1], i)
    if tokens[i] == "attempt" and i and tokens[i - 1] in _ORDINALS:
        return None
    if tokens[i] == "and" and tokens[last] == "more" and not _ends_list(line, last):
        return None
    return phrase


def _ends_list(line: Line, last: int) -> bool:
    """`Toys, books and more by June` ends a list; `faster and more personally` does not."""
    after = line.low[line.ends[last] :].lstrip()
    return not after[:1].isalnum() or line.words[last + 1 : last + 2] in _DUE


def _is_exact(tokens: Sequence[str], start: int, stop: int) -> bool:
    """`how many`, `safe enough to walk home`: what follows or leads says how much."""
    before = tokens[start - 1] if start else ""
    if before in _GRADED or (before == "how" and tokens[start] == "many"):
        return True
    after = tokens[stop] if stop < len(tokens) else ""
    if tokens[stop - 1] == "day" and after in _PER_TIME:
        return True
    if tokens[start : start + 2] == ["continue", "to"] and (verb := find_verb(after)):
        return verb.kind in _MOVING
    if before == "so" and "that" in tokens[stop : stop + 3]:
        return True
    return tokens[stop - 1] == "enough" and tokens[stop : stop + 1] in (["to"], ["that"])


def _is_name(line: Line, i: int, count: int) -> bool:
    """`AM Best`, `rated 'good'`: a word that belongs to a name or is quoted."""
    start, end = line.starts[i], line.ends[i + count - 1]
    if line.plain[start - 1 : start] in {"'", '"'} and line.plain[end : end + 1] in {"'", '"'}:
        return True
    if count > 1 or not line.plain[start].isupper():
        return False
    if i == 0:
        return _opens_name(line)
    named = line.plain[line.starts[i - 1]].isupper() and end - start > 1
    if named and line.ends[i - 1] == start - 1:
        return True
    return line.low[line.ends[i - 1]] == " " and line.plain[end + 1 : end + 2].isupper()


def _opens_name(line: Line) -> bool:
    """`Better Care Fund return filed`: two capitals, and small letters after them."""
    following = line.plain[line.ends[0] + 1 : line.ends[0] + 3]
    rest = [line.plain[start] for start in line.starts[2:]]
    capital = following[:1].isupper() and following[1:].islower()
    return capital and line.low[line.ends[0]] == " " and any(c.islower() for c in rest)
