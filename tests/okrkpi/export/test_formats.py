from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from okrkpi.documents import read
from okrkpi.documents.plan import read_plan
from okrkpi.documents.plan_json import plan_from_json
from okrkpi.export.formats import FORMATS, REVIEW_FORMATS
from okrkpi.export.json import draft_json
from okrkpi.export.lines import LINE_FORMATS, Classified
from okrkpi.export.reviewed import Reviewed, locate
from okrkpi.export.schema import schema
from okrkpi.export.summary import summary
from okrkpi.profile import load_profile
from okrkpi.review import review
from okrkpi.statement import parse

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
ENDS = {
    "markdown": "md",
    "json": "json",
    "csv": "csv",
    "sarif": "sarif",
    "github": "txt",
    "comment": "md",
}
LINES = (
    Classified(
        1,
        "Raise activation from 40% to 60% by the end of Q3",
        parse("Raise activation from 40% to 60% by the end of Q3", today=date(2026, 7, 1)),
    ),
    Classified(3, "=Churn rate, of SMBs", parse("=Churn rate, of SMBs")),
)


def check(name: str, text: str) -> None:
    """Compare with a file that a person has looked at; remove the file to make it anew."""
    path = GOLDEN / name
    if not path.exists():
        path.write_text(text, encoding="utf-8", newline="\n")
        pytest.fail(f"{path.name} was made; look at it and run again")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMATS)
def test_a_plan_is_written_as_before(reviewed: Reviewed, form: str) -> None:
    check(f"plan.{ENDS[form]}", FORMATS[form](reviewed.document.plan))


@pytest.mark.parametrize("form", REVIEW_FORMATS)
def test_a_review_is_written_as_before(reviewed: Reviewed, form: str) -> None:
    check(f"review-{form}.{ENDS[form]}", REVIEW_FORMATS[form]([reviewed]))


def test_a_draft_is_written_as_before(reviewed: Reviewed) -> None:
    check("draft.json", draft(reviewed))


@pytest.mark.parametrize("form", LINE_FORMATS)
def test_classified_lines_hold_their_keys(form: str) -> None:
    written = "".join(LINE_FORMATS[form](LINES))
    if form == "csv":
        rows = list(csv.DictReader(io.StringIO(written)))
        assert [row["text"] for row in rows] == [LINES[0].text, "'=Churn rate, of SMBs"]
        assert rows[0]["baseline"] == "40%"
        return
    document = json.loads(written if form == "json" else written.splitlines()[0])
    first = document["lines"][0] if form == "json" else document
    assert document["schema"] == 1
    assert first["facts"]["baseline"] == {"value": 40, "unit": "%", "text": "40%"}
    assert '"value": 40,' in written
    kind = "classified" if form == "json" else "classified_line"
    jsonschema.validate(document, schema(kind))


def test_markdown_and_json_read_back_the_same(reviewed: Reviewed) -> None:
    plan = reviewed.document.plan
    assert read_plan(FORMATS["markdown"](plan)).plan == plan
    assert plan_from_json(FORMATS["json"](plan)) == plan


def draft(reviewed: Reviewed) -> str:
    return draft_json(reviewed, path=None, calls=0, input_tokens=0, output_tokens=0)


@pytest.mark.parametrize(
    ("kind", "write"),
    [
        ("review", lambda one: REVIEW_FORMATS["json"]([one])),
        ("reviews", lambda one: REVIEW_FORMATS["json"]([one, one])),
        ("draft", draft),
        ("plan", lambda one: FORMATS["json"](one.document.plan)),
    ],
)
def test_json_follows_its_schema(
    reviewed: Reviewed, kind: str, write: Callable[[Reviewed], str]
) -> None:
    document = json.loads(write(reviewed))
    jsonschema.validate(document, schema(kind))
    jsonschema.validate(document, schema())


def test_findings_stand_at_their_words(reviewed: Reviewed) -> None:
    places = [(one.finding.code, one.line, one.column, one.end_column) for one in locate(reviewed)]
    assert places == [
        ("PLAN901", None, None, None),
        ("KR901", 11, 13, 59),
        ("KR902", 11, 13, 46),
        ("KPI901", 16, 17, 24),
    ]


def test_what_somebody_allows_is_reported_as_suppressed_and_counts_nowhere(
    reviewed: Reviewed,
) -> None:
    sarif = json.loads(REVIEW_FORMATS["sarif"]([reviewed]))
    results = {result["ruleId"]: result for result in sarif["runs"][0]["results"]}
    assert results["KR903"]["suppressions"][0]["justification"] == "the base is counted monthly"
    for form in ("json", "github", "comment"):
        assert "KR903" not in REVIEW_FORMATS[form]([reviewed])


def test_sarif_has_what_the_standard_requires(reviewed: Reviewed) -> None:
    sarif = json.loads(REVIEW_FORMATS["sarif"]([reviewed, replace(reviewed, path="/a/b.md")]))
    jsonschema.validate(sarif, json.loads((HERE / "sarif.schema.json").read_text("utf-8")))
    run = sarif["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert sarif["version"] == "2.1.0"
    assert {result["level"] for result in run["results"]} == {"error", "warning", "note"}
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["startLine"] >= 1
        assert region.get("endColumn", 2) > region.get("startColumn", 1)
    uris = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in run["results"]
    }
    assert uris == {"goals/q4%20plan.md", "file:///a/b.md"}


@pytest.mark.parametrize("plan", ["goals-bad.md", "goals-good.md"])
def test_sarif_of_a_whole_review_follows_the_standard(plan: str) -> None:
    path = HERE.parents[2] / "examples" / plan
    today = date(2026, 10, 1)
    document = read(path.read_text("utf-8").replace(" from ", " from from ", 1), today=today)
    found = review(document.plan, today=today)
    sarif = REVIEW_FORMATS["sarif"]([Reviewed(str(path), document, found, load_profile(), today)])
    allowed = json.loads((HERE / "sarif.schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(sarif), allowed)
    assert '"fixes"' in sarif


def test_edits_are_places_in_the_document(reviewed: Reviewed) -> None:
    lines = reviewed.document.text.split("\n")
    told = json.loads(REVIEW_FORMATS["json"]([reviewed]))
    (edit,) = next(one["edits"] for one in told["findings"] if one["code"] == "KR902")
    assert lines[edit["line"] - 1][edit["column"] - 1 : edit["end_column"] - 1] == "Improve"
    sarif = json.loads(REVIEW_FORMATS["sarif"]([reviewed]))
    (result,) = (one for one in sarif["runs"][0]["results"] if one["ruleId"] == "KR902")
    (change,) = result["fixes"][0]["artifactChanges"]
    region = change["replacements"][0]["deletedRegion"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (
        edit["line"],
        edit["column"],
        edit["end_column"],
    )


def test_a_comment_is_never_longer_than_a_comment_may_be(reviewed: Reviewed) -> None:
    assert len(REVIEW_FORMATS["comment"]([reviewed] * 2000)) < 65_000


def test_the_summary_says_what_matters(reviewed: Reviewed) -> None:
    assert summary([reviewed]).startswith("1 of 2 key results is ready; a made up rule in 1")


NURSES = """# Q4 2026

## Be the place where nurses stay
- Raise eNPS from 10 to 30
- Cut vacant posts from 20 to 8
"""
HEADED = NURSES.partition("- ")[0]
HINTED = "- Increase visits to the ward library by 20%\n"
ANOTHER = "- Double the number of tutors on call\n"
EMPTY = "\n## Objective: Make wards calm at night\n"
TASKS = "\n## KPIs\n- Publish the handbook\n"


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        ([NURSES], "both key results are ready"),
        ([NURSES, NURSES], "all 4 key results are ready"),
        ([NURSES + EMPTY], "both key results are ready; 1 objective needs rework"),
        ([NURSES + TASKS], "both key results are ready; 1 KPI needs refining"),
        ([NURSES + EMPTY + TASKS], "both key results are ready; 1 objective needs rework"),
        ([NURSES + EMPTY, EMPTY], "both key results are ready; 2 objectives need rework"),
        (
            [NURSES + "- Publish the handbook\n" + EMPTY],
            "2 of 3 key results are ready; work instead of a result in 1; 1 objective needs rework",
        ),
        (
            [NURSES + "- Publish the handbook\n" + TASKS],
            "2 of 3 key results are ready; work instead of a result in 1",
        ),
        (
            [NURSES.replace("# Q4 2026", "")],
            "both key results are ready; the plan as a whole needs refining",
        ),
        ([NURSES + HINTED], "all 3 key results are ready, 1 of them but for a hint"),
        ([NURSES + HINTED + ANOTHER], "all 4 key results are ready, 2 of them but for hints"),
        ([HEADED + HINTED], "the key result is ready but for a hint"),
        ([HEADED + HINTED + ANOTHER], "both key results are ready but for hints"),
        (
            [HEADED + HINTED + "- Publish the handbook\n"],
            "1 of 2 key results is ready but for hints; work instead of a result in 1",
        ),
        ([EMPTY], "no key results found; 1 objective needs rework"),
        ([TASKS], "no key results found; 1 KPI needs refining"),
    ],
)
def test_the_summary_sounds_no_better_than_the_plan_is(texts: list[str], told: str) -> None:
    today = date(2026, 10, 1)
    documents = [read(text, today=today) for text in texts]
    found = [review(document.plan, today=today) for document in documents]
    pairs = zip(documents, found, strict=True)
    assert (
        summary([Reviewed("a.md", one, its, load_profile(), today) for one, its in pairs]) == told
    )


@pytest.mark.parametrize(
    ("select", "told"),
    [
        (("KR209",), "only KR209 was looked for; nothing to mend"),
        (("KR206",), "only KR206 was looked for; work instead of a result in 1"),
        (("PLAN", "OBJ"), "only OBJ, PLAN was looked for"),
        (("PLAN", "OBJ", "KR", "KPI"), "2 of 3 key results are ready; work instead"),
    ],
)
def test_what_was_not_looked_for_is_not_called_ready(select: tuple[str, ...], told: str) -> None:
    profile = load_profile({"select": select})
    document = read(NURSES + "- Publish the handbook\n")
    found = review(document.plan, profile)
    assert summary([Reviewed("a.md", document, found, profile)]).startswith(told)


@pytest.mark.parametrize("form", REVIEW_FORMATS)
@pytest.mark.parametrize("hostile", ["\x1b[2J", "\x9b2J", "\u202eabc", "a\rb", "\ud800"])
def test_no_format_lets_a_control_character_through(
    reviewed: Reviewed, form: str, hostile: str
) -> None:
    finding = replace(reviewed.review.findings[1], message=hostile)
    review = replace(reviewed.review, findings=(finding,))
    written = REVIEW_FORMATS[form]([replace(reviewed, review=review, path=f"a{hostile}.md")])
    assert not set(hostile) & set(written) - set("2Jabc[")
