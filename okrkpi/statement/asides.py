"""Numbers that only narrow, price or describe something: no baseline, target or change."""

from __future__ import annotations

from okrkpi.pattern import pattern
from okrkpi.statement.around import MONEY, RELATIVE, WORK, Around
from okrkpi.statement.change_roles import runs_on
from okrkpi.statement.facts import Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.mishaps import bounds_mishaps
from okrkpi.statement.role_words import (
    CONTEXT,
    CONTEXT_WORDS,
    PRICE,
    PRICE_WORDS,
    ROLLING,
    SCOPE,
    SCOPE_MARKS,
    SCOPE_WORDS,
)
from okrkpi.statement.units import CLOCK_UNITS
from okrkpi.statement.words import OUTPUT, words

_NARROWING = frozenset(
    {"", "under", "over", "above", "below", "older than", "younger than", "more than", "less than",
     "aged over", "aged under"}
)  # fmt: skip
_COMPARING = frozenset("under over above below than older younger more less aged".split())
_PER_NOUN = pattern(
    r"\bper\s(?:\d[\d,.]*\s)?(?:[a-z-]+\s){1,3}"
    r"(?:under|over|above|below|(?:more|less|fewer) than|[<>])\s?$"
)
_LEVEL_FOLLOWS = pattern(r"[^(\[;,]*\d")
_AGE_WORDS = frozenset("aged age ages old olds".split())
_AGE_BEFORE = pattern(r"\b(?:aged?|ages)\s(?:between\s|under\s|over\s|of\s)?$")
_AGE_AFTER = pattern(
    r"\s?(?:-?\s?year-?\s?olds?\b|years? old\b|age (?:group|band)|and \d+ (?:to|-) \d+ age)"
)
_DEFINITE_WORDS = frozenset("the these those our its their all".split())
_DEFINITE = pattern(
    r"\b(?:in|of|for|across|from|on|at|with)\s(?:the|these|those|our|its|their|all)\s"
    r"(?:last\s|first\s|next\s|other\s|remaining\s|top\s)?$"
)
_OF_MEASURES = frozenset({"raise", "lower", "better", "keep"})
_PART_OF_THEM = pattern(r"\s(?:\w+\s)?of (?:them|which|whom)\b")
_AGEING_WORDS = frozenset(
    """overdue late older open empty vacant outstanding waiting unused idle dormant inactive
    unresolved pending aged lasting longer for""".split()
)
_AGEING = pattern(
    r"\b(?:overdue|late|older|open|empty|vacant|outstanding|waiting|unused|idle|dormant|inactive|"
    r"unresolved|pending|aged|lasting|longer)\s(?:for\s|by\s|than\s|>)?"
    r"(?:more than\s|over\s|>\s?|at least\s|longer than\s)?$|"
    r"\w(?<!\bfor)\s(?:for|with)\s(?:more than|over|at least|longer than|>)\s?$"
)
_LEVEL_OF_THINGS = pattern(
    r"\b(?:seats|orders|accounts|incidents|tickets)\s(?:under|below|fewer than|less than|<)\s?$"
)
_TOLERANCE = pattern(
    r"\d\S*(?:\s[a-z%°]+)?,?\s?\(?(?:±|\+\s?/\s?-|plus or minus|plus/minus|give or take)\s?\S?$"
)
_NOUN_AFTER = pattern(
    r"\s(?!(?:of|in|to|by|from|for|on|we|target|goal|due|that|mark|level|line|a|per|more)\b)([a-z]+)"
)
_CLAUSE_WORDS = frozenset("where once whose because each any last".split())
_CLAUSE = pattern(
    r"\w,?\s(?:where|once|whose|because|"
    r"(?:in|for|at|with|from|to|on) (?:each|any) of (?:the|our|these)|"
    r"(?:of|at|in|from) the last)\s(?:[^;.]*\s)?$"
)
_DEALT_WITH = pattern(
    r"\s(?:cleared|eliminated|closed|reduced|halved|gone|zero|nil|none|down|cut)\b"
)
_HYPHENED = pattern(r"\w-[A-Za-z]")
_LEADS_TO_SPAN = (
    "to ", "in ", "under ", "within ", "at ", "below ", "than ", "by ", "with ", "<", "≤",
    "= ", ": ",
)  # fmt: skip
_MERE_MULTIPLE = pattern(r"\s(?:of|easier|better|simpler|nicer|happier)\b")
_ONE_OF = pattern(
    r"\b(?:worst|best|one|any|each|all|both|most|last|first|[a-z]+est) "
    r"of (?:the|our|these)\s$"
)
_TO_CONTEXT = pattern(r"\bto (?:the|an|our) (?:\w+ ){0,3}(?:of |is )?$")
_AGAINST_TOP = pattern(
    r"\b(?:vs\.?|versus|against|relative to|compared (?:to|with)|behind|(?:gap|distance) to|than)\s"
    r"(?:the\s|our\s)?top[\s-]$"
)
_BOXED = pattern(r"\btime-?box(?:ed)?(?: to| at| of|:)?\s$")
_NOTED_NOW = pattern(
    r"\s(?:ahead|in advance|earlier|early|before|beforehand|each|a \w+|per \w+|later)?\s?"
    r"\((?:today|now|currently|was|so far|at present)[:\s]"
)
_CONDITION = pattern(r"@\s?$")
_PLURAL_BEFORE = pattern(
    r"[a-z]s\s(?:>|over|above|under|<|larger than|bigger than|worth)\s?[$€£]?\s?$"
)


def is_aside(here: Around) -> bool:
    """Tell a number of somebody else, a price, a tolerance, or one that narrows a noun."""
    spoken, before = here.said, here.before
    if ("±" in here.line.low or "+" in before or "give" in spoken or "minus" in spoken) and (
        _TOLERANCE.search(here.line.low[: here.quantity.start + 1])
    ):
        return True
    if not spoken.isdisjoint(CONTEXT_WORDS) and CONTEXT.search(before):
        return _TO_CONTEXT.search(before) is None
    if before.endswith(" same "):
        return True
    if "top" in spoken and _AGAINST_TOP.search(before):
        return True
    if "box" in before and _BOXED.search(before):
        return True
    if not here.line.said.isdisjoint(_AGE_WORDS) and _is_age(here):
        return True
    if " of " in here.after and here.quantity.start and _PART_OF_THEM.match(here.after):
        return True
    if here.verb_class not in OUTPUT and _is_known_set(here):
        return True
    if here.verb_class in OUTPUT and _is_in_a_clause(here):
        return True
    if here.quantity.text[:1] in "+-":
        return False
    priced = here.quantity.unit in MONEY and (here.verb_class is None or here.verb_class in WORK)
    return priced and not spoken.isdisjoint(PRICE_WORDS) and PRICE.search(before) is not None


def narrows(here: Around) -> bool:
    """Tell a number that narrows what is counted: `readers under 35`, `the last 30 days`."""
    quantity = here.quantity
    if quantity.unit in CLOCK_UNITS and "(" in here.after and _NOTED_NOW.match(here.after):
        return False
    if quantity.comparator in {"<", ">"} and _narrows_noun(here) and not _is_rate(here):
        return True
    if quantity.comparator == ">" and bounds_mishaps(here.line, quantity):
        return True
    if quantity.unit in CLOCK_UNITS and _is_span(here):
        return True
    if quantity.unit in MONEY and here.before.endswith((" the ", " our ")):
        if (noun := _NOUN_AFTER.match(here.after)) and not noun[1].endswith("ed"):
            return True
    if quantity.unit == "x" and _MERE_MULTIPLE.match(here.after):
        return True
    if here.after[:1] == "-" and here.after[1:2].isalpha() and here.verb_class in OUTPUT:
        return True
    if quantity.unit is None and "of" in here.said and _ONE_OF.search(here.before):
        return not here.after[:2].strip().isalpha()
    return _is_scope(here)


def _is_rate(here: Around) -> bool:
    """`Falls per 1,000 residents under 4`: with no other level, the bound is that of the rate."""
    if "per" not in here.said or _PER_NOUN.search(here.before) is None:
        return False
    return _LEVEL_FOLLOWS.match(here.after) is None


def _is_age(here: Around) -> bool:
    """`aged 18 to 24`, `the 25 to 34 age group`: a number that narrows people."""
    if here.quantity.unit == "year" and here.after.startswith((" old", "-old")):
        return True
    return _AGE_BEFORE.search(here.before) is not None or _AGE_AFTER.match(here.after) is not None


def _is_in_a_clause(here: Around) -> bool:
    """Tell a number of a clause that only says why, where or for whom the work is."""
    spoken = here.line.said
    if spoken.isdisjoint(_CLAUSE_WORDS):
        return False
    return _CLAUSE.search(here.line.low, 0, here.quantity.start) is not None


def _is_known_set(here: Around) -> bool:
    """`in the five rural branches`: a count that only says which ones are meant."""
    unit = here.quantity.unit
    if here.said.isdisjoint(_DEFINITE_WORDS) or unit is None or unit in RELATIVE or unit.isupper():
        return False
    if unit in CLOCK_UNITS:
        return False
    if here.verb_class in _OF_MEASURES and here.before.endswith(" the "):
        return here.quantity.comparator is None
    return _DEFINITE.search(here.before) is not None


def _is_span(here: Around) -> bool:
    """A span of time that describes a noun: a 30-day trial, homes empty for over 6 months."""
    before = here.before
    if (
        _HYPHENED.search(here.quantity.text)
        and here.after[:1].isspace()
        and here.after[1:2].isalpha()
    ):
        return True
    if here.quantity.comparator in {">", ">="} and _is_age_of_cases(here):
        return True
    if ROLLING.search(before) or here.after.startswith(" rolling") or runs_on(here):
        return True
    if not here.said.isdisjoint(_AGEING_WORDS) and _AGEING.search(before):
        return "nobody" not in here.line.said
    spent = here.verb_class in OUTPUT and here.quantity.comparator is None
    spent = spent and not here.after.startswith(" of ")
    return spent and _shows_unit(here.quantity) and not before.endswith(_LEADS_TO_SPAN)


def _is_age_of_cases(here: Around) -> bool:
    """`Long waiters (52+ weeks) zero`, `waiting list > 52 weeks cleared`."""
    if here.before.endswith("(") and here.after.startswith(") ") and here.after[2:3].isalnum():
        return True
    return _DEALT_WITH.match(here.after) is not None


def _shows_unit(quantity: Quantity) -> bool:
    """Tell `two months` from `four matchmaking days`, which are events."""
    text, unit = quantity.text.lower(), quantity.unit or ""
    return text[-1:].isalpha() and (unit[:1] in text.split()[-1] or text[:1].isdigit())


def _is_scope(here: Around) -> bool:
    """`deals over €100k`, `bids worth €1m`: a number that narrows what is counted."""
    if here.quantity.unit is not None and _CONDITION.search(here.before):
        return here.after[:1] == " " and here.after[1:2].isalpha()
    comparator = here.quantity.comparator
    if here.said.isdisjoint(SCOPE_WORDS) or comparator not in {">", "<", ">=", None}:
        return False
    told = comparator is not None or any(mark in here.before for mark in SCOPE_MARKS)
    if here.quantity.unit is None and _LEVEL_OF_THINGS.search(here.before):
        return False
    return told and SCOPE.search(here.before) is not None


def _narrows_noun(here: Around) -> bool:
    """`readers under 35`, and beside work `projects > €5m`: a comparison that narrows a noun."""
    unit = here.quantity.unit
    if unit in RELATIVE or (unit in CLOCK_UNITS and unit != "year"):
        return False
    works = here.verb_class in OUTPUT or here.verb_class == "aspire"
    if works and unit in MONEY and _PLURAL_BEFORE.search(here.before):
        return True
    return _narrows_people(here.line, here.quantity)


def _narrows_people(line: Line, quantity: Quantity) -> bool:
    index = line.word_at(quantity.start) - 1
    while index > 0 and line.words[index] in _COMPARING:
        index -= 1
    if index < 0:
        return False
    glue = line.low[line.ends[index] : quantity.start].strip(" <>$€£")
    noun = line.words[index]
    outsider = glue in _NARROWING and noun in words().nouns["outsider"]
    return outsider and noun.endswith(("s", "n", "people", "staff"))
