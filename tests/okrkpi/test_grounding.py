"""Where the numbers of a plan come from: a passage, a sum, or nowhere."""

from __future__ import annotations

import pytest

from okrkpi.cycle import parse_cycle
from okrkpi.grounding import ground
from okrkpi.models import Initiative, KeyResult, Kpi, Number, Objective, Plan, Quote

MEMO = """# Northern depots

Last year 412 pallets were damaged. Halve the number of damaged pallets by 30 June.
Of the 36,000 parcels a week, 22,000 leave on the day.
Freight costs EUR 1.2m a year, and 480 drivers' hours a month are lost waiting.
Calls are answered within 2 hours. The 14 depots have 96 drivers.
Rents are due by 30 June.
"""
HALVE = Quote(text="Halve the number of damaged pallets by 30 June.", line=3, column=37)
RENTS = Quote(text="Rents are due by 30 June.", line=7, column=1)

Origin = tuple[str, str | None]


def grounded(*results: KeyResult, kpis: tuple[Kpi, ...] = (), memo: str = MEMO) -> Plan:
    objective = Objective(id="O1", text="Deliver whole", key_results=results)
    plan = Plan(title="", cycle=parse_cycle("2027-H1"), objectives=(objective,), kpis=kpis)
    return ground(plan, {"memo": memo})


def origin(number: str, text: str, basis: str, *sources: Quote) -> Origin:
    plan = grounded(KeyResult(id="KR1.1", text=text, note=basis, sources=sources))
    found = next(n for n in plan.objectives[0].key_results[0].numbers if n.text == number)
    return found.status or "", found.working


@pytest.mark.parametrize(
    ("number", "text", "basis", "sources", "expected"),
    [
        ("206", "Cut damaged pallets from 412 to 206", "half of 412", (HALVE,), "412 / 2 = 206"),
        ("206", "Cut damaged pallets to 206", "412 / 2 = 206", (HALVE,), "412 / 2 = 206"),
        ("206", "Cut damaged pallets to 206", "50% of 412", (HALVE,), "50% of 412 = 206"),
        ("206", "Cut damaged pallets from 412 to 206", "half of 412", (), None),
        ("300", "Cut damaged pallets from 412 to 300", "a good step from 412", (HALVE,), None),
        (
            "14,000",
            "Cut parcels that leave late from 14,000 to [?]",
            "36,000 less 22,000",
            (),
            "36,000 - 22,000 = 14,000",
        ),
        (
            "61%",
            "Raise parcels that leave on the day from 61% to [?]",
            "22,000 of 36,000",
            (),
            "22,000 / 36,000 ≈ 61%",
        ),
        ("EUR 1.5m", "Cut freight costs to EUR 1.5m", "25% above EUR 1.2m", (), None),
        (
            "5,760",
            "Cut drivers' hours lost in a year from 5,760 to [?]",
            "480 in each of 12 months",
            (),
            "480 x 12 = 5,760",
        ),
        (
            "120 minutes",
            "Answer calls within 120 minutes",
            "2 hours",
            (),
            "2 hours = 120 minutes",
        ),
        ("6.9", "Raise drivers a depot from 6.9 to [?]", "96 drivers / 14", (), "96 / 14 ≈ 6.9"),
        ("110", "Raise drivers from 96 to 110", "96 + 14 more", (), "96 + 14 = 110"),
    ],
)
def test_a_number_follows_from_the_memo_or_is_proposed(
    number: str, text: str, basis: str, sources: tuple[Quote, ...], expected: str | None
) -> None:
    status, working = origin(number, text, basis, *sources)
    assert status == ("derived" if expected else "proposed")
    assert working == expected


def test_the_numbers_of_a_sum_can_be_looked_up() -> None:
    result = KeyResult(id="KR1.1", text="Cut damaged pallets to 206", note="half of 412")
    plan = grounded(result.model_copy(update={"sources": (HALVE,)}))
    (result,) = plan.objectives[0].key_results
    assert "Last year 412 pallets were damaged." in {quote.text for quote in result.sources}


def test_a_time_is_found_in_the_items_own_passage_first() -> None:
    memo = f"{RENTS.text}\n\n{HALVE.text}\n"
    own = HALVE.model_copy(update={"line": 3, "column": 1})
    result = KeyResult(id="KR1.1", text="Cut damaged pallets by 30 June", sources=(own,))
    (result,) = grounded(result, memo=memo).objectives[0].key_results
    assert result.sources == (own,)
    assert [number.quote for number in result.numbers] == [0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Overtime, share of hours: 14 % (target: [?])", [("14 %", "current")]),
        ("Overtime, share of hours: 14 % today (target: ?)", [("14 %", "current")]),
        ("Overtime: 14 % (target: 10 %)", [("14 %", "current"), ("10 %", "target")]),
        ("Overtime below 14 %", [("14 %", "threshold")]),
    ],
)
def test_todays_value_is_no_threshold(text: str, expected: list[tuple[str, str]]) -> None:
    (kpi,) = grounded(kpis=(Kpi(id="K1", text=text),)).kpis
    assert [(number.text, number.role) for number in kpi.numbers] == expected


def test_the_numbers_of_work_are_no_baselines_or_targets() -> None:
    work = Initiative(id="I1", text="Refit from 3 to 14 depots by 30 June")
    objective = Objective(id="O1", text="Deliver whole", initiatives=(work,))
    plan = ground(Plan(title="", objectives=(objective,)), {"memo": MEMO})
    (work,) = plan.objectives[0].initiatives
    assert {number.role for number in work.numbers} == {"other", "deadline"}


def test_in_another_language_no_part_is_guessed() -> None:
    text = "Beschädigte Paletten von 412 auf unter 96 senken"
    result = KeyResult(id="KR1.1", text=text, sources=(HALVE,))
    objective = Objective(id="O1", text="Heil liefern", key_results=(result,))
    plan = ground(Plan(language="de", objectives=(objective,)), {"memo": MEMO})
    (result,) = plan.objectives[0].key_results
    assert {number.role for number in result.numbers} == {"other"}


def test_what_a_person_gave_stays() -> None:
    given = Number(text="300", role="target", status="answered")
    result = KeyResult(id="KR1.1", text="Cut damaged pallets from 412 to 300", numbers=(given,))
    (result,) = grounded(result).objectives[0].key_results
    assert given in result.numbers
