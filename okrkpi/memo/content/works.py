"""Work that the memo names: tasks with dates, lists of actions, what somebody will do."""

from __future__ import annotations

import re

from okrkpi.memo.content.actions import listed_actions
from okrkpi.memo.content.chores import next_owner, person_will, work_worded
from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.likely_work import likely_work
from okrkpi.memo.cues import cue, plain
from okrkpi.memo.language.grammar import tokens
from okrkpi.memo.language.orders import opens_with_verb, strip_lead
from okrkpi.memo.language.phrases import capitalise, split_predicate
from okrkpi.memo.model import Due, Work
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern
from okrkpi.statement import parse

_ABOUT_WORK = pattern(
    r"\b(?:will|shall|'ll|to be|(?:has|have) (?:offered|agreed|volunteered)|must be|"
    r"should be|is due|are due|has promised|have promised|promised|opens?|starts?|begins?|"
    r"goes? live|go-live|live|installed|"
    r"fitted|ready|launch\w*|introduc\w*|deliver\w*|complet\w*|finish\w*|draft|in place|"
    r"rolls? out|rolled out|moves?|move into|new date|deadline|due|"
    r"visits?|surveys?|publish\w*|train(?:ed|ing)?|hir(?:e|ed|ing)|recruit\w*|test(?:ed|"
    r"ing)?|pilot\w*|build|built|set up|signed|agreed|present\w*|replac\w*|upgrad\w*|"
    r"migrat\w*|comes? (?:into force|on stream)|done by)\b|"
    r"\b(?:will|shall|to|must|should) be (?:in|there|up|open|on|here|available|done|running)\b"
)


_WORK_WORD = pattern(_ABOUT_WORK.pattern.replace("will|shall|'ll|to be|", "", 1))


_NO_WORK = frozenset(
    "be have see know think say tell let come go get make keep hold stay thank find".split()
)


_FIGURE_SOUGHT = pattern(
    r"\b(?:first|proper|better|real|reliable) (?:figure|number|count)\b|\bfind (?:one|out)\b"
)


_MEETING = pattern(
    r"\b(?:i have been|i (?:want|would like|wish) to (?:say|share|tell|thank|explain|write)|"
    r"i would rather|i was|i am|next meeting|we (?:meet|look|come back|"
    r"talk|review)|meeting (?:is|on)|away day|i will (?:report|come back|be|see|tell|keep|"
    r"put)|come and|see you|"
    r"christmas party|summer party|take place|(?:asks?|asked) for a report|reports? back|"
    r"i(?:'ll| will) put|sit down|grew|was founded|(?<!the )(?<!by )(?<!until )(?<!at "
    r")ends?(?! of)|expires?|ran out|anniversary|paid off)\b"
)


_REQUEST = pattern(
    r"(?:(?P<who>[A-Z][\w'’-]+), )?(?:[Cc]ould|[Cc]an|[Ww]ould|[Ww]ill) you (?:please )?"
    r"(?P<what>[^?]+)\?"
)


# `27 should be doable by May` says where a number should be.
_VALUE_FIRST = pattern(r"\W*\d[\d.,]*\s?%?\s(?:should|would|could|will|is|are)\b")


_NO_MONEY = frozenset({"background", "annex", "admin", "risks", "non_goals"})


_UNLIKELY, _LIKELY = 0.05, 0.5
"""How likely a sentence announces work, where its wording alone does not say so."""
_HEAD = 6
_PAPER = pattern(
    r"\b(?:draft|version|internal|confidential|memo(?:randum)?|(?:strategy|position|briefing) "
    r"(?:note|paper)|note (?:for|to)|minutes|speech|address|talk (?:at|to)|circular|rev\.?)\b"
)
_HEARD = pattern(
    r"^\W*(?:decisions?|questions?)(?: (?:still|are|that are))* (?:open|pending)\b|^\W*whether\b|"
    r"\b(?:i|we) (?:also |often |still |keep |always )*(?:hear|am told|are told|was told)\b|"
    r"\b(?:people|they|staff|customers|residents|guests|many) (?:tell|complain|say)\b"
)
_WEEK = pattern(r"\b(?:in|by|from) (?:calendar )?week \d{1,2}\b", re.IGNORECASE)


def find_works(reading: Reading, taken: set[int]) -> list[Work]:
    """Return the pieces of work that the memo names, in order."""
    found: list[Work] = []
    named = {anchor.sentence for anchor in reading.anchors}
    for sentence in reading.outline.sentences:
        block = reading.outline.blocks[sentence.block]
        if (
            block.kind not in {"paragraph", "item"}
            or sentence.index in taken
            or sentence.block in reading.closed
        ):
            continue
        odds = reading.tags[sentence.index]["work"]
        role = reading.outline.role(sentence)
        if odds < _UNLIKELY or (role in _NO_MONEY and odds < _LIKELY):
            continue
        likely = odds > _LIKELY and sentence.index not in named
        if block.kind == "item" and (role == "work" or (likely and sentence.first)):
            found += listed_actions(reading, sentence)
        elif (
            made := _requested(reading, sentence)
            or _dated(reading, sentence)
            or _sub_item(reading, sentence)
            or _told(reading, sentence)
            or (likely_work(reading, sentence) if likely else None)
        ):
            found.append(made)
    return found


def _dated(reading: Reading, sentence: Sentence) -> Work | None:
    """A sentence of running text that says what will be done by when."""
    low = sentence.low
    if sentence.block == 0 and sentence.text[-1:].isalnum():
        return None
    if _HEARD.search(low) or _is_dateline(sentence):
        return None
    due = reading.due(sentence.index)
    if due is None and (week := _WEEK.search(sentence.text)):
        due = Due(week[0], None, sentence.quote())
    if due is None and re.search(r"\bby then\b", low):
        due = _earlier_due(reading, sentence)
    if (
        due is None
        or not (_ABOUT_WORK.search(low) or person_will(sentence.text.strip(" .")))
        or _MEETING.search(low)
        or sentence.text.endswith("?")
    ):
        return None
    if any(cue("sentence", name).search(low) for name in ("non_goal", "wish")) or _past(
        reading, due, low
    ):
        return None
    if _VALUE_FIRST.match(low):
        return None
    if reading.sentence(max(sentence.index - 1, 0)).text.endswith(":") and len(low.split()) < 3:
        return None
    text, owner = work_worded(reading, sentence, due)
    if not text or _FIGURE_SOUGHT.search(low):
        return None
    if owner is None and not _WORK_WORD.search(low):
        return None
    return Work(
        text,
        due,
        owner or next_owner(reading, sentence),
        sentence.quote(),
        sentence.index,
        reading.priority_of[sentence.index],
    )


def _is_dateline(sentence: Sentence) -> bool:
    """Tell `Strategy note, 2nd draft, A. Holm, 5.11.2026` at the head of a memo from work."""
    near = sentence.block <= _HEAD and sentence.passage.line <= _HEAD
    return near and bool(_PAPER.search(sentence.low)) and split_predicate(sentence.text) is None


def _requested(reading: Reading, sentence: Sentence) -> Work | None:
    """`Tom, could you get the sensor installed by 15 January?` asks one person for work."""
    found = _REQUEST.fullmatch(sentence.text.strip())
    due = reading.due(sentence.index) if found else None
    if found is None or due is None or not opens_with_verb(found["what"]):
        return None
    if plain(found["what"]).split()[0] in _NO_WORK - {"get", "make", "keep", "find"}:
        return None
    rank = reading.priority_of[sentence.index]
    text = capitalise(found["what"])
    return Work(text, due, found["who"], sentence.quote(), sentence.index, rank)


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
