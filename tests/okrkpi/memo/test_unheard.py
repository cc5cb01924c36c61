"""A wish that cannot be read is asked about; what is only told is left alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.drafting.offline import offline_draft

TODAY = date(2026, 11, 22)
HEAD = "Plan for January to March 2027\n\n"
OTHER = "\n\nWait: callers wait 9 minutes, should be 4.\n"


def asked(text: str) -> list[str]:
    plan = offline_draft(HEAD + text + OTHER, today=TODAY)
    return [one.text for one in plan.questions if one.text.startswith("The memo says")]


@pytest.mark.parametrize(
    "text",
    [
        "The heating used 14% less than last winter in the other house, please do that here too.",
        "Detentions run at 130 per half-term, fewer please.",
        "The store lost 7,500 in 2026. I expect it to break even.",
        "45 days is what the bank assumes, and clients pay after 63 days.",
        "Diesel -10% please.",
        "Towels are used again in 12% of stays, the brand standard is 30.",
        "Of five apprentices two have quit. Not again.",
        "The storage is 97% full, which cannot go on.",
        "Twice the lorry could not get up the drive; that must not happen again.",
        "Energy per hectolitre, who has the number? It's got to come down.",
        "Lab audit on 3 March, no findings please.",
    ],
)
def test_a_wish_that_is_not_read_becomes_a_question_in_its_own_words(text: str) -> None:
    (question,) = asked(text)
    assert text.split(",")[0].split(".")[-1][:20] in question or text[:20] in question


@pytest.mark.parametrize(
    "text",
    [
        "We opened the second hall in 2019 with 140 seats.",
        "Competitors should be at about 40 by now, the national average is 62.",
        "Only 7 of the 40 stalls were let in May, and it rained on 12 days.",
        "Thank you for the 300 hours that you put in.",
        "We will not buy the house next door for 640,000.",
        "We turned over 410,000 in May. I want to thank you all for that.",
        "People under 35 should find us useful again.",
    ],
)
def test_what_is_told_or_ruled_out_is_not_asked_about(text: str) -> None:
    assert asked(text) == []


def test_a_remark_on_a_value_that_the_lines_beside_it_move_is_not_asked_about() -> None:
    memo = Path("examples/strategy-memo.md").read_text(encoding="utf-8")
    plan = offline_draft(memo, today=TODAY)
    assert "People in pain do not wait 17 days" in " ".join(memo.split())
    assert not [one.text for one in plan.questions if "People in pain" in one.text]
