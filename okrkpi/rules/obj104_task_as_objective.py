"""OBJ104: a deliverable in place of a direction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, ObjectiveLine, ObjectiveRule
from okrkpi.rules._common import quoted
from okrkpi.rules._rewrite import made
from okrkpi.rules._topic import content, word_list
from okrkpi.statement.words import words

_ANYBODY = word_list("anybody")
_SURE, _LIKELY = 0.9, 0.75
_ORDER = pattern(
    r"\w[\w-]*(?: (?:out|up|in|to|into|over|down|off))? (?:an?|the|our|new|all)\b", re.IGNORECASE
)
_PURPOSE = pattern(r"\b(?:for|so|that|where|who|with|without|people|like)\b", re.IGNORECASE)
_CLAUSE = pattern(r"\b(?:so that|who|that|where|whose|without)\b", re.IGNORECASE)
_WORK = frozenset({"make", "do"})
_WITH = " with "
_FINISHING = frozenset({"finish", "complete", "conclude", "implement"})
_TIMES = pattern(
    r"\b(?:year|season|quarter|month|race|journey|term|school|cycle|shift|day)\b", re.IGNORECASE
)


class TaskAsObjective(ObjectiveRule):
    """An objective that is a piece of work.

    What it checks
        The text makes or does something (deploy, publish, hire, hold) and names a deliverable.
        Making a quality, such as trust or an effortless start, is a direction.

    Why it matters
        Once the work is delivered the objective is met, whatever it brought. Its reason is the
        objective; the work is an initiative beneath it.

    Example
        Deploy the new booking system

    Better
        Make booking a room a matter of seconds
    """

    code = "OBJ104"
    name = "task-as-objective"
    severity = "warning"
    supersedes = ("OBJ101", "OBJ102")
    bad = (
        "Roll out the new property management system",
        "Publish the annual report",
        "Introduce the electronic file",
        "Migrate to the cloud",
        "Build the annex with the small dome",
        "Finish the porting work",
    )
    good = (
        "Build a studio where people want to stay",
        "A building for quiet work and for loud work",
        "Build a brand with a heart",
        "Finish the season in the black",
        "Make onboarding effortless for new clinics",
        "Build trust with first-time parents",
        "Deliver excellent service",
        "Fill the pipeline with firms that look like our best customers",
    )

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for work."""
        says = line.facts.says
        work = says.kind == "initiative" and says.opening_class in _WORK
        text = says.text[says.begin :]
        finishes = says.opening in _FINISHING and not _TIMES.search(text)
        likely = says.confidence >= _LIKELY or finishes
        plain = says.opening_class == "make" and likely
        plain = plain and _ORDER.match(text) is not None
        plain = plain and not (says.vague or says.quantities or _PURPOSE.search(_thing(text)))
        if says.vague and content(line.facts) <= _ANYBODY | {says.opening}:
            return
        sure = says.confidence >= _SURE and not _CLAUSE.search(text)
        if work and (sure or plain):
            yield self.finding(
                line.item.id,
                f"{quoted(line.item.text)} is work to be done, not a place to get to.",
                f"Ask what {made(line.facts) or 'it'} is for, and who will be better off: that is "
                "the objective; keep the work as an initiative under it.",
            )


def _thing(text: str) -> str:
    """Return an order without what a deliverable comes with: build the annex with the dome."""
    thing, comes, _ = text.partition(_WITH)
    made = comes and thing.rpartition(" ")[2].lower() in words().nouns["deliverable"]
    return thing if made else text
