"""What is wrong in a plan is named, with its line and what to do; nothing takes for ever."""

from __future__ import annotations

import time

import pytest
from pydantic import ValidationError

from okrkpi.documents.errors import DocumentError
from okrkpi.documents.plan import read_plan, write_plan
from okrkpi.models import Kpi, Objective, Plan, Question

FRONT_ERRORS = [
    ("# Goals\n", 1, "first line is to be ---"),
    ("", 1, "first line is to be ---"),
    ("---\nokrkpi: 1\n# Goals\n", 1, "close it with a line of ---"),
    ("---\ntitle: x\n---\n", 2, "okrkpi: 1"),
    ("---\n---\n", 2, "okrkpi: 1"),
    ("---\nteam: x\nokrkpi: 2\n---\n", 3, "a newer version of okrkpi"),
    ("---\nokrkpi: 2\nmade: {version: 0.9.1}\n---\n", 2, "okrkpi 0.9.1 or newer"),
    ("---\nokrkpi: one\n---\n", 2, "write okrkpi: 1"),
    ("---\nokrkpi: 0\n---\n", 2, "write okrkpi: 1"),
    ("---\nokrkpi:\n---\n", 2, "write okrkpi: 1"),
    ("---\nokrkpi: 1\nteam: [a\n---\n", 3, "no valid YAML"),
    ("---\nokrkpi: 1\nteam: a: b\n---\n", 3, "no valid YAML"),
    ("\n\n---\nokrkpi: 1\nteam: a: b\n---\n", 5, "no valid YAML"),
    ("---\nokrkpi: 1\n\nteam: a\0b\n---\n", 4, "control character"),
    ("---\nokrkpi: 1\n- team\n---\n", 3, "no valid YAML"),
    ("---\n- okrkpi: 1\n---\n", 2, "name: value"),
    ("---\nokrkpi: 1\n[a]: b\n---\n", 3, "single word"),
    ("---\nokrkpi: 1\nteam: a\nteam: b\n---\n", 4, "given twice"),
    ("---\nokrkpi: 1\nteam: [a, b]\n---\n", 3, "one value"),
    ("---\nokrkpi: 1\na: &a [x]\nb: *a\n---\n", 4, "alias"),
    ("---\nokrkpi: 1\na: &a [*a]\n---\n", 3, "alias"),
    ("---\nokrkpi: 1\na: " + "[" * 5000 + "\n---\n", 2, "too deeply"),
    ("---\nokrkpi: 1\na: " + "x" * 200_001 + "\n---\n", 2, "longer than 200,000"),
    ("---\nokrkpi: 1\ncycle: Sprint 3\n---\n", 3, "2026-Q4"),
    ("---\nokrkpi: 1\ncycle: x\nstart: 2026-10-01\n---\n", 3, "both start: and end:"),
    ("---\nokrkpi: 1\nend: 2026-10-01\n---\n", 3, "both start: and end:"),
    ("---\nokrkpi: 1\nstart: 2026-10-01\nend: 31 Dec\n---\n", 4, "is no date"),
    ("---\nokrkpi: 1\ndocuments: memo.md\n---\n", 3, "is a list"),
    ("---\nokrkpi: 1\ndocuments:\n  - memo.md\n---\n", 4, "name: value"),
    ("---\nokrkpi: 1\ndocuments:\n  - id: a b\n---\n", 4, "is no id"),
    ("---\nokrkpi: 1\ndocuments:\n  - id: a\n    url: x\n---\n", 5, "id, path, sha256"),
    ("---\nokrkpi: 1\nmade: {by: me}\n---\n", 3, "cannot stand here"),
    ("---\nokrkpi: 1\nextra:\n  - [a]\n---\n", 4, "is a pair"),
    ("---\nokrkpi: 1\nextra: {a: b}\n---\n", 3, "is a list"),
]
BODY_ERRORS = [
    ("Some prose.\n", 1, "note"),
    ("## O1 · Win\n- **KR1.1** Raise orders\n  to 9\n", 3, "on the line that it belongs to"),
    ("<!-- remark -->\n", 1, "note"),
    ("- **KR1.1** Raise orders\n", 1, "under no heading"),
    ("- owner: Mia\n", 1, "under no heading"),
    ("  - owner: Mia\n", 1, "below no item"),
    ("## KPIs\n  - owner: Mia\n", 2, "below no item"),
    ("# One\n# Two\n", 2, "already has a title, on line 4"),
    ("## O1 · Win\n### KR1.1 Raise\n", 2, "as a bullet"),
    ("## O1 · Win\n## O1 · Lose\n", 2, "used twice, first on line 4"),
    ("## O1 · Win\n- **KR1** a\n## KPIs\n- **KPI KR1** b\n", 4, "used twice"),
    ("## O1 · Win\n- **KR1** a\n## Questions\n- **question KR1** b\n", 4, "used twice"),
    (f"## O1 · Win\n- **KR{'1' * 39}** a\n", 2, "too long"),
    ("## O1 · Win\n- **KR 1.1** a\n", 2, "is no id"),
    ("## O1 · Win\n- **kr1.1** a\n", 2, "is no id"),
    ("## O1 · Win\n- **K1** a\n", 2, "marked as a KPI"),
    ("## KPIs\n- **KR1** a\n", 2, "only a KPI can stand here"),
    ("## O1 · Win\n- **KR1** a\n- owner: Mia\n", 3, "indent it by two spaces"),
    ("## O1 · Win\n- **KR1** a\n- pace: 5\n", 3, "indent it by two spaces"),
    ("## O1 · Win\n- **KR1** a\n  - talk to Mia\n", 3, "owner, metric"),
    ("## O1 · Win\n  - **KR1** a\n", 2, "begins at the margin"),
    ("## O1 · Win\n  - talk to Mia\n", 2, "this is no field of O1"),
    ("## O1 · Win\n- owner: Mia\n- owner: Tom\n", 3, "given twice"),
    ("## O1 · Win\n- ambition: ambitous\n", 2, "committed or aspirational"),
    ("## O1 · Win\n- extra: x\n", 2, "extra: name: value"),
    ("## O1 · Win\n- source: page 3\n", 2, "memo:14:3"),
    ("## O1 · Win\n- source: memo:14:3\n", 2, "memo:14:3"),
    ("## O1 · Win\n- number: 40%\n", 2, "backticks"),
    ("## O1 · Win\n- number: `40%` baseline, sure\n", 2, "“sure” is not known"),
    ("## O1 · Win\n- number: `40%` baseline, target\n", 2, "one role"),
    ("## O1 · Win\n- allow: because I say so\n", 2, "name the rule"),
    ("## O1 · Win\n- **KR1** a\n  - grade: good\n", 3, "from 0.0 to 1.0"),
    ("## O1 · Win\n- **KR1** a\n  - checkin: today 5\n", 3, "is no date"),
    ("## O1 · Win\n- **KR1** a\n  - checkin: 2026-10-14\n", 3, "a day and a value"),
    ("## KPIs\n- **K1** a\n  - role: boss\n", 3, "guardrail"),
    ("## KPIs\n- **K1** a\n  - guards: KR1\n  - health: O1\n", 2, "keep either guards or health"),
    ("## KPIs\n- **K1** a\n  - guards: KR1\n  - role: health\n", 2, "another role"),
    ("## Questions\n- **Q1** a\n  - owner: Mia\n", 3, "at, field, who, answer"),
    ("## Questions\n- **Q1** a (who: Mia)\n  - who: Tom\n", 3, "given twice"),
    ("## Priorities\n- a\n  - owner: Mia\n", 3, "source, served by, reason"),
    ("## Not now\n- a\n  - reason: b\n", 3, "one of source"),
]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [*FRONT_ERRORS, *((f"---\nokrkpi: 1\n---\n{b}", n + 3, words) for b, n, words in BODY_ERRORS)],
)
def test_what_is_wrong_is_named_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_plan(text)
    assert words in caught.value.message
    assert caught.value.line == line
    assert str(caught.value).startswith(f"line {line}")


@pytest.mark.parametrize("bad", ["", "a b", "a/b", "ü", "a\n", "x" * 41])
def test_an_id_is_plain(bad: str) -> None:
    with pytest.raises(ValidationError):
        Objective(id=bad, text="x")


def test_ids_are_unique_in_a_plan() -> None:
    with pytest.raises(ValidationError, match="used twice"):
        Plan(kpis=(Kpi(id="K1", text="a"),), questions=(Question(id="K1", text="b"),))


@pytest.mark.parametrize(
    "body",
    [
        "x" * 1_000_000,
        "\n" * 1_000_000,
        " " * 1_000_000 + "x",
        "## O1 · " + "a" + " " * 1_000_000 + "b",
        "## O1 · x\n- **KR1** " + "\\" * 1_000_000,
        "## O1 · x\n- **KR1** " + "\\u{" * 1_000_000,
        "## O1 · x\n- **" + "a." * 500_000,
        "## O1 · x\n- **KR" + "1" * 1_000_000,
        "## O1 · x\n- a" + " " * 1_000_000 + ":",
        "## O1 · x\n- owner: " + " a" * 500_000,
        "## O1 · x\n- allow: a" + " " * 1_000_000 + "b",
        "## O1 · x\n- source: memo:" + "1" * 1_000_000,
        "## O1 · x\n- number: `" + "1`" * 500_000,
        "## Questions\n- **Q1** a" + " (who: " * 400_000,
        "## Questions\n- **Q1** a" + " " * 1_000_000 + "(who: x",
        "## KPIs\n- **K1** x\n  - guards: " + "a," * 500_000,
        "- " * 500_000,
        "#" * 1_000_000,
        "## O1 · x\n" + "- **initiative** do it\n" * 10_000,
        "## O1 · x\n" + "- Raise sales\n  - pace: 5\n" * 10_000,
        "## x\n- y\n" * 10_000,
    ],
)
def test_a_long_document_takes_time_in_proportion(body: str) -> None:
    started = time.process_time()
    try:
        document = read_plan(f"---\nokrkpi: 1\n---\n{body}")
    except DocumentError:
        pass
    else:
        write_plan(document.plan)
    assert time.process_time() - started < 10


def test_front_matter_that_could_not_be_read_is_not_written() -> None:
    with pytest.raises(DocumentError, match="longer than 200,000"):
        write_plan(Plan(team="x" * 200_000))
