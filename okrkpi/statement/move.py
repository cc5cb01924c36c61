"""From where to where: which of a line's numbers is the baseline, the target, the change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from okrkpi.statement.facts import Change, Direction, Quantity, Span
from okrkpi.statement.line import Line
from okrkpi.statement.period import Moment
from okrkpi.statement.words import words


@dataclass(frozen=True, slots=True)
class Move:
    """The numbers of a line by their role, and the direction that they say."""

    baseline: Quantity | None = None
    target: Quantity | None = None
    change: Change | None = None
    direction: Direction = "none"
    noted: bool = False


_SHIFT_AFTER = re.compile(r"\s?(?:shorter|faster|quicker|cheaper|lower|higher|longer|smaller|larger)\b(?! than)")
_BASELINE_BEFORE = re.compile(
    r"(?:\b(?:from|currently|current(?: value| level)?|now|today|baseline|base(?:line)?(?: \w+)?|basis|was|were|is|are|vs\.?|versus|compared (?:to|with)|against|"
    r"start(?:ing)?(?: value| point| from| at)?|status quo|as-is|actual|actuals|instead of|rather than|out of a|than|last (?:year|quarter|month|season|intake|fy|time|yr)(?:'s)?(?: level| figure)?|"
    r"previous(?:ly)?|prior year|ly|py|yesterday|average of|avg of|as of \w+|in (?:19|20)\d\d|(?:fy|q[1-4]|h[12])\s?-?'?\d{0,4}|(?:19|20)\d\d|reached|stands? at|sits? at|stood at|standing at|at present|so far|at the moment|ist|i\.e\. from|average|avg\.?|national average)"
    r"[\s:=(]*(?:of|at|about|around|roughly|approximately|approx\.?|~|some|only|just|a|an|the|value|was|is|level|rate|nearly|almost|over)?[\s:=(~]*)$"
)
_TARGET_BEFORE = re.compile(
    r"(?:\b(?:to|target(?:ed|ing)?|tgt|goal|aim(?:ing)?(?: for| at)?|reach(?:es|ing)?|until|hit(?:s|ting)?|towards?|into|want|wanted|wish|should be|must be|to be|shall be|will be|becomes?|achieve|soll|ziel|objective|plan(?:ned)?|expected|next (?:year|quarter|intake|season)|up to|down to|max\.?|maximum|at most|below|under|over|above|at least|minimum|min\.?|floor|ceiling|less than|more than|no more than|fewer than|within|exceed(?:s|ing)?|cross)"
    r"[\s:=(/]*(?:of|at|for|is|about|around|roughly|approximately|~|a|an|the|least|most|be|below|under|above|over|only|just|>|<|≥|≤|>=|<=|\+|nearly)?[\s:=(~><≥≤]*(?:[$€£]\s?)?)$"
)
_CHANGE_BEFORE = re.compile(
    r"\bby\s(?:a\s)?(?:further\s|another\s|an?\s|at least\s|about\s|roughly\s|around\s|approximately\s|approx\.?\s|up to\s|over\s|more than\s|some\s|~\s?|≥\s?|>=?\s?|minimum\s|min\.?\s|additional\s|\+|-)*(?:[$€£]\s?)?$"
)
_NOUN_CHANGE_BEFORE = re.compile(
    r"\b(?:increase|decrease|reduction|growth|uplift|improvement|drop|rise|decline|gain|saving|savings|up|down|plus|minus|change|jump|cut|lift|grow|reduce|shrink|increased|reduced|fall)(?:\s(?:of|by|at least|another|a further|an additional|roughly|about|around|some))*\s*\(?[+\-~]?\s*(?:[$€£]\s?)?$"
)
_CHANGE_AFTER = re.compile(
    r"\s?(?:\w+\s){0,1}?(?:more|less|fewer|higher|lower|faster|quicker|shorter|longer|increase|decrease|reduction|growth|uplift|improvement|drop|rise|decline|yoy|mom|qoq|y/y|cheaper|better|smaller|larger|bigger|additional|extra|up on|above last|below last|above|below|over(?= (?:last|previous|baseline|20|fy|q[1-4]))|vs\.?|versus|compared|uplifts?)\b"
)
_BASELINE_AFTER = re.compile(
    r"\s?(?:[a-z%]+\s){0,2}?[(,]?\s?(?:today|currently|now|at present|at the moment|this year so far|last (?:year|yr|quarter|month|season|intake|fy)|baseline|in (?:19|20)\d\d|as of today|so far|is too much|was the|at baseline|right now|previously|before)\b(?![\s:=~(]*[$€£₹]?\d)"
)
_SCOPE_BEFORE = re.compile(
    r"\b(?:older|larger|bigger|smaller|aged|worth|lasting|longer|bids|deals|wip|open|those|under-|over-|(?:rolling|trailing|last|past)|of which|of whom|including|incl\.?|at least (?:of|one)|visitors|members|people|children|women|men|patients|seats|orders|clients|customers|accounts|incidents|tickets)\s*(?:over|under|above|below|than|more than|less than|>|<|at least)?\s*(?:[$€£]\s?)?$"
)
_CONTEXT_BEFORE = re.compile(r"\b(?:national|industry|sector|peer|market|benchmark|league|regional|country)\s(?:average|avg\.?|mean|median|level|norm)?[\s:=]*(?:of|is)?\s*$")
_PRICE_BEFORE = re.compile(r"\b(?:costs?|budget|cost appr\.|fee|price)[\s:=]*(?:of|appr\.?|approx\.?|about|ca\.?|~)?\s*$")
_TARGET_AFTER = re.compile(
    r"\s?(?:[a-z%]+\s){0,2}?[(,]?\s?(?:target|goal|next (?:year|intake|quarter)|is the (?:aim|target|goal|max)|is what we want|wanted|or better|by\b)"
)
_FROM = re.compile(r"\bfrom\b[^\d]*$")
_PHRASAL_UP = re.compile(r"\b(?:sign|make|makes|making|set|open|roll|follow|line|team|start|catch|free)(?:ed|s|ing|ned|ning)? (?:up|out|down)\b")
_SCOPE_UNIT = re.compile(r"\s[a-z]")
_ROLLING = re.compile(r"\b(?:rolling|trailing|last|past)\s*$")
_ARROW = re.compile(r"^[^\d]{0,24}?(?:→|-+>|=+>|>{2,}|\bto\b|\binto\b|\bauf\b|⇒)[^\d]{0,16}$")
_TO_ONLY = re.compile(r"^[\s\w%/()'.-]{0,28}?\b(?:to|to be|down to|up to|into)\b\s*(?:the|top|somewhere|rank|place|about|at least|below|under|over|above|less than|more than|at most|no more than|around|roughly|nearly|approx\.?|a|an|~|>|<|≥|≤|>=|<=|\$|€|£|\s)*$")
_CELL = re.compile(r"^\s*(?:\||\t|;)\s*$")
_DENOMINATOR = re.compile(r"(?:\bper|(?<!\bw)(?<!\d)/|\bfor every|\bout of|\bevery)\s*(?:[$€£]\s?)?$")
_SIDE = re.compile(
    r"\b(?:of|across|in|among|amongst|at|with|for|from|on|all|its|our|the|older than|than|>|over|aged|under|between|and|top|first|last|next|largest|biggest|remaining|other)\s*(?:the|our|all|top|its|their|at least|more than|over|>|≥|first|last)?\s*(?:[$€£]\s?)?$"
)
_WORK = frozenset({"make", "do", "explore", "decide", "win", "reach"})


def read_move(
    line: Line,
    begin: int,
    quantities: Sequence[Quantity],
    moments: Sequence[Moment],
    guard: Span | None,
    verb_class: str | None,
) -> Move:
    """Work out the roles of the numbers outside guards and windows."""
    windows = [(m.start, m.end) for m in moments if m.role in {"window", "cadence"}]
    inside = [
        q
        for q in quantities
        if q.start >= begin
        and not (guard and guard[0] <= q.start < guard[1])
        and not _DENOMINATOR.search(line.low, max(0, q.start - 14), q.start)
    ]
    main = [q for q in inside if not any(a <= q.start < b for a, b in windows)]
    in_windows = [q for q in inside if q not in main]
    if not main and not _COUNTED_SHARE.match(line.low, begin):
        main = inside
    if not main:
        return Move()
    move = _roles(line, main, verb_class)
    if move.baseline and not move.target and not move.change and in_windows:
        move = replace(move, target=in_windows[0])
    return _finish(line, move, verb_class)


_COUNTED_SHARE = re.compile(r"\W*(?:the )?(?:%|percent(?:age)?|share|proportion|number|rate|ratio|count|amount|#) of\b")


def _before(line: Line, quantity: Quantity, previous: Quantity | None) -> str:
    start = max(previous.end if previous else 0, quantity.start - 40)
    return line.low[start : quantity.start]


def _pair(line: Line, main: Sequence[Quantity]) -> tuple[int, int] | None:
    """Find two numbers that an arrow, `to`, or two table cells join."""
    for i in range(len(main) - 1):
        first, second = main[i], main[i + 1]
        if (first.unit == "x") != (second.unit == "x"):
            continue
        between = line.low[first.end : second.start]
        if _ARROW.match(between) and ("to" not in between or _TO_ONLY.match(between)):
            if _alike(first, second):
                return i, i + 1
        if _CELL.match(between) and _alike(first, second):
            return i, i + 1
    return None


_TIME = frozenset({"ms", "second", "minute", "hour", "day", "week", "month", "year"})


def _alike(first: Quantity, second: Quantity) -> bool:
    if first.unit == second.unit or first.unit is None or second.unit is None:
        return True
    if {first.unit, second.unit} <= _TIME:
        return True
    special = {"%", "pp", "x", "bp"}
    if (first.unit in special) != (second.unit in special):
        return False
    return not (len(first.unit) == 3 and first.unit.isupper()) == (len(second.unit) == 3 and second.unit.isupper())


def _roles(line: Line, main: list[Quantity], verb_class: str | None) -> Move:
    low = line.low
    if pair := _pair(line, main):
        first, second = main[pair[0]], main[pair[1]]
        before = _before(line, first, main[pair[0] - 1] if pair[0] else None)
        if _CHANGE_BEFORE.search(before) and _FROM.search(low[first.end : second.start]):
            return Move(baseline=second, change=_as_change(line, first))
        if _TARGET_BEFORE.search(before) and "→" not in low and _FROM.search(low[first.end : second.start]):
            return Move(baseline=second, target=first)
        change = None
        if pair[0] and _CHANGE_BEFORE.search(_before(line, main[pair[0] - 1], None)):
            change = _as_change(line, main[pair[0] - 1])
        return Move(baseline=first, target=second, change=change)
    if share := _leading_share(line, main):
        return share
    if noted := _noted(line, main):
        return Move(baseline=noted[0], target=noted[1], noted=True)
    baseline = target = None
    change: Change | None = None
    rest: list[Quantity] = []
    previous: Quantity | None = None
    for quantity in main:
        before = _before(line, quantity, previous)
        after = low[quantity.end : quantity.end + 40]
        role = _role(line, quantity, before, after, verb_class)
        if role == "change" and change is None and not quantity.scale:
            change = _as_change(line, quantity)
        elif role == "baseline" and baseline is None:
            baseline = quantity
        elif role == "target" and target is None:
            target = quantity
        elif role != "side":
            rest.append(quantity)
        previous = quantity
    if verb_class in _WORK and target and rest and rest[0].end < target.start and rest[0].unit and target.comparator and rest[0].start == main[0].start:
        target = rest[0]
    if target is None and rest and (change is None or baseline is None):
        target = _main_target(line, rest, baseline, change)
    if change is not None and change.unit == "x" and target is not None and baseline is None and not re.search(r"(?:to|→|reach\w*)\s*$", low[: target.start]):
        target = None
    if target is None and baseline is not None and change is None and not rest:
        if not re.search(r"\bfrom\b|\bbaseline|\bcurrent|\bwas\b|\bbase\b", low[: baseline.start][-24:]):
            baseline, target = None, baseline
    if baseline and target and not _alike(baseline, target):
        baseline = None
    if baseline and target is None and change is None and verb_class in _WORK and baseline.unit:
        baseline, target = None, baseline
    return Move(baseline, target, change)


_OF = re.compile(r"\s(?:of|from among)\s")
_LATER_TARGET = re.compile(r"\b(?:to|from|vs|versus|than|currently|today|now|was|baseline|target|goal|up from|down from|up|base)\b|→|->|=>|\bavg\b")


def _leading_share(line: Line, main: Sequence[Quantity]) -> Move | None:
    """`95% of households live within 400 m`: the share is the level, the rest narrows it."""
    first = main[0]
    shared = first.unit == "%" or " in " in first.text or "out of" in first.text
    if not shared or not _OF.match(line.low, first.end) and first.unit == "%":
        return None
    rest = line.low[first.end :]
    before = line.low[: first.start]
    if len(main) < 2 or _LATER_TARGET.search(rest) or _CHANGE_BEFORE.search(before) or _FROM.search(before):
        return None
    if any(q.unit == "%" for q in main[1:]):
        return None
    return Move(target=first)


_NOTE = re.compile(r"[\s(|/,;:]*\b(?:vs\.?\s)?(?:target|tgt|goal|ziel/target|ziel|soll|plan|aim|should be|want|needs to be)\b[\s:=<>≥≤~$€£]*(?:of|is|to)?\s*$")


_FURTHER_BEFORE = re.compile(r"\b(?:further|additional|another|extra)\s$")
_DRIFT_BEFORE = re.compile(r"\b(?:up|down)\s(?:by\s|at least\s|another\s|a further\s)?\s*$")
_NOUN_OF = re.compile(r"^\W*(?:\w+\W+){0,2}?(?:reduction|decrease|increase|drop|decline|rise|growth|improvement|cut|gain|uplift|saving)s?\b.*\b(?:of|by)(?: at least| about| more than| over| up to| around)?\s*$")


def _people_before(line: Line, quantity: Quantity) -> bool:
    """`readers under 35`, `bids over €100k`: a comparison that narrows a noun."""
    index = line.word_at(quantity.start) - 1
    while index > 0 and line.words[index] in {"under", "over", "above", "below", "than", "older", "younger", "more", "less", "aged"}:
        index -= 1
    if index < 0 or line.low[line.ends[index] : quantity.start].strip(" <>$€£") not in _COMPARISONS:
        return False
    return line.words[index] in words().nouns["outsider"] and line.words[index].endswith(("s", "n", "people", "staff"))


_COMPARISONS = frozenset({"", "under", "over", "above", "below", "older than", "younger than", "more than", "less than", "aged over", "aged under"})


def _noted(line: Line, main: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Read `Metric: 6% (goal: 4%)` as the value of today and the target."""
    for first, second in zip(main, main[1:], strict=False):
        between = line.low[first.end : second.start]
        if len(between) < 30 and _alike(first, second) and _NOTE.search(between) and first.comparator is None:
            return first, second
    return None


def _role(line: Line, quantity: Quantity, before: str, after: str, verb_class: str | None) -> str:
    before = _PHRASAL_UP.sub(" ", before)
    if _CONTEXT_BEFORE.search(before):
        return "side"
    if quantity.unit in _MONEY and verb_class in _WORK | {None} and _PRICE_BEFORE.search(before):
        return "side"
    if quantity.text[:1] == "+" and quantity.text[1:2].isdigit() and not before.rstrip().endswith(("from", "to", "of")):
        return "change"
    if quantity.comparator in {"<", ">"} and _people_before(line, quantity):
        return "side"
    if verb_class not in _WORK and _FURTHER_BEFORE.search(before):
        return "change"
    if _DRIFT_BEFORE.search(before) and quantity.unit in {"%", "pp", "bp", "point", "x"} | _MONEY:
        return "change"
    if verb_class in {"raise", "lower"} and quantity.unit in {"%", "pp", "point"} and _NOUN_OF.search(line.low[: quantity.start]):
        return "change"
    if quantity.unit == "x" and not quantity.text[:1].isdigit():
        return "change"
    if quantity.unit == "x" and not re.search(r"\b(?:from|to|target|now|was|currently)\s*$", before):
        return "change"
    if quantity.unit in _TIME and (_SCOPE_UNIT.match(line.low, quantity.end) and "-" in quantity.text or _ROLLING.search(before)):
        return "side"
    if _SCOPE_BEFORE.search(before) and (quantity.comparator in {">", "<", ">=", None}) and (quantity.comparator or "rolling" in before or "last" in before or "worth" in before or "older" in before or "of w" in before or "incl" in before):
        return "side"
    if quantity.text[:1] == "+" and quantity.unit in {"pp", "bp"}:
        return "change"
    if quantity.comparator in {"<", "<=", ">", ">="} and not _CHANGE_BEFORE.search(before):
        if _BASELINE_BEFORE.search(before.rstrip()) and before.rstrip().endswith("from"):
            return "baseline"
    if _CHANGE_BEFORE.search(before):
        return "change"
    if _SHIFT_AFTER.match(after) and quantity.comparator is None:
        return "change"
    signed = quantity.text[:1] in "+-" and quantity.text[1:2].isdigit() or quantity.text[:2] in {"+$", "+€", "+£"}
    if _BASELINE_BEFORE.search(before) or _BASELINE_AFTER.match(after):
        if not (_TARGET_BEFORE.search(before) and not _BASELINE_AFTER.match(after)):
            return "baseline" if not _is_subject_of_is(before, verb_class) else "target"
    if _TARGET_BEFORE.search(before):
        return "target"
    if quantity.text[:1] == "+" and signed:
        return "change"
    if quantity.unit in {"pp", "bp"}:
        return "change"
    worked = verb_class in _WORK and quantity.unit not in {"%", "pp", "bp", "point", "x"} | _MONEY
    if quantity.comparator is None and not worked and _NOUN_CHANGE_BEFORE.search(before) and not re.match(r"\s?(?:to|→|->|=>)\s?\d", after):
        return "change"
    if _CHANGE_AFTER.match(after) and not re.match(r"\s?(?:or\b|(?:vs\.?|versus|compared (?:to|with)|above|below|over)\s[$€£]?\d)", after) and quantity.unit in {"%", "x", "pp", "point", None, "minute", "day", "hour", "week", "second"} | _MONEY | {None}:
        if quantity.unit is not None or re.match(r"\s(?:more|fewer|less|additional|extra)\b", after):
            return "change"
    if quantity.unit and re.match(r"\s?(?!or\b)(?:\w+\s)?(?:more|fewer|additional|extra)\b", after):
        return "change" if verb_class not in {"win"} else "plain"
    if signed and before.rstrip(" (").endswith(("up", "down", ":")):
        return "change"
    if signed and quantity.unit in {"%", "pp", "bp", "point"} | _MONEY and not before.strip().endswith(("from", "to", "of")):
        return "change"
    if quantity.text[:1] == "-" and quantity.unit == "%":
        return "change"
    if low_minus(line, quantity) and quantity.unit in {"%", "pp"}:
        return "change"
    if verb_class in {"raise", "lower"} and quantity.unit in {"%", "point"} and quantity.comparator is None and not _OF.match(after) and re.search(r"\w\s*$", before) and not re.search(r"\b(?:at|of|for|in|with|on)\s*$", before):
        return "change"
    return "plain"


_MONEY = frozenset({"USD", "EUR", "GBP", "INR", "CHF"})


def low_minus(line: Line, quantity: Quantity) -> bool:
    """Tell whether a minus sign that negates stands before a number."""
    before = line.low[: quantity.start]
    return before.endswith(("- ", "-")) and before[:-1].endswith((" ", ":")) and not before.endswith(" - ")


def _is_subject_of_is(before: str, verb_class: str | None) -> bool:
    """`… is 4 days` and `average of 4 days` state a level when nothing else does."""
    return bool(re.search(r"\b(?:is|are|average of|avg of|average|avg\.?)\s*(?:of|at|about)?\s*$", before)) and verb_class in {None, "reach", "keep", "aspire"}


def _main_target(
    line: Line, rest: list[Quantity], baseline: Quantity | None, change: Change | None
) -> Quantity | None:
    if change is not None:
        return None
    alike = [q for q in rest if baseline is None or _alike(baseline, q)] or rest
    shares = [q for q in alike if q.unit == "%"]
    if shares and alike[0].unit != "%" and len(alike) > 1:
        side = _SIDE.search(line.low, max(0, alike[0].start - 24), alike[0].start)
        if side or alike[0].unit in _TIME:
            return shares[0]
    for quantity in alike:
        if not _SIDE.search(line.low, max(0, quantity.start - 24), quantity.start):
            return quantity
    return alike[0]


def _as_change(line: Line, quantity: Quantity) -> Change:
    return Change(abs(quantity.value), quantity.unit, quantity.text, quantity.start, quantity.end)


def _finish(line: Line, move: Move, verb_class: str | None) -> Move:
    """Share units, derive what arithmetic gives, and say the numbers' direction."""
    baseline, target, change = move.baseline, move.target, move.change
    down = verb_class == "lower" or (change is not None and _says_down(line, change))
    if baseline and change and target is None:
        target = _derived(baseline, change, down)
    if baseline and target:
        if baseline.unit is None and target.unit is not None and target.scale is None:
            baseline = replace(baseline, unit=target.unit)
        elif target.unit is None and baseline.unit is not None and baseline.scale is None:
            target = replace(target, unit=baseline.unit)
        elif baseline.unit not in _KNOWN and target.unit not in _KNOWN and baseline.unit != target.unit and baseline.unit and target.unit:
            baseline = replace(baseline, unit=target.unit)
        baseline = _same_magnitude(baseline, target)
    direction: Direction = "none"
    if baseline and target:
        seconds = (_comparable(baseline), _comparable(target))
        direction = "up" if seconds[1] > seconds[0] else "down" if seconds[1] < seconds[0] else "none"
    elif change:
        if change.unit == "x":
            direction = "up" if change.value > 1 else "down"
            if verb_class == "lower" and change.value > 1:
                direction = "down"
        else:
            direction = "down" if down else "up" if verb_class == "raise" or _says_up(line, change) else "none"
    return Move(baseline, target, change, direction, move.noted)


_KNOWN = frozenset({"%", "pp", "bp", "x", "point", "ms", "second", "minute", "hour", "day", "week", "month", "year"})
_SECONDS = {"ms": 0.001, "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2629800, "year": 31557600}


def _comparable(quantity: Quantity) -> float:
    value = quantity.value * _SECONDS.get(quantity.unit or "", 1)
    return value / quantity.scale if quantity.scale and quantity.scale not in {5, 10, 100} else value


def _same_magnitude(baseline: Quantity, target: Quantity) -> Quantity:
    """Read `from 1.2 to 1.5 million` as both in millions."""
    match = re.search(r"\d\s?(k|m|mm|bn|b|million|billion|thousand|lakh|crore|cr)\b", target.text.lower())
    bare = re.fullmatch(r"[$€£₹]?\s?[\d.,]+", baseline.text)
    if not match or not bare or baseline.value >= 1000:
        return baseline
    from okrkpi.statement.units import MAGNITUDES

    factor = MAGNITUDES[match[1]]
    scaled = baseline.value * factor
    if scaled <= target.value * 20 and target.value / max(baseline.value, 1e-9) > 50:
        return replace(baseline, value=int(scaled) if scaled == int(scaled) else scaled)
    return baseline


def _derived(baseline: Quantity, change: Change, down: bool) -> Quantity | None:
    sign = -1 if down else 1
    if change.unit == "x":
        value = baseline.value * change.value
    elif change.unit == "%" and baseline.unit != "%":
        value = baseline.value * (1 + sign * change.value / 100)
    elif change.unit in {"pp", "point"} or change.unit == baseline.unit or change.unit is None or baseline.unit is None:
        value = baseline.value + sign * change.value
    elif change.unit == "bp" and baseline.unit == "%":
        value = baseline.value + sign * change.value / 100
    else:
        return None
    value = round(value, 9)
    unit = baseline.unit or (change.unit if change.unit not in {"x", "%", "pp", "bp"} else None)
    whole = int(value) if value == int(value) else value
    return replace(baseline, value=whole, unit=unit, text=change.text, start=change.start, end=change.end, comparator=None)


_DOWN = re.compile(r"\b(?:down|less|fewer|lower|shorter|reduction|decrease|drop|decline|fall|falls|fewer|cheaper|faster|quicker|minus|cut|shrink|shrinks|reduced|decreas\w+|smaller|below last|sav\w+|slower)\b")
_UP = re.compile(r"\b(?:up|more|higher|increase\w*|growth|rise\w*|uplift|improvement|plus|extra|additional|grow\w*|larger|bigger|longer|gain|above last|further)\b|\+\s?[$€£]?\d")


def _says_down(line: Line, change: Change) -> bool:
    sign = line.low[max(0, change.start - 2) : change.start + 1].replace(" ", "")
    if "-" in sign or "+" in sign:
        return "-" in sign
    return bool(_DOWN.search(_around(line, change)))


def _says_up(line: Line, change: Change) -> bool:
    return bool(_UP.search(_around(line, change)))


def _around(line: Line, change: Change) -> str:
    return line.low[max(0, change.start - 34) : change.end + 16]
