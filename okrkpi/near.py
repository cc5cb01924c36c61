"""Which rule somebody meant who wrote a code or a name that there is not."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from okrkpi.pattern import pattern

_CODE = pattern(r"(?P<family>[A-Za-z]{2,4})-?(?P<number>[\dOoIl]{1,4})$")
_LOOK_ALIKE = str.maketrans("OoIl", "0011")
_MOST = 3
_ALIKE = 0.7


def is_code(typed: str) -> bool:
    """Say whether a word is built as a rule's code, also with a letter for a figure: KR2O6."""
    found = _CODE.match(typed.strip())
    return found is not None and any(character.isdigit() for character in found["number"])


def near_codes(typed: str, codes: Iterable[str]) -> tuple[str, ...]:
    """Return the codes of the same family that are one slip away, or none where many are."""
    found = _CODE.match(typed.strip())
    if found is None:
        return ()
    meant = found["family"].upper() + found["number"].translate(_LOOK_ALIKE)
    known = sorted(codes)
    if meant in known:
        return (meant,)
    near = tuple(code for code in known if _is_slip(meant, code))
    return near if len(near) <= _MOST else ()


def told(typed: str, rules: Iterable[tuple[str, str]]) -> str:
    """Say which rule was meant, or which there are; `rules` are codes and names."""
    names = dict(rules)
    if is_code(typed):
        near = near_codes(typed, names)
        family = _family(typed, names)
        if not near and family:
            return f"there are {family[0]} to {family[-1]}, and `okrkpi rules` lists them all"
    else:
        near = tuple(get_close_matches(typed.lower(), names.values(), n=_MOST, cutoff=_ALIKE))
    return f"did you mean {' or '.join(near)}?" if near else "`okrkpi rules` lists them all"


def _family(typed: str, codes: Iterable[str]) -> list[str]:
    found = _CODE.match(typed.strip())
    letters = found["family"].upper() if found else ""
    return sorted(code for code in codes if code.rstrip("0123456789") == letters)


def _is_slip(one: str, other: str) -> bool:
    """Say whether one sign is missing, too much, another or changed places with the next."""
    if one[:1] != other[:1] or abs(len(one) - len(other)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    left, right = one[start:], other[start:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return swapped or left[1:] in (right, right[1:]) or left == right[1:]
