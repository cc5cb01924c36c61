"""The roles of the lines beneath what headings, heads of columns and names in data announce."""

from __future__ import annotations

from okrkpi.documents.sketch import Role

KPI_SECTIONS = ("kpis", "health", "guardrails")
"""The sections whose lines are watched, and not reached."""
OF_SECTIONS: dict[str, Role] = {
    "key_results": "key_result",
    "measures": "key_result",
    "outcomes": "key_result",
    "kpis": "kpi",
    "health": "kpi",
    "guardrails": "kpi",
    "initiatives": "initiative",
    "work": "initiative",
    "todo": "initiative",
}
"""What the lists beneath an aim hold by what their names announce."""
OF_COLUMNS: dict[str, Role] = {
    "key_result": "key_result",
    "measure": "key_result",
    "kpi": "kpi",
    "initiative": "initiative",
}
"""What the cells of a column hold by its head."""
