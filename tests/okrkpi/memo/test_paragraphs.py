"""Memos of plain paragraphs, each with a priority in it, opened in all sorts of words."""

from __future__ import annotations

from datetime import date

import pytest

from okrkpi.memo import read_memo

TODAY = date(2026, 11, 22)
FIRST = "First, we must bake on time. 71% of batches leave the oven on time, we want 90% by June."


def objectives(text: str) -> list[str]:
    return [aim.objective for aim in read_memo(text, today=TODAY).priorities]


@pytest.mark.parametrize(
    ("paragraph", "objective"),
    [
        ("Equally, the ovens must be kept clean.", "The ovens are kept clean"),
        ("The van is my second worry. It stands still too often.", "The van"),
        ("Apprentices come third. Two of five left us.", "Apprentices"),
        ("Right behind that: flour dust.", "Flour dust"),
        ("Let me add a second: the shop window.", "The shop window"),
        ("I would add another one: the shop window.", "The shop window"),
        ("One more thing, and nobody likes it: we have to close on Mondays with a clean till.",
         "Close on Mondays with a clean till"),
        ("We also want guests to feel at home.", "Help guests feel at home"),
        ("The owners also want to win back the school canteens.", "Win back the school canteens"),
        ("We also need to win back the school canteens.", "Win back the school canteens"),
        ("I also care about the night shift.", "The night shift"),
        ("A second wish, which the drivers brought up, is a lighter crate.", "A lighter crate"),
        ("Two is waste, of course.", "Reduce waste"),
        ("Lastly, and this one is close to my heart, win back the school canteens.",
         "Win back the school canteens"),
        ("What also worries me is that we have stopped talking to our guests.",
         "Talk to our guests again"),
        ("Furthermore, we must win back the school canteens.", "Win back the school canteens"),
        ("Our second duty is to win back the school canteens.", "Win back the school canteens"),
    ],
)  # fmt: skip
def test_a_paragraph_that_adds_a_priority_is_one(paragraph: str, objective: str) -> None:
    found = objectives(f"Dear all,\n\n{FIRST}\n\n{paragraph}\n\nYours\nMarta")
    assert found == ["Bake on time", objective]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Rotterdam is the next stop of the tour.",
        "We also want to thank the cleaners.",
        "Cleaning takes 11 hours. Six.",
        "Two of the ovens are new.",
        "We also baked for the fair.",
        "One more thing: thank you.",
        "Equally loud was the fair in May.",
    ],
)
def test_a_paragraph_that_only_tells_is_none(paragraph: str) -> None:
    last = "Finally, we must win back the school canteens."
    found = objectives(f"Dear all,\n\n{FIRST}\n\n{paragraph}\n\n{last}\n\nYours\nMarta")
    assert found == ["Bake on time", "Win back the school canteens"]


@pytest.mark.parametrize(
    ("paragraph", "objective"),
    [
        ("First, the night bus. I want us to be the town where nobody walks home alone.",
         "Be the town where nobody walks home alone"),
        ("First, the night bus. We owe late workers a way home that is safe.",
         "Give late workers a way home that is safe"),
        ("First, the night bus. Everyone should get home safely after midnight.",
         "The night bus: everyone gets home safely after midnight"),
        ("First, the night bus. 40 people ride it, and I would like the town to be proud of it.",
         "The night bus: make the town proud of it"),
        ("First, we must not let the night bus die.", "Do not let the night bus die"),
        ("First, we need students to ride.", "Get students to ride"),
        ("First, we answer every letter in person.", "Answer every letter in person"),
        ("First, people cannot find the stop at night.", "Help people find the stop at night"),
        ("First, the doors do not close.", "Get the doors to close"),
        ("First, our night bus.", "Our night bus"),
        ("First, punctuality. 71% of night buses leave on time, we want 90% by June.",
         "Punctuality: get more night buses to leave on time"),
        ("First, damage. 9% of crates arrive broken, 3% by June would be right.",
         "Damage: fewer crates that arrive broken"),
        ("First, churn. Churn is 9%, we want 3% by June.", "Reduce churn"),
    ],
)  # fmt: skip
def test_an_objective_is_the_memos_own_ambition_and_never_to_improve_something(
    paragraph: str, objective: str
) -> None:
    rest = "Second, we must win back the school canteens."
    assert objectives(f"Dear all,\n\n{paragraph}\n\n{rest}\n\nYours\nMarta")[0] == objective


def test_a_measure_that_is_the_only_priority_is_told_by_who_does_what() -> None:
    found = objectives("71% of batches leave the oven on time. We want 90% by June.")
    assert found == ["Get more batches to leave the oven on time"]


SPEECH = """\
Friends,

The paths are dark. Nineteen lamps are broken, and I want that down to five by June.

Nobody knows us. We sent 40 letters last year. Let us be the club that every child knows.

Our trainers are tired. They stand on the pitch 19 hours a week, and 12 would be right.

Thank you.
"""


def test_paragraphs_that_open_with_a_complaint_name_what_is_to_change() -> None:
    found = objectives(SPEECH)
    assert len(found) == 3
    assert found[0] in {"Fewer lamps broken", "Change that the paths are dark"}
    assert found[1] == "Be the club that every child knows"
    assert all("improve" not in one.lower() for one in found)


def test_two_such_paragraphs_are_no_list() -> None:
    text = "\n\n".join(part for part in SPEECH.split("\n\n") if not part.startswith("Our trainers"))
    assert "Change that nobody knows us" not in objectives(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """\
The yard is full, and that is exactly my first point. Trucks wait 46 minutes.

My second point is theft. It costs us 12,000 a month.

My third point is about ourselves. Let us be a yard that drivers like to come to.""",
            ["Change that the yard is full", "Theft", "Be a yard that drivers like to come to"],
        ),
        (
            """\
What I need from this room is focus. Job one is reliability. Get 14 incidents under 5.

Job two is speed of delivery. It takes 6 days.""",
            ["Focus", "Reliability", "Speed up delivery"],
        ),
        (
            "First, invoices are killing us: 31 are wrong.\n\nSecond, the archive needs care.",
            ["Invoices", "The archive"],
        ),
    ],
)
def test_points_are_found_however_the_first_one_is_made(text: str, expected: list[str]) -> None:
    assert objectives(f"Dear all,\n\n{text}\n\nYours\nMarta") == expected
