"""Whether a line holds two results that could be met separately."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.pattern import pattern
from okrkpi.statement.comparator import SIDES
from okrkpi.statement.evidence import Evidence
from okrkpi.statement.facts import Kind, Quantity, Span
from okrkpi.statement.joined_objects import PREPOSITIONS
from okrkpi.statement.joined_work import joins_work
from okrkpi.statement.joins import find_joins
from okrkpi.statement.joints import joins_results
from okrkpi.statement.line import Line
from okrkpi.statement.measure_words import is_measure
from okrkpi.statement.metric import lookup
from okrkpi.statement.units import TIME_UNITS
from okrkpi.statement.words import find_verb

_ANNOTATES = pattern(
    r"\W*(?:today|now|currently|current|baseline|base|target|tgt|goal|aim|was|were|from|max\.?|"
    r"min\.?|at most|at least|last|owner|due|up from|down from|up|down|this|next|vs\.?|versus|than|"
    r"want|should|must|instead|so far|held|done|of (?:which|whom|these|them)|including|incl\.?|"
    r"measured|floor|ceiling|not|no|without|while|keeping|with|each|per|avg|average|median|which|"
    r"who|that|over|about|within|by|in|at|on|to|so|because|since|when|below|under|above|if|plan|"
    r"budget|forecast|actual|previous|prev|prior|ly|py|ytd|score|progress|confidence|status|weight|"
    r"prio|priority|benchmark|stretch|thereof|none|we(?:'re| are|'ve| have)|i\.?e|e\.?g|"
    r"q[1-4]|h[12]|fy\s?\d\d|(?:19|20)\d\d|"
    r"(?:an? |the )?(?:sector|industry|national|peer|group|"
    r"regional)\b(?=\W+(?:average|avg|mean|median|benchmark|\d)))\b|\W*[(=→]"
)
_WHILE = pattern(r",?\s(?:while|whilst)\s(?=(?:[a-z]+ly\s)?[a-z]+ing\s)")
_WANTING = frozenset("want wish should must expect need".split())
_COMPARED = pattern(r"\b(?:against|vs|versus|compared)\b")
_THING = pattern(r"\s(?:new\s)?(?P<word>[a-z][a-z'-]+)")
_QUOTA = pattern(
    r"\d.*[,(]\s?(?:of (?:which|whom|these|them|those)|thereof)\b"
    r"[^,;]{0,20}(?:\d|half|third|quarter)"
    r"|\d.*[,(]\s?(?:\d[\d.]*\s?%|(?:at least )?half|an? (?:third|quarter|fifth|tenth))\s"
    r"of (?:them|these|whom|which)\b"
    r"|\d.*\d.* with at least \d"
    r"|\d.*[a-z],\s(?:an?|one|two) (?:thirds?|quarters?|fifths?|tenths?|half)"
    r"\s(?:under|over|aged|from|outside|women|men|female)\b"
    r"|\d.*[a-z],\s\d[\d,.]*\s?%?\s(?:(?:from|aged|under) (?!last|20\d|today|now)|outside |"
    r"women\b|female\b)"
)
_QUOTAS = frozenset(
    """which whom these them those thereof least under over aged from outside women men
    female""".split()
)
_BY = pattern(r"\bby\s*(?:about |at least |a further )?$")
_WORD = pattern(r"[a-z]{3,}")
_COMPARISONS = frozenset({"plan", "budget", "forecast", "target"})
_PLANNED = pattern(r"\s(?:plan(?:ned)?|budget(?:ed)?|forecast|target|last year|ly|py)\b")
_TIMED = pattern(r"[a-z]{3,}\s+(?:to|from|by|in|under|below)\s*$")
_LEVELLED = pattern(r"\b(?:to|from|by|at|under|below|above|over|of|up|down)\b|[<>≥≤→]")
_MOVES_ON = pattern(r"→|->|\bto\b")
_SHARE_OF = pattern(r"\s(?:in|for|at|on|of)\s")
_PLACE = pattern(r"\s(?:in|for|at)\s[a-z]")
_LEADS = ("→ ", "→", "-> ", "->", " to ", " under ", " below ")
_LOOSE = frozenset({",", "/"})
_NUMBERED = pattern(
    r"\b(?:floors?|units?|rooms?|lines?|levels?|phases?|sections?|chapters?|pages?|weeks?|grades?|"
    r"years?|scopes?|tiers?|wards?|zones?|halls?|blocks?|terminals?|platforms?|lots?|ages?)\s$"
)
_LONGEST_NAME = 8
_NEAR = 5
_ENDS = pattern(r"\s?(?:$|[,;.()]|by\b|by\s)")
_NO_THING = frozenset(
    "each per of more less fewer left so then and or old last next this now today".split()
)
_PER = pattern(r"\b(?:per|each|every)\b|/")


def is_compound(e: Evidence, kind: Kind) -> bool:
    """Tell whether a line of this kind holds two results that could be met separately."""
    return shows_two(e, kind) or (kind != "kpi" and joins_results(e, kind))


def shows_two(e: Evidence, kind: Kind) -> bool:
    """Tell whether a rule finds two numbers with a measure each, or two pieces of work."""
    if e.second is not None or has_quota(e.line):
        return True
    return kind != "kpi" and joins_work(e.line, e.begin, e.opening, e.guard)


def has_quota(line: Line) -> bool:
    """Tell whether a part of what is counted has a number of its own: `…, of them 40% women`."""
    if not line.has_digit or _QUOTAS.isdisjoint(line.said):
        return False
    return _QUOTA.search(line.low) is not None


def first_part(
    line: Line, begin: int, quantities: Sequence[Quantity], guard: Span | None
) -> int | None:
    """Return where the second of two numbered results begins, or None for a single result."""
    if len(quantities) < 2:
        return None
    stop = guard[0] if guard else len(line.low)
    for join in find_joins(line, begin, stop):
        if _second_number(line, join, quantities, stop):
            return join.start()
    if line.said.isdisjoint({"while", "whilst"}):
        return None
    found = _WHILE.search(line.low, begin, stop)
    return found.start() if found and _second_number(line, found, quantities, stop) else None


def _second_number(
    line: Line, join: re.Match[str], quantities: Sequence[Quantity], stop: int
) -> bool:
    """A number with its own measure on each side of the join: `NPS ≥ 50, TTV ≤ 7 days`."""
    low = line.low
    lasts = [q for q in quantities if q.end <= join.start()]
    first = next((q for q in quantities if join.end() <= q.start < stop), None)
    if not lasts or first is None:
        return False
    tail, rest = low[join.end() : first.start], low[first.end :]
    if rest.startswith(" of them") and not _WANTING.isdisjoint(tail.split()):
        return False
    if _BY.search(tail) and _BY.search(low[: lasts[-1].start]):
        return True
    if shared := _shares_again(line, join, quantities, first, tail):
        return shared
    last = next((q for q in reversed(lasts) if _is_level(low, q) and not _is_window(low, q)), None)
    if last is None or _NUMBERED.search(low[max(0, last.start - 12) : last.start]):
        return False
    if low[max(0, last.start - 9) : last.start].rstrip().endswith(("between", "from")):
        return False
    if "(" in tail and _ANNOTATES.match(tail.rpartition("(")[2]):
        return False
    if _ANNOTATES.match(tail) or _COMPARED.search(low, max(0, last.start - 9), first.start):
        return False
    if first.unit in _COMPARISONS or _PLANNED.match(rest):
        return False
    stands = first.unit in TIME_UNITS and not first.comparator
    if stands and not _TIMED.search(tail) and not _MOVES_ON.search(rest[:8]):
        return False
    if _NUMBERED.search(tail):
        return False
    loose = join.group().strip() in _LOOSE
    if _WORD.search(tail) and len(tail.split()) <= _LONGEST_NAME:
        moves = _LEVELLED.search(tail) or _MOVES_ON.search(rest[:8])
        if not loose or moves is not None:
            return True
        between = low[last.end : join.start()]
        return len(between) < _NEAR and _ENDS.match(rest) is not None and _is_measure(tail)
    if join.group()[0] == ",":
        between = low[last.end : join.start()]
        return not tail and _opens_part(low, last) and not _PER.search(between) and _is_thing(rest)
    return _counts_again(first, last, tail, rest)


def _shares_again(
    line: Line, join: re.Match[str], quantities: Sequence[Quantity], first: Quantity, tail: str
) -> bool:
    """`90% of calls in time (now 70%), 95% of mails`: a share, its note, and a share of others."""
    if first.unit != "%" or tail.strip() or not line.low.endswith(")", 0, join.start()):
        return False
    opened = line.low.rfind("(", 0, join.start())
    share = next((q for q in reversed(quantities) if q.end <= opened and q.unit == "%"), None)
    if share is None or not _SHARE_OF.match(line.low, first.end):
        return False
    return _SHARE_OF.match(line.low, share.end) is not None


def _is_measure(tail: str) -> bool:
    """`win rate 28%`: a measure right before its number."""
    name = tail.strip(" :=")
    return lookup(name) is not None or is_measure(name)


def _opens_part(low: str, quantity: Quantity) -> bool:
    """`4,800 sign-ups, 55% finish`: a number that its part of the line opens with."""
    before = low[: quantity.start].rstrip()
    return not before or before[-1] in ":;-"


def _is_thing(rest: str) -> bool:
    """Tell whether a noun, or a verb, follows a number; not `5 of them`, `2 per month`."""
    found = _THING.match(rest)
    if found is None or found["word"] in PREPOSITIONS | _NO_THING or "in total" in rest:
        return False
    verb = find_verb(found["word"])
    return verb is None or verb.form != "past"


def _is_window(low: str, quantity: Quantity) -> bool:
    """`within 30 days of discharge` bounds what is counted."""
    return low.endswith("within ", 0, quantity.start) and low.startswith(" of ", quantity.end)


def _is_level(low: str, quantity: Quantity) -> bool:
    if quantity.unit not in TIME_UNITS or quantity.comparator in SIDES:
        return True
    return low.endswith(_LEADS, 0, quantity.start)


def _counts_again(first: Quantity, last: Quantity, tail: str, rest: str) -> bool:
    """`12 plants and 4 depots`, `95% in Lyon and 90% in Nice`: a number with a noun of its own."""
    if first.unit not in {None, "x", "%"} and len(tail.strip()) <= 3:
        return True
    if first.unit == "%" and last.unit == "%" and _SHARE_OF.match(rest):
        return True
    return last.unit is not None and _PLACE.match(rest) is not None
