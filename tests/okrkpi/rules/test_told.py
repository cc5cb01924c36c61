"""Findings tell a line back in its own words, with what belongs to its numbers."""

from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents import read
from okrkpi.review import review

TODAY = date(2026, 11, 22)
_PLAN = """# Plan, 2027-Q1

## Parents trust us with their children again
- Places taken up by families nearby: from 14 to 31
- {key_result}

## KPIs
- {kpi}
"""


def _told(*, key_result: str = "Families on the list: from 9 to 40", kpi: str = "Fees") -> str:
    document = read(_PLAN.format(key_result=key_result, kpi=kpi), name="plan.md", today=TODAY)
    found = review(document.plan, today=TODAY).open
    return "\n".join(f"{one.code} {one.message} {one.fix}" for one in found)


@pytest.mark.parametrize(
    ("kpi", "words"),
    [
        ("Debtor days: under 45 (now 58)", "“Cut debtor days from 58 to under 45 by 31 Mar”"),
        (
            "Complaints about grain size: under 4 a month (now 9)",
            "“Cut complaints about grain size from 9 to under 4 a month by 31 Mar”",
        ),
        ("Lifts in service: ≥ 98% (now 96.1%)", "“Raise lifts in service from 96.1% to 98% by"),
        ("Instagram reach", "“Instagram reach” can rise"),
        ("Fuel costs", "“Fuel costs below [?]”"),
        ("Cost per crate", "“Cost per crate below [?]”"),
        ("Staff sickness", "“Staff sickness below [?]”"),
        ("Rating of our guides", "“Rating of our guides above [?]”"),
        ("Dogs registered", "“Dogs registered between [?] and [?]”"),
        ("Cyber incidents: XX", "Write in the level that it has to keep"),
    ],
)
def test_a_kpi_is_told_in_its_own_words(kpi: str, words: str) -> None:
    assert words in _told(kpi=kpi)


@pytest.mark.parametrize(
    "kpi",
    [
        "Damage rate: 0.9% (max 0.5%)",
        "Damage rate: 0.9% (≤0.5%)",
        "Damage rate: 0.9% [0.5% max]",
        "Damage rate (max 0.5%): 0.9%",
        "Damage rate (target 0.5%): 0.9%",
        "Damage rate (target ≤ 0.5%): now 0.9%",
        "Damage rate – 0.9% – at most 0.5%",
        "Damage rate | 0.9% | max 0.5%",
        "Damage rate: actual 0.9%, budget 0.5%",
        "Damage rate: target 0.5%, actual 0.9%",
        "Damage rate is 0.9% and must stay at most 0.5%",
        "Damage rate stands at 0.9% against a limit of 0.5%",
        "Damage rate no more than 0.5%; October: 0.9%",
        "Damage rate at 0.9%, threshold 0.5%",
    ],
)
def test_a_kpi_with_its_value_is_named_by_its_measure_alone(kpi: str) -> None:
    told = _told(kpi=kpi)
    assert "“Cut damage rate from 0.9% to 0.5% by 31 Mar”" in told
    assert "Nothing says who reads off “Damage rate”" in told


@pytest.mark.parametrize(
    ("kpi", "move"),
    [
        ("Cost per crate in €: 2.10 (max 1.80)", "“Cut cost per crate in € from 2.10 to 1.80 by"),
        ("Parcels held over 3 days: 41 (max 20)", "“Cut parcels held over 3 days from 41 to 20 by"),
        ("P95 latency: 900 ms (max 500 ms)", "“Cut P95 latency from 900 ms to 500 ms by"),
        ("Complaints: 9 a month (limit 4)", "“Cut complaints from 9 to 4 a month by"),
        ("Complaints per 1,000 orders below 4 (now 9)", "per 1,000 orders from 9 to under 4 by"),
        ("Gift Aid claimed: at least 90% (now 78%)", "“Raise Gift Aid claimed from 78% to 90%"),
        ("Google rating: at least 4.6 (now 4.2)", "“Raise Google rating from 4.2 to 4.6 by"),
        ("Plan accuracy: 71% (min 85%)", "“Raise plan accuracy from 71% to 85% by"),
    ],
)
def test_a_kpi_that_fails_is_moved_from_its_value_to_its_level(kpi: str, move: str) -> None:
    assert move in _told(kpi=kpi)


@pytest.mark.parametrize(
    ("key_result", "words"),
    [
        ("Machine availability: from 94% to 101%", "out of range: machine availability can be"),
        ("NPS from 32 to 130", "out of range: NPS can be at most 100"),
        ("Ammonia stays under 0.02 mg/l", "from [?] to 0.02 mg/l"),
        ("Keep the stock at 900 frames", "from [?] to 900 frames"),
        ("Calls about the form: 40% fewer", "“Calls about the form from [?] to [?] by 31 Mar”"),
        ("A nicer hall by 28 February 2027", "from [?] to [?] by 28 February 2027”"),
        (
            "Jobs run through the memory: from 40% to XX%",
            "put a question in the plan with the name",
        ),
        ("Answers from ? to 90%", "Fill it in; until then, put a question in the plan"),
        ("Answers from XX to 90%", "Fill it in, or write “from ?” and put a question"),
        ("Answers from XX to YY", "Fill them in, or write “from ?” and put a question"),
        ("High acceptance with customers", "Ask what would show somebody from outside"),
        ("Flexible working", "Ask what would show somebody from outside"),
        ("More useful comments in the report", "“Raise useful comments in the report from [?]"),
        ("More useful advice in the report", "Ask what would show somebody from outside"),
        ("Loans and sign-ups both up by a third", "State both levels in the line"),
        ("Processing time from 60 hours to 1 hour", "60 hours → 1 hour is only 1/60 of it"),
        ("World-class exhibitions", "Say by what anybody would see it, from [?] to [?]"),
        ("Cut queues significantly", "Say by how much, from [?] to [?]"),
        ("The regulator renews the licence", "[?] of [?] conditions met"),
    ],
)
def test_a_key_result_is_told_in_its_own_words(key_result: str, words: str) -> None:
    assert words in _told(key_result=key_result)
