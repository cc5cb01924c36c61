"""The summary of reviews as data, as the JSON of a review and the summary holds it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from okrkpi.export.reviewed import Reviewed
from okrkpi.export.summary import summary

if TYPE_CHECKING:
    from okrkpi.export.overview import Fault, Row


def summary_record(reviewed: Sequence[Reviewed]) -> dict[str, Any]:
    """Return how reviews stand at a glance, the commonest faults and what to teach first."""
    from okrkpi.export.overview import overview

    seen = overview(reviewed)
    return {
        "sentence": summary(reviewed),
        "ready": sum(row.ready for row in seen.rows),
        "key_results": sum(row.key_results for row in seen.rows),
        "documents": [_row(row) | {"teams": list(map(_row, row.teams))} for row in seen.rows],
        "faults": [_fault(fault) for fault in seen.faults],
        "teach": [
            {
                "code": lesson.fault.code,
                "rule": lesson.told,
                "why": lesson.why,
                "before": lesson.before or None,
                "after": lesson.after or None,
            }
            for lesson in seen.lessons
        ],
    }


def _row(row: Row) -> dict[str, Any]:
    most = dict(zip(("code", "name", "count"), row.most, strict=True)) if row.most else None
    return {
        "path": row.path,
        "team": row.team,
        "cycle": row.cycle,
        "ready": row.ready,
        "key_results": row.key_results,
        "findings": dict(row.found),
        "most": most,
    }


def _fault(fault: Fault) -> dict[str, Any]:
    path, line, text = fault.seen
    return {
        "code": fault.code,
        "name": fault.name,
        "severity": fault.severity,
        "count": fault.count,
        "documents": fault.documents,
        "seen": {"path": path, "line": line, "text": text},
    }
