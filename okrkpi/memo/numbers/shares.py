"""Names of shares and counts: `68% of repairs were completed`, `43 of the 128 came`."""

from __future__ import annotations

import re

from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, pluralise, tokens, verb_form
from okrkpi.memo.language.phrases import (
    head_noun,
    noun_phrase,
    relative,
    split_predicate,
    strip_article,
    strip_tail,
)
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import ANAPHORA, THERE, Name, lowered
from okrkpi.pattern import pattern

_OF_THEM = pattern(
    r"\s*of (?:them|these|those|the(?=\s\d|\s*$)|which|whom|ours|all of them)\b(?: [\d.,]+)?\s*"
)


_PER = pattern(r"(?:an?|per|each|every) (?:day|week|month|quarter|year|shift|night|hour)\b")
_POOL = pattern(
    r"\s*of (?:the |our |all |its |their )?(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|"
    r"ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)\s+"
)
_POOL_ALONE = pattern(r"of .{3,60}?,?$")
_OF_ALL = pattern(
    r"of\s+(?:all\s+)?(?:of\s+)?(?:(?:our|the|my|all|its|their|his|her)\s+)?", re.IGNORECASE
)
# `Parcels trigger a message before they call`: the verb of many may be an unknown word.
_ACTS = pattern(
    r"(?P<who>(?:[\w-]+ ){0,3}?[\w-]+[a-rt-z]s) (?P<verb>[a-z]{3,}) "
    r"(?=(?:a|an|the|our|their|its|his|her|no|us|them)\b)"
)
_SECOND = pattern(r"\b(?:they|we|he|she|it|i|you)$")
_SETTING = pattern(r"(?:at|in|on|after|during|among|within|before|by|for|under|across) ")
_POOL_BEFORE = pattern(
    r"\W*(?:out )?of (?:the |our |all )*\d[\d.,]*k? (?P<what>[a-z][\w-]*(?: [a-z][\w-]*)??),?\s*"
)
_USED = pattern(
    r"\s(?:is|are|was|were|has been|have been)\s(?P<done>[a-z]+)\s(?:by|to|at)$|"
    r"\s(?P<part>used|spent|filled|booked|occupied|taken|met|funded|completed)\s(?:by|to|at)$"
)
_CHANGES = frozenset("raise cut lower reduce increase improve grow limit cap beat miss".split())


def of_pool(before: str, after: str, topic: str | None) -> Name | None:
    """`31 of the 80 schools send us data`; `43 of the 128 came`."""
    found = _POOL.match(plain(after))
    if not found or split_predicate(before):
        return None
    rest = after[found.end() :].strip()
    if _verb_first(rest):
        return Name(relative(strip_article(topic), rest), anaphoric=True) if topic else None
    return Name(_subject(rest))


def _verb_first(rest: str) -> bool:
    """Tell whether a clause begins with its verb: `leaves us`, `came`."""
    words = tokens(rest)
    if not words:
        return False
    form = verb_form(words[0].low)
    if is_a(words[0].low, "auxiliaries"):
        return True
    if form is None or form[1] == "ing":
        return False
    following = words[1].low if len(words) > 1 else ""
    closed = ("determiners", "prepositions", "pronouns", "adverbs", "auxiliaries")
    return not following or is_a(following, *closed) or form[1] == "past"


def _does(rest: str) -> bool:
    """Tell `340 hold a card`, with its verb right after the number, from what is counted."""
    words = tokens(rest)
    form = verb_form(words[0].low)
    closed = len(words) > 1 and is_a(words[1].low, "determiners", "pronouns")
    return form is not None and form[1] == "base" and closed


def of_counted(before: str, after: str, figure: Figure, topic: str | None) -> Name | None:
    """`68% of repairs were completed`; `740 households hold one`; `43 of the 128 came`."""
    low = plain(before)
    share = figure.family == "share"
    rest = _of_all(after.strip()) if plain(figure.text).startswith("every ") else after.strip()
    them = _OF_THEM.match(after)
    predicate = after[them.end() :].strip(" ,") if them else ""
    if topic and predicate and not before.strip():
        named = relative(strip_article(topic), predicate)
        return Name(f"Share of {named}" if share else named, anaphoric=True)
    adverbial = _SETTING.match(low) and not split_predicate(before)
    setting = f" {lowered(before.strip())}" if adverbial else ""
    bare = not before.strip() or bool(THERE.search(low)) or bool(setting)
    if share:
        named_share = _of_share(rest, setting, figure, topic) if bare else None
        pool = _POOL_ALONE.match(low) if named_share is None and rest else None
        return Name(share_of(before.strip(" ,")[3:], rest)) if pool else named_share
    if THERE.search(low) and not strip_tail(rest):
        return Name(topic, anaphoric=True) if topic else None
    return _of_count(rest, setting, topic) if bare and figure.family == "count" else None


def _of_share(rest: str, setting: str, figure: Figure, topic: str | None) -> Name | None:
    """`68% of repairs were completed`, `a third were late`."""
    if of := _OF_ALL.match(rest):
        return Name(_share(rest[of.end() :], setting))
    if topic and _verb_first(rest):
        return Name(share_of(lowered(strip_article(topic)), rest), anaphoric=True)
    spelt = figure.unit == "%" and not figure.text.rstrip().endswith("%")
    if not spelt or not rest or rest.startswith(("of ", ",")) or _verb_first(rest):
        return None
    return Name(_share(rest, setting))


def _of_count(rest: str, setting: str, topic: str | None) -> Name | None:
    """`740 households hold one` counts households, `340 hold a card` what was named before."""
    if not rest[:1].isalpha() or _PER.match(rest):
        return None
    if is_a(tokens(rest)[0].low, "prepositions", "conjunctions", "auxiliaries"):
        return None
    if _does(rest):
        return Name(relative(strip_article(topic), rest), anaphoric=True) if topic else None
    return Name(_subject(rest, setting))


def _of_all(rest: str) -> str:
    """`bill needs a correction`, of every sixth one, speaks of bills that need it."""
    noun, _, clause = rest.partition(" ")
    verb, _, tail = clause.partition(" ")
    form = verb_form(plain(verb))
    verb = form[0] if form and form[1] == "s" else verb
    return " ".join(part for part in (pluralise(noun), verb, tail) if part)


def share_of(subject: str, predicate: str, setting: str = "") -> str:
    """Name a share; a subject with its own clause comes first: `Of those who …, the share …`."""
    if re.search(r"\b(?:who|that|which|we|they|i)\b", plain(subject)):
        head = relative(head_noun(subject) or "all", predicate).split(" ", 1)
        return (
            f"Of {subject}{setting}, the share {head[1]}"
            if len(head) == 2
            else f"Share of {subject}"
        )
    return f"Share of {relative(subject + setting, predicate)}"


def _share(rest: str, setting: str = "") -> str:
    """Return the name of a share of a noun phrase, with its predicate."""
    rest = re.split(r",? of (?:which|whom)\b", rest)[0]
    split = split_predicate(rest)
    if (found := _ACTS.match(rest)) and (split is None or _SECOND.search(plain(split[0]))):
        verb = plain(found["verb"])
        closed = ("prepositions", "conjunctions", "auxiliaries", "adverbs", "relatives")
        if not is_a(verb, *closed) and not verb.endswith("ing"):
            return share_of(strip_article(found["who"]), rest[found.start("verb") :], setting)
    if split is None:
        return f"Share of {strip_tail(rest)}{setting}"
    if is_a(plain(split[0]).split(" ", 1)[0], "pronouns"):
        return ""
    return share_of(strip_article(split[0]), split[1], setting)


def _subject(rest: str, setting: str = "") -> str:
    """Return a noun phrase with its predicate as one phrase."""
    rest = re.split(r",? of (?:which|whom)\b", rest)[0]
    split = split_predicate(rest)
    if split is None:
        return strip_tail(rest) + setting
    return relative(strip_article(split[0]) + setting, split[1])


def of_rest(before: str, after: str) -> Name | None:
    """`Out of 4,000 kegs 700 are missing` counts the kegs that are missing."""
    found = _POOL_BEFORE.fullmatch(plain(before))
    split = split_predicate(f"they{after}") if found else None
    if found is None or split is None:
        return None
    return Name(relative(found["what"].strip(), strip_tail(split[1])))


def of_used(before: str, figure: Figure) -> Name | None:
    """`The training budget was used by 31%` measures the share of it that was used."""
    found = _USED.search(before)
    done = (found["done"] or found["part"]) if found else ""
    form = verb_form(done) if found else None
    if not found or form is None or figure.family != "share":
        return None
    if form[0] in _CHANGES:
        return None
    subject = noun_phrase(before[: found.start()])
    if not subject or ANAPHORA.match(plain(subject)):
        return None
    return Name(f"Share of {lowered(subject)} {done}")
