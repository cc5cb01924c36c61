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
_LENGTHS = (
    *["1"] * 2, *["2-3"] * 2, *["4-6"] * 3, *["7-10"] * 4, *["11-16"] * 6, "17+"
)  # fmt: skip
"""The name of a length by the number of words."""
_MOST_WORDS = 40
_PAIRED = 8
_FORMS = {"base": "", "s": " s", "ing": " ing", "past": " past", "noun": " noun"}
_ENDS = {":": "colon", "?": "question mark"}


def features(e: Evidence) -> set[str]:
    """Name everything about a line that bears on its kind."""
    opens, number = _opens(e), _number(e)
    measured = "known" if e.names_known_metric else "measure" if e.has_measure else "no"
    due = "due" if e.deadline else "undated"
    numbered = "numbered" if e.target else "unnumbered"
    found = {*_frame(opens, number, due, measured, numbered, _role(e))}
    opening, target, metric = e.opening, e.target, e.metric
    noun = _verb(e, opening, opens, numbered, found) if opening else _subject(e, found)
    if target:
        _target(e, target, opens, number, due, noun, found)
    if metric and measured != "no":
        _metric(e, metric, number, due, found)
    _wording(e, opens, number, found)
    _vocabulary(e, found)
    return found


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


def _verb(e: Evidence, opening: Opening, opens: str, numbered: str, found: set[str]) -> str:
    """Add what the line opens with and what it is done to; return the class of the object."""
    phrase = object_words(e)
    noun = noun_class(phrase, CLASSES) or "other"
    found.update(_of_verb(opening.word, opens, noun, numbered))
    if phrase:
        found.add(f"object is {singular(phrase[-1])}")
    return f"object {noun}"


@lru_cache(maxsize=16384)
def _of_verb(word: str, opens: str, noun: str, numbered: str) -> tuple[str, ...]:
    verb = f"verb {word}"
    return (
        verb, f"object {noun}", f"opens {opens} + object {noun}", f"{verb} + object {noun}",
        f"{verb} + {numbered}",
    )  # fmt: skip


def _subject(e: Evidence, found: set[str]) -> str:
    """Add what a line with no opening verb is about and what is said of it."""
    phrase, done = subject_words(e), find_participle(e)
    noun, kind = noun_class(phrase, CLASSES) or "other", done.kind if done else "nothing"
    found.update(_of_subject(noun, kind, _length(e)))
    if phrase:
        found.add(f"subject is {singular(phrase[-1])}")
    if done:
        found.add(f"done is {done.word}")
    nominal = words().nominal
    found.update([f"names {nominal[word]}" for word in phrase if word in nominal])
    if e.clause:
        found.add(f"clause {e.clause.kind}")
    if people_act(e):
        found.add("people act")
    return f"subject {noun}"


@lru_cache(maxsize=4096)
def _of_subject(noun: str, kind: str, length: str) -> tuple[str, ...]:
    return (
        f"subject {noun}", f"done {kind}", f"done {kind} + subject {noun}",
        f"nothing opens + length {length}",
    )  # fmt: skip


def _target(
    e: Evidence, target: Quantity, opens: str, number: str, due: str, noun: str, found: set[str]
) -> None:
    """Add what is counted, and where the number stands."""
    kind = unit_class(target)
    found.update(_of_unit(kind, opens, number, noun))
    if e.opening is None:
        found.add(f"unit {kind} + {due} + nothing opens")
    if target.value == 0:
        found.add("zero")
    if is_share(target):
        found.add("share")
    if e.opening and takes_count(e):
        found |= {"verb takes count", f"verb {e.opening.word} + takes count"}
    before = e.text[: max(0, target.start - e.begin)]
    if _TO_LEVEL.search(before):
        found.add("to a level")
    if _AFTER_SIGN.search(before):
        found.add(f"after a sign + number {number}")
    if target.start - e.begin <= 2:
        found.add(f"number first + unit {kind}")
    if not e.text[max(0, target.end - e.begin) :].strip(" .)"):
        found |= {f"number {number} last", f"number last + {_role(e)}"}


@lru_cache(maxsize=4096)
def _of_unit(kind: str, opens: str, number: str, noun: str) -> tuple[str, ...]:
    unit = f"unit {kind}"
    return (unit, f"{unit} + opens {opens}", f"{unit} + number {number}", f"{unit} + {noun}")


def _metric(e: Evidence, metric: Named, number: str, due: str, found: set[str]) -> None:
    """Add where the measure stands."""
    early = len(e.text[: max(0, metric.start - e.begin)].split()) <= 1
    last = not e.text[max(0, metric.end - e.begin) :].strip()
    if e.opening is None:
        if early:
            found |= {f"metric first + number {number}", f"metric first + {due}"}
        if last:
            found.add("metric last")
    if early and last:
        found.add("metric alone")


def _wording(e: Evidence, opens: str, number: str, found: set[str]) -> None:
    """Add how long the line is, its label, and the marks of a rough one."""
    text = e.text.strip()
    found |= {f"length {_length(e)}", f"label {e.label}"}
    if e.label:
        found.add(f"label {e.label} + opens {opens}")
    if e.cadence:
        found |= {"recurs", f"recurs + number {number}"}
    if e.vague:
        found.add("vague")
        found.update([f"vague {name}" for _, name in e.vague])
    if e.placeholders:
        found.add("placeholder")
    if text[-1:] in _ENDS:
        found.add(f"ends in a {_ENDS[text[-1]]}")
    if text[:1] in "([" and text[-1:] in ")]":
        found.add("in brackets")
    if "|" in text:
        found.add("bar")


def _length(e: Evidence) -> str:
    count = len(e.line.words) - e.line.word_at(e.begin)
    return _LENGTHS[min(count, len(_LENGTHS) - 1)]


def _vocabulary(e: Evidence, found: set[str]) -> None:
    """Name the words of the line; those in brackets say something aside."""
    line = e.line
    first = line.word_at(e.begin)
    said = line.words[first : first + _MOST_WORDS]
    if said:
        found.add(f"first {said[0]}")
    found.update([f"pair {word} {following}" for word, following in pairwise(said[:_PAIRED])])
    if "(" not in line.low:
        found.update(*map(_of_word, said))
        return
    asides = [bracket.span() for bracket in _BRACKETS.finditer(line.low)]
    for word, start in zip(said, line.starts[first:], strict=False):
        if any(begin < start < end for begin, end in asides):
            found.add(f"aside {word}")
        else:
            found.update(_of_word(word))


@lru_cache(maxsize=32768)
def _of_word(word: str) -> tuple[str, ...]:
    """Name a word, and the lists of nouns and the class of verbs that it belongs to."""
    verb = find_verb(word)
    return (
        f"word {singular(word)}",
        *(f"has {name}" for name in classes_of(word)),
        *((f"has {verb.kind}{_FORMS[verb.form]}",) if verb else ()),
    )
