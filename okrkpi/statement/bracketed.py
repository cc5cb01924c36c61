"""What a bracket says of today, where the line itself says what is to be reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from okrkpi.pattern import pattern
from okrkpi.statement.arithmetic import alike, way
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.moment import Moment
from okrkpi.statement.move import Move
from okrkpi.statement.numerals import tidy

_SOON = timedelta(days=60)
_EVERYBODY = frozenset({"all", "every", "each"})
_NOW = r"(?:now|today|currently|at present|so far|last \w+|was|were|presently|to date)"
_COUNT_NOW = pattern(
    rf"[(\[](?:{_NOW}:?\s)?(?:only\s|just\s)?(\d{{1,5}})\s(?:out\s)?of\s(?:the\s)?(\d{{1,5}})"
    rf"(?:\s{_NOW})?[)\]]"
)
_SAYS_NOW = pattern(rf"\b{_NOW}\b")


def dated_start(
    line: Line, quantities: Sequence[Quantity], moments: Sequence[Moment], move: Move, today: date
) -> tuple[Move, list[Moment]] | None:
    """Read `900 members (610 by the end of 2026)` as the start, where that day is near or over."""
    target, kept = move.target, list(moments)
    if target is None or move.baseline or move.change:
        return None
    due = [moment for moment in kept if moment.role == "due"]
    if len(due) != 1 or due[0].date is None or due[0].date > _latest(today):
        return None
    for quantity in quantities:
        opened = line.low[max(0, quantity.start - 1) : quantity.start] in {"(", "["}
        if not opened or quantity.start < target.end or not alike(quantity, target):
            continue
        between, after = line.low[quantity.end : due[0].start], line.low[due[0].end :]
        if not between.strip(" ,") and after[:1] in {")", "]"}:
            start = replace(quantity, unit=quantity.unit or target.unit)
            kept.remove(due[0])
            return move._replace(baseline=start, direction=way(start, target)), kept
    return None


def _latest(today: date) -> date:
    """Return the last day that tells of a start: one that is over, or the coming turn of a year."""
    turn = date(today.year, 12, 31)
    return turn if turn - today <= _SOON else today - timedelta(days=1)


def everybody(line: Line, begin: int, move: Move) -> Move:
    """Read `All shops rated 5 (29 of 31 now)` as a share that is to reach the whole."""
    first = line.word_at(begin)
    if first >= len(line.words) or line.words[first] not in _EVERYBODY:
        return move
    found = _COUNT_NOW.search(line.low, begin)
    if found is None or _SAYS_NOW.search(found[0]) is None:
        return move
    part, whole = int(found[1]), int(found[2])
    if not whole > 0 or part > whole:
        return move
    start, end = found.start(1), found.end(2)
    share = tidy(round(100 * part / whole, 1))
    word, last = line.starts[first], line.ends[first]
    return Move(
        Quantity(share, line.plain[start:end], start, end, "%"),
        Quantity(100, line.plain[word:last], word, last, "%"),
        direction="up" if part < whole else "none",
    )
