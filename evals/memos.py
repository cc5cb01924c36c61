"""How well the built-in drafter reads memos, against labelled memos."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from assistant.drafting.offline import offline_draft
from evals import memo_parts
from evals.memo_matching import cites, covers, items, states_level, states_move, value_of, values
from evals.stats import Interval, Pair, bootstrap, f1, precision, recall
from okrkpi.models import Kpi, Plan

GOLD = Path(__file__).parent / "gold" / "memos"
TODAY = date(2026, 11, 22)


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled memo and the plan that was drafted from it."""

    name: str
    gold: dict[str, Any]
    plan: Plan


def read_cases(folder: Path = GOLD) -> list[Case]:
    """Draft from every labelled memo."""
    cases = []
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = (folder / gold["memo"]).read_text("utf-8")
        cases.append(Case(gold["memo"], gold, offline_draft(text, today=TODAY)))
    return cases


def pair_up(
    gold: Sequence[Any], ours: Sequence[Any], same: Callable[[Any, Any], bool]
) -> list[Pair]:
    """Pair what is labelled with what the plan holds, each at most once."""
    left = list(ours)
    pairs: list[Pair] = []
    for one in gold:
        hit = next((other for other in left if same(one, other)), None)
        if hit is not None:
            left.remove(hit)
        pairs.append((True, hit is not None))
    return pairs + [(False, True) for _ in left]


def priorities(case: Case) -> list[Pair]:
    """Priorities, by the words that the plan quotes for them."""
    served = [p for p in case.plan.priorities if p.served_by]
    return pair_up(case.gold["priorities"], served, lambda g, p: covers(g, p.quote))


def non_goals(case: Case) -> list[Pair]:
    """Non-goals, by the words that the plan quotes for them."""
    return pair_up(case.gold["non_goals"], case.plan.non_goals, lambda g, n: covers(g, n.quote))


def moves(case: Case) -> list[Pair]:
    """Moves: the metric's passage, the baseline and the target all right."""
    results = list(case.plan.key_results())
    outside = [k for k in case.plan.kpis if any(states_move(g, k) for g in case.gold["moves"])]
    return pair_up(case.gold["moves"], [*results, *outside], states_move)


def levels(case: Case) -> list[Pair]:
    """Levels to keep and measures to watch."""
    moved = case.gold["moves"]
    kpis = [k for k in case.plan.kpis if not any(states_move(g, k) for g in moved)]
    return pair_up(case.gold["kpis"], kpis, states_level)


def initiatives(case: Case) -> list[Pair]:
    """Work, by the words that the plan quotes for it."""
    ours = [i for o in case.plan.objectives for i in o.initiatives]
    return pair_up(
        case.gold["initiatives"], ours, lambda g, i: any(cites(g, quote) for quote in i.sources)
    )


def background(case: Case) -> list[str]:
    """Return the background numbers that the plan takes for baselines, targets or thresholds."""
    meant = {
        round(g[k], 6)
        for g in case.gold["moves"]
        for k in ("baseline", "target")
        if g[k] is not None
    }
    meant |= {round(g["threshold"], 6) for g in case.gold["kpis"] if g["threshold"] is not None}
    held = {v for item in items(case.plan) for v in values(item, "baseline", "target", "threshold")}
    wrong = []
    for text in case.gold["background_numbers"]:
        value = value_of(text)
        if value is not None and round(value, 6) in held - meant:
            wrong.append(text)
    return wrong


def ungrounded(case: Case) -> list[str]:
    """Return the numbers of a plan that stand nowhere in the memo."""
    return [
        f"{item.id}: {number.text}"
        for item in case.plan.items()
        for number in item.numbers
        if number.status not in {"grounded", "derived"}
    ]


FACTS: dict[str, Callable[[Case], list[Pair]]] = {
    "priorities": priorities,
    "non-goals": non_goals,
    "moves": moves,
    "levels and watched measures": levels,
    "initiatives": initiatives,
}


def figures(cases: Sequence[Case]) -> Iterator[tuple[str, Interval, float, float]]:
    """Yield F1 with its interval, precision and recall of each fact over whole memos."""
    for name, fact in FACTS.items():
        by_memo = [fact(case) for case in cases]
        pooled = [pair for pairs in by_memo for pair in pairs]
        interval = bootstrap(by_memo, lambda sample: f1([p for pairs in sample for p in pairs]))
        yield name, interval, precision(pooled), recall(pooled)


def misses(case: Case) -> Iterator[str]:
    """Yield what a memo states and the plan lacks, and the reverse, in words."""
    plan = case.plan
    for gold in case.gold["priorities"]:
        if not any(covers(gold, p.quote) and p.served_by for p in plan.priorities):
            yield f"priority missed: {gold['text']}"
    for gold in case.gold["non_goals"]:
        if not any(covers(gold, n.quote) for n in plan.non_goals):
            yield f"non-goal missed: {gold['quote']}"
    for non_goal in plan.non_goals:
        if not any(covers(g, non_goal.quote) for g in case.gold["non_goals"]):
            yield f"non-goal made up: {non_goal.text}"
    for gold in case.gold["moves"]:
        if not any(states_move(gold, item) for item in items(plan)):
            yield f"move missed: {gold['metric']}"
    for result in plan.key_results():
        if not any(states_move(g, result) for g in case.gold["moves"]):
            yield f"key result not labelled: {result.text}"
    for gold in case.gold["kpis"]:
        if not any(states_level(gold, item) for item in items(plan)):
            yield f"level missed: {gold['metric']}"
    known = [*case.gold["moves"]]
    for kpi in plan.kpis:
        if not _labelled(kpi, case.gold["kpis"], known):
            yield f"KPI not labelled: {kpi.text}"
    ours = [i for o in plan.objectives for i in o.initiatives]
    for gold in case.gold["initiatives"]:
        if not any(cites(gold, quote) for i in ours for quote in i.sources):
            yield f"initiative missed: {gold['quote']}"
    for work in ours:
        if not any(cites(g, quote) for g in case.gold["initiatives"] for quote in work.sources):
            yield f"initiative not labelled: {work.text}"
    yield from (f"background number used: {text}" for text in background(case))
    yield from (f"number not in the memo: {text}" for text in ungrounded(case))


def _labelled(kpi: Kpi, kpis: list[dict[str, Any]], known: list[dict[str, Any]]) -> bool:
    return any(states_level(g, kpi) for g in kpis) or any(states_move(g, kpi) for g in known)


def page() -> str:
    """Return the page on memos: figures, and every miss."""
    cases = read_cases()
    numbers = [n for c in cases for item in c.plan.items() for n in item.numbers]
    loose = sum(len(ungrounded(case)) for case in cases)
    out = [
        "# How well memos are read without a model",
        "",
        "Written by `make accuracy`. F1 with a 95% bootstrap interval over memos of our own",
        "writing, labelled before the program ran on them. The drafter was developed on these",
        "memos.",
        "",
        f"## {len(cases)} memos",
        "",
        "| what | F1 [95% interval] | precision | recall |",
        "|---|---|---|---|",
    ]
    out += [f"| {n} | {i} | {p:.3f} | {r:.3f} |" for n, i, p, r in figures(cases)]
    used = sum(len(background(case)) for case in cases)
    listed = sum(len(case.gold["background_numbers"]) for case in cases)
    out += [
        "",
        f"Numbers of the plans that stand in the memo: {len(numbers) - loose} of {len(numbers)}.",
        f"Background numbers taken for a baseline, target or threshold: {used} of {listed}.",
        "",
        *memo_parts.lines(),
        "## Every miss",
        "",
    ]
    for case in cases:
        found = list(misses(case))
        if found:
            out += [f"**{case.name}**", "", *(f"- {line}" for line in found), ""]
    return "\n".join(out)


if __name__ == "__main__":
    print(page())
