"""Our own Markdown: what is documented reads, what is wrong is named, and any plan comes back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from okrkpi.documents.plan import is_plan, read_plan, write_plan
from okrkpi.documents.plan_fields import FIELDS
from okrkpi.documents.plan_json import plan_from_json, plan_to_json
from okrkpi.documents.plan_reader import _MODELS
from okrkpi.models import (
    Allow,
    Checkin,
    Cycle,
    KeyResult,
    Kpi,
    Made,
    NonGoal,
    Number,
    Objective,
    Plan,
    Question,
    Quote,
    Source,
)

GOLDEN = """\
---
okrkpi: 1
cycle: 2026-Q4
---
# Harbour Foods, Q4

## O1 · Win back the corner shops
- ambition: aspirational
- **KR1.1** Raise weekly orders from 1,150 to 1,800
  - owner: Mia
  - source: memo:14:3 “corner shops place 1,150 orders a week”
  - number: `1,150` baseline, grounded
  - allow: KR223 because the base is counted monthly

## KPIs
- **K1** Complaints per 1,000 orders below 4
  - guards: KR1.1

## Questions
- **Q1** KR1.2 baseline: What is the repeat-order rate today? (who: sales operations)
"""
GOLDEN_PLAN = Plan(
    title="Harbour Foods, Q4",
    cycle=Cycle(label="2026-Q4", start=date(2026, 10, 1), end=date(2026, 12, 31)),
    objectives=(
        Objective(
            id="O1",
            text="Win back the corner shops",
            ambition="aspirational",
            key_results=(
                KeyResult(
                    id="KR1.1",
                    text="Raise weekly orders from 1,150 to 1,800",
                    owner="Mia",
                    sources=(
                        Quote(text="corner shops place 1,150 orders a week", line=14, column=3),
                    ),
                    numbers=(Number(text="1,150", role="baseline", status="grounded"),),
                    allow=(Allow(code="KR223", reason="the base is counted monthly"),),
                ),
            ),
        ),
    ),
    kpis=(
        Kpi(
            id="K1",
            text="Complaints per 1,000 orders below 4",
            role="guardrail",
            objectives=("KR1.1",),
        ),
    ),
    questions=(
        Question(
            id="Q1",
            at="KR1.2",
            field="baseline",
            text="What is the repeat-order rate today?",
            who="sales operations",
        ),
    ),
)
FULL = """\
---
okrkpi: 1
cycle: 2027-Q1
start: 2026-04-01
end: 2026-06-30
team: Harbour Foods
level: "yes"
language: en
profile: house.toml
documents:
  - id: memo
    path: "memos/autumn: final.md"
    sha256: ab12
made:
  version: 0.1.0
  model: offline
tags: [food, q4]
public: true
---
# Full

## O1 · Win back the corner shops
- owner: Mia
- team: Sales
- cycle: 2026-H2
- supports: O9
- note: Agreed in June.
- note: Reviewed in July.
- mood: sunny
- **KR1.1** Raise weekly orders from 1,150 to 1,800
  - owner: Mia
  - metric: weekly orders
  - scope: corner shops
  - baseline: 1,150
  - current: 1,240
  - target: 1,800
  - unit: orders
  - due: 2026-12-15
  - ambition: committed
  - kpi: K1
  - because: orders show that shops come back
  - grade: 0.25
  - checkin: 2026-10-14 1,240; two shops joined
  - checkin: 2026-10-21 1,300
  - source: memo:p2:14:3 “corner shops”
  - number: `1,150` baseline, grounded, source 1
  - number: `1,800` target, proposed, because half again is in reach
  - Last seen: Monday
- **I1** Visit every shop that left
  - owner: Tom
  - due: by mid-November
  - status: started
  - serves: KR1.1

## KPIs
- **K1** Complaints per 1,000 orders below 4
  - guards: KR1.1, O1
  - metric: complaints
  - threshold: < 4
  - current: 3.1
  - target: 2
  - unit: per 1,000 orders
  - cadence: weekly
  - category: quality
  - level: team
  - parent: K9
- **K2** Margin
  - health: O1
- **K3** Weekly orders
  - outcome: O1
- **K4** Churn
  - objectives: O1
- **K5** Uptime
  - role: health

## Questions
- **Q1** KR1.1: Is it counted weekly?
- **Q2** Who decides?
  - answer: Mia

## Priorities
- Win back the corner shops
  - source: memo:3:1 “Win back the corner shops”
  - served by: O1, K1
- Repair the fleet
  - reason: nothing to measure yet

## Not now
- No move into restaurants
  - source: memo:20:1 “not restaurants”
"""


def plan_of(body: str) -> Plan:
    return read_plan(f"---\nokrkpi: 1\n---\n{body}").plan


def test_the_documented_example_is_read_and_written() -> None:
    assert read_plan(GOLDEN).plan == GOLDEN_PLAN
    assert write_plan(GOLDEN_PLAN) == GOLDEN


def test_every_field_is_read_and_written() -> None:
    plan = read_plan(FULL).plan
    assert write_plan(plan) == FULL
    assert plan_from_json(plan_to_json(plan)) == plan


def test_every_attribute_has_a_field() -> None:
    structure = {"id", "text", "extra", "key_results", "initiatives"}
    for kind, model in _MODELS.items():
        written = {field.attribute for field in FIELDS[kind]}  # type: ignore[index]
        assert set(model.model_fields) - structure <= written, kind


def test_what_each_field_of_the_example_says() -> None:
    plan = read_plan(FULL).plan
    objective, kpi = plan.objectives[0], plan.kpis[0]
    key_result = objective.key_results[0]
    assert plan.cycle == Cycle(label="2027-Q1", start=date(2026, 4, 1), end=date(2026, 6, 30))
    assert plan.level == "yes"
    assert plan.documents == (Source(id="memo", path="memos/autumn: final.md", sha256="ab12"),)
    assert plan.made == Made(version="0.1.0", model="offline")
    assert plan.extra == (("tags", "[food, q4]"), ("public", "true"))
    assert objective.note == "Agreed in June.\nReviewed in July."
    assert objective.extra == (("mood", "sunny"),)
    assert key_result.extra == (("Last seen", "Monday"),)
    assert key_result.grade == 0.25
    assert key_result.sources[0].page == 2
    assert key_result.numbers[0].quote == 0
    assert key_result.numbers[1].working == "half again is in reach"
    assert key_result.checkins[0] == Checkin(
        date=date(2026, 10, 14), value="1,240", note="two shops joined"
    )
    assert (kpi.role, kpi.objectives) == ("guardrail", ("KR1.1", "O1"))
    assert [k.role for k in plan.kpis[1:]] == ["health", "outcome", None, "health"]
    assert plan.questions[0].at == "KR1.1"
    assert plan.priorities[0].served_by == ("O1", "K1")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GOLDEN, True),
        ("\ufeff" + GOLDEN, True),
        (GOLDEN.replace("\n", "\r\n"), True),
        ("\n\n" + GOLDEN, True),
        ('---\ntitle: x\n"okrkpi": 1\n---\n', True),
        ("---\nokrkpi: [\n---\n", True),
        ("---\ntitle: x\n---\nokrkpi: 1\n", False),
        ("okrkpi: 1\n", False),
        ("# Goals\n\n- okrkpi: 1\n", False),
        ("--- okrkpi: 1\n---\n", False),
        ("\n\n", False),
        ("", False),
    ],
)
def test_a_plan_is_known_by_its_front_matter(text: str, expected: bool) -> None:
    assert is_plan(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + GOLDEN,
        GOLDEN.replace("\n", "\r\n"),
        GOLDEN.replace("\n", "\r", 7).replace("\n", "\r\n", 4),
        GOLDEN.replace("\n", "  \n"),
        GOLDEN.replace("\n- ", "\n* ").replace("\n  - ", "\n\t+ "),
        GOLDEN.replace("\n  - ", "\n      -   "),
        GOLDEN.replace("\n##", "\n\n\n***\n##").replace("\n  - ", "\n\n  - "),
        GOLDEN.replace("**KR1.1** ", "**KR1.1:** ").replace("**K1**", "**K1**:"),
        GOLDEN.replace("**KR1.1** ", "KR1.1: ").replace("**K1**", "K1"),
        GOLDEN.replace("**KR1.1**", "**Key result KR1.1**").replace("**K1**", "**kpi K1**"),
        GOLDEN.replace("## O1 ·", "## O1:").replace("## KPIs", "## kpis:"),
        GOLDEN.replace("## O1 ·", "## O1 —").replace("owner:", "Owner :"),
        GOLDEN.replace("## O1 ·", "## Objective O1 ·").replace("“", '"').replace("”", '"'),
        GOLDEN.replace("cycle: 2026-Q4", "cycle: 'FY2026 Q4' # ours\nteam:\nlanguage: ~"),
        GOLDEN.replace("baseline, grounded", "Grounded,Baseline"),
        GOLDEN.replace("aspirational", "Aspirational\n- team:\n- owner:"),
        GOLDEN.replace("orders a week", r"orders a \week").replace(r"\w", r"\u{77}"),
        GOLDEN.rstrip("\n"),
    ],
)
def test_what_people_do_to_a_file_by_hand_changes_nothing(text: str) -> None:
    assert read_plan(text).plan == GOLDEN_PLAN


def test_items_without_an_id_get_the_next_free_one() -> None:
    document = read_plan(
        "---\nokrkpi: 1\n---\n## Win back the shops\n- Raise orders: from 5 to 9\n- **KR2.7** Two\n"
        "- **initiative** Visit them\n- **I4** Call them\n## O2 · Deliver\n- Three\n- **Four** x\n"
        "## Objective growth · Grow\n- Five\n## KPIs\n- Churn: below 5%\n- **KPI7** Margin\n- Cost"
        "\n## Questions\n- Q4 revenue: is it final?\n"
    )
    plan = document.plan
    assert [(item.id, item.text) for item in plan.items()] == [
        ("O3", "Win back the shops"),
        ("KR3.1", "Raise orders: from 5 to 9"),
        ("KR2.7", "Two"),
        ("I5", "Visit them"),
        ("I4", "Call them"),
        ("O2", "Deliver"),
        ("KR2.8", "Three"),
        ("KR2.9", "**Four** x"),
        ("growth", "Grow"),
        ("KR1", "Five"),
        ("K1", "Churn: below 5%"),
        ("KPI7", "Margin"),
        ("K2", "Cost"),
    ]
    assert (plan.questions[0].id, plan.questions[0].text) == ("Q1", "Q4 revenue: is it final?")
    assert read_plan(write_plan(plan)).plan == plan
    assert (document.structure[0].line, document.structure[0].role) == (4, "objective")
    assert len(document.structure) == 9


def test_a_plan_without_a_title_or_anything_else_is_read() -> None:
    assert plan_of("") == Plan()
    assert write_plan(Plan()) == "---\nokrkpi: 1\n---\n"
    assert plan_of("## O1 ·\n- **KR1.1** Sign 5 shops\n").objectives[0].text == ""


def test_a_free_id_is_free_where_ids_have_very_long_numbers() -> None:
    plan = plan_of("## KPIs\n- **K999999999** a\n- **K1000000000** b\n- c\n- d\n")
    assert [kpi.id for kpi in plan.kpis[2:]] == ["K1000000001", "K1000000002"]


def test_only_a_small_word_is_an_unknown_field_of_an_objective() -> None:
    objective = plan_of(
        "## O1 · Win\n- pace: 5\n- Churn: below 5%\n- net churn: down\n"
    ).objectives[0]
    assert objective.extra == (("pace", "5"),)
    assert [item.text for item in objective.key_results] == ["Churn: below 5%", "net churn: down"]


def test_what_stands_for_no_character_stays_as_it_is() -> None:
    assert plan_of("# \\u{110000} \\u{x} C:\\temp \\u{48}i").title == r"\u{110000} \u{x} C:\temp Hi"


def test_unknown_front_matter_is_kept_in_order() -> None:
    text = "---\nokrkpi: 1\nzeta: 1\nalpha: {a: [1, 'x: y']}\nblank:\n---\n"
    plan = read_plan(text).plan
    assert plan.extra == (("zeta", "1"), ("alpha", '{a: [1, "x: y"]}'), ("blank", ""))
    assert read_plan(write_plan(plan)).plan == plan


@pytest.mark.parametrize(
    ("label", "extra"),
    [
        ("2026-Q4", ""),
        ("Sprint 7", "start: 2026-10-01\nend: 2026-10-14\n"),
        ('""', "start: 2026-10-01\nend: 2026-10-14\n"),
        ('"2026"', ""),
        ("2026-10-01 to 2026-11-15", ""),
    ],
)
def test_a_cycle_is_written_with_dates_where_its_label_gives_none(label: str, extra: str) -> None:
    text = f"---\nokrkpi: 1\ncycle: {label}\n{extra}---\n"
    assert write_plan(read_plan(text).plan) == text


def test_dates_alone_make_a_cycle() -> None:
    cycle = read_plan("---\nokrkpi: 1\nstart: 2026-10-01\nend: 2026-10-14\n---\n").plan.cycle
    assert cycle is not None
    assert cycle.label == "2026-10-01/2026-10-14"


@pytest.mark.parametrize(
    "text",
    [
        "Raise the share of €5 orders from 40% to > 60% (net, ~2 a day), cost * volume",
        "Cut time to < 4 min & keep NPS ≥ 45; 3–5 shops/week [net] - all_sites #1 \\o/ C:\\data",
        "“Quoted”, 'quoted', \"quoted\" — «quoted» | $1.5m = 50 bp + 1 :)",
        "هدف: زيادة الطلبات 🚀 👩‍🌾",
    ],
)
def test_a_plain_sentence_is_written_as_it_is(text: str) -> None:
    plain = text.replace("\\o/ ", "")
    plan = Plan(objectives=(Objective(id="O1", text=plain, owner=plain),))
    assert f"## O1 · {plain}\n- owner: {plain}\n" in write_plan(plan)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("two\nlines", r"two\u{a}lines"),
        ("nul\0 esc\x1b", r"nul\u{0} esc\u{1b}"),
        (" x ", r"\u{20}x\u{20}"),
        ("<script>", r"\<script>"),
        ("![x](y)", r"\![x](y)"),
        ("&amp; R&D", r"\&amp; R&D"),
        ("\u202ereversed", r"\u{202e}reversed"),
        (r"\u{a} \* \d", r"\\u{a} \\* \d"),
        ("", r"\u{}"),
        ("# x", r"\# x"),
        ("- x", r"\- x"),
        ("1. x", r"1\. x"),
        ("> 5", r"\> 5"),
        ("---", r"\---"),
        ("[ ] x", r"\[ ] x"),
    ],
)
def test_what_would_be_taken_for_something_else_is_escaped(text: str, written: str) -> None:
    plan = Plan(non_goals=(NonGoal(text=text),))
    assert write_plan(plan).splitlines()[-1] == f"- {written}"
    assert read_plan(write_plan(plan)).plan == plan


def test_the_page_on_the_format_shows_a_plan_as_it_is_written() -> None:
    page = (Path(__file__).parents[3] / "docs" / "format.md").read_text(encoding="utf-8")
    example = page.split("```markdown\n")[1].split("```\n")[0]
    assert write_plan(read_plan(example).plan) == example
    for fields in FIELDS.values():
        assert all(f"`{field.name}`" in page for field in fields)
