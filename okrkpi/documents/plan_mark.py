"""How our own Markdown is told from other documents, with nothing loaded that reads it."""

from __future__ import annotations

from okrkpi.pattern import pattern

MARK = "okrkpi"
_MARK_LINE = pattern(rf"[\"']?{MARK}[\"']?\s*:")


def is_plan(text: str) -> bool:
    """Say whether the text has front matter with the mark of our own format."""
    lines = text.removeprefix("\ufeff").splitlines()
    start, end = fences(lines)
    return any(_MARK_LINE.match(line) for line in lines[start:end])


def fences(lines: list[str]) -> tuple[int, int]:
    """Return the lines of the front matter from start to end; both are 0 where there is none."""
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if not lines or lines[first].rstrip() != "---":
        return 0, 0
    for number in range(first + 1, len(lines)):
        if lines[number].rstrip() in ("---", "..."):
            return first + 1, number
    return first + 1, len(lines)
