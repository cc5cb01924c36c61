"""Number notation: English, continental, Indian and spaced digits, and plain values."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern

_DOTTED = pattern(r"\d{1,3}(?:\.\d{3})+")
_GROUPED = pattern(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
_ONE_COMMA = pattern(r"[1-9]\d{0,2},\d{3}")
_ONE_DOT = pattern(r"[1-9]\d{0,2}\.\d{3}")
_FRACTIONAL = frozenset({"%", "‰", "x"})


def read_number(text: str, unit: str) -> float | None:
    """Return the value of digits with their separators; None for a version such as 1.2.3."""
    if text.isdigit():
        return float(text)
    text = text.replace(" ", "").replace("'", "")
    commas, dots = text.count(","), text.count(".")
    if commas and dots:
        return _both_marks(text)
    if dots > 1:
        return float(text.replace(".", "")) if is_dotted(text) else None
    if commas > 1:
        return float(text.replace(",", "")) if _GROUPED.fullmatch(text) else None
    if commas:
        return float(text.replace(",", "" if _ONE_COMMA.fullmatch(text) else "."))
    if dots and unit not in _FRACTIONAL and _ONE_DOT.fullmatch(text):
        return float(text.replace(".", ""))
    return float(text)


def _both_marks(text: str) -> float | None:
    """The later of comma and dot separates the decimals."""
    decimal, thousands = (",", ".") if text.rfind(",") > text.rfind(".") else (".", ",")
    text = text.replace(thousands, "").replace(decimal, ".")
    return float(text) if text.count(".") <= 1 else None


def is_dotted(text: str) -> bool:
    """Tell thousands set off by dots (`1.250.000`) from a version (`1.2.3`)."""
    return _DOTTED.fullmatch(text) is not None


def tidy(value: float) -> float:
    """Return whole numbers as int, and drop the noise of binary fractions."""
    if value == (whole := int(value)):
        return whole
    rounded = round(value, 9)
    return int(rounded) if rounded == int(rounded) else rounded


def stands_in(number: str, text: str) -> bool:
    """Say whether a number stands in a text as it is written, and not within a longer one."""
    return re.search(rf"(?<![\d.,]){re.escape(number)}(?!\d|[.,]\d)", text) is not None
