"""One picture a screen, at a fixed size and in a fixed theme; --snapshot-update takes new ones."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from assistant.tui.app import OkrkpiApp
from assistant.tui.widgets.said import Said
from okrkpi.documents.plan import write_plan
from tests.assistant.tui.conftest import TODAY, Hand
from tests.assistant.tui.goals import GOALS, plan

Scene = Callable[[Hand], Awaitable[None]]
Looks = Callable[..., None]


@pytest.fixture
def looks(snap_compare: Callable[..., bool]) -> Looks:
    """Compare what a scene ends in with its picture."""

    def compare(scene: Scene, size: tuple[int, int] = (80, 24)) -> None:
        async def before(pilot: Pilot[None]) -> None:
            hand = Hand(pilot)
            await hand.ready()
            await scene(hand)
            hand.desk.query_one(Said).clear()
            await pilot.pause()

        assert snap_compare(OkrkpiApp(TODAY), terminal_size=size, run_before=before)

    return compare


async def opened(hand: Hand) -> None:
    Path("plan.md").write_text(write_plan(plan()), encoding="utf-8")
    await hand.open("plan.md")
    await hand.sees("Plan  Brookside Library")
    await hand.press("down", "down", "down")
    await hand.sees("KR201")


async def nothing(hand: Hand) -> None:
    await hand.sees("nothing leaves this machine")


async def asked(hand: Hand) -> None:
    await hand.open("missing.md")
    await hand.sees("does not exist")


async def help_shown(hand: Hand) -> None:
    await hand.press("f1")
    await hand.sees("Signs")


async def leaving(hand: Hand) -> None:
    await hand.paste(GOALS)
    await hand.press("f5")
    await hand.sees("these are goals already")
    await hand.press("ctrl+q")
    await hand.sees("s saves it first")


def test_memo(looks: Looks) -> None:
    looks(nothing)


def test_plan(looks: Looks) -> None:
    looks(opened)


def test_both(looks: Looks) -> None:
    looks(opened, (140, 36))


def test_question(looks: Looks) -> None:
    looks(asked)


def test_leave(looks: Looks) -> None:
    looks(leaving)


def test_help(looks: Looks) -> None:
    looks(help_shown)
