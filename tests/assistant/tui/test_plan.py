"""The plan: gone through, changed, undone, saved."""

from __future__ import annotations

from pathlib import Path

from assistant.render.styled import Span
from assistant.tui.widgets.said import Said
from assistant.tui.widgets.strip import Strip
from okrkpi.documents.plan import read_plan, write_plan
from okrkpi.models import Question
from tests.assistant.drafting.memo import MEMO
from tests.assistant.tui.conftest import Hand, Play
from tests.assistant.tui.goals import GOALS, plan

BETTER = "Raise loans from 900 to 1200 by 31 March 2027"


async def drafted(hand: Hand) -> None:
    await hand.paste(GOALS)
    await hand.press("f5")
    await hand.until(lambda: hand.desk.plan.book)
    await hand.sees("Improve member satisfaction")


async def at(hand: Hand, words: str) -> None:
    while words not in hand.line:
        await hand.press("down")


async def opened(hand: Hand, path: str) -> None:
    await hand.open(path)
    await hand.until(lambda: hand.desk.plan.book)


def test_f8_goes_to_each_finding_and_says_what_is_wrong(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await drafted(hand)
        await hand.press("f8")
        await hand.until(lambda: hand.desk.plan.row and hand.desk.plan.row.findings)
        await hand.sees("Why")
        await hand.sees("Fix")
        first = hand.finding
        await hand.press("f8")
        assert hand.finding != first
        await hand.press("shift+f8")
        assert hand.finding == first

    play(scene)


def test_an_edit_changes_the_findings_at_once(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await drafted(hand)
        await at(hand, "Improve member satisfaction")
        await hand.sees("✗ rework  KR201")
        await hand.press("e", "ctrl+u")
        await hand.type(BETTER)
        await hand.sees("✓ ready  nothing to mend")
        assert hand.desk.plan.book is not None
        assert hand.desk.plan.book.history.undoable is None
        await hand.press("enter")
        await hand.until(lambda: hand.line == BETTER)
        assert hand.app.focused is hand.desk.plan.list
        await hand.press("u")
        await hand.until(lambda: "Improve member" in hand.line)
        assert "undone: the edit of" in hand.said
        await hand.press("U")
        await hand.until(lambda: hand.line == BETTER)

    play(scene)


def test_escape_leaves_a_line_as_it_was(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await drafted(hand)
        await at(hand, "Improve member satisfaction")
        await hand.press("enter")
        await hand.paste(" x")
        await hand.press("escape")
        await hand.until(lambda: hand.app.focused is hand.desk.plan.list)
        assert hand.line == "Improve member satisfaction"
        await hand.press("u")
        assert "there is nothing to undo" in hand.said

    play(scene)


def test_an_emptied_line_says_why_it_stays(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await drafted(hand)
        await at(hand, "Improve member satisfaction")
        await hand.press("e", "ctrl+u", "enter")
        await hand.until(lambda: hand.app.focused is hand.desk.plan.list)
        assert "a line cannot be empty" in hand.said
        assert hand.line == "Improve member satisfaction"
        await hand.sees("a line cannot be empty: it stays as it was")
        lines = hand.screen.splitlines()
        assert "[2 Plan]" in lines[0]
        assert any(line.startswith(" Fix ") for line in lines)
        assert lines[-1].rstrip().endswith("Commands")

    play(scene)


def test_what_is_said_covers_nothing_and_only_the_last_shows(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await drafted(hand)
        hand.desk.query_one(Said).clear()
        await hand.until(lambda: "these are goals already" not in hand.screen)
        before = hand.screen.splitlines()
        for _ in range(5):
            hand.app.notify("first " * 30, severity="error")
            await hand.press("u")
        await hand.sees("there is nothing to undo")
        after = hand.screen.splitlines()
        assert "first" not in hand.screen
        (other,) = [n for n, (one, two) in enumerate(zip(before, after, strict=True)) if one != two]
        assert set(before[other]) == {"─"}
        hand.desk.query_one(Said).clear()
        await hand.until(lambda: hand.screen.splitlines() == before)

    play(scene)


def test_the_first_screen_keeps_its_memo_where_something_is_said(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.press("f5")
        await hand.sees("there is no memo yet: paste one, open one with F3, or try Ctrl-T")
        await hand.sees("Paste a strategy memo here.")
        await hand.sees("F5 drafts without a model")
        await hand.sees("^p Commands")

    play(scene)


def test_nothing_else_starts_while_a_line_is_open(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await drafted(hand)
        await at(hand, "Improve member satisfaction")
        await hand.press("e")
        for key in ("f5", "ctrl+s"):
            hand.desk.query_one(Said).clear()
            await hand.press(key)
            assert hand.said.startswith("finish the line first")
        await hand.sees("Accept")
        await hand.sees("Leave as it was")

    play(scene)


def test_a_pasted_line_is_one_harmless_line(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await drafted(hand)
        await at(hand, "Improve member satisfaction")
        await hand.press("e", "ctrl+u")
        await hand.paste("Raise [bold]loans\r\n\x1b[31m from 1 to 2")
        await hand.press("enter")
        await hand.until(lambda: hand.line.startswith("Raise [bold]loans"))
        assert "\x1b" not in hand.line
        assert "\n" not in hand.line
        await hand.sees("Raise [bold]loans")

    play(scene)


def test_figures_of_the_memo_that_were_left_over_stand_at_the_end(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.paste(f"{MEMO}\nThe roof is 41 years old.\n")
        await hand.press("f5")
        await hand.until(lambda: hand.desk.plan.book)
        await hand.press("end")
        await hand.sees("Figures in the memo, and not in the plan")
        await hand.sees("41 years: in no line of the plan")
        await hand.press("s")
        await hand.until(lambda: hand.app.focused is hand.desk.memo.area)
        await hand.sees("The roof is 41 years old.")

    play(scene)


def test_a_question_leads_to_the_line_that_it_asks_about(play: Play) -> None:
    Path("plan.md").write_text(write_plan(plan()), encoding="utf-8")

    async def scene(hand: Hand) -> None:
        await opened(hand, "plan.md")
        await at(hand, "How many today?")
        await hand.press("enter")
        assert hand.line.startswith("Raise children")
        await hand.press("ctrl+u")
        await hand.paste("Raise children at reading hours from 340 to 500 by 31 March 2027")
        await hand.press("enter")
        await hand.until(lambda: hand.desk.plan.book.plan.questions[0].answer == "340")  # type: ignore[union-attr]
        assert "How many today?" not in hand.screen

    play(scene)


def test_an_answer_with_no_line_of_its_own_changes_no_other_line(play: Play) -> None:
    asked = Question(id="Q2", at="O1", text="What is measured there?", who="Mia")
    several = plan().model_copy(update={"questions": (*plan().questions, asked)})
    Path("plan.md").write_text(write_plan(several), encoding="utf-8")

    async def scene(hand: Hand) -> None:
        await opened(hand, "plan.md")
        await at(hand, "What is measured there?")
        assert "Edit" not in hand.screen
        await hand.press("enter", "x", "enter")
        assert "no line of the plan holds this answer yet" in hand.said
        await hand.sees("Children read with us")
        assert hand.line == "What is measured there?"

    play(scene)


def test_the_line_that_a_question_led_to_answers_it(play: Play) -> None:
    asked = Question(id="Q1", at="KR1.2", field="owner", text="Who reports on it?")
    Path("plan.md").write_text(
        write_plan(plan().model_copy(update={"questions": (asked,)})), encoding="utf-8"
    )

    async def scene(hand: Hand) -> None:
        await opened(hand, "plan.md")
        await at(hand, "Who reports on it?")
        await hand.press("enter")
        await hand.paste(" (Mia)")
        await hand.press("enter")
        await hand.until(lambda: hand.line.endswith("(Mia)"))
        await hand.until(lambda: "Who reports on it?" not in hand.screen)
        await hand.press("u")
        await hand.sees("Who reports on it?")

    play(scene)


def test_saving_asks_for_a_name_once_and_never_overwrites(play: Play) -> None:
    Path("taken.md").write_text("mine", encoding="utf-8")

    async def scene(hand: Hand) -> None:
        await drafted(hand)
        await hand.press("ctrl+s")
        await hand.press("ctrl+u")
        await hand.paste("taken.md")
        await hand.press("enter")
        await hand.sees("exists already")
        await hand.press("ctrl+u")
        await hand.paste("mine")
        await hand.press("enter")
        await hand.until(lambda: Path("mine.md").exists())
        await hand.until(lambda: "saved as" in hand.said)
        await hand.sees("mine.md · saved")
        await at(hand, "Improve member satisfaction")
        await hand.press("e", "ctrl+u")
        await hand.paste(BETTER)
        await hand.press("enter")
        await hand.sees("not saved")
        await hand.press("ctrl+s")
        await hand.until(lambda: BETTER in Path("mine.md").read_text(encoding="utf-8"))
        assert hand.desk.plan.book is not None
        read = read_plan(Path("mine.md").read_text(encoding="utf-8")).plan
        assert read == hand.desk.plan.book.plan

    play(scene)
    assert Path("taken.md").read_text(encoding="utf-8") == "mine"


def test_a_plan_that_was_opened_is_saved_where_it_was(play: Play) -> None:
    Path("plan.md").write_text(write_plan(plan()), encoding="utf-8")

    async def scene(hand: Hand) -> None:
        await opened(hand, "plan.md")
        await hand.sees("plan.md · saved")
        await at(hand, "Improve member satisfaction")
        await hand.press("e", "ctrl+u")
        await hand.paste(BETTER)
        await hand.press("enter")
        await hand.sees("not saved")
        await hand.press("ctrl+s")
        await hand.until(lambda: BETTER in Path("plan.md").read_text(encoding="utf-8"))

    play(scene)


def test_a_plan_that_somebody_else_changed_is_not_overwritten(play: Play) -> None:
    Path("plan.md").write_text(write_plan(plan()), encoding="utf-8")

    async def scene(hand: Hand) -> None:
        await opened(hand, "plan.md")
        Path("plan.md").write_text("theirs", encoding="utf-8")
        await hand.press("ctrl+s")
        await hand.sees("was changed by somebody else")

    play(scene)
    assert Path("plan.md").read_text(encoding="utf-8") == "theirs"


def test_a_plan_is_never_saved_in_the_file_of_another(play: Play) -> None:
    Path("plan.md").write_text(write_plan(plan()), encoding="utf-8")

    async def scene(hand: Hand) -> None:
        await drafted(hand)
        await hand.open("plan.md")
        await hand.sees("s saves it first")
        await hand.press("s")
        await hand.sees("Save the plan as")
        await hand.press("ctrl+u")
        await hand.paste("mine.md")
        await hand.press("enter")
        await hand.sees("plan.md · saved")
        await hand.sees("Plan  Brookside Library")
        await hand.press("u")
        assert "there is nothing to undo" in hand.said

    play(scene)
    assert Path("plan.md").read_text(encoding="utf-8") == write_plan(plan())
    assert "Increase loans" in Path("mine.md").read_text(encoding="utf-8")


def test_another_memo_takes_the_place_of_a_plan_only_when_told_so(play: Play) -> None:
    Path("other.md").write_text("What matters is speed.\n", encoding="utf-8")

    async def scene(hand: Hand) -> None:
        await drafted(hand)
        for key in ("escape", "x"):
            assert hand.desk.plan.book is not None
            await hand.open("other.md")
            await hand.sees("s saves it first")
            await hand.press(key)
        await hand.sees("What matters is speed.")
        assert hand.desk.plan.book is None

    play(scene)


def test_a_plan_is_opened_with_the_memo_it_was_drafted_from(play: Play) -> None:
    Path("memo.md").write_text(MEMO, encoding="utf-8")
    Path("plans").mkdir()
    (Path("plans") / "memo.md").write_text("another\n", encoding="utf-8")

    async def drafts(hand: Hand) -> None:
        await hand.open("memo.md")
        await hand.until(lambda: hand.desk.memo.area.text)
        await hand.press("f5")
        await hand.until(lambda: hand.desk.plan.book)
        await hand.press("ctrl+s", "ctrl+u")
        await hand.paste("plans/q1.md")
        await hand.press("enter")
        await hand.until(lambda: not hand.desk.unsaved)

    async def opens(hand: Hand) -> None:
        await opened(hand, "plans/q1.md")
        assert hand.desk.memo.area.text == MEMO
        await at(hand, "340")
        await hand.press("s")
        await hand.until(lambda: hand.app.focused is hand.desk.memo.area)
        assert not hand.desk.unsaved

    async def opens_without(hand: Hand) -> None:
        await opened(hand, "plans/q1.md")
        assert hand.desk.memo.area.text.startswith("---\nokrkpi: 1")

    play(drafts)
    play(opens)
    Path("memo.md").write_text(MEMO + "P.S.\n", encoding="utf-8")
    play(opens_without)


def test_the_source_is_looked_at_before_anything_is_typed_into_it(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.paste(MEMO)
        await hand.press("f5")
        await hand.until(lambda: hand.desk.plan.book)
        area = hand.desk.memo.area
        await at(hand, "340")
        await hand.press("s")
        await hand.sees("Back to the plan")
        await hand.sees("Change the memo")
        await hand.press("n", "x", "backspace")
        assert area.text == MEMO
        await hand.press("escape")
        await hand.until(lambda: hand.app.focused is hand.desk.plan.list)
        await hand.press("s")
        await hand.sees("Change the memo")
        await hand.press("enter")
        await hand.until(lambda: "Change the memo" not in hand.screen)
        await hand.press("x", "enter", "backspace")
        assert len(area.text) == len(MEMO) + 1
        await hand.press("f2", "f2", "y")
        assert len(area.text) == len(MEMO) + 2

    play(scene)


def test_a_plan_is_opened_while_the_settings_are_still_read(play: Play) -> None:
    Path("plan.md").write_text(write_plan(plan()), encoding="utf-8")

    async def scene(hand: Hand) -> None:
        hand.desk.settings = None
        await opened(hand, "plan.md")
        await hand.sees("Plan  Brookside Library")

    play(scene)


def test_leaving_asks_only_where_something_would_be_lost(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await drafted(hand)
        await hand.press("ctrl+q")
        await hand.sees("changes that are not saved")
        await hand.press("ctrl+q")
        assert hand.app.is_running
        await hand.press("escape")
        await hand.sees("Improve member satisfaction")
        await hand.press("ctrl+q", "x")
        assert hand.app._exit

    play(scene)


def test_leaving_asks_nothing_where_nothing_is_lost(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.press("ctrl+q")
        assert hand.app._exit

    play(scene)


def test_what_is_told_scrolls_with_keys(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await drafted(hand)
        await hand.press("f8")
        await hand.sees("KR")
        strip = hand.desk.query_one(Strip)
        strip.tell(lambda _: [(Span(f"told {number}"),) for number in range(20)])
        await hand.sees("told 0")
        await hand.press("J", "J", "J")
        await hand.sees("told 9")
        assert "told 0" not in hand.screen
        await hand.press("K", "K", "K")
        await hand.sees("told 0")

    play(scene)


def test_the_keys_follow_the_cursor(play: Play) -> None:
    Path("plan.md").write_text(write_plan(plan()), encoding="utf-8")

    async def scene(hand: Hand) -> None:
        await opened(hand, "plan.md")
        await at(hand, "Raise children at reading hours")
        await hand.sees("s Source")
        await at(hand, "A new roof")
        await hand.until(lambda: "s Source" not in hand.screen)
        assert "e Edit" not in hand.screen

    play(scene)


def test_the_help_names_every_key_and_sign(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.press("f1")
        for told in ("✗ rework", "Draft a plan from the memo", "F5", "Change the words"):
            await hand.sees(told)
        await hand.press("pagedown")
        await hand.sees("okrkpi review")
        await hand.press("escape")
        await hand.sees("Paste a strategy memo")

    play(scene, size=(80, 60))


def test_the_help_says_which_keys_would_be_typed_into_a_text(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.press("f1")
        await hand.sees("Where no text is typed")
        everywhere, _, others = hand.screen.partition("Where no text is typed")
        typing, _, _ = others.partition("In the plan")
        for told in ("1 ", "2 ", "J ", "K ", "? "):
            assert f"  {told}" in typing
            assert f"  {told}" not in everywhere.partition("Everywhere")[2]
        assert "F2 " in everywhere

    play(scene, size=(80, 60))


def test_the_palette_offers_what_serves_now(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.press("ctrl+p")
        await hand.sees("Open")
        assert "Save" not in hand.screen

    play(scene)


def test_the_keys_fit_in_every_width(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await drafted(hand)
        for width in (60, 80, 109, 110, 160):
            await hand.pilot.resize_terminal(width, 30)
            await hand.pilot.pause()
            last = hand.screen.splitlines()[-1]
            assert last.rstrip().endswith("Commands")
            assert "e Edit" in last

    play(scene)


def test_memo_and_plan_stand_side_by_side_where_there_is_room(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await drafted(hand)
        assert "Objective 1:" not in hand.screen
        await hand.pilot.resize_terminal(160, 50)
        await hand.sees("Objective 1:")
        await hand.sees("2 to rework")

    play(scene)


def test_a_line_of_a_whole_page_pushes_no_other_off_the_screen(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.paste(
            f"# Objective 1: Open early\n- KR1: {'x' * 3000}\n- KR2: Second line of all\n"
        )
        await hand.press("f5")
        await hand.until(lambda: hand.desk.plan.book)
        await hand.sees("Second line of all")
        assert "…" in hand.screen

    play(scene)


def test_in_a_low_terminal_the_list_keeps_most_of_the_room(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await drafted(hand)
        assert hand.desk.query_one(Strip).size.height <= 5
        assert hand.desk.plan.size.height >= 6

    play(scene, size=(80, 13))
