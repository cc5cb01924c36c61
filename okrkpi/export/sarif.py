"""Findings as SARIF 2.1.0, the form that code hosts and editors read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from okrkpi.export.reviewed import Located, Reviewed, locate
from okrkpi.export.text import dump
from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.version import __version__

if TYPE_CHECKING:
    from okrkpi.rules import Rule

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_UNSAFE = pattern(r"[^A-Za-z0-9/._~-]")
_ROOT = "%SRCROOT%"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def review_sarif(reviewed: Sequence[Reviewed]) -> str:
    """Return the findings of all documents as one SARIF run."""
    found = [(one, located) for one in reviewed for located in locate(one, suppressed=True)]
    rules = _rules(located.finding for _, located in found)
    order = {rule["id"]: index for index, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "okrkpi", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder of the review."}}},
        "results": [_result(one, located, order) for one, located in found],
    }
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rules(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    from okrkpi.rules import discover  # classified lines are written without the rules

    known = {rule.code: rule for rule in discover()}
    names = {finding.code: finding.name for finding in findings}
    return [_rule(code, names[code], known.get(code)) for code in sorted(names)]


def _rule(code: str, name: str, rule: Rule | None) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": code,
        "name": "".join(part.capitalize() for part in name.split("-")),
    }
    if rule is not None:
        told["shortDescription"] = {"text": rule.summary()}
        told["help"] = {"text": rule.sections().get("Why it matters") or rule.summary()}
        told["defaultConfiguration"] = {"level": _LEVELS.get(rule.severity, "none")}
    return told


def _result(reviewed: Reviewed, located: Located, order: dict[str, int]) -> dict[str, Any]:
    finding = located.finding
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": order[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.fix}".strip()},
        "locations": [_location(reviewed, located)],
        "partialFingerprints": {"goal/v1": _fingerprint(located)},
    }
    if located.edits:
        result["fixes"] = [_fix(reviewed, located)]
    if finding.suppressed is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.suppressed}]
    return result


def _location(reviewed: Reviewed, located: Located) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": located.line or 1}
    if located.column is not None:
        region |= {"startColumn": located.column, "endColumn": located.end_column}
    physical = {"artifactLocation": _artifact(reviewed.path), "region": region}
    location: dict[str, Any] = {"physicalLocation": physical}
    if located.finding.at:
        location["logicalLocations"] = [{"name": located.finding.at}]
    return location


def _fix(reviewed: Reviewed, located: Located) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": {
                "startLine": edit.line,
                "startColumn": edit.column,
                "endColumn": edit.end_column,
            },
            "insertedContent": {"text": edit.text},
        }
        for edit in located.edits
    ]
    change = {"artifactLocation": _artifact(reviewed.path), "replacements": replacements}
    return {"description": {"text": located.finding.fix}, "artifactChanges": [change]}


def _artifact(path: str) -> dict[str, str]:
    uri = _UNSAFE.sub(_percent, path.replace("\\", "/"))
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    return {"uri": uri.removeprefix("./"), "uriBaseId": _ROOT}


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))


def _fingerprint(located: Located) -> str:
    told = f"{located.finding.code}\n{located.text}"
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:32]
