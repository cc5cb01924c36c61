"""What part a number plays: where things stand, where they should go, or a limit."""

from __future__ import annotations

import re

from okrkpi.memo.cues import cue
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Facts, Figure, FigureRole
from okrkpi.memo.numbers.narrowing import ANYTHING, is_of_means, narrows
from okrkpi.memo.numbers.wishes import (
    WHY_NOT,
    is_dream,
    is_guess,
    is_next_to_date,
    is_opinion,
    is_wanted,
    is_what_we_want,
)
from okrkpi.pattern import pattern
from okrkpi.statement.comparator import SIDES

_ALWAYS = pattern(
    r"\b(?:at all times|always|whatever (?:we do|happens)|under no circumstances|that's "
    r"it|no more (?:to come|money)|there is no more|at no (?:time|point))\b"
)
_CAP = pattern(
    r"no more (?:to come|money)|that's it|there is no more|not a (?:penny|cent) more|and no more"
)
_BOUND_AFTER = pattern(r"(?:\s\w+)?,? ?(?:max\.?|maximum|at (?:the )?most|tops)\W*")
_BARE_BOUND = pattern(
    r"[^,;:()\d]{0,30}[,;–-]\s*(?:at least|at most|minimum|maximum|min\.?|max\.?)\s\W?"
)
_END = pattern(r"(?:\s(?:pls|plz|please))?\W*")
_REFUSING = pattern(r"(?:\bnot|n't|\bnever|\bcannot) [^,;.]*$")
# `anything over 3 hours is half price` sets no bound, `anything above 3 is too much` does.
_TOO_FAR = pattern(
    r"(?:\s[\w%]+){0,2}?,?\s(?:(?:is|would be) (?:too|not|bad|un\w+|out|trouble|an alarm|"
    r"a (?:problem|risk|disaster|no))|kills?|hurts?|breaks?|ruins?|scares?|worries|"
    r"means (?:trouble|we)|and (?:we|i)\b)"
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
_USED_TO = pattern(r"\b(?:we|i|it|they|that|this|there|[a-z]+s) used to [a-z]+\b[^,;]*$")
_THESE = pattern(r"\b(?:these|those|both)\s$")
_NOW_BEFORE = pattern(
    r"[,;(–—-]\s*(?:it is |it's |we are |we're )?"
    r"(?:now|currently|today|at the moment|so far|at present)"
    r"(?: (?:at|it is|about|around|only|just))*\s\W?$"
)
_STANDS_NOW = pattern(
    r"[,;:(–—-]\s*(?:(?:it is|it's|we are|we're|that is|that's) )?(?:now|currently|today|at the "
    r"moment|at present)(?: (?:at|it is|we are|about|around|only|just))*\s\W?$"
)
# `recruit 90 stewards, after 40 this year` tells where it stands.
_SO_FAR = pattern(r"[,(;–-]\s*(?:after|up from|down from|compared with|against)\s\W?$")
_WE_SHOULD = pattern(
    r"\b(?:we|it|that|this|they|an? [a-z]+ (?:like ours|of our size)) "
    r"(?:should|need to|must|have to|has to|ought to|want to) be "
    r"(?:at|on|around)\s\W?$"
)
_OTHERS = pattern(
    r"(?:^|[,;:(–-]\s*)(?:the )?(?:(?:national(?:ly)?|regional(?:ly)?|county|industry|sector|"
    r"competitors?|others|neighbou?rs?|spec|benchmark)"
    r"(?: (?:says?|average|is|are|at|has|have|do|does|manage|max\.?|limit|standard))*|"
    r"good [a-z]+s (?:do|manage|have|get|reach|are at)):?\s\W?$"
)
# What somebody else got to: `Dana's crew managed 4`, `the Leeds depot gets 96`.
_SOMEBODY = pattern(
    r"(?:^|[,;:(–-]\s*|\b(?:and|but|while|whereas) )(?:(?:the|our) )?"
    r"(?:(?!(?:it|that|this|there|here|what|who|let|today|yesterday|month|year|week|quarter)['’])"
    r"[a-z-]+['’]s (?:\w+ )?(?:lot|crew|team|people|gang|shift|shop|branch|site|depot|place|ward|"
    r"unit|class|group|office|store|yard|kitchen|department|side|region)|"
    r"the (?:other|neighbouring|sister) \w+(?: \w+)?)"
    r"(?: (?:only|just|already|once|have|has|even))*"
    r" (?:managed?s?|got (?:to|down to|up to)|gets? (?:to|down to|up to)|reached|reaches|achieved|"
    r"achieves)(?: (?:about|around|only|just|even|nearly|almost|over|under))*\s\W?$"
)
_NICE = pattern(r"\b(?:would|'d) be (?:nice|good|great|lovely|fine|wonderful) to be at\s\W?$")
_BEST = pattern(
    r"\b(?:our|the|my) (?:very )?(?:best|top|strongest|fastest) (?!(?:guess|"
    r"estimate)\b)[^.;:]{2,60}"
    r"\b(?:is|are|has|have|does|do|manages?|gets?|gets? to|reach(?:es)?)(?: (?:at|on|about|"
    r"only))*\s\W?$"
)
_FIRST = pattern(r"\b(?:first|last|next|all|all of the|all the|the other|these|those|both|same)\s$")


def part_of(low: str, figure: Figure, facts: Facts, *, guards: bool = False) -> FigureRole:
    """Judge what part a number plays."""
    start, end = clause_around(low, figure.start, figure.end)
    clause, before, after = low[start:end], low[start : figure.start], low[figure.end : end]
    label = _label(low, start)
    if _RATHER.search(low[: figure.start]):
        return "target"
    if guards and re.match(r"\s?\w*: ?\D*$", low[figure.end :]):
        return "plain"
    if _STANDS_NOW.search(low[: figure.start]) or _SO_FAR.search(low[: figure.start]):
        return "current"
    if is_opinion(low, figure) or is_of_means(low, figure, facts):
        return "plain"
    if _USED_TO.search(before) or _THESE.search(before):
        return "plain"
    if _compares(low, figure, facts, (start, end)):
        return "benchmark"
    if narrows(low, figure, facts) or _REFUSED.search(low[: figure.start]):
        return "plain"
    kept = _kept(low, before, figure, facts) and not _NOW_BEFORE.search(before)
    kept = kept and not _NICE.search(before)
    deadline = any(m.role == "due" and m.strong and start <= m.start < end for m in facts.moments)
    lone = deadline and is_next_to_date(figure, facts)
    told = is_what_we_want(low[figure.end :])
    wanted = (told or is_wanted(label + before, after, deadline, lone=lone)) and not _IS_NOW.search(
        before
    )
    kept = kept and not (wanted and (_BACK_AT.search(before) or _WE_SHOULD.search(before)))
    current = cue("sentence", "current").search(label + clause)
    if guards and (figure.comparator in SIDES or kept or wanted or figure.value == 0):
        return "threshold" if not current or kept else "current"
    soft = kept and not guards and _SOFT_BOUND.search(before) and wanted
    if soft:
        return "target"
    if kept and not (deadline and wanted and not _ALWAYS.search(low)):
        return "threshold"
    if wanted and not _FIRST.search(before):
        return "target"
    return "current" if current else "plain"


def _compares(low: str, figure: Figure, facts: Facts, clause: tuple[int, int]) -> bool:
    """Tell a number that somebody guesses or dreams of, that is usual, or that others manage."""
    start, end = clause
    if is_guess(low, figure, facts) or is_dream(low, figure, facts):
        return True
    after = low[figure.end : end]
    usual = _USUAL.match(after) and not _instead(after, figure, facts)
    if cue("sentence", "benchmark").search(low[start:end]) or usual:
        return True
    others = _OTHERS.search(low[start : figure.start])
    before = low[: figure.start]
    return bool(others or _SOMEBODY.search(before) or _BEST.search(before))


def may_be_wanted(low: str, figure: Figure, facts: Facts) -> bool:
    """Tell a bare value from one that looks back or says what is counted."""
    dated = figure.dated and not any(m.role == "due" for m in facts.moments)
    if dated or narrows(low, figure, facts) or _FIRST.search(low[: figure.start]):
        return False
    if low.count("(", 0, figure.start) > low.count(")", 0, figure.start):
        return False
    return not re.search(r"\b(?:instead of|after|from|against|than)\s\W?$", low[: figure.start])


def _instead(after: str, figure: Figure, facts: Facts) -> bool:
    """Tell `three weeks late, one week would be normal`, which asks for the week."""
    asked = re.match(r"\s*(?:\w+ )?would be\b", after)
    return bool(asked) and any(
        f.family == figure.family and f.end <= figure.start for f in facts.figures
    )


def _bare_bound(low: str, figure: Figure, facts: Facts) -> bool:
    """Tell `11 last season, at least 15`, which asks for more, from a number that is guessed."""
    earlier = [f for f in facts.figures if f.end <= figure.start and f.family == figure.family]
    if not earlier or not _END.fullmatch(low[figure.end :]):
        return False
    return _BARE_BOUND.fullmatch(low[earlier[-1].end : figure.start]) is not None


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
    if _BOUND_AFTER.fullmatch(low[figure.end :]) or _bare_bound(low, figure, facts):
        return True
    if cue("sentence", "threshold").search(before + "0") and not WHY_NOT.search(low):
        loose = ANYTHING.search(before) and not _REFUSING.search(before)
        return not loose or bool(_TOO_FAR.match(low[figure.end :]))
    always = _ALWAYS.search(low) or cue("sentence", "kept_so").search(low)
    return figure.comparator is not None and bool(always)
