"""PLAN016: slips of the pen, which can be mended without a question."""

from __future__ import annotations

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
_MARKS = pattern(r"[ \t]{2}|\s[,;.%]|%%|,,|;;")
_PERCENT = pattern(r"(?<=\d)(?P<gap>[ \u00a0\u202f]?)%")


class Slip(Rule):
    """A slip of the pen.

    What it checks
        A small word stands twice in a row, a sign is doubled, a space is doubled or stands before
        a comma, or the per cent sign is written with and without a space in one line. `--fix`
        mends all of these, since none of them changes what is meant.

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
    )
    good = (
        """# Plan

## Win back the corner shops, street by street
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
            wrong = listed(f"“{item.text[one.start : one.end].strip() or ' '}”" for one in edits)
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


def _may_hold_one(text: str) -> bool:
    """Say at little cost whether it is worth looking for slips."""
    words = text.split()
    if any(map(eq, words, words[1:])) or [word.lower() for word in words[:1]] == words[1:2]:
        return True
    return _MARKS.search(text) is not None


def _mended(text: str, edits: tuple[Edit, ...]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
