"""What a sentence is about, and what its pronouns and numbers stand for."""

from __future__ import annotations

import re

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.topic_words import (
    COUNTED_POINT,
    asked_about,
    bare_topic,
    is_phrase,
    may_head,
)
from okrkpi.memo.content.turns import turned_to
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_plural, pluralise
from okrkpi.memo.language.phrases import (
    head_noun,
    lower_first,
    noun_phrase,
    split_predicate,
)
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.naming import topic_of
from okrkpi.memo.text.headings import names_nothing
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern
from okrkpi.statement.words import singular

_FEW_WORDS = 3
_LETS = pattern(r"(?:Let|Get|Help|Make|Keep|let|get|help|make|keep) (?!us\b|it\b|the\b)[a-z]")
_MORE_OF = pattern(
    r"\b(?:wish for|want|need|like|see) (?:many |far )?more (?P<what>[a-z]+s)\s*[.!]?$"
)
_ONE_IS = pattern(
    r"(?:and |then |the )*(?:first|second|third|fourth|fifth|next|last|other)"
    r"(?: one| thing| point)? (?:is|are) (?P<topic>(?:the |our |my )?[a-z][\w -]{2,30}?)[,:;–]"
)
_AT_NOW = pattern(r"(?:we're|we are|it's|it is|that's|it takes|we have|we had|now|today)\b")
_THEN = pattern(r"(?:and |so |but )?(?:then|next|also) (?:there(?:'s| is| are) )?")


def label_of(reading: Reading, sentence: Sentence) -> str | None:
    """Return the noun phrase that a block or section is about: its label, priority or question."""
    if told := turned_to(reading, sentence) or _dictated_topic(reading, sentence):
        return told
    first = reading.outline.first_of(sentence.block) or sentence
    anchor = next((a for a in reading.anchors if a.sentence == first.index), None)
    fragment = bare_topic(first.text)
    if (
        first.index != sentence.index
        and not anchor
        and is_phrase(fragment)
        and len(fragment.split()) <= 6
    ):
        return noun_phrase(fragment)
    if anchor and is_phrase(named := bare_topic(anchor.text)):
        numbered = fragment if COUNTED_POINT.match(first.text) and is_phrase(fragment) else named
        return noun_phrase(numbered)
    section = reading.outline.sections[sentence.section]
    if section.top or names_nothing(section.title):
        return None
    if (
        section.question
        or section.title.endswith("?")
        or (section.own is None and split_predicate(section.title))
    ):
        return asked_about(section.title)
    rank = reading.priority_of[sentence.index]
    if rank is not None and is_phrase(reading.anchors[rank].text):
        return noun_phrase(reading.anchors[rank].text)
    title = section.title
    return (
        noun_phrase(title)
        if title and section.own is None and section.level > 2 and is_phrase(title)
        else None
    )


def headline(reading: Reading, sentence: Sentence) -> str | None:
    """Return what a sentence is under, as a noun phrase: its label, its heading or its priority."""
    section = reading.outline.sections[sentence.section]
    rank = reading.priority_of[sentence.index]
    titles = [] if section.top else [section.title]
    titles += [reading.anchors[rank].text] if rank is not None else []
    named = label_of(reading, sentence)
    fits = (noun_phrase(bare_topic(title)) for title in titles if title and is_phrase(title))
    return named or next((one for one in fits if one), None)


def _dictated_topic(reading: Reading, sentence: Sentence) -> str | None:
    """`callbacks. we had 41` and `third one is the apprentices, we've got two` name a topic."""
    if not sentence.text[:1].islower():
        return None
    if found := _ONE_IS.match(sentence.text):
        return noun_phrase(found["topic"])
    said = bool(_AT_NOW.match(sentence.text))
    for earlier in reading.outline.before(sentence, 3):
        fragment = _THEN.sub("", bare_topic(earlier.text))
        short = len(fragment.split()) <= _FEW_WORDS and not reading.facts[earlier.index].figures
        named = short and bool(fragment) and is_phrase(fragment)
        if named and (said or is_plural(head_noun(fragment))):
            return noun_phrase(fragment)
        if _ONE_IS.match(earlier.text):
            return None
        said = False
    return None


def topic_for(reading: Reading, figure: Figure) -> str | None:
    """Return what `it`, `them` or nothing at all stands for beside a number."""
    sentence = reading.sentence(figure.sentence)
    start, _ = clause_around(sentence.text, figure.start, figure.end)
    clause = plain(sentence.text[start : figure.start + 40])
    label = label_of(reading, sentence)
    lead = re.search(r"([^.;:,()]{2,60})\s*(?::|\s[–—-])\s*$", sentence.text[:start])
    refers = re.match(r"\W*(?:it|they|that|this|these|those|we)\b", clause)
    if lead and refers and may_head(named := bare_topic(lead[1])):
        return noun_phrase(named)
    if figure.family == "share" and (counted := _counted_before(reading, figure)):
        return counted
    if re.match(r"\W*(?:we|i|there)\b", clause) and "of them" not in clause and label:
        return label
    if "of them" in clause or "of these" in clause or re.search(r"\b(?:they|them)\b", clause):
        return _plural_before(reading, sentence) or label
    if re.search(r"\b(?:hold|have|own|use|buy|carry) one\b", plain(sentence.text)):
        before = subject_before(reading, sentence)
        return f"a {lower_first(_one_of(before))}" if before else None
    if re.match(r"\W*(?:it|that|this)\b", clause):
        return subject_before(reading, sentence) or label
    return label or subject_before(reading, sentence)


def _one_of(phrase: str) -> str:
    """Return a noun phrase in the singular: `season tickets` gives `season ticket`."""
    head, _, last = phrase.rpartition(" ")
    return f"{head} {singular(last)}".strip()


def _counted_before(reading: Reading, figure: Figure) -> str | None:
    """`We asked 1,100 people, and 63 per cent would come again` speaks of people."""
    sentence = reading.sentence(figure.sentence)
    for other in reading.facts[figure.sentence].figures:
        if (
            other.start >= figure.start
            or other.family != "count"
            or not other.unit
            or not other.unit.isalpha()
        ):
            continue
        many = pluralise(other.unit)
        if sentence.low[other.end :].lstrip().startswith(many) or other.text.lower().endswith(many):
            return many
    return None


def _plural_before(reading: Reading, sentence: Sentence) -> str | None:
    for earlier in reading.outline.before(sentence):
        for figure in reading.facts[earlier.index].figures:
            after = earlier.text[figure.end :].strip()
            noun = figure.unit if figure.family == "count" else None
            many = pluralise(noun) if noun and noun.isalpha() else ""
            if noun and many and after.lower().startswith((noun[:4].lower(), many)):
                return many
        fragment = bare_topic(earlier.text)
        if is_phrase(fragment) and is_plural(head_noun(fragment)):
            return noun_phrase(fragment)
        anchor = next((a for a in reading.anchors if a.sentence == earlier.index), None)
        subject = topic_of(_ordered(anchor.text if anchor else earlier.text))
        if subject and is_plural(head_noun(subject)):
            return subject
    return None


def _ordered(text: str) -> str:
    """Return what an order is about: `Let guests sleep` is about guests."""
    return text.split(" ", 1)[1] if _LETS.match(text) else text


def subject_before(reading: Reading, sentence: Sentence) -> str | None:
    """Return what the sentences before are about: the nearest subject that is no pronoun."""
    anchors = {a.sentence: a for a in reading.anchors}
    for earlier in reading.outline.before(sentence):
        if anchor := anchors.get(earlier.index):
            if not is_phrase(anchor.text):
                return topic_of(anchor.text) if anchor.told else None
            return noun_phrase(anchor.text)
        if (named := re.search(r": ([^:]{3,60})[.]?$", earlier.text)) and is_phrase(named[1]):
            return noun_phrase(named[1])
        if (subject := topic_of(_ordered(earlier.text))) and len(subject.split()) <= 10:
            return subject
        if wished := _MORE_OF.search(earlier.text):
            return wished["what"]
    return None
