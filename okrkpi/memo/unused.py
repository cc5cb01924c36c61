"""Which numbers of a memo no line, question or refusal of a plan takes up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from okrkpi.memo.model import Noted
from okrkpi.memo.read import understood
from okrkpi.models import Item, Plan, Quote
from okrkpi.pattern import pattern
from okrkpi.statement.numerals import stands_in

LONGEST = 400_000
"""A longer memo is not read a second time for what was left."""

_A_PERSONS = frozenset({"accepted", "answered"})
_CORE = pattern(r"\d[\d.,:/]*")


@dataclass(frozen=True, slots=True)
class Unused:
    """The numbers of one line of a memo that nothing in the plan takes up, each with its words."""

    line: int
    figures: tuple[str, ...]
    quotes: tuple[Quote, ...] = ()


def unused_figures(
    text: str, plan: Plan, *, today: date | None = None, fiscal_year_start: int = 1
) -> tuple[Unused, ...]:
    """Return the numbers in running text that a plan does not use, line by line."""
    figures = figures_in(text, today=today, fiscal_year_start=fiscal_year_start)
    return unused_among(figures, plan)


def figures_in(
    text: str, *, today: date | None = None, fiscal_year_start: int = 1
) -> tuple[Noted, ...]:
    """Return the numbers in the running text of a memo, unless it is too long to be read again."""
    if len(text) > LONGEST:
        return ()
    _, memo = understood(text, document="memo", today=today, fiscal_year_start=fiscal_year_start)
    return memo.figures


def unused_among(figures: Iterable[Noted], plan: Plan) -> tuple[Unused, ...]:
    """Return those of a memo's numbers that a plan does not use, line by line."""
    taken, given = list(_taken(plan)), " · ".join(_given(plan))
    found: dict[int, list[Noted]] = {}
    for one in figures:
        number = _CORE.search(one.figure.text)
        if number is None:
            continue
        core = number[0].rstrip(".,:/")
        likely = (entry for entry in taken if core in entry[0])
        if stands_in(core, given):
            continue
        if not any(_holds(words, quotes, one, core) for words, quotes in likely):
            found.setdefault(one.quote.line, []).append(one)
    return tuple(
        Unused(line, tuple(one.figure.text for one in left), tuple(one.quote for one in left))
        for line, left in sorted(found.items())
    )


def _taken(plan: Plan) -> Iterator[tuple[str, tuple[Quote, ...]]]:
    """Yield the words of everything in a plan that a number can stand in, with their places."""
    for item in _items(plan):
        said = [item.text, item.note, *(number.text for number in item.numbers)]
        said += [str(value) for value in (getattr(item, "current", None),) if value]
        yield " ".join(said), item.sources
    for question in plan.questions:
        yield question.text, ()
    quotes = [one.quote for one in plan.non_goals] + [one.quote for one in plan.priorities]
    for quote in quotes:
        if quote:
            yield quote.text, (quote,)


def _given(plan: Plan) -> Iterator[str]:
    """Yield the numbers that a person gave, and the lines in which none was looked up."""
    for item in _items(plan):
        if not (item.sources or item.numbers):
            yield item.text
        yield from (number.text for number in item.numbers if number.status in _A_PERSONS)


def _items(plan: Plan) -> Iterator[Item]:
    for objective in plan.objectives:
        yield objective
        yield from objective.key_results
        yield from objective.initiatives
    yield from plan.kpis


def _holds(words: str, quotes: tuple[Quote, ...], one: Noted, number: str) -> bool:
    """Tell whether words hold a number, and are of the place where it stands."""
    own, line = one.quote.text, one.quote.line
    near = [quote for quote in quotes if abs(quote.line - line) <= quote.text.count("\n") + 1]
    if (quotes and not near) or not stands_in(number, words):
        return False
    if not quotes:
        return own.strip(" .!?") in words or f"line {line}" in words
    return any(own in quote.text or quote.text in own for quote in near)
