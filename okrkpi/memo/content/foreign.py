"""Numbers that belong to another thing than a wanted number does, so that they are no start."""

from __future__ import annotations

import re
from itertools import pairwise

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.turns import turns
from okrkpi.memo.language.grammar import is_plural
from okrkpi.memo.language.phrases import head_noun
from okrkpi.memo.language.words import content, shared
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.naming import topic_of
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_HAPPENED = (
    r"(?:lost|left|went|closed|quit|resigned|retired|cancelled|canceled|walked|dropped out|gave up|"
    r"died|broke|broken|failed|had|opened|joined|hired|signed|gained|moved|sold|bought|came|"
    r"(?:was|were|got) (?:hurt|[a-z]+(?:ed|en)))"
)
_BEFORE = pattern(rf"\b{_HAPPENED}(?: (?:about|around|only|just|another|some|nearly|almost))*\s$")
_AFTER = pattern(
    r"(?:\s(?:out )?of (?:the |our |my )?\d+)?(?:\s(?:of )?(?:(?:the|our|my) )?[a-z][\w'-]*){0,3}?"
    rf"\s(?:have |has |already |just )*{_HAPPENED}\b"
)
_ORDERED = pattern(
    r"\W*(?:[\w-]+ ){0,3}?(?P<noun>[a-z-]+) "
    r"(?:should|must|shall|has to|have to|needs? to|ought to)\b",
    re.IGNORECASE,
)
_REFERS = pattern(r"\b(?:it|that|this|these|those|them|they|there)\b")
_WISH = content(
    "target goal aim want wish like need see have be get reach year month week quarter spring "
    "summer autumn winter easter christmas january february march april may june july august "
    "september october november december end"
)


def is_foreign(reading: Reading, figure: Figure, sentence: Sentence, target: Figure) -> bool:
    """Tell whether a number counts another thing than the one that is wanted in a sentence."""
    other = reading.sentence(figure.sentence)
    if other.index == sentence.index:
        return False
    if _apart(reading, other, sentence):
        return True
    return is_event(other.low, figure) and _of_another(other, figure, sentence, target)


def is_event(low: str, figure: Figure) -> bool:
    """Tell a count of what happened, `we lost two barges`, from where a measure stands."""
    if figure.family != "count":
        return False
    _, end = clause_around(low, figure.start, figure.end)
    after = low[figure.end - len(figure.unit or "") - 1 : end] if figure.unit else ""
    return bool(
        _BEFORE.search(low[: figure.start])
        or _AFTER.match(low[figure.end : end])
        or (after and _AFTER.match(after))
    )


def _of_another(other: Sentence, figure: Figure, sentence: Sentence, target: Figure) -> bool:
    """Tell whether a wish names by its subject or its unit what the other clause does not."""
    start, _ = clause_around(sentence.text, target.start, target.end)
    subject = topic_of(sentence.text[:start]) or topic_of(sentence.text[: target.start])
    names = [head_noun(subject)] if subject else []
    ordered = _ORDERED.match(sentence.text[start : target.start])
    names += [ordered["noun"]] if ordered and is_plural(ordered["noun"]) else []
    names += [target.unit] if target.family == "count" and target.unit else []
    said = content(other.text[slice(*clause_around(other.text, figure.start, figure.end))])
    stems = [content(name) for name in names if name]
    return any(stem and not shared(stem, said) for stem in stems)


def _apart(reading: Reading, other: Sentence, sentence: Sentence) -> bool:
    """Tell whether a new topic begins between two sentences that share no noun."""
    first, last = sorted((other.index, sentence.index))
    between = [reading.sentence(index) for index in range(first, last + 1)]
    begun = [
        (after.index, announced)
        for before, after in pairwise(between)
        if (announced := turns(after)) or _paragraph(reading, before, after)
    ]
    if not begun:
        return False
    turn = begun[-1][0]
    near = " ".join(one.text for one in between if one.index >= turn)
    far = " ".join(one.text for one in between if one.index < turn)
    if not any(announced for _, announced in begun):
        if _REFERS.search(sentence.low) or not content(near) - _WISH:
            return False
    return not shared(content(near) - _WISH, content(far))


def _paragraph(reading: Reading, before: Sentence, after: Sentence) -> bool:
    """Tell whether a blank line parts two paragraphs of running text."""
    blocks = reading.outline.blocks
    if before.block == after.block or {
        blocks[before.block].kind,
        blocks[after.block].kind,
    } != {"paragraph"}:
        return False
    source, ends, starts = after.passage.source, before.passage.at, after.passage.at
    if not ends or not starts:
        return False
    return len(source.text[ends[-1] : starts[0]].splitlines()) > 2
