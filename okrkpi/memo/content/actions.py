"""Lists of actions: what, who, by when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from okrkpi.memo.content.chores import IN_BRACKETS, OWNER_LABEL, person_will
from okrkpi.memo.content.context import Reading
from okrkpi.memo.language.orders import strip_lead
from okrkpi.memo.language.phrases import capitalise
from okrkpi.memo.model import Due, Work
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern
from okrkpi.statement.words import find_verb

_SHORT_NAME = pattern(
    r"[A-Z]{1,4}|(?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][\w'’.-]+"
    r"(?: (?:&|and) [A-Z][\w'’.-]+| [A-Z][\w'’.-]+)?"
)
_NAME_FIRST = pattern(
    r"(?P<who>me|[A-Z]{2,4}|(?:[A-Z]\. ?)?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?): (?P<what>.+)"
)
_DASH = pattern(r"\s+[–—-]\s+|\s*\|\s*|\t+")


def listed_actions(reading: Reading, sentence: Sentence) -> Iterator[Work]:
    """An entry of a list of actions: `TL – survey of all flats – by end of May`."""
    if not sentence.first or sentence.text.endswith("?"):
        return
    entry = _Entry(sentence.text.strip(" ."), None, reading.due(sentence.index))
    for read in (_by_dashes, _by_colon, _in_brackets, _by_label, _by_verb):
        entry = read(entry, sentence)
    if len(entry.text.split()) < 2:
        return
    text = capitalise(strip_lead(entry.text))
    rank = reading.priority_of[sentence.index]
    yield Work(text, entry.due, entry.owner, sentence.quote(), sentence.index, rank)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What has been read of an entry so far."""

    text: str
    owner: str | None
    due: Due | None


def _by_dashes(entry: _Entry, sentence: Sentence) -> _Entry:
    """`TL – survey of all flats – by end of May`."""
    parts = [part.strip() for part in _DASH.split(entry.text) if part.strip()]
    if len(parts) < 2:
        return entry
    named = next((p for p in parts if _SHORT_NAME.fullmatch(p)), None)
    if named != parts[0] and (len(parts) == 2 or named == parts[-1]):
        named = None
    rest = [part for part in parts if part != named]
    body = max(rest, key=len)
    when = [part for part in rest if part != body and len(part.split()) <= 5]
    due = _dated(entry.due, when[-1], sentence) if when else entry.due
    return _Entry(body, named, due)


def _by_colon(entry: _Entry, _sentence: Sentence) -> _Entry:
    """`Lena: new security tags by 30 April`; `me` is whoever writes."""
    found = _NAME_FIRST.match(entry.text)
    if not found or entry.owner or find_verb(found["who"].lower()):
        return entry
    owner = None if found["who"] == "me" else found["who"]
    return replace(entry, text=found["what"], owner=owner)


def _in_brackets(entry: _Entry, sentence: Sentence) -> _Entry:
    """`Hire a sales lead (Maya, by end of Q1)`."""
    found = IN_BRACKETS.search(entry.text)
    if not found:
        return entry
    text = (entry.text[: found.start()] + entry.text[found.end() :]).strip(" ,;–-")
    due = _dated(entry.due, found["when"], sentence) if found["when"] else entry.due
    return _Entry(text, entry.owner or found["who"], due)


def _by_label(entry: _Entry, _sentence: Sentence) -> _Entry:
    """`New price list (owner: Maya)`."""
    found = OWNER_LABEL.search(entry.text)
    if not found:
        return entry
    text = (entry.text[: found.start()] + entry.text[found.end() :]).strip(" ,;–-")
    return replace(entry, text=text, owner=(found["who"] or found["other"]).strip())


def _by_verb(entry: _Entry, _sentence: Sentence) -> _Entry:
    """`Irena will visit every shop`."""
    found = person_will(entry.text)
    return replace(entry, owner=found[0], text=found[1]) if found else entry


def _dated(due: Due | None, words: str, sentence: Sentence) -> Due:
    return Due(words, due.date if due else None, sentence.quote())
