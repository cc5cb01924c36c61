"""The segment, place or population that a metric is narrowed to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Quantity, Span
from okrkpi.statement.line import Line
from okrkpi.statement.metric import Named
from okrkpi.statement.moment import Moment
from okrkpi.statement.narrowed import find_narrowed, goes_on
from okrkpi.statement.units import CLOCK_UNITS
from okrkpi.statement.words import words

_PREPOSITIONS = frozenset(
    "in on at across among amongst for from within through throughout".split()
)
_PHRASE = pattern(
    r"(?<![\w/])(?:in|on|at|across|among|amongst|for|from|within|through|throughout)\s+"
    r"(?!of\b|(?:a|the)\sscale\b|least\b|most\b|order\b|all\b(?!\s\w)|average\b|total\b|time\b|full\b|place\b|line\b(?!\s\d)|"
    r"and\b|the\s(?:moment|end|start)\b|target\b|track\b|risk\b|it\b|hold\b|own\b|within\b|"
    r"time\b|site\b|any\stime|(?:their|its|our|your)\b|\d|_|q[1-4]\b|h[12]\b|fy\b|"
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)"
    r"(?P<words>[^\s,;:()\[\]|→<>≥≤=@.]+(?:\s(?!to\b(?!(?<=\d\sto)\s\d)|by\b|from\b|in\b|on\b|at\b|for\b|while\b|"
    r"without\b|with\b|so\b|is\b|are\b|was\b|and\s\w+\s(?:from|to|by)\b|who\b|that\b|which\b|"
    r"before\b|until\b|under\b|above\b|below\b|over\b|within\b|this\b|next\b|against\b|vs\b|"
    r"through\b|via\b|up\b|down\b|has\b|have\b|will\b|should\b|can\b|falls?\b|rises?\b|drops?\b|"
    r"(?:shorter|longer|lower|higher|fewer|less|more|better|later)\sthan\b|more$|not\b|no\b|"
    r"of\s(?:at\b|whom|which|\d)|out\b|granted\b|issued\b|live\b|call\b|after\b|into\b|onto\b|as\b|than\b|\d+\s?%)"
    r"[^\s,;:()\[\]|→<>≥≤=@]+){0,5})"
)
_BRACKET = pattern(
    r"[(\[]\s*([^)\]]{2,40}?)\s*[)\]]|[,]\s*([^,;:()|→=<>@\d]{3,34}?(?:\s\d{1,3}(?:-\d{1,3})?)?)"
    r"\s*(?=$|[:,(|≥≤<>])"
    r"|\s-\s([a-z][^,;:()|→=<>@\d]{2,30})$"
)
_NO_SCOPE = pattern(
    r"\W*(?:scale\b|[01]\s?(?:to|-)\s?\d|owner|base|target|tgt|current|now|today|was|from|to|goal|aim|due|by|draft|tbd|tbc|"
    r"trend|at risk|on track|done|(?:red|amber|green|yellow|orange)\b(?!\s[a-z])|stretch|"
    r"committed|aspirational|"
    r"q[1-4]|h[12]|fy|monthly|weekly|daily|quarterly|yearly|annual|avg|average|median|in progress|"
    r"not started|guardrail|up|down|no |not |with|while|last|this|next|national|industry|score|"
    r"status|@|p[0-3]\b|vs|see|incl|ziel|ok|min/|max|minimum|same|jan|feb|mar|apr|may|jun|jul|aug|"
    r"sep|oct|nov|dec|want|should|so |and |but |which|who|where|please|pending|soft|kg|minutes|"
    r"hours|days|in \d|(?:19|20)\d\d\b|\d+ ?%|\d+:\d\d|(?:lower|higher|less|more) is|pp or|plan\b|"
    r"actual|ideally|"
    r"that'?s?\b|hold\b|keep\b|the (?:sector|national|industry)|sector|resp|lead\b|\d[.,]\d\)?$|"
    r"[\w ]+ (?:down|up|flat)$)"
)
_NO_END = frozenset(
    """of or and no not the a an to at than more less fewer shorter longer higher lower better worse
    later earlier only back up down out goes get gets climb""".split()
)
_EMPTY = frozenset(
    """in all one two present hold call order use baseline benchmark target others them us you me it
    which whom place practice general total future past advance part return progress latest
    last first day now today idea foot air land water hand industry""".split()
)
"""Words that are no place on their own: `in hand`, `from others`, `at present`."""
_OF_ITS_KIND = frozenset(
    """new repeat planned unplanned paying digital web app online trial lapsed legacy household
    retail involuntary voluntary existing returning direct organic paid critical acute elective
    avoidable chronic contract active annual daily weekly monthly net gross average""".split()
)
"""Words that say what kind of thing is measured, and so belong to the measure's own name."""
_BOUNDING = frozenset("≥≤<>")
_CUT_SHORT = frozenset("at of least start base half each another present season's year's".split())
"""Words that lead on to a number, and so end no place that one cuts short."""
_AND_NAME = pattern(r"\s(?:and|&)\s[A-Z][a-z]+")
_DEFINITE = pattern(r"(?:the|our|its|their|all|these|those)\s(?:\w+\s)?[\w,]+\s[a-z]")
_SHARE = pattern(r" in |out of| of ")
_WITHIN = pattern(r"\b(?:within|inside|in (?:under|less than)|under|in)\s(?:the\s)?(?:\w+\s)?$")
_LONGEST_NUMBERED = 12


def find_scope(
    line: Line,
    named: Named,
    quantities: Sequence[Quantity],
    moments: Sequence[Moment],
    guard: Span | None,
) -> str | None:
    """Return what a metric is narrowed to, outside deadlines, guards and numbers."""
    avoid = [(moment.start, moment.end) for moment in moments]
    avoid += [(quantity.start, quantity.end) for quantity in quantities]
    avoid += [guard] if guard else []
    found = _leading_segments(line, named)
    place = _phrase(line, named, avoid)
    if place is None and named.name:
        place = _aside(line, named, avoid)
    if place is None:
        place = find_narrowed(line, named, quantities, [(m.start, m.end) for m in moments])
    if place is not None:
        found.append(place)
    if found:
        return ", ".join(found) or None
    shares = [q for q in quantities if q.unit == "%" or _SHARE.search(q.text)]
    return _window(line, quantities, moments) if shares else None


def _window(line: Line, quantities: Sequence[Quantity], moments: Sequence[Moment]) -> str | None:
    """Return the time within which a share is counted: `answered within 40 seconds`."""
    window = next((moment for moment in moments if moment.role == "window"), None)
    if window is not None:
        return window.text
    for quantity in quantities:
        if quantity.unit in CLOCK_UNITS and (quantity.comparator or "")[:1] == "<":
            lead = _WITHIN.search(line.low, 0, quantity.start)
            return line.plain[lead.start() if lead else quantity.start : quantity.end]
    return None


def _meets(start: int, end: int, spans: Sequence[Span]) -> bool:
    return bool(spans) and any(first < end and start < last for first, last in spans)


def _phrase(line: Line, named: Named, avoid: Sequence[Span]) -> str | None:
    """Find a phrase of place after the metric: `in the Nordics`, `among new starters`."""
    if line.said.isdisjoint(_PREPOSITIONS):
        return None
    for match in _PHRASE.finditer(line.low, named.start):
        start, end = match.start("words"), match.end()
        if named.start <= start < named.end or _leads_away(line, match, end):
            continue
        meets = _meets(match.start(), end, avoid)
        if meets and _DEFINITE.match(line.low, start):
            meets = _meets(match.start(), end, [span for span in avoid if span[0] < start])
        if meets:
            end = _until(match.start(), end, avoid) if named.name else start
            if line.words[max(0, line.word_at(end) - 1)] in _CUT_SHORT:
                continue
        if end > start and (place := _trimmed(line, start, end)):
            return place
    return None


def _until(start: int, end: int, spans: Sequence[Span]) -> int:
    """Return where the first span begins that a phrase runs into."""
    return min(
        (max(first, start) for first, last in spans if first < end and start < last), default=end
    )


def _leads_away(line: Line, match: re.Match[str], end: int) -> bool:
    """`from referral to first scan`: a span of time, or of values."""
    return match.group().startswith("from") and line.low.startswith(" to ", end)


def _trimmed(line: Line, start: int, end: int) -> str | None:
    """Cut a place before the verb that follows it, and drop the words that cannot end it."""
    first, stop = line.word_at(start), line.word_at(end)
    last = first
    while last < stop and not (last > first and goes_on(line.words[last])):
        last += 1
    cut = last < stop
    while last > first and line.words[last - 1] in _NO_END and (cut or line.ends[last - 1] == end):
        last, cut = last - 1, True
    if last == first or (last == first + 1 and line.words[first] in _EMPTY):
        return None
    if cut:
        end = line.ends[last - 1]
    elif _AND_NAME.match(line.plain, end):
        end = line.ends[stop + 1]
    return line.plain[start:end].strip().removeprefix("the ") or None


def _aside(line: Line, named: Named, avoid: Sequence[Span]) -> str | None:
    """Find a place in brackets, between commas or after a dash at the end."""
    low = line.low
    if not ("(" in low or "," in low or "[" in low or " - " in low):
        return None
    for match in _BRACKET.finditer(low, named.end):
        inside = match[match.lastindex or 0]
        start, end = match.start(match.lastindex or 0), match.end()
        if _meets(start, end, avoid) or _NO_SCOPE.match(inside):
            continue
        if low[end : end + 1] in _BOUNDING and _meets(named.end, start, avoid):
            continue
        if len(inside) <= _LONGEST_NUMBERED or not any(c.isdigit() for c in inside):
            return line.plain[start : start + len(inside)].strip()
    return None


def _leading_segments(line: Line, named: Named) -> list[str]:
    """Return the words for a segment right before the metric: `enterprise churn`."""
    segments = words().nouns["segment"]
    last = first = line.word_at(named.start)
    while first > 0 and line.words[first - 1] in segments:
        first -= 1
    if first == last:
        return []
    return [word for word in line.words[first:last] if word not in _OF_ITS_KIND]
