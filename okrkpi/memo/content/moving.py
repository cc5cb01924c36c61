"""Making a move of the numbers of a sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.topics import label_of
from okrkpi.memo.model import Move, Value
from okrkpi.memo.numbers.figure import Figure, unit_family
from okrkpi.memo.numbers.names import Name
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_NUMBER = pattern(r"\d[\d.,]*(?:(?<=\d)\s?(?:k|m|bn|thousand|million|billion)\b)?", re.IGNORECASE)
_SIGNED = pattern(
    rf"(?P<before>[£$€]\s?)?{_NUMBER.pattern}(?P<after>\s?(?:%|per ?cent\b)|\s[a-z]{{3,}})?",
    re.IGNORECASE,
)
_TIME_UNITS = pattern(
    r"\b(?:(?:working|business|calendar) )?(?:seconds|minutes|hours|days|weeks|months|years)\b",
    re.IGNORECASE,
)
# A label that is a wish: the measure is what there is to be less of.
_LESS = pattern(r"^(?:less|fewer)\s+(?!than\b)(?=\w{3})", re.IGNORECASE)
# The value of today is said beside the name: `school classes instead of 75`.
_INSTEAD = pattern(r"\s+(?:instead of|rather than|up from|down from)\s+\S*\d\S*$", re.IGNORECASE)
TARGETLESS = frozenset({"background", "annex", "admin", "non_goals", "vision", "risks", "budget"})
_TELLING = frozenset({"background", "vision", "risks", "budget"})
"""Parts that only tell something, unless a sentence says plainly what is wanted."""
_NOBODYS = frozenset({"annex", "admin"})
_PLAINLY = pattern(
    r"(?:\b(?:needs? to|must|has to|have to|should|ought to|is to|are to)"
    r"(?: (?:not|never|always|now|also|soon|only|really))?"
    r" (?:be|come|go|get|fall|rise|drop|sink|climb|grow|shrink|stay|remain|reach|increase|decrease|"
    r"take|cost|cover|exceed|double|halve)\b|"
    r"^\W*(?:max\.?|min\.?|at (?:most|least)|never (?:below|above|under|over)|"
    r"no (?:more|less|fewer) than|not (?:above|below|over|under))\s|"
    r"[,;:–-] (?:must|should|needs? to|has to|never (?:below|above|under|over))\b|"
    r"\b(?:i|we)(?:'d| would)? (?:really |now |also )?(?:want|expect|like|love|need|aim)\b|"
    r"\b(?:target|goal|aim)(?: now)?(?: is|:)|"
    r"\b[a-z]+ (?:expects?|wants?|requires?|asks? for)(?: at least| about| only)?\s\W?(?=\d))"
)
_BACK_THEN = pattern(
    r"\b(?:wanted|expected|needed|hoped|planned|had to|was to|were to|should have|must have|"
    r"used to|was|were|did)\b"
)


def may_move(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence stands where moves may be stated."""
    kind = reading.outline.blocks[sentence.block].kind
    if kind not in {"paragraph", "item"} or sentence.block in reading.closed:
        return False
    within = reading.priority_of[sentence.index] is not None
    role = reading.outline.role(sentence)
    if role not in TARGETLESS or (within and role in {"vision", "risks", "budget"}):
        return True
    if role in _TELLING and wished_plainly(reading, sentence):
        return True
    figures = reading.facts[sentence.index].figures
    return role not in _NOBODYS and any(reading.part(figure) == "target" for figure in figures)


def wished_plainly(reading: Reading, sentence: Sentence) -> bool:
    """Tell a sentence that says what a number has to come to, wherever it stands."""
    low = sentence.low
    if not _PLAINLY.search(low) or _BACK_THEN.search(low):
        return False
    figures = reading.facts[sentence.index].figures
    return any(reading.part(figure) in {"target", "threshold"} for figure in figures)


def label_name(reading: Reading, sentence: Sentence) -> Name | None:
    """Return what a sentence is about as the name of a metric."""
    label = label_of(reading, sentence)
    return Name(label, anaphoric=True) if label else None


def make_move(
    reading: Reading,
    sentence: Sentence,
    metric: str,
    baseline: Figure | None,
    target: Figure | None,
    unit_in_name: bool,
    imperative: str | None = None,
) -> Move:
    """Make a move of two numbers, with the sentence\'s date and quotes."""
    quotes = []
    for figure in (baseline, target):
        if figure is not None and (quote := reading.quote(figure)) not in quotes:
            quotes.append(quote)
    start = reading.value(baseline) if baseline else None
    parts = baseline is not None and in_parts(baseline.text)
    if unit_in_name and baseline and target and (parts or _other_length(baseline, target)):
        metric, unit_in_name = in_time(metric), False
    return Move(
        metric=_INSTEAD.sub("", _LESS.sub("", metric)),
        baseline=start,
        target=carried(start, reading.value(target)) if target else None,
        due=reading.due(sentence.index, target.start if target else None),
        sentence=sentence.index,
        quotes=tuple(quotes) or (sentence.quote(),),
        priority=reading.priority_of[sentence.index],
        unit_in_name=unit_in_name,
        wording=imperative,
    )


def _other_length(one: Figure, other: Figure) -> bool:
    """Tell `16 days` and `a week`: times in units of their own."""
    return one.family == other.family == "time" and one.unit != other.unit


def in_parts(text: str) -> bool:
    """Tell `5 hours 40 minutes`, of two units, from a time of one."""
    return re.search(r"\d\D+\d+\s?[a-z]", text) is not None


def in_time(metric: str) -> str:
    """`Days to a decision`, of values in other units as well, is the time to a decision."""
    found = _TIME_UNITS.search(metric)
    if found is None:
        return metric
    word = "Time" if found[0][0].isupper() else "time"
    return f"{metric[: found.start()]}{word}{metric[found.end() :]}"


def carried(one: Value | None, other: Value) -> Value:
    """Give a bare value the currency or the percent sign of the value that it goes with."""
    if one is None or other.unit is not None or unit_family(one.unit) not in {"share", "money"}:
        return other
    sign = _SIGNED.search(one.text)
    if sign is None or " of " in one.text:
        return other
    before, after = (sign["before"] or "", sign["after"] or "")
    text = _NUMBER.sub(lambda found: f"{before}{found[0]}{after}", other.text, count=1)
    return replace(other, text=text, unit=one.unit)
