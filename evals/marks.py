"""The lines labelled for vague words and for two results in one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from evals.examples import GOLD, Example
from evals.examples import fingerprint as of_examples
from okrkpi.statement.facts import Kind, Span


class Mark(NamedTuple):
    """A line of a known kind, whether it holds two results, and its vague words."""

    text: str
    kind: Kind
    compound: bool
    vague: tuple[str, ...]
    source: str

    @property
    def spans(self) -> list[Span]:
        """Return where the vague words stand."""
        low = self.text.lower()
        starts = [(low.find(words.lower()), len(words)) for words in self.vague]
        return [(start, start + size) for start, size in starts if start >= 0]


def read_marks(gold: Path = GOLD) -> Iterator[Mark]:
    """Yield every labelled line that may be learned from and that is a goal."""
    for path in sorted((gold / "marks").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, compound, vague, text = line.split("\t")
            words = tuple(vague.split("|")) if vague else ()
            yield Mark(text, kind, compound == "compound", words, path.stem)  # type: ignore[arg-type]
    for path in sorted((gold / "lines").glob("dev-*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            if row["kind"] != "none":
                told = tuple(row["vague"] or ())
                yield Mark(row["text"], row["kind"], row["compound"], told, path.stem)


def fingerprint(marks: Sequence[Mark]) -> str:
    """Return what tells these lines and labels from any others."""
    told = [(one.text, f"{one.kind} {one.compound} {'|'.join(one.vague)}") for one in marks]
    return of_examples([Example(text, label, "") for text, label in told])
