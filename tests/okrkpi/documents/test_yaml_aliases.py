from __future__ import annotations

import pytest

from okrkpi.documents.data import read_data
from okrkpi.documents.errors import DocumentError

GOALS = """
kitchen: &kitchen {team: Kitchen, owner: mia}
spring: &spring
  cycle: 2027-Q1
outcomes:
  - <<: [*kitchen, *spring]
    owner: ben
    want: Every ward gets its meals hot
    proof:
      - &late Late trolleys from 14 to 2 a week
      - Meals above 65 °C at the bed from 71% to 95%
  - <<: *spring
    team: Stores
    want: >-
      Nothing is thrown away
      that a ward would eat
    proof:
      - *late
      - Waste per meal from 90 g to 40 g
      - TBD after the first audit
"""
_TWICE = "\n".join(f"b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]" for n in range(1, 7))
BOMB = f"b0: &b0 [{'x, ' * 9}x]\n{_TWICE}\n"


def test_aliases_and_merge_keys_are_written_out_at_the_places_of_their_words() -> None:
    document = read_data(GOALS, "yaml")
    first, second = document.plan.objectives
    assert (first.team, first.owner, first.text) == (
        "Kitchen",
        "ben",
        "Every ward gets its meals hot",
    )
    assert (second.team, second.text) == (
        "Stores",
        "Nothing is thrown away that a ward would eat",
    )
    assert document.plan.cycle
    assert document.plan.cycle.label == "2027-Q1"
    assert [result.text for result in second.key_results] == [
        "Late trolleys from 14 to 2 a week",
        "Waste per meal from 90 g to 40 g",
    ]
    for result in (first.key_results[0], second.key_results[0]):
        place = document.places[result.id]
        line = GOALS.split("\n")[place.line - 1]
        assert line[place.column - 1 : place.end_column - 1] == result.text


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (BOMB, 5, "stand for too much"),
        ("objectives: &all\n  - *all\n", 2, "inside of what it names"),
        ("objectives:\n  - *first\n", 2, "names nothing above it"),
    ],
)
def test_aliases_that_cannot_be_written_out_are_named_with_their_line(
    text: str, line: int, says: str
) -> None:
    with pytest.raises(DocumentError, match=says) as raised:
        read_data(text, "yaml")
    assert raised.value.line == line
