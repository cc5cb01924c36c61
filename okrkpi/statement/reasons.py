"""Why a line is of its kind, in a manager's words."""

from __future__ import annotations

from okrkpi.statement.evidence import (
    Decision,
    Evidence,
    counts_deliverables,
    counts_outsiders,
    is_share,
    is_work,
)
from okrkpi.statement.facts import Quantity
from okrkpi.statement.move import Move
from okrkpi.statement.noun_phrases import find_participle, noun_class, object_words, subject_words

_ANY = ("quality", "deliverable", "outsider")


def reasons_for(decision: Decision, evidence: Evidence) -> tuple[str, ...]:
    """Return the reason that the kind rests on, then what else speaks for it."""
    reasons = [_REASONS[decision.kind](evidence)]
    opening = evidence.opening
    if opening and opening.form != "noun" and decision.kind in {"initiative", "objective"}:
        reasons.append(f"opens with “{opening.word}”")
    if evidence.deadline and decision.kind == "key_result":
        reasons.append(f"is due {evidence.deadline.text}")
    if evidence.label and evidence.label != decision.kind:
        reasons.append(f"is labelled as {_NAMES[evidence.label]}")
    return tuple(reasons)


def _key_result(e: Evidence) -> str:
    move, opening = e.move, e.opening
    if move.baseline and move.target:
        return f"states a move from {_told(move.baseline, move)} to {_told(move.target, move)}"
    if move.change:
        return f"states a change of a measure ({move.change.text.strip()})"
    if move.target is None:
        if e.has_measure:
            return "names a measure to be moved, with no number"
        return "states what is to be different outside the team, with no number"
    if counts_outsiders(e):
        return "counts a change outside the team"
    if opening and opening.kind in {"raise", "lower", "better"}:
        return "moves a measure to a level"
    if is_share(move.target) and not e.has_measure:
        return "states the share for whom something is to change"
    return "a level to be reached" + (" by its date" if e.deadline else "")


def _told(level: Quantity, move: Move) -> str:
    """Return a level as the line has it, or as it was worked out from the change."""
    if move.change is None or level.start != move.change.start:
        text = level.text.strip()
        return text.lower() if text.isalpha() else text
    unit = level.unit or ""
    return f"{level.value:,g}{'' if unit == '%' else ' '}{unit}".strip()


def _kpi(e: Evidence) -> str:
    if e.opening and e.opening.kind == "keep":
        return "states a level to be kept, with no move" if e.target else "is to be kept as it is"
    if e.move.baseline and e.target and not e.deadline:
        return "states a measure with its value and its target, with no deadline"
    if e.target:
        return "a level to be kept, with no move" + ("" if e.deadline else " and no deadline")
    if e.cadence:
        return "names a measure and how often it is taken"
    return "names a measure, with no move"


def _initiative(e: Evidence) -> str:
    if e.opening and is_work(e.opening.kind):
        if e.opening.form == "noun":
            return "names a piece of work"
        if e.target and counts_deliverables(e):
            return "counts what the team itself makes or does"
        return "describes work to be done"
    if e.target and counts_deliverables(e):
        return "counts what the team itself makes or does"
    done = find_participle(e)
    if done and is_work(done.kind):
        return "describes work that is done"
    if noun_class(subject_words(e), ("deliverable",)):
        return "describes the team's own product"
    return "describes what the team does"


def _objective(e: Evidence) -> str:
    if e.target:
        return "an aspiration that carries a number"
    opening = e.opening
    if opening and opening.kind == "aspire":
        return "states what to become, not what to do"
    phrase = object_words(e) if opening else subject_words(e)
    named = noun_class(phrase, _ANY)
    if named == "quality":
        return "names a quality, with no agreed measure"
    if named == "outsider" and not opening:
        return "describes people in the state to be reached"
    return "states where to be, with no measure"


def _none(e: Evidence) -> str:
    text = e.text.strip()
    if not e.line.words:
        return "holds no words"
    if text.endswith("?"):
        return "asks a question"
    if text.endswith(":"):
        return "introduces what follows"
    if e.placeholders:
        return "is a placeholder"
    return "reads as a heading or a note, not as a goal"


_REASONS = {
    "objective": _objective, "key_result": _key_result, "kpi": _kpi, "initiative": _initiative,
    "none": _none,
}  # fmt: skip
_NAMES = {
    "objective": "an objective", "key_result": "a key result", "kpi": "a KPI",
    "initiative": "an initiative", "none": "no goal",
}  # fmt: skip
