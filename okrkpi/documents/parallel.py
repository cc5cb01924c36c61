"""Records that stand in parallel: what their names hold, by what stands beneath them in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from okrkpi.documents.contents import Stated, aims_in, held_in, moves_in
from okrkpi.documents.fields import LEVELS
from okrkpi.documents.items import words_of
from okrkpi.documents.keys import VALUE, announced
from okrkpi.documents.labels import label_of
from okrkpi.documents.links import IDS
from okrkpi.documents.own_names import name_details, name_lists, said_by
from okrkpi.documents.section_roles import OF_SECTIONS
from okrkpi.documents.shape import is_people
from okrkpi.documents.sketch import Role
from okrkpi.documents.spelling import (
    LISTS,
    PERIODS,
    TEXTS,
    field_in,
    is_code,
    plain,
    role_of,
    type_of,
    values_of,
)
from okrkpi.documents.tree import Branch, Leaf, Tree
from okrkpi.pattern import pattern

_FEW_WORDS = 3
_LETTERS = 2
_TOKEN = pattern(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_NAMES: dict[Role, str] = {
    "key_result": "key_results",
    "initiative": "initiatives",
    "kpi": "kpis",
    "objective": "objectives",
}
_LATER = {"ambition": 1, "priority": 1, "title": 1, "category": 2, "note": 3}
"""Details whose names may stand over the words of a goal, where no other name does."""


@dataclass(frozen=True, slots=True)
class _Family:
    """Records that stand in parallel, and what their names hold in all of them."""

    records: Sequence[Branch]
    stated: Stated

    def names(self) -> list[str]:
        """Return the plain names of the records, in their order."""
        return list(dict.fromkeys(name for one in self.records for name in values_of(one)))

    def held(self, name: str) -> list[Tree]:
        """Return what stands under a name."""
        found = (values_of(one).get(name) for one in self.records)
        return [value for value in found if value is not None]


def name_parallel(roots: Sequence[Tree], stated: Stated) -> None:
    """Give lists and words under names of a person's own the names that are usual for them."""
    waiting: list[Tree] = list(roots)
    for tree in waiting:
        if isinstance(tree, Branch):
            waiting += [value for _, value in tree.entries]
    names = Counter(
        key.text for tree in waiting if isinstance(tree, Branch) for key, _ in tree.entries if key
    )
    often = frozenset(name for name, count in names.items() if count > 1)
    for tree in reversed(waiting):
        if isinstance(tree, Branch):
            if tree.kind == "map":
                _list_aims(tree, often, stated)
            else:
                _open_points(tree)
                _take_codes(tree, stated)
            if records := _records(tree):
                name_details(records)
                _name(_Family(records, stated))
            if tree.kind == "map":
                name_lists(tree)
    _name_roots(roots, stated)


def _name_roots(roots: Sequence[Tree], stated: Stated) -> None:
    """Take documents that each state one aim, with what measures it, for records in parallel."""
    maps = [root for root in roots if isinstance(root, Branch) and root.kind == "map"]
    names = [key.text for one in maps for key, _ in one.entries if key]
    if not maps or any(role_of(plain(name)) or label_of(name) for name in names):
        return
    family = _Family(maps, stated)
    words = _words(family, family.names())
    leaves = [one for one in family.held(words) if isinstance(one, Leaf)] if words else []
    aims = sum(stated(one.text).kind == "objective" for one in leaves)
    if words and _rank(family, words) == 0 and 2 * aims > len(maps):
        _name(family)


def _list_aims(tree: Branch, often: frozenset[str], stated: Stated) -> None:
    """Make a list of what stands under names that are sentences, as of any other objectives."""
    held = (key for key, value in tree.entries if key and isinstance(value, Branch))
    if all(key.text in often for key in held):
        return
    aims = [] if words_of(values_of(tree), "key_result") else aims_in(tree, often, stated)
    if not aims:
        return
    found = Branch("list", aims[0][0].line, aims[0][0].column)
    for key, value in aims:
        at = (key.line, key.column)
        inner: list[tuple[Leaf | None, Tree]] = [(Leaf("objective", *at), key)]
        lists = value.kind == "map" and any(isinstance(one, Branch) for _, one in value.entries)
        inner += value.entries if lists else [(Leaf("key_results", *at), value)]
        found.entries.append((None, Branch("map", *at, inner)))
    _name(_Family(_records(found), stated))
    names = [key for key, _ in aims]
    rest = [(key, value) for key, value in tree.entries if key not in names]
    tree.entries = [*rest, (Leaf("objectives", found.line, found.column), found)]


def _open_points(tree: Branch) -> None:
    """Take the one name that all entries of a list carry for no words of theirs."""
    maps = [one for _, one in tree.entries if isinstance(one, Branch) and one.kind == "map"]
    single = [one.entries[0] for one in maps if len(one.entries) == 1]
    names = {key.text for key, _ in single if key}
    alike = len(names) == 1 and len(single) == len(tree.entries)
    if not alike or not _is_short(name := names.pop(), len(single)) or plain(name) in TEXTS:
        return
    for one in maps:
        key, value = one.entries[0]
        if key and isinstance(value, Leaf):
            one.entries[0] = (Leaf("text", key.line, key.column, key.end), value)


def _take_codes(tree: Branch, stated: Stated) -> None:
    """Take names of one word each for codes where sentences describe what they stand for."""
    maps = [one for _, one in tree.entries if isinstance(one, Branch) and one.kind == "map"]
    keys = [(one, key, value) for one in maps for key, value in one.entries if key]
    codes = [value for _, key, value in keys if plain(key.text) == "name"]
    told = [value for one in maps if isinstance(value := values_of(one).get("description"), Leaf)]
    short = all(isinstance(one, Leaf) and _TOKEN.fullmatch(one.text) for one in codes)
    goals = sum(stated(one.text).kind in ("objective", "key_result") for one in told)
    if not codes or not short or len(codes) != len(told) or 2 * goals < len(told):
        return
    for one in maps:
        for number, (key, value) in enumerate(one.entries):
            if key and plain(key.text) == "name":
                one.entries[number] = (Leaf("id", key.line, key.column, key.end), value)


def _is_short(name: str, count: int) -> bool:
    """Say whether a name is one that several entries may share, or one of a letter or two."""
    return " " not in name and (count > 1 or len(name) <= _LETTERS)


def _records(tree: Branch) -> list[Branch]:
    """Return the mappings in a list, or those that a mapping holds under codes or in parallel."""
    maps = [one for _, one in tree.entries if isinstance(one, Branch) and one.kind == "map"]
    coded = all(key and is_code(key.text) for key, _ in tree.entries)
    if tree.kind == "map" and not coded and not _are_alike(tree, maps):
        return []
    return maps if maps and not is_people(tree) else []


def _are_alike(tree: Branch, maps: Sequence[Branch]) -> bool:
    """Say whether a mapping holds nothing but mappings with the same names, under any keys."""
    if not 1 < len(maps) == len(tree.entries) or any(role_of(one) for one in values_of(tree)):
        return False
    names = [values_of(one).keys() for one in maps]
    shared = set(names[0]).intersection(*names[1:])
    held = [[isinstance(value, Branch) for value in values_of(one).values()] for one in maps]
    return len(shared) > 1 and all(map(any, held))


def _name(family: _Family) -> None:
    names = family.names()
    roles = {name: role for name in names if (role := _role(family, name))}
    known = {role_of(name) for name in names} | set(roles.values())
    typed = {type_of(values_of(one)) for one in family.records}
    if "key_result" not in known or not typed <= {None, "objective"}:
        return
    words = None if _worded(family) else _words(family, names)
    if words is None and not _worded(family):
        return
    for one in family.records:
        for number, (key, value) in enumerate(one.entries):
            name = plain(key.text) if key else ""
            usual = _NAMES[roles[name]] if name in roles else "objective" if name == words else ""
            if key and usual and (isinstance(value, Branch) or name == words):
                one.entries[number] = (Leaf(usual, key.line, key.column, key.end), value)


def _worded(family: _Family) -> bool:
    """Say whether the records have words under one of the usual names."""
    return any(isinstance(one, Leaf) for name in TEXTS for one in family.held(name))


def _words(family: _Family, names: Sequence[str]) -> str | None:
    """Return the first name of a person's own that holds words in most of the records.

    Names that are elsewhere those of a detail count only after all others.
    """
    wordy = [name for name in names if _holds_words(family, name)]
    ranks = {name: rank for name in wordy if (rank := _rank(family, name)) is not None}
    return min(ranks, key=lambda name: ranks[name], default=None)


def _holds_words(family: _Family, name: str) -> bool:
    leaves = [one for one in family.held(name) if isinstance(one, Leaf) and one.text]
    wordy = sum(len(one.text.split()) >= _FEW_WORDS for one in leaves)
    return bool(leaves) and 2 * wordy >= len(family.records)


def _rank(family: _Family, name: str) -> int | None:
    """Return how soon a name counts as that of the words, or None where it never does."""
    if name in LISTS or name in PERIODS:
        return None
    field = field_in(name)
    leaves = [one for one in family.held(name) if isinstance(one, Leaf)]
    if field is None or (field == "target" and not any(VALUE.match(one.text) for one in leaves)):
        return 0
    return _LATER.get(field)


def _role(family: _Family, name: str) -> Role | None:
    """Return what the lists under a name of a person's own hold."""
    held = [one for one in family.held(name) if isinstance(one, Branch)]
    if not held or name in LISTS or any(is_people(one) or _is_record(one) for one in held):
        return None
    if moves_in(held, family.stated):
        return "key_result"
    written = _written(family, name)
    said = said_by(written) or OF_SECTIONS.get(announced(written, held[0]) or "")
    return said or held_in(held, family.stated)


def _is_record(tree: Branch) -> bool:
    """Say whether a mapping is one thing with its details rather than a list of several."""
    names = values_of(tree) if tree.kind == "map" else {}
    return any(name in (*TEXTS, *IDS) or field_in(name) in LEVELS for name in names)


def _written(family: _Family, name: str) -> str:
    keys = (key for one in family.records for key, _ in one.entries)
    return next(key.text for key in keys if key and plain(key.text) == name)
