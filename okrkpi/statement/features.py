"""What a line shows of its kind, as named features for the trained weights.

A feature is a fact (`opens make`, `due`), two or three facts that count together
(`opens make + unit people`), or what the line says (`word pipeline`, `pair so that`).
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from okrkpi.statement.evidence import Evidence, is_share, takes_count, unit_class
from okrkpi.statement.facts import Quantity
from okrkpi.statement.metric import Named
from okrkpi.statement.noun_phrases import (
    CLASSES,
    classes_of,
    find_participle,
    noun_class,
    object_words,
    people_act,
    subject_words,
)
from okrkpi.statement.opening import Opening
from okrkpi.statement.pattern import pattern
from okrkpi.statement.words import find_verb, singular, words

_TO_LEVEL = pattern(r"(?:→|->|=>|\bto)\s*(?:about |~|<|>|at least |below |under )?$")
_AFTER_SIGN = pattern(r"[:|=]\s*\W*$")
_BRACKETS = pattern(r"\([^()]*\)")
_LENGTHS = ((1, "1"), (3, "2-3"), (6, "4-6"), (10, "7-10"), (16, "11-16"))
_MOST_WORDS = 40
_PAIRED = 8
_FORMS = {"base": "", "s": " s", "ing": " ing", "past": " past", "noun": " noun"}
_ENDS = {":": "colon", "?": "question mark"}


def features(e: Evidence) -> list[str]:
    """Name everything about a line that bears on its kind, each once."""
    opens, number = _opens(e), _number(e)
    measured = "known" if e.names_known_metric else "measure" if e.has_measure else "no"
    due = "due" if e.deadline else "undated"
    numbered = "numbered" if e.target else "unnumbered"
    found = [*_frame(opens, number, due, measured, numbered, _role(e))]
    opening, target, metric = e.opening, e.target, e.metric
    noun = _verb(e, opening, opens, numbered, found) if opening else _subject(e, found)
    if target:
        _target(e, target, opens, number, due, noun, found)
    if metric and e.has_measure:
        _metric(e, metric, number, due, found)
    _wording(e, opens, number, found)
    _vocabulary(e, found)
    return list(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def _frame(
    opens: str, number: str, due: str, measured: str, numbered: str, role: str
) -> tuple[str, ...]:
    """Name what every line has: how it opens, its number, deadline and measure."""
    return (
        f"opens {opens}", f"number {number}", due, f"metric {measured}",
        f"number {number} + {due}", f"opens {opens} + number {number}", f"opens {opens} + {due}",
        f"opens {opens} + metric {measured} + {numbered}",
        f"{role} + number {number} + {due} + metric {measured}",
    )  # fmt: skip


def _opens(e: Evidence) -> str:
    return e.opening.kind + _FORMS[e.opening.form] if e.opening else "nothing"


def _role(e: Evidence) -> str:
    if e.is_output:
        return "work"
    return "verb" if e.opening else "clause" if e.clause else "no verb"


def _number(e: Evidence) -> str:
    move = e.move
    if move.target:
        if move.baseline:
            return "move"
        return "bound" if move.target.comparator else "level"
    if move.change:
        return "change"
    return "start" if move.baseline else "aside" if e.quantities else "none"


def _verb(e: Evidence, opening: Opening, opens: str, numbered: str, found: list[str]) -> str:
    """Add what the line opens with and what it is done to; return the class of the object."""
    phrase = object_words(e)
    noun = noun_class(phrase, CLASSES) or "other"
    found += _of_verb(opening.word, opens, noun, numbered)
    if phrase:
        found.append(f"object is {singular(phrase[-1])}")
    return f"object {noun}"


@lru_cache(maxsize=16384)
def _of_verb(word: str, opens: str, noun: str, numbered: str) -> tuple[str, ...]:
    verb = f"verb {word}"
    return (
        verb, f"object {noun}", f"opens {opens} + object {noun}", f"{verb} + object {noun}",
        f"{verb} + {numbered}",
    )  # fmt: skip


def _subject(e: Evidence, found: list[str]) -> str:
    """Add what a line with no opening verb is about and what is said of it."""
    phrase, done = subject_words(e), find_participle(e)
    noun, kind = noun_class(phrase, CLASSES) or "other", done.kind if done else "nothing"
    found += (
        f"subject {noun}", f"done {kind}", f"done {kind} + subject {noun}",
        f"nothing opens + length {_length(e)}",
    )  # fmt: skip
    if phrase:
        found.append(f"subject is {singular(phrase[-1])}")
    if done:
        found.append(f"done is {done.word}")
    nominal = words().nominal
    found += {f"names {nominal[word]}" for word in phrase if word in nominal}
    if e.clause:
        found.append(f"clause {e.clause.kind}")
    if people_act(e):
        found.append("people act")
    return f"subject {noun}"


def _target(
    e: Evidence, target: Quantity, opens: str, number: str, due: str, noun: str, found: list[str]
) -> None:
    """Add what is counted, and where the number stands."""
    kind = unit_class(target)
    found += _of_unit(kind, opens, number, noun)
    if e.opening is None:
        found.append(f"unit {kind} + {due} + nothing opens")
    if target.value == 0:
        found.append("zero")
    if is_share(target):
        found.append("share")
    if e.opening and takes_count(e):
        found += ("verb takes count", f"verb {e.opening.word} + takes count")
    before = e.text[: max(0, target.start - e.begin)]
    if _TO_LEVEL.search(before):
        found.append("to a level")
    if _AFTER_SIGN.search(before):
        found.append(f"after a sign + number {number}")
    if target.start - e.begin <= 2:
        found.append(f"number first + unit {kind}")
    if not e.text[max(0, target.end - e.begin) :].strip(" .)"):
        found += (f"number {number} last", f"number last + {_role(e)}")


@lru_cache(maxsize=4096)
def _of_unit(kind: str, opens: str, number: str, noun: str) -> tuple[str, ...]:
    unit = f"unit {kind}"
    return (unit, f"{unit} + opens {opens}", f"{unit} + number {number}", f"{unit} + {noun}")


def _metric(e: Evidence, metric: Named, number: str, due: str, found: list[str]) -> None:
    """Add where the measure stands."""
    early = len(e.text[: max(0, metric.start - e.begin)].split()) <= 1
    last = not e.text[max(0, metric.end - e.begin) :].strip()
    if e.opening is None:
        if early:
            found += (f"metric first + number {number}", f"metric first + {due}")
        if last:
            found.append("metric last")
    if early and last:
        found.append("metric alone")


def _wording(e: Evidence, opens: str, number: str, found: list[str]) -> None:
    """Add how long the line is, its label, and the marks of a rough one."""
    text = e.text.strip()
    found += (f"length {_length(e)}", f"label {e.label}")
    if e.label:
        found.append(f"label {e.label} + opens {opens}")
    if e.cadence:
        found += ("recurs", f"recurs + number {number}")
    if e.vague:
        found.append("vague")
        found += [f"vague {name}" for _, name in e.vague]
    if e.placeholders:
        found.append("placeholder")
    if text[-1:] in _ENDS:
        found.append(f"ends in a {_ENDS[text[-1]]}")
    if text[:1] in "([" and text[-1:] in ")]":
        found.append("in brackets")
    if "|" in text:
        found.append("bar")


def _length(e: Evidence) -> str:
    count = len(e.line.words) - e.line.word_at(e.begin)
    return next((name for most, name in _LENGTHS if count <= most), "17+")


def _vocabulary(e: Evidence, found: list[str]) -> None:
    """Name the words of the line; those in brackets say something aside."""
    line = e.line
    first = line.word_at(e.begin)
    said = line.words[first : first + _MOST_WORDS]
    if said:
        found.append(f"first {said[0]}")
    found += [f"pair {word} {following}" for word, following in pairwise(said[:_PAIRED])]
    if "(" not in line.low:
        for word in said:
            found += _of_word(word)
        return
    asides = [bracket.span() for bracket in _BRACKETS.finditer(line.low)]
    for word, start in zip(said, line.starts[first:], strict=False):
        if any(begin < start < end for begin, end in asides):
            found.append(f"aside {word}")
        else:
            found += _of_word(word)


@lru_cache(maxsize=32768)
def _of_word(word: str) -> tuple[str, ...]:
    """Name a word, and the lists of nouns and the class of verbs that it belongs to."""
    verb = find_verb(word)
    return (
        f"word {singular(word)}",
        *(f"has {name}" for name in classes_of(word)),
        *((f"has {verb.kind}{_FORMS[verb.form]}",) if verb else ()),
    )
