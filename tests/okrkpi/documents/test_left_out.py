from __future__ import annotations

import json
from datetime import date

import jsonschema
import pytest

from okrkpi.documents import read
from okrkpi.export.formats import REVIEW_FORMATS
from okrkpi.export.left_out import told_left_out
from okrkpi.export.reviewed import Reviewed
from okrkpi.export.schema import schema
from okrkpi.profile import load_profile
from okrkpi.review import review

TODAY = date(2026, 11, 22)
SHOPS = """# Goals Q4 2026

Objective: Make ordering easy for corner shops
- KR1: Raise weekly orders from 1,150 to 1,800

"""
DENMARK = "Objective: Enter the Danish market\n- KR1: Win 12 Danish customers\n"
SWEDEN = "### O3: Enter Sweden\n- KR1: Win 10 Swedish customers\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"## Not this quarter\n\n{DENMARK}", "1 objective beneath “Not this quarter” (line 8)"),
        (f"## Parked:\n\n{DENMARK}", "1 objective beneath “Parked” (line 8)"),
        (f"## Later\n\n{DENMARK}{SWEDEN}", "2 objectives beneath “Later” (lines 8 to 10)"),
        ("## Icebox\n- KR: Win 12 Finnish shops\n", "1 key result beneath “Icebox” (line 7)"),
        (
            f"## Parked\n{DENMARK}\n## Archive\n{SWEDEN}",
            "1 objective beneath “Parked” (line 7); 1 objective beneath “Archive” (line 11)",
        ),
        ("## Parked\nObjective:\n  Enter Denmark\n", "1 objective beneath “Parked” (line 8)"),
        (
            "## Parked\nObjectives:\n- Enter Denmark\n- Enter Sweden\n",
            "2 objectives beneath “Parked” (lines 8 to 9)",
        ),
        (f"**Parked:**\n\n### {DENMARK}", "1 objective beneath “Parked” (line 8)"),
        (
            f"Not this quarter:\n\n{DENMARK}{SWEDEN}",
            "2 objectives beneath “Not this quarter” (lines 8 to 10)",
        ),
        ("**Parked:**\n- Denmark\n", ""),
        ("## Parked\n- Denmark\n", ""),
        ("## Template\nObjective: <what we want>\n- KR1: <metric> from <x> to <y>\n", ""),
        ("## About OKRs\nObjective: what we want\nKey result: how we see it\n", ""),
        ("## Not this quarter\n- ~~O4: Enter Norway~~\n", ""),
    ],
)
def test_goals_beneath_a_heading_that_puts_them_aside_are_told(text: str, told: str) -> None:
    document = read(SHOPS + text, name="a.md", today=TODAY)
    assert [one.text for one in document.plan.objectives] == ["Make ordering easy for corner shops"]
    assert told_left_out(document.left_out) == told
    lines = {one.line for one in document.left_out}
    why = {one.reason for one in document.structure if one.line in lines}
    assert all("and left out as it stands under" in reason for reason in why)


def test_every_form_says_what_is_left_out() -> None:
    document = read(f"{SHOPS}## Later\n{DENMARK}", name="a.md", today=TODAY)
    found = review(document.plan, today=TODAY)
    reviewed = [Reviewed("a.md", document, found, load_profile(), TODAY)]
    assert "Left out: 1 objective beneath “Later”" in REVIEW_FORMATS["comment"](reviewed)
    told = json.loads(REVIEW_FORMATS["json"](reviewed))
    jsonschema.validate(told, schema("review"))
    assert told["left_out"][0] == {
        "role": "objective",
        "text": "Enter the Danish market",
        "line": 7,
        "beneath": "Later",
    }
