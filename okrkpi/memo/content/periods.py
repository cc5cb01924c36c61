"""The period that a memo is for, as people write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from okrkpi.cycle import keeps_school_years, parse_cycle, quarter_of, split_year_start
from okrkpi.memo.content.period_words import (
    ABSOLUTE,
    AHEAD,
    BARE,
    LOOSE,
    NAMED,
    RELATIVE,
    SPLIT_YEAR,
    Frame,
    Reader,
    following,
)
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import verb_form
from okrkpi.memo.language.phrases import split_predicate
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.text.layout import Block
from okrkpi.memo.text.source import Passage
from okrkpi.models import Cycle, Quote
from okrkpi.pattern import pattern

_CURRENT = pattern(r"(?:this|current)\b")
_TOLD = frozenset({"was", "were", "had", "did"})
_SENTENCE = pattern(r"[.!?](?=\s)")
_SET = pattern(
    r"\b(?:want|will|shall|should|must|need|goals?|targets?|aims?|plan(?:s|ned)?|priorit\w+|focus|"
    r"objectives?|decided|agreed|promised|committed|chosen|chose|set|intend|to be|let's|"
    r"the end of)\b"
)
_MULTI = pattern(r"\b20\d\d\s?(?:to|–|—|-|until|through)\s?20\d\d\b")


def read_cycle(
    blocks: tuple[Block, ...], reference: date | None, fiscal_year_start: int
) -> tuple[Cycle, Quote] | None:
    """Return the period that the memo is for, with the words that say so."""
    school = bool(blocks) and keeps_school_years(blocks[0].passage.source.text)
    heads, body = list(_heads(blocks)), list(_body(blocks))
    for passages, patterns in (
        (heads, ABSOLUTE),
        (body, ABSOLUTE),
        (heads, (*LOOSE, *AHEAD, *RELATIVE)),
        (body, (*AHEAD, *BARE)),
        (body, RELATIVE),
    ):
        for passage in passages:
            if found := _period(
                plain(passage.text), patterns, reference, fiscal_year_start, school=school
            ):
                cycle, start, end = found
                return cycle, passage.quote(start, end)
    return None


def _heads(blocks: tuple[Block, ...]) -> Iterator[Passage]:
    """Yield the title, headings and headers, which name a period before anything else does."""
    first = next((b for b in blocks[:3] if b.kind == "paragraph"), None)
    if first is not None and len(first.text.split()) <= 20:
        yield first.passage
    for block in blocks:
        if block.kind == "heading" or (
            block.kind == "header"
            and block.marker in {"subject", "re", "period", "cycle", "title", "for"}
        ):
            yield block.passage


def _body(blocks: tuple[Block, ...]) -> Iterator[Passage]:
    """Yield the text from its beginning."""
    for block in blocks[:60]:
        if block.kind in {"paragraph", "item"}:
            yield block.passage


def _period(
    low: str,
    patterns: tuple[tuple[re.Pattern[str], Reader], ...],
    reference: date | None,
    start_month: int,
    *,
    school: bool,
) -> tuple[Cycle, int, int] | None:
    if _MULTI.search(low) and not NAMED.search(low) and not school:
        return None
    for words, reader in patterns:
        for found in words.finditer(low):
            if _CURRENT.match(found[0]) and _in_passing(low, found.start(), found.end()):
                continue
            split = words is SPLIT_YEAR
            month = split_year_start(start_month, school=school) if split else start_month
            cycle = reader(found, Frame(reference, month))
            if cycle and (reference is None or cycle.end >= reference):
                return cycle, found.start(), found.end()
    return None


def _in_passing(low: str, start: int, end: int) -> bool:
    """Tell `we lost two this year`, which tells what happened, from the period of a plan."""
    first = max((found.end() for found in _SENTENCE.finditer(low, 0, start)), default=0)
    stop = _SENTENCE.search(low, end)
    sentence = low[first : stop.start() if stop else len(low)]
    left, right = clause_around(sentence, start - first, end - first)
    before = sentence[left : start - first].strip()
    if not before or _SET.search(sentence[left:right]):
        return False
    split = split_predicate(before)
    verbs = {before.split()[-1], *(split[1].split()[:1] if split else ())}
    return any(verb in _TOLD or _is_past(verb) for verb in verbs)


def _is_past(verb: str) -> bool:
    form = verb_form(verb)
    return form is not None and form[1] == "past" and form[0] != verb


def guess_cycle(reference: date, dues: list[date], start_month: int) -> tuple[Cycle, str]:
    """Return the period that the due dates or the calendar suggest, and why."""
    ahead = sorted(d for d in dues if d >= reference)
    quarter = quarter_of(reference, start_month)
    left = (quarter.end - reference).days
    first = quarter if left > 45 else following(quarter, start_month)
    if not ahead:
        why = (
            "the quarter that the memo was written in"
            if first == quarter
            else "the quarter that follows the memo"
        )
        return first, why
    choices = [quarter, first, following(first, start_month)]
    choices += [
        c
        for c in (
            _half(reference),
            _half(first.start),
            parse_cycle(str(reference.year)),
            parse_cycle(str(first.start.year)),
        )
        if c
    ]
    for cycle in choices:
        inside = sum(cycle.start <= d <= cycle.end for d in ahead)
        if inside >= 0.75 * len(ahead) and any(cycle.start <= d for d in ahead):
            return cycle, "the period that the memo's dates fall in"
    latest = max(ahead)
    return parse_cycle(str(latest.year)) or first, "the year that the memo's dates run to"


def _half(day: date) -> Cycle | None:
    return parse_cycle(f"{day.year}-H{1 if day.month < 7 else 2}")
