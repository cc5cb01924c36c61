"""The words over a column without what only says when, whose or how many."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern

_DATE = (
    r"(?:[qt][1-4]|[hs][12]|[1-4][qth]|[ck]w ?\d\d?|20\d\d(?:[/–-](?:20)?\d\d(?!\d))?|\d\d/\d\d"
    r"|fy ?\d\d(?:\d\d)?|['’]\d\d"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_SPAN = (
    r"(?:quarter|half|half-year|year|season|term|semester|cycle|period|month|trimester|sprint"
    r"|spring|summer|autumn|fall|winter|quartal|halbjahr|jahr|trimestre|semestre|kwartaal|jaar|"
    r"année|année scolaire|año|anno|ano)"
)
_OF = (
    r"(?:(?:for|in|of|by|until|at|during|to|für|im|bis|pour|fin|de|du|à|para|en|del|per|voor|eind)"
    r"\s+)"
)
_THIS = r"(?:(?:the|this|next|coming|new|current|das|dieses|le|la|el|il|l['’]|het|o)\s+)"
_WHEN = pattern(
    rf"\s+(?:[-–—/|,]\s*)?(?:{_OF}?{_THIS}*(?:(?:end|start|beginning)\s+(?:of\s+)?{_THIS}*)?"
    rf"(?:{_SPAN}\s+)?{_DATE}(?:[\s/,.–-]*{_DATE}|[\s/,.-]*\d\d(?:\d\d)?)*"
    rf"|(?:{_OF}{_THIS}*|{_THIS}+)(?:(?:end|start|beginning)\s+of\s+{_THIS}*)?{_SPAN})$",
    re.IGNORECASE,
)
_BEFORE = pattern(
    rf"(?:(?:our|the|my|main|this|next|{_DATE}(?:['’]s)?)[\s/,.–-]+)+(?=\S)", re.IGNORECASE
)
_CLAUSE = pattern(r"\s+(?:that |which )?(?:we|i|you|they)\b.*$", re.IGNORECASE)
_DASH = pattern(r"\s*[:|]\s+|\s+[-–—]\s+")
_ASKING = frozenset(["how", "what", "why", "where", "when", "who", "which"])
_JOINT = pattern(r"\s*(?:[/&+,|]|\b(?:and|or|und|oder|et|ou|y|e)\b)\s*", re.IGNORECASE)


def without_when(head: str) -> str:
    """Return a head such as `Q3 objective for the year` without its period."""
    bare = _WHEN.sub("", head)
    return _BEFORE.sub("", bare, count=1) or head


def explained(head: str) -> list[str]:
    """Return what a head such as `Objective we pursue` or `Target - what else?` may stand for.

    What follows a dash counts first, as in `KR - status`; what stands before it or before a colon
    only where a question follows, as the words of a goal may stand there too.
    """
    found: list[str] = []
    if sign := _DASH.search(head):
        before, after = head[: sign.start()], head[sign.end() :]
        asks = after.endswith("?") or after.split()[0] in _ASKING
        found = [after] if ":" not in sign[0] else []
        found += [before] if asks else []
    bare = _CLAUSE.sub("", head).strip()
    return [*found, bare] if bare != head and bare not in _ASKING else found


def parts_of(head: str) -> list[str]:
    """Return the names in a head that holds several, as `Objective / key result` does."""
    return [part for part in _JOINT.split(head) if part]
