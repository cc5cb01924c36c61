"""Numbers with their units, as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from okrkpi.statement.line import Line
from okrkpi.statement.facts import Quantity
from okrkpi.statement.metric import lookup
from okrkpi.statement.units import (
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    MAGNITUDES,
    TIME_UNITS,
    UNIT_LEADS,
    UNITS,
)
from okrkpi.statement.words import Nouns, find_verb, singular, words

_CODE = "|".join(sorted(CURRENCY_CODES))
_NUMBER = re.compile(
    rf"""(?<![\w.,#])(?<![a-z]-)
    (?P<cur>(?:us|au|ca|nz|hk|mx|a|c|r|s)?\$|[€£¥₹₩₽฿₦₺₪₫₱₴₡₲₵]|(?:{_CODE}|rs\.?|ksh)\s?(?=\d|-\d))?\s?
    (?P<sign>[+\-±])?\s?(?P<cur2>[$€£])?
    (?P<num>\d{{1,3}}(?:[ ']\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*)
    (?:\s?(?P<mag>k|mm|mn|mln|mio\.?|mill\.?|mil|m|bn|bln|mrd\.?|b|tn|thousand|tsd\.?|millions?|billions?|trillion|lakhs?|lac|crores?|cr|hundred)(?![a-z²³]))?
    (?P<plus>\+(?!\d))?
    (?:\s?(?P<unit>%[\s-]?points?|%|‰|pps?\b|ppts?\b|percentage\spoints?|percent(?:age)?\b|per\scent|pct\b|bps?\b|basis\spoints?|per\smille|x(?![a-z0-9])|[€£¥₹$](?!\d)|(?:{_CODE})\b|m²|m³|km²|°c|°f))?
    """,
    re.VERBOSE,
)
_SCALE = re.compile(r"\s?(?:/|out\sof)\s?(\d+(?:\.\d+)?)(?![\d%.,]*\d|%|\s?%)")
_HIGH = re.compile(
    r"\s?(?:-|to|and|bis|\.\.\.?)\s?(?:us)?[$€£]?(?P<num>\d{1,3}(?:[ ,']\d{3})+(?!\d)|\d+(?:[.,]\d+)*)"
    r"(?:\s?(?P<mag>k|mm|mn|m|bn|b|million|billion|thousand|lakhs?|crores?)(?![a-z²³]))?"
    r"(?:\s?(?P<unit>%|pps?\b|percent|x(?![a-z0-9])|€|£))?"
)
_NAME_BEFORE = frozenset(
    """iso iec en din bs soc covid fortune ftse tier level phase version ver windows office article
    section clause rule gpt type class category cat form building room gate route highway area step
    stage wave chapter appendix annex page kr krs objective obj initiative priority horizon gen
    generation model euro schedule rev revision release sprint week round cohort batch zone plan
    pillar theme team group block bed ward unit plot lot hall shaft dock terminal platform line nr
    formula vision agenda strategy act directive regulation law section band grade year day key result okr
    kpi epic issue ticket pr figure fig table slide note sdg scope ipv part item no task option
    scenario pci s3 gpt chapter plant pitch division ifrs ias wcag vol volume rooms floors floor wk cw kw shift cell lane gate district ward pier flight bus tram run room rooms cells sections dept department""".split()
)  # fmt: skip
_COUNTED_BEFORE_NAME = frozenset("day week year level grade line no unit scope page plan round part team group".split())
_COMPARATORS: dict[tuple[str, ...], str] = {
    ("at", "least"): ">=", ("no", "less", "than"): ">=", ("not", "less", "than"): ">=",
    ("no", "fewer", "than"): ">=", ("not", "fewer", "than"): ">=", ("minimum",): ">=", ("min",): ">=",
    ("minimum", "of"): ">=", ("min", "of"): ">=", ("a", "minimum", "of"): ">=", ("not", "below"): ">=", ("never", "below"): ">=",
    ("not", "under"): ">=", ("no", "lower", "than"): ">=", ("upwards", "of"): ">=",
    ("more", "than"): ">", ("greater", "than"): ">", ("higher", "than"): ">", ("over",): ">",
    ("above",): ">", ("exceeding",): ">", ("exceed",): ">", ("exceeds",): ">", ("beyond",): ">",
    ("better", "than"): ">", ("longer", "than"): ">", ("north", "of"): ">", ("past",): ">", ("surpass",): ">",
    ("less", "than"): "<", ("fewer", "than"): "<", ("lower", "than"): "<", ("smaller", "than"): "<",
    ("under",): "<", ("below",): "<", ("sub",): "<", ("shorter", "than"): "<", ("quicker", "than"): "<",
    ("faster", "than"): "<", ("beneath",): "<",
    ("at", "most"): "<=", ("no", "more", "than"): "<=", ("not", "more", "than"): "<=",
    ("no", "greater", "than"): "<=", ("no", "longer", "than"): "<=", ("no", "higher", "than"): "<=",
    ("up", "to"): "<=", ("within",): "<=", ("maximum",): "<=", ("max",): "<=", ("inside",): "<=",
    ("maximum", "of"): "<=", ("a", "maximum", "of"): "<=", ("max", "of"): "<=", ("not", "above"): "<=", ("not", "exceed"): "<=",
    ("not", "exceeding"): "<=", ("never", "above"): "<=", ("not", "over"): "<=", ("capped", "at"): "<=", ("never", "exceed"): "<=",
    ("about",): "~", ("around",): "~", ("approximately",): "~", ("approx",): "~", ("nearly",): "~",
    ("almost",): "~", ("roughly",): "~", ("circa",): "~", ("ca",): "~", ("some",): "~", ("close", "to"): "~",
}  # fmt: skip
_LAST_OF_COMPARATOR = frozenset(key[-1] for key in _COMPARATORS)
_SIGN_COMPARATOR = re.compile(r"(>=|=>|≥|<=|=<|≤|>|<|~)\s*(?:[$€£₹]\s?)?$")
_AFTER_COMPARATOR = re.compile(
    r"\s?(?:\w+\s){0,2}?(?P<word>or more|or higher|or above|or better|or over|and above|and over|plus\b|minimum|min\b|at least|"
    r"or less|or fewer|or below|or under|or lower|or faster|at most|maximum|max\b|and under|and below)"
)
_UNIT_WORD = re.compile(r"[\s-]?([a-zµ°]+(?:²|³|[23](?!\d))?(?:co2e?)?)(?![a-z])")
_STOP = frozenset(
    """to from by in on at of for per with within and or but while as than vs versus is are was were
    be been this that these those who which when where the a an each every until before after during
    via into over under below above not no if so we our their his her its it through across among
    between without against out up down off has have had will would can could should may must about
    around compared target baseline currently current now today due already goal only both""".split()
)  # fmt: skip


def _value(text: str, unit: str) -> float | None:
    """Read a number in English, continental, Indian or spaced notation; None for a version."""
    text = text.replace(" ", "").replace("'", "")
    commas, dots = text.count(","), text.count(".")
    if commas and dots:
        decimal = "," if text.rfind(",") > text.rfind(".") else "."
        text = text.replace("." if decimal == "," else ",", "").replace(decimal, ".")
        return float(text) if text.count(".") <= 1 else None
    if dots > 1:
        return float(text.replace(".", "")) if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text) else None
    if commas > 1:
        grouped = re.fullmatch(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}", text)
        return float(text.replace(",", "")) if grouped else None
    if commas:
        thousands = re.fullmatch(r"[1-9]\d{0,2},\d{3}", text)
        return float(text.replace(",", "" if thousands else "."))
    if dots and unit not in {"%", "‰", "x"} and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", text):
        return float(text.replace(".", ""))
    return float(text)


def _tidy(value: float) -> float:
    """Return whole numbers as int, and drop the noise of binary fractions."""
    rounded = round(value, 9)
    return int(rounded) if rounded == int(rounded) else rounded


def find_quantities(line: Line, taken: Iterable[tuple[int, int]] = (), begin: int = 0) -> list[Quantity]:
    """Find every number of a line outside the spans `taken` (dates, scores, labels)."""
    low = line.low
    spans = list(taken)
    found: list[Quantity] = []
    if line.has_digit:
        position = 0
        while match := _NUMBER.search(low, position):
            position = match.end()
            if any(start < match.end("num") and match.start("num") < end for start, end in spans):
                position = match.end("num")
                continue
            if quantity := _read(line, match):
                found.append(quantity)
                position = max(position, quantity.end)
            elif named := _NAME_RANGE.match(low, match.end("num")):
                position = named.end()
    found += [q for q in _special(line) if not any(o.start < q.end and q.start < o.end for o in found)]
    covered = spans + [(q.start, q.end) for q in found]
    found += [q for q in _in_words(line, begin) if not any(s < q.end and q.start < e for s, e in covered)]
    found.sort(key=lambda quantity: quantity.start)
    return _join_ratios(line, found) if len(found) > 1 else found


_CLOCK = re.compile(r"(?<![\w.])(\d{1,2})\s?h\s?(\d{2})(?!\w)|(?<![\w.])x\s?(\d+(?:\.\d+)?)(?![\w.%])")


def _special(line: Line) -> Iterator[Quantity]:
    """Find `2h40` (minutes) and `x2` (a multiplier)."""
    if "h" not in line.low and "x" not in line.low:
        return
    for match in _CLOCK.finditer(line.low):
        start, end = match.span()
        if match[3]:
            yield Quantity(_tidy(float(match[3])), line.plain[start:end], start, end, "x")
        else:
            minutes = int(match[1]) * 60 + int(match[2])
            yield Quantity(minutes, line.plain[start:end], start, end, "minute", comparator=_comparator_words(line, start))


_RATIO = re.compile(r"\s(?:in|out of)\s(?:every\s)?|\s?:\s?")


def _join_ratios(line: Line, found: list[Quantity]) -> list[Quantity]:
    """Read `3 in 10`, `nine out of ten` and `1:3` as one number, the part of the whole."""
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        if last and _is_ratio(line, last, quantity):
            value = _tidy(round(last.value / quantity.value, 4))
            joined[-1] = replace(
                last,
                value=value,
                text=line.plain[last.start : quantity.end],
                end=quantity.end,
                comparator=last.comparator or quantity.comparator,
            )
        else:
            joined.append(quantity)
    return joined


def _is_ratio(line: Line, part: Quantity, whole: Quantity) -> bool:
    glue = line.low[part.end : whole.start]
    plain = part.unit is None and part.scale is None and part.high is None
    if not plain or not whole.value or not _RATIO.fullmatch(glue) or part.value != int(part.value):
        return False
    if ":" in glue:
        return whole.value <= 1000
    return part.value <= whole.value and whole.unit not in TIME_UNITS


_EARLY_YEAR, _LATE_YEAR = 1900, 2100


def _read(line: Line, match: re.Match[str]) -> Quantity | None:
    low, digits = line.low, match["num"]
    start = min(match.start(g) for g in ("cur", "sign", "cur2", "num") if match[g])
    end = max(match.end(g) for g in ("num", "mag", "plus", "unit"))
    currency = match["cur"] or match["cur2"] or ""
    symbol = (match["unit"] or "").replace(" ", "")
    bare = not currency and not symbol and not match["mag"]
    if bare and _is_name(line, match):
        return None
    unit = CURRENCY_SIGNS.get(currency.strip()) or currency.strip().upper() or None
    value = _value(digits, symbol)
    if value is None:
        return None
    high, scale = None, None
    magnitude = match["mag"]
    if magnitude in {"m", "b", "mm", "mil", "cr"} and not unit:
        magnitude, end, metre = _magnitude_or_unit(line, match, end)
        if metre:
            return Quantity(_tidy(value), line.plain[start:end], start, end, metre, comparator=_comparator(line, start, end, match))
    if bare and (fraction := _SCALE.match(low, end)) and _is_score(low, fraction, value):
        scale = float(fraction[1])
        end = fraction.end(1)
    if not scale and (upper := _HIGH.match(low, end)) and _is_range(low, start, upper, value):
        top = _value(upper["num"], upper["unit"] or "")
        high = top
        if upper["mag"]:
            factor = MAGNITUDES[upper["mag"]]
            high = top * factor if top is not None else None
            magnitude = magnitude or upper["mag"]
        elif magnitude and high is not None:
            high *= MAGNITUDES[magnitude]
        symbol = symbol or (upper["unit"] or "")
        end = upper.end()
    if magnitude:
        value *= MAGNITUDES[magnitude.rstrip(".")]
    if match["sign"] in {"+", "±"} and low[match.end("sign")] == " ":
        start = match.start("cur2") if match["cur2"] else match.start("num")
    if match["sign"] == "-" and _is_negative(low, match.start("sign")):
        value = -value
    elif match["sign"] == "-":
        start = match.start("cur2") if match["cur2"] else match.start("num")
    unit = unit or _symbol_unit(symbol)
    if unit is None and scale is None:
        unit, end = _unit_after(line, end)
    elif scale is not None:
        unit = None
    comparator = _comparator(line, start, end, match)
    return Quantity(
        _tidy(value), line.plain[start:end], start, end, unit,
        None if high is None else _tidy(high), None if scale is None else _tidy(scale), comparator,
    )  # fmt: skip


def _symbol_unit(symbol: str) -> str | None:
    if not symbol:
        return None
    if symbol in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[symbol]
    if symbol in CURRENCY_CODES:
        return symbol.upper()
    if symbol.startswith(("pp", "percentagepoint", "%-point", "%point")):
        return "pp"
    if symbol.startswith(("bp", "basis")):
        return "bp"
    if symbol.startswith("permille"):
        return "‰"
    if symbol.startswith(("%", "percent", "pct", "percent")):
        return "%"
    return symbol


def _is_negative(low: str, sign: int) -> bool:
    """A hyphen after a word or a number joins; one after a space or a bracket negates."""
    before = low[:sign].rstrip()
    if sign and low[sign - 1] not in " (:=→>|[\t":
        return False
    return not before or not (before[-1].isdigit() or (low[sign + 1 : sign + 2] == " "))


def _magnitude_or_unit(line: Line, match: re.Match[str], end: int) -> tuple[str | None, int, str | None]:
    """Tell `5m users` (million) from `5 m` (metres) and `5m` (minutes)."""
    magnitude, low = match["mag"], line.low
    written = line.plain[match.start("mag") : match.end("mag")]
    if written == "M" or written == "B" or magnitude in {"mil", "cr"}:
        return magnitude, end, None
    following = _UNIT_WORD.match(low, end)
    word = following[1] if following else ""
    nouns = words().nouns
    if word in CURRENCY_WORDS or word in CURRENCY_CODES or (match["unit"] or "") in CURRENCY_SIGNS:
        return magnitude, end, None
    if word in nouns["outsider"] or word in nouns["measure_head"] or word in {"in", "of"} and magnitude == "mm":
        return magnitude, end, None
    if magnitude == "b":
        return magnitude, end, None
    if re.search(r"revenue|sales|arr|mrr|profit|budget|fund|saving|cost|spend|raise|ebitda|gmv|turnover|users|visits|views|downloads|impressions", low):
        return magnitude, end, None
    if not low[match.end("num") : match.start("mag")] and any(w in nouns["outsider"] or w == "reach" for w in line.words):
        return magnitude, end, None
    return None, match.end("mag"), "mm" if magnitude == "mm" else "m"


def _is_score(low: str, fraction: re.Match[str], value: float) -> bool:
    scale = float(fraction[1])
    if value > scale or scale == 0:
        return False
    if fraction.group().strip().startswith("out"):
        return value != int(value)
    return scale in _SCALES or value == int(value)


_NAME_RANGE = re.compile(r"\s?(?:-|to|and|&|/)\s?\d{1,4}(?![\d%.,])")
_SCALES = frozenset({3, 4, 5, 6, 7, 9, 10, 20, 50, 100, 1000})
_MOVE_BEFORE = re.compile(
    r"\b(?:from|increas\w*|decreas\w*|reduc\w*|grow\w*|rais\w*|lower\w*|improv\w*|cut|mov\w*|go|drop\w*|lift\w*|boost\w*|drive|shift\w*|bring\w*|up|down|expand\w*|shorten\w*|shrink\w*|scale|double|push\w*|take|accelerat\w*|rise|climb\w*|rises|goes|fall\w*|extend\w*|trim\w*|slash\w*|slow\w*|speed\w*|enhance\w*|strengthen\w*|increase)\b"
)


def _is_range(low: str, start: int, upper: re.Match[str], value: float) -> bool:
    top = _value(upper["num"], "")
    joiner = low[upper.start() : upper.start("num")].strip(" $€£us")
    if top is None or (joiner != "and" and top <= value):
        return False
    before = low[max(0, start - 60) : start]
    if joiner == "and":
        return before.rstrip(" $€£").endswith("between")
    if re.search(r"\bby (?:about )?$", before):
        return True
    if before.rstrip(" $€£").endswith("between"):
        return True
    if re.search(r"\bfrom\s+\S{0,3}$", before):
        return False
    if joiner in {"-", "...", "..", "bis"}:
        return True
    if _MOVE_BEFORE.search(before):
        return False
    between_units = low[upper.end() : upper.end() + 12].strip()
    return bool(re.match(r"(?:days?|weeks?|months?|hours?|minutes?|mins?|hrs?|years?|seconds?)\b", between_units))


def _is_name(line: Line, match: re.Match[str]) -> bool:
    """Tell a number that is part of a name, a year, a time of day or a version from a quantity."""
    low, digits = line.low, match["num"]
    start, end = match.start("num"), match.end("num")
    after = low[end : end + 2]
    if digits == "24" and after == "/7":
        return True
    if after[:1] == ":" and after[1:2].isdigit():
        return bool(re.match(r":[0-5]\d(?!\d)", low[end : end + 4])) and len(digits) <= 2
    if low[start - 1 : start] == ":" and low[start - 2 : start - 1].isdigit():
        return len(digits) == 2 and digits < "60"
    if after[:1].isalpha() and line.plain[end] in "SGHDTP" and not after[1:2].isalpha():
        return True
    if after[:1].isalpha() and not re.match(r"(?:s|h|d|w|ms|min|mins|hrs?|kg|km|g|t|l|kwh|mwh|gb|tb|mb|ha|st|mm|cm|pts?|days?|x|yrs?|mo|wks?|sec|secs|°|fte|ftes|db|gwh|kw|mw|lb|mi|bpm|rps|v|a)\b", low[end : end + 6]):
        return True
    if re.match(r"(?:st|nd|rd|th)\b", low[end : end + 3]):
        return not _ORDINAL_MOVE.search(low)
    if "." in digits and digits.count(".") > 1 and not re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits):
        return True
    index = line.word_at(start) - 1
    previous = line.words[index] if index >= 0 and start - line.ends[index] <= 2 else ""
    gap = low[line.ends[index] : start] if previous else ""
    if previous and gap in {" ", "-", " #", ".", ". "} and previous in _NAME_BEFORE and match["sign"] != "+" and _short(digits) and not _opens_with(line, index):
        following = _UNIT_WORD.match(low, end)
        known = following and (following[1] in UNITS or following[1] in words().nouns["outsider"])
        if previous not in _COUNTED_BEFORE_NAME or not known:
            return True
    if previous and gap == " " and _is_acronym(line, index) and not match["plus"] and not _UNIT_WORD.match(low, end):
        return True
    if previous and gap == "-" and len(previous) > 1 and not match["plus"] and previous not in {"sub", "plus", "min", "max", "under", "over"}:
        return low[line.starts[index] - 1 : line.starts[index]] not in {"%"} and not low[end : end + 1] == "%"
    if digits.isdigit() and len(digits) == 4 and _EARLY_YEAR <= int(digits) <= _LATE_YEAR:
        following = _UNIT_WORD.match(low, end)
        return not (following and (following[1] in words().nouns["outsider"] or following[1] in UNITS))
    if low[start - 1 : start] == "#" or low[max(0, start - 2) : start] == "s&":
        return True
    if digits.isdigit() and len(digits) > 10:
        return True
    return bool(re.match(r"-(?:step|person|page|star|year-old|part|point|day|week|month|year|hour|minute|way|degree)\b", low[end : end + 10]) and not _measured(low, end))


def _short(digits: str) -> bool:
    return len(digits) <= 4 and "," not in digits


def _opens_with(line: Line, index: int) -> bool:
    """`Run 6 trainings`, `Plant 40 trees`: the word before the number is the line's verb."""
    return index == 0 and find_verb(line.words[index]) is not None


def _is_acronym(line: Line, index: int) -> bool:
    """`WCAG 2.2` and `IFRS 17` are names; a metric in capitals (`NPS 50`) has a value."""
    written = line.plain[line.starts[index] : line.ends[index]]
    return len(written) > 2 and written.isupper() and lookup(written) is None and index > 0


_ORDINAL_MOVE = re.compile(r"\bfrom (?:the )?\d+(?:st|nd|rd|th)?(?: \w+)? (?:up )?(?:in)?to (?:the )?(?:top )?\d+|\d(?:st|nd|rd|th)? ?(?:→|->) ?(?:top )?\d")


def _measured(low: str, end: int) -> bool:
    return bool(re.match(r"-(?:day|week|month|hour|minute|point)\b (?:average|median|target|reduction|increase|response|turnaround|lead|readmission)", low[end : end + 40]))


def _unit_after(line: Line, end: int) -> tuple[str | None, int]:
    """Read the unit or the counted noun that follows a number."""
    low = line.low
    match = _UNIT_WORD.match(low, end)
    if not match:
        return None, end
    first = match[1]
    for phrase, unit in (("percentage point", "pp"), ("basis point", "bp"), ("%", "%")):
        if low.startswith(phrase, match.start(1)):
            tail = match.start(1) + len(phrase)
            return unit, tail + (low[tail : tail + 1] == "s")
    if first in UNIT_LEADS:
        second = _UNIT_WORD.match(low, match.end(1))
        if second and second[1] in UNITS:
            return UNITS[second[1]], second.end(1)
    if first in CURRENCY_WORDS:
        return CURRENCY_WORDS[first], match.end(1)
    if first in CURRENCY_CODES:
        return first.upper(), match.end(1)
    if first in UNITS and (len(first) > 1 or first not in {"a", "t", "g", "l", "w", "j", "v", "d"} or low[end] != " "):
        return UNITS[first], match.end(1)
    return _counted_noun(line, end), end


_ADJECTIVES_END = ("ing", "ive", "al", "ful", "less", "ous", "able", "ible", "ic", "ary")


def _counted_noun(line: Line, end: int) -> str | None:
    low, noun = line.low, None
    index = line.word_at(end)
    nouns = words().nouns
    position = end
    for word, start, stop in zip(line.words[index : index + 5], line.starts[index : index + 5], line.ends[index : index + 5], strict=True):
        gap = low[position:start]
        if gap.strip() or (position == end and len(gap) > 1):
            break
        verb = find_verb(word)
        if noun and f"{noun} {word}" in nouns["deliverable"]:
            return f"{noun} {singular(word)}"
        if word in _STOP or (noun and verb and verb.form in {"past", "s", "base"} and not _is_noun(word, nouns)):
            break
        if noun is None or not (verb and verb.form == "past"):
            if noun and _is_noun(noun, nouns) and not _is_noun(word, nouns):
                break
            noun = word
        position = stop
    return singular(noun) if noun else None


def _is_noun(word: str, nouns: dict[str, Nouns]) -> bool:
    return word in nouns["outsider"] or word in nouns["deliverable"] or word in nouns["measure_head"]


def _comparator(line: Line, start: int, end: int, match: re.Match[str]) -> str | None:
    if match["plus"]:
        return ">="
    low = line.low
    if sign := _SIGN_COMPARATOR.search(low, max(0, start - 5), start):
        mark = sign[1]
        if mark in {">=", "=>", "≥"}:
            if mark == "=>" and low[:start].count("=>") and re.search(r"\d\D{0,20}=>\s*[$€£]?$", low[:start]):
                return None
            return ">="
        if mark == ">" and low[sign.start(1) - 1 : sign.start(1)] in {"-", "=", ">"}:
            return None
        return {"<=": "<=", "=<": "<=", "≤": "<=", ">": ">", "<": "<", "~": "~"}[mark]
    if found := _comparator_words(line, start):
        return found
    if after := _AFTER_COMPARATOR.match(low, end):
        return ">=" if re.match(r"or (?:more|higher|above|better|over)|and (?:above|over)|plus|min|at least", after["word"]) else "<="
    return None


def _comparator_words(line: Line, start: int) -> str | None:
    index = line.word_at(start) - 1
    skipped = 0
    while index >= 0 and skipped < 2 and line.words[index] in {"a", "an", "the", "us", "total", "just"}:
        index -= 1
        skipped += 1
    if index < 0 or start - line.ends[index] > 6 or line.words[index] not in _LAST_OF_COMPARATOR:
        return None
    if line.low[line.ends[index] : start].strip(" .$€£₹:a") not in {"", "the"}:
        return None
    for length in (3, 2, 1):
        if index - length + 1 >= 0:
            key = tuple(line.words[index - length + 1 : index + 1])
            if found := _COMPARATORS.get(key):
                return found
    return None


_ONES = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split(),
        range(1, 20),
        strict=True,
    )
)
_TENS = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
_BIG = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "lakh": 10**5, "crore": 10**7}
_MULTIPLIERS = {
    "double": 2, "doubles": 2, "doubled": 2, "doubling": 2, "twice": 2, "twofold": 2, "two-fold": 2,
    "triple": 3, "triples": 3, "tripled": 3, "tripling": 3, "treble": 3, "threefold": 3,
    "three-fold": 3, "quadruple": 4, "quadrupled": 4, "quadrupling": 4, "fourfold": 4, "fivefold": 5,
    "five-fold": 5, "quintuple": 5, "tenfold": 10, "ten-fold": 10, "hundredfold": 100,
    "halve": 0.5, "halves": 0.5, "halved": 0.5, "halving": 0.5, "trebling": 3, "trebled": 3,
}  # fmt: skip
_PLAIN = ""
_ZERO = frozenset({"zero", "nil", "none"})
_FRACTIONS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "thirds": 1 / 3, "quarters": 0.25, "fifth": 0.2, "fifths": 0.2, "tenth": 0.1, "tenths": 0.1}  # noqa: E501
_SPELT = frozenset(_ONES) | frozenset(_TENS) | frozenset(_BIG) | frozenset(_MULTIPLIERS) | _ZERO | frozenset(_FRACTIONS) | {"dozen", "dozens", "all", "no", "hour", "day", "week", "minute", "a", "an"}  # noqa: E501
_SPELT_MAINLY = _SPELT - {"a", "an"}
_PRONOUN_BEFORE = frozenset("the number no any this that which every each day level another".split())


def _in_words(line: Line, begin: int) -> Iterator[Quantity]:
    """Find numbers written as words: twelve, a dozen, half a million, double, zero."""
    tokens = line.words
    if _SPELT_MAINLY.isdisjoint(tokens) and "-" not in line.low:
        return
    index = first = line.word_at(begin)
    while index < len(tokens):
        word = tokens[index]
        if word not in _SPELT and "-" not in word:
            index += 1
            continue
        used = 0
        value: float | None = None
        unit: str | None = None
        if word in _MULTIPLIERS:
            if _multiplies(line, index, first):
                value, unit, used = _MULTIPLIERS[word], "x", 1
        elif word in _ZERO:
            if word != "none" or tokens[index + 1 : index + 2] == ["of"]:
                value, used = 0, 1
        elif word == "no" and index == first and tokens[index + 1 : index + 2] and _plural_soon(tokens, index) and tokens[1:2] not in (["more"], ["less"], ["later"], ["longer"], ["fewer"], ["one"]):
            value, used = 0, 1
        elif word == "all" and _means_everybody(tokens, index):
            value, unit, used = 100, "%", 1
        elif word in {"a", "an"} and _measures_one(tokens, index):
            value, used = 1, 1
        else:
            value, unit, used = _spelt_number(line, index)
        if value is None or not used:
            index += 1
            continue
        start, end = line.starts[index], line.ends[index + used - 1]
        if unit is None:
            unit, end = _unit_after(line, end)
        unit = unit or None
        yield Quantity(_tidy(value), line.plain[start:end], start, end, unit, comparator=_comparator_words(line, start))
        index += used


_BEFORE_MULTIPLIER = frozenset("to will should shall must we and by more than least then at would can almost nearly about approximately roughly least or".split())
_AFTER_MULTIPLIER = frozenset("the our in number its their share rate of as from".split())


def _multiplies(line: Line, index: int, first: int) -> bool:
    """`Double sign-ups` and `to double` multiply; `double materiality` and `ask twice` do not."""
    tokens, word = line.words, line.words[index]
    before = tokens[index - 1] if index > first else ""
    after = tokens[index + 1] if index + 1 < len(tokens) else ""
    if line.low[line.ends[index] : line.ends[index] + 1] == "-":
        return False
    if word == "twice":
        return after in {"as", "the"}
    if word in {"double", "triple", "treble", "quadruple"}:
        if after in {"digit", "check", "down", "blind", "room", "rooms", "materiality", "shift"}:
            return False
        return not before or before in _BEFORE_MULTIPLIER or after in _AFTER_MULTIPLIER
    return True


def _means_everybody(tokens: list[str], index: int) -> bool:
    """`All nurses trained` means 100%; `for all customers` means nothing to count."""
    if index or len(tokens) < 3 or tokens[1] not in words().nouns["outsider"]:
        return False
    return any((verb := find_verb(token)) and verb.form == "past" for token in tokens[2:5])


def _plural_soon(tokens: list[str], index: int) -> bool:
    """`No lost-time accidents` counts; `no mother gives birth alone` is a sentence."""
    for token in tokens[index + 1 : index + 4]:
        verb = find_verb(token)
        if verb and verb.form == "s" and token not in words().nouns["measure_head"]:
            return False
        if token.endswith("s") and len(token) > 3:
            return True
    return False


def _measures_one(tokens: list[str], index: int) -> bool:
    after = tokens[index + 1] if index + 1 < len(tokens) else ""
    before = tokens[index - 1] if index else ""
    return after in {"hour", "day", "week", "minute", "second", "month"} and before in {"under", "within", "than", "below", "to"}


def _spelt_number(line: Line, index: int) -> tuple[float | None, str | None, int]:
    tokens = line.words
    word = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else ""
    if word in {"dozen", "dozens"}:
        return (12, None, 1) if word == "dozen" else (None, None, 0)
    if word == "half" and following in {"a", "of", "the", "our", "all"}:
        third = tokens[index + 2] if index + 2 < len(tokens) else ""
        if third in _BIG:
            return _BIG[third] / 2, None, 3
        if third == "dozen":
            return 6, None, 3
        return (0.5, _PLAIN, 1) if following != "a" and third not in {"year", "day"} else (None, None, 0)
    if word == "half" and index and tokens[index - 1] in {"by", "in"} and following not in {"one", "two", "year"}:
        return (0.5, _PLAIN, 1) if tokens[index - 1] == "by" else (0.5, "x", 1)
    if word in {"a", "one", "two", "three", "four"} and following in _FRACTIONS and following not in {"half"}:
        by = index and tokens[index - 1] == "by"
        if following in {"quarter", "quarters"} and not by and tokens[index + 2 : index + 3] != ["of"]:
            return (None, None, 0) if word in {"a", "one"} or following == "quarter" else _count(line, index)
        count = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}[word]
        return round(count * _FRACTIONS[following], 4), _PLAIN, 2
    if "-" in word and (parts := word.split("-")) and len(parts) == 2 and parts[0] in _ONES and parts[1] in _FRACTIONS:
        return round(_ONES[parts[0]] * _FRACTIONS[parts[1]], 4), _PLAIN, 1
    if word == "a" and following in {"hundred", "thousand", "million", "billion"}:
        return _BIG[following], None, 2
    return _count(line, index)


def _count(line: Line, index: int) -> tuple[float | None, str | None, int]:
    tokens = line.words
    total, current, used = 0.0, 0.0, 0
    while index + used < len(tokens):
        word = tokens[index + used]
        if used and line.low[line.ends[index + used - 1] : line.starts[index + used]].strip(" -"):
            break
        parts = word.split("-")
        if all(part in _ONES or part in _TENS for part in parts) and len(parts) <= 2:
            current += sum(_ONES.get(part) or _TENS[part] for part in parts)
        elif word in _BIG and used:
            current = (current or 1) * _BIG[word]
            if _BIG[word] > 100:
                total, current = total + current, 0.0
        elif word == "dozen" and used:
            current *= 12
        elif word == "and" and used and tokens[index + used - 1] in _BIG and index + used + 1 < len(tokens) and tokens[index + used + 1].split("-")[0] in (_ONES.keys() | _TENS.keys()):
            pass
        else:
            break
        used += 1
    if not used:
        return None, None, 0
    if used == 1 and tokens[index] == "one" and not _one_counts(line, index):
        return None, None, 0
    return total + current, None, used


def _one_counts(line: Line, index: int) -> bool:
    before = line.words[index - 1] if index else ""
    after = line.words[index + 1] if index + 1 < len(line.words) else ""
    if index == 0 and after not in {"in", "new", "more", "additional", "further", "extra"}:
        return False
    if before in _PRONOUN_BEFORE or after in {"of", "another", "stop", "place", "team", "day", "voice"} or after in _STOP:
        return after == "in"
    glued = line.low[line.ends[index] : line.ends[index] + 1]
    return glued == " " and bool(after)
