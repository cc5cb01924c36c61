from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents import read
from okrkpi.documents.labels import label_of
from tests.okrkpi.documents.seen import seen


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("KR incrase paid seats from 40 to 60", "incrase paid seats from 40 to 60"),
        ("KR churn from 5% to 3%", "churn from 5% to 3%"),
        ("KR waiting list 140 → 60", "waiting list 140 → 60"),
        ("KR sign 12 clinics", "sign 12 clinics"),
        ("KR cut churn to 3%", "cut churn to 3%"),
        ("Key result increase paid seats from 40 to 60", "increase paid seats from 40 to 60"),
        ("KR number of sites from 3 to 5", "number of sites from 3 to 5"),
        ("KR Reduce churn", "Reduce churn"),
        ("kr3 onboarding 12 days to 5 days", "onboarding 12 days to 5 days"),
        ("KR owners meet weekly", None),
        ("KR review on 12 May", None),
        ("KR progress from 40% to 60% since May", None),
        ("KR grew from 3 to 5", None),
        ("KR was moved from May to 3 June", None),
        ("KR due by 30 June", None),
        ("KR meeting moved to 3 May", None),
        ("Key results moved from 3 to 5 per team", None),
    ],
)
def test_a_key_result_may_follow_its_label_with_no_sign(line: str, words: str | None) -> None:
    label = label_of(line)
    told = line[label.start :] if label and label.role == "key_result" else None
    assert told == words


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Aim number two: Keep our drivers", "2"),
        ("Aim number two", "2"),
        ("Goal number 3: Keep our drivers", "3"),
        ("Priority one: Keep our drivers", "1"),
        ("Priority number one – Keep our drivers", "1"),
        ("Pillar two", "2"),
        ("O1 make shops happy", "1"),
        ("O2 sensors fitted", None),
        ("Priority one is to keep our drivers", None),
        ("Goal number of sites from 3 to 5", None),
        ("Priorities for one and all", None),
    ],
)
def test_a_number_in_words_marks_a_goal(line: str, number: str | None) -> None:
    label = label_of(line)
    assert (label.number if label else None) == number


def test_a_label_without_words_heads_its_key_result() -> None:
    text = """Aim number one: Win the corner shops
- raise orders from 40 to 60
Aim number two
- raise margin from 40% to 60%
Aim number three: Keep our drivers
- cut attrition from 30% to 20%
"""
    plan = read(text, name="a.md", today=date(2026, 11, 22)).plan
    assert list(seen(plan)) == [
        "O Win the corner shops",
        "R raise orders from 40 to 60",
        "O",
        "R raise margin from 40% to 60%",
        "O Keep our drivers",
        "R cut attrition from 30% to 20%",
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Second one, Objective: the last bus waits", "the last bus waits"),
        ("First, the objective: the last bus waits", "the last bus waits"),
        ("And the next objective: the last bus waits", "the last bus waits"),
        ("Next up - Objective: the last bus waits", "the last bus waits"),
        ("Number two: Objective: the last bus waits", "the last bus waits"),
        ("Last one, KR: missed buses from 9 to 4", "missed buses from 9 to 4"),
        ("Then, results came in: 5 of 9", None),
        ("Next, KPI review on 5 May: all of us", None),
        ("First and foremost, objectives need owners: see above", None),
        ("We have no second objective: one will do", None),
    ],
)
def test_a_turn_of_phrase_may_lead_on_to_a_label(line: str, words: str | None) -> None:
    label = label_of(line)
    assert (line[label.start :] if label else None) == words
