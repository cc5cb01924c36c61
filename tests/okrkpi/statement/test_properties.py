"""No text makes the reading fail, move its spans, or take long."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from okrkpi.statement import Statement, parse

_WORDS = (
    "raise NPS from to by 40% € Q3 within 90 days of → ≥ 12 and while keeping no one in half a "
    "million - +5 (0.7) ½ １２ é İ ﬁ % . , 2026 hold launch customers per x2 2h40 1:3 {{x}} "
    "___ every TBD 1.250.000"
)
PIECES = st.sampled_from([*_WORDS.split(), "\u00a0", "\u202e", "e\u0301"])
LINES = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join))


def spans(line: Statement) -> list[tuple[str, int, int]]:
    found = [(q.text, q.start, q.end) for q in line.quantities]
    found += [(p.text, p.start, p.end) for p in (*line.vague, *line.placeholders)]
    for phrase in (line.deadline, line.cadence, line.guard):
        if phrase:
            found.append((phrase.text, phrase.start, phrase.end))
    return found


@settings(max_examples=300, deadline=None)
@given(LINES)
def test_any_text_is_read_and_its_spans_stay_inside(text: str) -> None:
    line = parse(text)
    assert 0 <= line.confidence <= 1
    for _, start, end in spans(line):
        assert 0 <= start < end <= len(text)


@settings(max_examples=100, deadline=None)
@given(LINES)
def test_reading_is_deterministic(text: str) -> None:
    assert parse(text) == parse(text)


@pytest.mark.parametrize(
    ("plain", "fancy"),
    [
        ("Raise NPS from 31 to 45", "Raise NPS from\u00a031\u202fto 45"),
        ("Raise NPS from 31 to 45", "Raise NPS from ３１ to ４５"),
        ("Churn 4% -> 3%", "Churn 4% ➔ 3%"),
        ("Don't lose 'key' accounts", "Don’t lose ‘key’ accounts"),
    ],
)
def test_typographic_signs_change_nothing(plain: str, fancy: str) -> None:
    left, right = parse(plain), parse(fancy)
    assert left.kind == right.kind
    assert [(q.value, q.start, q.end) for q in left.quantities] == [
        (q.value, q.start, q.end) for q in right.quantities
    ] or "->" in plain


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "1," * 50_000,
        "by " * 33_000,
        "a-" * 50_000,
        "(" * 100_000,
        "from 1 to " * 10_000,
        " " * 100_000,
        "one two " * 12_000,
        "before the end of the " * 4_500,
        "Budget target 5 | 6 | 7 (" + "design , build , " * 1_000,
    ],
)
def test_long_and_nasty_lines_take_no_longer_than_a_second(text: str) -> None:
    start = time.process_time()
    line = parse(text)
    assert time.process_time() - start < 1
    assert line.truncated
