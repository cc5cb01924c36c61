"""KR202: a target with no starting value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from okrkpi.finding import Finding
from okrkpi.item_facts import Facts
from okrkpi.levels import one_to_another
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._blanks import start_is_sought
from okrkpi.rules._common import ASK_TODAY, quoted
from okrkpi.rules._elsewhere import start_elsewhere
from okrkpi.rules._guard import is_called_guardrail
from okrkpi.rules._holding import kept
from okrkpi.statement.words import find_verb

_LEVELS = frozenset({"%", "pp", "point", "star", "x", "ms", "second", "minute", "hour", "day"})
_FRESH = frozenset({"first", "new", "scratch", "zero"})
_HIRES = frozenset({"hire", "recruit", "employ", "appoint"})
_WON = frozenset({"logo", "signing", "referral"})
_NEW = pattern(
    r"[\d.,]+\s(?:[\w-]+\s)?(?:new|additional|further|extra|first-time)\b", re.IGNORECASE
)
_NEW_THINGS = pattern(r"(?:new|additional|first-time) [\w -]{3,40}:\s*$", re.IGNORECASE)
_DECIDES = pattern(
    r"\d|zero|nil|none|dozen|half|third|quarter|fifth|hundred|thousand|million", re.IGNORECASE
)
_START = pattern(
    r"\b(?:none|nobody|nothing|\d[\d.,]*\s?%?)(?:\s[a-z]+)?\s+"
    r"(?:today|now|currently|at present|so far)\b"
    r"|\b(?:today|currently|now|was|were|instead of|last \w+|baseline|from|against|versus|vs\.?|"
    r"we (?:have|had)|have now)\b"
    r"[^.;]{0,24}?(?:\d|\b(?:none|nobody|nothing|zero|nil)\b)",
    re.IGNORECASE,
)
_ADDED = pattern(r"\b(?:savings?|saved|additional|extra)\b", re.IGNORECASE)
"""What is counted from nothing: what is saved, and what comes on top."""
_THAN_LAST = pattern(r"\b(?:below|above|under|over|than) last \w+", re.IGNORECASE)
_FOR_THE_FIRST_TIME = pattern(r"(?: [\w-]+){1,3} (?:their|his|her|its|a) first\b", re.IGNORECASE)
_NOTE = pattern(r"\([^()]*(?::|=|~|around|about)\s*[€$£<>≥≤~]*\s*\d", re.IGNORECASE)


class MissingBaseline(KeyResultRule):
    """A key result whose starting value is missing.

    What it checks
        A level is to be reached, and neither the line nor a field says where it stands today. A
        count that starts at zero in the cycle (sign 12 groups) is only mentioned; a baseline that
        is marked as unknown, with a question about it or with a word on when it will be measured,
        is left alone, and so is a level that the
        line says is kept, or calls a guardrail.

    Why it matters
        From 58% to 60% is a rounding error, from 20% to 60% a transformation: without the start
        nobody can tell, and progress cannot be graded. It may even be reached already; then it is
        a KPI to be kept.

    Example
        Raise activation to 60% by 31 December

    Better
        Raise activation from 40% to 60% by 31 December
    """

    code = "KR202"
    name = "missing-baseline"
    severity = "warning"
    bad = (
        "Reach 100k monthly readers by 31 December",
        "Uptime ≥ 99.9%",
        """# Plan

## Nobody has to stay for a second shift
- Overtime: from 2,150 to 1,500 hours a month
- Agency spend: from £84k to £60k a month
- Sickness absence under 4%
""",
    )
    good = (
        "25 venues under contract, none today",
        "Cold-chain breaks: none (now none)",
        "People who sit down for more than ten minutes: 40 to 150 in the afternoon count",
        "Order to table in 8 minutes (spot checks: 13)",
        "Enrol our first 20 volunteers",
        "Get 15 customer references (we have 4)",
        "60 brokers place their first fleet with us",
        "Close all 18 findings of the safety audit",
        "Fill the 5 vacant posts",
        "5 new customers",
        "Hire 2 drivers",
        "New customers: 500",
        "12 new farms deliver to us",
        "9 in 10 callers are helped the same day (baseline to be counted by 15 May)",
        "Raise trust among tenants to 70% (baseline measured in week 2)",
        "Readmissions at most 4% – start value follows in January",
        "Reach 100k monthly readers (from 62k) by 31 December",
        "Cut no-shows by 20% by 31 December",
        "Keep gross margin above 70%",
        "Publish 4 case studies",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where a level has no start."""
        said = line.facts
        if said.target is None or said.baseline or said.current or said.change:
            return
        if said.activity or kept(said) or is_called_guardrail(line) or said.question:
            return
        if said.says.kind == "kpi" and said.cadence:
            return
        if not _DECIDES.search(said.target.text) or _hints_at_start(said):
            return
        if said.says.placeholders or "baseline" in said.unknown:
            return
        if context.asks(line.item.id, "baseline"):
            return
        if _is_whole_or_first(line):
            return
        if start_is_sought(line.item.text):
            return
        if _counts_from_zero(line):
            fresh = _FRESH & set(line.item.text.lower().split())
            if not fresh and said.says.opening not in _HIRES:
                yield self._from_zero(line)
            return
        known = start_elsewhere(line, context)
        told = f"; {known.told_by} says {known.value}" if known else ""
        moved = quoted(_with_start(line, known.value if known else "[?]"), 160)
        asked = "." if known else f"; {ASK_TODAY} If it is there already, it is a KPI to keep."
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} says where to get to, and not from where{told}.",
            f"Add today's value: {moved}{asked}",
            marks=_mark(line),
        )

    def _from_zero(self, line: KeyResultLine) -> Finding:
        return self.finding(
            line.item.id,
            f"{quoted(line.item.text)} is read as a count that starts at zero with the cycle.",
            "Leave it if that is so; if there were some before, write from [?] to "
            f"{line.facts.target.text.strip() if line.facts.target else '[?]'}.",
            severity="info",
            marks=_mark(line),
        )


def _is_whole_or_first(line: KeyResultLine) -> bool:
    """Say whether the number is all that there are, or of those who do it for the first time."""
    says, target = line.facts.says, line.facts.says.target
    if target is None or target.end <= target.start or target.unit in _LEVELS:
        return False
    before = says.text[: target.start].lower().split()
    return before[-1:] in (["all"], ["the"], ["both"], ["remaining"]) or bool(
        _FOR_THE_FIRST_TIME.match(says.text, target.end)
    )


@lru_cache(1 << 15)
def _hints_at_start(said: Facts) -> bool:
    """Say whether another number of the line seems to be where it starts."""
    says = said.says
    text = says.text
    for part in (says.target, says.deadline):
        if part and part.end > part.start:
            text = text[: part.start] + " " * (part.end - part.start) + text[part.end :]
    spelt = _NOTE.search(says.text) or _THAN_LAST.search(says.text) or one_to_another(says)
    return bool(_START.search(text) or spelt)


def _mark(line: KeyResultLine) -> tuple[tuple[int, int], ...]:
    target = line.facts.says.target
    return ((target.start, target.end),) if target and target.end > target.start else ()


def _with_start(line: KeyResultLine, start: str) -> str:
    """Return the line with its start, or the gap for it."""
    text, target = line.item.text.rstrip(" ."), line.facts.says.target
    if target and target.end > target.start:
        before = text[: target.start].rstrip()
        if before.lower().endswith(" to"):
            return f"{before[:-3]} from {start} to {text[target.start :]}"
    elif line.facts.target:
        return f"{text} from {start} to {line.facts.target.text.strip()}"
    return f"{text} (today: {start})"


def _counts_from_zero(line: KeyResultLine) -> bool:
    """Say whether it counts what is won within the cycle: sign 12 groups, 12 posts filled."""
    says, target = line.facts.says, line.facts.says.target
    if target is None or target.unit in _LEVELS or target.scale or target.comparator in {"<", "<="}:
        return False
    if target.value < 1:
        return False
    added = _ADDED.search(says.text) and target.unit != "%"
    titled = _NEW_THINGS.match(says.text, says.begin, target.start)
    if added or titled or _NEW.match(says.text, target.start) or target.unit in _WON:
        return True
    before = says.text[says.begin : target.start].lower().strip(" $€£₹")
    if says.opening_class not in {None, "reach", "keep", "lower"} and len(before.split()) <= 1:
        return True
    if says.opening_class == "win" and not before.endswith(" to"):
        return True
    after = says.text[target.end :].lower().split()
    verbs = (find_verb(word.strip(",.;")) for word in after[:8])
    return says.opening_class is None and any(verb and verb.form == "past" for verb in verbs)
