from __future__ import annotations

import pytest

from okrkpi.statement import parse
from okrkpi.statement.explained import heaviest
from okrkpi.statement.statement import gather
from okrkpi.statement.written import written


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("## Next steps", "marked as a heading"),
        ("PERFORMANCE AT A GLANCE", "all capitals"),
        ("churn of small shops", "starts small"),
        ("The Trust Will Move", "capitals 3"),
        ("Agency spend as % of pay", "bare percent"),
        ("Cost per meal", "says per"),
        ("The plan was late", "told past"),
        ("Each aim has a sponsor", "finite verb"),
        ("Our members stay", "starts with determiner"),
        ("Meeting on 12 Nov", "day"),
        ("12 nurses", "number starts"),
        ("Doors open 19.20", "clock"),
        ("Apologies: Pip", "before colon 1"),
        ("It is late. We know why.", "sentences"),
    ],
)
def test_how_a_line_is_written_shows(line: str, shown: str) -> None:
    assert shown in written(gather(line))


@pytest.mark.parametrize("line", ["Raise it to 40%", "Churn", ""])
def test_a_plain_line_shows_no_marks_of_a_note(line: str) -> None:
    assert not {"bare percent", "told past", "all capitals"} & set(written(gather(line)))


def test_what_weighs_most_speaks_against_the_next_kind() -> None:
    other, weights = heaviest("Churn rate")
    assert other != "kpi"
    assert weights == sorted(weights, key=lambda one: -one[1])
    assert all(weight > 0 for _, weight in weights)


def test_the_signs_of_a_heading_are_no_blank() -> None:
    assert not parse("## Q3 goals").placeholders
    assert parse("Raise NPS from ## to ##").placeholders
