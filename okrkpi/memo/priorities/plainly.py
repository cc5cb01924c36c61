"""A priority's words without numbers, dates and what leads them in."""

from __future__ import annotations

import re

from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, is_plural, verb_form
from okrkpi.memo.language.orders import opens_with_verb, strip_lead
from okrkpi.memo.language.phrases import (
    capitalise,
    head_noun,
    split_predicate,
    strip_leading,
    strip_tail,
)
from okrkpi.memo.numbers.figures import read_facts
from okrkpi.memo.numbers.pairs import pairs
from okrkpi.pattern import pattern
from okrkpi.statement.line import read_line
from okrkpi.statement.period import find_moments
from okrkpi.statement.quantity import find_quantities

_SPOKEN = pattern(
    r"^\W*(?:(?:yeah|um|uh|well|honestly)[,:]?|(?:look|listen)[,:])\s+", re.IGNORECASE
)
_ENUMERATION = pattern(
    r"^(?:(?:priority|goal|objective|focus(?: area)?|pillar|theme|point|no\.?|number|"
    r"#)\s*)?(?:\d{1,2}|[ivx]{1,4}|[a-h])\s*[.):–—-]\s+|^(?:first|second|third|fourth|"
    r"fifth|finally|last)(?:ly)?[,:]\s+",
    re.IGNORECASE,
)


_NUMBER_TAIL = pattern(
    r"\s+(?:from\s+[^,;]*?\d[^,;]*?\s+to\s+[^,;\s]*\d\S*(?:\s(?:%|percent|days?|hours?|"
    r"weeks?|minutes?|points?))?|(?:by|to)\s+(?:at least |about |around |under |below |"
    r"over |above )?[£$€]?\d[\d.,]*\s?(?:%|per ?cent|percent|k|m|bn|x|pp|points?|days?|"
    r"hours?|weeks?|minutes?|months?|million|thousand)?\+?(?=[\s,;)]|\.(?!\d)|$)|"
    r"(?:under|below|above|over|at least|at most|of)\s+(?:at least |about |around "
    r")?(?:[£$€]\d[\d.,]*[km]?|\d[\d.,]*\s?(?:%|per ?cent|percent|pp|points?|days?|hours?|"
    r"weeks?|minutes?|months?))(?=[\s,.;)]|$)|"
    r"(?:down|up) (?:by )?(?:a (?:third|quarter|fifth|tenth)|half|\d[\d.,]*\s?%)(?=[\s,.;)]|$)|"
    r"[-+–]\d[\d.,]*\s?%(?=[\s,.;)]|$))"
)


_TIME_OF_YEAR = pattern(
    r"\d{4}|\d{1,2} [a-z]|january|february|march|april|\bmay\b|june|july|august|september|"
    r"october|november|december|"
    r"quarter|\bq[1-4]|\bh[12]\b|(?:this|next|coming|the|end of) (?:year|season|month|"
    r"term|half)|year[- ]end|christmas|easter|summer|autumn|winter|spring"
)


# What the author or anybody at all should do cannot be told as a state of things.
_ANYBODY = pattern(r"(?:i|some(?:one|body)|any(?:one|body))$")
_SHOULD = pattern(
    r"(?:should|must|shall|will|has to|have to|is to|are to|ought to|needs? to|would)\s+"
    r"(?:all |also |always |finally |once again )?(?P<rest>.+)$"
)
_WANTED = pattern(
    r"^(?:i|we)(?:'d| would)? (?:want|need|like|love) "
    r"(?=(?:an?|the|our|more|fewer|less|better|faster|safer)\b(?!.*? to )|"
    r"[a-z]+s (?:our|we|they|that|who|which)\b)",
    re.IGNORECASE,
)
_AND_NUMBER = pattern(r"\sand\s.*\d")
_FURTHER = pattern(
    r",\s+(?=(?:so|because|since|which|and (?:we|i|it|that|this)|but|even)\b)|;\s|\s[–—-]\s"
)
_LONG, _VERY_LONG = 8, 14


def clean_text(text: str) -> str:
    """Return a priority's words without number, lead and closing signs."""
    if text.isupper() and len(text.split()) > 1:
        text = capitalise(text.lower())
    text = _SPOKEN.sub("", text)
    text = _ENUMERATION.sub("", text.strip(" *_“”\"'"))
    text = re.sub(r"\s*\([^)]*\d[^)]*\)\s*", " ", text).strip()
    text = strip_lead(strip_leading(text)).strip(" .,;:!–—-")
    text = _WANTED.sub("", text)
    if found := re.match(r"that (?P<we>(?:we|i) )?", text, re.IGNORECASE):
        rest = text[found.end() :]
        text = strip_lead(rest) if not found["we"] else rest
    return text


def without_numbers(text: str) -> str:
    """Drop targets and dates, which belong to key results."""
    line = read_line(text)
    for moment in reversed(find_moments(line, None, 1)):
        if (
            moment.role == "due"
            and _TIME_OF_YEAR.search(plain(moment.text))
            and moment.start > 0
            and not re.match(r"(?:in|on|at) (?:year|grade|class|level)", plain(moment.text))
        ):
            text = text[: moment.start].rstrip(" ,(") + text[moment.end :]
    text = _NUMBER_TAIL.sub("", _without_pairs(text))
    quantities = [
        q
        for q in find_quantities(read_line(text), [])
        if q.text[:1].isdigit() or q.text[:1] in "£$€"
    ]
    if quantities and opens_with_verb(text):
        first = quantities[0]
        before, after = text[: first.start], text[first.end :]
        noun = text[first.start : first.end]
        kept = re.sub(r"^[£$€]?\d[\d.,]*\s?(?:%|k|m|bn)?\s*(?:of\s+)?", "", noun + after)
        if len(before.split()) == 1 and kept.strip() and first.unit != "%":
            text = f"{before.strip()} more {kept.strip()}"
    return strip_tail(text) or text


def _without_pairs(text: str) -> str:
    """Drop the two values of a move, with `from` or the colon before them."""
    found = pairs(plain(text), read_facts(text, 0, None, 1).figures)
    for one, other in reversed(found):
        first, last = sorted((one, other), key=lambda figure: figure.start)
        before = re.sub(r"(?:\s*[:=–—-]|\s+from|\s+by)\s*$", "", text[: first.start])
        text = f"{before.rstrip()}{text[last.end :]}"
    return text


def cut_order(text: str) -> str:
    """Cut an order that runs on, at the clause that only explains it."""
    if len(text.split()) <= 14:
        return text
    parts = re.split(
        r",\s+(?=(?:so|because|since|which|and (?:we|i|it|that|this)|but|even|as|although|"
        r"while|whereas|where)\b)|;\s|\s[–—-]\s|:\s",
        text,
    )
    return parts[0] if len(parts[0].split()) >= 4 else text


def statement(text: str) -> str:
    """A state that is wanted, without `should` and `must`."""
    split = split_predicate(text)
    if split is None:
        return text
    subject, predicate = split
    if _ANYBODY.match(plain(subject)):
        return text
    plural = (
        is_plural(head_noun(subject))
        or head_noun(subject) in {"people", "staff"}
        or " and " in f" {subject} "
    )
    if found := _SHOULD.match(predicate):
        predicate = _as_so(found["rest"], plural=plural)
    text = f"{subject} {predicate}".strip()
    if _AND_NUMBER.search(text) and len(text.split()) > _LONG:
        text = re.split(r",?\s+and\s+", text)[0]
    return _FURTHER.split(text)[0] if len(text.split()) > _VERY_LONG else text


def _as_so(wanted: str, *, plural: bool) -> str:
    """Return what should be, as it is once it is so: `be open` as `is open`."""
    verb, _, tail = wanted.partition(" ")
    if verb == "be":
        return f"{'are' if plural else 'is'} {tail}"
    if plural or not verb_form(verb) or is_a(verb, "auxiliaries"):
        return wanted
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ies {tail}"
    return f"{verb}{'es' if verb.endswith(('s', 'sh', 'ch', 'x', 'o')) else 's'} {tail}"


def tidied(text: str) -> str:
    """Return a text with a capital and without loose signs."""
    text = re.sub(r"\s+", " ", text).strip(" .,;:–—-")
    text = re.sub(r"\s*[,;]\s+(?:get|want|be|bring|make|should be|need)$", "", text)
    text = re.sub(r"\s+([,.;:])", r"\1", text)
    return capitalise(text)
