"""What a priority's own sentences aspire to, where its name or its complaint does not say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.memo.content.context import Reading
from okrkpi.memo.cues import cue, plain
from okrkpi.memo.language.grammar import is_a, tokens
from okrkpi.memo.language.orders import opens_with_verb, strip_lead
from okrkpi.memo.language.phrases import lower_first
from okrkpi.memo.language.words import overlap
from okrkpi.memo.priorities.plainly import cut_order, statement
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_OPEN_PRONOUN = pattern(r"\w+ (?:it|this|that|them|these|those)\b(?! who\b| the\b| we\b)")
_ASPIRES = pattern(
    r"(?:(?:i|we)(?:'d| would)?(?: \w+)? (?:want|wants|like|love|need|wish|expect)|what "
    r"(?:i|we) want is(?: for)?|(?:our|my|the) (?:aim|goal|wish|hope|ambition) is(?: "
    r"for)?)\s+(?P<who>(?!us\b|to\b|that\b|it\b|"
    r"this\b)[^,;:]{2,60}?)\s+to\s+(?P<what>(?!us\b)\w[^;:]*)",
)
_CLAUSE = pattern(r",\s+(?:and|but|so)\s+|;\s+|:\s+|\s[–—-]\s")
_OWED = pattern(
    r"(?:we|i) (?:owe|promise|promised)(?: to)? (?P<who>(?!(?:it|this|that)\b)[\w' ]{3,40}?) "
    r"(?P<what>(?:an?|the|their) .{6,})"
)
_EVERYBODY = pattern(
    r"(?:nobody|no one|everyone|everybody|every [a-z]+|each [a-z]+|no [a-z]+)(?: [a-z]+)? "
    r"(?:should|must|shall|has to|ought to) .{8,}"
)
_BE_SOMETHING = pattern(r"be (?:an?|the|one of|known|where|somewhere)\b")
_FEWEST, _FARTHEST = 5, 8
_SAYS_NOTHING = frozenset("get be have go come make keep bring reach hit see take do".split())


def aspiration(
    reading: Reading, topic: str, scope: tuple[int, int], *, complaint: bool = False
) -> tuple[str, Sentence] | None:
    """Return what the sentences of a priority aspire to, and the sentence that says so.

    A name that says little stands before it; a `complaint` does not.
    """
    for index in range(scope[0], min(scope[1], scope[0] + _FARTHEST)):
        sentence = reading.sentence(index)
        for clause in _clauses(reading, sentence):
            if plain(topic) in plain(clause):
                continue
            if made := _wish_in(clause):
                whole = complaint or len(made.split()) > 7 or overlap(topic, made)
                return (made if whole else f"{topic}: {lower_first(made)}"), sentence
            if order := _order_in(clause):
                return order, sentence
    return None


def _clauses(reading: Reading, sentence: Sentence) -> Iterator[str]:
    """Yield the clauses of a sentence that hold no number and set no limit."""
    text, start = sentence.text, 0
    places = [found.span() for found in _CLAUSE.finditer(text)]
    for first, last in [*places, (len(text), len(text))]:
        clause, held = text[start:first].strip(" ."), (start, first)
        start = last
        if any(held[0] <= f.start < held[1] for f in reading.facts[sentence.index].figures):
            continue
        if any(cue("sentence", n).search(plain(clause)) for n in ("non_goal", "wish", "threshold")):
            continue
        yield clause


def _wish_in(clause: str) -> str | None:
    low = plain(clause)
    if found := _ASPIRES.search(low):
        who, what = clause[slice(*found.span("who"))], clause[slice(*found.span("what"))]
        return wished_for(who, what)
    if found := _OWED.match(low):
        who, what = clause[slice(*found.span("who"))], clause[slice(*found.span("what"))]
        return f"Give {who} {what}"
    return statement(clause) if _EVERYBODY.match(low) else None


def _order_in(clause: str) -> str | None:
    stripped = strip_lead(clause)
    if stripped == clause or not opens_with_verb(stripped) or not _speaks(stripped):
        return None
    return cut_order(stripped) if len(stripped.split()) >= _FEWEST else None


def _speaks(text: str) -> bool:
    """Tell whether an order can stand alone: no open pronoun, nothing about finding out."""
    if is_a(tokens(text)[0].low, "inquiries") and not _BE_SOMETHING.match(plain(text)):
        return False
    return not _OPEN_PRONOUN.match(plain(text))


def aspires(text: str) -> str | None:
    """Return what somebody is wished for in a text that says no more than that."""
    found = _ASPIRES.match(plain(text))
    if found is None:
        return None
    return wished_for(text[slice(*found.span("who"))], text[slice(*found.span("what"))])


def wished_for(who: str, what: str) -> str | None:
    """Return as an order what somebody is wished: `Enable people to rely on us`."""
    if is_a(plain(who).split(" ", 1)[0], "pronouns", "anaphora") and plain(who) not in {
        "everyone",
        "nobody",
        "everybody",
    }:
        return None
    what = re.split(r",\s|;\s|\s[–—-]\s", what)[0].strip()
    low = plain(what)
    if low.startswith(("be able to ", "be allowed to ")):
        return f"Enable {who} to {what.split(' to ', 1)[1]}"
    if low.startswith("become "):
        return f"Make {who} {what[7:]}"
    if low.startswith("be "):
        return f"Make {who} {what[3:]}"
    if low.startswith(
        ("feel ", "find ", "know ", "understand ", "trust ", "enjoy ", "grow ", "stay ", "learn ")
    ):
        return f"Help {who} {what}"
    return None if low in _SAYS_NOTHING else f"Get {who} to {what}"
