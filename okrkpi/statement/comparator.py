"""The comparison that binds a number: `at least 90%`, `< 4 days`, `200 or more`."""

from __future__ import annotations

from okrkpi.pattern import pattern
from okrkpi.statement.line import Line
from okrkpi.statement.words import find_verb

SIDES = {"<": "under", "<=": "at most", ">": "above", ">=": "at least"}
"""The signs that bind a number on one side, and how each is said."""
_PHRASES = {
    ">=": """at least, no less than, not less than, no fewer than, not fewer than, minimum, min,
        minimum of, min of, a minimum of, not below, never below, not under, never under,
        no lower than, not lower than, no shorter than, no smaller than, upwards of,
        at or above, at or over""",
    ">": """more than, greater than, higher than, bigger than, larger than, over, above,
        exceeding, exceed, exceeds, beyond, better than, longer than, north of, past, surpass""",
    "<": """less than, fewer than, lower than, smaller than, under, below, sub, shorter than,
        quicker than, faster than, beneath""",
    "<=": """at most, no more than, not more than, no greater than, no longer than, no higher than,
        no bigger than, no larger than, no slower than, no wider than, no heavier than,
        up to, within, maximum, max, inside, maximum of, a maximum of, max of, not above,
        not exceed, not exceeding, never above, never over, not over, capped at, never exceed,
        ceiling of, a ceiling of, cap of, at or below, at or under""",
    "~": """about, around, approximately, approx, nearly, almost, roughly, circa, ca, c, some,
        close to, somewhere around""",
}
_COMPARATORS = {
    tuple(phrase.split()): sign for sign, text in _PHRASES.items() for phrase in text.split(",")
}
_LAST_WORDS = frozenset(phrase[-1] for phrase in _COMPARATORS)
_PASSED_OVER = frozenset({"a", "an", "the", "us", "total", "just"})
_SIGN = pattern(r"(>=|=>|≥|<=|=<|≤|>|<|~)\s*(?:[$€£₹]\s?)?$")
_SIGNS = {"<=": "<=", "=<": "<=", "≤": "<=", ">": ">", "<": "<", "~": "~"}
_ARROW_HEADS = frozenset(">≥≤<=~")
_SECOND_ARROW = pattern(r"\d\D{0,20}=>\s*[$€£]?$")
_AFTER = pattern(
    r"\s?(?:\w+\s){0,2}?(?P<word>or more|or higher|or above|or better|or over|and above|and over|"
    r"plus\b|minimum|min\b|at least|or less|or fewer|or below|or under|or lower|or faster|at most|"
    r"maximum|max\b|and under|and below)"
)
_AT_END = pattern(
    r"\s(?:(?!to\b|and\b)[a-z'/-]+\s){1,4}?"
    r"(?P<word>minimum|min|at least|at most|maximum|max)\s*(?:$|[.,;)\]|])"
)
_AFTER_WORDS = frozenset(
    """or and plus min at max more higher above better over least less fewer below under lower
    faster most minimum maximum""".split()
)
_AT_LEAST = (
    "or more", "or higher", "or above", "or better", "or over", "and above", "and over", "plus",
    "min", "at least",
)  # fmt: skip


_MOVED = frozenset(
    """get gets bring move raise lift take push grow increase build go goes boost nudge scale ramp
    drive climb rise""".split()
)
_APART = pattern(r"[,;:(]")
_LIMITED = frozenset(
    """of for with by at in within and or to a the on from per holds hold seats seat takes take
    carries carry keep allow allows pay pays""".split()
)
_OPPOSITE = {">": "<=", "<": ">="}
_NEGATIONS = frozenset(
    """no not never nobody none cannot nothing neither prevent avoid stop won't can't don't doesn't
    isn't aren't shouldn't mustn't nowhere""".split()
)
_FURTHEST_NEGATION = 10
_IN_CLAUSE = pattern(r"[^\d;:,.()|]*")
_CAPS = frozenset(
    """cap caps capping capped limit limits limiting limited restrict restricts restricted
    restricting""".split()
)
_CAPPED = pattern(
    r"\b(?:cap|limit|restrict)\w*\s(?!from)(?:(?!from\b)[\w'-]+\s){0,6}?(?:at|to)\s(?:[$€£₹]\s?)?$"
)


def find_comparator(line: Line, start: int, end: int) -> str | None:
    """Return the comparison before or after the number at `start` to `end`."""
    low = line.low
    near = low[max(0, start - 5) : start]
    if not _ARROW_HEADS.isdisjoint(near) and (sign := _SIGN.search(low, max(0, start - 5), start)):
        return _sign(low, sign[1], sign.start(1), start)
    if found := comparator_before(line, start):
        return found
    if not line.said.isdisjoint(_AFTER_WORDS) and (told := _after(low, end)):
        return told
    if not line.said.isdisjoint(_CAPS) and _CAPPED.search(low[max(0, start - 70) : start]):
        return "<="
    return None


def _after(low: str, end: int) -> str | None:
    found = _AFTER.match(low, end) or _AT_END.match(low, end)
    if found is None:
        return None
    return ">=" if found["word"].startswith(_AT_LEAST) else "<="


def _sign(low: str, mark: str, place: int, start: int) -> str | None:
    """Read a sign of comparison; an arrow such as `->` or a repeated `=>` compares nothing."""
    if mark in {">=", "=>", "≥"}:
        repeated = mark == "=>" and low[:start].count("=>") and _SECOND_ARROW.search(low[:start])
        return None if repeated else ">="
    if mark == ">" and low[place - 1 : place] in {"-", "=", ">"}:
        return None
    return _SIGNS[mark]


def comparator_before(line: Line, start: int) -> str | None:
    """Return the comparison that the words before `start` state."""
    index = line.word_at(start) - 1
    skipped = 0
    while index >= 0 and skipped < 2 and line.words[index] in _PASSED_OVER:
        index -= 1
        skipped += 1
    if index < 0 or line.words[index] not in _LAST_WORDS or start - line.ends[index] > 6:
        return None
    if line.words[index] == "min" and line.low[: line.starts[index]].rstrip()[-1:].isdigit():
        return None
    gap = line.low[line.ends[index] : start].strip(" .$€£₹:a")
    if gap not in {"", "the"} and not (gap == "-" and line.words[index] == "sub"):
        return None
    for length in (3, 2, 1):
        if index - length + 1 >= 0:
            phrase = tuple(line.words[index - length + 1 : index + 1])
            if found := _COMPARATORS.get(phrase):
                if phrase == ("up", "to") and _goes_up(line, index - 1):
                    return None
                return _denied(line, index - length + 1, found)
    return None


def _goes_up(line: Line, index: int) -> bool:
    """Tell a measure that goes up to a level from a limit: `discounts of up to 20%`."""
    if index == 0 or _APART.search(line.low, line.ends[index - 1], line.starts[index]):
        return False
    if not _MOVED.isdisjoint(line.words[:index]):
        return True
    before = line.words[index - 1]
    if before in _LIMITED:
        return False
    verb = find_verb(before)
    return verb is None or (index > 1 and verb.form != "past")


def _denied(line: Line, index: int, sign: str) -> str:
    """Turn a comparison that is denied: `nobody waits more than 4 hours`, `never drops below`."""
    if sign not in _OPPOSITE or line.said.isdisjoint(_NEGATIONS):
        return sign
    stop = line.starts[index]
    for i in range(index - 1, max(-1, index - _FURTHEST_NEGATION), -1):
        if not _IN_CLAUSE.fullmatch(line.low, line.ends[i], stop):
            return sign
        if line.words[i] in _NEGATIONS:
            return _OPPOSITE[sign]
        stop = line.starts[i]
    return sign
