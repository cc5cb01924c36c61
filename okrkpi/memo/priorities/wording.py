"""A priority in clean words: an order or a state, without numbers, dates or pronouns."""

from __future__ import annotations

import re

from okrkpi.memo.content.context import Reading
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, is_participle, is_plural, tokens, verb_form
from okrkpi.memo.language.orders import opens_with_verb
from okrkpi.memo.language.phrases import head_noun, lower_first, split_predicate
from okrkpi.memo.model import Move
from okrkpi.memo.priorities.aspirations import aspiration, aspires
from okrkpi.memo.priorities.complaints import complains, turned_complaint
from okrkpi.memo.priorities.from_moves import told_by
from okrkpi.memo.priorities.nouns import describes, names_a_measure, ordered_noun
from okrkpi.memo.priorities.plainly import clean_text, cut_order, statement, tidied, without_numbers
from okrkpi.memo.priorities.topics import wanted_of
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern
from okrkpi.statement.words import find_verb

_EMPTY = frozenset("get be have go come make keep bring reach hit see take".split())
"""Verbs that say nothing without what follows them."""
_FEW = 3
_FORBIDDEN = pattern(r"not (?P<rest>[a-z]+ .+)", re.IGNORECASE)
_WE = pattern(r"we (?P<rest>[a-z]+ .+)", re.IGNORECASE)
_VALUED = pattern(r":\s+(?=[^:]*\d)")
_END_OF = pattern(r"^(?:an |the )?end (?:to|of) (?P<rest>.+)$", re.IGNORECASE)


_SPEED_OF = pattern(r"^(?:the )?speed of (?P<rest>.+)$", re.IGNORECASE)


def objective_text(
    reading: Reading,
    text: str,
    scope: tuple[int, int],
    moves: list[Move],
    *,
    told: bool = False,
) -> tuple[str, Sentence | None]:
    """Word a priority as an objective, in the memo's own words.

    One that is `told` says how things are, and has to be turned to what is wanted.
    The sentence is the one that the words come from, where another than the priority's own.
    """
    stripped = clean_text(text)
    name = _VALUED.split(stripped)[0]
    plainly = without_numbers(name if len(name.split()) > _FEW else stripped)
    if measure := _of_measure(text, plainly, moves):
        return tidied(measure), None
    if plain(plainly) in _EMPTY:
        return tidied(stripped), None
    if opens_with_verb(plainly) and not names_a_measure(plainly):
        return tidied(cut_order(plainly)), None
    if gerund := _from_gerund(plainly):
        return tidied(gerund), None
    if found := _END_OF.match(plainly):
        return tidied(f"Put an end to {found['rest']}"), None
    if found := _SPEED_OF.match(plainly):
        return tidied(f"Speed up {found['rest']}"), None
    if found := _FORBIDDEN.match(plainly):
        return tidied(f"Do not {cut_order(found['rest'])}"), None
    if (told or complains(plainly)) and (
        wish := aspiration(reading, plainly, scope, complaint=True)
    ):
        return tidied(wish[0]), wish[1]
    if turned := turned_complaint(plainly):
        return tidied(cut_order(turned)), None
    if told:
        return tidied(told_by(plainly, moves) or f"Change that {lower_first(plainly)}"), None
    if wished := aspires(plainly):
        return tidied(wished), None
    if _is_clause(plainly):
        return tidied(_ours(plainly) or statement(plainly)), None
    bare = len(plainly.split()) <= 5 and not describes(plainly)
    if bare and (wish := aspiration(reading, plainly, scope)):
        return tidied(wish[0]), wish[1]
    if len(plainly.split()) <= 5 and (wanted := wanted_of(reading, plainly, scope, moves)):
        return tidied(wanted[0]), wanted[1]
    if not moves and _holds_a_level(reading, scope):
        return tidied(plainly), None
    return tidied(ordered_noun(plainly, moves)), None


def _ours(text: str) -> str | None:
    """`We tell people before they ask` is to tell people before they ask."""
    found = _WE.match(text)
    first = tokens(found["rest"])[0].low if found else ""
    form = verb_form(first)
    if not found or is_a(first, "auxiliaries") or form is None or form[1] != "base":
        return None
    return cut_order(found["rest"]) if opens_with_verb(found["rest"]) else None


def _of_measure(text: str, plainly: str, moves: list[Move]) -> str | None:
    """`Direct bookings are only 1/3; want half` is worded after the measure that it moves."""
    own = next(
        (m for m in moves if m.metric and not m.unnamed and m.baseline and m.baseline.text in text),
        None,
    )
    if own is None or own.baseline is None:
        return None
    told = own.baseline.text in plainly or re.search(r"\d|,", plainly) or split_predicate(plainly)
    return ordered_noun(own.metric, [own]) if told else None


def _holds_a_level(reading: Reading, scope: tuple[int, int]) -> bool:
    """Tell whether what stands under a priority is to be kept, so that nothing is to improve."""
    figures = (figure for index in range(*scope) for figure in reading.facts[index].figures)
    return any(reading.part(figure) == "threshold" for figure in figures)


def _is_clause(text: str) -> bool:
    """Tell a sentence from a noun with a relative clause, a participle or a second noun."""
    split = split_predicate(text)
    if split is None or re.match(r"\w+ing\b", plain(text)):
        return False
    first = re.search(r"\b(?:who|that|which|where)\b", plain(text))
    if first and len(split[0]) >= first.start():
        return False
    verb = split[1].split(" ", 1)[0].lower()
    form = verb_form(verb)
    if " " not in split[1] and form and form[1] == "s" and not is_a(verb, "auxiliaries"):
        return False
    if re.match(r"an? ", plain(text)) and split[1].count(" ") < 1:
        return False
    return not (
        is_participle(verb) and not is_a(verb, "auxiliaries") and is_plural(head_noun(split[0]))
    )


# `Handling time` and `Fundraising year` name a time, and tell nobody to handle it.
_OF_TIME = pattern(r"(?:time|times|hours?|days?|weeks?|months?|year|years|season|term|speed)\b")


def _from_gerund(text: str) -> str | None:
    """`Regaining the trust of tenants` becomes an order."""
    first, _, rest = text.partition(" ")
    form = verb_form(first.lower())
    if not form or form[1] != "ing" or is_a(form[0], "intransitive") or not rest:
        return None
    known = find_verb(first.lower())
    if known is None or names_a_measure(text) or is_a(rest.split()[0].lower(), "prepositions"):
        return None
    if _OF_TIME.match(rest.lower()):
        return None
    return f"{form[0]} {rest}"
