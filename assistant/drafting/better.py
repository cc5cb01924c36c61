"""Whether one version of a plan is better than another, by what the rules and the memo say."""

from __future__ import annotations

from collections import Counter

from okrkpi.finding import SEVERITIES
from okrkpi.models import Plan
from okrkpi.review import Review

_SUPPORTED = {"grounded", "derived"}


def better(new: Review, old: Review) -> bool:
    """Return whether less is unsupported or faulty, with no number made up and none lost."""
    return (
        weight(new) < weight(old)
        and not _numbers(new.plan, supported=False) - _numbers(old.plan, supported=False)
        and set(_numbers(old.plan, supported=True)) <= set(_numbers(new.plan, supported=True))
    )


def weight(review: Review) -> tuple[int, ...]:
    """Return how many numbers lack a source, then how many findings there are, gravest first."""
    count = Counter(finding.severity for finding in review.open)
    without = sum(len(texts) for texts in unsupported(review.plan).values())
    return (without, *(count[severity] for severity in reversed(SEVERITIES)))


def unsupported(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Return, by item, the numbers that neither the memo nor any working stands behind."""
    found = {
        item.id: tuple(
            number.text
            for number in item.numbers
            if number.status == "proposed" and not number.working
        )
        for item in plan.items()
    }
    return {item_id: texts for item_id, texts in found.items() if texts}


def _numbers(plan: Plan, *, supported: bool) -> Counter[str]:
    return Counter(
        number.text
        for item in plan.items()
        for number in item.numbers
        if (number.status in _SUPPORTED) is supported
    )
