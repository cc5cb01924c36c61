"""What the prompts say about good goals, taken from the rules and the profile that will judge."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assistant.drafting.better import unsupported
from okrkpi.models import Plan
from okrkpi.profile import Profile
from okrkpi.review import Review
from okrkpi.rules import Rule, discover
from okrkpi.terms import Term, find_term

_TAUGHT = ("error", "warning")
_TERMS = ("objective", "key-result", "kpi", "okr-or-kpi", "initiative", "guardrail")
_OF_A_LINE = ("OBJ", "KR", "KPI")


@dataclass(frozen=True, slots=True)
class Lesson:
    """A rule as a prompt tells it, with a line that breaks it and one that does not."""

    name: str
    says: str
    bad: str
    good: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A document between two lines that its text cannot contain."""

    begin: str
    text: str
    end: str


def lessons(profile: Profile) -> tuple[Lesson, ...]:
    """Return what a profile insists on for a single line, in the order of the codes.

    Rules about a plan as a whole are left out: told beforehand, they make a model pad or drop.
    """
    rules = (rule for rule in discover() if _insists(profile, rule))
    return tuple(lesson for rule in rules if (lesson := _lesson(rule)))


def definitions() -> tuple[Term, ...]:
    """Return the terms that a draft turns on."""
    return tuple(term for name in _TERMS if (term := find_term(name)))


def passages(documents: Mapping[str, str]) -> tuple[Passage, ...]:
    """Return the documents, each fenced by a mark worked out from all of their text."""
    whole = "\0".join(documents.values())
    mark = hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()[:12]
    return tuple(
        Passage(f"<<<{name} {mark}", _without_signals(text.strip()), f"{mark} {name}>>>")
        for name, text in documents.items()
    )


def listing(plan: Plan) -> str:
    """Return the items of a plan with their ids, as a model is shown them."""
    return "\n".join(_items(plan))


def complaints(review: Review) -> tuple[str, ...]:
    """Return what is worth a repair as lines: where, what is wrong, how to mend it."""
    made_up = [
        f"{item_id}: {_listed(texts)} not in the memo for this. Write [?] for a value that the "
        "memo does not give, and ask for it."
        for item_id, texts in unsupported(review.plan).items()
    ]
    faults = [
        f"{found.at or 'plan'}: {found.message} {found.fix}"
        for found in review.open
        if found.severity in _TAUGHT
    ]
    return (*made_up, *faults)


def _listed(texts: tuple[str, ...]) -> str:
    quoted = [f"“{text}”" for text in dict.fromkeys(texts)]
    return f"{', '.join(quoted)} {'is' if len(quoted) == 1 else 'are'}"


def _insists(profile: Profile, rule: Rule) -> bool:
    level = profile.severity.get(rule.code) or profile.severity.get(rule.name) or rule.severity
    left_out = any(rule.name == name or rule.code.startswith(name) for name in profile.ignore)
    return level in _TAUGHT and not left_out and rule.code.startswith(_OF_A_LINE)


def _lesson(rule: Rule) -> Lesson | None:
    bad, good = map(_line, rule.examples())
    return Lesson(rule.name, rule.summary(), bad, good) if bad and good else None


def _line(examples: tuple[str, ...]) -> str | None:
    return next((example for example in examples if "\n" not in example), None)


def _without_signals(text: str) -> str:
    # Signs by which models mark whose turn it is; some endpoints would take them for real.
    return text.replace("<|", "< |").replace("|>", "| >")


def _items(plan: Plan) -> Iterator[str]:
    for objective in plan.objectives:
        yield f"{objective.id} objective: {objective.text}"
        for result in objective.key_results:
            yield f"  {result.id} key result: {result.text}"
        for work in objective.initiatives:
            yield f"  {work.id} initiative: {work.text}"
    for measure in plan.kpis:
        goes_with = f" ({measure.role or 'goes with'} {', '.join(measure.objectives)})"
        yield f"{measure.id} KPI: {measure.text}{goes_with if measure.objectives else ''}"
