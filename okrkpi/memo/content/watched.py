"""Measures that are watched with no bound."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.memo.content.context import Reading
from okrkpi.memo.cues import cue, plain
from okrkpi.memo.language.grammar import is_a
from okrkpi.memo.language.phrases import capitalise, noun_phrase, split_predicate, strip_leading
from okrkpi.memo.model import Level, Value
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_WATCH = pattern(
    r"\b(?:watch (?:it|this|that|closely|like a hawk)|keep an eye on|keep watching|(?:is|"
    r"are|to be) (?:watched|monitored|tracked)|watch(?:ing)? |monitor |track )"
)


_WATCHED = pattern(
    r"\b(?:we|i|will|shall|also|and|to|please)\s(?:also |still |always |be "
    r")*(?:keep(?:ing)? (?:a close |an )?(?:eye|watch) on|watch(?:ing)?|monitor(?:ing)?|"
    r"track(?:ing)?) "
    r"(?P<what>(?!it\b|this\b|that\b|them\b|closely\b|over\b|list\b|out\b|how\b|like\b|"
    r"for\b|as\b|whether\b|every)[^,;:.]{3,70})"
)


def watched_in(reading: Reading, sentence: Sentence) -> Iterator[Level]:
    """Measures that are watched with no bound: `support satisfaction, watch it, currently 4.6`."""
    guards = reading.outline.role(sentence) in {"guards", "measures"}
    if cue("sentence", "non_goal").search(sentence.low) or re.match(r"\W*no\b", sentence.low):
        return
    what = ""
    if re.search(
        r"\bwatch (?:it|this|that)\b|\b(?:is|are) (?:watched|monitored|tracked)\b", sentence.low
    ):
        what = noun_phrase(re.split(r",|\s(?:is|are)\s|:", strip_leading(sentence.text))[0])
    elif found := _WATCHED.search(sentence.low):
        what = noun_phrase(sentence.text[slice(*found.span("what"))])
    elif found := re.match(r"([^:]{3,50}):\s*(?:none|zero|nil)\b", sentence.text, re.IGNORECASE):
        if cue("sentence", "current").search(sentence.low):
            return
        what = noun_phrase(found[1])
        yield Level(
            text=capitalise(f"{what}: {found[0].rsplit(None, 1)[1]}"),
            metric=what,
            bound=Value("zero", 0.0, None, sentence.quote(), "="),
            current=None,
            sentence=sentence.index,
            quotes=(sentence.quote(),),
            priority=reading.priority_of[sentence.index],
        )
        return
    elif (
        guards
        and reading.outline.blocks[sentence.block].kind == "item"
        and _bare_metric(sentence.text)
    ):
        what = noun_phrase(re.split(r"[:(–]| - ", sentence.text)[0])
    if (
        not what
        or len(what.split()) > 9
        or split_predicate(what)
        or is_a(plain(what).split()[0], "pronouns", "anaphora")
    ):
        return
    current = next(
        (
            f
            for f in reading.facts[sentence.index].figures
            if reading.part(f) in {"current", "plain"}
        ),
        None,
    )
    yield Level(
        text=capitalise(what),
        metric=what,
        bound=None,
        current=reading.value(current) if current else None,
        sentence=sentence.index,
        quotes=(sentence.quote(),),
        priority=reading.priority_of[sentence.index],
        guard=False,
    )


def _bare_metric(text: str) -> bool:
    return len(text.split()) <= 9 and split_predicate(text) is None
