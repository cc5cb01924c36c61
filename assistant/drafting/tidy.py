"""Puts in order what the memo was found to say: each passage once, each basis at its number."""

from __future__ import annotations

from typing import TypeVar

from okrkpi.models import Item, Plan, Quote

_AnyItem = TypeVar("_AnyItem", bound=Item)

# A quote spans so many lines at most; the same words further down are another passage.
_LONGEST = 12


def tidied(plan: Plan) -> Plan:
    """Return the plan with each passage once, and a number's basis beside the number."""
    objectives = tuple(
        _tidied(objective).model_copy(
            update={
                "key_results": tuple(map(_tidied, objective.key_results)),
                "initiatives": tuple(map(_tidied, objective.initiatives)),
            }
        )
        for objective in plan.objectives
    )
    kpis = tuple(map(_tidied, plan.kpis))
    return plan.model_copy(update={"objectives": objectives, "kpis": kpis})


def _tidied(item: _AnyItem) -> _AnyItem:
    kept = tuple(quote for quote in item.sources if not _within_another(quote, item.sources))
    explained = any(number.status in {"proposed", "derived"} for number in item.numbers)
    numbers = []
    for number in item.numbers:
        if number.quote is not None:
            number = number.model_copy(update={"quote": _place(item.sources[number.quote], kept)})
        if number.status == "proposed" and item.note:
            number = number.model_copy(update={"working": item.note})
        numbers.append(number)
    note = "" if explained else item.note
    return item.model_copy(update={"sources": kept, "numbers": tuple(numbers), "note": note})


def _within_another(quote: Quote, others: tuple[Quote, ...]) -> bool:
    return any(quote != other and _holds(other, quote) for other in others)


def _place(quote: Quote, kept: tuple[Quote, ...]) -> int:
    return next(place for place, other in enumerate(kept) if _holds(other, quote))


def _holds(other: Quote, quote: Quote) -> bool:
    """Return whether a passage is part of another; the same words elsewhere are none."""
    return (
        other.document == quote.document
        and (other.line, other.column) <= (quote.line, quote.column)
        and quote.line - other.line <= _LONGEST
        and (quote == other or (quote.text in other.text and quote.text != other.text))
    )
