"""Where things stand and where they should be, as a tired team lead writes it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.drafting.offline import offline_draft

TODAY = date(2026, 11, 22)
HEAD = "Plan for January to March 2027\n\n"
OTHER = "\n\nWait: callers wait 9 minutes, should be 4.\n"

MOVES = {
    "Training: the budget was used by 31% only, two thirds would be right.": (
        "Share of budget used from 31% to two thirds"
    ),
    "Onboarding – it takes 52 minutes today from sign-up to first dashboard, should be 25.": (
        "Minutes from sign-up to first dashboard: from 52 to 25"
    ),
    "Backlog: 340 orders, 150 would be fine.": "Backlog from 340 to 150",
    "Round: 340 orders a week at the moment, 420 would be fine, more and the van is full.": (
        "Orders a week from 340 to 420"
    ),
    "Picking errors. 31 a day, 15 by June.": "Picking errors per day from 31 to 15 by June",
    "First-time fix. Today 63 per cent, ambition 75.": (
        "First-time fix from 63 per cent to 75 per cent"
    ),
    "Fuel: 31.5 l per 100km, would be great to have 29.5.": "Fuel per 100km from 31.5 l to 29.5",
    "Score: guests give us 8.3. Competitors have 8.9. 8.6 by the end of March.": (
        "Score from 8.3 to 8.6 by the end of March"
    ),
    "Support – median first response 4h 10m. 2h would be good.": (
        "Median first response from 4h 10m to 2h"
    ),
    "Overdue items: 6%, half of that please.": "Halve overdue items, from 6%",
    "Restoring: 9 incidents. Time to restore 95 min, let's halve it.": (
        "Halve time to restore, from 95 min"
    ),
    "Agents. 14 of 62 left since August. Not more than 5 by the end of March.": (
        "Agents that leave from 14 to at most 5 by the end of March"
    ),
    "Changeover: 52 minutes, Dieter thinks 25 is possible, should be 30 in any case.": (
        "Changeover from 52 minutes to 30"
    ),
    "Donations: so far 48,000 euros of the 120,000 that we need by March.": (
        "Donations from 48,000 euros to 120,000 euros by March"
    ),
    "Orders: we deliver 93% of them complete. 97 is what the market wants from us by March.": (
        "Share of orders complete that we deliver from 93% to 97% by March"
    ),
    "Build time: p95 is 24 minutes. I'd like 10.": "Build time, p95: from 24 minutes to 10",
    "Falls: 11 in the last quarter, 4 with injury. I want no more than 5.": (
        "Falls from 11 to no more than 5"
    ),
    "Parents: only 37% came to the last evening. Two thirds would be right.": (
        "Share of parents who come to the last evening: from 37% to two thirds"
    ),
    "Members: we are 1,120, of which 410 women. We said 500 women, let's aim at 450.": (
        "Women from 410 to 450"
    ),
    "Repairs. The target in the contract is 24 hours. We make that in 71% of cases. I need us at"
    " 90% before March.": "Share of repairs within 24 hours from 71% to 90% before March",
    "Outages: the average outage lasted 74 minutes last winter. 45 would calm people down.": (
        "Minutes for the average outage from 74 to 45"
    ),
    "Billing: every sixth bill needs a correction! I want one in twenty.": (
        "Share of bills that need a correction from every sixth to one in twenty"
    ),
    "Calls: calls about bills should come down by a third, from 480 a month.": (
        "Cut calls about bills by a third, from 480"
    ),
    "Reviews: authors wait 118 days at present; I consider 80 days reasonable.": (
        "Days that authors wait from 118 to 80"
    ),
    "Phones: 58% of callers get through, national target 80, we go for 75 by March.": (
        "Share of callers who get through from 58% to 75% by March"
    ),
    "Press: parts per hour are 212. Before the change we had 240 and that is where I want us.": (
        "Parts per hour from 212 to 240"
    ),
    "Rework: it ate 9 hours per shift in February. Five is the limit of what I can explain.": (
        "Rework from 9 hours to five"
    ),
    "Donors: they are 1,840, we need 2,200 by March. Gifts slipped from £14 to £12.": (
        "Donors from 1,840 to 2,200 by March"
    ),
}


@pytest.mark.parametrize("text", MOVES)
def test_a_move_said_in_passing_is_paired_and_named(text: str) -> None:
    plan = offline_draft(HEAD + text + OTHER, today=TODAY)
    assert MOVES[text] in [one.text for one in plan.key_results()]


def test_two_groups_in_one_sentence_keep_their_own_numbers() -> None:
    text = (
        "Attendance: Year 9 is at 88.4%, the school as a whole 92.1%. We want 93% for the whole"
        " school and 91% for Year 9 by Easter."
    )
    plan = offline_draft(HEAD + text + OTHER, today=TODAY)
    assert [one.text for one in plan.objectives[0].key_results] == [
        "School as a whole from 92.1% to 93% by Easter",
        "Year 9 from 88.4% to 91% by Easter",
    ]


LEVELS = {
    "Hygiene: compliance stays at or above 90%, now 92%.": ("Compliance at least 90%", "92%"),
    "Round: complaints about late vans (22 last month) must not go over 25.": (
        "Complaints about late vans at most 25",
        "22",
    ),
    "Rates: average daily rate €112, not to fall below €108.": (
        "Average daily rate at least €108",
        "€112",
    ),
    "Care: the complication rate after surgery, which is 2.1% and must stay below 3%, counts.": (
        "Complication rate after surgery under 3%",
        "2.1%",
    ),
    "Vans: on-time delivery 94.2%. Keep it over 94.": ("On-time delivery above 94%", "94.2%"),
    "Cost: €84k a month, stay under €90k whatever happens.": ("Cost per month under €90k", "€84k"),
}


@pytest.mark.parametrize("text", LEVELS)
def test_a_level_said_in_passing_has_its_name_and_where_it_stands(text: str) -> None:
    plan = offline_draft(HEAD + text + OTHER, today=TODAY)
    assert LEVELS[text] in [(one.text, one.current) for one in plan.kpis]


def test_measures_to_watch_are_named_one_by_one() -> None:
    text = (
        "Things to keep an eye on: agency spend (£48k a month), and sickness, which stood at 6.2%"
        " in August."
    )
    plan = offline_draft(HEAD + text + OTHER, today=TODAY)
    assert [(one.text, one.current) for one in plan.kpis] == [
        ("Agency spend", "£48k"),
        ("Sickness", "6.2%"),
    ]


@pytest.mark.parametrize(
    ("items", "objectives"),
    [
        ("- Changeover 52 minutes today, should be 30\n- No new branch", ["Speed up changeover"]),
        (
            (
                "- Tenant satisfaction is 3.4 out of 5. Would like to get to 3.9\n"
                "- Fix rate 63%, ambition 75"
            ),
            ["Raise tenant satisfaction", "Raise fix rate"],
        ),
    ],
)
def test_an_item_that_names_a_measure_and_its_value_is_called_after_the_measure(
    items: str, objectives: list[str]
) -> None:
    plan = offline_draft(f"# Goals for January to March 2027\n\n{items}\n", today=TODAY)
    assert [one.text for one in plan.objectives] == objectives


@pytest.mark.parametrize(
    ("topic", "objective"),
    [
        ("Handling time", "Lower handling time"),
        ("Waiting time", "Reduce waiting time"),
        ("Abandoned calls", "Reduce abandoned calls"),
    ],
)
def test_a_topic_of_two_words_is_no_order(topic: str, objective: str) -> None:
    text = f"{topic}: it is bad. We had 40 last month, and 20 would be right."
    plan = offline_draft(HEAD + text + OTHER, today=TODAY)
    assert plan.objectives[0].text == objective


def test_lines_that_were_ended_one_by_one_are_read_one_by_one() -> None:
    text = (
        "Clinics, notes typed on the phone for January to March 2027\n\n"
        "no show rate 18%! 12 would already help us, reminders from 1 February (Nadia)\n"
        "waiting time 61 days -> 40\n"
        "phone reachability 58%, we go for 75. Who: Leo\n"
        "vaccination of staff must stay over 85%\n"
        "no new sites this year\n"
    )
    plan = offline_draft(text, today=TODAY)
    assert [(one.text, one.owner) for one in plan.key_results()] == [
        ("No show rate from 18% to 12%", "Nadia"),
        ("Waiting time from 61 days to 40", None),
        ("Phone reachability from 58% to 75%", "Leo"),
    ]
    assert [one.text for one in plan.kpis] == ["Vaccination of staff above 85%"]
    assert [one.text for one in plan.non_goals] == ["No new sites this year"]


def test_a_text_that_wraps_is_still_one_paragraph() -> None:
    text = (
        "Plan for January to March 2027\n\n"
        "Waste is what worries me most of all that we do, because we throw\n"
        "away 14% of what we bake, and that has to be no more than 9% at the\n"
        "end of March if we want to pay the new rent.\n"
    )
    (result,) = offline_draft(text, today=TODAY).key_results()
    assert "from 14% to" in result.text


def test_a_level_guards_what_its_own_paragraph_wants() -> None:
    text = (
        "Occupancy last winter was 48%. I'd like to see 55% by March. The average daily rate is"
        " €112, not to fall below €108 to get there.\n\n"
        "Housekeeping takes 34 minutes per room. 30 would do."
    )
    plan = offline_draft(HEAD + text, today=TODAY)
    (rate,) = plan.kpis
    assert (rate.role, rate.objectives) == ("guardrail", ("O1",))
    assert "ccupancy" in plan.objectives[0].text


def test_a_paragraph_without_a_label_is_a_priority_beside_those_that_have_one() -> None:
    text = (
        "Falls: 11 in the last quarter. I want no more than 5 by the end of March.\n\n"
        "Discharge before noon. At the moment 19% of patients leave before noon. Let's say 30%.\n\n"
        "The average child waits 40 minutes for a doctor. It should be 25.\n"
    )
    plan = offline_draft(HEAD + text, today=TODAY)
    assert len(plan.objectives) == 3
    assert all(one.key_results for one in plan.objectives)
    assert not plan.kpis
