"""Numbers that say by how much something changes: `by 20%`, `+5`, `3 days faster`, `2x`."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.around import MONEY, MOVES, RELATIVE, WORK, Around, leads_on
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.metric import lookup
from okrkpi.statement.role_words import (
    AFTER_CHANGE,
    AFTER_LEVEL,
    AFTER_MORE,
    CHANGE_AFTER_WORDS,
    CHANGE_NOUN,
    CHANGE_NOUN_WORDS,
    DRIFT,
    FURTHER,
    FURTHER_WORDS,
    NOUN_IN,
    NOUN_OF,
    ONLY_MORE,
    PRICE_WORDS,
    TO_LEVEL,
)
from okrkpi.statement.units import CLOCK_UNITS
from okrkpi.statement.words import find_verb, words

_RUNS_ON = pattern(r"\bfor (?:a |an )?(?:another|further|additional|extra) $")
_POINTS = frozenset({"pp", "bp"})
_BOUNDS = frozenset({"<", "<="})
_SHARES = frozenset({"%", "pp", "point"})
_LIFTING = frozenset({"lift", "grow", "jump"})
_CHANGING = frozenset({"%", "x", "pp", "point", "minute", "day", "hour", "week", "second"})
_DIGIT = re.compile(r"\d")
_SIGNED = frozenset({"%", "pp", "bp", "point"}) | MONEY
_LEVELLED = pattern(
    r"(?:\b(?:from|to|target|now|was|currently|hits?|reach(?:es)?|at|of|is|are|least|than|above|"
    r"below|over|under|keep|stays?|absorbs?|earns?|withstand|an?)\s*|[:=<>≥≤|]\s*)$"
)
_RATIOS = frozenset(
    """ratio coverage cover multiple leverage return roi roas roe payback turn turns turnover ltv
    cac ebitda debt gearing efficiency number load factor speed speedup""".split()
)
_THAN_BEFORE = pattern(
    r"\s(?:fewer|less|more|lower|higher|shorter|longer) than (?:today|now|last|before|at present|"
    r"currently|previously|in (?:19|20)\d\d)\b"
)
_TODAY = r"\b(?:from|now|today|currently|current|present|was|baseline|start)(?: at)?[\s:=]{1,3}"
_FROM_SIGNED = pattern(rf"{_TODAY}[+-]\d")
"""The value of today with its sign: a sign beside it is that of a level too."""
_FROM_PLAIN = pattern(rf"{_TODAY}(?P<value>\d+(?:\.\d+)?)")
_PLACING = frozenset("on at in by for with and or as level levels floor floors".split())
_MAY_BE_BELOW_NOTHING = frozenset(
    """temperature temperatures freezer cold outdoor nps enps score rating index balance balances
    result results profit margin ebit ebitda cash flow net variance deviation difference gap drift
    growth trend change slope surplus deficit position potential level outlook sentiment pressure
    elevation depth latitude offset error bias grade dioptres""".split()
)
"""Words for what has values on both sides of nothing."""
_STOPS = pattern(r"\s?(?:$|[,.;)]|(?:by|in|on|this|per|a|until|from|vs|for|with)\b)")
_LEVEL_AFTER = pattern(r"\s(?:of|a|per|easier|better|as)\b|/")


def shows_change(here: Around) -> bool:
    """Judge by a sign, a multiplier, or a word right before the number."""
    quantity, before, verb = here.quantity, here.before, here.verb_class
    text, unit = quantity.text, quantity.unit
    if before.endswith("+ ") and unit in _SIGNED and _STOPS.match(here.after):
        return True
    if text[:1] == "+" and text[1:2].isdigit() and not leads_on(before):
        return _FROM_SIGNED.search(here.line.low) is None
    if before.rstrip().endswith(("↑", "↓")):
        return True
    if verb not in WORK and not here.said.isdisjoint(FURTHER_WORDS) and FURTHER.search(before):
        return not runs_on(here)
    drifts = unit in RELATIVE or unit in MONEY
    if drifts and not here.said.isdisjoint({"up", "down"}) and DRIFT.search(before):
        return True
    if verb in MOVES and unit in _SHARES and not here.said.isdisjoint({"of", "by"}):
        if NOUN_OF.search(here.line.low[: quantity.start]):
            return True
    if verb is None and unit in _SHARES and "of" in here.said:
        if NOUN_IN.search(here.line.low[: quantity.start]):
            return True
    if verb in MOVES and here.after.startswith((" off ", " out of ")):
        return True
    if unit == "x":
        return not _is_multiple(here)
    return text[:1] == "+" and unit in _POINTS


def runs_on(here: Around) -> bool:
    """`renewed for another 5 years`: how long something lasts, and no change."""
    return here.quantity.unit in CLOCK_UNITS and _RUNS_ON.search(here.before) is not None


def _is_multiple(here: Around) -> bool:
    """`Coverage hits 3x` states a level; `grow 3x` and `double` change one."""
    if not here.quantity.text[:1].isdigit() or here.verb_class in MOVES:
        return False
    name = here.before.strip(" :-=(")
    known = lookup(name) if name else None
    if known is not None and known.unit == "ratio":
        return True
    if here.before.rstrip().endswith((":", "=", "|")):
        return not here.line.said.isdisjoint(_RATIOS)
    return bool(_LEVELLED.search(here.before) or _LEVEL_AFTER.match(here.after))


def names_agent(here: Around) -> bool:
    """`used by 5 teams`: the number counts who does it, and no change."""
    if here.verb_class in MOVES:
        return False
    if here.after.startswith((" of ", " out of ")) or " of " in here.quantity.text:
        return here.quantity.unit is None
    tokens = here.before.split()
    if len(tokens) < 2 or here.quantity.unit in RELATIVE or here.quantity.unit in CLOCK_UNITS:
        return False
    verb = find_verb(tokens[-2])
    return verb is not None and verb.form == "past" and verb.kind not in MOVES | {"better"}


def tells_change(here: Around) -> bool:
    """Judge by a sign, a noun of change before the number, or a comparative after it."""
    quantity, before, verb = here.quantity, here.before, here.verb_class
    text, unit = quantity.text, quantity.unit
    signed = text[:1] in "+-" and (text[1:2].isdigit() or unit in MONEY)
    signed = signed and _FROM_SIGNED.search(here.line.low) is None
    if text[:1] == "+" and signed and not leads_on(before):
        return True
    if unit in _POINTS and quantity.comparator not in _BOUNDS:
        return True
    if _noun_of_change(here):
        return True
    if not here.line.said.isdisjoint(CHANGE_AFTER_WORDS):
        if _compares(here):
            return True
        if unit and AFTER_MORE.match(here.after):
            return verb not in WORK or (verb == "win" and unit in words().nouns["outsider"])
        if unit is None and quantity.comparator is None and ONLY_MORE.match(here.after):
            return True
    if signed and before.rstrip(" (").endswith(("up", "down", ":")):
        return unit not in MONEY or text[:1] == "+" or not here.said.isdisjoint(PRICE_WORDS)
    if signed and unit in _SIGNED and not leads_on(before):
        return True
    if signed and text[:1] == "-" and not leads_on(before):
        if _leaves_some(here) or _takes_from_a_count(here):
            return True
    if unit in {"%", "pp"} and (text[:1] == "-" or _follows_minus(here.line, quantity)):
        return True
    if unit == "%" and before.endswith("save "):
        return True
    return verb in MOVES and _bare_share(here)


def _leaves_some(here: Around) -> bool:
    """`Churn -2 (now 5)`: today's value has no sign, and as much can be taken from it."""
    today = _FROM_PLAIN.search(here.line.low)
    return today is not None and float(today["value"]) >= abs(here.quantity.value)


def _takes_from_a_count(here: Around) -> bool:
    """`Complaints -40`, `cycle time -3 days`: what is never below nothing can only be cut by it."""
    if here.quantity.comparator or _LEVELLED.search(here.before) or here.before.endswith("- "):
        return False
    name = here.before.strip(" :-=(|")
    placed = name.rpartition(" ")[2] in _PLACING
    if not name or placed or (here.quantity.unit or "").startswith("°"):
        return False
    known = lookup(name)
    if known is not None:
        return known.low is not None and known.low >= 0
    return _MAY_BE_BELOW_NOTHING.isdisjoint(here.said)


def _noun_of_change(here: Around) -> bool:
    """`growth of 12%`, `up 5 points`; a count that work produces is no change."""
    quantity, unit = here.quantity, here.quantity.unit
    if quantity.comparator is not None or here.said.isdisjoint(CHANGE_NOUN_WORDS):
        return False
    counted = unit not in RELATIVE | MONEY
    if here.verb_class in WORK and counted:
        return False
    found = CHANGE_NOUN.search(here.before)
    if found is None or TO_LEVEL.match(here.after):
        return False
    # A verb with what it moves: `lift 2 million people out of poverty`.
    return not (counted and unit not in CLOCK_UNITS and unit and found[0].split()[0] in _LIFTING)


def _compares(here: Around) -> bool:
    """`20% more orders`, `3 days faster`: a comparative after the number."""
    unit = here.quantity.unit
    if unit is not None and unit not in _CHANGING and unit not in MONEY:
        return False
    if not AFTER_CHANGE.match(here.after) or AFTER_LEVEL.match(here.after):
        return False
    if unit is None and _THAN_BEFORE.match(here.after):
        return True
    part = here.quantity.value < 1 and not _DIGIT.search(here.quantity.text)
    return unit is not None or part


def _follows_minus(line: Line, quantity: Quantity) -> bool:
    """Tell whether a minus sign that negates stands before a number."""
    before = line.low[max(0, quantity.start - 4) : quantity.start]
    if not before.endswith(("- ", "-")) or before.endswith(" - "):
        return False
    return before[:-1].endswith((" ", ":"))


def _bare_share(here: Around) -> bool:
    """`Cut returns 12%`: a share right after what is to be moved."""
    quantity, before = here.quantity, here.before.rstrip()
    if quantity.unit not in {"%", "point"} or quantity.comparator is not None:
        return False
    if here.after.startswith((" of ", " from among ")) or not before or before.endswith("'s"):
        return False
    last = before.rsplit(maxsplit=1)[-1].rpartition("-")[2]
    return (before[-1].isalnum() or before[-1] == "_") and last not in {
        "at", "of", "for", "in", "with", "on", "between",
    }  # fmt: skip
