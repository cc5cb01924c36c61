"""What arithmetic gives: shared units, derived targets, and the direction that numbers say."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Change, Direction, Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.spelt import ONES
from okrkpi.statement.units import CLOCK_UNITS, MAGNITUDES, SECONDS, SIZES

_RELATIVE = frozenset({"%", "pp", "x", "bp"})
_KNOWN = CLOCK_UNITS | _RELATIVE | {"point"}
_TONNES = frozenset({"t", "tonne", "ton", "tco2", "tco2e", "tco2eq"})
_ADDED = frozenset({"pp", "point"})
_SIGNS = frozenset("-+↑↓")
_FINEST_PART = 10
_OWN_SCALES = frozenset({5, 10, 100})
_LARGE = 1000
_ROUNDED = 0.06
"""A rounded change may miss the level that it leads to by so large a part of it."""
_WITH_MAGNITUDE = pattern(
    r"\d\s?(k|m|mm|mn|mln|mio|mill|bn|bln|b|mrd|millions?|billions?|thousand|tsd|lakhs?|crores?|cr)\b"
)
_WHOLE_OF = pattern(rf"(?:in|out of|of)\s(?:every\s|each\s)?(\d+|{'|'.join(ONES)})$")
_BARE = pattern(r"[$€£₹]?\s?[\d.,]+")
_DOWN = pattern(
    r"\b(?:down|less|fewer|lower|shorter|reduction|decrease|drop|decline|falls?|cheaper|faster|"
    r"quicker|minus|cut|shrinks?|reduced|decreas\w+|smaller|below last|sav\w+|slower|off)\b"
)
_LESS_AFTER = pattern(r"\s(?:faster|shorter|quicker|cheaper|lower|fewer|less|smaller|sooner)\b")
_UP = pattern(
    r"\b(?:up|more|higher|increase\w*|growth|rise\w*|uplift|improvement|plus|extra|additional|"
    r"grow\w*|larger|bigger|longer|gain|above last|further)\b|[+↑]\s?(?:[$€£]|[a-z]{3}\s?)?\d"
)


class Move(NamedTuple):
    """The numbers of a line by their role, and the direction that they say.

    `noted` says that the baseline is a value beside its target, `bound` that it is one beside a
    level to be kept.
    """

    baseline: Quantity | None = None
    target: Quantity | None = None
    change: Change | None = None
    direction: Direction = "none"
    noted: bool = False
    bound: bool = False


def as_change(quantity: Quantity) -> Change:
    """Return a number as the size of a change."""
    high = None if quantity.high is None else abs(quantity.high)
    return Change(
        abs(quantity.value), quantity.unit, quantity.text, quantity.start, quantity.end, high
    )


def alike(first: Quantity, second: Quantity) -> bool:
    """Tell whether two numbers may measure the same thing."""
    one, other = first.unit, second.unit
    if one == other or one is None or other is None:
        return True
    (one, _, over), (other, _, beneath) = one.partition("/"), other.partition("/")
    if one == other or (over and beneath and over != beneath):
        return one == other and not (over and beneath)
    if one in CLOCK_UNITS and other in CLOCK_UNITS:
        return True
    if (one in _RELATIVE) != (other in _RELATIVE):
        return False
    if one in _TONNES and other in _TONNES:
        return True
    if one in SIZES and other in SIZES:
        return SIZES[one][0] == SIZES[other][0]
    # Money may be named once: `from €1.2m to 1.5m sales` counts no sales.
    return _is_currency(one) != _is_currency(other)


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def complete(line: Line, move: Move, verb_class: str | None) -> Move:
    """Share units, derive what arithmetic gives, and say the numbers' direction."""
    baseline, target, change = move.baseline, move.target, move.change
    down = verb_class == "lower" or (change is not None and _says_down(line, change))
    if verb_class == "better" and baseline and change and baseline.unit in CLOCK_UNITS:
        down = True
    if baseline and change and target is None:
        target = derived(baseline, change, down)
    elif target and change and baseline is None and change.unit in _ADDED | {target.unit}:
        baseline = derived(target, change, not down)
    if baseline and target:
        baseline, target = _same_unit(baseline, target)
        baseline = _same_magnitude(baseline, target)
        direction = way(baseline, target)
    elif change:
        direction = _direction(line, change, verb_class, down)
    else:
        direction = "none"
    return Move(baseline, target, change, direction, move.noted, move.bound)


def way(baseline: Quantity, target: Quantity) -> Direction:
    """Return whether one value lies above or below another."""
    first, last = _comparable(baseline), _comparable(target)
    if baseline.unit == target.unit == "%":
        first, last = _in_percent(baseline, first), _in_percent(target, last)
    return "up" if last > first else "down" if last < first else "none"


def _same_unit(baseline: Quantity, target: Quantity) -> tuple[Quantity, Quantity]:
    """Let a number without a unit take that of the other."""
    baseline, target = _of_same_whole(baseline, target), _of_same_whole(target, baseline)
    baseline, target = _as_percent(baseline, target), _as_percent(target, baseline)
    one, other = baseline.unit, target.unit
    if one is None and other is not None and target.scale is None:
        return replace(baseline, unit=other), target
    if other is None and one is not None and baseline.scale is None:
        return baseline, replace(target, unit=one)
    if _is_size(one) and (_is_size(other) or (other and _is_currency(other))):
        return baseline, target
    if one and other and one != other and one not in _KNOWN and other not in _KNOWN:
        return replace(baseline, unit=other), target
    return baseline, target


def _is_size(unit: str | None) -> bool:
    return unit is not None and unit.partition("/")[0] in SIZES


def _of_same_whole(part: Quantity, beside: Quantity) -> Quantity:
    """Read the `7` of `11 in every 100, want 7` as one of the same hundred."""
    whole = _WHOLE_OF.search(beside.text.lower()) if 0 < beside.value < 1 else None
    if whole is None or part.value <= 1 or part.unit or part.scale or part.high is not None:
        return part
    size = float(whole[1]) if whole[1].isdigit() else ONES[whole[1]]
    return replace(part, value=round(part.value / size, 4)) if part.value <= size else part


def _as_percent(part: Quantity, beside: Quantity) -> Quantity:
    """Read `4 in 10` beside a percentage as 40%."""
    ratio = part.unit is None and (" in " in part.text or "out of" in part.text)
    if not ratio or beside.unit != "%" or part.value > 1:
        return part
    value = round(part.value * 100, 4)
    return replace(part, value=int(value) if value == int(value) else value, unit="%")


def _direction(line: Line, change: Change, verb_class: str | None, down: bool) -> Direction:
    if change.unit == "x":
        less = verb_class == "lower" or _LESS_AFTER.match(line.low, change.end)
        return "up" if change.value > 1 and not less else "down"
    if down:
        return "down"
    return "up" if verb_class == "raise" or _UP.search(_around(line, change)) else "none"


def _comparable(quantity: Quantity) -> float:
    unit = (quantity.unit or "").partition("/")[0]
    value = quantity.value * (SECONDS.get(unit) or SIZES.get(unit, ("", 1))[1])
    scale = quantity.scale
    return value / scale if scale and scale not in _OWN_SCALES else value


def _in_percent(part: Quantity, value: float) -> float:
    """Compare `one third` with 24% as a share of a hundred."""
    worded = 0 < value < 1 and not any(c.isdigit() for c in part.text)
    return value * 100 if worded else value


def _same_magnitude(baseline: Quantity, target: Quantity) -> Quantity:
    """Read `from 1.2 to 1.5 million` as both in millions."""
    if baseline.value >= _LARGE or not _BARE.fullmatch(baseline.text):
        return baseline
    match = _WITH_MAGNITUDE.search(target.text.lower())
    if not match:
        return baseline
    scaled = baseline.value * MAGNITUDES[match[1]]
    apart = target.value / max(baseline.value, 1e-9) > 50
    if not apart or scaled > target.value * 20:
        return baseline
    return replace(baseline, value=int(scaled) if scaled == int(scaled) else scaled)


def derived(baseline: Quantity, change: Change, down: bool) -> Quantity | None:
    """Work out the target: 40 raised by 25% is 50."""
    step = -change.value if down else change.value
    if change.unit == "x":
        value = baseline.value * change.value
    elif change.unit is None and change.value < 1 and change.text.replace(" ", "").isalpha():
        part = float(Fraction(change.value).limit_denominator(_FINEST_PART))
        value = baseline.value * (1 - part if down else 1 + part)
    elif change.unit == "%" and baseline.unit != "%":
        value = baseline.value * (1 + step / 100)
    elif change.unit in {"pp", "point", None, baseline.unit} or baseline.unit is None:
        value = baseline.value + step
    elif change.unit == "bp" and baseline.unit == "%":
        value = baseline.value + step / 100
    else:
        return None
    value = round(value, 9)
    return replace(
        baseline,
        value=int(value) if value == int(value) else value,
        unit=baseline.unit or (None if change.unit in _RELATIVE else change.unit),
        text=change.text,
        start=change.start,
        end=change.end,
        comparator=None,
    )


def agrees(baseline: Quantity, target: Quantity, change: Change) -> bool:
    """Tell whether a change leads from one value to the other: halved is from 14 to 7."""
    for down in (False, True):
        reached = derived(baseline, change, down)
        if reached and abs(reached.value - target.value) <= _ROUNDED * abs(target.value):
            return True
    return False


def _says_down(line: Line, change: Change) -> bool:
    sign = line.low[max(0, change.start - 2) : change.start + 1]
    if not _SIGNS.isdisjoint(sign):
        return "-" in sign or "↓" in sign
    return _DOWN.search(_around(line, change)) is not None


def _around(line: Line, change: Change) -> str:
    return line.low[max(0, change.start - 34) : change.end + 16]
