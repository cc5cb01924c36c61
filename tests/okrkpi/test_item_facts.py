from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from okrkpi.cycle import parse_cycle
from okrkpi.documents import read
from okrkpi.export.facts import facts as exported
from okrkpi.export.facts import item_facts
from okrkpi.item_facts import Facts, facts
from okrkpi.models import KeyResult, Kpi
from okrkpi.no_such_day import find_no_such_day
from okrkpi.statement import parse


def _number(level: dict[str, Any] | None) -> object:
    return level["value"] if level else None


def _kpi(text: str, **fields: str) -> Facts:
    return facts(Kpi(id="K1", text=text, **fields))


def _key_result(text: str, **fields: str) -> Facts:
    return facts(KeyResult(id="KR1", text=text, **fields))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Punctuality: above 85% (now 78%), daily", 78),
        ("Complaints below 12 a month, currently 8", 8),
        ("Loans per resident: at least 1.1 a quarter (was 1.2)", 1.2),
    ],
)
def test_today_s_value_beside_a_threshold_is_the_current_one(text: str, value: float) -> None:
    said = _kpi(text)
    assert said.current is not None
    assert said.current is said.baseline
    assert said.current.value == value


@pytest.mark.parametrize(
    "text",
    [
        "NPS +12 (now -8)",
        "NPS +12 (now 8)",
        "NPS 45 (now 31)",
        "Raise NPS to 45 (currently 31)",
        "Orders +20% (today: 400)",
        "Open positions -6 (now 31)",
        "Churn -2% (today 5%)",
        "Raise NPS from 31 to 45 (now 38)",
        "Night-time noise complaints below 40 (today 66)",
    ],
)
def test_a_line_says_the_same_in_its_plan_and_alone(text: str) -> None:
    alone = exported(parse(text))
    (item,) = read(f"## Objective: Grow the north\n- KR: {text}\n", name="x.md").plan.key_results()
    in_plan = item_facts(facts(item), None)
    for name in ("direction", "relative", "quantified"):
        assert in_plan[name] == alone[name], name
    for name in ("baseline", "target", "change"):
        assert _number(in_plan[name]) == _number(alone[name]), name


@pytest.mark.parametrize(
    ("text", "fields", "target"),
    [
        ("NPS +12", {"current": "-8"}, 12),
        ("NPS +12", {"baseline": "8"}, 20),
        ("Open positions -6", {"current": "31"}, 25),
        ("Orders +20%", {"baseline": "400"}, 480),
        ("Orders +20%", {"baseline": "400", "target": "500"}, 500),
        ("Orders +20%", {}, None),
    ],
)
def test_a_change_leads_on_from_the_start_in_a_field(
    text: str, fields: dict[str, str], target: float | None
) -> None:
    said = _key_result(text, **fields)
    assert (said.target.value if said.target else None) == target


@pytest.mark.parametrize(
    "text",
    ["Reduce churn from 5% to 3%", "Cut the wait from 31 minutes today to 15 minutes"],
)
def test_where_a_move_starts_is_no_current_value(text: str) -> None:
    assert _key_result(text).current is None


def test_a_field_says_more_than_the_text() -> None:
    said = _kpi("Punctuality: above 85% (now 78%)", current="81%")
    assert said.current is not None
    assert said.current.value == 81


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Absence rate of employees no higher than 6%", "absence rate"),
        ("Win rate of our offers from 24% to 30%", "win rate"),
        ("Visitor count per month", "visitors"),
        ("Raise the number of followers from 10 to 20", "followers"),
    ],
)
def test_a_measure_is_known_without_its_scope_and_its_number_of(text: str, name: str) -> None:
    known = _kpi(text).known
    assert known is not None
    assert known.name == name


@pytest.mark.parametrize(
    "text",
    [
        "Refund requests per 1,000 purchases below 4",
        "Broker portal rated 4.2 or higher",
        "Set-up on the day of the call in 8 of 10 cases",
        "Water tests without coliforms: 96% of samples",
    ],
)
def test_a_level_that_others_judge_is_no_activity(text: str) -> None:
    assert not _key_result(text).activity


@pytest.mark.parametrize(
    "text", ["Launch the portal", "Publish 4 case studies", "Hold 12 trainings"]
)
def test_work_and_counted_outputs_are_activities(text: str) -> None:
    assert _key_result(text).activity


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Departures delayed by ground handling", {"target": "4%"}),
        ("Breeding bird species in the annual count", {"target": "44"}),
        ("Close the books on working day 3 (now day 9)", {}),
        ("Stock photos on the home page from 60% to 0%", {}),
        ("How many of last year's repairs came back? Hamid asks by 15 December", {}),
    ],
)
def test_a_measure_with_its_value_is_no_work(text: str, fields: dict[str, str]) -> None:
    assert not _key_result(text, **fields).activity


@pytest.mark.parametrize("text", ["Stay interviews with all high performers", "Buy 60 tablets"])
def test_work_is_work_also_where_it_stands_as_a_key_result(text: str) -> None:
    assert _key_result(text).activity


def test_half_beside_a_share_is_fifty_per_cent() -> None:
    said = _key_result("Half of all players finish the first chapter (today 31%)")
    assert said.target is not None
    assert said.target.value == 50


@pytest.mark.parametrize(
    ("text", "asks"),
    [("What is the share today? Ask 400 residents.", True), ("Answer the question of cost", False)],
)
def test_a_question_is_told_from_a_goal(text: str, asks: bool) -> None:
    assert _key_result(text).question is asks


@pytest.mark.parametrize(
    "text",
    [
        "Maintain opening hours of 52 a week in all six branches",
        "No transformer older than 55 years in a city substation",
        "Every room passes the inspection in April",
    ],
)
def test_a_state_is_no_work_whatever_its_words_sound_like(text: str) -> None:
    assert not _key_result(text).activity


@pytest.mark.parametrize("today", [date(2027, 3, 20), date(2026, 11, 22), date(2027, 5, 2)])
@pytest.mark.parametrize(
    ("cycle", "words", "day"),
    [
        ("2027-Q2", "by end of March", date(2027, 3, 31)),
        ("2027-Q2", "by the end of May", date(2027, 5, 31)),
        ("2027-Q2", "by 15 July", date(2027, 7, 15)),
        ("2026-Q4", "by the end of January", date(2027, 1, 31)),
        ("2026-Q4", "by 30 September", date(2026, 9, 30)),
        ("2027-Q2", "by May 30, 2027", date(2027, 5, 30)),
    ],
)
def test_a_month_without_a_year_is_the_one_in_the_cycle_or_nearest_to_it(
    today: date, cycle: str, words: str, day: date
) -> None:
    item = KeyResult(id="KR1", text=f"Cut late trains from 14% to 6% {words}")
    said = facts(item, today=today, cycle=parse_cycle(cycle))
    assert said.deadline is not None
    assert said.deadline.date == day


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("31 March", date(2027, 3, 31)),
        ("15 Jan", date(2027, 1, 15)),
        ("31 October", date(2026, 10, 31)),
        ("31 March 2026", date(2026, 3, 31)),
        ("30 June", date(2027, 6, 30)),
        ("Q1", date(2027, 3, 31)),
        ("H1", date(2027, 6, 30)),
        ("mid-January", date(2027, 1, 16)),
        ("before February", date(2027, 1, 31)),
    ],
)
def test_a_day_in_a_sheet_without_a_year_is_the_next_or_the_one_just_over(
    due: str, day: date
) -> None:
    item = KeyResult(id="KR1", text="Cut late trains from 14% to 6%", due=due)
    said = facts(item, today=date(2026, 11, 22))
    assert said.deadline is not None
    assert said.deadline.date == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("by Q1", date(2027, 3, 31)),
        ("by the end of H1", date(2027, 6, 30)),
        ("before harvest in July", date(2027, 7, 31)),
        ("by Q4", date(2026, 12, 31)),
        ("by Q3 2026", date(2026, 9, 30)),
    ],
)
def test_a_part_of_a_year_in_a_plan_without_a_cycle_is_the_next(words: str, day: date) -> None:
    item = KeyResult(id="KR1", text=f"Cut late trains from 14% to 6% {words}")
    said = facts(item, today=date(2026, 11, 22))
    assert said.deadline is not None
    assert said.deadline.date == day


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("by 2027-06-31", "2027-06-31"),
        ("by 31/06/2027", "31/06/2027"),
        ("by June 31st, 2027", "June 31st, 2027"),
        ("by 29 February 2027", "29 February 2027"),
        ("by 31 Feb", "31 Feb"),
        ("by end of Q5", "Q5"),
        ("by the end of H3", "H3"),
        ("by 29 Feb", None),
        ("by May 31, 2027", None),
        ("by 12/31/2027", None),
        ("by the end of Q4", None),
        ("by Q5", "Q5"),
        ("in Q0", "Q0"),
        ("by Q6 2027", "Q6 2027"),
        ("by 2027-Q5", "2027-Q5"),
        ("until the middle of H3 FY27", "H3 FY27"),
        ("by mid-Q5", "Q5"),
        ("(due Q5)", "Q5"),
        ("by the fifth quarter", "fifth quarter"),
        ("by CW 60", "CW 60"),
        ("by 31.11.", "31.11"),
        ("by CW 53", None),
        ("by the fourth quarter", None),
        ("by phase 5", None),
        ("in the Audi Q5 in Q5", None),
        ("in Q7 of the staff survey", None),
        ("as asked in Q12 (staff survey)", None),
    ],
)
def test_a_day_or_period_that_there_is_not_is_found(line: str, words: str | None) -> None:
    said = _key_result(f"Cut late trains from 14% to 6% {line}")
    assert find_no_such_day(said.deadline, said.text) == words


def test_a_due_field_can_name_a_day_that_there_is_not() -> None:
    said = _key_result("Cut late trains from 14% to 6%", due="2027-06-31")
    assert said.deadline is not None
    assert find_no_such_day(said.deadline, said.text) == "2027-06-31"


@pytest.mark.parametrize(
    ("text", "now", "target"),
    [
        ("Late parcels: under 5 in 1,000 (now 7)", 0.007, 0.005),
        ("Parents who would come again: at least nine in ten (now eight)", 0.8, 0.9),
        ("Wrong orders: at most 2 in 100 (now 3%)", 3, 2),
    ],
)
def test_today_s_value_of_a_ratio_is_of_the_same_whole(
    text: str, now: float, target: float
) -> None:
    said = _key_result(text)
    assert said.current is not None
    assert said.target is not None
    assert said.current.value == pytest.approx(now)
    assert said.target.value == pytest.approx(target)
    assert said.current.unit == said.target.unit


def test_so_many_of_all_today_is_a_measure_and_no_work() -> None:
    said = _key_result(
        "Officers with an hour of supervision every fortnight: 9 of 31", current="28 of 31"
    )
    assert not said.activity
    assert _key_result("Case studies published: 4").activity


@pytest.mark.parametrize("target", ["15 Jan", "end of March", "Q2", "31.3.2027", "2027-03-31"])
def test_a_day_in_the_place_of_the_target_is_when_it_is_due(target: str) -> None:
    said = _key_result("New site live", target=target)
    assert said.target is None
    assert said.deadline is not None
    assert not said.quantified


@pytest.mark.parametrize("target", ["12", "30 days", "within 3 months", "€4.2M", "95%"])
def test_a_level_in_the_place_of_the_target_is_no_day(target: str) -> None:
    said = _key_result("Time to hire", target=target)
    assert said.target is not None
    assert said.deadline is None
