"""A priority that is a noun, as an order where the numbers say which way it goes."""

from __future__ import annotations

import re

from okrkpi.memo.content.direction import direction_of
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, is_participle, is_plural, tokens, verb_form
from okrkpi.memo.language.orders import opens_with_verb
from okrkpi.memo.language.phrases import head_noun, lower_first, split_predicate
from okrkpi.memo.language.words import content, overlap
from okrkpi.memo.model import Move
from okrkpi.memo.numbers.figure import unit_family
from okrkpi.memo.priorities.from_moves import told_by
from okrkpi.memo.priorities.plainly import without_numbers
from okrkpi.pattern import pattern
from okrkpi.statement.line import read_line
from okrkpi.statement.metric import Metric, find_metric
from okrkpi.statement.words import find_verb, singular, words

_STATE = pattern(r"\b(?:under|in|on) (?:control|order|track|shape|place)$")
_LEAVE = pattern(
    r"\b(?:leav\w*|left|los[et]\w*|quit\w*|churn\w*|turnover|attrition|cancel\w*|depart\w*|"
    r"resign\w*|drop out)\b"
)
_WHO_LEAVE = pattern(
    r" (?:who|that) (?:are )?(?:leav|quit|cancel|churn|go\b|going|los|drop).*$", re.IGNORECASE
)
_TIME_WORDS = pattern(
    r"\b(?:times?|waits?|waiting|delays?|duration|days|backlog|queue|late|turnaround)\b"
)
_TIME_METRIC = pattern(r"(?:median |average |working )*(?:days|hours|weeks|minutes)\b")
_SAID = pattern(
    r"\b(?:under control|on time|in order|without|no longer|nobody|no |faster|better|sooner|"
    r"fewer|less|more|safer|easier|first|full)\b"
)
_DEAL = frozenset(
    "answer handle settle manage pay process treat face resolve address take count log record "
    "track measure report explain review share spread carry bear cover".split()
)
_FEW = 5
_ONLY_MOVED = pattern(r"(?:Improve|Raise|Reduce|Increase the number of)\b")
_RELATIVE = pattern(r"\b(?:who|that|which|where)\b")


def describes(topic: str) -> bool:
    """Tell a name that already says what is wanted: `Drivers who stay`, `Full trucks`."""
    if any(is_a(t.low, "relatives") or is_participle(t.low) for t in tokens(topic)[1:]):
        return True
    return bool(_SAID.search(plain(topic)))


def names_only(text: str) -> bool:
    """Tell a priority that is a name and says nothing of what is wanted: `The river`."""
    short = len(text.split()) <= _FEW and not re.search(r"[:,]", text)
    return (
        short
        and not describes(text)
        and split_predicate(text) is None
        and not opens_with_verb(text)
    )


def names_a_measure(text: str) -> bool:
    """Tell a measure from an order of two words: `Picking errors`, `Staff turnover`."""
    first, _, rest = plain(text).partition(" ")
    form = verb_form(first)
    if not rest or " " in rest or form is None or form[1] not in {"base", "ing"}:
        return False
    heads = words().nouns["measure_head"]
    measure = (
        is_a(rest, "bad")
        or any(w in heads for w in (rest, singular(rest)))
        or rest in {"speed", "hours"}
    )
    if form[1] == "base":
        return measure and is_a(first, "persons", "groups")
    if is_a(first, "gerund_nouns"):
        return measure
    known = find_verb(first)
    return measure and form[0] not in _DEAL and (known is None or known.kind == "do")


def ordered_noun(text: str, moves: list[Move]) -> str:
    """Make a noun phrase an order where the memo's numbers say which way it goes."""
    first = plain(text).split(" ", 1)[0]
    if first in {"a", "an"} or is_a(first, "comparatives"):
        return text
    text = re.sub(r"^(?:your|my)\s+", "", text)
    move = moves[0] if moves else None
    if ordered := _wished(text, moves):
        return ordered
    if move and text == move.metric and (made := told_by(text, [move])):
        return made
    if move and _people_leave(text, move):
        return f"Keep {lower_first(_WHO_LEAVE.sub('', text))}"
    gerund = first.endswith("ing") and " " in text and verb_form(first)
    if gerund and not is_a(first, "gerund_nouns") and not names_a_measure(text):
        return text
    if describes(text):
        return _brought_about(text)
    ordered = _turned(text, move) if move else _by_nature(text)
    # What only says better, or names a measure, is told by who does what in its measures.
    if _ONLY_MOVED.match(ordered) or ordered == text:
        return told_by(text, moves) or ordered
    return ordered


def _wished(text: str, moves: list[Move]) -> str | None:
    """`The schools`, with a wish to welcome 80 schools, is the wish without its number."""
    for move in moves:
        order = move.order or move.wording
        if order and opens_with_verb(order) and overlap(text, order) > 0:
            made = without_numbers(order)
            if not re.search(r"\d", made) and len(made.split()) >= 3:
                return made
    return None


def _people_leave(text: str, move: Move) -> bool:
    """Tell whether fewer of the people that a priority names are to leave."""
    described = re.search(r"\b(?:who|that) (?P<verb>\w+)", plain(text))
    if described:
        verb = described["verb"]
        if not is_a(verb, "auxiliaries") and not _LEAVE.match(verb):
            return False
    leaves = _LEAVE.search(plain(move.metric)) and direction_of(move) == "down"
    return bool(leaves) and is_a(head_noun(text), "persons", "groups")


def _brought_about(text: str) -> str:
    """`Repairs done right the first time` is something to get."""
    low = plain(text)
    passive = not _RELATIVE.search(low) and _is_passive(text)
    return f"Get {lower_first(text)}" if passive or _STATE.search(low) else text


def _is_passive(text: str) -> bool:
    done = next((t for t in tokens(text)[1:] if is_participle(t.low)), None)
    if done is None or not text[done.end :].strip():
        return False
    before = tokens(text[: done.start])
    return bool(before) and is_plural(before[-1].low)


def _turned(text: str, move: Move) -> str:
    """Say which way a noun goes that a move is about."""
    direction, low = direction_of(move), plain(text)
    known = _metric_in(text)
    about = known is not None or overlap(text, move.metric) >= 0.5
    if (sped := _sped_up(low, move)) is not None:
        return sped
    if _in_time(move) and direction == "down":
        if is_a(head_noun(text), "abstract") and not about:
            return text
        if not _TIME_WORDS.search(low):
            return f"Speed up {lower_first(text)}"
    if about and _fits(text, move, known):
        counted = move.target is not None and unit_family(move.target.unit) == "count"
        whole = all(v is None or v.value % 1 == 0 for v in (move.baseline, move.target))
        many = counted and whole and is_plural(head_noun(text))
        raised = "Increase the number of" if many else "Raise"
        return f"{raised if direction == 'up' else 'Reduce'} {lower_first(text)}"
    return text


def _sped_up(low: str, move: Move) -> str | None:
    """`Speed`, with a time for a decision that goes down, is to speed up the decision."""
    if low not in {"speed", "pace", "time"}:
        return None
    subject = re.search(r"\b(?:for|to|that|until) (?P<what>(?:an? |the )?.+)$", move.metric)
    if subject is None:
        return None
    what = re.sub(r"\s(?:under|over|above|below) \S*\d\S*$", "", subject["what"])
    return None if split_predicate(what) else f"Speed up {re.sub(r'^an? ', 'the ', what)}"


def _in_time(move: Move) -> bool:
    ends = [value for value in (move.baseline, move.target) if value is not None]
    timed = any(unit_family(value.unit) == "time" for value in ends)
    return timed or bool(_TIME_METRIC.match(plain(move.metric)))


def _fits(text: str, move: Move, known: Metric | None) -> bool:
    """Tell whether the noun itself goes the way of the move, and not the share that lacks it."""
    direction = direction_of(move)
    better = known.better if known else "either"
    if better != "either":
        return {"up": "higher", "down": "lower"}.get(direction) == better
    if direction == "down":
        bad = any(is_a(token.low, "bad") for token in tokens(text))
        share = move.target is not None and unit_family(move.target.unit) == "share"
        return bad or (not share and content(text) == content(move.metric))
    return direction == "up"


def _metric_in(text: str) -> Metric | None:
    found = find_metric(read_line(text), 0, [])
    return found.known if found else None


def _by_nature(text: str) -> str:
    """Say which way a measure goes that is better one way; of other nouns nothing is known."""
    known = _metric_in(text)
    way = {"lower": "Reduce", "higher": "Raise"}.get(known.better) if known else None
    if way == "Raise" and (is_plural(head_noun(text)) or is_a(head_noun(text), "persons")):
        return text
    return f"{way} {lower_first(text)}" if way else text
