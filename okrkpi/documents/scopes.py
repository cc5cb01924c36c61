"""What the entries of JSON and YAML stand beneath: a goal, a team, a period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from okrkpi.documents.clock import Clock
from okrkpi.documents.cycles import cycle_in
from okrkpi.documents.items import holds_lists
from okrkpi.documents.sketch import Draft
from okrkpi.documents.spelling import PERIODS, TEAMS, label_in, spaced, types_in, values_of
from okrkpi.documents.titles import is_cycle, is_title, names_team, read_heading, speaks_of_goals
from okrkpi.documents.tree import Branch, Leaf, Tree
from okrkpi.models import Cycle
from okrkpi.pattern import pattern

_DAY = pattern(r"20\d\d-\d\d-\d\d")
_ABOUT = ("metadata", "meta", "about", "info", "header", "document")
_BOTH = 2


@dataclass(frozen=True, slots=True)
class Above:
    """What an entry stands beneath."""

    objective: Draft | None = None
    result: Draft | None = None
    team: str | None = None
    cycle: Cycle | None = None
    kpi_role: str | None = None
    themes: bool = False


def scope_of(tree: Branch, above: Above, clock: Clock) -> Above:
    """Return what stands above, with the team and the cycle that a mapping names."""
    values = values_of(tree) if tree.kind == "map" else {}
    if holds_lists(tree) if tree.kind == "map" else False:
        for name in ("name", "title", "label"):
            if isinstance(leaf := values.get(name), Leaf) and leaf.text:
                heading = read_heading(leaf.text, clock)
                titled = is_title(leaf.text)
                team = heading.rest if heading.cycle or titled else leaf.text
                if titled and not speaks_of_goals(leaf.text) and not names_team(leaf.text):
                    team = ""
                above = replace(above, team=team or above.team, cycle=heading.cycle or above.cycle)
                break
    for inner in (*_about(values), values):
        for name in TEAMS:
            if (leaf := label_in(inner.get(name))) and leaf.text:
                above = replace(above, team=leaf.text)
        above = replace(above, cycle=_period_in(inner, clock) or above.cycle)
    return above


def _about(values: dict[str, Tree]) -> Iterator[dict[str, Tree]]:
    """Yield what is said of the file itself; its name is a team's where its kind says so."""
    for name in _ABOUT:
        if isinstance(tree := values.get(name), Branch) and tree.kind == "map":
            inner = values_of(tree)
            named = any(names_team(spaced(leaf.text)) for leaf in types_in(values))
            yield {**inner, "team": inner["name"]} if named and "name" in inner else inner


def _period_in(values: dict[str, Tree], clock: Clock) -> Cycle | None:
    """Return the period that a mapping names, most of all where it says nothing else."""
    found: Cycle | None = None
    exact = False
    for name in PERIODS:
        period = values.get(name)
        leaf = label_in(period)
        if leaf is None and isinstance(period, Branch) and (days := days_in(period)):
            leaf = Leaf(" to ".join(days), period.line, period.column)
        stated = cycle_in(leaf.text, clock) if leaf else None
        if leaf and stated and not (exact and not is_cycle(leaf.text, clock)):
            found, exact = stated[0], is_cycle(leaf.text, clock)
    return found


def days_in(tree: Branch) -> list[str]:
    """Return the first and the last day of a period that is written as a mapping."""
    inner = [value for _, value in tree.entries if isinstance(value, Leaf)]
    days = [leaf.text[:10] for leaf in inner if _DAY.match(leaf.text)]
    return days if len(days) == _BOTH else []
