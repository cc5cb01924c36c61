"""Where the numbers of an item come from after a person has changed its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from okrkpi.grounding.origins import ground_item
from okrkpi.grounding.stated import deadlines_of, stated_by
from okrkpi.item_facts import AnyItem
from okrkpi.memo.language.words import content
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.figures import read_facts
from okrkpi.models import Item, Number, Plan, Quote, Role
from okrkpi.statement.numerals import stands_in

_SHARED = 2
"""Words that an item and a passage have in common where a number of both is the same number."""


def retold(old: Item, new: AnyItem, plan: Plan, documents: Mapping[str, str] | None) -> AnyItem:
    """Return an item in a person's words with the origin of each number.

    A number that the words held before in the same part stays as it was traced. Any other is
    looked up in the documents, and is the person's answer where no passage on the same matter
    holds it. A passage that only numbers rested on which are gone is no source any more. Of an
    item that nothing was traced of, and without documents, nothing is said.
    """
    if not (documents or plan.documents or any(number.status for number in old.numbers)):
        return new.model_copy(update={"numbers": tuple(_held(new.text, old.numbers))})
    bare = new.model_copy(update={"numbers": ()})
    found = ground_item(bare, plan, documents) if documents else bare
    numbers: list[tuple[Number, Quote | None]] = []
    for text, role in _stated(new, plan):
        if known := _known(text, role, old):
            quote = _quote(old, known)
            numbers.append((known.model_copy(update={"text": text, "role": role}), quote))
        else:
            turned = any(stands_in(number.text, text) for number in old.numbers)
            numbers.append(_answered(text, role) if turned else _new(text, role, found))
    return new.model_copy(update=_placed(old, numbers))


def _stated(item: AnyItem, plan: Plan) -> Iterator[tuple[str, Role]]:
    for stated in stated_by(item, plan):
        yield stated.figure.text, stated.role
    for text, _ in deadlines_of(item, plan):
        yield text, "deadline"


def _known(text: str, role: Role, old: Item) -> Number | None:
    """Return the number that was there before in the same part."""
    same = [number for number in old.numbers if number.text == text or stands_in(number.text, text)]
    return next((number for number in same if number.role in {role, "other"}), None)


def _new(text: str, role: Role, found: Item) -> tuple[Number, Quote | None]:
    """Return a number that a person wrote: one of the documents' own, or the answer."""
    number = next((n for n in found.numbers if (n.text, n.role) == (text, role)), None)
    quote = _quote(found, number) if number and number.status == "grounded" else None
    if number and quote and (role == "deadline" or _of_the_same(text, found.text, quote)):
        return number, quote
    return _answered(text, role)


def _answered(text: str, role: Role) -> tuple[Number, None]:
    return Number(text=text, role=role, status="answered"), None


def _of_the_same(text: str, words: str, quote: Quote) -> bool:
    """Tell whether a passage holds a number in its unit, and speaks of the same matter."""
    wanted = read_facts(text, 0, None, 1).figures[:1]
    there = read_facts(quote.text, 0, None, 1).figures
    if not any(_equal(one, two, words) for one in wanted for two in there):
        return False
    return len(content(words) & content(quote.text)) >= _SHARED


def _equal(one: Figure, two: Figure, words: str) -> bool:
    """Tell whether two numbers are of one sort; one without a unit may have it in the words."""
    if one.value != two.value:
        return False
    named = one.unit is None and two.unit is not None and two.unit.isalpha()
    return one.family == two.family or (named and str(two.unit) in words.lower())


def _placed(old: Item, numbers: list[tuple[Number, Quote | None]]) -> dict[str, object]:
    """Return the numbers with their quotes among the sources, and the sources that are left."""
    used = {quote for _, quote in numbers if quote}
    gone = {q for number in old.numbers if (q := _quote(old, number)) and q not in used}
    sources = [quote for quote in old.sources if quote not in gone]
    sources = sources or list(old.sources[:1])
    sources += [
        quote for quote in dict.fromkeys(q for _, q in numbers if q) if quote not in sources
    ]
    placed = tuple(
        number.model_copy(update={"quote": sources.index(quote) if quote else None})
        for number, quote in numbers
    )
    return {"numbers": placed, "sources": tuple(sources)}


def _quote(item: Item, number: Number) -> Quote | None:
    at = number.quote
    return item.sources[at] if at is not None and at < len(item.sources) else None


def _held(text: str, numbers: tuple[Number, ...]) -> Iterator[Number]:
    return (number for number in numbers if stands_in(number.text, text))
