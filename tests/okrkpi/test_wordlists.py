"""Lists of phrases are plain to read, and find what they say."""

from __future__ import annotations

import re

import pytest

from okrkpi.wordlists import any_of


@pytest.mark.parametrize(
    ("listed", "text", "found"),
    [
        ("order(s), lead time", "orders from the north", "orders"),
        ("order(s), lead time", "the order book", "order"),
        ("order(s), lead time", "reorder point", None),
        ("order(s), lead time", "lead-time in days", "lead-time"),
        ("cancel*", "cancellations by guests", "cancellations"),
        ("no-show(s)", "noshows at the desk", "noshows"),
        ("m.p.h", "mxpxh", None),
        ("a, , b\n c", "to b c", "b c"),
    ],
)
def test_a_phrase_is_found_as_a_whole_word(listed: str, text: str, found: str | None) -> None:
    match = re.search(any_of(listed), text)
    assert (match.group() if match else None) == found
