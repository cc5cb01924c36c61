"""The priorities of a memo, worded as objectives."""

from __future__ import annotations

import re
from dataclasses import replace

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.people import owner_of
from okrkpi.memo.content.rows import Entry
from okrkpi.memo.cues import cue
from okrkpi.memo.model import Aim, Due, Move, Work
from okrkpi.memo.priorities.aims import Anchor
from okrkpi.memo.priorities.find import MOST
from okrkpi.memo.priorities.inline import chosen_in
from okrkpi.memo.priorities.plainly import clean_text
from okrkpi.memo.priorities.spoken import aim_anchors
from okrkpi.memo.priorities.tasks import is_task, purpose_of
from okrkpi.memo.priorities.wording import objective_text
from okrkpi.memo.text.headings import names_nothing
from okrkpi.memo.text.outline import Sentence
from okrkpi.models import Quote
from okrkpi.pattern import pattern

_WHO = pattern(
    r"\b(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][\w'’-]+(?: and I)?) "
    r"(?:will|is to|has offered to) (?:find|have|look|bring|work|ask|sit|measure|count|get|propose|"
    r"come|ring)\b|"
    r"(?:^|[.!?] )(?P<called>[A-Z][a-z]+), (?:you|can you|could you|please)\b|"
    r", (?P<asked>[A-Z][a-z]+)\?|"
    r"\b(?:maybe|perhaps) (?P<some>the [a-z]+) (?:can|could|know|will)\b"
)
_PREPOSED = pattern(r"(?:by|before|until|in|on) ")


def read_aims(
    reading: Reading, moves: list[Move], rows: dict[int, list[Entry]], chosen: list[int]
) -> tuple[Reading, list[Aim]]:
    """Word the priorities; without any, take the headings or metrics that have targets."""
    if not reading.anchors and chosen and rows:
        return reading, _row_aims(reading, rows, chosen)
    take = _unnamed_too if reading.anchors else _fallback
    reading = take(reading, moves)
    aims = []
    for rank, anchor in enumerate(reading.anchors):
        own = [m for m in moves if reading.priority_of[m.sentence] == rank]
        aims.append(_aim(reading, rank, anchor, own))
    if not aims:
        aims = _metric_aims(reading, moves, rows)
    return reading, aims


def _unnamed_too(reading: Reading, moves: list[Move]) -> Reading:
    """Take paragraphs that state a move for priorities too, where the others are only labelled.

    `Falls: …` and `Discharge: …` name priorities; a paragraph between them whose first sentence
    says how its own measure stands does so as well.
    """
    memo = reading.outline
    labelled = all(
        anchor.label
        and anchor.section is None
        and memo.blocks[memo.sentences[anchor.sentence].block].kind == "paragraph"
        for anchor in reading.anchors
    )
    home = {memo.sentences[anchor.sentence].section for anchor in reading.anchors}
    if not labelled or len(home) != 1:
        return reading
    found: dict[int, Anchor] = {}
    for move in moves:
        sentence = memo.sentences[move.sentence]
        start, end = memo.spans[sentence.block]
        whole = move.baseline is not None and move.target is not None and not move.unnamed
        free = all(reading.priority_of[index] is None for index in range(start, end))
        if whole and free and sentence.section in home and sentence.block not in found:
            span = (0, len(memo.sentences[start].text))
            found[sentence.block] = Anchor(move.metric, start, 0, span, (start, end), None, True)
    if not found:
        return reading
    anchors = [*reading.anchors, *found.values()]  # the ranks of the others stay as they are
    owner: list[int | None] = [None] * len(memo.sentences)
    for rank, anchor in enumerate(anchors[:MOST]):
        for index in range(*anchor.scope):
            owner[index] = rank
    return replace(reading, anchors=tuple(anchors[:MOST]), priority_of=tuple(owner))


def _fallback(reading: Reading, moves: list[Move]) -> Reading:
    """Take sections that state moves as priorities, else sentences that state an aim."""
    memo = reading.outline
    anchors: list[Anchor] = []
    moving = {memo.sentences[m.sentence].section for m in moves}
    for number in sorted(moving):
        section, scope = memo.sections[number], memo.extents[number]
        named = section.heading and not names_nothing(section.title)
        if named and not section.top and section.own is None:
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
    text, source = purpose or objective_text(
        reading, anchor.text, anchor.scope, moves, told=anchor.told
    )
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
        owner=owner_of(reading.outline, anchor.scope),
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
    last = len(reading.outline.sentences)
    aims = []
    named = list({move.metric: move for move in reversed(listed) if move.metric}.values())[::-1]
    for rank, move in enumerate(named[:MOST]):
        text, _ = objective_text(reading, move.metric, (0, 0), [move])
        # A row of a table at the memo's end has no sentence at its place.
        span = (move.sentence, min(move.sentence + 1, last))
        aims.append(Aim(rank + 1, move.metric, move.quotes[0], text, span=span))
    return aims


def task_works(
    reading: Reading, aims: list[Aim], works: list[Work], moves: list[Move]
) -> list[Work]:
    """Give a task that stands as a priority its own entry, with the date that is said for it.

    One that moves a measure is an objective, and no work besides.
    """
    measured = {move.priority for move in moves}
    made = list(works)
    for rank, aim in enumerate(aims):
        if not aim.task:
            continue
        own = [w for w in works if w.priority == rank]
        if any(w.due for w in own) or (rank in measured and reading.due(aim.span[0]) is None):
            continue
        due = next((d for i in range(*aim.span) if (d := _new_date(reading, i))), None)
        text = aim.text[:1].upper() + aim.text[1:]
        if due and due.text.lower() not in text.lower():
            when = due.text if _PREPOSED.match(due.text) else f"by {due.text}"
            text = f"{text} {when}"
        made.append(Work(text, due, aim.owner, aim.quote, aim.span[0], rank))
    return made


def _new_date(reading: Reading, index: int) -> Due | None:
    """Return the date that a sentence sets, unless it is one that has passed."""
    sentence = reading.sentence(index)
    if re.match(r"\W*(?:it|this|that) was\b|\W*then\b", sentence.low):
        return None
    return reading.due(index)
