"""What a line measures: a metric of the lexicon, else the words that its number is about."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Change, Quantity, Span
from okrkpi.statement.line import Line
from okrkpi.statement.measure_words import is_measure, noun_phrase
from okrkpi.statement.metric import Named, find_metric, lookup
from okrkpi.statement.moment import Moment
from okrkpi.statement.move import Move
from okrkpi.statement.noun_phrases import acts
from okrkpi.statement.opening import Opening
from okrkpi.statement.units import TIME_UNITS, UNITS
from okrkpi.statement.words import OUTPUT, find_verb, words

_NO_COUNT = TIME_UNITS | {"pp", "x", "bp", "point", "%"}
_PURPOSE = pattern(
    r"\bso (?:that )?|\b(?:in order )?to (?:increase|raise|reduce|cut|lower|improve|grow|boost|"
    r"lift|bring|drop)\s"
)
_TOPIC = pattern(r"\s*[^\d:;,(]{1,40}[:▸]\s+")
_COUNTED = pattern(
    r"\s?(?:of|in|out of)\s(?:the\s|our\s|all\s|its\s|these\s|those\s)?(?:\d[\d,]*\s)?|\s"
)
_PER = pattern(r"\s?(?:per|/)\s?([a-z][a-z'-]*)")
_LEADS_UP = pattern(r"\s?(?:(?:of|in|out|the|our|all|its|these|those|every|\d[\d,]*)\s)*")
_NUMBERED_PART = pattern(r"\s\d{1,3}\s?:")
_PART = pattern(r"\s?(?:of|in)\s")
_PREPOSITIONS = frozenset(
    "in for on at of across among within throughout per during to from with by".split()
)
_RAISING = frozenset({"raise", "fundraise", "collect", "secure"})
_FUNDS = "funds raised"
_CHANGED = frozenset(
    """more less fewer better faster shorter longer higher lower stronger larger bigger greater
    smaller quicker many much far strong some further additional significant increase growth rise
    decrease reduction decline drop improvement gain in of a""".split()
)


def find_measured(
    line: Line,
    begin: int,
    opening: Opening | None,
    clause: Opening | None,
    move: Move,
    moments: Sequence[Moment],
    guard: Span | None,
) -> Named | None:
    """Name what is measured: by the lexicon, else by the line's own words."""
    avoid = [(moment.start, moment.end) for moment in moments if moment.role == "due"]
    avoid += [guard] if guard else []
    known = find_metric(line, begin, avoid)
    numbers = [part for part in (move.baseline, move.target, move.change) if part]
    first = min(numbers, key=lambda part: part.start, default=None)
    start = _start(line, begin, opening, moments, first)
    stop = _stop(line, clause, first, moments)
    plain = noun_phrase(line, start, stop if stop > start else len(line.low))
    plain = _per(line, _unchanged(line, plain)) if plain else None
    if plain is None or (first and _only_leads(line, plain, first)):
        counted = _counted(line, first, moments) if first else None
        if counted is None:
            return known or plain or _raised(opening, move.target)
        inside = known
        if known and known.start < counted.start:
            inside = find_metric(line, counted.start, avoid)
        beyond = inside is not None and inside.start >= counted.end
        return _specific(line, inside, counted) if inside and not beyond else counted
    if known and known.start < plain.end:
        return _specific(line, known, plain)
    told = numbers or is_measure(plain.name) or " per " in plain.name or "/" in plain.name
    return plain if plain.start < stop and told else known


def _only_leads(line: Line, plain: Named, first: Quantity | Change) -> bool:
    """Tell a verb or a topic (`Expansion: 40 accounts move`) from the name of a measure."""
    if plain.start >= first.start:
        return True
    if plain.known or is_measure(plain.name) or lookup(plain.name):
        return False
    between = line.low[plain.end : first.start].strip()
    unit = first.unit or "%"
    counts = unit not in _NO_COUNT and not unit.isupper()
    if between in {":", "▸"}:
        return counts
    share = unit == "%" and _PART.match(line.low, first.end) is not None
    verb = find_verb(plain.name)
    return not between and (counts or share) and verb is not None and verb.form == "base"


def _per(line: Line, plain: Named | None) -> Named | None:
    """Take in what a measure is counted per, unless that is a time: `cost per tonne`."""
    if plain is None:
        return None
    per = _PER.match(line.low, plain.end)
    if per is None or (per[1] in UNITS and UNITS[per[1]] in TIME_UNITS):
        return plain
    end = per.end()
    following = noun_phrase(line, per.start(1), len(line.low))
    if following and following.start == per.start(1):
        end = following.end
    return Named(f"{plain.name} per {line.low[per.start(1) : end]}", plain.start, end)


def _raised(opening: Opening | None, target: Quantity | None) -> Named | None:
    """`Raise $3.5M for the roof` names no measure: the funds that are raised."""
    raises = opening is not None and opening.word in _RAISING
    if opening is None or target is None or not raises or not (target.unit or "").isupper():
        return None
    return Named(_FUNDS, opening.start, target.end, lookup(_FUNDS))


def _start(
    line: Line,
    begin: int,
    opening: Opening | None,
    moments: Sequence[Moment],
    first: Quantity | Change | None,
) -> int:
    """Return where the words that may name the measure begin: after the verb, time and topic."""
    start = opening.end if opening else begin
    for moment in moments:
        if moment.role != "cadence" and moment.start <= start + 1 < moment.end:
            start = moment.end
    if opening is None and ":" in line.low and (topic := _TOPIC.match(line.low, start)):
        named = noun_phrase(line, start, topic.end())
        follows = first is None or first.start > topic.end()
        if follows and named and not is_measure(named.name) and lookup(named.name) is None:
            start = topic.end()
    if first and opening and opening.kind in OUTPUT:
        purpose = _PURPOSE.search(line.low, start, first.start)
        start = purpose.end() if purpose else start
    return start


def _stop(
    line: Line,
    clause: Opening | None,
    first: Quantity | Change | None,
    moments: Sequence[Moment],
) -> int:
    """Return where the words that may name the measure end."""
    stop = clause.start if clause else len(line.low)
    for moment in moments:
        if moment.role != "cadence" and 0 < moment.start < stop:
            stop = moment.start
    return min(stop, first.start) if first else stop


def _counted(line: Line, number: Quantity | Change, moments: Sequence[Moment]) -> Named | None:
    """Name a count by what it counts: `12 hospital groups`, `95% of emergency calls`."""
    low = line.low
    unit = number.unit or ""
    lead = _COUNTED.match(low, number.end)
    if lead is None:
        return None
    stop = min(
        (m.start for m in moments if m.role != "cadence" and m.start >= lead.end()),
        default=len(low),
    )
    named = noun_phrase(line, lead.end(), stop)
    if named is None or not _LEADS_UP.fullmatch(low, number.end, named.start):
        return None
    if line.words[line.word_at(named.start)] in _PREPOSITIONS:
        return _own_unit(line, number)
    measured = unit in _NO_COUNT and not _PART.match(low, number.end)
    if measured and not (is_measure(named.name) or lookup(named.name)):
        return None
    return _unacted(line, named)


def _own_unit(line: Line, number: Quantity | Change) -> Named | None:
    """Name a count by the unit that stands with its number: `1,000 stars`."""
    index = line.word_at(number.end) - 1
    if number.unit in _NO_COUNT or index < 0 or line.starts[index] < number.start:
        return None
    start, end = line.starts[index], line.ends[index]
    return None if (number.unit or "").isupper() else Named(line.low[start:end], start, end)


def _unacted(line: Line, named: Named) -> Named:
    """Leave out what people do: `nurses complete the course` is about the nurses."""
    first, last = line.word_at(named.start), line.word_at(named.end)
    for i in range(first + 1, last):
        if acts(line.words[i - 1], line.words[i]):
            end = line.ends[i - 1]
            return Named(line.low[named.start : end], named.start, end)
    return named


def _unchanged(line: Line, named: Named) -> Named | None:
    """Leave out how it is to change: `noticeably shorter loading times`."""
    index = line.word_at(named.start)
    if not _says_how(line.words[index]):
        return named
    last = line.word_at(named.end)
    while index < last and _says_how(line.words[index]):
        index += 1
    if index == last:
        return None
    start = line.starts[index]
    return Named(line.low[start : named.end], start, named.end)


def _says_how(word: str) -> bool:
    return word in _CHANGED or word.endswith("ly")


def _specific(line: Line, known: Named, plain: Named) -> Named:
    """Prefer the line's own longer name where the lexicon's is only a part of it.

    A word before the measure makes it another one (`energy costs`) unless it names a segment; a
    noun after it takes the head (`customer interviews`).
    """
    if known.start < plain.start or known.start >= plain.end:
        return known
    after = line.low[known.end : plain.end].split()
    if len(after) == 1 and _NUMBERED_PART.match(line.low, plain.end) and known.known:
        return known
    if after and after[0] not in {"of", "by"}:
        found = lookup(plain.name)
        return Named(found.name, plain.start, plain.end, found) if found else plain
    segments = words().nouns["segment"]
    before = [w for w in line.low[plain.start : known.start].split() if w not in segments]
    if not before or known.known is None:
        return known
    start = plain.start
    while start and (line.low[start - 1].isdigit() or line.low[start - 1] == "-"):
        start -= 1
    before[0] = line.low[start : plain.start] + before[0]
    short = line.plain[known.start : known.end].isupper()
    head = known.name if short else line.low[known.start : known.end]
    return Named(" ".join([*before, head]), start, known.end, known.known)
