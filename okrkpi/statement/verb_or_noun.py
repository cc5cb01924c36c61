"""Whether a word that may be a verb or a noun is a verb where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from okrkpi.pattern import pattern
from okrkpi.statement.command import DETERMINERS, commands, ends_in_measure
from okrkpi.statement.line import Line
from okrkpi.statement.words import Verb, find_verb, words

_MOVES = frozenset({"raise", "lower", "better", "keep", "reach"})
_TAKES_NUMBER = frozenset({"make", "do", "win", "raise", "lower", "keep", "explore", "decide"})
_NO_OBJECT = frozenset("of in by from to is are at per rate ratio for on with and or".split()) | {
    ""
}
_MEASURE_HEADS = frozenset(
    """rate ratio score index punctuality length consumption turnover yield share level volume
    density frequency intensity margin duration""".split()
)
_AFTER_NOUN = frozenset("rate ratio score index".split())
_NO_OBJECT_HERE = frozenset(
    """of on rate from by is per in at with for to ratio score time cost costs index""".split()
)
_AND = frozenset({"and", "or", "&"})
_MAKES = frozenset({"make", "do", "win"})
_COMPARES = frozenset("<>≤≥=")
_STATES = frozenset({"are", "is", "have", "has", "feel", "can"})
_PREPOSITIONS = frozenset("of for to in on by with at from".split())
_VALUES = pattern(r":?\s[$€£₹]?\d[^→>;()]{0,24}?(?:→|-+>|=+>)\s?[$€£₹]?\d")
_GLUE = frozenset({"#", "'", '"', "$", "€", "£", "(", "+"})
_AMBIGUOUS = ("deliverable", "measure_head", "outsider", "quality")


def heads_measure(tokens: Sequence[str], i: int) -> bool:
    """Tell whether the word at `i` heads a measure: `sign-up rate`, `train punctuality`."""
    return i < len(tokens) and tokens[i] in _MEASURE_HEADS


def is_verb_here(line: Line, i: int, verb: Verb) -> bool:
    """A word that is a verb and a noun is a verb where an object follows: `Report incidents`."""
    tokens, word = line.words, line.words[i]
    following = tokens[i + 1] if i + 1 < len(tokens) else ""
    noun_too = word in words().noun_too
    if word == "top" or (noun_too and _pairs_nouns(tokens, i)):
        return False
    if verb.form in {"past", "s"}:
        return False
    if verb.form == "ing" and (following == "of" or _is_adjective(tokens, i)):
        return False
    if i == 0 and noun_too and _has_values(line, i):
        return False
    if verb.kind in _MOVES and i == 0 and following not in _NO_OBJECT:
        return True
    if i == 0 and verb.kind in {"raise", "lower"} and _leads_to_number(line, i):
        return word not in words().nouns["measure_head"]
    if noun_too and following in _MEASURE_HEADS:
        return False
    if following in _AFTER_NOUN:
        return verb.kind in _MOVES and not noun_too
    ambiguous = noun_too or _is_noun(word)
    if not following:
        return not ambiguous and verb.form == "base" and len(tokens) > 1
    gap = line.low[line.ends[i] : line.starts[i + 1]]
    if not _COMPARES.isdisjoint(gap):
        return False
    if gap.startswith(","):
        follower = find_verb(following)
        return verb.form == "base" and follower is not None and follower.form == "base"
    if following in _AND and verb.form == "base" and _is_verb_pair(tokens, i):
        return True
    if verb.form == "ing" and ends_in_measure(line, i):
        return False
    if word in words().noun_mostly and verb.kind not in _MOVES and verb.form == "base":
        return commands(line, i)
    if noun_too and verb.kind in _MAKES and ends_in_measure(line, i):
        return False
    if gap != " " and (told := _by_gap(gap.strip(), gap, verb, ambiguous)) is not None:
        return told
    return not ambiguous or _takes_object(line, i, gap, verb)


def _has_values(line: Line, i: int) -> bool:
    """`Fuel 31 l/100km → 29`, `Stock 410 -> 300`: what has two values is what is measured."""
    return _VALUES.match(line.low, line.ends[i]) is not None


def _leads_to_number(line: Line, i: int) -> bool:
    """`Climb from 14th to 8th`, `Cut to 3 days`: a move without the name of what moves."""
    if line.words[i + 1 : i + 2] not in (["from"], ["to"]):
        return False
    return line.low[line.ends[i + 1] :].lstrip(" $€£₹#")[:1].isdigit()


def _by_gap(mark: str, gap: str, verb: Verb, ambiguous: bool) -> bool | None:
    """Judge by what stands between the word and the next: a colon, a sign."""
    if not mark or mark in _GLUE or mark[-1].isdigit() or mark.rstrip("% ")[-1:].isdigit():
        return None
    apart = gap.lstrip().startswith((":", "|", ","))
    return (not ambiguous and not apart) or verb.kind in {"raise", "lower"}


def _takes_object(line: Line, i: int, gap: str, verb: Verb) -> bool:
    """Judge a word that is often a noun by what follows it."""
    tokens, word, following = line.words, line.words[i], line.words[i + 1]
    if any(c.isdigit() for c in gap):
        measure = word in words().nouns["measure_head"]
        return verb.kind == "reach" or (verb.kind in _TAKES_NUMBER and not measure)
    if following == "at" and tokens[i + 2 : i + 3] in (["least"], ["most"]):
        return verb.kind not in {"raise", "lower"}
    if following in _NO_OBJECT_HERE:
        return following == "with" and verb.kind == "do"
    follower = find_verb(following)
    return not (follower and follower.form == "past")


@lru_cache(maxsize=16384)
def _is_noun(word: str) -> bool:
    nouns = words().nouns
    return any(word in nouns[name] for name in _AMBIGUOUS)


def _pairs_nouns(tokens: Sequence[str], i: int) -> bool:
    """`Supply and demand forecast`: two nouns, and no verb."""
    if i + 2 >= len(tokens) or tokens[i + 1] not in {"and", "or"}:
        return False
    other = find_verb(tokens[i + 2])
    return other is None or other.form != "base" or tokens[i + 2] in words().noun_too


def _is_verb_pair(tokens: Sequence[str], i: int) -> bool:
    """`Label and discard everything`: two verbs that share what comes after."""
    other = find_verb(tokens[i + 2]) if i + 3 < len(tokens) else None
    return (
        other is not None
        and other.form == "base"
        and (tokens[i + 2] not in words().noun_too or tokens[i + 3] in DETERMINERS)
        and tokens[i + 3] not in _PREPOSITIONS
    )


def _is_adjective(tokens: Sequence[str], i: int) -> bool:
    """`Teaching staff are …`, `Building permit granted`: the -ing word describes a noun."""
    for token in tokens[i + 2 : i + 6]:
        if token in _STATES:
            return True
        verb = find_verb(token)
        if verb and verb.form == "past" and token not in words().noun_too:
            return True
        if token in _PREPOSITIONS:
            return False
    return False
