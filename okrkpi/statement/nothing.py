"""Words that say that there is none: `no`, `none`, `zero`, `not one`, `eliminate`."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.statement.line import Line
from okrkpi.statement.number_sense import word_at
from okrkpi.statement.unit_after import STOPS_A_NOUN
from okrkpi.statement.words import find_verb, words

_AFTER_NO = frozenset("more less later longer fewer one".split())
_NAMED_ZERO = frozenset("trust tolerance day knowledge touch hour hours harm friction".split())
_NO_NONE_BEFORE = ("second", "next", "close")
_LEADS_TO_NONE = frozenset("after from to is are be become becomes at reach reaches hit".split())
_NARROWS = frozenset(
    """below above over under without older slower longer later open waiting beyond outside
    exceeding unpaid unanswered untreated vacant""".split()
)
_LONGEST_NOUN = 4


def is_zero(line: Line, index: int, following: str) -> bool:
    """`None of`, `down to none` and `complaints: none` count; `second to none` praises."""
    word, before = line.words[index], word_at(line.words, index - 1)
    if word == "nothing":
        down = word_at(line.words, index - 2) == "down" or "from" in line.words[:index]
        return before == "to" and down
    if word != "none":
        return following not in _NAMED_ZERO
    if following == "of":
        return True
    if before in _LEADS_TO_NONE:
        return word_at(line.words, index - 2) not in _NO_NONE_BEFORE
    return line.low[: line.starts[index]].endswith((":", "=", "→", ": ", "= ", "→ ", " - "))


def denies_one(line: Line, index: int) -> int:
    """Return how many words of `not a single missed dose` or `not one pupil` say that none is."""
    tokens = line.words
    if tokens[index] != "not":
        return 0
    after = tuple(tokens[index + 1 : index + 3])
    if after == ("a", "single"):
        return 3
    alone = after[:1] == ("one",) and after[1:] not in {("but",), ("of",), ("or",)}
    return 2 if alone and not index else 0


def counts_none(line: Line, index: int, first: int) -> bool:
    """`No lost-time accidents` counts; `no mother gives birth alone` is a sentence."""
    tokens = line.words
    if index != first and not line.low[: line.starts[index]].endswith(": "):
        return False
    if word_at(tokens, index + 1) in _AFTER_NO or line.low.startswith(". of ", line.ends[index]):
        return False
    if _narrowed_noun(tokens, index + 1):
        return True
    for token in tokens[index + 1 : index + 4]:
        verb = find_verb(token)
        if verb and verb.form == "s" and token not in words().nouns["measure_head"]:
            return False
        if token.endswith("s") and len(token) > 3:
            return True
    return False


def ends_all(line: Line, index: int) -> bool:
    """`Eliminate grade 4 pressure ulcers`: none is left of what is counted; paper forms are not."""
    nouns = words().nouns
    for word in line.words[index + 1 : index + 6]:
        if word in STOPS_A_NOUN:
            return False
        if word.endswith("s") and (word in nouns["mishap"] or word in nouns["measure_head"]):
            return True
    return False


def _narrowed_noun(tokens: Sequence[str], first: int) -> bool:
    """`No home below band C`, `no invoice older than 60 days`: none of those that are so."""
    for at, word in enumerate(tokens[first : first + _LONGEST_NOUN]):
        if word in _NARROWS:
            return at > 0 and not tokens[first + at - 1].endswith("ing")
        verb = find_verb(word)
        if word in STOPS_A_NOUN or (verb and verb.form == "s"):
            return False
    return False
