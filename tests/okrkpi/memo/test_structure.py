from __future__ import annotations

from datetime import date

import pytest

from okrkpi.memo import read_memo
from okrkpi.memo.structure import memo_structure

TODAY = date(2026, 11, 22)
MEMO = """\
From: Mette
Subject: next quarter

# Depot notes

## What matters

1. **Answer customers sooner.** A reply takes 9 hours today. By 31 March it should be 4 hours.
2. **Make the depot a safe place.** We have no number for that yet.

The yard has 14 gates. Tom will repaint the lines by 1 February.
Keep returns below 3%. We will not open on Sundays.
The coffee is better now. I want 30 by then! There is milk in the van.

| Metric | Today | Goal |
| --- | --- | --- |
| Parcels lost | 12 | 4 |
| Vans | 31 | |
"""


@pytest.mark.parametrize(
    ("words", "role", "reason"),
    [
        ("Mette", "aside", "head of the mail"),
        ("What matters", "heading", "a heading: what stands beneath it names priorities"),
        ("Answer customers sooner", "wish", "names priority 1"),
        ("A reply takes 9 hours", "fact", "stands: 9 hours"),
        ("it should be 4 hours", "wish", "at 4 hours by 31 March"),
        ("no number for that", "question", "priority 2 has no measure yet"),
        ("14 gates", "number", "“14” (gates"),
        ("repaint the lines", "work", "something to be done"),
        ("returns below 3%", "wish", "a level to keep"),
        ("not open on Sundays", "no goal", "not to be done"),
        ("coffee is better", "question", "what it measures could not be told"),
        ("I want 30", "question", "what it measures could not be told"),
        ("in the van", "aside", "no wish and no number"),
        ("Parcels lost", "wish", "“Parcels lost” at 4"),
        ("Vans", "fact", "tells where “Vans” stands: 31"),
    ],
)
def test_each_line_says_what_it_was_taken_for(words: str, role: str, reason: str) -> None:
    taken = [one for one in memo_structure(MEMO, today=TODAY) if words in one.text]
    assert [one.role for one in taken] == [role]
    assert reason in taken[0].reason
    assert MEMO.split("\n")[taken[0].line - 1].count(words) == 1


@pytest.mark.parametrize("text", ["Nothing to see here.", "We have 40 people.", "\n\n", "???"])
def test_a_memo_with_nothing_to_draft_from_is_explained_too(text: str) -> None:
    assert {one.role for one in memo_structure(text, today=TODAY)} <= {"aside", "number"}


def test_every_word_of_a_memo_stands_in_one_line_of_the_structure() -> None:
    told = " ".join(one.text for one in memo_structure(MEMO, today=TODAY))
    for words in ("Subject: next quarter", "I want 30 by then", "Tom will repaint"):
        assert told.count(words) == 1


def test_a_paragraph_is_no_title() -> None:
    first = "A reply takes 9 hours. By 31 March we want 4 hours.\n" + "x" * 5000
    assert read_memo(first, today=TODAY).title == ""
    titled = "What we want in 2027\n\nA reply takes 9 hours. By 31 March we want 4 hours."
    assert read_memo(titled, today=TODAY).title == "What we want in 2027"
