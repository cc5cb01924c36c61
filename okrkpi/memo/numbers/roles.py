"""What part a number plays: where things stand, where they should go, or a limit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from okrkpi.memo.cues import cue, lists
from okrkpi.memo.language.grammar import is_a, is_plural
from okrkpi.memo.language.phrases import split_predicate
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Facts, Figure
from okrkpi.memo.numbers.names import CHANGED, HAS_CHANGED
from okrkpi.pattern import pattern

Part = Literal["current", "target", "threshold", "benchmark", "plain"]
_HISTORY = pattern(rf"(?:\b(?:{CHANGED}|was|were)|(?:{HAS_CHANGED}))\b[^;:]{{0,80}}$")
_UP_FROM = pattern(r"[^,;.()]{0,40},?\s*\(?(?:up|down) (?:from|on)\b")
_LAST = pattern(
    r"\b(?:last|past|previous|prior) (?:year|half|quarter|month|week|season|term|summer|winter)\b|"
    r"\b(?:year|quarter|month|season) (?:just )?(?:ended|gone|closed)\b"
)
_PAIR_BETWEEN = pattern(
    r"\s*(?:→|->|=>|–>|-->|⟶|➔|➜|>)\s*|(?:\s\w+){0,3}?\s(?:(?:down|up) )?(?:to|"
    r"into)\s(?:(?:about|around|at least|below|under|above|over|at most|no more than) )?"
)
_NOW_AFTER = pattern(
    r"\s*(?:[\w/%-]+\s){0,4}?[(,;–-]\s*(?:(?:it|this|that|we|which) (?:is|are|was|were) "
    r")?(?:today|now|currently|current|baseline|at present|presently|from|up from|down "
    r"from|as is|was|actual|"
    r"this year|last year|last quarter|last season|start(?:ing point)?|(?:19|20)\d\d|"
    r"q[1-4]|at the moment|against|compared with|instead of|not)"
    r"(?: (?:it is|we are|is|at|about|around|only|just|still|stands at|of))*:?\s*$"
)
_EARLIER_IN_BRACKETS = pattern(
    r"\s*(?:[\w/%-]+\s){0,3}?\((?:about |only )?\|\s*(?:in (?:19|20)\d\d|today|now|last "
    r"year|currently|at present).*"
)
_TODAY_BY = pattern(
    r"\s*(?:[\w/%-]+\s){0,3}?(?:today|now|currently|at present|this year|last year|in "
    r"(?:19|20)\d\d)\s*[,;/|–-]+\s*(?:and\s)?\D{0,12}\d\S*(?:\s\w+)?\s(?:by|until|at the "
    r"end|in (?:q[1-4]|20\d\d)).*"
)
_GOAL_AFTER = pattern(
    r"(?:\s?[\w/%-]++){0,3}?\s*[,;/|(–-]+\s*(?:the |our )?(?:goal|target|aim|to be|should "
    r"be|want|wanted|plan)(?:\s(?:is|of|for [\w ]{2,20}))?\s*:?\s*"
)
_INSTEAD = pattern(r"\s*(?:[\w-]+\s){0,8}instead of(?: the (?:current|present|usual))?\s*$")
_ALWAYS = pattern(
    r"\b(?:at all times|always|whatever (?:we do|happens)|under no circumstances|that's "
    r"it|no more (?:to come|money)|there is no more|at no (?:time|point))\b"
)
_BOUND_BEFORE = pattern(
    r"\b(?:under|below|over|above|older than|longer than|more than|less than|within|aged|"
    r"after|every|per|than)\s(?:\w+\s)?$"
)
_REACHING = pattern(
    r"(?:^\W*|\bto |\band |\bor |\bplease |\blet's |\blet us |\bwe (?:will|shall|must|"
    r"should|can) |\bus |: |– )(?:" + "|".join(lists("sentence", "reaching")) + r")\b"
)
_CAP = pattern(
    r"no more (?:to come|money)|that's it|there is no more|not a (?:penny|cent) more|and no more"
)
_NARROWS = pattern(
    r"\b(?P<word>[\w']+) (?:aged )?(?:under|below|over|above|older than|longer than|more "
    r"than|less than|within) (?:the age of )?$"
)
_RATHER = pattern(
    r"\b(?:don't|do not|not) (?:even )?(?:expect|want|need|ask for|mean) \S+,? but (?:only )?$"
)
_REFUSED = pattern(
    r"\b(?:don't|do not|not|never) (?:even )?(?:expect|want|need|ask for|mean|asking "
    r"for)\s(?:\w+ )?$"
)
_SOFT_BOUND = pattern(
    r"\b(?:want|like|aim|hope|expect|wish)\b[^,;]*\bto be (?:under|below|above|over|at|at "
    r"least|at most|less than|more than|within)\s(?:\w+\s)?$"
)
_USUAL = pattern(
    r"\s*(?:\w+ )?(?:is|are|would be) (?:quite |about )?(?:normal|typical|usual|average|common)\b"
)
_IS_NOW = pattern(
    r"(?:\b(?:is|are|was|were|has|have)|'s|'re|'ve)(?: (?:now|already|come|gone|been|currently))* "
    r"(?:up|down|back) (?:to|at)(?: (?:only|just|about))?\s\W?$"
)
_BACK_AT = pattern(r"\b(?:be|get|come) (?:back|down|up) (?:at|to)\s\W?$")
_ASKED = pattern(
    r"\b(?:i|we)(?:'d| would) (?:really )?love\s[^,;]*$|"
    r"\b(?:would|'d) be (?:nice|great|good|lovely|wonderful|fantastic) to (?:\w+ )+\W?$|"
    r"\b(?:the|our|my|all) (?:[\w-]+ )?[a-z-]+s (?:want|expect|ask for|asked for|hope for)\s[^,;]*$"
)
_OPINION = pattern(
    r"\b(?:thinks?|thought|reckons?|believes?|guess(?:es)?|suspects?|feels?|dreams?)\b"
    r"[^()]*\b(?:possible|doable|feasible|achievable|realistic|enough|fine|ok|okay|should|could|"
    r"can|would|will|get|reach|too)\b|"
    r"\b(?:would|'d) (?:like|love|prefer|want|settle|rather|go)\b|\b(?:wants?|wanted|hopes?)\b"
)
_WOULD_DO = pattern(
    r"(?:\s[\w-]+){0,2}?\s*(?:is|seems|would be|should be) (?:possible|achievable|realistic|within "
    r"reach|feasible|doable|enough|plenty)\b|\s*(?:would|will) do\b|\s*(?:is|was) "
    r"what (?:we|i) (?:promised|want|need|aim|agreed)|"
    r"(?:\s(?!(?:i|we|it|they|who|that|which)\b)[\w-]+){0,3}?\s(?:would|'d) (?:already |really |"
    r"just |also )?(?:be|feel|make|let|help|suit|seem|get us|allow)\b|"
    r"\s(?:is|are|was) (?:the|our|my|their|his|her) (?:goal|target|aim|ambition|plan|wish|most)\b|"
    r"(?:\s[\w%/-]+){0,4}?,? please\b"
)
_BARE = pattern(
    r"\W*(?:(?:and|so|but|then|now|say|at least|at most|about|around|over|under|more than|"
    r"less than|no more than|by (?:then|june|july))\s)*[^\w\s]?"
    r"|[^.;:()]{2,40}\sto (?:at least |about |around )?[^\w\s]?"
)
_FIRST = pattern(r"\b(?:first|last|next|all|all of the|all the|the other|these|those|both|same)\s$")


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure with the part that it plays."""

    figure: Figure
    part: Part


def pairs(low: str, figures: tuple[Figure, ...]) -> list[tuple[Figure, Figure]]:
    """Return the pairs of baseline and target that one sentence spells out."""
    found = []
    for one, other in pairwise(figures):
        between = low[one.end : other.start]
        if not _compatible(one, other) or len(between) > 90:
            continue
        before = low[max(0, one.start - 110) : one.start]
        arrow = re.search(r"(?:→|->|=>|–>|-->|⟶|➔|➜)\s*[<>≤≥~]?\s*$", between) or re.fullmatch(
            r"\s*(?:[a-z%]+\s)?(?:→|->|=>|–>|-->|⟶|➔|➜|>)\s*[<>≤≥~]?\s*", between
        )
        moves = re.search(
            r"\bfrom\s+(?:(?:about|around|the current|currently|today's|some|"
            r"roughly)\s+)*[^\w\s]?$",
            before,
        )
        if (
            arrow
            or (moves and _PAIR_BETWEEN.fullmatch(between))
            or (
                _bare_pair(low, one, between)
                or _TODAY_BY.fullmatch(between + low[other.start : other.end + 24])
                or _GOAL_AFTER.fullmatch(between)
            )
        ):
            found.append((one, other))
        elif (
            _EARLIER_IN_BRACKETS.fullmatch(between + "|" + low[other.end : other.end + 14])
            or (
                _NOW_AFTER.fullmatch(between)
                and not re.search(r"\b(?:was|is|are|at|stood)\s*$", low[: one.start][-12:])
            )
            or _INSTEAD.fullmatch(between)
        ):
            found.append((other, one))
    return found


def _bare_pair(low: str, one: Figure, between: str) -> bool:
    """`score 78 to 85 points`: two values after a name, with no verb, are a move."""
    before = low[: one.start].strip()
    if between.strip() != "to" or not before or len(before.split()) > 8:
        return False
    last = before.split()[-1]
    return split_predicate(before) is None and not is_a(
        last, "prepositions", "determiners", "adverbs"
    )


def is_opinion(low: str, figure: Figure) -> bool:
    """Tell a number that somebody only thinks of, in brackets, from one that is settled."""
    opened = low.rfind("(", 0, figure.start)
    if opened < 0 or ")" in low[opened : figure.start] or not low[:opened].strip():
        return False
    aside = low[opened : low.find(")", figure.end) % (len(low) + 1)]
    return bool(_OPINION.search(aside))


def is_history(low: str, first: Figure) -> bool:
    """Tell a report of what has changed from a change that is wanted."""
    start, end = clause_around(low, first.start, first.end)
    clause = low[start:end]
    wanted = re.search(
        r"\b(?:should|must|will|want|to (?:go|fall|rise|grow|drop)|aim|target|goal|has to|"
        r"have to|needs? to|would)\b",
        clause,
    )
    told = _HISTORY.search(low[start : first.start]) or _compared_with_past(low, first, clause)
    return bool(told) and not wanted


def _compared_with_past(low: str, first: Figure, clause: str) -> bool:
    """`Sales last year 1.2m, up from 1.05m` tells of two years that are over."""
    return bool(_UP_FROM.match(low[first.end :]) and _LAST.search(clause))


def past_moves(low: str, figures: tuple[Figure, ...]) -> list[tuple[Figure, Figure]]:
    """Return the start and the end of every change that a sentence reports."""
    return [
        (one, other)
        for one, other in pairs(low, figures)
        if is_history(low, min(one, other, key=lambda figure: figure.start))
    ]


def _compatible(one: Figure, other: Figure) -> bool:
    return one.family == other.family or one.unit is None or other.unit is None


def part_of(low: str, figure: Figure, facts: Facts, *, guards: bool = False) -> Part:
    """Judge what part a number plays."""
    start, end = clause_around(low, figure.start, figure.end)
    clause, before, after = low[start:end], low[start : figure.start], low[figure.end : end]
    label = _label(low, start)
    if _RATHER.search(low[: figure.start]):
        return "target"
    if guards and re.match(r"\s?\w*: ?\D*$", low[figure.end :]):
        return "plain"
    if is_opinion(low, figure):
        return "plain"
    if cue("sentence", "benchmark").search(clause) or _USUAL.match(after):
        return "benchmark"
    if _narrows(low, figure, facts) or _REFUSED.search(low[: figure.start]):
        return "plain"
    kept = _kept(low, before, figure, facts)
    deadline = any(m.role == "due" and m.strong and start <= m.start < end for m in facts.moments)
    wanted = _wanted(label + before, after, deadline) and not _IS_NOW.search(before)
    kept = kept and not (wanted and _BACK_AT.search(before))
    current = cue("sentence", "current").search(label + clause)
    if guards and (
        figure.comparator in {"<", "<=", ">", ">="} or kept or wanted or figure.value == 0
    ):
        return "threshold" if not current or kept else "current"
    soft = kept and not guards and _SOFT_BOUND.search(before) and wanted
    if soft:
        return "target"
    if kept and not (deadline and wanted and not _ALWAYS.search(low)):
        return "threshold"
    if wanted and not _FIRST.search(before):
        return "target"
    return "current" if current else "plain"


def _narrows(low: str, figure: Figure, facts: Facts) -> bool:
    """Tell a number that says what is counted (`people under 35`) from one that measures it."""
    before = low[: figure.start]
    if re.search(
        r"\b(?:per|every|each|out of|of the|of our|of all|in every)\s+(?:the\s)?$", before
    ):
        return True
    if not _BOUND_BEFORE.search(before):
        return False
    if re.search(
        r"\b(?:no|zero|not a) (?:single )?(?:\w+ ){1,3}(?:over|above|below|under|longer "
        r"than|more than|older than) $",
        before,
    ):
        return False
    others = [f for f in facts.figures if f is not figure and f.start != figure.start]
    if any(f.family != figure.family or f.start > figure.start for f in others):
        return not re.search(
            r"\b(?:stay|remain|keep|kept|be|fall|drop|slip|sink|dip|slide|climb|creep|come|go|get|"
            r"exceed|rise|see|want|have|"
            r"accept|allow)s?(?: \w+)? (?:below|above|under|over|within|more than|less "
            r"than)\s$",
            before,
        )
    narrowed = _NARROWS.search(before)
    if not narrowed:
        return False
    word = narrowed["word"]
    return is_a(word, "persons") or (
        figure.family == "time" and is_plural(word) and "within" not in narrowed[0]
    )


def _label(low: str, start: int) -> str:
    """Return what stands before the colon that a clause follows."""
    if start and low[:start].rstrip().endswith(":"):
        found = re.search(r"([^.:;(]{1,60}):\s*$", low[:start])
        return f"{found[1].strip()}: " if found else ""
    return ""


def _kept(low: str, before: str, figure: Figure, facts: Facts) -> bool:
    """Tell whether a number is a level to be kept."""
    if cap := _CAP.search(low, figure.end):
        between = any(figure.end <= f.start < cap.start() for f in facts.figures)
        return not between and figure.family in {"money", "count", "time"}
    if cue("sentence", "threshold").search(before + "0"):
        return True
    return figure.comparator is not None and bool(_ALWAYS.search(low))


def _wanted(before: str, after: str, deadline: bool) -> bool:
    asked = _ASKED.search(before) or cue("sentence", "target").search(before + "0")
    if asked or _REACHING.search(before):
        return True
    tail = cue("sentence", "target").match(after.lstrip(" ,"))
    possible = _WOULD_DO.match(after) or (deadline and _BARE.fullmatch(before))
    dreamt = before.rstrip().endswith("with") and re.match(
        r"\s*i(?:'d| would) (?:sleep|be|feel)", after
    )
    return bool(possible) or bool(dreamt) or (bool(tail) and deadline)
