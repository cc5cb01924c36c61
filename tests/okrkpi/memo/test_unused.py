from __future__ import annotations

from datetime import date

import pytest

from assistant.drafting.offline import offline_draft
from okrkpi.memo.unused import unused_figures

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Late tours are 14%, goal 8%.", []),
        ("We have 41 guides and 3 boats.\n\nLate tours are 14%, goal 8%.", [(1, ("41", "3"))]),
        ("Late tours are 14%, goal 8%. In 2024 it was 11%.", [(1, ("11%",))]),
        ("Late tours are 14%, goal 8%.\n\nNot this year: 12 new bikes.", []),
        ("Late tours are 14%, goal 8%.\n\nKeep complaints below 30 a month. The crew ate 9 cakes.",
         [(3, ("9",))]),
        ("Late tours are 14%, goal 8%.\n\nI want 60! The tide was 2.4 m.", [(3, ("2.4 m",))]),
    ],
)  # fmt: skip
def test_figures_that_nothing_takes_up_are_named(
    text: str, expected: list[tuple[int, tuple[str, ...]]]
) -> None:
    plan = offline_draft(text, today=TODAY)
    found = unused_figures(text, plan, today=TODAY)
    assert [(one.line, one.figures) for one in found] == expected
