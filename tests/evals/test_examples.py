from __future__ import annotations

from evals.examples import fingerprint, read_examples
from okrkpi.statement.weights import KINDS
from okrkpi.statement.words import load_text


def test_the_weights_were_learned_from_the_lines_that_are_there() -> None:
    assert fingerprint(list(read_examples())) in load_text("kinds.tsv").splitlines()[1]


def test_every_line_to_learn_from_has_one_of_the_kinds_and_some_text() -> None:
    examples = list(read_examples())
    assert {one.kind for one in examples} == set(KINDS)
    assert all(one.text.strip() for one in examples)
