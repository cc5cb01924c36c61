"""Vague wording, and which of it no number in the line makes concrete."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.statement.facts import Kind, Span
from okrkpi.statement.line import Line
from okrkpi.statement.move import Move
from okrkpi.statement.opening import Opening
from okrkpi.statement.words import words

_MILD = frozenset(
    """help support focus aim low easy confident learn work small large big high simple clear safe
    fair""".split()
)
_VAGUE_VERBS = frozenset({"optimise", "maximise", "minimise", "modernise"})
_SHORT_LOOSE = frozenset({"asap", "etc", "successfully"})
_LONG = 8
_SHORT = 5


def find_vague(line: Line, begin: int = 0) -> list[tuple[Span, str]]:
    """Find words of the vague lists: their span and the list's name."""
    lists, tokens = words().vague, line.words
    hyphens = "-" in line.low
    if not hyphens and lists.first_words.isdisjoint(tokens):
        return []
    terms = words().fixed_terms
    openings = words().openings
    found: list[tuple[Span, str]] = []
    following = line.word_at(begin)
    for i, token in enumerate(tokens):
        if i < following or (token not in openings and not (hyphens and "-" in token)):
            continue
        if token in terms.first_words and (term := terms.find(tokens, i)):
            following = i + term[0]
        elif token in lists.first_words and (phrase := lists.find(tokens, i)):
            count, name = phrase
            found.append(((line.starts[i], line.ends[i + count - 1]), name))
            following = i + count
        elif hyphens and "-" in token and (listed := lists.whole(token.split("-"))):
            found.append(((line.starts[i], line.ends[i]), listed))
    return found


def undecided(
    line: Line,
    vague: Sequence[tuple[Span, str]],
    move: Move,
    kind: Kind,
    opening: Opening | None,
) -> list[Span]:
    """Keep the vague words that no number makes concrete."""
    if kind in {"kpi", "none"}:
        return []
    told = [(span, name, line.low[span[0] : span[1]]) for span, name in vague]
    spans = [entry for entry in told if entry[2] not in _MILD]
    if move.target or move.change:
        loose = kind == "key_result"
        return [span for span, name, text in spans if loose and name == "loose" and " " in text]
    verb = [(opening.start, opening.end)] if opening and opening.word in _VAGUE_VERBS else []
    if kind in {"initiative", "key_result"}:
        return verb + [
            span
            for span, name, text in spans
            if name != "loose" or " " in text or text in _SHORT_LOOSE
        ]
    if len(line.words) > _LONG:
        return [span for span, name, _ in spans if name == "generic_aim"]
    if opening and opening.word == "make":
        return [span for span, name, _ in spans if name in {"generic_aim", "degree"}]
    found = verb + [span for span, name, _ in spans if name != "loose"]
    if not found and opening and opening.kind in {"better", "raise"} and len(line.words) <= _SHORT:
        return [(opening.start, opening.end)]
    return found
