"""Registers whose codes say what each row is: `SO1`, `PI1.1` and `T1.2`, as a legend explains."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from okrkpi.documents.grid import Grid, Row, cell_at
from okrkpi.documents.labels import label_of
from okrkpi.documents.levels import VALUES, Levels
from okrkpi.documents.row_depths import has_value
from okrkpi.documents.row_forms import told_by
from okrkpi.documents.sketch import Role
from okrkpi.documents.typed import TypedRow, told_types
from okrkpi.pattern import pattern

_CODE = pattern(r"(?P<stem>[A-Za-z]{1,4})[-. ]?\d{1,3}(?:[.\-]\d{1,3})*[.):]?$")
_MEANING = pattern(r"\b(?P<stem>[A-Z]{1,4})\s?=\s?(?P<words>[^\W\d_][\w -]{2,40})")
_WORDS = ("text", "key_result", "measure", "objective")
_ROLES = ("objective", "key_result", "kpi", "initiative")
_TARGETS = ("target", "targets")
_MOST = 0.6
_FAMILIES = 3


def find_families(grid: Grid, columns: dict[str, int], lines: Sequence[str]) -> Levels | None:
    """Return the roles of the rows of a register by their codes, where those come in families.

    A line anywhere in the sheet may explain the codes.
    """
    identity = columns.get("id")
    main = next((columns[name] for name in _WORDS if name in columns), None)
    if identity is None or main is None or "type" in columns:
        return None
    stems = {row.line: _stem(row, identity) for row in grid.rows}
    names = list(dict.fromkeys(stem for stem in stems.values() if stem))
    coded = [row for row in grid.rows if stems[row.line]]
    filled = [row for row in grid.rows if cell_at(row, main).raw]
    if len(names) < _FAMILIES or len(coded) < _MOST * len(filled):
        return None
    told = _told(_legend(lines), names, coded, identity, columns)
    if not {"objective", "key_result"} <= set(told.values()):
        return None
    roles = {row.line: told[stems[row.line]] for row in coded if stems[row.line] in told}
    kept = {name: at for name, at in columns.items() if name not in _WORDS}
    rows = [row for row in grid.rows if row.line in roles]
    return Levels(Grid(grid.head, rows), {**kept, "text": main}, roles)


def _stem(row: Row, identity: int) -> str:
    """Return the letters that a code begins with."""
    found = _CODE.match(cell_at(row, identity).words().text.strip())
    return found["stem"].upper() if found else ""


def _told(
    legend: dict[str, str],
    names: Sequence[str],
    rows: Sequence[Row],
    identity: int,
    columns: dict[str, int],
) -> dict[str, Role]:
    """Return what each family is: by a legend, by the usual labels, or by what its rows hold."""
    values = [columns[name] for name in VALUES if name in columns]
    same = {name: [row for row in rows if _stem(row, identity) == name] for name in names}
    typed_rows = [
        TypedRow(_stem(row, identity), has_value(row, values), has_value(row, values))
        for row in rows
    ]
    held = told_types(typed_rows)
    found: dict[str, Role] = {}
    for name in names:
        label = label_of(cell_at(same[name][0], identity).words().text)
        usual = label.role if label and label.bare and label.number else None
        role = legend.get(name) or usual or held.get(name)
        if role in _ROLES:
            found[name] = cast("Role", role)
    return found


def _legend(lines: Sequence[str]) -> dict[str, str]:
    """Return what a sheet explains of its codes, as in `T = target`."""
    found: dict[str, str] = {}
    for meaning in (one for line in lines if "=" in line for one in _MEANING.finditer(line)):
        words = meaning["words"].strip().lower()
        found[meaning["stem"]] = "key_result" if words in _TARGETS else told_by(words) or "note"
    return found
