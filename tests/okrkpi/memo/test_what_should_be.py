from __future__ import annotations

from datetime import date

import pytest

from okrkpi.memo.read import understood

TODAY = date(2026, 11, 22)
BEFORE = "# Plan\n\n## Priorities\n### Win back the ferries\n"


def moves(text: str) -> list[tuple[str, str, str]]:
    _, memo = understood(BEFORE + text, today=TODAY)
    return [
        (m.baseline.text if m.baseline else "?", m.target.text if m.target else "?", m.metric)
        for m in memo.moves
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A relining takes nine days; six must be possible.",
            ("nine days", "six", "Days for a relining"),
        ),
        (
            "Invoices go out three weeks late, one week would be normal.",
            ("three weeks", "one week", "Weeks that invoices go out late"),
        ),
        (
            "Guests wait 40 minutes. 15 is what they deserve.",
            ("40 minutes", "15", "Minutes that guests wait"),
        ),
        (
            "Call-backs within 2 days: 44%, 80% wanted.",
            ("44%", "80%", "Call-backs within 2 days"),
        ),
        (
            "Washing takes 26 minutes on average; under 10 would be decent.",
            ("26 minutes", "under 10", "Average minutes for Washing"),
        ),
        (
            "Calls are answered after 5 minutes 40 on average; get that under 3 minutes.",
            ("5 minutes 40", "under 3 minutes", "Average minutes after which calls are answered"),
        ),
        (
            "Every driver should get a break: at the moment 55% do, 90% is what I expect.",
            ("55%", "90%", "Share of drivers who get a break"),
        ),
        (
            "83 out of 100 crates leave on the day we said. I expect 95.",
            ("83 out of 100", "95", "Crates that leave on the day we said"),
        ),
        (
            "A visa in 20 working days by the end of June (today 31).",
            ("31", "20 working days", "Working days for a visa"),
        ),
        (
            "Hotline answered within 2 minutes in 9 of 10 calls - we are at 61 %.",
            ("61 %", "9 of 10", "Share of calls in which hotline answered within 2 minutes"),
        ),
        ("I would like 300 volunteers, we have 240.", ("240", "300", "volunteers")),
        (
            "Rework is 8%; no more than 5% is what I can accept.",
            ("8%", "no more than 5%", "Rework"),
        ),
    ],
)
def test_what_should_be_is_read_beside_what_is(text: str, expected: tuple[str, str, str]) -> None:
    assert moves(text) == [expected]


@pytest.mark.parametrize(
    ("text", "baseline", "target"),
    [
        ("We have 450 members. I'd love 600, 520 would already be good.", "450", "520"),
        ("Damage is 2% of crates. I'd love 1%, let us say 1.4% is the goal for Q1.", "2%", "1.4%"),
        (
            (
                "We have 450 riders. I'd love to see 600 riders by autumn, but let's call 520 a "
                "good result for the first quarter."
            ),
            "450",
            "520",
        ),
        ("We waste 9% of the dough. I do not see why it can't be 6% by May.", "9%", "6%"),
    ],
)
def test_of_a_dream_and_what_is_settled_on_the_second_counts(
    text: str, baseline: str, target: str
) -> None:
    assert [(first, last) for first, last, _ in moves(text)] == [(baseline, target)]


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday we had 30 boats, today 12.",
        "Staff: 12 in spring, today 9.",
        "The fleet has 14 vans (now in the yard: 9).",
        "We sold 300 boxes, now it's 240.",
        "Average price 14 euros, today's orders 300.",
        "Rust alone is half of it. The hulls weigh 3 tonnes.",
    ],
)
def test_two_facts_are_no_wish(text: str) -> None:
    assert moves(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ("**Let guests sleep.** 38% said that they were woken. I want 20%.\n\n"
            "**Look after each other.** Falls stay below 3 per 1,000 nights (2.6 now). "
            "Sickness is 8%, goal 6%."),
            [
                ("38%", "20%", "Share of guests who say that they were woken"),
                ("8%", "6%", "Sickness"),
            ],
        ),
        ("The pro plan has 38 shops, Q1 target: 90.",
         [("38", "90", "shops that the pro plan has")]),
        ("Guests wait 25 minutes. 10 minutes, that is the goal.",
         [("25 minutes", "10 minutes", "Minutes that guests wait")]),
        ("Persistent absence (under 90%): 41 pupils. Half that.",
         [("41", "?", "Persistent absence")]),
        ("Crates go out four days late; two days should be normal, I hear.", None),
        ("Revenue is $0.9M of $7.4M. For 2027 I want $2.5M.", []),
    ],
)  # fmt: skip
def test_a_measure_has_a_clean_name_or_is_asked_about(
    text: str, expected: list[tuple[str, str, str]] | None
) -> None:
    found = moves(text)
    if expected is None:
        assert all(len(metric.split()) < 8 for _, _, metric in found)
        return
    assert [(a, b) for a, b, _ in found] == [(a, b) for a, b, _ in expected]
    named = [(metric, want) for (_, _, metric), (_, _, want) in zip(found, expected, strict=True)]
    assert all(metric == want for metric, want in named if want)


PLEDGES = (
    "Make that 8.|My number is 8.|8 it must be.|It will be 8 by June.|It could easily be 8.|"
    "I promise you 8.|We agreed on 8.|We owe them 8.|By summer we are at 8.|Let it be 8.|"
    "8 is what the customers pay us for.|It has to become 8.|Who gets it to 8?|Next year it is 8."
)


@pytest.mark.parametrize("wish", PLEDGES.split("|"))
def test_however_a_wish_is_put_its_number_is_wanted(wish: str) -> None:
    assert [(a, b) for a, b, _ in moves(f"A repair takes 14 days. {wish}")] == [("14 days", "8")]


@pytest.mark.parametrize(
    "fact", ["In spring it was 8.", "That used to be 8.", "Our competitors need 8."]
)
def test_what_was_or_what_others_need_is_not_wanted(fact: str) -> None:
    assert moves(f"A repair takes 14 days. {fact}") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Retention is 52%, we have to get to 70%. Near misses: 31 a month. Halve them.",
            [("52%", "70%"), ("31", "?")],
        ),
        ("We want to recruit 90 stewards, after 40 this year.", [("40", "90")]),
    ],
)
def test_what_is_to_change_is_what_was_said_last(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(a, b) for a, b, _ in moves(text)] == expected
