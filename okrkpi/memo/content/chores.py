"""How a piece of work is worded, and who does it."""

from __future__ import annotations

import re

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.people import without_owner
from okrkpi.memo.content.topics import label_of
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import base_form, is_a, is_participle, tokens, verb_form
from okrkpi.memo.language.orders import opens_with_verb, strip_lead
from okrkpi.memo.language.phrases import (
    capitalise,
    lower_first,
    noun_phrase,
    split_predicate,
    strip_article,
    strip_leading,
)
from okrkpi.memo.model import Due
from okrkpi.memo.priorities.plainly import statement
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern
from okrkpi.statement.words import OUTPUT, find_verb

_PERSON = pattern(
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+| [A-Z][\w'’-]+){0,2}$"
)


_OWNER = pattern(
    r"^(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (?:is on "
    r"(?:it|this)|leads?(?: (?:it|this|on this|here))?|owns? (?:it|this)|is responsible|"
    r"will lead(?: (?:it|this))?|takes? (?:it|this)|is in charge|drives? (?:it|this)|is "
    r"working on (?:it|this)|looks after (?:it|this))\b"
)


OWNER_LABEL = pattern(
    r"\((?:owner|lead|who|responsible): (?P<who>[^)]{2,40})\)|\b(?:owner|lead|"
    r"responsible): (?P<other>[A-Z][\w .'’-]{1,40})$",
    re.IGNORECASE,
)


IN_BRACKETS = pattern(
    r"\s*\((?P<who>(?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?:, "
    r"(?P<when>[^()]{3,40}))?\)"
)


_DOES = pattern(
    r"(?P<who>(?P<title>(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][\w'’-]+)(?: \([^()]{2,30}\))? "
    r"(?P<verb>[a-z]+s) (?P<what>(?:(?:up|out|into|in|on|for) )?"
    r"(?(title).|(?:the|an?|our|all|every|each|two|three|new)\b).*)"
)
_NO_DEED = frozenset("be have know think say see feel want need like expect ask".split())


def person_will(text: str) -> tuple[str, str] | None:
    """`Irena will visit every shop` is work for Irena."""
    found = re.match(
        r"(?P<who>.{2,50}?)(?:'ll| will| shall| is to| are to| ha(?:s|ve) (?:promised|"
        r"offered|agreed|volunteered) to)(?: (?:now|also|then|have))?\s+(?P<what>\w.+)",
        text,
    )
    if not found or not _PERSON.match(found["who"]):
        return _does(text)
    what = (
        re.sub(r"^have (\w+)", lambda m: base_form(m[1]), found["what"])
        if " have " in text[: found.start("what") + 1]
        else found["what"]
    )
    first = what.split(" ", 1)[0]
    form = verb_form(first)
    if form and form[1] == "past":
        what = f"{form[0]} {what.split(' ', 1)[1]}" if " " in what else form[0]
    return found["who"], re.sub(r"\s+(?:with|for|to) (?:you|us|me)$", "", what)


def _does(text: str) -> tuple[str, str] | None:
    """`Mr Lang makes the list until March` and `Ada (press) orders the paper` are their work."""
    found = _DOES.match(text)
    form = verb_form(found["verb"]) if found else None
    if not found or not form or form[1] != "s" or form[0] in _NO_DEED:
        return None
    known = find_verb(found["verb"])
    if not found["title"] and (known is None or known.kind not in OUTPUT):
        return None
    return found["who"], f"{form[0]} {found['what']}"


def next_owner(reading: Reading, sentence: Sentence) -> str | None:
    """Return who is on it, where the next sentence says so."""
    after = sentence.index + 1
    if after >= len(reading.outline.sentences):
        return None
    following = reading.sentence(after)
    found = _OWNER.match(following.text) if following.block == sentence.block else None
    return found["who"] if found else None


def work_worded(reading: Reading, sentence: Sentence, due: Due) -> tuple[str, str | None]:
    """Return the work in clean words, and its owner."""
    anchor = next((a for a in reading.anchors if a.sentence == sentence.index), None)
    text = without_owner(anchor.text if anchor else sentence.text.strip(" ."))
    text = strip_leading(re.sub(r"^(?:by then|then|so)\s+", "", text, flags=re.IGNORECASE))
    owner: str | None = None
    label = label_of(reading, sentence) or _object_of(reading, sentence)
    conjoined = re.split(r",? (?:so |because |and (?=(?:we|i|it|they)\b)|but )", text)
    if len(conjoined) > 1:
        kept = next(
            (c for c in conjoined if due.text.lower() in c.lower() or "will" in c), conjoined[0]
        )
        text = kept
    if by_person := person_will(text):
        owner, text = by_person
        named = None if is_a(plain(owner), "pronouns") else owner
        return _finish(text, due, label), named
    promised = re.match(r"(?P<who>[A-Z][\w'’-]+) (?:has|have) promised (?P<what>.+)", text)
    if promised:
        return _finish(promised["what"], due, label), promised["who"]
    rank = reading.priority_of[sentence.index]
    order = strip_lead(reading.anchors[rank].text) if rank is not None else ""
    if date_is := re.match(
        r"(?:the )?new (?:date|deadline) is (?P<when>[^,;]+?)(?: and .*)?$", text, re.IGNORECASE
    ):
        what = order if order and opens_with_verb(order) else label
        return f"{capitalise(what)} by {date_is['when']}" if what else "", owner
    if (
        re.match(
            r"(?:draft|final|first|second|version|start|launch|ready|done|live)\b", plain(text)
        )
        and label
    ):
        return f"{capitalise(label)}: {text[0].lower()}{text[1:]}", owner
    stripped = strip_lead(text)
    if stripped != text and opens_with_verb(stripped):
        return _finish(stripped, due, label), owner
    return _finish(_state(text), due, label), owner


def _object_of(reading: Reading, sentence: Sentence) -> str | None:
    """Return what a priority that is an order is about: `the new booking system`."""
    rank = reading.priority_of[sentence.index]
    text = strip_lead(reading.anchors[rank].text) if rank is not None else ""
    if not text or not opens_with_verb(text):
        return None
    return re.sub(r"^(?:out|up|down|in)\s+", "", text.split(" ", 1)[1]).split(" out of ")[0]


def _state(text: str) -> str:
    """`The new ovens will be in by 15 October` loses what only makes it a sentence."""
    split = split_predicate(text)
    if split is None:
        return text
    subject, predicate = split
    found = re.match(
        r"(?:will be|are to be|is to be|must be|should be|shall be|are|is|will have "
        r"been)\s+(?P<rest>(?P<word>[\w-]+).*)$",
        predicate,
    )
    if found:
        word = found["word"].lower()
        if (
            is_participle(word)
            or is_a(word, "prepositions")
            or word in {"ready", "live", "complete", "open"}
        ):
            return f"{strip_article(subject)} {found['rest']}"
    return statement(text)


def _finish(text: str, due: Due, label: str | None) -> str:
    text = text.strip(" .,;:")
    middle = (
        re.search(rf"\s{re.escape(due.text)}\s(?=\w)", text)
        if due.text and "until" in due.text
        else None
    )
    if middle:
        text = f"{text[: middle.start()]} {text[middle.end() :]} {due.text}"
    if label:
        topic = label if re.match(r"(?:the|our)\b", label) else noun_phrase(label)
        text = re.sub(r"(\d+) of them\b", lambda m: f"{m[1]} {lower_first(topic)}", text)
        text = re.sub(
            r"\b(?:about|on|of|with|for|to|at|into) (?P<it>it|this)\b"
            r"(?! (?:year|week|month|quarter|term|season|time))",
            lambda m: f"{m[0][: -len(m['it'])]}{topic[0].lower() + topic[1:]}",
            text,
        )
    if re.match(r"(?:it|this|that|they|them|he|she)\b", plain(text)) or (
        re.search(r"\b(?:them|it)\b", plain(text)) and not label
    ):
        text = re.sub(r"\b(?:of|for|to|with) them\b", "", text).replace("  ", " ")
        if re.match(r"(?:it|this|that|they|he|she)\b", plain(text)):
            return ""
    words = [t for t in tokens(text) if t.low[0].isalpha()]
    if len(words) < 3 or re.match(r"\d[\d.,]*\s*[,.;]", text):
        return ""
    if plain(due.text) not in plain(text) and due.text and not re.search(r"\d", text):
        text = (
            f"{text} {due.text}"
            if re.match(r"(?:by|before|until|in|on|from)\b", plain(due.text))
            else text
        )
    return capitalise(text)
