"""Tables as people paste them: Markdown, tabs, semicolons, or columns of spaces."""

from __future__ import annotations

from dataclasses import dataclass

from okrkpi.memo.text.lines import Line
from okrkpi.memo.text.source import Passage, Source, passage
from okrkpi.pattern import pattern

_SEPARATOR = pattern(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$|\s*[+|][-=+|]{3,}\s*$")
_GAP = pattern(r"\s{2,}|\t")
_SPLITTERS = {
    "pipe": pattern(r"(?<!\\)\|"),
    "tab": pattern(r"\t"),
    "semicolon": pattern(r";"),
    "space": pattern(r"\s{2,}|\t+"),
}
_FEWEST = {"pipe": 2, "tab": 2, "semicolon": 3, "space": 3}


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one line of a table."""

    cells: tuple[Passage, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The plain text of each cell."""
        return tuple(cell.text for cell in self.cells)

    def quote_span(self) -> tuple[int, int]:
        """The offsets in the source between which the row's words stand."""
        filled = [cell for cell in self.cells if cell.at]
        return filled[0].at[0], filled[-1].at[-1] + 1


def find_table(source: Source, lines: list[Line], index: int) -> tuple[tuple[Row, ...], int] | None:
    """Read the table that begins at a line, if one does; return its rows and the line after."""
    style = _style(lines, index)
    if style is None:
        return None
    rows: list[Row] = []
    after = index
    while after < len(lines) and _belongs(lines[after], style):
        if not _SEPARATOR.match(lines[after].text):
            rows.append(Row(tuple(_cells(source, lines[after], style))))
        after += 1
    if style == "tab" and len({len(row.cells) for row in rows}) > 2:
        rows = [Row(tuple(c for c in row.cells if c.text)) for row in rows]
    kept = tuple(row for row in rows if any(cell.text for cell in row.cells))
    return (kept, after) if len(kept) >= 2 and kept[0].cells else None


def _style(lines: list[Line], index: int) -> str | None:
    for style, fewest in _FEWEST.items():
        window = lines[index : index + fewest]
        if len(window) < fewest or not all(_belongs(line, style) for line in window):
            continue
        if style in {"space", "semicolon"} and not _regular(window, style):
            continue
        return style
    return None


def _belongs(line: Line, style: str) -> bool:
    text = line.text.strip()
    if line.kind == "blank" or len(text) > 2000:
        return False
    if style == "pipe":
        return text.count("|") >= 2 or (line.kind == "underline" and "|" in text)
    if style == "tab":
        return "\t" in text
    if style == "semicolon":
        return text.count(";") >= 2 and not text.endswith(".")
    return bool(_GAP.search(text)) and line.kind == "text"


def _regular(window: list[Line], style: str) -> bool:
    counts = [len(_SPLITTERS[style].split(line.text.strip())) for line in window]
    digits = sum(any(c.isdigit() for c in line.text) for line in window)
    return min(counts) >= 2 and max(counts) - min(counts) <= 1 and digits >= 1


def _cells(source: Source, line: Line, style: str) -> list[Passage]:
    text = line.text
    low, high = len(text) - len(text.lstrip()), len(text.rstrip())
    if style == "pipe":
        low += text[low] == "|"
        high -= text[high - 1] == "|" and high - 1 > low
    cells, start = [], low
    for found in _SPLITTERS[style].finditer(text, low, high):
        cells.append(passage(source, [(line.start + start, line.start + found.start())]))
        start = found.end()
    cells.append(passage(source, [(line.start + start, line.start + high)]))
    return cells
