"""Two numbers that belong together: a move, a part of a whole, a value and its target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from okrkpi.pattern import pattern
from okrkpi.statement.arithmetic import Move, agrees, alike, as_change
from okrkpi.statement.around import before_number
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.role_words import CHANGE, DRIFT, TARGET
from okrkpi.statement.words import find_verb, singular, words

_ARROW = pattern(
    r"^[^\d]{0,24}?(?:→|-+>|=+>|>{2,}|\b(?:to|into|auf|à|naar|til|till|becomes?)\b|⇒)[^\d]{0,16}$"
    r"|^\s*>\s*$"
)
_BRACKETED = pattern(r"\([^()]*\)")
_WHOLE = pattern(r"\sof\s(?:\w+\s){0,2}?\d[\d.,]*")
_TO_ONLY = pattern(
    r"^[\s\w%/()'.-]{0,28}?\b(?:to|to be|down to|up to|into)\b\s*(?:the|top|somewhere|rank|place|"
    r"about|at least|below|under|over|above|less than|more than|at most|no more than|around|"
    r"profit|surplus|of|roughly|nearly|approx\.?|a|an|~|>|<|≥|≤|>=|<=|\$|€|£|#|\(|\s)*$"
)
_CELL = pattern(r"^\s*(?:\||\t|;)\s*[<>≤≥=]{0,2}\s*$")
_ONWARDS = pattern(r"^(?:\D{0,40},\s(?:down|up)\s(?:to|below|under|above|over)|\s?,\sto)\s\D{0,3}$")
_YEAR_AFTER = pattern(
    r"\s?(?:\(|in\s)?(?:(?:target|goal|plan|actual)\s)?(?:fy|cy|ay)?\s?'?((?:20)?\d\d)(?:[/-]\d\d)?\b"
)
_YEAR_ONLY = pattern(
    r"\s?(?:\(|in\s)?(?:fy|cy|ay)?\s?'?(?:20)?\d\d(?:[/-]\d\d)?\)?\s?(?:[/|,;→-]|->|and|to)\s?"
    r"(?:[$€£]\s?)?"
)
_MUST = pattern(
    r"^[^\d;]{0,20},\s(?:(?:must|should|will|shall|is to|has to|needs? to|to)\s(?:be\s)?)"
    r"(?:fall|drop|rise|grow|come down|go down|go up|get|climb|decline|increase|decrease|cut|"
    r"raised)\sto\s\D{0,8}$"
)
_THEN = pattern(r"(?:\sof [a-z]+)?\s?[,;]\s(?:then\s)?(?:[$€£]\s?)?")
_DUE = pattern(r"\s?(?:[a-z%]+\s)?(?:by|next|at the next|from next)\s")
_STEP = pattern(r"\b(?:by|until|before|end of|target|goal|reached|to)\b")
_NEXT_ARROW = pattern(r"\s?(?:→|-+>|=+>)\s?")
_QUOTED = pattern(r"\"[^\"]*\"")
_PER = pattern(r"(?:\bper|/)\s?\d[\d.,]*[a-z]{0,4}[²³]?(?!\w)(?:\s[a-z]+\b(?<!\bto))?")
_WHEN = pattern(r"\s\(?(?:in\s)?(?:(?:q[1-4]|h[12])(?:\s?'?(?:20)?\d\d)?|fy\s?\d\d|20\d\d)\b\)?")
_DASHED = pattern(r"\s-\s")
_FROM_AHEAD = pattern(r"\bfrom\b[^\d]*$")
_OF = pattern(r"\s(?:of|from among)\s")
_COMPARED = pattern(
    r"\b(?:to|from|vs|versus|than|currently|today|now|was|baseline|target|goal|up|down|base|"
    r"at present|at the moment|so far|want|last|previously|instead|rather|came (?:in|out)|ended|"
    r"closed at|finished at|stood)\b"
    r"|→|->|=>|\bavg\b"
)
_TO_LEVEL = pattern(
    r"^\D{0,24}?\bto (?:the|an?|our) (?:[\w-]+ ){0,4}?(?:level|average|target|standard|norm|"
    r"benchmark|"
    r"mark|figure|median|mean|rate|goal|threshold|best|minimum|maximum)(?: of| at)? \D{0,3}$"
)
_COMPARES = pattern(r"\b(?:compared|relative|close|next|due|according|similar|prior) to\b")
_LOSS = pattern(r"\b(?:loss|deficit|shortfall) of\s?$")
_PROFIT = pattern(r"\b(?:profit|surplus)\b")
_FROM = frozenset({"from", "von", "de"})


def find_pair(line: Line, main: Sequence[Quantity]) -> tuple[int, int] | None:
    """Find two numbers that an arrow, `to`, or two table cells join."""
    for i in range(len(main) - 1):
        first, second = main[i], main[i + 1]
        if (first.unit == "x") != (second.unit == "x") or not alike(first, second):
            continue
        between = line.low[first.end : second.start]
        if between.startswith(" of "):
            between = _WHOLE.sub("", between, count=1)
        if "per " in between or "/" in between:
            between = _PER.sub("", between)
        if '"' in between:
            between = _QUOTED.sub("", between)
        if "(" in between:
            between = _BRACKETED.sub("", between)
        if "→" in between or "->" in between:
            between = _WHEN.sub("", between)
        if _CELL.match(between):
            return i, i + 1
        if _are_dated(line, first, second):
            return i, _end_of_years(line, main, i + 1)
        if "," in between and (_ONWARDS.match(between) or _MUST.match(between)):
            return i, i + 1
        if len(main) == 2 and _then_due(line, first, second, between):
            return i, i + 1
        if i == 0 and between.endswith("; ") and _share_then_due(line, first, second, between):
            return i, i + 1
        if _DASHED.fullmatch(between) and second.value < first.value < 4 * second.value:
            return i, i + 1
        if _DASHED.fullmatch(between) and line.low[: first.start].rstrip().endswith(" -"):
            return i, i + 1
        if _COMPARES.search(between):
            continue
        if " to " in between and _TO_LEVEL.match(between):
            return i, i + 1
        if _ARROW.match(between) and ("to" not in between or _TO_ONLY.match(between)):
            return i, _end_of_chain(line, main, i + 1)
    return None


def _end_of_chain(line: Line, main: Sequence[Quantity], j: int) -> int:
    """Follow the arrows of `4.4 → 3.0 → 2.2` to the last value."""
    while j + 1 < len(main) and alike(main[j], main[j + 1]):
        if not _NEXT_ARROW.fullmatch(line.low[main[j].end : main[j + 1].start]):
            break
        j += 1
    return j


def _end_of_years(line: Line, main: Sequence[Quantity], j: int) -> int:
    """Follow `2.3 (2025), 1.9 (2026), 1.2 (2027)` to the value of the last year."""
    while j + 1 < len(main) and alike(main[j], main[j + 1]):
        if not _are_dated(line, main[j], main[j + 1]):
            break
        j += 1
    return j


def _then_due(line: Line, first: Quantity, second: Quantity, between: str) -> bool:
    """`Units per hour: 62, 70 by the peak`: a value, and the one that is due."""
    if first.comparator or second.comparator or not _THEN.fullmatch(between):
        return False
    labelled = line.low[: first.start].rstrip().endswith((":", "-", "="))
    return labelled and _DUE.match(line.low, second.end) is not None


def _share_then_due(line: Line, first: Quantity, second: Quantity, between: str) -> bool:
    """`46% of staff leave within a year; 30% by May`: a share as it is, and the one that is due."""
    shares = first.unit == second.unit == "%" and not (first.comparator or second.comparator)
    if not shares or _STEP.search(between) or line.low[: first.start].strip(" -*•"):
        return False
    return _OF.match(between) is not None and _DUE.match(line.low, second.end) is not None


def _are_dated(line: Line, first: Quantity, second: Quantity) -> bool:
    """`1,150 (2025) / 1,400 (2027)`, `FY25: 40 / FY27: 60`: two values, the later one ahead."""
    before, after = line.low[first.end : second.start], line.low[second.end :]
    years = _YEAR_AFTER.match(before), _YEAR_AFTER.match(after)
    if not all(years):
        return False
    earlier, later = (int(year[1][-2:]) for year in years if year)
    return earlier < later and _YEAR_ONLY.fullmatch(before) is not None


def read_pair(line: Line, main: Sequence[Quantity], i: int, j: int) -> Move:
    """Say which of two joined numbers is the baseline, and which the target or the change."""
    first, second = main[i], main[j]
    if line.low[first.end : second.start].strip() == ">":
        return Move(baseline=first, target=replace(second, comparator=None))
    apart = line.low.startswith(",", first.end) or _FROM.isdisjoint(line.said)
    if apart and CHANGE.search(before_number(line, first, None)):
        return Move(target=second, change=as_change(first))
    if _FROM_AHEAD.search(line.low[first.end : second.start]):
        before = before_number(line, first, main[i - 1] if i else None)
        if CHANGE.search(before):
            return Move(baseline=second, change=as_change(first))
        if "→" not in line.low and TARGET.search(before):
            return Move(baseline=second, target=first)
    if first.text[:1] == "+" and second.text[:1] not in "+-" and _FROM.isdisjoint(line.said):
        return Move(target=second, change=as_change(first))
    told = DRIFT.search(before_number(line, first, None)) if _FROM.isdisjoint(line.said) else None
    if told and ("up" in told[0]) != (second.value > first.value):
        return Move(target=second, change=as_change(first))
    change = None
    if _PROFIT.search(line.low, first.end, second.start) and _LOSS.search(line.low, 0, first.start):
        return Move(baseline=replace(first, value=-abs(first.value)), target=second)
    if i and CHANGE.search(before_number(line, main[i - 1], None)):
        change = as_change(main[i - 1])
    elif i and main[0].unit == "x" and agrees(first, second, as_change(main[0])):
        change = as_change(main[0])
    return Move(baseline=first, target=second, change=change)


def is_leading_share(line: Line, main: Sequence[Quantity]) -> bool:
    """`95% of households live within 400 m`: the share is the level, the rest narrows it."""
    first = main[0]
    if first.unit == "%":
        if not _OF.match(line.low, first.end):
            return False
    elif " in " not in first.text and "out of" not in first.text:
        return _is_counted_in_time(line, first, main[1])
    if any(quantity.unit == "%" for quantity in main[1:]) or _COMPARED.search(line.low, first.end):
        return False
    before = line.low[: first.start]
    return not CHANGE.search(before) and not _FROM_AHEAD.search(before)


def without_narrower(line: Line, main: list[Quantity]) -> list[Quantity]:
    """`500 households report at least 8 months of food`: the bound narrows whom the line counts."""
    count, bound = main[0], main[1]
    counted = count.unit in words().nouns["outsider"] and bound.unit not in {None, count.unit}
    if not counted or bound.comparator in {None, "~"}:
        return main
    said = line.words[line.word_at(count.end) : line.word_at(bound.start)]
    nouns = [i for i, word in enumerate(said) if singular(word) == count.unit]
    verb = find_verb(said[nouns[0] + 1]) if nouns and nouns[0] + 1 < len(said) else None
    if verb is None or verb.kind in {"raise", "lower", "better"}:
        return main
    return [count, *main[2:]]


def _is_counted_in_time(line: Line, count: Quantity, span: Quantity) -> bool:
    """`Answer 8 of 10 calls within 3 rings`: the count is the level, the bound narrows it."""
    if count.unit is not None or span.comparator != "<=" or span.high is not None:
        return False
    whole = _WHOLE.match(line.low, count.end)
    return whole is not None and line.low[: span.start].endswith(("within ", "inside "))
