from __future__ import annotations

import pytest

from assistant.columns import statements
from assistant.errors import InputError

FOUND = [
    ("lines.txt", "a\n\n  b \n", None, [(1, "a"), (3, "b")]),
    ("goals.txt", "a, b\nc\n", None, [(1, "a, b"), (2, "c")]),
    ("goals.csv", "text\na\nb\n", None, [(2, "a"), (3, "b")]),
    ("goals.csv", "id,Goal\n1,Sign 12\n2,\n3,Sell\n", None, [(2, "Sign 12"), (4, "Sell")]),
    ("goals.csv", 'id;Was\n1;"a; b"\n', "was", [(2, "a; b")]),
    ("goals.tsv", "n\tgoal\n1\tA, b\n", None, [(2, "A, b")]),
    ("-", "x,goal\n1,A\n", "goal", [(2, "A")]),
    ("goals.csv", 'n,goal\n1,"two\nlines"\n2,next\n', None, [(2, "two lines"), (4, "next")]),
    ("goals.csv", "n,goal\n1\n2,b\n", None, [(3, "b")]),
    ("plain.csv", "Sign 12 groups\nChurn rate\n", None, [(1, "Sign 12 groups"), (2, "Churn rate")]),
]


@pytest.mark.parametrize(("path", "text", "column", "found"), FOUND)
def test_statements_are_lines_or_cells(
    path: str, text: str, column: str | None, found: list[tuple[int, str]]
) -> None:
    assert list(statements(path, text.splitlines(keepends=True), column)) == found


@pytest.mark.parametrize(
    ("text", "column", "told"),
    [
        ("a,b\n1,2\n", None, "several columns; .* a, b"),
        ("a,b\n1,2\n", "c", "no column “c”; it has a, b"),
        ('a,goal\n1,"' + "x\n" * 90_000, "goal", "from line 2: a quotation mark"),
    ],
)
def test_a_table_that_cannot_be_read_says_why(text: str, column: str | None, told: str) -> None:
    with pytest.raises(InputError, match=told):
        list(statements("goals.csv", text.splitlines(keepends=True), column))
