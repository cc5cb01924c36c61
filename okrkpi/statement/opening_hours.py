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
_FIRST_BEFORE = pattern(rf"{_DAY}[\s,(]+(?P<moves>from )?$")
_FIRST_AFTER = pattern(rf"{_JOIN}{_HOUR}{_ENDS}(?P<set_off>\s?[:),])?")
_LAST_BEFORE = pattern(rf"{_DAY}[\s,(]+(?P<moves>from )?{_HOUR}(?:\s?h)?{_JOIN}$")
_LAST_AFTER = pattern(rf"{_ENDS}(?P<set_off>\s?[:),])?")


def is_hour_of_day(low: str, start: int, end: int) -> bool:
    """Say whether the digits are where a daily window begins or ends, beside the days it is on.

    `Overtime on weekends from 10 to 6 hours` is a move, `Sundays from 10 to 6 h: 40 guests` is not.
    """
    for before, after in ((_FIRST_BEFORE, _FIRST_AFTER), (_LAST_BEFORE, _LAST_AFTER)):
        if (follows := after.match(low, end)) and (
            leads := before.search(low[max(0, start - _NEAR) : start])
        ):
            return not leads["moves"] or follows["set_off"] is not None
    return False
