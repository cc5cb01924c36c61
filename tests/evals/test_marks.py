from __future__ import annotations

import pytest

from evals.marks import fingerprint, read_marks
from okrkpi.statement.doubtful import doubtful, doubts
from okrkpi.statement.statement import gather
from okrkpi.statement.words import load_text

MARKS = list(read_marks())


@pytest.mark.parametrize("file", ["vague.tsv", "joints.tsv"])
def test_the_weights_were_learned_from_the_lines_that_are_there(file: str) -> None:
    assert fingerprint(MARKS) in load_text(file).splitlines()[1]


def test_every_vague_word_stands_in_its_line() -> None:
    assert [one for one in MARKS if len(one.spans) < len(one.vague)] == []


@pytest.mark.parametrize("kind", ["objective", "key_result", "kpi", "initiative"])
def test_the_words_that_are_passed_over_are_those_that_cannot_be_vague(kind: str) -> None:
    for one in [one for one in MARKS if one.kind == kind][:300]:
        evidence = gather(one.text)
        weighed = [
            doubt.span
            for doubt in doubts(evidence, one.kind)
            if sum(group.weight for group in doubt.groups) > 0
        ]
        assert doubtful(evidence, one.kind) == weighed
