"""What kind of line it is, with the reason: objective, key result, KPI, initiative or none.

The order of the questions follows the definitions: whose state changes, is there a move or a level,
is a measure named, is work described, is it a direction.
"""

from __future__ import annotations

from okrkpi.statement.evidence import Decision, Evidence
from okrkpi.statement.facts import Deadline
from okrkpi.statement.kinds_by_body import body_event
from okrkpi.statement.kinds_by_measure import by_measure
from okrkpi.statement.kinds_by_noun import by_noun
from okrkpi.statement.kinds_by_number import kept, moved
from okrkpi.statement.kinds_by_verb import by_clause, by_verb
from okrkpi.statement.kinds_by_wording import by_wording
from okrkpi.statement.not_a_goal import not_a_goal

_QUESTIONS = (
    not_a_goal, moved, kept, body_event, by_verb, by_clause, by_noun, by_measure, by_wording,
)  # fmt: skip


def classify(evidence: Evidence) -> Decision:
    """Decide the kind of a line from its evidence."""
    for question in _QUESTIONS:
        if decision := question(evidence):
            return _with_label(evidence, decision)
    return _with_label(evidence, Decision("none", 0.5, "names no direction, measure or work"))


def _with_label(e: Evidence, decision: Decision) -> Decision:
    """A label is a writer's own word for the line: it settles what the wording leaves open."""
    label, kind, reason = e.label, decision.kind, decision.reason
    if label is None or label == kind or kind == "none":
        return decision
    if label == "key_result" and kind == "initiative":
        if not e.cadence and any(quantity.unit is not None for quantity in e.quantities):
            told = f"labelled as a key result, but {reason}"
            return Decision("key_result", 0.6, told, ("initiative",), False)
        return Decision("initiative", decision.confidence * 0.8, reason, ("key_result",), False)
    if label == "objective" and kind == "kpi":
        return Decision("objective", 0.6, "labelled as an objective", (kind,), None)
    if label == "key_result" and kind == "kpi":
        told = "labelled as a key result, and states a level"
        return Decision("key_result", 0.6, told, ("kpi",), True)
    if label == "kpi" and kind == "key_result":
        told = "labelled as a KPI, and states a level"
        return Decision("kpi", 0.55, told, ("key_result",), True)
    also = (*decision.also, label)
    return Decision(kind, decision.confidence * 0.85, reason, also, decision.outcome)


def reasons_for(
    decision: Decision, evidence: Evidence, deadline: Deadline | None
) -> tuple[str, ...]:
    """Say in a manager's words why the line is of this kind."""
    reasons = [decision.reason]
    opening = evidence.opening
    if opening and opening.form != "noun" and decision.kind in {"initiative", "objective"}:
        reasons.append(f"opens with “{opening.word}”")
    if deadline and decision.kind == "key_result":
        reasons.append(f"is due {deadline.text}")
    return tuple(reasons)
