from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.render.parts import excerpt
from assistant.render.styled import Line, Span, ansi, clip, plain, span, width, wrap
from assistant.tui.paint import painted


def text_of(lines: list[Line]) -> list[str]:
    return plain(lines).splitlines()


def test_words_are_wrapped_with_a_hanging_indent() -> None:
    lines = list(wrap([span("Raise activation from 40% to 60%")], columns=20, indent=2))
    assert text_of(lines) == ["Raise activation", "  from 40% to 60%"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert text_of(list(wrap([span("x" * 25)], columns=10))) == ["x" * 10, "x" * 10, "x" * 5]


@given(st.text(), st.integers(10, 90))
def test_no_line_is_wider_than_asked_and_no_word_is_lost(text: str, columns: int) -> None:
    lines = list(wrap([span(text)], columns=columns))
    assert all(width("".join(piece.text for piece in line)) <= columns for line in lines)
    shown = "".join(piece.text for line in lines for piece in line)
    assert "".join(shown.split()) == "".join(span(text).text.split())


@pytest.mark.parametrize(
    "hostile",
    ["\x1b[31mred", "\x1b]0;title\x07", "\x9b31m", "a\rb", "a\x08b", "\u202egnp.exe", "\ud800"],
)
def test_nothing_that_steers_a_terminal_gets_through(hostile: str) -> None:
    shown = plain([(span(hostile),)])
    assert shown.rstrip("\n").isprintable()
    assert len(span(hostile).text) == len(hostile)


def test_content_is_never_markup() -> None:
    told = "[bold]Sign[/bold] [link=file:///etc/passwd]12[/link] groups"
    assert painted([(span(told, "error"),)]).plain == told
    assert plain([(span(told),)]).rstrip() == told


def test_colour_stands_around_words_only() -> None:
    assert ansi([(Span("  "), Span("no", "error"))]) == "  \x1b[31mno\x1b[0m\n"


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("目標", 4), ("cafe\u0301", 4), ("a\u200bb", 2), ("✅", 2)]
)
def test_a_text_is_as_wide_as_it_is_shown(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "cut"), [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("目標目標", 5, "目標…")]
)
def test_a_text_is_cut_by_the_columns_it_takes(text: str, columns: int, cut: str) -> None:
    assert clip(text, columns) == cut


@pytest.mark.parametrize(
    ("source", "marks", "shown"),
    [
        ("- Improve growth", [(3, 10)], ["3 │ - Improve growth", "  │   ^^^^^^^"]),
        ("  - Improve", [(5, 12)], ["3 │ - Improve", "  │   ^^^^^^^"]),
        ("目標 growth", [(4, 10)], ["3 │ 目標 growth", "  │      ^^^^^^"]),
        ("a b c", [(1, 2), (5, 6)], ["3 │ a b c", "  │ ^   ^"]),
        ("x", [(9, 12)], ["3 │ x", "  │  ^"]),
    ],
)
def test_carets_stand_under_the_words(
    source: str, marks: list[tuple[int, int]], shown: list[str]
) -> None:
    assert text_of(list(excerpt(source, 3, marks, 60, 0))) == shown


def test_a_long_line_is_shown_around_its_mark() -> None:
    source = "word " * 60 + "Improve" + " word" * 60
    first, second = text_of(list(excerpt(source, 7, [(301, 308)], 60, 2)))
    assert max(width(first), width(second)) <= 60
    assert first[second.index("^") :].startswith("Improve")
