"""Goals whose places are written as paths, as in `Retail > Make returns easy`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from okrkpi.documents.build import same_words

_SIGNS = (" > ", " » ", " › ", " → ", "::", " / ", "\\", " | ", ">", "/")
_HALF = 0.5
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an entry hangs: the index of the one above it, and the name over both."""

    parent: int | None
    top: str


def places_in(paths: Sequence[str], titles: Sequence[str]) -> list[Placed]:
    """Return where each entry hangs by its path, or nothing where the texts are no paths.

    A path may end in the entry's own title or in that of the entry above it.
    """
    sign = _sign(paths)
    if sign is None or len(paths) < _FEWEST:
        return []
    written = [[part.strip() for part in path.split(sign) if part.strip()] for path in paths]
    parts = [tuple(map(same_words, path)) for path in written]
    words = [same_words(title) for title in titles]
    own = sum(path[-1:] == (title,) for path, title in zip(parts, words, strict=True))
    if own < _HALF * len(paths) and not _distinct(parts):
        parts = [(*path, title) for path, title in zip(parts, words, strict=True)]
    index: dict[tuple[str, ...], int] = {}
    for at, path in enumerate(parts):
        index.setdefault(path, at)
    found = [_place(path, index) for path in parts]
    if sum(parent is not None for parent in found) < _HALF * len(paths):
        return []
    pairs = zip(written, parts, strict=True)
    tops = [path[0] if path and key[:1] not in index else "" for path, key in pairs]
    return [Placed(parent, top) for parent, top in zip(found, tops, strict=True)]


def _sign(paths: Sequence[str]) -> str | None:
    counts = {sign: sum(sign in path.strip("/") for path in paths) for sign in _SIGNS}
    best = max(counts, key=lambda sign: counts[sign])
    return best if counts[best] and counts[best] >= _HALF * len(paths) else None


def _distinct(parts: Sequence[tuple[str, ...]]) -> bool:
    """Say whether each entry has a path of its own, most of them beneath another's."""
    known = {*parts}
    beneath = sum(any(path[:end] in known for end in range(1, len(path))) for path in parts)
    return len(known) == len(parts) and beneath >= _HALF * len(parts)


def _place(path: tuple[str, ...], index: dict[tuple[str, ...], int]) -> int | None:
    above = (index.get(path[:end]) for end in range(len(path) - 1, 0, -1))
    return next((at for at in above if at is not None), None)
