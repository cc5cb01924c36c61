"""Digits that belong to a name, a year, a time of day or a version, and count nothing."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.labelled import heads, is_label, is_lettered_list, names_steps
from okrkpi.statement.line import Line
from okrkpi.statement.metric import lookup
from okrkpi.statement.numerals import is_dotted
from okrkpi.statement.opening_hours import is_hour_of_day
from okrkpi.statement.ranges import names_scale
from okrkpi.statement.ranks import ORDINAL_ENDINGS, is_rank
from okrkpi.statement.single_things import is_plural_label
from okrkpi.statement.unit_after import STOPS_A_NOUN, UNIT_WORD
from okrkpi.statement.units import UNITS
from okrkpi.statement.words import find_verb, words

_NUMBERED = frozenset(
    """iso iec en din bs soc covid fortune ftse tier level phase version ver windows office article
    section clause rule gpt type class category cat form building room gate route highway area step
    stage wave chapter appendix annex page kr krs objective obj initiative priority horizon gen
    generation model euro schedule rev revision release sprint week round cohort batch zone plan
    pillar theme team group block bed ward unit plot lot hall shaft dock terminal platform line nr
    formula vision agenda strategy act directive regulation law band grade year day key result okr
    kpi epic issue ticket pr figure fig table slide note sdg scope ipv part item no task option
    scenario pci s3 plant pitch division ifrs ias wcag vol volume rooms floors floor wk cw kw shift
    cell lane district pier flight bus tram run cells sections dept department
    sheet bug art tab panel track output outcome indicator milestone deliverable workstream gallery
    station season episode lesson exhibit region sector territory precinct""".split()
)
_PAGE = pattern(r"\bpp?\. ?$")
_COMPASS = pattern(r" (?:North|South|East|West)\b")
_ARROW_AFTER = pattern(
    r"\s?(?:(?:→|->|=>|>)\s?(?:(?:under|below|over|above|at least|max\.?|min\.?|about)\s)?"
    r"[<>≤≥~]?\s?[$€£]?\.?\d|to\s\d)"
)
_MOVES_TO = pattern(r"\s?(?:→|->|=>)\s?\d")
_ONLY = frozenset({"the", "our", "this", "its"})
_STEPS = frozenset("band level grade tier category stage division day season".split())
_BEFORE_COUNT = frozenset({"day", "week", "year", "shift", "sprint", "round"})
_ALSO_COUNTED = frozenset(
    "day week year level grade line no unit scope page plan round part team group".split()
)
_UNIT_ENDINGS = frozenset(
    """s h d w ms min mins hr hrs kg km g t l kwh mwh gb tb mb ha mm cm pt pts day days x yr yrs
    mo wk wks sec secs fte ftes db gwh kw mw lb mi bpm rps v a m2 m3 ppm ppb mg ml teur meur keur
    tco2e kn nm mph""".split()
)
_COMPARES = frozenset({"sub", "plus", "min", "max", "under", "over", "top"})
_GAPS = frozenset({" ", "-", " #", ".", ". "})
_RUN = re.compile(r"\w+")
_CLOCK_MINUTES = pattern(r":[0-5]\d(?!\d)")
_YEARS = pattern(r"1[0-9]\d\d\s?-\s?(?:1\d|20)\d\d(?![\d.,%])(?!\s?[$€£])")
_PLURAL_AFTER = pattern(r"\s(?:[a-z-]+\s){0,3}[a-z-]+s\b")
_COMPOUND = pattern(
    r"-(?:step|person|page|star|year-old|part|point|day|week|month|year|hour|minute|way|degree)\b"
)
_MEASURED = pattern(
    r"-(?:day|week|month|hour|minute|point)\b (?:average|median|target|reduction|increase|"
    r"response|turnaround|lead|readmission)"
)
_CODE = pattern(r"[a-z]{2,}-\d+-$")
_EARLY_YEAR, _LATE_YEAR = 1900, 2100
_LONGEST_COUNT = 10
_SAYINGS = {"24": "/7", "80": "/20", "1": ":1"}
_TO_DATE = frozenset({"mtd", "ytd", "qtd", "tgt"})
_STANDARDS = frozenset({"iso", "iec", "en", "din", "bs"})
_LONGEST_STANDARD, _LONGEST_LABEL = 5, 4
_CERTIFIED = frozenset(
    """certificate certification certified recertification audit approval accreditation accredited
    compliance compliant conformity standard mark rating programme program scheme framework register
    rollout upgrade migration pilot""".split()
)
_PERIODS = frozenset({"year", "week", "season", "round"})
_BEFORE_PERIOD = frozenset("this next last a per each every one".split())


def is_name(line: Line, match: re.Match[str]) -> bool:
    """Tell digits that are part of a name from a quantity."""
    low, digits = line.low, match["num"]
    start, end = match.span("num")
    if names_scale(line, digits, start, end):
        return True
    if (told := _by_signs(line, digits, start, end)) is not None:
        return told
    if digits.count(".") > 1 and not is_dotted(digits):
        return True
    if (told := _by_word_before(line, match, start, end)) is not None:
        return told
    if len(digits) == 4 and digits.isdigit() and _EARLY_YEAR <= int(digits) <= _LATE_YEAR:
        return not _counts_something(low, end)
    if low[start - 1 : start] == "#":
        return not is_rank(line, start, end)
    if low[max(0, start - 2) : start] == "s&":
        return True
    if len(digits) > _LONGEST_COUNT and digits.isdigit():
        return True
    if len(digits) == 4 and _YEARS.match(low, start):
        return True
    if low[end : end + 1] != "-" or "." in digits:
        return False
    return _COMPOUND.match(low, end) is not None and _MEASURED.match(low, end) is None


def _by_signs(line: Line, digits: str, start: int, end: int) -> bool | None:
    """Judge by the characters next to the digits: `24/7`, `9:30`, `B2B`, `1st`."""
    low = line.low
    after = low[end : end + 2]
    if digits in _SAYINGS and low[end : end + 3].rstrip(" ,.;") == _SAYINGS[digits]:
        return True
    if after == ".x" or ("p." in low[max(0, start - 4) : start] and _PAGE.search(low, 0, start)):
        return True
    if after[:1] == ":" and after[1:2] == " " and "." in digits and not low[:start].strip(" -*["):
        return True
    if after[:1] == " " and _COMPASS.match(line.plain, end):
        return True
    if after[:1] == ")" and not low[:start].strip(" ("):
        return True
    if start > 1 and low[start - 1] == "+" and low[start - 2].isalpha():
        return True
    if is_hour_of_day(low, start, end):
        return True
    if after[:1] == ":" and after[1:2].isdigit():
        return _CLOCK_MINUTES.match(low, end) is not None and len(digits) <= 2
    if low[start - 1 : start] == ":" and low[start - 2 : start - 1].isdigit():
        return (len(digits) == 2 and digits < "60") or low[start - 2 : end] == "1:1"
    if low[start - 1 : start] == "-" and _CODE.search(low, 0, start):
        return True
    if not after[:1].isalpha():
        return None
    if line.plain[end] in "SGHDTP" and not after[1:2].isalpha():
        return True
    run = _RUN.match(low, end)
    if run is not None and len(run[0]) == 1 and is_lettered_list(low, run[0]):
        return True
    if run is not None and run[0] in ORDINAL_ENDINGS:
        return not is_rank(line, start, end + 2)
    if run is None or run[0] not in _UNIT_ENDINGS:
        return True
    return True if run[0] == "s" and is_plural_label(low, start) else None


def _by_word_before(line: Line, match: re.Match[str], start: int, end: int) -> bool | None:
    """Judge by the word that leads to the digits: `phase 2`, `IFRS 17`, `top-10`."""
    index = line.word_at(start) - 1
    if index < 0 or start - line.ends[index] > 2:
        return None
    low, previous = line.low, line.words[index]
    gap = low[line.ends[index] : start]
    if match["cur"] and match["cur"].strip(" .") == previous:
        return None
    if gap == " " and heads(line, index, end):
        return True
    if gap == " " and names_steps(line, match["num"], index, end):
        return True
    per = low[: line.starts[index]].endswith("per ") or (
        previous in _BEFORE_COUNT and low[line.starts[index] - 1] == "/"
    )
    if index and previous in _PERIODS and line.words[index - 1] in {"last", "this", "next"}:
        return None
    if previous in _NUMBERED and gap in _GAPS and not per and _labels(line, match, index):
        if _moves_on(low, previous, start, end) or _is_count_there(line, index, end):
            return None
        if not _is_counted(line, index, end):
            return True
    if match["plus"]:
        return None
    if gap == " " and is_label(line, match["num"], index, end):
        return True
    if gap == " " and _is_acronym(line, index):
        if index > 0 and not UNIT_WORD.match(low, end):
            return not _ARROW_AFTER.match(low, end)
        if _describes(low, end):
            return True
    if gap == "-" and len(previous) > 1 and previous not in _COMPARES:
        begin = line.starts[index]
        return low[begin - 1 : begin] != "%" and low[end : end + 1] != "%"
    return None


def _is_count_there(line: Line, index: int, end: int) -> bool:
    """`falls on the ward 12 → 8`: the only one of its kind, with a count that moves."""
    only = not _ONLY.isdisjoint(line.words[max(0, index - 2) : index])
    return only and _MOVES_TO.match(line.low, end) is not None


def _moves_on(low: str, word: str, start: int, end: int) -> bool:
    """`Band 3 → Band 2`, `from level 2 to level 4`: steps of a scale, and no names."""
    if word not in _STEPS:
        return False
    step = rf"\s?(?:→|->|=>|to)\s?(?:{word}\s)?\d"
    if re.match(step, low[end : end + 24]):
        return True
    return re.search(rf"\b{word}\s\d+\s?(?:→|->|=>|to)\s?{word}\s$", low[:start]) is not None


def _labels(line: Line, match: re.Match[str], index: int) -> bool:
    """A short number labels the word before it, unless that word is the line's verb."""
    digits = match["num"]
    longest = _LONGEST_STANDARD if line.words[index] in _STANDARDS else _LONGEST_LABEL
    short = len(digits) <= longest and "," not in digits
    if "." in digits and line.words[index] in _ALSO_COUNTED:
        return False
    if index == 0 and find_verb(line.words[index]) is not None:
        following = UNIT_WORD.match(line.low, match.end())
        known = following is not None and following[1] in UNITS
        if known or not following or _PLURAL_AFTER.match(line.low, match.end()):
            return False
    return short and match["sign"] != "+"


def _is_counted(line: Line, index: int, end: int) -> bool:
    """`this year 6 pupils` counts pupils; `Year 6 pupils` names a class."""
    following = UNIT_WORD.match(line.low, end)
    if following is None or following[1] in STOPS_A_NOUN:
        return False
    if following[1] in UNITS:
        return line.words[index] in _ALSO_COUNTED or len(following[1]) > 1
    if line.words[index] not in _ALSO_COUNTED:
        return False
    before = line.words[index - 1] if index else ""
    return before in _BEFORE_PERIOD and following[1] in words().nouns["outsider"]


def is_lettered(line: Line, match: re.Match[str]) -> bool:
    """Tell `ward 5B` and `flat 12b` from `2B users` and `$5b`."""
    glued = match["mag"] == "b" and match.end("num") == match.start("mag")
    if not glued or match["cur"] or match["cur2"] or match["unit"]:
        return False
    return not _counts_something(line.low, match.end())


def _counts_something(low: str, end: int) -> bool:
    following = UNIT_WORD.match(low, end)
    return following is not None and (
        following[1] in words().nouns["outsider"] or following[1] in UNITS
    )


def _describes(low: str, end: int) -> bool:
    """`FSSC 22000 certificate`: one thing that a number tells from its like, not so many of it."""
    following = UNIT_WORD.match(low, end)
    return following is not None and following[1] in _CERTIFIED


def _is_acronym(line: Line, index: int) -> bool:
    """`WCAG 2.2` and `IFRS 17` are names; a metric in capitals (`NPS 50`) has a value."""
    written = line.plain[line.starts[index] : line.ends[index]]
    dated = line.words[index] in _TO_DATE
    return len(written) > 2 and written.isupper() and not (dated or lookup(written))
