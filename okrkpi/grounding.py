"""Which numbers of a plan stand in the memo: each with the quote that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from okrkpi.facts import facts
from okrkpi.memo.language.words import content
from okrkpi.memo.numbers.figure import Figure, unit_family
from okrkpi.memo.numbers.figures import read_facts
from okrkpi.memo.text.outline import outline_of
from okrkpi.models import (
    Initiative,
    Item,
    KeyResult,
    Kpi,
    Number,
    Objective,
    Plan,
    Quote,
    Role,
    Status,
)
from okrkpi.statement import Quantity
from okrkpi.statement.period import Moment

_Item = TypeVar("_Item", Objective, KeyResult, Kpi, Initiative)
_FIELDS: dict[str, Role] = {
    "baseline": "baseline",
    "target": "target",
    "current": "current",
    "threshold": "threshold",
    "due": "deadline",
}
_SETTLED: frozenset[Status] = frozenset({"accepted", "answered"})
_WORDS_FOR_NONE = re.compile(r"\b(?:no|none|nobody|zero|nil|not a single|an end)\b", re.IGNORECASE)
_TO = re.compile(r" to (?:\w+ ){0,3}")
_TARGET_IN_BRACKETS = re.compile(r" \(target: (?:\w+ ){0,3}")
_TARGET_ALONE = re.compile(r"(?:\(target: |\bfrom \? to )(?:\w+ ){0,3}$")
_HAS_DAY = re.compile(
    r"\d|january|february|march|april|may|june|july|august|september|october|november|december",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A number of a document, with the words around it."""

    value: float
    unit: str | None
    quote: Quote
    words: frozenset[str]
    around: frozenset[str]


@dataclass(frozen=True, slots=True)
class _When:
    """A time that a document names."""

    words: str
    date: date | None
    quote: Quote


@dataclass(frozen=True, slots=True)
class _Index:
    """Everything that numbers are looked up in."""

    entries: dict[float, list[_Entry]]
    times: tuple[_When, ...]
    none: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class _Stated:
    """A number of an item and the part that it plays there."""

    figure: Figure
    role: Role


def ground(plan: Plan, documents: Mapping[str, str], *, today: date | None = None) -> Plan:
    """Return the plan with the origin of every number: where it stands, or that it is proposed.

    A number is grounded where a document holds the same value, in any notation, in a passage that
    shares words with the item. What a person has accepted or answered stays as it is. Without
    documents nothing is said of any number.
    """
    if not documents:
        return plan
    index = _index(tuple(sorted(documents.items())), today or _anchor(plan))
    objectives = tuple(
        _grounded(objective, index, plan).model_copy(
            update={
                "key_results": tuple(_grounded(k, index, plan) for k in objective.key_results),
                "initiatives": tuple(_grounded(i, index, plan) for i in objective.initiatives),
            }
        )
        for objective in plan.objectives
    )
    kpis = tuple(_grounded(kpi, index, plan) for kpi in plan.kpis)
    return plan.model_copy(update={"objectives": objectives, "kpis": kpis})


def _anchor(plan: Plan) -> date | None:
    return plan.cycle.start if plan.cycle else None


@lru_cache(8)
def _index(documents: tuple[tuple[str, str], ...], anchor: date | None) -> _Index:
    entries: list[_Entry] = []
    times: list[_When] = []
    none: list[Quote] = []
    for name, text in documents:
        memo = outline_of(text, name)
        around = {i: content(block.text) for i, block in enumerate(memo.blocks)}
        for sentence in memo.sentences:
            stated = read_facts(sentence.text, sentence.index, anchor, 1)
            quote, words = sentence.quote(), content(sentence.text)
            entries += _entries(stated.figures, quote, words, around[sentence.block])
            times += _times(stated.moments, quote)
            if _WORDS_FOR_NONE.search(sentence.text):
                none.append(quote)
        for block in memo.blocks:
            for row in block.rows:
                quote = row.cells[0].source.quote(*row.quote_span())
                words = content(" ".join(row.texts))
                for cell in row.texts:
                    stated = read_facts(cell, 0, anchor, 1)
                    entries += _entries(stated.figures, quote, words, words)
                    entries += _bare(cell, quote, words) if not stated.figures else []
                    times += _times(stated.moments, quote)
            for cell in block.rows[0].texts if block.rows else ():
                head = block.rows[0]
                quote = head.cells[0].source.quote(*head.quote_span())
                times += _times(read_facts(cell, 0, anchor, 1).moments, quote)
    by_value: dict[float, list[_Entry]] = {}
    for entry in entries:
        by_value.setdefault(_key(entry.value), []).append(entry)
        if unit_family(entry.unit) == "count":
            by_value.setdefault(_key(entry.value * 100), []).append(entry)
    return _Index(by_value, tuple(times), tuple(none))


def _key(value: float) -> float:
    return float(f"{value:.9g}")


def _entries(
    figures: Iterable[Figure], quote: Quote, words: frozenset[str], around: frozenset[str]
) -> list[_Entry]:
    found = []
    for figure in figures:
        found.append(_Entry(figure.value, figure.unit, quote, words, around))
        if figure.high is not None:
            found.append(_Entry(figure.high, figure.unit, quote, words, around))
    return found


def _bare(cell: str, quote: Quote, words: frozenset[str]) -> list[_Entry]:
    """Read a cell that holds a number which a sentence would have for a name."""
    found = re.fullmatch(r"\D{0,12}(\d+(?:[.,]\d+)?)\D{0,12}", cell)
    return [_Entry(float(found[1].replace(",", ".")), None, quote, words, words)] if found else []


def _times(moments: Iterable[Moment], quote: Quote) -> list[_When]:
    return [_When(_time_words(m.text), m.date, quote) for m in moments if m.role != "cadence"]


def _time_words(text: str) -> str:
    words = re.sub(
        r"\b(?:by|until|till|before|in|on|at|from|the|of|due|within|during|for|to)\b",
        " ",
        text.lower(),
    )
    return " ".join(words.split())


def _grounded(item: _Item, index: _Index, plan: Plan) -> _Item:
    """Return the item with its numbers, and with the quotes that hold them among its sources."""
    sources = list(item.sources)
    words = content(_said(item))
    numbers: list[Number] = []
    known = {(number.text, number.role): number for number in item.numbers}
    for stated in _stated(item, plan):
        before = known.get((stated.figure.text, stated.role)) or _same_text(
            item.numbers, stated.figure.text
        )
        if before and before.status in _SETTLED:
            numbers.append(before)
            continue
        quote = _find(stated.figure, words, sources, index) or _verbatim(
            stated.figure.text, sources
        )
        numbers.append(_number(stated.figure.text, stated.role, quote, before, sources))
    for text, day in _deadlines(item, plan):
        quote = _find_time(text, day, index)
        before = _same_text(item.numbers, text)
        if before and before.status in _SETTLED:
            numbers.append(before)
        elif quote is None and plan.cycle and day == plan.cycle.end:
            working = f"the end of {plan.cycle.label}"
            numbers.append(Number(text=text, role="deadline", status="derived", working=working))
        else:
            numbers.append(_number(text, "deadline", quote, before, sources))
    return item.model_copy(update={"sources": tuple(sources), "numbers": tuple(numbers)})


def _said(item: Item) -> str:
    fields = [getattr(item, name, None) or "" for name in ("metric", "scope")]
    return " ".join([item.text, *fields])


def _same_text(numbers: Iterable[Number], text: str) -> Number | None:
    return next((number for number in numbers if number.text == text), None)


def _number(
    text: str, role: Role, quote: Quote | None, before: Number | None, sources: list[Quote]
) -> Number:
    if quote is None:
        status: Status = "proposed"
        if before and before.status == "derived" and before.working:
            status = "derived"
        return Number(
            text=text, role=role, status=status, working=before.working if before else None
        )
    place = next((i for i, known in enumerate(sources) if _covers(known, quote)), None)
    if place is None:
        sources.append(quote)
        place = len(sources) - 1
    return Number(text=text, role=role, status="grounded", quote=place)


def _covers(known: Quote, quote: Quote) -> bool:
    if known.document != quote.document:
        return False
    return known == quote or (known.line <= quote.line and quote.text in known.text)


def _stated(item: _Item, plan: Plan) -> list[_Stated]:
    """Return the numbers that an item states, in its text and in its fields."""
    says = facts(item, cycle=plan.cycle)
    roles = _roles(item, says.says.baseline, says.says.target, says.says.change is not None)
    figures = read_facts(item.text, 0, _anchor(plan), 1).figures
    written = _written(item, figures)
    found = []
    for figure in figures:
        role = next((r for s, e, r in roles if figure.start < e and s < figure.end), None)
        found.append(_Stated(figure, written.get(figure.start) or role or "other"))
    for start, end, role in roles:
        text = item.text[start:end]
        if role == "change" and not any(
            s.figure.start < end and start < s.figure.end for s in found
        ):
            value = says.says.change.value if says.says.change else 0.0
            found.append(_Stated(Figure(0, value, text, start, end), role))
    if re.search(r"\bto zero\b", item.text) and not any(s.figure.value == 0 for s in found):
        start = item.text.index("zero")
        found.append(_Stated(Figure(0, 0, "zero", start, start + 4), "target"))
    for name, role in _FIELDS.items():
        held: str | None = getattr(item, name, None)
        if held and role != "deadline":
            found += [_Stated(figure, role) for figure in read_facts(held, 0, None, 1).figures[:1]]
    return found


def _roles(
    item: Item, baseline: Quantity | None, target: Quantity | None, changes: bool
) -> list[tuple[int, int, Role]]:
    """Return the spans of an item's text whose numbers play a part."""
    found: list[tuple[int, int, Role]] = []
    level: Role = "threshold" if isinstance(item, Kpi) else "target"
    start: Role = "current" if isinstance(item, Kpi) else "baseline"
    if baseline:
        found.append((baseline.start, baseline.end, start))
    if target:
        relative = target.unit == "x" and changes
        found.append((target.start, target.end, "change" if relative else level))
    return found


def _written(item: Item, figures: Sequence[Figure]) -> dict[int, Role]:
    """Return the parts that plain forms give numbers: `from A to B`, `A (target: B)`."""
    parts: dict[int, Role] = {}
    start: Role = "current" if isinstance(item, Kpi) else "baseline"
    for one, other in pairwise(figures):
        between = item.text[one.end : other.start]
        moved = item.text[: one.start].endswith("from ") and _TO.fullmatch(between)
        if moved or _TARGET_IN_BRACKETS.fullmatch(between):
            parts[one.start], parts[other.start] = start, "target"
    for figure in figures:
        before, after = item.text[: figure.start], item.text[figure.end :]
        if before.endswith("from ") and after.startswith(" to ?"):
            parts[figure.start] = start
        elif _TARGET_ALONE.search(before):
            parts.setdefault(figure.start, "target")
    return parts


def _find(
    figure: Figure, words: frozenset[str], sources: list[Quote], index: _Index
) -> Quote | None:
    """Return the quote that holds a number where the most words around it are the item's too."""
    best: Quote | None = None
    most = 0.0
    if figure.value == 0 and figure.text[:1].isalpha():
        best = next((q for q in index.none if any(_covers(s, q) for s in sources)), None)
    for entry in index.entries.get(_key(figure.value), ()):
        if not _equal(figure, entry):
            continue
        held = any(_covers(source, entry.quote) for source in sources)
        score = 3.0 * held + len(words & entry.words) + 0.3 * len(words & entry.around)
        if score > most:
            best, most = entry.quote, score
    return best


def _verbatim(text: str, sources: list[Quote]) -> Quote | None:
    """Return the source that holds a number in the very same words."""
    pattern = re.compile(rf"(?<![\w.,]){re.escape(text)}(?![\w]|[.,]\d)", re.IGNORECASE)
    return next((quote for quote in sources if pattern.search(quote.text)), None)


def _equal(figure: Figure, entry: _Entry) -> bool:
    one, other = unit_family(figure.unit), unit_family(entry.unit)
    values = {entry.value}
    if one == "share" and other == "count":
        values.add(entry.value * 100)
    if not any(abs(figure.value - value) <= 1e-9 * max(1.0, abs(value)) for value in values):
        return False
    if one == other == "money" or one == other == "time":
        return figure.unit == entry.unit or None in {figure.unit, entry.unit}
    return one == other or "count" in {one, other}


def _deadlines(item: _Item, plan: Plan) -> list[tuple[str, date | None]]:
    """Return the days that an item is due by, in its text or in its field."""
    says = facts(item, cycle=plan.cycle)
    found = []
    stated = says.says.deadline
    if stated and _HAS_DAY.search(stated.text):
        found.append((stated.text, stated.date))
    field = getattr(item, "due", None)
    if field and field not in item.text and _HAS_DAY.search(field):
        moments = read_facts(field, 0, _anchor(plan), 1).moments
        found.append((field, next((m.date for m in moments if m.date), None)))
    return found


def _find_time(text: str, day: date | None, index: _Index) -> Quote | None:
    words = _time_words(text)
    exact = next((when.quote for when in index.times if when.words == words), None)
    if exact is not None or day is None:
        return exact
    same = [w for w in index.times if w.date and (w.date.month, w.date.day) == (day.month, day.day)]
    dated = [w for w in same if w.date and w.date.year == day.year]
    found = dated or [w for w in same if not re.search(r"\b(?:19|20)\d\d\b", w.words + text)]
    return found[0].quote if found else None
