"""KR218: done or not done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule
from okrkpi.rules._common import counts_events, quoted
from okrkpi.rules._topic import TOKEN
from okrkpi.rules._work import outsider_decides
from okrkpi.statement.words import find_verb

_DECIDED = frozenset({"decide", "win", "reach", "keep"})
_COUNTABLE = frozenset("every each all both no nobody two three four five six".split())
_TAKEN_ON = pattern(r"\b(?:hir(?:e|es|ed|ing)|recruit\w*|appoint\w*|employ)\b", re.IGNORECASE)
_AGREED = pattern(
    r"\b(?:contracts?|agreements?|sign(?:s|ed)?|deals?|sponsors?|partners?|leases?|tenders?|renews?)\b",
    re.IGNORECASE,
)
_LICENCE = pattern(r"\b(?:licen[cs]e|permit|certificate|accreditation)s?\b", re.IGNORECASE)
_ALLOWED = pattern(
    r"\b(?:licen[cs]es?|permits?|permission|certifi\w+|recertifi\w+|accredit\w+|approv\w+|"
    r"consents?|status|audits?|inspections?|ISO|authori[sz]\w+|register\w*|label|seal)\b",
    re.IGNORECASE,
)
_NAMED_EVENT = pattern(
    r"\b(?:certificat\w+|recertification|accreditation|approval|licen[cs]e|permit|permission|"
    r"award|verdict|ruling|election|promotion|consent)\b",
    re.IGNORECASE,
)
_INSTEAD = pattern(r"\binstead of\b", re.IGNORECASE)
_COMPARED = pattern(r"\b(?:\w+er|more|less|worse) than\b", re.IGNORECASE)


class BinaryKeyResult(KeyResultRule):
    """A key result that is either met or not, with nothing between.

    What it checks
        The line names an event that somebody outside the team decides (a licence granted, an
        accreditation kept, an audit passed) and no number.

    Why it matters
        Such a result is a real one, and often the one that counts. But until the day itself nobody
        knows how far along it is: a number that leads up to it helps.

    Example
        Obtain the export licence from the ministry

    Better
        Close 14 of the 14 points of the licence audit by 30 November
    """

    code = "KR218"
    name = "binary-key-result"
    severity = "info"
    supersedes = ("KR201",)
    bad = (
        "Recertification to ISO 9001 passed in October",
        "The savings bank renews as shirt sponsor",
        "The water board grants bathing status by 30 November",
        "The city council approves our building application",
        "Be awarded the contract for the new hospital",
        "The insurer extends cover to trainees",
    )
    good = (
        "Parking permits issued",
        "Reduce churn",
        "Parents get more involved",
        "Every student has a second supervisor",
        "The app loads faster on old phones",
        "Parents' evening rated better than last time",
        "Depot hygiene",
        "Website",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for an event that is decided elsewhere."""
        said = line.facts
        if said.quantified or said.measured or said.says.quantities:
            return
        if not said.spoken.isdisjoint(_COUNTABLE):
            return
        happens = outsider_decides(said.text) or (not said.activity and _is_event(line))
        if not happens or _INSTEAD.search(said.text) or counts_events(said.text):
            return
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} is either met or not; there is nothing to see on the way.",
            f"Keep it if the event is what counts, and add {_lead(said.text)}.",
        )


def _lead(text: str) -> str:
    """Return a number that leads up to an event, by what kind of event it is."""
    if _TAKEN_ON.search(text):
        return "how many posts are to be filled of those that are open: [?] of [?]"
    if _AGREED.search(text) and not _LICENCE.search(text):
        return "a number that leads up to it: [?] of [?] points agreed"
    if _ALLOWED.search(text):
        return "a number that leads up to it: [?] of [?] conditions met"
    return "a number that shows on the way how near it is: from [?] to [?]"


def _is_event(line: KeyResultLine) -> bool:
    says = line.facts.says
    if says.kind == "initiative":
        return says.opening_class is None and _comes_about(says.text)
    if (says.opening or "").startswith("be ") and says.opening_class == "win":
        return True
    if says.kind != "key_result" or says.vague or _COMPARED.search(says.text):
        return False
    return says.opening_class in _DECIDED or (
        says.verb_direction == "none" and says.direction in {"none", "reach"} and not line.metric
    )


def _comes_about(text: str) -> bool:
    """Say whether something happens in the line, so that it is more than a topic: CRM hygiene."""
    if _NAMED_EVENT.search(text):
        return True
    verbs = (find_verb(word) for word in TOKEN.findall(text.lower())[1:])
    return any(verb is not None and verb.form in {"past", "s"} for verb in verbs)
