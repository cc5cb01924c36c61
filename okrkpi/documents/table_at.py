"""Where a table begins in a text, in whatever markup it is written."""

from __future__ import annotations

from okrkpi.documents.bar_table import bar_grid_at, list_grid_at
from okrkpi.documents.grid import Grid, grid_at
from okrkpi.documents.html_table import html_grid_at
from okrkpi.documents.lines import Line
from okrkpi.documents.wiki_table import framed_grid_at, wiki_grid_at


def last_end(lines: list[Line]) -> int:
    """Return the index of the last line that ends a table of HTML or of a wiki, or -1."""
    ends = (n for n, line in enumerate(lines) if "|}" in line.raw or "</table" in line.raw.lower())
    return max(ends, default=-1)


def table_at(lines: list[Line], at: int, last: int) -> tuple[Grid, int] | None:
    """Return the table that starts at an index, and the index after it.

    `last` is where the last table ends whose end is marked.
    """
    raw = lines[at].raw
    if raw[:1] == "<":
        return html_grid_at(lines, at) if at <= last else None
    if raw[:1] == "{":
        return wiki_grid_at(lines, at) if at <= last else None
    if raw[:1] == "+":
        return framed_grid_at(lines, at)
    return bar_grid_at(lines, at) or list_grid_at(lines, at) or grid_at(lines, at)
