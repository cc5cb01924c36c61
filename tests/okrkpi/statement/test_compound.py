"""Two results in one line, against guard clauses, names and steps of one piece of work."""

from __future__ import annotations

import pytest

from okrkpi.statement import parse


@pytest.mark.parametrize(
    "line",
    [
        "Launch the portal and increase usage to 40%",
        "Sales and support both up by a third",
        "Cut returns to 9%; raise repeat purchases to 38%",
        "Dredge the north channel and rebuild quay 3",
        "Digitise the archive and open it to researchers",
        "Ship SSO + SCIM to general availability",
        "AI policy + consent wording, owner KB",
        "14 committees trained, 14 boreholes rehabilitated",
        "Attract and retain apprentices for the paint shop",
        "Shorten the stay by 1.5 days and the turnover time by ten minutes",
        "Yield of wheat up 8%, nitrogen use down 12%",
        "Double school visits and halve no-shows",
        "Reduce queues at the border and false alarms at the scanners",
        "Repair the hall roof as well as the ice machine",
        "All services have an owner and a runbook",
        "Crane availability must rise and idle time must sink",
        "Refresh the website & brand guidelines",
        "Reach 220,000 visits, a quarter of them from the poorest wards",
        "Rotate all static keys, kill the old jobs",
        "Mill recovery 91%; reagent cost $3.10 a tonne",
        "Restore the east window and retune the organ",
        "New pricing page live; experiment with the tiers",
        "Gateway certificate renewed, old load balancer switched off",
        "Backups of the chat server tested, runbook in the wiki",
        "Instrument the funnel (events 1-7), dashboard live wk 3",
        "Waiting lists are shorter and staff are happier",
        "Every tenant has a contract and every block a fire plan",
        "More apprentices and fewer agency workers",
        "Cut scrap to 2%, while raising output to 400 t",
        "Grow revenue to €5m while reducing headcount to 40",
        "80% of calls answered (now 62%), 90% of chats answered (now 75%)",
        "Deliver cloud backups, SSO and the audit trail to all tenants",
        "Smart meters: robust business case, pragmatic rollout plan",
        "Pay off the car loan and save 5,000 for the roof",
        "The council will resurface Mill Lane and install a crossing",
        "Roll out body cameras while also retraining custody sergeants",
        "Cut lead time to 9 days, WIP to 400 units",
        "SQLs 120/mo, win rate 28%",
        "Summer reading: 4,800 sign-ups, 55% finish",
        "10 reference hospitals signed, thereof 2 in Sweden",
        "Launch the loyalty app; 20,000 downloads by Easter",
        "Replace 14 street lights plus all bollards on Quay Street",
        "Finish audit, fix criticals",
        "Migrate mail; shut the old server down",
        "Chaplaincy review finished and recommendations accepted by the governor",
        "Set-up 90 min -> 30 min, first pass 4 h -> 2 h",
        "900 volunteers signed up, one third under 25",
    ],
)
def test_two_results_are_compound(line: str) -> None:
    assert parse(line).compound


@pytest.mark.parametrize(
    ("line", "guarded"),
    [
        ("Double sign-ups while keeping churn under 3%", True),
        ("Raise speed to 40 t/h at no loss of quality", True),
        ("Cut cost by 10% with quality no worse than 98%", True),
        ("Grow sales by 10%, holding margin at 40%", True),
        ("Grow sales by 10% with headcount flat", True),
        ("Cut errors by half with team morale intact", True),
        ("Ship 4 releases without an outage", True),
        ("Revenue up 10%, margin not below 30%", True),
        ("Sign a supply contract with Rossi & Sons", False),
        ("Grow bed and breakfast stays to 300", False),
        ("Design, build and release the parent portal", False),
        ("Finish the checklist, print it and hang it in each ward", False),
        ("Review the formula and publish the findings", False),
        ("Recruit and retain 60 volunteers", False),
        ("Stock 31 posts with ORS + zinc", False),
        ("Margin +80 bps on logistics", False),
        ("Cut line faults in Cork and Kerry to 40 a month", False),
        ("Permit turnaround: 41 days today; 25 days by 30 June", False),
        ("Forced outages of units 2 and 3 lowered to 4%", False),
        ("Rewrite our terms and conditions", False),
        ("Keep noise and dust below the permit limits", False),
        ("Hire a second cantor, start 1 September", False),
        ("Hire 6 engineers, 2 of them in Lisbon", False),
        ("Cut deaths and injuries by half", False),
        ("Translate the manual into Polish and Romanian", False),
        ("Cut absence among drivers and warehouse staff to 4%", False),
        ("Reduce the time taken to assess and pay claims to 6 days", False),
        ("Implement 5S in the weld and paint shops", False),
        ("Redesign the check-in and boarding process", False),
        ("Provide hot meals and shelter to 300 families", False),
        ("Draft, consult on and adopt a tree strategy", False),
        ("Map the process and identify bottlenecks", False),
        ("Form a working group, report to council in May", False),
        ("Open-store website, 4,000 objects photographed", False),
        ("Fewer bets, bigger bets", False),
        ("Contents list for the handbook written and signed off", False),
        ("Infections below 2% by end of Q3; Q1 was 3.8%", False),
        ("Meet weekly to analyse marks and adjust lessons", False),
        ("140 drivers recruited, Doncaster + Goole depots", False),
        ("60 apprentices by Easter; we are 41", False),
        ("Response = 40 min; baseline 95 min", False),
        ("Takings per guest £4.20; aim £5.10 by May", False),
        ("Combined ratio 97 / 94 plan", False),
        ("Triple leads from Spain, keep cost per lead under €90", True),
    ],
)
def test_a_guard_a_name_or_a_step_is_no_second_result(line: str, guarded: bool) -> None:
    statement = parse(line)
    assert not statement.compound
    assert (statement.guard is not None) is guarded
