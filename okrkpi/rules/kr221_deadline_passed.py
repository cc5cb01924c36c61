"""KR221: due before today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import by_when, day
from okrkpi.statement import Deadline

_COMPARED = pattern(
    r"\b(?:below|above|under|over|than|against|versus|vs\.?|from|since|of|in)\s*$", re.IGNORECASE
)
_COMPARED_WITH = pattern(
    r"\s*(?:against|versus|vs\b|compared (?:to|with)|→|->|to\b)", re.IGNORECASE
)
_PERIOD = pattern(
    r"(?:the )?(?:(?:first|second|third|fourth|last) (?:half|quarter|term|season|year)|"
    r"[qh] ?[1-4]\b|(?:19|20)\d\d\W*$|spring|summer|autumn|fall|winter)",
    re.IGNORECASE,
)


class DeadlinePassed(KeyResultRule):
    """A deadline that has passed while the cycle still runs.

    What it checks
        The day that the line names is before today, and the cycle has not ended. Without a cycle,
        the plan counts as running while something else in it is still due. What has been graded is
        left alone, and so is a period that only says when an earlier value was measured.

    Why it matters
        It was either met, and should be graded, or missed, and nobody has decided what follows.

    Example
        Raise weekly orders from 1,150 to 1,800 by 5 October 2026

    Better
        Raise weekly orders from 1,150 to 1,800 by 31 December 2026
    """

    code = "KR221"
    name = "deadline-passed"
    severity = "warning"
    supersedes = ("KR205",)
    bad = ("Cut returns from 9% to 6% by 30 September 2026",)
    good = (
        "Cut returns from 9% to 6%",
        "Gas per square metre 12% below Q1 2026",
        "Second visits: from 21 to 28 (first half of 2026 against first half of 2027)",
        "Broken seals: from 41 to 20 (Q2 2026: 41)",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where the day is over."""
        due, today = line.facts.deadline, context.today
        if due is None or due.date is None or today is None or due.date >= today:
            return
        if due.end > due.start and _is_of_before(line, due):
            return
        if line.item.grade is not None or not _running(line, context, today):
            return
        yield self.finding(
            line.item.id,
            f"It was due on {day(due.date)}, which has passed.",
            f"Grade it if it is over, or set a new date ({by_when(line.cycle)}) and say why.",
            field=None if due.end > due.start else "due",
            marks=((due.start, due.end),) if due.end > due.start else (),
        )


def _is_of_before(line: KeyResultLine, due: Deadline) -> bool:
    """Say whether a past time is that of the value to start from, and not when a goal was due.

    A period that was over before the cycle began is one that was measured, unless it says `by`.
    """
    text = line.item.text
    if _COMPARED.search(text[: due.start]) or _COMPARED_WITH.match(text, due.end):
        return True
    over = line.cycle is not None and due.date is not None and due.date < line.cycle.start
    return over and _PERIOD.match(text, due.start) is not None


def _running(line: KeyResultLine, context: Context, today: date) -> bool:
    if line.cycle:
        return line.cycle.end >= today
    days = (other.facts.deadline.date for other in context.key_results if other.facts.deadline)
    return any(when is not None and when >= today for when in days)
