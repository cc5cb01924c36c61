"""Vague wording, and which of it no number in the line makes concrete."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.statement.facts import Kind, Span
from okrkpi.statement.line import Line
from okrkpi.statement.move import Move
from okrkpi.statement.opening import Opening
from okrkpi.statement.words import find_verb, words

_MILD = frozenset(
    """help support focus aim low easy confident learn work small large big high simple clear safe
    fair""".split()
)
_COUNTLESS = frozenset({"more", "fewer"})
_PARTICLES = frozenset({"out", "up"})
_DIRECTIONS = frozenset("more fewer less faster quicker slower smaller cheaper visibly".split())
_VAGUE_VERBS = frozenset({"optimise", "maximise", "minimise", "modernise"})
_BETTERS = frozenset({"improve", "enhance", "strengthen", "better", "polish", "upgrade"})
_GRADED = frozenset({"rated", "judged", "graded", "rating", "grade", "score", "rate", "inspected"})
_INTENTS = ("aim", "seek", "hope", "intend", "attempt", "try", "strive", "plan")
_HOW = frozenset({"with", "by", "through", "so", "via", "using", "from", "per"})
_BY_WHAT = frozenset({"without", "with", "by", "through", "via"})
_VAGUE_AT_LENGTH = frozenset({"generic_aim", "degree", "loose"})
_FIRM_LOOSE = frozenset(
    """asap etc etcetera successfully regularly promptly timely periodically frequently occasionally
    eventually continuously continually constantly collaboratively hopefully maybe perhaps
    preferably somehow sometimes shortly synergies synergy sensibly""".split()
)
_SOFT = frozenset(
    """experience experiences journey wellbeing well-being culture collaboration cooperation
    co-operation coordination communication communications relationship relationships morale
    leadership governance innovation efficiency effectiveness transparency image reputation posture
    capability capabilities visibility awareness teamwork performance atmosphere mindset excellence
    brand quality service services cohesion satisfaction engagement""".split()
)
"""What can be improved in as many ways as there are readers."""
_HEAD_ENDS = frozenset("in for at with by across through to from on and or so as".split())
_MOVING = frozenset({"raise", "lower", "better", "reach"})
_PER_TIME = frozenset("a per each every in of off for".split())
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
    after = tokens[stop] if stop < len(tokens) else ""
    if tokens[stop - 1] == "day" and after in _PER_TIME:
        return True
    if tokens[start : start + 2] == ["continue", "to"] and (verb := find_verb(after)):
        return verb.kind in _MOVING
    if before == "so" and "that" in tokens[stop : stop + 3]:
        return True
    return tokens[stop - 1] == "enough" and tokens[stop : stop + 1] in (["to"], ["that"])


def _is_name(line: Line, i: int, count: int) -> bool:
    """`AM Best`, `rated 'good'`: a word that belongs to a name or is quoted."""
    start, end = line.starts[i], line.ends[i + count - 1]
    if line.plain[start - 1 : start] in {"'", '"'} and line.plain[end : end + 1] in {"'", '"'}:
        return True
    if count > 1 or not line.plain[start].isupper():
        return False
    if i == 0:
        return _opens_name(line)
    named = line.plain[line.starts[i - 1]].isupper() and end - start > 1
    if named and line.ends[i - 1] == start - 1:
        return True
    return line.low[line.ends[i - 1]] == " " and line.plain[end + 1 : end + 2].isupper()


def _opens_name(line: Line) -> bool:
    """`Better Care Fund return filed`: two capitals, and small letters after them."""
    following = line.plain[line.ends[0] + 1 : line.ends[0] + 3]
    rest = [line.plain[start] for start in line.starts[2:]]
    capital = following[:1].isupper() and following[1:].islower()
    return capital and line.low[line.ends[0]] == " " and any(c.islower() for c in rest)


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
    more = [entry for entry in told if entry[2] in _COUNTLESS]
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
        found = verb + [span for span, name, text in spans if _lets_off(name, text)]
        if kind == "initiative":
            found += [span for span, _, _ in more if _is_countless(line, span)]
        return sorted(found)
    return verb + _in_direction(line, spans, opening, told=bool(verb))


def _lets_off(name: str, text: str) -> bool:
    return name != "loose" or " " in text or text in _FIRM_LOOSE


def _is_countless(line: Line, span: Span) -> bool:
    """`More docs`; not `no more`, `two more tractors`, `more than 300`."""
    index = line.word_at(span[0])
    before = line.words[index - 1] if index else ""
    after = line.words[index + 1] if index + 1 < len(line.words) else ""
    if after in {"than", "or", ""} or line.low[: span[0]].rstrip()[-1:].isdigit():
        return False
    if not index or line.low[line.ends[index - 1]] in ":-+,;&":
        return True
    verb = find_verb(before)
    return before in _PARTICLES or (verb is not None and verb.form == "base")


def _bare_verb(line: Line, opening: Opening | None, kind: Kind) -> list[Span]:
    """`Improve the wizard`: a verb of improving that says neither what nor how."""
    if opening is None:
        return []
    span = (opening.start, opening.end)
    if opening.word in _VAGUE_VERBS:
        told = kind == "initiative" and "per" in line.words
        return [] if told else [span]
    bettered = opening.word in _BETTERS and kind == "initiative"
    if opening.word == "upgrade" and not _is_soft(line, opening):
        return []
    return [span] if bettered and not _says_how(line, opening.end) else []


def _says_how(line: Line, start: int) -> bool:
    """`Enhance the wizard with role templates`, `Strengthen audit: 2 posts`."""
    words_after = line.words[line.word_at(start) :]
    return ":" in line.low[start:] or not _HOW.isdisjoint(words_after)


def _is_soft(line: Line, opening: Opening) -> bool:
    """`Enhance the student experience across …`: improving what every reader measures anew."""
    first = line.word_at(opening.end)
    for i in range(first, len(line.words)):
        if line.words[i] == "of":
            return False
        if line.words[i] in _HEAD_ENDS or (i > first and line.low[line.ends[i - 1]] != " "):
            return i > first and line.words[i - 1] in _SOFT
    return first < len(line.words) and line.words[-1] in _SOFT


def _compares(line: Line, span: Span) -> bool:
    """`Make the hall more attractive`, `smoother`; not `Make it easier for …`."""
    text = line.low[span[0] : span[1]]
    return text.startswith(("more ", "less ")) or (text.endswith("er") and text != "easier")


def _in_direction(
    line: Line,
    spans: Sequence[tuple[Span, str, str]],
    opening: Opening | None,
    told: bool,
) -> list[Span]:
    """Keep the vague words of an objective, which says a direction and no figure."""
    firm = [(span, name) for span, name, text in spans if _lets_off(name, text)]
    if opening and opening.kind in {"better", "raise"} and _is_soft(line, opening):
        return [(opening.start, opening.end), *(span for span, _ in firm)]
    if len(line.words) > _LONGEST:
        return [span for span, name in firm if name == "generic_aim"]
    if len(line.words) > _LONG:
        return [span for span, name in firm if name in _VAGUE_AT_LENGTH]
    if opening and opening.word == "make":
        return [span for span, name in firm if name != "subjective" or _compares(line, span)]
    found = [span for span, _ in firm]
    if found or told:
        return found
    if opening and opening.kind in {"better", "raise"} and len(line.words) <= _SHORT:
        if not _BY_WHAT.isdisjoint(line.words):
            return found
        return [(opening.start, opening.end)]
    return found
