"""One row of a table of metrics."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from okrkpi.memo.content.columns import UNKNOWN
from okrkpi.memo.cues import plain
from okrkpi.memo.language.phrases import capitalise, strip_tail
from okrkpi.memo.model import Due, Level, Move, Value, Work
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.figures import read_facts
from okrkpi.memo.text.tables import Row
from okrkpi.models import Quote
from okrkpi.pattern import pattern
from okrkpi.statement.comparator import SIDES
from okrkpi.statement.line import read_line
from okrkpi.statement.period import find_moments

_DUE_WORD = pattern(r"(?:by|before|until|in|on|from)\b")
_DUE_HEADING = pattern(
    r"(?:by |end of|until |q[1-4] ?20|(?:january|february|march|april|june|july|august|september|"
    r"october|november|december) 20)"
)
_KEPT = pattern(
    r"\b(?:stay|remain|keep|hold|max(?=\.?\s*\d)|min(?=\.?\s*\d)|maximum|minimum|never|"
    r"not (?:above|below|over|under)|no (?:more|less) than|always)\b"
)
_ALWAYS = pattern(
    r"always|ongoing|continuous\w*|at all times|permanent\w*|throughout", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row read: its number (from 1), its metric, and what it states."""

    number: int
    metric: str
    quote: Quote
    move: Move | None = None
    level: Level | None = None
    work: Work | None = None


@dataclass(frozen=True, slots=True)
class _Cell:
    """What one cell holds: its text, and the first number in it."""

    text: str
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads one row by the parts that its columns play."""

    row: Row
    roles: list[str]
    header: tuple[str, ...]
    sentence: int
    reference: date | None
    fiscal_year_start: int
    shifted: bool

    def entry(self, number: int) -> Entry | None:
        """Read the row."""
        metric, baseline = self._metric()
        if not metric or not any(c.isalpha() for c in metric):
            return None
        quote = self.quoted()
        baseline = baseline or self._cell("baseline")
        target, limit = self._cell("target"), self._cell("limit")
        due, owner = self.due(quote), self.named("owner") or None
        if limit.figure or (target.figure and self._is_kept(target.text)):
            bound = limit if limit.figure else target
            return Entry(
                number,
                metric,
                quote,
                level=self._level(metric, bound, baseline, quote, owner, target),
            )
        if target.figure is None and not UNKNOWN.fullmatch(target.text.strip()):
            return self._stated(number, metric, target, quote, due, owner)
        if target.figure is None and baseline.figure is None and not target.text.strip():
            return None
        move = Move(
            metric=metric,
            baseline=self._value(baseline, quote),
            target=self._value(target, quote),
            due=due,
            sentence=self.sentence,
            quotes=(quote,),
            owner=owner,
        )
        return Entry(number, metric, quote, move=move)

    def _metric(self) -> tuple[str, _Cell | None]:
        for i, role in enumerate(self.roles):
            if role.startswith("metric") and i < len(self.row.cells):
                text = self.row.texts[i]
                if role == "metric+baseline" and ":" in text:
                    name, _, value = text.rpartition(":")
                    return strip_tail(name), self._read(value.strip())
                return strip_tail(text.strip(" :")), None
        return "", None

    def _read(self, text: str) -> _Cell:
        figures = read_facts(text, self.sentence, self.reference, self.fiscal_year_start).figures
        if (
            not figures
            and (found := re.search(r"\d[\d.,]*", text))
            and not re.search(r"[A-Za-z]{3}.*\d.*[A-Za-z]{3}|\d{1,2} [A-Z][a-z]{2}", text)
        ):
            digits = found[0].replace(",", "")
            if digits.count(".") <= 1:
                return _Cell(
                    text,
                    Figure(
                        self.sentence,
                        float(digits.rstrip(".")),
                        found[0],
                        found.start(),
                        found.end(),
                    ),
                )
        return _Cell(text, figures[0] if figures else None)

    def _cell(self, role: str) -> _Cell:
        return self._read(self.named(role))

    def named(self, role: str) -> str:
        """The text of the cell that plays a part."""
        for i, name in enumerate(self.roles):
            if name == role and i < len(self.row.cells):
                return self.row.texts[i].strip()
        return ""

    def quoted(self) -> Quote:
        """The words of the row."""
        return self.row.cells[0].source.quote(*self.row.quote_span())

    def _value(self, cell: _Cell, quote: Quote) -> Value | None:
        figure = cell.figure
        if figure is None:
            return None
        text = cell.text[figure.start : figure.end]
        bound = SIDES.get(figure.comparator or "")
        if bound:
            text = f"{bound} {text}"
        return Value(text, figure.value, figure.unit, quote, figure.comparator, figure.high)

    def _is_kept(self, text: str) -> bool:
        return bool(_KEPT.search(plain(text)) or _ALWAYS.fullmatch(self.named("due")))

    def _level(
        self,
        metric: str,
        bound: _Cell,
        baseline: _Cell,
        quote: Quote,
        owner: str | None,
        target: _Cell,
    ) -> Level:
        held = bound.figure or Figure(self.sentence, 0, bound.text, 0, len(bound.text))
        low = f"{self._limit_name() if bound is not target else ''} {plain(bound.text)}"
        comparator = held.comparator or _comparator(low)
        number = bound.text[held.start : held.end]
        words = SIDES.get(comparator, "at")
        value = Value(number, held.value, held.unit, quote, comparator)
        return Level(
            text=capitalise(
                f"{metric}: {words} {number}" if "," in metric else f"{metric} {words} {number}"
            ),
            metric=metric,
            bound=value,
            current=self._value(baseline, quote),
            sentence=self.sentence,
            quotes=(quote,),
            owner=owner,
            target=self._value(target, quote) if target is not bound else None,
        )

    def _limit_name(self) -> str:
        """The heading of the column that holds limits, in small letters."""
        names = [n for n, role in zip(self.header, self.roles, strict=False) if role == "limit"]
        return plain(names[0]) if names else ""

    def _stated(
        self,
        number: int,
        metric: str,
        target: _Cell,
        quote: Quote,
        due: Due | None,
        owner: str | None,
    ) -> Entry:
        """A row whose goal is a state: `Accreditation: renewed`, `measured, first in January`."""
        wordy = "," in target.text or len(target.text.split()) > 2
        text = f"{metric}{':' if wordy else ''} {target.text[0].lower()}{target.text[1:]}"
        if re.match(
            r"(?:measured|first|survey|introduced|launched|built|installed|set up|in place|live)\b",
            plain(target.text),
        ):
            return Entry(
                number, metric, quote, work=Work(capitalise(text), due, owner, quote, self.sentence)
            )
        move = Move(
            metric, None, None, due, self.sentence, (quote,), owner=owner, wording=capitalise(text)
        )
        return Entry(number, metric, quote, move=move)

    def due(self, quote: Quote) -> Due | None:
        """When the row's goal is due."""
        text = self.named("due")
        if not text or UNKNOWN.fullmatch(text) or _ALWAYS.fullmatch(text):
            text = self._header_due()
        if not text:
            return None
        moments = find_moments(read_line(text), self.reference, self.fiscal_year_start)
        day = next((m.date for m in moments if m.date), None)
        if day and self.reference and day < self.reference and not re.search(r"\d{4}", text):
            day = date(day.year + 1, day.month, min(day.day, 28) if day.month == 2 else day.day)
        if not moments and not re.search(r"\d", text):
            return None
        by = text if _DUE_WORD.match(plain(text)) else f"by {_small(text)}"
        return Due(by, day, quote)

    def _header_due(self) -> str:
        for name in self.header:
            if _DUE_HEADING.match(plain(name)):
                return name
        return ""


def _comparator(low: str) -> str:
    """Return the bound that words put on a number: `max. 5`, `floor`."""
    if re.search(r"max|ceiling|limit|cap\b|not (?:above|over)|no more", low):
        return "<="
    return ">=" if re.search(r"min\b|minimum|floor|not (?:below|under)|no less", low) else "="


def _small(text: str) -> str:
    """Return a time to stand within a line: `End of May` loses its capital, `May` keeps it."""
    edge = text.split()[0].lower() in {"end", "mid", "start", "beginning"}
    return text[0].lower() + text[1:] if edge or not text[:3].istitle() else text
