"""Names of measures that the number alone does not give: by an order, a standard or a topic."""

from __future__ import annotations

import re

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.content.topics import label_of
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, pluralise
from okrkpi.memo.language.orders import opens_with_verb, strip_lead
from okrkpi.memo.language.phrases import lower_first, noun_phrase, relative
from okrkpi.memo.numbers.alike import compatible
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import Name
from okrkpi.memo.numbers.naming import topic_of
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_GOES_ON = pattern(
    r"\W*(?:(?:and|but|now|today|currently) )*(?:(?:it|that|this|they|we|there)(?:'s|'re|'ve| is| "
    r"are| have)|its)(?: (?:now|only|just|about|at|down to|up to|got|currently))* \W?"
)
_LIMIT_IS = pattern(
    r"\b(?:[Tt]arget|[Ss]tandard|[Pp]romise|[Ll]imit|[Rr]ule|[Cc]ontract)\b[^.;:]{0,40}? "
    r"(?:is|says|of) (?P<limit>\d+ (?:working |calendar )?(?:minute|hour|day|week|month)s?)$"
)
_EVERY_SHOULD = pattern(
    r"\W*(?:Every|Each|All|every|each|all) (?:of )?(?:our |the )?(?P<np>[a-z][\w -]{2,40}?) "
    r"(?:should|must|has to|have to|needs? to|ought to) (?P<rest>[^,;:.]{3,60}?)\s*[:;,–—-]\s.*$"
)
_DO = pattern(r"\s*(?:of (?:them|us) )?(?:do|does|already do|have|has|are|is|can)\b(?=\W|$)")
_OPENED = pattern(r"\s\((?:it(?:'s| is) |at |now |still |about |around |currently |today )*\W?$")
_STATISTIC = pattern(r"(?:p\d\d(?:\.\d)?|median|average|mean|maximum|peak|total)$")
_SIGN = 2
_TAKES = pattern(r"\b(?:it|that|this) (?:now |still )?takes\b[^.;,]*$")
_COMPARATIVE = pattern(r"\s(?:much |even |more )?(?:faster|sooner|quicker|quickly|earlier)\b")


def continued(reading: Reading, figure: Figure) -> Name | None:
    """`We had 34 stalls in May, now it's 29` goes on counting stalls."""
    sentence = reading.sentence(figure.sentence)
    start, _ = clause_around(sentence.text, figure.start, figure.end)
    if not _GOES_ON.fullmatch(sentence.low[start : figure.start]):
        return None
    before = [sentence, *reading.outline.before(sentence, 1)]
    for other in before:
        for earlier in reversed(reading.facts[other.index].figures):
            if earlier.key < figure.key and compatible(earlier, figure):
                if named := measured(reading, earlier) or _noun_of(earlier):
                    return named
    return None


def _noun_of(figure: Figure) -> Name | None:
    """`I'd love 600 members` counts members."""
    noun = figure.unit or ""
    return Name(pluralise(noun)) if figure.family == "count" and len(noun) > _SIGN else None


def aside_name(reading: Reading, figure: Figure) -> Name | None:
    """`The mean fare has not moved since May (£9)` puts the value of its subject in brackets."""
    sentence = reading.sentence(figure.sentence)
    opened = _OPENED.search(sentence.text[: figure.start])
    before = [f for f in reading.facts[figure.sentence].figures if f.start < figure.start]
    if opened is None or before:
        return None
    subject = topic_of(sentence.text[: opened.start()])
    return Name(subject) if subject else None


def whole_name(reading: Reading, sentence: Sentence, name: str) -> str:
    """`Build time: p95 is 24 minutes` measures the p95 of the build time."""
    label = label_of(reading, sentence) if _STATISTIC.match(plain(name)) else None
    return f"{label}, {name}" if label else name


def time_for(reading: Reading, figure: Figure) -> Name | None:
    """`Train pickers faster. It takes 9 weeks` measures the weeks to train pickers."""
    sentence = reading.sentence(figure.sentence)
    rank = reading.priority_of[sentence.index]
    order = strip_lead(reading.anchors[rank].text) if rank is not None else ""
    takes = _TAKES.search(sentence.low[: figure.start])
    if not takes or figure.family != "time" or not opens_with_verb(order):
        return None
    what = _COMPARATIVE.sub("", order).strip()
    unit = pluralise(figure.unit or "day")
    return Name(f"{unit.capitalize()} to {lower_first(what)}", unit=True)


def ordered_name(imperative: str | None) -> Name | None:
    """`Welcome 80 schools` counts schools that we welcome."""
    found = re.match(
        r"(?P<verb>[a-z]+) (?:at least |about )?\d[\d.,]*\s(?P<what>[a-z][\w "
        r"-]{2,40}?)(?= (?:by|in|before|until|this|next|from)\b|$)",
        imperative or "",
        re.IGNORECASE,
    )
    return Name(f"{found['what']} that we {found['verb'].lower()}") if found else None


def standard(reading: Reading, baseline: Figure) -> Name | None:
    """`A patient should be in theatre within 36 hours. We manage that for 58% of them.`"""
    sentence = reading.sentence(baseline.sentence)
    if named := _dutiful(sentence, baseline):
        return named
    if (
        not re.search(r"\b(?:that|this|it)\b.{0,20} (?:for|in) $", sentence.low[: baseline.start])
        or sentence.index == 0
    ):
        return None
    before = reading.sentence(sentence.index - 1)
    limit = _LIMIT_IS.search(before.text.rstrip(" ."))
    label = label_of(reading, sentence)
    if limit and label and before.block == sentence.block and baseline.family == "share":
        return Name(f"Share of {lower_first(label)} within {limit['limit']}")
    found = re.match(
        r"(?P<np>.+?) (?:should|must|has to|have to|needs? to|ought to) (?:be )?(?P<rest>.+)$",
        before.text.rstrip(" ."),
    )
    if not found or before.block != sentence.block:
        return None
    return Name(f"Share of {_plural_head(noun_phrase(found['np']))} {found['rest']}")


def _dutiful(sentence: Sentence, baseline: Figure) -> Name | None:
    """`Every driver should get a break: 55% do` measures the share of drivers who get one."""
    found = _EVERY_SHOULD.match(sentence.text[: baseline.start])
    if found is None or not _DO.match(sentence.low[baseline.end :]):
        return None
    if baseline.family != "share":
        return None
    return Name(f"Share of {relative(_plural_head(found['np'].lower()), found['rest'])}")


def _plural_head(phrase: str) -> str:
    words = phrase.split()
    for i, word in enumerate(words):
        if i and is_a(word.lower(), "prepositions", "relatives"):
            return " ".join([*words[: i - 1], pluralise(words[i - 1].lower()), *words[i:]])
    return " ".join([*words[:-1], pluralise(words[-1].lower())])
