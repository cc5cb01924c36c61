"""Ids as they stand in a plan's Markdown, and the next free one for an item without.

An id that begins with the letters of its kind and a digit stands alone (`O1`, `KR1.2`, `I3`,
`K4`, `Q5`); any other has the word for its kind before it (`initiative new-depot`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from okrkpi.documents.plan_fields import Kind
from okrkpi.pattern import pattern

ID_RULE = "an id is 1 to 40 letters from A to Z, digits, dots, dashes and underscores"
LONGEST_ID = 40

_REST = r"[-._]?[0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"
_LETTERS: dict[Kind, str] = {
    "objective": "O",
    "key result": "KR",
    "initiative": "I",
    "kpi": "K(?:PI)?",
    "question": "Q",
}
_STANDARD = {kind: pattern(letters + _REST) for kind, letters in _LETTERS.items()}
STANDARD = f"(?:{'|'.join(_LETTERS.values())}){_REST}"

_BOLD = pattern(
    r"\*\*(?:(?P<word>(?i:key result|initiative|kpi|question))(?: +(?P<id>[A-Za-z0-9._-]+))?"
    rf"|(?P<standard>{STANDARD})):?\*\*:?",
    re.ASCII,
)
_BARE = pattern(rf"(?P<standard>(?:KR|I|K(?:PI)?){_REST})[:.)]?(?:\s+|$)", re.ASCII)
_ALMOST = pattern(r"\*\*((?:KR|KPI|K|I|Q|O)[\s#-]*[0-9][^*]{0,60})\*\*", re.IGNORECASE)
_HEADING = pattern(
    rf"(?:(?i:objective) +(?P<id>[A-Za-z0-9._-]+) *·|(?P<standard>O{_REST})"
    r"(?:\s?[·:—–]|\s-|[.)])?)(?:\s+|$)",
    re.ASCII,
)


def write_id(kind: Kind, item_id: str) -> str:
    """Return the id so that its kind shows."""
    if _STANDARD[kind].fullmatch(item_id):
        return item_id
    return f"{'KPI' if kind == 'kpi' else kind} {item_id}"


def read_heading(written: str) -> tuple[str | None, int]:
    """Return the id that an objective's heading begins with, and where its text starts."""
    if found := _HEADING.match(written):
        return found["id"] or found["standard"], found.end()
    return None, 0


def read_bullet(written: str) -> tuple[Kind | None, str | None, int]:
    """Return the kind and the id that a bullet begins with, and where its text starts.

    A bullet that begins with what looks like an id and is none raises a ValueError.
    """
    found = _BOLD.match(written)
    if found and found["word"]:
        word = found["word"].lower()
        kind = next(kind for kind in _LETTERS if kind == word)
        return kind, found["id"], found.end()
    if found or (found := _BARE.match(written)):
        item_id = found["standard"]
        kind = next(kind for kind, rule in _STANDARD.items() if rule.fullmatch(item_id))
        return kind, item_id, found.end()
    if almost := _ALMOST.match(written):
        raise ValueError(f"“{almost[1]}” is no id: write one such as KR1.2, I3 or K4")
    return None, None, 0


class FreeIds:
    """Hands out ids that nothing else has, each one above the highest in use."""

    def __init__(self, used: Iterable[str]) -> None:
        self._used = set(used)
        self._highest: dict[str, int] = {}
        for item_id in self._used:
            start = item_id.rstrip("0123456789")
            if 0 < len(digits := item_id[len(start) :]) < 10:
                self._highest[start] = max(self._highest.get(start, 0), int(digits))

    def take(self, kind: Kind, objective_id: str = "") -> str:
        """Return the next id for an item of the kind, under that objective where it has one."""
        start = {"objective": "O", "initiative": "I", "kpi": "K", "question": "Q"}.get(kind, "KR")
        if kind == "key result" and re.fullmatch(r"O[-._]?[0-9][A-Za-z0-9._-]{0,20}", objective_id):
            start = f"KR{objective_id[1:].lstrip('-._')}."
        number = self._highest.get(start, 0) + 1
        while f"{start}{number}" in self._used:
            number += 1
        self._highest[start] = number
        self._used.add(f"{start}{number}")
        return f"{start}{number}"
