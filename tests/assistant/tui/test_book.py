from __future__ import annotations

from dataclasses import replace

from assistant.tui.book import Book, calmer, drafted
from assistant.tui.rows import PLAN, Row
from okrkpi.finding import Finding
from okrkpi.memo.unused import figures_in
from okrkpi.models import Plan
from okrkpi.review import Review, review
from tests.assistant.drafting.memo import MEMO
from tests.assistant.tui.conftest import TODAY
from tests.assistant.tui.goals import plan


def judge(plan: Plan) -> Review:
    return review(plan, today=TODAY)


def book() -> Book:
    return drafted(None, judge(plan()), judge, {"memo": MEMO}, "the draft")


def state(rows: tuple[Row, ...], key: str) -> str:
    return next(row.state for row in rows if row.key == key)


def test_an_edit_is_judged_and_can_be_undone() -> None:
    before = book()
    after = before.edited("KR1.2", "Raise loans from 900 to 1,200 by 31 March 2027")
    assert state(before.rows, "KR1.2") == "rework"
    assert state(after.rows, "KR1.2") == "ready"
    assert after.history.undoable == "the edit of KR1.2"
    assert after.undone().rows == before.rows
    assert after.undone().redone().rows == after.rows


def test_the_title_is_a_line_too() -> None:
    after = book().edited(PLAN, "Brookside, spring")
    assert after.plan.title == "Brookside, spring"
    assert after.history.undoable == "the edit of the title"


def test_typing_changes_no_plan() -> None:
    before = book()
    typed = before.typed("KR1.2", "Raise loans from 900 to 1,200 by 31 March 2027")
    assert state(typed, "KR1.2") == "ready"
    assert state(before.rows, "KR1.2") == "rework"


def test_the_same_words_are_no_step() -> None:
    before = book()
    assert before.edited("KR1.2", "Improve member satisfaction") is before


def test_another_draft_can_be_undone() -> None:
    first = book()
    other = review(plan().model_copy(update={"title": "Other"}), today=TODAY)
    second = drafted(first, other, judge, {}, "the draft")
    assert second.plan.title == "Other"
    assert second.undone().plan == first.plan


def test_a_figure_of_the_memo_is_left_until_a_line_uses_it() -> None:
    memo = "Loans stood at 900 in May. Children read with us: 340 do."
    figures = figures_in(memo, today=TODAY)
    before = drafted(None, judge(plan()), judge, {"memo": memo}, "the draft", figures)
    assert [one.figures for one in before.left] == [("900", "340")]
    after = before.edited("KR1.2", "Raise loans from 900 to 1,200 by 31 March 2027")
    assert [one.figures for one in after.left] == [("340",)]
    assert after.undone().left == before.left


def fault(code: str) -> Finding:
    return Finding(code, code.lower(), "error", "KR1", "wrong", "mend it")


OLD = Row("KR1", "key_result", "text", "rework", findings=(fault("KR201"), fault("KR207")))


def test_while_typing_what_is_mended_goes_at_once() -> None:
    new = replace(OLD, findings=(fault("KR207"),))
    assert calmer(OLD, new) == new
    assert calmer(OLD, replace(OLD, state="ready", findings=())).state == "ready"


def test_while_typing_nothing_new_comes() -> None:
    new = replace(OLD, state="refine", findings=(fault("KR207"), fault("KR220")))
    calm = calmer(OLD, new)
    assert [finding.code for finding in calm.findings] == ["KR207"]
    assert calm.state == "rework"
