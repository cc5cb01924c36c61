"""OBJ111: a key result in the objective's place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, ObjectiveLine, ObjectiveRule
from okrkpi.rules._common import is_bare_metric, quoted
from okrkpi.statement.words import find_verb, words

_MOVED = pattern(
    r"\W*(?:more|fewer|less|higher|lower|zero|no|\d)|.*(?:[:→<>≥≤]|\b(?:up|down|to|at|above|below|"
    r"over|under) )\s*[€$£]?\d",
    re.IGNORECASE,
)
_NOBODY = pattern(
    r"\W*(?:no|not an?|not one|not a single|zero)\s(?:[\w'’-]+\s){1,4}?(?P<verb>[a-z]+s)\s"
    r"(?:(?P<clause>because|until|unless|longer|alone|again|home|our|their|his|her|its|us|them)|"
    r"without|an?|the|who|when|if|before|after|than|more|up|for|to|by|on|off|out|with|from)\b",
    re.IGNORECASE,
)


class MetricAsObjective(ObjectiveRule):
    """An objective that is the bare move of a measure.

    What it checks
        The text moves a measure, by a number or without one, and says nothing else.

    Why it matters
        It is a key result in the wrong place. Its key results can only repeat it, and nobody reads
        in it why the number should move.

    Example
        Increase revenue by 25%

    Better
        Become the supplier that hospitals name first
    """

    code = "OBJ111"
    name = "metric-as-objective"
    severity = "warning"
    source = "Christina Wodtke, Radical Focus (2016): an objective is qualitative"
    supersedes = ("OBJ101", "OBJ102")
    bad = ("Reduce churn from 5% to 3%", "Grow revenue per available room to €92", "Reduce churn")
    good = (
        "Become a €100M company",
        "Drivers choose us over the big carriers",
        "No family leaves without a date for its move",
        "Pubs within twenty miles pour us without being asked",
    )

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for a bare move."""
        says = line.facts.says
        if says.kind != "key_result":
            return
        if not says.quantified and not is_bare_metric(line.facts):
            return
        if not (says.opening_class or says.baseline or says.change or _MOVED.match(says.text)):
            return
        if _nobody_does(says.text):
            return
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} is a key result in the objective's place.",
            "Make it a key result, and ask what its reaching would make possible, and for whom: "
            "that is the objective.",
            marks=tuple((quantity.start, quantity.end) for quantity in says.quantities),
        )


def _nobody_does(text: str) -> bool:
    """Say whether a line says what nobody does, as in “no patient waits for a bed”."""
    found = _NOBODY.match(text)
    if found is None or found["clause"]:
        return found is not None
    verb = find_verb(found["verb"].lower())
    return verb is not None and verb.form == "s" and verb.base not in words().noun_too
