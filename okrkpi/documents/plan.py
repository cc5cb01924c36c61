"""Our own Markdown: a plan that a person can read and edit, and that reads back the same."""

from okrkpi.documents.errors import DocumentError
from okrkpi.documents.plan_mark import is_plan
from okrkpi.documents.plan_reader import read_plan
from okrkpi.documents.plan_writer import write_plan

__all__ = ["DocumentError", "is_plan", "read_plan", "write_plan"]
