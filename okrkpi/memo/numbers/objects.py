"""Names of what somebody does: `we bin 9% of it`, `they sent 43 letters`."""

from __future__ import annotations

import re

from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import base_form, is_a, is_plural, participle, tokens, verb_form
from okrkpi.memo.language.phrases import (
    head_noun,
    split_predicate,
    strip_tail,
)
from okrkpi.memo.numbers.durations import and_then
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import (
    Name,
    lowered,
)
from okrkpi.pattern import pattern

_REST = pattern(
    r"\s(?:within|in|on|at|after|before|by|per|every|each|from|to|for|during|over|with|without|"
    r"through|via|as|"
    r"an? (?=(?:day|week|month|quarter|year|shift|night|hour)\b))"
)
_SEASON = pattern(r"\s*\b(?:in|over|during) (?:the )?(?:spring|summer|autumn|winter|fall)\b")
_WE_DO = pattern(
    r"(?P<who>we|they) (?P<verb>[a-z]{3,}(?: (?:away|out|off|up|back|over|down))?)", re.IGNORECASE
)
_CALLS = pattern(r"(?:call|consider|deem|find|think|say)(?:s|ed)?$")
_WITHIN = pattern(r"(?P<verb>.+) (?P<how>in|for|at|on|with|by)$")
_HAD = {"had", "'d", "got", "was", "were", "did", "could", "would", "made"}


def of_deed(before: str, after: str, figure: Figure) -> Name | None:
    """`We lose 4.1% of them per quarter`; `corner shops place 1,150 orders a week`."""
    split = split_predicate(before) or _unknown_verb(before)
    if split is None:
        return None
    subject, verb = split
    low_subject = plain(subject)
    if re.match(
        r"(?:want|would|should|must|need|aim|hope|expect|believe|has to|have to|can|could|will)",
        plain(verb),
    ):
        return None
    if low_subject in {"it", "that", "this", "there", "which"} or _CALLS.match(plain(verb)):
        return None
    rest = _with_unit(strip_tail(after.strip(" ,")), figure)
    if figure.family == "share":
        of = re.match(r"of\s+(?:(?:our|the|all)\s+)?", rest)
        if not of and not (rest and figure.text[-1:].isalnum()):
            return None
        rest = rest[of.end() :] if of else rest
        return Name("Share of " + _with_clause(rest, subject, verb), anaphoric="them" in rest)
    if figure.family == "money":
        return Name(f"Amount that {lowered(subject)} {verb}{and_then(rest)}")
    if re.fullmatch(
        r"(?:have|has|had|'ve|own|run|count|got|are|is|gave us|give us)(?: got)?", plain(verb)
    ) and low_subject in {"we", "i", "they"}:
        return Name(strip_tail(rest), anaphoric=True) if rest else None
    if not strip_tail(rest) and re.search(r"out of|/", figure.text):
        verb = (
            f"{base_form(verb.split(' ')[0])}{verb[len(verb.split(' ')[0]) :]}"
            if is_plural(head_noun(subject))
            else verb
        )
        return Name(f"Score that {lowered(subject)} {verb}")
    if not rest:
        return None
    if is_a(tokens(rest)[0].low, "prepositions", "conjunctions") if tokens(rest) else True:
        return None
    return Name(_with_clause(rest, subject, verb))


def _with_unit(rest: str, figure: Figure) -> str:
    """`We throw away 300 kilos a week` counts kilos per week."""
    unit = re.sub(r"^[\W\d]+", "", figure.text)
    words = tokens(rest)
    named = figure.family == "count" and len(unit) > 2 and unit.replace(" ", "").isalpha()
    if not named or not words or not is_a(words[0].low, "prepositions", "determiners"):
        return rest
    return f"{unit} {rest}"


def _unknown_verb(before: str) -> tuple[str, str] | None:
    """After `we`, a single word with an object is a verb, known or not: `we bin 9% of it`."""
    found = _WE_DO.fullmatch(before.strip())
    if found is None or is_a(plain(found["verb"]).split()[0], "adverbs", "prepositions"):
        return None
    return found["who"], found["verb"]


def _with_clause(rest: str, subject: str, verb: str) -> str:
    found = _REST.search(" " + rest)
    noun, tail = (
        (rest[: found.start() - 1 if found.start() else 0], rest[max(found.start() - 1, 0) :])
        if found and found.start()
        else (rest, "")
    )
    noun, tail = noun.strip(), re.sub(r"^an? ", "per ", tail.strip())
    first, _, particle = verb.partition(" ")
    done = participle(first) if plain(subject) in {"they", "he", "she", "people"} else None
    if plain(subject) in {"we", "i"} and _told(first) and not noun.startswith("what "):
        done, tail = participle(first), _SEASON.sub("", tail)
    if done:
        return " ".join(part for part in (noun, done, particle, tail) if part)
    if within := _WITHIN.match(verb):
        return (
            f"{noun} {within['how']} which {lowered(subject)} {within['verb']}{tail and ' ' + tail}"
        )
    return f"{noun} that {lowered(subject)} {verb}" + (f" {tail}" if tail else "")


def _told(verb: str) -> bool:
    """Tell the past of a verb that acts on something: `closed`, `lost`."""
    form = verb_form(plain(verb))
    return form is not None and form[1] == "past" and plain(verb) not in _HAD
