"""The stroke that is read as “per”: `40 calls / rep / day`."""

from __future__ import annotations

from okrkpi.pattern import pattern
from okrkpi.statement.line import Line

_COUNT = pattern(r"(?:^|\s)\d[\d.,]*k?\s$")
_PER = pattern(r"(?:[a-z'-]+\s){0,3}[a-z'-]+(?:\s?/\s?[a-z]{3,})+(?=\s*(?:$|[,;.(]))")


def spoken(line: Line, first: int, last: int) -> list[str]:
    """Return the words of a line, with “per” for the strokes where it opens with such a rate."""
    said = line.words[first:last]
    if "/" not in line.low or "(" in line.low or not said:
        return said
    start = line.starts[first]
    if not (_COUNT.search(line.low[:start]) and _PER.match(line.low, start)):
        return said
    found = [said[0]]
    for index, word in enumerate(said[1:], first + 1):
        if line.low[line.ends[index - 1] : line.starts[index]].strip() == "/":
            found.append("per")
        found.append(word)
    return found
