"""Moves and levels that stand in a table of metrics."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from okrkpi.memo.cues import plain
from okrkpi.memo.figures import Figure, read_facts
from okrkpi.memo.layout import Block
from okrkpi.memo.model import Due, Level, Move, Value, Work
from okrkpi.memo.phrases import capitalise, strip_tail
from okrkpi.memo.tables import Row
from okrkpi.models import Quote
from okrkpi.statement.line import read_line
from okrkpi.statement.period import find_moments

_COLUMNS = {
    "due": r"by when|due(?: date| by)?|deadline|date|until|when|timing|done by|target date",
    "owner": r"owners?|who|lead(?:er)?|responsib\w+|accountable|person|contact|in charge|dri",
    "limit": r"limits?|thresholds?|floor|ceiling|min(?:imum)?|max(?:imum)?|must (?:stay|keep)|tolerance|keep (?:above|below|at)|guard ?rail|alarm",
    "target": r"goals?|targets?|plan(?:ned)?|aims?|to-?be|ambition|should be|want(?:ed)?|where we want\b.*|end of\b.*|by (?:the )?(?:end|january|february|march|april|may|june|july|august|september|october|november|december|q\d|20\d\d).*|next (?:year|quarter)|objective",
    "baseline": r"today|now|current(?:ly)?(?: value| level)?|baseline|actual|as-?is|start(?:ing point)?|status|at present|present|last (?:year|quarter|month)|latest|where we are|ytd|from|level today|value",
    "note": r"notes?|comments?|remarks?|why|source|definition|how|frequency|unit",
    "action": r"actions?(?: items?)?|tasks?|activit(?:y|ies)|milestones?|deliverables?|initiatives?|projects?|steps?|next steps?|work(?: package)?|to-?do",
    "metric": r"metrics?|measures?|kpis?|indicators?|what|name|key results?|topic|area|#|no\.?|item",
}
_YEARLY = re.compile(r"(?:fy ?)?'?(?:(?:19|20)\d\d(?:/\d\d)?|\d\d)|[qh][1-4](?:\s?(?:19|20)\d\d)?")
_UNKNOWN = re.compile(
    r"[\s?–—-]*|n/?a|tb[dca]|to be (?:defined|decided|determined|confirmed)|unknown|not (?:yet )?(?:measured|known|counted|tracked|available)|no (?:data|figure|baseline)|none yet|open|\.\.\.|…",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"\b(?:stay|remain|keep|hold|max(?=\.?\s*\d)|min(?=\.?\s*\d)|maximum|minimum|never|not (?:above|below|over|under)|no (?:more|less) than|always)\b"
)
_ALWAYS = re.compile(
    r"always|ongoing|continuous\w*|at all times|permanent\w*|throughout", re.IGNORECASE
)
_COMPARATORS = {"<": "under", "<=": "at most", ">": "above", ">=": "at least"}


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
    text: str
    figure: Figure | None


def read_table(
    block: Block, sentence: int, reference: date | None, fiscal_year_start: int
) -> list[Entry]:
    """Read the rows of a table that has a column of targets or of limits."""
    rows = block.rows
    header, body = _header(rows)
    roles = _roles(header, body)
    if "action" in roles and "target" not in roles:
        return _actions(body, roles, sentence, reference, fiscal_year_start)
    if not {"target", "limit"} & set(roles):
        return []
    shifted = bool(header) and len(header) < max(len(row.cells) for row in body)
    entries = []
    for number, row in enumerate(body, 1):
        reader = _RowReader(row, roles, header, sentence, reference, fiscal_year_start, shifted)
        if entry := reader.entry(number):
            entries.append(entry)
    return entries


def _actions(
    body: tuple[Row, ...], roles: list[str], sentence: int, reference: date | None, start: int
) -> list[Entry]:
    """Read a table of actions: what, who, by when."""
    found = []
    for number, row in enumerate(body, 1):
        reader = _RowReader(row, roles, (), sentence, reference, start, shifted=False)
        if text := reader.named("action").strip(" ."):
            quote = reader.quoted()
            work = Work(
                capitalise(text), reader.due(quote), reader.named("owner") or None, quote, sentence
            )
            found.append(Entry(number, text, quote, work=work))
    return found


def _header(rows: tuple[Row, ...]) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    texts = rows[0].texts
    named = sum(
        bool(_column(text)) or bool(_YEARLY.fullmatch(plain(text))) for text in texts if text
    )
    if named >= 1 and named >= sum(bool(t) for t in texts) / 2:
        return texts, rows[1:] or rows
    return (), rows


def _column(text: str) -> str | None:
    low = plain(text).strip(" :*")
    for role, pattern in _COLUMNS.items():
        if re.fullmatch(rf"(?:our |the )?(?:{pattern})(?:\W.*)?", low):
            return role
    if re.search(r"\b(?:target|goal|plan)\b", low):
        return "target"
    return "baseline" if re.search(r"\b(?:today|now|current|actual|baseline)\b", low) else None


def _roles(header: tuple[str, ...], body: tuple[Row, ...]) -> list[str]:
    width = max(len(row.cells) for row in body)
    names = list(header)
    if header and len(header) < width:
        names = [*[""] * (width - len(header)), *header]
    if header and len(header) == width and _column(header[0]) in {"baseline", "target"}:
        names = list(header)
    roles = [_column(names[i]) or "" if i < len(names) else "" for i in range(width)]
    numeric = [
        _is_numeric([row.texts[i] for row in body if i < len(row.texts)]) for i in range(width)
    ]
    for i, role in enumerate(roles):
        if (
            role in {"target", "baseline"}
            and not numeric[i]
            and i == 0
            and len(names) == width
            and len(header) == width
        ):
            combined = all(":" in row.texts[0] for row in body if row.texts)
            roles[i] = "metric+baseline" if combined else "metric"
    if "metric" not in roles and "metric+baseline" not in roles:
        roles[next((i for i, n in enumerate(numeric) if not n), 0)] = "metric"
    _fill_by_years(roles, names, numeric)
    first = [bool(re.search(r"\d", text)) for text in body[0].texts]
    if not header and not numeric[0] and sum(first) >= 2:
        _fill_by_order(roles, numeric)
    return roles


def _fill_by_years(roles: list[str], names: list[str], numeric: list[bool]) -> None:
    """The last year before the target is the baseline; years alone are history."""
    years = [
        i
        for i, n in enumerate(names)
        if i < len(roles) and not roles[i] and numeric[i] and _YEARLY.fullmatch(plain(n).strip())
    ]
    if "target" in roles and "baseline" not in roles and years:
        roles[years[-1]] = "baseline"


def _fill_by_order(roles: list[str], numeric: list[bool]) -> None:
    free = [i for i, n in enumerate(numeric) if n and not roles[i]]
    if len(free) == 2:
        roles[free[0]], roles[free[1]] = "baseline", "target"


def _is_numeric(texts: list[str]) -> bool:
    filled = [t for t in texts if t.strip()]
    digits = sum(
        (bool(re.match(r"\W*(?:\w+ ){0,3}\W*\d", t)) and len(t.split()) <= 6)
        or bool(_UNKNOWN.fullmatch(t))
        for t in filled
    )
    return bool(filled) and digits >= len(filled) / 2


@dataclass(frozen=True, slots=True)
class _RowReader:
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
        if target.figure is None and not _UNKNOWN.fullmatch(target.text.strip()):
            return self._stated(number, metric, target, baseline, quote, due, owner)
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
        bound = _COMPARATORS.get(figure.comparator or "")
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
        assert bound.figure is not None
        low = f"{self._limit_name() if bound is not target else ''} {plain(bound.text)}"
        comparator = bound.figure.comparator or (
            "<="
            if re.search(r"max|ceiling|limit|cap\b|not (?:above|over)|no more", low)
            else ">="
            if re.search(r"min\b|minimum|floor|not (?:below|under)|no less", low)
            else "="
        )
        number = bound.text[bound.figure.start : bound.figure.end]
        words = (
            {**_COMPARATORS, "=": "at"}[comparator] if comparator in {*_COMPARATORS, "="} else "at"
        )
        value = Value(number, bound.figure.value, bound.figure.unit, quote, comparator)
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
        baseline: _Cell,
        quote: Quote,
        due: Due | None,
        owner: str | None,
    ) -> Entry:
        """A row whose goal is a state: `Accreditation: renewed`; `measured, first round in January`."""
        text = (
            f"{metric}: {target.text[0].lower()}{target.text[1:]}"
            if "," in target.text or len(target.text.split()) > 2
            else f"{metric} {target.text[0].lower()}{target.text[1:]}"
        )
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
        if not text or _UNKNOWN.fullmatch(text) or _ALWAYS.fullmatch(text):
            text = self._header_due()
        if not text:
            return None
        moments = find_moments(read_line(text), self.reference, self.fiscal_year_start)
        day = next((m.date for m in moments if m.date), None)
        if day and self.reference and day < self.reference and not re.search(r"\d{4}", text):
            day = date(day.year + 1, day.month, min(day.day, 28) if day.month == 2 else day.day)
        if not moments and not re.search(r"\d", text):
            return None
        by = (
            text
            if re.match(r"(?:by|before|until|in|on|from)\b", plain(text))
            else f"by {text[0].lower() + text[1:] if not text[:3].istitle() or text.split()[0].lower() in {'end', 'mid', 'start', 'beginning'} else text}"
        )
        return Due(by, day, quote)

    def _header_due(self) -> str:
        for name in self.header:
            if re.match(
                r"(?:by |end of|until |q[1-4] ?20|(?:january|february|march|april|june|july|august|september|october|november|december) 20)",
                plain(name),
            ):
                return name
        return ""


def table_entries(
    blocks: tuple[Block, ...],
    spans: tuple[tuple[int, int], ...],
    reference: date | None,
    fiscal_year_start: int,
) -> Iterator[tuple[int, list[Entry]]]:
    """Yield the entries of each table with the index of its block."""
    for index, block in enumerate(blocks):
        if block.kind == "table":
            yield index, read_table(block, spans[index][0], reference, fiscal_year_start)
