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
from okrkpi.statement import Statement
from okrkpi.statement.words import singular, words

_ANYBODY = word_list("anybody")
_SURE, _LIKELY = 0.9, 0.7
_ORDER = pattern(
    r"\w[\w-]*(?: (?:out|up|in|to|into|over|down|off))? (?:an?|the|our|new|all)\b", re.IGNORECASE
)
_PURPOSE = pattern(r"\b(?:for|so|that|where|who|with|without|people|like)\b", re.IGNORECASE)
_CLAUSE = pattern(r"\b(?:so that|who|that|where|whose|without)\b", re.IGNORECASE)
_FOR_WHOM = pattern(
    r"\b(?:for|without|so|before|whenever|like|into|they|their|we|people)\b", re.IGNORECASE
)
_HIRING = frozenset({"hire", "recruit", "appoint", "employ"})
_SOMEBODY = pattern(
    r"[a-z]+ (?:an?|the|our|two|three|four|five|\d+)\s(?:[\w-]+\s?){1,6}\W*", re.IGNORECASE
)
_NEW_THING = pattern(r"(?:an? |the |our )?new (?:[\w-]+ ){0,2}(?P<thing>[\w-]+)\W*", re.IGNORECASE)
_GOES_LIVE = pattern(
    r"(?:successfully )?(?:launch|go live|roll out|relaunch|release|deploy|migrate)"
    r"(?: (?!and\b)[\w.&'’/-]+){1,5}[\s.!]*$",
    re.IGNORECASE,
)
_CERTIFIED = pattern(
    r"(?:(?:get|become|be) (?:[\w./-]+ ){0,4}(?:certified|accredited|compliant|recertified)"
    r"|(?:get|obtain|achieve|receive|renew|pass|gain) (?:the |our |an? )?(?:[\w./-]+ ){0,4}"
    r"(?:certifi\w+|accreditation|audit|licen[cs]e|compliance|approval)"
    r"|(?:ensure|achieve|reach) (?:full )?(?:[\w./-]+ ){0,2}compliance(?: with [\w. /-]{2,40})?"
    r"|comply with [\w. /-]{2,40})[\s.!]*$",
    re.IGNORECASE,
)
_WORK = frozenset({"make", "do"})
_WITH = " with "
_FINISHING = frozenset({"finish", "complete", "conclude", "implement"})
_TIMES = pattern(
    r"\b(?:year|season|quarter|month|race|journey|term|school|cycle|shift|day)\b", re.IGNORECASE
)


class TaskAsObjective(ObjectiveRule):
    """An objective that is a piece of work.

    What it checks
        The text makes or does something (deploy, publish, hire, hold) and names a deliverable, or
        it names the day on which something is live or granted (launch in Poland, get certified).
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
        "Launch in Poland",
        "Launch Spain",
        "Go live with the new till",
        "Get SOC 2 certified",
        "Ensure compliance with NIS2",
        "Renew our organic certification",
        "Hire a head of sales",
        "New intranet",
    )
    good = (
        "Build a studio where people want to stay",
        "A building for quiet work and for loud work",
        "Build a brand with a heart",
        "Finish the season in the black",
        "Make onboarding effortless for new clinics",
        "Build trust with first-time parents",
        "Deliver excellent service",
        "Launch products that farmers ask for",
        "Release every baby animal fit to survive",
        "Pass the winter without a power cut",
        "Launch careers, not jobs",
        "Launch apprentices into jobs they keep",
        "Renew trust in the water after the spill",
        "New life for the old mill",
        "Hire for attitude",
        "Fill the pipeline with firms that look like our best customers",
    )

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for work."""
        says = line.facts.says
        text = says.text[says.begin :]
        work = says.kind == "initiative" and says.opening_class in _WORK
        finishes = says.opening in _FINISHING and not _TIMES.search(text)
        likely = says.confidence >= _LIKELY or finishes
        plain = says.opening_class == "make" and likely
        plain = plain and _ORDER.match(text) is not None
        plain = plain and not (says.vague or says.quantities or _PURPOSE.search(_thing(text)))
        if says.vague and content(line.facts) <= _ANYBODY | {says.opening}:
            return
        sure = says.confidence >= _SURE and not _CLAUSE.search(text)
        if (work and (sure or plain)) or _takes_on(says) or _is_new_thing(says):
            yield self.finding(
                line.item.id,
                f"{quoted(line.item.text)} is work to be done, not a place to get to.",
                f"Ask what {made(line.facts) or 'it'} is for, and who will be better off: that is "
                "the objective; keep the work as an initiative under it.",
            )
        elif _is_milestone(line, text):
            yield self._milestone(line)

    def _milestone(self, line: ObjectiveLine) -> Finding:
        return self.finding(
            line.item.id,
            f"{quoted(line.item.text)} is a milestone, not a place to get to.",
            "Ask what becomes possible on the day after, and for whom: that is the objective; keep "
            "the milestone under it.",
        )


def _is_milestone(line: ObjectiveLine, text: str) -> bool:
    """Say whether an objective only names a day on which something is live or granted."""
    if _CLAUSE.search(text) or _FOR_WHOM.search(text) or line.facts.says.vague:
        return False
    return _GOES_LIVE.match(text) is not None or _CERTIFIED.match(text) is not None


def _thing(text: str) -> str:
    """Return an order without what a deliverable comes with: build the annex with the dome."""
    thing, comes, _ = text.partition(_WITH)
    made = comes and thing.rpartition(" ")[2].lower() in words().nouns["deliverable"]
    return thing if made else text


def _takes_on(says: Statement) -> bool:
    """Say whether somebody is to be hired: hire a head of sales."""
    hires = says.kind == "initiative" and says.opening in _HIRING
    return hires and _SOMEBODY.fullmatch(says.text, says.begin) is not None


def _is_new_thing(says: Statement) -> bool:
    """Say whether the line only names a thing that is to be there: new intranet."""
    found = _NEW_THING.fullmatch(says.text, says.begin) if says.kind == "initiative" else None
    return found is not None and singular(found["thing"].lower()) in words().nouns["deliverable"]
