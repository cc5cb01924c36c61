"""The name of what a number measures, in the memo's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from okrkpi.memo.cues import plain
from okrkpi.memo.figures import Figure, clause_around
from okrkpi.memo.grammar import (
    base_form,
    is_a,
    is_participle,
    participle,
    is_plural,
    pluralise,
    tokens,
    verb_form,
)
from okrkpi.memo.phrases import (
    head_noun,
    noun_phrase,
    relative,
    split_predicate,
    strip_approximate,
    strip_article,
    strip_leading,
    strip_tail,
)

_LINKING = re.compile(
    r"\b(?:is|are|was|were|be|been|being|stands?|stood|sits?|sat|runs?|ran|hovers?|hovered|averages?|averaged|"
    r"reach(?:es|ed)?|hit|hits|remains?|remained|amounts?|amounted|totals?|totalled|equals?|"
    r"comes?|came|(?:has|have) (?:been|risen|fallen|dropped|slipped|grown|climbed|gone|crept|sunk|come|reached|stayed|increased|decreased|declined|improved)|"
    r"(?:is|are|was|were) (?:now |still |currently )?(?:stuck|running|down|up|back|steady|flat|hovering|sitting|standing)|"
    r"rose|fell|dropped|slipped|grew|climbed|went|crept|sank|increased|decreased|declined|improved|measures?|measured|scores?|scored)"
    r"(?: (?:now|currently|still|only|just|already|up|down|also|today|again))*(?: (?:at|to|on|around|in at|by))?"
    r"(?: (?:about|around|only|just|roughly|some|nearly|almost|the|an? average(?: of)?|a mere))*\s*$"
)
_MAKES_UP = re.compile(
    r"(?<!\w)(?:makes? up|made up|accounts? for|accounted for|represents?|represented|constitutes?|is|are|was|"
    r"were|equals?|=|makes|made|forms?|formed)(?: (?:only|just|about|some|around))*\s*$"
)
_TAKES = re.compile(
    r"\bit (?:now |currently |still |also )?(?:takes?|took|needs?)(?: (?:us|them|you|people|me|the \w+|our \w+|\w+))?"
    r"(?: (?:about|around|on average|in average|an average of|only|roughly|some|up to))*\s*$"
)
_COSTS = re.compile(
    r"\bit (?:now |currently |still )?costs?(?: (?:us|them|you))?(?: (?:about|around|on average|only))*\s*$"
)
_SUBJECT_TAKES = re.compile(
    r"\b(?:takes?|took|lasts?|lasted|needs?|requires?)(?: (?:us|them|you|people|me|customers|the \w+|our \w+))?"
    r"(?: (?:about|around|on average|in average|an average of|only|roughly|some|up to))*\s*$"
)
_HAS = re.compile(
    r"(?:we|i|they|it|he|she|there)(?: (?:now|currently|still|only|already|just))* (?:have|has|had|are|is|were|was|run|own|count|got|'ve)(?: got)?(?: (?:now|only|about|just|around|some|still|at|already))*$|(?:we|they|i)'(?:ve|re)(?: (?:at|only|now))*$"
)
_OF_THEM = re.compile(
    r"\s*of (?:them|these|those|the(?=\s\d|\s*$)|which|whom|ours|all of them)\b(?: [\d.,]+)?\s*"
)
_AGGREGATE = re.compile(r"\((median|mean|average)\)|\b(?:on|in) (average)\b", re.IGNORECASE)
_THERE = re.compile(r"\bthere (?:are|is|were|was)(?: \w+)?$")
_ANAPHORA = re.compile(
    r"(?:we|i|you|it|they|them|this|that|these|those|one|he|she|all|which|what|who|there)$"
)
_REST = re.compile(
    r"\s(?:within|in|on|at|after|before|by|per|every|each|from|to|for|during|over|with|without|through|via|as|"
    r"an? (?=(?:day|week|month|quarter|year|shift|night|hour)\b))"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A metric's name; `unit` says that the name holds the unit, as in `Days to a decision`."""

    text: str
    unit: bool = False
    anaphoric: bool = False


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
        or _out_of(before, after, topic)
        or _times(before, after, figure)
        or _duration(before, after, figure)
        or _counted(before, after, figure, topic)
        or _linked(before, after, topic)
        or _object(before, after, figure, topic)
    )
    return _finish(found, topic) if found else None


_OUT_OF = re.compile(
    r"^\W*(?:from|of|out of) (?:every |each |the )?(?P<whole>\w+) (?P<what>[a-z][\w -]{2,30}?),? (?P<who>we|they|i|you) (?P<verb>\w+)(?: only| just)*\s*$"
)


def _finish(name: Name, topic: str | None) -> Name | None:
    text = resolve(name.text.strip(" .,;:"), topic)
    low = plain(text)
    first = low.split(" ", 1)[0] if low else ""
    if not text or _ANAPHORA.match(low) or (first in {"it", "they", "this", "that"} and " " in low):
        return None
    if len(text) > 220 or not any(c.isalpha() for c in text):
        return None
    return Name(text, name.unit, name.anaphoric)


def resolve(text: str, topic: str | None) -> str:
    """Put the topic in the place of `them` and `one`, where there is a topic."""
    if not topic:
        return text
    text = re.sub(r"\bof (?:them|these|those)\b", lambda _: f"of {topic}", text)
    text = re.sub(
        r"(?<=\s)(?:hold|have|own|use|buy|carry|keep) one\b", lambda m: m[0][:-3] + topic, text
    )
    return text


def _from_label(text: str, figure: Figure, after: str) -> Name | None:
    """`Empty km: 24%` and `Empty km 24%`."""
    label = re.search(
        r"([^:;=()]{2,120})\s*[:=]\s*[^\w]*(?:today |now |currently |at |around |about )*$",
        text[: figure.start],
    )
    if label:
        inner = noun_phrase(label[1])
        words = tokens(inner)
        if words and not _is_cue_label(inner) and split_predicate(inner) is None:
            return Name(inner + _per(after))
        return None
    return None


def _is_cue_label(text: str) -> bool:
    cues = r"(?:our |the |my |new )?(?:goals?|targets?|aim|today|now|currently|plan|ambition|baseline|objective|from|to|was|and|date)"
    return bool(re.fullmatch(cues, plain(text)))


def _per(after: str) -> str:
    """Return the `per …` that follows a number, which belongs to the metric's name."""
    found = re.match(
        r"\s*(?:per(?! the\b| our\b)|for every|for each|out of every) [\w\s,.]{1,40}|\s*an? (?:day|week|month|quarter|year|shift|night|hour)\b",
        after,
    )
    if not found:
        return ""
    words = strip_tail(found[0].strip())
    return " " + re.sub(r"^an? ", "per ", words)


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


def _out_of(before: str, after: str, topic: str | None) -> Name | None:
    """`31 of the 80 schools send us data`; `43 of the 128 came`."""
    found = re.match(r"\s*of (?:the |our |all |its |their )?\d[\d.,]*\s+", after)
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


def _times(before: str, after: str, figure: Figure) -> Name | None:
    """`Members visit us 1.4 times a month`."""
    split = split_predicate(before)
    if not figure.text.endswith("times") or not split:
        return None
    rest = re.sub(r"^an? ", "per ", strip_tail(re.sub(r"\bon average\b", "", after).strip()))
    return Name(f"Times{_and(rest)} that {_lower(split[0])} {split[1]}", unit=True)


def _duration(before: str, after: str, figure: Figure) -> Name | None:
    """`It takes us 61 days from application to decision`; `a decision takes six days`."""
    low = plain(before)
    if _COSTS.search(low):
        return Name(f"Cost {strip_tail(after.strip())}")
    if figure.family != "time":
        return None
    unit = _unit_words(figure)
    if _THERE.search(low) and (held := strip_tail(after.strip())).startswith(
        ("of ", "to ", "until ")
    ):
        return Name(f"{unit[0].upper()}{unit[1:]} {held}", unit=True)
    aggregate = _AGGREGATE.search(after) or _AGGREGATE.search(before)
    rest = strip_tail(_AGGREGATE.sub("", after).strip())
    rest = re.sub(r"^to\s(?=\w+ing\b)", "", rest)
    lead = ""
    if aggregate:
        word = (aggregate[1] or aggregate[2] or "").lower()
        lead = "Median " if word == "median" else "Average "
    if _TAKES.search(low):
        return Name(_cased(lead, unit) + (f" {rest}" if rest else ""), unit=True) if rest else None
    if found := _SUBJECT_TAKES.search(low):
        subject = noun_phrase(before[: found.start()])
        if subject and not _ANAPHORA.match(plain(subject)):
            return Name(
                _cased(lead, unit) + f" for {_article(before, subject)}{_and(rest)}", unit=True
            )
        return None
    if not before.strip() and rest.startswith(("from ", "to ", "between ", "after ")):
        return Name(f"{_cased(lead, unit)} {rest}", unit=True)
    split = split_predicate(before)
    if split and not _LINKING.search(low):
        subject, verb = split
        if is_participle(plain(verb)) and is_plural(head_noun(subject)):
            verb = f"are {verb}"
        if _ANAPHORA.match(plain(subject)) or (
            plain(subject) in {"we", "i"} and verb.startswith(("want", "would", "need"))
        ):
            return None
        verb = _AGGREGATE.sub("", verb).strip()
        if found := re.search(r"\s(after|within|in)$", verb):
            named = f" {found[1]} which {_lower(subject)} {verb[: found.start()]}"
            return Name(_cased(lead, unit) + named + _and(rest), unit=True)
        verb = re.sub(r"\sfor$", "", verb)
        return Name(_cased(lead, unit) + f" that {_lower(subject)} {verb}{_and(rest)}", unit=True)
    return None


def _article(before: str, subject: str) -> str:
    found = re.search(
        r"\b(a|an|the|our|your|my)\s+" + re.escape(subject[:20]), before, re.IGNORECASE
    )
    return f"{found[1].lower()} {subject}" if found else subject


def _cased(lead: str, unit: str) -> str:
    return f"{lead}{unit}" if lead else unit[0].upper() + unit[1:]


def _and(rest: str) -> str:
    return f" {rest}" if rest else ""


def _name(text: str) -> bool:
    words = text.split()
    return (len(words) > 1 and words[1][:1].isupper()) or (len(words[0]) > 1 and words[0].isupper())


def _unit_words(figure: Figure) -> str:
    """Return the unit as the memo writes it, in the plural: `working days`."""
    words = re.sub(r"^[\W\d]*", "", figure.text)
    found = re.search(r"((?:working|business|calendar|full|net)\s)?(\w+)$", words)
    noun = found[2] if found else str(figure.unit)
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


def _counted(before: str, after: str, figure: Figure, topic: str | None) -> Name | None:
    """`68% of repairs were completed`; `740 households hold one`; `43 of the 128 came`."""
    low = plain(before)
    share = figure.family == "share"
    rest = after.strip()
    them = _OF_THEM.match(after)
    if them and (topic or "of" in after):
        subject = topic or ""
        predicate = after[them.end() :].strip(" ,")
        if subject and predicate and not before.strip():
            return Name(
                ("Share of " if share else "") + relative(strip_article(subject), predicate),
                anaphoric=True,
            )
    of = re.match(
        r"of\s+(?:all\s+)?(?:of\s+)?(?:(?:our|the|my|all|its|their|his|her)\s+)?",
        rest,
        re.IGNORECASE,
    )
    adverbial = re.match(r"(?:at|in|on|after|during|among|within|before|by|for|under|across) ", low)
    setting = f" {_lower(before.strip())}" if adverbial and not split_predicate(before) else ""
    bare = not before.strip() or bool(_THERE.search(low)) or bool(setting)
    if share and of and bare:
        return Name(_share(rest[of.end() :], setting))
    if (
        share
        and bare
        and rest
        and (figure.unit == "%" and not figure.text.rstrip().endswith("%"))
        and not rest.startswith(("of ", ","))
    ):
        if _verb_first(rest):
            named = share_of(strip_article(topic), rest) if topic else ""
            return Name(named, anaphoric=True) if topic else None
        return Name(_share(rest, setting))
    pool = re.match(r"of (.{3,60}?),?$", low)
    if share and pool and rest:
        subject = before.strip(" ,")[3:]
        return Name(share_of(subject, rest))
    if not share and _THERE.search(low) and not strip_tail(rest):
        return Name(topic, anaphoric=True) if topic else None
    if (
        not share
        and bare
        and rest
        and figure.family == "count"
        and rest[0].isalpha()
        and not is_a(tokens(rest)[0].low, "prepositions", "conjunctions", "auxiliaries")
    ):
        return Name(_subject(rest, setting))
    return None


def share_of(subject: str, predicate: str, setting: str = "") -> str:
    """Name a share; a subject with a clause of its own comes first: `Of those who …, the share …`."""
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


def _linked(before: str, after: str, topic: str | None) -> Name | None:
    """`Rent arrears stood at 5.1%`; `Empty km 24%`."""
    low = plain(before)
    makes = _MAKES_UP.search(low)
    of = re.match(r"\s*of (?:our |all )?(.{3,60})", after)
    if makes and of:
        subject = noun_phrase(before[: makes.start()])
        if not subject or _ANAPHORA.match(plain(subject)):
            subject = topic or ""
        if subject:
            return Name(f"{subject} as a share of {strip_tail(of[1])}")
    acts = re.search(r"\bhits?\W*$", low) and re.match(r"\s*of ", after)
    if not acts and (found := _LINKING.search(low)):
        subject = before[: found.start()].strip(" ,")
        if split_predicate(subject + " is") and not _ANAPHORA.match(plain(subject)):
            return Name(noun_phrase(subject) + _per(after) + _condition(after))
        return None
    if (
        low
        and split_predicate(before) is None
        and not is_a(low.split()[0], "pronouns", "auxiliaries")
    ):
        words = [t for t in tokens(before) if t.low[0].isalpha()]
        if words and not is_a(words[-1].low, "prepositions", "determiners", "conjunctions"):
            return Name(noun_phrase(before) + _per(after))
    return None


def _condition(after: str) -> str:
    """Return what bounds the measure after the number: `within 30 days of discharge`."""
    found = re.match(r"\s+(?:within|among|across|for|in the|on|at) .{3,60}$", after)
    words = strip_tail(found[0]) if found else ""
    stop = re.search(
        r"\b(?:moment|average|present|year|last|now|today|survey|count|audit|report|quarter|month)\b",
        plain(words),
    )
    return f" {words}" if words and not stop else ""


def _object(before: str, after: str, figure: Figure, topic: str | None) -> Name | None:
    """`We lose 4.1% of them per quarter`; `corner shops place 1,150 orders a week`."""
    split = split_predicate(before)
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
        return Name(f"Amount that {_lower(subject)} {verb}{_and(rest)}")
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
        return Name(f"Score that {_lower(subject)} {verb}")
    if not rest:
        return None
    if is_a(tokens(rest)[0].low, "prepositions", "conjunctions") if tokens(rest) else True:
        return None
    return Name(_with_clause(rest, subject, verb))


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
    if done:
        return " ".join(part for part in (noun, done, particle, tail) if part)
    return f"{noun} that {_lower(subject)} {verb}" + (f" {tail}" if tail else "")


def _lower(subject: str) -> str:
    return subject if _name(subject) or subject == "I" else subject[0].lower() + subject[1:]


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
