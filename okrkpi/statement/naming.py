"""The name of a key result's or a KPI's measure, where the first reading found none that tells."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.pattern import pattern
from okrkpi.statement.evidence import Evidence
from okrkpi.statement.facts import Quantity
from okrkpi.statement.joins import in_brackets
from okrkpi.statement.line import Line
from okrkpi.statement.measure_words import noun_phrase
from okrkpi.statement.metric import Named, lookup
from okrkpi.statement.name_words import (
    PERCENTILE,
    SPANS,
    is_empty,
    is_skipped,
    joined,
    money_as_written,
    trimmed,
    with_digits,
    words_between,
)
from okrkpi.statement.words import find_verb, words

_PREPOSITIONS = frozenset("on at from with in for through by to of over until before".split())
_TOPIC_END = pattern(r":(?=\s)|\s-+\s|\s?\|")
_TOPIC_STOP = pattern(r"[,(\[;]|\s(?:in|at|on|for|across|among)\s")
_LONGEST_TOPIC, _MOST_WORDS = 70, 7
_WEAK_VERBS = frozenset({"raise", "lower", "better", "keep", "reach"})
_PAIR = pattern(r"\s(?:and|&)\s([a-z-]+)\s")
_ABOUT = pattern(r"\s(?:on|for|of|in|per|at|with|from|to)\s")
_COUNTED_IN = pattern(r"[\w.]+\s([a-z]+)\s(?:in|out of)\s")
_OCCASIONS = frozenset({"times", "cases", "occasions"})
_EARLY = 4
_OF_WHOLE = pattern(r"\s?of\s(?:the\s|our\s|all\s)?")
_IN_WHOLE = pattern(r" (?:in|of) (?:every )?[\w.,]+$")
_SPAN = pattern(
    r"\W*(?:(?:average|avg\.?|median|mean|number of|total|the)\s)*(?P<name>(?:working |calendar )?"
    r"(?:days|hours|minutes|weeks|months|seconds|time)\s(?:to|from|without|with|of|between|until|out|"
    r"since|lost|spent|waiting|per)\b[a-z' /-]+?)"
    r"(?=\s(?:(?:from|to|at|under|below|by|over|above|up|down|is|are|reduced|cut|falls?|drops?|no|"
    r"per (?:day|week|month|year))\b(?! to [a-z])|[\d$€£<>≤≥→=-])|\s*[,;:(|]|\s*$)"
)
_TWO, _SHORTEST_CELL = 2, 4
_PART_OF = pattern(
    r"\W*(?:%|(?:percentage|percent|proportion|share|pct)\b)\s(?:of\s)?(?:the\s|all\s)?"
)


def name_measure(e: Evidence) -> Named | None:
    """Return what a key result or a KPI measures, by any name that the line offers."""
    if (written := money_as_written(e)) is not None:
        return written
    if _is_settled(e):
        return e.metric
    index = e.line.word_at(e.begin)
    if e.opening is None and e.line.words[index : index + 1] == ["falls"]:
        return Named("falls", e.line.starts[index], e.line.ends[index])
    if inside := _inside(e):
        return inside
    found = _span(e) or _cell(e) or _share_of(e) or _whole_of(e) or e.metric
    if found is None or is_empty(found):
        found = _percentile(e) or _topic(e) or _object(e) or _counted_first(e) or found
        found = found or _topic(e, of_any_verb=True)
    elif _is_only_led_by(e, found):
        found = _topic(e) or _counted_first(e) or _object(e) or found
    named = with_digits(e, joined(e, trimmed(e, found))) if found else None
    return None if named is None or is_empty(named) else named


def _is_settled(e: Evidence) -> bool:
    """Tell at little cost a known measure that the line opens with, or that its verb acts on."""
    named = e.metric
    if named is None or named.known is None or "|" in e.line.low:
        return False
    if e.opening is None and named.start > e.begin:
        return False
    return not named.name.startswith(("off ", "out ")) and not is_empty(named)


def _is_only_led_by(e: Evidence, named: Named) -> bool:
    """Tell a number in words or a bare verb (`Lose fewer than 40 …`) from a name."""
    if any(_spells(e, q, named) for q in e.quantities):
        return named.known is None
    first = _first(e)
    if first is None or named.known or named.start > e.begin or " " in named.name:
        return False
    if pair := _PAIR.fullmatch(e.line.low, named.end, first.start):
        other = find_verb(pair[1])
        return other is not None and other.form == "base"
    if _ABOUT.match(e.line.low, named.end):
        return False
    verb = find_verb(named.name)
    return verb is not None and verb.form == "base" and named.name not in words().noun_too


def _spells(e: Evidence, quantity: Quantity, named: Named) -> bool:
    """Tell whether a name is the number itself, and not what a number in digits counts."""
    inside = quantity.start <= named.start and named.end <= quantity.end
    return inside and not any(c.isdigit() for c in e.line.low[quantity.start : named.start])


def _span(e: Evidence) -> Named | None:
    """`Days to close the books` is named by what the days are counted to."""
    line = e.line
    if e.metric and e.metric.known and e.metric.end > e.begin + _EARLY:
        return None
    if line.said.isdisjoint(SPANS) and "time" not in line.said:
        return None
    found = _SPAN.match(line.low, e.begin)
    return Named(found["name"], found.start("name"), found.end("name")) if found else None


def _cell(e: Evidence) -> Named | None:
    """Take the last cell before the first number: `Search team | zero-result rate | 11`."""
    first = _first(e)
    if "|" not in e.line.low or first is None:
        return None
    cells = e.line.low[e.begin : first.start].split("|")[:-1]
    if len(cells) < _TWO or len(cells[-1].strip()) < _SHORTEST_CELL:
        return None
    start = e.begin + len("|".join(cells[:-1])) + 1
    return noun_phrase(e.line, start, start + len(cells[-1]))


def _whole_of(e: Evidence) -> Named | None:
    """`Tenant arrears 4.9% of rent roll` measures the arrears, and not what they are a part of.

    Nor does `Late parcels: under 5 in 1,000 orders` measure orders.
    """
    named, first = e.metric, _first(e)
    if named is None or first is None or e.opening or named.start < first.end:
        return None
    between = e.line.low[first.end : named.start]
    if not (_OF_WHOLE.fullmatch(between) or (between == " " and _IN_WHOLE.search(first.text))):
        return None
    subject = _object(e)
    return subject if subject and subject.end <= first.start else None


def _inside(e: Evidence) -> Named | None:
    """`Nine calls in ten answered` counts calls."""
    first = _first(e)
    found = _COUNTED_IN.match(e.line.low, first.start, first.end) if first else None
    if first is None or found is None or found[1] in _OCCASIONS:
        return None
    if e.metric and (e.metric.known or e.metric.start < first.end):
        return None
    return Named(found[1], found.start(1), found.end(1), lookup(found[1]))


def _percentile(e: Evidence) -> Named | None:
    found = PERCENTILE.search(e.line.low, e.begin) if e.line.has_digit else None
    return Named(found[0], found.start(), found.end()) if found else None


def _share_of(e: Evidence) -> Named | None:
    """`% of GMV from repeat buyers`: a share is another measure than what it is a part of."""
    lead = _PART_OF.match(e.line.low, e.begin)
    if lead is None or e.opening is not None or (e.metric and e.metric.start <= e.begin):
        return None
    first = _first(e)
    stop = first.start if first and first.start > lead.end() else len(e.line.low)
    named = noun_phrase(e.line, lead.end(), stop)
    if named is None or named.start >= stop:
        return None
    return Named(f"share of {named.name}", named.start, named.end)


def _first(e: Evidence) -> Quantity | None:
    return next((q for q in e.quantities if q.start >= e.begin), None)


def _topic(e: Evidence, *, of_any_verb: bool = False) -> Named | None:
    """Take what a colon or a dash sets off at the head of the line: `Antibiotic use: minus 25%`."""
    line = e.line
    end = _TOPIC_END.search(line.low, e.begin, e.begin + _LONGEST_TOPIC)
    if end is None or (e.opening and e.opening.start < end.start()):
        return None
    if e.opening and e.opening.kind not in _WEAK_VERBS and not of_any_verb:
        return None
    first = _first(e)
    if first and first.start < end.start():
        return None
    stop = _TOPIC_STOP.search(line.low, e.begin, end.start())
    places = words_between(line, e.begin, stop.start() if stop else end.start())
    return _named(line, places) if 0 < len(places) <= _MOST_WORDS else None


def _named(line: Line, places: Sequence[int]) -> Named | None:
    start, end = line.starts[places[0]], line.ends[places[-1]]
    named = Named(line.low[start:end], start, end, lookup(line.low[start:end]))
    return None if is_empty(named) else named


def _object(e: Evidence) -> Named | None:
    """Take what the verb acts on, or what a line without a verb is about."""
    line, verb = e.line, e.opening
    begin = verb.end if verb else e.begin
    topic = _TOPIC_END.search(line.low, begin, begin + _LONGEST_TOPIC) if verb is None else None
    if topic and not in_brackets(line.low, topic.start()):
        head = noun_phrase(line, begin, topic.start())
        begin = topic.end() if head and is_empty(head) else begin
    index = line.word_at(begin)
    while index < len(line.words) and is_skipped(line.words[index]):
        index += 1
    if index == len(line.words) or line.words[index] in _PREPOSITIONS:
        return None
    if line.words[index] == "falls" and verb is None:
        return Named("falls", line.starts[index], line.ends[index])
    stop = e.clause.start if e.clause else len(line.low)
    if (first := _first(e)) and first.start >= line.starts[index]:
        stop = min(stop, first.start)
    if line.starts[index] >= stop:
        return None
    named = noun_phrase(line, line.starts[index], stop)
    return None if named is None or is_empty(named) else named


def _counted_first(e: Evidence) -> Named | None:
    """Take what stands after the first number: `2 more branches in profit`."""
    first = _first(e)
    if first is None:
        return None
    index = e.line.word_at(first.end)
    if index < len(e.line.words) and e.line.starts[index] == first.end:
        return None
    while index < len(e.line.words) and is_skipped(e.line.words[index]):
        index += 1
    if index == len(e.line.words) or e.line.words[index] in _PREPOSITIONS:
        return None
    named = noun_phrase(e.line, e.line.starts[index], len(e.line.low))
    return None if named is None or is_empty(named) else named
