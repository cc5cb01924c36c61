"""What lines state, remembered by their text: each is read once, wherever it is asked for."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from okrkpi.statement.facts import Statement
from okrkpi.statement.statement import read

_MOST = 1 << 15
_UNDATED: dict[str, Statement] = {}
"""The lines that name no time: they state the same on any day."""


@lru_cache(_MOST)
def statement(text: str, today: date | None, fiscal_year_start: int) -> Statement:
    """Return what a line states, remembered."""
    known = _UNDATED.get(text)
    if known is None:
        known, dated = read(text, today, fiscal_year_start)
        if not dated:
            if len(_UNDATED) >= _MOST:
                _UNDATED.clear()
            _UNDATED[text] = known
    return known
