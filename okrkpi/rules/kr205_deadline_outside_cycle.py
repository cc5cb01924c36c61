"""KR205: due before or after the cycle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from okrkpi.finding import Finding
from okrkpi.no_such_day import find_no_such_day
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import by_when, day
from okrkpi.statement import Deadline

_BY = pattern(r"by|before|until|till|to be|due|end|no later|not later|deadline|eo", re.IGNORECASE)

_WINDOW = pattern(r"(?:in|within|during|over) (?:the|their|its) (?:first|last)\b", re.IGNORECASE)
_NAMED = pattern(r"^(?:in|during|for|at|on|within)\b|\d{4}", re.IGNORECASE)


_WHO = pattern(r"\b(?:who|that|which|whose)\b", re.IGNORECASE)
_YEAR = pattern(r"\d{4}")


class DeadlineOutsideCycle(KeyResultRule):
    """A deadline that lies outside the plan's cycle.

    What it checks
        The day that the line or its due field names is before the cycle's first day or after its
        last. A day or period that the calendar does not have (31 June, Q5) is a warning, with or
        without a cycle.

    Why it matters
        When the cycle is graded the result is not due yet, or has been long since. Either it
        belongs to another plan, or the date is a slip.

    Example
        Raise repeat orders from 40% to 55% by 31 March 2027

    Better
        Raise repeat orders from 40% to 55% by 31 December 2026
    """

    code = "KR205"
    name = "deadline-outside-cycle"
    severity = "error"
    supersedes = ("KR204",)
    bad = (
        "Cut returns from 9% to 6% by the end of Q1 2027",
        "Cut returns from 9% to 6% by 2026-11-31",
        "Cut returns from 9% to 6% by 31 November",
        "Cut returns from 9% to 6% by February 30, 2027",
        "Cut returns from 9% to 6% by the end of Q5",
        "Cut returns from 9% to 6% by Q5",
        "Cut returns from 9% to 6% in Q0 2026",
        "Cut returns from 9% to 6% by 2026-H3",
        "Cut returns from 9% to 6% by 31.11.",
    )
    good = (
        "Raise the cache hit rate to 85% (June: 58%)",
        "Cut returns from 9% to 6% by mid-November",
        "Cut returns from 9% to 6% by 12/31/2026",
        "Cut returns from 9% to 6% by phase 2",
        "Cut returns from 9% to 6% by the end of Q4",
        "Raise agreement in Q5 of the staff survey from 40% to 55%",
        "Raise the yes answers in Q7 from 40% to 55% (staff survey)",
        "Sell 60 Audi Q5 cars, up from 40",
        "Answer 90% of calls within 30 days of discharge",
        "Six people with merge rights who did not have them in June",
        "Drivers who leave within six months from 14 to 6",
        "Wait at anchor for at most 9 hours on average (in Q3 it was 14)",
        "Cut cancellations in the first 200 days from 31% to 18%",
        "Write the content calendar for Q1 2027",
        "Reach break-even in the Nordic region (Q2 loss: €140k)",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where the day is outside the cycle."""
        due, cycle = line.facts.deadline, line.cycle
        if words := find_no_such_day(due, line.item.text):
            yield self._no_such_day(line, due, words)
            return
        if due is None or due.date is None or cycle is None or cycle.start <= due.date <= cycle.end:
            return
        if _WINDOW.match(due.text.strip()) or _is_aside(line, due):
            return
        early = due.date < cycle.start
        named = _BY.match(due.text.strip()) or (not early and _NAMED.search(due.text))
        if due.end > due.start and not named:
            return
        if line.facts.activity and due.text.strip().lower().startswith("for "):
            return
        where = "after the end" if due.date > cycle.end else "before the start"
        said = f"“{due.text.strip()}”"
        if str(due.date.year) not in due.text:
            said += f" ({day(due.date)})"
        other = "the plan it is due in" if due.date > cycle.end else "the plan it was due in"
        step = f"a step that is due {by_when(cycle)}"
        yield self.finding(
            line.item.id,
            f"{said} is {where} of the cycle {cycle.label}.",
            f"State {step}, or move it to {other}.",
            field=None if due.end > due.start else "due",
            marks=((due.start, due.end),) if due.end > due.start else (),
        )

    def _no_such_day(self, line: KeyResultLine, due: Deadline | None, words: str) -> Finding:
        in_field = due is not None and due.end <= due.start
        start = -1 if in_field else line.item.text.find(words)
        return self.finding(
            line.item.id,
            f"“{words}” is no day or period that the calendar has.",
            f"State the day that is meant ({by_when(line.cycle)}).",
            severity="warning",
            field="due" if in_field else None,
            marks=((start, start + len(words)),) if start >= 0 else (),
        )


def _is_aside(line: KeyResultLine, due: Deadline) -> bool:
    """Say whether the time is one of those meant, or one that has been, and not when it is due."""
    assert line.cycle  # noqa: S101 - asked of a line in a cycle only
    assert due.date  # noqa: S101 - and of a day
    before = line.item.text[: due.start]
    words = due.text.strip().lower()
    if _WHO.search(before) and not _BY.match(words):
        return True
    if _YEAR.search(words) or not words.startswith(("in ", "during ", "at ")):
        return False
    past = due.date - timedelta(days=365)
    return line.cycle.start - past < due.date - line.cycle.end
