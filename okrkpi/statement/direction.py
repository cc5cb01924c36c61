"""Which way a goal points: what its verb says, and what its numbers say."""

from __future__ import annotations

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Change, Direction, Kind, Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.metric import Named, lookup
from okrkpi.statement.move import Move
from okrkpi.statement.opening import Opening
from okrkpi.statement.particle import DONE_UP
from okrkpi.statement.words import find_verb

_VERBS: dict[str, Direction] = {
    "raise": "up", "lower": "down", "keep": "keep", "reach": "reach", "win": "reach",
}  # fmt: skip
_LESS = frozenset(
    """less fewer lower down shorter smaller narrower faster quicker speedier falls fall drops drop
    shrinks declines decreases""".split()
)
_MORE = frozenset(
    """more higher stronger larger bigger greater wider broader rises rise climbs climb grows
    increases goes recovers""".split()
)
_NOUNS: dict[str, Direction] = {
    **dict.fromkeys("increase growth rise gain uplift jump".split(), "up"),
    **dict.fromkeys("decrease reduction decline drop fall cut".split(), "down"),
}  # fmt: skip
_TAKES_UP = DONE_UP | frozenset("and or make sign set pick follow draw".split())
"""Words beside which `up` says nothing of more: sign up, terms drawn up."""
_BACK = pattern(r"\bback (?:to )?(?:(?P<up>above|over|up)|(?P<down>below|under|down))\b")
_BRINGING = frozenset("bring push drive make".split())
_WHOLE = frozenset("all every each no".split())
_NEGATIONS = frozenset({"not", "never"})
_NOBODY = frozenset({"no", "nobody", "none"})
_HOLD = pattern(
    r"[,;(-]\s?(?:and )?(?:hold(?:ing)?|maintain(?:ed|ing)?|keep|steady|stable|flat|sustain(?:ed)?)"
    r"(?: there| it)?\)?\s*$"
)
_BROUGHT = pattern(
    r"\b(?:brought|pushed|driven|taken|squeezed|got)\s(?:back\s)?(?P<way>under|below|over|above)\s\D{0,3}$"
)
_DOWN_TO = pattern(r"[\w)%] (?P<way>down|up)(?: again| back)? (?:to|below|under|above|over)\b\D*$")
_DETERMINED = frozenset(
    "about around nearly almost at least over more than up another some".split()
)
_AFTER_PARTICIPLE = frozenset(" to by at in on for across through against".split(" "))
_AGENT = pattern(r" by (?:the|our|an?|its) (?!(?:end|half|third|quarter|start)\b)")
_EARLY = 4
_REACH = 12
_NEAR = 3
_STAYING = frozenset({"stay", "stays", "remain", "remains"})


def verb_direction(opening: Opening | None) -> Direction:
    """Return the direction that a verb says."""
    if opening is None or opening.word in {"ensure", "guarantee"}:
        return "none"
    return _VERBS.get(opening.kind, "none")


def direction_of(
    kind: Kind, opening: Opening | None, move: Move, line: Line, metric: Named | None
) -> Direction:
    """Return the direction of a goal: the verb's, else the numbers', else what the words tell."""
    moved = move.baseline is not None and move.target is not None
    if kind == "none":
        return "none"
    if kind == "initiative":
        return move.direction if moved else "none"
    verb = verb_direction(opening)
    if (
        verb == "up"
        and opening
        and move.target
        and not moved
        and _counts(line, opening, move.target)
    ):
        return "reach"
    if verb in {"up", "down", "keep"}:
        return _unless_denied(line, opening, verb)
    if moved and (_is_met(move) or (kind == "kpi" and _is_good(move, metric))):
        return "keep"
    if move.direction != "none":
        return move.direction
    if move.target and _HOLD.search(line.low, move.target.end):
        return "keep"
    told = _drift(line, opening, move, metric, kind)
    if kind == "kpi":
        return _back(line) or ("keep" if move.target else "none")
    if told:
        return told
    if kind == "objective":
        return "reach" if move.target else "none"
    if opening is not None and opening.kind == "reach":
        return "reach"
    states = move.target is not None or move.change is not None or metric is not None
    first = line.words[line.word_at(opening.start if opening else 0) :][:1]
    return "reach" if states or not _WHOLE.isdisjoint(first) else "none"


def _is_met(move: Move) -> bool:
    """`31 so far, stay below 40`: a bound that today's value keeps."""
    start, bound = move.baseline, move.target
    if start is None or bound is None or start.unit != bound.unit or start.scale != bound.scale:
        return False
    sign = (bound.comparator or "")[:1]
    if bound.start < start.start:
        return False
    return (sign == "<" and start.value < bound.value) or (
        sign == ">" and start.value > bound.value
    )


def _is_good(move: Move, metric: Named | None) -> bool:
    """`Satisfaction 4.6 vs. goal of 4.5`: a level that a measure watched is past already."""
    start, aim = move.baseline, move.target
    if not move.noted or metric is None or metric.known is None or start is None or aim is None:
        return False
    if start.unit != aim.unit or start.scale != aim.scale or metric.known.better == "either":
        return False
    if metric.start > start.start:
        return False
    apart = start.value - aim.value
    return apart > 0 if metric.known.better == "higher" else apart < 0


def _counts(line: Line, opening: Opening, target: Quantity) -> bool:
    """`Raise NOK 12m` and `drive 400 test rides` reach what they count: the verb's own object."""
    between = line.low[opening.end : target.start].split()
    return all(word in _DETERMINED for word in between)


def _unless_denied(line: Line, opening: Opening | None, verb: Direction) -> Direction:
    """`Must not drop below 55%` keeps a level."""
    if opening is None or opening.form != "clause":
        return verb
    index = line.word_at(opening.start)
    before = line.words[max(0, index - 2) : index]
    denied = not _NEGATIONS.isdisjoint(before) or line.words[0] in _NOBODY
    return "keep" if denied else verb


def _back(line: Line) -> Direction | None:
    if "back" not in line.said or (found := _BACK.search(line.low)) is None:
        return None
    return "up" if found["up"] else "down"


def _drift(
    line: Line, opening: Opening | None, move: Move, metric: Named | None, kind: Kind
) -> Direction | None:
    """The direction that a comparative, a verb inside the line, or `improve` tells."""
    target = move.target
    if told := _back(line) or _by_participle(line, target, kind) or _by_noun(line):
        return told
    compared = target.comparator if target else None
    if compared is None:
        stop = target.start if target else len(line.low)
        words = line.words[: line.word_at(stop)]
        told = _comparative(words[:_EARLY] if kind == "objective" else words)
        if told:
            return told
    elif target and (moved := _DOWN_TO.search(line.low, 0, target.start)):
        return "down" if moved["way"] == "down" else "up"
    elif target and (moved := _BROUGHT.search(line.low, 0, target.start)):
        return "down" if moved["way"] in {"under", "below"} else "up"
    elif opening and opening.word in _BRINGING and compared[:1] in "<>":
        return "down" if compared[:1] == "<" else "up"
    return _bettered(line, opening, target or move.change, metric)


def _comparative(words: list[str]) -> Direction | None:
    if "the" in words:
        words = [word for i, word in enumerate(words) if not i or words[i - 1] != "the"]
    if "or" in words:
        words = [word for i, word in enumerate(words) if not i or words[i - 1] != "or"]
    if not _LESS.isdisjoint(words) and _first_of(words, _LESS) < _first_of(words, _MORE):
        return "down"
    if not _MORE.isdisjoint(words) or _points_up(words):
        return "up"
    return None


def _points_up(words: list[str]) -> bool:
    before = ("", *words)
    return any(word == "up" and before[i] not in _TAKES_UP for i, word in enumerate(words))


def _first_of(words: list[str], among: frozenset[str]) -> int:
    return next((i for i, word in enumerate(words) if word in among), len(words))


def _by_participle(line: Line, target: Quantity | None, kind: Kind) -> Direction | None:
    """`Runway extended to 18 months`, `attrition held under 5%`."""
    if target is None:
        return _by_late_participle(line) if kind != "objective" else None
    index = line.word_at(target.start)
    for word in reversed(line.words[max(0, index - _NEAR) : index]):
        verb = find_verb(word)
        if (
            verb
            and (verb.form == "past" or word in _STAYING or word == "cut")
            and verb.kind in {"raise", "lower", "keep"}
        ):
            return _VERBS[verb.kind]
    return None


def _by_late_participle(line: Line) -> Direction | None:
    """`Defects at handover reduced to an acceptable level`, `Reduced overhead`."""
    for i, word in enumerate(line.words[:_REACH]):
        after = line.words[i + 1] if i + 1 < len(line.words) else ""
        if i and (after not in _AFTER_PARTICIPLE or _AGENT.match(line.low, line.ends[i])):
            continue
        verb = find_verb(word)
        told = verb and (verb.form == "past" or (i and word == "cut"))
        if verb and told and verb.kind in {"raise", "lower", "keep"}:
            return _VERBS[verb.kind]
    return None


def _by_noun(line: Line) -> Direction | None:
    """`A strong increase in overnight stays`: a noun of change near the start."""
    if line.said.isdisjoint(_NOUNS):
        return None
    for word, after in zip(line.words[:_EARLY], line.words[1 : _EARLY + 1], strict=False):
        if word in _NOUNS and after in {"in", "of"}:
            return _NOUNS[word]
    return None


def _bettered(
    line: Line, opening: Opening | None, target: Quantity | Change | None, metric: Named | None
) -> Direction | None:
    """`Improve` and `better` point to where the measure is better."""
    named = opening is not None and opening.kind == "better"
    if not (named or "better" in line.words[:2] or ("improved" in line.said and target)):
        return None
    known = metric.known or lookup(metric.name.rpartition(" ")[0]) if metric else None
    lower = known is not None and known.better == "lower"
    below = isinstance(target, Quantity) and (target.comparator or "")[:1] == "<"
    return "down" if lower or below else "up"
