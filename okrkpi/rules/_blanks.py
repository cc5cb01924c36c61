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


_ASKS = pattern(r"(?:[(–—;.-]|\?)\s*\S[^()?]{8,120}\?\W*$|\([^()?]{8,120}\?[^()?]{0,120}\)")
"""A question that ends a line or stands in brackets, beside the gap that it is about."""
_BESIDE = 200
_FINDS_OUT = (
    r"(?:asks|counts|measures|checks|surveys|audits|collects|pulls|reads|takes|gets|fetches|weighs|"
    r"times|records|requests)(?= (?:the|our|it|them|this|these|all|every|at|in|on|with|from|for|by|"
    r"until|before|next)\b)|knows|finds (?:it |this |that )?out|(?:looks|works) (?:it |this |that )"
)
_TO_FIND_OUT = (
    r"ask|count|measure|check|find|look|survey|audit|collect|pull|read|know|work|clarify|establish|"
    r"determine|take|get|weigh|time|record"
)
_IS_FOUND_OUT = pattern(
    r"[(–—;:,.-]\s*[^()]{0,60}?\b(?:"
    rf"\w[\w'’]* (?:{_FINDS_OUT})|\w[\w'’]* [a-z]+s (?:it|this|that|them)\b"
    rf"|(?:we|i|will|can|to) (?:{_TO_FIND_OUT})\b"
    rf"|ask (?:the |our )?\w|(?:to be|being|(?:will|can) be|yet to be) (?:{_TO_FIND_OUT})(?:e?d)?\b"
    r"|(?:first|baseline|zero) (?:count|measurement|survey|reading|audit|figure)"
    r"|(?:open |see )question\b|Q\d)",
    re.IGNORECASE,
)
"""A word on who finds the missing value out, or when."""
_START = (
    r"(?:baseline|base ?line value|start(?:ing)? (?:value|point|level|figure)|"
    r"zero (?:count|reading|measurement)|"
    r"first (?:count|reading|measurement|survey|audit|figures?|results?))"
)
_SOUGHT = (
    r"(?:measured|established|set|taken|counted|collected|surveyed|determined|found|checked|read|"
    r"agreed|expected|available|known|due|follows?|comes?|follow|come)"
)
_WHEN = (
    r"(?:week|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|q[1-4]|spring|summer|autumn|winter|\d)"
)
_START_SOUGHT = pattern(
    rf"\b{_START}\s*[:=–-]?\s*(?:"
    rf"(?:(?:is|are|will|to|can|being|be|still|yet)\s+){{0,4}}{_SOUGHT}\b"
    rf"|(?:in|on|by|from|during|after|until)\s+(?:the\s)?(?:[a-z]+\s)?{_WHEN})",
    re.IGNORECASE,
)


def asks_itself(text: str) -> bool:
    """Say whether a line with a gap says how it is to be filled: by whom, when, or asking it."""
    if _ASKS.search(text):
        return True
    gap = GAP.search(text)
    if gap is None:
        return False
    return _IS_FOUND_OUT.search(text, gap.end(), gap.end() + _BESIDE) is not None


def start_is_sought(text: str) -> bool:
    """Say whether a line says of its starting value when or by whom it will be found out."""
    return _START_SOUGHT.search(text) is not None


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
