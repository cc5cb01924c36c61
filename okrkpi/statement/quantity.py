"""Numbers with their units, as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import numeric

from okrkpi.pattern import pattern
from okrkpi.statement.codes import find_codes
from okrkpi.statement.comparator import comparator_before, find_comparator
from okrkpi.statement.durations import join_durations
from okrkpi.statement.facts import Quantity, Span
from okrkpi.statement.line import Line
from okrkpi.statement.magnitudes import magnitude_or_unit
from okrkpi.statement.names import is_lettered, is_name
from okrkpi.statement.number_words import find_spelt
from okrkpi.statement.numerals import read_number, tidy
from okrkpi.statement.pence import find_pence
from okrkpi.statement.ranges import Upper, find_scale, find_upper
from okrkpi.statement.ranks import rank_end
from okrkpi.statement.ratios import join_ratios
from okrkpi.statement.seasons import find_seasons
from okrkpi.statement.stopwatch import find_distances, find_stopwatch
from okrkpi.statement.telephone import find_telephones
from okrkpi.statement.unit_after import counted_before, symbol_unit, unit_after
from okrkpi.statement.units import CURRENCY_CODES, CURRENCY_SIGNS, MAGNITUDES

_CODE = "|".join(sorted(CURRENCY_CODES))
_LEAD = rf"""(?P<cur>(?:us|au|ca|nz|hk|mx|a|c|r|s)?\$|[€£¥₹₩₽฿₦₺₪₫₱₴₡₲₵]
      |(?:{_CODE}|rs\.?|ksh)\s?(?=\d|-\d)
      |(?:kr|fr|rm)\.?\s?(?=\d[\d.,]*\s?(?:mill|mio|mrd|[km]\b)|\d{{1,3}}[ '.,]\d{{3}}))?\s?
    (?P<sign>[+\-±])?\s?(?P<cur2>[$€£]|(?:{_CODE})\s?(?=\d))?"""
_NO_LEAD = r"(?P<cur>(?!))?(?P<sign>(?!))?(?P<cur2>(?!))?"
_DIGITS = rf"""(?P<num>\d{{1,3}}(?:[ ']\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*
      |(?<=[\s(<>=~$€£≥≤:])\.\d+)
    (?P<part>[½¼¾⅓⅔])?
    (?:\s?(?P<mag>k|mm|mn|mln|mio\.?|mill\.?|mil|m|bn|bln|mrd\.?|b|tn|thousand|tsd\.?|millions?
      |billions?|trillion|lakhs?|lac|crores?|cr|hundred|t(?=€|eur\b))(?:(?![a-z0-9²³])
      |(?=(?:eur|usd|gbp|chf)\b)))?
    (?P<plus>\+(?!\d))?
    (?:\s?(?P<unit>%[\s-]?points?|%|‰|pps?\b|ppts?\b|p\.p\.|p\.c\.|percentage\spoints?|percent(?:age)?\b
      |per\scent|pct\b|bps?\b|basis\spoints?|per\smille|x(?![a-z0-9])|[€£¥₹$](?!\d)
      |(?=[a-z]{{3}}\b)(?:{_CODE})|m²|m³|km²|°c|°f|-?fold\b))?
    (?P<more>\+(?!\d))?"""
_BEFORE = r"(?<![\w.,])(?:(?<![a-z]-)|(?<=\btop-)|(?<=\bsub-))"
_NUMBER = pattern(_BEFORE + _LEAD + _DIGITS, re.VERBOSE)
_UNLED_NUMBER = pattern(_BEFORE + _NO_LEAD + _DIGITS, re.VERBOSE)
_LEADING_SIGNS = frozenset("$€£¥₹₩₽฿₦₺₪₫₱₴₡₲₵+-±.")
_LEADING_WORDS = CURRENCY_CODES | {"ksh", "fr.", "kr.", "rm."}
_LONGEST_LEAD = 9
"""More characters than a currency, a sign and their spaces take before the digits."""
_LARGEST = 1e100
_DIGIT = re.compile(r"\d")
_NAME_RANGE = pattern(
    r"(?:[a-f]\b)?(?:(?:,\s?\d{1,4})+(?=\s(?:and|&)\s\d))?\s?(?:-|to|and|of|&|/|\+)\s?\d{1,4}(?![\d%]|[.,]\d|\s?(?:pp|pts?|points?|x)\b)"
)
_MAY_MEAN_METRES = frozenset({"m", "b", "mm", "mil", "cr"})
_TIMES_HINT = pattern(r"x\s?\d")
_HOURS_HINT = pattern(r"h(?:rs?|ours?)?\s?\d\d")
_DECADE = pattern(r"\b(?:the|low|mid|high|upper|lower)[\s-]\d*0s$")
_CLOCK = pattern(
    r"(?<![\w.])(\d{1,2})\s?h(?:rs?|ours?)?\s?([0-5]\d)\s?(?:m|mins?|minutes?)?(?![\w.,%/])"
    r"|(?<![\w.])x\s?(\d+(?:\.\d+)?)(?![\w.%])"
)


def find_quantities(line: Line, taken: Iterable[Span] = (), begin: int = 0) -> list[Quantity]:
    """Find every number of a line outside the spans `taken` (dates, scores, labels)."""
    found: list[Quantity] = []
    spans = list(taken)
    if line.has_digit:
        spans += [*find_telephones(line.low), *find_seasons(line.low), *find_codes(line)]
        shown = list(find_stopwatch(line))
        special = [*_special(line), *find_pence(line), *shown]
        if special:
            special = [q for q in special if not _within(q.start, q.end, spans)]
        spans += find_distances(line) if shown else []
        found = special + _in_digits(line, spans + _places(special))
    spelt = find_spelt(line, begin)
    if spelt:
        covered = spans + _places(found)
        found += [
            quantity for quantity in spelt if not _within(quantity.start, quantity.end, covered)
        ]
    if len(found) < 2:
        return found
    found.sort(key=lambda quantity: quantity.start)
    return join_durations(line, join_ratios(line, found))


def _places(quantities: Sequence[Quantity]) -> list[Span]:
    return [(quantity.start, quantity.end) for quantity in quantities]


def _within(first: int, last: int, spans: Sequence[Span]) -> bool:
    return bool(spans) and any(start < last and first < end for start, end in spans)


def _in_digits(line: Line, taken: Sequence[Span]) -> list[Quantity]:
    low, position = line.low, 0
    found: list[Quantity] = []
    while digit := _DIGIT.search(low, position):
        match = _next_number(low, position, digit.start())
        if match is None:
            break
        first, last = match.span("num")
        if _within(first, last, taken):
            position = last
            continue
        position = match.end()
        if quantity := _read(line, match):
            found.append(quantity)
            position = max(position, quantity.end)
        elif named := _NAME_RANGE.match(low, last):
            position = named.end()
    return found


def _next_number(low: str, position: int, digit: int) -> re.Match[str] | None:
    """Find the next number, with the currency or the sign that leads it."""
    if not _has_lead(low, digit) and (match := _UNLED_NUMBER.match(low, digit)):
        return match
    return _NUMBER.search(low, max(position, digit - _LONGEST_LEAD))


def _has_lead(low: str, digit: int) -> bool:
    before = low[max(0, digit - 5) : digit].rstrip()
    if not before or before[-1] in _LEADING_SIGNS:
        return bool(before)
    return before[-2:] in {"rs", "kr", "fr", "rm"} or before[-3:] in _LEADING_WORDS


def _read(line: Line, match: re.Match[str]) -> Quantity | None:
    """Read one number in digits, with what stands around it."""
    currency, magnitude, sign = match["cur"] or match["cur2"] or "", match["mag"], match["unit"]
    bare = not currency and not sign and not magnitude
    if (bare or is_lettered(line, match)) and is_name(line, match):
        return None
    symbol = sign.replace(" ", "") if sign else ""
    value = read_number(match["num"], symbol)
    if value is None or value > _LARGEST:
        return None
    if match["part"]:
        value += numeric(match["part"])
    start, end = _begins(line.low, match), match.end()
    if bare and (rank := rank_end(line, match.start("num"), end)):
        return _plain_quantity(line, match, value, (start, rank))
    unit = CURRENCY_SIGNS.get(currency.strip()) or currency.strip().upper() or None
    if magnitude in _MAY_MEAN_METRES and not unit:
        magnitude, end, metre = magnitude_or_unit(line, match, end)
        if metre:
            return _plain_quantity(line, match, value, (_first_character(match), end), metre)
    scale = find_scale(line, end, match["num"], value) if bare else None
    upper = None if scale else find_upper(line.low, _first_character(match), end, value)
    high = None
    if upper:
        high, magnitude = _high(upper, magnitude)
        symbol, end = symbol or upper.unit, upper.end
    if magnitude:
        value *= MAGNITUDES[magnitude.rstrip(".")]
    if match["sign"] == "-" and _is_negative(line.low, match.start("sign")):
        value = -value
    if scale:
        end, unit = scale[1], None
    else:
        unit, end = _unit_of(line, unit or symbol_unit(symbol), start, end)
    return Quantity(
        tidy(value), line.plain[start:end], start, end, unit,
        None if high is None else tidy(high), tidy(scale[0]) if scale else None,
        _comparator(line, match, start, end),
    )  # fmt: skip


def _plain_quantity(
    line: Line, match: re.Match[str], value: float, span: Span, unit: str | None = None
) -> Quantity:
    """Return a number that is of no range and no scale."""
    start, end = span
    sign = _comparator(line, match, start, end)
    return Quantity(tidy(value), line.plain[start:end], start, end, unit, comparator=sign)


def _unit_of(line: Line, unit: str | None, start: int, end: int) -> tuple[str | None, int]:
    """Return the unit of a number by its sign or by the words after it, and where it ends."""
    if unit is None and line.low[:start].endswith("factor of "):
        unit = "x"
    if unit is None:
        unit, end = unit_after(line, end)
    if unit == "second" and _DECADE.search(line.low, max(0, start - 12), end):
        unit = None
    return unit, end


def _first_character(match: re.Match[str]) -> int:
    for part in ("cur", "sign", "cur2"):
        if match[part]:
            return match.start(part)
    return match.start("num")


def _begins(low: str, match: re.Match[str]) -> int:
    """Return where the number begins: a sign that only joins is no part of it."""
    sign = match["sign"]
    if not sign:
        return _first_character(match)
    apart = sign != "-" and low[match.end("sign")] == " "
    if apart or (sign == "-" and not _is_negative(low, match.start("sign"))):
        return match.start("cur2") if match["cur2"] else match.start("num")
    return _first_character(match)


def _high(upper: Upper, magnitude: str | None) -> tuple[float | None, str | None]:
    """Return the upper end of a range, and the magnitude that both ends share."""
    if upper.magnitude:
        factor = MAGNITUDES[upper.magnitude]
        return upper.value * factor, magnitude or upper.magnitude
    factor = MAGNITUDES[magnitude.rstrip(".")] if magnitude else 1
    return upper.value * factor, magnitude


def _comparator(line: Line, match: re.Match[str], start: int, end: int) -> str | None:
    return ">=" if match["plus"] or match["more"] else find_comparator(line, start, end)


def _is_negative(low: str, sign: int) -> bool:
    """A hyphen after a word or a number joins; one after a space or a bracket negates."""
    if sign and low[sign - 1] not in " (:=→>|[\t":
        return False
    before = low[:sign].rstrip()
    numbered = before[-1:].isdigit() and not before.rpartition(" ")[2][:1].isalpha()
    return not before or not (numbered or low[sign + 1 : sign + 2] == " ")


def _special(line: Line) -> Iterator[Quantity]:
    """Find `2h40` (minutes) and `x2` (a multiplier)."""
    if _TIMES_HINT.search(line.low) is None and _HOURS_HINT.search(line.low) is None:
        return
    for match in _CLOCK.finditer(line.low):
        start, end = match.span()
        text = line.plain[start:end]
        if "X" in text or "H" in text:
            continue
        if match[3]:
            unit = counted_before(line, start)
            yield Quantity(tidy(float(match[3])), text, start, end, unit or "x")
        else:
            minutes = int(match[1]) * 60 + int(match[2])
            sign = comparator_before(line, start)
            yield Quantity(minutes, text, start, end, "minute", comparator=sign)
