"""What is left: a sentence or a phrase that says where to be, or no goal at all."""

from __future__ import annotations

from okrkpi.statement.evidence import Decision, Evidence
from okrkpi.statement.kinds_by_body import is_granted, names_body
from okrkpi.statement.noun_phrases import noun_class, subject_words
from okrkpi.statement.pattern import pattern
from okrkpi.statement.wording import COMPARATIVES, is_past, is_sentence, names_goals

_ARTICLE = pattern(r"\W*(?:a|an|the|every|our)\b")
_PRAISE = pattern(r"\W*(?:a|an|the|every|each|one|first|most|world|best|great|excellent)\b")
_TITLES = frozenset(
    """targets notes agenda minutes draft scorecard dashboard appendix overview summary tab
    worksheet""".split()
)
_TITLE_PHRASE = pattern(
    r"\b(?:review meeting|trading plan|crop plan|page \d+|slide \d+|shift [a-z])\b"
)
_SHORT = 9
_LONG = 14


def by_wording(e: Evidence) -> Decision | None:
    """Judge a line that neither a verb, a noun nor a number decides."""
    count = len(e.line.words)
    if count <= _LONG and names_body(e) and (e.deadline or is_granted(e)):
        return Decision("key_result", 0.6, "an outside body decides it", ("initiative",), True)
    if is_past(e) and not _ARTICLE.match(e.text):
        return Decision("none", 0.62, "tells what has been", ("objective",))
    sentence = is_sentence(e)
    if e.metric is None and not sentence and _is_title(e):
        return Decision("none", 0.7, "reads as a heading")
    if not sentence and (count <= _SHORT or e.deadline) and not e.said.isdisjoint(COMPARATIVES):
        return _compared(e)
    if e.label == "objective":
        reason = "labelled as an objective, and states a direction"
        return Decision("objective", 0.85, reason)
    if sentence and count >= 4:
        return Decision("objective", 0.72, "describes where to be")
    if count >= 3 and _PRAISE.match(e.text):
        return Decision("objective", 0.7, "describes where to be")
    return _by_head(e, count)


def _is_title(e: Evidence) -> bool:
    if names_goals(e) or not e.said.isdisjoint(_TITLES):
        return True
    return _TITLE_PHRASE.search(e.text) is not None


def _compared(e: Evidence) -> Decision:
    """`Fewer complaints`, `more trust`: a comparative with no number."""
    quality = noun_class(subject_words(e), ("quality",)) == "quality"
    if not quality and not e.said.isdisjoint({"fewer", "less"}):
        reason = "names something to be lowered, with no number"
        return Decision("key_result", 0.62, reason, ("objective",), True)
    if e.deadline and " than " in e.text:
        reason = "compares two quantities at a date"
        return Decision("key_result", 0.62, reason, ("objective",), True)
    reason = "names a direction with no agreed measure"
    return Decision("objective", 0.65 if quality else 0.5, reason, ("key_result",))


def _by_head(e: Evidence, count: int) -> Decision:
    head = noun_class(subject_words(e), ("quality", "deliverable", "outsider"))
    if head == "quality" or e.vague:
        return Decision("objective", 0.66, "names a quality to aim at", ("none",))
    if head == "deliverable":
        return Decision("initiative", 0.5, "names a deliverable", ("none",), False)
    if count >= 5:
        return Decision("objective", 0.5, "reads as a direction", ("none", "initiative"))
    return Decision("none", 0.55, "names no direction, measure or work", ("objective",))
