from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrkpi.documents.errors import DocumentError
from okrkpi.documents.table import read_table

SIGNS = [",", ";", "\t", "|"]


def sheet(sign: str, *rows: str) -> str:
    return "".join(row.replace("/", sign) + "\n" for row in rows)


@pytest.mark.parametrize("sign", SIGNS)
def test_the_sign_between_cells_is_found(sign: str) -> None:
    text = sheet(
        sign,
        "Objective/Key Result/Baseline/Target/Owner",
        "Fill the hall/Seats sold/41%/65%/Mia",
        "/Subscribers/800/1300/Tom",
        "Pay on time/Days to pay/46/14/Ana",
    )
    plan = read_table(text).plan
    assert [(o.text, [k.text for k in o.key_results]) for o in plan.objectives] == [
        ("Fill the hall", ["Seats sold", "Subscribers"]),
        ("Pay on time", ["Days to pay"]),
    ]
    first = next(plan.key_results())
    assert (first.baseline, first.target, first.owner) == ("41%", "65%", "Mia")


def test_the_objective_in_every_row() -> None:
    text = (
        "Goal,KR\nGrow,A from 1 to 2\nGrow,B from 1 to 2\nSell,C from 1 to 2\nGrow,D from 1 to 2\n"
    )
    plan = read_table(text).plan
    assert [(o.text, len(o.key_results)) for o in plan.objectives] == [("Grow", 3), ("Sell", 1)]


HEADS = {
    "Objective,Key Result,Start value,Current value,Target value,Due date": (
        "baseline", "current", "target", "due",
    ),
    "Goal,KR,From,Now,To,By when": ("baseline", "current", "target", "due"),
    "OBJECTIVE,KEY RESULT,Starting point,Today,Target (Q3),Deadline": (
        "baseline", "current", "target", "due",
    ),
    "Objectives,Key Results,Baseline 2025,Actual,Q3 Target,ETA": (
        None, "current", "target", "due",
    ),
    "Objective,Measure,Initial,Latest,Aim,When": ("baseline", "current", "target", "due"),
}  # fmt: skip


@pytest.mark.parametrize("head", HEADS)
def test_heads_in_the_usual_words(head: str) -> None:
    (found,) = read_table(f"{head}\nGrow,Orders,40,55,90,30 June\n").plan.key_results()
    values = dict(zip(HEADS[head], ("40", "55", "90", "30 June"), strict=True))
    values.pop(None, None)
    assert {name: getattr(found, name) for name in values if name} == values


def test_types_parents_teams_and_quarters() -> None:
    text = sheet(
        ";",
        "Type;Title;Parent;Team;Quarter;Owner",
        "Objective;Grow;;North;Q3 2026;Mia",
        "Key Result;Members from 400 to 900;Grow;North;Q3 2026;Mia",
        "Key Result;Revenue from 1m to 2m;Sell;South;Q3 2026;Tom",
        "Objective;Sell;;South;Q3 2026;Tom",
        "Initiative;Fairs;Revenue from 1m to 2m;South;Q3 2026;Tom",
        "KPI;Churn;;South;;",
    )
    plan = read_table(text).plan
    assert [(o.text, o.team, [k.text for k in o.key_results]) for o in plan.objectives] == [
        ("Grow", "North", ["Members from 400 to 900"]),
        ("Sell", "South", ["Revenue from 1m to 2m"]),
    ]
    assert plan.cycle
    assert plan.cycle.label == "2026-Q3"
    (work,) = plan.objectives[1].initiatives
    assert (work.text, work.serves) == ("Fairs", "KR2.1")
    assert [kpi.text for kpi in plan.kpis] == ["Churn"]
    assert [(result.owner, result.extra) for result in plan.key_results()] == [
        ("Mia", ()),
        ("Tom", ()),
    ]
    assert plan.kpis[0].extra == (("team", "South"),)


def test_objectives_by_number_alone() -> None:
    plan = read_table("Objective,Key Result\nO1,Orders up\nO1,Visits up\nO2,Deals up\n").plan
    assert [(o.id, len(o.key_results)) for o in plan.objectives] == [("O1", 2), ("O2", 1)]


def test_kpis_alone() -> None:
    plan = read_table("Metric\tCurrent\tTarget\tFrequency\nChurn\t5%\t3%\tmonthly\n").plan
    (kpi,) = plan.kpis
    assert (kpi.text, kpi.current, kpi.target, kpi.cadence) == ("Churn", "5%", "3%", "monthly")
    assert plan.objectives == ()


@pytest.mark.parametrize(
    ("heads", "kept"),
    [
        ("Limit Alarm Alert Threshold", "88%"),
        ("Floor Minimum Min At_least", "≥ 88%"),
        ("Ceiling Maximum Max At_most", "≤ 88%"),
    ],
)
def test_the_level_that_a_kpi_keeps_has_many_heads(heads: str, kept: str) -> None:
    for head in heads.split():
        rows = f"KPI\tNow\t{head.replace('_', ' ')}\nPunctuality\t91%\t88%\n"
        (kpi,) = read_table(rows).plan.kpis
        assert (kpi.text, kpi.current, kpi.threshold) == ("Punctuality", "91%", kept)


def test_a_bare_quarter_takes_the_year_of_today() -> None:
    text = "Objective,Quarter\nGrow,Q3\nSell,Q4\n"
    plan = read_table(text, today=date(2026, 7, 1)).plan
    assert [objective.cycle for objective in plan.objectives] == ["2026-Q3", "2026-Q4"]


def test_quoted_cells() -> None:
    text = 'Objective,Key Result,Target\n"Win ""the"" north, again","Orders\nof all kinds",90\n'
    document = read_table(text)
    (objective,) = document.plan.objectives
    (found,) = objective.key_results
    assert objective.text == 'Win "the" north, again'
    assert (found.text, found.target) == ("Orders of all kinds", "90")
    place = document.places[objective.id]
    assert (place.line, place.column) == (2, 2)
    assert document.places[found.id].line == 2


def test_places() -> None:
    text = "\ufeffOwner,Key Result\r\nMia,  Orders up\r\n"
    document = read_table(text)
    (found,) = document.plan.key_results()
    place = document.places[found.id]
    assert (place.line, place.column, place.end_column) == (2, 7, 16)


def test_lines_above_the_head_are_no_goals() -> None:
    text = "OKRs Q3,,\n,,\nObjective,Key Result,Target\nGrow,Orders,90\nTotal,,\n"
    plan = read_table(text).plan
    assert [objective.text for objective in plan.objectives] == ["Grow"]


@pytest.mark.parametrize("text", ["", "\n\n", "a,b\n1,2\n", "Owner,Due\nMia,June\n", "hello"])
def test_a_table_without_goals_is_refused(text: str) -> None:
    with pytest.raises(DocumentError):
        read_table(text)


@given(st.text(alphabet=',;\t|"\n\r aO1KR:', max_size=200))
def test_any_cells_read_or_are_refused(cells: str) -> None:
    document = read_table(f"Objective,Key Result,Target\n{cells}")
    lines = document.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for place in document.places.values():
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= place.end_column <= len(lines[place.line - 1]) + 1


def test_ten_thousand_rows() -> None:
    rows = "".join(f"Win town {n // 4},Orders {n} from 1 to 2,1,2\n" for n in range(10_000))
    plan = read_table(f"Objective,Key Result,Baseline,Target\n{rows}").plan
    assert len(plan.objectives) == 2_500
    assert sum(1 for _ in plan.key_results()) == 10_000


@pytest.mark.parametrize("sign", ["(", "{", '"', ".", '""', " ."])
def test_a_cell_of_signs_takes_little_time(sign: str) -> None:
    started = time.process_time()
    read_table(f"Objective,Key Result\nGrow,{sign * 40_000}")
    assert time.process_time() - started < 3


@pytest.mark.parametrize(
    ("cell", "kept"),
    [("tbc", "tbc"), ("TBD", "TBD"), ("?", "?"), ("to be agreed", "to be agreed"), ("-", None)],
)
def test_a_target_that_is_still_open_is_kept_as_it_stands(cell: str, kept: str | None) -> None:
    text = f"Objective,Key Result,Baseline,Target\nSell,Leads taken up by sales,31%,{cell}\n"
    (found,) = read_table(text).plan.key_results()
    assert found.target == kept


@pytest.mark.parametrize(
    ("cells", "target"),
    [
        ("Paper slips gone,no,no,yes", "yes"),
        ("Union agreement,none,drafted,signed", "signed"),
    ],
)
def test_a_goal_beside_where_it_starts_is_its_target(cells: str, target: str) -> None:
    text = f"Key result,Start,Now,Goal\nBoth shifts agree,no,no,both\n{cells}\n"
    plan = read_table(text).plan
    assert [one.target for one in plan.key_results()] == ["both", target]
    assert not any(one.text for one in plan.objectives)


def test_targets_in_words_beneath_shared_aims_are_key_results() -> None:
    text = sheet(
        "\t",
        "Heading/Target 2027/KPI (weekly)/Measures",
        "Guests feel at home from the first minute/Check-in takes 4 min (today 9)/Walk-outs"
        "/New desk in the lobby",
        "/80% of rooms ready by noon/Guest complaints/Second linen delivery at ten",
        "A kitchen that wastes nothing/Food waste from 14 kg to 6 kg a day/Energy per cover"
        "/Train cooks in stock control",
        "//Cash in the safe/",
        "Remarks",
        "The lift is closed in March and nothing can be done about it",
    )
    plan = read_table(text).plan
    assert [(o.text, [k.text for k in o.key_results]) for o in plan.objectives] == [
        (
            "Guests feel at home from the first minute",
            ["Check-in takes 4 min (today 9)", "80% of rooms ready by noon"],
        ),
        ("A kitchen that wastes nothing", ["Food waste from 14 kg to 6 kg a day"]),
    ]
    kpis = ["Walk-outs", "Guest complaints", "Energy per cover", "Cash in the safe"]
    assert [kpi.text for kpi in plan.kpis] == kpis
    assert sum(len(one.initiatives) for one in plan.objectives) == 3


def test_measures_that_stand_before_targets_in_words_stay_what_is_measured() -> None:
    text = sheet(
        ";",
        "Topic/Measure/Target",
        "Guests feel at home here/Check-in time/Check-in in under 4 minutes",
        "/Room readiness/80% of rooms ready by noon",
        "A kitchen that wastes nothing/Food waste/Food waste under 6 kg a day",
    )
    plan = read_table(text).plan
    assert "Check-in time" in [item.text for item in plan.items()]
