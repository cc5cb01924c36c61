"""What a document says to the editor and not to the reader: comments, front matter, code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.pattern import pattern

_BLANK = "[ \\t\u00a0\u1680\u2000-\u200b\u3000]"
_LONGEST_MATTER = 400
_FENCE = pattern(rf"{_BLANK}*(?:>{_BLANK}*)*(?:[-*+]{_BLANK}+)?(`{{3,}}|~{{3,}})([^`]*)$")
_PLAIN_CODE = frozenset(["", "text", "txt", "plain", "plaintext", "md", "markdown", "okr", "okrs"])
_MATTER = pattern(r"[\w .-]+\s*:|\s+\S|-\s|#|$")


def hide_comments(text: str) -> str:
    """Return a text with blanks in place of its comments, so that places stay."""
    start = text.find("<!--")
    if start < 0:
        return text
    parts, done = [], 0
    while start >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts += [text[done:start], re.sub(r"[^\n]", " ", text[start : end + 3])]
        done = end + 3
        start = text.find("<!--", done)
    return "".join([*parts, text[done:]])


def front_matter(rows: list[str]) -> int:
    """Return how many lines the front matter takes."""
    fence = rows[0].strip()
    if fence not in ("---", "+++"):
        return 0
    for number, row in enumerate(rows[1:_LONGEST_MATTER], 1):
        if row.rstrip() in (fence, "..."):
            return number + 1 if number > 1 else 0
        if fence == "---" and not _MATTER.match(row):
            return 0
    return 0


def fenced(rows: list[str], first: int, *, keep: bool) -> Iterator[tuple[int, str]]:
    """Yield the lines that code takes; with `keep` plain text between fences is no code."""
    opened: tuple[int, str] | None = None
    shown = keep
    for number in range(first, len(rows)):
        row = rows[number]
        if "```" not in row and "~~~" not in row:
            continue
        if not (fence := _FENCE.match(row)):
            continue
        if opened is None:
            above = rows[number - 1].strip() if number else ""
            if fence[1][0] == "~" and not fence[2] and abs(len(above) - len(fence[1])) < 3:
                continue
            opened = (number, fence[1])
            shown = keep and fence[2].strip().lower() in _PLAIN_CODE
        elif fence[1].startswith(opened[1]) and not fence[2].strip():
            inside = range(opened[0], number + 1)
            yield from ((n, "code") for n in ((opened[0], number) if shown else inside))
            opened = None
    if opened:
        yield opened[0], "code"
