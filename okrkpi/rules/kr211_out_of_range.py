"""KR211: a value that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import by_when, counts_events, plain_number, quoted
from okrkpi.rules._scales import (
    declared_top,
    over_scale,
    over_stars,
    over_top,
    takes_more_than_all,
)
from okrkpi.rules._told import own_name
from okrkpi.rules._topic import phrases
from okrkpi.statement import Change, Quantity
from okrkpi.statement.metric import Metric

_WHOLE = 100
_NET = pattern(r"\bnet\b", re.IGNORECASE)
_PART_OF_WHOLE = pattern(
    r"\b(?:share|proportion|percentage|retention|occupancy|attendance|coverage|completion|accuracy|"
    r"adoption|availability|uptime|on[- ]time|satisf\w+|conversion|open rate|response rate|"
    r"pass rate)\b|\d ?% of (?!\d)"
)
_OVER_WHOLE = pattern(
    r"\b(?:net|growth|increase|revenue|return|of (?:[a-z-]+ ){0,3}?(?:target|plan|quota|"
    r"budget|forecast|"
    r"goal|volume|sum|amount|level|value|need|demand|norm|minimum|original|usual|year|"
    r"capacity|last|previous|baseline))\b"
)

_PART_OF_MANY = pattern(
    r"(?:share|proportion|percentage) of (?:the |our |all )?(?P<what>(?:[a-z-]+ ){0,3}?"
    r"(?:[a-z-]+s|people|children|women|men|staff))\b"
)
_HAPPENED = pattern(r"(?:[\w'’-]+ ){0,3}?[\w'’-]+s [a-z]+(?:ed|t|n)\b", re.IGNORECASE)
_UNCOUNTED = pattern(phrases("uncounted"))


class OutOfRange(KeyResultRule):
    """A value beyond what the measure can be.

    What it checks
        A baseline, current value or target lies outside the hard bounds of its measure: a
        retention of 120%, 6 on a scale of 5, an NPS of 130, a negative count, or a measure that
        cannot fall below zero is reduced by more than 100%. A share of
        people or things is never above 100%. Where the bound is only likely, because the line
        speaks of another share, it is mentioned.

    Why it matters
        The target cannot be met, or the number is a slip, or it measures something else than it
        says.

    Example
        Raise customer retention from 80% to 120%

    Better
        Raise customer retention from 80% to 92%
    """

    code = "KR211"
    name = "out-of-range"
    severity = "error"
    supersedes = ("KR214", "KR215")
    bad = (
        "Raise NPS from 40 to 130",
        "Reach a rating of 6 on a scale of 5",
        "Callers' rating of the helpline (scale 1 to 5): from 4.1 to 5.4",
        "Staff mood (1-10) from 6.2 to 11",
        "Cut churn from 3% to -1%",
        "Increase attendance from 88% to 104%",
        "Glassdoor rating from 3.6 to 5.6",
        "Raise share of happy customers from 80% to 120%",
        "Stands rebooked on the last day: from 38% to 120%",
        "Tickets solved at first contact: from 54% to 140%",
        "Approve 120% of legitimate transactions",
        "Reduce tickets by 200%",
        "Complaints about noise: -130%",
        "Energy costs down 150%",
    )
    good = (
        "Raise net revenue retention from 104% to 120%",
        "Net retention reaches 118%",
        "Callers' rating of the helpline (scale 1 to 5): from 4.1 to 4.6",
        "Reach 120% of the sales quota",
        "Targets reached: from 80% to 110%",
        "Sell 130% of the volume of last winter",
        "Google rating of the branches from 4.1 to 4.6",
        "Improve operating margin from -4% to 3%",
        "Reduce the annual loss by 120%",
        "Cut net emissions by 110%",
        "Increase orders by 200%",
        "Reduce waste by 100%",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for the first value that is out of range."""
        said = line.facts
        if takes_more_than_all(said) and said.change:
            yield self._more_than_all(line, said.change)
            return
        if said.says.quantities and (over := over_scale(line.item.text)):
            yield self._finding(line, over[0], over[1], (over[2],))
            return
        if (top := declared_top(line.item.text)) and (level := over_top(line, top)):
            most = f"at most {plain_number(top)} on that scale"
            yield self._finding(line, level.text.strip(), most, _mark(level))
            return
        if level := over_stars(line):
            yield self._finding(line, level.text.strip(), "at most 5 there", _mark(level))
            return
        for level in (said.target, said.baseline, said.current):
            if level is None:
                continue
            marks = (
                ((level.start, level.end),) if level.text and level.text in line.item.text else ()
            )
            if bound := _hard_bound(level, line.metric, line.item.text):
                yield self._finding(line, level.text.strip(), bound, marks)
                return
            if level.unit == "%" and level.value > 100 and _likely_share(line):
                likely = not (_is_part(line) or _counts_of_all(line))
                yield self._finding(line, level.text.strip(), "at most 100%", marks, likely=likely)
                return

    def _more_than_all(self, line: KeyResultLine, change: Change) -> Finding:
        return self.finding(
            line.item.id,
            f"{quoted(change.text.strip())} is out of range: nothing can be reduced by more than "
            "100%.",
            f"Correct the number, or state both levels: from [?] to [?] {by_when(line.cycle)}.",
            marks=((change.start, change.end),) if change.end > change.start else (),
        )

    def _finding(
        self,
        line: KeyResultLine,
        value: str,
        bound: str,
        marks: tuple[tuple[int, int], ...],
        *,
        likely: bool = False,
    ) -> Finding:
        name = own_name(line.facts)
        if bound.endswith("there"):
            name = "a rating"
        can = "is usually" if likely else "can be"
        if likely:
            name = "such a share"
        return self.finding(
            line.item.id,
            f"{quoted(value)} is out of range: {name} {can} {bound}.",
            "Correct the number, or name the measure that it belongs to.",
            severity="info" if likely else None,
            marks=marks if marks and marks[0][1] > marks[0][0] else (),
        )


def _mark(level: Quantity) -> tuple[tuple[int, int], ...]:
    return ((level.start, level.end),) if level.end > level.start else ()


def _hard_bound(level: Quantity, metric: Metric | None, text: str) -> str | None:
    if level.scale and level.value > level.scale:
        return f"at most {plain_number(level.scale)}"
    if metric is None or level.scale or not _same_unit(level, metric):
        return None
    unit = "%" if metric.unit == "%" else ""
    top = level.high if level.high is not None else level.value
    if top > _WHOLE and _NET.search(text):
        return None
    if metric.high is not None and top > metric.high:
        return f"at most {plain_number(metric.high)}{unit}"
    if metric.low is not None and level.value < metric.low:
        return f"at least {plain_number(metric.low)}{unit}"
    return None


def _same_unit(level: Quantity, metric: Metric) -> bool:
    if metric.unit == "%":
        return level.unit == "%"
    if metric.unit == "score":
        return level.unit in {None, "point", "star"}
    return level.value < 0 and level.unit not in {"%", "pp", "bp"}


def _is_part(line: KeyResultLine) -> bool:
    """Say whether it is a share of people or things, of which there are never more than all."""
    part = _PART_OF_MANY.search(line.facts.says.text.lower())
    return part is not None and _UNCOUNTED.search(part["what"]) is None


def _counts_of_all(line: KeyResultLine) -> bool:
    """Say whether it is the share of all to which something happens: stands rebooked, in per cent.

    It starts within the whole, so that it cannot be an index.
    """
    said, start = line.facts.says, line.facts.baseline
    if start is None or start.unit != "%" or start.value > _WHOLE:
        return False
    opening = _HAPPENED.match(said.text, said.begin)
    name = opening.group().strip() if opening else ""
    return counts_events(name) and _UNCOUNTED.search(name.lower()) is None


def _likely_share(line: KeyResultLine) -> bool:
    if line.metric is not None:
        return False
    said = line.facts.says
    text = said.text[said.begin :].lower().removeprefix(said.opening or "")
    return bool(_PART_OF_WHOLE.search(text) or _counts_of_all(line)) and not _OVER_WHOLE.search(
        text
    )
