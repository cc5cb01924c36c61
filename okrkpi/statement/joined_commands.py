"""Whether a line gives two orders: `Dredge the channel and rebuild quay 3`."""

from __future__ import annotations

import re
from functools import lru_cache

from okrkpi.pattern import pattern
from okrkpi.statement.command import commands, is_unknown_command
from okrkpi.statement.joined_objects import AND, DETERMINERS, LABELS, PREPOSITIONS, PRONOUNS
from okrkpi.statement.line import Line
from okrkpi.statement.months import MONTHS
from okrkpi.statement.spelt import MULTIPLIERS
from okrkpi.statement.words import Verb, find_verb, words

_SKIPPED = frozenset({"then", "also", "and", "plus", "subsequently", "finally"})
_TELLING = frozenset(
    """publish present report share write document propose recommend circulate discuss submit
    consult summarise post send feed identify agree list note""".split()
)
_FINDINGS = frozenset(
    """findings results recommendation recommendations tape report lessons notes conclusions outcome
    outcomes minutes what summary feedback parents staff members stakeholders board""".split()
)
_MOVES = frozenset({"raise", "lower", "better", "reach"})
_IT = ("it", "them")
_GIVES = frozenset("give offer show teach send pay buy lend bring get grant".split())
_NO_OBJECT = PREPOSITIONS | frozenset(
    "only together again back online out down up off live then and or".split()
)
_COUNTED = pattern(r"\s?(?:[$€£]|\d{3}|\d[.,]\d)")
_ADJECTIVES = ("y", "al", "ble", "ic", "ive", "ent", "ant", "ar", "ful", "less")
_WHO = pattern(r"\b(?:who|which|that)$")
_AGAIN = pattern(r"a/b\s")


def two_commands(line: Line, start: int, form: str, kind: str, joins: list[re.Match[str]]) -> bool:
    """Tell two orders, each with an object, from steps that share one."""
    segment = start
    for join in joins:
        index = line.word_at(join.end())
        while index < len(line.words) - 1 and line.words[index] in _SKIPPED:
            index += 1
        if index >= len(line.words) or _WHO.search(line.low, 0, join.start()):
            break
        mark = join.group().strip()
        linked = mark in AND
        shared = linked and (
            _shares_object(line, join.start()) or _in_purpose(line, segment, join.start())
        )
        verb = None if shared else _verb_at(line, index, form, mark)
        if _only_it(line, index) and "," in join.group():
            verb, segment = None, line.ends[index]
        if verb is not None and not _tells_of_it(line, index, kind):
            if _object_between(line, segment, join.start()) or "+" in join.group():
                return True
            if "," not in join.group() and kind == "win" and verb.kind == "keep":
                return not any(c.isdigit() for c in line.low[line.ends[index] :][:6])
            segment = line.ends[index]
    return False


def _shares_object(line: Line, at: int) -> bool:
    """`the time taken to assess and pay claims`, `consult on and adopt`: one object for both."""
    index = line.word_at(at) - 1
    if index < 1 or line.ends[index] != at:
        return False
    if line.words[index] in PREPOSITIONS:
        return True
    if line.words[index - 1] != "to":
        return False
    verb = find_verb(line.words[index])
    return verb is not None and verb.form == "base"


def _in_purpose(line: Line, start: int, stop: int) -> bool:
    """`meet weekly to analyse marks and adjust lessons`: two parts of one purpose."""
    first, last = line.word_at(start), line.word_at(stop)
    for index in range(first + 1, last - 1):
        if line.words[index] == "to" and (verb := find_verb(line.words[index + 1])):
            return verb.form == "base" and verb.base not in words().noun_too
    return False


def _only_it(line: Line, index: int) -> bool:
    """`print it and hang it`; not `give them decent tools`."""
    if line.words[index + 1 : index + 2] not in (["it"], ["them"]):
        return False
    after = line.words[index + 2] if index + 2 < len(line.words) else ""
    return line.words[index] not in _GIVES or not after or after in _NO_OBJECT


def _tells_of_it(line: Line, index: int, kind: str) -> bool:
    """`Review the formula and publish the findings`: the end of the same piece of work."""
    word, after = line.words[index], line.words[index + 1 : index + 2]
    if word not in _TELLING:
        return False
    if after in (["it"], ["them"]) or (word == "report" and after in (["to"], ["back"], ["on"])):
        return True
    return kind == "explore" or not _FINDINGS.isdisjoint(line.words[index + 1 : index + 4])


def _verb_at(line: Line, index: int, form: str, mark: str) -> Verb | None:
    """Return the verb at a word that has an object of its own after it."""
    word = line.words[index]
    if form == "base" and _AGAIN.match(line.low, line.starts[index]):
        return Verb(word, "explore", "base")
    verb = find_verb(word)
    if verb is None:
        doubles = word in MULTIPLIERS and index + 1 < len(line.words)
        if not doubles and form == "base" and _is_order(line, index):
            return Verb(word, "do", "base")
        return Verb(word, "raise", "base") if doubles else None
    if verb.form != form or not _has_object(line, index, mark):
        return None
    return verb


def _is_order(line: Line, index: int) -> bool:
    """`shut down PeopleSoft`, `drench the lambs`: no verb of the lists, and still an order."""
    phrase = words().phrasal.find(line.words, index)
    if phrase is not None:
        return index + phrase[0] < len(line.words)
    described = line.words[index].endswith(_ADJECTIVES)
    return not described and is_unknown_command(line, index)


def _has_object(line: Line, index: int, mark: str) -> bool:
    """Tell whether a verb has an object after it, which a noun in its place has not.

    After `and` a noun is likelier: `drivers and warehouse staff`.
    """
    tokens, linked = line.words, mark in AND
    if index + 1 >= len(tokens):
        return False
    word, follower = tokens[index], tokens[index + 1]
    gap = line.low[line.ends[index] : line.starts[index + 1]]
    if follower in _IT:
        return True
    if follower in PRONOUNS or follower in MONTHS or ":" in gap:
        return False
    if not linked and word in LABELS and follower not in DETERMINERS:
        return False
    verb = find_verb(word)
    found = words().phrasal.find(tokens, index, verb.base if verb else None)
    if found is not None and index + found[0] < len(tokens):
        return tokens[index + found[0]] not in PRONOUNS
    if verb is not None and verb.kind in _MOVES and not gap.strip(" $€£0123456789.,%"):
        return follower not in PREPOSITIONS
    if word not in words().noun_mostly and _COUNTED.match(gap):
        return True
    if follower in _NO_OBJECT:
        return False
    if mark == ";":
        return True
    if linked and word in words().noun_mostly:
        counted = any(c.isdigit() for c in gap)
        return follower in DETERMINERS or counted or _names(line, index + 1)
    if word in words().noun_too or _is_noun(word):
        return (
            follower in DETERMINERS
            or _names(line, index + 1)
            or (commands(line, index) and not _pairs_modifiers(line, index))
        )
    return not gap.strip(" #$€£.0123456789,%'\"")


def _pairs_modifiers(line: Line, index: int) -> bool:
    """`in the weld and paint shops`: two words that describe the same noun."""
    if index < 3 or line.words[index - 1] not in {"and", "or"}:
        return False
    before = find_verb(line.words[index - 2])
    if before is None or before.form != "base":
        return False
    if line.words[index - 3] in DETERMINERS:
        return index > 3 and line.words[index - 4] in PREPOSITIONS
    return True


@lru_cache(maxsize=16384)
def _is_noun(word: str) -> bool:
    nouns = words().nouns
    return any(word in nouns[name] for name in ("deliverable", "measure_head", "quality"))


def _names(line: Line, index: int) -> bool:
    """`scope ISO 42001`, `rebuild quay 3`: a name or a number says which one is meant."""
    written = line.plain[line.starts[index] : line.ends[index]]
    after = line.low[line.ends[index] : line.ends[index] + 2].strip()
    return written.isupper() or after.isdigit()


def _object_between(line: Line, start: int, stop: int) -> bool:
    """Tell whether a part holds more than its verb."""
    part = line.words[line.word_at(start) : line.word_at(stop)]
    if any(c.isdigit() for c in line.low[start:stop]):
        return True
    if not part or part in (["it"], ["them"]):
        return False
    if len(part) == 1 and (verb := find_verb(part[0])) and verb.form == "base":
        return verb.base in words().noun_too and line.low[start : start + 1] == " "
    return any(_may_be_noun(word) for word in part)


def _may_be_noun(word: str) -> bool:
    verb = find_verb(word)
    return verb is None or verb.form != "base" or word in words().noun_too
