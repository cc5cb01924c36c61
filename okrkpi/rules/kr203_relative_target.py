"""KR203: a change of an unstated baseline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import ASK_TODAY, due_by, gapped, quoted, takes_gaps
from okrkpi.rules._scales import takes_more_than_all
from okrkpi.statement import Change
from okrkpi.statement.words import singular

_DECIDES = pattern(
    r"\d|doubl|tripl|trebl|quadrupl|fold|twice|hal[fv]|third|quarter|fifth|tenth|times|dozen",
    re.IGNORECASE,
)
_OUT_OF = pattern(r"\s+(?:out of|in)\s", re.IGNORECASE)
_MORE_OR_LESS = pattern(r"(?<=:)\s*(?:fewer|less|more|higher|lower)(?= from )", re.IGNORECASE)
_ASIDE = pattern(r"\s*\([^()]{0,120}\)(?= from )")
_SAVED = pattern(r"\bsav(?:ings?|ed)\b", re.IGNORECASE)
"""What is saved is counted from nothing, like what is earned."""

_COUNTED = pattern(
    r"(?P<way>fewer|less|lower|more)\s+(?P<what>(?![a-z]+ed\b|paid\b)\S.*)", re.IGNORECASE
)
"""`30% fewer returns`: less of something that is named, and not of something done."""


class RelativeTarget(KeyResultRule):
    """A change of a baseline that is not stated.

    What it checks
        The line says by how much something changes (by 20%, double), and neither it nor a field
        says from which value.

    Why it matters
        Twenty per cent of what? Baselines get restated and seasons differ; at the end of the cycle
        both sides can be right. Two levels settle it.

    Example
        Increase weekly orders by 20% by 31 December

    Better
        Increase weekly orders from 1,150 to 1,380 by 31 December
    """

    code = "KR203"
    name = "relative-target"
    severity = "info"
    supersedes = ("KR202",)
    bad = ("Double the number of repeat buyers",)
    good = ("Increase weekly orders by 230 from 1,150 by 31 December", "Savings of €3.1M")

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where a change has no start."""
        said = line.facts
        change = said.change
        if change is None or said.target or said.baseline or said.activity:
            return
        if not _DECIDES.search(change.text) or _OUT_OF.match(line.item.text, change.end):
            return
        if _SAVED.search(line.item.text) and change.unit != "%":
            return
        if (
            takes_more_than_all(said)
            or "baseline" in said.unknown
            or context.asks(line.item.id, "baseline")
        ):
            return
        yield self.finding(
            line.item.id,
            f"“{change.text.strip()}” is relative to a value that is not stated.",
            _fix(line, change),
            marks=((change.start, change.end),),
        )


def _fix(line: KeyResultLine, change: Change) -> str:
    """Return the line with gaps for both levels, or ask for them where it has some of its own."""
    said = line.facts
    base = said.current.text.strip() if said.current else "[?]"
    moved = _without_change(gapped(said, line.cycle, base), change)
    stays = moved.partition(f" from {base} to [?]")[0]
    if not takes_gaps(stays):
        return (
            "State both levels in the line: where it stands today, and where it should be "
            f"{due_by(said, line.cycle)}; {ASK_TODAY}"
        )
    return f"State both levels: {quoted(moved, 160)}; {ASK_TODAY}"


def _without_change(text: str, change: Change) -> str:
    """Take the change out of the line; a verb that says it (double) becomes a plain one."""
    said = change.text.strip()
    if found := _COUNTED.match(text.removeprefix(said).lstrip() if text.startswith(said) else ""):
        verb = "Cut" if found["way"].lower() in ("fewer", "less", "lower") else "Raise"
        first = found["what"].partition(" ")[0].lower()
        several = singular(first) != first or first in ("people", "children", "women", "men")
        number = "the number of " if several else ""
        return f"{verb} {number}{found['what']}"
    if text.startswith(said):
        verb = "Reduce" if said.lower().startswith("hal") else "Raise"
        return f"{verb}{text[len(said) :]}"
    text = text.replace(f"by {said}", "").replace(said, "")
    text = _MORE_OR_LESS.sub("", _ASIDE.sub("", text))
    return (
        " ".join(text.split())
        .replace(" to from ", " from ")
        .replace(" ,", ",")
        .replace(": from", " from")
    )
