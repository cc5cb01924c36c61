"""How accurately one line is read: every fact against the labelled lines."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from evals.stats import Interval, accuracy, bootstrap, f1, macro_f1, precision, recall
from okrkpi.statement import Change, Quantity, Statement, parse
from okrkpi.statement.metric import lookup

GOLD = Path(__file__).parent / "gold" / "lines"
TODAY = date(2026, 11, 22)
KINDS = ("objective", "key_result", "kpi", "initiative", "none")


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled line and what was read from it."""

    gold: dict[str, Any]
    ours: Statement


def load(split: str) -> list[dict[str, Any]]:
    """Return the labelled lines of a split, `dev` or `test`."""
    paths = sorted(GOLD.glob(f"{split}-*.jsonl"))
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]


def read_cases(split: str) -> list[Case]:
    """Read every labelled line of a split."""
    return [Case(row, parse(row["text"], today=TODAY)) for row in load(split)]


def is_activity(kind: str, outcome: bool | None) -> bool:
    """Work or output of the team: an initiative, or a key result that counts own output."""
    return kind == "initiative" or (kind == "key_result" and outcome is False)


def same_value(gold: Any, ours: Any) -> bool:
    """Compare a labelled value (a number, a range or null) with a quantity."""
    if gold is None or ours is None:
        return gold is None and ours is None
    value = gold["value"]
    low = value[0] if isinstance(value, list) else value
    if abs(low - ours.value) > max(1e-3, abs(low) * 1e-4):
        return False
    if isinstance(value, list):
        high = getattr(ours, "high", None)
        return high is not None and abs(value[1] - high) < max(1e-3, abs(value[1]) * 1e-4)
    return True


def same_metric(gold: str | None, ours: str | None) -> bool:
    """Two names are the same when the lexicon says so, or when half of their words are shared."""
    if not gold or not ours:
        return not gold and not ours
    known = lookup(gold), lookup(ours)
    if known[0] is not None and known[0] is known[1]:
        return True
    left, right = set(re.findall(r"\w+", gold.lower())), set(re.findall(r"\w+", ours.lower()))
    return len(left & right) * 2 >= min(len(left), len(right))


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact and how it is judged: as pairs of present and right."""

    name: str
    aim: float | None
    pairs: Callable[[Case], tuple[bool, bool]]


def _value(role: str) -> Callable[[Case], tuple[bool, bool]]:
    def pairs(case: Case) -> tuple[bool, bool]:
        gold, ours = case.gold[role], getattr(case.ours, role)
        if gold is None:
            return False, ours is not None
        return True, same_value(gold, ours)

    return pairs


FACTS: tuple[Fact, ...] = (
    Fact("quantified", 0.98, lambda c: (c.gold["quantified"], c.ours.quantified)),
    Fact("baseline value", 0.95, _value("baseline")),
    Fact("target value", 0.95, _value("target")),
    Fact("change value", None, _value("change")),
    Fact("time-bound", 0.95, lambda c: (c.gold["time_bound"], c.ours.time_bound)),
    Fact("activity", 0.93, lambda c: (
        is_activity(c.gold["kind"], c.gold["outcome"]), is_activity(c.ours.kind, c.ours.outcome))),
    Fact("vague", 0.85, lambda c: (bool(c.gold["vague"]), bool(c.ours.vague))),
    Fact("compound", 0.85, lambda c: (c.gold["compound"], c.ours.compound)),
    Fact("relative", None, lambda c: (c.gold["relative"], c.ours.relative)),
    Fact("cadence", None, lambda c: (bool(c.gold["cadence"]), c.ours.cadence is not None)),
    Fact("scope", None, lambda c: (bool(c.gold["scope"]), c.ours.scope is not None)),
)  # fmt: skip


def kinds(cases: Sequence[Case]) -> list[tuple[str, str]]:
    """Return the labelled and the read kind of each case."""
    return [(case.gold["kind"], case.ours.kind) for case in cases]


def lenient_kinds(cases: Sequence[Case]) -> list[tuple[str, str]]:
    """Return the kinds, counting another defensible kind that the labellers name as right."""
    return [
        (c.ours.kind if c.ours.kind in c.gold["also"] else c.gold["kind"], c.ours.kind)
        for c in cases
    ]


def directions(cases: Sequence[Case]) -> list[tuple[str, str]]:
    """Return the directions of the lines that are key results or KPIs."""
    return [
        (case.gold["direction"], case.ours.direction)
        for case in cases
        if case.gold["kind"] in {"key_result", "kpi"}
    ]


_OUTPUT_VERBS = frozenset(
    "launch ship build create develop write publish deploy implement complete deliver finish "
    "release design conduct hold run organise organize train migrate set".split()
)


def naive_activity(text: str) -> bool:
    """Baseline: the line opens with one of twenty verbs of output."""
    words = re.findall(r"[a-z]+", text.lower())
    return bool(words) and words[0] in _OUTPUT_VERBS


def naive_quantified(text: str) -> bool:
    """Baseline: the line holds any digit."""
    return any(c.isdigit() for c in text)


def figures(cases: Sequence[Case]) -> Iterator[tuple[str, float | None, Interval, float, float]]:
    """Yield name, aim, F1 (or accuracy) with interval, precision and recall of every fact."""
    strict = kinds(cases)
    yield "kind (macro-F1)", 0.93, bootstrap(strict, macro_f1), accuracy(strict), accuracy(strict)
    lenient = lenient_kinds(cases)
    yield (
        "kind, other defensible kinds accepted",
        None,
        bootstrap(lenient, macro_f1),
        accuracy(lenient),
        accuracy(lenient),
    )
    told = directions(cases)
    yield (
        "direction (accuracy, key results and KPIs)",
        0.95,
        bootstrap(told, accuracy),
        accuracy(told),
        accuracy(told),
    )
    for fact in FACTS:
        pairs = [fact.pairs(case) for case in cases]
        yield fact.name, fact.aim, bootstrap(pairs, f1), precision(pairs), recall(pairs)
    named = [
        (True, same_metric(c.gold["metric"], c.ours.metric))
        for c in cases
        if c.gold["metric"] and c.gold["kind"] in {"key_result", "kpi"}
    ]
    yield (
        "metric named (accuracy)",
        None,
        bootstrap(named, accuracy),
        accuracy(named),
        accuracy(named),
    )


def baselines(cases: Sequence[Case]) -> Iterator[tuple[str, Interval]]:
    """Yield what two simple methods reach on the same lines."""
    verbs = [
        (is_activity(c.gold["kind"], c.gold["outcome"]), naive_activity(c.gold["text"]))
        for c in cases
    ]
    yield "activity, by a list of output verbs", bootstrap(verbs, f1)
    digits = [(c.gold["quantified"], naive_quantified(c.gold["text"])) for c in cases]
    yield "quantified, by any digit", bootstrap(digits, f1)


def misses(cases: Sequence[Case]) -> Iterator[tuple[str, str, str]]:
    """Yield each line that is read otherwise than labelled: its text, the label, the reading."""
    for case in cases:
        wrong: list[tuple[str, str]] = []
        if case.gold["kind"] != case.ours.kind and case.ours.kind not in case.gold["also"]:
            wrong.append((case.gold["kind"], case.ours.kind))
        if (
            case.gold["kind"] in {"key_result", "kpi"}
            and case.gold["direction"] != case.ours.direction
        ):
            wrong.append((f"direction {case.gold['direction']}", case.ours.direction))
        for fact in FACTS[:9]:
            gold, ours = fact.pairs(case)
            if gold != ours:
                wrong.append((f"{fact.name}", _shown(case, fact.name)))
        if wrong:
            yield (
                case.gold["text"],
                "; ".join(label for label, _ in wrong),
                "; ".join(reading for _, reading in wrong),
            )


def _shown(case: Case, name: str) -> str:
    attribute = name.replace(" value", "").replace("-", "_")
    value = getattr(case.ours, attribute, None)
    if isinstance(value, Quantity | Change):
        return f"{value.value:g}"
    if isinstance(value, tuple):
        return ", ".join(phrase.text for phrase in value) or "–"
    return str(case.ours.kind if name == "activity" else value)


def confusion(cases: Sequence[Case]) -> dict[tuple[str, str], int]:
    """Count the lines by labelled and read kind."""
    return Counter(kinds(cases))
