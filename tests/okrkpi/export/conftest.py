from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents.plan import read_plan
from okrkpi.export.reviewed import Reviewed
from okrkpi.finding import Edit, Finding
from okrkpi.profile import load_profile
from okrkpi.review import Review

PLAN = """---
okrkpi: 1
cycle: 2026-Q4
---
# Harbour Foods, Q4

## O1 · Win back the corner shops
- **KR1.1** Raise activation from 40% to 60% by 30 November
  - source: memo:14:3 “today 40% of the shops order again”
  - number: `40%` baseline, grounded
- **KR1.2** Improve =SUM(A1), `code`, @mia and <b>bold</b>
  - allow: KR903 because the base is counted monthly
- **I1** Call every shop that left

## KPIs
- **K1** Uptime ≥ 99.9%
  - guards: O1

## Questions
- **Q1** KR1.2 baseline: What is the repeat-order rate today? (who: sales operations)
"""


def _finding(code: str, severity: str, at: str | None, **more: object) -> Finding:
    told = {"message": f"{code} is broken.", "fix": "Mend it."} | more
    return Finding(code=code, name="a-made-up-rule", severity=severity, at=at, **told)  # type: ignore[arg-type]


@pytest.fixture
def reviewed() -> Reviewed:
    """A document with findings of every kind, none of them from a real rule."""
    document = read_plan(PLAN)
    findings = (
        _finding("PLAN901", "info", None),
        _finding("KR901", "error", "KR1.2", message="“Improve”, 100%:\nnothing | *to* count."),
        _finding(
            "KR902",
            "warning",
            "KR1.2",
            marks=((0, 7), (29, 33)),
            span=(0, 33),
            edits=(Edit(0, 7, "Raise"),),
        ),
        _finding("KR903", "warning", "KR1.2", suppressed="the base is counted monthly"),
        _finding("KPI901", "info", "K1", span=(7, 14)),
    )
    verdicts = {"O1": "rework", "KR1.1": "ready", "KR1.2": "rework", "K1": "ready"}
    review = Review(document.plan, findings, verdicts)  # type: ignore[arg-type]
    return Reviewed("goals/q4 plan.md", document, review, load_profile(), date(2026, 10, 1))
