"""Parts of a document: sections that say what they hold, groups of goals, and tables."""

from __future__ import annotations

from dataclasses import replace

from okrkpi.documents.cells import shown
from okrkpi.documents.columns import columns_of
from okrkpi.documents.cycles import cycle_in, is_rough
from okrkpi.documents.family import below, bullets, measured_beside
from okrkpi.documents.fields import field_of
from okrkpi.documents.grid import Grid
from okrkpi.documents.inside import Inside, Where
from okrkpi.documents.levels import levels_in_text
from okrkpi.documents.node import Node
from okrkpi.documents.own_measures import beneath_goal
from okrkpi.documents.paragraph import adopt_aim, beside_goal
from okrkpi.documents.reading import Reading
from okrkpi.documents.rows import RowReader
from okrkpi.documents.section_roles import KPI_SECTIONS
from okrkpi.documents.series_upright import turned_series
from okrkpi.documents.template_hints import unfilled_rows
from okrkpi.documents.titles import ambition_in, names_team, read_heading, team_of

_WHERE: dict[str, Where] = {
    "objectives": "objectives",
    "key_results": "key_results",
    "kpis": "kpis",
    "health": "kpis",
    "guardrails": "kpis",
    "initiatives": "initiatives",
    "notes": "notes",
    "maybe": "skip",
    "skip": "skip",
}
_FREE = ("open", "other", "objectives", "initiatives")
_HEADS_OF_GOALS = frozenset(["objective", "key_result", "measure"])
_GOAL_PARTS = ("objectives", "key_results", *KPI_SECTIONS, "measures")
_HALF = 0.5
_MOST_PROPERTIES = 12
_KPI_ROLES = {"health": "health", "guardrails": "guardrail"}


def holds_goals(reading: Reading, node: Node, inside: Inside) -> bool:
    """Say whether measurable goals stand right beneath a heading that often has none."""
    if node.section != "maybe" or inside.where not in ("open", "objectives", "kpis"):
        return False
    if node.objectives:
        return True
    inner = below(node)
    leads = [child for child in node.children if child.kind == "lead" and bullets(child)]
    if any(reading.evidence.aspires(lead) for lead in leads):
        return True
    if any(_HEADS_OF_GOALS & columns_of(item.table).keys() for item in inner if item.table):
        return True
    if any(item.kind == "heading" and item.section in _GOAL_PARTS for item in inner):
        return True
    items = [item for item in inner if item.kind == "bullet" and not item.label]
    if items and inside.where == "kpis":
        return True
    if len(items) > 1 and reading.evidence.share_kind(items, "kpi") > _HALF:
        return True
    return bool(items) and reading.evidence.share_measurable(items) >= _HALF


def enter_section(reading: Reading, node: Node, section: str, inside: Inside) -> None:
    """Enter a part that its heading announces."""
    heading = node.own or node.whole.text
    if section not in ("skip", "maybe", "objectives"):
        inside = beside_goal(reading, node, inside)
    if section in ("measures", "key_results"):
        inside = adopt_aim(reading, node, inside)
    where = _where(reading, node, section, inside)
    astray = where == "key_results" and reading.last is not None and bool(reading.last.results)
    if node.kind == "heading" and not inside.objective and (section == "objectives" or astray):
        reading.boundary()
    beneath = replace(
        inside,
        where=where,
        cycle=read_heading(heading, reading.clock).cycle or inside.cycle,
        ambition=ambition_in(heading) or inside.ambition,
        kpi_role=_KPI_ROLES.get(section),
        label=None,
        name=heading,
    )
    if where == "kpis" and inside.where == "key_result":
        beneath = replace(beneath, item=inside.objective)
    over = "over what is no goal" if where == "skip" else f"for {where.replace('_', ' ')}"
    reading.enter(node, beneath, "section", f"a heading {over}")


def _where(reading: Reading, node: Node, section: str, inside: Inside) -> Where:
    if section == "measures":
        objective = inside.objective
        fresh = objective is not None and not (objective.results or reading.has_results(node))
        return "key_results" if fresh else "kpis"
    if section == "outcomes":
        return "key_results" if inside.objective or reading.last else "other"
    if section == "work":
        items = bullets(node)
        measured = reading.evidence.share_measurable(items) > _HALF and not measured_beside(node)
        return "key_results" if measured else "initiatives"
    if section == "todo":
        astray = inside.objective is None and bool(reading.sketch.objectives)
        return "other" if astray else "initiatives"
    if section == "objectives" and inside.where in ("objective", "key_result"):
        return "key_results"
    if section == "skip" and not node.skips:
        return "other"
    if section in ("skip", "maybe") and inside.objective and node.kind != "heading":
        over_goals = any(one.label and one.label.role == "objective" for one in node.children)
        return "skip" if over_goals else "notes"
    if section == "notes" and inside.item is None:
        return "other"
    return _WHERE[section]


def enter_group(reading: Reading, node: Node, inside: Inside) -> None:
    """Enter a part for a team, a cycle or a theme."""
    text = node.own
    ambition = ambition_in(text)
    stands_out = node.kind in ("heading", "bold") and not reading.evidence.personal
    stands_out = stands_out or names_team(text)
    team = team_of(text, reading.clock) if stands_out and not ambition else None
    if node.kind in ("heading", "bold"):
        reading.boundary()
    beneath = replace(
        inside,
        where="open",
        item=None,
        objective=None,
        heading=node,
        team=team or inside.team,
        cycle=read_heading(text, reading.clock).cycle or inside.cycle,
        ambition=ambition or inside.ambition,
        name=text,
    )
    reading.enter(node, beneath, "group", "goals stand beneath it")


def enter_untied(reading: Reading, node: Node, inside: Inside) -> None:
    """Enter a part for key results that serve no objective."""
    reading.boundary()
    beneath = replace(
        inside, where="key_results", item=None, objective=None, heading=None, name=node.own
    )
    reading.enter(node, beneath, "section", "key results without an objective stand beneath it")


def take_table(reading: Reading, node: Node, inside: Inside) -> None:
    """Read a table by the heads of its columns."""
    node.inside = inside
    if node.table is None:
        return
    open_rows = unfilled_rows(node.table, reading.hints)
    for row in open_rows:
        reading.sketch.note(row.line, shown(row), "slot", "its words are those of the template")
    rows_left = [row for row in node.table.rows if row not in open_rows]
    grid = Grid(node.table.head, rows_left)
    grid = turned_series(grid) if inside.where == "kpis" else grid
    columns, roles = columns_of(grid if grid.rows else node.table), {}
    if inside.objective is not None:
        columns = beneath_goal(grid, columns)
    free = inside.where in _FREE and inside.objective is None
    said = inside.where == "initiatives"
    if free and (found := levels_in_text(grid, columns, said=said)):
        grid, columns, roles = found.grid, found.columns, found.roles
    if _measures_beside_results(reading, columns, inside):
        inside = replace(inside, where="kpis", item=inside.objective)
    rows = RowReader(grid, inside, reading.sketch, reading.clock, reading.home, columns, roles)
    if inside.where not in ("skip", "notes", "awaiting") and rows.read():
        reading.last = rows.shelf.objective or reading.last
        return
    _read_properties(reading, node.table)
    for row in (node.table.head, *rows_left):
        reading.sketch.note(row.line, shown(row), "text", "a table without goals")


def _measures_beside_results(reading: Reading, columns: dict[str, int], inside: Inside) -> bool:
    """Say whether a table of measures follows the results of an objective that state numbers."""
    if inside.objective is None or "measure" not in columns or "key_result" in columns:
        return False
    above = [reading.evidence.statement(one.text) for one in inside.objective.results]
    return len(above) > 1 and 2 * sum(one.quantified for one in above) >= len(above)


def _read_properties(reading: Reading, grid: Grid) -> None:
    """Take the cycle and the team from a small table about the plan itself."""
    if reading.sketch.objectives or len(grid.rows) > _MOST_PROPERTIES:
        return
    pairs = [(row.cells[0], row.cells[1]) for row in (grid.head, *grid.rows) if len(row.cells) == 2]
    if len(grid.rows) == 1:
        pairs += list(zip(grid.head.cells, grid.rows[0].cells, strict=False))
    for name, value in pairs:
        text, field = value.words().text, field_of(name.words().text)
        found = cycle_in(text, reading.clock) if field == "cycle" else None
        if found and (reading.sketch.cycle is None or is_rough(reading.sketch.cycle)):
            reading.sketch.cycle = found[0]
        elif field == "team" and text and not reading.sketch.team:
            reading.sketch.team = text
