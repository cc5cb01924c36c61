"""When something is due, in the memo's words."""

from __future__ import annotations

import re

from okrkpi.memo.cues import plain
from okrkpi.pattern import pattern
from okrkpi.statement.period import Moment

_CAPITAL = pattern(r"(?:By|Before|Until|In|Within|From|During|At|On|This|Next|Over|Through)\b")
_CALENDAR = pattern(
    r"\d|month|week|quarter|year|season|term|half|easter|christmas|summer|winter|spring|autumn|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"day\b|holiday|ramadan|diwali|harvest|eo[qy]"
)
_SPLIT_YEAR = pattern(r"\b(?:20)?\d\d[/–-]\d\d(?:\d\d)?(?!\d)")
_EVENT = pattern(
    r"\b(?:easter|christmas|xmas|new year|summer|winter|spring|autumn|terms?|season|"
    r"holidays?|harvest|ramadan|eid|diwali|"
    r"audit|agm|meeting|month|quarter|year|week|weekend|go-?live|opening|break|"
    r"anniversary|festival|conference)"
)


_GOES_ON = pattern(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"q[1-4]|h[12]|quarter|year|month|week|season|term|half|spring|summer|autumn|winter|easter|"
    r"christmas|(?:19|20)\d\d) (?=(?:nothing|nobody|no|none|everything|everyone|everybody|all|we|"
    r"i|it|they|there|the|our|this|that|whatever)\b)"
)


def is_due(moment: Moment) -> bool:
    """Tell whether a moment can be a deadline: a day, a month, a season, a named event."""
    words = plain(moment.text)
    if moment.date is None:
        due = re.match(r"(?:by|before|until|till|in time for)\b", words)
        return bool(due) and bool(_EVENT.search(words) or _SPLIT_YEAR.search(words))
    return bool(_CALENDAR.search(words))


def due_text(moment: Moment, text: str) -> str:
    """Return a deadline in the memo's words, with what belongs to it on either side."""
    words = re.sub(
        r"\s(?:it|we|they|i|this|that|there)$", "", moment.text.strip(), flags=re.IGNORECASE
    )
    if cut := _GOES_ON.search(plain(words)):
        words = words[: cut.end()].rstrip()
    before = text[: moment.start]
    if not before.strip(" ,") and _CAPITAL.match(words):
        words = words[0].lower() + words[1:]
    if found := re.match(
        r"\s+(?:semester|term|season|holidays?|school year|quarter|break)\b", text[moment.end :]
    ):
        words += found[0]
    from_month = re.search(r"\bfrom (?=\w+ $)", plain(before))
    if from_month and re.match(r"(?:through|to|until)\b", words):
        words = "from " + before[from_month.end() :] + words
    ordinal = re.search(r"\b((?:by|until|before|on) the \w+ )$", plain(before))
    if ordinal and words.startswith("of "):
        words = plain(before)[ordinal.start() :] + words
    return words
