"""Names of times and costs: `it takes us 61 days from application to decision`."""

from __future__ import annotations

import re

from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_participle, is_plural, pluralise
from okrkpi.memo.language.phrases import head_noun, noun_phrase, split_predicate, strip_tail
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import ANAPHORA, LINKING, THERE, Name, lowered, per_what
from okrkpi.pattern import pattern

_TAKES = pattern(
    r"\bit (?:now |currently |still |also )?(?:takes?|took|needs?)(?: (?:us|them|you|"
    r"people|me|the \w+|our \w+|\w+))?"
    r"(?: (?:about|around|on average|in average|an average of|only|roughly|some|up to))*\s*$"
)


_COSTS = pattern(
    r"\bit (?:now |currently |still )?costs?(?: (?:us|them|you))?(?: (?:about|around|on "
    r"average|only))*\s*$"
)


_HOLDS = pattern(r"(?:have|hold|keep|carry) [a-z]{3,}")
_SUBJECT_COSTS = pattern(
    r"\b(?:costs?|cost) (?:us|them|me|the \w+)(?: (?:now|still|about|around|some|only|over|nearly|"
    r"almost))*\s*$"
)


_SUBJECT_TAKES = pattern(
    r"\b(?:takes?|took|lasts?|lasted|needs?|requires?)(?: (?:us|them|you|people|me|"
    r"customers|the \w+|our \w+))?"
    r"(?: (?:about|around|on average|in average|an average of|only|roughly|some|up to))*\s*$"
)


# `A permit in 45 days`, with no verb at all.
_TAKING = pattern(
    r"(?P<what>(?:an? |the |our |my |each |every )?(?!(?:we|i|they|you|it|he|she)\b)[a-z][\w-]*"
    r"(?: [a-z][\w-]*)?) (?:in|within|after)(?: (?:about|around|only|under|at most))?\s*$",
    re.IGNORECASE,
)
_AGGREGATE = pattern(r"\((median|mean|average)\)|\b(?:on|in) (average)\b", re.IGNORECASE)


def of_times(before: str, after: str, figure: Figure) -> Name | None:
    """`Members visit us 1.4 times a month`."""
    split = split_predicate(before)
    if not figure.text.endswith("times") or not split:
        return None
    rest = re.sub(r"^an? ", "per ", strip_tail(re.sub(r"\bon average\b", "", after).strip()))
    return Name(f"Times{and_then(rest)} that {lowered(split[0])} {split[1]}", unit=True)


def of_duration(before: str, after: str, figure: Figure) -> Name | None:
    """`It takes us 61 days from application to decision`; `a decision takes six days`."""
    low = plain(before)
    if cost := _of_cost(before, after, figure):
        return cost
    if figure.family != "time":
        return None
    unit = _unit_words(figure)
    if THERE.search(low) and (held := strip_tail(after.strip())).startswith(
        ("of ", "to ", "until ")
    ):
        return Name(f"{unit[0].upper()}{unit[1:]} {held}", unit=True)
    named = _cased(_lead(before, after), unit)
    rest = strip_tail(_AGGREGATE.sub("", after).strip())
    rest = re.sub(r"^(?:today|now|currently|at the moment|at present|these days)\s+", "", rest)
    rest = re.sub(r"^to\s(?=\w+ing\b)", "", rest)
    if _TAKES.search(low):
        return Name(f"{named} {rest}", unit=True) if rest else None
    if found := _SUBJECT_TAKES.search(low):
        subject = noun_phrase(before[: found.start()])
        if subject and not ANAPHORA.match(plain(subject)):
            return Name(f"{named} for {_article(before, subject)}{and_then(rest)}", unit=True)
        return None
    if not before.strip() and rest.startswith(("from ", "to ", "between ", "after ")):
        return Name(f"{named} {rest}", unit=True)
    what = _TAKING.match(before)
    if what and split_predicate(what["what"]) is None:
        taken = _article(before, noun_phrase(what["what"]))
        return Name(f"{named} for {taken}{and_then(rest)}", unit=True)
    return None if LINKING.search(low) else _of_clause(before, named, rest)


def _of_cost(before: str, after: str, figure: Figure) -> Name | None:
    """Name what something costs: `a visit costs us €80`."""
    low = plain(before)
    if _COSTS.search(low):
        return Name(f"Cost {strip_tail(after.strip())}")
    if figure.family in {"money", "count"} and (found := _SUBJECT_COSTS.search(low)):
        subject = noun_phrase(before[: found.start()])
        if subject and not ANAPHORA.match(plain(subject)):
            return Name(f"Cost of {_article(before, lowered(subject))}{per_what(after)}")
    return None


def _lead(before: str, after: str) -> str:
    """Return the word for how times are put together, where the words beside one say it."""
    found = _AGGREGATE.search(after) or _AGGREGATE.search(before)
    if not found:
        return ""
    return "Median " if (found[1] or found[2] or "").lower() == "median" else "Average "


def _of_clause(before: str, named: str, rest: str) -> Name | None:
    """Name a time by the clause before it: `patients wait 9 days`."""
    split = split_predicate(before)
    if not split:
        return None
    subject, verb = split
    if is_participle(plain(verb)) and is_plural(head_noun(subject)):
        verb = f"are {verb}"
    ours = plain(subject) in {"we", "they"} and _HOLDS.match(plain(verb))
    if (ANAPHORA.match(plain(subject)) and not ours) or (
        plain(subject) in {"we", "i"} and verb.startswith(("want", "would", "need"))
    ):
        return None
    verb = _AGGREGATE.sub("", verb).strip()
    if found := re.search(r"\s(after|within|in)$", verb):
        which = f"{found[1]} which {lowered(subject)} {verb[: found.start()]}"
        return Name(f"{named} {which}{and_then(rest)}", unit=True)
    verb = re.sub(r"\sfor$", "", verb)
    return Name(f"{named} that {lowered(subject)} {verb}{and_then(rest)}", unit=True)


def _article(before: str, subject: str) -> str:
    found = re.search(
        r"\b(a|an|the|our|your|my)\s+" + re.escape(subject[:20]), before, re.IGNORECASE
    )
    return f"{found[1].lower()} {subject}" if found else subject


def _cased(lead: str, unit: str) -> str:
    return f"{lead}{unit}" if lead else unit[0].upper() + unit[1:]


def and_then(rest: str) -> str:
    """Return a part of a phrase with the space before it, or nothing."""
    return f" {rest}" if rest else ""


def _unit_words(figure: Figure) -> str:
    """Return the unit as the memo writes it, in the plural: `working days`."""
    words = re.sub(r"^[\W\d]*", "", figure.text)
    found = re.search(r"((?:working|business|calendar|full|net)\s)?(\w+)$", words)
    noun = found[2] if found and not found[2][0].isdigit() else str(figure.unit)
    short = {
        "d": "days",
        "h": "hours",
        "hrs": "hours",
        "hr": "hours",
        "min": "minutes",
        "mins": "minutes",
        "s": "seconds",
        "sec": "seconds",
        "secs": "seconds",
        "wks": "weeks",
        "mo": "months",
        "yrs": "years",
        "ms": "milliseconds",
    }
    lead = found[1] or "" if found else ""
    return lead + short.get(noun.lower(), pluralise(noun.lower()))
