"""PLAN016: slips of the pen, which can be mended without a question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from operator import eq

from okrkpi.finding import Edit, Finding
from okrkpi.models import Plan
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, Rule
from okrkpi.rules._common import listed

_PUNCTUATION = (
    (pattern(r"(?<=\w)\s+(?=[,;](?:\s|$))"), ""),
    (pattern(r"(?<=\w)\s+(?=\.$)"), ""),
    (pattern(r"([%,;])\1+"), r"\1"),
    (pattern(r"(?<=[^\s.!?:])[ \t]{2,}(?=\S)"), " "),
)
_WORD = pattern(r"\b(?P<word>the|an?|to|of|from|and|with|our|for|by|at|as|than)\s+(?P=word)\b")
_FIRST = pattern(r"(?P<word>The|An?|To|Of|From|With|Our|For|By|At|As)\s+(?P<again>[a-z]+)\b")
_RIGHT = {"teh": "the", "hte": "the", "adn": "and", "wiht": "with", "taht": "that", "form": "from",
          "frmo": "from"}  # fmt: skip
_TURNED = pattern(
    r"\b(?:(?:teh|hte|adn|wiht|taht|frmo)\b"
    r"|(?<!order )(?<!the )form(?=\s[€$£]?\d[\d.,]*\s?%?\s(?:to|→|->)\s[€$£]?\d[\d.,]*\s?%))",
    re.IGNORECASE,
)
_MARKS = pattern(r"[ \t]{2}|\s[,;.%]|%%|,,|;;")
_PERCENT = pattern(r"(?<=\d)(?P<gap>[ \u00a0\u202f]?)%")


class Slip(Rule):
    """A slip of the pen.

    What it checks
        A small word stands twice in a row or has two letters the wrong way round (teh, form 40% to
        55%), a sign is doubled, a space stands before a comma, or the per cent sign is written
        with and without a space in one line. `--fix` mends all of these, since none of them
        changes what is meant. Doubled spaces align the text of many documents, and are left as
        they are there.

    Why it matters
        Goals are read aloud, copied into slides and shown to people outside. A slip makes a reader
        wonder how much care went into the numbers.

    Example
        # Plan

        ## Win back the the corner shops
        - Raise weekly orders from 1,150 to to 1,800

    Better
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800
    """

    code = "PLAN016"
    name = "slip-of-the-pen"
    severity = "info"
    bad = (
        """# Plan

## Win back the corner shops
- Raise the share of repeat orders from 40 % to 55%
""",
        """# Plan

## Win back the corner shops , street by street
- Cut late deliveries from 9%% to 4%%
""",
        """# Plan

## Win back teh corner shops
- Orders from 40 to 55
""",
        """# Plan

## Win back the corner shops
- Retention form 40% to 55%
""",
    )
    good = (
        """# Plan

## Win back the corner shops, street by street
- Clerks who fill in form 7 to the end: from 40% to 80%
- Let 90% of buyers log in in under 5 seconds, up from 60%
- Raise the share of repeat orders from 40 % to 55 %
- Sell vitamin A a month before winter to 400 shops
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield one finding for all the slips of an item."""
        for item in plan.items():
            edits = slips(item.text)
            if not edits:
                continue
            wrong = listed(dict.fromkeys(_shown(item.text, one) for one in edits))
            yield Finding(
                code=self.code,
                name=self.name,
                severity=self.severity,
                at=item.id,
                message=f"{wrong} {'is a slip' if len(edits) == 1 else 'are slips'} of the pen.",
                fix=f"Write “{_mended(item.text, edits)}”; --fix does it.",
                span=(edits[0].start, edits[-1].end),
                marks=tuple((one.start, one.end) for one in edits),
                edits=edits,
            )


@lru_cache(1 << 15)
def slips(text: str) -> tuple[Edit, ...]:
    """Return what to replace in a text, in order and apart from each other."""
    if not _may_hold_one(text):
        return ()
    found = [
        Edit(match.start(), match.end(), match.expand(new))
        for form, new in _PUNCTUATION
        for match in form.finditer(text)
    ]
    found += [Edit(*match.span(), _turned(match.group())) for match in _TURNED.finditer(text)]
    found += [Edit(*match.span(), match["word"]) for match in _WORD.finditer(text)]
    first = _FIRST.match(text)
    if first and first["word"].lower() == first["again"]:
        found.append(Edit(*first.span(), first["word"]))
    gaps = [match.span("gap") for match in _PERCENT.finditer(text)]
    if len({start == end for start, end in gaps}) > 1:
        found += [Edit(start, end + 1, "%") for start, end in gaps if end > start]
    apart: list[Edit] = []
    for edit in sorted(found, key=lambda one: (one.start, -one.end)):
        if not apart or edit.start >= apart[-1].end:
            apart.append(edit)
    return tuple(apart)


def _turned(word: str) -> str:
    """Return what a word with two letters the wrong way round is meant to be."""
    right = _RIGHT[word.lower()]
    return right.capitalize() if word[:1].isupper() else right


def _may_hold_one(text: str) -> bool:
    """Say at little cost whether it is worth looking for slips."""
    words = text.split()
    if any(map(eq, words, words[1:])) or [word.lower() for word in words[:1]] == words[1:2]:
        return True
    return _MARKS.search(text) is not None or _TURNED.search(text) is not None


def _shown(text: str, edit: Edit) -> str:
    """Return a slip with the words that it touches, so that it can be seen."""
    start, end = edit.start, edit.end
    while start and text[start:end].strip(" \t\u00a0\u202f%,;.") == "":
        start -= 1
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return f"“{text[start:end].strip()}”"


def _mended(text: str, edits: tuple[Edit, ...]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
