"""Where a memo turns to another topic without a heading: `Also: the season tickets.`"""

from __future__ import annotations

from okrkpi.memo.content.context import Reading
from okrkpi.memo.language.phrases import noun_phrase, split_predicate
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_NEW_TOPIC = pattern(
    r"\W*(?:and |then )?(?:also|besides|separately|lastly|finally|next|another thing|other things?|"
    r"(?:one|a) (?:more|last|final|further) (?:thing|point)|something else|"
    r"on (?:another|a different) (?:note|subject|matter))\s?(?:[:–—-]\s|,\s(?!(?:we|i|it|they)\b))"
)
_FAR, _LONG = 4, 5


def turns(sentence: Sentence) -> bool:
    """Tell whether a sentence begins another topic in so many words."""
    return _NEW_TOPIC.match(sentence.low) is not None


def turned_to(reading: Reading, sentence: Sentence) -> str | None:
    """Return the topic that was turned to shortly before a sentence, where it is a bare name."""
    rank = reading.priority_of[sentence.index]
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _FAR), -1):
        earlier = reading.sentence(index)
        if reading.priority_of[index] != rank or earlier.section != sentence.section:
            return None
        if found := _NEW_TOPIC.match(earlier.low):
            named = earlier.text[found.end() :].strip(" .:!")
            bare = len(named.split()) <= _LONG and split_predicate(named) is None
            return noun_phrase(named) or None if bare else None
    return None
