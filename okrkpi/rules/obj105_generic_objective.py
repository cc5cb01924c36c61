"""OBJ105: it could be anybody's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, ObjectiveLine, ObjectiveRule
from okrkpi.rules._common import is_bare_metric, quoted
from okrkpi.rules._topic import content, word_list

_ANYBODY = word_list("anybody")
_BEST = pattern(
    r"\b(?:be|become|being|remain)\b.*\b(?:best|leading|number one|no\.? ?1)\b|\bworld[- ]class\b",
    re.IGNORECASE,
)
_COMPARES = pattern(r"(?:more|less|fewer)\b.*|\w+er", re.IGNORECASE)
_CLAUSE = pattern(r"\b(?:where|who|that|when|without|before|because|whose)\b", re.IGNORECASE)
_BESIDE_BEST, _BESIDE_VAGUE = 3, 1
_TITLE = 2


class GenericObjective(ObjectiveRule):
    """An objective that any organisation could have.

    What it checks
        Every word of the text is one that any organisation uses of itself, or the wording is one
        that leaves open what it means (be the best, operational excellence); it names no place,
        product, group of people or situation of its own.

    Why it matters
        It excludes nothing, so it helps nobody to choose. People recognise an objective of theirs
        by the words that fit nobody else.

    Example
        Be the best

    Better
        Be the clinic that anxious patients ask for by name
    """

    code = "OBJ105"
    name = "generic-objective"
    severity = "warning"
    supersedes = ("OBJ102",)
    source = "John Doerr, Measure What Matters (2018): objectives are significant and concrete"
    bad = (
        "Be the best hotel group in the region",
        "Operational excellence",
        "Delight customers",
        "Improve quality and efficiency",
        "Citizen-oriented administration",
        "Deliver excellent service",
        "Grow the business",
        "Be the number one customs broker",
        "Employer of choice",
    )
    good = (
        "Lunch is our best hour",
        "The first team plays where the good teams play",
        "A team that finishes what it starts",
        "Make enterprise rollouts boring",
        "A foundry where everybody goes home unhurt",
        "Become the leading address for children with rare heart defects",
        "See new patients sooner",
    )

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing in the text is its own."""
        says = line.facts.says
        work = says.kind == "initiative" and says.opening_class is not None and not says.vague
        measure = says.kind == "key_result" and is_bare_metric(line.facts)
        if work or measure or says.kind == "kpi" or says.quantities:
            return
        allowed = {word.lower() for word in context.profile.words.allowed}
        vague = tuple(part for part in says.vague if part.text.lower() not in allowed)
        own = content(line.facts) - _ANYBODY - {says.opening}
        best = _BEST.search(line.item.text)
        most = _BESIDE_BEST if best else _BESIDE_VAGUE
        judged = any(_COMPARES.fullmatch(part.text) is None for part in vague)
        if own and not ((judged or best) and len(own) <= most):
            return
        if own and not best and _CLAUSE.search(line.item.text):
            return
        if not vague and len(content(line.facts)) < _TITLE:
            return
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} could be anybody's objective.",
            "Say for whom, where, or in what they will notice it: “[who] can … without …”.",
            marks=tuple((part.start, part.end) for part in vague),
        )
