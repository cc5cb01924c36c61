"""What a title or a heading says of the plan: its cycle, and whom it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from okrkpi.documents.clock import Clock
from okrkpi.documents.cycle_patterns import ALONE, PART, WHEN
from okrkpi.documents.cycles import cycle_in
from okrkpi.documents.peeled import strip_emoji
from okrkpi.documents.vocabulary import any_of, load
from okrkpi.models import Cycle
from okrkpi.pattern import pattern

_LISTS = load("titles")
_TITLE, _MEASURES, _GOALS, _TEAM, _THEME, _NOISE = (
    any_of(_LISTS[name]) for name in ("title", "measures", "goals", "team", "theme", "noise")
)
_VERSION = pattern(r"\bv\d+(?:\.\d+)?\b")
_GENERIC = frozenset(("", *_LISTS["generic"]))
_REPLY = pattern(r"^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
_JOINT = pattern(r"\s*[—–|:·•,;()\[\]]+\s*|\s+-\s+|\s-$|^-\s")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading gives: a cycle, and the words left when it and the usual words are gone."""

    cycle: Cycle | None
    rest: str
    cycle_text: str = ""


def read_heading(text: str, clock: Clock) -> Heading:
    """Return the cycle in a heading and who it is about."""
    text = strip_emoji(text[:200])
    found = cycle_in(text, clock)
    cycle_text = text[found[1] : found[2]] if found else ""
    left = f"{text[: found[1]]} — {text[found[2] :]}" if found else text
    before, *after = map(_pieces, _GOALS.split(left, maxsplit=1))
    pieces = [*reversed(before), *(piece for part in after for piece in part)]
    named = (piece for piece in pieces if _TEAM.search(piece))
    rest = next((_bare(piece) for piece in (*named, *pieces) if _bare(piece)), "")
    return Heading(found[0] if found else None, rest, cycle_text)


def without_reply(title: str) -> str:
    """Return a title without `Re:` and the like, where it is the subject of a mail."""
    return _REPLY.sub("", title)


def _pieces(text: str) -> list[str]:
    return _JOINT.split(text)


def _bare(piece: str) -> str:
    """Return what is left of a piece of a title without the usual words."""
    left = _VERSION.sub(" ", _NOISE.sub(" ", WHEN.sub(" ", piece)))
    left = " ".join(left.split()).strip("-' .&+/")
    return left if left.lower() not in _GENERIC and re.search(r"[^\W\d_]", left) else ""


def is_title(text: str) -> bool:
    """Say whether a line reads like the title of a set of goals."""
    words = text.split()
    return (
        0 < len(words) <= 14
        and not text.endswith((".", "!", "?"))
        and bool(_TITLE.search(text) or PART.search(text) or ALONE.search(text))
    )


def is_measures_title(text: str) -> bool:
    """Say whether a title announces measures and no goals."""
    return bool(_MEASURES.search(text)) and not _GOALS.search(text)


def speaks_of_goals(text: str) -> bool:
    """Say whether a text names goals as such."""
    return bool(_GOALS.search(text))


def is_cycle(text: str, clock: Clock) -> bool:
    """Say whether a heading is a cycle and nothing else."""
    heading = read_heading(text, clock)
    return heading.cycle is not None and not heading.rest


def team_of(text: str, clock: Clock) -> str | None:
    """Return the team that a heading names."""
    rest = read_heading(text, clock).rest
    if not rest or len(rest.split()) > 5 or (_THEME.search(text) and not _TEAM.search(text)):
        return None
    if rest[0].islower() and text[:1].isupper() and not _TEAM.search(rest):
        return None
    return rest.removesuffix("'s").removesuffix("’s")


def names_team(text: str) -> bool:
    """Say whether a heading says outright that it is about a team."""
    return bool(_TEAM.search(text))


def names_theme(text: str) -> bool:
    """Say whether a heading parts the goals by theme rather than by team."""
    return bool(_THEME.search(text)) and not names_team(text)


def ambition_in(text: str) -> str | None:
    """Return the ambition that a heading gives to what stands beneath it."""
    low = text.lower()
    if re.search(r"\b(?:aspirational|stretch|moonshots?)\b", low):
        return "aspirational"
    return "committed" if re.search(r"\bcommitted\b", low) else None
