from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents import read
from okrkpi.finding import Finding
from okrkpi.review import Review, review

TODAY = date(2026, 10, 1)
MARKDOWN = """# Harbour Foods, 2026-Q4
{whole}
## Objective 1: Win back the corner shops that left us
- KR1: Publish the safety report{beside}
{below}
- KR2: Publish the handbook for drivers
"""
HERE = "<!-- okrkpi: allow KR206 because the regulator asks for it -->"


def _reviewed(text: str, name: str = "goals.md") -> Review:
    document = read(text, name=name, today=TODAY)
    return review(document.plan, today=TODAY, allow=document.allow)


def _markdown(*, whole: str = "", beside: str = "", below: str = "") -> Review:
    return _reviewed(MARKDOWN.format(whole=whole, beside=beside, below=below))


def _found(found: Review, code: str) -> dict[str | None, Finding]:
    return {finding.at: finding for finding in found.findings if finding.code == code}


@pytest.mark.parametrize(
    "comment",
    [
        HERE,
        "<!--okrkpi:allow activity-as-key-result: the regulator asks for it-->",
        "<!-- okrkpi: allow KR206 because the regulator\n  asks for it -->",
        "<!-- OKRKPI: Allow KR206, KR202 because the regulator asks for it -->",
    ],
)
def test_a_comment_on_the_line_allows_the_rule_at_that_goal_alone(comment: str) -> None:
    found = _found(_markdown(beside=f" {comment}"), "KR206")
    assert found["KR1"].suppressed == "the regulator asks for it"
    assert found["KR2"].suppressed is None


def test_a_comment_below_belongs_to_the_goal_above() -> None:
    found = _found(_markdown(below=f"  - owner: Mia\n  {HERE}"), "KR206")
    assert found["KR1"].suppressed
    assert found["KR2"].suppressed is None


BETWEEN = """# Harbour Foods, 2026-Q4
## Objective 1: Win back the corner shops that left us
- KR1: {first}
{comment}
- KR2: {second}
"""
WORK, RESULT = "Publish the safety report", "Cut accidents from 9 to 4 a month"


@pytest.mark.parametrize(
    ("text", "allowed", "unused"),
    [
        (BETWEEN.format(first=WORK, comment=HERE, second=RESULT), {"KR1"}, set()),
        (BETWEEN.format(first=RESULT, comment=HERE, second=WORK), {"KR2"}, set()),
        (BETWEEN.format(first=WORK, comment=HERE, second=WORK), {"KR1"}, set()),
        (BETWEEN.format(first=RESULT, comment=HERE, second=RESULT), set(), {"KR1"}),
        (BETWEEN.format(first=RESULT, comment=f"{HERE}\n", second=WORK), set(), {"KR1"}),
        (BETWEEN.format(first=RESULT, comment=f"\n{HERE}", second=WORK), {"KR2"}, set()),
        (BETWEEN.format(first=RESULT, comment=f"  {HERE}", second=WORK), set(), {"KR1"}),
        (BETWEEN.format(first=RESULT, comment=f"\n{HERE}\n", second=WORK), set(), {None}),
        (BETWEEN.format(first=RESULT, comment=f"{HERE}\n<!-- - -->", second=WORK), {"KR2"}, set()),
        (
            BETWEEN.format(
                first=RESULT,
                comment="<!-- okrkpi: allow KR206 because the regulator\n  asks for it -->",
                second=WORK,
            ),
            {"KR2"},
            set(),
        ),
        (f"# Q\n## Objective 1: Win back shops\n{HERE}\n- KR1: {WORK}\n", {"KR1"}, set()),
    ],
)
def test_a_comment_alone_on_its_line_is_for_the_neighbour_that_has_the_finding(
    text: str, allowed: set[str], unused: set[str | None]
) -> None:
    found = _reviewed(text)
    suppressed = {at for at, one in _found(found, "KR206").items() if one.suppressed}
    assert suppressed == allowed
    assert set(_found(found, "PLAN013")) == unused


def test_a_comment_in_yaml_holds_for_the_goal_below_it() -> None:
    text = (
        "title: Harbour Foods\nobjectives:\n  - objective: Win back the corner shops\n"
        f"    key_results:\n      - {RESULT}\n"
        "      # okrkpi: allow KR206 because the regulator asks for it\n"
        f"      - {WORK}\n"
    )
    found = _reviewed(text, "goals.yaml")
    assert [one.suppressed for one in _found(found, "KR206").values()] == [
        "the regulator asks for it"
    ]
    assert not _found(found, "PLAN013")


def test_a_comment_that_stands_apart_is_about_the_plan_as_a_whole() -> None:
    told = "<!-- okrkpi: allow PLAN012 because the company keeps the KPIs -->"
    found = _markdown(whole=f"\n{told}\n")
    assert _found(found, "PLAN012")[None].suppressed == "the company keeps the KPIs"
    assert not _found(found, "PLAN013")


@pytest.mark.parametrize(
    ("place", "comment", "code", "at", "told"),
    [
        ("beside", " <!-- okrkpi: allow KR206 -->", "PLAN014", "KR1", "without a reason"),
        ("beside", " <!-- okrkpi: allow KR203 because x -->", "PLAN013", "KR1", "nothing here"),
        ("beside", " <!-- okrkpi: allow KR999 because x -->", "PLAN013", "KR1", "no such rule"),
        ("whole", f"\n{HERE}\n", "PLAN013", None, "nothing in the plan as a whole"),
    ],
)
def test_a_decision_that_holds_nothing_or_gives_no_reason_is_a_finding(
    place: str, comment: str, code: str, at: str | None, told: str
) -> None:
    found = _markdown(**{place: comment})
    assert told in _found(found, code)[at].message
    assert _found(found, "KR206")["KR1"].suppressed is None


def test_a_mended_goal_makes_its_decision_a_finding() -> None:
    text = MARKDOWN.format(whole="", beside=f" {HERE}", below="")
    mended = text.replace("Publish the safety report", "Cut accidents from 9 to 4 a month")
    assert "KR1" in _found(_reviewed(mended), "PLAN013")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "goals.txt",
            (
                f"Harbour Foods\n\nObjective 1: Win back the corner shops\nKR1: Publish the report"
                f" {HERE}\n"
            ),
        ),
        (
            "goals.md",
            (
                "# Harbour Foods\n\n## Objective 1: Win back the corner shops\n\n"
                f"| KR | From | To |\n|---|---|---|\n| Publish the report {HERE} | | |\n"
            ),
        ),
        (
            "goals.yaml",
            (
                "title: Harbour Foods\nobjectives:\n  - objective: Win back the corner shops\n"
                "    key_results:\n      - Publish the report"
                "  # okrkpi: allow KR206 because the regulator asks for it\n"
            ),
        ),
        (
            "goals.csv",
            (
                "type,text,notes\nobjective,Win back the corner shops,\n"
                f"key result,Publish the report,{HERE}\n"
            ),
        ),
        (
            "goals.json",
            (
                '{"objectives": [{"objective": "Win back the corner shops", "key_results": [\n'
                f'  {{"text": "Publish the report", "note": "{HERE}"}}]}}]}}\n'
            ),
        ),
    ],
)
def test_every_form_has_its_way_to_allow(name: str, text: str) -> None:
    found = list(_found(_reviewed(text, name), "KR206").values())
    assert [finding.suppressed for finding in found] == ["the regulator asks for it"]


def test_text_that_only_speaks_of_it_allows_nothing() -> None:
    found = _markdown(beside=" (okrkpi: allow KR206 because of nothing)")
    assert _found(found, "KR206")["KR1"].suppressed is None
