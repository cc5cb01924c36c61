"""A failure that nobody foresaw: one sentence, nothing of the memo on the screen, nothing lost."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from assistant.tui.rescue import rescue, told_of
from assistant.tui.screens.desk import Desk
from okrkpi.documents.plan import read_plan
from tests.assistant.drafting.memo import MEMO
from tests.assistant.tui.conftest import Hand, Play

# The failing line has the memo in a variable, which a traceback with variables would show.
BROKEN = """
import sys
from assistant.main import main
from assistant.tui.screens.desk import Desk

def broken(desk):
    words = "secret words"
    raise ZeroDivisionError

Desk.on_mount = broken
sys.exit(main([]))
"""


def test_a_failure_ends_with_a_sentence() -> None:
    terminal, end = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, "-c", BROKEN], env=environment, stdin=end, stdout=end, stderr=end
    ) as app:
        os.close(end)
        said = _all_of(terminal)
    assert app.returncode == 2
    assert "okrkpi: something went wrong inside okrkpi (ZeroDivisionError)" in said
    assert "Traceback" not in said
    assert "secret words" not in said


def test_what_is_in_no_file_is_kept(
    play: Play, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def broken(desk: Desk) -> None:
        raise ZeroDivisionError(desk.path)

    monkeypatch.setattr(Desk, "action_example", broken)

    async def scene(hand: Hand) -> None:
        await hand.paste(MEMO)
        await hand.press("f5")
        await hand.until(lambda: hand.desk.plan.book)
        await hand.press("ctrl+t")

    with pytest.raises(ZeroDivisionError):
        play(scene)
    memo, plan = sorted((tmp_path / "state" / "okrkpi" / "rescued").iterdir())
    assert memo.read_text(encoding="utf-8") == MEMO
    assert read_plan(plan.read_text(encoding="utf-8")).plan.objectives


def test_what_was_rescued_is_told_of_at_the_next_start(
    play: Play, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (path, _) = rescue({"a.md": MEMO, "b.md": MEMO}, datetime(2026, 11, 22, 9, 5))

    async def scene(hand: Hand) -> None:
        await hand.sees("2026-11-22-090500-b.md (and 1 more beside it)")
        await hand.open(str(path))
        await hand.until(lambda: hand.desk.memo.area.text == MEMO)
        await hand.until(lambda: "was cut short" not in hand.screen)

    play(scene, (160, 30))


def test_nothing_is_told_where_nothing_was_rescued(play: Play, tmp_path: Path) -> None:
    assert told_of(tmp_path / "none") == ""

    async def scene(hand: Hand) -> None:
        await hand.sees("nothing leaves this machine")
        assert "cut short" not in hand.screen

    play(scene)


def test_what_was_rescued_is_for_its_owner_alone(tmp_path: Path) -> None:
    (path,) = rescue({"memo.md": "words \ud800"}, datetime(2026, 11, 22, 9, 5), tmp_path / "kept")
    assert path.name == "2026-11-22-090500-memo.md"
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="there is no such signal here")
def test_a_terminal_that_is_closed_loses_nothing(
    play: Play, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    async def scene(hand: Hand) -> None:
        await hand.paste(MEMO)
        signal.raise_signal(signal.SIGHUP)
        await hand.until(lambda: hand.app._exit)

    play(scene)
    (memo,) = (tmp_path / "state" / "okrkpi" / "rescued").iterdir()
    assert memo.read_text(encoding="utf-8") == MEMO


def _all_of(terminal: int) -> str:
    said = b""
    while True:
        try:
            piece = os.read(terminal, 65_536)
        except OSError:  # the other end was closed
            piece = b""
        if not piece:
            os.close(terminal)
            return said.decode(errors="replace")
        said += piece
