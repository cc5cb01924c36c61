"""The name of what a number measures, in the memo's own words."""

from __future__ import annotations

import re

from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, is_plural, tokens, verb_form
from okrkpi.memo.language.phrases import (
    head_noun,
    noun_phrase,
    relative,
    split_predicate,
    strip_approximate,
    strip_leading,
    strip_tail,
)
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.durations import of_duration, of_times
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import (
    ANAPHORA,
    CHANGED,
    HAS_CHANGED,
    LINKING,
    Name,
    finished,
    lowered,
    per_what,
)
from okrkpi.memo.numbers.objects import of_deed
from okrkpi.memo.numbers.shares import of_counted, of_pool, of_rest, of_used
from okrkpi.pattern import pattern

_MAKES_UP = pattern(
    r"(?<!\w)(?:makes? up|made up|accounts? for|accounted for|represents?|represented|"
    r"constitutes?|is|are|was|"
    r"were|equals?|=|makes|made|forms?|formed)(?: (?:only|just|about|some|around))*\s*$"
)
_OUT_OF = pattern(
    r"^\W*(?:from|of|out of) (?:every |each |the )?(?P<whole>\w+) (?P<what>[a-z][\w -]{2,30}?),? "
    r"(?P<who>we|they|i|you) (?P<verb>\w+)(?: only| just)*\s*$"
)
_OF_EVERY = pattern(
    r"^\W*(?:from|of|out of) (?:every |each )?(?P<whole>hundred|thousand|ten|dozen|1?\d{1,3}) "
    r"(?P<what>[a-z][\w -]{2,30}?)(?: that)?(?: (?:we|they|you) [a-z]+)?,?\s*(?:only |just )*$"
)
_CUE_LABEL = pattern(
    r"(?:our |the |my |new )?(?:(?:q[1-4]|h[12]|20\d\d|next year|this year|year-end) )?(?:goals?|"
    r"targets?|aim|today|now|currently|plan|ambition|baseline|"
    r"objective|from|to|was|and|date)"
)
_FINITE = pattern(
    r"\b(?:is|are|was|were|has|have|had|will|would|must|should|can|could|we|i|they|it|you)\b"
)
_CHANGE = pattern(
    rf"(?P<subject>[^,;:]+?)(?:{HAS_CHANGED}|\b(?:{CHANGED}))"
    r"(?: (?:up|down|back|right|all the way))*"
    r"(?: (?:from|at) (?:\W?\d\S*(?: \S+){0,4}? (?:to|up to|down to))?| to)\W*"
)
_WE_ARE_AT = pattern(
    r"(?:we|it|that|this|they)(?:'re|'s| are| is| was| were)(?: (?:now|still|currently|already))* "
    r"(?:at|on|(?:down|up|back) (?:to|at))(?: (?:about|around|only|just))?\W*"
)
_POOL_LEAD = pattern(
    r"^.*?\b(?:there (?:are|were|is)|we are|have|has|had|with|of)\b", re.IGNORECASE
)
_FEW_WORDS = 5
_TAKES_NUMBERS = frozenset(
    "cost take last lose gain need get make win sell pay reach hit exceed earn serve hold have see "
    "cover employ buy use spend own miss average total equal be weigh measure number charge save "
    "run handle treat produce burn drop fall rise grow".split()
)


def name_metric(text: str, figure: Figure, topic: str | None = None) -> Name | None:
    """Name what a number in a sentence measures; `topic` is what a pronoun stands for."""
    start, end = clause_around(text, figure.start, figure.end)
    before = strip_approximate(strip_leading(text[start : figure.start]))
    after = text[figure.end : end].rstrip(' .!?…"”')
    ratio = _OUT_OF.match(plain(text[start : figure.start]))
    if ratio and not after.strip():
        named = f"{ratio['what']} that {ratio['who']} {ratio['verb']} out of {ratio['whole']}"
        return Name(named)
    every = _OF_EVERY.match(plain(text[start : figure.start]))
    words = tokens(after)
    acts = bool(words) and (
        verb_form(words[0].low) is not None
        or is_a(words[0].low, "auxiliaries")
        or (len(words) > 1 and is_a(words[1].low, "prepositions", "determiners"))
    )
    if every and acts:
        named = relative(every["what"], strip_tail(after.strip()))
        return Name(f"{named}, of every {every['whole']}")
    found = (
        of_rest(before, after)
        or _from_label(text, figure, after)
        or _of_which(text, figure, after)
        or of_pool(before, after, topic)
        or of_times(before, after, figure)
        or of_duration(before, after, figure)
        or of_counted(before, after, figure, topic)
        or _changed(before, after, topic)
        or of_used(before, figure)
        or _linked(before, after, topic)
        or of_deed(before, after, figure)
        or _per(before, after, topic)
    )
    return finished(found, topic) if found else None


def _from_label(text: str, figure: Figure, after: str) -> Name | None:
    """`Empty km: 24%` and `Empty km 24%`."""
    label = re.search(
        r"([^:;=()]{2,120})(?:\s*\([^()]{1,40}\))?\s*[:=]\s*[^\w]*"
        r"(?:today |now |currently |at the moment |so far |up to now |to date |at |around |"
        r"about )*$",
        text[: figure.start],
    )
    if label and not _counts_more(figure, after):
        inner = noun_phrase(label[1])
        words = tokens(inner)
        if words and not _CUE_LABEL.fullmatch(plain(inner)):
            if (said := split_predicate(inner)) is None:
                return Name(inner + per_what(after))
            if figure.family == "share" and len(words) < 10 and not _FINITE.search(plain(inner)):
                _, form = verb_form(tokens(said[1])[0].low) or ("", "")
                told = relative(*said) if form in {"base", "s"} else inner
                return Name(f"Share of {lowered(told)}")
    return None


def _counts_more(figure: Figure, after: str) -> bool:
    """Tell `Reading: 41 pupils read below their age`, which says itself what is counted."""
    words = tokens(strip_tail(after.strip()))
    noun = words[0].low if words else ""
    if figure.family == "share":
        whole = re.sub(r"^of (?:all )?(?:the |our )?", "", after.strip())
        named = whole != after.strip() or plain(figure.text).startswith("every ")
        return named and split_predicate(whole) is not None
    counted = figure.family == "count" and figure.unit is not None and is_plural(noun)
    return counted and len(words) > 2


def _of_which(text: str, figure: Figure, after: str) -> Name | None:
    """`214 open cases, of which 37 are older than six months`."""
    found = re.search(
        r"([^,;:.]{3,100}),? of (?:which|whom|these|those)(?: \w+)? *$", text[: figure.start]
    )
    if not found:
        return None
    subject = _POOL_LEAD.sub("", found[1])
    subject = re.sub(r"^[\s\d.,]+", "", subject).strip()
    predicate = after.strip(" ,")
    alone = len(predicate.split()) == 1 and is_plural(predicate) and not verb_form(plain(predicate))
    if not subject and alone:
        return Name(predicate)
    if not subject or not predicate:
        return None
    if alone:
        return Name(f"{predicate} among {noun_phrase(subject)}")
    return Name(relative(noun_phrase(subject), predicate))


def _changed(before: str, after: str, topic: str | None) -> Name | None:
    """`It's gone from 61k to 94k a month` speaks of what was named before."""
    found = _CHANGE.fullmatch(plain(before))
    if not found:
        return None
    subject = noun_phrase(before[slice(*found.span("subject"))])
    if not subject or ANAPHORA.match(plain(subject)):
        return Name(topic + per_what(after), anaphoric=True) if topic else None
    split = split_predicate(subject)
    # The last word of `energy costs` may be read as a verb; here another verb follows it.
    return Name(subject + per_what(after)) if split is None or " " not in split[1] else None


def _linked(before: str, after: str, topic: str | None) -> Name | None:
    """`Rent arrears stood at 5.1%`; `Empty km 24%`."""
    before = _spelled_out(before)
    low = plain(before)
    if _WE_ARE_AT.fullmatch(low):
        return Name(topic + per_what(after), anaphoric=True) if topic else None
    makes = _MAKES_UP.search(low)
    of = re.match(r"\s*of (?:our |all )?(.{3,60})", after)
    if makes and of:
        subject = noun_phrase(before[: makes.start()])
        if not subject or ANAPHORA.match(plain(subject)):
            subject = topic or ""
        if subject:
            return Name(f"{subject} as a share of {strip_tail(of[1])}")
    acts = re.search(r"\bhits?\W*$", low) and re.match(r"\s*of ", after)
    if not acts and (found := LINKING.search(low)):
        subject = before[: found.start()].strip(" ,")
        if split_predicate(subject + " is") and not ANAPHORA.match(plain(subject)):
            return Name(noun_phrase(subject) + per_what(after) + _condition(after))
        return None
    if (
        low
        and (split_predicate(before) is None or _ends_in_noun(before, after))
        and not is_a(re.split(r"[\s']", low)[0], "pronouns", "auxiliaries")
    ):
        words = [t for t in tokens(before) if t.low[0].isalpha()]
        if words and not is_a(words[-1].low, "prepositions", "determiners", "conjunctions"):
            return Name(noun_phrase(before) + per_what(after))
    return None


def _ends_in_noun(before: str, after: str) -> bool:
    """Tell `Agency shifts 31%`, whose last word only looks like a verb, from `fuel costs 31%`."""
    split, words = split_predicate(before), plain(before).split()
    if split is None or after.strip(" ,.;)") or not 1 < len(words) < _FEW_WORDS:
        return False
    form = verb_form(words[-1])
    alone = plain(split[1]) == words[-1] and words[-1].endswith("s")
    return alone and form is not None and form[0] not in _TAKES_NUMBERS


def _per(before: str, after: str, topic: str | None) -> Name | None:
    """`Picking errors. 31 a day` counts picking errors per day."""
    per = per_what(after)
    return Name(topic + per, anaphoric=True) if per and topic and not before.strip() else None


def _spelled_out(text: str) -> str:
    """Write `they're` as `they are`."""
    return re.sub(r"\b(they|these|those)['’]re\b", r"\1 are", text, flags=re.IGNORECASE)


def _condition(after: str) -> str:
    """Return what bounds the measure after the number: `within 30 days of discharge`."""
    found = re.match(r"\s+(?:within|among|across|for|in the|on|at) .{3,60}$", after)
    words = strip_tail(found[0]) if found else ""
    stop = re.search(
        r"\b(?:moment|average|present|year|last|now|today|survey|count|audit|report|quarter|month)\b",
        plain(words),
    )
    return f" {words}" if words and not stop else ""


def topic_of(text: str) -> str | None:
    """Return the noun phrase that a sentence is about: its subject, if that is no pronoun."""
    split = split_predicate(strip_leading(text))
    if not split:
        return None
    if is_a(plain(split[0]).split(" ", 1)[0], "prepositions", "pronouns") or re.search(
        r"\b(?:i|we)$", plain(split[0])
    ):
        return None
    subject = noun_phrase(split[0])
    head = head_noun(subject)
    return subject if head and not is_a(head, "pronouns", "anaphora") else None
