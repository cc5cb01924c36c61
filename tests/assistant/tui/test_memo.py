"""The memo: typed, pasted, opened, and what is told of it."""

from __future__ import annotations

from pathlib import Path

from tests.assistant.drafting.memo import MEMO
from tests.assistant.tui.conftest import Hand, Play
from tests.assistant.tui.goals import GOALS


def test_the_first_screen_says_what_to_do_and_that_nothing_is_sent(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.sees("Paste a strategy memo here.")
        await hand.sees("Ctrl-T")
        await hand.sees("F5 drafts without a model: nothing leaves this machine")
        assert "Draft" not in hand.screen.splitlines()[-1]

    play(scene)


def test_the_example_and_what_is_read_in_it(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.press("ctrl+t")
        await hand.sees("Tarn & Vale Physiotherapy")
        await hand.sees("Read: ")
        assert "Draft" in hand.screen.splitlines()[-1]
        await hand.press("ctrl+t")
        assert "the example would take its place" in hand.said

    play(scene)


def test_drafting_from_nothing_says_why_not(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.press("f5")
        assert "there is no memo yet" in hand.said
        await hand.press("f8")
        assert "there is no plan yet" in hand.said
        await hand.press("ctrl+s")
        assert "there is no plan to save yet" in hand.said
        await hand.press("f2", "e")
        assert "there is no line to edit yet" in hand.said

    play(scene)


def test_what_is_pasted_cannot_steer_the_terminal_and_is_no_markup(play: Play) -> None:
    hostile = "\x1b[31m[red]wait[/red] \x1b]0;title\x07\r\n\u202eturned {{ braces }} \x00"

    async def scene(hand: Hand) -> None:
        await hand.paste(hostile)
        text = hand.desk.memo.area.text
        assert not {"\x1b", "\x07", "\x00", "\r", "\u202e"} & set(text)
        assert "[red]wait[/red]" in text
        await hand.sees("[red]wait[/red]")
        await hand.sees("{{ braces }}")

    play(scene)


def test_a_memo_that_is_too_long_is_refused(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.paste("word " * 50_000)
        assert "too long for a memo" in hand.said
        assert hand.desk.memo.area.text == ""

    play(scene)


def test_a_very_long_line_stays_usable(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.paste("word " * 20_000)
        await hand.type("end")
        await hand.sees("end")

    play(scene)


def test_a_memo_is_opened_by_its_name(play: Play) -> None:
    Path("strategy.md").write_text(MEMO, encoding="utf-8")

    async def scene(hand: Hand) -> None:
        await hand.press("f3")
        await hand.type("stra")
        await hand.sees("strategy.md")
        await hand.press("right", "enter")
        await hand.sees("Brookside Library, spring")
        await hand.sees("strategy.md")

    play(scene)


def test_a_file_that_cannot_be_opened_says_why_and_asks_again(play: Play) -> None:
    Path("picture.md").write_bytes(b"\x89PNG\r\n")
    Path("empty.md").write_text("\n", encoding="utf-8")

    async def scene(hand: Hand) -> None:
        for name, told in (
            ("missing.md", "does not exist"),
            ("picture.md", "is a picture"),
            ("empty.md", "is empty"),
            ("/dev/zero", "is no ordinary file"),
            (".", "is a folder"),
            ("", "name a file"),
        ):
            await hand.open(name)
            await hand.sees(told)
            await hand.press("escape")
        assert hand.desk.memo.area.text == ""

    play(scene)


def test_goals_are_read_as_a_plan_and_not_drafted_from(play: Play) -> None:
    Path("goals.md").write_text(GOALS, encoding="utf-8")

    async def scene(hand: Hand) -> None:
        await hand.open("goals.md")
        await hand.sees("Improve member satisfaction")
        assert "these are goals already" in hand.said
        assert "not saved" not in hand.screen
        assert not hand.desk.lost
        await hand.press("u")
        await hand.press("ctrl+q")
        assert hand.app._exit

    play(scene)


def test_a_long_sentence_below_the_memo_is_whole(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        hand.desk.memo.tell("F5 drafts", "word " * 60 + "end.")
        await hand.sees("end.")

    play(scene)


def test_goals_that_were_opened_and_changed_are_asked_about(play: Play) -> None:
    Path("goals.md").write_text(GOALS, encoding="utf-8")

    async def scene(hand: Hand) -> None:
        await hand.open("goals.md")
        await hand.sees("Improve member satisfaction")
        await hand.press("e")
        await hand.paste(" again")
        await hand.press("enter")
        await hand.sees("not saved")
        await hand.press("ctrl+q")
        await hand.sees("The plan has changes that are not saved.")

    play(scene)


def test_a_changed_memo_is_asked_about_and_saved_beside_the_old_one(play: Play) -> None:
    Path("strategy.md").write_text(MEMO, encoding="utf-8")

    async def scene(hand: Hand) -> None:
        await hand.open("strategy.md")
        await hand.until(lambda: hand.desk.memo.area.text == MEMO)
        await hand.type("XXXX")
        await hand.press("ctrl+q")
        await hand.sees("The memo has changes that are not saved.")
        await hand.press("escape")
        assert not hand.app._exit
        await hand.press("ctrl+q", "s")
        await hand.sees("Save the memo as")
        await hand.press("enter")
        await hand.until(lambda: hand.app._exit)

    play(scene)
    assert Path("strategy.md").read_text(encoding="utf-8") == MEMO
    assert Path("strategy-edited.md").read_text(encoding="utf-8") == f"XXXX{MEMO}"


def test_a_memo_beside_a_plan_is_asked_about_too(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.paste(MEMO)
        await hand.press("f5")
        await hand.until(lambda: hand.desk.plan.book)
        await hand.press("ctrl+q")
        await hand.sees("The plan and the memo have changes that are not saved.")
        await hand.press("s", "enter")
        await hand.sees("Save the memo as")
        await hand.press("escape")
        assert not hand.desk.unsaved
        await hand.press("ctrl+q")
        await hand.sees("The memo has changes that are not saved.")
        await hand.press("x")
        assert hand.app._exit

    play(scene)
    assert Path("plan.md").exists()


def test_saving_saves_a_changed_memo_too_and_asks_for_its_name_once(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.paste(MEMO)
        await hand.sees("not saved")
        await hand.press("ctrl+s")
        await hand.sees("Save the memo as")
        await hand.press("enter")
        await hand.sees("memo.md · saved")
        await hand.press("f5")
        await hand.until(lambda: hand.desk.plan.book)
        await hand.press("ctrl+s")
        await hand.sees("Save the plan as")
        await hand.press("enter")
        await hand.sees("memo-plan.md · saved")
        await hand.press("f2", "ctrl+end")
        await hand.type("PS")
        await hand.sees(", memo not")
        await hand.press("ctrl+s")
        await hand.until(lambda: Path("memo.md").read_text(encoding="utf-8") == f"{MEMO}PS")
        await hand.until(lambda: "memo not" not in hand.screen)
        assert not hand.desk.lost

    play(scene, (110, 30))
    assert sorted(path.name for path in Path().glob("*.md")) == ["memo-plan.md", "memo.md"]


def test_a_plan_names_the_memo_that_is_saved_after_it(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.paste(MEMO)
        await hand.press("f5")
        await hand.until(lambda: hand.desk.plan.book)
        await hand.press("ctrl+s")
        await hand.sees("Save the plan as")
        await hand.press("enter")
        await hand.sees("Save the memo as")
        await hand.press("enter")
        await hand.until(lambda: not hand.desk.lost)

    async def opens(hand: Hand) -> None:
        await hand.open("plan.md")
        await hand.until(lambda: hand.desk.plan.book)
        assert hand.desk.memo.area.text == MEMO

    play(scene)
    play(opens)


def test_a_memo_that_is_not_to_be_saved_is_told_of_and_not_asked_about_each_time(
    play: Play,
) -> None:
    async def scene(hand: Hand) -> None:
        await hand.paste(MEMO)
        await hand.press("f5")
        await hand.until(lambda: hand.desk.plan.book)
        await hand.press("ctrl+s", "enter")
        await hand.sees("Save the memo as")
        await hand.press("escape")
        assert "the memo is not saved; Ctrl-S saves it" in hand.said
        await hand.sees(", memo not")
        await hand.press("down", "e")
        await hand.paste(" again")
        await hand.press("enter")
        await hand.until(lambda: hand.desk.unsaved)
        await hand.press("ctrl+s")
        await hand.until(lambda: not hand.desk.unsaved)
        assert "Save the memo as" not in hand.screen
        assert "the memo is not saved; Ctrl-S saves it" in hand.said
        await hand.press("ctrl+s")
        await hand.sees("Save the memo as")

    play(scene, (110, 30))
    assert not Path("memo.md").exists()


def test_a_memo_that_somebody_else_changed_is_not_overwritten(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.paste(MEMO)
        await hand.press("ctrl+s", "enter")
        await hand.sees("memo.md · saved")
        Path("memo.md").write_text("theirs", encoding="utf-8")
        await hand.type("XX")
        await hand.press("ctrl+s")
        await hand.sees("was changed by somebody else")

    play(scene)
    assert Path("memo.md").read_text(encoding="utf-8") == "theirs"


def test_team_and_cycle_are_taken_into_the_plan(play: Play) -> None:
    async def scene(hand: Hand) -> None:
        await hand.paste(GOALS)
        await hand.press("f5")
        await hand.until(lambda: hand.desk.plan.book)
        await hand.press("f2", "shift+tab")
        await hand.paste("nonsense")
        await hand.press("enter")
        assert "“nonsense” is no cycle" in hand.said
        hand.desk.memo.query_one("#cycle").value = ""  # type: ignore[attr-defined]
        await hand.press("shift+tab")
        await hand.paste("2027-H2")
        await hand.press("enter")
        await hand.until(lambda: hand.desk.plan.book.plan.cycle.label == "2027-H2")  # type: ignore[union-attr]

    play(scene)
