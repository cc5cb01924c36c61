from __future__ import annotations

from pathlib import Path

import pytest

from okrkpi.pages import close_names, explain, find_rule, rule_page, rules_markdown
from okrkpi.profile import load_profile
from okrkpi.rules import discover
from okrkpi.terms import find_term, terms


def test_the_page_of_all_rules_has_each_once() -> None:
    page = rules_markdown()
    for rule in discover():
        assert page.count(f"### {rule.code} · {rule.name}\n") == 1
        assert f"| [{rule.code}](#{rule.code.lower()}--{rule.name}) |" in page


def test_a_rule_is_found_by_code_or_name() -> None:
    assert find_rule("kr202") is find_rule("Missing-Baseline") is not None
    assert find_rule("KR999") is None


def test_a_profile_shows_in_a_page() -> None:
    rule = find_rule("KR202")
    assert rule
    assert "**error**" in rule_page(rule, load_profile("strict"))


@pytest.mark.parametrize("rule", discover(), ids=lambda rule: rule.code)
def test_a_page_is_plain_and_whole(rule: object) -> None:
    page = explain(rule.code)  # type: ignore[attr-defined] # a Rule
    assert page
    assert all(f"## {heading}\n" in page for heading in ("What it checks", "Better"))


@pytest.mark.parametrize(
    "name",
    [
        "objective",
        "key-result",
        "kpi",
        "initiative",
        "baseline",
        "target",
        "guardrail",
        "counter-metric",
        "health-metric",
        "leading",
        "lagging",
        "committed",
        "aspirational",
        "cycle",
        "grade",
        "grounded",
        "vague",
        "compound",
        "percent-or-points",
        "okr-or-kpi",
        "vanity",
        "scope",
        "stretch",
        "threshold",
        "outcome",
        "deadline",
        "relative",
    ],
)
def test_a_term_is_explained(name: str) -> None:
    term = find_term(name)
    assert term
    assert len(term.examples) >= 2
    assert len(term.text.split()) < 90


def test_a_term_is_found_in_any_spelling() -> None:
    assert find_term("Key Results") == find_term("key_result") == find_term("KR")


def test_terms_refer_to_terms() -> None:
    names = [name for term in terms() for name in (term.name, *term.aliases)]
    assert len(names) == len(set(names))
    assert {name for term in terms() for name in term.see} <= set(names)


def test_close_names_are_offered() -> None:
    assert "guardrail" in close_names("guardrale")
    assert explain("no such thing") is None


def test_the_page_in_the_documentation_is_fresh() -> None:
    page = Path(__file__).parents[2] / "docs" / "rules.md"
    assert page.read_text("utf-8") == rules_markdown(), "run `make docs`"
