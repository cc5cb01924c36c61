"""The period that a memo is for, as people write it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from okrkpi.cycle import month_span, parse_cycle, part_of_year, quarter_of
from okrkpi.memo.cues import plain
from okrkpi.memo.text.layout import Block
from okrkpi.memo.text.source import Passage
from okrkpi.models import Cycle, Quote

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]


MONTH = "|".join(_MONTHS) + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"


_RANGE = re.compile(
    rf"\b(?P<a>{MONTH})\.?\s*(?:to|through|until|till|–|—|"
    rf"-)\s*(?P<b>{MONTH})\.?,?\s+(?P<year>20\d\d)\b"
)


_NAMED = re.compile(
    r"\b(?:(?P<part>[qh][1-4])[\s/,-]*(?P<fy>fy)?\s?'?(?P<year>20\d\d|\d\d(?!\d))|"
    r"(?P<year2>20\d\d)[\s/,-]*(?P<part2>[qh][1-4]))\b"
)


_SPELT = re.compile(
    r"\b(?P<n>first|second|third|fourth|last) (?P<what>quarter|half)(?: of)?(?: the)? "
    r"?(?:year )?(?:of )?(?P<year>20\d\d)\b"
)


_TO_MONTH = re.compile(
    rf"\byear (?:to|ending(?: in)?|until) (?:the end of )?(?P<month>{MONTH}) (?P<year>20\d\d)\b"
)


_SPLIT_YEAR = re.compile(r"\b(?P<a>20\d\d)\s?[/–-]\s?(?P<b>\d\d)(?!\d)\b")


_FISCAL = re.compile(r"\bfy\s?'?(?P<year>20\d\d|\d\d)(?!\s?[qh]\d)\b")


_RELATIVE = re.compile(
    r"\b(?P<which>next|coming|this|current|upcoming) (?P<what>quarter|half[- ]year|half|"
    r"year|calendar year|fiscal year|financial year|six months|twelve months|12 months)\b"
)


# A period ahead, or a part of the year: `this year` in a memo often only looks back.
_AHEAD = re.compile(
    r"\b(?P<which>next|coming|upcoming|(?:this|current)(?! \w*\s?year)) "
    r"(?P<what>quarter|half[- ]year|half|year|calendar year|fiscal year|financial year)\b"
)


_YEAR = re.compile(
    r"\b(?:goals?|plan|strategy|priorities|targets?|objectives?|direction|in|for|during|"
    r"of|outlook|year)(?: \w+){0,2}[\s:,]+(?P<year>20\d\d)\b(?!\s?[/–-])"
)


_MULTI = re.compile(r"\b20\d\d\s?(?:to|–|—|-|until|through)\s?20\d\d\b")


_BARE = re.compile(r"\b(?P<part>[qh])(?P<n>[1-4])\b(?!\s*[/,-]?\s*'?(?:fy|20\d\d|\d\d\b))")


_SCHOOL = re.compile(r"\b(?:pupils?|school year|academic year|students?|teachers?)\b")


@dataclass(frozen=True, slots=True)
class _Frame:
    """The day that a period is read from, and the month in which the year starts."""

    reference: date | None
    start_month: int


_Reader = Callable[[re.Match[str], _Frame], "Cycle | None"]


def read_cycle(
    blocks: tuple[Block, ...], reference: date | None, fiscal_year_start: int
) -> tuple[Cycle, Quote] | None:
    """Return the period that the memo is for, with the words that say so."""
    school = bool(_SCHOOL.search(plain(blocks[0].passage.source.text[:20000]))) if blocks else False
    heads, body = list(_heads(blocks)), list(_body(blocks))
    exact, loose = _ABSOLUTE, (*_ABSOLUTE, (_YEAR, _year), (_BARE, _bare))
    for passages, patterns in (
        (heads, exact),
        (body, exact),
        (heads, (*loose, (_AHEAD, _relative), (_RELATIVE, _relative))),
        (body, ((_AHEAD, _relative), (_BARE, _bare))),
        (body, ((_RELATIVE, _relative),)),
    ):
        for passage in passages:
            if found := _period(
                plain(passage.text), patterns, reference, fiscal_year_start, school=school
            ):
                cycle, start, end = found
                return cycle, passage.quote(start, end)
    return None


def _heads(blocks: tuple[Block, ...]) -> Iterator[Passage]:
    """Yield the title, headings and headers, which name a period before anything else does."""
    first = next((b for b in blocks[:3] if b.kind == "paragraph"), None)
    if first is not None and len(first.text.split()) <= 20:
        yield first.passage
    for block in blocks:
        if block.kind == "heading" or (
            block.kind == "header"
            and block.marker in {"subject", "re", "period", "cycle", "title", "for"}
        ):
            yield block.passage


def _body(blocks: tuple[Block, ...]) -> Iterator[Passage]:
    """Yield the text from its beginning."""
    for block in blocks[:60]:
        if block.kind in {"paragraph", "item"}:
            yield block.passage


def _period(
    low: str,
    patterns: tuple[tuple[re.Pattern[str], _Reader], ...],
    reference: date | None,
    start_month: int,
    *,
    school: bool,
) -> tuple[Cycle, int, int] | None:
    if _MULTI.search(low) and not _NAMED.search(low):
        return None
    for pattern, reader in patterns:
        for found in pattern.finditer(low):
            month = 9 if school and pattern is _SPLIT_YEAR and start_month == 1 else start_month
            cycle = reader(found, _Frame(reference, month))
            if cycle and (reference is None or cycle.end >= reference):
                return cycle, found.start(), found.end()
    return None


def _month(name: str) -> int:
    return next(i for i, month in enumerate(_MONTHS, 1) if month.startswith(name[:3]))


def _dates(start: date, end: date) -> Cycle:
    return Cycle(label=f"{start.isoformat()} to {end.isoformat()}", start=start, end=end)


def _range(found: re.Match[str], _frame: _Frame) -> Cycle | None:
    first, last, year = _month(found["a"]), _month(found["b"]), int(found["year"])
    begin = year if first <= last else year - 1
    start = date(begin, first, 1)
    end = month_span(year, last, 1)[1]
    for n in range(1, 5):
        if (start, end) == part_of_year(year, "Q", n):
            return Cycle(label=f"{year}-Q{n}", start=start, end=end)
    for n in (1, 2):
        if (start, end) == part_of_year(year, "H", n):
            return Cycle(label=f"{year}-H{n}", start=start, end=end)
    return _dates(start, end)


def _to_month(found: re.Match[str], _frame: _Frame) -> Cycle | None:
    end = month_span(int(found["year"]), _month(found["month"]), 1)[1]
    start = date(end.year - (1 if end.month < 12 else 0), end.month % 12 + 1, 1)
    return parse_cycle(str(end.year)) if end.month == 12 else _dates(start, end)


def _named(found: re.Match[str], frame: _Frame) -> Cycle | None:
    year, part = found["year"] or found["year2"], found["part"] or found["part2"]
    full = int(year) + 2000 if len(year) == 2 else int(year)
    return parse_cycle(
        f"{full}-{part.upper()}", fiscal_year_start=frame.start_month if found["fy"] else 1
    )


def _spelt(found: re.Match[str], _frame: _Frame) -> Cycle | None:
    half = found["what"] == "half"
    order = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 2 if half else 4}
    n = order[found["n"]]
    return (
        parse_cycle(f"{found['year']}-{'H' if half else 'Q'}{n}")
        if n <= (2 if half else 4)
        else None
    )


def _split_year(found: re.Match[str], frame: _Frame) -> Cycle | None:
    first = int(found["a"])
    if int(found["b"]) != (first + 1) % 100:
        return None
    month = frame.start_month if frame.start_month != 1 else 4
    start, end = month_span(first, month, 12)
    return _dates(start, end)


def _fiscal(found: re.Match[str], frame: _Frame) -> Cycle | None:
    return parse_cycle(f"FY{found['year']}", fiscal_year_start=frame.start_month)


def _relative(found: re.Match[str], frame: _Frame) -> Cycle | None:
    if frame.reference is None:
        return None
    ahead = 1 if found["which"] in {"next", "coming", "upcoming"} else 0
    what = found["what"]
    if what == "quarter":
        quarter = quarter_of(frame.reference, frame.start_month)
        return _following(quarter, frame.start_month) if ahead else quarter
    if what.startswith("half"):
        n = (1 if frame.reference.month < 7 else 2) + ahead
        year = frame.reference.year + (1 if n > 2 else 0)
        return parse_cycle(f"{year}-H{(n - 1) % 2 + 1}")
    if "months" in what:
        return None
    late = frame.reference.month >= 10
    return parse_cycle(
        str(frame.reference.year + (1 if ahead and (found["which"] == "next" or late) else 0))
    )


def _following(quarter: Cycle, start_month: int) -> Cycle:
    after = month_span(quarter.end.year, quarter.end.month + 1, 1)[0]
    return quarter_of(after, start_month)


def _bare(found: re.Match[str], frame: _Frame) -> Cycle | None:
    """A quarter without a year is the next one that has not ended."""
    if frame.reference is None or (found["part"] == "h" and int(found["n"]) > 2):
        return None
    for year in (frame.reference.year, frame.reference.year + 1):
        cycle = parse_cycle(f"{year}-{found['part'].upper()}{found['n']}")
        if cycle and cycle.end >= frame.reference:
            return cycle
    return None


def _year(found: re.Match[str], frame: _Frame) -> Cycle | None:
    year = int(found["year"])
    if frame.reference and not frame.reference.year <= year <= frame.reference.year + 1:
        return None
    return parse_cycle(str(year))


_ABSOLUTE: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_RANGE, _range), (_TO_MONTH, _to_month), (_NAMED, _named), (_SPELT, _spelt),
    (_SPLIT_YEAR, _split_year), (_FISCAL, _fiscal),
)  # fmt: skip


def guess_cycle(reference: date, dues: list[date], start_month: int) -> tuple[Cycle, str]:
    """Return the period that the due dates or the calendar suggest, and why."""
    ahead = sorted(d for d in dues if d >= reference)
    quarter = quarter_of(reference, start_month)
    left = (quarter.end - reference).days
    first = quarter if left > 45 else _following(quarter, start_month)
    if not ahead:
        why = (
            "the quarter that the memo was written in"
            if first == quarter
            else "the quarter that follows the memo"
        )
        return first, why
    choices = [quarter, first, _following(first, start_month)]
    choices += [
        c
        for c in (
            _half(reference),
            _half(first.start),
            parse_cycle(str(reference.year)),
            parse_cycle(str(first.start.year)),
        )
        if c
    ]
    for cycle in choices:
        inside = sum(cycle.start <= d <= cycle.end for d in ahead)
        if inside >= 0.75 * len(ahead) and any(cycle.start <= d for d in ahead):
            return cycle, "the period that the memo's dates fall in"
    latest = max(ahead)
    return parse_cycle(str(latest.year)) or first, "the year that the memo's dates run to"


def _half(day: date) -> Cycle | None:
    return parse_cycle(f"{day.year}-H{1 if day.month < 7 else 2}")
