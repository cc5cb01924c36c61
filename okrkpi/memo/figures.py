"""The numbers and dates of one sentence, with what its wording says of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from okrkpi.memo.cues import cue, plain
from okrkpi.statement.line import LIMIT, read_line
from okrkpi.statement.period import Moment, find_moments
from okrkpi.statement.quantity import find_quantities
from okrkpi.statement.units import CURRENCY_CODES

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred"
_VALUES = dict(zip(_WORDS.split("|"), (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100), strict=True))
_FRACTION = re.compile(
    rf"(?<![\w.,-])(?P<part>\d{{1,2}}|{_WORDS})(?: \w+){{0,2}}? (?:in|out of)(?: every)? "
    rf"(?P<whole>\d{{1,3}}|1000|{_WORDS})(?![\w%]|[.,/]\d|-)"
)
_UNCOUNTED = re.compile(
    r"(?:a|one|two|three|four) (?:third|quarter|fifth|tenth|half)s?|half|no|none|nobody|each|every|all"
)
_CLOCK = re.compile(r"\s?(?:o'clock|a\.?m\b|p\.?m\b|:\d\d|h\b(?! ))")
_META = frozenset(
    [
        "priority",
        "thing",
        "matter",
        "point",
        "area",
        "question",
        "pillar",
        "theme",
        "goal",
        "objective",
        "topic",
        "aim",
        "issue",
        "worry",
        "word",
        "item",
        "slide",
        "way",
        "reason",
        "person's",
        "paragraph",
        "page",
        "line",
        "sentence",
        "breath",
        "mind",
        "step",
        "sense",
        "part",
        "side",
        "day's",
        "occasion",
        "more",
    ]
)
_PARTS = re.compile(
    r"(?<![\w-])(?:(?P<count>a|one|two|three|four) (?P<part>third|quarter|fifth|tenth)s?|(?P<half>half))"
    r"(?: of(?! the (?:year|month|quarter|week|season))\b(?= (?:the|our|all|those|them|these|my|its|every|people|(?:\w+ ){0,2}?\w+s)\b)|(?= (?:the|our|all) \w+))"
)
_MAY_COUNT = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|third|quarter|fifth|tenth|zero|nil|single)"
)
_ALONE = re.compile(
    r"(?:no more than|less than|at most|under|only|than|to) (?P<all>(?:(?P<count>a|one|two|three) )(?P<part>third|quarter|fifth|tenth)s?|(?P<half>half))(?! of\b| an?\b|\s?-)"
)
_PART_VALUES = {"third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
_ONE = re.compile(
    r"(?:\bto be|\bdown to|\bup to|\bto|\bin) (?P<one>one|a single)(?= (?:working )?(?:day|week|hour|month)\b|[.,;!]|$)"
)
_MISSED = re.compile(r"(?<![\w.,/:#-])\d+(?:[.,]\d+)*(?P<suffix>p|c|st)?(?![\w/:-]|[.,]\d)")
_PERCENT = re.compile(r"\s?(?:per ?cent|percent(?:age points?)?|pct)\b")
_REFERENCE = re.compile(
    r"(?:\b(?:p|pp|page|no|nos|number|item|items|room|ext|extension|tel|phone|fax|slide|chapter|"
    r"section|paragraph|article|row|rows|point|points|suite|floor|building|hall|halls|bus|gate|"
    r"vhf|code|code for \w+ (?:\w+ ){0,3}is|weeks?|day|days|version|class|year|years|grade|step|phase|"
    r"stage|level|table|figure|annex|line|lines|kr|o|likelihood|impact|internal|dial|call|zone)"
    r"\.? ?#?|#|§ ?|[A-Z]{2,}-)$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\s?(?:[A-Z][\w'’.-]*\s){1,3}?(?:street|st|road|rd|avenue|ave|square|sq|lane|yard|way|drive|"
    r"place|court|carrer|rue|via|calle|plaza|rua|strasse|straße|boulevard|blvd|hill|row|close|crescent)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"(?:tel|phone|fax|mobile|call|ext|extension|vhf|dial)\b[^a-z]{0,24}$")
_PERIOD_UNITS = {"day", "week", "month", "year", "hour", "minute", "second", "ms", "quarter"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: its value, unit and place in a sentence, and whether it is dated to the past."""

    sentence: int
    value: float
    text: str
    start: int
    end: int
    unit: str | None = None
    high: float | None = None
    comparator: str | None = None
    dated: bool = False

    @property
    def family(self) -> str:
        """What sort of unit it has: a share, money, a time, or a count."""
        return unit_family(self.unit)


@dataclass(frozen=True, slots=True)
class Facts:
    """What one sentence states in numbers and dates."""

    figures: tuple[Figure, ...] = ()
    moments: tuple[Moment, ...] = ()

    @property
    def due(self) -> Moment | None:
        """The time by which something is due, the clearest first."""
        due = [m for m in self.moments if m.role == "due"]
        return next((m for m in due if m.strong), due[-1] if due else None)


def unit_family(unit: str | None) -> str:
    """Return the sort of a unit; numbers of different sorts are never one metric's."""
    if unit in {"%", "pp", "‰", "bp"}:
        return "share"
    if unit and (unit.lower() in CURRENCY_CODES):
        return "money"
    if unit in _PERIOD_UNITS:
        return "time"
    return "count"


def read_facts(text: str, sentence: int, today: date | None, fiscal_year_start: int) -> Facts:
    """Read the numbers and dates of a sentence."""
    facts = _read(text, today, fiscal_year_start)
    if not facts.figures or sentence == 0:
        return facts
    return Facts(tuple(replace(f, sentence=sentence) for f in facts.figures), facts.moments)


@lru_cache(4096)
def _read(text: str, today: date | None, fiscal_year_start: int) -> Facts:
    sentence = 0
    line = read_line(text[:LIMIT])
    moments = find_moments(line, today, fiscal_year_start)
    dated = [(m.start, m.end) for m in moments if m.role in {"due", "past"}]
    if not _MAY_COUNT.search(line.low):
        return Facts((), tuple(moments))
    fractions = [*_fractions(text, sentence), *_parts(text, sentence)]
    taken = dated + [(f.start, f.end) for f in fractions]
    found = [
        Figure(sentence, q.value, q.text.strip(), q.start, q.end, q.unit, q.high, q.comparator)
        for q in find_quantities(line, taken)
        if (q.unit != "x" or not q.text[:1].isalpha()) and not _UNCOUNTED.fullmatch(q.text.lower())
    ]
    found += fractions
    found += _missed(text, sentence, [*dated, *((f.start, f.end) for f in found)])
    figures = [_finish(text, figure) for figure in found if not _is_reference(text, figure)]
    figures.sort(key=lambda figure: figure.start)
    return Facts(tuple(_with_past(f, text, moments) for f in figures), tuple(moments))


def _fractions(text: str, sentence: int) -> list[Figure]:
    found = []
    for match in _FRACTION.finditer(plain(text)):
        part, whole = _number(match["part"]), _number(match["whole"])
        between = text[match.end("part") : match.start("whole")]
        scored = (
            "out of" in between
            and (match["part"].isdigit() or len(between.split()) > 2)
            and whole in {5, 10}
            and not re.match(r" \w+s\b", text[match.end() :])
        )
        if whole <= 1 or part >= whole or scored:
            continue
        found.append(
            Figure(
                sentence,
                round(100 * part / whole, 6),
                text[match.start() : match.end()],
                match.start(),
                match.end(),
                "%",
            )  # fmt: skip
        )
    return found


def _parts(text: str, sentence: int) -> list[Figure]:
    """Find `half of`, `a third of`, and `one` as a value to be reached."""
    low, found = plain(text), []
    for match in _PARTS.finditer(low):
        end = match.end("half") if match["half"] else match.end("part")
        end += low.startswith("s", end) and not match["half"]
        count = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}.get(match["count"] or "", 1)
        value = 50.0 if match["half"] else round(count * _PART_VALUES[match["part"]], 4)
        found.append(Figure(sentence, value, text[match.start() : end], match.start(), end, "%"))
    for match in _ALONE.finditer(low):
        count = {"a": 1, "one": 1, "two": 2, "three": 3}.get(match["count"] or "", 1)
        value = 50.0 if match["half"] else round(count * _PART_VALUES[match["part"]], 4)
        start, end = match.span("all")
        found.append(Figure(sentence, value, text[start:end], start, end, "%"))
    for match in _ONE.finditer(low):
        start, end = match.span("one")
        if not _FRACTION.match(low, start):
            found.append(Figure(sentence, 1, text[start:end], start, end))
    return found


def _missed(text: str, sentence: int, taken: list[tuple[int, int]]) -> list[Figure]:
    """Find plain numbers that were taken for part of a name: `last year 43 of them`."""
    found = []
    for match in _MISSED.finditer(text):
        start, end = match.span()
        digits = match[0].rstrip("pcst").replace(",", "")
        year = digits.isdigit() and len(digits) == 4 and 1900 <= int(digits) <= 2100
        if year or any(s < end and start < e for s, e in taken) or digits.count(".") > 1:
            continue
        found.append(Figure(sentence, float(digits), match[0], start, end, match["suffix"]))
    return found


def _number(word: str) -> float:
    return float(word) if word.isdigit() else float(_VALUES[word])


def _finish(text: str, figure: Figure) -> Figure:
    """Read a unit that is written as two words, and drop trailing signs."""
    if figure.unit not in {"%", "pp"} and (found := _PERCENT.match(plain(text), figure.end)):
        return replace(figure, text=text[figure.start : found.end()], end=found.end(), unit="%")
    trimmed = figure.text.rstrip(" ,;:")
    return replace(figure, text=trimmed, end=figure.start + len(trimmed))


def _is_reference(text: str, figure: Figure) -> bool:
    """Tell a page, a room, an address or a telephone number from a quantity."""
    before = text[max(0, figure.start - 40) : figure.start]
    bare = figure.unit is None or figure.family == "count"
    if not bare:
        return False
    if (figure.text[:1].isalpha() and figure.unit in _META) or _CLOCK.match(
        plain(text), figure.end
    ):
        return True
    if _ADDRESS.match(text, figure.end) or _CONTACT.search(plain(before)):
        return True
    reference = _REFERENCE.search(before)
    if reference and not _counts(before, text[figure.end :]):
        return True
    return figure.text.isdigit() and len(figure.text) > 2 and figure.text.startswith("0")


def _counts(before: str, after: str) -> bool:
    """`Week 6` is a name; `a week 6 orders` and `in the last year 43` are not."""
    last = before.rstrip().split()[-1:]
    if last and last[0].lower() in {"year", "week", "day", "point", "hall", "call", "line"}:
        earlier = {word.lower() for word in before.rstrip().split()[-3:-1]}
        return bool(earlier & {"a", "an", "last", "this", "per", "each", "every", "the", "average"})
    return bool(last) and last[0].islower() and last[0] in {"years", "days", "weeks"}


def _with_past(figure: Figure, text: str, moments: list[Moment]) -> Figure:
    """Note that the clause of a number dates it to the past."""
    start, end = clause_around(text, figure.start, figure.end)
    past = any(m.role == "past" and m.start < end and m.end > start for m in moments)
    low = plain(text[start:end])
    return replace(figure, dated=past or bool(cue("sentence", "past").search(low)))


_CLAUSE = re.compile(
    r"[;:]|→|->|=>|–>|\((?!(?:median|mean|average|avg|on average)\))|(?<!median)(?<!average)(?<!mean)\)|\s[–—-]\s|\.\.\.|,\s+(?:and|but|so|which|who|whom|because(?! of)|while|whereas|although|though|"
    r"since|if|when|meaning|where|yet|nor|or|after|up from|down from|as|like|what|with|for which|that is|there|"
    r"(?=(?:we|i|it|they|he|she|our|the|this|that|my)\b))\s*"
    r"|\s(?:but|because(?! of)|whereas|while|although|though|however|, so)\s"
    r"|\s(?:and|or)\s(?=(?:we|i|it|they|he|she|there|none|nobody|our (?:aim|goal|target)|that|this|want|would|should|must|has to|have to|is to)\b|[a-z]+ (?:does|do|manages?|has|is|are|was|reaches) (?:it )?(?:in |at )?(?:only )?\d)"
)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the clause that holds a span of a sentence."""
    low = plain(text)
    left, right = 0, len(text)
    for found in _CLAUSE.finditer(low):
        if found.end() <= start:
            left = found.end()
        elif found.start() >= end:
            right = found.start()
            break
    return left, right
