from __future__ import annotations

from datetime import date

from assistant.render.draft import draft_lines
from assistant.render.styled import plain
from okrkpi.documents.plan import read_plan
from okrkpi.review import review

PLAN = """---
okrkpi: 1
cycle: 2027-Q1
---
# Physiotherapy, first quarter

## O1 · See new patients sooner
- source: memo:18:4 “See new patients sooner.”
- **KR1.1** Cut the wait for a first appointment from 17 to 8 days by 31 March
  - source: memo:18:29 “A new patient now waits 17 days. By 31 March we want that to be 8.”
- **KR1.2** Improve the satisfaction of patients
- **I1** Introduce the booking system in all 14 clinics by 26 February 2027

## O2 · Become the place where good clinicians want to stay
- **KR2.1** Cut the share of clinicians who leave from ? to ?

## KPIs
- **K1** Patients who are clearly better above 80%
  - guards: O1, O2
- **K2** Cash at or above two months of running costs
  - role: health

## Questions
- **Q1** KR2.1 baseline: What share of clinicians leave today? (who: Tomasz)
- **Q2** KR1.1 owner: Who owns this?
  - answer: Ines

## Priorities
- Open a shop

## Not now
- No new clinics before 2028
"""


def shown(columns: int = 80) -> list[str]:
    plan = read_plan(PLAN).plan
    checked = review(plan, today=date(2026, 11, 22))
    lines = draft_lines(checked, next_step="Next: keep it with", command="okrkpi", columns=columns)
    return plain(lines).splitlines()


def test_a_draft_tells_everything_in_the_order_of_reading() -> None:
    text = "\n".join(shown())
    parts = [
        "Physiotherapy, first quarter",
        "2027-Q1",
        "no model was used",
        "O1  See new patients sooner",
        "memo line 18: “See new patients sooner.”",
        "KR1.1 Cut the wait",
        "[KR201 unquantified-key-result]",
        "K1    Patients who are clearly better above 80%",
        "KPI, guardrail for O1, O2",
        "initiative",
        "O2  Become the place",
        "(guardrail for O2 too)",
        "KPIs beside the objectives",
        "I could not find:",
        "What share of clinicians leave today? [KR2.1] (ask Tomasz)",
        "In the memo, and not in the plan:",
        "Open a shop",
        "The memo says that these are not goals:",
        "No new clinics before 2028",
        "2 objectives · 3 key results · 2 KPIs · 1 open question",
        "Next: keep it with",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)
    assert "Who owns this?" not in text


def test_a_draft_fits_its_terminal() -> None:
    assert max(map(len, shown())) <= 80
    assert max(map(len, shown(50))) <= 50
