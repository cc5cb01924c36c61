"""Where the answer to a question belongs: the line that takes it, or what to do where none does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from okrkpi.models import Plan, Question

_OF_ITS_WORDS = frozenset({"text", "due", "deadline"})
_CYCLE = "the cycle is set beside the memo: F2, then Shift-Tab to the field Cycle"
_IN_MEMO = (
    "no line of the plan holds this answer yet: write it into the memo (F2), and F5 drafts anew"
)
_IN_FILE = (
    "no line of the plan holds this answer yet: add one to the file of the plan, and open it again"
)


def line_for(question: Question, plan: Plan) -> str | None:
    """Return the line whose words take the answer.

    A measure that is missing beneath an objective, or that work is to move, has no line yet.
    """
    measured = {item.id for item in (*plan.key_results(), *plan.kpis)}
    known = {item.id for item in plan.items()}
    if question.at in measured or (question.at in known and question.field in _OF_ITS_WORDS):
        return question.at
    return None


def advice(question: Question, plan: Plan, *, memo: bool) -> str:
    """Return how to answer a question; `memo` says that the plan was drafted from one."""
    if line := line_for(question, plan):
        return f"put the answer into {line}: Enter edits it"
    if question.field == "cycle":
        return _CYCLE
    return _IN_MEMO if memo else _IN_FILE
