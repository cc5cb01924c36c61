"""Reading a memo as a whole."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from okrkpi.memo.aims import Anchor
from okrkpi.memo.attach import attach_levels, attach_moves, attach_rows, attach_works, subjects
from okrkpi.memo.context import Reading, measured, read_context
from okrkpi.memo.cues import cue
from okrkpi.memo.disputes import find_contradictions
from okrkpi.memo.exclusions import find_non_goals, find_wishes, stated
from okrkpi.memo.hints import guess_cycle, read_cycle, read_team, read_title, read_written
from okrkpi.memo.levels import find_levels
from okrkpi.memo.lists import chosen_in, selected_items
from okrkpi.memo.model import Aim, Level, Memo, MemoError, Move, Noted, Work
from okrkpi.memo.moves import find_moves
from okrkpi.memo.outline import Outline, Sentence, outline_of
from okrkpi.memo.priorities import MOST, find_priorities
from okrkpi.memo.prose import aim_anchors
from okrkpi.memo.scorecard import Entry, table_entries
from okrkpi.memo.wording import clean_text, direction_of, is_task, objective_text, purpose_of
from okrkpi.memo.works import find_works, owner_in
from okrkpi.models import Quote

NOTHING = (
    "No priority, no metric with a target and no level to keep was found in this memo. "
    "Say what matters most, for example under a heading “Priorities”, or with a figure for today "
    "and one for the end of the quarter."
)
_WHO = re.compile(
    r"\b(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][\w'’-]+(?: and I)?) (?:will|is to|has offered to|and I will) (?:find|have|look|bring|work|ask|sit|measure|count|get|propose|come|ring)\b|"
    r"(?:^|[.!?] )(?P<called>[A-Z][a-z]+), (?:you|can you|could you|please)\b|, (?P<asked>[A-Z][a-z]+)\?|\b(?:maybe|perhaps) (?P<some>the [a-z]+) (?:can|could|know|will)\b"
)


def read_memo(
    text: str, *, document: str = "memo", today: date | None = None, fiscal_year_start: int = 1
) -> Memo:
    """Read everything that a memo states; raise MemoError where there is nothing to draft from."""
    memo = outline_of(text, document)
    written = read_written(memo.blocks, today)
    reference = written or today
    chosen, listed = selected_items(memo)
    anchors = find_priorities(memo)
    reading = read_context(memo, anchors, reference, fiscal_year_start)
    reading = replace(reading, closed=_closed(memo, chosen, listed, anchors))
    rows = dict(table_entries(memo.blocks, memo.spans, reference, fiscal_year_start))
    return _assemble(reading, rows, chosen if not listed else [], written, fiscal_year_start, today)


def _closed(
    memo: Outline, chosen: list[int], listed: list[int], anchors: list[Anchor]
) -> frozenset[int]:
    """Return the items of a list of candidates that were not chosen."""
    if not chosen:
        return frozenset()
    numbers = {b: int(memo.blocks[b].marker.strip("().:#")) for b in listed}
    return frozenset(b for b in listed) if numbers else frozenset()


def _assemble(
    reading: Reading,
    rows: dict[int, list[Entry]],
    chosen: list[int],
    written: date | None,
    fiscal_year_start: int,
    today: date | None,
) -> Memo:
    memo = reading.outline
    used: set[tuple[int, int]] = set()
    moves = find_moves(reading, used)
    levels = find_levels(reading, used)
    moves += [_as_move(reading, level) for level in levels if level.broken]
    levels = [level for level in levels if not level.broken]
    said = stated(moves, levels)
    works = find_works(reading, said)
    reading, aims = _aims(reading, moves, rows, chosen)
    moves = _ranked(reading, moves)
    works = [
        replace(
            w, priority=w.priority if w.priority is not None else reading.priority_of[w.sentence]
        )
        for w in works
    ]
    known = subjects(reading, aims, moves)
    table_moves, table_levels, table_works = _from_rows(reading, rows, chosen, aims, known)
    moves = attach_moves(moves, known) + table_moves
    levels = attach_levels(reading, [*levels, *table_levels], known, aims)
    works = attach_works(reading, [*_task_works(reading, aims, works), *table_works], known)
    noted = _noted(reading)
    non_goals = find_non_goals(reading, said)
    wishes = find_wishes(reading, said)
    if not (aims or moves or levels):
        raise MemoError(NOTHING)
    title = read_title(memo.blocks)
    reference = reading.reference
    named = read_cycle(memo.blocks, title, reference, fiscal_year_start)
    dues = [m.due.date for m in moves if m.due and m.due.date]
    guessed = guess_cycle(reference, dues, fiscal_year_start) if not named and reference else None
    cycle = named[0] if named else guessed[0] if guessed else None
    return Memo(
        document=memo.blocks[0].passage.source.document if memo.blocks else "memo",
        title=title,
        priorities=tuple(aims),
        moves=tuple(moves),
        levels=tuple(levels),
        works=tuple(works),
        non_goals=tuple(non_goals),
        wishes=tuple(wishes),
        contradictions=tuple(find_contradictions(reading, moves, levels, noted)),
        figures=tuple(noted),
        team=read_team(memo.blocks),
        written=written,
        cycle=cycle,
        cycle_quote=named[1] if named else None,
        cycle_why=guessed[1] if guessed else None,
    )


def _as_move(reading: Reading, level: Level) -> Move:
    """A level that is not kept today is one to be reached."""
    return Move(
        metric=level.metric,
        baseline=level.current,
        target=level.bound,
        due=reading.due(level.sentence),
        sentence=level.sentence,
        quotes=level.quotes,
        priority=level.priority,
    )


def _ranked(reading: Reading, moves: list[Move]) -> list[Move]:
    return [
        replace(m, priority=reading.priority_of[m.sentence]) if m.priority is None else m
        for m in moves
    ]


def _aims(
    reading: Reading, moves: list[Move], rows: dict[int, list[Entry]], chosen: list[int]
) -> tuple[Reading, list[Aim]]:
    """Word the priorities; without any, take the headings or metrics that have targets."""
    if not reading.anchors and chosen and rows:
        return reading, _row_aims(reading, rows, chosen)
    if not reading.anchors:
        reading = _fallback(reading, moves)
    aims = []
    for rank, anchor in enumerate(reading.anchors):
        own = [m for m in moves if reading.priority_of[m.sentence] == rank]
        aims.append(_aim(reading, rank, anchor, own))
    if not aims:
        aims = _metric_aims(reading, moves, rows)
    return reading, aims


def _fallback(reading: Reading, moves: list[Move]) -> Reading:
    """Take sections that state moves as priorities, else sentences that state an aim."""
    memo = reading.outline
    anchors: list[Anchor] = []
    moving = {memo.sentences[m.sentence].section for m in moves}
    for number in sorted(moving):
        section, scope = memo.sections[number], memo.extents[number]
        if section.heading and not section.top and section.own is None:
            span = (0, len(memo.sentences[scope[0]].text))
            anchors.append(Anchor(section.title, scope[0], 0, span, scope, number, True))
    if not anchors and not moves:
        anchors = aim_anchors(memo)
    owner: list[int | None] = [None] * len(memo.sentences)
    for rank, anchor in enumerate(anchors[:MOST]):
        for index in range(*anchor.scope):
            owner[index] = rank
    return replace(reading, anchors=tuple(anchors[:MOST]), priority_of=tuple(owner))


def _aim(reading: Reading, rank: int, anchor: Anchor, moves: list[Move]) -> Aim:
    sentence = reading.sentence(anchor.sentence)
    quote = sentence.quote(*anchor.span) if anchor.text in sentence.text else sentence.quote()
    task = is_task(anchor.text)
    purpose = purpose_of(reading, anchor.scope) if task else None
    text, source = purpose or objective_text(reading, anchor.text, anchor.scope, moves)
    low = " ".join(reading.sentence(i).low for i in range(*anchor.scope))
    ambition = (
        "aspirational"
        if cue("sentence", "ambitious").search(low)
        else "committed"
        if cue("sentence", "committed").search(low)
        else None
    )
    unmeasured, who = _unmeasured(reading, anchor)
    return Aim(
        rank=rank + 1,
        text=clean_text(anchor.text),
        quote=_joined(anchor, sentence, source) if source else quote,
        extra_quotes=(source.quote(),) if source else (),
        objective=text,
        task=task,
        purpose=purpose[0] if purpose else None,
        ambition=ambition,  # type: ignore[arg-type] # one of the two words or None
        owner=owner_in(reading, anchor.scope),
        unmeasured=unmeasured,
        who=who,
        span=anchor.scope,
    )


def _joined(anchor: Anchor, sentence: Sentence, source: Sentence) -> Quote:
    """Quote a priority's name together with the sentence right after it that says more."""
    if source.index == sentence.index + 1 and source.block == sentence.block:
        start = sentence.passage.at[anchor.start]
        return sentence.passage.source.quote(start, source.passage.at[-1] + 1)
    return sentence.quote()


def _unmeasured(reading: Reading, anchor: Anchor) -> tuple[Quote | None, str | None]:
    """Return where the memo says that a priority has no measure yet, and who may find one."""
    quote, who = None, None
    for index in range(*anchor.scope):
        sentence = reading.sentence(index)
        if quote is None and cue("sentence", "unmeasured").search(sentence.low):
            quote = sentence.quote()
        if found := _WHO.search(sentence.text):
            who = who or found["who"] or found["called"] or found["asked"] or found["some"]
    return quote, re.sub(r" and I$", "", who) if who else None


def _row_aims(reading: Reading, rows: dict[int, list[Entry]], chosen: list[int]) -> list[Aim]:
    """Priorities that the memo names by the numbers of a table's rows."""
    entries = {e.number: e for found in rows.values() for e in found}
    sentence = next(s for s in reading.outline.sentences if chosen_in(s))
    names = _after_that_is(sentence.text)
    aims = []
    for rank, number in enumerate(n for n in chosen if n in entries):
        entry = entries[number]
        text = names[rank] if rank < len(names) == len(chosen) else entry.metric
        objective, _ = objective_text(reading, text, (0, 0), [entry.move] if entry.move else [])
        aims.append(Aim(rank + 1, text, sentence.quote(), objective, extra_quotes=(entry.quote,)))
    return aims


def _after_that_is(text: str) -> list[str]:
    found = re.search(r"(?:i\.e\.|that is|namely|meaning|:)[,:]?\s+(?P<list>.+?)\.?$", text)
    parts = re.split(r",\s+and\s+|,\s+|\s+and\s+", found["list"]) if found else []
    return [part.strip() for part in parts if part.strip()]


def _metric_aims(reading: Reading, moves: list[Move], rows: dict[int, list[Entry]]) -> list[Aim]:
    """Without any priority in words, each metric with a target stands for one."""
    listed = moves + [e.move for found in rows.values() for e in found if e.move]
    aims = []
    for rank, move in enumerate([m for m in listed if m.metric][:MOST]):
        text, _ = objective_text(reading, move.metric, (0, 0), [move])
        aims.append(
            Aim(
                rank + 1, move.metric, move.quotes[0], text, span=(move.sentence, move.sentence + 1)
            )
        )
    return aims


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


def _task_works(reading: Reading, aims: list[Aim], works: list[Work]) -> list[Work]:
    """Give a task that stands as a priority its own entry, with the date that is said for it."""
    made = list(works)
    for rank, aim in enumerate(aims):
        if not aim.task:
            continue
        own = [w for w in works if w.priority == rank]
        if any(w.due for w in own):
            continue
        due = next((d for i in range(*aim.span) if (d := _new_date(reading, i))), None)
        text = aim.text[:1].upper() + aim.text[1:]
        if due and due.text.lower() not in text.lower():
            text = f"{text} {due.text if re.match(r'(?:by|before|until|in|on) ', due.text) else 'by ' + due.text}"
        made.append(Work(text, due, aim.owner, aim.quote, aim.span[0], rank))
    return made


def _new_date(reading: Reading, index: int):  # type: ignore[no-untyped-def]
    sentence = reading.sentence(index)
    if re.match(r"\W*(?:it|this|that) was\b|\W*then\b", sentence.low):
        return None
    return reading.due(index)


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


__all__ = ["NOTHING", "direction_of", "read_memo"]
