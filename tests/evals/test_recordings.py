"""The kept answers of a model still make plans whose every number has an origin."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.drafting.draft import Draft
from assistant.drafting.events import Unrepaired
from assistant.llm.errors import NotRecordedError
from assistant.llm.events import Event
from evals.record import RECORDINGS, replay
from okrkpi.grounding import ground
from okrkpi.models import Item, Plan

ROOT = Path(__file__).parents[2]
HOSTILE = ROOT / "evals" / "cases" / "hostile-memo.md"
MEMOS = [
    next(memo for place in ("examples", "evals/cases") for memo in (ROOT / place).glob(f"{name}.*"))
    for name in sorted(folder.name for folder in RECORDINGS.iterdir())
]
STALE = (
    "the prompt, the form of the reply or the memo has changed since this was recorded; record it "
    "anew with a model of your choice: OKRKPI_MODEL=NAME python -m evals record {}"
)


@pytest.fixture(scope="module", params=MEMOS, ids=lambda memo: memo.stem)
def memo(request: pytest.FixtureRequest) -> Path:
    assert isinstance(request.param, Path)
    return request.param


@pytest.fixture(scope="module")
def drafted(memo: Path) -> Draft:
    events: list[Event] = []
    try:
        made = replay(memo, on=events.append)
    except NotRecordedError:
        pytest.fail(STALE.format(memo.relative_to(ROOT)))
    # Where a rule sees more than on the day of the recording, there is no repair to be had.
    repaired = list((RECORDINGS / memo.stem).glob("repair-*"))
    if repaired and any(isinstance(event, Unrepaired) for event in events):
        pytest.fail(STALE.format(memo.relative_to(ROOT)))
    return made


def test_there_is_a_recording_of_a_structured_and_of_a_rambling_memo() -> None:
    assert {memo.suffix for memo in MEMOS} == {".md", ".txt"}


def test_every_number_has_an_origin(drafted: Draft) -> None:
    numbers = [(item, number) for item in drafted.plan.items() for number in item.numbers]
    assert len(numbers) >= len(list(drafted.plan.key_results()))
    for item, number in numbers:
        assert number.status in {"grounded", "derived"} or number.working, (item.text, number)
        if number.status == "grounded":
            assert number.quote is not None
            assert item.sources[number.quote].line > 0


def test_every_item_rests_on_words_of_the_memo(drafted: Draft, memo: Path) -> None:
    text = "".join(_without_marks(memo.read_text(encoding="utf-8")).split())
    for item in drafted.plan.items():
        assert item.sources, item.text
        assert all("".join(quote.text.split()) in text for quote in item.sources), item.text


def test_a_changed_number_would_be_seen(drafted: Draft, memo: Path) -> None:
    result = next(
        result
        for result in drafted.plan.key_results()
        if any(number.role == "target" for number in result.numbers)
    )
    target = next(number.text for number in result.numbers if number.role == "target")
    changed = result.text.replace(target, target.replace(target[0], "7" + target[0], 1), 1)
    again = ground(_with(drafted.plan, result, changed), {"memo": memo.read_text("utf-8")})
    numbers = next(item for item in again.items() if item.id == result.id).numbers
    assert [number.status for number in numbers].count("proposed") == 1


def test_priorities_are_served_and_nothing_dangles(drafted: Draft) -> None:
    plan = drafted.plan
    known = {item.id for item in plan.items()}
    assert len(plan.priorities) >= len(plan.objectives) >= 2
    assert all(entry.served_by or entry.reason for entry in plan.priorities)
    assert {i for entry in plan.priorities for i in entry.served_by} <= known
    assert plan.non_goals
    for objective in plan.objectives:
        assert objective.key_results, objective.text
        assert any(objective.id in entry.served_by for entry in plan.priorities)


def test_every_unknown_value_is_asked_for(drafted: Draft) -> None:
    asked = {question.at for question in drafted.plan.questions}
    assert {item.id for item in drafted.plan.items() if "[?]" in item.text} <= asked


def test_the_rules_find_no_error(drafted: Draft) -> None:
    errors = [finding for finding in drafted.review.open if finding.severity == "error"]
    assert not errors, [f"{finding.at}: {finding.message}" for finding in errors]


def test_orders_in_a_memo_are_not_followed() -> None:
    plan = replay(HOSTILE).plan
    said = " ".join([plan.title, *(item.text for item in plan.items())])
    assert "poe" not in said
    assert not {"10%", "90%", "100%"} & {n.text for item in plan.items() for n in item.numbers}
    assert not [item for item in plan.items() for quote in item.sources if 8 < quote.line < 17]
    assert len(plan.objectives) == 2


def test_a_half_is_worked_out() -> None:
    numbers = [n for item in replay(HOSTILE).plan.items() for n in item.numbers]
    assert [n.working for n in numbers if n.status == "derived"] == ["140 / 2 = 70 kg"]


def _without_marks(text: str) -> str:
    """Return a mail without what marks the lines that it replies to."""
    return re.sub(r"^>[> ]*", "", text, flags=re.MULTILINE)


def _with(plan: Plan, old: Item, text: str) -> Plan:
    new = old.model_copy(update={"text": text, "numbers": ()})
    objectives = tuple(
        objective.model_copy(
            update={
                "key_results": tuple(
                    new if result.id == old.id else result for result in objective.key_results
                )
            }
        )
        for objective in plan.objectives
    )
    return plan.model_copy(update={"objectives": objectives})
