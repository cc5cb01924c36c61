"""Goals with one fault each that the tests look for, and a memo they are quoted from."""

from __future__ import annotations

from okrkpi.cycle import parse_cycle
from okrkpi.models import KeyResult, Kpi, Objective, Plan, Priority, Question, Quote

GOALS = """# Brookside Library: goals for 2027-Q1

Objective 1: Make the library the place where children read
- KR 1.1: Raise children at reading hours from 340 to 500 by 31 March 2027
- KR 1.2: Improve member satisfaction
- KR 1.3: Increase loans by XX%

KPIs
- Complaints a month below 12
"""


def plan() -> Plan:
    """Return a small plan with sources, a question and something left out."""
    quote = Quote(text="children read **with us**", line=3, column=5)
    results = (
        KeyResult(
            id="KR1.1",
            text="Raise children at reading hours from ? to 500 by 31 March 2027",
            sources=(quote,),
        ),
        KeyResult(id="KR1.2", text="Improve member satisfaction"),
    )
    return Plan(
        title="Brookside Library",
        cycle=parse_cycle("2027-Q1"),
        objectives=(Objective(id="O1", text="Children read with us", key_results=results),),
        kpis=(
            Kpi(id="K1", text="Complaints a month below 12", role="guardrail", objectives=("O1",)),
        ),
        questions=(
            Question(id="Q1", at="KR1.1", field="baseline", text="How many today?", who="Mia"),
        ),
        priorities=(Priority(text="A new roof", reason="not this quarter"),),
    )
