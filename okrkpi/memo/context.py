"""What surrounds a sentence: its numbers, the priority it belongs to, what its pronouns mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from okrkpi.memo.aims import Anchor
from okrkpi.memo.cues import plain
from okrkpi.memo.figures import Facts, Figure, clause_around, read_facts
from okrkpi.memo.grammar import is_a, is_plural, pluralise, tokens
from okrkpi.memo.model import Due, FigureRole, Value
from okrkpi.memo.naming import Name, name_metric, topic_of
from okrkpi.memo.outline import Outline, Sentence
from okrkpi.memo.phrases import (
    head_noun,
    lower_first,
    noun_phrase,
    split_predicate,
    strip_tail,
    strip_time,
)
from okrkpi.memo.roles import part_of
from okrkpi.models import Quote
from okrkpi.statement.period import Moment
from okrkpi.statement.words import singular

_NUMBERED = re.compile(
    r"^(?:(?:no|nr|number|point|item|row)\.? ?\d{1,2}|\d{1,2}[.)])[,:.\s–—-]*", re.IGNORECASE
)
_QUESTION = re.compile(
    r"^(?:(?:and|so|but) )?(?:(?:what|how) (?:about|of|is|are)|(?:when|where|why|who) (?:is|are|will|do|does)|is it true that|are we|are|is|will|do|does|can|should|could|were|was)\s+",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:under|below|less than|fewer than|above|over|more than|at least|at most|no more than|no less than|"
    r"no fewer than|not more than|up to|minimum(?: of)?|maximum(?: of)?|within|better than)\s+(?:an? |the )?$",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"(?:\bnot|n't|\bnever|\bno longer)(?: \w+){0,4}? (?:(?P<over>more than|above|over|longer than|higher than|beyond|exceed)|less than|below|under|fewer than)\s+(?:an? |the )?$"
)
_AT_MOST = re.compile(
    r"\s*,?\s*(?:at (?:the )?(?:most|least)|or (?:more|less|fewer|better|below|above)|no more)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:easter|christmas|xmas|new year|summer|winter|spring|autumn|terms?|season|holidays?|harvest|ramadan|eid|diwali|"
    r"audit|agm|meeting|month|quarter|year|week|weekend|go-?live|opening|break|anniversary|festival|conference)"
)
_LONG_QUOTE = 260


@dataclass(frozen=True, slots=True)
class Reading:
    """A memo's outline with everything that is looked up about its sentences."""

    outline: Outline
    facts: tuple[Facts, ...]
    anchors: tuple[Anchor, ...]
    priority_of: tuple[int | None, ...]
    reference: date | None
    closed: frozenset[int] = frozenset()
    names: dict[tuple[int, int], Name | None] = field(default_factory=dict, compare=False)

    def sentence(self, index: int) -> Sentence:
        """The sentence with an index."""
        return self.outline.sentences[index]

    def part(self, figure: Figure) -> FigureRole:
        """The part that a number plays."""
        sentence = self.sentence(figure.sentence)
        guards = self.outline.role(sentence) == "guards"
        return part_of(sentence.low, figure, self.facts[figure.sentence], guards=guards)

    def quote(self, figure: Figure) -> Quote:
        """The words that hold a number: its sentence, or its clause where that is long."""
        return self.quote_at(figure.sentence, figure.start, figure.end)

    def quote_at(self, index: int, start: int, end: int) -> Quote:
        """The words around a span of a sentence."""
        sentence = self.sentence(index)
        if len(sentence.text) <= _LONG_QUOTE:
            return sentence.quote()
        return sentence.quote(*clause_around(sentence.text, start, end))

    def value(self, figure: Figure) -> Value:
        """A number as the memo writes it, with the words that bound it."""
        text, sentence = figure.text, self.sentence(figure.sentence).text
        if found := _NEGATED.search(plain(sentence[: figure.start])):
            text = f"{'at most' if found['over'] else 'at least'} {text}"
        elif found := _COMPARED.search(sentence[: figure.start]):
            text = f"{found[0].strip().lower()} {text}"
        elif found := _AT_MOST.match(sentence, figure.end):
            words = re.sub(r"\bthe ", "", found[0].strip(" ,").lower())
            text = (
                f"{words} {text}"
                if words.startswith("at")
                else f"{text} {words}"
                if words.startswith("or")
                else f"at most {text}"
            )
        return Value(
            _lower(text),
            figure.value,
            figure.unit,
            self.quote(figure),
            figure.comparator,
            figure.high,
        )

    def due(self, index: int, near: int | None = None) -> Due | None:
        """The time by which something in a sentence is due."""
        facts, sentence = self.facts[index], self.sentence(index)
        moments = [m for m in facts.moments if m.role == "due" and _is_due(m, sentence.text)]
        if not moments:
            return None
        if near is not None:
            start, end = clause_around(sentence.text, near, near + 1)
            inside = [m for m in moments if start <= m.start < end]
            moments = inside or [m for m in moments if m.strong]
        if not moments:
            return None
        best = next((m for m in moments if m.strong), moments[-1])
        return Due(_due_text(best, sentence.text), self.day(best), sentence.quote())

    def day(self, moment: Moment) -> date | None:
        """The day that a moment names: the next such day where no year is given."""
        day = moment.date
        if (
            day is None
            or self.reference is None
            or re.search(r"\d{4}|\bfy|'\d\d", plain(moment.text))
        ):
            return day
        if day < self.reference:
            try:
                return day.replace(year=day.year + 1)
            except ValueError:
                return day.replace(year=day.year + 1, day=28)
        return day


def _lower(text: str) -> str:
    return text if text.isupper() or text[:2].isupper() else text[:1].lower() + text[1:]


def _is_due(moment: Moment, text: str) -> bool:
    if moment.date is None:
        due = re.match(r"(?:by|before|until|till|in time for)\b", plain(moment.text))
        return bool(due) and bool(_EVENT.search(plain(moment.text)))
    words = plain(moment.text)
    return bool(
        re.search(
            r"\d|month|week|quarter|year|season|term|half|easter|christmas|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december|day\b|holiday|ramadan|diwali|harvest|eo[qy]",
            words,
        )
    )


def _due_text(moment: Moment, text: str) -> str:
    words = re.sub(
        r"\s(?:it|we|they|i|this|that|there)$", "", moment.text.strip(), flags=re.IGNORECASE
    )
    before = text[: moment.start]
    if (
        words[:1].isupper()
        and not before.strip(" ,")
        and re.match(
            r"(?:By|Before|Until|In|Within|From|During|At|On|This|Next|Over|Through)\b", words
        )
    ):
        words = words[0].lower() + words[1:]
    if found := re.match(
        r"\s+(?:semester|term|season|holidays?|school year|quarter|break)\b", text[moment.end :]
    ):
        words += found[0]
    from_month = re.search(r"\bfrom (?=\w+ $)", plain(before))
    if from_month and re.match(r"(?:through|to|until)\b", words):
        words = "from " + before[from_month.end() :] + words
    ordinal = re.search(r"\b((?:by|until|before|on) the \w+ )$", plain(before))
    if ordinal and words.startswith("of "):
        words = plain(before)[ordinal.start() :] + words
    return words


def read_context(
    outline: Outline, anchors: list[Anchor], reference: date | None, fiscal_year_start: int
) -> Reading:
    """Read the numbers of every sentence and settle which priority it belongs to."""
    facts = []
    for sentence in outline.sentences:
        if outline.blocks[sentence.block].kind == "heading":
            facts.append(
                Facts(
                    moments=read_facts(
                        sentence.text, sentence.index, reference, fiscal_year_start
                    ).moments
                )
            )
        else:
            facts.append(read_facts(sentence.text, sentence.index, reference, fiscal_year_start))
    owner: list[int | None] = [None] * len(outline.sentences)
    for rank, one in enumerate(anchors):
        for index in range(*one.scope):
            if owner[index] is None:
                owner[index] = rank
    return Reading(outline, tuple(facts), tuple(anchors), tuple(owner), reference)


def label_of(reading: Reading, sentence: Sentence) -> str | None:
    """Return the noun phrase that a block or section is about: its label, priority or question."""
    first = reading.outline.first_of(sentence.block) or sentence
    anchor = next((a for a in reading.anchors if a.sentence == first.index), None)
    fragment = _NUMBERED.sub("", first.text).strip(" .:!?")
    if (
        first.index != sentence.index
        and not anchor
        and _is_phrase(fragment)
        and len(fragment.split()) <= 6
    ):
        return noun_phrase(fragment)
    if anchor and _is_phrase(anchor.text):
        numbered = fragment if _NUMBERED.match(first.text) and _is_phrase(fragment) else anchor.text
        return noun_phrase(numbered)
    section = reading.outline.sections[sentence.section]
    if section.top:
        return None
    if (
        section.question
        or section.title.endswith("?")
        or (section.own is None and split_predicate(section.title))
    ):
        return _asked_about(section.title)
    rank = reading.priority_of[sentence.index]
    if rank is not None and _is_phrase(reading.anchors[rank].text):
        return noun_phrase(reading.anchors[rank].text)
    title = section.title
    return (
        noun_phrase(title)
        if title and section.own is None and section.level > 2 and _is_phrase(title)
        else None
    )


def _is_phrase(text: str) -> bool:
    """Tell a noun phrase from a clause or an order."""
    words = tokens(text)
    if (
        not words
        or len(words) > 10
        or is_a(words[0].low, "pronouns", "auxiliaries", "prepositions")
    ):
        return False
    if words[0].low in {"yes", "no", "well", "not"} or any(
        w.low in {"to", "do", "n't"} for w in words[1:]
    ):
        return False
    from okrkpi.memo.wanted import opens_with_verb

    return split_predicate(text) is None and not opens_with_verb(text)


def _asked_about(title: str) -> str | None:
    text = title.split("?")[0].strip()
    if found := _QUESTION.match(text):
        text = text[found.end() :]
    words = tokens(text)
    for i, token in enumerate(words):
        stops = is_a(token.low, "auxiliaries", "relatives") or token.low in {
            "going",
            "out",
            "ready",
            "mentioned",
            "coming",
        }
        if i and stops:
            text = text[: token.start]
            break
    wh = {"how", "what", "when", "where", "why", "who", "which", "if", "there"}
    if (
        not text
        or is_a(tokens(text)[0].low, "pronouns")
        or tokens(text)[0].low in wh
        or len(text.split()) > 6
    ):
        return None
    return noun_phrase(text)


def topic_for(reading: Reading, figure: Figure) -> str | None:
    """Return what `it`, `them` or nothing at all stands for beside a number."""
    sentence = reading.sentence(figure.sentence)
    start, _ = clause_around(sentence.text, figure.start, figure.end)
    clause = plain(sentence.text[start : figure.start + 40])
    label = label_of(reading, sentence)
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
        fragment = _NUMBERED.sub("", earlier.text).strip(" .:!?")
        if _is_phrase(fragment) and is_plural(head_noun(fragment)):
            return noun_phrase(fragment)
        anchor = next((a for a in reading.anchors if a.sentence == earlier.index), None)
        subject = topic_of(anchor.text if anchor else earlier.text)
        if subject and is_plural(head_noun(subject)):
            return subject
    return None


def subject_before(reading: Reading, sentence: Sentence) -> str | None:
    """Return what the sentences before are about: the nearest subject that is no pronoun."""
    anchors = {a.sentence: a for a in reading.anchors}
    for earlier in reading.outline.before(sentence):
        if anchor := anchors.get(earlier.index):
            return noun_phrase(anchor.text) if _is_phrase(anchor.text) else None
        if (named := re.search(r": ([^:]{3,60})[.]?$", earlier.text)) and _is_phrase(named[1]):
            return noun_phrase(named[1])
        if (subject := topic_of(earlier.text)) and len(subject.split()) <= 10:
            return subject
    return None


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
    text = _without_ones(reading, sentence, name.text)
    text = _placed(text, label_of(reading, sentence) or _aim_of(reading, sentence))
    for moment in reading.facts[figure.sentence].moments:
        if moment.role == "due" and moment.date and _is_due(moment, sentence.text):
            if not re.match(r"within\b", plain(moment.text)):
                text = re.sub(rf"\s*(?<!\w){re.escape(moment.text)}(?!\w)", "", text)
    text = strip_time(text)
    if not text or re.search(r"\bones\b", text):
        return None
    return replace(name, text=text)


def _aim_of(reading: Reading, sentence: Sentence) -> str:
    rank = reading.priority_of[sentence.index]
    return reading.anchors[rank].text if rank is not None else ""


def _placed(text: str, label: str) -> str:
    """Put the place that the label names where the text says `there`."""
    if not re.search(r"\bthere\b", text):
        return text
    place = re.search(r"\b(?:in|at|on) [\w-]+(?: [\w-]+)?$", label)
    return re.sub(r"\bthere\b", place[0], text) if place else re.sub(r"\s*\bthere\b", "", text)


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
