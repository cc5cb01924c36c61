"""Which way a measure is wanted to go, by its words alone."""

from __future__ import annotations

import pytest

from okrkpi.rules._polarity import wanted_way


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Returns processed within 48h", "up"),
        ("Permits decided within 30 working days", "up"),
        ("Parcels shipped the same day", "up"),
        ("Burst pipes repaired in under 4 hours", "up"),
        ("Patients readmitted within 30 days", "none"),
        ("Members who leave within 90 days", "none"),
        ("Goods returned within 14 days", "none"),
        ("Complaints answered within 10 days", "none"),
    ],
)
def test_a_share_of_what_is_done_in_time_is_wanted_to_grow(text: str, way: str) -> None:
    assert wanted_way(text, share=True) == way


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Mis-picks per 10,000 lines", "down"),
        ("Misrouted parcels", "down"),
        ("Vacancies open for more than 60 days", "down"),
        ("Vacancies filled", "none"),
        ("Applications per vacancy", "none"),
        ("Mission hours", "none"),
        ("Returns processed within 48h", "none"),
    ],
)
def test_what_goes_wrong_or_stays_open_is_wanted_to_shrink(text: str, way: str) -> None:
    assert wanted_way(text, share=False) == way
