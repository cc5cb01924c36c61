from __future__ import annotations

from typing import Any

from evals.rules import Judged, Spot, judge, pairs
from evals.stats import precision, recall
from okrkpi.finding import Severity


def _judged(
    findings: list[dict[str, Any]], acceptable: list[dict[str, Any]], *spots: Spot
) -> list[Judged]:
    told: dict[Spot, tuple[Severity, str]] = dict.fromkeys(spots, ("warning", "as reported"))
    gold = {"findings": findings, "acceptable": acceptable}
    return list(judge(gold, told))


def _label(code: str, line: int, at: str | None = "words", **more: Any) -> dict[str, Any]:
    return {"code": code, "line": line, "at": at, "why": "because", **more}


def test_a_finding_counts_by_its_code_and_its_line() -> None:
    judged = _judged([_label("KR201", 4), _label("KR206", 5)], [], ("KR201", 4), ("KR206", 9))
    assert [(one.code, one.line, one.state) for one in judged] == [
        ("KR201", 4, "hit"),
        ("KR206", 5, "miss"),
        ("KR206", 9, "false alarm"),
    ]
    assert precision(pairs(judged)) == 0.5
    assert recall(pairs(judged)) == 0.5


def test_the_other_line_of_a_pair_is_as_good_and_not_reported_twice() -> None:
    label = _label("PLAN006", 7) | {"or": [5]}
    assert [one.state for one in _judged([label], [], ("PLAN006", 5))] == ["hit"]
    both = _judged([label], [], ("PLAN006", 5), ("PLAN006", 7))
    assert [one.state for one in both] == ["hit", "acceptable"]


def test_what_is_acceptable_counts_for_and_against_nothing() -> None:
    judged = _judged([], [_label("PLAN012", 3)], ("PLAN012", 3))
    assert [one.state for one in judged] == ["acceptable"]
    assert pairs(judged) == []


def test_the_plan_as_a_whole_is_compared_by_its_code_alone() -> None:
    plan_wide = {"code": "KPI309", "line": 1}
    judged = _judged(
        [_label("PLAN003", 1, at=None)], [plan_wide], ("PLAN003", None), ("KPI309", None)
    )
    assert [one.state for one in judged] == ["hit", "acceptable"]
