"""The formats by their names: of a plan, and of reviews."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from okrkpi.export.comment import review_comment
from okrkpi.export.csv import plan_csv
from okrkpi.export.github import review_github
from okrkpi.export.json import review_json
from okrkpi.export.markdown import plan_markdown
from okrkpi.export.plan_json import plan_json
from okrkpi.export.reviewed import Reviewed
from okrkpi.export.sarif import review_sarif

if TYPE_CHECKING:
    from okrkpi.models import Plan

FORMATS: dict[str, Callable[[Plan], str]] = {
    "markdown": plan_markdown,
    "json": plan_json,
    "csv": plan_csv,
}

REVIEW_FORMATS: dict[str, Callable[[Sequence[Reviewed]], str]] = {
    "json": review_json,
    "sarif": review_sarif,
    "github": review_github,
    "comment": review_comment,
}
