"""How far two people agree who labelled the same lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from evals.lines import GOLD, is_activity, load
from evals.stats import accuracy, kappa


def agreement(split: str) -> Iterator[tuple[str, float, float, int]]:
    """Yield, for each fact that both labelled, the labellers' raw agreement and kappa."""
    second = {
        row["id"]: row
        for path in sorted((GOLD / "second").glob("*.jsonl"))
        for row in map(json.loads, path.read_text("utf-8").splitlines())
    }
    rows = [(row, second[row["id"]]) for row in load(split) if row["id"] in second]
    if not rows:
        return
    for name, view in _VIEWS.items():
        labels = [(view(a), view(b)) for a, b in rows]
        yield name, accuracy(labels), kappa(labels), len(labels)


_VIEWS: dict[str, Callable[[dict[str, Any]], object]] = {
    "kind": lambda row: row["kind"],
    "quantified": lambda row: row["quantified"],
    "baseline value": lambda row: str((row["baseline"] or {}).get("value")),
    "target value": lambda row: str((row["target"] or {}).get("value")),
    "direction": lambda row: row["direction"],
    "time-bound": lambda row: row["time_bound"],
    "activity": lambda row: is_activity(row["kind"], row["outcome"]),
    "vague": lambda row: bool(row["vague"]),
    "compound": lambda row: row["compound"],
}
