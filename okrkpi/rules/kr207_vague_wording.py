"""KR207: words that two readers understand differently."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.profile import HouseWords
from okrkpi.rules._base import Context, KeyResultLine, KeyResultRule, Span
from okrkpi.rules._common import house_vague, listed, quoted
from okrkpi.rules._topic import word_list
from okrkpi.statement.line import read_line
from okrkpi.statement.vague import find_vague

_AMOUNT = pattern(
    r"less|more|(?:fewer|higher|lower|larger|smaller|bigger)(?: (?!quality|standard)\w+)?",
    re.IGNORECASE,
)
_MANNER = pattern(r"\s+(?!(?:supply|family|reply|assembly|july|italy)\b)\w+ly\W*$", re.IGNORECASE)
"""What follows `more` where it says how something is done: more personally."""
_BY_HOW_MUCH = word_list("amounts")
_ENOUGH = frozenset(
    "adequate adequately sufficient sufficiently suitable appropriate satisfactory "
    "acceptable".split()
)
_SETTLED = pattern(
    r"[(\"“”']|\b(?:as defined|by definition|according to|rated|judged|standards?)\b"
)


class VagueWording(KeyResultRule):
    """Words that leave open what would count as success.

    What it checks
        The line has words of degree or of taste (significantly, better, world-class, as needed)
        that no number in it makes concrete; a share of what is adequate or suitable leaves open
        which that is, whatever the share. A mere “more” or “fewer” in a line with no number, and a
        title such as “Guest happiness”, are left to KR201. A profile can add words and allow
        others.

    Why it matters
        People work harder towards a specific goal than towards one that asks for their best, and
        they can agree on whether it was met.

    Example
        Respond to reviews faster and more personally

    Better
        Raise the share of reviews answered within a day from 40% to 80%
    """

    code = "KR207"
    name = "vague-wording"
    severity = "warning"
    source = (
        "Edwin A. Locke and Gary P. Latham, Building a practically useful theory of goal setting "
        "and task motivation (2002): specific goals lead to higher performance than vague ones"
    )
    bad = (
        "Reduce staff turnover significantly",
        "World-class service for our guests",
        "Shifts with adequate staffing: from 70% to 90%",
    )
    good = (
        "Improve NPS from 31 to 45",
        "Shifts with adequate staffing (two nurses or more): from 70% to 90%",
        "Upgrade Kubernetes to 1.31",
        "Upgrade the booking engine",
        "Fill 12 of 14 open nurse posts",
        "Fewer cancelled lessons",
        "Higher customer satisfaction",
        "Freelancer happiness",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield one finding for all the vague words of the line."""
        spans = _spans(line, context.profile.words)
        if not line.facts.quantified:
            text = line.item.text
            spans = tuple(span for span in spans if not _is_amount(text, span))
            if line.facts.says.opening_class is None:
                spans = tuple(span for span in spans if text[span[1] :].strip(" ."))
        if not spans:
            return
        text = line.item.text
        named = listed(f"“{text[start:end]}”" for start, end in spans)
        leaves = "leaves" if len(spans) == 1 else "leave"
        yield self.finding(
            line.item.id,
            f"{named} {leaves} open {_what(line, spans)}.",
            _fix(line, spans),
            marks=spans,
        )


def _what(line: KeyResultLine, spans: tuple[Span, ...]) -> str:
    """Return what the words leave open: how much, or which of those that are counted."""
    counted = {*spans} <= {*_left_open(line)}
    return "which of them count, and two people may differ" if counted else "how much is enough"


def _is_amount(text: str, span: Span) -> bool:
    return bool(_AMOUNT.fullmatch(text, *span)) and not _MANNER.match(text, span[1])


def _fix(line: KeyResultLine, spans: tuple[Span, ...]) -> str:
    """Return the line with gaps for what the words leave open, or ask for a number first."""
    them = "them" if len(spans) > 1 else "it"
    if not line.facts.quantified:
        word = "words" if len(spans) > 1 else "word"
        amounts = {line.item.text[slice(*span)].lower() for span in spans} <= _BY_HOW_MUCH
        say = "by how much" if amounts else "by what anybody would see it"
        return f"Say {say}, from [?] to [?]; then the {word} can go."
    text = line.item.text
    for start, end in reversed(spans):
        text = f"{text[:start]}[what exactly?]{text[end:]}"
    return f"Say what is meant by {them}: {quoted(text.strip(), 160)}."


def _left_open(line: KeyResultLine) -> list[Span]:
    """Return the words that say of what is counted only that it is good enough."""
    said = line.facts
    if said.spoken.isdisjoint(_ENOUGH) or not said.quantified or _SETTLED.search(said.text):
        return []
    listed = find_vague(read_line(said.text), said.says.begin)
    return [span for span, _ in listed if said.text[slice(*span)].lower() in _ENOUGH]


def _spans(line: KeyResultLine, house: HouseWords) -> tuple[Span, ...]:
    allowed = {word.lower() for word in house.allowed}
    vague = line.facts.says.vague
    found = {(part.start, part.end) for part in vague if part.text.lower() not in allowed}
    found |= {span for span in _left_open(line) if line.item.text[slice(*span)] not in allowed}
    return tuple(sorted(found | {*house_vague(line.item.text, house.vague)}))
