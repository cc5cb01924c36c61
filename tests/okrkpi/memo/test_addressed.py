from __future__ import annotations

from datetime import date

import pytest

from assistant.drafting.offline import offline_draft
from okrkpi.memo.text.addressed import addressed_in

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "left", "who", "asks"),
    [
        ("Bring it to 80% (ask logistics whether it can be scanned).", "Bring it to 80%.",
         "logistics", True),
        ("The scheme starts on 1 May (Leila to confirm).", "The scheme starts on 1 May.",
         "Leila", True),
        ("We waste 300 kilos (Beatriz is checking the scales).", "We waste 300 kilos.",
         "Beatriz", True),
        ("A score of 3.9 (to be confirmed by HR), aim 4.3.", "A score of 3.9, aim 4.3.",
         "HR", True),
        ("Late deliveries (Ana?) run at 9%.", "Late deliveries run at 9%.", "Ana", True),
        ("Complaints: 41 (check with quality), target 20.", "Complaints: 41, target 20.",
         "quality", True),
        ("We hold 14 deals – Tom to confirm – and want 20.", "We hold 14 deals – and want 20.",
         "Tom", True),
        ("Turnover at 22%, HR to check, must come to 15%.", "Turnover at 22%, must come to 15%.",
         "HR", True),
        ("1.4% of parcels arrive damaged, per claims.", "1.4% of parcels arrive damaged.",
         "claims", False),
        ("Churn per finance is 5.8% and should be 4%.", "Churn is 5.8% and should be 4%.",
         "finance", False),
        ("A reply takes 9h per the dashboard, should be 4h.", "A reply takes 9h, should be 4h.",
         "the dashboard", False),
        ("68% are done at once (per Dalton's monthly report).", "68% are done at once.",
         "Dalton's monthly report", False),
    ],
)  # fmt: skip
def test_words_for_somebody_else_leave_the_sentence(
    text: str, left: str, who: str, asks: bool
) -> None:
    (one,) = addressed_in(text, text.lower())
    assert (one.who, one.asks) == (who, asks)
    assert text[: one.start] + text[one.end :] == left


@pytest.mark.parametrize(
    "text",
    [
        "Falls per 1,000 bed days should drop from 6 to 4 (per ward).",
        "Cost per sales call is 40 euros (per month).",
        "The gate opens on 5 May (see annex 2).",
        "Growth of 4% (from April) is fine.",
        "We ask members to pay by 5 June.",
        "I will talk to Maria about the 12 vans.",
        "Tom will check the scales every Friday.",
        "Sign 12 clinics (Bo to find them).",
        "Ask finance how we count pauses.",
        "Sales (the shop and online) should reach 2m.",
    ],
)
def test_what_belongs_to_the_sentence_stays(text: str) -> None:
    assert addressed_in(text, text.lower()) == []


@pytest.mark.parametrize(
    ("aside", "who"),
    [
        ("(ask the front desk how it is counted)", "the front desk"),
        ("(Tom to confirm)", "Tom"),
        ("(please check with nursing)", "nursing"),
        ("(tbc with Ana)", "Ana"),
    ],
)
def test_whom_a_memo_would_ask_is_asked_and_stands_in_no_goal(aside: str, who: str) -> None:
    memo = (
        "Our first priority is to see patients sooner. A patient waits 17 days on average for an "
        f"appointment {aside}. By 31 March we want 8 days."
    )
    plan = offline_draft(memo, today=TODAY)
    (result,) = plan.key_results()
    assert "17" in result.text
    assert who not in result.text
    asked = [one for one in plan.questions if aside.strip("()") in one.text]
    assert [(one.at, one.who) for one in asked] == [(result.id, who)]
    assert all(aside in memo and quote.text in memo for quote in result.sources)


def test_who_only_says_so_is_not_asked() -> None:
    memo = "Our first priority is care. Damage, per claims, is 1.4%. It must be 0.8% by 30 June."
    plan = offline_draft(memo, today=TODAY)
    assert all("claims" not in item.text for item in plan.items())
    assert all("per claims" not in one.text for one in plan.questions)
