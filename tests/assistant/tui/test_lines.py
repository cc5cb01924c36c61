from __future__ import annotations

from itertools import pairwise

import pytest

from assistant.render.styled import plain
from assistant.tui.widgets.head import Standing, head_line
from assistant.tui.widgets.keys import Entry, fitting

KEYS = [Entry("e", "Edit", "e"), Entry("F8", "Next", "f8"), Entry("^s", "Save", "ctrl+s")]
LAST = Entry("^p", "Commands", "ctrl+p")


def test_keys_that_do_not_fit_are_left_out_whole() -> None:
    assert [entry for _, entry in fitting(KEYS, None, 80)] == KEYS
    assert [entry for _, entry in fitting(KEYS, None, 17)] == KEYS[:2]
    assert [entry for _, entry in fitting(KEYS, None, 3)] == []


def test_the_palette_stands_at_the_right() -> None:
    *_, (column, last) = fitting(KEYS, LAST, 40)
    assert last == LAST
    assert column + LAST.width == 39


def test_keys_never_overlap() -> None:
    for columns in range(14, 60):
        placed = fitting(KEYS, LAST, columns)
        for (start, entry), (after, _) in pairwise(placed):
            assert start + entry.width < after


FULL = Standing(
    "plan", "q1.md", "saved 14:02", "gpt-9-large", {"rework": 2, "refine": 0, "ask": 1, "ready": 3}
)


def test_the_head_says_where_things_stand() -> None:
    head = plain([head_line(FULL, 80)]).rstrip()
    assert head.startswith(" okrkpi  1 Memo [2 Plan]  q1.md · saved 14:02 · gpt-9-large")
    assert head.endswith("✗2 ?1 ✓3")


@pytest.mark.parametrize("columns", [60, 70, 80, 110])
def test_the_head_fits(columns: int) -> None:
    assert len(plain([head_line(FULL, columns)]).rstrip("\n")) <= columns


def test_the_state_is_kept_longest() -> None:
    head = plain([head_line(FULL, 62)])
    assert "saved 14:02" in head
    assert "gpt" not in head
    head = plain([head_line(FULL, 50)])
    assert "✗2 ?1 ✓3" in head
    assert "saved 14:02" not in head
