"""Notes of progress and scores, which are no targets: `7 of 10 done`, `(0.7)`."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Span
from okrkpi.statement.line import Line

_SCORE = r"(?:0?\.\d{1,2}|1\.0{1,2}|\d{1,3}\s?%|\d{1,2}/10)"
_PROGRESS = pattern(
    rf"""\s*(?:[-=–|,:;.]*>?\s*)?(?:
    [(\[]\s*(?:score|grade|status|progress|confidence)?:?\s*{_SCORE}\s*
      (?:done|completed?|achieved|on\strack|at\srisk)?\s*[)\]]
    |(?<![<>=])(?:=+>?|→)\s*\d{{1,3}}\s?%(?=\s*$)
    |(?<![a-z]\s)(?<![a-z'-])(?:score|grade|progress|confidence)\s?[:=]?\s*{_SCORE}
    |[\[(]?\b\d[\d.,]*\s?(?:%|of\s(?:the\s)?\d[\d.,]*|/\s?\d[\d.,]*)?\s?
      (?:(?:[a-z]+\s){{0,2}}?(?:done|complete|completed|so\sfar|finished|as\sof\stoday|ready
      |to\sdate)\b)[)\]]?
    |(?<![<>=≤≥~$€£])(?<![<>=≤≥~]\s)\b0\.\d{{1,2}}(?=\s*$)
    )""",
    re.VERBOSE,
)
_NOTES = frozenset(
    """done complete completed far finished today date score grade progress confidence
    ready""".split()
)
_BRACKETED = pattern(
    r"[(\[]\s*(?:\w+:?\s*)?(?:0?\.\d|1\.0|\d{1,3}\s?%|\d{1,2}/10)[^)\]]{0,12}[)\]]"
)
_AT_END = pattern(r"(?:0\.\d+|[=]>?\s*\d{1,3}\s?%)\s*$")
_SHARE_IN_BRACKETS = pattern(r"[(\[]\s*\d{1,3}\s?%\s*[)\]]")
_ARROW = pattern(r"=+>?|→")
_VALUE_AT_END = pattern(r"\d\s?%?\s*$")
_COUNTED = pattern(
    r"\d[\d.,]*\s?%?\s?(?:\w+\s){0,2}?(?:completed|complete|done|ready|finished|so far|to date)"
)


def find_progress(line: Line, begin: int) -> list[Span]:
    """Find the notes of progress and the scores of a line."""
    if not line.has_digit or not _hints(line):
        return []
    matches = _PROGRESS.finditer(line.low, begin)
    return [match.span() for match in matches if _is_note(line.low, match)]


def _hints(line: Line) -> bool:
    """Rule out at little cost the lines that hold no note."""
    low = line.low
    if not line.said.isdisjoint(_NOTES):
        return True
    if ("(" in low or "[" in low) and _BRACKETED.search(low):
        return True
    return ("=" in low or "0." in low) and _AT_END.search(low) is not None


def _is_note(low: str, match: re.Match[str]) -> bool:
    text, start = match.group(), match.start()
    if not _has_digit(text):
        return False
    if text.strip()[:2] in {"->", "=>"} or low[:start].rstrip().endswith(("→", " to")):
        return text.endswith("%") and not _VALUE_AT_END.search(low[:start].rstrip("→ "))
    if text.strip().startswith("0.") and not _has_digit(low[:start]):
        return False
    stripped = text.strip(" -–|,:;.=>→")
    if stripped[:1] in {"(", "["} and _SHARE_IN_BRACKETS.fullmatch(stripped):
        if match.end() < len(low.rstrip(" .,;!")) or not _has_digit(low[:start]):
            return False
    if _ARROW.match(text.strip(" -–|,:;.")) and not stripped.endswith("%"):
        return False
    if text.lstrip(" -–|,:;.").startswith(("=", "→")) and _VALUE_AT_END.search(low[:start]):
        return False
    return not _COUNTED.fullmatch(stripped) or _ends_with_note(low, match)


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _ends_with_note(low: str, match: re.Match[str]) -> bool:
    """`…, 70% done` at the end of a line is a note; `95% completed the course` is a result."""
    at_end = not low[match.end() :].replace("so far", "").strip(" .)]|✅@")
    text = match.group().strip()
    noted = text.endswith("done") or text[0] in "-–|,(;" or "%" in text
    return at_end and noted and bool(low[: match.start()].strip())
