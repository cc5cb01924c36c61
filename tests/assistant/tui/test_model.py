"""A model at an endpoint on the loopback: asked, followed, stopped, failing."""

from __future__ import annotations

import json
import threading
from typing import Any

import pytest

from tests.assistant.drafting.memo import CHILDREN, MEMO, filled
from tests.assistant.llm.server import Body, Handler, Server, chunk, fails, is_silent, says
from tests.assistant.tui.conftest import Hand, Play

NOTHING_BETTER: dict[str, Any] = {"items": []}


class Slow:
    """Streams the beginning of an answer, and the rest when it is told to."""

    def __init__(self, value: object, first: int) -> None:
        self.text, self.first = json.dumps(value), first
        self.go_on = threading.Event()

    def __call__(self, handler: Handler, body: Body) -> None:
        handler.start_events()
        for start in range(0, self.first, 40):
            handler.event(chunk(body, {"content": self.text[start : min(start + 40, self.first)]}))
        self.go_on.wait(30)
        handler.event(chunk(body, {"content": self.text[self.first :]}))
        handler.event(chunk(body, {}, "stop"))
        handler.event("[DONE]")


async def sent(hand: Hand) -> None:
    await hand.paste(MEMO)
    await hand.press("f5")


def test_the_host_is_named_before_anything_is_sent(play: Play, chosen: Server) -> None:
    async def scene(hand: Hand) -> None:
        await hand.sees("F5 sends the memo to 127.0.0.1:")
        await hand.sees("where tiny drafts")
        assert chosen.requests == []

    play(scene)


def test_objectives_arrive_one_by_one_and_the_plan_replaces_them(
    play: Play, chosen: Server
) -> None:
    reply = filled()
    place = json.dumps(reply).index(json.dumps(CHILDREN)) + len(json.dumps(CHILDREN)) + 300
    slow = Slow(reply, place)
    chosen.script.extend([slow, says(NOTHING_BETTER)])

    async def scene(hand: Hand) -> None:
        await sent(hand)
        await hand.sees("Make the library the place where children read")
        assert "Raise catalogue" not in hand.screen
        await hand.sees("Esc stops it")
        slow.go_on.set()
        await hand.until(lambda: hand.desk.progress is None)
        await hand.sees("Let people find what they look for")
        assert "drafted with 2 answers" in hand.said
        assert hand.desk.plan.book is not None
        assert hand.desk.plan.book.plan.made is not None
        assert hand.desk.plan.book.plan.made.model == "tiny"

    play(scene)
    assert MEMO.splitlines()[2] in json.dumps(chosen.asked[0])


def test_objectives_beyond_the_screen_are_reached_with_keys(play: Play, chosen: Server) -> None:
    many = [CHILDREN | {"text": f"Read in room {number}"} for number in range(1, 13)]
    reply = filled(objectives=many)
    slow = Slow(reply, json.dumps(reply).index('"kpis"') + 260)
    chosen.script.extend([slow, says(NOTHING_BETTER)])

    async def scene(hand: Hand) -> None:
        await sent(hand)
        await hand.sees("Read in room 12")
        await hand.until(lambda: "Read in room 1 " not in hand.screen)
        await hand.press("home")
        await hand.sees("Read in room 1 ")
        slow.go_on.set()
        await hand.until(lambda: hand.desk.progress is None)

    play(scene)


def test_a_source_is_shown_in_the_memo(play: Play, chosen: Server) -> None:
    chosen.script.extend([says(filled()), says(NOTHING_BETTER)])

    async def scene(hand: Hand) -> None:
        await sent(hand)
        await hand.until(lambda: hand.desk.plan.book)
        while not hand.line.startswith("Raise children"):
            await hand.press("down")
        await hand.sees("From  memo line 3")
        await hand.press("s")
        await hand.until(lambda: hand.app.focused is hand.desk.memo.area)
        assert hand.desk.memo.area.cursor_location[0] == 2

    play(scene)


def test_escape_stops_and_leaves_everything_as_it_was(play: Play, chosen: Server) -> None:
    chosen.always = is_silent

    async def scene(hand: Hand) -> None:
        await sent(hand)
        await hand.sees("Esc stops it")
        await hand.press("f5")
        assert "a plan is being drafted" in hand.said
        await hand.press("escape")
        await hand.until(lambda: hand.desk.progress is None)
        assert hand.desk.memo.area.text == MEMO
        assert hand.desk.plan.book is None
        await hand.sees("Brookside Library, spring")
        chosen.silence.set()

    play(scene)


def test_escape_during_the_repair_keeps_the_draft(play: Play, chosen: Server) -> None:
    chosen.script.append(says(filled()))
    chosen.always = is_silent

    async def scene(hand: Hand) -> None:
        await sent(hand)
        await hand.sees("keeps the plan above")
        await hand.press("e")
        assert "the draft is still being made" in hand.said
        await hand.press("escape")
        await hand.until(lambda: hand.desk.plan.book)
        await hand.sees("Let people find what they look for")
        chosen.silence.set()

    play(scene)


def test_a_failure_is_one_sentence_and_the_memo_stays(play: Play, chosen: Server) -> None:
    chosen.always = fails(401, "wrong key")

    async def scene(hand: Hand) -> None:
        await sent(hand)
        await hand.until(lambda: hand.desk.progress is None)
        assert "key" in hand.said
        assert hand.desk.memo.area.text == MEMO

    play(scene)


def test_settings_that_cannot_be_used_say_why(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKRKPI_MODEL", "tiny")
    monkeypatch.setenv("OKRKPI_BASE_URL", "nonsense")

    async def scene(hand: Hand) -> None:
        await hand.paste(MEMO)
        await hand.press("f5")
        assert "OKRKPI_BASE_URL" in hand.said

    play(scene)


def test_a_reply_full_of_tricks_is_only_text(play: Play, chosen: Server) -> None:
    tricky = {**CHILDREN, "text": "[red]Read[/red] \x1b[31m{{ more }} [@click=app.quit]now[/]"}
    chosen.script.extend([says(filled(objectives=[tricky])), says(NOTHING_BETTER)])

    async def scene(hand: Hand) -> None:
        await sent(hand)
        await hand.until(lambda: hand.desk.plan.book)
        await hand.sees("[red]Read[/red]")
        await hand.sees("{{ more }} [@click=app.quit]now[/]")

    play(scene)
