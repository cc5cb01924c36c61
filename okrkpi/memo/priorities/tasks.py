"""Telling work that stands as a priority from a change, and what the work is for."""

from __future__ import annotations

import re

from okrkpi.memo.content.context import Reading
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, tokens
from okrkpi.memo.language.orders import opens_with_verb
from okrkpi.memo.language.phrases import strip_tail
from okrkpi.memo.priorities.plainly import clean_text, statement, tidied
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern
from okrkpi.statement.line import read_line
from okrkpi.statement.words import find_verb, words

_TASK_STATE = pattern(
    r"\b(?:must|should|has to|have to|is to|are to|will|needs? to) (?:start|begin|open|go "
    r"into|be (?:\w+ )?(?:ready|live|delivered|launched|finished|completed|in place|"
    r"introduced|installed|built|developed|rolled out|migrated|replaced|opened|signed|"
    r"published|up and running))\b|\b(?:out of the door|over the line|up and running|"
    r"go(?:es)? live)\b"
)


# What people think or feel is built, and is no piece of work.
_OF_MIND = pattern(
    r"\b(?:trust|confidence|faith|reputation|morale|loyalty|goodwill|relationships?|pride|spirit|"
    r"respect|credibility|belonging|satisfaction)\b"
)
_NO_ORDER = frozenset(["make", "get", "keep", "win", "become", "build"])


_PURPOSE = pattern(
    r"\b(?:so that|so|in order that)\s+(?P<state>(?!far\b|on\b|that is\b|much\b|it\b|"
    r"i\b)[^.;]{12,120})|\b(?:in order to|in order for us to|with the aim of|to let|which "
    r"(?:will |should )?(?:let|allow|help|enable)s?)\s+(?P<act>[^.;]{8,120})",
    re.IGNORECASE,
)


def is_task(text: str) -> bool:
    """Tell whether a priority is a piece of work rather than a change."""
    stripped = clean_text(text)
    low = plain(stripped)
    if _TASK_STATE.search(low):
        return True
    if not opens_with_verb(stripped):
        return False
    line = read_line(stripped)
    first = line.words[0] if line.words else ""
    verb = find_verb(first)
    if first in _NO_ORDER or verb is None or not _has_object(stripped) or _OF_MIND.search(low):
        return False
    phrase = words().phrasal.find(line.words, 0)
    return (phrase is not None and phrase[1] == "make") or (
        verb.kind == "make"
        and not re.search(r"\b(?:better|easier|faster|more|effortless|simple|safer)\b", low)
    )


def _has_object(text: str) -> bool:
    """`Deliver on time` is no piece of work: nothing is delivered."""
    following = tokens(text)[1].low if len(tokens(text)) > 1 else ""
    return not is_a(following, "prepositions", "adverbs") or following in {
        "out",
        "up",
        "off",
        "down",
        "to",
    }


def purpose_of(reading: Reading, scope: tuple[int, int]) -> tuple[str, Sentence] | None:
    """Return what a task is for, where the memo says so."""
    for index in range(scope[0], min(scope[1], scope[0] + 6)):
        sentence = reading.sentence(index)
        if reading.facts[index].figures or not (found := _PURPOSE.search(sentence.text)):
            continue
        text = strip_tail((found["state"] or found["act"] or "").strip())
        if is_a(plain(text).split(" ", 1)[0], "anaphora") or len(text.split()) < 4:
            continue
        if found["act"] and not opens_with_verb(text):
            continue
        return tidied(statement(text)), sentence
    return None
