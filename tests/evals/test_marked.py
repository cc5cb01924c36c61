"""The weights of the memo reader are those of the marked memos, and the marks are read right."""

from __future__ import annotations

from importlib.resources import files

import pytest

from evals.marked import Mark, fingerprint, read_marked, without_marks


@pytest.mark.parametrize(("file", "tagged"), [("parts", False), ("starts", False), ("tags", True)])
def test_the_weights_were_learned_from_the_memos_that_are_there(file: str, tagged: bool) -> None:
    memos = [one for one in read_marked() if one.tagged or not tagged]
    text = files("okrkpi.memo").joinpath(f"{file}.tsv").read_text("utf-8")
    assert fingerprint(memos) in text.splitlines()[1]


def test_marks_are_taken_out_and_keep_their_places() -> None:
    memo = without_marks("m", "{A}Leaks. We lose ⟦c1:9%⟧, want ⟦t1:4%⟧.\n===\n1\tlost water\t%\n")
    assert memo.text == "Leaks. We lose 9%, want 4%."
    assert memo.figures == (Mark(15, 17, "c", "1"), Mark(24, 26, "t", "1"))
    assert (memo.tags, memo.measures) == ((Mark(0, 0, "A"),), {"1": "lost water"})
    assert memo.moves() == {"1": ({9.0}, {4.0})}


def test_every_mark_of_a_memo_names_a_measure_that_is_listed() -> None:
    for memo in [*read_marked(), *read_marked(test=True)]:
        known = {one.measure for one in memo.figures if one.measure}
        assert not memo.measures or known <= set(memo.measures), memo.name
