"""Who a memo says looks after something, and how often it is looked at."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.drafting.offline import offline_draft
from okrkpi.memo.content.people import without_owner
from okrkpi.models import Plan
from okrkpi.review import review

TODAY = date(2026, 11, 22)
HEAD = "Plan for January to March 2027\n\n"


def draft(text: str) -> Plan:
    return offline_draft(HEAD + text, today=TODAY)


OWNERS = {
    "Jutta looks after this.": "Jutta",
    "owner: Sam": "Sam",
    "Owner - Jutta.": "Jutta",
    "Owner is Wanjiru's group.": "Wanjiru's group",
    "Owner: front desk team": "front desk team",
    "(Priya)": "Priya",
    "(owner: Raj, weekly in the sales call)": "Raj",
    "(Deputy head: Farah)": "Farah",
    "Attendance lead: Ms Okafor.": "Ms Okafor",
    "Responsible for both: Daniel.": "Daniel",
    "– Mehmet's team will own it.": "Mehmet's team",
    "That's on Ingrid.": "Ingrid",
    "– Hanna's job.": "Hanna",
    "Mr Evans has this, with two helpers.": "Mr Evans",
    "It's Ilse who looks after it.": "Ilse",
    "The treasurer, Alemayehu, is in charge.": "Alemayehu",
    "HR (Bettina) runs this.": "Bettina",
    "Yusuf and the dock team own it, measured daily.": "Yusuf and the dock team",
    "Beate watches the queue and owns this one.": "Beate",
    "This is with Lotte.": "Lotte",
    "The youth team looks after that.": "The youth team",
    "Carola has offered to lead this together with us.": "Carola",
    "Chris responsible, weekly report.": "Chris",
    "Dora reports every two weeks.": "Dora",
    "Nobody looks after this.": None,
    "We look after this.": None,
    "Ask Benedikt.": None,
    "(Monday)": None,
    "The neighbours in Leeds have 8% (Leeds).": None,
}


@pytest.mark.parametrize("said", OWNERS)
def test_who_looks_after_a_measure_becomes_its_owner(said: str) -> None:
    text = f"Waste: 14% of the bread is thrown away. It has to be 9% by 31 March 2027. {said}\n\n"
    plan = draft(text + "Wait: callers wait 9 minutes. It should be 4.\n")
    first, second = plan.objectives
    assert {one.owner for one in first.key_results} == {OWNERS[said]}
    assert first.owner == OWNERS[said]
    assert second.owner is None


def test_each_part_of_a_passage_has_its_own_owner() -> None:
    text = (
        "Fundraising: regular donors are 1,840, we need 2,200 by the end of March (Aoife). Average"
        " gift has slipped from £14 to £12.50 a month; back to £14 please. Sunita runs this.\n\n"
        "Volunteers: we have 85, 120 would be right.\n"
    )
    donors, gift = draft(text).objectives[0].key_results
    assert (donors.owner, gift.owner) == ("Aoife", "Sunita")


RHYTHMS = {
    "Checked daily.": "daily",
    "We count them weekly at the huddle.": "weekly",
    "Reported quarterly to the trustees.": "quarterly",
    "We look at it every week.": "every week",
    "I want to see the number every Monday.": "every monday",
    "She'll report each month.": "each month",
    "Weekly at the shop floor meeting.": "weekly",
    "The weekly meeting is on Tuesday.": None,
    "We pay for it monthly.": None,
}


@pytest.mark.parametrize("said", RHYTHMS)
def test_how_often_a_level_is_looked_at_becomes_its_cadence(said: str) -> None:
    text = f"Cold store: the temperature must stay under 6 degrees. {said}\n\n"
    plan = draft(text + "Wait: callers wait 9 minutes. It should be 4.\n")
    (kpi,) = plan.kpis
    assert kpi.cadence == RHYTHMS[said]
    asked = [one for one in review(plan, today=TODAY).findings if one.code == "KPI309"]
    assert bool(asked) is (RHYTHMS[said] is None)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Audit finished by 15 May, that's on Ingrid.", "Audit finished by 15 May"),
        ("New trolleys in February - Marek's project", "New trolleys in February"),
        ("Training for all drivers until May (Carla)", "Training for all drivers until May"),
        ("Tills in all shops by 15 May, Tom to sort it out", "Tills in all shops by 15 May"),
        ("New software on 3 May - Jonas is responsible.", "New software on 3 May"),
        ("Open the depot (Leipzig) by May", "Open the depot (Leipzig) by May"),
        ("Launch in Berlin, Paris and Rome", "Launch in Berlin, Paris and Rome"),
    ],
)
def test_a_piece_of_work_is_worded_without_who_does_it(text: str, left: str) -> None:
    assert without_owner(text) == left
