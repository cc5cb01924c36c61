"""What a reader has seen in a document, a line for each item."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.models import Plan


def seen(plan: Plan, indent: str = "") -> Iterator[str]:
    """Yield the items of a plan: `O` objective, `R` key result, `I` work, `K` KPI."""
    for objective in plan.objectives:
        yield f"O {objective.text}".rstrip()
        yield from (f"{indent}R {result.text}" for result in objective.key_results)
        yield from (f"{indent}I {work.text}" for work in objective.initiatives)
    yield from (f"K {kpi.text}" for kpi in plan.kpis)
