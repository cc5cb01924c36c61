"""How right the findings are: every rule against plans labelled with what a coach would say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from evals.stats import Interval, Pair, bootstrap, f1, precision, recall
from okrkpi.documents import read
from okrkpi.finding import Severity
from okrkpi.models import Plan
from okrkpi.review import review
from okrkpi.rules import discover

GOLD = Path(__file__).parent / "gold" / "plans"
SPLITS = ("dev", "test")
AIM = 0.85
"""A rule below this precision is mended, or only gives a hint."""

State = Literal["hit", "acceptable", "false alarm", "miss"]
Spot = tuple[str, int | None]
"""A code and its line; the line is None where it is about the plan as a whole."""

INTRODUCTION = """\
# How right the findings are

Written by `make accuracy`, on whole plans of our own writing, labelled with the findings that a
coach would give before the program ran on them. `test` plans are never tuned on.

A finding counts by its code and its line. **False alarm**: reported, and neither labelled nor among
what a coach may say or leave out (*acceptable*, which counts for and against nothing). **Miss**:
labelled, and not reported. Intervals are 95% bootstraps over plans. A dash means that there was
nothing to judge by; with the few cases that most rules have, a figure of one rule is a sign and no
proof.

The plans are read as any document is, so that a line that the reader did not take for a goal of the
kind is missed as well; the list of misses says so, and each table counts it apart as *unread*."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding, reported or labelled, and what became of it; `unread` explains a miss."""

    code: str
    line: int | None
    state: State
    severity: Severity
    why: str
    unread: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one labelled plan."""

    name: str
    quality: str
    source: tuple[str, ...]
    judged: tuple[Judged, ...]


def outcomes(split: str) -> list[Outcome]:
    """Review every labelled plan of a split with the default profile."""
    paths = sorted(GOLD.glob("*.gold.json"))
    golds = [json.loads(path.read_text("utf-8")) for path in paths]
    return [_outcome(gold) for gold in golds if gold["split"] == split]


def _outcome(gold: dict[str, Any]) -> Outcome:
    text = (GOLD / gold["plan"]).read_bytes().decode("utf-8")
    today = date.fromisoformat(gold["today"])
    document = read(text, name=gold["plan"], today=today)
    lines = {item: place.line for item, place in document.places.items()}
    reported: dict[Spot, tuple[Severity, str]] = {}
    for finding in review(document.plan, today=today).open:
        line = None if finding.at is None else lines.get(finding.at, 0)
        reported.setdefault((finding.code, line), (finding.severity, finding.message))
    read_as = _read_as(document.plan, lines)
    judged = (
        replace(one, unread=one.state == "miss" and one.line not in read_as[_group(one.code)])
        for one in judge(gold, reported)
    )
    return Outcome(gold["plan"], gold["quality"], tuple(text.splitlines()), tuple(judged))


def _group(code: str) -> str:
    return code.rstrip("0123456789")


def _read_as(plan: Plan, lines: dict[str, int]) -> dict[str, set[int | None]]:
    """Return the lines on which the reader saw a goal of the kind that a rule is about."""
    objectives = {lines.get(one.id) for one in plan.objectives}
    key_results = {lines.get(one.id) for up in plan.objectives for one in up.key_results}
    kpis = {lines.get(one.id) for one in plan.kpis}
    anything = {None, *objectives, *key_results, *kpis}
    return {"OBJ": objectives, "KR": key_results, "KPI": kpis, "PLAN": anything, "SRC": anything}


def judge(gold: dict[str, Any], reported: dict[Spot, tuple[Severity, str]]) -> Iterator[Judged]:
    """Yield what became of every finding that is labelled or reported."""
    severities = {rule.code: rule.severity for rule in discover()}
    left = dict(reported)
    for label in gold["findings"]:
        code, spots = label["code"], _spots(label)
        met = next((spot for spot in spots if spot in left), None)
        if met:
            severity, message = left.pop(met)
            yield Judged(code, met[1], "hit", severity, message)
        else:
            severity = severities.get(code, "info")
            yield Judged(code, spots[0][1], "miss", severity, label["why"])
    labelled = {spot for label in gold["findings"] for spot in _spots(label)}
    fine = {spot for entry in gold["acceptable"] for spot in _spots(entry)}
    for (code, line), (severity, message) in left.items():
        state: State = "acceptable" if (code, line) in fine | labelled else "false alarm"
        yield Judged(code, line, state, severity, message)


def _spots(label: dict[str, Any]) -> list[Spot]:
    """Return where a label stands: its line, the others that do as well, or the whole plan."""
    whole = label["line"] == 1 and label.get("at") is None
    lines = [label["line"], *label.get("or", ())]
    return [(label["code"], None)] if whole else [(label["code"], line) for line in lines]


def pairs(judged: Sequence[Judged]) -> list[Pair]:
    """Return what the gold and the program say, without what is acceptable."""
    return [
        (one.state != "false alarm", one.state != "miss")
        for one in judged
        if one.state != "acceptable"
    ]


def over_plans(
    found: Sequence[Outcome],
    figure: Callable[[Sequence[Pair]], float],
    keep: Callable[[Judged], bool] = lambda _: True,
) -> Interval:
    """Return a figure over the findings to keep, with an interval from resampled plans."""
    plans = [pairs([one for one in outcome.judged if keep(one)]) for outcome in found]
    return bootstrap(plans, lambda sample: figure([pair for plan in sample for pair in plan]))


def overall(found: Sequence[Outcome]) -> Iterator[list[str]]:
    """Yield the rows of the figures over all rules, and apart for hints and for what insists."""
    groups: tuple[tuple[str, Callable[[Judged], bool]], ...] = (
        ("all", lambda _: True),
        ("errors and warnings", lambda one: one.severity != "info"),
        ("hints (info)", lambda one: one.severity == "info"),
    )
    for name, keep in groups:
        kept = [one for outcome in found for one in outcome.judged if keep(one)]
        figures = [str(over_plans(found, figure, keep)) for figure in (precision, recall, f1)]
        unread = sum(one.unread for one in kept)
        yield [name, *figures, *(str(_count(kept, state)) for state in _STATES), str(unread)]


def by_quality(found: Sequence[Outcome]) -> Iterator[list[str]]:
    """Yield what is raised, per plan, against good, middling and bad plans."""
    for quality in ("good", "middling", "bad"):
        some = [outcome for outcome in found if outcome.quality == quality]
        judged = [one for outcome in some for one in outcome.judged]
        if some:
            rates = [f"{_count(judged, state) / len(some):.1f}" for state in _STATES]
            yield [quality, str(len(some)), *rates]


def per_rule(found: Sequence[Outcome]) -> Iterator[list[str]]:
    """Yield a row for every rule, also for one that was neither labelled nor reported."""
    for rule in discover():
        judged = [one for outcome in found for one in outcome.judged if one.code == rule.code]
        hits, fine, wrong, missed = (_count(judged, state) for state in _STATES)
        yield [
            f"{rule.code} {rule.name}",
            rule.severity,
            *map(str, (hits + missed, hits + fine + wrong, hits, fine, wrong, missed)),
            str(sum(one.unread for one in judged)),
            _share(hits, hits + wrong),
            _share(hits, hits + missed),
            "below" if hits + wrong and hits / (hits + wrong) < AIM else "",
        ]


_STATES: tuple[State, ...] = ("hit", "acceptable", "false alarm", "miss")


def _count(judged: Sequence[Judged], state: State) -> int:
    return sum(one.state == state for one in judged)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f} ({part}/{whole})" if whole else "–"


def faults(found: Sequence[Outcome], state: State) -> Iterator[str]:
    """Yield every false alarm or every miss, as an entry of a list."""
    for outcome in found:
        for one in outcome.judged:
            if one.state == state:
                text = outcome.source[one.line - 1].strip() if one.line else "the plan as a whole"
                line = f":{one.line}" if one.line else ""
                unread = " (unread)" if one.unread else ""
                text = text.replace("`", "")
                yield f"- {one.code}, {outcome.name}{line}: `{text}` – {one.why}{unread}"


def _table(head: Sequence[str], rows: Iterator[list[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def page() -> str:
    """Return the page on rules: figures over all and of each, and every fault."""
    out = [INTRODUCTION, ""]
    for split in SPLITS:
        found = outcomes(split)
        if not found:
            continue
        out += [f"## {split}: {len(found)} plans", ""]
        out += _table(("findings", "precision", "recall", "F1", *_HEADS, "unread"), overall(found))
        out += _table(("per plan", "plans", *_HEADS), by_quality(found))
        head = ("rule", "severity", "labelled", "reported", *_HEADS, "unread")
        out += [f"### Each rule on {split}", ""]
        out += _table((*head, "precision", "recall", f"aim {AIM}"), per_rule(found))
        for title, state in _FAULTS:
            entries = list(faults(found, state))
            out += [f"### {title} on {split}: {len(entries)}", "", *entries, ""]
    return "\n".join(out)


_HEADS = ("hits", "acceptable", "false alarms", "misses")
_FAULTS: tuple[tuple[str, State], ...] = (
    ("False alarms", "false alarm"),
    ("Misses", "miss"),
)
