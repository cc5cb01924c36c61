"""Where in a memo the words of a quote stand, which may run over several lines."""

from __future__ import annotations

from collections.abc import Sequence

Span = tuple[int, int, int]

# Marks of a memo that a quote of it may leave out.
_MARKS = frozenset("*_`>#|\\~[]-+")


def passage(lines: Sequence[str], line: int, column: int, words: str) -> tuple[Span, ...]:
    """Return line, start and end (0-based) of the words in each line that they run over.

    Line and column are where they begin, 1-based. Words that do not stand there give nothing.
    """
    wanted = [character for character in words if not character.isspace()]
    spans: list[Span] = []
    row, start, place = line - 1, column - 1, 0
    while place < len(wanted):
        if not 0 <= row < len(lines):
            return ()
        found: list[int] = []
        for at in range(start, len(lines[row])):
            character = lines[row][at]
            if place < len(wanted) and character == wanted[place]:
                found.append(at)
                place += 1
            elif place == len(wanted):
                break
            elif not character.isspace() and character not in _MARKS:
                return ()
        if found:
            spans.append((row, found[0], found[-1] + 1))
        row, start = row + 1, 0
    return tuple(spans)
