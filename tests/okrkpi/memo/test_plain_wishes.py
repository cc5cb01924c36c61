"""Where something stands and where it should go, in the plainest words that letters have."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.drafting.offline import offline_draft

TODAY = date(2026, 11, 22)


def results(text: str) -> list[str]:
    plan = offline_draft(text, today=TODAY)
    return [item.text for item in (*plan.key_results(), *plan.kpis)]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("By the end of March we want churn to fall from 5% to 3%.",
         "Churn from 5% to 3% by the end of March"),
        ("I want the queue to drop from 17 to 8 minutes by May.",
         "Queue from 17 to 8 minutes by May"),
        ("We expect turnover to rise from €2m to €3m this year.",
         "Turnover from €2m to €3m this year"),
        ("ARR is $31k. I told the board $55k by 30 June.", "ARR from $31k to $55k by 30 June"),
        ("Turnover is €2m. We promised investors €3m by June.", "Turnover from €2m to €3m by June"),
        ("19% of late parcels trigger a message before they arrive. Make it 80%.",
         "Share of late parcels that trigger a message before they arrive: from 19% to 80%"),
        ("Closing the books takes 11 working days. Six.",
         "Working days for Closing the books from 11 to six"),
        ("68% of repairs are completed at the first visit. We consider 80% achievable by June.",
         "Share of repairs completed at the first visit from 68% to 80% by June"),
        ("Boxes open for more than 28 days number 164 and should fall to 40 by 30 June.",
         "Boxes open for more than 28 days from 164 to 40 by 30 June"),
        ("Grants bring 81% of our income, and I would sleep better if that were 65%.",
         "Share of income that grants bring from 81% to 65%"),
        ("We throw away 300 litres a week. A hundred would be plenty.",
         "Litres that we throw away per week from 300 to a hundred"),
        ("Of every hundred plates we fire, eleven crack in the kiln. Six would be good.",
         "Plates that crack in the kiln, of every hundred: from eleven to six"),
        ("We burn 690 kilowatt hours for each tonne of glass. I want us below 620 by summer.",
         "Kilowatt hours that we burn for each tonne of glass: from 690 to below 620 by summer"),
        ("Callers wait 5 minutes 40 seconds, and nobody should wait longer than 2 minutes by May.",
         "Time that callers wait from 5 minutes 40 seconds to 2 minutes by May"),
        ("We have 1,340 families on the list. I want that list to be below 900 by June.",
         "Families on the list from 1,340 to below 900 by June"),
        ("1,900 teams signed up and only 22% of them ever invited a guest. Make it 40% by June.",
         "Share of teams that ever invited a guest from 22% to 40% by June"),
        ("We recorded four accidents this year. I want none.",
         "Accidents recorded from four to zero"),
        ("Overtime costs us 1.2 million a year. We want 0.8 million.",
         "Cost of overtime per year from 1.2 million to 0.8 million"),
        ("We want to go from 3 to 5 regions by the end of the year.",
         "Regions from 3 to 5 by the end of the year"),
        ("11% of guests missed a breakfast or more this autumn. Bring that down to 6% by Easter.",
         "Share of guests who miss a breakfast or more from 11% to 6% by Easter"),
        ("We have reserves for 2.5 months; our bylaws ask for six. Let us get to four by June.",
         "Time that we have reserves from 2.5 months to four by June"),
        ("Shrinkage is 2.3%, it was 1.6 in 2024. We need to be back at 1.8.",
         "Shrinkage from 2.3% to 1.8%"),
        ("It takes 14 minutes from door to key. What I want: four minutes by February.",
         "Minutes from door to key: from 14 to four by February"),
        ("Twenty-three shops stand empty. I would like to see half of them let by Christmas.",
         "Share of shops let from ? to half by Christmas"),
        ("A third of the guests wait at the bar for more than 10 minutes. I want that to be none.",
         "Share of guests who wait at the bar for more than 10 minutes from a third to zero"),
        ("The heating bill was 1.1 million euros; let us save 200,000.",
         "Cut heating bill by 200,000, from 1.1 million euros"),
        ("Last month there were 9 thefts in the yard. The board wishes to see that number halved.",
         "Halve thefts in the yard, from 9"),
        ("Our answer rate is 40%. If we don't get to 60% by end of June nothing else matters.",
         "Answer rate from 40% to 60% by end of June"),
    ],
)  # fmt: skip
def test_what_is_wanted_starts_where_it_stands(text: str, result: str) -> None:
    assert results(text) == [result]


@pytest.mark.parametrize(
    "text",
    [
        "Sick leave stands at 9.1%, and one nurse in five left us within the year.",
        "Sales rose to 40 crates, and two vans failed within the month.",
        "We told members 12 times last year.",
    ],
)
def test_what_happened_is_no_wish(text: str) -> None:
    memo = f"Our first priority is to keep Zappo clean. {text}"
    assert results(memo) == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The water failed at two of five sites. Next year all five must pass.", "all five must"),
        ("Of 240 pupils 31 failed the exam. No more than 15 next time.", "No more than 15"),
    ],
)
def test_what_cannot_be_drafted_is_asked(text: str, asked: str) -> None:
    plan = offline_draft(f"Our first priority is to keep the river clean. {text}", today=TODAY)
    assert any(asked in question.text for question in plan.questions)


@pytest.mark.parametrize("what", ["accidents", "errors", "delays", "complaints"])
def test_no_more_of_what_is_bad_is_no_refusal(what: str) -> None:
    memo = f"Our first priority is to keep the river clean. And please, no more {what} at the lock."
    assert offline_draft(memo, today=TODAY).non_goals == ()


def test_a_sentence_that_tells_where_a_measure_starts_is_no_work() -> None:
    memo = "71% of orders left on the promised day in October. By June it has to be 92%."
    plan = offline_draft(memo, today=TODAY)
    assert [i.text for o in plan.objectives for i in o.initiatives] == []


def test_wishes_that_cannot_be_read_are_asked_even_where_nothing_else_is_there() -> None:
    memo = "We filled 14 of 20 vacancies. All twenty by September, please."
    plan = offline_draft(memo, today=TODAY)
    assert (plan.objectives, plan.kpis) == ((), ())
    assert any("All twenty by September" in question.text for question in plan.questions)
