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
_DIRECTIONS = frozenset("more fewer less faster quicker slower smaller cheaper visibly".split())
_VAGUE_VERBS = frozenset({"optimise", "maximise", "minimise", "modernise"})
_BETTERS = frozenset({"improve", "enhance", "strengthen", "better", "polish", "upgrade"})
_GRADED = frozenset({"rated", "judged", "graded", "rating", "grade", "score", "rate", "inspected"})
_INTENTS = ("aim", "seek", "hope", "intend", "attempt", "try", "strive", "plan")
_HOW = frozenset({"with", "by", "through", "so", "via", "using", "from"})
_VAGUE_AT_LENGTH = frozenset({"generic_aim", "degree", "loose"})
_SHORT_LOOSE = frozenset({"asap", "etc", "successfully"})
_LONG = 12
_LONGEST = 22
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
            if not _is_exact(tokens, i, i + count) and not _is_name(line, i, count):
                found.append(((line.starts[i], line.ends[i + count - 1]), name))
            following = i + count
        elif hyphens and "-" in token and (listed := lists.whole(token.split("-"))):
            found.append(((line.starts[i], line.ends[i]), listed))
    return found


def _is_exact(tokens: Sequence[str], start: int, stop: int) -> bool:
    """`how many`, `safe enough to walk home`: what follows or leads says how much."""
    before = tokens[start - 1] if start else ""
    if before in _GRADED or (before == "how" and tokens[start] == "many"):
        return True
    if before == "so" and "that" in tokens[stop : stop + 3]:
        return True
    return tokens[stop - 1] == "enough" and tokens[stop : stop + 1] in (["to"], ["that"])


def _is_name(line: Line, i: int, count: int) -> bool:
    """`AM Best`, `rated 'good'`: a word that belongs to a name or is quoted."""
    start, end = line.starts[i], line.ends[i + count - 1]
    if line.plain[start - 1 : start] in {"'", '"'} and line.plain[end : end + 1] in {"'", '"'}:
        return True
    if count > 1 or not i or not line.plain[start].isupper():
        return False
    return line.plain[line.starts[i - 1]].isupper() and line.plain[start - 1 : start] == " "


def undecided(
    line: Line,
    vague: Sequence[tuple[Span, str]],
    move: Move,
    kind: Kind,
    opening: Opening | None,
) -> list[Span]:
    """Keep the vague words that no number makes concrete."""
    if kind == "none":
        return []
    told = [(span, name, line.low[span[0] : span[1]]) for span, name in vague]
    spans = [entry for entry in told if entry[2] not in _MILD | _DIRECTIONS]
    if kind == "kpi":
        return [] if move.target else [span for span, _, text in spans if " " in text]
    if move.target or move.change:
        loose = kind == "key_result"
        return [
            span
            for span, name, text in spans
            if loose and name == "loose" and " " in text and not text.startswith(_INTENTS)
        ]
    verb = _bare_verb(line, opening, kind)
    if kind in {"initiative", "key_result"}:
        return verb + [span for span, name, text in spans if _lets_off(name, text)]
    return verb + _in_direction(line, spans, opening, told=bool(verb))


def _lets_off(name: str, text: str) -> bool:
    return name != "loose" or " " in text or text in _SHORT_LOOSE


def _bare_verb(line: Line, opening: Opening | None, kind: Kind) -> list[Span]:
    """`Improve the wizard`: a verb of improving that says neither what nor how."""
    if opening is None:
        return []
    span = (opening.start, opening.end)
    if opening.word in _VAGUE_VERBS:
        return [span]
    bettered = opening.word in _BETTERS and kind == "initiative"
    return [span] if bettered and not _says_how(line, opening.end) else []


def _says_how(line: Line, start: int) -> bool:
    """`Enhance the wizard with role templates`, `Strengthen audit: 2 posts`."""
    words_after = line.words[line.word_at(start) :]
    return ":" in line.low[start:] or not _HOW.isdisjoint(words_after)


def _in_direction(
    line: Line,
    spans: Sequence[tuple[Span, str, str]],
    opening: Opening | None,
    told: bool,
) -> list[Span]:
    """Keep the vague words of an objective, which says a direction and no figure."""
    firm = [(span, name) for span, name, text in spans if name != "loose" or " " in text]
    if len(line.words) > _LONGEST:
        return [span for span, name in firm if name == "generic_aim"]
    if len(line.words) > _LONG:
        return [span for span, name in firm if name in _VAGUE_AT_LENGTH]
    if opening and opening.word == "make":
        return [span for span, name in firm if name != "subjective"]
    found = [span for span, _ in firm]
    if found or told:
        return found
    if opening and opening.kind in {"better", "raise"} and len(line.words) <= _SHORT:
        return [(opening.start, opening.end)]
    return found
