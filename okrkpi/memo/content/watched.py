"""Measures that are watched with no bound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.content.topics import subject_before
from okrkpi.memo.cues import cue, plain
from okrkpi.memo.language.grammar import is_a
from okrkpi.memo.language.phrases import capitalise, noun_phrase, split_predicate, strip_leading
from okrkpi.memo.model import Level, Value
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.sound import is_sound
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_WATCH = pattern(
    r"\b(?:watch (?:it|this|that|closely|like a hawk)|keep an eye on|keep watching|(?:is|"
    r"are|to be) (?:watched|monitored|tracked)|watch(?:ing)? |monitor |track )"
)


_BEFORE_VALUE = pattern(
    r",?\s*(?:which|that)?\s*(?:is|are|was|were|stood|stands|at|now)(?: at)?\s*$"
)
_WATCHED = pattern(
    r"\b(?:we|i|will|shall|also|and|to|please)\s(?:also |still |always |be "
    r")*(?:keep(?:ing)? (?:a close |an )?(?:eye|watch) on|watch(?:ing)?|monitor(?:ing)?|"
    r"track(?:ing)?) "
    r"(?P<what>(?!it\b|this\b|that\b|them\b|closely\b|over\b|list\b|out\b|how\b|like\b|"
    r"for\b|as\b|whether\b|every)[^,;:.]{3,70})"
)


_LIST_OF = pattern(
    r"^\W*(?:(?:and |also )?(?:stuff|things?|what|numbers?|figures?|measures?|metrics?|some) )?"
    r"(?:(?:we|i) )?(?:also |still |always |just )*(?:to )?"
    r"(?:keep(?:ing)? (?:an? (?:close )?eye on|watching|watch on)|watch(?:ing)?|monitor(?:ing)?|"
    r"track(?:ing)?)\s*:\s*"
)
_ITEMS = pattern(r"[,;]\s+(?:and\s+|also\s+)?(?![^()]*\))(?!which|not\b|\d)|\s+and\s+(?![^()]*\))")
_WATCH_IT = pattern(r"\bwatch (?:it|this|that)\b|\b(?:is|are) (?:watched|monitored|tracked)\b")
_NONE = pattern(r"(?P<what>[^:]{3,50}):\s*(?P<none>none|zero|nil)\b", re.IGNORECASE)
_MOST_WORDS = 9
_WANTED_WATCHED = pattern(
    r"(?:want|like|have|keep) (?:it|this|that) (?:watched|monitored|tracked|measured|reported)\b|"
    r"\bsee (?:it|this|that|the (?:number|figure)) (?:each|every)\b"
)


def listed_in(reading: Reading, sentence: Sentence) -> Iterator[Level]:
    """Measures named one after the other: `Things to keep an eye on: agency spend, sickness`."""
    found = _LIST_OF.match(sentence.low)
    if found is None:
        return
    starts = [found.end(), *(m.end() for m in _ITEMS.finditer(sentence.low, found.end()))]
    ends = [*(m.start() for m in _ITEMS.finditer(sentence.low, found.end())), len(sentence.text)]
    for start, end in zip(starts, ends, strict=True):
        figures = [f for f in reading.facts[sentence.index].figures if start <= f.start < end]
        stop = figures[0].start if figures else end
        what = noun_phrase(_BEFORE_VALUE.sub("", sentence.text[start:stop].rstrip(" (.,:–-")))
        if what and len(what.split()) < 9 and split_predicate(what) is None:
            yield _watched(reading, sentence, what, figures[:1])


def watched_in(reading: Reading, sentence: Sentence) -> Iterator[Level]:
    """Measures that are watched with no bound: `support satisfaction, watch it, currently 4.6`."""
    if several := list(listed_in(reading, sentence)):
        yield from several
        return
    if kept := _kept_so(reading, sentence):
        yield kept
        return
    if cue("sentence", "non_goal").search(sentence.low) or re.match(r"\W*no\b", sentence.low):
        return
    what = _watched_alone(reading, sentence)
    if what is None and (none := _NONE.match(sentence.text)):
        if not cue("sentence", "current").search(sentence.low):
            yield _kept_at_none(reading, sentence, none)
        return
    what = _listed_alone(reading, sentence) if what is None else what
    pronoun = bool(what) and is_a(plain(what).split()[0], "pronouns", "anaphora")
    if not what or pronoun or len(what.split()) > _MOST_WORDS or split_predicate(what):
        return
    current = [
        f for f in reading.facts[sentence.index].figures if reading.part(f) in {"current", "plain"}
    ]
    yield _watched(reading, sentence, what, current[:1])


def _watched_alone(reading: Reading, sentence: Sentence) -> str | None:
    """Return what a sentence says is watched, or None where it says nothing of watching."""
    if _WATCH_IT.search(sentence.low):
        return noun_phrase(re.split(r",|\s(?:is|are)\s|:", strip_leading(sentence.text))[0])
    if found := _WATCHED.search(sentence.low):
        return noun_phrase(sentence.text[slice(*found.span("what"))])
    if _WANTED_WATCHED.search(sentence.low) and not _aims(reading, sentence):
        return subject_before(reading, sentence) or ""
    return None


def _kept_at_none(reading: Reading, sentence: Sentence, found: re.Match[str]) -> Level:
    """`Complaints: none` is a level of zero."""
    what = noun_phrase(found["what"])
    return Level(
        text=capitalise(f"{what}: {found['none']}"),
        metric=what,
        bound=Value("zero", 0.0, None, sentence.quote(), "="),
        current=None,
        sentence=sentence.index,
        quotes=(sentence.quote(),),
        priority=reading.priority_of[sentence.index],
    )


def _listed_alone(reading: Reading, sentence: Sentence) -> str:
    """Return the measure that a point of a list of guardrails or measures only names."""
    listed = reading.outline.role(sentence) in {"guards", "measures"}
    item = reading.outline.blocks[sentence.block].kind == "item"
    named = listed and item and _bare_metric(sentence.text)
    return noun_phrase(re.split(r"[:(–]| - ", sentence.text)[0]) if named else ""


def _kept_so(reading: Reading, sentence: Sentence) -> Level | None:
    """`1,400 each week. Let us hold that` names no bound, and is asked for one."""
    if not cue("sentence", "kept_so").search(sentence.low):
        return None
    for other in (sentence, *reading.outline.before(sentence, 1)):
        for figure in reversed(reading.facts[other.index].figures):
            name = measured(reading, figure)
            sound = name and is_sound(name.text) and "," not in name.text
            if name and sound and reading.part(figure) in {"current", "plain"}:
                return replace(
                    _watched(reading, sentence, name.text, [figure]),
                    quotes=tuple(dict.fromkeys((other.quote(), sentence.quote()))),
                )
    return None


def _aims(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether the paragraph so far says where its measure should be."""
    return any(
        reading.part(figure) in {"target", "threshold"}
        for earlier in reading.outline.before(sentence)
        for figure in reading.facts[earlier.index].figures
    )


def _watched(reading: Reading, sentence: Sentence, what: str, current: list[Figure]) -> Level:
    return Level(
        text=capitalise(what),
        metric=what,
        bound=None,
        current=reading.value(current[0]) if current else None,
        sentence=sentence.index,
        quotes=(sentence.quote(),),
        priority=reading.priority_of[sentence.index],
        guard=False,
    )


def _bare_metric(text: str) -> bool:
    return len(text.split()) <= 9 and split_predicate(text) is None
