"""How deep each row of a table stands: by its number, its code, its indent, or what is blank."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.documents.cells import is_bold, is_measured
from okrkpi.documents.grid import Row, cell_at
from okrkpi.documents.inline import Words
from okrkpi.pattern import pattern
from okrkpi.statement.remembered import statement

_NUMBER = pattern(r"\d{1,2}(?:[.,-](?:\d{1,2}|[a-z]))*[.)]?(?=\s|$)|[a-z][.)](?=\s|$)")
_POINT = pattern(r"[-•◦▪‣–·>→↳└*]+\s")
_CODE = pattern(r"[A-Za-z]{0,4}[-. ]?\d{0,3}(?:[.\-]?(?:\d{1,3}|[A-Za-z]{1,2}))*[.):]?")
_COUNTED = pattern(r"(\d{1,2}(?:\.\d{1,2})*)(?:[.):]+\s+|(?<=\.\d)\s+|(?<=\.\d\d)\s+)(?=\S)")
_PIECE = pattern(r"\d+|[A-Za-z]+")
_DIGIT = pattern(r"\d")
_LETTER = pattern(r"[^\W\d_]")
_DAY = pattern(
    r"\W*(?:\d{1,2}[./]\d{1,2}[./]?(?:\d\d){0,2}|\d{4}-\d\d(?:-\d\d)?|\d{1,2}:\d\d|\d{1,2}(?:st|nd|rd"
    r"|th)?[\s.]+[A-Za-zäé]{3,9}\.?(?:\s\d{4})?|[A-Za-z]{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?|"
    r"(?:[QH][1-4]|[CK]W ?\d\d?)(?:[\s/-]\d\d(?:\d\d)?)?)\W*$",
    re.IGNORECASE,
)
_LETTER_DEPTH = 2
_FEW_WORDS = 3
_HALF = 0.5
_MOST = 0.6

Key = tuple[str, ...]


def numbered(row: Row, identity: int | None, main: int) -> int | None:
    """Return how deep the number of a row is: 1 for `2`, 2 for `2.1` and for `a)`."""
    columns = [identity] if identity is not None else [main, *range(main)]
    for index in columns:
        found = _NUMBER.match(cell_at(row, index).words().text.strip())
        if found:
            parts = [part for part in found[0].strip(".)").replace(",", ".").split(".") if part]
            return len(parts) if parts[0].isdigit() else _LETTER_DEPTH
    return None


def coded(rows: Sequence[Row], identity: int | None) -> list[int | None]:
    """Return how deep each row is by its code: `A2` stands beneath `A`, `1.1` beneath `O1`."""
    codes = [cell_at(row, identity).words().text if identity is not None else "" for row in rows]
    keys = keys_of(codes)
    known = {key for key in keys if key}
    if len(known) < sum(map(bool, keys)):
        return [None] * len(rows)
    return [
        1 + sum(key[:end] in known for end in range(1, len(key))) if key else None for key in keys
    ]


def keys_of(codes: Sequence[str]) -> list[Key]:
    """Return the pieces of each code, without letters that only those at the top begin with.

    Beneath `O1` stand `1.1` and `1.2`; `K1`, which comes later, is none of them.
    """
    written = [code.strip().lower() if _CODE.fullmatch(code.strip()) else "" for code in codes]
    keys: list[Key] = [tuple(_PIECE.findall(code)) for code in written]
    first = next((key[0] for key in keys if key), "")
    mixed = not first.isdigit() and any(key and key[0].isdigit() for key in keys)
    return [key[1:] if mixed and len(key) > 1 and key[0] == first else key for key in keys]


def parents_of(codes: Sequence[str]) -> dict[str, str]:
    """Return the code that each code stands beneath, where all of them are different."""
    keys = keys_of(codes)
    index = {key: code for key, code in zip(keys, codes, strict=True) if key}
    if len(index) < sum(map(bool, keys)):
        return {}
    found: dict[str, str] = {}
    for key, code in zip(keys, codes, strict=True):
        above = (index.get(key[:end]) for end in range(len(key) - 1, 0, -1))
        if parent := next((one for one in above if one), None):
            found[code] = parent
    return found


def indent(row: Row, main: int, lines: Sequence[str]) -> int | None:
    """Return how many blanks and signs stand before the words of a row."""
    cell = cell_at(row, main)
    if cell.indent:
        return cell.indent
    before = lines[cell.line - 1][: cell.column] if lines else ""
    before = before.removesuffix('"')
    blanks = len(before) - len(before.rstrip(" \u00a0\u3000"))
    return blanks + bool(_POINT.match(cell.raw))


def bold(rows: Sequence[Row], main: int, values: Sequence[int]) -> list[int | None]:
    """Return 1 for rows in bold without values, 2 for the others, or nothing."""
    heads = [is_bold(cell_at(row, main)) and not has_value(row, values) for row in rows]
    over = [row for row, head in zip(rows, heads, strict=True) if head]
    rest = [row for row, head in zip(rows, heads, strict=True) if not head]
    plain = not any(is_bold(cell_at(row, main)) for row in rest)
    if not values or not plain or not are_aims(over, main):
        return []
    return [1 if head else 2 for head in heads]


def blank(
    rows: Sequence[Row], main: int, values: Sequence[int], measure: int | None = None
) -> list[int | None]:
    """Return 1 for rows without values over rows with them, 2 for those, or nothing.

    A measure that stands over no other is one that has no values yet, and so is a row that names
    one in the column of its `measure`.
    """
    if not values or not rows:
        return []
    filled = [has_value(row, values) or _names(row, measure) for row in rows]
    heads = [at for at, has in enumerate(filled) if not has]
    over = {at for at in heads if at + 1 < len(filled) and filled[at + 1]}
    open_ones = {at for at in heads if at not in over and is_measured(rows[at].cells[main])}
    if filled[0] or len(over) < _MOST * (len(heads) - len(open_ones)) or sum(filled) < len(over):
        return []
    return [2 if has or at in open_ones else 1 for at, has in enumerate(filled)]


def _names(row: Row, column: int | None) -> bool:
    return column is not None and bool(_LETTER.search(cell_at(row, column).raw))


def are_aims(rows: Sequence[Row], main: int) -> bool:
    """Say whether rows that stand over others read as aims, and not as names of a group."""
    texts = [cell_at(row, main).words().text for row in rows]
    aims = sum(
        len(text.split()) >= _FEW_WORDS or statement(text, None, 1).kind == "objective"
        for text in texts
    )
    return bool(texts) and aims >= _HALF * len(texts)


def has_value(row: Row, columns: Sequence[int]) -> bool:
    """Say whether a row states a number in any of the columns."""
    return any(_DIGIT.search(cell_at(row, at).raw) for at in columns)


def states_value(row: Row, columns: Sequence[int]) -> bool:
    """Say whether a row states a number that is no day and no hour."""
    cells = [cell_at(row, at).words().text for at in columns]
    return any(_DIGIT.search(cell) and not _DAY.match(cell) for cell in cells)


def without_number(words: Words) -> tuple[Words, str]:
    """Return the words of a row without the number that they begin with, and that number."""
    found = _COUNTED.match(words.text)
    return (words.cut(found.end()), found[1]) if found else (words, "")
