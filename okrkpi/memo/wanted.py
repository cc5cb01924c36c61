"""What a wanted number is about, where its own sentence says so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from okrkpi.memo.cues import plain
from okrkpi.memo.figures import Figure, clause_around
from okrkpi.memo.grammar import is_a, tokens, verb_form
from okrkpi.memo.naming import Name
from okrkpi.memo.phrases import (
    noun_phrase,
    relative,
    split_predicate,
    strip_article,
    strip_leading,
    strip_tail,
)
from okrkpi.statement.words import find_verb

LEAD = re.compile(
    r"(?:[\s,:–—-]*(?:(?:and|but|so|also|then|therefore|now|ok|well|yes|next|finally|again|that is why)[\s,:]+)?(?:"
    r"(?:i|we)(?:'d| would| do|'ll)?(?: (?:really|also|therefore|all|only|just|now|both|very much|most|simply|still|\w+ly))? (?:want|wants|like|love|need|needs|aim|intend|propose|plan|hope|wish|expect|seek|ask|have|ought|are asking|am asking)(?: (?:for )?(?:us|you|everyone|everybody|all of (?:us|you)|the (?:whole |entire )?(?:team|board|company|group)|each (?:team|of you)))?(?: all)?(?: most)? to"
    r"|(?:i|we)(?:'ll| will| shall| must| should| can| could|'re going to| are going to| are to)(?: (?:also|therefore|now|all|both))?"
    r"|(?:the |our |my )?(?:\w+ )?(?:aim|goal|ambition|target|objective|task|intention|hope|idea|plan|priority|job|wish|mission|point|challenge) (?:is|will be|must be|remains)(?: for us)? to"
    r"|let's|let us|please|(?:it is|it's) (?:time|important|essential|vital|crucial|critical|necessary)(?: for us)? to"
    r"|we (?:are|feel|remain) (?:committed|determined|resolved|going) to|(?:the |our )?(?:\w+ ){1,3}(?:wants|asks|asked|expects|would like|decided|resolved|agreed|commits)(?: (?:us|you))? to"
    r"|(?:i|we) (?:want|need|expect|see|propose|suggest|recommend)(?: that)? (?:us|we)(?: (?:will|should|must))?(?: to)?|(?:i|we) (?:propose|suggest|recommend|believe|think|hope|expect) (?:that )?we (?:should |must |will |can )?"
    r"|to))\s+",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"(?:should|must|has to|have to|needs? to|is to|are to|shall|will|ought to|would|can)\b"
)
_DESIRE = re.compile(
    r".*\b(?:want|wants|like|need|needs|expect|expects|see|have|get|gets|bring|keep|push|drive|take|propose|targets?|aim(?:ing)? for|goal (?:of|for|is)|target (?:of|for|is)|aim (?:of|for|is)|ask(?:ed)? for)\s+(?P<np>.+)$"
)
_FROM_NUMBER = re.compile(
    r"\s+from\s+(?:about |around |some |the current |today's )?[^\w\s]?(?:\d|one |two |three ).*$"
)
_CONNECTORS = re.compile(
    r"\s+(?:to (?:be|reach|rise|fall|grow|come|go|drop|climb|sink|increase|decrease|get|hit|stand|stay|have)|to|at|"
    r"below|under|above|over|down|up|back|by|within|as|reach(?:es|ed)?|from|of|is|are|be|inside|in|on|least|most|no|"
    r"more|less|fewer|than|about|around|a|an|the|not|=|:|≤|≥|<|>|~|back)$"
)
_TIME_PHRASE = re.compile(
    r"(?:the )?(?:very )?(?:end|beginning|start|middle|close|rest|coming|next|this|current|whole)\b(?: of)?(?: the)? ?(?:year|quarter|month|season|half|term|week|20\d\d|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])?\b"
)
_PRONOUN = re.compile(
    r"(?:it|this|that|them|these|those|us|we|you|one|i|he|she|they|there|everyone|what|which)\b(?! \w+ (?:rate|share|time|number))",
    re.IGNORECASE,
)
_TARGET_OF = re.compile(
    r"\b(?:target|goal|aim|objective|ambition)s? (?:for|on|in) (?P<np>[^,;:]+?)\s*(?:is|are|of|:|=|will be|stands at|remains)?\s*(?:at|of|now)?\s*$"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The metric that a wish names, and the wish as an imperative where it can stand so."""

    name: Name | None
    imperative: str | None = None


def strip_lead(text: str) -> str:
    """Drop `we want to`, `our goal is to`, `let us` and the like."""
    found = LEAD.match(plain(text))
    while found and found.end() < len(text):
        text = text[found.end() :]
        found = LEAD.match(plain(text))
    return text.lstrip(" ,:–—-")


def opens_with_verb(text: str) -> bool:
    """Tell whether a text begins with the base form of a verb."""
    words = tokens(text)
    if not words or (not words[0].low.isalpha() and "-" not in words[0].low):
        return False
    first = words[0].low
    if is_a(first, "determiners", "prepositions", "pronouns", "auxiliaries", "conjunctions"):
        return first in {"be", "have", "do"}
    form = verb_form(first)
    if form is None or form[1] != "base" or len(words) < 2:
        return False
    return not _noun_here(first, words[1].low)


def _noun_here(word: str, following: str) -> bool:
    """A word that is a noun too is no verb before a verb or a preposition that a noun takes."""
    if is_a(following, "auxiliaries") or following in {"of", "per", "rate", "time", "rates"}:
        return True
    form = verb_form(following)
    return bool(
        form and form[1] == "past" and not is_a(following, "determiners")
    ) and word.endswith("s")


def name_wanted(text: str, figure: Figure, topic: str | None = None) -> Wanted:
    """Read what a sentence wants to bring to a number."""
    start, end = clause_around(text, figure.start, figure.end)
    before = strip_leading(text[start : figure.start])
    after = text[figure.end : end].rstrip(" .!")
    name = (
        _of_share(before, after, figure, topic)
        or _for_target(before)
        or _subject(before)
        or _object(before)
    )
    return Wanted(name, _imperative(text, figure))


def _of_share(before: str, after: str, figure: Figure, topic: str | None) -> Name | None:
    """`We want 90% of sailings to leave on time`."""
    found = re.match(
        r"\s*(?:of\s+)?(?:all\s+)?(?:our\s+|the\s+|all\s+)?(?P<np>[^,;]{3,80}?)\s+(?:to|should|must|will|shall)\s+(?P<vp>\w.*)",
        after,
    )
    if not found or figure.family not in {"share", "count"}:
        return None
    if is_a(found["np"].split()[0].lower(), "prepositions", "conjunctions"):
        return None
    predicate = found["vp"]
    if predicate.startswith(("be ", "have been ")):
        predicate = "are " + predicate.split(" ", 1)[1]
    subject = strip_article(found["np"])
    if is_a(plain(subject), "pronouns", "anaphora"):
        if not topic:
            return None
        subject = topic
    joined = relative(subject, predicate)
    return Name(strip_tail(f"Share of {joined}" if figure.family == "share" else joined))


def drop_connectors(phrase: str) -> str:
    """Drop `to`, `below`, `should be` and the like after a phrase."""
    while found := _CONNECTORS.search(phrase):
        phrase = phrase[: found.start()]
    return phrase


def _clean(phrase: str) -> Name | None:
    phrase = drop_connectors(_FROM_NUMBER.sub("", phrase.strip()))
    if _TIME_PHRASE.match(plain(phrase)):
        return None
    definite = bool(re.match(r"(?:the|that|this) [\w-]+$", plain(phrase.strip())))
    phrase = noun_phrase(phrase)
    if not phrase or _PRONOUN.match(phrase) or len(phrase.split()) > 18 or not phrase[0].isalpha():
        return None
    words = tokens(phrase)
    if is_a(words[0].low, "prepositions", "conjunctions", "auxiliaries", "adverbs"):
        return None
    return Name(phrase, anaphoric=definite)


def _for_target(before: str) -> Name | None:
    found = _TARGET_OF.search(before)
    return _clean(found["np"]) if found else None


def _subject(before: str) -> Name | None:
    """`Orders on time should reach 92%`."""
    split = split_predicate(before)
    if split is None or not _MODAL.match(plain(split[1])):
        return None
    if re.match(r"(?:i|we|you|they|he|she)$", plain(split[0])):
        return None
    return _clean(split[0])


def _object(before: str) -> Name | None:
    """`We want churn below 3%`; `bring the average wait down to 7 days`."""
    low = plain(before)
    words = tokens(before)
    for i in range(len(words) - 1, -1, -1):
        word = words[i].low
        verb = find_verb(word)
        moves = (
            verb is not None and verb.form == "base" and verb.kind in {"raise", "lower", "better"}
        )
        if (
            moves
            and i + 1 < len(words)
            and (
                i == 0
                or words[i - 1].low
                in {
                    "to",
                    "and",
                    "we",
                    "us",
                    "will",
                    "must",
                    "should",
                    "please",
                    "'s",
                    "let's",
                    ":",
                    "–",
                }
                or before[: words[i].start].strip() == ""
            )
        ):
            return _clean(before[words[i].end :])
    found = _DESIRE.match(low)
    if not found:
        return None
    return _clean(before[found.start("np") :])


def _imperative(text: str, figure: Figure) -> str | None:
    """Return a wish as an order that can stand alone, or None."""
    start, _ = clause_around(text, figure.start, figure.end)
    for begin in dict.fromkeys((0, start)):
        stripped = strip_lead(strip_leading(text[begin:]))
        if not opens_with_verb(stripped):
            continue
        cut = re.split(
            r"(?<=\w)[;]|\s[–—-]\s|,\s(?=(?:and|but|so|which|because|although|though|while|if)\b)|\s\(",
            stripped,
        )[0]
        words = [t.low for t in tokens(cut)]
        if figure.text not in cut or len(words) > 30 or not _stands_alone(cut, figure):
            continue
        if any(
            w in {"it", "this", "that", "them", "these", "those", "they", "us", "you", "him", "her"}
            for w in words
        ):
            continue
        return cut.strip(" .,;:!") or None
    return None


def _stands_alone(text: str, figure: Figure) -> bool:
    """Tell whether an order names what it counts: not `get to 1,600`, not `reach 93%`."""
    words = tokens(text)
    verb = find_verb(words[0].low)
    if verb is None or words[0].low in {
        "get",
        "see",
        "aim",
        "be",
        "have",
        "go",
        "come",
        "make",
        "keep",
        "hold",
        "bring",
    }:
        return False
    at = text.find(figure.text)
    after = text[at + len(figure.text) :].strip()
    object_before = len(tokens(text[words[0].end : at])) > 1
    noun_after = (
        bool(after)
        and (after.startswith("of ") or figure.family != "share")
        and not is_a(
            tokens(after)[0].low if tokens(after) else "by",
            "prepositions",
            "conjunctions",
            "adverbs",
        )
    )
    counted = bool(figure.unit) and figure.family == "count" and figure.text[-1:].isalpha()
    return object_before or noun_after or after.startswith("of ") or counted
