"""Goals in JSON, YAML or TOML, as other tools and people spell them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from okrkpi.document import Document
from okrkpi.documents.build import finish
from okrkpi.documents.clock import clock_of
from okrkpi.documents.entries import EntryReader
from okrkpi.documents.errors import DocumentError
from okrkpi.documents.nested_arrays import open_arrays
from okrkpi.documents.parallel import name_parallel
from okrkpi.documents.shape import shape
from okrkpi.documents.toml_tree import read_toml
from okrkpi.documents.tree import read_tree
from okrkpi.statement import Statement
from okrkpi.statement.remembered import statement


def read_data(
    text: str,
    kind: Literal["json", "yaml", "toml"],
    *,
    today: date | None = None,
    fiscal_year_start: int = 1,
) -> Document:
    """Read objectives, key results, KPIs and initiatives from JSON, YAML or TOML."""
    clock = clock_of(text, today, fiscal_year_start)
    reader = EntryReader(clock)
    roots = read_toml(text) if kind == "toml" else read_tree(text, kind)

    def stated(words: str) -> Statement:
        return statement(words, today, fiscal_year_start)

    open_arrays(roots, stated)
    name_parallel(roots, stated)
    shape(roots)
    for root in roots:
        reader.root(root)
    reader.links.settle(reader.drafts.sketch, reader.drafts.orphans)
    reader.drafts.drop_unwritten()
    if reader.drafts.sketch.empty:
        line = roots[0].line if roots else 1
        raise DocumentError(
            "no goals are found here: name them objectives, key_results, kpis or initiatives", line
        )
    return finish(reader.drafts.sketch, text, clock)
