"""What an objective without a key result has to be asked."""

from __future__ import annotations

from okrkpi.memo.language.phrases import lower_first
from okrkpi.memo.model import Aim, Memo
from okrkpi.memo.numbers.sound import is_sound
from okrkpi.memo.priorities.nouns import names_only
from okrkpi.models import Plan


def ask_beside_kept(aim: Aim, plan: Plan, at: str | None) -> str | None:
    """Ask what is to be reached where an objective has nothing but a level to keep."""
    kept = next((k for k in plan.kpis if at in k.objectives and k.role == "guardrail"), None)
    if kept is None or aim.unmeasured:
        return None
    return (
        f"“{kept.text}” keeps things as they are: what is to be reached for “{aim.objective}” "
        "by the end of the cycle, or is it no objective at all?"
    )


def told_of(memo: Memo, aim: Aim) -> str | None:
    """Return what the memo tells of a priority in a number that nothing wants to move."""
    for noted in memo.figures:
        inside = aim.span[0] <= noted.figure.sentence < aim.span[1]
        if inside and noted.metric and noted.role in {"current", "plain"}:
            if noted.figure.family in {"share", "time"} and is_sound(noted.metric):
                return f"“{noted.quote.text.rstrip(' .')}” (line {noted.quote.line})"
    return None


def ask_measure(aim: Aim, told: str | None) -> str:
    """Ask by what an aim is measured, the nearer for what the memo has told of it."""
    if told:
        return (
            f"The memo says {told}: is that the measure of “{aim.objective}”, and where should it "
            "be at the end of the cycle?"
        )
    rest = "where does it stand today, and where should it be at the end of the cycle?"
    if aim.unmeasured:
        return f"The memo has no measure yet for “{aim.objective}”: what should be counted, {rest}"
    if names_only(aim.objective):
        name = lower_first(aim.objective)
        return (
            f"The memo names “{name}” as a priority and not what should become of it: who is to "
            "notice what by the end of the cycle, and by which number?"
        )
    return f"By what number will you see that you got to “{aim.objective}”, {rest}"
