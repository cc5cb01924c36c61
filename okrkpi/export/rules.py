"""The catalogue of rules as Markdown pages and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from okrkpi.export.lines import SCHEMA
from okrkpi.export.text import dump

if TYPE_CHECKING:
    from okrkpi.rules import Rule

FAMILIES = {
    "PLAN": "The plan as a whole",
    "OBJ": "Objectives",
    "KR": "Key results",
    "KPI": "KPIs",
    "SRC": "Sources",
}
_INTRODUCTION = (
    "What `okrkpi review` checks. The severities are those of the default profile; a profile"
    " changes them, and a document allows a finding with a reason."
)
EXAMPLES = frozenset({"Example", "Better"})


def family(rule: Rule) -> str:
    """Return the beginning of a rule's code, which says what it looks at."""
    return rule.code.rstrip("0123456789")


def rules_json(rules: Sequence[Rule]) -> str:
    """Return the rules with their pages as one JSON document."""
    return dump({"schema": SCHEMA, "rules": [rule_record(rule) for rule in rules]}) + "\n"


def rule_record(rule: Rule) -> dict[str, Any]:
    """Return one rule as data."""
    sections = rule.sections()
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "source": rule.source,
        "supersedes": list(rule.supersedes),
        "summary": rule.summary(),
        "checks": sections.get("What it checks", ""),
        "matters": sections.get("Why it matters", ""),
        "example": sections.get("Example", ""),
        "better": sections.get("Better", ""),
    }


def rules_markdown(rules: Sequence[Rule]) -> str:
    """Return a page with an overview of the rules and each rule's text."""
    blocks = [
        "# Rules",
        _INTRODUCTION,
        "\n".join(_overview(rules)),
    ]
    for name, members in groupby(rules, key=family):
        blocks.append(f"## {FAMILIES[name]}")
        blocks.extend(rule_markdown(rule) for rule in members)
    return "\n\n".join(blocks) + "\n"


def rule_markdown(rule: Rule) -> str:
    """Return a rule's page."""
    return "\n\n".join(_page(rule))


def _overview(rules: Sequence[Rule]) -> Iterator[str]:
    yield "| code | name | severity | what is wrong |"
    yield "| --- | --- | --- | --- |"
    for rule in rules:
        link = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
        yield f"| {link} | {rule.name} | {rule.severity} | {rule.summary()} |"


def _page(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code} {rule.name}"
    yield rule.summary()
    for title, text in rule.sections().items():
        yield f"**{title}**"
        yield f"```text\n{text}\n```" if title in EXAMPLES else text
    silences = f" It takes the place of {', '.join(rule.supersedes)}." if rule.supersedes else ""
    yield f"Severity: {rule.severity}. Source: {source_link(rule.source)}.{silences}"


def source_link(source: str) -> str:
    """Return where a rule comes from, an address as a link."""
    return f"<{source}>" if source.startswith("http") else source.rstrip(".")
