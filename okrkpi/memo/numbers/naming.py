"""The name of what a number measures, in the memo's own words."""

from __future__ import annotations

import re

from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import base_form, is_a, is_plural, participle, tokens, verb_form
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
from okrkpi.memo.numbers.durations import and_then, of_duration, of_times
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
from okrkpi.memo.numbers.shares import of_counted, of_pool
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
_CUE_LABEL = pattern(
    r"(?:our |the |my |new )?(?:goals?|targets?|aim|today|now|currently|plan|ambition|baseline|"
    r"objective|from|to|was|and|date)"
)
_REST = pattern(
    r"\s(?:within|in|on|at|after|before|by|per|every|each|from|to|for|during|over|with|without|"
    r"through|via|as|"
    r"an? (?=(?:day|week|month|quarter|year|shift|night|hour)\b))"
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
_SEASON = pattern(r"\s*\b(?:in|over|during) (?:the )?(?:spring|summer|autumn|winter|fall)\b")
_WE_DO = pattern(
    r"(?P<who>we|they) (?P<verb>[a-z]{3,}(?: (?:away|out|off|up|back|over|down))?)", re.IGNORECASE
)
_HAD = {"had", "'d", "got", "was", "were", "did", "could", "would", "made"}


def name_metric(text: str, figure: Figure, topic: str | None = None) -> Name | None:
    """Name what a number in a sentence measures; `topic` is what a pronoun stands for."""
    start, end = clause_around(text, figure.start, figure.end)
    before = strip_approximate(strip_leading(text[start : figure.start]))
    after = text[figure.end : end].rstrip(' .!?…"”')
    ratio = _OUT_OF.match(plain(text[start : figure.start]))
    if ratio and not after.strip():
        named = f"{ratio['what']} that {ratio['who']} {ratio['verb']} out of {ratio['whole']}"
        return Name(named)
    found = (
        _from_label(text, figure, after)
        or _of_which(text, figure, after)
        or of_pool(before, after, topic)
        or of_times(before, after, figure)
        or of_duration(before, after, figure)
        or of_counted(before, after, figure, topic)
        or _changed(before, after, topic)
        or _linked(before, after, topic)
        or _object(before, after, figure)
    )
    return finished(found, topic) if found else None


def _from_label(text: str, figure: Figure, after: str) -> Name | None:
    """`Empty km: 24%` and `Empty km 24%`."""
    label = re.search(
        r"([^:;=()]{2,120})\s*[:=]\s*[^\w]*(?:today |now |currently |at |around |about )*$",
        text[: figure.start],
    )
    if label:
        inner = noun_phrase(label[1])
        words = tokens(inner)
        if words and not _CUE_LABEL.fullmatch(plain(inner)) and split_predicate(inner) is None:
            return Name(inner + per_what(after))
    return None


def _of_which(text: str, figure: Figure, after: str) -> Name | None:
    """`214 open cases, of which 37 are older than six months`."""
    found = re.search(
        r"([^,;:.]{3,100}),? of (?:which|whom|these|those)(?: \w+)? *$", text[: figure.start]
    )
    if not found:
        return None
    subject = re.sub(
        r"^.*?\b(?:there (?:are|were|is)|have|has|had|with|of)\b", "", found[1], flags=re.IGNORECASE
    )
    subject = re.sub(r"^[\s\d.,]+", "", subject).strip()
    predicate = after.strip(" ,")
    if not subject or not predicate:
        return None
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
        and split_predicate(before) is None
        and not is_a(re.split(r"[\s']", low)[0], "pronouns", "auxiliaries")
    ):
        words = [t for t in tokens(before) if t.low[0].isalpha()]
        if words and not is_a(words[-1].low, "prepositions", "determiners", "conjunctions"):
            return Name(noun_phrase(before) + per_what(after))
    return None


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


def _object(before: str, after: str, figure: Figure) -> Name | None:
    """`We lose 4.1% of them per quarter`; `corner shops place 1,150 orders a week`."""
    split = split_predicate(before) or _unknown_verb(before)
    if split is None:
        return None
    subject, verb = split
    low_subject = plain(subject)
    if re.match(
        r"(?:want|would|should|must|need|aim|hope|expect|believe|has to|have to|can|could|will)",
        plain(verb),
    ):
        return None
    if low_subject in {"it", "that", "this", "there", "which"}:
        return None
    rest = strip_tail(after.strip(" ,"))
    if figure.family == "share":
        of = re.match(r"of\s+(?:(?:our|the|all)\s+)?", rest)
        if not of and not (rest and figure.text[-1:].isalnum()):
            return None
        rest = rest[of.end() :] if of else rest
        return Name("Share of " + _with_clause(rest, subject, verb), anaphoric="them" in rest)
    if figure.family == "money":
        return Name(f"Amount that {lowered(subject)} {verb}{and_then(rest)}")
    if re.fullmatch(
        r"(?:have|has|had|'ve|own|run|count|got|are|is|gave us|give us)(?: got)?", plain(verb)
    ) and low_subject in {"we", "i", "they"}:
        return Name(strip_tail(rest), anaphoric=True) if rest else None
    if not strip_tail(rest) and re.search(r"out of|/", figure.text):
        verb = (
            f"{base_form(verb.split(' ')[0])}{verb[len(verb.split(' ')[0]) :]}"
            if is_plural(head_noun(subject))
            else verb
        )
        return Name(f"Score that {lowered(subject)} {verb}")
    if not rest:
        return None
    if is_a(tokens(rest)[0].low, "prepositions", "conjunctions") if tokens(rest) else True:
        return None
    return Name(_with_clause(rest, subject, verb))


def _unknown_verb(before: str) -> tuple[str, str] | None:
    """After `we`, a single word with an object is a verb, known or not: `we bin 9% of it`."""
    found = _WE_DO.fullmatch(before.strip())
    if found is None or is_a(plain(found["verb"]).split()[0], "adverbs", "prepositions"):
        return None
    return found["who"], found["verb"]


def _with_clause(rest: str, subject: str, verb: str) -> str:
    found = _REST.search(" " + rest)
    noun, tail = (
        (rest[: found.start() - 1 if found.start() else 0], rest[max(found.start() - 1, 0) :])
        if found and found.start()
        else (rest, "")
    )
    noun, tail = noun.strip(), re.sub(r"^an? ", "per ", tail.strip())
    first, _, particle = verb.partition(" ")
    done = participle(first) if plain(subject) in {"they", "he", "she", "people"} else None
    if plain(subject) in {"we", "i"} and _told(first) and not noun.startswith("what "):
        done, tail = participle(first), _SEASON.sub("", tail)
    if done:
        return " ".join(part for part in (noun, done, particle, tail) if part)
    return f"{noun} that {lowered(subject)} {verb}" + (f" {tail}" if tail else "")


def _told(verb: str) -> bool:
    """Tell the past of a verb that acts on something: `closed`, `lost`."""
    form = verb_form(plain(verb))
    return form is not None and form[1] == "past" and plain(verb) not in _HAD


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
