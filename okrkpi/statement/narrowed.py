"""What narrows a measure without a place: an age, a rate's base, what the measure is of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Quantity, Span
from okrkpi.statement.line import Line
from okrkpi.statement.metric import Named, find_metric
from okrkpi.statement.words import find_verb, words

_SIGNS = frozenset("older younger overdue lasting rolling outside during excluding excl".split())
_ASIDES = pattern(
    r"\b(?:(?:older|younger) than (?:a|an|one|two|three|six|twelve|\d+)[\s-]?[a-z]+"
    r"|(?<=overdue )(?:by )?(?:more than|over|>) ?\d+[\s-]?[a-z]*"
    r"|lasting (?:more than |over |at least )?\d+\+? [a-z]+(?: or more)?"
    r"|rolling \d+[\s-]?[a-z]+|\d+[\s-]?(?:d|days?|months?|mo|weeks?) rolling"
    r"|outside (?:working |business |office |opening |core )?hours"
    r"|during (?:the )?(?!the\b|and\b)[a-z-]+"
    r"(?: (?:hours|hrs|season|week|time|term|periods?|shifts?))?"
    r"|excl(?:uding|\.) [a-z-]+(?: [a-z-]+)?)"
)
_OF = pattern(r"\sof\s(?:the\s|our\s|all\s)?(?=[a-z])")
_COUNTING = frozenset(
    """number share percentage percent proportion rate level degree amount cost value volume count
    sum total average median length quality time ratio range type kind use lack loss risk state
    gap pair set list part half third quarter majority most one
    some""".split()
)
_ENDS = frozenset(
    """to by from in on at for with within under over below above is are was were be up down per
    than and or of that who which while without goes go stays stay falls rises reach reaches
    remains climbs drops must should will shall has have as""".split()
)
_MOVES_ON = frozenset(
    """goes stays rises falls drops climbs narrows shrinks grows reaches remains exceeds improves
    increases decreases halves doubles gets""".split()
)
_CUT = frozenset({"cut", "kept", "held", "won", "hit", "put", "met"})
_DESCRIBES = frozenset("based related supported assisted led shared paid used set built".split())
_LONGEST = 4
_LABELS = pattern(r"\s\d{1,2}(?:\s(?:and|&|to)\s\d{1,2})?(?![\d.,%])")
_NO_PART = frozenset(
    """rate score index level target goal aim average avg median mean today now current currently
    baseline max min minimum maximum at least most minus plus up down to by from is are be must
    should will shall per q h month week year ratio slo sla not never under below above between over
    off onto into of with on in about through for among at within worth
    open closed here binary""".split()
)


def find_narrowed(
    line: Line, named: Named, quantities: Sequence[Quantity], avoid: Sequence[Span]
) -> str | None:
    """Return an aside that narrows a measure, else what a known measure is of."""
    if not _SIGNS.isdisjoint(line.said):
        for match in _ASIDES.finditer(line.low):
            span = match.span()
            if not any(first < span[1] and span[0] < last for first, last in avoid):
                return line.plain[span[0] : span[1]]
    if not named.name or not quantities:
        return None
    known = find_metric(line) or named
    return _owner(line, known, named) or _part(line, known, quantities, avoid)


def _owner(line: Line, known: Named, named: Named) -> str | None:
    """`completion rate of part-time students`, `build times of the monorepo`."""
    match = _OF.match(line.low, known.end) if known.known else None
    if match is None:
        match = _OF.search(line.low, named.start, named.end)
        head = line.word_at(match.start()) - 1 if match else -1
        if match is None or head < 0 or not _is_measure(line, head):
            return None
    return _words_from(line, line.word_at(match.end()), match.end())


def _is_measure(line: Line, head: int) -> bool:
    word = line.words[head]
    return word not in _COUNTING and word in words().nouns["measure_head"]


def goes_on(word: str) -> bool:
    """Tell a verb that says what happens at a place: `at the quarry stays`, `shop cut`."""
    verb = find_verb(word)
    if verb is None or word in _DESCRIBES:
        return False
    if word in _CUT:
        return True
    if verb.form == "past":
        return word not in words().noun_too
    return word in _MOVES_ON


def _words_from(line: Line, first: int, place: int) -> str | None:
    stop = first
    while stop < len(line.words) and stop - first < _LONGEST and line.words[stop] not in _ENDS:
        if stop > first and line.low[line.ends[stop - 1] : line.starts[stop]] != " ":
            break
        if stop > first and goes_on(line.words[stop]):
            break
        stop += 1
    if stop == first or line.starts[first] != place:
        return None
    end = line.ends[stop - 1]
    numbers = _LABELS.match(line.low, end)
    return line.plain[place : numbers.end() if numbers else end]


def _part(
    line: Line, named: Named, quantities: Sequence[Quantity], avoid: Sequence[Span]
) -> str | None:
    """`OEE press line 4: 61 → 72`, `NPS mobile: -4`: a name right after a known measure."""
    if named.known is None:
        return None
    match = _NAMED_PART.match(line.low, named.end)
    if match is None or not _NO_PART.isdisjoint(re.findall(r"[a-z]+", match[1])):
        return None
    span = match.span(1)
    if any(first < span[1] and span[0] < last for first, last in avoid):
        return None
    labels = [q for q in quantities if q.start >= span[1]]
    if not labels or any(map(_acts, match[1].split())):
        return None
    stop = min([span[1], *(q.start for q in quantities if q.start >= span[0])])
    return line.plain[span[0] : stop].strip() or None


def _acts(word: str) -> bool:
    verb = find_verb(word)
    return verb is not None and word not in words().noun_too


_NAMED_PART = pattern(
    r"\s((?:[a-z][a-z'&/-]*|p\d)(?:\s[a-z][a-z'&/-]*){0,2}(?:\s\d{1,2})?)(?=\s?[:=<>≥≤→|]|\s-\s|\s\d)"
)
