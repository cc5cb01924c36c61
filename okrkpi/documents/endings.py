"""What hangs at the end of a goal: each function takes one thing off, and says where it began."""

from __future__ import annotations

import re
from collections.abc import Callable

from okrkpi.documents.fields import FIELDS, ITEM_FIELDS, clean, read_part
from okrkpi.documents.peeled import EMOJI_LAST, Peeled, keep_status, read_parts

_BRACKET_LAST = re.compile(r"\s*[\[({]([^()\[\]{}]{0,160})[\])}][.,;]?$")
_SCORE = r"(?:0?\.\d{1,2}|[01]\.0{1,2}|\d{1,3}\s?%|\d{1,2}\s?/\s?10)"
_ARROW = re.compile(rf"\s*(=>|⇒|->|→|➜)\s*({_SCORE})$")
_DASHED = re.compile(rf"\s*(?:\s[–—-]+|\|)\s*({_SCORE})$")
_COLON = re.compile(r":\s*(0\.\d{1,2}|1\.0)$")
_MOVE = re.compile(r"\d\S*(?:\s+\S+){0,3}\s+(?:to|→|->|–)\s+\S*\d|^[^:]*\d[^:]*$", re.IGNORECASE)
_BARE = re.compile(r"(?<=[^\s:])\s+(0\.\d{1,2}|1\.00?|\d{1,3}%)$")
_BAR = re.compile(
    r"\s*(?:[█▓▒░▰▱■□▮▯▪▫⬛⬜🟩🟨🟥⣿]{3,}|\[[#=\->. ]{4,}\])\s*(\d{1,3}\s?%|\d\.\d+)?$"
)
_MENTION = re.compile(r"(?:(?:^|[\s,;/&]+)(?:and\s+)?@[A-Za-z][\w.\-]*)+$")
_TAGS = re.compile(r"(?:\s#[A-Za-z][\w/-]*)+$")
_URL = re.compile(r"\s*<?(https?://\S{3,500}?)>?$")
_ANCHOR = re.compile(r"\s*\{[#:.][^{}]{0,80}\}$")
_STATUS_LAST = re.compile(
    r"(?:\s+[–—|·-]+|[:;.|])\s*(on[ -]track|at[ -]risk|off[ -]track|done|completed?|achieved|"
    r"missed|in progress|wip|not started|blocked|on hold|dropped|cancell?ed|deferred|postponed)"
    r"[.!]?$"
    r"|\s(DONE|WIP|TODO|BLOCKED|DROPPED|MISSED)$",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"\s+[–—-]+\s+((?:on[ -]track|at[ -]risk|off[ -]track|done|completed?|achieved|reached|missed|"
    r"in progress|not started|blocked|on hold|dropped|cancell?ed|deferred|postponed|moved|paused|"
    r"withdrawn|carried over|delayed|abandoned|stopped)\b(?:,| in| to| by| until| on|;| for| since"
    r"| because| at| with| after)[^–—]{2,80})$",
    re.IGNORECASE,
)
_NAMES = "|".join(sorted((re.escape(name) for name in FIELDS if len(name) > 2), key=len)[::-1])
_NAMED_LAST = re.compile(
    rf"(?:^|(?P<mark>\s*[,;|·•–—(\[-]|\.)\s*|\s+)(?P<name>{_NAMES})\s*(?P<sign>[:=])\s*(?P<value>[^:=|]{{1,80}})$",
    re.IGNORECASE,
)
_DUE_LAST = re.compile(r"\s*[,;|–—-]\s*due(?: date)?\s+((?:by |on )?[^,;:|]{2,40})$", re.IGNORECASE)
_BAR_PART = re.compile(r"\s*(?:\s\||\s·|\s•)\s*([^|·•]{1,60})$")
_DASH_PART = re.compile(r"\s[–—-]+\s+((?:(?!\s[–—-]+\s).){2,60})$")
_DIGITS = re.compile(r"[\d.]")
_RESULT = re.compile(r"\s*(?:→|=>|->|⇒)\s*(\S{0,3}\d[\d.,]*\s?[%\w]{0,12})$")
_COMPLETE = re.compile(
    r"(?:\bto\s+|\d\S*\s*(?:→|->)\s*)\S*\d\S*(?:\s\S{1,12}){0,2}$", re.IGNORECASE
)
_NAME = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,2}")
_PREPOSITION = re.compile(
    r"(?:\b(?:to|from|of|at|by|above|below|under|over|than|and|or|between|least|most|is|was|reach|"
    r"hit|achieve|around|about|exceed|plus|minus|in|for|with)|[≥≤<>=~±→+/:])\s*$",
    re.IGNORECASE,
)
_PLAIN_NAMES = {"owner", "due", "target", "baseline", "current", "status", "grade", "confidence"}


def _emoji(tail: str, peeled: Peeled) -> int | None:
    if not (found := EMOJI_LAST.search(tail)) or not found[0].strip():
        return None
    keep_status(found[0].strip(), peeled)
    return found.start()


def _bracket(tail: str, peeled: Peeled) -> int | None:
    if not (found := _BRACKET_LAST.search(tail)) or not tail[: found.start()].strip():
        return None
    inside = found[1].strip()
    if not inside or inside in "xX~":
        peeled.keep("status", "done" if inside in ("x", "X") else "")
        return found.start()
    if _URL.fullmatch(inside) or inside.lower() in (
        "link",
        "details",
        "dashboard",
        "source",
        "doc",
    ):
        peeled.keep("link", inside if "/" in inside else "")
        return found.start()
    parts = read_parts(inside)
    if parts is None:
        return None
    for part in parts:
        peeled.keep(*part)
    return found.start()


def _named(tail: str, peeled: Peeled) -> int | None:
    if not (found := _NAMED_LAST.search(tail)):
        return None
    name = FIELDS[found["name"].lower()]
    marked = (found["mark"] or "").strip() or (found["name"][0].isupper() and name in _PLAIN_NAMES)
    if name not in ITEM_FIELDS or not marked or not tail[: found.start()].strip():
        return None
    value = found["value"].strip(" .)]" if "(" not in found["value"] else " .")
    if name == "grade" and read_part(value) is None:
        return None
    peeled.keep(name, clean(name, value))
    return found.start()


def _score(tail: str, peeled: Peeled) -> int | None:
    if found := _BAR.search(tail):
        peeled.keep("grade", found[1] or "")
        return found.start()
    for pattern, group in ((_ARROW, 2), (_DASHED, 1), (_BARE, 1)):
        found = pattern.search(tail)
        if found and _is_score(tail[: found.start()], found[group], pattern):
            peeled.keep("confidence" if "/" in found[group] else "grade", found[group])
            return found.start()
    return None


def _is_score(before: str, value: str, pattern: re.Pattern[str]) -> bool:
    """Say whether a number at the end grades the goal, rather than belonging to it."""
    before = before.rstrip()
    if not before or _PREPOSITION.search(before):
        return False
    numbered = bool(re.search(r"\d", before))
    if pattern is _ARROW:
        reached = re.search(
            r"(?:\b(?:to|reach|of|least|below|under|above|over)|[≥≤<>→])\s*\S+$", before
        )
        return not re.search(r"\d\S*(?:\s?%)?$", before) or bool(reached)
    if pattern is _BARE and "%" in value:
        return bool(re.search(r"\d[^\s\d]?$", before))
    return numbered or "%" not in value


def _score_after_colon(tail: str, peeled: Peeled) -> int | None:
    found = _COLON.search(tail)
    if not found or not _MOVE.search(tail[: found.start()]):
        return None
    peeled.keep("grade", found[1])
    return found.start()


def _mention(tail: str, peeled: Peeled) -> int | None:
    if not (found := _MENTION.search(tail)) or not tail[: found.start()].strip():
        return None
    names = re.findall(r"@([A-Za-z][\w.\-]*)", found[0])
    peeled.keep("owner", ", ".join(name.rstrip(".") for name in names))
    return found.start()


def _status(tail: str, peeled: Peeled) -> int | None:
    found = _STATUS_LAST.search(tail)
    if not found or (found[2] and not found[2].isupper()):
        return None
    peeled.keep("status", clean("status", found[1] or found[2]))
    return found.start()


def _bar_part(tail: str, peeled: Peeled) -> int | None:
    found = _BAR_PART.search(tail)
    if not found:
        return None
    if part := read_part(found[1]):
        peeled.keep(*part)
    elif "|" in found[0] and _NAME.fullmatch(found[1].strip()):
        peeled.keep("owner", found[1].strip())
    else:
        return None
    return found.start()


def _dash_part(tail: str, peeled: Peeled) -> int | None:
    """Take what stands after a dash and says what it is, such as `- reached 700`."""
    found = _DASH_PART.search(tail)
    part = read_part(found[1]) if found else None
    if not found or part is None or _DIGITS.match(found[1]):
        return None
    peeled.keep(*part)
    return found.start()


def _result(tail: str, peeled: Peeled) -> int | None:
    """Take the result after a complete move, as in `from 80 to 40 → 52`."""
    found = _RESULT.search(tail)
    if not found or not _COMPLETE.search(tail[: found.start()]):
        return None
    peeled.keep("current", found[1])
    return found.start()


def _simple(pattern: re.Pattern[str], name: str) -> Callable[[str, Peeled], int | None]:
    def take(tail: str, peeled: Peeled) -> int | None:
        found = pattern.search(tail)
        if not found or not tail[: found.start()].strip():
            return None
        peeled.keep(name, found[found.re.groups].strip() if name else "")
        return found.start()

    return take


TAKERS: tuple[Callable[[str, Peeled], int | None], ...] = (
    _emoji,
    _bracket,
    _simple(_ANCHOR, ""),
    _simple(_TAGS, "tags"),
    _simple(_URL, "link"),
    _mention,
    _dash_part,
    _simple(_REMARK, "note"),
    _score,
    _result,
    _status,
    _named,
    _score_after_colon,
    _simple(_DUE_LAST, "due"),
    _bar_part,
)
