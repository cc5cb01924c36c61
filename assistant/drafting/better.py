"""Whether one version of a plan is better than another, by what the rules and the memo say."""

from __future__ import annotations

from collections import Counter

from okrkpi.finding import SEVERITIES
from okrkpi.models import Plan
from okrkpi.review import Review

_SUPPORTED = {"grounded", "derived"}


def better(new: Review, old: Review) -> bool:
    """Return whether the rules find less, with no number made up and none lost."""
    return (
        weight(new) < weight(old)
        and not _numbers(new.plan, supported=False) - _numbers(old.plan, supported=False)
        and set(_numbers(old.plan, supported=True)) <= set(_numbers(new.plan, supported=True))
    )


def weight(review: Review) -> tuple[int, ...]:
    """Return how many findings there are, the gravest kind first."""
    count = Counter(finding.severity for finding in review.open)
    return tuple(count[severity] for severity in reversed(SEVERITIES))


def _numbers(plan: Plan, *, supported: bool) -> Counter[str]:
    return Counter(
        number.text
        for item in plan.items()
        for number in item.numbers
        if (number.status in _SUPPORTED) is supported
    )
