"""Kinds that the numbers decide: a move, a change, a level to be kept."""

from __future__ import annotations

from okrkpi.statement.evidence import MONEY, Decision, Evidence, counts_deliverables
from okrkpi.statement.facts import Kind
from okrkpi.statement.kinds_by_body import names_body
from okrkpi.statement.noun_phrases import noun_class, object_words
from okrkpi.statement.pattern import pattern
from okrkpi.statement.wording import DRIFTS

_PURPOSE = pattern(
    r"\b(?:so that|in order to|to (?:increase|raise|reduce|cut|lower|improve|grow|boost|achieve|"
    r"reach)|thereby|resulting in|leading to|which)\b"
)
_NOTES_TARGET = frozenset("target tgt goal ziel soll plan aim".split())
_MOVING = pattern(
    r"→|->|=>|\bfrom\b|\bto\b\s?[\d~<>]|\bup\b|\bdown\b|\bvs\b|\bwas\b|\bshould be\b(?!.*now)|"
    r"\bwant\b|\bnext\b"
)
_KEEP = frozenset(
    """keep keeps kept stay stays stayed maintain maintains maintained hold holds remain remains
    sustain preserve always continuously ongoing stable""".split()
)
_KEEP_PHRASE = pattern(
    r"\b(?:never (?:below|above|under|over|exceed)|not exceed|not fall below|at all times)\b"
)
_KEEP_PHRASE_WORDS = frozenset({"never", "not", "times"})
_LEVEL_UNITS = MONEY | {"%", "pp", "point", "ms", "second", "minute", "hour", "day", "week", None}


def moved(e: Evidence) -> Decision | None:
    """A move from one value to another, or a change by some amount."""
    move, opening = e.move, e.opening
    if move.baseline and move.target:
        if _is_noted(e):
            reason = "states a measure with its value and its target, with no deadline"
            return Decision("kpi", 0.78, reason, ("key_result",), True)
        first, last = move.baseline.text.strip(), move.target.text.strip()
        return Decision("key_result", 0.96, f"states a move from {first} to {last}", (), True)
    if move.change is None:
        return None
    if e.is_output and e.said.isdisjoint(DRIFTS) and not _names_effect(e):
        return None
    if opening and opening.kind == "aspire" and e.metric is None:
        return None
    reason = f"states a change of a measure ({move.change.text.strip()})"
    return Decision("key_result", 0.92, reason, (), True)


def _is_noted(e: Evidence) -> bool:
    """Tell a measure that is listed with its value and target from a move."""
    if e.deadline or (e.opening is not None and e.opening.kind != "keep"):
        return False
    if e.move.noted:
        return True
    if _MOVING.search(e.text):
        return False
    return not e.said.isdisjoint(_NOTES_TARGET) or ("/" in e.text and e.opening is None)


def _names_effect(e: Evidence) -> bool:
    """`Deliver 20% growth in revenue`: a verb of making with a measure as its object."""
    return e.names_known_metric or _PURPOSE.search(e.text) is not None


def kept(e: Evidence) -> Decision | None:
    """A level or a state that is to stay as it is."""
    opening = e.opening
    if not (opening.kind == "keep" if opening else _says_keep(e)):
        return None
    if opening and opening.word == "hold" and _holds_events(e):
        return None
    if opening and opening.word in {"ensure", "guarantee"}:
        return _ensured(e)
    if e.target:
        return Decision("kpi", 0.92, "states a level to be kept, with no move", (), True)
    if names_body(e):
        reason = "an outside body decides it, and it is kept or lost"
        return Decision("key_result", 0.8, reason, ("kpi",), True)
    if opening and e.has_measure:
        return Decision("kpi", 0.75, "names a measure to be kept", ("objective",), True)
    if opening:
        reason = "states what is to be preserved, with no measure"
        return Decision("objective", 0.6, reason, ("initiative",))
    return None


def _says_keep(e: Evidence) -> bool:
    if not e.said.isdisjoint(_KEEP):
        return True
    return not e.said.isdisjoint(_KEEP_PHRASE_WORDS) and _KEEP_PHRASE.search(e.text) is not None


def _holds_events(e: Evidence) -> bool:
    """`Hold three playtests` counts events; `hold 97%` keeps a level."""
    target = e.target
    if target is None or target.comparator is not None:
        return False
    return counts_deliverables(e) or target.unit not in _LEVEL_UNITS


def _ensured(e: Evidence) -> Decision:
    """`Ensure …` says what is to hold: a level, a deliverable, or a quality."""
    if e.target:
        kinds: tuple[Kind, Kind] = ("key_result", "kpi") if e.deadline else ("kpi", "key_result")
        return Decision(kinds[0], 0.65, "states a level that is to hold", (kinds[1],), True)
    head = noun_class(object_words(e), ("quality", "deliverable", "outsider"))
    if head == "deliverable" or e.deadline:
        reason = "states a condition of the team's own work"
        return Decision("initiative", 0.6, reason, ("objective",), False)
    return Decision("objective", 0.6, "states a condition to be ensured", ("initiative",))
