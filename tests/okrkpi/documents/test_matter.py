"""Goals in the front matter of a page, and TOML."""

from __future__ import annotations

from textwrap import dedent

import pytest

from okrkpi.documents import read
from okrkpi.documents.errors import DocumentError
from tests.okrkpi.documents.seen import seen

LAUNCH = ["O We launch in any weather", "R Minutes to launch from 14 to 9"]
PAGES = {
    "YAML above prose": (
        """
        ---
        title: Goals of the lifeboat, H1 2027
        tags: [goals, crew]
        objectives:
          - goal: We launch in any weather
            owner: Kai
            key_results:
              - Minutes to launch from 14 to 9
        guardrails:
          - Injuries in training
        ---
        We met in the boat house.

        ## What we dropped

        - A second boat
        """,
        [*LAUNCH, "K Injuries in training"],
    ),
    "TOML with tables in lists": (
        """
        +++
        period = "H1 2027"
        [[objective]]
        text = "We launch in any weather"
        key_results = [
          "Minutes to launch from 14 to 9", # first
        ]
        [[objective]]
        text = 'The village pays'
        [[objective.key_results]]
        text = "Donors"
        from = 210
        to = 400
        [health]
        metrics = ["injuries", \"\"\"sick days\"\"\"]
        +++
        The text below is by hand.
        """,
        [*LAUNCH, "O The village pays", "R Donors", "K injuries", "K sick days"],
    ),
    "names that say nothing of goals beneath": (
        """
        ---
        title: Launching
        goals: A dry place
        milestones: [permit, roof]
        ---
        ## Objective: We launch in any weather

        - Key result: Minutes to launch from 14 to 9
        """,
        LAUNCH,
    ),
    "goals above that the page repeats": (
        """
        ---
        objectives:
          - objective: We launch in any weather
            key_results: [Minutes to launch from 14 to 9]
        ---
        ## Objective 1: We launch in any weather

        - KR1: Minutes to launch from 14 to 9
        """,
        LAUNCH,
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_goals_in_front_matter(name: str) -> None:
    text, expected = PAGES[name]
    assert list(seen(read(dedent(text).strip(), name="goals.md").plan)) == expected


@pytest.mark.parametrize("name", PAGES)
def test_every_goal_has_its_place(name: str) -> None:
    text = dedent(PAGES[name][0]).strip()
    document = read(text, name="goals.md")
    lines = text.split("\n")
    for item in document.plan.items():
        place = document.places[item.id]
        assert lines[place.line - 1][place.column - 1 : place.end_column - 1] == item.text
    written = {number for number, line in enumerate(lines, 1) if line.strip()}
    assert {taken.line for taken in document.structure} == written


def test_a_file_in_toml() -> None:
    text = 'cycle = "2027-Q1"\n[objectives.o1]\ntext = "Grow it"\nkrs = ["Visits 2 \\u2192 9"]'
    document = read(text, name="goals.toml")
    assert list(seen(document.plan)) == ["O Grow it", "R Visits 2 → 9"]
    assert document.plan.cycle
    assert document.plan.cycle.label == "2027-Q1"


def test_toml_that_is_none_says_where() -> None:
    with pytest.raises(DocumentError) as caught:
        read("a = 1\nb = [1,\n", name="goals.toml")
    assert "no valid TOML" in str(caught.value)
