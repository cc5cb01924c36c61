"""What hangs at the end of a goal: each function takes one thing off, and says where it began."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from okrkpi.documents.fields import FIELDS, ITEM_FIELDS, clean, read_part
from okrkpi.documents.mentions import mention, mentioned
from okrkpi.documents.peeled import EMOJI_LAST, Peeled, keep_status, read_parts
from okrkpi.documents.people import PERSON, PERSONS, read_people
from okrkpi.documents.remarks import (
    LIGHTS,
    REASON,
    STATUS_SAID,
    confidence,
    lit,
    said_after_dash,
    said_in_brackets,
    said_of_part,
)
from okrkpi.documents.scores import (
    SCORE_SIGNS,
    behind_dots,
    carries_on,
    graded_remark,
    is_level,
    keep_start,
    result,
    score,
    score_after_colon,
)
from okrkpi.pattern import pattern

Taker = Callable[[str, Peeled], int | None]

_BRACKET_LAST = pattern(r"[\[({]([^()\[\]{}]{0,160})[\])}][.,;]?$")
_LIMIT = pattern(
    r"(?:targets?|aim|goal|limit)\s*:?\s*(?:[<>≤≥]|at least|at most|under|over|below|above|up to"
    r"|(?:no|not) (?:more|less) than|\S+(?: \w+)? or (?:less|more|fewer|better|under|over)\b)",
    re.IGNORECASE,
)
"""A level that a measure has to keep, which belongs to its words."""
_TAGS = pattern(r"(?:\s#[A-Za-z][\w/-]*)+$")
_ORG_TAGS = pattern(r"\s+:[a-z_@]+(?::[a-z_@]+)*:$")
_URL = pattern(r"\s*<?(https?://\S{3,500}?)>?$")
_LINKS = frozenset(["link", "details", "dashboard", "source", "doc"])
_ANCHOR = pattern(r"\s*\{[#:.][^{}]{0,80}\}$")
_STATUS_LAST = pattern(
    r"(?:\s+[–—|·-]+|[:;.|])\s*(on[ -]track|at[ -]risk|off[ -]track|done|completed?|achieved|"
    r"missed|in progress|wip|not started|blocked|on hold|dropped|cancell?ed|deferred|postponed)"
    r"[.!]?$"
    r"|\s(DONE|WIP|TODO|BLOCKED|DROPPED|MISSED)$",
    re.IGNORECASE,
)
_STATUS_ENDS = tuple(
    """track risk done complete completed achieved missed progress wip started blocked hold dropped
    canceled cancelled deferred postponed todo""".split()
)
_NAME_ENDS = tuple({name.rpartition(" ")[2] for name in FIELDS if len(name) > 2})
_NAMES = "|".join(sorted((re.escape(name) for name in FIELDS if len(name) > 2), key=len)[::-1])
_NAMED_LAST = pattern(
    rf"(?:^|(?P<mark>\s*[,;|·•–—(\[-]|\.)\s*|\s+)(?P<name>{_NAMES})\s*(?P<sign>[:=])\s*(?P<value>[^:=|]{{1,80}})$",
    re.IGNORECASE,
)
_GOES_ON = pattern(r"[^()\[\]]*[)\]]\s*\w")
"""`(today: 21%) in Ward 3`: the bracket ends, and the words do not."""
_DUE_LAST = pattern(r"\s*[,;|–—-]\s*due(?: date)?\s+((?:by |on )?[^,;:|]{2,40})$", re.IGNORECASE)
_BAR_PART = pattern(r"\s*(?:\s\||\s·|\s•)\s*([^|·•]{1,60})$")
_DASH_PART = pattern(r"\s[–—-]+\s+((?:(?!\s[–—-]+\s).){2,60})$")
_DIGITS = pattern(r"[\d.]")
_SO_FAR = pattern(
    r"\s[–—-]+\s+(\d[\d.,]*\s?%?(?=\s)|\d+/\d+$)"
    r"\s*(?:done|so far|reached|achieved|complete|completed|already|$)$"
)
_PRIORITY = pattern(r"\s+[\[(]?(P[0-4])[\])]?$")
_WITHDRAWN = pattern(
    r"(?:moved|postponed|deferred|dropped|carried over|cancell?ed|withdrawn|parked)\b",
    re.IGNORECASE,
)
_CHANGE = pattern(r"[+±=−–-]\s?(?:\d[\d.,]*\s?(?:%|pp|pts?|points?)?)?|[↑↓→↗↘⬆⬇▲▼]\S{0,8}")
_VALUE = pattern(r"[^\w\s]{0,2}\d[\d.,]*\s?[%\w]{0,8}")
_NAME = pattern(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,2}")
_PLAIN_NAMES = {"owner", "due", "target", "baseline", "current", "status", "grade", "confidence"}


def _emoji(tail: str, peeled: Peeled) -> int | None:
    if not (found := EMOJI_LAST.search(tail)) or not found[0].strip():
        return None
    keep_status(found[0].strip(), peeled)
    return found.start()


def _bracket(tail: str, peeled: Peeled) -> int | None:
    opens = max(tail.rfind("("), tail.rfind("["), tail.rfind("{"), 0)
    if not (found := _BRACKET_LAST.match(tail, opens)) or not tail[:opens].strip():
        return None
    inside = found[1].strip()
    if _LIMIT.match(inside):
        return None
    if _CHANGE.fullmatch(inside):
        peeled.keep("note", inside if inside[-1:].isalnum() else "")
        return found.start()
    if inside in ("0", "1"):
        peeled.keep("grade", inside)
        return found.start()
    if not inside or inside in "xX~":
        peeled.keep("status", "done" if inside in ("x", "X") else "")
        return found.start()
    if _URL.fullmatch(inside) or inside.lower() in _LINKS:
        peeled.keep("link", inside if "/" in inside else "")
        return found.start()
    if _WITHDRAWN.match(inside):
        peeled.keep("status", "dropped")
        peeled.keep("note", inside)
        return found.start()
    parts = read_parts(inside)
    if parts is None:
        return found.start() if said_in_brackets(inside, peeled) else None
    if len(parts) == 1 and parts[0][0] == "grade" and is_level(tail[:opens], parts[0][1]):
        parts = [("current", parts[0][1]), ("baseline", parts[0][1])]
    for part in parts:
        peeled.keep(*part)
    keep_start(tail[:opens], inside, {name for name, _ in parts}, peeled)
    return found.start()


def _named(tail: str, peeled: Peeled) -> int | None:
    sign = max(tail.rfind(":"), tail.rfind("="))
    if not tail[:sign].rstrip().lower().endswith(_NAME_ENDS):
        return None
    if not (found := _NAMED_LAST.search(tail)):
        return None
    name = FIELDS[found["name"].lower()]
    marked = (found["mark"] or "").strip() or (found["name"][0].isupper() and name in _PLAIN_NAMES)
    if name not in ITEM_FIELDS or not marked or not tail[: found.start()].strip():
        return None
    if "(" in (found["mark"] or "") and _LIMIT.match(tail, found.start("name")):
        return None
    value = found["value"].strip(" .)]" if "(" not in found["value"] else " .")
    if name == "target" and carries_on(tail, found.start()):
        return None
    if _GOES_ON.match(found["value"]) or (name == "grade" and read_part(value) is None):
        return None
    if name == "current" and not _DIGITS.search(value):
        return None
    peeled.keep(name, clean(name, value))
    return found.start()


def _status(tail: str, peeled: Peeled) -> int | None:
    if not tail.lower().rstrip(".!\n").endswith(_STATUS_ENDS):
        return None
    found = _STATUS_LAST.search(tail)
    if not found or (found[2] and not found[2].isupper()):
        return None
    peeled.keep("status", clean("status", found[1] or found[2]))
    return found.start()


def _bar_part(tail: str, peeled: Peeled) -> int | None:
    found = _BAR_PART.search(tail)
    if not found:
        return None
    if parts := read_people(found[1]):
        for name, value in parts:
            peeled.keep(name, value)
    elif part := read_part(found[1]):
        peeled.keep(*part)
    elif "|" in found[0] and _NAME.fullmatch(found[1].strip()):
        peeled.keep("owner", found[1].strip())
    elif "|" in found[0] and _VALUE.fullmatch(found[1].strip()):
        peeled.keep("current", found[1].strip())
    else:
        return None
    return found.start()


def _dash_part(tail: str, peeled: Peeled) -> int | None:
    """Take what stands after a dash and says what it is, such as `- reached 700`."""
    found = _DASH_PART.search(tail)
    if not found:
        return None
    if people := read_people(found[1]):
        for name, value in people:
            peeled.keep(name, value)
        return found.start()
    part = read_part(found[1])
    if part is None or _DIGITS.match(found[1]):
        return None
    peeled.keep(*part)
    return found.start()


def _simple(form: re.Pattern[str], name: str) -> Callable[[str, Peeled], int | None]:
    def take(tail: str, peeled: Peeled) -> int | None:
        found = form.search(tail)
        if not found or not tail[: found.start()].strip():
            return None
        peeled.keep(name, found[found.re.groups].strip() if name else "")
        return found.start()

    return take


_DASHES = "–—-"
_TAKERS: tuple[tuple[str, Taker], ...] = (
    ("])}", _bracket),
    ("}", _simple(_ANCHOR, "")),
    ("#", _simple(_TAGS, "tags")),
    (":", _simple(_ORG_TAGS, "")),
    ("/", _simple(_URL, "link")),
    ("@", mention),
    ("@", mentioned),
    (PERSONS, _simple(PERSON, "owner")),
    ("P", _simple(_PRIORITY, "priority")),
    (_DASHES + ",;", _simple(REASON, "note")),
    (_DASHES, _simple(_SO_FAR, "current")),
    (_DASHES, graded_remark),
    (_DASHES, _dash_part),
    (_DASHES + "→⇒=", _simple(STATUS_SAID, "note")),
    (_DASHES + "→=", said_after_dash),
    (",;", said_of_part),
    (LIGHTS, lit),
    ("%/.", confidence),
    ("._…", behind_dots),
    (SCORE_SIGNS, score),
    (_DASHES + "→>⇒", result),
    (_DASHES + "|·:;.DWTBM", _status),
    (":=", _named),
    (":", score_after_colon),
    (_DASHES + ",;|", _simple(_DUE_LAST, "due")),
    ("|·•", _bar_part),
)
"""What may hang at the end, in the order of trying, each with the signs of which it holds one."""
_SIGNS = frozenset("".join(signs for signs, _ in _TAKERS))


def takers(tail: str) -> tuple[Taker, ...]:
    """Return what may be taken off the end, by the signs that stand there."""
    found = _takers(_SIGNS.intersection(tail))
    return found if tail.isascii() and not tail.endswith(":") else (_emoji, *found)


@lru_cache(maxsize=1024)
def _takers(here: frozenset[str]) -> tuple[Taker, ...]:
    return tuple(take for signs, take in _TAKERS if not here.isdisjoint(signs))
