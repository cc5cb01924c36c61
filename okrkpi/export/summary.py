"""The one sentence of a review that says what matters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from okrkpi.export.reviewed import Reviewed
from okrkpi.finding import SEVERITIES, VERDICTS, Severity, Verdict

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
_PAIR = 2
_SELECTED = 4
_ELSEWHERE = ("objective", "KPI", "plan")
_NEEDED: dict[Verdict, str] = {"rework": "rework", "refine": "refining"}


def summary(reviews: Sequence[Reviewed]) -> str:
    """Return how many key results are ready, what most of the others lack, and what else is wrong.

    Ready is what has no error and no warning; how many of those have hints is told with it. An
    error at an objective, at a KPI or in the plan as a whole is always told; a warning where every
    key result is ready, so that the sentence does not sound better than the plan is. Where only
    some rules were asked for, or all that look at key results are ignored, nobody has looked at
    what is ready.
    """
    verdicts = [
        one.review.verdicts.get(result.id)
        for one in reviews
        for result in one.review.plan.key_results()
    ]
    ready, total = verdicts.count("ready"), len(verdicts)
    least: Severity = "warning" if ready == total else "error"
    faults = [*_faults(reviews), *_elsewhere(reviews, least)]
    if selected := _selected(reviews):
        told = [] if any(one.review.open for one in reviews) else ["nothing to mend"]
        return "; ".join([f"only {selected} was looked for", *faults, *told])
    if total and _leaves_out(reviews, "KR"):
        return "; ".join(["key results were not looked at", *faults])
    return "; ".join([_head(ready - _hinted(reviews), ready, total), *faults])


def _leaves_out(reviews: Sequence[Reviewed], family: str) -> bool:
    """Say whether every rule of a family is ignored, so that nobody knows what is ready."""
    from okrkpi.rules import discover  # a report of no review needs no rules

    rules = [rule for rule in discover() if rule.code.startswith(family)]
    return bool(reviews) and all(
        any(rule.name == name or rule.code.startswith(name) for name in one.profile.ignore)
        for one in reviews
        for rule in rules
    )


def _selected(reviews: Sequence[Reviewed]) -> str:
    """Name the rules that were asked for, if some were left out by that."""
    from okrkpi.rules import discover  # a report of no review needs no rules

    names = sorted({name for one in reviews for name in one.profile.select})
    every = all(
        any(rule.name == name or rule.code.startswith(name) for name in names)
        for rule in discover()
    )
    more = len(names) - _SELECTED
    shown = [*names[:_SELECTED], *([f"{more} more"] if more > 0 else [])]
    return "" if every or not names else ", ".join(shown)


def _hinted(reviews: Sequence[Reviewed]) -> int:
    """Count the key results at which there are hints and nothing else."""
    return sum(
        result.id in hinted
        for one in reviews
        for hinted in [one.review.hinted]
        for result in one.review.plan.key_results()
    )


def _head(clean: int, ready: int, total: int) -> str:
    """Say how many are ready as they stand, and how many are so but for a hint."""
    if not total:
        return "no key results found"
    if total == 1:
        but = " but for a hint" if ready > clean else ""
        return f"the key result is ready{but}" if ready else "the key result is not ready yet"
    every = "both" if total == _PAIR else f"all {total}"
    hinted = ready - clean
    but = f", {hinted} of them but for {'a hint' if hinted == 1 else 'hints'}" if hinted else ""
    if hinted and not clean:
        but = " but for hints"
    counted = every if ready == total else f"{ready} of {total}"
    return f"{counted} key results {'are' if ready == total else _is(ready)} ready{but}"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _elsewhere(reviews: Sequence[Reviewed], least: Severity) -> Iterator[str]:
    """Yield what else has to be mended: how many objectives and KPIs, and the plan as a whole."""
    at = [pair for one in reviews for pair in _worst(one)]
    worst = max((severity for _, severity in at), key=SEVERITIES.index, default=least)
    if SEVERITIES.index(worst) < SEVERITIES.index(least):
        return
    counted = Counter(name for name, severity in at if severity == worst)
    told = [_several(name, counted[name]) for name in _ELSEWHERE if counted[name]]
    if told:
        needs = "needs" if counted.total() == 1 else "need"
        yield f"{' and '.join(told)} {needs} {_NEEDED[VERDICTS[worst]]}"


def _worst(one: Reviewed) -> Iterator[tuple[str, Severity]]:
    """Yield what each item other than a key result is, and its worst finding."""
    named = {objective.id: "objective" for objective in one.review.plan.objectives}
    named |= {kpi.id: "KPI" for kpi in one.review.plan.kpis}
    worst: dict[str | None, Severity] = {}
    for finding in one.review.open:
        if finding.at is None or finding.at in named:
            found = worst.get(finding.at, "info")
            worst[finding.at] = max(found, finding.severity, key=SEVERITIES.index)
    for at, severity in worst.items():
        yield named[at] if at is not None else "plan", severity


def _several(name: str, count: int) -> str:
    if name == "plan":
        return "the plan as a whole" if count == 1 else f"{count} plans as a whole"
    return f"{count} {name}{'' if count == 1 else 's'}"


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
