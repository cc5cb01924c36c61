"""Wording on which two readers may differ, and numbers that make it concrete."""

from __future__ import annotations

import pytest

from okrkpi.statement import parse
from okrkpi.statement.line import read_line
from okrkpi.statement.vague import find_vague


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Be the best B2B platform", "Be the best"),
        ("Refactor the billing service as needed", "as needed"),
        ("Significantly fewer falls on the ward", "Significantly"),
        ("Make the codebase much cleaner", "much cleaner"),
        ("Make meetings more useful where possible", "where possible"),
        ("Improve the documentation of the plugin interface", "Improve"),
        ("Become financially sustainable", "financially sustainable"),
        ("The school of choice for the valley", "of choice"),
        ("Raise awareness as much as possible", "as much as possible"),
        ("Publish interesting content", "interesting"),
        ("Grow a healthy pipeline", "healthy"),
        ("Our documentation is complete and easy to follow for everybody", "easy to follow"),
        ("Lead the energy transition", "Lead the energy transition"),
        ("Keep costs under control", "under control"),
        ("Many fewer sick days", "Many fewer"),
        ("Make the hall more attractive to hirers", "more attractive"),
        ("Enhance the student experience across the whole course", "Enhance"),
        ("Communicate with donors regularly", "regularly"),
        ("Resurface the lower pitch as funds permit", "as funds permit"),
        ("Order more gloves", "more"),
        ("O1 - Better customer experience", "Better"),
    ],
)
def test_vague_wording_is_pointed_out(line: str, words: str) -> None:
    assert words in [phrase.text for phrase in parse(line).vague]


@pytest.mark.parametrize(
    "line",
    [
        "Improve NPS from 31 to 45",
        "Meter reads on 1st attempt 70% to 85%",
        "Parcels delivered at first attempt 82% to 93%",
        "Blood drawn at the first attempt to 95%",
        "Fewer repeat calls from the same address",
        "Enhance the wizard with role templates",
        "Services so good that people prefer them",
        "Bathing water rated good by the agency",
        "Retain A rating from AM Best",
        "Earn a decent living from cocoa",
        "Make our data trustworthy enough to bet a budget on",
        "We aim to have 55% of customers there by June",
        "Know how many customers we have",
        "Churn rate",
        "Outstanding invoices below 4%",
        "Everybody has one day a week for learning",
        "Accidental fires continue to fall",
        "Modernise the core as per the vendor's roadmap",
        "Sign the Strong Towns charter",
        "Better Care Fund return filed",
        "Quick win list agreed with operations",
        "Get two more tractors on GPS steering",
        "Grow almonds without irrigation",
    ],
)
def test_what_a_reader_can_decide_is_not_vague(line: str) -> None:
    assert parse(line).vague == ()


@pytest.mark.parametrize(
    "line",
    [
        "Raise conversion by X%", "Raise conversion to __%", "Win TBD customers",
        "Reach {{target}} users", "Reach <number> users", "Cut cost to [value]",
        "Reach XX% by June", "Raise NPS from ? to ??", "Sign [n] clinics",
    ],
)  # fmt: skip
def test_a_blank_is_found(line: str) -> None:
    assert parse(line).placeholders


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Respond to reviews faster and more personally", False),
        ("Sign schools, clubs and more parishes", False),
        ("Meals, baths, walks and more", True),
        ("Meals, baths, walks and more by June", True),
        ("Meals, walks and more, every day", True),
        ("Meals, attempt 3 to 4", False),
        ("Attempt to call everybody", True),
        ("The first attempt to call everybody", False),
    ],
)
def test_a_phrase_of_the_lists_ends_where_its_words_do(line: str, words: bool) -> None:
    assert any(name == "loose" for _, name in find_vague(read_line(line))) is words
