"""A wanted number starts from its own measure, never from a number of something else."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.drafting.offline import offline_draft
from okrkpi.memo.read import read_memo

TODAY = date(2026, 11, 22)
HEAD = "Notes for January to March 2027\n\nPriorities\n\n"
OTHER = "\n2. Moorings. Boats let from 30 to 38 by March.\n"


def _results(text: str) -> list[str]:
    plan = offline_draft(HEAD + text + OTHER, today=TODAY)
    return [result.text for goal in plan.objectives for result in goal.key_results]


def _starts(text: str) -> list[tuple[str | None, str | None]]:
    moves = read_memo(HEAD + text + OTHER, today=TODAY).moves
    assert moves[-1].target is not None
    assert moves[-1].target.text == "38"
    return [
        (move.baseline.text if move.baseline else None, move.target.text if move.target else None)
        for move in moves[:-1]
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "1. Charter. We lost three skippers since May. The mean fare has not moved "
                "for years (£48), I would like to see 60."
            ),
            "Mean fare from £48 to £60",
        ),
        (
            (
                "1. Trade counter. Two fitters left in June. The average basket is stuck (£31), "
                "I want 38."
            ),
            "Average basket from £31 to £38",
        ),
    ],
)
def test_the_value_in_the_same_sentence_is_the_start(text: str, wanted: str) -> None:
    assert wanted in _results(text)


@pytest.mark.parametrize(
    "text",
    [
        "1. Clinic. We lost four vets since May. The waiting list has grown, 60 would be fine.",
        "1. Fees. Two clerks quit in May. The mean fee is too low, I would like to see 90.",
        "1. Yard. Three welders left this year. Open quotes should be at 25 by March.",
        "1. Depot. We closed two bays in May. We want 300 pallets by March.",
        "1. Library. We had nine floods. I want 400 members by March.",
    ],
)
def test_a_count_of_what_happened_starts_nothing_else(text: str) -> None:
    assert all(start is None for start, _ in _starts(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1. Fees. Two clerks quit in May. The mean fee is too low, I would like to see 90.", "90"),
        ("1. Clinic. We lost 4 vets since May. The waiting list grew, 60 would be fine.", "60"),
        ("1. Seats. Sold seats from 40 to 40 by March.", "40 to 40"),
    ],
)
def test_a_wish_without_a_start_of_its_own_is_asked_about(text: str, words: str) -> None:
    assert any(words in one.text for one in read_memo(HEAD + text + OTHER, today=TODAY).unheard)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("1. Tenants. We lost 31 tenants last quarter. Should be 10 by March.", ("31", "10")),
        (
            "1. Gym. 18 members cancelled in May. Cancellations must fall to 10 by March.",
            ("18", "10"),
        ),
        (
            "1. Safety. Four fitters were hurt, we had 12 near misses. Near misses should be 6.",
            ("12", "6"),
        ),
    ],
)
def test_a_count_of_what_happened_is_the_start_of_its_own_wish(
    text: str, pair: tuple[str, str]
) -> None:
    assert _starts(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        (
            "1. Crew. Deckhands keep leaving, 5 of 12 went. Nobody asks why. Also: season tickets. "
            "The design is ready. Target 300 holders by March."
        ),
        "1. Staff. We are 14 today. Another thing: the newsletter. Target 900 readers by March.",
        (
            "1. Porters. We count 22 on the rota.\n\nThe gift shop opens in May. "
            "Target 150 vouchers by March."
        ),
    ],
)
def test_numbers_of_different_topics_are_not_paired(text: str) -> None:
    assert all(start is None for start, _ in _starts(text))


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            (
                "1. Scrap. It is roughly 12 % of what we cut.\n"
                "   Ravi's crew managed 6% in the north hall. I want everyone at 6 by March."
            ),
            ("12 %", "6 %"),
        ),
        (
            (
                "1. No-shows. They stand at 18% today. The other practice got down to 9%. "
                "I want us at 9% by March."
            ),
            ("18%", "9%"),
        ),
    ],
)
def test_what_others_managed_is_no_start(text: str, pair: tuple[str, str]) -> None:
    assert pair in _starts(text)


@pytest.mark.parametrize(
    "text",
    [
        "1. Yield. It was 80% once. We want 80% by March.",
        "1. Seats. Sold seats from 40 to 40 by March.",
        "1. Lateness. Last spring 7%. I want 7% by March.",
    ],
)
def test_nothing_moves_from_a_value_to_itself(text: str) -> None:
    assert all(start is None or start != end for start, end in _starts(text))


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("We lost two this year.", "2027-Q1"),
        ("Three of nine went this year.", "2027-Q1"),
        ("We closed one this quarter.", "2027-Q1"),
        ("We want this most of all this year.", "2026"),
        ("The plan that we made is for this year.", "2026"),
    ],
)
def test_a_year_in_passing_is_not_the_period(sentence: str, label: str) -> None:
    text = f"Priorities\n1. Berths. 38 let today; 45 by the end of March. {sentence}\n"
    cycle = read_memo(text, today=TODAY).cycle
    assert cycle is not None
    assert cycle.label == label


def test_a_topic_that_was_turned_to_names_the_measure() -> None:
    text = (
        "1. Crew. Deckhands keep leaving, 5 of 12 went. Also: season tickets. Target 300 by March."
    )
    assert "Season tickets from ? to 300 by March" in _results(text)
