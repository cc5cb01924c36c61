"""What a list of points is by its words: bare measures, levels to keep, or results to reach."""

from __future__ import annotations

from okrkpi.documents.evidence import HALF, LIKELY, SAMPLE, SURE, Evidence
from okrkpi.documents.node import Node
from okrkpi.pattern import pattern

_FEW_WORDS = 7
_DIGIT = pattern(r"\d")


def holds_measures(evidence: Evidence, items: list[Node]) -> bool:
    """Say whether a list holds bare names of measures, or surely measures and levels to keep."""
    return only_measures(evidence, items) or surely_measures(evidence, items)


def only_measures(evidence: Evidence, items: list[Node]) -> bool:
    """Say whether a list holds short names of measures and no values."""
    some = items[:SAMPLE]
    bare = all(len(item.own.split()) <= _FEW_WORDS and not _DIGIT.search(item.own) for item in some)
    return len(some) > 1 and bare and evidence.share_kind(some, "kpi") > HALF


def surely_measures(evidence: Evidence, items: list[Node]) -> bool:
    """Say whether most of a list are measures or levels to keep, beyond doubt."""
    found = [evidence.statement(item.own) for item in items[:SAMPLE] if item.own]
    kept = sum(one.kind == "kpi" and one.confidence >= SURE for one in found)
    measures = sum(one.kind == "kpi" for one in found)
    return len(found) > 1 and (kept > HALF * len(found) or measures >= LIKELY * len(found))


def surely_results(evidence: Evidence, items: list[Node]) -> bool:
    """Say whether all of a list state what shall be reached, beyond doubt."""
    found = [evidence.statement(item.own) for item in items[:SAMPLE] if item.own]
    sure = [one for one in found if one.kind == "key_result" and one.quantified]
    return len(found) > 1 and all(one in sure and one.confidence >= SURE for one in found)
