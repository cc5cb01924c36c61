"""A priority that is only a topic, told by what its measure counts: who is to do more of what."""

from __future__ import annotations

import re

from okrkpi.memo.content.direction import direction_of
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import (
    base_form,
    is_a,
    is_participle,
    is_plural,
    tokens,
    verb_form,
)
from okrkpi.memo.language.phrases import head_noun, lower_first, relative, split_predicate
from okrkpi.memo.language.words import overlap
from okrkpi.memo.model import Move
from okrkpi.memo.numbers.sound import is_sound
from okrkpi.pattern import pattern

_SHARE = pattern(r"(?:share|number|proportion) of (?P<rest>.+)")
_WHO = pattern(r"(?P<who>[^,]{3,60}?) (?:who|that) (?P<does>[^\d]{3,90})")
_OF = pattern(r"of (?P<who>[^,]{3,80}), the share (?:who|that) (?P<does>[^\d]{3,90})")
_TIME = pattern(
    r"(?:average |median )?(?:working |business )?(?:seconds|minutes|hours|days|weeks|months) "
    r"(?P<link>that|from|to|until|for|between) (?P<rest>[^\d]{6,90})"
)
_SUBJECT = pattern(r"(?:we|i|they|you)\b")
_MOST = 14


def told_by(topic: str, moves: list[Move]) -> str | None:
    """Return what a topic is to come to, in the words of its first measure that tells who does it.

    `Punctuality`, of the share of orders that leave in time, is to get more orders to leave in
    time. The topic itself stands before it where the measure does not speak of it.
    """
    for move in moves:
        if not move.metric or move.unnamed or not is_sound(move.metric):
            continue
        direction = direction_of(move)
        made = _told(move.metric, direction) if direction in {"up", "down"} else None
        if made and len(made.split()) <= _MOST:
            named = overlap(topic, move.metric) >= 1 or split_predicate(topic) is not None
            return made if named else f"{topic}: {lower_first(made)}"
    return None


def _told(metric: str, direction: str) -> str | None:
    low = plain(metric)
    if found := _TIME.match(low):
        return _sooner(metric, found) if direction == "down" else None
    share = _SHARE.match(low)
    rest = metric[share.start("rest") :] if share else metric
    found = _OF.match(plain(rest)) or _WHO.fullmatch(plain(rest))
    if found:
        who, does = rest[slice(*found.span("who"))], rest[slice(*found.span("does"))]
        if not (is_plural(head_noun(who)) or is_a(head_noun(who), "persons", "groups")):
            return None
        return _done_by(who, does, direction)
    return _passive(rest, direction) if share else None


def _done_by(who: str, does: str, direction: str) -> str | None:
    """`Orders`, `leave on the day`: get more orders to leave on the day, or fewer."""
    words = tokens(does)
    first = words[0].low
    if is_a(first, "auxiliaries"):
        if first not in {"is", "are"} or len(words) < 2:
            return None
        rest = does[words[1].start :]
        return f"Fewer {who} {rest}" if direction == "down" else f"Get more {who} {rest}"
    if first in {"we", "i"}:
        return _ours(who, does[words[1].start :], direction) if len(words) > 1 else None
    form = verb_form(first)
    if form is None or is_a(first, "pronouns", "determiners") or form[1] == "ing":
        return None
    if direction == "down":
        return f"Fewer {relative(who, does)}"
    return f"Get more {who} to {base_form(first)}{does[words[0].end :]}"


def _ours(who: str, act: str, direction: str) -> str | None:
    """`New drivers that we lose within 90 days`: lose fewer new drivers."""
    words = tokens(act)
    form = verb_form(words[0].low)
    if form is None or form[1] not in {"base", "s"}:
        return None
    verb, rest = act[: words[0].end], act[words[0].end :]
    return f"{verb[:1].upper()}{verb[1:]} {'fewer' if direction == 'down' else 'more'} {who}{rest}"


def _passive(rest: str, direction: str) -> str | None:
    """`Repairs completed at the first visit`: get more of them completed."""
    words = tokens(rest)
    done = next((n for n, word in enumerate(words) if n and is_participle(word.low)), None)
    if done is None or re.search(r"\d", rest) or not rest[words[done].end :].strip():
        return None
    return f"Fewer {rest}" if direction == "down" else f"Get more {rest}"


def _sooner(metric: str, found: re.Match[str]) -> str | None:
    """`Hours that teachers spend on marking`: shorten the time that they spend."""
    rest = metric[found.start("rest") :]
    if found["link"] == "that" and _SUBJECT.match(plain(rest)) is None and len(rest.split()) < 3:
        return None
    return f"Shorten the time {found['link']} {rest}"
