"""Lines that name several measures, tasks or results behind a word for them, or in passing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.documents.evidence import Evidence
from okrkpi.documents.inline import Words, as_words
from okrkpi.documents.labels import Label
from okrkpi.documents.node import Node
from okrkpi.documents.runs import STOP, counted, listed
from okrkpi.documents.section_roles import OF_SECTIONS
from okrkpi.documents.sections import section_of
from okrkpi.documents.watch_words import (
    OUTRIGHT,
    RHYTHM,
    VERBS,
    WATCH,
    are_measures,
    is_kept,
    speaks_of_watching,
    tells_watching,
)
from okrkpi.pattern import pattern
from okrkpi.statement.units import UNITS

_TOLD = pattern(
    r"(?:^|[.;:,] |\b(?:and|also|always|this|that|these|goals|okrs) )(?:we|i)"
    r"(?: (?:also|still|just|only|always|will|shall))* "
    r"(?P<verb>watch|monitor|track|report|measure|count|check|follow|look at"
    r"|keep (?:watching|tracking|an eye on))"
    r" (?:on )?(?:the )?"
    r"(?P<names>[^.:;]+?)"
    r"(?:,? (?:every|each|daily|weekly|monthly|quarterly|yearly|annually|all year|but|with no|"
    r"without|as (?:always|usual|before))\b[^.]*)?[.!]?$",
    re.IGNORECASE,
)
_SEMICOLON = pattern(r"\s*;\s+")
_JOINT = pattern(r"\s*,\s+(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?")
_COUNTED = pattern(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b", re.IGNORECASE)
_STOP = pattern(r"\.\s+[A-Z]")
ROLES = {
    section: role
    for section, role in OF_SECTIONS.items()
    if section not in ("measures", "outcomes", "todo")
}
"""What a word before several names says that they are; measures may be of either sort."""
_MOST_WORDS = 16
_NAME_WORDS = 6
_MOST_NAME = 12
_FEW = 2
_HALF = 0.5
_OUTSIDE = r"(?![^()]*\))"
_BETWEEN = (
    pattern(rf"\s+[·•|]\s+{_OUTSIDE}"),
    pattern(rf"\s*;\s+(?:and\s+)?{_OUTSIDE}"),
    pattern(rf"\s*,\s+(?:and\s+)?{_OUTSIDE}"),
)
"""What stands between names, the strongest sign first."""
_UNIT_NAMES = frozenset([*UNITS, "number", "count", "share"])
_NAMES_END = pattern(r"\s+and\s+(?:the\s+)?")
_SCOPE = pattern(
    r"(?:all|both|each|every|only|incl|excl|including|excluding|per|by|in|on|at|for|with|without|of|"
    r"from|to|over|under|line|lines|site|sites|daily|weekly|monthly|quarterly|yearly|annually|top|"
    r"median|mean|measured|not|as|plus|average$|high|low|full|part|long|short|rolling)\b|[%\d<>≤≥]",
    re.IGNORECASE,
)
"""What says of which part, or how often, a measure is counted, rather than naming another."""
_PER = pattern(r"(?:\s+(?:per|an?|each|every)\s|/).*", re.IGNORECASE)


def find_run(node: Node, evidence: Evidence, *, under: bool) -> None:
    """Label a line such as `Tracked every Friday: billable hours, debtor days`."""
    if node.kind == "plain" and not node.label and _told_in_passing(node, evidence):
        return
    name, sign, rest = node.text.partition(":")
    if node.kind not in ("plain", "bullet") or node.label or not (sign and rest.strip()):
        return
    if node.prose and _ends_in_names(node, evidence, under=under):
        return
    parts = [part.text.rstrip(".") for part in names_in(as_words(rest))]
    role = ROLES.get(section_of(name, exact=True) or "")
    if role == "key_result" and len(parts) == 1:
        parts = _SEMICOLON.split(rest)
    least = 1 if role == "initiative" and not node.prose else _FEW
    if role and len(parts) >= least and all(len(part.split()) <= _MOST_WORDS for part in parts):
        _label(node, role, name)
        return
    if len(parts) < _FEW and _names_one(name, rest, evidence):
        _label(node, "kpi", name, plural=False)
        return
    watched = OUTRIGHT.search(name) or tells_watching(name)
    if len(parts) < _FEW or not watched or not speaks_of_watching(name):
        return
    if are_measures(parts, evidence, named=bool(OUTRIGHT.search(name))):
        _label(node, "kpi", name)


def _names_one(name: str, rest: str, evidence: Evidence) -> bool:
    """Say whether a label in words of its own, as `KPI to watch`, stands before one measure."""
    if len(name.split()) > _NAME_WORDS:
        return False
    role = ROLES.get(section_of(name) or section_of(f"{name}s") or "")
    known = VERBS.search(name) if OUTRIGHT.search(name) else role == "kpi"
    found = evidence.statement(rest)
    return bool(known) and (found.kind == "kpi" or is_kept(found))


def _ends_in_names(node: Node, evidence: Evidence, *, under: bool) -> bool:
    """Label running text that ends in the names of measures that it says are looked at.

    Where it stands `under` a heading that says so, or says how many it names, other sentences may
    follow.
    """
    said, _, rest = node.text.rpartition(":")
    counted = _COUNTED.search(said) and (WATCH.search(said) or RHYTHM.search(said))
    stop = _STOP.search(rest) if under or counted else None
    rest = rest[: stop.start()] if stop else rest
    told = under or counted or tells_watching(said)
    parts = names_in(as_words(rest.rstrip(". "))) if told else []
    found = [evidence.statement(part.text) for part in parts]
    if len(found) <= _FEW or 3 * sum(one.kind == "kpi" for one in found) < 2 * len(found):
        return False
    node.say(node.start.words.cut(0, len(said) + 1 + len(rest)), node.label)
    _label(node, "kpi", said)
    return True


def _told_in_passing(node: Node, evidence: Evidence) -> bool:
    """Label a sentence such as `And we report sick days, headcount and churn every month`."""
    found = _TOLD.search(node.text)
    if not found or not (VERBS.search(found["verb"]) or RHYTHM.search(node.text)):
        return False
    parts = _JOINT.split(found["names"])
    stated = [evidence.statement(part) for part in parts]
    measures = sum(one.kind == "kpi" and not one.target for one in stated)
    if len(parts) <= _FEW or measures < _HALF * len(parts):
        return False
    node.say(node.start.words.cut(*found.span("names")), Label("kpi", "we report", 0, plural=True))
    return True


def _label(node: Node, role: str, name: str, *, plural: bool = True) -> None:
    """Take what stands before the colon for the label of several items, or of one."""
    label = Label(role, name.lower(), len(name) + 1, plural=plural)
    node.say(node.start.words.cut(len(name) + 1), label)


def names_in(words: Words) -> list[Words]:
    """Return the names in a line, counted, with signs or with commas between them."""
    parts = counted(words)
    return parts if len(parts) > 1 else listed(words)


def measures_in(words: Words, evidence: Evidence, *, several: bool) -> list[Words]:
    """Return the measures that a line names, by the strongest sign between them, or the line alone.

    Where its label does not say that they are `several`, they have to read like measures. A
    sentence after them only says something of them.
    """
    if len(points := counted(words)) > 1:
        return points
    stop = STOP.search(words.text)
    whole = words.cut(0, stop.start() if stop else len(words.text.rstrip(". ")))
    sign = next((one for one in _BETWEEN if one.search(whole.text)), _NAMES_END)
    ends = [found.span() for found in sign.finditer(whole.text)]
    stops = [*(start for start, _ in ends[1:]), len(whole.text)]
    pairs = zip(ends, stops, strict=False)
    ends = [end for end, stop in pairs if not _is_counted_in(whole.text[end[1] : stop])]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(whole.text)]
    parts = [whole.cut(*span) for span in zip(starts, stops, strict=True)]
    if sign is _BETWEEN[-1]:
        parts[-1:] = _two_names(parts[-1], evidence)
    elif several and not ends:
        return _two_names(whole, evidence, fewest=_FEW)
    kinds = [evidence.statement(part.text).kind for part in parts]
    return parts if _are_names(parts, kinds, sign, several=several) else [words]


def _is_counted_in(text: str) -> bool:
    """Say whether words only give the unit of the measure before them: `hours per week`."""
    return _PER.sub("", text).strip().lower() in _UNIT_NAMES


def _are_names(
    parts: Sequence[Words], kinds: Sequence[str], sign: re.Pattern[str], *, several: bool
) -> bool:
    """Say whether the parts of a line are the names of measures, and not a name and its scope."""
    measures, longest = kinds.count("kpi"), max(len(part.text.split()) for part in parts)
    if len(parts) < _FEW or longest > _MOST_NAME:
        return False
    if sign is _BETWEEN[-1] and len(parts) == _FEW:
        scoped = _SCOPE.match(parts[-1].text) or (not several and kinds[-1] != "kpi")
        return not scoped
    if several or (sign is _BETWEEN[1] and measures > 0):
        return True
    return len(parts) > _FEW and longest < _NAME_WORDS and 2 * measures >= len(parts)


def _two_names(words: Words, evidence: Evidence, *, fewest: int = 1) -> list[Words]:
    """Part the last of several names where `and` joins two measures in it."""
    joint = _NAMES_END.search(words.text)
    if not joint:
        return [words]
    parts = [words.cut(0, joint.start()), words.cut(joint.end())]
    measures = all(evidence.statement(part.text).kind == "kpi" for part in parts)
    long = all(len(part.text.split()) >= fewest for part in parts)
    return parts if measures and long else [words]
