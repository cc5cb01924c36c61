"""Whether a number follows from others by the arithmetic that its basis names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from math import floor, isclose, log10

from okrkpi.memo.numbers.figure import Figure, unit_family
from okrkpi.memo.numbers.figures import read_facts
from okrkpi.pattern import pattern
from okrkpi.statement.spelt import FRACTIONS, MULTIPLIERS
from okrkpi.statement.units import SECONDS

_MOST = 6
_SPELT = pattern(rf"\b(?:{'|'.join(MULTIPLIERS | FRACTIONS)})\b", re.IGNORECASE)
_CALENDAR = {
    4: "quarter", 7: "week|day", 12: "month|year|annual", 24: "hour|day", 52: "week|year",
    60: "second|minute|hour", 365: "day|year",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sum:
    """Arithmetic that gives a number: the figures that it takes, factors in words, and its form."""

    shown: str
    figures: tuple[Figure, ...]
    factors: tuple[float, ...] = ()


def sums(result: Figure, told: str) -> Iterator[Sum]:
    """Yield each way in which a number follows from the numbers that its basis names.

    What the calendar says (12 months, 7 days) needs no source and is no figure of a sum.
    """
    named = [
        figure
        for figure in read_facts(told, 0, None, 1).figures
        if figure.value and not isclose(figure.value, result.value)
    ]
    if len(named) > _MOST:
        return
    for one in named:
        yield from _converted(result, one)
        yield from _scaled(result, one, told)
    for one, other in permutations(named, 2):
        yield from _combined(result, one, other, told)
    if len(named) > 2 and _alike(*named, result):
        form = " + ".join(figure.text for figure in named)
        yield from _sum(form, sum(figure.value for figure in named), result, *named)


def factors_in(text: str) -> frozenset[float]:
    """Return the factors that a text spells out: `halve` and `half` 0.5, `double` 2."""
    return frozenset(_factor(found[0]) for found in _SPELT.finditer(text))


def _converted(result: Figure, one: Figure) -> Iterator[Sum]:
    """Yield the same time in another unit."""
    here, there = SECONDS.get(one.unit or ""), SECONDS.get(result.unit or "")
    if here and there and one.unit != result.unit:
        yield from _sum(one.text, one.value * here / there, result, one)


def _scaled(result: Figure, one: Figure, told: str) -> Iterator[Sum]:
    """Yield a multiple or a part that is spelt out."""
    for found in _SPELT.finditer(told):
        factor = _factor(found[0])
        if _comparable(one, result):
            sign = f"x {factor:g}" if factor > 1 else f"/ {1 / factor:g}"
            yield from _sum(f"{one.text} {sign}", one.value * factor, result, one, factor=factor)


def _combined(result: Figure, one: Figure, other: Figure, told: str) -> Iterator[Sum]:
    """Yield what two figures give."""
    a, b = one.value, other.value
    said, also = one.text, other.text
    if _alike(one, other, result):
        if one.start < other.start:
            yield from _sum(f"{said} + {also}", a + b, result, one, other)
        yield from _sum(f"{said} - {also}", a - b, result, one, other)
    if other.unit == "%" and _comparable(one, result):
        yield from _sum(f"{also} of {said}", a * b / 100, result, one, other)
        yield from _sum(f"{said} + {also}", a * (1 + b / 100), result, one, other)
        yield from _sum(f"{said} - {also}", a * (1 - b / 100), result, one, other)
    if result.unit == "%" and _alike(one, other) and one.unit != "%":
        yield from _sum(f"{said} / {also}", 100 * a / b, result, one, other)
        yield from _sum(f"({said} - {also}) / {also}", 100 * (a - b) / b, result, one, other)
    elif _comparable(one, result) and _of_the_calendar(other, told):
        # How many months a year has stands in no memo.
        yield from _sum(f"{said} x {b:g}", a * b, result, one)
        yield from _sum(f"{said} / {b:g}", a / b, result, one)
    elif _comparable(one, result) and unit_family(other.unit) == "count":
        yield from _sum(f"{said} x {also}", a * b, result, one, other)
        yield from _sum(f"{said} / {also}", a / b, result, one, other)


def _sum(
    form: str, value: float, result: Figure, *figures: Figure, factor: float | None = None
) -> Iterator[Sum]:
    """Yield a sum if it gives the result, to as many digits as that is written with."""
    exact = isclose(value, result.value, rel_tol=1e-9)
    if exact or _rounds_to(value, result):
        shown = f"{form} {'=' if exact else '≈'} {result.text}"
        yield Sum(shown, figures, () if factor is None else (factor,))


def _factor(word: str) -> float:
    word = word.lower()
    return float(MULTIPLIERS.get(word) or FRACTIONS[word])


def _of_the_calendar(figure: Figure, told: str) -> bool:
    words = _CALENDAR.get(int(figure.value)) if figure.value == int(figure.value) else None
    return bool(words and re.search(rf"\b(?:{words})", told, re.IGNORECASE))


def _comparable(one: Figure, result: Figure) -> bool:
    """Return whether a multiple of one figure may be the other."""
    return one.unit == result.unit or "count" in {unit_family(one.unit), unit_family(result.unit)}


def _alike(*figures: Figure) -> bool:
    """Return whether figures are of one unit, or say none."""
    families = {unit_family(figure.unit) for figure in figures}
    units = {figure.unit for figure in figures} - {None}
    return families == {"count"} or len(units) == 1


def _rounds_to(value: float, result: Figure) -> bool:
    digits = _significant(result.text)
    if value <= 0 or digits < 2:
        return False
    unit = 10.0 ** (floor(log10(value)) - digits + 1)
    return abs(value - result.value) <= unit / 2


def _significant(text: str) -> int:
    number = re.search(r"\d[\d.,  ]*", text)
    return len(re.sub(r"\D", "", number[0]).lstrip("0")) if number else 0
