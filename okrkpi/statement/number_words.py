"""Numbers written as words: twelve, a dozen, half a million, double, zero, all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from okrkpi.statement.comparator import find_comparator
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.numerals import tidy
from okrkpi.statement.spelt import (
    BIG,
    FRACTIONS,
    MULTIPLIERS,
    ONES,
    SPELT,
    TENS,
    ZERO,
)
from okrkpi.statement.unit_after import STOPS_A_NOUN, unit_after
from okrkpi.statement.words import find_verb, words

_SPELT_MAINLY = SPELT - {"a", "an"}
_NO_UNIT = ""
_BEFORE_MULTIPLIER = frozenset(
    """to will should shall must we and by more than least then at would can almost nearly about
    approximately roughly or""".split()
)
_AFTER_MULTIPLIER = frozenset("the our in number its their share rate of as from".split())
_NO_MULTIPLIER_BEFORE = frozenset("digit check down blind room rooms materiality shift".split())
_AFTER_NO = frozenset("more less later longer fewer one".split())
_ONE_BEFORE = frozenset("the number no any this that which every each day level another".split())
_ONE_AFTER = frozenset(
    """of another stop place team day voice plan platform brand family world click hand thing way
    roof page language source company vision mission goal purpose""".split()
)
_NAMED_ZERO = frozenset("trust tolerance day knowledge touch hour hours harm friction".split())
_DAYTIMES = {("morning",), ("evening",), ("afternoon",)}
_BEFORE_HALF = frozenset("to over under above below than nearly about almost is at".split())
_NO_NONE_BEFORE = ("second", "next", "close")
_LEADS_TO_NONE = frozenset("to is are be become becomes at reach reaches hit".split())
_ONE_OPENS = frozenset("in new more additional further extra".split())
_ONE_UNIT = frozenset("hour day week minute second month".split())
_LIMITS = frozenset("under within than below to".split())
_PARTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_DOZEN = 12


class _Found(NamedTuple):
    """The value of some words, its unit where they say one, and how many words it takes."""

    value: float
    unit: str | None
    used: int


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
        if number is None or _tells_time(tokens, index + number.used):
            continue
        following = index + number.used
        start, end = line.starts[index], line.ends[following - 1]
        unit = number.unit
        if unit is None:
            unit, end = unit_after(line, end)
        found.append(
            Quantity(
                tidy(number.value),
                line.plain[start:end],
                start,
                end,
                unit or None,
                comparator=find_comparator(line, start, end),
            )
        )
    return found


def _tells_time(tokens: Sequence[str], after: int) -> bool:
    """`Between ten at night and six in the morning`: times of the day."""
    following = tuple(tokens[after : after + 3])
    return following[:2] == ("at", "night") or (
        following[:2] == ("in", "the") and following[2:] in _DAYTIMES
    )


def _number_at(line: Line, index: int, first: int) -> _Found | None:
    """Read the number that starts with the word at `index`."""
    tokens, word = line.words, line.words[index]
    following = _word(tokens, index + 1)
    if word in MULTIPLIERS:
        times = _multiplies(line, index, first)
        return _Found(MULTIPLIERS[word], "x", 1) if times else None
    if word in ZERO:
        return _Found(0, None, 1) if _is_zero(line, index, following) else None
    if word == "no" and index == first and _counts_none(tokens, index):
        return _Found(0, None, 1)
    if word in {"all", "every", "each"} and index == first and _means_everybody(tokens, index):
        return _Found(100, "%", 1)
    if word in {"a", "an"} and _measures_one(tokens, index):
        return _Found(1, None, 1)
    return _spelt_number(line, index)


def _word(tokens: Sequence[str], index: int) -> str:
    return tokens[index] if 0 <= index < len(tokens) else ""


def _is_zero(line: Line, index: int, following: str) -> bool:
    """`None of`, `down to none` and `complaints: none` count; `second to none` praises."""
    if line.words[index] != "none":
        return following not in _NAMED_ZERO
    if following == "of":
        return True
    before = _word(line.words, index - 1)
    if before in _LEADS_TO_NONE:
        return _word(line.words, index - 2) not in _NO_NONE_BEFORE
    return line.low[: line.starts[index]].rstrip().endswith((":", "=", "→"))


def _multiplies(line: Line, index: int, first: int) -> bool:
    """`Double sign-ups` and `to double` multiply; `double materiality` and `ask twice` do not."""
    word, after = line.words[index], _word(line.words, index + 1)
    before = line.words[index - 1] if index > first else ""
    if line.low[line.ends[index] : line.ends[index] + 1] == "-":
        return False
    if word == "twice":
        return after in {"as", "the"}
    if word not in {"double", "triple", "treble", "quadruple"}:
        return True
    if after in _NO_MULTIPLIER_BEFORE:
        return False
    return not before or before in _BEFORE_MULTIPLIER or after in _AFTER_MULTIPLIER


def _means_everybody(tokens: Sequence[str], index: int) -> bool:
    """`All nurses trained` means 100%; `for all customers` means nothing to count."""
    if _word(tokens, index + 1) not in words().nouns["outsider"]:
        return False
    after = tokens[index + 2 : index + 5]
    return any((verb := find_verb(token)) and verb.form == "past" for token in after)


def _counts_none(tokens: Sequence[str], index: int) -> bool:
    """`No lost-time accidents` counts; `no mother gives birth alone` is a sentence."""
    if _word(tokens, 1) in _AFTER_NO:
        return False
    for token in tokens[index + 1 : index + 4]:
        verb = find_verb(token)
        if verb and verb.form == "s" and token not in words().nouns["measure_head"]:
            return False
        if token.endswith("s") and len(token) > 3:
            return True
    return False


def _measures_one(tokens: Sequence[str], index: int) -> bool:
    """`Under a day` and `within an hour` count one."""
    return _word(tokens, index + 1) in _ONE_UNIT and _word(tokens, index - 1) in _LIMITS


def _spelt_number(line: Line, index: int) -> _Found | None:
    tokens, word = line.words, line.words[index]
    following = _word(tokens, index + 1)
    if word in {"dozen", "dozens"}:
        return _Found(_DOZEN, None, 1) if word == "dozen" else None
    if word == "half":
        if following == "as" and _word(tokens, index + 2) in {"many", "much"}:
            return _Found(0.5, "x", 1)
        if following in {"a", "of", "the", "our", "all"}:
            return _half_of(tokens, index)
        before = _word(tokens, index - 1)
        if before in {"by", "in"} and following not in {"one", "two", "year"}:
            return _Found(0.5, _NO_UNIT if before == "by" else "x", 1)
        if (
            before in _BEFORE_HALF
            and not line.low[line.ends[index] :].strip(" .,;:)")[:1].isalpha()
        ):
            return _Found(0.5, _NO_UNIT, 1)
    if word in _PARTS and following in FRACTIONS and following != "half":
        return _fraction(line, index, word, following)
    if "-" in word:
        parts = word.split("-")
        if len(parts) == 2 and parts[0] in ONES and parts[1] in FRACTIONS:
            return _Found(round(ONES[parts[0]] * FRACTIONS[parts[1]], 4), _NO_UNIT, 1)
    if word == "a" and following in {"hundred", "thousand", "million", "billion"}:
        return _Found(BIG[following], None, 2)
    return _count(line, index)


def _half_of(tokens: Sequence[str], index: int) -> _Found | None:
    """`Half a million` and `half of the users`, but not `half a year`."""
    article, noun = tokens[index + 1], _word(tokens, index + 2)
    if article == "of" and noun == "what":
        return _Found(0.5, "x", 1)
    if noun in BIG:
        return _Found(BIG[noun] / 2, None, 3)
    if noun == "dozen":
        return _Found(_DOZEN / 2, None, 3)
    if article == "a" or noun in {"year", "day"}:
        return None
    return _Found(0.5, _NO_UNIT, 1)


def _fraction(line: Line, index: int, word: str, part: str) -> _Found | None:
    """`Two thirds`; a quarter is a time of the year unless it is one `of` something."""
    by = index and line.words[index - 1] == "by"
    if part == "quarters" and word != "three":
        return _count(line, index)
    if part in {"quarter", "quarters"} and not by and _word(line.words, index + 2) != "of":
        one = word in {"a", "one"} or part == "quarter"
        return None if one else _count(line, index)
    return _Found(round(_PARTS[word] * FRACTIONS[part], 4), _NO_UNIT, 2)


def _count(line: Line, index: int) -> _Found | None:
    """Add up a run of number words: `two hundred and fifty thousand`."""
    tokens = line.words
    total, current, used = 0.0, 0.0, 0
    while index + used < len(tokens):
        place = index + used
        word = tokens[place]
        if used and line.low[line.ends[place - 1] : line.starts[place]].strip(" -"):
            break
        if (small := _small(word)) is not None:
            current += small
        elif used and word in BIG:
            current = (current or 1) * BIG[word]
            if BIG[word] > 100:
                total, current = total + current, 0.0
        elif used and word == "dozen":
            current *= _DOZEN
        elif used and tuple(tokens[place : place + 3]) == ("and", "a", "half"):
            return _and_a_half(tokens, total + current, place + 3, used + 3)
        elif not (used and word == "and" and _continues(tokens, place)):
            break
        used += 1
    if not used or (used == 1 and tokens[index] == "one" and not _one_counts(line, index)):
        return None
    return _Found(total + current, None, used)


def _and_a_half(tokens: Sequence[str], value: float, place: int, used: int) -> _Found:
    """Read `two and a half days` and `one and a half million`."""
    factor = BIG.get(_word(tokens, place), 0)
    return _Found((value + 0.5) * (factor or 1), None, used + bool(factor))


def _small(word: str) -> int | None:
    """Return the value of `twelve` or `twenty-five`."""
    values = [ONES.get(part) or TENS.get(part) for part in word.split("-")]
    if len(values) > 2 or None in values:
        return None
    return sum(value for value in values if value)


def _continues(tokens: Sequence[str], place: int) -> bool:
    """`Two hundred and fifty`: an `and` inside a number."""
    if tokens[place - 1] not in BIG:
        return False
    head = _word(tokens, place + 1).split("-")[0]
    return head in ONES or head in TENS


def _one_counts(line: Line, index: int) -> bool:
    """Tell the number one from the pronoun and from the `one` of `one of a kind`."""
    before, after = _word(line.words, index - 1), _word(line.words, index + 1)
    whole = _word(line.words, index + 3) if _word(line.words, index + 2) == "in" else ""
    if whole in ONES or whole in TENS:
        return True
    if index == 0 and after not in _ONE_OPENS:
        return False
    if before == "from" and after == "to":
        return True
    if before in _ONE_BEFORE or after in _ONE_AFTER or after in STOPS_A_NOUN:
        return after == "in"
    return line.low[line.ends[index] : line.ends[index] + 1] == " " and bool(after)
