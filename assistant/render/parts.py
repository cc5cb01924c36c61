"""The pieces that reviews and drafts share: headings, findings, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from assistant.render.styled import BLANK, Line, Span, Style, clip, span, width, wrap

if TYPE_CHECKING:
    from okrkpi.finding import Finding

VERDICT_STYLES: dict[str, Style] = {"ready": "good", "refine": "warning", "rework": "error"}

_SEVERITIES = (("error", "error", "errors"), ("warning", "warning", "warnings"), ("info",) * 3)
_WORST_FIRST = {severity: order for order, (severity, _, _) in enumerate(_SEVERITIES)}


def heading(lead: Span, text: Span, right: Span, columns: int) -> Iterator[Line]:
    """Yield a heading that hangs from its lead, with a word at the right margin."""
    room = columns - width(right.text) - 2
    lines = list(wrap([text], columns=room, first=[lead], indent=width(lead.text)))
    yield from lines[:-1]
    gap = columns - sum(width(piece.text) for piece in lines[-1]) - width(right.text)
    yield (*lines[-1], Span(" " * gap), right)


def finding_lines(
    finding: Finding, columns: int, indent: int, *, brief: bool = False
) -> Iterator[Line]:
    """Yield what is wrong, the rule that says so, and, unless brief, how to mend it."""
    label = Span(f"{' ' * indent}{finding.severity}: ", severity_style(finding.severity))
    told = [
        span(finding.message),
        Span(" "),
        Span(f"[{finding.code} {finding.name}]", "dim", solid=True),
    ]
    yield from wrap(told, columns=columns, first=[label], indent=indent + 2)
    if finding.fix and not brief:
        first = [Span(" " * (indent + 2) + "→ ", "good")]
        yield from wrap([span(finding.fix)], columns=columns, first=first, indent=indent + 4)


def weight(finding: Finding) -> int:
    """Return a number to sort findings by, the worst first."""
    return _WORST_FIRST[finding.severity]


def counts(findings: Iterable[Finding]) -> str:
    """Return how many findings of each severity there are, in words."""
    counted = Counter[str](finding.severity for finding in findings)
    parts = [
        number_of(counted[severity], one, many)
        for severity, one, many in _SEVERITIES
        if counted[severity]
    ]
    return ", ".join(parts) or "nothing to mend"


def number_of(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun, in the singular or the plural."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def severity_style(severity: str) -> Style:
    """Return the style of a severity."""
    return "error" if severity == "error" else "warning" if severity == "warning" else "info"


def excerpt(
    source: str, number: int, marks: Iterable[tuple[int, int]], columns: int, indent: int
) -> Iterator[Line]:
    """Yield a line of a document with carets under the marked columns (1-based, end exclusive)."""
    gutter = f"{' ' * indent}{number} │ "
    room = columns - width(gutter)
    marked = sorted(marks)
    start = _window(source, marked[0][0] - 1, room)
    shown = span(source[start:]).text
    lead = "…" if start and source[:start].strip() else ""
    shown = clip(lead + shown, room)
    yield (Span(gutter, "dim"), Span(shown))
    carets = ""
    for first, last in marked:
        before = width(lead + span(source[start : max(first - 1, start)]).text)
        length = max(1, width(span(source[max(first - 1, start) : last - 1]).text))
        if before < room:
            carets = carets.ljust(before) + "^" * min(length, room - before)
    yield (Span(f"{' ' * (width(gutter) - 2)}│ ", "dim"), Span(carets, "warning"))


def closing(sentence: str, columns: int) -> Iterator[Line]:
    """Yield the sentence that ends a report."""
    yield BLANK
    yield from wrap([span(sentence[:1].upper() + sentence[1:] + ".", "strong")], columns=columns)


def _window(source: str, first: int, room: int) -> int:
    start = len(source) - len(source.lstrip())
    if first - start < room // 2 or len(source) - start <= room:
        return min(start, first)
    return first - room // 3
