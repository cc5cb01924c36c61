"""Numbers that somebody wishes for, as orders or in passing: `25 would be fine`."""

from __future__ import annotations

import re

from okrkpi.memo.cues import cue, lists
from okrkpi.memo.numbers.figure import Facts, Figure
from okrkpi.pattern import pattern

_REACHING = pattern(
    r"(?:^\W*|\bto |\band |\bor |\bplease |\blet's |\blet us |\bwe (?:will|shall|must|"
    r"should|can) |\bus |: |– )(?:" + "|".join(lists("sentence", "reaching")) + r")\b"
)
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
WHY_NOT = pattern(
    r"\bwhy (?:[\w'-]+ ){0,8}?(?:can't|cannot|can not|couldn't|could not|shouldn't|should not)"
    r"(?: (?:we|it|this|that|they|the [\w-]+|our [\w-]+))? (?:be|get|reach|come|do|have|go|make|"
    r"take)\b"
)
"""`I don't see why it can't be 9%` asks for 9%."""
_DREAMS = pattern(
    r"\b(?:(?:i|we)(?:'d| would) (?:really |also |of course )?(?:love|like|dream of)|ideally|"
    r"in my dreams|my dream (?:is|would be)|in an ideal world)\b[^.;\d]*$"
)
_SETTLES_ON = pattern(
    r"\b(?:let's|let us|i(?:'d| would| will|'ll)(?: already)?(?: also)?) (?:say|call|settle|take|"
    r"start|"
    r"accept|be (?:happy|content|glad|fine))\b[^.;]*$"
)
_GOOD_ENOUGH = pattern(
    r"(?:\s[\w'-]+){0,2}?,?\s(?:would|will|is) (?:already |also |still )*(?:be )?(?:already |also "
    r")?"
    r"(?:a )?(?:good|fine|great|ok|okay|enough|plenty|a success|success|the goal|the target|do)\b"
)
_THINKS = pattern(r"\b(?:thinks?|reckons?|believes?|says?|hopes?|guess(?:es)?)(?: that)?\s\W?$")
_SETTLES = pattern(
    r"\b(?:should|must|has to|have to|needs? to|want|let's|i say|we say|"
    r"i(?:'d| would) (?:be happy|take|settle|say))\b"
)
_WOULD_DO = pattern(
    r"'?(?:\s[\w'-]+){0,2}?\s*(?:is|seems|sounds|looks|would be|should be|must be|has to be|"
    r"needs to be|ought to be|can be|could be) (?:about |quite |the |our |perfectly |already )*"
    r"(?:possible|achievable|realistic|within reach|feasible|doable|enough|plenty|healthy|fair|"
    r"right|normal|rule|norm|usual|standard|least|minimum|decent)\b|\s*(?:would|will) do\b|"
    r"(?:\s[\w-]+){0,2}?,? (?:i|we) (?:could|can) live with\b|"
    r"\s*(?:is|was) "
    r"what (?:we|i) (?:promised|want|need|aim|agreed)|"
    r"(?:\s(?!(?:i|we|it|they|who|that|which)\b)[\w-]+){0,3}?\s(?:would|'d) "
    r"(?:already |really |just |also )?"
    r"(?!(?:not|never|cost|mean|require|need|take|hurt|ruin|kill|lose|leave|have|still|"
    r"be (?:too|a disaster|bad|worse|wrong|not|impossible))\b)[a-z]+\b|"
    r"\s(?:is|are|was) (?:the|our|my|their|his|her) "
    r"(?:goal|target|aim|ambition|plan|wish|most|limit|maximum)\b|"
    r"\+?(?:\s[\w%/-]+){0,4}?,? (?:please|pls|plz)\b(?=\s*(?:[.,;:!?()–-]|$|(?:by|until|before|in|"
    r"and|if)\b))"
)
_WHAT_WE_WANT = pattern(
    r"\s*is (?:also )?what (?:[^.;]{2,60} )?(?:i|we) (?:want|need|promised|should)\b|"
    r"\s*is what (?:[^.;,]{2,40} )?(?:was|were|have been|has been) (?:promised|told|agreed)\b|"
    r"(?:\s(?!(?:and|or|but|that|which|who)\b)[\w'-]+){0,2}?\s*is what (?:\w+ ){1,3}"
    r"(?:deserves?|expects?|accepts?|needs?|wants?|asks? for|hopes? for|am after|are after)\b|"
    r"\s*(?:it|that) (?:must|should|has to|shall) be\b(?=\W*$)|"
    r"\s*is what (?:the |our |my )?(?:\w+ ){1,2}(?:pays?|asks?|comes?|deserves?|expects?)\b|"
    r"\s*(?:is |are )?(?:wanted|needed|expected|aimed for|hoped for)(?=\W*$|\W+(?:by|until|in)\b)|"
    r"\s*(?:,|and|–|-)\s*(?:that|this|which)(?:'s| is) (?:where|what) "
    r"(?:i|we) (?:want|need|should)\b|"
    r"\s*(?:,|and|–|-)\s*(?:that|this|which)(?:'s| is| would be| will be) "
    r"(?:the|our|my) (?:goal|target|aim|plan|idea|number)\b"
)
# What somebody says that it will come to, or gives a word for.
_PLEDGED = pattern(
    r"\b(?:let (?:it|that|this|them) be|(?:my|our) (?:number|figure|mark) is|i promise(?: you| "
    r"them)?|"
    r"(?:i|we) dream of|(?:we|they|i)(?: have|'ve)? (?:agreed|settled) on|"
    r"we owe (?:them|it|you|our [a-z]+)|(?:has|have|needs?) to become|not \d[\d.,]*%? but|"
    r"(?:it|that|this|they|we) (?:can|could)(?: \w+ly| well)? be(?: at)?|"
    r"(?:gets?|brings?) (?:it|that|this|them) (?:down |up )?to|"
    r"next (?:year|quarter|season|term|spring|summer|autumn|winter) (?:it|that|this) (?:is|will be)"
    r"(?: (?:to be|at))?)(?: (?:only|just|about|at least|at most))?\s\W?$"
)
_FORETOLD = pattern(
    r"\b(?:it|that|this|they|we)(?:'ll| will)(?: only| then| all| again)? (?:be|take|stand|reach)"
    r"(?: (?:down |up |back )?(?:at|to|in|on))?(?: (?:only|just|about|at least|at most))?\s\W?$|"
    r"^\W*(?:by|until|before) [^,;]{2,30} (?:we|it|that|they) (?:are|is)"
    r"(?: (?:down|up|back))?(?: (?:at|to))?\s\W?$"
)
_FOUND_RIGHT = pattern(r"\b(?:i|we) (?:consider|find|think|call|deem)(?: about)?\s\W?$")
_RIGHT = pattern(
    r"(?:\s[\w%]+)?\s(?:reasonable|acceptable|right|sensible|appropriate|enough|fair|achievable|decent|good|fine|"
    r"attainable|possible|realistic|feasible|doable|within reach)\b"
)
# `61%, we want 70 by March`: what is wanted is the other number.
_ANOTHER = pattern(r"\s*(?:(?:about|at least|at most|only|to|for|of) )?[£$€]?\d")
_SAID_SO = pattern(
    r"\b(?:we|i|they)(?:'ve| have)? (?:(?:said|agreed|promised|decided|pledged)(?: on)?|"
    r"(?:told|promised|assured|owe|owed|pledged) (?:the |our |my |all )?[a-z]+)\s\W?$"
)
_HAPPENED = pattern(
    r"(?:\s[a-z'-]+){0,3}?\s(?:left|lost|won|got|came|went|took|had|made|[a-z]{2,}ed) "
    r"(?:an?|the|us|their|his|her|its|our|out|home|away)\b|"
    r"\s(?:left|came|went|failed|passed|quit|fell|rose|lost|won|got|died|stayed|[a-z]{2,}ed)\b"
)
_BARE = pattern(
    r"\W*(?:(?:and|so|but|then|now|say|at least|at most|about|around|over|under|more than|"
    r"less than|no more than|by (?:then|june|july)|(?:we|i) (?:said|agreed|promised))\s)*[^\w\s]?"
    r"|[^.;:()]{2,40}\sto (?:at least |about |around )?[^\w\s]?"
)


def is_opinion(low: str, figure: Figure) -> bool:
    """Tell a number that somebody only thinks of, in brackets, from one that is settled."""
    opened = low.rfind("(", 0, figure.start)
    if opened < 0 or ")" in low[opened : figure.start] or not low[:opened].strip():
        return False
    aside = low[opened : low.find(")", figure.end) % (len(low) + 1)]
    return bool(_OPINION.search(aside))


def is_guess(low: str, figure: Figure, facts: Facts) -> bool:
    """`Tom thinks 25 is possible, should be 30`: what somebody thinks is not what is settled."""
    if not _THINKS.search(low[: figure.start]):
        return False
    later = [f for f in facts.figures if f.start > figure.end]
    return any(_SETTLES.search(low[figure.end : f.start]) for f in later)


def is_dream(low: str, figure: Figure, facts: Facts) -> bool:
    """`I'd love 600, let's call 520 a good result`: of two numbers the one agreed on counts."""
    if not _DREAMS.search(low[: figure.start]):
        return False
    for other in facts.figures:
        alike = other.family == figure.family or other.unit is None
        if other.start < figure.end or not alike:
            continue
        between = low[figure.end : other.start]
        if _SETTLES_ON.search(between) or _GOOD_ENOUGH.match(low[other.end :]):
            return True
    return False


def is_next_to_date(figure: Figure, facts: Facts) -> bool:
    """Tell whether a date is about this number and not about another one before it."""
    for moment in facts.moments:
        if moment.role == "due" and moment.strong and moment.start >= figure.end:
            return not any(figure.end <= f.start < moment.start for f in facts.figures)
    return any(m.role == "due" and m.strong and m.end <= figure.start for m in facts.moments)


def is_what_we_want(after: str) -> bool:
    """Tell a number that a sentence calls what is wanted: `5% is what we all want`."""
    return _WHAT_WE_WANT.match(after) is not None


def is_wanted(before: str, after: str, deadline: bool, *, lone: bool) -> bool:
    """Tell by the words around a number whether somebody wants it to be reached.

    `deadline` says that the clause has a date, `lone` that the date is of this number alone.
    """
    if lone and _SAID_SO.search(before):
        return True
    if _PLEDGED.search(before) or (deadline and _FORETOLD.search(before)):
        return True
    asked = (
        _ASKED.search(before)
        or WHY_NOT.search(before)
        or cue("sentence", "target").search(before + "0")
    )
    if asked or _REACHING.search(before):
        return True
    tail = cue("sentence", "target").match(after.lstrip(" ,"))
    found_right = _FOUND_RIGHT.search(before) and _RIGHT.match(after)
    bare = _BARE.fullmatch(before) or before.rstrip().endswith(":")
    alone = lone and bare and not _HAPPENED.match(after)
    possible = found_right or _WOULD_DO.match(after) or alone
    dreamt = before.rstrip().endswith("with") and re.match(
        r"\s*i(?:'d| would) (?:sleep|be|feel)", after
    )
    others = tail is not None and _ANOTHER.match(after.lstrip(" ,"), tail.end())
    return bool(possible) or bool(dreamt) or (bool(tail) and deadline and not others)
