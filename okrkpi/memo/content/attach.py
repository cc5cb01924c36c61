"""Which priority a move, a level or a piece of work belongs to, where its place does not say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from okrkpi.memo.content.context import Reading
from okrkpi.memo.language.words import content, shared, themes
from okrkpi.memo.model import Aim, Level, Move, Work

_ENOUGH = 1.0


def subjects(reading: Reading, aims: Sequence[Aim], moves: Sequence[Move]) -> list[tuple[str, str]]:
    """Return for each priority its own words, and those of everything said about it."""
    found = []
    for rank, aim in enumerate(aims):
        metrics = " ".join(m.metric for m in moves if m.priority == rank)
        said = " ".join(reading.sentence(i).text for i in range(*aim.span))
        found.append((f"{aim.text} {aim.objective} {metrics}", said))
    return found


def nearest(text: str, known: Sequence[tuple[str, str]], enough: float = _ENOUGH) -> int | None:
    """Return the priority that a text shares the most with, if it shares enough."""
    words, topics = content(text), themes(text)
    best, score = None, 0.0
    for rank, (own, said) in enumerate(known):
        near = shared(words, content(own)) + 0.5 * len(topics & themes(own))
        near += 0.3 * shared(words, content(said))
        if near > score:
            best, score = rank, near
    return best if score >= enough else None


def attach_rows(moves: list[Move], known: Sequence[tuple[str, str]]) -> list[Move]:
    """Give the rows of a table their priorities; rows follow the order of the priorities."""
    attached, last = [], 0
    for move in moves:
        rank = move.priority if move.priority is not None else nearest(move.metric, known, 0.5)
        if rank is not None and rank < last:
            rank = None
        if rank is not None:
            last = rank
        attached.append(replace(move, priority=rank))
    return attached


def attach_moves(
    moves: list[Move], known: Sequence[tuple[str, str]], aims: Sequence[Aim]
) -> list[Move]:
    """Give moves of running text that stand outside every priority the one they speak of."""
    named = {aim.text: rank for rank, aim in reversed(list(enumerate(aims)))}
    attached = []
    for move in moves:
        rank = move.priority if move.priority is not None else named.get(move.metric)
        rank = nearest(move.metric, known) if rank is None else rank
        attached.append(replace(move, priority=rank))
    return attached


def attach_levels(
    reading: Reading,
    levels: list[Level],
    known: Sequence[tuple[str, str]],
    aims: Sequence[Aim],
) -> list[Level]:
    """Tie levels to the priority that they guard: by place, by what is said around them."""
    attached = []
    for level in levels:
        rank = level.priority
        if _is_budget(reading, level):
            attached.append(replace(level, priority=None))
            continue
        if rank is None and len(known) == 1:
            rank = 0
        rank = _in_passage(reading, level.sentence, aims) if rank is None else rank
        if rank is None:
            said = f"{level.metric} {_said(reading, level)}"
            rank = nearest(said, known, 1.7)
            if rank is not None and level.sentence < aims[rank].span[0]:
                rank = nearest(said, known, 2.5)
        attached.append(replace(level, priority=rank))
    return attached


def _in_passage(reading: Reading, sentence: int, aims: Sequence[Aim]) -> int | None:
    """Return the one priority that the paragraph of a sentence is about, where it is but one."""
    if sentence >= len(reading.outline.sentences):
        return None
    start, end = reading.outline.spans[reading.sentence(sentence).block]
    inside = [rank for rank, aim in enumerate(aims) if start <= aim.span[0] < end]
    return inside[0] if len(inside) == 1 else None


def _is_budget(reading: Reading, level: Level) -> bool:
    if level.sentence >= len(reading.outline.sentences):
        return False
    return reading.outline.role(reading.sentence(level.sentence)) == "budget"


def _said(reading: Reading, level: Level) -> str:
    """Return the sentences around a level, where its paragraph is about little else."""
    if level.sentence >= len(reading.facts):
        return ""
    sentence = reading.sentence(level.sentence)
    before = reading.sentence(sentence.index - 1) if sentence.index else sentence
    introduces = before.block == sentence.block and not reading.facts[before.index].figures
    return f"{before.text} {sentence.text}" if introduces else sentence.text


def attach_works(works: list[Work], known: Sequence[tuple[str, str]]) -> list[Work]:
    """Give work the priority that it serves; where none can be told it stays with none."""
    attached = []
    for work in works:
        rank = work.priority
        if rank is None and len(known) == 1:
            rank = 0
        rank = nearest(work.text, known, 0.5) if rank is None else rank
        attached.append(replace(work, priority=rank))
    return attached
