"""What a reader has to assume of a cycle: its year, or the month in which its year begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from okrkpi.document import Assumed
from okrkpi.documents.clock import Clock
from okrkpi.documents.cycles import names_in
from okrkpi.models import Cycle
from okrkpi.pattern import pattern

_TWO_YEARS = pattern(r"\d\d\s?[/–-]\s?(?:20)?\d\d(?:\s[QH]\d)?$")


def assumed_in(text: str, cycles: Sequence[Cycle], clock: Clock) -> Iterator[Assumed]:
    """Yield each cycle of a document that could be meant otherwise, and what is left open."""
    for cycle in cycles:
        if _TWO_YEARS.search(cycle.label):
            if clock.fiscal_year_start == 1:
                words = next((words for words, _ in names_in(text, cycle, clock)), cycle.label)
                yield Assumed(words, cycle, "first month")
        elif clock.today and not clock.year and cycle.label not in text:
            first = ""
            for words, dated in names_in(text, cycle, clock):
                if dated:
                    break
                first = first or words
            else:
                if first:
                    yield Assumed(first, cycle, "year")
