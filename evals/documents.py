"""How well the structure of documents in the wild is read, against labelled documents."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from evals.stats import Interval, Pair, bootstrap, f1, precision, recall
from okrkpi.documents import read
from okrkpi.documents.errors import DocumentError
from okrkpi.documents.slots import is_blank_goal
from okrkpi.models import Plan

GOLD = Path(__file__).parent / "gold" / "documents"
TODAY = date(2026, 11, 22)
SIMILAR = 0.82
"""Two texts are of one item from this share of common characters."""


@dataclass(frozen=True, slots=True)
class Found:
    """An item with its parent's text, as labelled or as read."""

    role: str
    text: str
    parent: str | None = None


def normal(text: str) -> str:
    """Return a text without case, punctuation and Markdown, for comparison."""
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


def labelled(gold: dict[str, Any]) -> list[Found]:
    """Return the items that a careful reader sees."""
    found: list[Found] = []
    for objective in gold["objectives"]:
        found.append(Found("objective", objective["text"]))
        found += [
            Found("key_result", kr["text"], objective["text"]) for kr in objective["key_results"]
        ]
    found += [Found("key_result", kr["text"], "") for kr in gold.get("orphan_key_results", ())]
    found += [Found("kpi", kpi["text"]) for kpi in gold["kpis"]]
    return found


def as_read(plan: Plan) -> list[Found]:
    """Return the items that the program sees."""
    found: list[Found] = []
    for objective in plan.objectives:
        named = bool(objective.text)
        if named:
            found.append(Found("objective", objective.text))
        found += [Found("key_result", kr.text, objective.text) for kr in objective.key_results]
    return found + [Found("kpi", kpi.text) for kpi in plan.kpis]


def same(first: str, second: str) -> bool:
    """Tell whether two texts are of one item."""
    a, b = normal(first), normal(second)
    if a == b:
        return True
    if not a or not b:
        return False
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= SIMILAR


def match(gold: Sequence[Found], ours: Sequence[Found]) -> list[tuple[Found | None, Found | None]]:
    """Pair labelled with read items of one role, each at most once."""
    left = list(ours)
    pairs: list[tuple[Found | None, Found | None]] = []
    for item in gold:
        hit = next((o for o in left if o.role == item.role and same(item.text, o.text)), None)
        if hit:
            left.remove(hit)
        pairs.append((item, hit))
    return pairs + [(None, item) for item in left]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one labelled document."""

    name: str
    split: str
    pairs: list[tuple[Found | None, Found | None]]


def outcomes(split: str) -> list[Outcome]:
    """Read every labelled document of a split."""
    found = []
    for path in sorted(GOLD.glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        if gold["split"] != split:
            continue
        source = GOLD / gold["document"]
        text = source.read_bytes().decode("utf-8")
        plan = _plan(text, source.name)
        free = [item["text"] for item in gold.get("either", ())]
        pairs = match(labelled(gold), as_read(plan))
        pairs = [(g, o) for g, o in pairs if g or not (o and _is_free(o.text, free))]
        found.append(Outcome(source.name, split, pairs))
    return found


def _is_free(text: str, either: Sequence[str]) -> bool:
    """Say whether an item may be reported or left out: a blank of a template, or as labelled."""
    return is_blank_goal(text) or any(same(text, other) for other in either)


def _plan(text: str, name: str) -> Plan:
    """Read a document; one that is refused holds nothing."""
    try:
        return read(text, name=name, today=TODAY).plan
    except DocumentError:
        return Plan()


def role_pairs(found: Iterable[Outcome], role: str) -> list[Pair]:
    """Return, for one role, what is there and what was seen."""
    return [
        (gold is not None, ours is not None)
        for outcome in found
        for gold, ours in outcome.pairs
        if (gold or ours) and (gold or ours).role == role  # type: ignore[union-attr] # one is there
    ]


def parent_pairs(found: Iterable[Outcome]) -> list[Pair]:
    """Return, for each key result, whether it hangs under the right objective."""
    pairs: list[Pair] = []
    for outcome in found:
        for gold, ours in outcome.pairs:
            item = gold or ours
            if item is None or item.role != "key_result":
                continue
            right = bool(
                gold and ours and (not gold.parent or same(gold.parent, ours.parent or ""))
            )
            pairs.append((gold is not None, right if gold else True))
    return pairs


def _faults(outcome: Outcome) -> Iterator[str]:
    for gold, ours in outcome.pairs:
        if gold is None and ours is not None:
            yield f"wrongly seen {ours.role}: {ours.text}"
        elif gold is not None and ours is None:
            yield f"missed {gold.role}: {gold.text}"


def page() -> str:
    """Return the page on documents: F1 of each role and of the parents, and the faults."""
    out = [
        "# How well the structure of a document is read",
        "",
        "Written by `make accuracy`, on documents of our own writing, in as many shapes as real",
        "ones have. `test` documents are never tuned on. F1 with a 95% bootstrap interval; the aim",
        "is 0.95 each.",
        "",
    ]
    for split in ("dev", "test"):
        found = outcomes(split)
        if not found:
            continue
        out += [
            f"## {split}: {len(found)} documents",
            "",
            "| what | F1 [95% interval] | precision | recall |",
            "|---|---|---|---|",
        ]
        for role, pairs in (
            *((role, role_pairs(found, role)) for role in ("objective", "key_result", "kpi")),
            ("parent of a key result", parent_pairs(found)),
        ):
            interval: Interval = bootstrap(pairs, f1)
            out.append(f"| {role} | {interval} | {precision(pairs):.3f} | {recall(pairs):.3f} |")
        out += ["", f"### Faults on {split}", ""]
        for outcome in found:
            out += [f"- {outcome.name}: {fault}" for fault in _faults(outcome)]
        out.append("")
    return "\n".join(out)
