"""Lines that state a value of today and one to be reached in notations of their own."""

from __future__ import annotations

from datetime import date

import pytest

from okrkpi.statement import parse

TODAY = date(2026, 11, 23)


def _levels(text: str, today: date = TODAY) -> tuple[object, object]:
    line = parse(text, today=today)
    return line.baseline and line.baseline.value, line.target and line.target.value


@pytest.mark.parametrize(
    ("text", "baseline", "target"),
    [
        ("Diesel per tour 28.2 l/100km → 25 l/100km", 28.2, 25),
        ("Sugar 11 g/100ml -> 8 g/100ml", 11, 8),
        ("Grants from 2 to 3 Mio", 2e6, 3e6),
        ("Rides from 4 to 6 mn", 4e6, 6e6),
        ("Grants from €2 to €3 Mio.", 2e6, 3e6),
        ("Crew from 300 to 4k", 300, 4000),
        ("Claim settled: 5d 6h → 2d", 126, 2),
        ("Repairs from 2 weeks and 3 days to 1 week", 17, 1),
        ("Tenure from 1 year 9 months to 3 years", 21, 3),
        ("Fare per ride from 95p to 80p", 95, 80),
        ("Wrong parcels from every sixth to every fiftieth", 0.1667, 0.02),
        ("Empty seats: every fourth → every tenth", 0.25, 0.1),
        ("90% of boilers serviced (last winter: 27 of 60)", 45, 90),
        ("All kitchens rated 5 by the inspector (12 of 16 now)", 75, 100),
        ("Every bus has a ramp (so far 9 of 12)", 75, 100),
        ("Open cases 210 (last year 260; goal 120)", 210, 120),
        ("Days to a passport: 31 (2025: 44; goal for 2027: 20)", 31, 20),
        ("38% of apprentices quit within a year; 20% by October", 38, 20),
        ("900 allotments let (610 by the end of 2026)", 610, 900),
        ("40 wells dug (25 by the end of 2025)", 25, 40),
    ],
)
def test_both_values_are_read(text: str, baseline: float, target: float) -> None:
    assert _levels(text) == (baseline, target)


@pytest.mark.parametrize(
    ("text", "baseline", "target"),
    [
        ("Clinics open in 3 weeks, 2 days early", None, 2),
        ("70% of nurses trained by May; 90% by December", None, 70),
        ("40 wells dug (25 by the end of June)", None, 40),
        ("Move the bulletin from every second week to every fourth", None, None),
        ("Answer 8 of 10 letters within 5 days", None, 8),
        ("All 12 boats inspected (9 last year)", 9, 12),
        ("Frame time at 1080p under 16 ms", None, 16),
    ],
)
def test_what_only_looks_like_two_values_is_left_alone(
    text: str, baseline: float | None, target: float | None
) -> None:
    assert _levels(text) == (baseline, target)


def test_a_time_in_the_clause_of_today_is_no_deadline() -> None:
    line = parse("38% of apprentices quit within a year; 20% by October", today=TODAY)
    assert line.deadline is not None
    assert line.deadline.text == "by October"
    assert parse("40 wells dug (25 by the end of 2025)", today=TODAY).deadline is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Bottles recycled up 6 points to 48%", "states a move from 42% to 48%"),
        ("Cut missed trains from 12% by a third", "states a move from 12% to 8%"),
        ("Cut heating by 20% from 400 kWh", "states a move from 400 kWh to 320 kwh"),
    ],
)
def test_a_level_that_was_worked_out_is_told_as_such(text: str, reason: str) -> None:
    assert parse(text).reasons[0] == reason


@pytest.mark.parametrize(
    ("text", "unit", "direction"),
    [
        ("Barley yield from 5.9 to 6.4 t/ha", "t/ha", "up"),
        ("Diesel 28.2 l/100km → 25 l/100km", "l/100km", "down"),
        ("Barley from 5,900 kg/ha to 6.4 t/ha", "t/ha", "up"),
        ("Heat per flat from 140 to 95 kWh/m²", "kwh/m²", "down"),
        ("Sludge from 40 t/week to 31 t/week", "t", "down"),
        ("Fuel 31.5 l/100km → 29 l/100km", "l/100km", "down"),
    ],
)
def test_a_unit_keeps_what_it_is_over_but_for_a_period(
    text: str, unit: str, direction: str
) -> None:
    line = parse(text, today=TODAY)
    assert line.target is not None
    assert (line.target.unit, line.direction) == (unit, direction)
