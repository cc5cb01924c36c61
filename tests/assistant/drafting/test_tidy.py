"""Each passage once, and every number still at the passage that holds it."""

from __future__ import annotations

from assistant.drafting.tidy import tidied
from okrkpi.models import KeyResult, Number, Objective, Plan, Quote

WHOLE = Quote(text="Waits are 17 days, and we want 8.", line=3, column=5)
PART = Quote(text="Waits are 17 days", line=3, column=5)
ELSEWHERE = Quote(text="17 days", line=40)
OTHER = Quote(document="notes", text="17 days", line=3, column=15)


def tidy(item: KeyResult) -> KeyResult:
    plan = tidied(Plan(objectives=(Objective(id="O1", text="", key_results=(item,)),)))
    return plan.objectives[0].key_results[0]


def test_a_passage_within_another_goes_and_its_numbers_move() -> None:
    numbers = (
        Number(text="17", status="grounded", quote=0),
        Number(text="8", status="grounded", quote=1),
        Number(text="17 days", status="grounded", quote=2),
    )
    sources = (PART, WHOLE, ELSEWHERE, OTHER)
    item = tidy(KeyResult(id="KR1.1", text="", sources=sources, numbers=numbers))
    assert item.sources == (WHOLE, ELSEWHERE, OTHER)
    assert [number.quote for number in item.numbers] == [0, 0, 1]


def test_the_same_words_at_two_places_both_stay() -> None:
    sources = (ELSEWHERE, ELSEWHERE.model_copy(update={"line": 42}))
    assert tidy(KeyResult(id="KR1.1", text="", sources=sources)).sources == sources


def test_a_basis_goes_to_the_number_that_needs_it_and_is_a_note_otherwise() -> None:
    proposed = Number(text="170", status="proposed")
    item = tidy(KeyResult(id="KR1.1", text="", note="half of 340", numbers=(proposed,)))
    assert (item.note, item.numbers[0].working) == ("", "half of 340")
    item = tidy(KeyResult(id="KR1.1", text="", note="as agreed"))
    assert item.note == "as agreed"
