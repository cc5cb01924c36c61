"""The JSON schema of everything that okrkpi writes as JSON."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from okrkpi.documents.plan_json import plan_schema
from okrkpi.export.text import dump

DOCUMENTS = (
    "review",
    "reviews",
    "draft",
    "classified",
    "classified_line",
    "structure",
    "rules",
    "explained_rule",
    "explained_term",
    "plan",
)


def schema(document: str | None = None) -> dict[str, Any]:
    """Return the schema of one kind of document, or of any kind."""
    plan = plan_schema()
    if document == "plan":
        return plan
    whole: dict[str, Any] = json.loads(
        files("okrkpi.export").joinpath("report.schema.json").read_text("utf-8")
    )
    if document is None:
        del plan["$schema"]
        whole["$defs"] |= plan.pop("$defs") | {"plan": plan}
    kinds = DOCUMENTS if document is None else (document,)
    whole["anyOf"] = [{"$ref": f"#/$defs/{name}"} for name in kinds]
    return whole


def schema_json(document: str | None = None) -> str:
    """Return the schema as JSON."""
    return dump(schema(document)) + "\n"
