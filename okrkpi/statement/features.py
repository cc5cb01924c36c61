"""What a line shows of its kind, as named features for the trained weights.

A feature is a fact (`opens make`, `due`), two or three facts that count together
(`opens make + unit people`), or what the line says (`word pipeline`, `pair so that`).
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from okrkpi.pattern import pattern
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
from okrkpi.statement.strokes import spoken
from okrkpi.statement.weights import Group, alone, group
from okrkpi.statement.words import find_verb, singular, words
from okrkpi.statement.written import written

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


class Shown(NamedTuple):
    """The features of a line: those that come in groups, and single ones."""

    groups: set[Group]
    names: set[str]


def features(e: Evidence) -> set[str]:
    """Name everything about a line that bears on its kind."""
    groups, names = shown(e)
    return names.union(*(one.names for one in groups))


def shown(e: Evidence) -> Shown:
    """Find everything about a line that bears on its kind."""
    opens, number = _opens(e), _number(e)
    measured = "known" if e.names_known_metric else "measure" if e.has_measure else "no"
    due = "due" if e.deadline else "undated"
    numbered = "numbered" if e.target else "unnumbered"
    found = Shown({_frame(opens, number, due, measured, numbered, _role(e))}, set())
    opening, target, metric = e.opening, e.target, e.metric
    length = _length(e)
    noun = _verb(e, opening, opens, numbered, found) if opening else _subject(e, length, found)
    if target:
        _target(e, target, opens, number, due, noun, found)
    if metric and measured != "no":
        _metric(e, metric, number, due, found.names)
    _wording(e, opens, number, length, found)
    _vocabulary(e, found)
    found.names.update(written(e))
    return found


@lru_cache(maxsize=4096)
def _frame(opens: str, number: str, due: str, measured: str, numbered: str, role: str) -> Group:
    """Name what every line has: how it opens, its number, deadline and measure."""
    return group(
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
        if move.baseline and not move.bound:
            return "move"
        return "bound" if move.target.comparator else "level"
    if move.change:
        return "change"
    return "start" if move.baseline else "aside" if e.quantities else "none"


def _verb(e: Evidence, opening: Opening, opens: str, numbered: str, found: Shown) -> str:
    """Add what the line opens with and what it is done to; return the class of the object."""
    phrase = object_words(e)
    noun = noun_class(phrase, CLASSES) or "other"
    found.groups.add(_of_verb(opening.word, opens, noun, numbered))
    if phrase:
        found.names.add(f"object is {singular(phrase[-1])}")
    return f"object {noun}"


@lru_cache(maxsize=16384)
def _of_verb(word: str, opens: str, noun: str, numbered: str) -> Group:
    verb = f"verb {word}"
    return group(
        verb, f"object {noun}", f"opens {opens} + object {noun}", f"{verb} + object {noun}",
        f"{verb} + {numbered}",
    )  # fmt: skip


def _subject(e: Evidence, length: str, found: Shown) -> str:
    """Add what a line with no opening verb is about and what is said of it."""
    phrase, done = subject_words(e), find_participle(e)
    noun, kind = noun_class(phrase, CLASSES) or "other", done.kind if done else "nothing"
    found.groups.add(_of_subject(noun, kind, length))
    if phrase:
        found.names.add(f"subject is {singular(phrase[-1])}")
    if done:
        found.names.add(f"done is {done.word}")
    nominal = words().nominal
    found.names.update([f"names {nominal[word]}" for word in phrase if word in nominal])
    if e.clause:
        found.names.add(f"clause {e.clause.kind}")
    if people_act(e):
        found.names.add("people act")
    return f"subject {noun}"


@lru_cache(maxsize=4096)
def _of_subject(noun: str, kind: str, length: str) -> Group:
    return group(
        f"subject {noun}", f"done {kind}", f"done {kind} + subject {noun}",
        f"nothing opens + length {length}",
    )  # fmt: skip


def _target(
    e: Evidence, target: Quantity, opens: str, number: str, due: str, noun: str, found: Shown
) -> None:
    """Add what is counted, and where the number stands."""
    kind = unit_class(target)
    found.groups.add(_of_unit(kind, opens, number, noun))
    if e.opening is None:
        found.names.add(f"unit {kind} + {due} + nothing opens")
    if target.value == 0:
        found.names.add("zero")
    if is_share(target):
        found.names.add("share")
    if e.opening and takes_count(e):
        found.names.update({"verb takes count", f"verb {e.opening.word} + takes count"})
    before = e.text[: max(0, target.start - e.begin)]
    if _TO_LEVEL.search(before):
        found.names.add("to a level")
    if _AFTER_SIGN.search(before):
        found.names.add(f"after a sign + number {number}")
    if target.start - e.begin <= 2:
        found.names.add(f"number first + unit {kind}")
    if not e.text[max(0, target.end - e.begin) :].strip(" .)"):
        found.names.update({f"number {number} last", f"number last + {_role(e)}"})


@lru_cache(maxsize=4096)
def _of_unit(kind: str, opens: str, number: str, noun: str) -> Group:
    unit = f"unit {kind}"
    return group(unit, f"{unit} + opens {opens}", f"{unit} + number {number}", f"{unit} + {noun}")


def _metric(e: Evidence, metric: Named, number: str, due: str, names: set[str]) -> None:
    """Add where the measure stands."""
    early = len(e.text[: max(0, metric.start - e.begin)].split()) <= 1
    last = not e.text[max(0, metric.end - e.begin) :].strip()
    if e.opening is None:
        if early:
            names |= {f"metric first + number {number}", f"metric first + {due}"}
        if last:
            names.add("metric last")
    if early and last:
        names.add("metric alone")


def _wording(e: Evidence, opens: str, number: str, length: str, found: Shown) -> None:
    """Add how long the line is, its label, and the marks of a rough one."""
    text = e.text.strip()
    found.groups.add(_of_form(length, e.label, opens))
    if e.cadence:
        found.names.update({"recurs", f"recurs + number {number}"})
    if e.vague:
        found.names.add("vague")
        found.names.update([f"vague {name}" for _, name in e.vague])
    if e.placeholders:
        found.names.add("placeholder")
    if text[-1:] in _ENDS:
        found.names.add(f"ends in a {_ENDS[text[-1]]}")
    if text[:1] in "([" and text[-1:] in ")]":
        found.names.add("in brackets")
    if "|" in text:
        found.names.add("bar")


@lru_cache(maxsize=4096)
def _of_form(length: str, label: str | None, opens: str) -> Group:
    labelled = (f"label {label} + opens {opens}",) if label else ()
    return group(f"length {length}", f"label {label}", *labelled)


def _length(e: Evidence) -> str:
    return _LENGTHS[min(len(e.line.words) - e.line.word_at(e.begin), len(_LENGTHS) - 1)]


def _vocabulary(e: Evidence, found: Shown) -> None:
    """Name the words of the line; those in brackets say something aside."""
    line = e.line
    first = line.word_at(e.begin)
    said = spoken(line, first, first + _MOST_WORDS)
    if said:
        found.names.add(f"first {said[0]}")
    found.names.update([f"pair {word} {following}" for word, following in pairwise(said[:_PAIRED])])
    for bracket in reversed(list(_BRACKETS.finditer(line.low))) if "(" in line.low else ():
        aside = slice(*(max(0, line.word_at(end) - first) for end in bracket.span()))
        found.names.update([f"aside {word}" for word in said[aside]])
        del said[aside]
    found.groups.update(*map(_of_word, said))


@lru_cache(maxsize=32768)
def _of_word(word: str) -> tuple[Group, ...]:
    """Name a word, and the lists of nouns and the class of verbs that it belongs to."""
    verb = find_verb(word)
    names = [f"word {singular(word)}", *(f"has {name}" for name in classes_of(word))]
    if verb:
        names.append(f"has {verb.kind}{_FORMS[verb.form]}")
    return tuple([alone(name) for name in names])
