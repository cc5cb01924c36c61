"""Every rule's own examples: a bad one raises the rule, a good one does not."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from okrkpi.cycle import parse_cycle
from okrkpi.documents.plan import read_plan
from okrkpi.models import KeyResult, Kpi, Objective, Plan
from okrkpi.profile import load_profile
from okrkpi.review import review
from okrkpi.rules import discover
from okrkpi.rules._base import SECTIONS

TODAY = date(2026, 10, 15)
_KEY_RESULTS = (
    "Raise the share of repeat orders from 40% to 55%",
    "Cut the time to a first order from 21 to 9 days",
    "Raise the ordering rating from 3.4 to 4.3 out of 5",
)


def _plan(code: str, example: str) -> Plan:
    """Place a line where the code says, in a small plan; more lines are a plan of their own."""
    if "\n" in example:
        return read_plan(f"---\nokrkpi: 1\n---\n{example}").plan
    cycle = parse_cycle("2026-Q4")
    texts = _KEY_RESULTS if code.startswith(("OBJ", "PLAN")) else ()
    key_results = tuple(KeyResult(id=f"KR{i}", text=text) for i, text in enumerate(texts))
    objective = Objective(id="O1", text="Make ordering effortless for small labs")
    if code.startswith("OBJ"):
        objective = Objective(id="O1", text=example)
    if code.startswith("KPI"):
        return Plan(cycle=cycle, kpis=(Kpi(id="K1", text=example),))
    if code.startswith("KR"):
        key_results = (KeyResult(id="KR1", text=example),)
    return Plan(
        cycle=cycle, objectives=(objective.model_copy(update={"key_results": key_results}),)
    )


@cache
def _codes(code: str, example: str) -> frozenset[str]:
    profile = load_profile({"severity": {"KR222": "info"}})
    found = review(_plan(code, example), profile, today=TODAY).open
    return frozenset(finding.code for finding in found)


_RULES = discover()
_BAD = [(rule.code, text) for rule in _RULES for text in rule.examples()[0]]
_GOOD = [(rule.code, text) for rule in _RULES for text in rule.examples()[1]]


@pytest.mark.parametrize(("code", "example"), _BAD)
def test_a_bad_example_raises_its_rule(code: str, example: str) -> None:
    assert code in _codes(code, example)


@pytest.mark.parametrize(("code", "example"), _GOOD)
def test_a_good_example_does_not(code: str, example: str) -> None:
    assert code not in _codes(code, example)


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule.code)
def test_a_rule_explains_itself(rule: object) -> None:
    kind = type(rule)
    assert tuple(kind.sections()) == SECTIONS  # type: ignore[attr-defined] # a Rule
    assert all(kind.sections().values())  # type: ignore[attr-defined] # a Rule
    assert all(kind.examples())  # type: ignore[attr-defined] # a Rule
    assert kind.source  # type: ignore[attr-defined] # a Rule


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in _RULES}) == len({rule.name for rule in _RULES}) == len(_RULES)


def test_every_rule_of_the_catalogue_is_there() -> None:
    codes = {rule.code for rule in _RULES}
    wanted = {f"PLAN{n:03}" for n in range(1, 17)} | {f"OBJ{n}" for n in range(101, 113)}
    wanted |= {f"KR{n}" for n in range(201, 228)} | {f"KPI{n}" for n in range(301, 311)}
    assert codes == wanted


def test_a_rule_supersedes_rules_that_exist() -> None:
    codes = {rule.code for rule in _RULES}
    assert {weaker for rule in _RULES for weaker in rule.supersedes} <= codes
