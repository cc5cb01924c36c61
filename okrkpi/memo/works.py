"""Work that the memo names: tasks with dates, lists of actions, what somebody will do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.memo.context import Reading, label_of
from okrkpi.memo.cues import cue, plain
from okrkpi.memo.grammar import base_form, is_a, is_participle, tokens, verb_form
from okrkpi.memo.model import Due, Work
from okrkpi.memo.outline import Sentence
from okrkpi.memo.phrases import (
    capitalise,
    lower_first,
    noun_phrase,
    split_predicate,
    strip_article,
    strip_leading,
)
from okrkpi.memo.wanted import opens_with_verb, strip_lead
from okrkpi.memo.wording import statement
from okrkpi.statement import parse
from okrkpi.statement.words import find_verb

_ABOUT_WORK = re.compile(
    r"\b(?:will|shall|'ll|to be|(?:has|have) (?:offered|agreed|volunteered)|must be|should be|is due|are due|has promised|have promised|promised|opens?|starts?|begins?|goes? live|go-live|live|installed|"
    r"fitted|ready|launch\w*|introduc\w*|deliver\w*|complet\w*|finish\w*|draft|in place|rolls? out|rolled out|moves?|move into|new date|deadline|due|"
    r"visits?|surveys?|publish\w*|train(?:ed|ing)?|hir(?:e|ed|ing)|recruit\w*|test(?:ed|ing)?|pilot\w*|build|built|set up|signed|agreed|present\w*|replac\w*|upgrad\w*|migrat\w*|comes? (?:into force|on stream)|done by)\b|"
    r"\b(?:will|shall|to|must|should) be (?:in|there|up|open|on|here|available|done|running)\b"
)
_WORK_WORD = re.compile(_ABOUT_WORK.pattern.replace("will|shall|'ll|to be|", "", 1))
_NO_WORK = frozenset(
    "be have see know think say tell let come go get make keep hold stay thank find".split()
)
_FIGURE_SOUGHT = re.compile(
    r"\b(?:first|proper|better|real|reliable) (?:figure|number|count)\b|\bfind (?:one|out)\b"
)
_MEETING = re.compile(
    r"\b(?:i have been|i would rather|i was|i am|next meeting|we (?:meet|look|come back|talk|review)|meeting (?:is|on)|away day|i will (?:report|come back|be|see|tell|keep|put)|come and|see you|"
    r"christmas party|summer party|take place|(?:asks?|asked) for a report|reports? back|i(?:'ll| will) put|sit down|grew|was founded|(?<!the )(?<!by )(?<!until )(?<!at )ends?(?! of)|expires?|ran out|anniversary|paid off)\b"
)
_PERSON = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+| [A-Z][\w'’-]+){0,2}$"
)
_OWNER = re.compile(
    r"^(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (?:is on (?:it|this)|leads?(?: (?:it|this|on this|here))?|owns? (?:it|this)|is responsible|will lead(?: (?:it|this))?|takes? (?:it|this)|is in charge|drives? (?:it|this)|is working on (?:it|this)|looks after (?:it|this))\b"
)
_DASH = re.compile(r"\s+[–—-]\s+|\s*\|\s*|\t+")
_OWNER_LABEL = re.compile(
    r"\((?:owner|lead|who|responsible): (?P<who>[^)]{2,40})\)|\b(?:owner|lead|responsible): (?P<other>[A-Z][\w .'’-]{1,40})$",
    re.IGNORECASE,
)
_NO_MONEY = frozenset({"background", "annex", "admin", "risks", "non_goals"})
_IN_BRACKETS = re.compile(
    r"\s*\((?P<who>(?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?:, (?P<when>[^()]{3,40}))?\)"
)
_WEEK = re.compile(r"\b(?:in|by|from) (?:calendar )?week \d{1,2}\b", re.IGNORECASE)


def find_works(reading: Reading, taken: set[int]) -> list[Work]:
    """Return the pieces of work that the memo names, in order."""
    found: list[Work] = []
    for sentence in reading.outline.sentences:
        block = reading.outline.blocks[sentence.block]
        if (
            block.kind not in {"paragraph", "item"}
            or sentence.index in taken
            or sentence.block in reading.closed
        ):
            continue
        role = reading.outline.role(sentence)
        if role in _NO_MONEY:
            continue
        if role == "work" and block.kind == "item":
            found += _listed(reading, sentence)
        elif (
            made := _dated(reading, sentence)
            or _sub_item(reading, sentence)
            or _told(reading, sentence)
        ):
            found.append(made)
    return found


def _listed(reading: Reading, sentence: Sentence) -> Iterator[Work]:
    """An entry of a list of actions: `TL – survey of all flats – by end of May`."""
    if not sentence.first or sentence.text.endswith("?"):
        return
    text = sentence.text.strip(" .")
    parts = [part.strip() for part in _DASH.split(text) if part.strip()]
    due, owner = reading.due(sentence.index), None
    if len(parts) >= 2:
        short = [
            p
            for p in parts
            if re.fullmatch(
                r"[A-Z]{1,4}|(?:(?:Mr|Mrs|Ms|Dr)\.? )?[A-Z][\w'’.-]+(?: (?:&|and) [A-Z][\w'’.-]+| [A-Z][\w'’.-]+)?",
                p,
            )
        ]
        owner = (
            short[0]
            if (
                short
                and len(short[0].split()) <= 3
                and short[0] != parts[0 if len(parts) == 2 else -1]
            )
            or (short and parts[0] == short[0])
            else None
        )
        owner = short[0] if owner else None
        rest = [p for p in parts if p != owner]
        body = max(rest, key=len)
        when = [p for p in rest if p != body and len(p.split()) <= 5]
        if when:
            due = Due(when[-1], due.date if due else None, sentence.quote())
        text = body
    elif found := re.match(
        r"(me|[A-Z]{2,4}|(?:[A-Z]\. ?)?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?): (.+)", text
    ):
        if not find_verb(found[1].lower()):
            owner, text = (None if found[1] == "me" else found[1]), found[2]
    if named := _IN_BRACKETS.search(text):
        owner = owner or named["who"]
        when = named["when"]
        text = (text[: named.start()] + text[named.end() :]).strip(" ,;–-")
        if when:
            due = Due(when, due.date if due else None, sentence.quote())
    if marked := _OWNER_LABEL.search(text):
        owner = (marked["who"] or marked["other"]).strip()
        text = (text[: marked.start()] + text[marked.end() :]).strip(" ,;–-")
    split = _person_will(text)
    if split:
        owner, text = split
    if len(text.split()) < 2:
        return
    yield Work(
        capitalise(strip_lead(text)),
        due,
        owner,
        sentence.quote(),
        sentence.index,
        reading.priority_of[sentence.index],
    )


def _person_will(text: str) -> tuple[str, str] | None:
    """`Irena will visit every shop` is work for Irena."""
    found = re.match(
        r"(?P<who>.{2,50}?)(?:'ll| will| shall| is to| are to| ha(?:s|ve) (?:promised|offered|agreed|volunteered) to)(?: (?:now|also|then|have))?\s+(?P<what>\w.+)",
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
    """`Mr Lang makes the list until March` is work for Mr Lang."""
    found = re.match(
        r"(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )[A-Z][\w'’-]+) (?P<verb>[a-z]+s) (?P<what>.+)", text
    )
    form = verb_form(found["verb"]) if found else None
    if (
        not found
        or not form
        or form[1] != "s"
        or form[0] in {"be", "have", "know", "think", "say", "see", "feel"}
    ):
        return None
    return found["who"], f"{form[0]} {found['what']}"


def _dated(reading: Reading, sentence: Sentence) -> Work | None:
    """A sentence of running text that says what will be done by when."""
    low = sentence.low
    due = reading.due(sentence.index)
    if due is None and (week := _WEEK.search(sentence.text)):
        due = Due(week[0], None, sentence.quote())
    if due is None and re.search(r"\bby then\b", low):
        due = _earlier_due(reading, sentence)
    if (
        due is None
        or not _ABOUT_WORK.search(low)
        or _MEETING.search(low)
        or sentence.text.endswith("?")
    ):
        return None
    if any(cue("sentence", name).search(low) for name in ("non_goal", "wish")) or _past(
        reading, due, low
    ):
        return None
    if reading.sentence(max(sentence.index - 1, 0)).text.endswith(":") and len(low.split()) < 3:
        return None
    text, owner = _worded(reading, sentence, due)
    if not text or _FIGURE_SOUGHT.search(low):
        return None
    if owner is None and not _WORK_WORD.search(low):
        return None
    return Work(
        text,
        due,
        owner or _next_owner(reading, sentence),
        sentence.quote(),
        sentence.index,
        reading.priority_of[sentence.index],
    )


def _past(reading: Reading, due: Due, low: str) -> bool:
    if re.match(r"\W*(?:it|this|that|they) was\b", low) or re.search(
        r"\b(?:has|have) been (?:closed|done|moved)\b", low
    ):
        return True
    return bool(due.date and reading.reference and due.date < reading.reference)


def _earlier_due(reading: Reading, sentence: Sentence) -> Due | None:
    before = reading.sentence(sentence.index - 1) if sentence.index else None
    if before is None or before.block != sentence.block:
        return None
    due = reading.due(before.index)
    return Due(re.sub(r"^(?:on|in|at) ", "by ", due.text), due.date, due.quote) if due else None


def _next_owner(reading: Reading, sentence: Sentence) -> str | None:
    after = sentence.index + 1
    if after < len(reading.outline.sentences) and reading.sentence(after).block == sentence.block:
        if found := _OWNER.match(reading.sentence(after).text):
            return found["who"]
    return None


def _worded(reading: Reading, sentence: Sentence, due: Due) -> tuple[str, str | None]:
    """Return the work in clean words, and its owner."""
    anchor = next((a for a in reading.anchors if a.sentence == sentence.index), None)
    text = anchor.text if anchor else sentence.text.strip(" .")
    text = strip_leading(re.sub(r"^(?:by then|then|so)\s+", "", text, flags=re.IGNORECASE))
    owner: str | None = None
    label = label_of(reading, sentence) or _object_of(reading, sentence)
    conjoined = re.split(r",? (?:so |because |and (?=(?:we|i|it|they)\b)|but )", text)
    if len(conjoined) > 1:
        kept = next(
            (c for c in conjoined if due.text.lower() in c.lower() or "will" in c), conjoined[0]
        )
        text = kept
    if by_person := _person_will(text):
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
        r"(?:will be|are to be|is to be|must be|should be|shall be|are|is|will have been)\s+(?P<rest>(?P<word>[\w-]+).*)$",
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
            r"\b(?:about|on|of|with|for|to) it\b",
            lambda m: f"{m[0][:-2]}{topic[0].lower() + topic[1:]}",
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


def _sub_item(reading: Reading, sentence: Sentence) -> Work | None:
    """A short item below a priority that says what is to be done."""
    block = reading.outline.blocks[sentence.block]
    rank = reading.priority_of[sentence.index]
    if (
        block.kind != "item"
        or rank is None
        or not sentence.first
        or sentence.index == reading.anchors[rank].sentence
    ):
        return None
    if cue("sentence", "unmeasured").search(sentence.low) or len(sentence.text.split()) > 25:
        return None
    text = strip_lead(sentence.text.strip(" ."))
    dated = any(re.search(r"\d", m.text) for m in reading.facts[sentence.index].moments)
    each = (
        re.match(r"(?:every|each|all)\b", plain(text)) and not reading.facts[sentence.index].figures
    )
    if not dated and not each and (parse(text).kind != "initiative" or not opens_with_verb(text)):
        return None
    return Work(
        capitalise(text), reading.due(sentence.index), None, sentence.quote(), sentence.index, rank
    )


def _told(reading: Reading, sentence: Sentence) -> Work | None:
    """An order within a priority: `Talk to every account that left since July.`"""
    rank = reading.priority_of[sentence.index]
    if (
        rank is None
        or sentence.index == reading.anchors[rank].sentence
        or reading.facts[sentence.index].figures
    ):
        return None
    text = re.sub(r"\s*\([^)]*\)", "", strip_lead(sentence.text)).strip(" .!")
    words = tokens(text)
    first = words[0].low if words else ""
    if not opens_with_verb(text) or len(words) < 4 or len(words) > 24 or first in _NO_WORK:
        return None
    if any(
        cue("sentence", n).search(sentence.low)
        for n in ("non_goal", "wish", "unmeasured", "threshold")
    ):
        return None
    says = parse(text)
    open_pronoun = re.search(r"\b(?:it|this|that|them|these|those|you|me)\b", plain(text))
    if says.kind != "initiative" or says.confidence < 0.75 or open_pronoun:
        return None
    return Work(
        capitalise(text), reading.due(sentence.index), None, sentence.quote(), sentence.index, rank
    )


def owner_in(reading: Reading, scope: tuple[int, int]) -> str | None:
    """Return who leads what a priority's sentences speak of."""
    for index in range(*scope):
        sentence = reading.sentence(index)
        if found := _OWNER.match(sentence.text):
            return found["who"]
        if found := _OWNER_LABEL.search(sentence.text):
            return (found["who"] or found["other"]).strip(" .")
    return None
