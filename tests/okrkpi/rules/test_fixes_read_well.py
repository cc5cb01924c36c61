from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents import read
from okrkpi.review import review

TODAY = date(2026, 11, 22)


def fixes(line: str) -> list[str]:
    text = f"# Q4 2026\n\nObjective: Be a house that people come back to\n- {line}\n"
    plan = read(text, name="a.md", today=TODAY).plan
    result = plan.objectives[0].key_results[0].id
    return [one.fix for one in review(plan, today=TODAY).open if one.at == result]


@pytest.mark.parametrize(
    ("line", "habit"),
    [
        ("Call home every Sunday", True),
        ("Weekly 1:1 with each report", True),
        ("Meditate for ten minutes each morning", True),
        ("Run 5 km three times a week", True),
        ("Send a newsletter monthly", True),
        ("Water the plants on Tuesdays", True),
        ("Write 500 words before breakfast", True),
        ("Publish the handbook", False),
        ("Migrate billing to the new stack", False),
        ("Rewrite the nightly benchmark", False),
    ],
)
def test_a_habit_is_never_done_and_is_kept_up(line: str, habit: bool) -> None:
    (fix,) = fixes(line)
    assert ("what keeping that up will change" in fix) is habit
    assert ("once that is done" in fix) is not habit


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("30% fewer pups given back", "“Cut the number of pups given back from [?] to [?]"),
        (
            "2 more people with a licence",
            "“Raise the number of people with a licence from [?] to [?]",
        ),
        ("Double the number of quotes", "“Raise the number of quotes from [?] to [?]"),
        ("More revenue from local shops", "“Raise revenue from local shops from [?] to [?]"),
        ("Increase evening takings by 30%", "“Increase evening takings from [?] to [?]"),
        ("NOK 4.5 million less paid out in error", None),
        ("half of last year's pickers return", None),
        ("Season pass bought by 9% of active players", None),
        ("Unplanned callouts minus 20 %", None),
        ("Turnover of drivers cut in half", None),
        ("Sales and accounts work from the same list", None),
        ("no eviction", None),
        ("Anyone can borrow, renew and return without queueing at a desk", None),
    ],
)
def test_gaps_are_written_where_words_take_them(line: str, said: str | None) -> None:
    found = fixes(line)
    assert found
    assert any(said in fix for fix in found) if said else not any("“" in fix for fix in found)
