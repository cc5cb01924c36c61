"""Every example of the project's definitions comes out as the definitions say."""

from __future__ import annotations

from pathlib import Path

import pytest

from okrkpi.statement import parse

EXAMPLES = Path(__file__).parents[3] / "evals/gold/kinds/definitions.tsv"
KINDS = [line.split("\t") for line in EXAMPLES.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("kind", "line"), KINDS)
def test_a_line_is_of_the_kind_that_the_definitions_give(kind: str, line: str) -> None:
    assert parse(line).kind == kind


@pytest.mark.parametrize(
    ("line", "quantified"),
    [
        ("Double sign-ups", True),
        ("Halve the error rate", True),
        ("Zero lost-time accidents", True),
        ("Sign a dozen clinics", True),
        ("Launch the portal by 30 June 2026", False),
        ("Raise conversion by X%", False),
    ],
)
def test_quantified_means_a_number_to_decide_by(line: str, quantified: bool) -> None:
    assert parse(line).quantified is quantified


@pytest.mark.parametrize(
    ("line", "time_bound"),
    [
        ("Raise NPS to 45 by Q3", True),
        ("Raise NPS to 45 this quarter", True),
        ("Raise NPS to 45 within 90 days", True),
        ("Raise NPS to 45 by 30 June", True),
        ("Raise sales to 40 per month", False),
        ("Raise monthly recurring revenue to $40k", False),
        ("Grow revenue 5% month over month", False),
        ("Reach the patient within 2 minutes of a call", False),
        ("Cut readmissions within 30 days of discharge from 12% to 9%", False),
    ],
)
def test_a_measuring_period_or_a_window_is_no_deadline(line: str, time_bound: bool) -> None:
    assert parse(line).time_bound is time_bound


@pytest.mark.parametrize(
    ("line", "vague"),
    [
        ("Significantly reduce churn", ["Significantly"]),
        ("Improve NPS from 31 to 45", []),
        ("Be the best", ["Be the best"]),
        ("Become the first place small labs order from", []),
        ("Make onboarding effortless for new clinics", []),
    ],
)
def test_a_number_for_the_same_quantity_makes_wording_concrete(line: str, vague: list[str]) -> None:
    assert [phrase.text for phrase in parse(line).vague] == vague


@pytest.mark.parametrize(
    ("line", "compound"),
    [
        ("Raise NPS from 31 to 45 and cut churn from 4% to 3%", True),
        ("Double sign-ups while keeping churn under 3%", False),
    ],
)
def test_a_guard_clause_is_not_a_second_result(line: str, compound: bool) -> None:
    assert parse(line).compound is compound


def test_a_change_without_a_baseline_is_relative() -> None:
    line = parse("Cut waiting times by 20%")
    assert (line.relative, line.target, line.baseline) == (True, None, None)
    assert line.change is not None
    assert (line.change.value, line.change.unit) == (20, "%")


def test_a_change_from_a_baseline_gives_the_target() -> None:
    line = parse("Reduce complaints by 5 from 40")
    assert line.baseline is not None
    assert line.target is not None
    assert (line.baseline.value, line.target.value, line.relative) == (40, 35, False)
