"""Lines with no verb to go by: a level, a bare measure, or a count."""

from __future__ import annotations

from okrkpi.statement.evidence import Decision, Evidence, counts_outsiders, is_share
from okrkpi.statement.facts import Quantity
from okrkpi.statement.not_a_goal import ends_as_title
from okrkpi.statement.pattern import pattern
from okrkpi.statement.wording import (
    COMPARATIVES,
    DRIFTS,
    is_past,
    is_sentence,
    names_rate,
    names_share,
)
from okrkpi.statement.words import words

_SEE_SHEET = pattern(
    r"\bsee (?:the |also |our )?(?:sheet|tab|slide|page|section|appendix|annex|file|link|doc|"
    r"below|"
    r"above|table)\b"
)
_TO_LEVEL = pattern(r"(?:→|->|=>|\bto)\s*(?:about |~|<|>|at least |below |under )?$")
_HAVE = frozenset(
    "have has use uses own live work can know trust choose set adopt get receive feel say".split()
)
_REACH = frozenset(
    """reach reaches reached achieve achieves achieved hit hits attain exceed exceeds surpass cross
    pass meet meets recommend complete completed buy choose use adopt adopted return report say rate
    prescribed seen signed handled screened""".split()
)
_REACH_PHRASE = pattern(r"\b(?:gets? to|are back)\b")
_BECOMES = pattern(r"\W*(?:become|be|to be|grow into|turn into|evolve)\b")
_ARTICLE = pattern(r"\W*(?:a|an|the)\b")
_ACRONYM = pattern(r"[A-Z][A-Za-z]?[A-Z&/-]{1,8}s?\b")
_AFTER_MEASURE = pattern(
    r"\s*(?:$|[(\[|,:;/&+–=<>≥≤-]|(?:of|in|for|from|at|on|per|by|among|across|with|within|to|over|"
    r"and|vs|during|after|as|through|up|down|a bit|is|trend|monthly|weekly)\b)"
)
_STATES_AFTER = pattern(r"\b(?:is|are|that|who|will|can|should|feel|because|without)\b")
_STATES_BEFORE = frozenset(
    "is are can will should feel trust love know want who that we they never always".split()
)
_SENTENCE_LENGTH = 7
_LONGEST_NAME = 8


def by_measure(e: Evidence) -> Decision | None:
    """A level, a bare measure, or a count with no verb."""
    if "see" in e.said and _SEE_SHEET.search(e.text):
        return Decision("none", 0.75, "points to another place")
    if e.target:
        return _by_level(e, e.target)
    if e.metric and _is_bare_measure(e):
        return _by_name(e)
    count = len(e.line.words)
    plain = e.line.plain[e.begin :].strip()
    if not e.deadline and count <= 5 and _ACRONYM.match(plain) and not is_past(e):
        if count == 1 or "(" in plain:
            return Decision("kpi", 0.7, "reads as the short name of a measure", ("none",))
    if count <= 10 and not e.deadline and names_rate(e) and not is_sentence(e):
        return Decision("kpi", 0.72, "names a rate", ())
    if names_share(e):
        return Decision("kpi", 0.8, "names a share or a count", ())
    return None


def _by_level(e: Evidence, target: Quantity) -> Decision:
    """A level with no verb: to be reached where it has a date, else to be kept."""
    undated = not e.deadline and not target.comparator
    if undated and len(e.line.words) > _SENTENCE_LENGTH and is_past(e):
        return Decision("none", 0.6, "tells what has been")
    if _BECOMES.match(e.text) or (e.metric is None and _aspires(e, target)):
        reason = "an aspiration that carries a number"
        return Decision("objective", 0.6, reason, ("key_result",))
    if _TO_LEVEL.search(e.line.low[: target.start]):
        return Decision("key_result", 0.8, "a level to be reached", (), True)
    if e.deadline:
        return Decision("key_result", 0.85, "a level to be reached by its date", (), True)
    if not target.comparator and not e.cadence and is_share(target) and _has_changed(e):
        reason = "states the share for whom something has changed"
        return Decision("key_result", 0.68, reason, ("kpi",), True)
    return _undated_level(e, target)


def _undated_level(e: Evidence, target: Quantity) -> Decision:
    reaches = not e.said.isdisjoint(_REACH) or _REACH_PHRASE.search(e.text) is not None
    if e.cadence or target.comparator or e.has_measure:
        if reaches and not target.comparator and not e.cadence:
            reason = "a level to be reached, with no date"
            return Decision("key_result", 0.62, reason, ("kpi",), True)
        reason = "a level to be kept, with no move and no deadline"
        return Decision("kpi", 0.85, reason, (), True)
    if reaches or target.value == 0 or counts_outsiders(e):
        return Decision("key_result", 0.68, "a count or share to be reached", ("kpi",), True)
    return Decision("kpi", 0.6, "a level with no move and no deadline", ("key_result",), True)


def _has_changed(e: Evidence) -> bool:
    """`60% of tenants have a meter`: people in a new state, outside any time limit."""
    if not e.said.isdisjoint({"within", "inside"}):
        return False
    return not e.said.isdisjoint(_HAVE) or "make up" in e.text


def _aspires(e: Evidence, target: Quantity) -> bool:
    if target.comparator is not None or target.unit == "%":
        return False
    return _ARTICLE.match(e.text) is not None and is_sentence(e)


def _by_name(e: Evidence) -> Decision:
    """The name of a measure: a KPI, unless the line says that it is to move."""
    if len(e.line.words) > _LONGEST_NAME and is_past(e):
        return Decision("none", 0.6, "tells what has been")
    if not e.said.isdisjoint(COMPARATIVES | DRIFTS):
        reason = "names a measure to be moved, with no number"
        return Decision("key_result", 0.7, reason, ("objective",), True)
    if e.deadline and "by" in e.said:
        return Decision("key_result", 0.5, "names a measure with a date", ("kpi",), True)
    return Decision("kpi", 0.88, "names a measure, with no move", ())


def _is_bare_measure(e: Evidence) -> bool:
    """Tell a line that is a measure's name from one that mentions a measure in passing."""
    named, low = e.metric, e.line.low
    if named is None or not e.has_measure:
        return False
    if names_share(e):
        return True
    if not _AFTER_MEASURE.match(low, named.end) or ends_as_title(e, e.text):
        return False
    if named.known is None:
        return len(e.line.words) <= _LONGEST_NAME and not e.vague and not is_sentence(e)
    lead = low[e.begin : named.start].split()
    if len(lead) > 4 or not _STATES_BEFORE.isdisjoint(lead):
        return False
    people = not e.cadence and len(e.line.words) > 4
    if people and low[named.start : named.end] in words().nouns["outsider"]:
        return False
    if e.vague and lead:
        return not e.said.isdisjoint(COMPARATIVES | DRIFTS)
    return not _STATES_AFTER.search(low[named.end : named.end + 40])
