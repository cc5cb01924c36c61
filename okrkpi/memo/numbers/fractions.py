"""Shares written as fractions: `one in four`, `7 of 10`, `a third of`, `half`."""

from __future__ import annotations

import re

from okrkpi.memo.cues import plain
from okrkpi.memo.numbers.figure import Figure
from okrkpi.pattern import pattern

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred"


_VALUES = dict(zip(_WORDS.split("|"), (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100), strict=True))


_FRACTION = pattern(
    rf"(?<![\w.,-])(?P<part>\d{{1,2}}|{_WORDS})"
    rf"(?: (?!(?:second|minute|hour|day|week|month|year)s?\b)\w+){{0,2}}? (?:in|out of)(?: every)? "
    rf"(?P<whole>\d{{1,3}}|1000|{_WORDS})(?![\w%]|[.,/]\d|-)"
)


_MOST_IN_A_SHARE = 20
"""`41 callbacks out of 600` counts callbacks; `7 patients out of 10` is a share."""
_PARTS = pattern(
    r"(?<![\w-])(?:(?P<count>a|one|two|three|four) (?P<part>third|quarter|fifth|tenth)s?|"
    r"(?P<half>half))"
    r"(?: of(?! the (?:year|month|quarter|week|season))\b(?= (?:the|our|all|those|them|"
    r"these|my|its|every|people|(?:\w+ ){0,2}?\w+s)\b)|(?= (?:the|our|all) \w+))"
)


_ALONE = pattern(
    r"(?:no more than|less than|at most|under|only|than|to) (?P<all>(?:(?P<count>a|one|"
    r"two|three) )(?P<part>third|quarter|fifth|tenth)s?|(?P<half>half))(?! of\b| an?\b|"
    r"\s?-)"
)


_WISHED = pattern(
    r"(?:^|[,;:–—-]\s+|\b(?:and|but|so)\s)\W?(?P<all>(?:(?P<count>a|one|two|three) "
    r"(?P<part>third|quarter|fifth|tenth)s?|(?P<half>half)))"
    r"(?= (?:(?!of\b)[\w-]+ ){0,2}?(?:would|should|could|will do|seems?|sounds?|looks?|"
    r"is (?:the|our|my|enough|possible|fair|healthy|realistic))\b)"
)


_WANTED = pattern(
    r"\b(?:want|wants|need|at|be|aim for|get to|reach|make it|make that|say|it's|is|are)(?: about| "
    r"around| only| just| well under| over)? (?P<all>(?:(?P<count>a|one|two|three) "
    r"(?P<part>third|quarter|fifth|tenth)s?|(?P<half>half)))"
    r"(?=\s*(?:[.,;:!?)]|$|(?:by|until|before|pls|plz|please|or more|or less|at most|at least)\b))"
)


_SLASHED = pattern(
    r"(?<![\w/.,-])(?P<part>[1-4])/(?P<whole>[2-5])(?= of\b(?! (?:an? |the (?:month|year|day))))|"
    r"(?:(?<=only )|(?<=just )|(?<=about )|(?<=around )|(?<=nearly )|(?<=under )|(?<=than ))"
    r"(?P<few>[1-4])/(?P<all>[2-5])(?![\w/%]|[.,]\d)"
)


# `should be a week`: one of a unit of time, where it is a value and no rate.
_ONE_OF_TIME = pattern(
    r"\b(?:should be|must be|has to be|have to be|needs to be|to be|want|need|like|down to|"
    r"(?:get|bring|cut) (?:it|that|this|them) to|under|less than|no more than|at most|within) "
    r"(?P<one>an? (?:(?:working|business) )?(?P<unit>second|minute|hour|day|week|month|year))"
    r"(?=\s*(?:[.,;!?)]|$|(?:by|until|before|at most|pls|please|and|instead)\b))"
)


_NONE = pattern(
    r"\b(?P<none>none|nil)(?= (?:would|should|(?:is|was) (?:the|our|my)|pls|plz|please)\b)"
)


_EVERY = pattern(
    r"\bevery (?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[4-9]th|1\dth|"
    r"20th)(?=$|[.,;]| (?!day|week|month|quarter|year|time|hour|shift|night|morning|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)[a-z])"
)
_NTH = {
    word: n
    for n, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth".split(), 2
    )
}
_OF_NOUNS = pattern(
    r"(?<![\w.,-])(?P<part>\d{1,3}) of (?P<whole>\d{1,3})(?= [a-z])(?! (?:of|in|per|out)\b)"
)


_PART_VALUES = {"third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}


_ONE = pattern(
    r"(?:\bto be|\bshould be|\bdown to|\bup to|\bto|\bin) (?P<one>one|a single)(?= (?:working "
    r")?(?:day|week|hour|month)\b|[.,;!]|$)"
)


def in_fractions(text: str, sentence: int) -> list[Figure]:
    """Find `one in four` and `4 out of 10 applications`."""
    found = []
    for match in _FRACTION.finditer(plain(text)):
        part, whole = _number(match["part"]), _number(match["whole"])
        between = text[match.end("part") : match.start("whole")]
        scored = (
            "out of" in between
            and (match["part"].isdigit() or len(between.split()) > 2)
            and whole in {5, 10}
            and not re.match(r" \w+s\b", text[match.end() :])
        )
        counted = len(between.split()) > 2 and whole > _MOST_IN_A_SHARE and whole % 100
        counted = counted or (len(between.split()) > 2 and part > _MOST_IN_A_SHARE)
        if whole <= 1 or part >= whole or scored or counted:
            continue
        share = round(100 * part / whole, 6)
        found.append(Figure(sentence, share, text[slice(*match.span())], *match.span(), "%"))
    for match in _SLASHED.finditer(plain(text)):
        part, whole = float(match["part"] or match["few"]), float(match["whole"] or match["all"])
        if part < whole:
            share = round(100 * part / whole, 6)
            found.append(Figure(sentence, share, text[slice(*match.span())], *match.span(), "%"))
    for match in _EVERY.finditer(plain(text)):
        share = round(100 / _nth(match["nth"]), 6)
        found.append(Figure(sentence, share, text[slice(*match.span())], *match.span(), "%"))
    for match in _OF_NOUNS.finditer(plain(text)):
        part, whole = float(match["part"]), float(match["whole"])
        if part < whole and whole % 5 == 0:
            share = round(100 * part / whole, 6)
            found.append(Figure(sentence, share, text[slice(*match.span())], *match.span(), "%"))
    return found


def in_parts(text: str, sentence: int) -> list[Figure]:
    """Find `half of`, `a third of`, and `one` as a value to be reached."""
    low, found = plain(text), []
    for match in _PARTS.finditer(low):
        end = match.end("half") if match["half"] else match.end("part")
        end += low.startswith("s", end) and not match["half"]
        count = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}.get(match["count"] or "", 1)
        value = 50.0 if match["half"] else round(count * _PART_VALUES[match["part"]], 4)
        found.append(Figure(sentence, value, text[match.start() : end], match.start(), end, "%"))
    for match in (*_ALONE.finditer(low), *_WISHED.finditer(low), *_WANTED.finditer(low)):
        count = {"a": 1, "one": 1, "two": 2, "three": 3}.get(match["count"] or "", 1)
        value = 50.0 if match["half"] else round(count * _PART_VALUES[match["part"]], 4)
        start, end = match.span("all")
        found.append(Figure(sentence, value, text[start:end], start, end, "%"))
    for match in _ONE.finditer(low):
        start, end = match.span("one")
        if not _FRACTION.match(low, start):
            found.append(Figure(sentence, 1, text[start:end], start, end))
    return _apart([*found, *_of_time(text, sentence)])


def _apart(figures: list[Figure]) -> list[Figure]:
    """Return figures without those that stand within another."""
    kept: list[Figure] = []
    for figure in sorted(figures, key=lambda one: (one.start, -one.end)):
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept


def _nth(word: str) -> int:
    return _NTH[word] if word in _NTH else int(word.removesuffix("th"))


def _of_time(text: str, sentence: int) -> list[Figure]:
    """Find `a week` and `an hour` as values that are wanted, and `none`."""
    low, found = plain(text), []
    for match in _ONE_OF_TIME.finditer(low):
        start, end = match.span("one")
        found.append(Figure(sentence, 1, text[start:end], start, end, match["unit"]))
    for match in _NONE.finditer(low):
        start, end = match.span("none")
        found.append(Figure(sentence, 0, text[start:end], start, end))
    return found


def _number(word: str) -> float:
    return float(word) if word.isdigit() else float(_VALUES[word])
