"""What a number is told for, where a wanted one starts, and what a sentence does."""

from __future__ import annotations

from datetime import date

import pytest

from okrkpi.memo.content.starts import candidates
from okrkpi.memo.read import understood

TODAY = date(2026, 11, 22)
MEMO = """Plan for January to March 2027

Damage. A year ago it was 3.2%. In October 4.1% of the parcels arrived broken. The big carriers talk
about 1%. I would call 2.5% by the end of March a success. From January the night crew packs with
the new foam, 40 boxes of it a night.

People. Of the drivers, 22% leave within a year. Nobody should be proud of that, and by March it
ought to be 15%. Not more than 2 weekends a month, ever.

The second depot in Ghent has to wait until next year.
"""


def test_each_number_has_the_part_that_a_reader_gives_it() -> None:
    reading, _ = understood(MEMO, today=TODAY)
    told = {f.text: reading.part(f) for own in reading.facts for f in own.figures}
    expected = {"4.1%": "current", "2.5%": "target", "22%": "current", "15%": "target"}
    assert {text: told[text] for text in expected} == expected
    assert told["1%"] != "target"
    assert told["3.2%"] not in {"target", "threshold"}
    assert told["40"] == "plain"


@pytest.mark.parametrize(
    ("baseline", "target", "metric"), [("4.1%", "2.5%", "parcels"), ("22%", "15%", "drivers")]
)
def test_a_wish_some_sentences_on_starts_where_its_measure_stands(
    baseline: str, target: str, metric: str
) -> None:
    _, memo = understood(MEMO, today=TODAY)
    (move,) = (m for m in memo.moves if m.target and m.target.text.endswith(target))
    assert move.baseline is not None
    assert move.baseline.text == baseline
    assert metric in move.metric.lower()


def test_work_and_refusals_are_told_however_they_are_worded() -> None:
    _, memo = understood(MEMO, today=TODAY)
    assert any("packs with the new foam" in one.text for one in memo.works)
    assert any("depot" in one.text for one in memo.non_goals)


def test_of_pasted_rows_only_the_nearest_numbers_are_weighed() -> None:
    row = "We want " + ", ".join(map(str, range(10, 60))) + " by June.\n"
    reading, _ = understood(row * 12, today=TODAY)
    target = reading.facts[6].figures[0]
    near = [figure.sentence for figure, _ in candidates(reading.facts, target)]
    assert 0 < len(near) <= 24
    assert {abs(sentence - 6) for sentence in near} <= {0, 1}
