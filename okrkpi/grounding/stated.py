"""The numbers that an item states, in its text and in its fields, each with its part there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from okrkpi.item_facts import AnyItem, Facts, facts
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.figures import read_facts
from okrkpi.models import Initiative, Kpi, Objective, Plan, Role
from okrkpi.pattern import pattern

_FIELDS: dict[str, Role] = {
    "baseline": "baseline",
    "target": "target",
    "current": "current",
    "threshold": "threshold",
}
_TO = pattern(r" to (?:\w+ ){0,3}")
_TARGET_IN_BRACKETS = pattern(r" \(target: (?:\w+ ){0,3}")
_TARGET_ALONE = pattern(r"(?:\(target: |\bfrom \? to )(?:\w+ ){0,3}$")
_HAS_DAY = pattern(
    r"\d|january|february|march|april|may|june|july|august|september|october|november|december",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A number of an item and the part that it plays there."""

    figure: Figure
    role: Role


def stated_by(item: AnyItem, plan: Plan) -> list[Stated]:
    """Return the numbers that an item states.

    Those of work and of a direction play no part, and in another language none is guessed.
    """
    anchor = plan.cycle.start if plan.cycle else None
    figures = read_facts(item.text, 0, anchor, 1).figures
    if isinstance(item, Initiative | Objective) or not _in_english(plan):
        found = [Stated(figure, "other") for figure in figures]
    else:
        found = _with_parts(item, facts(item, cycle=plan.cycle), figures)
    for name, role in _FIELDS.items():
        held: str | None = getattr(item, name, None)
        if held:
            found += [Stated(figure, role) for figure in read_facts(held, 0, None, 1).figures[:1]]
    return found


def _with_parts(item: AnyItem, says: Facts, figures: Sequence[Figure]) -> list[Stated]:
    """Return the figures of a text with the part that each plays."""
    roles = _roles(item, says)
    written = _written(item, figures)
    found = []
    for figure in figures:
        role = next((r for s, e, r in roles if figure.start < e and s < figure.end), None)
        found.append(Stated(figure, written.get(figure.start) or role or "other"))
    for start, end, role in roles:
        seen = any(s.figure.start < end and start < s.figure.end for s in found)
        if role == "change" and not seen:
            value = says.change.value if says.change else 0.0
            found.append(Stated(Figure(0, value, item.text[start:end], start, end), role))
    if re.search(r"\bto zero\b", item.text) and not any(s.figure.value == 0 for s in found):
        start = item.text.index("zero")
        found.append(Stated(Figure(0, 0, "zero", start, start + 4), "target"))
    return found


def _in_english(plan: Plan) -> bool:
    return plan.language is None or plan.language.lower().startswith("en")


def deadlines_of(item: AnyItem, plan: Plan) -> list[tuple[str, date | None]]:
    """Return the days that an item is due by, in its text or in its field."""
    anchor = plan.cycle.start if plan.cycle else None
    found = []
    stated = facts(item, cycle=plan.cycle).says.deadline
    if stated and _HAS_DAY.search(stated.text):
        found.append((stated.text, stated.date))
    field = getattr(item, "due", None)
    if field and field not in item.text and _HAS_DAY.search(field):
        moments = read_facts(field, 0, anchor, 1).moments
        found.append((field, next((m.date for m in moments if m.date), None)))
    return found


def _roles(item: AnyItem, says: Facts) -> list[tuple[int, int, Role]]:
    """Return the spans of an item's text whose numbers play a part."""
    found: list[tuple[int, int, Role]] = []
    level: Role = "threshold" if isinstance(item, Kpi) else "target"
    start: Role = "current" if isinstance(item, Kpi) else "baseline"
    baseline, target = says.says.baseline, says.says.target
    if target and "target" in says.unknown and not getattr(item, "target", None):
        baseline, target = baseline or target, None
    if baseline:
        found.append((baseline.start, baseline.end, start))
    if target:
        relative = target.unit == "x" and says.says.change is not None
        found.append((target.start, target.end, "change" if relative else level))
    return found


def _written(item: AnyItem, figures: Sequence[Figure]) -> dict[int, Role]:
    """Return the parts that plain forms give numbers: `from A to B`, `A (target: B)`."""
    parts: dict[int, Role] = {}
    start: Role = "current" if isinstance(item, Kpi) else "baseline"
    for one, other in pairwise(figures):
        between = item.text[one.end : other.start]
        moved = item.text[: one.start].endswith("from ") and _TO.fullmatch(between)
        if moved or _TARGET_IN_BRACKETS.fullmatch(between):
            parts[one.start], parts[other.start] = start, "target"
    for figure in figures:
        before, after = item.text[: figure.start], item.text[figure.end :]
        if before.endswith("from ") and after.startswith(" to ?"):
            parts[figure.start] = start
        elif _TARGET_ALONE.search(before):
            parts.setdefault(figure.start, "target")
    return parts
