from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytest_textual_snapshot import (  # type: ignore[import-untyped]
    SVGImageExtension,
)
from textual.events import Paste
from textual.pilot import Pilot

from assistant.tui.app import OkrkpiApp
from assistant.tui.screens.desk import Desk
from assistant.tui.widgets.said import Said
from tests.assistant.llm.server import Server, serving

TODAY = date(2026, 11, 22)

# The plugin was made for an older name of this setting.
SVGImageExtension.file_extension = "svg"


class Hand:
    """A person at the app: presses keys, pastes, and waits until something is to be seen."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot
        self.app = pilot.app

    @property
    def desk(self) -> Desk:
        desk = self.app.screen_stack[0]
        assert isinstance(desk, Desk)
        return desk

    @property
    def line(self) -> str:
        """The words of the line that the cursor is on."""
        return self.desk.plan.row.text if self.desk.plan.row else ""

    @property
    def finding(self) -> tuple[str, int]:
        """The line that the cursor is on, and which of its findings is told."""
        row = self.desk.plan.row
        return (row.key if row else "", self.desk.plan.number)

    @property
    def said(self) -> str:
        """What was said in passing."""
        return self.desk.query_one(Said).sentence

    @property
    def screen(self) -> str:
        """The characters on the screen."""
        width, height = self.app.size
        lines = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text[:width] for strip in lines[:height])

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        await self.press(*(NAMES.get(character, character) for character in text))

    async def paste(self, text: str) -> None:
        self.app.post_message(Paste(text))
        await self.pilot.pause()

    async def open(self, path: str) -> None:
        await self.press("f3")
        await self.paste(path)
        await self.press("enter")

    async def until(self, seen: Callable[[], object]) -> None:
        async with asyncio.timeout(30):
            while not seen():
                await self.pilot.pause(0.02)

    async def ready(self) -> None:
        """Wait until the settings have been read."""
        await self.until(lambda: self.desk.prepared)

    async def sees(self, text: str) -> None:
        try:
            await self.until(lambda: text in self.screen)
        except TimeoutError:
            raise AssertionError(f"“{text}” is not to be seen in\n{self.screen}") from None


NAMES = {" ": "space", "%": "percent_sign", ".": "full_stop", "-": "minus", "/": "slash"}

Scene = Callable[[Hand], Awaitable[None]]
Play = Callable[..., None]


@pytest.fixture
def play() -> Play:
    """Run a scene in the app at a size."""

    def run(scene: Scene, size: tuple[int, int] = (80, 24)) -> None:
        async def whole() -> None:
            app = OkrkpiApp(TODAY)
            async with app.run_test(size=size, notifications=True) as pilot:
                hand = Hand(pilot)
                await hand.ready()
                await scene(hand)

        asyncio.run(whole())

    return run


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep a person's own settings and files out of the tests."""
    for name in ("OKRKPI_MODEL", "OKRKPI_BASE_URL", "OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "127.0.0.1,localhost")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture
def chosen(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """A model at an endpoint on the loopback, chosen as a person would."""
    monkeypatch.setenv("OKRKPI_MODEL", "tiny")
    monkeypatch.setenv("OKRKPI_BASE_URL", server.url)
    return server
