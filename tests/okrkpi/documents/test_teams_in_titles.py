"""Titles and teams: what stands over the goals of several teams, and signs in their names."""

from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents import read

TODAY = date(2026, 11, 23)
GOALS = "\n## Objective 1: Nobody waits for a bus twice\n- KR1: Cut missed calls from 9% to 4%\n"


@pytest.mark.parametrize(
    ("title", "team"),
    [
        ("Depot & Roads OKRs Q1 2027", "Depot & Roads"),
        ("Sales/Service: goals for Q1 2027", "Sales/Service"),
        ("Q1 2027 – Food + Drink OKRs", "Food + Drink"),
        ("OKRs & KPIs Q1 2027", None),
        ("Depot OKRs & KPIs v2.1 Q1 2027", "Depot"),
    ],
)
def test_a_sign_between_two_words_belongs_to_the_name(title: str, team: str | None) -> None:
    assert read(f"# {title}\n{GOALS}", today=TODAY).plan.team == team


def test_a_title_over_parts_of_its_own_level_is_the_title() -> None:
    parts = "".join(f"# Team {name}\n{GOALS}\n" for name in ("North", "South"))
    plan = read(f"# Bus OKRs Q1 2027\n\n{parts}", today=TODAY).plan
    assert (plan.title, plan.cycle and plan.cycle.label) == ("Bus OKRs Q1 2027", "2027-Q1")
    assert [objective.team for objective in plan.objectives] == ["North", "South"]


def test_the_first_of_two_parts_is_no_title() -> None:
    text = f"# OKRs of Team North\n{GOALS}\n# OKRs of Team South\n{GOALS}"
    assert [one.team for one in read(text, today=TODAY).plan.objectives] == ["North", "South"]
