"""Lines that are no goals: notes, headings, greetings, questions, heads of tables."""

from __future__ import annotations

import re

from okrkpi.statement.evidence import Decision, Evidence
from okrkpi.statement.pattern import pattern
from okrkpi.statement.wording import names_goals

_FIRST = re.compile(r"\s*(\w*)")
_NOTE_WORDS = frozenset(
    """hi hello dear hey thanks thank see cf please pls note notes nb n fyi ps p legend source
    sources agenda appendix annex chapter glossary abbreviation abbreviations table contents page to
    cc from re subject as last updated draft tbd tbc link links attendees participants minutes
    background context introduction how what why depends key parking overview summary comment
    comments question questions assume assumes numbers figures regards best cheers rag about version
    confidential http https www welcome welcomes welcomed reminder reminders meeting call workshop
    retro review owner good""".split()
) | {""}
_NOTE = pattern(
    r"\s*(?:#{1,6}\s|[(\[][^()]*[)\]]\s*$|hi\b|hello\b|dear\b|hey\b|thanks\b|thank you|"
    r"see (?:also|the|below|above|tab|appendix|section|page|attached|risk|notes?)\b|cf\.|please\b|"
    r"pls\b|note[s:]|nb\b|n\.b\.|fyi\b|ps\b|p\.s\.|legend\b|source[s:]|agenda\b|appendix\b|"
    r"annex\b|"
    r"chapter\b|glossary\b|abbreviations?\b|table of contents|contents\b|page \d|to:|cc:|from:|"
    r"re:|"
    r"subject:|as discussed|as agreed|last updated|updated\b|draft\s*(?:[):-]|$)|tb[dc]\b|n/a\b|"
    r"links?\b|attendees|participants|minutes\b|background\b|context\b|introduction\s*(?:$|:)|"
    r"how (?:to|we|this)\b|what we (?:will|do|did|won)|why (?:we|this)\b|depends on\b|"
    r"key results?\b\s*(?:$|\()|parking lot|overview\b|summary\b|comments?\b|questions?\b|"
    r"assumes?\b|numbers (?:exclude|include)|figures (?:exclude|include)|regards|best regards|"
    r"cheers|\(carried over\)|rag:|key:|how we|about (?:this|us|okrs?)|version\b|confidential|"
    r"https?://|www\.|\[\^|---|===|\.\.\.|>\s|welcome|reminder|"
    r"(?:meeting|call|workshop|retro|review) (?:notes|minutes)|owner\s?[|/:]|good morning)"
)
_REQUEST_WORDS = frozenset("pls please see progress not welcome cc happy follow continued".split())
_REQUEST = pattern(
    r"\b(?:pls|please)\b|[:–-] see \b|\bsee overleaf\b|work in progress|"
    r"do not (?:circulate|share|distribute|quote|forward)|comments? welcome|^\W*cc\b|"
    r"^\W*happy to\b|figures? to follow\b|to be continued"
)
_PER_TIME = pattern(r"/\s?(?:day|week|month|year|yr|shift|agent|site|fte)\b")
_TITLE_WORDS = frozenset(
    """notes agenda minutes meeting draft okr okrs kpi kpis goals objectives results overview
    summary
    appendix steps risks page comments plan""".split()
)
_TITLE = pattern(
    r"\b(?:notes|agenda|minutes|meeting|draft|okrs?|kpis?|goals|objectives|key results|overview|"
    r"summary|appendix|next steps|risks|page \d+|comments|plan \d[\d/]*)\W*$"
)
_SHORT = 3
_LONGEST_HEAD = 9


def not_a_goal(e: Evidence) -> Decision | None:
    """Tell a line that states no goal, by what it opens or ends with."""
    text = e.text.strip()
    count = len(e.line.words)
    if count < 2 and sum(map(len, e.line.words)) < 2:
        return Decision("none", 0.95, "holds no words")
    if _is_note(e):
        return Decision("none", 0.9, "reads as a note, a heading or a greeting")
    if e.target is None and _is_request(e, text):
        return Decision("none", 0.75, "asks the reader for something")
    if e.opening is None and not e.quantities and e.deadline and names_goals(e):
        return Decision("none", 0.85, "reads as a heading")
    if e.target is None and text.endswith(":"):
        return Decision("none", 0.8, "introduces what follows")
    if e.placeholder and count <= _SHORT and e.metric is None:
        return Decision("none", 0.8, "is a placeholder")
    if _is_table_head(e, text):
        return Decision("none", 0.75, "reads as the head of a table")
    if not e.quantities and (e.opening is None or count <= _SHORT) and ends_as_title(e, text):
        return Decision("none", 0.8, "reads as a heading")
    if e.target is None and "?" in text[-2:]:
        return Decision("none", 0.7, "asks a question")
    return None


def _is_note(e: Evidence) -> bool:
    low = e.line.low
    first = _FIRST.match(low)
    if first is None or first[1] not in _NOTE_WORDS or not _NOTE.match(low):
        return False
    return not (e.target and e.deadline)


def _is_request(e: Evidence, text: str) -> bool:
    return not e.said.isdisjoint(_REQUEST_WORDS) and _REQUEST.search(text) is not None


def _is_table_head(e: Evidence, text: str) -> bool:
    if e.opening is not None or e.quantities or len(e.line.words) > _LONGEST_HEAD:
        return False
    bars = text.count("|") + text.count(" / ") + text.count("\t")
    return bars >= 2 and not _PER_TIME.search(text)


def ends_as_title(e: Evidence, text: str) -> bool:
    """Tell whether a text ends like a heading: `… meeting notes`."""
    return not e.said.isdisjoint(_TITLE_WORDS) and _TITLE.search(text) is not None
