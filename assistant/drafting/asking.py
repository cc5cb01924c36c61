"""What a draft from the memo alone has to ask, the most useful question first."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Protocol

from assistant.drafting.asked_aims import ask_beside_kept, ask_measure, told_of
from okrkpi.memo.language.phrases import lower_first
from okrkpi.memo.model import Level, Memo, Move, Open, Work
from okrkpi.models import Plan, Question, Quote
from okrkpi.statement.line import read_line
from okrkpi.statement.metric import find_metric

_MOST_NAMED = 4


class Where(Protocol):
    """Where the parts of a memo stand in the plan."""

    objectives: dict[int, str]
    tasks: dict[int, str]
    results: dict[str, Move]
    kpis: dict[str, Level | Move]
    works: dict[str, Work]
    loose: list[Work]


@dataclass(frozen=True, slots=True)
class _Ask:
    weight: float
    at: str | None
    field: str | None
    text: str
    who: str | None


def questions_for(memo: Memo, placed: Where, plan: Plan, *, named: bool) -> tuple[Question, ...]:
    """Return what the plan lacks as questions; `named` says that the cycle was given."""
    asks = [
        *_disputes(memo, placed),
        *_gaps(memo, placed),
        *_tasks(memo, placed),
        *_aims(memo, placed, plan),
        *_unheard(memo, placed),
        *_left_open(memo, placed),
    ]
    asks += [*_watched(placed), *_loose(placed)]
    if not named and memo.cycle and memo.cycle_quote is None and memo.cycle_why:
        text = (
            f"Is {memo.cycle.label} the right cycle? The memo names none; this is {memo.cycle_why}."
        )
        asks.append(_Ask(25, None, "cycle", text, None))
    asks.sort(key=lambda ask: -ask.weight)
    distinct = list({(ask.at, ask.field, ask.text): ask for ask in asks}.values())
    return tuple(
        Question(id=f"Q{n}", at=ask.at, field=ask.field, text=ask.text, who=ask.who)
        for n, ask in enumerate(distinct, 1)
    )


def _disputes(memo: Memo, placed: Where) -> Iterator[_Ask]:
    for one in memo.contradictions:
        at = next((i for i, m in placed.results.items() if m.metric == one.metric), None)
        at = at or next((i for i, m in placed.kpis.items() if m.metric == one.metric), None)
        text = (
            f"Which value is right for “{lower_first(one.metric)}”: {one.first.text} "
            f"(line {one.first.quote.line}) "
            f"or {one.second.text} (line {one.second.quote.line})?"
        )
        yield _Ask(
            100,
            at,
            "baseline" if at and at.startswith("KR") else "current" if at else None,
            text,
            who_knows(one.metric),
        )


def _gaps(memo: Memo, placed: Where) -> Iterator[_Ask]:
    """Ask for the start and the end of each key result that lacks one."""
    for rank, (item_id, move) in enumerate(placed.results.items()):
        named = next((one.who for one in _open_at(memo, move.sentence, move.quotes)), None)
        who = move.owner or named or _aim_who(memo, move) or who_knows(move.metric)
        metric = lower_first(move.metric)
        later = rank * 0.1
        if move.unnamed:
            yield _Ask(86 - later, item_id, "text", _unnamed(move.wording or ""), who)
        if move.wording or move.relative == "zero":
            continue
        if move.baseline is None and move.target is None and not move.relative:
            yield _Ask(
                86 - later,
                item_id,
                "target",
                f"What is “{metric}” today, and where should it be at the end of the cycle?",
                who,
            )
        elif move.baseline is None:
            yield _Ask(85 - later, item_id, "baseline", f"Where does “{metric}” stand today?", who)
        elif move.target is None and not move.relative:
            yield _Ask(
                80 - later,
                item_id,
                "target",
                f"Where should “{metric}” be at the end of the cycle?",
                who,
            )


def _unnamed(sentence: str) -> str:
    return f"What should the measure in “{sentence}” be called?"


def _aim_who(memo: Memo, move: Move) -> str | None:
    return (
        memo.priorities[move.priority].who
        if move.priority is not None and move.priority < len(memo.priorities)
        else None
    )


def _tasks(memo: Memo, placed: Where) -> Iterator[_Ask]:
    for rank, aim in enumerate(memo.priorities):
        at = placed.tasks.get(rank) or placed.objectives.get(rank)
        own = any(m.priority == rank for m in placed.results.values())
        if aim.task and at and not aim.purpose and not own:
            name = lower_first(
                aim.text if not aim.objective.startswith(("The ", "A ")) else aim.objective
            )
            text = f"What should “{name}” change, for whom, and by how much?"
            yield _Ask(90 - rank * 0.1, at, None, text, aim.owner or aim.who)


def _aims(memo: Memo, placed: Where, plan: Plan) -> Iterator[_Ask]:
    """Ask for a measure of each objective that has no key result."""
    asked = {one.priority for one in memo.unheard}
    bare = {o.id for o in plan.objectives if not o.key_results}
    for rank, aim in enumerate(memo.priorities):
        at = placed.objectives.get(rank)
        if at in bare and rank not in asked and not (aim.task and not aim.purpose):
            yield _Ask(
                88 - rank * 0.1,
                at,
                None,
                ask_beside_kept(aim, plan, at) or ask_measure(aim, told_of(memo, aim)),
                aim.who or aim.owner or who_knows(f"{aim.text} {aim.objective}"),
            )


def _unheard(memo: Memo, placed: Where) -> Iterator[_Ask]:
    """Ask what a wish is to come to that no line of the plan takes up."""
    for rank, wish in enumerate(memo.unheard):
        at = placed.objectives.get(wish.priority) if wish.priority is not None else None
        text = (
            f"The memo says “{wish.text}” (line {wish.quote.line}): what is measured there, "
            f"where does it stand today, and where should it be?"
        )
        yield _Ask(84 - rank * 0.1, at, None, text, who_knows(wish.text))


def _left_open(memo: Memo, placed: Where) -> Iterator[_Ask]:
    """Ask whom the memo itself would ask."""
    parts: dict[str, Move | Level | Work] = {**placed.results, **placed.kpis, **placed.works}
    at_of = {
        id(one): item_id
        for item_id, part in parts.items()
        for one in _open_at(memo, part.sentence, _quotes(part))
    }
    for rank, one in enumerate(memo.left_open):
        home = placed.objectives.get(one.priority) if one.priority is not None else None
        at = at_of.get(id(one)) or home
        said = f"The memo says here “{one.text}” (line {one.quote.line})"
        asked = "what is the answer?" if one.clause else "is this right as it stands?"
        yield _Ask(78 - rank * 0.1, at, None, f"{said}: {asked}", one.who)


def _quotes(part: Move | Level | Work) -> tuple[Quote, ...]:
    return (part.quote,) if isinstance(part, Work) else part.quotes


def _open_at(memo: Memo, sentence: int, quotes: tuple[Quote, ...]) -> Iterator[Open]:
    """Yield what is left open in the words that a part of the plan stands on."""
    for one in memo.left_open:
        if one.sentence == sentence or one.quote in quotes:
            yield one


def _watched(placed: Where) -> Iterator[_Ask]:
    for item_id, item in placed.kpis.items():
        who = item.owner or who_knows(item.metric)
        name = lower_first(item.metric)
        if item.unnamed:
            said = item.wording if isinstance(item, Move) else item.text
            yield _Ask(46, item_id, "text", _unnamed(said or item.metric), who)
        elif isinstance(item, Level) and item.bound is None:
            yield _Ask(40, item_id, "threshold", f"What level does “{name}” have to keep?", who)
        elif isinstance(item, Move) and item.target is None and not (item.wording or item.relative):
            yield _Ask(45, item_id, "target", f"Where should “{name}” be?", who)
        elif isinstance(item, Move) and item.baseline is None and not item.wording:
            yield _Ask(44, item_id, "current", f"Where does “{name}” stand today?", who)


def _loose(placed: Where) -> Iterator[_Ask]:
    """Ask what the work is for that the memo ties to no priority."""
    if not placed.loose:
        return
    named = "; ".join(
        f"{lower_first(work.text)} (line {work.quote.line})" for work in placed.loose[:_MOST_NAMED]
    )
    more = len(placed.loose) - _MOST_NAMED
    rest = f"; and {more} more" if more > 0 else ""
    yield _Ask(
        22, None, None, f"Which objective does this work serve, if any: {named}{rest}?", None
    )


def who_knows(text: str) -> str | None:
    """Guess from the words and the field of a metric who might know it."""
    low = text.lower()
    known = _who()
    for pattern, who in known["words"]:
        if re.search(rf"\b(?:{pattern})", low):
            return str(who)
    metric = find_metric(read_line(text), 0, [])
    return known["field"].get(metric.known.field) if metric and metric.known else None


@cache
def _who() -> dict[str, Any]:
    text = files("assistant.drafting").joinpath("who.toml").read_text("utf-8")
    return tomllib.loads(text)
