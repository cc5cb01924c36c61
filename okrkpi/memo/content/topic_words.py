"""What words of a memo name, where they name a topic and say nothing of it."""

from __future__ import annotations

import re

from okrkpi.memo.language.grammar import is_a, tokens
from okrkpi.memo.language.orders import opens_with_verb
from okrkpi.memo.language.phrases import (
    noun_phrase,
    split_predicate,
)
from okrkpi.pattern import pattern

COUNTED_POINT = pattern(
    r"^(?:(?:no|nr|number|point|item|row)\.? ?\d{1,2}|\d{1,2}[.)])[,:.\s–—-]*", re.IGNORECASE
)
_ORDINAL = pattern(
    r"^(?:and |but |then |also |next )*(?:there(?:'s|’s| is| are)|comes?) (?=(?:the|our|my)\b)|"
    r"^(?:and )?(?:first|second|third|fourth|fifth|sixth|last|next|then|finally|lastly|firstly|"
    r"secondly|thirdly)(?: (?:off|up|of all|but not least|comes|is|one|thing))*[,:\s–—-]\s*"
    r"(?=(?:the|our|my)\b)|^(?:first|second|third|fourth|fifth|last|next|finally|lastly|firstly|"
    r"secondly|thirdly)(?: (?:off|up|of all|but not least|one|thing))*\s*[,:–—]\s*",
    re.IGNORECASE,
)
_QUESTION = pattern(
    r"^(?:(?:and|so|but) )?(?:(?:what|how) (?:about|of|is|are)|(?:when|where|why|who) "
    r"(?:is|are|will|do|does)|is it true that|are we|are|is|will|do|does|can|should|could|"
    r"were|was)\s+",
    re.IGNORECASE,
)
# `Parcels that get there in a day`: without it nothing is left of the verb.
_VALUED = pattern(r"(?<=[a-z])[\s,:=–-]+[£$€]?\d[\d.,]*\s?(?:%|per ?cent|[a-z]{1,3})?$")


def bare_topic(text: str) -> str:
    """Return a short line without the number or the `third` before it, and its value at the end."""
    named = _ORDINAL.sub("", COUNTED_POINT.sub("", text)).strip(" .:!?–—")
    valued = _VALUED.search(named)
    return named[: valued.start()] if valued and " " in named[: valued.start()] else named


def is_phrase(text: str) -> bool:
    """Tell a noun phrase from a clause or an order."""
    words = tokens(text)
    if (
        not words
        or len(words) > 10
        or is_a(words[0].low, "pronouns", "auxiliaries", "prepositions")
    ):
        return False
    if words[0].low in {"yes", "no", "well", "not", "ok", "okay", "so", "right", "hi"} or any(
        w.low in {"to", "do", "n't", "this", "it"} for w in words[1:]
    ):
        return False
    return split_predicate(text) is None and not opens_with_verb(text)


def may_head(text: str) -> bool:
    """Tell a heading whose last word may also be a verb: `Password resets`."""
    split = split_predicate(text)
    return is_phrase(text) or (split is not None and " " not in split[1] and " " not in split[0])


def asked_about(title: str) -> str | None:
    """Return the few words that a question asks about, without its verb."""
    text = title.split("?")[0].strip()
    if found := _QUESTION.match(text):
        text = text[found.end() :]
    words = tokens(text)
    for i, token in enumerate(words):
        stops = is_a(token.low, "auxiliaries", "relatives") or token.low in {
            "going",
            "out",
            "ready",
            "mentioned",
            "coming",
        }
        if i and stops:
            text = text[: token.start]
            break
    wh = {"how", "what", "when", "where", "why", "who", "which", "if", "there"}
    if (
        not text
        or is_a(tokens(text)[0].low, "pronouns")
        or tokens(text)[0].low in wh
        or len(text.split()) > 6
    ):
        return None
    return noun_phrase(text)
