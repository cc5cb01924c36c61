"""What each line of a memo looks like, before lines are joined to blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from okrkpi.pattern import pattern

_HEADING = pattern(r"\s{0,3}(#{1,6})\s+(?=\S)")
_SLIDE = pattern(
    r"\s*[\[(=*–—-]*\s*(?:slide|page|folie)\s*\d{1,3}\s*[\])=*]*\s*[:.–—|-]*\s*", re.IGNORECASE
)
_RULE = pattern(r"\s*([-*_=~–—.])(?:\s?\1){2,}\s*$")
_STRONG = pattern(r"\s*(\*\*|__)(?!\s)(?:(?!\1).)+\1\s*:?\s*$")
_MARKER = pattern(
    r"(?P<indent>\s*)(?P<marker>[-*+•‣▪●◦■□–—·✓✔➢➤o](?=\s)|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]"
    r"|#\d{1,2}[.:)]?)(?:\s+|$)(?:\[[ xX]\]\s+)?",
    re.IGNORECASE,
)
_DECORATION = pattern(
    r"\s*(?:[\U0001F300-\U0001FAFF\u2600-\u27BF\uFE0F]\s*|[0-9]\uFE0F?\u20E3\s*)+"
)
_SETEXT = pattern(r"\s{0,3}(=+|-{3,})\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it stands, how far it is indented, and what its opening says of it."""

    start: int
    end: int
    text: str
    kind: str
    body: int
    indent: int = 0
    level: int = 0
    marker: str = ""

    @property
    def rest(self) -> str:
        """The text after the marker."""
        return self.text[self.body - self.start :].strip()


def read_lines(text: str) -> list[Line]:
    """Split a text into lines and say of each what it looks like."""
    lines = []
    start = 0
    for found in re.finditer(r"\r\n|\r|\n|\Z", text):
        lines.append(_read(text[start : found.start()], start))
        start = found.end()
        if found.start() == len(text):
            break
    return lines


def _read(text: str, start: int) -> Line:
    end = start + len(text)
    if not text.strip():
        return Line(start, end, text, "blank", end)
    head = text[:400]
    if found := _HEADING.match(head):
        return Line(start, end, text, "heading", start + found.end(), level=len(found[1]))
    if _RULE.match(head):
        kind = "underline" if _SETEXT.match(head) else "rule"
        return Line(start, end, text, kind, end)
    slide = _SLIDE.match(head)
    if slide and len(text) - slide.end() < 80:
        return Line(start, end, text, "slide", start + slide.end(), level=2)
    if head.lstrip().startswith(">"):
        body = len(text) - len(text.lstrip().lstrip("> \t"))
        return Line(start, end, text, "quoted", start + body)
    if _STRONG.match(head) and len(text) < 160:
        return Line(start, end, text, "strong", start)
    return _item_or_text(text, start, end)


def _item_or_text(text: str, start: int, end: int) -> Line:
    indent = _indent(text)
    decorated = _DECORATION.match(text[:40])
    found = _MARKER.match(text[:60])
    if found and _is_marker(found, text):
        body, marker = start + found.end(), found["marker"].strip()
        return Line(start, end, text, "item", body, indent, marker=marker)
    if decorated and text[decorated.end() :].strip():
        return Line(start, end, text, "item", start + decorated.end(), indent, marker="•")
    return Line(start, end, text, "text", start + len(text) - len(text.lstrip()), indent)


def _is_marker(found: re.Match[str], text: str) -> bool:
    marker, rest = found["marker"], text[found.end() :]
    if not rest.strip():
        return False
    if marker == "o":
        return bool(found["indent"])
    initial = marker[0].isalpha() and marker[0].isupper() and marker.endswith(".")
    return not (initial and re.match(r"[A-Z](?:[a-z]+\b|\.)", rest))


def _indent(text: str) -> int:
    blank = text[: len(text) - len(text.lstrip())]
    return len(blank.expandtabs(4))


_FEW_LINES = 3


def wrap_width(lines: list[Line]) -> int:
    """Return the width at which the text is wrapped by hand, or 0 where it is not.

    Where lines are wrapped, many begin in the middle of a sentence, with a small letter.
    """
    broken = [
        (len(line.text.rstrip()), following.rest[:1].islower())
        for line, following in pairwise(lines)
        if line.kind in {"text", "item", "quoted"} and following.kind == "text"
    ]
    if len(broken) < 2 or sum(goes_on for _, goes_on in broken) < 0.25 * len(broken):
        return 0
    lengths = sorted(length for length, _ in broken)
    width = lengths[int(len(lengths) * 0.9)]
    return width if 30 <= width <= 110 else 0


def breaks_on_purpose(line: Line, following: Line, width: int) -> bool:
    """Tell a line break that means something from one that only wraps."""
    first = following.text.strip().split(None, 1)
    opening = first[0] if first else ""
    if line.text.endswith("  "):
        return True
    if opening[:1].islower() or (not opening[:1].isalnum() and opening[:1] not in "“\"'*_("):
        return False
    if width == 0:
        return True
    return len(line.text.rstrip()) + 1 + len(opening) <= width - 6


def is_ragged(lines: list[Line]) -> bool:
    """Tell lines that somebody ended one by one from a text that wraps.

    Where a text wraps, the first word of the next line had no room; here it mostly had.
    """
    if len(lines) < _FEW_LINES:
        return False
    longest = longest_of(lines)
    roomy = [has_room(line, following, longest) for line, following in pairwise(lines)]
    return 2 * sum(roomy) >= len(roomy) > 1


def longest_of(lines: list[Line]) -> int:
    """Return how many characters the longest of some lines has."""
    return max(len(line.text.rstrip()) for line in lines)


def has_room(line: Line, following: Line, longest: int) -> bool:
    """Say whether the first word of the next line had room, by the longest line around."""
    return len(line.text.rstrip()) + 1 + len(following.text.split()[0]) <= longest - 6
