"""Lines that carry codes of their author's own (`G1`, `E3`), and refer to each other by them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from okrkpi.documents.labels import label_of
from okrkpi.documents.lines import WRITTEN, Line
from okrkpi.pattern import pattern

_CODE = r"[A-Z]{1,3}[-.]?\d{1,2}(?:\.\d{1,2})?"
_CODED = pattern(
    rf"(?:({_CODE})(?:[.)]\s+|(?P<gap>\s+))|([a-z]\d{{1,2}})[.)]\s+)(?=\S.*[^\W\d_]{{3}})"
)
_REFERS = pattern(
    rf"\s+(?:[-=–]*[>→]\s*)?[(\[]?((?:{_CODE}[ ,/&+]*)+)[)\]]?(?:\s{{2,}}\S.{{0,40}})?$"
)
_OTHER = frozenset(["Q", "H", "FY", "CW", "KW", "P"])
"""Letters that stand for periods or priorities."""
_LETTERS = pattern(r"^[A-Za-z.-]+")
_FEW = 2
_SEVERAL = 3


def read_codes(lines: Sequence[Line]) -> None:
    """Take the codes off lines that count them up, and make points of those that have no sign."""
    families: dict[str, list[tuple[Line, re.Match[str]]]] = defaultdict(list)
    for line in lines:
        found = _CODED.match(line.raw) if line.kind in WRITTEN else None
        if found is None or line.quoted or label_of(line.raw):
            continue
        letters = letters_of(_code_of(found))
        if letters not in _OTHER:
            families[letters].append((line, found))
    rising = {letters for letters, family in families.items() if _counts_up(family)}
    rising = {letters for letters in rising if _is_apart(letters, families[letters], rising)}
    rising |= {letters for letters in families if _follows(letters, families[letters], rising)}
    coded = [one for letters in families if letters in rising for one in families[letters]]
    known = {_code_of(found) for _, found in coded}
    for line, found in coded:
        line.code = _code_of(found)
        line.raw, line.column = line.raw[found.end() :], line.column + found.end()
        if line.kind == "text":
            line.kind, line.marker = "bullet", "n1"
        refers = _REFERS.search(line.raw)
        named = re.findall(_CODE, refers[1]) if refers else []
        if refers and named and known.issuperset(named):
            line.refers, line.raw = tuple(named), line.raw[: refers.start()]


def _is_apart(letters: str, family: Sequence[tuple[Line, re.Match[str]]], rising: set[str]) -> bool:
    """Say whether codes are no words of their lines, as `L1 support` and `A1 English` are.

    More than one blank or a sign after them tells, or families in the order of the alphabet, or
    several codes in one family before words that differ.
    """
    if not any(len(found["gap"] or "") == 1 for _, found in family):
        return True
    if len(letters) == 1 and {"A", "B"} <= rising and chr(ord(letters) - 1) in {"@", *rising}:
        return True
    firsts = {line.raw[found.end() :].split()[0] for line, found in family}
    return len(firsts) >= _SEVERAL and all(first[0].isupper() for first in firsts)


def _follows(letters: str, family: Sequence[tuple[Line, re.Match[str]]], rising: set[str]) -> bool:
    """Say whether a code stands alone in its family and begins it, as `B1` does after `A2`."""
    before = letters[:-1] + chr(ord(letters[-1]) - 1)
    return before in rising and [_code_of(found) for _, found in family] == [f"{letters}1"]


def letters_of(code: str) -> str:
    """Return the letters of a code, which all codes of its family share."""
    return code.rstrip("0123456789-.")


def _code_of(found: re.Match[str]) -> str:
    return found[1] or found[3]


def _counts_up(family: Sequence[tuple[Line, re.Match[str]]]) -> bool:
    """Say whether the codes of a family rise from one line to the next, from the first of them.

    Those such as `S2.1` rise within each of the numbers before their stop.
    """
    codes = [_code_of(found) for _, found in family]
    written = [_LETTERS.sub("", code).split(".") for code in codes]
    numbers = [tuple(map(int, parts)) for parts in written]
    if len(numbers) < _FEW or len({len(number) for number in numbers}) > 1:
        return False
    if len(numbers[0]) == 1:
        return numbers == [(number,) for number in range(1, len(numbers) + 1)]
    steps = all(
        after in ((before[0], before[1] + 1), (after[0], 1)) and after > before
        for before, after in pairwise(numbers)
    )
    return steps and numbers[0][1] == 1
