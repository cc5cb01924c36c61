"""Rules as a table, and the pages of a rule and of a term as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from assistant.render.parts import severity_style
from assistant.render.styled import BLANK, WIDTH, Line, Span, span, wrap
from okrkpi.pages import settings_of

if TYPE_CHECKING:
    from okrkpi.profile import Profile
    from okrkpi.rules import Rule
    from okrkpi.terms import Term

_FAMILIES = {"PLAN": "The plan as a whole", "OBJ": "Objectives", "KR": "Key results", "KPI": "KPIs"}
_EXAMPLES = frozenset({"Example", "Better"})


def rules_lines(
    rules: Sequence[Rule], profile: Profile | None = None, *, columns: int = WIDTH
) -> Iterator[Line]:
    """Yield a table of rules by what they look at."""
    for family, members in groupby(rules, key=lambda rule: rule.code.rstrip("0123456789")):
        yield (Span(_FAMILIES.get(family, family), "title"),)
        for rule in members:
            severity, _ = settings_of(rule, profile)
            first = [
                Span(f"  {rule.code:<8}", "id"),
                Span(f"{severity:<9}", severity_style(severity)),
            ]
            told = [span(rule.summary()), Span(" "), Span(f"[{rule.name}]", "dim", solid=True)]
            yield from wrap(told, columns=columns, first=first, indent=19)
        yield BLANK
    yield from wrap([Span("okrkpi explain CODE tells more of one.", "dim")], columns=columns)


def rule_lines(
    rule: Rule, profile: Profile | None = None, *, columns: int = WIDTH
) -> Iterator[Line]:
    """Yield a rule's page."""
    head = [Span(f"{rule.code} ", "id"), Span(f"{rule.name} ", "title")]
    severity, source = settings_of(rule, profile)
    yield (*head, Span(f"({severity})", severity_style(severity)))
    yield BLANK
    yield from wrap([span(rule.summary())], columns=columns)
    for title, text in rule.sections().items():
        yield BLANK
        yield (Span(title, "strong"),)
        blocks = text.splitlines() if title in _EXAMPLES else text.split("\n\n")
        yield from _blocks(blocks, columns)
    yield BLANK
    yield from wrap([span(f"Source: {source}", "dim")], columns=columns)
    if rule.supersedes:
        told = f"Takes the place of {', '.join(rule.supersedes)} at the same item."
        yield from wrap([Span(told, "dim")], columns=columns)


def term_lines(term: Term, *, columns: int = WIDTH) -> Iterator[Line]:
    """Yield a term's page."""
    yield (span(term.title, "title"),)
    yield BLANK
    yield from wrap([span(term.text)], columns=columns)
    if term.examples:
        yield BLANK
        yield (Span("For example", "strong"),)
        yield from _blocks(term.examples, columns)
    if term.see:
        yield BLANK
        yield from wrap([span(f"See also: {', '.join(term.see)}", "dim")], columns=columns)


def _blocks(blocks: Sequence[str], columns: int) -> Iterator[Line]:
    for block in blocks:
        yield from wrap(
            [span(" ".join(block.split()))], columns=columns, first=[Span("  ")], indent=2
        )
