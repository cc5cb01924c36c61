"""Where the verb stands in a sentence that names who acts: `The Trust will publish its plan`."""

from __future__ import annotations

from okrkpi.statement.line import Line

_WILL = frozenset(["will", "shall", "must", "should"])
_WANTS = frozenset(
    """aim aims aiming plan plans planning intend intends want wants wish wishes need needs hope
    hopes commit commits committed is are going has have undertake undertakes pledge pledges seek
    seeks propose proposes expect expects agree agreed resolve resolved""".split()
)
_SIGNS = _WILL | _WANTS
_NO_SUBJECT = frozenset(
    "that which who whose where when if how why what because while so and or but not there".split()
)
_MOST_WORDS = 9
_ADVERBS = frozenset("also now then further again jointly together continue".split())


def acting_verb(line: Line, begin: int) -> int | None:
    """Return where the word begins that says what somebody named before it is to do."""
    if line.said.isdisjoint(_SIGNS):
        return None
    tokens, first = line.words, line.word_at(begin)
    for i in range(first, min(first + _MOST_WORDS, len(tokens) - 1)):
        word = tokens[i]
        if word in _NO_SUBJECT or _breaks(line, begin, i):
            return None
        following = i + 1
        if word in _WANTS:
            if tokens[following] != "to":
                continue
            following += 1
        elif word not in _WILL or i == first:
            continue
        while following < len(tokens) - 1 and tokens[following] in _ADVERBS:
            following += 1
        return line.starts[following] if following < len(tokens) else None
    return None


def _breaks(line: Line, begin: int, i: int) -> bool:
    """Say whether a number or a sign stands before a word, so that no plain subject does."""
    return any(c.isdigit() or c in ":;|" for c in line.low[begin : line.starts[i]])
