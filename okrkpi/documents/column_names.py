"""What the head of a column says that it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from okrkpi.documents.fields import FIELDS
from okrkpi.documents.head_words import explained, parts_of, without_when
from okrkpi.documents.peeled import strip_emoji
from okrkpi.documents.sections import leads_to
from okrkpi.documents.vocabulary import by_word, load
from okrkpi.pattern import pattern
from okrkpi.statement.words import singular

_NAMES = by_word(load("columns")["heads"])
USUAL = FIELDS | _NAMES
"""What a column holds by its usual names."""
_LAST_WORDS = frozenset(
    (
        *("value", "level", "date", "status", "score", "owner", "lead", "target", "baseline"),
        *("comments", "comment", "notes", "deadline", "objective", "objectives", "indicator"),
        *("indicators", "type", "measure", "measures", "metric", "metrics", "kpi", "kpis"),
    )
)
_OF_LEADS = {"key_results": "key_result", "work": "initiative"}
_OF_MEASURES = frozenset(["metric", "measure", "kr", "kpi", "goal"])
_LEVELS = frozenset(["baseline", "current", "target", "unit"])
_OTHER_DATES = frozenset(
    ["start", "begin", "created", "creation", "modified", "updated", "review", "last", "entry"]
)
_LEVELLED = pattern(r"(?:level|lvl|tier|stage)\s?\d\s*[-–—:.]?\s+(?=\S)", re.IGNORECASE)
_MOST_WORDS = 3
LONGEST_HEAD = 300
AIMS = frozenset(["aim", "aims", "ziel", "meta", "metas"])
"""Heads over aims or over values to be reached, as what stands beneath them says."""
GOAL_COLUMNS = ("objective", "key_result", "measure", "initiative")
"""The columns that hold goals."""
OWN_WORDS = frozenset([*GOAL_COLUMNS, "text"])
"""The columns that hold the words of goals, whatever they are."""
STATED_COLUMNS = OWN_WORDS | {"parent"}


@lru_cache(1 << 14)
def column_of(head: str) -> str | None:
    """Return what a column holds by its head; what is longer than any head names none."""
    if len(head) > LONGEST_HEAD:
        return None
    plain = " ".join(re.sub(r"[_*`]", " ", strip_emoji(head)).lower().split()).strip(" .:?#") or (
        "#" if "#" in head else ""
    )
    bare = re.sub(r"\s*\([^)]*\)", "", _LEVELLED.sub("", plain)).strip()
    for name in (plain, bare, without_when(bare), _as_one(bare)):
        if found := _NAMES.get(name) or FIELDS.get(name):
            return found
    bare = without_when(bare)
    if len(parts := parts_of(bare)) > 1 and (both := _of_several(parts)):
        return both
    words = bare.split()
    if len(words) > 1 and words[-1] == "date" and words[0] in _OTHER_DATES:
        return None
    if len(words) > 1 and words[0] in _OF_MEASURES and (field := FIELDS.get(" ".join(words[1:]))):
        return field if field in _LEVELS else None
    if len(words) > 1 and words[-1] in _LAST_WORDS:
        return USUAL.get(words[-1]) or USUAL.get(_as_one(bare).split()[-1])
    if lead := _OF_LEADS.get(leads_to(bare) or ""):
        return lead
    return next((one for name in explained(bare) if (one := column_of(name))), None)


def _as_one(name: str) -> str:
    """Return a name with its last word in the singular."""
    *before, last = name.split() or [""]
    return " ".join((*before, singular(last))) if len(before) < _MOST_WORDS else name


def _of_several(names: Sequence[str]) -> str | None:
    """Return what a column holds whose head names several things, each row saying which it is."""
    kinds = {"objective" if name in AIMS else _NAMES.get(name, FIELDS.get(name)) for name in names}
    return (
        "text"
        if "objective" in kinds and kinds < OWN_WORDS | {"target"} and len(kinds) > 1
        else None
    )
