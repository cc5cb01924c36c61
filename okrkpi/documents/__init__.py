"""Reading and writing documents: `read` takes goals in whatever form they are written."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Literal

from okrkpi.pattern import pattern

if TYPE_CHECKING:
    from okrkpi.document import Document

__all__ = ["read"]

_YAML_KEYS = pattern(
    r"^[ \t]*(?:- )?[\"']?(?:key_?results|keyResults|krs|okrs|okr_sets)[\"']?:[ \t]*(?:\[.*)?$",
    re.MULTILINE,
)
_HEAD = 20_000


def read(
    text: str, *, name: str = "", today: date | None = None, fiscal_year_start: int = 1
) -> Document:
    """Read goals, choosing the reader by the front matter, the file's name and the content.

    `name` is the file's name or path; `today` gives a bare quarter its year. What cannot be read
    raises a DocumentError. Comments that allow a finding become part of the plan.
    """
    from okrkpi.allowing import with_allows
    from okrkpi.documents.errors import PrintedError
    from okrkpi.documents.printed import printed_by

    content = _json(text)
    if command := printed_by(text, content):
        raise PrintedError(command)
    form = _form(text, name.lower(), content)
    if form == "json" and _is_own(content):
        return with_allows(_read_own_json(text))
    return with_allows(_read(text, form, today, fiscal_year_start))


def _read(text: str, form: str, today: date | None, fiscal_year_start: int) -> Document:
    from okrkpi.documents.plan_mark import is_plan

    if form == "json":
        from okrkpi.documents.data import read_data

        return read_data(text, "json", today=today, fiscal_year_start=fiscal_year_start)
    if form in ("yaml", "toml"):
        from okrkpi.documents.data import read_data

        kind: Literal["yaml", "toml"] = "toml" if form == "toml" else "yaml"
        return read_data(text, kind, today=today, fiscal_year_start=fiscal_year_start)
    if form in ("csv", "tsv"):
        from okrkpi.documents.table import read_table

        sign = "\t" if form == "tsv" else None
        return read_table(text, sign, today=today, fiscal_year_start=fiscal_year_start)
    if is_plan(text):
        from okrkpi.documents.plan_reader import read_plan

        return read_plan(text)
    from okrkpi.documents.wild import read_wild

    return read_wild(text, today=today, fiscal_year_start=fiscal_year_start)


def _form(text: str, name: str, content: object) -> str:
    """Return the form of a document: by its file's name, else by how it begins."""
    suffix = name.rpartition(".")[2] if "." in name else ""
    if suffix in ("json", "csv", "tsv", "toml"):
        return suffix
    if suffix in ("yaml", "yml"):
        return "yaml"
    if suffix in ("md", "markdown"):
        return "text"
    if isinstance(content, (dict, list)):
        return "json"
    from okrkpi.documents.table import looks_like_table

    if looks_like_table(text):
        return "csv"
    return "yaml" if _YAML_KEYS.search(text[:_HEAD]) and _is_yaml(text) else "text"


def _json(text: str) -> object:
    """Return what a text holds if it is a mapping or a list in JSON, else None."""
    start = text.lstrip("\ufeff \t\r\n")
    if start[:1] not in ("{", "["):
        return None
    try:
        return json.loads(start)
    except (ValueError, RecursionError):
        return None


def _is_yaml(text: str) -> bool:
    from okrkpi.documents.errors import DocumentError
    from okrkpi.documents.tree import Branch, read_tree

    try:
        roots = read_tree(text, "yaml")
    except DocumentError:
        return False
    return any(isinstance(root, Branch) for root in roots)


def _is_own(content: object) -> bool:
    """Say whether JSON is a plan as this program writes it."""
    return (
        isinstance(content, dict)
        and "schema" in content
        and content.keys() <= {"schema", "plan", "$schema"}
    )


def _read_own_json(text: str) -> Document:
    from okrkpi.document import Document
    from okrkpi.documents.plan_json import plan_from_json
    from okrkpi.documents.tree import read_places

    return Document(plan_from_json(text), read_places(text), text, strict=True)
