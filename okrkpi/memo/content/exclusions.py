"""What the memo will not do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.refusals import (
    CLAUSE,
    PLAIN_NO,
    RULES_OUT,
    after_colon,
    bare_names,
    not_done,
    refusing_spans,
    tidied,
)
from okrkpi.memo.content.topics import label_of
from okrkpi.memo.cues import cue, plain
from okrkpi.memo.language.grammar import is_a
from okrkpi.memo.language.phrases import capitalise, lower_first
from okrkpi.memo.language.words import overlap
from okrkpi.memo.model import Excluded, Level, Move
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_FACT = pattern(
    r"\b(?:customers?|clients?|patients?|people|they|visitors?|members|users) "
    r"(?:do not|don't|will not|won't|cannot|can't)\b|\?\s*$|^\W*it (?:is that|should)\b"
)
_SAME = pattern(
    r"\W*(?:and )?(?:the same (?:goes|holds|applies|is true|counts)(?: also)? for|"
    r"(?:nor|neither) (?:for |is there )?(?=the |a |our |any )|ditto(?: for)?|likewise)\s*:?\s*"
)
_ASKED_ABOUT = pattern(
    r"\b(?:ask\w*|wonder\w*|talk\w*|hear\w*|question\w*|what|how)(?: (?:me|us|all|again))* "
    r"about (?P<what>(?:the |a |our |my )?[\w-]+(?: [\w-]+){0,4})\s*[.?!:]*$"
)
_FILLER = pattern(r"(?:period|full stop|end of story|end of discussion|really|sorry|that is it)\W*")
_UNLIKELY, _LIKELY = 0.05, 0.5
"""How likely a sentence rules something out, where its wording alone does not say so."""
# `No more accidents` is a wish, and `no more than 4` a limit.
_NO_MORE = pattern(r"\bno more (?:[a-z]+ )??(?P<what>[a-z]+)\b")


def find_non_goals(reading: Reading, taken: set[int]) -> list[Excluded]:
    """Return what the memo rules out; `taken` are the sentences that state moves and levels."""
    found: list[Excluded] = []
    for sentence in reading.outline.sentences:
        if reading.outline.blocks[sentence.block].kind not in {"paragraph", "item"}:
            continue
        section, odds = reading.outline.role(sentence), reading.tags[sentence.index]["refusal"]
        if odds < _UNLIKELY and not (found and _SAME.match(sentence.low)):
            continue
        before = len(found)
        if section == "non_goals":
            found += _in_section(reading, sentence, found)
        elif (
            section == "guards"
            and PLAIN_NO.match(sentence.low)
            and not reading.facts[sentence.index].figures
            and sentence.index not in taken
        ):
            found.append(Excluded(tidied(sentence.text), sentence.quote()))
        elif section not in {"background", "annex", "admin"} and sentence.index not in taken:
            found += _in_prose(reading, sentence, found)
        told = len(found) > before or sentence.index in taken
        if not told and odds > _LIKELY and not _wishes_away(sentence.low):
            found.append(Excluded(tidied(sentence.text), sentence.quote()))
    return _distinct(found)


def _in_section(reading: Reading, sentence: Sentence, found: list[Excluded]) -> Iterator[Excluded]:
    block = reading.outline.blocks[sentence.block]
    brief = len(sentence.text.split()) <= 3 and not sentence.first
    if brief and found and cue("sentence", "non_goal").search(sentence.low):
        yield from _short_refusal(reading, sentence, found)
        return
    if block.kind == "item":
        if sentence.first:
            yield _part(sentence, 0, len(sentence.text))
        return
    if sentence.text.endswith(":"):
        return
    strong = sentence.passage.strong
    if strong and strong[0] == (0, len(sentence.text)):
        return
    if reading.outline.sections[sentence.section].heading is None and sentence.first:
        yield from _after_label(sentence)
        return
    if parts := bare_names(sentence.text, 0):
        yield from (_part(sentence, *part) for part in parts)
        return
    for start, end in refusing_spans(sentence):
        part = sentence.low[start:end]
        if cue("sentence", "non_goal").search(part) or RULES_OUT.search(part):
            yield Excluded(tidied(sentence.text[start:end]), sentence.quote(start, end))


def _after_label(sentence: Sentence) -> Iterator[Excluded]:
    """`Parking lot: Android app, the Berlin office` lists what is not done."""
    start = sentence.low.find(":") + 1
    if parts := bare_names(sentence.text, start):
        yield from (_part(sentence, *part) for part in parts)
        return
    for first, last in refusing_spans(sentence):
        yield _part(sentence, max(first, start), last)


def _part(sentence: Sentence, start: int, end: int) -> Excluded:
    return Excluded(not_done(tidied(sentence.text[start:end])), sentence.quote(start, end))


def _short_refusal(
    reading: Reading, sentence: Sentence, found: list[Excluded]
) -> Iterator[Excluded]:
    """`Several have asked for a second look at the site. Not now.`"""
    before = reading.sentence(sentence.index - 1)
    if any(e.quote.line == before.quote().line and e.text == tidied(before.text) for e in found):
        return
    text = f"{tidied(before.text)}: {sentence.text.rstrip('.').lower()}"
    yield Excluded(text, before.quote())


def _in_prose(reading: Reading, sentence: Sentence, found: list[Excluded]) -> Iterator[Excluded]:
    low = sentence.low
    if found and (same := _SAME.match(low)) and _follows(reading, sentence, found[-1]):
        text = tidied(sentence.text[same.end() :])
        if text and not CLAUSE.search(plain(text)):
            yield Excluded(text, sentence.quote())
            return
    pattern = cue("sentence", "non_goal")
    if any(a.sentence == sentence.index for a in reading.anchors):
        return
    if sentence.first and cue("sentence", "answered_no").search(sentence.low):
        yield Excluded(tidied(sentence.text), sentence.quote())
        return
    if not pattern.search(low) or sentence.text.rstrip().endswith("?"):
        return
    if _wishes_away(low):
        return
    if len(low.split()) <= 3 and not sentence.first:
        yield from _short_refusal(reading, sentence, [])
        return
    threshold = cue("sentence", "threshold").search(low) and reading.facts[sentence.index].figures
    for start, end in refusing_spans(sentence):
        start = after_colon(sentence.low, start, end)
        part = sentence.low[start:end]
        if not pattern.search(part) or _FACT.search(part) or threshold:
            continue
        if cue("sentence", "unmeasured").search(part) and not re.search(r"target|goal", part):
            continue
        text = _with_label(reading, sentence, tidied(sentence.text[start:end]))
        if len(text.split()) >= 2:
            yield Excluded(text, sentence.quote(start, end))


def _wishes_away(low: str) -> bool:
    """Tell `no more accidents`, which is a wish."""
    ended = _NO_MORE.search(low)
    return ended is not None and is_a(ended["what"], "bad")


def _follows(reading: Reading, sentence: Sentence, last: Excluded) -> bool:
    """Tell whether a sentence stands right after one that rules something out."""
    before = reading.sentence(sentence.index - 1) if sentence.index else sentence
    return last.quote.text in before.text or before.text in last.quote.text


def _with_label(reading: Reading, sentence: Sentence, text: str) -> str:
    """Name what `that` stands for, or what question is answered."""
    section = reading.outline.sections[sentence.section]
    before = next(reading.outline.before(sentence, 1), None)
    if before and re.search(r"\b(?:it|that|them|this)\b", plain(text)):
        if asked := _ASKED_ABOUT.search(before.low):
            return f"{capitalise(before.text[slice(*asked.span('what'))])}: {lower_first(text)}"
    refers = re.search(r"\b(?:for|of|on|about|from) (?:that|it|this)\b", plain(text))
    label = label_of(reading, sentence) if refers or section.question else None
    if not label or overlap(label, text) > 0:
        return text
    said = text if re.match(r"I['’ ]", text) else lower_first(text)
    return f"{capitalise(label)}: {said}"


def stated(moves: list[Move], levels: list[Level]) -> set[int]:
    """Return the sentences that state moves and levels."""
    return {move.sentence for move in moves} | {level.sentence for level in levels}


def _distinct(found: list[Excluded]) -> list[Excluded]:
    kept: dict[str, Excluded] = {}
    for one in found:
        if _FILLER.fullmatch(plain(one.text)):
            continue
        kept.setdefault(re.sub(r"\W+", " ", plain(one.text)), one)
    return list(kept.values())
