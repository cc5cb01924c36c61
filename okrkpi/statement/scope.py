"""The segment, place or population that a metric is narrowed to."""

from __future__ import annotations

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
_LEADS = frozenset({"the", "all", "both", "each", "every"})
"""Words between a preposition and the name of a place."""
_NO_PLACE = frozenset(
    """a an their its our your my his her it this that these those which whom us you me them of and
    least most order average total time times scale moment end start target track risk hold own
    place full sight latest past future advance general practice progress present use call
    benchmark baseline others all one two any free first last base air land water foot hand industry
    idea today now day days week weeks month months quarter quarters year years hour hours minute
    minutes january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec q h fy spring summer autumn winter easter
    christmas""".split()
)
"""Words that begin no place: a possessive, a time, a turn of phrase."""
_STOPS = frozenset(
    """to by from in on at for while without with so is are was be who that which before until under
    above below over within this next against vs through via up down has have had will should must
    can not no out granted issued live call after into onto as than during twice once when where if
    because but per between approx being went goes get gets minimum
    maximum min max what yet""".split()
)
_LINKS = frozenset("of and or & the top".split())
"""Words that go on within a name, and end none."""
_COMPARED = frozenset("shorter longer lower higher fewer less more better later earlier".split())
_GAP = pattern(r"[-/]|'?\s|\s&\s|'?\s\d{1,3}(?:\s?-\s?\d{1,3})?\s")
_NUMBER = pattern(
    r"\s\d{1,3}(?:\s?-\s?\d{1,3}|(?:,\s\d{1,2})*\s(?:and|&|to)\s\d{1,3})?(?![\d.,:%]\d|%|\s?%)\b"
)
_RUN_ON = pattern(r"\d+\b")
"""The rest of a name such as `H2`."""
_LONGEST = 7
_TEACHING = frozenset(
    """train retrain teach educate brief engage collaborate consult advise lecture inform coach
    debate report""".split()
)
_SPEAKING = frozenset(
    """guidance study studies research paper papers leaflet leaflets book books article articles
    report reports talk talks training trainings course courses seminar seminars webinar webinars
    consultation hearing hearings survey surveys policy policies bylaw bylaws law advice lecture
    lectures module modules lesson lessons guide guides handbook group debate campaign feedback data
    interviews exercise exercises analysis deal agreement decision strategy briefing briefings cards
    dialogue note notes content episode episodes patent""".split()
)
_ASIDE = pattern(
    r"[(\[]\s*(?P<bracket>[^)\]]{2,40}?)\s*[)\]]"
    r"|,\s(?P<comma>[^,;:()|→=<>@\d]{3,34}?(?:\s\d{1,3}(?:-\d{1,3})?)?)\s*(?=$|[:,(|≥≤<>])"
    r"|\s-\s(?P<dash>[a-z][^,;:()|→=<>@\d]{2,30})$"
)
_NO_ASIDE = frozenset(
    """a scale owner base target tgt current currently now today was from to goal aim due by draft
    tbd tbc trend red amber green yellow orange stretch committed aspirational q h fy monthly weekly
    daily quarterly yearly annual annually avg average median not guardrail up down no with while
    last this next national score status p vs see incl ziel ok min max minimum maximum same want
    should so and but which who where please pending soft kg minutes hours days lower higher less
    more pp plan actual dri months weeks years ideally that that's hold keep sector resp lead done
    jan feb mar apr jun jul aug sep oct nov dec aged""".split()
)
"""Words that begin a remark, a status, an owner or a time, and no place."""
_NO_ASIDES = ("at risk", "on track", "in progress", "industry", "the sector", "the national")
_OPEN_STATUS = frozenset({"red", "amber", "green", "yellow", "orange"})
_OF_ITS_KIND = frozenset(
    """new repeat planned unplanned paying digital web app online trial lapsed legacy household
    retail involuntary voluntary existing returning direct organic paid critical acute elective
    avoidable chronic contract active annual daily weekly monthly net gross average""".split()
)
"""Words that say what kind of thing is measured, and so belong to the measure's own name."""
_BOUNDING = frozenset("≥≤<>")
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
        return ", ".join(found)
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
    said, last = line.words, len(line.words) - 1
    for at in range(line.word_at(named.start), last):
        if said[at] == "on" and _says_about_what(said, at):
            continue
        if said[at] not in _PREPOSITIONS or named.start < line.starts[at + 1] < named.end:
            continue
        first, kept = _lead(line, at + 1, avoid)
        begin = line.starts[first]
        if said[first] in _NO_PLACE or not _gap(line, first - 1, kept):
            continue
        stop = _end(line, first, kept)
        leads_away = said[at] == "from" and said[stop + 1 : stop + 2] == ["to"]
        if stop >= first and not leads_away:
            return line.plain[begin : _with_number(line, stop, kept)]
    return None


def _says_about_what(said: Sequence[str], at: int) -> bool:
    """`guidance on vaping`, `Train the front desk on upselling`: a topic, and no place."""
    if said[at + 1] in {"all", "each", "every"}:
        return False
    return not _SPEAKING.isdisjoint(said[max(0, at - 2) : at]) or said[0] in _TEACHING


def _lead(line: Line, at: int, avoid: Sequence[Span]) -> tuple[int, Sequence[Span]]:
    """Pass over `the` or `all`; a number after it belongs to the place: `all 14 wards`."""
    last, end = len(line.words) - 1, line.ends[at]
    if line.words[at] not in _LEADS or at == last:
        return at, avoid
    begin = line.starts[at + 1]
    number = _GAP.fullmatch(line.low, end, begin)
    stop = line.ends[at + 1] if number else end
    return at + 1 if number else at, [span for span in avoid if not end < span[0] < stop]


def _gap(line: Line, at: int, avoid: Sequence[Span]) -> bool:
    """Tell whether the word after `at` goes on with the same name."""
    start, end = line.ends[at], line.starts[at + 1]
    if line.low[start:end] == " ":
        return not _meets(start, end + 1, avoid)
    match = _GAP.fullmatch(line.low, start, end)
    return match is not None and not _meets(start, end, avoid)


def _end(line: Line, first: int, avoid: Sequence[Span]) -> int:
    """Return the index of the last word of a place that begins at `first`."""
    said, at = line.words, first
    if said[at] in _STOPS:
        return first - 1
    while at + 1 < len(said) and at + 1 - first < _LONGEST:
        if not _is_list(line, at):
            word = said[at + 1]
            range_of = word == "to" and line.low[line.starts[at + 1] - 2].isdigit()
            if not _gap(line, at, avoid) or goes_on(word) or (word in _STOPS and not range_of):
                break
        at += 1
    while at >= first and (said[at] in _LINKS or said[at] in _COMPARED):
        at -= 1
    return at


def _is_list(line: Line, at: int) -> bool:
    """`DE, AT, CH`, `Mumbai, Pune`: names side by side."""
    start, end = line.ends[at], line.starts[at + 1]
    if line.low[start:end] != ", ":
        return False
    return line.plain[line.starts[at]].isupper() and line.plain[end].isupper()


def _with_number(line: Line, stop: int, avoid: Sequence[Span]) -> int:
    """Return the end of a place with the number that is part of its name: `line 4`."""
    end = line.ends[stop]
    number = _NUMBER.match(line.low, end) or _RUN_ON.match(line.low, end)
    return number.end() if number and not _meets(end, number.end(), avoid) else end


def _aside(line: Line, named: Named, avoid: Sequence[Span]) -> str | None:
    """Find a place in brackets, between commas or after a dash at the end."""
    low = line.low
    if not ("(" in low or "," in low or "[" in low or " - " in low):
        return None
    for match in _ASIDE.finditer(low, named.end):
        inside = match[match.lastindex or 0]
        start, end = match.start(match.lastindex or 0), match.end()
        if _meets(start, end, avoid) or _is_remark(line, start, start + len(inside)):
            continue
        if low[end : end + 1] in _BOUNDING and _meets(named.end, start, avoid):
            continue
        if len(inside) <= _LONGEST_NUMBERED or not any(c.isdigit() for c in inside):
            return line.plain[start : start + len(inside)].strip()
    return None


def _is_remark(line: Line, start: int, end: int) -> bool:
    """Tell a status, an owner, a value or a time from a place."""
    at = line.word_at(start)
    if at == len(line.words) or line.starts[at] >= end or line.low[start] == "@":
        return True
    inside = line.low[start:end]
    word, alone = line.words[at], line.ends[at] == end
    if word in _OPEN_STATUS and not alone:
        return False
    if word in _NO_ASIDE or inside.startswith(_NO_ASIDES) or inside.endswith((" down", " up")):
        return True
    return inside[0].isdigit() and not inside[-1].isalpha()


def _leading_segments(line: Line, named: Named) -> list[str]:
    """Return the words for a segment right before the metric: `enterprise churn`."""
    segments = words().nouns["segment"]
    last = first = line.word_at(named.start)
    while first > 0 and line.words[first - 1] in segments:
        first -= 1
    return [word for word in line.words[first:last] if word not in _OF_ITS_KIND]
