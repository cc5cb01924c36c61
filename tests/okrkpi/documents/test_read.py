from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from okrkpi.documents import read
from okrkpi.documents.errors import DocumentError
from okrkpi.documents.plan import write_plan
from okrkpi.documents.plan_json import plan_to_json
from okrkpi.models import KeyResult, Objective, Plan

PLAN = Plan(
    title="Harbour",
    objectives=(
        Objective(id="O1", text="Grow", key_results=(KeyResult(id="KR1", text="Orders to 90"),)),
    ),
)
CONTENT = {
    "goals.md": "# OKRs\n## O1: Grow\n- KR1: Orders to 90\n",
    "goals.txt": "O1: Grow\nKR1: Orders to 90\n",
    "": "O1: Grow\nKR1: Orders to 90\n",
    "goals.csv": "Objective,Key Result\nGrow,Orders to 90\n",
    "goals.tsv": "Objective\tKey Result\nGrow\tOrders to 90\n",
    "GOALS.JSON": '{"objectives": [{"text": "Grow", "key_results": ["Orders to 90"]}]}',
    "goals.yaml": "objectives:\n- text: Grow\n  krs: [Orders to 90]\n",
    "goals.yml": "- objective: Grow\n  krs: [Orders to 90]\n",
}


@pytest.mark.parametrize("name", CONTENT)
def test_the_reader_follows_from_the_name(name: str) -> None:
    (objective,) = read(CONTENT[name], name=name).plan.objectives
    assert (objective.text, objective.key_results[0].text) == ("Grow", "Orders to 90")


@pytest.mark.parametrize("name", CONTENT)
def test_the_reader_follows_from_the_content(name: str) -> None:
    (objective,) = read(CONTENT[name]).plan.objectives
    assert (objective.text, objective.key_results[0].text) == ("Grow", "Orders to 90")


def test_our_own_markdown_is_read_strictly() -> None:
    document = read(write_plan(PLAN), name="goals.md")
    assert document.strict
    assert document.plan == PLAN


def test_our_own_json_is_read_strictly() -> None:
    text = plan_to_json(PLAN)
    document = read(text, name="goals.json")
    assert document.strict
    assert document.plan == PLAN
    place = document.places["KR1"]
    line = text.split("\n")[place.line - 1]
    assert line[place.column - 1 : place.end_column - 1] == "Orders to 90"


def test_what_is_no_plan_in_a_named_form_is_refused() -> None:
    for name in ("a.json", "a.csv", "a.yaml"):
        with pytest.raises(DocumentError):
            read("Just a few words.", name=name)


def test_a_path_is_a_name() -> None:
    assert read(CONTENT["goals.csv"], name="/some.where/goals.csv").plan.objectives
    assert read("O1: Grow\n", name="some.where/goals").plan.objectives


def test_a_bare_quarter_falls_in_the_year_of_today() -> None:
    plan = read("# OKRs Q3\n## O1: Grow\n", today=date(2026, 1, 1)).plan
    assert plan.cycle
    assert plan.cycle.label == "2026-Q3"


def test_importing_the_package_loads_no_parser() -> None:
    heavy = "{'yaml', 'markdown_it', 'pydantic'}"
    code = f"import sys, okrkpi.documents; print({heavy} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"
