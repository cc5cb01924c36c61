"""What each piece of a document was taken for, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from okrkpi.export.lines import SCHEMA
from okrkpi.export.text import dump

if TYPE_CHECKING:
    from okrkpi.document import Document


def structure_json(documents: Sequence[tuple[str, Document]]) -> str:
    """Return the roles of a document's lines, with the reasons; several go under `documents`."""
    records = [_structure(path, document) for path, document in documents]
    if len(records) != 1:
        return dump({"schema": SCHEMA, "documents": records}) + "\n"
    return dump({"schema": SCHEMA, **records[0]}) + "\n"


def _structure(path: str, document: Document) -> dict[str, Any]:
    taken = [
        {"line": one.line, "text": one.text, "role": one.role, "reason": one.reason}
        for one in document.structure
    ]
    return {"path": path, "structure": taken}
