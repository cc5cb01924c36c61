"""What says that something is a measure: the words of a heading, and lines that name measures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.documents.evidence import Evidence
from okrkpi.documents.vocabulary import any_of, load
from okrkpi.levels import of_today
from okrkpi.pattern import pattern
from okrkpi.statement import Statement

_LISTS = load("watching")
_NOUNS, _PAST, VERBS, _WEAK, RHYTHM = (
    any_of(_LISTS[name]) for name in ("nouns", "past", "verbs", "weak", "rhythm")
)
_OTHER_TONGUES = tuple(name for name in load("sections")["kpis"] if " " not in name)
OUTRIGHT = any_of((*_LISTS["outright"], *_OTHER_TONGUES))
"""Names of measures that nothing else is called by."""
WATCH = pattern(
    r"\b(?:we|i|you|they|board|team|that|which|things?|what)\b.{0,30}"
    r"\b(?:watch|monitor|track|keep (?:an|our) eyes? on|must not)\b",
    re.IGNORECASE,
)
_FACT = pattern(r"\W{0,2}\d")
_SENTENCE = pattern(r"[.!?]\s+[A-Z]|:\s+(?:\S+\s+){3}\S|[.!?]$")
_SAMPLE = 12
_LONGEST = 110
_MOST_WORDS = 16
_SHORT = 8
_MEASURES = 0.3
_MOVES = 0.5
_MOST = 0.8
_FIFTH = 0.2


def speaks_of_watching(text: str) -> bool:
    """Say whether a heading names measures, or says that something is watched."""
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or _PAST.search(text):
        return False
    return bool(_NOUNS.search(text) or OUTRIGHT.search(text)) or tells_watching(text)


def tells_watching(text: str) -> bool:
    """Say whether words tell that something is watched: by their verb, or by how often."""
    return bool(VERBS.search(text) or (_WEAK.search(text) and RHYTHM.search(text)))


def names_measures(text: str) -> bool:
    """Say whether a heading calls what stands beneath it by a name that only measures have."""
    return speaks_of_watching(text) and bool(OUTRIGHT.search(text))


def calls_measures(text: str) -> bool:
    """Say whether a heading speaks of measures by name, or says that they are watched."""
    told = VERBS.search(text) and RHYTHM.search(text)
    return bool(OUTRIGHT.search(text) or WATCH.search(text) or told)


def are_measures(lines: Sequence[str], evidence: Evidence, *, named: bool = False) -> bool:
    """Say whether lines name measures, and few of them a move that is to be made.

    Where their heading has `named` them so, mostly short names of anything will do.
    """
    found = [evidence.statement(line) for line in lines[:_SAMPLE]]
    if not found:
        return False
    measures = sum(one.kind == "kpi" or is_kept(one) for one in found)
    moves = sum(one.kind == "key_result" and one.quantified for one in found if not is_kept(one))
    short = sum(len(line.split()) <= _SHORT and not _SENTENCE.search(line) for line in lines)
    facts = sum(bool(_FACT.match(line)) for line in lines)
    bare = named and short >= _MOST * len(lines) and moves <= _FIFTH * len(found)
    return (
        2 * facts < len(lines)
        and (bare or measures >= _MEASURES * len(found))
        and moves < _MOVES * len(found)
    )


def is_kept(line: Statement) -> bool:
    """Say whether a line holds a threshold and, beside it, today's value."""
    limit = line.target is not None and line.target.comparator is not None
    return limit and of_today(line.text, line.baseline)
