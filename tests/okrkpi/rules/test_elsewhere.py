"""A start that stands elsewhere in the plan is not asked for again."""

from __future__ import annotations

import pytest

from okrkpi.documents import read
from okrkpi.review import review

_PLAN = """# Plan, 2027-Q1

## {objective}
- {key_result}
- Growers who sign again: from 40% to 60%

## KPIs
- {kpi}
"""


def _told(objective: str, key_result: str, kpi: str) -> str:
    plan = read(_PLAN.format(objective=objective, key_result=key_result, kpi=kpi)).plan
    found = review(plan).open
    return " ".join(f"{one.message} {one.fix}" for one in found if one.at == "KR1.1")


QUIET, FEES = "Callers find help by themselves", "Fees collected: at least 95%"


@pytest.mark.parametrize(
    ("objective", "key_result", "kpi", "words"),
    [
        ("Raise self-service from 12% to 30%", "30% self-service", FEES, "(today: 12%)”."),
        (QUIET, "Caller rating 4.6/5", "Caller rating: 4.1/5 (target 4.5/5)", "(today: 4.1/5)”."),
        (
            QUIET,
            "Raise crew turnout to 90%",
            "Crew turnout: above 80% (now 74%)",
            "from 74% to 90%",
        ),
        (QUIET, "Improve crew turnout", "Crew turnout: above 80% (now 74%)", "from 74% to [?]"),
        (QUIET, "Improve NPS", "NPS: 31, target 40", "NPS from 31 to [?] by 31 Mar"),
        (QUIET, "Raise crew turnout to 90%", FEES, "from [?] to 90%”; who knows today's figure?"),
        ("Raise self-service from 12% to 30%", "30% of calls returned", FEES, "(today: [?])"),
        (QUIET, "Raise crew turnout to 90%", "Crew turnout above 80%", "from [?] to 90%"),
        (QUIET, "Crew turnout in hall 2 to 90%", "Crew turnout in hall 7: 74%, target 80%", "[?]"),
    ],
)
def test_the_start_is_taken_from_where_it_stands(
    objective: str, key_result: str, kpi: str, words: str
) -> None:
    assert words in _told(objective, key_result, kpi)
