"""Deadlines, measuring periods and windows."""

from __future__ import annotations

from datetime import date

import pytest

from okrkpi.statement import parse

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Raise NPS to 45 by Q3", "by Q3", date(2026, 9, 30)),
        ("Raise NPS to 45 by the end of Q3 2027", "by the end of Q3 2027", date(2027, 9, 30)),
        ("Cut scrap from 4% to 2% by Q1 27", "by Q1 27", date(2027, 3, 31)),
        ("Cut scrap from 4% to 2% by Q1 '27", "by Q1 '27", date(2027, 3, 31)),
        ("Cut scrap from 4% to 2% by Q1/27", "by Q1/27", date(2027, 3, 31)),
        ("By the end of H1 27, scrap is at 2%", "By the end of H1 27", date(2027, 6, 30)),
        ("Open in Q1 27 stores", "in Q1", date(2026, 3, 31)),
        ("Raise the share in Q1 27%", "in Q1", date(2026, 3, 31)),
        ("Raise NPS to 45 by 30 June 2027", "by 30 June 2027", date(2027, 6, 30)),
        ("Raise NPS to 45 by June 30, 2027", "by June 30, 2027", date(2027, 6, 30)),
        ("Raise NPS to 45 by 2027-06-30", "by 2027-06-30", date(2027, 6, 30)),
        ("Raise NPS to 45 by 30/06/2027", "by 30/06/2027", date(2027, 6, 30)),
        ("Raise NPS to 45 until end of May 2027", "until end of May 2027", date(2027, 5, 31)),
        ("Raise NPS to 45 EOQ", "EOQ", date(2026, 12, 31)),
        ("Raise NPS to 45 by EOY", "by EOY", date(2026, 12, 31)),
        ("Raise NPS to 45 this quarter", "this quarter", date(2026, 12, 31)),
        ("Raise NPS to 45 next month", "next month", date(2026, 12, 31)),
        ("Raise NPS to 45 in H2", "in H2", date(2026, 12, 31)),
        ("Raise NPS to 45 in 2027", "in 2027", date(2027, 12, 31)),
        ("Raise NPS to 45 within 90 days", "within 90 days", date(2027, 2, 20)),
        ("Raise NPS to 45 by mid-quarter", "by mid-quarter", date(2026, 11, 15)),
        ("Raise NPS to 45 by Easter", "by Easter", None),
        ("Raise NPS to 45 before the summer", "before the summer", None),
        ("Raise NPS to 45 by the code freeze", "by the code freeze", None),
        ("Win 4 no later than 1 March 2027", "no later than 1 March 2027", date(2027, 3, 1)),
        ("Raise NPS to 45 by 15. November", "by 15. November", date(2026, 11, 15)),
        ("Raise NPS to 45 by 12/26", "by 12/26", date(2026, 12, 31)),
        ("Raise NPS to 45 come June", "come June", date(2027, 6, 30)),
        ("Raise NPS to 45 by Q3 close", "by Q3 close", date(2026, 9, 30)),
        ("Raise NPS to 45 in the 2027 student survey", "in the 2027 student survey",
         date(2027, 12, 31)),
        ("Close the books before the board mtg in March", "before the board mtg in March",
         date(2027, 3, 31)),
        ("Print leaflets in 5 languages during cholera season", "during cholera season", None),
        ("By the end of 2028, no home is without a bus", "By the end of 2028", date(2028, 12, 31)),
        ("Fill all parts by the dress rehearsal of Aida", "by the dress rehearsal of Aida", None),
        ("Refresh the playbook ahead of hail season", "ahead of hail season", None),
        ("New rota in force, effective 1 March", "effective 1 March", date(2027, 3, 1)),
        ("Depot ready for handover 30.04.", "30.04", date(2027, 4, 30)),
        ("Lay the cable by 2027-W12", "by 2027-W12", None),
    ],
)  # fmt: skip
def test_a_deadline_is_read_and_dated(text: str, words: str, day: date | None) -> None:
    line = parse(text, today=TODAY)
    assert line.deadline is not None
    assert (line.deadline.text, line.deadline.date) == (words, day)
    assert text[line.deadline.start : line.deadline.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Grow revenue 5% month over month",
        "Reach 40 orders per week",
        "Raise MRR to $40k",
        "Hold a retrospective every Friday",
        "Respond within 2 minutes of a call",
        "Readmissions within 30 days of discharge from 12% to 9%",
        "Resolve 90% of tickets within 3 days",
        "Raise NPS from 31 in 2025 to 45",
        "We tell customers before they ask",
        "Publish the Q3 report",
        "Draft the Q4 campaign plan",
        "Audit the FY25 accounts",
        "Close Q3 books",
        "Analyse Q2 churn",
        "Average daily footfall in December",
        "Customers lost in the first 30 days",
        "Understand the cause of the March outage",
        "Conduct a survey, baseline / midline / endline",
        "Security audit of the sync engine contracted (done 3 Oct)",
        "Price list sent to dealers, done 4 Nov",
        "Backfill the events table for 2024",
        "Complaints up 12% from March",
        "Decommission the mainframe, blocked by audit",
        "95% of meals checked before service",
        "80% of defects found before release",
    ],
)
def test_a_period_or_a_window_is_no_deadline(text: str) -> None:
    assert parse(text, today=TODAY).deadline is None


DATED = {
    "eo Q3": date(2026, 9, 30), "end Nov": date(2026, 11, 30), "mid-October": date(2027, 10, 16),
    "Q1'27": date(2027, 3, 31), "1Q27": date(2027, 3, 31), "2H26": date(2026, 12, 31),
    "27Q2": date(2027, 6, 30), "Q2/27": date(2027, 6, 30), "Q4FY26": date(2026, 12, 31),
    "1.6.27": date(2027, 6, 1), "1-Jun-27": date(2027, 6, 1), "2027/06/01": date(2027, 6, 1),
    "06/2027": date(2027, 6, 30), "June '27": date(2027, 6, 30), "4th of July": date(2027, 7, 4),
    "the 15th": date(2026, 12, 15), "tomorrow": date(2026, 11, 23), "Friday": date(2026, 11, 27),
    "wk 42": date(2027, 10, 22), "KW20": date(2027, 5, 21), "Jan/Feb 2027": date(2027, 2, 28),
    "the turn of the year": None, "summer 2027": None, "AY 26/27": None, "sprint 14": None,
    "PI 3": None, "Ramadan": None, "harvest": None, "the season opener": None, "launch": None,
    "the board meeting": None, "the June board": date(2027, 6, 30), "next AGM": None,
    "phase 2": None, "year 3": None, "day 90": None, "v2.0": None, "release 3.2": None,
    "the end of the pilot": None, "project close": None, "the dress rehearsal": None,
    "my fortieth birthday": None, "lambing": None, "first cut": None, "St Joseph's day": None,
    "the paper's 100th birthday": None, "half-term": None, "the time we open": None,
    "COB Friday": None, "the filing deadline": None, "Advent": None, "Diwali": None,
}  # fmt: skip


@pytest.mark.parametrize(("words", "day"), DATED.items())
def test_what_comes_after_by_is_a_deadline(words: str, day: date | None) -> None:
    line = parse(f"Raise NPS from 31 to 45 by {words}", today=TODAY)
    assert line.deadline is not None
    assert (line.deadline.text, line.deadline.date) == (f"by {words}", day)
    assert line.target is not None
    assert line.target.value == 45


@pytest.mark.parametrize(
    "text",
    [
        "Resurface quay 7 before the container season opens",
        "Repair the roof before winter sets in",
        "Hire a cantor before Lent",
        "Fix the ramp prior to the next inspection",
        "Publish the atlas ahead of the summer season",
        "Train 40 stewards in time for the Christmas markets",
        "Move the archive before we open in Leeds",
        "Move the archive until the lease runs out",
        "Snagging lists closed out b4 handover",
        "Run a diary study over the summer",
        "Repaint hall 3 during the next shutdown",
        "Visit every school during Fire Safety Week",
        "Show the model at the autumn meeting",
        "Staff survey score of 4 in the 2027 survey",
        "Get accepted with the spring release",
        "Ship the importer in PI 3",
        "Ship the importer, sprint 14",
        "Install 190,000 smart meters by AMP8 year 3",
        "Cut leakage by 12% by plan year 2",
        "Audit all plants due in cycle 2026/27",
        "Get four academy players into the squad inside two seasons",
        "Train 30 tutors in two semesters",
        "New floodlights and undersoil heating, summer break",
        "Replace the boiler, winter shutdown.",
        "Goal for the sprint: batch window from 5h to under 4h",
        "Crash-free sessions: reach 99.7 before cert submission",
        "EBITDA margin 11% → 13%, FY",
        "Price of a haircut €42 → €45 from March",
        "Yield at 92% by WW14",
        "Missed bins: 2025/26 outturn 68, 2026/27 target 55",
        "All gaps closed by the audit",
        "45 integrations listed by partners at the end of FY",
        "Endowment of $40m raised by the close of the campaign",
        "Share of covers from 12 to 25% by low season 2027",
        "Nurses run the ward (sponsor: the chief nurse; cycle 2026-H2)",
        "Plant hedges along the northern boundary (Jan/Feb)",
        "Finish the loft (May)",
        "Finish the loft come spring",
        "Finish the loft in the run-up to Christmas",
        "Finish the loft this summer",
        "Finish the loft in my first 90 days",
        "Digitise 3 million pages between now and 2029",
        "2027: 40 sites live",
        "Open three labs by programme end",
        "Halve arrears over two years",
        "Prepare the bid for Q1",
        "Boot camp in Malmö, pre-season",
        "Rewrite the orders NLT 30 Nov",
        "Publish the accounts within four months of year end",
        "Swap the copier over the holidays",
        "Fill 82% of seats across the spring season",
        "Cut waste to 3% in the second planning cycle",
        "Reach 500 users in the first 60 days after launch",
        "New template in use from January",
        "Menu for the bar, tasting with the chef on the 14th",
        "Move 4,500 people off the list over the plan period",
    ],
)
def test_a_line_says_when_it_is_due(text: str) -> None:
    assert parse(text, today=TODAY).deadline is not None


@pytest.mark.parametrize(
    "text",
    [
        "Raise the score in the yearly survey to 4.2",
        "Win back the readers we lost last term",
        "Cut turnover, measured over 12 months, to 3%",
        "Get 90% of children to breakfast before 7 o'clock",
        "Deliver 95% of the milk before 7am",
        "Deliver 95% of parcels by 10:00",
        "Vaccinate 400 children before their second birthday",
        "Vaccinate 90% of children by the age of two",
        "Screen every newborn before discharge",
        "Check each lot before shipping",
        "Raise the share of bugs found before release to 80%",
        "Clear the appeals lodged before 2024",
        "Have all reports read by the board",
        "Put people before profit",
        "Put patient safety ahead of throughput",
        "Stay ahead of demand",
        "Learn of faults before customers do",
        "We spot trouble before it starts",
        "Tear out the flags nobody has touched in a year",
        "Onboard a clinic in under two weeks",
        "Set up a store in two days",
        "Referrals seen within 18 weeks: 92%",
        "Contracts turned round inside five working days: 9 in 10",
        "Run the service through volunteers",
        "Cut emissions by a third",
        "Raise meals delivered by bike to 40%",
        "Raise summer camp places sold to 300",
        "Raise Year 6 reading scores to 104",
        "Raise day 7 retention to 40%",
        "Raise Saturday evening takings to $4k",
        "Many more members at the annual meeting",
        "Port the engine to the new SDK (blocked by NDA)",
        "Fish for the next generation, not for the next quarter",
        "No more month-end surprises for budget holders",
        "Map all asbestos in pre-1990 schools",
        "Rewrite the special cases for 2019 vouchers",
        "Activation (first invoice sent within 7 days) 31% to 45%",
        "Collect 97% of council tax in the year it is due",
    ],
)
def test_a_case_a_rank_or_a_season_of_measuring_is_no_deadline(text: str) -> None:
    assert parse(text, today=TODAY).deadline is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by the end of FY27", date(2027, 3, 31)),
        ("by fiscal year end", date(2027, 3, 31)),
        ("in FY26/27", date(2027, 3, 31)),
        ("this FY", date(2027, 3, 31)),
        ("by year-end", date(2026, 12, 31)),
    ],
)
def test_a_fiscal_year_ends_before_it_starts_anew(text: str, day: date) -> None:
    line = parse(f"Raise NPS to 45 {text}", today=TODAY, fiscal_year_start=4)
    assert line.deadline is not None
    assert line.deadline.date == day


def test_a_quarter_follows_the_fiscal_year() -> None:
    line = parse("Raise NPS to 45 this quarter", today=TODAY, fiscal_year_start=2)
    assert line.deadline is not None
    assert line.deadline.date == date(2027, 1, 31)


def test_a_fiscal_year_starts_where_it_is_said_to() -> None:
    line = parse("Raise NPS to 45 by Q1 FY27", today=TODAY, fiscal_year_start=4)
    assert line.deadline is not None
    assert line.deadline.date == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("text", "cadence"),
    [
        ("Monthly sales ≥ $30,000", "Monthly"),
        ("Reach 40 orders per week", "per week"),
        ("Hold a retrospective every Friday", "every Friday"),
        ("Publish 3 posts a month", "a month"),
        ("Tonnage poured per shift", "per shift"),
        ("Fish and chips sold per evening", "per evening"),
        ("School groups/week", "/week"),
        ("Overtime under 10 h per clerk and month", "month"),
        ("Observe each lesson every half-term", "every half-term"),
        ("Daily web orders", "Daily"),
        ("NIM +25bps yoy", "yoy"),
        ("MRR from retainers", "MRR"),
        ("Labour as a share of sales, by week", "by week"),
        ("Exercise with the execs once per half", "per half"),
        ("Two information evenings each winter", "each winter"),
        ("Spills no more than ten in a typical year", "in a typical year"),
        ("Fire drill on the first Monday of the month", "first Monday of the month"),
    ],
)
def test_a_measuring_period_is_kept_as_written(text: str, cadence: str) -> None:
    line = parse(text, today=TODAY)
    assert line.cadence is not None
    assert line.cadence.text == cadence


@pytest.mark.parametrize(
    "text",
    [
        "Secure a second donor for the fund",
        "Assaults drop by a quarter against last year",
        "Many more members at the annual meeting",
        "Uptime (rolling 30d) of 99.9%",
        "PA system replaced in hall 2",
        "Nightly build fixed",
        "Reserve 15% of every sprint for repairs",
        "Digital subscribers to 12,000 without discounting below £4/month",
    ],
)
def test_what_only_sounds_like_a_period_is_none(text: str) -> None:
    assert parse(text, today=TODAY).cadence is None


@pytest.mark.parametrize(
    ("text", "start", "aim", "due"),
    [
        ("Coverage of 95% at year-end 2027; 88% at the end of 2025", 88, 95, "at year-end 2027"),
        ("Solar share 40% in 2030; 22% in 2025", 22, 40, "in 2030"),
        ("Homes dry: 12,000 by March 2028, 3,400 at March 2026", 3400, 12000, "by March 2028"),
    ],
)
def test_of_two_dated_values_the_one_of_a_day_gone_by_is_the_start(
    text: str, start: float, aim: float, due: str
) -> None:
    said = parse(text, today=TODAY)
    assert said.baseline is not None
    assert said.target is not None
    assert said.deadline is not None
    assert (said.baseline.value, said.target.value) == (start, aim)
    assert said.deadline.text == due
