"""Paragraphs, headings and lists written as HTML in a page, as wikis and mails export them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.documents.lines import WRITTEN, Line, read_line
from okrkpi.pattern import pattern

_BLOCK = pattern(
    r"</?(?P<name>p|br|div|h[1-6]|ul|ol|li|dl|dt|dd|details|summary|blockquote|section|article|hr)"
    r"\b[^<>]*>",
    re.IGNORECASE,
)
_TABLE = pattern(r"<(/?)table\b", re.IGNORECASE)
_INLINE = pattern(r"(?:\s|</?(?:b|strong|em|i|u|span|small|font|a)\b[^<>]*>)*", re.IGNORECASE)
_BEGINS = pattern(r"[A-ZÀ-Þ0-9•*\-–✓☐\[\"“#]")
_STOP = pattern(r"[.!?:;]\s*$")
_FOLDED = 6
_SEVERAL = 3
_MOST_PARTS = 2000
_MOST_WORDS = 12


def part_html(lines: list[Line]) -> None:
    """Part lines at the tags of HTML that end a line, outside of tables."""
    if not any("<" in line.raw and _BLOCK.search(line.raw) for line in lines):
        return
    found: list[Line] = []
    within = False
    for line in lines:
        for tag in _TABLE.finditer(line.raw):
            within = not tag[1]
        free = not within and line.kind in WRITTEN and not _TABLE.search(line.raw)
        if free and "<" in line.raw and "|" not in line.raw and _BLOCK.search(line.raw):
            found += _parts(line)
        else:
            found.append(line)
    lines[:] = found


def _parts(line: Line) -> Iterator[Line]:
    """Yield a line for each block in a line; a line of nothing but tags is left out."""
    raw = line.raw
    found = _pieces(raw)[:_MOST_PARTS]
    pieces = [piece for piece in found if _INLINE.sub("", raw[piece[0] : piece[1]])]
    listed = _are_points([raw[start:end] for start, end, _ in pieces])
    if not pieces:
        line.kind, line.reason = "hidden", "a sign for the editor"
        yield line
    for start, end, tag in pieces:
        if start or tag:
            part = _line(line, raw[start:end].rstrip(), start, tag)
        else:
            line.raw, part = raw[:end].rstrip(), line
        if listed and part.kind == "text" and tag in ("p", "br", "div"):
            part.kind, part.marker = "bullet", "s"
        yield part


def _are_points(texts: list[str]) -> bool:
    """Say whether several short lines between tags are a list."""
    short = all(len(text.split()) <= _MOST_WORDS and not _STOP.search(text) for text in texts)
    return len(texts) >= _SEVERAL and short


def _line(line: Line, text: str, start: int, tag: str) -> Line:
    part = read_line(line.number, text)
    part.column += line.column + start
    part.indent, part.quoted = line.indent, line.quoted
    if tag.startswith("h") and tag != "hr":
        part.kind, part.level = "heading", int(tag[1])
    elif tag == "summary":
        part.kind, part.level = "heading", _FOLDED
    elif tag == "li" and part.kind == "text":
        part.kind, part.marker = "bullet", "s"
    return part


def _pieces(raw: str) -> list[tuple[int, int, str]]:
    """Return where the blocks of a line begin and end, and the tag that opens each."""
    found: list[tuple[int, int, str]] = []
    start, name = 0, ""
    for tag in [*_BLOCK.finditer(raw), None]:
        end = tag.start() if tag else len(raw)
        if tag and tag["name"].lower() == "br" and not _goes_on(raw, start, tag):
            continue
        found.append((start, end, name))
        if tag:
            start = tag.end()
            name = "" if tag[0].startswith("</") else tag["name"].lower()
    return found


def _goes_on(raw: str, start: int, tag: re.Match[str]) -> bool:
    """Say whether a new line begins after a break, and not the rest of a sentence."""
    lead = _INLINE.match(raw, tag.end())
    rest = raw[lead.end() if lead else tag.end() :]
    return not rest or not raw[start : tag.start()].strip() or bool(_BEGINS.match(rest))
