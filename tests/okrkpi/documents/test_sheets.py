"""Sheets as people fill them: what stands around the rows, and rows that say little."""

from __future__ import annotations

import pytest

from okrkpi.documents.table import read_table
from tests.okrkpi.documents.seen import seen

GROW = ["O Grow the north", "R Members", "R Visits"]
SHEETS = {
    "a results chain, with what is wanted at each level and its indicators": (
        """
        Level|Ref|Narrative summary|Verifiable indicator|Baseline|Target|Means of verification
        Impact|I|Grow the north|Members|4|9|register
        Outcome|OC1|Sell in spring|Deals|1|2|ledger
        Outcome|OC1||Calls|1|2|ledger
        Output|OP1|12 fairs held|see narrative|0|12|photographs
        Activity|A1|Hire the van||||
        Precondition||The road is open||||
        """,
        [*GROW[:2], "O Sell in spring", "R Deals", "R Calls", "I 12 fairs held", "I Hire the van"],
    ),
    "a preamble with a known word, and a legend": (
        """
        Export|Tracker|||by
        Generated|2026-11-20|||
        ||||
        Objective|Key Result|Start|Target|Owner
        Grow the north|Members|4|9|Mia
        Grow the north|Visits|5|8|Mia
        ||||
        Legend||9 is the best||
        """,
        GROW,
    ),
    "an area that is only watched": (
        """
        Area|Goal|How we measure|Now|Dec|Who
        Shop|Grow the north|Members|4|9|Mia
        |||||
        ||Visits|5|8|Mia
        Just watch||Days of stock|31|<35|Bo
        ||Theft|||
        """,
        [*GROW, "K Days of stock", "K Theft"],
    ),
    "a type in the column of numbers where the column of types is blank": (
        """
        No.|Type|Text|Start|Target
        1|Goal|Grow the north||
        1.1|Measure|Members|4|9
        1.2|Measure|Visits|5|8
        KPI||Days of stock|31|<35
        """,
        [*GROW, "K Days of stock"],
    ),
    "no objective, where the others are named in each row": (
        """
        Objective|Key Result|Start|Target
        Grow the north|Members|4|9
        Grow the north|Visits|5|8
        Sell in spring|Deals|1|2
        Sell in spring|Calls|1|2
        |Certificates missing|7|1
        """,
        [*GROW, "O Sell in spring", "R Deals", "R Calls", "O", "R Certificates missing"],
    ),
    "key results side by side, and KPIs in one row": (
        """
        Dept|Objective|KR 1|KR 2|Owner
        Sales|Grow the north|Members|Visits|Mia
        Sales|to be delivered after the holidays|||Tom
        ||||
        Standing KPIs|Order intake|Stock days||Tom
        """,
        [*GROW, "K Order intake", "K Stock days"],
    ),
    "key results side by side with their numbers": (
        """
        Objective|Key result 1|Target|Key result 2|Target
        Grow the north|Members|9|Visits|8
        """,
        GROW,
    ),
    "two years, work beside them, a list for information and a last remark": (
        """
        #|Goal|How measured|2026|2027|Who|Actions
        1|Grow the north|Members|4|9|Mia|Fair in May
        ||Visits|5|8|Mia|
        |||||
        |for information only (monthly report)||||
        |Churn||||Tom|
        |Stock days||||Tom|
        |||||
        |next meeting 11/01, bring your numbers||||
        """,
        [*GROW, "I Fair in May", "K Churn", "K Stock days"],
    ),
    "a head in two rows and targets by the quarter": (
        """
        |||Targets 2027|||
        Goal|Measure|Actual 2026|Q1|Q2|Lead
        Grow the north|Members|4|7|9|Mia
        |Visits|5|6|8|Mia
        |||||
        * provisional, see the minutes of May|||||
        """,
        GROW,
    ),
    "groups over the names of their columns": (
        """
        Objective|Key Result|Values||Who
        ||Start|Target|Owner
        Grow the north|Members|4|9|Mia
        |Visits|5|8|Mia
        """,
        GROW,
    ),
    "an objective over each of two blocks": (
        """
        Department|Sales|Period|H1 2027
        Objective 1:|Grow the north||
        #|Measure of success|Baseline|Target
        1|Members|4|9
        2|Visits|5|8
        |||
        Objective 2:|Sell in spring||
        #|Measure of success|Baseline|Target
        1|Deals|1|2
        |||
        Training:|a course in May||
        Signature|||
        """,
        [*GROW, "O Sell in spring", "R Deals"],
    ),
    "an objective on a row of its own": (
        """
        Plan item|From|To|Owner
        Grow the north|||Mia
        Members|4|9|Mia
        Visits|5|8|Mia
        Sell in spring|||Tom
        Deals|1|2|Tom
        """,
        [*GROW, "O Sell in spring", "R Deals"],
    ),
    "numbers alone, decimal commas aside": (
        """
        Nr.|Target / measure|Ist|Soll|Until
        1|Grow the north|||
        1.1|Members|4,5|9|30.06.
        1.2|Visits|5|8,5|30.06.
        |Age of machines (for information)|12,4||
        """,
        [*GROW, "K Age of machines (for information)"],
    ),
    "an indent alone": (
        """
        Outline|Start|Target|Due
        Grow the north|||
          Members|4|9|
            Print the flyer|||31 May
          Visits|5|8|
        """,
        [*GROW, "I Print the flyer"],
    ),
    "steps to the right": (
        """
        Goals|||From|To
        Grow the north||||
        |Members||4|9
        ||Print the flyer||
        |Visits||5|8
        """,
        [*GROW, "I Print the flyer"],
    ),
    "a type of the author's own for what has targets": (
        """
        Kind|Title|Start|Target
        Goal|Riders trust us||
        Needle|Average wait in minutes|6|4
        Needle|Complaints per 1000 trips|14|9
        """,
        ["O Riders trust us", "R Average wait in minutes", "R Complaints per 1000 trips"],
    ),
    "goals of all kinds in a column called goal": (
        """
        Type|Goal|Baseline|Target
        Objective|Riders trust us||
        KR|Average wait in minutes|6|4
        KPI|Fuel cost per km||0.4
        """,
        ["O Riders trust us", "R Average wait in minutes", "K Fuel cost per km"],
    ),
    "the section of a board, and a parent": (
        """
        Task ID|Name|Section/Column|Start Date|Due Date|Projects|Parent task
        1|Grow the north|Objectives|||Plan|
        2|Members from 4 to 9||||Plan|Grow the north
        3|Visits from 5 to 8||||Plan|Grow the north
        4|Churn|KPIs|||Plan|
        """,
        ["O Grow the north", "R Members from 4 to 9", "R Visits from 5 to 8", "K Churn"],
    ),
    "a target in words beside one in numbers, and a sum": (
        """
        Bereich|Ziel|Kennzahl|Ist 2026|Soll 2027
        Lager|Kein Auftrag wartet|Pickfehler|3,4|1,5
        ||Durchlaufzeit|31|12
        ||||
        Summe Ziele|1|||
        """,
        ["O Kein Auftrag wartet", "R Pickfehler", "R Durchlaufzeit"],
    ),
    "two tables side by side": (
        """
        Objective|Key result|Now|Goal||KPI|Value
        Grow the north|Members|4|9||Churn|6
        |Visits|5|8||Stock days|3
        """,
        [*GROW, "K Churn", "K Stock days"],
    ),
    "KPIs in groups, a column a month": (
        """
        KPI|Unit|Target|Jan|Feb|Owner
        Safety|||||
        Injuries|no.|0|0|1|HSE
        Quality|||||
        Scrap rate|%|2|3|3|QA
        """,
        ["K Injuries", "K Scrap rate"],
    ),
    "measures without values are measures, also among groups": (
        """
        KPI|Owner|Target|Status
        Safety|||
        Injuries|Mia|0|ok
        Near misses reported|||
        Quality|||
        Scrap rate|Bo|2%|ok
        """,
        ["K Injuries", "K Near misses reported", "K Scrap rate"],
    ),
    "a measure without values where nothing is grouped": (
        """
        Indicator|Unit|Target
        Households reached|number|900
        Staff turnover||
        Trained committees|number|12
        """,
        ["K Households reached", "K Staff turnover", "K Trained committees"],
    ),
    "measures without values at the top": (
        """
        Metric|Current|Target|Owner
        Activation rate|||
        Trial to paid|||
        Churn|4|3|Al
        """,
        ["K Activation rate", "K Trial to paid", "K Churn"],
    ),
    "a key result without values under a name without any": (
        """
        Measure|Baseline|Target|Owner
        Finance|||
        Revenue|100|200|Mia
        Gross margin|||
        People|||
        Staff turnover|3%|2%|Bo
        """,
        ["O Finance", "R Revenue", "R Gross margin", "O People", "R Staff turnover"],
    ),
    "a name that elsewhere stands over who was there": (
        """
        Key result|Target|Owner
        Customers||
        Reach 90 customers|90|Al
        People||
        Hire 4 nurses|4|Bo
        """,
        ["O Customers", "R Reach 90 customers", "O People", "R Hire 4 nurses"],
    ),
    "bold objectives with blank cells": (
        """
        Objective|Key result|Target|Owner
        **Grow the north**|||
        |Members|9|Mia
        |Visits|8|Mia
        """,
        GROW,
    ),
    "measures that are all bold": (
        """
        KPI|Now|Target|Owner
        **Orders per week**|||
        **Sick days**|3|4|Bo
        """,
        ["K Orders per week", "K Sick days"],
    ),
    "milestones in one cell": (
        """
        Goal Name|Metric|Start Date|Due Date|Milestones
        Grow the north|Members 4 to 9|2027-01-01|2027-06-30|Print the flyer; Rent the hall
        """,
        ["O Grow the north", "R Members 4 to 9", "I Print the flyer", "I Rent the hall"],
    ),
    "paths over the rows": (
        """
        Path|Goal|Metric start|Metric target
        Sales|Grow the north||
        Sales > Grow the north|Members|4|9
        Sales > Grow the north > Members|Print the flyer||
        Sales > Grow the north|Visits|5|8
        """,
        [*GROW, "I Print the flyer"],
    ),
    "labels of both in one column, and KPIs below": (
        """
        OKR|What|Q3 end|Q4 target|Week 46
        O1|Grow the north|||
        KR1.1|Members|4|9|6
        KR1.2|Visits|5|8|7
        Average progress||||50%
        ||||
        KPIs||||
        K1|Churn|6||5
        """,
        [*GROW, "K Churn"],
    ),
    "a register of KPIs by their goals, and notes": (
        """
        Ref|Strategic goal|KPI name|Frequency|Target|Tolerance
        A1|Grow the north|Members|monthly|9|-1
        A2|Grow the north|Visits|weekly|8|+2
        |||||
        Notes|Targets stand until the board has met||||
        Notes|Tolerance = distance from the target||||
        """,
        ["O Grow the north", "K Members", "K Visits"],
    ),
    "an objective that is still open": (
        """
        Objective|Key result|Start|Target
        Grow the north|Members|4|9
        |Visits|5|8
        (to be agreed with Ken)|Drivers|1|2
        |Vans|3|4
        """,
        [*GROW, "O", "R Drivers", "R Vans"],
    ),
    "a key result without the parent that the others have": (
        """
        Id|Type|Title|Parent
        1|Objective|Grow the north|
        2|Key result|Members|1
        3|Key result|Visits|1
        4|Key result|Deals|
        """,
        [*GROW, "O", "R Deals"],
    ),
    "a column a month, a heading over KPIs and a sum": (
        """
        Objective|Key result|2025|Jan|Feb|Mar|Target 2026
        Grow the north|Members|4|5|6||9
        |Visits a year|50|5|4|6|80
        Total hours|||60|61||
        ||||||
        Health figures||||||
        |Churn|6|5|5||
        """,
        ["O Grow the north", "R Members", "R Visits a year", "K Churn"],
    ),
    "themes over objectives, by their types": (
        """
        Type|ID|Parent|Statement|Baseline|Target|Owner
        Theme|T1||Customers|||
        Objective|O1|T1|Grow the north|||Mia
        Key Result|KR1|O1|Members|4|9|Mia
        Key Result|KR2|O1|Visits|5|8|Tom
        """,
        GROW,
    ),
    "levels that are counted, and measures of what is blank": (
        """
        Level 1 - Goal|Level 2 - Result|Level 3 - Measure|Base|Target
        Grow the north|Members|Members on the list|4|9
        ||Visits|5|8
        """,
        GROW,
    ),
    "no head at all": (
        """
        O1|Grow the north|
        KR1.1|Members|4
        KR1.2|Visits|5
        """,
        GROW,
    ),
}


def sheet(text: str) -> str:
    return "\n".join(line.removeprefix(" " * 8) for line in text.strip("\n").split("\n"))


@pytest.mark.parametrize("sign", ["\t", "|"])
@pytest.mark.parametrize("name", SHEETS)
def test_sheets(name: str, sign: str) -> None:
    text, expected = SHEETS[name]
    assert list(seen(read_table(sheet(text).replace("|", sign)).plan)) == expected


def test_values_beside_what_they_measure() -> None:
    years = read_table(sheet(SHEETS["two years, work beside them, a list for information "
                                    "and a last remark"][0]), "|").plan  # fmt: skip
    first, second = years.key_results()
    assert (first.baseline, first.target, second.target) == ("4", "9", "8")
    quarters = read_table(sheet(SHEETS["a head in two rows and targets by the quarter"][0]), "|")
    assert [(kr.current, kr.target) for kr in quarters.plan.key_results()] == [
        ("4", "9"),
        ("5", "8"),
    ]
    pairs = read_table(sheet(SHEETS["key results side by side with their numbers"][0]), "|").plan
    assert [kr.target for kr in pairs.key_results()] == ["9", "8"]


def test_a_series_gives_the_latest_value_unless_it_adds_up() -> None:
    sheets = SHEETS["a column a month, a heading over KPIs and a sum"]
    first, second = read_table(sheet(sheets[0]), "|").plan.key_results()
    assert (first.baseline, first.current, first.target) == ("4", "6", "9")
    assert (second.baseline, second.current, second.target) == ("50", None, "80")
    told = "Objective,Key result,Start,Q1,Q2\nGrow,Members of the club up to 90,40,50,60\n"
    (result,) = read_table(told).plan.key_results()
    assert (result.baseline, result.current, result.target) == ("40", "60", None)


def test_the_top_of_a_path_is_the_team() -> None:
    plan = read_table(sheet(SHEETS["paths over the rows"][0]), "|").plan
    assert plan.team == "Sales"
    assert [(kr.baseline, kr.target) for kr in plan.key_results()] == [("4", "9"), ("5", "8")]


def test_a_tolerance_is_no_threshold() -> None:
    (kpi,) = read_table("KPI,Target,Tolerance,Frequency\nScrap rate,2.5,+0.5,weekly\n").plan.kpis
    assert (kpi.threshold, kpi.target, kpi.extra) == (None, "2.5", (("tolerance", "+0.5"),))


def test_the_date_of_a_start_is_no_deadline() -> None:
    (result,) = read_table(sheet(SHEETS["milestones in one cell"][0]), "|").plan.key_results()
    assert result.due == "2027-06-30"


def test_groups_of_kpis_are_their_categories() -> None:
    plan = read_table(sheet(SHEETS["KPIs in groups, a column a month"][0]), "|").plan
    assert [kpi.category for kpi in plan.kpis] == ["Safety", "Quality"]


def test_what_stands_over_a_sheet() -> None:
    text = "Harbour\nTeam,Pilots\nPeriod,Q1 2027\nPrinted,20/11/2026\n\nGoal,KR\nGrow,Ships up\n"
    plan = read_table(text).plan
    assert (plan.title, plan.team) == ("Harbour", "Pilots")
    assert plan.cycle
    assert plan.cycle.label == "2027-Q1"


SPREAD = """
Goal,Key result 1,Key result 2,Work,KPI (ongoing),By
A spindle leaves the hall right,First-pass yield 83% to 94%,Rework from 17 to 8,rack,Scrap cost,A
Machines run through the night,Remote fixes 28% to 50%,Days to repair from 6 to 3,,Warranty cost,Ben
,,,,Price index of iron,
"""


def test_a_kpi_beside_several_key_results_is_none_of_them() -> None:
    assert [kpi.text for kpi in read_table(SPREAD.lstrip()).plan.kpis] == [
        "Scrap cost",
        "Warranty cost",
        "Price index of iron",
    ]
