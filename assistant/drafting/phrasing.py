"""Key results and KPIs as lines, from what was read in a memo."""

from __future__ import annotations

import re

from okrkpi.memo.content.direction import direction_of, direction_of_change
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_plural
from okrkpi.memo.language.phrases import capitalise, head_noun, lower_first
from okrkpi.memo.model import Aim, Level, Move, Value
from okrkpi.models import Cycle

UNKNOWN = "?"
_MULTIPLES = {
    "halve": "half of that", "double": "twice that", "triple": "three times that",
    "treble": "three times that", "quadruple": "four times that", "zero": "zero",
}  # fmt: skip
_ORDERED = re.compile(
    r"(?:raise|lower|reduce|cut|increase|improve|speed up|keep|win|get|shorten|grow|make|lose|"
    r"fewer|more)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:share|number|amount|average|median|score|cost)\b")
_COUNTED_IN = re.compile(r"(?P<number>[\d.,]+) (?P<noun>[a-z]{3,}(?: [a-z]+)*)")
_NAMED_DAY = re.compile(
    r"\d|(?:janu|febru|septem|octo|novem|decem)|march|april|\bmay\b|june|july|august", re.IGNORECASE
)
_UNIT = re.compile(
    r"\s?(?:working |business |calendar )?(?:days?|hours?|hrs?|h|weeks?|months?|minutes?|"
    r"mins?|min|seconds?|years?)$",
    re.IGNORECASE,
)


def result_text(move: Move, cycle: Cycle | None) -> str:
    """Return a move as a key result; what the memo lacks is a question mark."""
    due = _due(move, cycle)
    if move.wording:
        said = move.due is not None and move.due.text.lower() in move.wording.lower()
        return capitalise(move.wording if said or not due else f"{move.wording}{due}")
    if move.relative:
        return _relative(move, due)
    first, last = _level(move.baseline, move), _level(move.target, move)
    first, last = _share_unit(first, last)
    joint = (
        ":"
        if re.search(r"[,:]|\b(?:from|to)\b", move.metric) or len(move.metric.split()) > 9
        else ""
    )
    return f"{capitalise(move.metric)}{joint} from {first} to {last}{due}"


def _level(value: Value | None, move: Move) -> str:
    if value is None:
        return UNKNOWN
    number = _UNIT.sub("", value.text) if move.unit_in_name else value.text
    counted = _COUNTED_IN.fullmatch(number)
    if counted and plain(move.metric).startswith(plain(counted["noun"])):
        number = counted["number"]
    return "one" if number in {"a", "an"} else number


def _share_unit(first: str, last: str) -> tuple[str, str]:
    """`from 34 days to 15 days` needs its unit once."""
    unit = _UNIT.search(first)
    if unit and last.endswith(unit[0].strip()) and len(last.split()) == 2:
        return first[: unit.start()], last
    return first, last


def _relative(move: Move, due: str) -> str:
    change = move.relative or ""
    start = f", from {move.baseline.text}" if move.baseline else ""
    if change == "zero":
        return f"{capitalise(move.metric)} from {_level(move.baseline, move)} to zero{due}"
    metric = lower_first(re.sub(r"^Of (.+), the share (?=who|that)", r"share of \1 ", move.metric))
    article = "the " if re.match(r"(?:share|number|average|median)\b", metric) else ""
    if "|" in change:
        verb, _, by = change.partition("|")
        return f"{capitalise(verb)} {article}{metric}{by}{start}{due}"
    comma = "," if start and due else ""
    return f"{capitalise(change)} {article}{metric}{start}{comma}{due}"


def _due(move: Move, cycle: Cycle | None) -> str:
    """Return when a move is due, unless that lies before the cycle or says nothing of its own."""
    if move.due is None:
        return ""
    text = move.due.text
    before = cycle is not None and move.due.date is not None and move.due.date < cycle.start
    if before and not _NAMED_DAY.search(text):
        return ""
    if re.match(r"(?:from|over|throughout)\b", text, re.IGNORECASE):
        return f" ({text})"
    return f" {text}" if re.match(r"[a-z]", text) else f" by {text}"


def objective_text(aim: Aim, moves: list[Move]) -> str:
    """Return an objective; one that only names a measure says which way it is to go."""
    own = next((move for move in moves if move.metric and move.metric == aim.text), None)
    verb = {"up": "Raise", "down": "Lower"}.get(direction_of(own)) if own else None
    named = own is not None and re.match(r"of .+, the share\b", plain(own.metric))
    if own is None or verb is None or named or _ORDERED.match(aim.objective):
        return aim.objective
    metric = lower_first(own.metric)
    if _COUNTED.match(plain(metric)) or (" per " in metric and not is_plural(head_noun(metric))):
        return f"{verb} the {metric}"
    many = own.target and own.target.unit is None and is_plural(head_noun(metric))
    many = many and all(
        value is None or value.value % 1 == 0 for value in (own.baseline, own.target)
    )
    return f"{verb} the number of {metric}" if many else f"{verb} {metric}"


def kpi_text(level: Level) -> str:
    """Return a level as a KPI."""
    return level.text


def watched_text(move: Move) -> str:
    """Return a move outside every priority as a measure to watch, with the value that is wanted."""
    if move.wording:
        return capitalise(move.wording)
    now = f": {move.baseline.text}" if move.baseline else ""
    target = move.target.text if move.target else _aimed_at(move.relative or "")
    wanted = f" (target: {target})" if target else ""
    return f"{capitalise(move.metric)}{now}{wanted}"


def _aimed_at(relative: str) -> str:
    """Return what a change comes to: `halve` aims at half of today's value."""
    verb, _, by = relative.partition("|")
    if by:
        less = direction_of_change(verb) == "down"
        return f"{by.strip().removeprefix('by ')} {'less' if less else 'more'}"
    return _MULTIPLES.get(verb, "")


def outcome_text(task: str) -> str:
    """Return the question that a task leaves open."""
    return f"What should “{task}” change, for whom, and by how much?"
