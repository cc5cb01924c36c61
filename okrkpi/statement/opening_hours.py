"""Hours of the day that say when something is measured: `weekdays 10 to 16 h`."""

from __future__ import annotations

from okrkpi.pattern import pattern

_DAY = (
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)|"
    r"week-?days?|week-?ends?|working days|mornings?|afternoons?|evenings?|nights?)"
)
_HOUR = r"\d{1,2}(?:[.:]\d\d)?"
_JOIN = r"\s?(?:-|to|till|until)\s?"
_ENDS = r"\s?(?:h|hrs?|hours|o'clock)\b"
_NEAR = 40
_CLOCK_HOUR = pattern(
    r"(?:\s?-\s?\d{1,2})?\s?(?:[ap]\.?m\b|uhr\b|o'clock|at night\b|in the (?:morning|"
    r"evening|afternoon)\b)"
)
_DOTTED = pattern(r"(?:[01]?\d|2[0-3])\.[0-5]\d(?![\d.,%])")
_CLOCK_BEFORE = pattern(r"\b(?:(?P<sure>before|until|till)|by|at|from|after)\s$")
_DAILY = pattern(
    rf",?\s(?:every|each|daily|on (?:\w+ )?(?={_DAY})|in the (?:morning|evening|afternoon)|"
    rf"at the latest|sharp\b|{_DAY})"
)
_FIRST_BEFORE = pattern(rf"{_DAY}[\s,(]+(?P<moves>from )?$")
_FIRST_AFTER = pattern(rf"{_JOIN}{_HOUR}{_ENDS}(?P<set_off>\s?[:),])?")
_LAST_BEFORE = pattern(rf"{_DAY}[\s,(]+(?P<moves>from )?{_HOUR}(?:\s?h)?{_JOIN}$")
_LAST_AFTER = pattern(rf"{_ENDS}(?P<set_off>\s?[:),])?")


def is_hour_of_day(low: str, start: int, end: int) -> bool:
    """Say whether the digits are where a daily window begins or ends, beside the days it is on.

    `Overtime on weekends from 10 to 6 hours` is a move, `Sundays from 10 to 6 h: 40 guests` is not.
    """
    if _CLOCK_HOUR.match(low, end):
        return True
    if low[start:end].count(".") == 1 and _DOTTED.fullmatch(low, start, end):
        if led := _CLOCK_BEFORE.search(low, max(0, start - 8), start):
            return bool(led["sure"]) or _DAILY.match(low, end) is not None
    for before, after in ((_FIRST_BEFORE, _FIRST_AFTER), (_LAST_BEFORE, _LAST_AFTER)):
        if (follows := after.match(low, end)) and (
            leads := before.search(low[max(0, start - _NEAR) : start])
        ):
            return not leads["moves"] or follows["set_off"] is not None
    return False
