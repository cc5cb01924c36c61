"""A metric's name, and what a pronoun in it stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from okrkpi.memo.cues import plain
from okrkpi.memo.language.phrases import strip_tail
from okrkpi.pattern import pattern

THERE = pattern(r"\bthere (?:are|is|were|was)(?: \w+)?$")


LINKING = pattern(
    r"\b(?:is|are|was|were|be|been|being|stands?|stood|sits?|sat|runs?|ran|hovers?|"
    r"hovered|averages?|averaged|"
    r"reach(?:es|ed)?|hit|hits|remains?|remained|amounts?|amounted|totals?|totalled|equals?|"
    r"comes?|came|(?:has|have) (?:been|risen|fallen|dropped|slipped|grown|climbed|gone|"
    r"crept|sunk|come|reached|stayed|increased|decreased|declined|improved)|"
    r"(?:is|are|was|were) (?:now |still |currently )?(?:stuck|running|down|up|back|steady|"
    r"flat|hovering|sitting|standing)|"
    r"(?:is|are|was|were) (?:good|great|strong|low|high)|"
    r"(?:(?:is|are|was|were) )?(?:fine|ok|okay|healthy|stable)|"
    r"rose|fell|dropped|slipped|grew|climbed|went|crept|sank|increased|decreased|declined|"
    r"improved|measures?|measured|scores?|scored|(?<=s )number|numbered)"
    r"(?: (?:now|currently|still|only|just|already|up|down|also|today|again))*(?: (?:at|"
    r"to|on|around|in at|by))?"
    r"(?: (?:about|around|only|just|roughly|some|nearly|almost|the|an? average(?: of)?|a "
    r"mere))*\s*$"
)


CHANGED = (
    r"fell|rose|went|dropped|grew|sank|slipped|climbed|declined|increased|decreased|improved|"
    r"moved|crept|jumped|shot|soared|dipped|shrank|slid|swelled|ballooned|came"
)
HAS_CHANGED = (
    r"(?:\b(?:has|have|had)|'s|'ve)(?: (?:now|since|already|even|also|just|only))? (?:fallen|"
    r"risen|gone|grown|dropped|sunk|slipped|climbed|declined|increased|decreased|improved|moved|"
    r"crept|jumped|shot|soared|dipped|shrunk|slid|swollen|ballooned|come)"
)


ANAPHORA = pattern(
    r"(?:we|i|you|it|they|them|this|that|these|those|one|he|she|all|which|what|who|there)$"
)


_PREPOSED = "through|with|from|by|to|for|at|on|in|about"


@dataclass(frozen=True, slots=True)
class Name:
    """A metric's name; `unit` says that the name holds the unit, as in `Days to a decision`."""

    text: str
    unit: bool = False
    anaphoric: bool = False


def finished(name: Name, topic: str | None) -> Name | None:
    """Return a name with its pronouns resolved, or None where one is left."""
    text = resolve(name.text.strip(" .,;:"), topic)
    low = plain(text)
    first = low.split(" ", 1)[0] if low else ""
    if not text or ANAPHORA.match(low) or (first in {"it", "they", "this", "that"} and " " in low):
        return None
    if len(text) > 220 or not any(c.isalpha() for c in text):
        return None
    return Name(text, name.unit, name.anaphoric)


def resolve(text: str, topic: str | None) -> str:
    """Put the topic in the place of `them` and `one`, where there is a topic."""
    if not topic:
        return text
    text = re.sub(r"\bof (?:them|these|those)\b", lambda _: f"of {lowered(topic)}", text)
    ends = rf"\b({_PREPOSED}) (?:them|these|those)$"
    text = re.sub(ends, lambda found: f"{found[1]} {lowered(topic)}", text)
    pattern = r"(?<=\s)(?:hold|have|own|use|buy|carry|keep) one\b"
    return re.sub(pattern, lambda found: found[0][:-3] + topic, text)


def per_what(after: str) -> str:
    """Return the `per …` that follows a number, which belongs to the metric's name."""
    found = re.match(
        r"\s*(?:per(?! the\b| our\b)|for every|for each|out of every) (?:[\w\s]|[,.](?=\d)){1,40}|"
        r"\s*an? (?:day|week|month|quarter|year|shift|night|hour)\b",
        after,
    )
    if not found:
        return ""
    words = strip_tail(found[0].strip())
    return " " + re.sub(r"^an? ", "per ", words)


def _name(text: str) -> bool:
    words = text.split()
    return (len(words) > 1 and words[1][:1].isupper()) or (len(words[0]) > 1 and words[0].isupper())


def lowered(subject: str) -> str:
    """Return a subject to stand within a phrase; names keep their capitals."""
    return subject if _name(subject) or subject == "I" else subject[0].lower() + subject[1:]
