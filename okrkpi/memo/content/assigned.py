"""Owners and rhythms given to what they are said of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from okrkpi.memo.content.people import Said, owners_said, rhythms_said
from okrkpi.memo.language.words import overlap
from okrkpi.memo.model import Level, Move, Work
from okrkpi.memo.text.outline import Outline

_Part = TypeVar("_Part", Move, Level, Work)
_Measure = TypeVar("_Measure", Move, Level)


def with_owners(outline: Outline, parts: Sequence[_Part]) -> list[_Part]:
    """Return moves, levels or work with the owner that is said of each."""
    found = _said_of(outline, parts, owners_said(outline))
    return [
        replace(part, owner=found[n]) if part.owner is None and n in found else part
        for n, part in enumerate(parts)
    ]


def with_rhythms(outline: Outline, parts: Sequence[_Measure]) -> list[_Measure]:
    """Return moves or levels with how often each is said to be looked at."""
    found = _said_of(outline, parts, rhythms_said(outline))
    return [replace(part, cadence=found.get(n)) for n, part in enumerate(parts)]


def _said_of(outline: Outline, parts: Sequence[_Part], said: Sequence[Said]) -> dict[int, str]:
    """Return by the place of a part what is said of it.

    Said in the part's own sentence, it is of that part; else of all before it in the paragraph,
    back to the last that was said; else of what follows in the paragraph.
    """
    found: dict[int, str] = {}
    count = len(outline.sentences)
    inside = [(n, part.sentence) for n, part in enumerate(parts) if part.sentence < count]
    for number, one in enumerate(said):
        start, end = outline.spans[outline.sentences[one.sentence].block]
        earlier = [other.sentence for other in said[:number] if other.sentence >= start]
        after = max(earlier, default=start - 1)
        own = [n for n, at in inside if at == one.sentence]
        before = [n for n, at in inside if after < at < one.sentence]
        later = [n for n, at in inside if one.sentence < at < end]
        loose = [] if one.task else before or ([] if earlier else later)
        if one.thing and len(loose) > 1:
            loose = [n for n in loose if _speaks_of(outline, parts[n], one.thing)]
        for n in own or loose:
            found.setdefault(n, one.text)
    return found


def _speaks_of(outline: Outline, part: Move | Level | Work, thing: str) -> bool:
    """Tell whether a move, a level or work is about what somebody looks after."""
    words = part.text if isinstance(part, Work) else part.metric
    return overlap(thing, f"{words} {outline.sentences[part.sentence].text}") > 0
