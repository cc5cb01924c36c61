"""What a number of the memo measures, by the words around it and those before."""

from __future__ import annotations

import re
from dataclasses import replace

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.dues import is_due
from okrkpi.memo.content.topics import label_of, topic_for
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_plural, pluralise
from okrkpi.memo.language.phrases import head_noun, noun_phrase, split_predicate, strip_time
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import Name, per_what
from okrkpi.memo.numbers.naming import name_metric
from okrkpi.memo.numbers.sound import is_broken
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_LED = pattern(r"(?P<label>[^:;=()]{2,60}):\s[^:]*$")
_THERE = pattern(r"\s*(?<!\bget )(?<!\bgets )(?<!\bgot )(?<!\bgo )(?<!\bgoes )\bthere\b")


def measured(reading: Reading, figure: Figure) -> Name | None:
    """Name what a number of the memo measures."""
    key = (figure.sentence, figure.start)
    if key not in reading.names:
        reading.names[key] = _measured(reading, figure)
    return reading.names[key]


def _measured(reading: Reading, figure: Figure) -> Name | None:
    sentence = reading.sentence(figure.sentence)
    name = name_metric(sentence.text, figure, topic_for(reading, figure))
    if name is None:
        return None
    if is_broken(name.text) and (named := _led(sentence, figure)):
        name = named
    text = _without_ones(reading, sentence, _counted_in(reading, figure, name))
    text = _placed(text, label_of(reading, sentence) or _aim_of(reading, sentence))
    for moment in reading.facts[figure.sentence].moments:
        dated = moment.role == "due" and moment.date is not None and is_due(moment)
        if dated and not re.match(r"within\b", plain(moment.text)):
            words = rf"(?:,(?: [^\s,]+){{0,3}})?\s*(?<!\w){re.escape(moment.text)}(?!\w)"
            text = re.sub(words, "", text)
    text = strip_time(text)
    if not text or re.search(r"\bones\b", text):
        return None
    return replace(name, text=text)


def _led(sentence: Sentence, figure: Figure) -> Name | None:
    """`Near misses: we only report 2 a week` is about near misses."""
    found = _LED.match(sentence.text[: figure.start])
    label = noun_phrase(found["label"]) if found else ""
    if not label or split_predicate(label) is not None:
        return None
    return Name(label + per_what(sentence.text[figure.end :]))


def _counted_in(reading: Reading, figure: Figure, name: Name) -> str:
    """`The youth club had 60 members, it's down to 35` counts the members of the youth club."""
    if not name.anaphoric or figure.family != "count" or figure.unit is not None:
        return name.text
    if name.text != topic_for(reading, figure) or is_plural(head_noun(name.text)):
        return name.text
    earlier = [f for f in reading.facts[figure.sentence].figures if f.end <= figure.start]
    said = reading.sentence(figure.sentence).low
    units = [pluralise(f.unit) for f in earlier if f.family == "count" and f.unit]
    noun = next((u for u in reversed(units) if u in said), "")
    return f"{noun} of the {name.text}" if noun.isalpha() else name.text


def _aim_of(reading: Reading, sentence: Sentence) -> str:
    rank = reading.priority_of[sentence.index]
    return reading.anchors[rank].text if rank is not None else ""


def _placed(text: str, label: str) -> str:
    """Put the place that the label names where the text says `there`."""
    if not re.search(r"\bthere\b", text):
        return text
    place = re.search(r"\b(?:in|at|on) [\w-]+(?: [\w-]+)?$", label)
    return re.sub(r"\bthere\b", place[0], text) if place else _THERE.sub("", text)


def _without_ones(reading: Reading, sentence: Sentence, text: str) -> str:
    """Put the noun in the place of `ones`: `new ones` of a school are its pupils."""
    if not re.search(r"\bones\b", text):
        return text
    for index in range(sentence.index - 1, max(-1, sentence.index - 14), -1):
        found = re.search(
            r"(?:%|per ?cent) of (?:our |the |all )?(?:\w+ )?(\w+s|people|children)\b",
            reading.sentence(index).low,
        )
        if found:
            return re.sub(r"\bones\b", found[1], text, count=1)
    return text
