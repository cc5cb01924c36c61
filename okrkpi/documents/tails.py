"""How far the points of a document have come, where each says so behind a last dash or arrow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.documents.evidence import Evidence
from okrkpi.documents.fields import STATUSES
from okrkpi.documents.node import Node
from okrkpi.documents.remarks import AMOUNT, COUNT, GOAL, OPEN_END
from okrkpi.pattern import pattern

_TAIL = pattern(
    r"\s(?:(?P<dash>[–—-]{1,2})|(?P<arrow>→|->|=>|⇒|➜))\s+"
    r"(?P<said>(?:(?!\s(?:[–—-]{1,2}|→|->|=>|⇒|➜)\s).)+)$"
)
_SIGNS = {"dash": pattern(r"\s[–—-]{1,2}\s"), "arrow": pattern(r"→|->|=>|⇒|➜")}
_ANSWER = pattern(r"(?:yes|no|not|nearly|almost|partly|only)\b", re.IGNORECASE)
_STOP = pattern(r"[,;.:(]|\s(?:in|on|since|by|at|to|until|for|because|after)\b")
_LATE_NUMBER = pattern(r"[^\d]*\d[\d.,]*\S{0,4}(?:\s+[^\d\s]+){0,3}$")
"""Words whose only number stands at their end, so that a value behind an arrow carries it on."""
_STARTS_WITH_VALUE = pattern(r"\W{0,2}\d")
_UNIT_REST = pattern(r"(?:/\s?\S+|\s?[(\[][^()\[\]]*[)\]]|\sper\s\S+|\s)*")
"""What may stand between a value and the arrow from it: `31 l/100km`, `71% (Q4)`."""
_FEWEST_WORDS = 2
_FEWEST = 3


def find_tails(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Cut what stands behind the last dash or arrow off points that state their goal before it.

    One such tail may belong to its goal. Where several points end so, most of them goals with a
    number of their own, and some of the tails are values or a status, they are a column of results.
    """
    points = [node for node in nodes if _is_point(node)]
    for sign in ("dash", "arrow"):
        found = [(node, tail) for node in points if (tail := _tail(node.end.words.text, sign))]
        taken = [tail for node in points if (tail := _taken(node, sign))]
        if len(found) + len(taken) < _FEWEST or not (taken or any(map(_tells, found))):
            continue
        found = [(node, tail) for node, tail in found if not _moves_on(tail, evidence)]
        taken = [tail for tail in taken if not _moves_on(tail, evidence)]
        tails = [*(tail for _, tail in found), *taken]
        stated = sum(evidence.statement(_before(tail)).quantified for tail in tails)
        told = len(taken) + sum(map(_tells, found))
        if len(tails) >= _FEWEST and 2 * stated >= len(tails) and 3 * told >= len(tails):
            for node, tail in found:
                _cut(node, tail)


def _tells(found: tuple[Node, re.Match[str]]) -> bool:
    """Say whether a tail is a value or a status, whoever else has one."""
    return _reports(found[1]["said"])


def _is_point(node: Node) -> bool:
    role = node.label.role if node.label else "key_result"
    return node.kind == "bullet" and not node.section and role == "key_result"


def _taken(node: Node, sign: str) -> re.Match[str] | None:
    """Return the tail of a point that has been taken off already for what it says itself."""
    found = _tail(node.text, sign)
    return found if found and len(node.end.words.text) <= found.start() else None


def _tail(text: str, sign: str) -> re.Match[str] | None:
    found = _TAIL.search(text) if _SIGNS[sign].search(text) else None
    if not found or not found[sign]:
        return None
    before, said = _before(found), found["said"]
    if len(before.split()) < _FEWEST_WORDS or OPEN_END.search(before) or GOAL.search(said):
        return None
    goes_on = _STARTS_WITH_VALUE.match(said) and _LATE_NUMBER.match(before)
    return None if goes_on else found


def _moves_on(tail: re.Match[str], evidence: Evidence) -> bool:
    """Say whether an arrow leads from a value of today, as in `Late within 5 min: 71% → 85%`.

    A result stands behind a goal that is whole: one that orders something, or has both its values.
    """
    if not tail["arrow"] or not _STARTS_WITH_VALUE.match(tail["said"]):
        return False
    line, before = evidence.statement(tail.string), evidence.statement(_before(tail))
    start, end = line.baseline, line.target
    if start is None or end is None or start.comparator or before.baseline or before.opening:
        return False
    if start.end > tail.start() or end.start < tail.start("said"):
        return False
    return _UNIT_REST.fullmatch(tail.string, start.end, tail.start()) is not None


def _before(tail: re.Match[str]) -> str:
    return tail.string[: tail.start()].rstrip()


def _reports(said: str) -> bool:
    """Say whether a tail is a value, a count so far, a status or an answer."""
    first = _STOP.split(said, maxsplit=1)[0].strip().lower()
    value = AMOUNT.fullmatch(said) or COUNT.fullmatch(said)
    return bool(value or _ANSWER.match(said)) or first in STATUSES


def _cut(node: Node, tail: re.Match[str]) -> None:
    said, peeled = tail["said"].strip(), node.end
    if AMOUNT.fullmatch(said) or COUNT.fullmatch(said):
        peeled.keep("current", said)
    else:
        peeled.keep("status", STATUSES.get(said.lower(), ""))
        peeled.keep("note", "" if said.lower() in STATUSES else said)
    peeled.words = peeled.words.cut(0, tail.start())
