from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from okrkpi.models import KeyResult, Objective, Plan
from okrkpi.profile import ProfileError, load_profile, merged, shipped_profiles
from okrkpi.review import review


def test_the_shipped_profiles() -> None:
    assert shipped_profiles() == ("default", "google", "radical-focus", "strict")


@pytest.mark.parametrize("name", shipped_profiles())
def test_a_shipped_profile_says_where_its_limits_come_from(name: str) -> None:
    text = files("okrkpi.profiles").joinpath(f"{name}.toml").read_text("utf-8")
    limits = False
    for above, line in zip(["", *text.splitlines()], text.splitlines(), strict=False):
        limits = line in {"[limits]", "[ambition]"} or (limits and not line.startswith("["))
        if limits and "=" in line and not line.startswith("#"):
            assert above.startswith("#") or "_grade" in above, line
    assert load_profile(name).name == name


def test_a_house_profile_states_what_differs() -> None:
    house = load_profile('extends = "radical-focus"\n[limits]\nkpis = [2, 4]\n')
    assert house.limits.kpis == (2, 4)
    assert house.limits.objectives == (1, 1)
    assert house.limits.objective_words == (3, 18)
    assert house.severity["KR222"] == "off"


def test_what_is_ignored_adds_up() -> None:
    assert load_profile({"extends": "default", "ignore": ["KR223"]}).ignore == ("KR223",)


def test_a_table_is_a_profile_too() -> None:
    table = tomllib.loads('[tool.okrkpi]\nfail_on = "warning"\n')["tool"]["okrkpi"]
    assert load_profile(table).fail_on == "warning"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("goggle", ("goggle", "google", "radical-focus")),
        ('extends = "stric"', ("stric", "did you mean strict?")),
        ("extends = 3", ("extends",)),
        ('ignore = "KR206"', ("ignore", 'a list, such as ["KR206"]')),
        ("[metrics]\nCSAT = 5", ("metrics.CSAT", "to be a table")),
        ("limit = 3", ("limit", "did you mean limits?")),
        ("[limits]\nkey_result = [1, 2]", ("limits.key_result", "did you mean key_results?")),
        ("[limits]\nkpis = [9, 2]", ("kpis", "9 is over 2")),
        ("[limits]\nkpis = 9", ("limits.kpis",)),
        ("fail_on = 3", ("fail_on", "'warning'")),
        ("fiscal_year_start = 13", ("fiscal_year_start",)),
        ('[severity]\nKR2000 = "off"', ("KR2000", "okrkpi rules")),
        ('ignore = ["KR9"]', ("KR9",)),
        ('[severity]\nKR201 = "fatal"', ("severity.KR201",)),
        ("x = = 2", ("not valid TOML",)),
    ],
)
def test_a_fault_is_told_in_one_sentence(source: str, words: tuple[str, ...]) -> None:
    with pytest.raises(ProfileError) as raised:
        load_profile(source)
    message = str(raised.value)
    assert "\n" not in message
    assert all(word in message for word in words)


def _codes(name: str, *objectives: Objective) -> dict[str, str]:
    found = review(Plan(objectives=objectives), load_profile(name))
    return {finding.code: finding.severity for finding in found.findings}


def test_radical_focus_wants_one_objective() -> None:
    one = Objective(id="O1", text="Win back the corner shops")
    two = Objective(id="O2", text="Every delivery arrives when we said it would")
    assert "PLAN001" not in _codes("radical-focus", one)
    assert "PLAN002" in _codes("radical-focus", one, two)
    assert "PLAN002" not in _codes("default", one, two)


def test_strict_wants_a_baseline_and_owners() -> None:
    item = KeyResult(id="KR1", text="Raise activation to 60%")
    objective = Objective(id="O1", text="Win back the corner shops", key_results=(item,))
    strict, default = _codes("strict", objective), _codes("default", objective)
    assert (strict["KR202"], default["KR202"]) == ("error", "warning")
    assert "KR222" in strict
    assert "KR222" not in default


@pytest.mark.parametrize(
    ("below", "above"), [("KR222", "no-owner"), ("no-owner", "KR222"), ("KR222", "KR222")]
)
def test_a_rule_has_one_severity_by_whichever_of_its_names(below: str, above: str) -> None:
    table = merged({"severity": {below: "error"}}, {"severity": {above: "info"}})
    assert load_profile(table).severity["KR222"] == "info"
    assert "no-owner" not in load_profile(table).severity


def test_a_name_counts_over_the_code_in_the_profile_that_it_extends() -> None:
    house = load_profile('extends = "strict"\n[severity]\nno-owner = "info"\n')
    results = (KeyResult(id="KR1", text="Raise weekly orders from 100 to 160 by 1 May 2027"),)
    plan = Plan(objectives=(Objective(id="O1", text="Shops reorder", key_results=results),))
    (found,) = [one for one in review(plan, house).findings if one.code == "KR222"]
    assert found.severity == "info"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Boringly reliable docks that carriers fight to use", ["Boringly reliable"]),
        ("Docks that are boringly reliable, and world class", ["boringly reliable", "world class"]),
        ("Docks that carriers fight to use", []),
        ("Boringly reliably moored ships", []),
    ],
)
def test_words_of_the_house_are_vague_in_objectives_too(text: str, found: list[str]) -> None:
    house = load_profile('[words]\nvague = ["boringly reliable", "world class"]\n')
    plan = Plan(objectives=(Objective(id="O1", text=text),))
    marks = [one.marks for one in review(plan, house).findings if one.code == "OBJ105"]
    assert [text[start:end] for spans in marks for start, end in spans] == found
