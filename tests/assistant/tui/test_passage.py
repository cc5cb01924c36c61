from __future__ import annotations

import pytest

from assistant.tui.passage import Span, passage

MEMO = ["# Title", "", "We want **fewer", "  complaints** by 31 March.", "Ünïcode 日本 here"]


@pytest.mark.parametrize(
    ("line", "column", "words", "spans"),
    [
        (1, 3, "Title", ((0, 2, 7),)),
        (3, 9, "fewer complaints by 31", ((2, 10, 15), (3, 2, 20))),
        (3, 9, "**fewer complaints**", ((2, 8, 15), (3, 2, 14))),
        (5, 9, "日本", ((4, 8, 10),)),
        (1, 3, "Other", ()),
        (9, 1, "Title", ()),
        (5, 1, "Ünïcode 日本 here and more", ()),
        (1, 1, "", ()),
    ],
)
def test_where_words_stand(line: int, column: int, words: str, spans: tuple[Span, ...]) -> None:
    assert passage(MEMO, line, column, words) == spans
