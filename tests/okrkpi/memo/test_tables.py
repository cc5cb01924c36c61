"""Memos that hold tables: what their rows say, wherever in the memo they stand."""

from __future__ import annotations

import time

import pytest

from okrkpi.memo.read import read_memo

TABLE = (
    "| KPI | Today | Target |\n|---|---|---|\n| Late orders | 9% | 4% |\n| Returns | 7% | 3% |\n"
)


@pytest.mark.parametrize(
    "text",
    [TABLE, f"# Figures\n\n{TABLE}", f"The shop was closed in May.\n\n{TABLE}"],
    ids=["alone", "beneath a heading", "last of all"],
)
def test_a_table_without_priorities_gives_them(text: str) -> None:
    memo = read_memo(text)
    assert [aim.text for aim in memo.priorities] == ["Late orders", "Returns"]
    assert [move.target.value for move in memo.moves if move.target] == [4, 3]


def test_rows_of_pasted_numbers_take_little_time() -> None:
    row = " ".join(str(number) for number in range(400)) + "\n"
    started = time.process_time()
    read_memo("Priorities\n\n1. Grow sales from 1 to 2\n\n" + row * 5)
    assert time.process_time() - started < 5
