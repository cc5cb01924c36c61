"""What weighed is told in words that need no knowledge of the program."""

from __future__ import annotations

import pytest

from assistant.render.weights import plainly
from okrkpi.statement.doubtful import VAGUE
from okrkpi.statement.joints import JOINTS

_NAMES = """
number move | a move from one number to another
number none + undated | no number and no due date
opens raise + metric known | a verb of raising at the start and a known measure
word pipeline | “pipeline”
pair so that | “so that”
object is clinic | done to “clinic”
has measure_head | a word for a measure
verb launch | the verb “launch”
verb better base | a verb of improving
a verb make ing + kpi | a verb of making and a KPI
ends in ly | ends in -ly
by and + right opens order | joined by “and” and then: order
"""


@pytest.mark.parametrize("row", _NAMES.strip().splitlines())
def test_a_feature_is_told_in_plain_words(row: str) -> None:
    name, told = row.split(" | ")
    assert plainly(name) == told


def test_the_names_of_all_features_can_be_told() -> None:
    names = [*VAGUE.weights, *JOINTS.weights]
    assert not [name for name in names if "_" in plainly(name) and "“" not in plainly(name)]
