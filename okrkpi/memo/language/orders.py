"""Orders: texts that begin with a verb, without the wish that leads them in."""

from __future__ import annotations

import re

from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, tokens, verb_form
from okrkpi.memo.language.phrases import strip_leading
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Figure
from okrkpi.pattern import pattern
from okrkpi.statement.words import find_verb

LEAD = pattern(
    r"(?:[\s,:–—-]*(?:(?:and|but|so|also|then|therefore|now|ok|well|yes|next|finally|"
    r"again|that is why)[\s,:]+)?(?:"
    r"(?:i|we)(?:'d| would| do|'ll)?(?: (?:really|also|therefore|all|only|just|now|both|"
    r"very much|most|simply|still|\w+ly))? (?:want|wants|like|love|need|needs|aim|intend|"
    r"propose|plan|hope|wish|expect|seek|ask|have|ought|are asking|am asking)(?: (?:for "
    r")?(?:us|you|everyone|everybody|all of (?:us|you)|the (?:whole |entire )?(?:team|"
    r"board|company|group)|each (?:team|of you)))?(?: all)?(?: most)? to"
    r"|(?:i|we)(?:'ll| will| shall| must| should| can| could|'re going to| are going to| "
    r"are to)(?: (?:also|therefore|now|all|both))?"
    r"|(?:the |our |my )?(?:\w+ )?(?:aim|goal|ambition|target|objective|task|intention|"
    r"hope|idea|plan|priority|job|wish|mission|point|challenge) (?:is|will be|must be|"
    r"remains)(?: for us)? to"
    r"|let's|let us|please|(?:it is|it's) (?:time|important|essential|vital|crucial|"
    r"critical|necessary)(?: for us)? to"
    r"|we (?:are|feel|remain) (?:committed|determined|resolved|going) to|(?:the |our "
    r")?(?:(?!(?:that|who|which) )\w+ ){1,3}(?:wants|asks|asked|expects|"
    r"would like|decided|resolved|agreed|commits)(?: (?:us|you))? to"
    r"|(?:i|we) (?:want|need|expect|see|propose|suggest|recommend)(?: that)? (?:us|we)(?: "
    r"(?:will|should|must))?(?: to)?|(?:i|we) (?:propose|suggest|recommend|believe|think|"
    r"hope|expect) (?:that )?we (?:should |must |will |can )?"
    r"|(?:the |our )?\w+ also (?:want|wish|intend|aim|need|have|propose|mean) to"
    r"|to))\s+",
    re.IGNORECASE,
)


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
    if form is None or len(words) < 2 or (form[1] != "base" and form[0] != first):
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


def imperative_in(text: str, figure: Figure) -> str | None:
    """Return a wish as an order that can stand alone, or None."""
    start, _ = clause_around(text, figure.start, figure.end)
    for begin in dict.fromkeys((0, start)):
        stripped = strip_lead(strip_leading(text[begin:]))
        if not opens_with_verb(stripped):
            continue
        cut = re.split(
            r"(?<=\w)[;]|\s[–—-]\s|,\s(?=(?:and|but|so|which|because|although|though|"
            r"while|if)\b)|\s\(",
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
        "call",
        "say",
        "settle",
        "take",
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
