from __future__ import annotations

from assistant.tui.history import History
from okrkpi.models import Plan

ONE, TWO, THREE = (Plan(title=title) for title in ("one", "two", "three"))


def test_nothing_to_undo_at_first() -> None:
    history = History()
    assert history.plan is None
    assert history.undone() == history
    assert history.redone() == history


def test_the_first_plan_cannot_be_undone() -> None:
    history = History().done("the draft", ONE)
    assert history.undoable is None
    assert history.plan == ONE


def test_back_and_forth() -> None:
    history = History().done("the draft", ONE).done("an edit", TWO)
    assert history.undoable == "an edit"
    back = history.undone()
    assert (back.plan, back.redoable) == (ONE, "an edit")
    assert back.redone() == history


def test_another_step_takes_the_place_of_what_was_undone() -> None:
    history = History().done("the draft", ONE).done("an edit", TWO).undone().done("other", THREE)
    assert history.redoable is None
    assert history.undone().plan == ONE
