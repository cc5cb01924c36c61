from __future__ import annotations

import pytest

from okrkpi.documents.likely_columns import likely_column
from okrkpi.documents.sections import guessed_section


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Planned works on the quay", "initiatives"),
        ("Indicators the board watches", "kpis"),
        ("Measurable results we promise", "key_results"),
        ("What was done in autumn", "skip"),
        ("Reasons for this choice", "notes"),
        ("Keep the harbour open all winter", None),
        ("Harbour", None),
        ("Winter timetable 2027", None),
    ],
)
def test_a_heading_in_own_words_announces_what_stands_beneath_it(
    heading: str, section: str | None
) -> None:
    assert guessed_section(heading) == section


@pytest.mark.parametrize(
    ("head", "column"),
    [
        ("Officer in charge", "owner"),
        ("Where we start from", "baseline"),
        ("target_level", "target"),
        ("Reached so far", "current"),
        ("How often counted", "cadence"),
        ("Verantwortliche Person", "owner"),
        ("Estimated cost", None),
        ("Objective: Fly cleaner", None),
        ("12%", None),
    ],
)
def test_a_column_in_own_words_is_known_by_them(head: str, column: str | None) -> None:
    assert likely_column(head) == column
