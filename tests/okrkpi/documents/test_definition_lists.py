from __future__ import annotations

import pytest

from okrkpi.documents.wild import read_wild
from tests.okrkpi.documents.seen import seen

ORCHARD = """
O Fruit that shops wait for
  R Share of crates graded A from 61% to 80%
  R Complaints per 1,000 crates from 9 to 3
O Pickers who come back
  R Returning pickers 38% → 60%
"""
WRITTEN = {
    "terms with their definitions": """
# Orchard plan 2027

Fruit that shops wait for
:   Share of crates graded A from 61% to 80%
:   Complaints per 1,000 crates from 9 to 3

Pickers who come back

:   Returning pickers 38% → 60%

## Glossary

Crate
:   12 kg of fruit
""",
    "framed parts of reST beneath its fields": """
Goals
=====

:Team: Orchard
:Maintainers: the core four

.. topic:: Fruit that shops wait for

   * Share of crates graded A from 61% to 80%
   * Complaints per 1,000 crates from 9 to 3

.. admonition:: Aim

   Pickers who come back

* Returning pickers 38% → 60%
""",
    "framed parts of Markdown": """
# Goals of the orchard

!!! goal "Objective: Fruit that shops wait for"

    - Share of crates graded A from 61% to 80%
    - Complaints per 1,000 crates from 9 to 3

:::tip[Objective: Pickers who come back]

- Returning pickers 38% → 60%

:::
""",
    "labels in a column of their own": """
ORCHARD - SPRING

goal        Fruit that shops wait for
signs       Share of crates graded A from 61% to 80%
            Complaints per 1,000 crates from 9 to 3
budget      40k

goal        Pickers who come back
signs       Returning pickers 38% → 60%
""",
    "templates of a wiki": """
== Orchard ==
{{Objective|id=A|text=Fruit that shops wait for}}
{{KR|id=A.1|text=Share of crates graded A from 61% to 80%|status=green}}
{{KR|Complaints per 1,000 crates from 9 to 3}}
{{Objective|Pickers who come back}}
* {{KR|title=Returning pickers 38% → 60%}}
""",
}


@pytest.mark.parametrize("name", WRITTEN)
def test_definitions_frames_and_templates_are_read_as_what_they_stand_for(name: str) -> None:
    text = WRITTEN[name].lstrip("\n")
    document = read_wild(text)
    assert "\n".join(seen(document.plan, "  ")) == ORCHARD.strip()
    lines = text.split("\n")
    for objective in document.plan.objectives:
        for item in (objective, *objective.key_results):
            place = document.places[item.id]
            assert lines[place.line - 1][place.column - 1 : place.end_column - 1] == item.text
