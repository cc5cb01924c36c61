"""A plan as JSON: it comes back, it is as its published schema says, and errors are named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from okrkpi.documents import plan_json
from okrkpi.documents.errors import DocumentError
from okrkpi.documents.plan_json import plan_from_json, plan_schema, plan_to_json
from okrkpi.models import SCHEMA, KeyResult, Objective, Plan

SCHEMA_FILE = Path(__file__).parents[3] / "docs" / "schema" / "plan-1.schema.json"
PLAN = Plan(
    title="Harbour “Foods” \0 \u2028 🚀",
    objectives=(
        Objective(id="O1", text="Win", key_results=(KeyResult(id="KR1.1", text="Sign 5 shops"),)),
    ),
)


def test_a_plan_is_written_for_machines() -> None:
    text = plan_to_json(PLAN)
    content = json.loads(text)
    assert list(content) == ["schema", "plan"]
    assert content["schema"] == 1
    assert content["plan"]["objectives"][0]["key_results"][0]["text"] == "Sign 5 shops"
    assert "🚀" in text
    assert text.endswith("}\n")


@pytest.mark.parametrize("change", [lambda text: text, lambda text: "\ufeff\r\n" + text])
def test_a_plan_comes_back(change: Callable[[str], str]) -> None:
    assert plan_from_json(change(plan_to_json(PLAN))) == PLAN


def test_what_is_missing_has_its_default() -> None:
    text = '{"$schema": "plan-1.schema.json", "schema": 1, "plan": {"title": "x"}}'
    assert plan_from_json(text) == Plan(title="x")


def test_the_published_schema_is_fresh() -> None:
    fresh = json.dumps(plan_schema(), ensure_ascii=False, indent=2) + "\n"
    assert SCHEMA_FILE.read_text(encoding="utf-8") == fresh, (
        "write it anew with: python -m okrkpi.documents.plan_json > docs/schema/plan-1.schema.json"
    )


def test_what_is_written_is_as_the_schema_says() -> None:
    schema = plan_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(json.loads(plan_to_json(PLAN)))
    assert not validator.is_valid({"schema": 2, "plan": {}})
    assert not validator.is_valid({"schema": 1, "plan": {"objectives": [{"id": "a b"}]}})


def test_an_older_version_is_migrated(monkeypatch: pytest.MonkeyPatch) -> None:
    def rename(plan: dict[str, Any]) -> dict[str, Any]:
        return {"title": plan["name"], **{k: v for k, v in plan.items() if k != "name"}}

    def shout(plan: dict[str, Any]) -> dict[str, Any]:
        return plan | {"title": plan["title"].upper()}

    monkeypatch.setattr(plan_json, "SCHEMA", 3)
    monkeypatch.setattr(plan_json, "MIGRATIONS", {1: rename, 2: shout})
    assert plan_from_json('{"schema": 1, "plan": {"name": "x", "team": "y"}}') == Plan(
        title="X", team="y"
    )
    assert plan_from_json('{"schema": 2, "plan": {"title": "x"}}') == Plan(title="X")
    assert plan_from_json('{"schema": 3, "plan": {"title": "x"}}') == Plan(title="x")


def test_there_is_a_step_from_every_older_version() -> None:
    assert sorted(plan_json.MIGRATIONS) == list(range(1, SCHEMA))


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("", (1, 1), "no valid JSON"),
        ('{"schema": 1,\n "plan": {,}}', (2, 11), "no valid JSON"),
        ("[" * 200_000, (None, None), "nested too deeply"),
        ('{"schema": NaN}', (None, None), "NaN is no JSON number"),
        ("1" * 5000, (None, None), "too many digits"),
        ("[]", (None, None), "is no plan"),
        ('{"schema": 1}', (None, None), "is no plan"),
        ('{"title": "x"}', (None, None), "is no plan"),
        ('{"schema": 1, "plan": {}, "usage": {}}', (None, None), "“usage” is not known"),
        ('{"plan": {}}', (None, None), "missing or wrong"),
        ('{"schema": true, "plan": {}}', (None, None), "missing or wrong"),
        ('{"schema": "1", "plan": {}}', (None, None), "missing or wrong"),
        ('{"schema": 0, "plan": {}}', (None, None), "missing or wrong"),
        ('{"schema": 2, "plan": {}}', (None, None), "a newer version of okrkpi"),
        (
            '{"schema": 2, "plan": {"made": {"version": "0.9"}}}',
            (None, None),
            "okrkpi 0.9 or newer",
        ),
        (
            '{"schema": 1, "plan": {"kpis": [\n {"id": "K2", "text": "b", "role":\n  "boss"}]}}',
            (3, 3),
            "plan.kpis[0].role: ",
        ),
        ('{"schema": 1, "plan": {"kpis": [\n{"id": "K1"}]}}', (2, 1), "plan.kpis[0].text: "),
        ('{"schema": 1, "plan": {"goals": []}}', (1, 33), "plan.goals: "),
        (
            '{"schema": 1, "plan": {"kpis": [{"id": "K1", "text": ""}, {"id": "K1", "text": ""}]}}',
            (1, 23),
            "plan: the id K1 is used twice",
        ),
    ],
)
def test_what_is_wrong_is_named(
    text: str, place: tuple[int | None, int | None], words: str
) -> None:
    with pytest.raises(DocumentError) as caught:
        plan_from_json(text)
    assert words in caught.value.message
    assert (caught.value.line, caught.value.column) == place


def test_json_that_reads_as_a_plan_is_checked_as_one() -> None:
    with pytest.raises(DocumentError, match=r"plan\.title"):
        plan_from_json('{"schema": 1, "plan": {"title": 5}}')
