"""The way that a noun's particle or comparative points, with no verb: `Complaints down`."""

from __future__ import annotations

from okrkpi.pattern import pattern
from okrkpi.statement.line import Line
from okrkpi.statement.opening import Opening
from okrkpi.statement.words import find_verb

_WAYS = {
    **dict.fromkeys("up higher longer larger bigger greater".split(), "raise"),
    **dict.fromkeys("down lower shorter fewer faster quicker smaller cheaper".split(), "lower"),
}
_ALONE = pattern(
    r"(?: again| further| significantly| markedly| sharply| a lot)?\s*(?:$|[.,;!)]|\b(?:on|vs\.?|"
    r"versus|against|compared|year[ -]on[ -]year|this|by the end|by (?:end|q[1-4]|next|spring|"
    r"summer|autumn|winter|easter|christmas))\b)"
)
_THAN = pattern(
    r" than (?:(?:in |at |on )?(?:last|now|today|before|the (?:previous|same)|previously|"
    r"at present|currently|ever)\b)"
)
_IN_SENTENCE = frozenset("to that who which where when and or".split())
DONE_UP = frozenset(
    """drawn set written taken made signed put cleaned tidied built typed looked wrapped opened
    hooked backed summed cut turned shut closed laid torn handed settled pinned nailed noted tracked
    wound shown rolled""".split()
)
"""Participles whose particle belongs to them: `terms drawn up`, `the old plant shut down`."""
_MOST_WORDS = 8


def find_particle(line: Line, begin: int) -> Opening | None:
    """Find the particle that says where the measure at the head of a line without numbers goes."""
    if line.has_digit or _WAYS.keys().isdisjoint(line.said):
        return None
    tokens, first = line.words, line.word_at(begin)
    if not _IN_SENTENCE.isdisjoint(tokens):
        return None
    for i in range(first + 1, min(first + _MOST_WORDS, len(tokens))):
        kind = _WAYS.get(tokens[i])
        if kind is None:
            continue
        ahead = _ALONE if tokens[i] in {"up", "down"} else _THAN
        if not ahead.match(line.low, line.ends[i]):
            continue
        if line.low[line.ends[i - 1] : line.starts[i]] == " " and (
            tokens[i - 1] not in DONE_UP and (i - 1 > first or not _is_base(tokens[first]))
        ):
            return Opening(tokens[i], kind, "clause", line.starts[i], line.ends[i])
    return None


def _is_base(word: str) -> bool:
    """Tell `sign up` and `wind down`, where the particle belongs to a verb."""
    verb = find_verb(word)
    return verb is not None and verb.form in {"base", "ing"}
