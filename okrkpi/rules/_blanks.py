"""Blanks that nobody has filled in: TBD, XX%, from ?, a template's brackets."""

from __future__ import annotations

import re

from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._base import Span

GAP = pattern(r"\[\?+\]|(?<!\w)\?(?=\s*%)|\b(?:from|to)\s+\?(?=[\s,.;]|$)", re.IGNORECASE)
"""A value that is written down as not known."""
_TEMPLATE = pattern(r"\s*(?:\[[^\[\]]{2,80}\]|<[^<>]{2,80}>|\{[^{}]{2,80}\})\s*")
_SLOT = pattern(r"<[a-z][\w -]{1,40}>|\{[a-z][\w -]{1,40}\}", re.IGNORECASE)
_MARKS = pattern(r"[?<\[{]")


_ASKS = pattern(r"(?:[(–—;.-]|\?)\s*\S[^()?]{8,120}\?\W*$")
"""A question that ends a line, beside the gap that it is about."""


def asks_itself(text: str) -> bool:
    """Say whether a line with a gap ends in the question that is to fill it."""
    return _ASKS.search(text) is not None


def may_have_blanks(said: Facts) -> bool:
    """Say at little cost whether it is worth looking for blanks."""
    return bool(said.says.placeholders or _MARKS.search(said.text))


def blanks(said: Facts) -> tuple[Span, ...]:
    """Return where the text has a placeholder, a gap, or a slot of a template."""
    spans = [(part.start, part.end) for part in said.says.placeholders]
    if not may_have_blanks(said):
        return ()
    if not spans and (template := _TEMPLATE.fullmatch(said.text)):
        return (template.span(),)
    if not spans:
        spans = [slot.span() for slot in _SLOT.finditer(said.text)]
    if "?" in said.text:
        gaps = (match.span() for match in GAP.finditer(said.text))
        spans += [gap for gap in gaps if not any(s < gap[1] and gap[0] < e for s, e in spans)]
    return tuple(sorted(spans))
