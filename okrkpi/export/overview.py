"""Many reviews at a glance: a row a document and team, the commonest faults, what to teach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from okrkpi.export.reviewed import Reviewed
from okrkpi.finding import SEVERITIES, Finding, Severity
from okrkpi.models import Objective
from okrkpi.rules import discover

_LEAST = SEVERITIES.index("warning")
_TAUGHT = 3


@dataclass(frozen=True, slots=True)
class Row:
    """How a document stands, or a team of several in one.

    `most` is its commonest fault: the code, the name and how often.
    """

    path: str
    team: str | None
    cycle: str | None
    ready: int
    key_results: int
    found: dict[Severity, int]
    most: tuple[str, str, int] | None
    teams: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """How often a rule finds something, and in how many documents; `seen` is one such place."""

    code: str
    name: str
    severity: Severity
    count: int
    documents: int
    seen: tuple[str, int | None, str]


@dataclass(frozen=True, slots=True)
class Lesson:
    """What to teach about a fault: the rule in a sentence, why it matters, and an example."""

    fault: Fault
    told: str
    why: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Overview:
    """All that a summary says."""

    rows: tuple[Row, ...]
    faults: tuple[Fault, ...]
    lessons: tuple[Lesson, ...]


def overview(reviews: Sequence[Reviewed]) -> Overview:
    """Return how each document stands, what is wrong most often, and what to teach first."""
    faults = tuple(_faults(reviews))
    insisted = [fault for fault in faults if SEVERITIES.index(fault.severity) >= _LEAST]
    lessons = tuple(_lesson(fault) for fault in (insisted or faults)[:_TAUGHT])
    return Overview(tuple(map(_row, reviews)), faults, lessons)


def folder_of(row: Row) -> str:
    """Return the folder that a document stands in, as it was given."""
    return str(PurePosixPath(row.path.replace("\\", "/")).parent)


def _row(one: Reviewed) -> Row:
    plan = one.review.plan
    named = dict.fromkeys(objective.team for objective in plan.objectives if objective.team)
    teams = tuple(_team(one, team) for team in named) if len(named) > 1 else ()
    team = plan.team or (next(iter(named)) if len(named) == 1 else None)
    return _counted(one, team, plan.objectives, one.review.open, teams)


def _team(one: Reviewed, team: str) -> Row:
    objectives = [objective for objective in one.review.plan.objectives if objective.team == team]
    ids = {
        item.id
        for objective in objectives
        for item in (objective, *objective.key_results, *objective.initiatives)
    }
    return _counted(one, team, objectives, [f for f in one.review.open if f.at in ids], ())


def _counted(
    one: Reviewed,
    team: str | None,
    objectives: Iterable[Objective],
    findings: Sequence[Finding],
    teams: tuple[Row, ...],
) -> Row:
    key_results = [result.id for objective in objectives for result in objective.key_results]
    ready = sum(one.review.verdicts.get(result) == "ready" for result in key_results)
    counted = Counter(finding.severity for finding in findings)
    found: dict[Severity, int] = {level: counted[level] for level in reversed(SEVERITIES)}
    insisted = [f for f in findings if SEVERITIES.index(f.severity) >= _LEAST]
    most = Counter((one.code, one.name) for one in insisted or findings).most_common(1)
    cycle = one.review.plan.cycle
    label = cycle.label if cycle else None
    first = (*most[0][0], most[0][1]) if most else None
    return Row(one.path, team, label, ready, len(key_results), found, first, teams)


def _faults(reviews: Sequence[Reviewed]) -> Iterator[Fault]:
    """Yield the faults, those first that occur most often; errors and warnings before hints."""
    places: dict[tuple[str, Severity], list[tuple[Reviewed, Finding]]] = {}
    for one in reviews:
        for finding in one.review.open:
            places.setdefault((finding.code, finding.severity), []).append((one, finding))

    def order(key: tuple[str, Severity]) -> tuple[bool, int, str]:
        return SEVERITIES.index(key[1]) < _LEAST, -len(places[key]), key[0]

    for code, severity in sorted(places, key=order):
        here = places[code, severity]
        documents = len({id(one) for one, _ in here})
        yield Fault(code, here[0][1].name, severity, len(here), documents, _seen(*here[0]))


def _seen(one: Reviewed, finding: Finding) -> tuple[str, int | None, str]:
    at = finding.at or next(iter(finding.related), None)
    text = next((item.text for item in one.review.plan.items() if item.id == at), "")
    place = one.document.places.get(at or "")
    return one.path, place.line if place else None, text


def _lesson(fault: Fault) -> Lesson:
    rule = next((rule for rule in discover() if rule.code == fault.code), None)
    if rule is None:
        return Lesson(fault, "", "", "", "")
    bad, good = (next((e for e in some if "\n" not in e), "") for some in rule.examples())
    why = " ".join(rule.sections().get("Why it matters", "").split())
    return Lesson(fault, rule.summary(), why, bad, good)
