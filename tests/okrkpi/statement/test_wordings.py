"""The numbers, times and directions of lines from many trades, as people word them.

`wordings.txt` holds a line of a goal and what it states: `from` its baseline, `to` its target, `by`
its change, `due` its deadline, `every` its measuring period, and the direction. A number that a row
does not name is not there; a time or a direction that it does not name is not asked for.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from okrkpi.statement import Change, Quantity, Statement, parse

ROWS = (Path(__file__).parent / "wordings.txt").read_text(encoding="utf-8").splitlines()
_NUMBER = re.compile(r"(?P<sign><=|>=|<|>|~)?(?P<value>-?[\d.]+)(?: (?P<unit>.+))?")
_DIRECTIONS = frozenset({"up", "down", "keep", "reach", "none"})


def stated(line: Statement) -> dict[str, Quantity | Change | None]:
    return {"from": line.baseline, "to": line.target, "by": line.change}


def told(number: str, found: Quantity | Change | None) -> bool:
    asked = _NUMBER.fullmatch(number)
    if asked is None or found is None:
        return False
    value, wanted = abs(found.value), abs(float(asked["value"]))
    same = value == pytest.approx(wanted, rel=1e-3, abs=5e-5)
    unit = asked["unit"] is None or asked["unit"] == found.unit
    sign = asked["sign"] is None or asked["sign"] == getattr(found, "comparator", None)
    return same and unit and sign


@pytest.mark.parametrize("row", ROWS)
def test_a_line_states_what_its_wording_says(row: str) -> None:
    text, *facts = row.split(" ‖ ")
    line = parse(text, today=date(2026, 11, 22))
    told_of = dict(fact.split(" ", 1) for fact in facts if " " in fact)
    for role, found in stated(line).items():
        assert told(told_of[role], found) if role in told_of else found is None, (role, found)
    if "due" in told_of:
        assert line.deadline is not None
        assert line.deadline.text == told_of["due"]
    if "every" in told_of:
        assert line.cadence is not None
        assert line.cadence.text == told_of["every"]
    if directions := _DIRECTIONS.intersection(facts):
        assert line.direction in directions
