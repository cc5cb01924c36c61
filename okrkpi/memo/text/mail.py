"""What surrounds a memo's text: mail headers, greetings, signatures, quoted replies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from okrkpi.memo.text.lines import Line
from okrkpi.pattern import pattern

Role = Literal["header", "furniture", "quoted"]
_HEADER = pattern(
    r"\s*(?:\*\*|__)?(?P<key>from|to|cc|bcc|date|sent|subject|re|betreff|reply-to|author|authors|"
    r"prepared by|prepared for|written by|for|status|version|attn|circulation|distribution|present|"
    r"in attendance|apologies|attendees|absent|chair|minutes|location|venue|time|classification|"
    r"team|department|organi[sz]ation|company|period|cycle|owner|issued|via|item)"
    r"(?:\*\*|__)?\s*:(?:\*\*|__)?\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_FRONT = pattern(r"\s*(?P<key>[A-Za-z][\w -]{0,40}):\s*(?P<value>.*)$")
_WROTE = pattern(
    r"\s*(?:on\b.{4,120}\bwrote:|.{3,80}\bwrote:|-{2,}\s*(?:original message|forwarded "
    r"message)\b.*|"
    r"begin forwarded message:)\s*$",
    re.IGNORECASE,
)
_ORIGINAL = pattern(r"\s*-{2,}\s*(?:original|forwarded) message|begin forwarded", re.IGNORECASE)
_GREETING = pattern(
    r"\s*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|team|all|folks|colleagues|"
    r"everyone|everybody|greetings|friends)\b[^.?]{0,50}[,:!–—-]?\s*$",
    re.IGNORECASE,
)
_CLOSING = pattern(
    r"\s*(?:(?:with )?(?:best|kind|warm|warmest|many|friendly|sincere)\b.{0,40}(?:regards|wishes|"
    r"thanks|greetings).{0,40}|best|regards|sincerely.{0,20}|yours.{0,25}|cheers|thanks(?: again)?|"
    r"thank you|many thanks|all the best|take care|warmly|in solidarity|respectfully.{0,20})"
    r"\s*[,.!–-]*\s*$",
    re.IGNORECASE,
)
_NAME_LINE = pattern(r"[^\d%:;?=]{1,40}$(?<!\.\w)|(?:[A-Z]\.\s?){1,3}$")
_HEADER_LINES, _GREETING_LINES, _CLOSING_LINES = 30, 40, 14


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Which lines are not the memo's own text; `keys` names the header that a line is."""

    start: int
    roles: dict[int, Role]
    keys: dict[int, str]


def surroundings(lines: list[Line]) -> Surroundings:
    """Find headers, greeting, signature and quoted replies."""
    roles: dict[int, Role] = {}
    keys: dict[int, str] = {}
    _front_matter(lines, roles, keys)
    _headers(lines, roles, keys)
    _greeting(lines, roles)
    end = _replies(lines, roles)
    _signature(lines, roles, end)
    _names_at_end(lines, roles, end)
    if lines and all(line.kind in {"quoted", "blank"} for line in lines):
        roles.clear()
    return Surroundings(0, roles, keys)


def header_value(text: str) -> str:
    """Return what stands after a header's colon."""
    found = _HEADER.match(text) or _FRONT.match(text)
    return found["value"].strip(" *_\"'") if found else text.strip()


def _front_matter(lines: list[Line], roles: dict[int, Role], keys: dict[int, str]) -> None:
    if not lines or lines[0].text.strip() != "---":
        return
    for index in range(1, min(len(lines), 60)):
        if lines[index].text.strip() in {"---", "..."}:
            for i in range(1, index):
                roles[i] = "header"
                if found := _FRONT.match(lines[i].text):
                    keys[i] = found["key"].lower()
            return


def _headers(lines: list[Line], roles: dict[int, Role], keys: dict[int, str]) -> None:
    for index, line in enumerate(lines[:_HEADER_LINES]):
        if index in roles or line.kind not in {"text", "strong"} or len(line.text) > 240:
            continue
        if found := _HEADER.match(line.text):
            roles[index], keys[index] = "header", found["key"].lower()


def _greeting(lines: list[Line], roles: dict[int, Role]) -> None:
    seen = 0
    for index, line in enumerate(lines[:_GREETING_LINES]):
        if line.kind == "blank" or index in roles:
            continue
        seen += 1
        if line.kind == "text" and len(line.text.split()) <= 7 and _GREETING.match(line.text):
            after = lines[index + 1].kind if index + 1 < len(lines) else "blank"
            if after == "blank" or line.text.rstrip().endswith((",", "!", ":", "-", "–")):
                roles[index] = "furniture"
                return
        if seen > 12:
            return


def _replies(lines: list[Line], roles: dict[int, Role]) -> int:
    """Mark quoted replies; return the index of the line at which the letter itself ends."""
    forwards = 0
    for index, line in enumerate(lines):
        if line.kind != "text" or len(line.text) > 200 or not _WROTE.match(line.text):
            continue
        roles[index] = "furniture"
        below = range(index + 1, len(lines))
        if forwards < 3 and _ORIGINAL.match(line.text):
            forwards += 1
            if _words(lines[:index]) < _words(lines[index:]) / 3:
                _later_headers(lines, index, roles)
                continue
        for i in below:
            if lines[i].kind != "blank" and i not in roles:
                roles[i] = "quoted"
        return index
    return len(lines)


def _later_headers(lines: list[Line], start: int, roles: dict[int, Role]) -> None:
    for index in range(start + 1, min(len(lines), start + 12)):
        if _HEADER.match(lines[index].text):
            roles[index] = "header"


def _words(lines: list[Line]) -> int:
    return sum(len(line.text.split()) for line in lines)


def _names_at_end(lines: list[Line], roles: dict[int, Role], end: int) -> None:
    """Mark a name, initials or a call at the very end, after a blank line."""
    index = end - 1
    last: list[int] = []
    while index >= 0 and len(last) < 3:
        line = lines[index]
        if line.kind == "blank":
            if last and index and lines[index - 1].kind != "blank":
                break
        elif (
            line.kind not in {"text", "item"}
            or index in roles
            or not _NAME_LINE.match(line.text.strip())
        ):
            return
        else:
            last.append(index)
        index -= 1
    if last and index > 0 and lines[index].kind == "blank" and _words(lines[:index]) > 40:
        for i in last:
            roles[i] = "furniture"


def _signature(lines: list[Line], roles: dict[int, Role], end: int) -> None:
    for index in range(end - 1, -1, -1):
        text = lines[index].text
        dashes = text.strip() in {"--", "—"} and end - index <= _CLOSING_LINES
        closing = end - index <= _CLOSING_LINES and len(text.split()) <= 10 and _CLOSING.match(text)
        if dashes or closing:
            for i in range(index, end):
                if lines[i].kind != "blank":
                    roles.setdefault(i, "furniture")
            if dashes:
                continue
            return
        if end - index > _CLOSING_LINES:
            return
