"""The numbers and dates of one sentence, with what its wording says of them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from okrkpi.memo.cues import cue, plain
from okrkpi.memo.language.orders import opens_with_verb
from okrkpi.memo.language.phrases import split_predicate
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Facts, Figure
from okrkpi.memo.numbers.fractions import in_fractions, in_parts
from okrkpi.memo.numbers.references import is_reference
from okrkpi.pattern import pattern
from okrkpi.statement.line import LIMIT, read_line
from okrkpi.statement.period import Moment, find_moments
from okrkpi.statement.quantity import find_quantities

_UNCOUNTED = pattern(
    r"(?:a|one|two|three|four) (?:third|quarter|fifth|tenth|half)s?|half|no|none|nobody|"
    r"each|every|all"
)


_MAY_COUNT = pattern(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|"
    r"twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|third|quarter|"
    r"fifth|tenth|zero|nil|none|single|an? (?:working )?(?:second|minute|hour|day|week|month|year))"
)
_PLEADING = frozenset({"pls", "plz", "please", "max", "tops"})


_MISSED = pattern(r"(?<![\w.,/:#-])\d+(?:[.,]\d+)*(?P<suffix>p|c|st)?(?![\w/:-]|[.,]\d)")


_PARTS: dict[str, tuple[frozenset[str], int]] = {
    "hour": (frozenset({"minute", "m", "min"}), 60),
    "minute": (frozenset({"second", "s", "sec"}), 60),
    "day": (frozenset({"hour", "h"}), 24),
    "week": (frozenset({"day"}), 7),
    "year": (frozenset({"month"}), 12),
}
_LENGTH = pattern(
    r"(?:in|(?P<after>after)) (?:about |around |only |just )?"
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve) "
    r"(?:(?:working|business|calendar) )?(?:second|minute|hour|day|week|month)s?"
)
_MINUTES = pattern(r"(\d{1,3})\s?m")
# `5 minutes 40 on average` leaves the seconds out.
_DECIMAL = pattern(r"at \d{1,2}\.\d{1,2}\.?")
_SECONDS = pattern(r"\s[1-5]\d(?:\s(?:on|in|at|now|today|to|before)\b.*|[.,;)].*|)")
_BETWEEN = pattern(r"\s?(?:and\s)?")
_MOST = 50
"""Of a row of pasted data no more numbers than this are looked into."""
# `Back at 1.8` is no first of August.
_AT_VALUE = pattern(r"at \d{1,2}\.\d{1,2}")
_WATTS = frozenset({"watt", "kilowatt", "megawatt", "gigawatt", "terawatt"})
_HOURS = pattern(r"[\s-]hours?\b")
_PERCENT = pattern(r"\s?(?:per ?cent|percent(?:age points?)?|pct)\b")


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
    moments = [m for m in moments if not _AT_VALUE.fullmatch(m.text)]
    lengths = [m for m in moments if _is_length(text, m, moments)]
    moments = [m for m in moments if m not in lengths]
    dated = [(m.start, m.end) for m in moments if m.role in {"due", "past"}]
    if not _MAY_COUNT.search(line.low):
        return Facts((), tuple(moments))
    fractions = [*in_fractions(text, sentence), *in_parts(text, sentence)]
    taken = dated + [(f.start, f.end) for f in fractions]
    found = [
        Figure(sentence, q.value, q.text.strip(), q.start, q.end, q.unit, q.high, q.comparator)
        for q in find_quantities(line, taken)
        if (q.unit != "x" or not q.text[:1].isalpha()) and not _UNCOUNTED.fullmatch(q.text.lower())
    ]
    found += fractions
    found += _missed(text, sentence, [*dated, *((f.start, f.end) for f in found)])
    figures = [_finish(text, figure) for figure in found if not is_reference(text, figure)]
    figures = _joined(text, sorted(figures, key=lambda figure: figure.start))[:_MOST]
    return Facts(tuple(_with_past(f, text, moments) for f in figures), tuple(moments))


def _is_length(text: str, moment: Moment, moments: list[Moment]) -> bool:
    """Tell `a visa in 20 days`, `an answer after nine hours` and `we are at 2.3` from dates."""
    if _DECIMAL.fullmatch(plain(moment.text)):
        return True
    found = _LENGTH.fullmatch(plain(moment.text))
    if found is None or moment.role not in {"due", "past"}:
        return False
    before = text[: moment.start].rstrip()
    if found["after"]:
        return bool(before) and not re.search(r"\d", before)
    dated = any(m.role == "due" and m is not moment and m.strong for m in moments)
    fragment = split_predicate(before) is None and not opens_with_verb(before)
    return dated or (bool(before) and fragment and not re.search(r"\d", before))


def _joined(text: str, figures: list[Figure]) -> list[Figure]:
    """Join the parts of one time: `4h 10m`, `2 hours and 30 minutes`."""
    kept: list[Figure] = []
    for figure in figures:
        last = kept[-1] if kept else None
        if last and figure.unit == "second" and (minutes := _MINUTES.fullmatch(last.text)):
            last = replace(last, value=float(minutes[1]), unit="minute")
        smaller = _PARTS.get(last.unit or "") if last else None
        if last and last.unit == "minute" and _SECONDS.fullmatch(text[last.end : figure.end + 12]):
            figure = replace(figure, unit="second")
        if last and smaller and _BETWEEN.fullmatch(text[last.end : figure.start]):
            unit, parts = smaller
            if figure.unit in unit and figure.value < parts:
                value = round(last.value + figure.value / parts, 6)
                whole = text[last.start : figure.end]
                kept[-1] = replace(last, value=value, text=whole, end=figure.end)
                continue
        kept.append(figure)
    return kept


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


def _finish(text: str, figure: Figure) -> Figure:
    """Read a unit that is written as two words, and drop trailing signs."""
    if figure.unit not in {"%", "pp"} and (found := _PERCENT.match(plain(text), figure.end)):
        return replace(figure, text=text[figure.start : found.end()], end=found.end(), unit="%")
    if figure.unit in _PLEADING:
        number = figure.text.split()[0]
        return replace(figure, text=number, end=figure.start + len(number), unit=None)
    if figure.unit in _WATTS and (found := _HOURS.match(plain(text), figure.end)):
        return replace(figure, text=text[figure.start : found.end()], end=found.end(), unit="kwh")
    trimmed = figure.text.rstrip(" ,;:")
    return replace(figure, text=trimmed, end=figure.start + len(trimmed))


def _with_past(figure: Figure, text: str, moments: list[Moment]) -> Figure:
    """Note that the clause of a number dates it to the past."""
    start, end = clause_around(text, figure.start, figure.end)
    past = any(m.role == "past" and m.start < end and m.end > start for m in moments)
    low = plain(text[start:end])
    return replace(figure, dated=past or bool(cue("sentence", "past").search(low)))
