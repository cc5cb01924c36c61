"""Who a memo says looks after something, and how often it is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from okrkpi.memo.cues import plain
from okrkpi.memo.language.orders import opens_with_verb
from okrkpi.memo.language.words import overlap
from okrkpi.memo.text.outline import Outline, Sentence
from okrkpi.pattern import pattern

_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Frau|Herr|Sister|Chef|Cllr|Sir)\.? )?"
_WORD = r"(?:[A-Z][\w-]*[a-z][\w-]*|HR|IT|QA|PR|R&D)"
_ONE = rf"{_TITLE}{_WORD}(?: {_WORD}){{0,2}}"
_GROUP = r"(?:team|group|crew|people|department|office|leads?|coordinator|manager|agency|unit)"
_BESIDE = rf"(?: (?:and|&|with) (?:{_ONE}|(?:the|her|his|their) (?:[\w-]+ ){{0,2}}[\w-]+))?"
_TEAM = (
    r"(?:(?:[Tt]he|[Oo]ur) )?(?:[a-z][\w-]* ){1,3}"
    r"(?:team|crew|group|committee|desk|office|department)\b"
)
_WHO = rf"(?P<who>{_ONE}(?:['’]s? {_GROUP}\b)?{_BESIDE}|{_TEAM})"
_AFTER = (
    r"(?:looks? after|look after|coordinates?|organi[sz]es|chairs|sponsors|owns?|own|runs?|run|"
    r"leads?|lead|takes? care of|take care of|"
    r"(?:takes?|take|has|have|gets?|get|does|do|drives?|handles?|covers?|cover|champions) "
    r"(?:this|it|that|these|those|both|them)\b|"
    r"(?:has|have) the (?P<thing>\w+)(?=\s*(?:[,.;]|$| as | again))|"
    r"reports?(?= (?:on|every|each|daily|weekly|fortnightly|monthly|quarterly|to (?:us|me|the))\b)|"
    r"responsible|(?:is|are|stays|remains|be) (?:responsible|accountable|answerable|in charge|"
    r"on (?:it|this|that)\b|the owner))"
)
_WILL = (
    r"(?:has (?:offered|agreed) to |will |shall |is to |should |is going to |still |already |"
    r"also )?"
)
_THING = pattern(
    r"(?: on| for)? (?:the |our |all |all the )"
    r"(?!(?:whole|rest|lot|work|project|two|three|others?|this|that)\b)"
    r"([a-z][a-z-]{2,})(?=\s*(?:[.,;!)]|$| and | now| again))"
)
_TEAM_ONLY = pattern(_TEAM)
_CARES = pattern(
    rf"(?<![\w’'-])\(?{_WHO}\)?,? (?:who |[a-z]+(?: [a-z]+){{1,4}} and )?{_WILL}{_AFTER}\b"
)
_ROLE = (
    r"(?:owners?|responsible|accountable|dri|in charge|led by|owned by|lead(?:er)?|"
    r"(?:[a-z]+ )?(?:lead|leader|coordinator|sponsor)|(?:deputy )?head(?: of [a-z]+)?)"
)
_NAMED = pattern(
    rf"(?:^|[\s(,;–—-])(?i:{_ROLE})(?: (?i:for) [\w ]{{1,16}}?)?\s*"
    rf"(?::|=|\s[–—-]|\s(?i:is|are)\b)\s*{_WHO}"
)
_WHO_IS = pattern(rf"(?:^|[\s(,;–—-])(?i:who|with|contact):\s*{_WHO}")
_ON = pattern(
    rf"\b(?i:that|this|it|one)(?:['’]s| is) (?:on|for|up to) (?:[A-Z][a-z]+ [–—-] )?{_WHO}\s*"
    r"(?:[.,;!)]|$)"
)
_WITH = pattern(
    rf"\b(?i:this|that|it|both|these|those|all three) (?:is|are|stays?|lies?|rests?) with {_WHO}"
    r"\s*(?:[.,;!)]|$)"
)
_GETS = pattern(
    rf"(?:^|[.;–—-]\s){_WHO} (?:to|will) (?:get|bring|cut|push|raise|lower|reduce|lift|drive|halve|"
    r"double) (?:that|it|this|them|these|those)\b"
)
_THEIRS = pattern(
    rf"(?<!\w){_WHO}['’]s? (?:job|project|task|area|patch|baby|responsibility|turf|call)\b"
)
_BRACKET = pattern(rf"\({_WHO}(?P<more>[,;/] [^()]{{2,40}})?\)(?=\s*(?:[.,;:!?–—]|$))")
_BEHIND_DASH = pattern(
    rf"\s[–—-]\s*(?:{_WORD}, )?{_WHO}(?: again| as before|, as before|, please)?\s*[.!]?$"
)
_ALONE = pattern(rf"{_WHO}(?:, please)?\s*[.!]?$")
_SORTS = r"(?:sort|do|organi[sz]e|handle|arrange|fix|see)"
_ASIDES = tuple(
    pattern(rf"{form}\s*[.!)]*$")
    for form in (
        rf"\s\({_WHO}(?:[,;/] [^()]{{2,40}})?\)",
        rf"(?:[,;]|\s[–—-])\s*{_WHO} {_WILL}{_AFTER}(?: (?:of |for )?(?:it|this|that|them))?",
        rf"(?:,|\s[–—-])\s*{_WHO} (?:to|will) {_SORTS} [^.;]{{2,60}}",
        rf"(?:,|\s[–—-])\s*(?i:that|this|it)(?:['’]s| is) (?:on|for|up to) {_WHO}",
        rf"(?:,|\s[–—-])\s*{_WHO}['’]s? (?:job|project|task|area|baby|responsibility)",
        rf"\s[–—-]\s*(?:{_WORD}, )?{_WHO}(?: again)?",
    )
)
_TO_DO = pattern(rf"(?:,|\s[–—-])\s*{_WHO} to {_SORTS}\b")
_NO_NAME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december spring summer autumn winter easter
    christmas i we you he she it they this that these those there here what which who when where
    why how and but so or if because also not no yes ok okay please thanks thank cheers best kind
    regards hello hi hey dear all everyone everybody nobody someone team both now today tomorrow
    currently then next last first second third finally later note draft optional urgent internal
    confidential the a an our my your his her their its one two three four five target goal
    baseline sincerely yours love ps""".split()
)
_OFTEN = (
    r"(?:(?:bi-?)?(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annually|termly)"
    r"|(?:every|each)(?: (?:other|second|single|working|two|three|first|last))?"
    r" (?:days?|weeks?|fortnights?|months?|quarters?|terms?|shifts?|mornings?|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
    r"|(?:once|twice) (?:a|per) (?:day|week|month|quarter|term|year)"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)days)"
)
_LOOKS = (
    r"(?:count(?:ed|s)?|measur(?:e|es|ed|ing)|survey(?:ed|s)?|check(?:ed|s)?|"
    r"report(?:ed|s|ing)?|review(?:ed|s)?|watch(?:ed|es)?|monitor(?:ed|s)?|track(?:ed|s)?|"
    r"look(?:ed|s)? at|asked|numbers?|figures?|see (?:the (?:number|figure)s?|it|this|that)|"
    r"audit(?:ed)?|update[ds]?|publish(?:ed)?|read off)"
)
_LOOKED_AT = pattern(
    rf"\b{_LOOKS}\b[^.;:]{{0,60}}?(?<!\w)(?P<often>{_OFTEN})"
    r"(?!\w| [a-z]*(?:meeting|report|call|survey|review))"
)
_OFTEN_FIRST = pattern(rf"^\W*(?P<often>{_OFTEN})(?:$|[.,;]| (?:at|in|by|with|from|to)\b)")
_OFTEN_IN = pattern(rf"[(,;/] ?(?P<often>{_OFTEN})\b[^()]{{0,40}}\)")


@dataclass(frozen=True, slots=True)
class Said:
    """Something said of whatever a sentence, or what stands before it, is about.

    With `task` it is said of no more than the work that the sentence names, with `thing` of what
    speaks of that alone.
    """

    sentence: int
    text: str
    task: bool = False
    thing: str = ""


@lru_cache(8)
def owners_said(outline: Outline) -> tuple[Said, ...]:
    """Return who is said to look after something, in the order of the memo."""
    known = _common_words(outline)
    found: list[Said] = []
    alone: list[Said] = []
    for sentence in _spoken(outline):
        if said := next(_who(outline, sentence, known), None):
            found.append(said)
        elif who := _alone(outline, sentence, known):
            alone.append(Said(sentence.index, who))
    # A name that stands alone is one only where the memo names people otherwise too.
    kept = [*found, *alone] if found else [one for one in alone if " " in one.text]
    return tuple(sorted(kept, key=lambda one: one.sentence))


def owner_of(outline: Outline, scope: tuple[int, int]) -> str | None:
    """Return who looks after what a passage speaks of, where one alone is named there."""
    said = (one for one in owners_said(outline) if scope[0] <= one.sentence < scope[1])
    about = outline.sentences[scope[0]].low if scope[0] < scope[1] else ""
    named = {one.text for one in said if not one.task and overlap(one.thing, about) >= _named(one)}
    return named.pop() if len(named) == 1 else None


def _named(one: Said) -> float:
    """Return how much of what somebody looks after has to be spoken of, if it is named."""
    return 1.0 if one.thing else 0.0


@lru_cache(8)
def rhythms_said(outline: Outline) -> tuple[Said, ...]:
    """Return how often something is said to be looked at, in the order of the memo."""
    found = []
    for sentence in _spoken(outline):
        for form in (_LOOKED_AT, _OFTEN_FIRST, _OFTEN_IN):
            if often := form.search(sentence.low):
                found.append(Said(sentence.index, often["often"]))
                break
    return tuple(found)


def without_owner(text: str) -> str:
    """Return a piece of work without the words at its end that only say who does it."""
    for form in _ASIDES:
        found = form.search(text)
        if found and is_name(_clean(found["who"]), frozenset(), strict=False):
            text = text[: found.start()].rstrip(" ,;–—-(")
    return text


def _spoken(outline: Outline) -> Iterator[Sentence]:
    for sentence in outline.sentences:
        if outline.blocks[sentence.block].kind in {"paragraph", "item"}:
            yield sentence


def _common_words(outline: Outline) -> frozenset[str]:
    """Return the words that the memo also writes small, and the places that it names."""
    text = " ".join(sentence.text for sentence in outline.sentences)
    small = re.findall(r"(?<![\w’'-])[a-z][a-z-]+", text)
    places = re.findall(r"\b(?:in|at|from|near|to the|via) (?:the )?([A-Z][\w-]+)", text)
    return frozenset(small) | {place.lower() for place in places}


def _who(outline: Outline, sentence: Sentence, known: frozenset[str]) -> Iterator[Said]:
    text = sentence.text
    for form in (_NAMED, _WHO_IS, _CARES, _GETS, _ON, _WITH, _THEIRS, _TO_DO):
        for found in form.finditer(text):
            thing = found.groupdict().get("thing")
            if thing and not any(thing in one.low for one in outline.before(sentence)):
                continue
            if is_name(who := _clean(found["who"]), known, strict=False):
                named = _THING.match(text, found.end()) if form is _CARES else None
                yield Said(sentence.index, who, form is _TO_DO, named[1] if named else "")
    states = bool(re.search(r"\d", text)) or outline.blocks[sentence.block].kind == "item"
    loose = (_BEHIND_DASH, _BRACKET) if states or not sentence.first else ()
    for form in loose:
        for found in form.finditer(text):
            if is_name(who := _clean(found["who"]), known):
                yield Said(sentence.index, who)


def _alone(outline: Outline, sentence: Sentence, known: frozenset[str]) -> str | None:
    """Return the name that is all that a sentence at the end of a paragraph says."""
    last = outline.spans[sentence.block][1] == sentence.index + 1
    found = _ALONE.fullmatch(sentence.text) if last and not sentence.first else None
    who = _clean(found["who"]) if found else ""
    if " " in who and opens_with_verb(who):
        return None
    return who if who and is_name(who, known) else None


def _clean(who: str) -> str:
    return who.strip(" .,;").removesuffix("'s").removesuffix("’s")


def is_name(who: str, known: frozenset[str], *, strict: bool = True) -> bool:
    """Tell a person or a team from another word that begins with a capital.

    `known` are words that the memo uses as no names; with `strict`, nothing else speaks for one.
    """
    if _TEAM_ONLY.fullmatch(who):
        return not strict
    words = re.sub(rf"^{_TITLE}", "", who).split()
    first = plain(words[0]) if words else ""
    if not first or first.removesuffix("'s") in _NO_NAME:
        return False
    titled = len(who) > len(" ".join(words))
    if titled or first in {"hr", "it", "qa", "pr", "r&d"}:
        return True
    return not (strict or len(words) == 1) or first.removesuffix("'s") not in known
