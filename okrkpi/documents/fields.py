"""The details that people write beside a goal: their names, and how their values read."""

from __future__ import annotations

import re

from okrkpi.documents.vocabulary import by_word, load
from okrkpi.pattern import pattern

_NAMES = load("fields")
FIELDS = by_word(_NAMES)
ITEM_FIELDS = frozenset(_NAMES) - {"id", "title", "type"}
"""The details that belong to an item; the others tell what a line is."""
LEVELS = frozenset(["baseline", "current", "target"])
"""The details that are values of what is measured."""

_NOT_ALONE = frozenset(["by", "from", "to", "start", "value", "where", "data", "item", "tool"])
_SHORT = pattern(
    r"(due(?: date)?|target(?:ing)?|baseline|current(?:ly)?|now|was|goal|owner|owned by|led by|"
    r"lead|dri|supports|aligned (?:to|with)|aligns (?:to|with)|contributes to|weight|confidence|"
    r"plan(?:ned)?|budget|last year|previously|prev\.?|"
    r"(?:final )?score|reached|achieved|ended at|grade|progress|status|priority|"
    r"deadline|start)(?:\b|(?<=\.))\s+(?=\S)",
    re.IGNORECASE,
)
_SHORT_NAMES = {
    "targeting": "target",
    "goal": "target",
    "reached": "current",
    "achieved": "current",
    "ended at": "current",
    "plan": "target",
    "planned": "target",
    "budget": "target",
    "last year": "baseline",
    "previously": "baseline",
    "prev": "baseline",
    "prev.": "baseline",
    "aligned to": "parent",
    "aligned with": "parent",
}
_NUMERIC = frozenset(["target", "baseline", "current", "grade", "confidence", "weight"])
_NOBODY = frozenset(
    ["unassigned", "no owner", "no owner yet", "owner tbd", "owner tbc", "nobody yet"]
)
_DIGIT = pattern(r"\d")
_AMOUNT = pattern(r"(?:at least |over |under |below |above |of |about )?\W{0,3}\d", re.IGNORECASE)
STATUSES = by_word(load("values")["status"])
AMBITIONS = by_word(load("values")["ambition"])

_SCORE = pattern(r"(?:[01](?:[.,]\d{1,3})?|[.,]\d{1,3})$")
_PERCENT = pattern(
    r"(\d{1,3}(?:[.,]\d{1,2})?)\s?%(?:\s*(?:done|complete|completed|achieved|progress))?$"
)
_OUT_OF = pattern(r"(\d{1,2}(?:\.\d)?)\s?/\s?(10|5|100)$")
_GAUGE = pattern(r"[█▓▒░▰▱■□▮▯▪▫⬛⬜🟩🟨🟥⣿]+|\[[#=\->. ]*\]")
_AROUND = pattern(r"^[^\w(]+|[^\w%)]+$")
_PRIORITY = pattern(r"p[0-4]$", re.IGNORECASE)
_TICKET = pattern(r"#\d{1,7}$|[A-Z]{2,8}-\d{1,6}$")
_OWNERS = pattern(r"@[\w.\-]+(?:[\s,;/&]+(?:and\s+)?@[\w.\-]+)*$")
_KEY = pattern(r"([^\W\d_%#][^:=\n]{0,39}?|[%#][^:=\n]{0,20})\s*[:=]\s*(.*)$", re.DOTALL)


def field_of(name: str) -> str | None:
    """Return the field that a name stands for."""
    plain = " ".join(name.replace("_", " ").replace("*", "").lower().split()).strip(" .:?")
    return FIELDS.get(plain) or FIELDS.get(re.sub(r"\s*\([^)]*\)$", "", plain))


def named(text: str) -> tuple[str, str, int] | None:
    """Read `Name: value`: the field, the value, and the offset at which the value starts."""
    if not (found := _KEY.match(text)):
        return None
    field = field_of(found[1])
    return (field, found[2].strip(), found.start(2)) if field else None


def read_part(part: str) -> tuple[str, str] | None:
    """Read what stands in brackets or after a bar beside a goal, if it is a detail of it."""
    part = part.strip(" .,;|*_")
    low = part.lower()
    if (found := named(part)) and found[0] in ITEM_FIELDS and found[1]:
        if found[0] == "current" and not _DIGIT.search(found[1]):
            return None
        return found[0], clean(found[0], found[1])
    if low in STATUSES:
        return "status", STATUSES[low]
    if low in _NOBODY:
        return "owner", ""
    if low.removeprefix("goal: ") in AMBITIONS:
        return "ambition", AMBITIONS[low]
    if _PRIORITY.match(part):
        return "priority", part.upper()
    if _OWNERS.match(part):
        return "owner", clean("owner", part)
    if _TICKET.match(part):
        return "link", part
    if _OUT_OF.match(part):
        return "confidence", part
    if _PERCENT.match(part) or (_SCORE.match(part) and part not in "01"):
        return "grade", part
    return _short(part)


def _short(part: str) -> tuple[str, str] | None:
    if not (found := _SHORT.match(part)):
        return None
    name = found[1].lower()
    field = _SHORT_NAMES.get(name) or FIELDS[name]
    value = part[found.end() :].lstrip(":= ")
    if field in _NUMERIC and not _AMOUNT.match(value):
        return None
    return field, clean(field, value)


def is_name(name: str) -> bool:
    """Say whether a word names a detail when it stands before a colon by itself."""
    return field_of(name) is not None and name.strip(" *").lower() not in _NOT_ALONE


def grade_of(value: str) -> float | None:
    """Return a grade between 0 and 1 from `0.7`, `70%` or `7/10`."""
    value = value.strip().replace(",", ".")
    if found := _PERCENT.match(value):
        number = float(found[1]) / 100
    elif found := _OUT_OF.match(value):
        number = float(found[1]) / float(found[2])
    elif _SCORE.match(value):
        number = float(value)
    else:
        return None
    return round(number, 4) if 0 <= number <= 1 else None


def clean(field: str, value: str) -> str:
    """Return a value without the signs that only mark it."""
    value = value.strip(" \t\n*_`|").strip()
    if field == "owner":
        names = re.split(r"\s*[,;]\s*|(?<=\w)\s+(?:and\s+|&\s*)?(?=@)", value)
        return ", ".join(re.sub(r"(?<![\w.])@(?=\w)", "", name) for name in names if name)
    if field == "grade":
        return _GAUGE.sub("", value).strip()
    if field == "confidence":
        return _AROUND.sub("", value)
    if field == "status":
        return STATUSES.get(value.lower().strip(" .!️"), value)
    if field == "ambition":
        return AMBITIONS.get(value.lower(), value)
    return value
