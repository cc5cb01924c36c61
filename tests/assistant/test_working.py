from __future__ import annotations

import io
from collections.abc import Callable
from threading import Event, active_count

import pytest

from assistant.errors import note, pass_by, quietly
from assistant.render.styled import width
from assistant.working import Working, working


class Terminal(io.StringIO):
    """A terminal that tells when something was shown on it."""

    def __init__(self) -> None:
        super().__init__()
        self.wrote = Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.wrote.set()
        return super().write(text)

    @property
    def shown(self) -> list[str]:
        """Its lines as a person sees them in the end."""
        return [line.rpartition("\r")[2].rstrip() for line in self.getvalue().split("\n")]


Open = Callable[[], Terminal]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Open:
    """Return what makes standard error a terminal, once the test itself runs."""

    def open_one() -> Terminal:
        found = Terminal()
        monkeypatch.setattr("sys.stderr", found)
        return found

    return open_one


def test_what_takes_long_is_said_and_disappears(opened: Open) -> None:
    terminal = opened()
    with working(after=0) as now:
        now.sentence = "reviewing goals.md"
        assert terminal.wrote.wait(10)
    assert "… 0 s" in terminal.getvalue()
    assert terminal.shown == [""]


def test_what_is_quick_says_nothing(opened: Open) -> None:
    terminal = opened()
    with working(after=1000) as now:
        now.sentence = "reviewing goals.md"
    assert terminal.getvalue() == ""


def test_nothing_passes_by_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    before = active_count()
    with working(after=0):
        assert active_count() == before
    pass_by("reviewing goals.md")
    assert capsys.readouterr().err == ""


def test_a_note_takes_the_place_of_the_passing_line(opened: Open) -> None:
    terminal = opened()
    pass_by("reviewing a-file-with-a-long-name.md … 2 s")
    note("two.md holds no goals")
    assert terminal.shown == ["note: two.md holds no goals", ""]


def test_quietly_neither_notes_nor_passing_lines_are_shown(opened: Open) -> None:
    terminal = opened()
    with quietly():
        pass_by("reviewing goals.md")
        note("two.md holds no goals")
    assert terminal.getvalue() == ""
    note("two.md holds no goals")
    assert terminal.shown == ["note: two.md holds no goals", ""]


@pytest.mark.parametrize("name", ["goals.md", "x" * 200 + ".md", "目標" * 50, "a\x1b[2Jb.md"])
def test_the_line_fits_and_cannot_steer_the_terminal(opened: Open, name: str) -> None:
    terminal = opened()
    now = Working()
    now.sentence = f"reviewing {name}"
    line = now.line(123.4, 40)
    assert line.endswith("… 123 s")
    assert width(line) < 40
    pass_by(line)
    assert "\x1b" not in terminal.getvalue()
