"""Everything that numbers are looked up in: the figures and times of the documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from okrkpi.memo.language.words import content
from okrkpi.memo.numbers.figure import Figure, unit_family
from okrkpi.memo.numbers.figures import read_facts
from okrkpi.memo.text.layout import Block
from okrkpi.memo.text.outline import outline_of
from okrkpi.models import Quote
from okrkpi.pattern import pattern
from okrkpi.statement.period import Moment

_WORDS_FOR_NONE = pattern(r"\b(?:no|none|nobody|zero|nil|not a single|an end)\b", re.IGNORECASE)
_YEAR = pattern(r"\b(?:19|20)\d\d\b")
_TIME_SIGNS = pattern(r"\b(?:by|until|till|before|in|on|at|from|the|of|due|within|during|for|to)\b")
# A passage spans so many lines at most; the same words further down are another one.
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """A number of a document, with the words around it."""

    value: float
    unit: str | None
    quote: Quote
    words: frozenset[str]
    around: frozenset[str]


@dataclass(frozen=True, slots=True)
class When:
    """A time that a document names."""

    words: str
    date: date | None
    quote: Quote


@dataclass(frozen=True, slots=True)
class Index:
    """The numbers of documents by their value, their times, and where they say that none is."""

    entries: dict[float, list[Entry]]
    times: tuple[When, ...]
    none: tuple[Quote, ...]

    def find(self, figure: Figure, words: frozenset[str], sources: Sequence[Quote]) -> Quote | None:
        """Return the quote that holds a number where the most words around are the item's too."""
        best: Quote | None = None
        most = 0.0
        if figure.value == 0 and figure.text[:1].isalpha():
            best = next((q for q in self.none if any(covers(s, q) for s in sources)), None)
        for entry in self.entries.get(_key(figure.value), ()):
            if not _equal(figure, entry):
                continue
            held = any(touches(source, entry.quote) for source in sources)
            score = 3.0 * held + len(words & entry.words) + 0.3 * len(words & entry.around)
            if score > most:
                best, most = entry.quote, score
        return best or _verbatim(figure.text, sources)

    def find_time(self, text: str, day: date | None, sources: Sequence[Quote]) -> Quote | None:
        """Return the quote that names a time, one that the item rests on before any other."""
        words = _time_words(text)
        same = [when for when in self.times if when.words == words]
        if day is not None:
            same += self._on(day, words)
        own = (when for when in same if any(touches(source, when.quote) for source in sources))
        found = next(own, None) or next(iter(same), None)
        return found.quote if found else None

    def _on(self, day: date, words: str) -> list[When]:
        """Return where a day is named in other words; one without a year may be of any year."""
        place = (day.month, day.day)
        same = [w for w in self.times if w.date and (w.date.month, w.date.day) == place]
        dated = [when for when in same if when.date and when.date.year == day.year]
        return dated or [when for when in same if not _YEAR.search(when.words + words)]


@lru_cache(8)
def index_of(documents: tuple[tuple[str, str], ...], anchor: date | None) -> Index:
    """Return the index of documents, by name and text; times are read from the anchor's view."""
    entries: list[Entry] = []
    times: list[When] = []
    none: list[Quote] = []
    for name, text in documents:
        memo = outline_of(text, name)
        around = {i: content(block.text) for i, block in enumerate(memo.blocks)}
        for sentence in memo.sentences:
            stated = read_facts(sentence.text, sentence.index, anchor, 1)
            quote, words = sentence.quote(), content(sentence.text)
            entries += _entries(stated.figures, quote, words, around[sentence.block])
            times += _times(stated.moments, quote)
            if _WORDS_FOR_NONE.search(sentence.text):
                none.append(quote)
        for block in memo.blocks:
            _add_rows(block, anchor, entries, times)
    by_value: dict[float, list[Entry]] = {}
    for entry in entries:
        by_value.setdefault(_key(entry.value), []).append(entry)
        if unit_family(entry.unit) == "count":
            by_value.setdefault(_key(entry.value * 100), []).append(entry)
    return Index(by_value, tuple(times), tuple(none))


def covers(known: Quote, quote: Quote) -> bool:
    """Return whether a passage holds another."""
    if known.document != quote.document:
        return False
    return known == quote or (known.line <= quote.line and quote.text in known.text)


def touches(known: Quote, quote: Quote) -> bool:
    """Return whether one of two passages holds the other."""
    near = abs(known.line - quote.line) <= _LONGEST
    return near and (covers(known, quote) or covers(quote, known))


def _add_rows(block: Block, anchor: date | None, entries: list[Entry], times: list[When]) -> None:
    """Add what the rows of a table hold, each cell with the words of its row."""
    for row in block.rows:
        quote = row.cells[0].source.quote(*row.quote_span())
        words = content(" ".join(row.texts))
        for cell in row.texts:
            stated = read_facts(cell, 0, anchor, 1)
            entries += _entries(stated.figures, quote, words, words)
            entries += _bare(cell, quote, words) if not stated.figures else []
            times += _times(stated.moments, quote)


def _entries(
    figures: Iterable[Figure], quote: Quote, words: frozenset[str], around: frozenset[str]
) -> list[Entry]:
    found = []
    for figure in figures:
        found.append(Entry(figure.value, figure.unit, quote, words, around))
        if figure.high is not None:
            found.append(Entry(figure.high, figure.unit, quote, words, around))
    return found


def _bare(cell: str, quote: Quote, words: frozenset[str]) -> list[Entry]:
    """Read a cell that holds a number which a sentence would have for a name."""
    found = re.fullmatch(r"\D{0,12}(\d+(?:[.,]\d+)?)\D{0,12}", cell)
    return [Entry(float(found[1].replace(",", ".")), None, quote, words, words)] if found else []


def _times(moments: Iterable[Moment], quote: Quote) -> list[When]:
    return [When(_time_words(m.text), m.date, quote) for m in moments if m.role != "cadence"]


def _time_words(text: str) -> str:
    return " ".join(_TIME_SIGNS.sub(" ", text.lower()).split())


def _key(value: float) -> float:
    return float(f"{value:.9g}")


def _verbatim(text: str, sources: Sequence[Quote]) -> Quote | None:
    """Return the source that holds a number in the very same words."""
    form = re.compile(rf"(?<![\w.,]){re.escape(text)}(?![\w]|[.,]\d)", re.IGNORECASE)
    return next((quote for quote in sources if form.search(quote.text)), None)


def _equal(figure: Figure, entry: Entry) -> bool:
    one, other = unit_family(figure.unit), unit_family(entry.unit)
    values = {entry.value}
    if one == "share" and other == "count":
        values.add(entry.value * 100)
    if not any(abs(figure.value - value) <= 1e-9 * max(1.0, abs(value)) for value in values):
        return False
    if one == other == "money" or one == other == "time":
        return figure.unit == entry.unit or None in {figure.unit, entry.unit}
    return one == other or "count" in {one, other}
