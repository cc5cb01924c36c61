"""What surrounds a sentence: its numbers, the priority it belongs to, what its pronouns mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from okrkpi.memo.content.dues import due_text, is_due
from okrkpi.memo.content.parts import Parts, is_ahead, read_parts
from okrkpi.memo.content.tags import Tags, read_tags
from okrkpi.memo.cues import plain
from okrkpi.memo.model import Due, Value
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Facts, Figure, FigureRole
from okrkpi.memo.numbers.figures import read_facts
from okrkpi.memo.numbers.names import Name
from okrkpi.memo.priorities.aims import Anchor
from okrkpi.memo.priorities.find import find_priorities
from okrkpi.memo.text.outline import Outline, Sentence
from okrkpi.models import Quote
from okrkpi.pattern import pattern
from okrkpi.statement.period import Moment

_COMPARED = pattern(
    r"\b(?:under|below|less than|fewer than|above|over|more than|at least|at most|no more "
    r"than|no less than|"
    r"no fewer than|not more than|up to|minimum(?: of)?|maximum(?: of)?|within|better "
    r"than)\s+(?:an? |the )?$",
    re.IGNORECASE,
)


_SIGN = pattern(r"(?<![-=–])(<=|>=|[<>≤≥])\s?$")
_SIGNS = {
    "<": "under", ">": "over", "<=": "at most", "≤": "at most", ">=": "at least", "≥": "at least",
}  # fmt: skip


_NEGATED = pattern(
    r"(?:\bnot|n't|\bnever|\bno longer|\banything)(?: \w+){0,4}? (?:(?P<over>more than|above|over|"
    r"longer than|higher than|beyond|exceed)|less than|below|under|fewer than)\s+(?:an? |"
    r"the )?$"
)


_AT_MOST = pattern(
    r"\s*,?\s*(?:at (?:the )?(?:most|least)|max|tops|or (?:more|less|fewer|better|below|above)|"
    r"no more)\b(?!\s\W?\d)",
    re.IGNORECASE,
)


_YEAR = pattern(r"\b(?:19|20)\d\d\b")
_LONG_QUOTE = 260


@dataclass(frozen=True, slots=True)
class Reading:
    """A memo's outline with everything that is looked up about its sentences."""

    outline: Outline
    facts: tuple[Facts, ...]
    anchors: tuple[Anchor, ...]
    priority_of: tuple[int | None, ...]
    reference: date | None
    parts: Parts
    tags: Tags
    closed: frozenset[int] = frozenset()
    names: dict[tuple[int, int], Name | None] = field(default_factory=dict, compare=False)

    def sentence(self, index: int) -> Sentence:
        """The sentence with an index."""
        return self.outline.sentences[index]

    def part(self, figure: Figure) -> FigureRole:
        """The part that a number plays."""
        return self.parts[figure.key]

    def ahead(self, sentence: Sentence) -> bool:
        """Tell whether a sentence with no verb stands where the memo says where it wants to be."""
        return is_ahead(self.outline, sentence)

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
        elif found := _SIGN.search(sentence[: figure.start]):
            text = f"{_SIGNS[found[1]]} {text}"
        elif text.endswith("+"):
            text = f"at least {text[:-1]}"
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
        moments = [m for m in facts.moments if m.role == "due" and is_due(m) and not self._past(m)]
        if not moments:
            return None
        if near is not None:
            start, end = clause_around(sentence.text, near, near + 1)
            inside = [m for m in moments if start <= m.start < end]
            own = _next_date(inside, near, facts.figures)
            moments = own or inside or [m for m in moments if m.strong]
        if not moments:
            return None
        best = next((m for m in moments if m.strong), moments[-1])
        return Due(due_text(best, sentence.text), self.day(best), sentence.quote())

    def _past(self, moment: Moment) -> bool:
        """Tell a day of a year that is named and over, which can be no deadline."""
        if moment.date is None or self.reference is None or not _YEAR.search(moment.text):
            return False
        return moment.date.year < self.reference.year

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


def _next_date(moments: list[Moment], near: int, figures: tuple[Figure, ...]) -> list[Moment]:
    """`8 days by May and 5 by July`: of several dates, that before which no other number stands."""
    strong = [m for m in moments if m.strong]
    own = next((m for m in strong if m.start > near), None) if len(strong) > 1 else None
    if own is None or any(near < f.start < own.start for f in figures):
        return []
    return [own]


def _lower(text: str) -> str:
    capital = text.isupper() or (text[:2].isupper() and text[1:2].isalpha())
    return text if capital else text[:1].lower() + text[1:]


def read_context(outline: Outline, reference: date | None, fiscal_year_start: int) -> Reading:
    """Read the numbers of every sentence and settle which priority it belongs to."""
    facts = []
    for sentence in outline.sentences:
        found = read_facts(sentence.text, sentence.index, reference, fiscal_year_start)
        heads = outline.blocks[sentence.block].kind == "heading"
        facts.append(Facts(moments=found.moments) if heads else found)
    parts = read_parts(outline, facts)
    tags = read_tags(outline, facts, parts)
    anchors = find_priorities(outline, [one["aim"] for one in tags])
    owner: list[int | None] = [None] * len(outline.sentences)
    for rank, one in enumerate(anchors):
        for index in range(*one.scope):
            if owner[index] is None:
                owner[index] = rank
    return Reading(outline, tuple(facts), tuple(anchors), tuple(owner), reference, parts, tags)
