"""The one sentence of a review that says what matters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from okrkpi.export.reviewed import Reviewed
from okrkpi.finding import SEVERITIES

_SAID = {
    "KR201": "no number in",
    "KR202": "baselines missing in",
    "KR203": "no starting value in",
    "KR204": "deadlines missing in",
    "KR206": "work instead of a result in",
    "KR207": "vague wording in",
    "KR208": "two results in one in",
    "KR220": "placeholders in",
}
_LEAST = SEVERITIES.index("warning")
_NAMED = 2


def summary(reviews: Sequence[Reviewed]) -> str:
    """Return how many key results are ready, and what most of the others lack."""
    verdicts = [
        one.review.verdicts.get(result.id)
        for one in reviews
        for result in one.review.plan.key_results()
    ]
    if not verdicts:
        return "no key results found"
    ready, total = verdicts.count("ready"), len(verdicts)
    if total == 1:
        head = "the key result is ready" if ready else "the key result is not ready yet"
    elif ready == total:
        head = f"all {ready} key results are ready"
    else:
        head = f"{ready} of {total} key results {'is' if ready == 1 else 'are'} ready"
    return "; ".join([head, *_faults(reviews)])


def _faults(reviews: Sequence[Reviewed]) -> list[str]:
    names: dict[str, str] = {}
    at: set[tuple[int, str | None, str]] = set()
    for number, one in enumerate(reviews):
        ids = {result.id for result in one.review.plan.key_results()}
        for finding in one.review.open:
            if finding.at in ids and SEVERITIES.index(finding.severity) >= _LEAST:
                names[finding.code] = finding.name
                at.add((number, finding.at, finding.code))
    counted = Counter(code for _, _, code in sorted(at, key=str))
    return [
        f"{_SAID.get(code) or names[code].replace('-', ' ') + ' in'} {count}"
        for code, count in counted.most_common(_NAMED)
    ]
