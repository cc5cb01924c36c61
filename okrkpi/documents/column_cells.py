"""What the cells of a column have in common, beneath whatever head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from okrkpi.documents.labels import label_of
from okrkpi.documents.people import is_when
from okrkpi.documents.periods import is_period, is_value
from okrkpi.pattern import pattern

_FEW_WORDS = 3
_STEM = 5
_WORD = pattern(r"[^\W\d_]{3,}")
_DIGIT = pattern(r"\d")
_VALUE = pattern(r"[^\w\s]{0,3}\s?\d[\d.,]*\s?[%\w]{0,8}[^\w\s]?$")


def only_labels(index: int, body: Sequence[Sequence[str]]) -> bool:
    """Say whether a column holds labels such as `KR1` and no words."""
    cells = cells_at(index, body)
    bare = [
        cell
        for cell in cells
        if re.fullmatch(r"#?\d{1,3}(?:\.\d{1,3})*\.?|[A-Z]{1,3}[-.]?\d{1,2}", cell)
        or _is_bare(cell)
    ]
    return bool(cells) and len(bare) * 10 >= len(cells) * 6


def cells_at(index: int, body: Sequence[Sequence[str]]) -> list[str]:
    """Return what the cells of a column say, without those that are blank."""
    return [row[index].strip(" *`_") for row in body if index < len(row) and row[index].strip()]


def labelled_roles(index: int, body: Sequence[Sequence[str]], *, bare: bool = True) -> set[str]:
    """Return the roles of the labels in a column, as of `O1` and `KR1.1`, or before its words."""
    cells = [row[index].strip(" *`_") for row in body if index < len(row)]
    return {label.role for cell in cells if (label := label_of(cell)) and label.bare == bare}


def only_values(index: int, body: Sequence[Sequence[str]]) -> bool:
    """Say whether most cells hold a value and no words."""
    cells = cells_at(index, body)
    return bool(cells) and 2 * sum(bool(_VALUE.match(cell)) for cell in cells) > len(cells)


def is_constant(index: int, body: Sequence[Sequence[str]]) -> bool:
    """Say whether a column names the same thing again and again: the board, not a task."""
    cells = [row[index] for row in body if index < len(row) and row[index].strip()]
    return len(cells) > 1 and len(set(cells)) == 1


def only_words(index: int, body: Sequence[Sequence[str]]) -> bool:
    """Say whether a column holds statements rather than values."""
    cells = [row[index] for row in body if index < len(row) and row[index].strip()]
    worded = [cell for cell in cells if not _VALUE.match(cell)]
    words = sum(len(cell.split()) for cell in worded)
    return 2 * len(worded) >= len(cells) > 0 and words >= _FEW_WORDS * len(worded)


def holds_levels(index: int, body: Sequence[Sequence[str]]) -> bool:
    """Say whether most cells hold a level and no day, as beneath `Start`, `Target` and `End`."""
    cells = cells_at(index, body)
    levels = [cell for cell in cells if is_value(cell) and not (is_when(cell) or is_period(cell))]
    return len(levels) > len(cells) / 2


def _is_bare(cell: str) -> bool:
    label = label_of(cell)
    return label is not None and label.bare and bool(label.number)


def is_shared(columns: dict[str, int], body: Sequence[Sequence[str]]) -> bool:
    """Say whether one measure stands beside several key results of each objective."""
    if not {"objective", "key_result"} <= columns.keys():
        return False
    if _are_apart(columns["key_result"], columns["measure"], body):
        return True
    places = [columns[name] for name in ("objective", "key_result", "measure")]
    rows = [[row[at].strip() for at in places] for row in body if len(row) > max(places)]
    pairs = [
        (above[2] == below[2], above[1] != below[1])
        for above, below in pairwise(rows)
        if above[0] and above[0] == below[0] and above[2]
    ]
    return bool(pairs) and all(same and other for same, other in pairs)


def _are_apart(result: int, measure: int, body: Sequence[Sequence[str]]) -> bool:
    """Say whether measures beside key results with numbers are others than those measure.

    Most share no word with the key result in their row, and none is named in it.
    """
    pairs = [(row[result], row[measure]) for row in body if len(row) > max(result, measure)]
    pairs = [(stated, named) for stated, named in pairs if stated.strip() and _stems(named)]
    apart = sum(not _stems(stated) & _stems(named) for stated, named in pairs)
    return (
        len(pairs) > 1
        and 2 * apart > len(pairs)
        and all(
            _DIGIT.search(stated) and not _stems(named) <= _stems(stated) for stated, named in pairs
        )
    )


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.lower())}
