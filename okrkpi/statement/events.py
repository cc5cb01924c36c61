"""Deadlines that an event sets: `before the audit`, `by launch`, `over the summer`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from okrkpi.pattern import pattern
from okrkpi.statement.event_leads import EDGES, after_word, before_event, by_event, is_named_day
from okrkpi.statement.event_phrase import (
    SEASONS,
    Phrase,
    gap_before,
    is_joined,
    is_last,
    read_phrase,
    word_at,
)
from okrkpi.statement.line import Line
from okrkpi.statement.moment import Moment, moment
from okrkpi.statement.words import find_verb, words

_OFFSET = pattern(r"\s?[-+]\s?\d{1,3}\s?(?:wks?|weeks?|days?|d|w|months?)\b")
_REPEATED = frozenset(
    "annual yearly monthly weekly daily quarterly regular staff employee tenant".split()
)
_ORDINALS = frozenset("first second third fourth final last".split())
_ROUNDS = frozenset("round wave phase cycle tranche batch intake edition release".split())
_STRETCH_ENDS = frozenset("break holidays shutdown season recess refit".split())
_LIVES = frozenset({"life", "lifetime", "course", "term", "duration", "span"})
_VERSIONS = frozenset("release update version drop issue edition timetable budget".split())


def find_events(line: Line) -> Iterator[Moment]:
    """Find the deadlines that an event sets."""
    if line.words and line.words[-1] in _STRETCH_ENDS and (first := _set_off(line)):
        yield moment(line, line.starts[first], line.ends[-1], "due", strong=True)
    if _SIGNS.isdisjoint(line.said):
        return
    end = 0
    for i, word in enumerate(line.words):
        if i >= end and (reader := _READERS.get(word)) and (stop := reader(line, i)):
            end = stop = _with_owner(line, stop)
            apart = _OFFSET.match(line.low, line.ends[stop - 1])
            last = apart.end() if apart else line.ends[stop - 1]
            yield moment(line, line.starts[i], last, "due", strong=True)


def _set_off(line: Line) -> int:
    """Return the word that `…, summer break` begins with: a stretch of time set off at the end."""
    comma = line.low.rfind(", ")
    first = line.word_at(comma + 2) if comma > 0 else 0
    if not first or line.low[line.ends[-1] :].strip(" ."):
        return 0
    found = words().times.find(line.words, first)
    whole = found is not None and found[1] == "stretch" and first + found[0] == len(line.words)
    return first if whole else 0


def _with_owner(line: Line, stop: int) -> int:
    """`by the dress rehearsal of Aida`: an event with the name of what it belongs to."""
    if word_at(line, stop) != "of" or not word_at(line, stop + 1):
        return stop
    if not is_joined(line, stop) or gap_before(line, stop + 1) != " ":
        return stop
    return max(read_phrase(line, stop + 1).stop, stop)


def _in(line: Line, i: int) -> int | None:
    """`over the summer`, `during the next outage`, `in the run-up to Christmas`."""
    start = i + 1
    word = word_at(line, start)
    if not word or not is_joined(line, start):
        return None
    if word == "the" and word_at(line, start + 1) in _LIVES and word_at(line, start + 2) == "of":
        return read_phrase(line, start + 3).stop
    if word == "to" and line.words[i] == "through":
        return by_event(line, start)
    if word == "time" and word_at(line, start + 1) == "for":
        return before_event(line, start + 1)
    if word == "the" and word_at(line, start + 1) in {"run-up", "lead-up", "build-up"}:
        return before_event(line, start + 2) if word_at(line, start + 2) == "to" else None
    phrase = read_phrase(line, start)
    tokens = line.words
    if phrase.first < phrase.stop and tokens[i] in {"in", "during"} and _is_season(line, phrase):
        return phrase.stop
    if phrase.first >= phrase.stop or not phrase.determined or not phrase.event:
        return None
    if not _REPEATED.isdisjoint(tokens[phrase.first : phrase.event]):
        return None
    if tokens[i] == "in" and _names_more(line, phrase):
        return None
    if phrase.table == "stretch" or (phrase.table == "milestone" and tokens[i] != "in"):
        return phrase.event
    if phrase.table in {"recurring_stretch", "event"} and phrase.modified:
        return phrase.event
    numbered = tokens[phrase.first] in _ORDINALS and tokens[phrase.event - 1] in _ROUNDS
    return phrase.event if numbered else None


def _names_more(line: Line, phrase: Phrase) -> bool:
    """`in the summer reading challenge`: the event only tells which one is meant."""
    following = word_at(line, phrase.event)
    if phrase.event >= phrase.stop or line.low[line.ends[phrase.event - 1]] != " ":
        return False
    return find_verb(following) is None or following in words().noun_too


def _is_season(line: Line, phrase: Phrase) -> bool:
    """`during Fire Safety Week`, `in calving season`."""
    last = line.words[phrase.stop - 1]
    several = phrase.stop - phrase.first > 1 and not phrase.determined
    return is_named_day(line, phrase) or (several and last == "season")


def _at(line: Line, i: int) -> int | None:
    """`at the autumn meeting`, `at our next survey`, `at my fiftieth birthday`."""
    owned = word_at(line, i + 1) == "their"
    phrase = read_phrase(line, i + 1 + owned)
    if phrase.first >= phrase.stop or not phrase.determined:
        return None
    if line.words[phrase.first] in EDGES:
        return _at_edge(line, phrase)
    if not phrase.event:
        return None
    if not _REPEATED.isdisjoint(line.words[phrase.first : phrase.event]):
        return None
    return phrase.event if phrase.modified or phrase.table == "milestone" else None


def _at_edge(line: Line, phrase: Phrase) -> int | None:
    """`at the end of the mandate`, `at the turn of the year`; not `at the end of the shift`."""
    inner = read_phrase(line, phrase.first + 2)
    if word_at(line, phrase.first + 1) != "of" or not inner.determined:
        return None
    for k in range(inner.first, inner.stop):
        found = words().times.find(line.words, k)
        if found and found[1] in {"undertaking", "stretch", "recurring_stretch"}:
            return k + found[0]
    return None


def _with(line: Line, i: int) -> int | None:
    """`with the spring release`."""
    phrase = read_phrase(line, i + 1)
    numbered = any(c.isdigit() for c in line.low[line.ends[i] : line.ends[phrase.stop - 1]])
    if not phrase.determined or not (phrase.modified or numbered):
        return None
    for k in range(phrase.first, phrase.stop):
        if line.words[k] in _VERSIONS:
            return k + 1
    return None


def _come(line: Line, i: int) -> int | None:
    """`come spring`, `come Christmas`."""
    phrase = read_phrase(line, i + 1) if i else None
    if phrase is None or phrase.determined or phrase.event != phrase.first + 1:
        return None
    return phrase.event if phrase.table in {"milestone", "stretch"} else None


def _this(line: Line, i: int) -> int | None:
    """`this summer`, `next shutdown`."""
    phrase = read_phrase(line, i)
    if phrase.table != "stretch":
        return None
    direct = phrase.event == phrase.first + 1 or line.words[phrase.first] in SEASONS
    return phrase.event if direct else None


def _alone(line: Line, i: int) -> int | None:
    """`…, pre-season`."""
    listed = i > 0 and line.words[i - 1] in {"baseline", "midline"}
    return i + 1 if i and is_last(line, i + 1) and not listed else None


def _short_before(line: Line, i: int) -> int | None:
    """`b4 handover`."""
    if not line.low.startswith("4 ", line.ends[i]) or i + 1 >= len(line.words):
        return None
    phrase = read_phrase(line, i + 2)
    return phrase.event or i + 2


_READERS: dict[str, Callable[[Line, int], int | None]] = {
    "before": before_event, "until": before_event, "till": before_event, "b": _short_before,
    "prior": after_word("to"), "ahead": after_word("of"), "by": by_event,
    **dict.fromkeys(("in", "during", "throughout", "through", "across", "over"), _in),
    **dict.fromkeys(("pre-season", "preseason", "pre-launch", "prelaunch"), _alone),
    **dict.fromkeys(("endline", "midline"), _alone),
    "at": _at, "with": _with, "come": _come, "this": _this, "next": _this,
}  # fmt: skip
_SIGNS = _READERS.keys() | {"b4", "pre"}
"""The runs of letters that a line with such a deadline holds."""
