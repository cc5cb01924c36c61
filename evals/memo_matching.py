"""Whether an item of a drafted plan states what a label of its memo does."""

from __future__ import annotations

import re
from typing import Any

from okrkpi.memo.numbers.figures import read_facts
from okrkpi.models import Item, Plan, Quote

_NUMBER = re.compile(r"\d[\d.,]*")


def normal(text: str) -> str:
    """Return a text without case, punctuation and markup, for comparison."""
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


def covers(gold: dict[str, Any], quote: Quote | None) -> bool:
    """Tell whether a quote of the plan and a labelled one are of the same words."""
    if quote is None:
        return False
    one, other = normal(gold["quote"]), normal(quote.text)
    if one in other or other in one:
        return True
    words = set(one.split())
    near = abs(gold["line"] - quote.line) <= 1
    return near and len(words & set(other.split())) >= 0.6 * len(words)


def value_of(text: str) -> float | None:
    """Return the number that a piece of a plan states."""
    figures = read_facts(text, 0, None, 1).figures
    if figures:
        return figures[0].value
    found = _NUMBER.search(text)
    return float(found[0].replace(",", "")) if found and found[0].count(".") < 2 else None


def values(item: Item, *roles: str) -> set[float]:
    """Return the values of an item's numbers that play certain parts."""
    held = [value_of(number.text) for number in item.numbers if number.role in roles]
    held += [value_of(text) for name in roles if (text := getattr(item, name, None))]
    return {round(value, 6) for value in held if value is not None}


def items(plan: Plan) -> list[Item]:
    """Return everything that may state a move or a level."""
    return [*plan.key_results(), *plan.kpis]


def states_move(gold: dict[str, Any], item: Item) -> bool:
    """Tell whether an item states a labelled move."""
    if not any(covers(gold, quote) or _near(gold, quote) for quote in item.sources):
        return False
    start = values(item, "baseline", "current", "other")
    end = values(item, "target", "change", "threshold", "other")
    if gold["baseline"] is not None and round(gold["baseline"], 6) not in start:
        return False
    if gold["target"] is None:
        return True
    halved = gold["baseline"] is not None and gold["target"] == gold["baseline"] / 2
    return round(gold["target"], 6) in end or (halved and item.text.lower().startswith("halve"))


def _near(gold: dict[str, Any], quote: Quote) -> bool:
    return bool(0 <= quote.line - gold["line"] <= 3)


def states_level(gold: dict[str, Any], item: Item) -> bool:
    """Tell whether an item states a labelled level."""
    if not any(covers(gold, quote) for quote in item.sources):
        return False
    if gold["threshold"] is None:
        return True
    held = values(item, "threshold", "target", "other") | values(item, "current")
    return round(gold["threshold"], 6) in held


def cites(gold: dict[str, Any], quote: Quote) -> bool:
    """Tell whether a quote of the plan is of a labelled piece of work."""
    if "line" in gold:
        return covers(gold, quote)
    one, other = normal(gold["quote"]), normal(quote.text)
    return one in other or other in one
