"""Rules as a table, and a rule's page as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from assistant.render.parts import severity_style
from assistant.render.styled import BLANK, WIDTH, Line, Span, span, wrap
from okrkpi.export.rules import EXAMPLES, FAMILIES, family

if TYPE_CHECKING:
    from okrkpi.rules import Rule


def rules_lines(rules: Sequence[Rule], *, columns: int = WIDTH) -> Iterator[Line]:
    """Yield a table of rules by what they look at."""
    for name, members in groupby(rules, key=family):
        yield (Span(FAMILIES[name], "title"),)
        for rule in members:
            first = [
                Span(f"  {rule.code:<8}", "id"),
                Span(f"{rule.severity:<9}", severity_style(rule.severity)),
            ]
            told = [span(rule.summary()), Span(" "), Span(f"[{rule.name}]", "dim")]
            yield from wrap(told, columns=columns, first=first, indent=19)
        yield BLANK
    yield from wrap([Span("okrkpi explain CODE tells more of one.", "dim")], columns=columns)


def rule_lines(rule: Rule, *, columns: int = WIDTH) -> Iterator[Line]:
    """Yield a rule's page."""
    head = [Span(f"{rule.code} ", "id"), Span(f"{rule.name} ", "title")]
    yield (*head, Span(f"({rule.severity})", severity_style(rule.severity)))
    yield BLANK
    yield from wrap([span(rule.summary())], columns=columns)
    for title, text in rule.sections().items():
        yield BLANK
        yield (Span(title, "strong"),)
        yield from text_lines(text, columns, 2, keep=title in EXAMPLES)
    yield BLANK
    yield from wrap([span(f"Source: {rule.source}", "dim")], columns=columns)
    if rule.supersedes:
        told = f"Takes the place of: {', '.join(rule.supersedes)}"
        yield from wrap([Span(told, "dim")], columns=columns)


def text_lines(text: str, columns: int, indent: int, *, keep: bool = False) -> Iterator[Line]:
    """Yield a text wrapped by paragraph, or line by line where lines are to be kept."""
    margin = [Span(" " * indent)]
    for number, block in enumerate(text.splitlines() if keep else text.split("\n\n")):
        if number and not keep:
            yield BLANK
        yield from wrap([span(block)], columns=columns, first=margin, indent=indent)
