from __future__ import annotations

from pathlib import Path

import pytest

import okrkpi.documents
from evals.names import Names, read_columns, read_headings

LEXICON = Path(okrkpi.documents.__file__).parent / "lexicon"


@pytest.mark.parametrize(
    ("file", "names"), [("headings.tsv", read_headings()), ("likely_columns.tsv", read_columns())]
)
def test_the_weights_were_learned_from_the_names_that_are_there(file: str, names: Names) -> None:
    assert names.fingerprint in (LEXICON / file).read_text("utf-8").splitlines()[1]
