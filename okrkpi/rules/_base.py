"""What a rule is: its code and its reasons, its examples, and how it reports what it finds."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from okrkpi.finding import Finding, Severity
from okrkpi.models import Plan
from okrkpi.pattern import pattern
from okrkpi.rules._context import Context, KeyResultLine, KpiLine, ObjectiveLine

__all__ = [
    "HOUSE",
    "SECTIONS",
    "Context",
    "KeyResultLine",
    "KeyResultRule",
    "KpiLine",
    "KpiRule",
    "ObjectiveLine",
    "ObjectiveRule",
    "Rule",
    "Span",
]

SECTIONS = ("What it checks", "Why it matters", "Example", "Better")
HOUSE = "house judgement"

_HEADING = pattern(rf"^({'|'.join(SECTIONS)})$", re.MULTILINE)
Span = tuple[int, int]


class Rule:
    """A check with its reasons and examples; the docstring is the page that people read.

    The lines under Example and Better are the first bad and good examples; `bad` and `good` hold
    more. One line stands where the code says (a key result, an objective, a KPI) in a small plan;
    more lines are a whole plan in Markdown. `last` rules see what the others found. A
    finding is left out where one of `follows_from` stands at an item that it names.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    source: ClassVar[str] = HOUSE
    supersedes: ClassVar[tuple[str, ...]] = ()
    follows_from: ClassVar[tuple[str, ...]] = ()
    good: ClassVar[tuple[str, ...]] = ()
    bad: ClassVar[tuple[str, ...]] = ()
    last: ClassVar[bool] = False

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield what is wrong."""
        raise NotImplementedError

    def finding(
        self,
        at: str | None,
        message: str,
        fix: str,
        *,
        severity: Severity | None = None,
        field: str | None = None,
        marks: tuple[Span, ...] = (),
        related: tuple[str, ...] = (),
        data: dict[str, object] | None = None,
    ) -> Finding:
        """Return a finding of this rule; the span is from the first mark to the last."""
        span = (min(m[0] for m in marks), max(m[1] for m in marks)) if marks else None
        return Finding(
            code=self.code,
            name=self.name,
            severity=severity or self.severity,
            at=at,
            message=message,
            fix=fix,
            field=field,
            span=span,
            marks=marks,
            related=related,
            data=data or {},
        )

    @classmethod
    def summary(cls) -> str:
        """Return the first sentence of the rule's page."""
        return (inspect.getdoc(cls) or "").partition("\n\n")[0].replace("\n", " ")

    @classmethod
    @cache
    def sections(cls) -> dict[str, str]:
        """Return the text under each heading of the rule's page."""
        parts = _HEADING.split(inspect.getdoc(cls) or "")
        return {
            heading: inspect.cleandoc(text)
            for heading, text in zip(parts[1::2], parts[2::2], strict=True)
        }

    @classmethod
    def examples(cls) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the bad and the good examples, those of the page first."""
        page = cls.sections()
        return (
            (*_split(page.get("Example", "")), *cls.bad),
            (*_split(page.get("Better", "")), *cls.good),
        )


class KeyResultRule(Rule):
    """A rule that looks at one key result at a time."""

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield what is wrong with each key result; a question that stands there is none."""
        for line in context.stated_key_results:
            yield from self.look(line, context)

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield what is wrong with this key result."""
        raise NotImplementedError


class ObjectiveRule(Rule):
    """A rule that looks at one objective at a time."""

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield what is wrong with each objective that has a text."""
        for line in context.objectives:
            if line.item.text.strip():
                yield from self.look(line, context)

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield what is wrong with this objective."""
        raise NotImplementedError


class KpiRule(Rule):
    """A rule that looks at one KPI at a time."""

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield what is wrong with each KPI."""
        for line in context.kpis:
            yield from self.look(line, context)

    def look(self, line: KpiLine, context: Context) -> Iterator[Finding]:
        """Yield what is wrong with this KPI."""
        raise NotImplementedError


def _split(section: str) -> tuple[str, ...]:
    """Return a plan as one example, and other lines as an example each."""
    if section.startswith("#"):
        return (section,)
    return tuple(line.strip() for line in section.splitlines() if line.strip())
