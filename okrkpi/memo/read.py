"""Reading a memo as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from okrkpi.memo.content.assigned import with_owners, with_rhythms
from okrkpi.memo.content.attach import (
    attach_levels,
    attach_moves,
    attach_rows,
    attach_works,
    subjects,
)
from okrkpi.memo.content.context import Reading, read_context
from okrkpi.memo.content.disputes import find_contradictions
from okrkpi.memo.content.exclusions import find_non_goals, stated
from okrkpi.memo.content.hints import read_team, read_title, read_written
from okrkpi.memo.content.levels import find_levels
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.content.moves import find_moves
from okrkpi.memo.content.moving import in_parts, in_time
from okrkpi.memo.content.periods import guess_cycle, read_cycle
from okrkpi.memo.content.rows import Entry
from okrkpi.memo.content.scorecard import table_entries
from okrkpi.memo.content.unheard import find_unheard
from okrkpi.memo.content.works import find_works
from okrkpi.memo.model import Aim, Level, Memo, MemoError, Move, Noted, Open, Work
from okrkpi.memo.priorities.inline import selected_items
from okrkpi.memo.priorities.ranking import read_aims, task_works
from okrkpi.memo.text.outline import Outline, outline_of
from okrkpi.pattern import pattern

_TIMED = pattern(r"(?:average |median )?(?:seconds|minutes|hours|days|weeks|months)\b")
NOTHING = (
    "No priority, no metric with a target and no level to keep was found in this memo. "
    "Say what matters most, for example under a heading “Priorities”, or with a figure for today "
    "and one for the end of the quarter."
)


def read_memo(
    text: str, *, document: str = "memo", today: date | None = None, fiscal_year_start: int = 1
) -> Memo:
    """Read everything that a memo states; raise MemoError where there is nothing to draft from."""
    _, memo = understood(text, document=document, today=today, fiscal_year_start=fiscal_year_start)
    if not (memo.priorities or memo.moves or memo.levels or memo.unheard):
        raise MemoError(NOTHING)
    return memo


def understood(
    text: str, *, document: str = "memo", today: date | None = None, fiscal_year_start: int = 1
) -> tuple[Reading, Memo]:
    """Return what was looked up about a memo's sentences, and everything that they state."""
    return _understood(text, document, today, fiscal_year_start)


@lru_cache(maxsize=1)
def _understood(
    text: str, document: str, today: date | None, fiscal_year_start: int
) -> tuple[Reading, Memo]:
    # A draft asks twice: for the plan, and for the figures that the plan leaves out.
    memo = outline_of(text, document)
    written = read_written(memo.blocks, today)
    reference = written or today
    chosen, listed = selected_items(memo)
    reading = read_context(memo, reference, fiscal_year_start)
    # Of a list of candidates only what was chosen counts, and that is taken up elsewhere.
    reading = replace(reading, closed=frozenset(listed))
    rows = dict(table_entries(memo.blocks, memo.spans, reference, fiscal_year_start))
    reading, content = _content(reading, rows, chosen if not listed else [])
    return reading, _with_head(content, memo, written, reference, fiscal_year_start)


def _content(
    reading: Reading, rows: dict[int, list[Entry]], chosen: list[int]
) -> tuple[Reading, Memo]:
    """Read what the memo states, and give each thing its priority."""
    used: set[tuple[int, int]] = set()
    moves = find_moves(reading, used)
    levels = find_levels(reading, used)
    moves += [_as_move(reading, level) for level in levels if level.broken]
    levels = [level for level in levels if not level.broken]
    said = stated(moves, levels)
    works = find_works(reading, said | _starts(reading, moves))
    reading, aims = read_aims(reading, moves, rows, chosen)
    moves, works = _placed(reading, moves, works)
    known = subjects(reading, aims, moves)
    in_tables = _from_rows(reading, rows, chosen, aims, known)
    moves = attach_moves(moves, known, aims) + in_tables[0]
    levels = attach_levels(reading, [*levels, *in_tables[1]], known, aims)
    works = attach_works([*task_works(reading, aims, works, moves), *in_tables[2]], known)
    noted = _noted(reading)
    outline = reading.outline
    non_goals = find_non_goals(reading, said)
    return reading, Memo(
        priorities=tuple(aims),
        moves=tuple(with_rhythms(outline, with_owners(outline, moves))),
        levels=tuple(with_rhythms(outline, with_owners(outline, levels))),
        works=tuple(with_owners(outline, works)),
        non_goals=tuple(non_goals),
        contradictions=tuple(find_contradictions(reading, moves, levels, noted)),
        unheard=tuple(find_unheard(reading, moves, levels, works, non_goals)),
        left_open=tuple(_left_open(reading)),
        figures=tuple(noted),
    )


def _starts(reading: Reading, moves: list[Move]) -> set[int]:
    """Return the sentences that tell where moves start from, which name no work."""
    starts = {move.baseline.quote for move in moves if move.baseline}
    lines = {quote.line for quote in starts}
    return {
        sentence.index
        for sentence in reading.outline.sentences
        if sentence.passage.line in lines and sentence.quote() in starts
    }


def _left_open(reading: Reading) -> Iterator[Open]:
    """Yield what sentences leave to somebody in passing."""
    for sentence in reading.outline.sentences:
        for one in sentence.addressed:
            if one.asks:
                rank = reading.priority_of[sentence.index]
                quote = sentence.quote()
                yield Open(one.text, one.who, one.clause, quote, sentence.index, rank)


def _with_head(
    content: Memo, memo: Outline, written: date | None, reference: date | None, start: int
) -> Memo:
    """Add what the memo says of itself: title, team, day and period."""
    named = read_cycle(memo.blocks, reference, start)
    dues = [move.due.date for move in content.moves if move.due and move.due.date]
    guessed = guess_cycle(reference, dues, start) if not named and reference else None
    return replace(
        content,
        document=memo.blocks[0].passage.source.document if memo.blocks else content.document,
        title=read_title(memo.blocks),
        team=read_team(memo.blocks),
        written=written,
        cycle=named[0] if named else guessed[0] if guessed else None,
        cycle_quote=named[1] if named else None,
        cycle_why=guessed[1] if guessed else None,
    )


def _as_move(reading: Reading, level: Level) -> Move:
    """A level that is not kept today is one to be reached."""
    parts = level.current is not None and in_parts(level.current.text)
    metric = in_time(level.metric) if parts else level.metric
    return Move(
        metric=metric,
        baseline=level.current,
        target=level.bound,
        due=reading.due(level.sentence),
        sentence=level.sentence,
        quotes=level.quotes,
        priority=level.priority,
        wording=level.text if level.unnamed else None,
        unnamed=level.unnamed,
        unit_in_name=bool(_TIMED.match(metric.lower())),
    )


def _placed(
    reading: Reading, moves: list[Move], works: list[Work]
) -> tuple[list[Move], list[Work]]:
    """Give moves and work the priority whose passage they stand in."""
    of = reading.priority_of
    placed = [m if m.priority is not None else replace(m, priority=of[m.sentence]) for m in moves]
    return placed, [
        w if w.priority is not None else replace(w, priority=of[w.sentence]) for w in works
    ]


def _from_rows(
    reading: Reading,
    rows: dict[int, list[Entry]],
    chosen: list[int],
    aims: list[Aim],
    known: list[tuple[str, str]],
) -> tuple[list[Move], list[Level], list[Work]]:
    moves: list[Move] = []
    levels: list[Level] = []
    works: list[Work] = []
    order = {number: rank for rank, number in enumerate(chosen)}
    for block, entries in rows.items():
        section = reading.outline.section_of[block]
        placed = next(
            (
                r
                for r, a in enumerate(reading.anchors)
                if a.section is not None and a.section in reading.outline.path(section)
            ),
            None,
        )
        found = []
        for entry in entries:
            rank = order.get(entry.number, placed) if chosen else placed
            if entry.move:
                own = (
                    next((r for r, a in enumerate(aims) if a.quote in entry.move.quotes), None)
                    if not reading.anchors and not chosen
                    else None
                )
                found.append(replace(entry.move, priority=own if own is not None else rank))
            if entry.level:
                levels.append(replace(entry.level, priority=rank))
            if entry.work:
                works.append(replace(entry.work, priority=rank))
        moves += found if chosen else attach_rows(found, known)
    return moves, levels, works


def _noted(reading: Reading) -> list[Noted]:
    """Every number of the memo with the part that it plays."""
    found = []
    for facts in reading.facts:
        for figure in facts.figures:
            name = measured(reading, figure)
            found.append(
                Noted(
                    figure, reading.part(figure), name.text if name else None, reading.quote(figure)
                )
            )
    return found
