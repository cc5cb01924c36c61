from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from threading import Event, active_count

import pytest

from assistant.errors import note, pass_by, quietly
from assistant.render.styled import width
from assistant.working import LONG_TEXT, Working, has_read, unseen, working
from tests.assistant.conftest import Run


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
    with working("reviewing goals.md", after=0):
        assert terminal.wrote.wait(10)
    assert "… 0 s" in terminal.getvalue()
    assert terminal.shown == [""]


def test_what_is_quick_says_nothing(opened: Open) -> None:
    terminal = opened()
    with working("reviewing goals.md", after=1000):
        pass
    assert terminal.getvalue() == ""


def test_nothing_passes_by_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    before = active_count()
    with working("reviewing goals.md", after=1000):
        pass_by("reviewing goals.md")
    assert active_count() == before
    assert capsys.readouterr().err == ""


class Captured(Terminal):
    """A standard error that somebody else reads."""

    def isatty(self) -> bool:
        return False


@pytest.mark.parametrize(
    ("sentence", "lengths", "said"),
    [
        (
            "reviewing big.md",
            [9_600_000],
            "note: reviewing big.md (9,600,000 characters) takes a while",
        ),
        ("reviewing goals", [LONG_TEXT // 2] * 2, "goals (200,000 characters)"),
        ("reviewing short.md", [LONG_TEXT - 1], ""),
        ("", [LONG_TEXT], ""),
    ],
)
def test_a_long_text_is_named_once_where_output_is_captured(
    monkeypatch: pytest.MonkeyPatch, sentence: str, lengths: list[int], said: str
) -> None:
    captured = Captured()
    monkeypatch.setattr("sys.stderr", captured)
    with working(sentence, after=0, every=0) as now:
        for length in lengths:
            has_read(length)
        if said:
            assert captured.wrote.wait(10)
        assert bool(now.told()) == bool(said)
    assert said in captured.getvalue()
    assert captured.getvalue().count("\n") == bool(said)


def test_nothing_passes_by_while_a_person_types(opened: Open) -> None:
    terminal = opened()
    with working(after=0, every=0.001) as now:
        with unseen():
            now.sentence = "reading standard input"
            assert not terminal.wrote.wait(0.02)
        assert terminal.wrote.wait(10)


@pytest.mark.parametrize(
    "arguments",
    [
        ["draft"],
        ["review"],
        ["review", "--explain-structure"],
        ["classify"],
        ["convert", "--to", "csv"],
    ],
)
def test_every_command_that_reads_counts_what_it_reads(
    okrkpi: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    opened: list[Working] = []

    class Watched(Working):
        def __init__(self) -> None:
            super().__init__()
            opened.append(self)

    monkeypatch.setattr("assistant.working.Working", Watched)
    text = "Churn must fall from 5% to 3% by June.\n"
    if arguments[0] != "draft":
        text = "# O1: Keep our clinics\n- KR1: Churn from 5% to 3% by June\n"
    (tmp_path / "text.md").write_text(text)
    okrkpi(*arguments, str(tmp_path / "text.md"))
    assert any(now.sentence and now.length == len(text) for now in opened)


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
