"""What each sentence of a memo was taken for, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from okrkpi.document import Taken
from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.content.moving import may_move
from okrkpi.memo.model import Level, Memo, Move, Value
from okrkpi.memo.read import understood
from okrkpi.memo.text.layout import Block
from okrkpi.memo.text.outline import Sentence
from okrkpi.models import Quote

_ROLES = {
    "background": "tells where things come from", "annex": "is an annex", "admin": "organises",
    "non_goals": "tells what is left out", "vision": "tells what always holds",
    "risks": "names risks", "budget": "is about money", "work": "lists work",
    "guards": "names what has to hold", "measures": "tells what is measured",
    "priorities": "names priorities",
}  # fmt: skip
_PARTS = {
    "target": "wanted, though nothing in the plan holds it",
    "threshold": "a limit, though nothing in the plan holds it",
    "current": "where something stands, which nothing wants to move",
    "past": "how things were",
    "benchmark": "what others manage, or what somebody guesses",
    "plain": "stands for itself",
}
_AROUND = {"quoted": "it is quoted from somebody else", "header": "the head of the mail",
           "furniture": "it only surrounds the text"}  # fmt: skip


_MOST = 2
"""Reasons of each sort that are told of one sentence."""


class _Said(NamedTuple):
    """What was read in a memo: the words that it stands on, its role, the reason, and of what.

    Of several that are of one thing and stand on the same words, the first says most.
    """

    quotes: tuple[Quote, ...]
    role: str
    reason: str
    of: object = None


def memo_structure(
    text: str, *, document: str = "memo", today: date | None = None, fiscal_year_start: int = 1
) -> tuple[Taken, ...]:
    """Return what each sentence was taken for, also where nothing can be drafted from a memo."""
    reading, memo = understood(
        text, document=document, today=today, fiscal_year_start=fiscal_year_start
    )
    said = list(_said(memo))
    found = []
    for number, block in enumerate(reading.outline.blocks):
        if block.kind == "table":
            found += list(_rows(block, said))
        elif block.kind in {"header", "furniture"}:
            found.append(Taken(block.passage.line, block.text, "aside", _AROUND[block.kind]))
        for sentence in reading.outline.block_sentences(number):
            found.append(_sentence(reading, sentence, said))
    return tuple(found)


def _said(memo: Memo) -> Iterator[_Said]:
    """Yield everything that was read, what speaks louder first."""
    for aim in memo.priorities:
        reason = f"names priority {aim.rank}, “{aim.objective}”"
        yield _Said((aim.quote,), "wish", reason)
        if aim.unmeasured:
            yield _Said((aim.unmeasured,), "question", f"priority {aim.rank} has no measure yet")
    for one in memo.unheard:
        yield _Said((one.quote,), "question", "a wish, and what it measures could not be told")
    for move in memo.moves:
        yield from _of_move(move)
    for level in memo.levels:
        yield from _of_level(level)
    for work in memo.works:
        who = f", by {work.owner}" if work.owner else ""
        yield _Said((work.quote,), "work", f"something to be done{who}")
    for left in memo.non_goals:
        yield _Said((left.quote,), "no goal", "says what is not to be done")
    for doubt in memo.contradictions:
        told = f"two values for “{doubt.metric}”: {doubt.first.text} and {doubt.second.text}"
        yield _Said((doubt.first.quote, doubt.second.quote), "question", told)
    for left_open in memo.left_open:
        told = f"leaves “{left_open.text}” open"
        yield _Said((left_open.quote,), "question", told)
    for aim in memo.priorities:
        yield _Said(aim.extra_quotes, "wish", f"words priority {aim.rank}")
    if memo.cycle_quote and memo.cycle:
        yield _Said((memo.cycle_quote,), "fact", f"names the period, {memo.cycle.label}")


def _of_move(move: Move) -> Iterator[_Said]:
    named = f"“{move.metric}”" if move.metric else "what it names"
    if move.target and not move.relative:
        due = f" {move.due.text}" if move.due else ""
        reason = f"wants {named} at {move.target.text}{due}"
        if move.wording and not move.metric:
            reason = f"wants this: “{move.wording}”"
        yield _Said((move.target.quote,), "wish", reason, move)
    elif move.relative or move.wording:
        yield _Said(move.quotes[-1:], "wish", f"wants {named} to change", move)
    if move.baseline:
        yield _Said((move.baseline.quote,), "fact", _stands(move.metric, move.baseline), move)
    yield _Said(move.quotes, "wish", f"wants {named} to change", move)


def _of_level(level: Level) -> Iterator[_Said]:
    if level.bound:
        yield _Said((level.bound.quote,), "wish", f"a level to keep: “{level.text}”", level)
    if level.current:
        told = _stands(level.metric, level.current)
        yield _Said((level.current.quote,), "fact", told, level)
    yield _Said(level.quotes, "wish", f"a measure to watch: “{level.text}”", level)


def _stands(metric: str, value: Value) -> str:
    return f"tells where “{metric}” stands: {value.text}" if metric else "tells where it stands"


def _sentence(reading: Reading, sentence: Sentence, said: list[_Said]) -> Taken:
    kind = reading.outline.blocks[sentence.block].kind
    at = sentence.passage.line
    if kind == "heading":
        role = reading.outline.role(sentence)
        told = f": what stands beneath it {_ROLES[role]}" if role in _ROLES else ""
        return Taken(at, sentence.text, "heading", f"a heading{told}")
    if over := _about(sentence, said):
        return Taken(at, sentence.text, over[0].role, _reasons(over))
    if kind == "quoted":
        return Taken(at, sentence.text, "aside", _AROUND[kind])
    if figures := list(_numbers(reading, sentence)):
        return Taken(at, sentence.text, "number", "; ".join(figures))
    return Taken(at, sentence.text, "aside", _beside(reading, sentence))


def _about(sentence: Sentence, said: list[_Said]) -> list[_Said]:
    """Return what stands on the words of a sentence, of each thing once."""
    found: dict[object, _Said] = {}
    for one in said:
        if any(_within(sentence, quote) for quote in one.quotes):
            found.setdefault(one.of or one, one)
    return list(found.values())


def _reasons(over: list[_Said]) -> str:
    """Join the reasons; one that speaks for another role than the first says which."""
    own = [one.reason for one in over if one.role == over[0].role]
    others = [f"{one.role}: {one.reason}" for one in over if one.role != over[0].role]
    return "; ".join([*dict.fromkeys(own)][:_MOST] + [*dict.fromkeys(others)][:_MOST])


def _numbers(reading: Reading, sentence: Sentence) -> Iterator[str]:
    """Say of each number what part it plays."""
    for figure in reading.facts[sentence.index].figures:
        name = measured(reading, figure)
        of = f" ({name.text})" if name else ""
        yield f"“{figure.text}”{of}: {_PARTS[reading.part(figure)]}"


def _beside(reading: Reading, sentence: Sentence) -> str:
    role = reading.outline.role(sentence)
    if not may_move(reading, sentence) and role in _ROLES:
        return f"stands in a part that {_ROLES[role]}"
    return "holds no wish and no number"


def _rows(block: Block, said: list[_Said]) -> Iterator[Taken]:
    """Yield the rows of a table."""
    for row in block.rows:
        cell = next(cell for cell in row.cells if cell.text)
        words = " | ".join(row.texts)
        over = [one for one in said if any(quote.line == cell.line for quote in one.quotes)]
        role = over[0].role if over else "number" if re.search(r"\d", words) else "aside"
        reason = over[0].reason if over else "a row with no target and no limit"
        yield Taken(cell.line, words, role, reason)


def _within(sentence: Sentence, quote: Quote) -> bool:
    """Tell whether a quote is of a sentence's words."""
    own = sentence.quote()
    if quote.text not in own.text and own.text not in quote.text:
        return False
    return abs(own.line - quote.line) <= max(quote.text.count(" "), own.text.count(" ")) // 3
