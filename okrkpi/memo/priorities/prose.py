"""Priorities in running text and in answers: `what matters most`, `second`, `and finally`."""

from __future__ import annotations

import re
from dataclasses import replace

from okrkpi.memo.cues import opening
from okrkpi.memo.priorities.aims import (
    Anchor,
    anchor,
    close_scopes,
    leads_elsewhere,
    may_name_priority,
)
from okrkpi.memo.priorities.counting import count_at_head
from okrkpi.memo.text.outline import Outline, Sentence
from okrkpi.pattern import pattern

MOST = 30
NO_PRIORITY = pattern(
    r"\W*(?:thank|thanks|let me|a word|some (?:background|words|context|numbers)|a (?:bit|"
    r"few|little)|sorry|"
    r"apolog|congrat|(?:i|we)(?: also)? (?:want|would like|'d like|wish|need) to (?:also )?"
    r"(?:thank|say|apolog|mention|remind|congrat|welcome|tell)|the (?:good|bad) news|"
    r"good news|bad news|we (?:are|were|have) (?:grateful|proud|sorry)|welcome|what "
    r"(?:this|it) is not)"
)
_WEAK = pattern(
    r"\W*(?:and )?(?:also|in addition|besides|beyond|alongside|then|after that|finally|last|lastly|"
    r"right after|next,|two[:,]|three[:,]|and then,|(?:i|we|the \w+)(?:'d| would)? also|equally|"
    r"likewise|similarly|furthermore|moreover)"
)
_CONNECTIVE = pattern(
    r"\W*(?:(?:and|but|so|ok(?:ay)?|well|yes|yeah|now|here|again|anyway|still|oh|right|"
    r"look|listen|honestly|frankly|really|um|uh|then|to me|for me)[,.]? )+"
)
_COMES_FIRST = pattern(r"([A-Z][\w ]{2,30}?) (?:comes )?first[:,]\s")
_RANKED = pattern(
    r"(?P<what>[^.,;:]{2,60}?) (?:(?:is|are|would be|will be) (?:my|our|the|a) "
    r"(?P<first>first|main|top|biggest|greatest|chief)?(?:second|third|fourth|fifth|next|last|"
    r"final|other|further)?(?: \w+)? (?:priority|goal|aim|concern|worry|wish|task|topic|focus|"
    r"challenge|matter|issue|point|headache)\b|comes? (?:second|third|fourth|fifth|next|last)\b)"
)
_NOUN = (
    r"(?:priority|point|goal|aim|concern|worry|wish|task|topic|focus|challenge|matter|issue|thing|"
    r"request|message|question|theme)"
)
_ORDINAL_POINT = pattern(
    rf"(?:and )?(?:my|our|the) (?:second|third|fourth)(?: and last)? {_NOUN} (?:is|are|concerns)\b"
)
# `The waiting room is full, and that is exactly my first point.`
_WAS_FIRST = pattern(
    r",? (?:and )?(?:that|this|which) is (?:exactly |also |precisely )?(?:my|our|the) "
    rf"(?:first|main|biggest|second|third|next|last) {_NOUN}\W*$",
    re.IGNORECASE,
)
_INSERTED = pattern(
    r"\W*(?:and|but|though|although|because|which|even if) (?:this|it|that|i|we|is|which|for)\b"
    r"[^,.;:]{2,60}(?:[,:]|\s[–—-])\s+(?:(?:is|are|comes?|concerns)\s+(?:that\s+)?)?|"
    r"\W*(?:which|who)\b[^,.;:]{2,60},\s+(?:is|are|comes?|concerns)\s+(?:that\s+)?"
)
_OBVIOUSLY = pattern(r",\s+(?:obviously|of course|clearly|naturally|as ever|as always|again|too)$")
_POINTS_ON = pattern(
    r"(?:basically |really |just |simply |only )?"
    r"(?:this|that|simple|quite simple|the following|clear|easy)"
)
_AFTERTHOUGHT = pattern(
    r"(?::|\s[–—-]+|—)\s*(?=(?:(?:only|just|now|today|currently|about|at) )?(?:[~£$€]?\d|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half|none|zero)\b)|"
    r"(?:it|they|this|that)(?:'\w+| \w)|"
    r"(?:we|i)(?:'\w+| (?:are|were|have|had|need\w*|want|must|lost|sold|closed|get|see)\b))",
    re.IGNORECASE,
)
_KEEPS = pattern(
    r"(?:please )?(?:also )?(?:keep\b(?! losing)|hold\b|maintain\b|watch\b|let's not\b|"
    r"(?:don't|do not|never) )"
)


def prose_anchors(outline: Outline, sections: set[int] | None = None) -> list[Anchor]:
    """Find priorities by the openings of sentences, in order."""
    found: list[Anchor] = []
    # `My second point` tells that the first was made in other words.
    told = sum(map(_numbered, outline.sentences)) > 1
    for sentence in outline.sentences:
        inside = sections is None or bool(sections & set(outline.path(sentence.section)))
        if not inside or not may_name_priority(outline, sentence):
            continue
        opened = opened_at(sentence, len(found), told=told)
        if opened is None:
            continue
        made = _anchor(outline, sentence, opened)
        if made and not NO_PRIORITY.match(made.text.lower()):
            said = _WAS_FIRST.search(sentence.text) is not None
            found.append(replace(made, told=True) if said else made)
            if len(found) >= MOST:
                break
    if len(found) == 1 and _lonely_first(outline, found[0]):
        return []
    return _with_leads(outline, close_scopes(outline, found))


def _with_leads(outline: Outline, anchors: list[Anchor]) -> list[Anchor]:
    """Give a priority that is named within a paragraph the sentences before it there."""
    made: list[Anchor] = []
    for one in anchors:
        start = outline.spans[outline.sentences[one.sentence].block][0]
        alone = not made or outline.sentences[made[-1].sentence].index < start
        if start < one.sentence and alone and one.scope[0] == one.sentence:
            if made and made[-1].scope[1] > start:
                made[-1] = replace(made[-1], scope=(made[-1].scope[0], start))
            one = replace(one, scope=(start, one.scope[1]))
        made.append(one)
    return made


def _numbered(sentence: Sentence) -> bool:
    """Tell whether a paragraph opens with `my second point`."""
    return sentence.first and bool(_ORDINAL_POINT.match(sentence.low))


def opened_at(sentence: Sentence, before: int, *, told: bool = False) -> int | None:
    """Return where the priority's words begin, if the sentence opens with a cue.

    `before` is how many priorities were named already, `told` says that some may have been named in
    other words; a place less than 0 is where a name ends.
    """
    low, started = sentence.low, before > 0
    shift = 0
    if said := _WAS_FIRST.search(sentence.text):
        return -said.start()
    ranked = _RANKED.match(low) if sentence.first else None
    if ranked and (started or ranked["first"]):
        return -ranked.end("what")
    if not started and (named := _COMES_FIRST.match(sentence.text)):
        return -named.end(1)
    first = opening("opener", "first").match(low)
    following = opening("opener", "next").match(low)
    if not first and not following and (found := _CONNECTIVE.match(low)):
        shift = found.end()
        first = opening("opener", "first").match(low[shift:])
        following = opening("opener", "next").match(low[shift:])
    if first and (
        not started
        or sentence.first
        or re.search(r"priorit|goal|aim\b|(?:job|number) one", first[0])
    ):
        return shift + first.end()
    if (started or told) and following:
        weak = _WEAK.match(low[shift:])
        if weak and (not sentence.first or leads_elsewhere(sentence)):
            return None
        return shift + following.end()
    return _counted(sentence, before)


def _counted(sentence: Sentence, before: int) -> int | None:
    """Return where the words behind a counter begin: a first one starts, the others follow."""
    started = before > 0
    count = count_at_head(sentence.low, following=before + 1 if started else 0)
    if count is None or leads_elsewhere(sentence):
        return None
    if count.rank == 0 and _KEEPS.match(sentence.low[count.end :]):
        return None
    fits = count.rank != 1 if started else count.rank == 1
    if count.bare and not sentence.first and count.rank != before + 1:
        return None  # `Month-end takes 11 days. Six.` counts nothing off
    strong = sentence.first or (count.marked and count.rank > 0)
    return count.end if fits and strong else None


def _anchor(outline: Outline, sentence: Sentence, start: int) -> Anchor | None:
    """Make the anchor; where the opening stands alone, the next sentence names the priority."""
    end_of_text = len(outline.sentences)
    if start < 0:
        lead = _CONNECTIVE.match(sentence.low, 0, -start)
        return anchor(sentence, lead.end() if lead else 0, -start, (sentence.index, end_of_text))
    if inserted := _INSERTED.match(sentence.low, start):
        start = inserted.end()
    if _POINTS_ON.fullmatch(sentence.low[start:].strip(" .:,–—-!")):
        start = len(sentence.text)
    if sentence.text[start:].strip(" .:,–—-!"):
        return anchor(sentence, start, end_of(sentence.text, start), (sentence.index, end_of_text))
    after = sentence.index + 1
    if after < end_of_text and outline.sentences[after].block - sentence.block <= 1:
        following = outline.sentences[after]
        return anchor(following, 0, end_of(following.text, 0), (sentence.index, end_of_text))
    return None


def end_of(text: str, start: int) -> int:
    """Return where a priority ends: before a dash or colon that its numbers or reasons follow."""
    for found in _AFTERTHOUGHT.finditer(text, start):
        words = text[start : found.start()].split()
        if words and (len(words) > 1 or found.start() - start > 3):
            return found.start()
    said = text.rstrip(" .!")
    added = _OBVIOUSLY.search(said, start)
    return added.start() if added else len(text)


def _lonely_first(outline: Outline, one: Anchor) -> bool:
    """`First, …` with no second is no list of priorities."""
    low = outline.sentences[one.sentence].low
    if re.match(r"\W*(?:first and foremost|number one|no\.? ?1|#1)\b", low):
        return False
    count = count_at_head(low)
    return count is not None and count.rank == 1
