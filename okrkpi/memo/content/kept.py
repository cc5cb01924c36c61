"""Which measure a sentence wants to be kept."""

from __future__ import annotations

import re

from okrkpi.memo.content.aside import beside_bracket, named_last
from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.content.topics import topic_for
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a
from okrkpi.memo.language.phrases import (
    noun_phrase,
    split_predicate,
    strip_approximate,
    strip_leading,
)
from okrkpi.memo.language.words import overlap
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.wanted import drop_connectors
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern
from okrkpi.statement.line import read_line
from okrkpi.statement.metric import find_metric
from okrkpi.statement.words import singular

_BOUND_LAST = pattern(
    r"\s*(?:≥|≤|<|>|:|=|stays?|at|above|below|under|over|within|at least|at most|minimum|"
    r"max\w*)\s*$"
)
_KEPT_OBJECT = pattern(
    r"^(?:(?:i|we|the \w+)\b.{0,60}\b(?:want|like|keep|hold|see|have|let|allow|accept|"
    r"tolerate|maintain)|keep|hold|maintain|keeping|holding) (?P<np>[^,;:]+?)"
    r"(?: (?:to (?:drop|fall|sink|slip|go|rise|stay|remain|be|get|exceed)|drop|fall|go|"
    r"stay|at|above|below|under|over|within)\b.*)?$"
)


_MUST_NOT_HAPPEN = pattern(
    r"\bhappen is that (?P<np>.+?) (?:goes?|drops?|falls?|slips?|rises?|sinks?|climbs?|gets?)\b"
)


_BEFORE_BOUND = pattern(
    r"(?:^|[,;]\s+)(?:and )?(?P<np>[^,;]{2,60}?)\s+(?:is |are )?(?:capped at|limited to|"
    r"(?:at )?maximum|minimum|max\.?|min\.?)$",
    re.IGNORECASE,
)


_KEEPS = pattern(
    r"(?:needs? to|must|should|has to|have to|keep|hold|maintain|stay|make sure|ensure|let|avoid|"
    r"never|do not|don't)\b"
)


# `Complaints (22 last month) must not go over 25`: the measure stands before the brackets.
_AFTER_BRACKET = pattern(
    r"\((?P<inside>[^()]{1,60})\)\s*"
    r"(?:must|should|may|can|shall|has to|never|not|is|to)\b[^,;:.()]*$"
)


# `Runway 14 months, never below 12` keeps the runway.
_VALUE = pattern(r"(?<=[a-z])\s[£$€]?\d[\d.,]*\s?(?:%|[a-z]+)?$")
_BOUND_ONLY = pattern(r"(?:max(?:imum)?|min(?:imum)?|anything|everything|limit)\.?")
_DETERMINED = pattern(r"(?:that|this|these|those|such)\b")


def kept_metric(
    reading: Reading, sentence: Sentence, figure: Figure, before: str, current: Figure | None
) -> str:
    """Name what is kept: its own subject, its label, or what the number before it measures."""
    lead = strip_leading(before).replace("’", "'").rstrip(" £$€")
    label = own_label(sentence, figure)
    subject = _VALUE.sub("", _kept_subject(lead) or "") or None
    spends = figure.family == "money" and re.search(
        r"\b(?:has|have)\s*(?:only|just|about)?\s*$", plain(lead)
    )
    if spends and current is None:
        return "spending"
    if (
        subject
        and label
        and plain(subject) in {"budget", "limit", "cap", "ceiling", "floor", "maximum", "minimum"}
    ):
        return f"{label} {subject}"
    if subject and not re.match(r"[£$€]?\d", subject):
        return subject
    if beside := beside_bracket(sentence.text, figure.start):
        return beside
    if aside := _AFTER_BRACKET.search(sentence.text[: figure.start]):
        if beside := beside_bracket(sentence.text, aside.start("inside")):
            return beside
    name = measured(reading, current) if current is not None else None
    if name and current and not name.anaphoric and _says_more(label, name.text, figure, current):
        return name.text
    before_it = current is not None and current.key < figure.key
    if current and before_it and current.sentence == sentence.index and name is None:
        last = named_last(sentence.text[: current.start])
        if len(last.split()) > 1:
            return last
    if label:
        return label
    if name:
        return name.text
    return _plural_in(sentence.text[: figure.start]) or topic_for(reading, figure) or ""


def _says_more(label: str | None, name: str, figure: Figure, current: Figure) -> bool:
    """Tell whether a name beside the value of today says more than the label before both."""
    if label is None or figure.sentence != current.sentence:
        return False
    alike = overlap(label, name) > 0 or singular(plain(label)) in plain(name).split()
    return " " not in label and len(name.split()) > 1 and alike


def _plural_in(text: str) -> str | None:
    """Return what `them` is within one sentence: `publications suffer: keep them …`."""
    if not re.search(r"\bthem\b", text):
        return None
    found = re.search(r"\b(?:that|:|,) ?(?P<np>[a-z]+s) \w+[:,;]", plain(text))
    return found["np"] if found else None


def own_label(sentence: Sentence, figure: Figure) -> str | None:
    """Return the label that a clause follows: `Liquid assets: keep them above 15%`."""
    found = re.search(r"([^.:;]{2,80}):(?!\d)[^:]*$", sentence.text[: figure.start])
    if not found or re.search(r"\b(?:goal|target|thing|this|one|rule)\b", plain(found[1])):
        return None
    label = noun_phrase(found[1])
    return label if label and split_predicate(label) is None else None


def _before_bound(lead: str) -> str | None:
    """Return the words for what has to keep a bound, unless it is the author who keeps it."""
    if found := _KEPT_OBJECT.match(plain(lead)):
        return lead[slice(*found.span("np"))]
    if found := _BEFORE_BOUND.search(lead):
        return found["np"]
    if split := split_predicate(lead):
        return None if plain(split[0]) in {"i", "we"} else split[0]
    return strip_approximate(_BOUND_LAST.sub("", lead))


def _kept_subject(lead: str) -> str | None:
    """Return the measure that the words before a bound name, unless it is a pronoun."""
    if found := _MUST_NOT_HAPPEN.search(plain(lead)):
        return noun_phrase(lead[slice(*found.span("np"))])
    text = _before_bound(lead)
    if text is None:
        return None
    text = re.sub(r"[\s:]+(?:not|never|always)$", "", text.strip())
    if (
        not drop_connectors(f" {text}").strip()
        or _DETERMINED.match(plain(text))
        or _KEEPS.match(plain(text))
    ):
        return None
    first = plain(text).split(" ", 1)[0]
    if first == "to":
        return None
    if is_a(first, "prepositions"):
        known = find_metric(read_line(text), 0, [])
        return text[known.start : known.end] if known else " ".join(text.split()[-2:])
    subject = noun_phrase(text)
    if _BOUND_ONLY.fullmatch(plain(subject)):
        return None
    if (
        not subject
        or is_a(plain(subject).split(" ", 1)[0], "pronouns", "anaphora", "auxiliaries", "adverbs")
        or len(subject.split()) > 16
    ):
        return None
    return subject
