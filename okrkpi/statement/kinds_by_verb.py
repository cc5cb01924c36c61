"""Kinds that the opening verb decides, or the verb that says what falls, rises or is reached."""

from __future__ import annotations

from collections.abc import Callable

from okrkpi.statement.evidence import (
    MONEY,
    Decision,
    Evidence,
    counts_deliverables,
    counts_outsiders,
)
from okrkpi.statement.facts import Kind
from okrkpi.statement.kinds_by_work import work
from okrkpi.statement.metric import is_measure
from okrkpi.statement.noun_phrases import find_participle, noun_class, object_words
from okrkpi.statement.opening import Opening

_MODALS = frozenset("must should shall will to needs need has have can would".split())
_SELLS = frozenset("sign sell win close secure land raise earn".split())
_PEOPLE = frozenset({"hire", "recruit", "onboard", "train"})
_FILLS_POST = frozenset("hire recruit appoint onboard employ find".split())
_MOVERS = frozenset("bring get take drive move push put".split())
_LONG = 9


def by_verb(e: Evidence) -> Decision | None:
    """A line that opens with a verb or a noun of action."""
    opening = e.opening
    if opening is None:
        return None
    if opening.word == "make" and counts_deliverables(e):
        return work(e, opening)
    return _BY_CLASS[opening.kind](e, opening)


def by_clause(e: Evidence) -> Decision | None:
    """A line that says what falls, rises or reaches a level."""
    clause = e.clause
    if clause is None:
        return None
    if e.move.target or e.move.change:
        if clause.kind == "reach" and not e.deadline and e.cadence:
            return None
        reason = f"says that a measure is to “{clause.word}”"
        return Decision("key_result", 0.85, reason, (), True)
    line = e.line
    before = line.words[line.word_at(e.begin) : line.word_at(clause.start)]
    named = [word for word in before if word not in _MODALS]
    if e.has_measure or (named and (named[-1].endswith("s") or is_measure(" ".join(named)))):
        return _unnumbered(0.62, "names something to be moved, with no number")
    return None


def _unnumbered(confidence: float, reason: str) -> Decision:
    return Decision("key_result", confidence, reason, ("objective",), True)


def _raise_or_lower(e: Evidence, opening: Opening) -> Decision:
    if e.target:
        return Decision("key_result", 0.93, "moves a measure to a level", (), True)
    if e.has_measure:
        return _unnumbered(0.78, "names a measure to be moved, with no number")
    tokens = object_words(e)
    head = noun_class(tokens, ("quality", "measure_head", "outsider", "deliverable"))
    reason = "names a direction with no agreed measure"
    if head == "quality" or len(e.line.words) > _LONG:
        return Decision("objective", 0.68, reason, ("key_result",))
    countable = bool(tokens) and tokens[-1].endswith("s") and not tokens[-1].endswith("ss")
    if head in {"outsider", "measure_head"} or (opening.kind == "lower" and countable):
        return _unnumbered(0.62, "names something countable to be moved, with no number")
    return Decision("objective", 0.6, reason, ("key_result",))


def _better(e: Evidence, _: Opening) -> Decision:
    if e.target:
        return Decision("key_result", 0.85, "improves a measure to a level", (), True)
    if e.metric is not None and e.metric.known:
        if noun_class(e.metric.name.split(), ("quality",)) != "quality":
            return _unnumbered(0.72, "names a measure to be improved, with no number")
    head = noun_class(object_words(e), ("quality", "deliverable", "outsider", "measure_head"))
    if head == "deliverable":
        return Decision("initiative", 0.6, "works on something of our own", ("objective",), False)
    return Decision("objective", 0.75, "improves a quality with no agreed measure")


def _reach(e: Evidence, opening: Opening) -> Decision:
    if e.target:
        if opening.word == "have" and not e.has_measure:
            if noun_class(object_words(e), ("outsider", "deliverable")) == "deliverable":
                return _own_count(0.6)
        return Decision("key_result", 0.92, "reaches a level", (), True)
    if e.has_measure:
        return _unnumbered(0.6, "reaches a measure with no number")
    if opening.word == "have" and find_participle(e):
        reason = "states what others are to have done"
        return Decision("key_result", 0.58, reason, ("initiative",), True)
    reason = "states where to arrive, with no measure"
    return Decision("objective", 0.65, reason, ("key_result",))


def _own_count(confidence: float) -> Decision:
    reason = "counts what the team itself makes"
    return Decision("initiative", confidence, reason, ("key_result",), False)


def _win(e: Evidence, opening: Opening) -> Decision:
    tokens = object_words(e)
    if e.target:
        own = noun_class(tokens, ("outsider", "deliverable")) == "deliverable"
        paid = e.target.unit in MONEY or opening.word in _SELLS
        if own and not paid and not counts_outsiders(e):
            return _own_count(0.6)
        also: tuple[Kind, ...] = ("initiative",) if opening.word in _PEOPLE else ()
        return Decision("key_result", 0.9, "counts a change outside the team", also, True)
    head = noun_class(tokens, ("deliverable", "quality", "outsider"))
    if head == "deliverable" and opening.word not in {"win", "sign", "land", "sell"}:
        return Decision("initiative", 0.62, "works on something of our own", ("key_result",), False)
    if opening.word in _FILLS_POST:
        reason = "fills one post: done or not done"
        return Decision("initiative", 0.65, reason, ("key_result",), False)
    if head == "quality" or (len(tokens) >= 2 and not e.deadline and head != "outsider"):
        return Decision("objective", 0.65, "states what to win, with no measure", ("key_result",))
    if e.deadline:
        return Decision("key_result", 0.55, "won or not won by its date", ("initiative",), True)
    reason = "states whom to win, with no number"
    return Decision("objective", 0.55, reason, ("key_result", "initiative"))


def _aspire(e: Evidence, opening: Opening) -> Decision:
    numbered = _aspired_level(e, opening)
    if numbered is not None:
        return numbered
    word = opening.word
    if word in {"enable", "allow"} and e.target is None:
        if noun_class(object_words(e), ("deliverable", "outsider")) == "deliverable":
            return Decision("initiative", 0.6, "sets something up", ("objective",), False)
    if word == "be" and e.quantities and "able to" in e.text:
        reason = "states an ability with its level"
        return Decision("key_result", 0.6, reason, ("initiative",), True)
    if word in {"establish", "institute"} and " as " not in e.text:
        head = noun_class(object_words(e), ("quality", "deliverable"))
        if head != "quality" or e.target or e.deadline:
            return Decision("initiative", 0.72, "sets something up", ("objective",), False)
    return Decision("objective", 0.85, "states what to become, not what to do")


def _aspired_level(e: Evidence, opening: Opening) -> Decision | None:
    """An aspiration that carries a level, or counts the people it is for."""
    target, word = e.target, opening.word
    if target is None:
        return None
    if target.comparator and e.has_measure and word not in {"become", "be"}:
        return _unnumbered(0.7, "states a level that a measure is to reach")
    if word in _MOVERS:
        return Decision("key_result", 0.78, "brings a measure to a level", (), True)
    if counts_outsiders(e) and word not in {"become", "be", "grow", "build"}:
        return _unnumbered(0.6, "counts people for whom something changes")
    if word in {"ensure", "enable", "see", "have"}:
        if target.unit == "%" or target.comparator or e.has_measure:
            reason = "states a level that is to hold"
            kind: Kind = "key_result" if e.deadline else "kpi"
            return Decision(kind, 0.65, reason, ("key_result", "kpi"), True)
    return None


_BY_CLASS: dict[str, Callable[[Evidence, Opening], Decision]] = {
    "raise": _raise_or_lower, "lower": _raise_or_lower, "better": _better, "reach": _reach,
    "win": _win, "aspire": _aspire, "make": work, "do": work, "explore": work, "decide": work,
    "keep": work,
}  # fmt: skip
