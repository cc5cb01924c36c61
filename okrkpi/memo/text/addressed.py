"""Words within a sentence that are for somebody else: whom to ask, who confirms, who says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from okrkpi.pattern import pattern

_WORD = r"[\w'’&./-]*\w"
_STOP = (
    r"(?:how|whether|if|what|which|who|when|where|why|about|for|to|on|before|first|again|is|are)"
)
_WHO = rf"(?P<who>(?:(?i:the|our|my) )?(?!{_STOP}\b){_WORD}(?: (?!{_STOP}\b){_WORD}){{0,3}}?)"
_DEPARTMENT = (
    r"(?i:finance|accounting|accounts|controlling|hr|human resources|payroll|procurement|"
    r"purchasing|legal|marketing|compliance|treasury|billing)"
)
_FUNCTION = (
    r"(?i:it|operations|ops|sales(?: ops| operations)?|logistics|claims|support|engineering|"
    r"product|quality|qa|facilities|dispatch|registry|admissions|analytics|planning|security|"
    r"head office|management|production|customer (?:service|success|support)|the board)"
)
_RECORDS = (
    r"(?:(?i:the|our|last|this|latest|annual|monthly|weekly|quarterly|internal|yearly) |"
    rf"{_WORD}['’]s? ){{1,2}}(?:[\w-]+ ){{0,2}}"
    r"(?i:reports?|survey|dashboard|books?|ledger|system|crm|erp|audit|count|figures?|numbers?|"
    r"data|records?|register|log|accounts?|statistics|stats|sheet|spreadsheet|analytics|minutes)"
)
_SAYS_SO = (
    rf"(?P<who>{_DEPARTMENT}|{_FUNCTION}|{_RECORDS}|(?:CRM|ERP|[A-Z][a-z]+(?: [A-Z][a-z]+)?))"
)
_CLAUSE = rf"(?: (?P<clause>{_STOP}\b[^()]*))?"
_ASK = (
    r"(?i:(?:please |pls |to )?(?:ask|check(?: back| this| that| it)? with|"
    r"confirm(?: this| that| it)? with|verify(?: this| that| it)? with|talk to|speak to|"
    r"to be (?:confirmed|checked|verified|decided|agreed) (?:by|with)|tb[cd] (?:by|with))) "
)
_CONFIRMS = (
    r" (?i:(?:to|will|'ll|is to|should|can|could|must|has to|needs to|is|are) "
    r"(?:still |please |also |now )?(?:confirm|check|verify|double-?check|clarify|advise|find out|"
    r"look (?:it |this |that )?up|look into|validate|recount|checking|confirming|verifying|"
    r"looking into|clarifying))\b"
)
_END = r"(?=\s*(?:[.,;:!?)]|$|\s[–—-]))"
_DASH = r"(?:\s*[,;]|\s[–—-]+|—)\s*"

Kind = Literal["ask", "source"]
_NAMED = rf"(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|{_DEPARTMENT}|{_FUNCTION})"
_IT = r"(?: (?:it|this|that|the (?:number|figure|date)s?))?"
_OPENS, _CLOSES = r"\s*[(\[](?P<text>", r")\s*[.?!]*[)\]]"
_SAYS = r"(?i:(?:as )?per|according to|acc\. to|sources?:?|via|says|figure:?) "
_PER = r"(?i:as per|per|according to) "
_VERB_NEXT = r"(?=\s+(?:is|are|was|were|stands?|has|have)\b)"
_PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("ask", pattern(rf"{_OPENS}{_ASK}{_WHO}{_CLAUSE}{_CLOSES}")),
    ("ask", pattern(rf"{_OPENS}{_WHO}{_CONFIRMS}[^()]*?{_CLOSES}")),
    ("ask", pattern(rf"{_OPENS}(?:\?\s*)?{_NAMED}\s*\?{_CLOSES}")),
    ("source", pattern(rf"{_OPENS}{_SAYS}{_SAYS_SO}{_CLOSES}")),
    ("ask", pattern(rf"{_DASH}(?P<text>{_ASK}{_WHO}){_END}")),
    ("ask", pattern(rf"{_DASH}(?P<text>{_NAMED}{_CONFIRMS}{_IT}){_END}")),
    ("source", pattern(rf"{_DASH}(?P<text>{_PER}{_SAYS_SO}){_END}")),
    (
        "source",
        pattern(rf"\s(?P<text>{_PER}(?P<who>{_DEPARTMENT}|{_RECORDS}))(?:{_END}|{_VERB_NEXT})"),
    ),
)
_MAY = pattern(
    r"\b(?:ask|check|checking|confirm\w*|verify\w*|tb[cd]|talk to|speak to|decided by|agreed with|"
    r"clarif\w+|advise|find out|look|looking|validate|recount|per|according|acc\.|sources?|via|"
    r"says|figure)\b|\?\s*[)\]]"
)
_NO_WHO = frozenset(
    "it this that these those everyone everybody nobody someone somebody anyone me us you them him "
    "her he she they we i there here one yes no".split()
)
_FEWEST = 3
"""Words that are left of a sentence where something is taken out of it."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """An aside to somebody: its words, whom it names, and where it stood in the sentence.

    `asks` tells an open point from somebody who only says so; `clause` is what is to be asked.
    """

    text: str
    who: str
    asks: bool
    clause: str | None
    start: int
    end: int


def addressed_in(text: str, low: str) -> list[Addressed]:
    """Return the asides to somebody in a sentence, none that overlap, in their order."""
    if not _MAY.search(low):
        return []
    found: list[Addressed] = []
    for kind, form in _PATTERNS:
        for match in form.finditer(text):
            who = match["who"].strip(" .")
            taken = any(match.start() < one.end and one.start < match.end() for one in found)
            if taken or who.lower().split()[-1] in _NO_WHO:
                continue
            clause = match.groupdict().get("clause")
            found.append(
                Addressed(match["text"].strip(), who, kind == "ask", clause, *match.span())
            )
    found.sort(key=lambda one: one.start)
    left = len(text.split()) - sum(len(one.text.split()) for one in found)
    return found if left >= _FEWEST else []
