"""Rates with a stroke, which read as those with “per” do."""

from __future__ import annotations

import pytest

from okrkpi.item_facts import facts
from okrkpi.models import KeyResult
from okrkpi.statement import parse


@pytest.mark.parametrize(
    "line",
    [
        "300 doorstep talks per canvasser per week",
        "3 home visits per midwife per day",
        "2 bulletins per month",
    ],
)
def test_a_stroke_reads_as_per(line: str) -> None:
    slashed = line.replace(" per ", " / ")
    for written in (slashed, slashed.replace(" / ", "/")):
        assert parse(written).kind == parse(line).kind
        ours, theirs = (facts(KeyResult(id="KR1", text=text)) for text in (written, line))
        assert ours.activity == theirs.activity


def test_a_stroke_between_alternatives_stays_one() -> None:
    assert parse("Record 55 audio/video guides").kind == "initiative"
    assert parse("DAU/MAU up 5 points").metric == "stickiness"
