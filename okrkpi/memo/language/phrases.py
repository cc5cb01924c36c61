"""Phrases cut out of sentences: trimmed of what does not belong to them."""

from __future__ import annotations

import re

from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import Token, base_form, is_a, is_participle, is_plural, tokens
from okrkpi.memo.language.predicates import find_predicate
from okrkpi.pattern import pattern

_LEADING = pattern(
    r"(?:[\s,:–—-]+|(?:and|but|so|then|yes|also|still|actually|meanwhile|overall|today|"
    r"currently|now|"
    r"right now|at present|at the moment|at the same time|for now|so far|to date|on "
    r"average|of course|"
    r"above all|most of all|first of all|finally|equally important(?: is that)?|in fact|"
    r"as of (?:now|today)|nowadays|presently|obviously|sadly|unfortunately|again|alas|"
    r"here|"
    r"(?:in |at |during )?(?:the )?(?:last|this|latest|past) (?:year|quarter|month|week|"
    r"season|term|summer|winter|spring|autumn|fall|time|survey|audit|count|round)|"
    r"(?:in )?(?:19|20)\d\d|"
    r"in (?:early |late |mid-?)?(?:(?:19|20)\d\d(?:/\d\d)?|january|february|march|april|"
    r"may|june|july|august|"
    r"september|october|november|december|spring|summer|autumn|winter)|"
    r"on an? (?:average|typical|normal|good|bad) (?:day|week|month|night|shift)|"
    r"by (?:our|my|his|her|their) (?:own )?(?:count|reckoning|estimate)|"
    r"at (?:last count|year end|the last (?:count|survey)))(?=[\s,:]|$)[\s,:]*)+",
)
_CLAUSE_FIRST = pattern(
    r"(?:whatever|when|as|in|on|at|during|since|after|before|by|from|according to|among|"
    r"across|over|for|with|"
    r"under|if|though|although|because|while)\b[^,;:]{2,80},\s+"
)
_REPORTED = pattern(
    r"^[^,;]{2,60}?\b(?:reported|reports|reminded (?:us|\w+)|says?|said|told (?:us|me|the "
    r"\w+)|tells? (?:us|me)|noted|notes|estimates?d?|"
    r"expects?|found|finds|shows?|showed|thinks?|believes?|explained|stated|pointed out|"
    r"know|knows|hear|see) that\s+",
    re.IGNORECASE,
)
_APPROXIMATE = pattern(
    r"(?:\s|^)(?:only|just|about|some|around|roughly|nearly|almost|currently|now|still|a "
    r"mere|as many as|"
    r"as few as|no more than|no less than|no fewer than|fewer than|less than|more than|over|under|"
    r"approximately|approx\.?|circa|ca\.?|barely|merely|an? (?:estimated|average|total)(?: of)?|"
    r"already|the|our|all|at|in average|on average|exactly|well over|close to|up to|~|≈|"
    r"at least|at most|not even|another|a further|a good|a full|a solid)\s*$",
)
_TIME_TAIL = pattern(
    r"[\s,]*(?:\b(?:(?:last|this|next|the coming|the past) (?:year|quarter|month|week|season|term|"
    r"summer|winter|spring|autumn|fall|time|half)(?: alone| already)?|at the moment|at "
    r"present|right now|now|"
    r"today|currently|so far|these days|to date|at all|already|any more|anymore|each|"
    r"(?:back )?(?:in|during|since|as of|at the end of|by the end of) (?:(?:early |late |"
    r"mid-?)?(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)(?: (?:19|20)\d\d)?|(?:19|20)\d\d|q[1-4](?: "
    r"\d{4})?|(?:the )?(?:last|past) \w+))|"
    r"(?:mostly|mainly|largely|partly|especially|also)|\((?:median|mean|average|on "
    r"average|avg\.?)\)|\?+|!+)$",
    re.IGNORECASE,
)
_APPOSITION = pattern(
    r",\s+(?:measured|counted|taken|including|excluding|which|who|that is|as measured|"
    r"i\.e\.|e\.g\.|defined)\b.*$",
    re.IGNORECASE,
)
_ARTICLE = pattern(
    r"(?:the|a|an|our|my|his|her|its|your|their|this|these|those|that)\s+", re.IGNORECASE
)
_PHRASE_END = pattern(
    r"[\s,;:.–—\-(\"“]+$|\s+(?:and|or|but|of|to|that|which|who|at|is|are|was|were|the|a|"
    r"an|by|with|for|from)$",
    re.IGNORECASE,
)


def strip_leading(text: str) -> str:
    """Drop words of time and connection before the subject."""
    before = None
    while before != text:
        before = text
        low = plain(text)
        if (
            (found := _LEADING.match(low))
            or (found := _REPORTED.match(text))
            or ((found := _CLAUSE_FIRST.match(low)) and len(text) >= found.end())
        ):
            text = text[found.end() :]
    return text.lstrip()


def strip_approximate(text: str) -> str:
    """Drop `only`, `about` and the like at the end."""
    text = text.rstrip()
    while found := _APPROXIMATE.search(plain(text)):
        text = text[: found.start()].rstrip()
    return text


def strip_tail(text: str) -> str:
    """Drop words of time and loose ends after a phrase."""
    before = None
    text = text.strip()
    while before != text:
        before = text
        text = _TIME_TAIL.sub("", text).rstrip()
        text = _PHRASE_END.sub("", text).rstrip()
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")].rstrip()
    if text.endswith(")") and "(" not in text:
        text = text.rstrip(") ")
    return text.strip(" \"“”'")


def strip_time(text: str) -> str:
    """Drop words of time at the end, and loose signs."""
    before = None
    while before != text:
        before = text
        text = _TIME_TAIL.sub("", text.strip(" ,;:.–—")).rstrip()
    return text


def strip_article(text: str) -> str:
    """Drop the article or possessive before a noun."""
    found = _ARTICLE.match(text)
    return text[found.end() :] if found else text


def noun_phrase(text: str) -> str:
    """Return a noun phrase without what surrounds it."""
    text = _APPOSITION.sub("", strip_leading(text))
    return strip_article(strip_tail(strip_approximate(text)))


def capitalise(text: str) -> str:
    """Return the text with a capital at its start; `eNPS` keeps its own."""
    if text[1:2].isupper():
        return text
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """Return the text to stand within a sentence; names and abbreviations keep their capitals."""
    first = re.match(r"[^\W\d_]+", text)
    if not first or (len(first[0]) > 1 and not first[0][1:].islower()) or first[0] == "I":
        return text
    return text[0].lower() + text[1:]


def split_predicate(text: str) -> tuple[str, str] | None:
    """Split a clause into its subject and the rest from the verb on."""
    words = tokens(text)
    index = find_predicate(words)
    if index is None or index == 0:
        return None
    start = words[index].start
    subject, predicate = text[:start].strip(" ,"), text[start:].strip()
    last = subject.rsplit(None, 1)
    if len(last) == 2 and last[1].lower() in {
        "now",
        "still",
        "already",
        "currently",
        "only",
        "hardly",
        "never",
        "always",
        "often",
        "ever",
        "just",
        "also",
        "then",
        "therefore",
        "today",
        "really",
        "actually",
    }:
        subject = last[0]
        predicate = (
            f"{last[1].lower()} {predicate}"
            if last[1].lower() in {"hardly", "never", "always", "often"}
            else predicate
        )
    return (subject, predicate) if subject else None


def head_noun(phrase: str) -> str:
    """Return the noun that a phrase is about: the last word before a preposition or a comma."""
    head = ""
    for token in tokens(phrase):
        if head and is_a(token.low, "pronouns"):
            break
        if is_a(token.low, "prepositions", "relatives") or not token.low[0].isalpha():
            if head:
                break
            continue
        if is_participle(token.low) and head and is_plural(head):
            break
        if not is_a(token.low, "determiners"):
            head = token.low
    return head


def relative(subject: str, predicate: str) -> str:
    """Join a noun phrase and a predicate: `patients` and `are seen in time` give one phrase."""
    words = tokens(predicate)
    if not words:
        return subject
    first = words[0].low
    pronoun = "who" if is_a(head_noun(subject), "persons") else "that"
    if first in {"ever", "never", "always", "still", "already", "hardly"} and len(words) > 1:
        return f"{subject} {pronoun} {predicate}"
    if first in {"is", "are", "was", "were"} and len(words) > 1:
        following = next((t for t in words[1:] if not _manner(t)), words[-1])
        rest = predicate[words[1].start :]
        drops = is_participle(following.low) or following.low.endswith("ing")
        if drops or is_a(words[1].low, "prepositions"):
            return f"{subject} {rest}"
        return f"{subject} {pronoun} {'are' if is_plural(head_noun(subject)) else first} {rest}"
    plural = is_plural(head_noun(subject)) or head_noun(subject) in {"people", "staff"}
    verb = predicate[: words[0].end]
    if plural and (first == "has" or not is_a(first, "auxiliaries", "adverbs")):
        verb = base_form(first)
    return f"{subject} {pronoun} {verb}{predicate[words[0].end :]}"


def _manner(token: Token) -> bool:
    return is_a(token.low, "adverbs") or token.low.endswith("ly") or token.low == "not"
