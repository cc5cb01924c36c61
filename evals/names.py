"""The labelled names that headings and columns are learned from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from evals.examples import GOLD, read_examples
from okrkpi.documents.column_names import USUAL

_HEADINGS = {"why": "notes", "past": "skip", "other": "skip"}
_COLUMNS = {"kpi": "measure", "level": "type", "score": "grade", "why": "note", "group": "category",
            "start_date": "other", "change": "other"}  # fmt: skip
"""The class that each label is learned as, where it is not its own."""
_GOALS = {"objective": 1200, "initiative": 400, "key_result": 300, "kpi": 200}
"""How many short goals of each kind stand beside the labelled headings."""
_SHORT = 9


class Name(NamedTuple):
    """A short name and what it stands for."""

    text: str
    kind: str


class Names(NamedTuple):
    """Labelled names, and others beside them that are learned from and say nothing of accuracy."""

    labelled: Sequence[Name]
    beside: Sequence[Name]

    @property
    def fingerprint(self) -> str:
        """What tells the labelled names from any others."""
        told = "\n".join(f"{kind}\t{text}" for text, kind in self.labelled)
        return hashlib.sha256(told.encode()).hexdigest()[:16]


def read_headings(gold: Path = GOLD) -> Names:
    """Read the labelled headings; short goals, which head results, and titles are beside them."""
    return Names(_read(gold / "headings", _HEADINGS), [*_titles(gold), *_goals(gold)])


def read_columns(gold: Path = GOLD) -> Names:
    """Read the labelled heads of columns; the usual ones of the lexicon are beside them."""
    labelled = _read(gold / "columns", _COLUMNS)
    kinds = {one.kind for one in labelled}
    return Names(labelled, [Name(text, kind) for text, kind in USUAL.items() if kind in kinds])


def _read(folder: Path, classes: dict[str, str]) -> list[Name]:
    found: dict[str, Name] = {}
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            role, _, text = line.partition("\t")
            found.setdefault(text, Name(text, classes.get(role, role)))
    return list(found.values())


def _titles(gold: Path) -> Iterator[Name]:
    for path in sorted((gold / "documents").glob("*.gold.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        if document["split"] == "dev" and document["title"]:
            yield Name(document["title"], "topic")


def _goals(gold: Path) -> Iterator[Name]:
    """Draw short goals from the labelled lines."""
    short = [one for one in read_examples(gold) if len(one.text.split()) <= _SHORT]
    for kind, count in _GOALS.items():
        texts = [one.text for one in short if one.kind == kind]
        yield from (Name(text, "goal") for text in sorted(texts, key=_order)[:count])


def _order(text: str) -> bytes:
    """Order texts by chance, and the same however many others there are."""
    return hashlib.sha256(text.encode()).digest()
