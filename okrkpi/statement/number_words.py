"""Numbers written as words: twelve, a dozen, half a million, double, zero, all."""

from __future__ import annotations

import re

from okrkpi.statement.comparator import find_comparator
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.nothing import counts_none, denies_one, ends_all, is_zero
from okrkpi.statement.number_runs import DOZEN, Found, count_run
from okrkpi.statement.number_sense import (
    closes_part,
    closes_share,
    is_amount,
    is_one_in,
    is_ordinal,
    means_everybody,
    measures_one,
    multiplies,
    names_people,
    tells_time,
    word_at,
)
from okrkpi.statement.numerals import tidy
from okrkpi.statement.spelt import (
    AFTER_QUARTER,
    BIG,
    BREAK_EVEN,
    DIGIT_WORDS,
    DIGITS,
    EVERY,
    FRACTIONS,
    MULTIPLIERS,
    NONE_LEFT,
    NTH,
    ONES,
    SPELT,
    THEN,
    ZERO,
)
from okrkpi.statement.unit_after import unit_after

_SPELT_MAINLY = SPELT - {"a", "an"}
_NO_UNIT = ""
_BEFORE_HALF = frozenset(
    """to over under above below than nearly about almost is at of from now currently was today only
    just roughly around""".split()
)
_PARTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9,
}  # fmt: skip
_MOVED_TO = re.compile(r"\d\S*(?: \S+){0,3}? (?:to|→|->|=>) ?$")
"""A number that a move starts at, and the sign of where it goes."""
_OF_NOT_ONE = frozenset({"not", "single"})


def find_spelt(line: Line, begin: int) -> list[Quantity]:
    """Find the numbers that a line spells out after `begin`."""
    tokens = line.words
    if _SPELT_MAINLY.isdisjoint(tokens) and "-" not in line.low:
        return []
    found: list[Quantity] = []
    first = following = line.word_at(begin)
    for index in range(first, len(tokens)):
        word = tokens[index]
        if index < following or (word not in SPELT and "-" not in word):
            continue
        number = _number_at(line, index, first)
        if number is None or tells_time(line, index, index + number.used):
            continue
        following = index + number.used
        start, end = line.starts[index], line.ends[following - 1]
        unit = number.unit
        if unit is None:
            unit, end = unit_after(line, end)
        sign = number.comparator or find_comparator(line, start, end)
        text = line.plain[start:end]
        found.append(Quantity(tidy(number.value), text, start, end, unit or None, comparator=sign))
    return found


def _number_at(line: Line, index: int, first: int) -> Found | None:
    """Read the number that starts with the word at `index`."""
    tokens, word = line.words, line.words[index]
    following = word_at(tokens, index + 1)
    if digits := _digits(line, index):
        return digits
    if word in MULTIPLIERS:
        return Found(MULTIPLIERS[word], "x", 1) if multiplies(line, index, first) else None
    if word in ZERO:
        return Found(0, None, 1) if is_zero(line, index, following) else None
    if word in BREAK_EVEN and (used := _breaks_even(line, index)):
        return Found(0, None, used)
    if word in NONE_LEFT:
        return Found(0, None, 1) if index == first and ends_all(line, index) else None
    if word == "no" and counts_none(line, index, first):
        return Found(0, None, 1)
    if word in _OF_NOT_ONE:
        used = denies_one(line, index)
        return Found(0, None, used) if used else None
    if word == "every" and following in EVERY and names_people(tokens, index + 2):
        return Found(EVERY[following], _NO_UNIT, 2)
    if word == "every" and following in NTH and is_one_in(line):
        return Found(round(1 / NTH[following], 4), _NO_UNIT, 2)
    if word in {"all", "every", "each"} and index == first and means_everybody(tokens, index):
        return Found(100, "%", 1)
    if word in {"a", "an"} and measures_one(line, index):
        return Found(1, None, 1)
    return _spelt_number(line, index)


def _breaks_even(line: Line, index: int) -> int:
    """Return how many words of `from -€40k to break-even` say zero: where a move ends there."""
    tokens, at = line.words, line.starts[index]
    used = 2 if tokens[index] == "break" else 1
    if used == len(("break", "even")) and word_at(tokens, index + 1) != "even":
        return 0
    return used if _MOVED_TO.search(line.low[:at]) else 0


def _digits(line: Line, index: int) -> Found | None:
    """Read `single digits` and `double-digit` as below ten and ten or more."""
    word, after = line.words[index], word_at(line.words, index + 1)
    size, _, named = word.partition("-")
    if size not in DIGITS or (named or after) not in DIGIT_WORDS:
        return None
    value, comparator = DIGITS[size]
    return Found(value, _NO_UNIT, 1 if named else 2, comparator)


def _spelt_number(line: Line, index: int) -> Found | None:
    tokens, word = line.words, line.words[index]
    following = word_at(tokens, index + 1)
    if word in {"dozen", "dozens"}:
        return Found(DOZEN, None, 1) if word == "dozen" else None
    if word == "half":
        if following in {"that", "this"}:
            return Found(0.5, "x", 1)
        if following == "as" and word_at(tokens, index + 2) in {"many", "much"}:
            return Found(0.5, "x", 1)
        if following in {"a", "an", "of", "the", "our", "all"}:
            return _half_of(line, index)
        before = word_at(tokens, index - 1)
        if before in {"by", "in"} and following not in {"one", "two", "year"}:
            return Found(0.5, _NO_UNIT if before == "by" else "x", 1)
        if before in _BEFORE_HALF and closes_share(line, index):
            return Found(0.5, _NO_UNIT, 1)
    half = following == "half" and word == "one" and closes_part(line, index + 1)
    if word in _PARTS and following in FRACTIONS and (half or following != "half"):
        return _fraction(line, index, word, following)
    if "-" in word:
        parts = word.split("-")
        if len(parts) == 2 and parts[0] in ONES and parts[1] in FRACTIONS:
            return Found(round(ONES[parts[0]] * FRACTIONS[parts[1]], 4), _NO_UNIT, 1)
    if word in BIG and word_at(tokens, index - 1) == "every":
        return Found(BIG[word], None, 1)
    if word == "a" and following in {"hundred", "thousand", "million", "billion"}:
        return count_run(line, index)
    return count_run(line, index)


def _half_of(line: Line, index: int) -> Found | None:
    """`Half a million` and `half of the users`, but not `half a year`."""
    tokens = line.words
    article, noun = tokens[index + 1], word_at(tokens, index + 2)
    if article == "of" and (noun in THEN or tokens[index + 2 : index + 4] == ["last", "year's"]):
        return Found(0.5, "x", 1)
    if noun in BIG:
        return Found(BIG[noun] / 2, None, 3)
    if noun == "dozen":
        return Found(DOZEN / 2, None, 3)
    if article in {"a", "an"}:
        return Found(0.5, None, 2) if is_amount(line, index + 2) else None
    if noun in {"year", "day"}:
        return None
    return Found(0.5, _NO_UNIT, 1)


def _fraction(line: Line, index: int, word: str, part: str) -> Found | None:
    """`Two thirds`; a quarter is a time of the year unless it is one `of` something."""
    if is_amount(line, index + 4) and line.words[index + 2 : index + 4] in (
        ["of", "an"],
        ["of", "a"],
    ):
        return Found(round(_PARTS[word] * FRACTIONS[part], 4), None, 4)
    if word in {"a", "an"} and is_ordinal(line, index + 1):
        return None
    by = index and line.words[index - 1] == "by"
    if part == "quarters" and word != "three":
        return count_run(line, index)
    bounded = word_at(line.words, index - 1) in _BEFORE_HALF and closes_share(line, index + 1)
    if part in {"quarter", "quarters"} and not (
        by or bounded or word_at(line.words, index + 2) in AFTER_QUARTER
    ):
        one = word in {"a", "one"} or part == "quarter"
        return None if one else count_run(line, index)
    return Found(round(_PARTS[word] * FRACTIONS[part], 4), _NO_UNIT, 2)
