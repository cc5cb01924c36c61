"""Measures whose figures stand beside them: `uptime (99.95% today, never under 99.9)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.measuring import measured
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, is_participle, pluralise
from okrkpi.memo.language.phrases import capitalise, noun_phrase, split_predicate, strip_tail
from okrkpi.memo.model import Level, Value
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.sound import is_sound
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_WATCHING = pattern(
    r"^.*\b(?:(?:keep(?:ing)?|have) (?:a close |a |an |one )?(?:eye|watch) on|watch(?:ing)?|"
    r"monitor(?:ing)?|track(?:ing)?|look after|mind) "
)
_BEFORE = pattern(r"^.*(?:[,;:.!?)]|\s[–—-])\s*|^.*\b(?:and|but) (?:also )?(?:on |for )?(?=\w)")
_LINK = pattern(
    r"(?:,\s+(?:which|that|it))?\s*\b(?:(?:was|were|is|are|stands?|stood|sits?)"
    r"(?: (?:now|still|currently))?|at)"
    r"(?: (?:at|on|about|around))?\s*$|\s*[:=–—-]\s*$"
)
_REFUSES = (
    r"(?:i|we)(?:'d| would) (?:really )?hate (?:to see|for|it if)|"
    r"(?:i|we) (?:really )?(?:don't|do not|won't|wouldn't|would not|can't|cannot) (?:want|like|"
    r"accept|let|allow|have)(?: to see)?|(?:please )?(?:don't|do not) let|let's not (?:let|see)|"
    r"(?:which |that |it |this |they )?(?:must|should|may|can)(?: not| never|n't|not)|never"
)
_HELD = pattern(
    rf"(?P<rest>[^.;()]{{0,40}}?)(?:[,;(–—-]|\band\b|\bbut\b)\s*(?:and |but |so )?(?:{_REFUSES})"
    r"(?: (?:it|that|this|them|those|the figure|the number))?(?: to)? "
    r"(?:(?P<down>(?:fall|drop+|slip+|sink|declin|dip+|slid|shrink)(?:e|ing)?|"
    r"(?:go|com)(?:e|ing)? down|(?:get(?:ting)?|become|be) (?:any )?(?:lower|less|fewer|shorter))|"
    r"(?P<up>(?:ris|climb|grow|increas)(?:e|ing)?|creep(?:ing)? up|(?:go|com)(?:e|ing)? up|"
    r"(?:get(?:ting)?|become|be) (?:any )?(?:higher|more|longer)))"
    r"(?: (?:any )?(?:further|more|again|back|at all))?\s*(?=[.,;!)–—]|$)"
)


def bracket_around(text: str, start: int) -> tuple[int, int] | None:
    """Return the span within the brackets that hold a place of a sentence."""
    left = text.rfind("(", 0, start)
    right = text.find(")", start)
    if left < 0 or right < 0 or ")" in text[left:start]:
        return None
    return left + 1, right


def beside_bracket(text: str, start: int) -> str:
    """Name the measure before the brackets that hold a number: `uptime (99.95% in May)`."""
    span = bracket_around(text, start)
    return named_last(text[: span[0] - 1]) if span else ""


def named_last(text: str) -> str:
    """Return the noun phrase that a text ends with, or nothing where it ends with none."""
    text = _LINK.sub("", text.rstrip())
    if found := _WATCHING.match(plain(text)):
        text = text[found.end() :]
    while found := _BEFORE.match(plain(text)):
        text = text[found.end() :]
    phrase = noun_phrase(text)
    if not phrase or len(phrase.split()) > 8 or split_predicate(phrase) is not None:
        return ""
    first = plain(phrase).split()[0]
    closed = ("pronouns", "anaphora", "prepositions", "auxiliaries", "conjunctions")
    return "" if is_a(first, *closed) or not phrase[0].isalpha() else phrase


def held_in(reading: Reading, sentence: Sentence, used: set[tuple[int, int]]) -> Iterator[Level]:
    """Measures that may not get worse than they are: `eNPS was 34, I'd hate to see it fall`."""
    for figure in reading.facts[sentence.index].figures:
        found = _HELD.match(sentence.low, figure.end)
        if not found or figure.key in used or reading.part(figure) not in {"current", "plain"}:
            continue
        name = beside_bracket(sentence.text, figure.start)
        name = name or _of_label(named_last(sentence.text[: figure.start]), sentence, figure)
        name = _with_rest(name, sentence.text[slice(*found.span("rest"))], figure)
        name = name or _counted(reading, figure)
        if name:
            used.add(figure.key)
            yield _held(reading, sentence, figure, name, down=bool(found["down"]))


def _counted(reading: Reading, figure: Figure) -> str:
    """Name what a number measures where no noun phrase stands right before it."""
    name = measured(reading, figure)
    return name.text if name and is_sound(name.text) else ""


def _of_label(name: str, sentence: Sentence, figure: Figure) -> str:
    """`Breakfast: 3 complaints a week is fine` counts complaints."""
    unit = figure.unit or ""
    labelled = sentence.text[: figure.start].rstrip().endswith(":")
    many = pluralise(unit) if figure.family == "count" and unit.isalpha() else ""
    return f"{name}, {many}" if name and labelled and many else name


def _with_rest(name: str, after: str, figure: Figure) -> str:
    """`The drills, 96% held on time` measures the share of the drills held on time."""
    rest = strip_tail(re.sub(r"^\s*(?:of (?:them|these|those)\s+)?(?:(?:were|are)\s+)?", "", after))
    first = plain(rest).split(" ", 1)[0]
    counted = re.match(r"\s*of (?:them|these|those)\b", after)
    if not name or not rest or not (counted or is_participle(first)):
        return name
    if figure.family == "share":
        return f"share of {name} {rest}"
    return f"{rest} {name}" if " " not in rest and not is_participle(first) else f"{name} {rest}"


def _held(reading: Reading, sentence: Sentence, figure: Figure, name: str, *, down: bool) -> Level:
    value = reading.value(figure)
    quote = value.quote
    return Level(
        text=capitalise(f"{name} at {'least' if down else 'most'} {value.text}"),
        metric=name,
        bound=Value(value.text, value.value, value.unit, quote, ">=" if down else "<="),
        current=value,
        sentence=sentence.index,
        quotes=(quote,),
        priority=reading.priority_of[sentence.index],
    )
