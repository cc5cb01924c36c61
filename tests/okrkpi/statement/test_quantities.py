"""Numbers, units and comparators, as people write them."""

from __future__ import annotations

from typing import Any

import pytest

from okrkpi.statement import Quantity, parse


def first(text: str) -> Quantity:
    found = parse(text).quantities
    assert found, text
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Raise sales to $1.2M", 1_200_000, "USD"),
        ("Raise sales to 1.250.000 €", 1_250_000, "EUR"),
        ("Raise sales to €1,250,000", 1_250_000, "EUR"),
        ("Raise sales to CHF 1'250'000", 1_250_000, "CHF"),
        ("Raise sales to 1 250 000 EUR", 1_250_000, "EUR"),
        ("Collect ₹85 crore", 850_000_000, "INR"),
        ("Collect 3 lakh rupees", 300_000, "INR"),
        ("Raise £2bn", 2_000_000_000, "GBP"),
        ("Cut scrap to 3,5 %", 3.5, "%"),
        ("Cut scrap to 3.5 percent", 3.5, "%"),
        ("Raise margin by 2 percentage points", 2, "pp"),
        ("Raise margin by 80 bps", 80, "bp"),
        ("Grow sign-ups 3x", 3, "x"),
        ("Double sign-ups", 2, "x"),
        ("Halve complaints", 0.5, "x"),
        ("Grow reach tenfold", 10, "x"),
        ("Sign twelve clinics", 12, "clinic"),
        ("Sign a dozen clinics", 12, "clinic"),
        ("Reach half a million readers", 500_000, "reader"),
        ("Sign twenty-four farms", 24, "farm"),
        ("Have zero accidents", 0, "accident"),
        ("Answer within 90 s", 90, "second"),
        ("Deliver within 3 working days", 3, "day"),
        ("Cut latency to 200ms", 200, "ms"),
        ("Reach 5m users", 5_000_000, "user"),
        ("Cut energy use to 310 kWh", 310, "kwh"),
        ("Reach 100k readers", 100_000, "reader"),
        ("Win 10,000+ subscribers", 10_000, "subscriber"),
        ("Cut repair time to 2h40", 160, "minute"),
        ("Trips by bike: 1 in 4", 0.25, None),
        ("Win over 9 out of 10 nurses", 0.9, None),
        ("Pupils per teacher 14:1", 14, None),
        ("Footfall up an eighth on last year", 0.125, None),
        ("Shave half an hour off the morning round", 0.5, "hour"),
        ("Bring the queue to under a quarter of an hour", 0.25, "hour"),
        ("Not a single dose missed on the ward", 0, "dose"),
        ("Not one pupil excluded", 0, "pupil"),
        ("Keep sickness absence in single digits", 10, None),
        ("One complaint a month at most", 1, "complaint"),
        ("Keep the queue at 2½ hours", 2.5, "hour"),
    ],
)
def test_a_number_has_its_value_and_unit(text: str, value: float, unit: str | None) -> None:
    found = first(text)
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Uptime ≥ 99.9%", ">="),
        ("Uptime of at least 99.9%", ">="),
        ("Uptime no less than 99.9%", ">="),
        ("Uptime above 99%", ">"),
        ("Uptime over 99%", ">"),
        ("Win 10,000+ users", ">="),
        ("Churn < 3%", "<"),
        ("Churn under 3%", "<"),
        ("Churn below 3%", "<"),
        ("Churn at most 3%", "<="),
        ("Churn no more than 3%", "<="),
        ("Score of 8 or higher", ">="),
        ("Waste of 8 kg or less", "<="),
        ("Yield of about 90%", "~"),
        ("Yield of ~90%", "~"),
        ("Yield of 90%", None),
        ("Keep sickness absence in single digits", "<"),
        ("Absence sub-4%", "<"),
        ("EBITDA margin in double digits", ">="),
        ("25 children per class max", "<="),
        ("Nobody waits more than 4 hours", "<="),
        ("Scrap rate not to exceed 1.5%", "<="),
        ("Cash cover: never less than 4 months", ">="),
        ("Spend per head up to £17.50 by Easter", None),
        ("Discounts of up to 20%", "<="),
    ],
)
def test_a_comparator_is_read_from_its_sign_or_its_words(text: str, comparator: str | None) -> None:
    assert first(text).comparator == comparator


@pytest.mark.parametrize(
    "text",
    [
        "Launch the B2B portal",
        "Keep ISO 9001",
        "Offer support 24/7",
        "Ship v2.3",
        "Plan for Q3 2026",
        "Prepare for 2027",
        "Move to Web3 and 5G",
        "Recover from COVID-19",
        "Win Fortune 500 names",
        "Close issue #4711",
        "Meet on 2026-06-30",
        "Meet on 30/06/2026",
        "Repair furnace No. 2",
        "Renovate rooms 201-240",
        "Be ready by 17:30",
    ],
)
def test_names_dates_and_versions_are_no_quantities(text: str) -> None:
    assert parse(text).quantities == ()


def test_a_range_keeps_both_ends_and_a_score_its_scale() -> None:
    span = first("Keep occupancy between 85 and 92%")
    assert (span.value, span.high, span.unit) == (85, 92, "%")
    score = first("CSAT 4.2/5")
    assert (score.value, score.scale) == (4.2, 5)


@pytest.mark.parametrize(
    ("text", "baseline", "target"),
    [
        ("Raise activation from 40% to 60%", 40, 60),
        ("Activation 40% → 60%", 40, 60),
        ("Activation 40→60%", 40, 60),
        ("Activation 40% -> 60%", 40, 60),
        ("Activation 40% => 60%", 40, 60),
        ("Activation ⇒ 60% from 40%", 40, 60),
        ("Raise activation to 60% (from 40%)", 40, 60),
        ("Raise activation to 60% from 40%", 40, 60),
        ("Activation 60% vs 40% today", 40, 60),
        ("Activation: currently 40%, target 60%", 40, 60),
        ("Raise activation to 60% (baseline: 40%)", 40, 60),
        ("Activation to 60%, up from 40%", 40, 60),
        ("Activation: 40% (target: 60%)", 40, 60),
        ("Activation | 40% | 60% | end of Q3", 40, 60),
        ("Lower no-shows by 5 from 40", 40, 35),
        ("Grow members by 20% from 500", 500, 600),
        ("No-show rate from one in nine to one in 20", 0.1111, 0.05),
        ("Cut incomplete applications from 4 in 10 to 25%", 40, 25),
        ("Grow funds from $1.2M to $1.5M", 1_200_000, 1_500_000),
        ("Grow funds from 1.2 to 1.5 million dollars", 1_200_000, 1_500_000),
        ("Backlog: 1,900 tickets today, max 300 at quarter end", 1900, 300),
        ("Homework handed in, grades 7 to 9: 61% → 80%", 61, 80),
        ("Sick days, weeks 4 to 10: from 120 to 70", 120, 70),
        ("Renewals, members under 40: 44% → 55%", 44, 55),
        ("Lead time in days 12 to 8", 12, 8),
    ],
)
def test_a_move_has_its_baseline_and_target(text: str, baseline: Any, target: Any) -> None:
    line = parse(text)
    assert line.baseline is not None
    assert line.target is not None
    assert (line.baseline.value, line.target.value) == (baseline, target)


@pytest.mark.parametrize(
    ("text", "value", "unit", "direction"),
    [
        ("Cut costs by 20%", 20, "%", "down"),
        ("Cut costs 20%", 20, "%", "down"),
        ("A 20% increase in bookings", 20, "%", "up"),
        ("Bookings +15%", 15, "%", "up"),
        ("Bookings up 15%", 15, "%", "up"),
        ("Complaints −15 %", 15, "%", "down"),
        ("Raise margin by 5 points", 5, "point", "up"),
        ("Triple the number of donors", 3, "x", "up"),
        ("Reduction of waiting times by a third", 0.3333, None, "down"),
    ],
)
def test_a_change_without_a_baseline_is_relative(
    text: str, value: float, unit: str | None, direction: str
) -> None:
    line = parse(text)
    assert line.change is not None
    assert (line.change.value, line.change.unit) == (value, unit)
    assert (line.relative, line.direction) == (True, direction)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Increase orders by 10% while keeping returns under 4%", None),
        ("95% of calls answered within 40 seconds", 95),
        ("Of 310 households, 280 are back home", 280),
        ("Patients older than 65 seen: 400", 400),
        ("Ship 7 guides (0.7)", 7),
        ("Translate forms, 35 of 110 done so far", None),
    ],
)
def test_guards_windows_scopes_and_scores_are_no_targets(text: str, targets: Any) -> None:
    line = parse(text)
    assert (line.target.value if line.target else None) == targets


def test_the_verb_and_the_numbers_are_kept_apart() -> None:
    line = parse("Reduce churn from 4% to 9%")
    assert (line.verb_direction, line.number_direction, line.direction) == ("down", "up", "down")


@pytest.mark.parametrize("text", ["Ticket #1 551", "#1.2.3 in Spain", "#1 250 000 in Spain"])
def test_numbers_in_names_are_read_in_every_notation(text: str) -> None:
    assert not parse(text).quantities
