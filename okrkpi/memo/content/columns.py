"""What the columns of a table of metrics hold."""

from __future__ import annotations

import re

from okrkpi.memo.cues import names, opening, plain
from okrkpi.memo.text.tables import Row
from okrkpi.pattern import pattern

_YEARLY = pattern(r"(?:fy ?)?'?(?:(?:19|20)\d\d(?:/\d\d)?|\d\d)|[qh][1-4](?:\s?(?:19|20)\d\d)?")


UNKNOWN = pattern(
    r"[\s?–—-]*|n/?a|tb[dca]|to be (?:defined|decided|determined|confirmed)|unknown|not "
    r"(?:yet )?(?:measured|known|counted|tracked|available)|no (?:data|figure|baseline)|"
    r"none yet|open|\.\.\.|…",
    re.IGNORECASE,
)


def split_header(rows: tuple[Row, ...]) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Split a table into the texts of its heading, if it has one, and its rows."""
    texts = rows[0].texts
    named = sum(
        bool(_column(text)) or bool(_YEARLY.fullmatch(plain(text))) for text in texts if text
    )
    if named >= 1 and named >= sum(bool(t) for t in texts) / 2:
        return texts, rows[1:] or rows
    return (), rows


def _column(text: str) -> str | None:
    low = re.sub(r"^(?:our|the) ", "", plain(text).strip(" :*"))
    for role in names("column"):
        if opening("column", role).match(low):
            return role
    if re.search(r"\b(?:target|goal|plan)\b", low):
        return "target"
    return "baseline" if re.search(r"\b(?:today|now|current|actual|baseline)\b", low) else None


def column_roles(header: tuple[str, ...], body: tuple[Row, ...]) -> list[str]:
    """Return the part that each column plays, empty where it cannot be told."""
    width = max(len(row.cells) for row in body)
    # A heading with fewer cells than the rows stands over the last columns.
    titles = [*[""] * (width - len(header)), *header] if header else [""] * width
    titles = titles[:width]
    roles = [_column(title) or "" for title in titles]
    columns = [[row.texts[i] for row in body if i < len(row.texts)] for i in range(width)]
    numeric = [_is_numeric(texts) for texts in columns]
    if roles[0] in {"target", "baseline"} and not numeric[0]:
        roles[0] = "metric+baseline" if all(":" in text for text in columns[0]) else "metric"
    if not any(role.startswith(("metric", "action")) for role in roles):
        roles[next((i for i, n in enumerate(numeric) if not n), 0)] = "metric"
    _fill_by_years(roles, titles, numeric)
    first = [bool(re.search(r"\d", text)) for text in body[0].texts]
    if not header and not numeric[0] and sum(first) >= 2:
        _fill_by_order(roles, numeric)
    return roles


def _fill_by_years(roles: list[str], names: list[str], numeric: list[bool]) -> None:
    """The last year before the target is the baseline; years alone are history."""
    years = [
        i
        for i, n in enumerate(names)
        if i < len(roles) and not roles[i] and numeric[i] and _YEARLY.fullmatch(plain(n).strip())
    ]
    if "target" in roles and "baseline" not in roles and years:
        roles[years[-1]] = "baseline"


def _fill_by_order(roles: list[str], numeric: list[bool]) -> None:
    free = [i for i, n in enumerate(numeric) if n and not roles[i]]
    if len(free) == 2:
        roles[free[0]], roles[free[1]] = "baseline", "target"


def _is_numeric(texts: list[str]) -> bool:
    filled = [t for t in texts if t.strip()]
    digits = sum(
        (bool(re.match(r"\W*(?:\w+ ){0,3}\W*\d", t)) and len(t.split()) <= 6)
        or bool(UNKNOWN.fullmatch(t))
        for t in filled
    )
    return bool(filled) and digits >= len(filled) / 2
