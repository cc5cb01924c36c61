"""What names in JSON and YAML that are a person's own say, by what was learned of such names."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.documents.fields import LEVELS
from okrkpi.documents.keys import VALUE, announced
from okrkpi.documents.likely_columns import likely_column
from okrkpi.documents.parents import maps_in
from okrkpi.documents.section_roles import OF_COLUMNS, OF_SECTIONS
from okrkpi.documents.sections import guessed_section, section_of
from okrkpi.documents.sketch import Role
from okrkpi.documents.spelling import LISTS, TEXTS, field_in, plain, role_of, spaced, values_of
from okrkpi.documents.tree import Branch, Leaf, Tree

_DETAILS = LEVELS | {"due", "owner", "unit", "cadence"}
_PAIR = 2


def said_by(name: str) -> Role | None:
    """Return what lists beneath an aim hold by their name: `success_signals`, `how_we_get_there`.

    A usual name counts first, then what a heading or a column of that name most likely means.
    """
    words = spaced(name).lower()
    if section := section_of(words):
        return OF_SECTIONS.get(section)
    likely = OF_COLUMNS.get(likely_column(words) or "")
    return likely or OF_SECTIONS.get(guessed_section(words, alone=True) or "")


def name_lists(tree: Branch) -> None:
    """Call a list of aims with their results so, where its name announces anything else.

    A name that announces nothing is that of a team or a theme.
    """
    for number, (key, value) in enumerate(tree.entries):
        if key is None or isinstance(value, Leaf) or value.kind == "map":
            continue
        if plain(key.text) in LISTS or announced(key.text, value) in (None, "skip", "notes"):
            continue
        aims = [one for one in map(values_of, maps_in(value)) if _is_aim(one)]
        if aims and 2 * len(aims) >= len(value.entries):
            usual = Leaf("objectives", key.line, key.column, key.end)
            tree.entries[number] = (usual, value)


def _is_aim(values: dict[str, Tree]) -> bool:
    """Say whether a record has words, and a list of key results that is called so."""
    worded = any(isinstance(values.get(name), Leaf) for name in TEXTS)
    lists = (name for name, one in values.items() if isinstance(one, Branch))
    return worded and any(role_of(name) == "key_result" for name in lists)


def name_details(records: Sequence[Branch]) -> None:
    """Give the values of measures the usual names, where at least two of them are told.

    The name of a value counts as it would over a column; none is given where it stands already.
    """
    values: dict[str, list[str]] = {}
    for record in records:
        for key, value in record.entries:
            if key and isinstance(value, Leaf) and value.text.strip():
                values.setdefault(key.text, []).append(value.text.strip())
    usual = _usual(values)
    levels = {*usual.values(), *(field_in(plain(name)) for name in values)} & LEVELS
    if not usual or len(levels) < _PAIR:
        return
    for record in records:
        for number, (key, value) in enumerate(record.entries):
            if key and isinstance(value, Leaf) and key.text in usual:
                named = Leaf(usual[key.text], key.line, key.column, key.end)
                record.entries[number] = (named, value)


def _usual(values: dict[str, list[str]]) -> dict[str, str]:
    """Return the usual names of details under names of a person's own."""
    taken = {field_in(plain(name)) for name in values}
    found: dict[str, str] = {}
    for name, texts in values.items():
        known = plain(name)
        likely = likely_column(spaced(name).lower())
        if likely not in _DETAILS or likely in taken or known in LISTS or known in TEXTS:
            continue
        level = 2 * sum(bool(VALUE.match(text)) for text in texts) > len(texts)
        if field_in(known) is None and level == (likely in LEVELS):
            found[name] = likely
            taken.add(likely)
    return found
