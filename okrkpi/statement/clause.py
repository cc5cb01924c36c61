"""The verb of movement inside a line that opens with a noun: `discards fall to 3%`."""

from __future__ import annotations

from okrkpi.statement.line import Line
from okrkpi.statement.opening import Opening
from okrkpi.statement.words import find_verb, only_describes

_REACH_OF_SEARCH = 14
_MODALS = frozenset("must should shall will to needs need has have can".split())
_AFTER_VERB = frozenset("to by from below under above over past up down at".split())
_NOUN_AFTER = frozenset({"rate", "of"})
_MOVING = {
    **dict.fromkeys(
        "fall drop decline shrink sink decrease dip plunge lessen dwindle narrow ease".split(),
        "lower",
    ),
    **dict.fromkeys(
        "rise climb grow increase surge jump expand double triple recover rebound widen".split(),
        "raise",
    ),
    "improve": "better",
    **dict.fromkeys("reach hit exceed attain cross pass go surpass".split(), "reach"),
}
_MOVING_PHRASES = {
    ("come", "down"): "lower", ("go", "down"): "lower", ("move", "down"): "lower",
    ("go", "up"): "raise", ("move", "up"): "raise", ("come", "to"): "reach", ("get", "to"): "reach",
}  # fmt: skip
_BASES = _MOVING.keys() | {base for base, _ in _MOVING_PHRASES}


def find_clause_verb(line: Line, begin: int, stop: int) -> Opening | None:
    """Find the verb that says what falls, rises or reaches a level, before `stop`."""
    tokens = line.words
    first = line.word_at(begin)
    for i in range(first + 1, min(first + _REACH_OF_SEARCH, len(tokens))):
        if line.starts[i] >= stop:
            return None
        verb = find_verb(tokens[i])
        if verb is None or verb.base not in _BASES or verb.form in {"ing", "past"}:
            continue
        if i == first + 1 and verb.form == "s" and only_describes(tokens[first]):
            continue
        after = tokens[i + 1] if i + 1 < len(tokens) else ""
        if kind := _MOVING_PHRASES.get((verb.base, after)):
            word = f"{verb.base} {after}"
            return Opening(word, kind, "clause", line.starts[i], line.ends[i + 1])
        kind = _MOVING.get(verb.base)
        if kind is None or after in _NOUN_AFTER:
            continue
        gap = line.low[line.ends[i] : line.starts[i + 1] if after else len(line.low)]
        moves = tokens[i - 1] in _MODALS or after in _AFTER_VERB or any(c.isdigit() for c in gap)
        if moves or (kind == "reach" and verb.form == "s"):
            return Opening(verb.base, kind, "clause", line.starts[i], line.ends[i])
    return None
