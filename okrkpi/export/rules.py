"""Rules and terms as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from okrkpi.export.lines import SCHEMA
from okrkpi.export.text import dump
from okrkpi.pages import settings_of

if TYPE_CHECKING:
    from okrkpi.profile import Profile
    from okrkpi.rules import Rule
    from okrkpi.terms import Term


def rules_json(rules: Sequence[Rule], profile: Profile | None = None) -> str:
    """Return the rules with their pages as one JSON document."""
    return dump({"schema": SCHEMA, "rules": [_rule(rule, profile) for rule in rules]}) + "\n"


def rule_json(rule: Rule, profile: Profile | None = None) -> str:
    """Return one rule with its page as a JSON document."""
    return dump({"schema": SCHEMA, "rule": _rule(rule, profile)}) + "\n"


def term_json(term: Term) -> str:
    """Return one term as a JSON document."""
    record = {
        "name": term.name,
        "title": term.title,
        "text": term.text,
        "examples": list(term.examples),
        "see": list(term.see),
    }
    return dump({"schema": SCHEMA, "term": record}) + "\n"


def _rule(rule: Rule, profile: Profile | None) -> dict[str, Any]:
    sections = rule.sections()
    severity, source = settings_of(rule, profile)
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": severity,
        "source": source,
        "supersedes": list(rule.supersedes),
        "summary": rule.summary(),
        "checks": sections.get("What it checks", ""),
        "matters": sections.get("Why it matters", ""),
        "example": sections.get("Example", ""),
        "better": sections.get("Better", ""),
    }
