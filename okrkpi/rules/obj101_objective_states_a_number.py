"""OBJ101: a number where the direction should stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, ObjectiveLine, ObjectiveRule
from okrkpi.rules._common import listed, move_line, quoted
from okrkpi.statement import Quantity
from okrkpi.statement.units import UNITS
from okrkpi.statement.words import singular, words

_AGE_BEFORE = pattern(r"\b(?:turn(?:s|ed|ing)?|aged?(?: of)?|ages)\s*$", re.IGNORECASE)
_AGE_AFTER = pattern(r"[\s-]*years?[\s-]+olds?\b", re.IGNORECASE)

_WHO_UNDER = pattern(r"\b(?P<who>[a-z]+)\s(?:under|over|above)\s*$", re.IGNORECASE)

_FAR = frozenset({"km", "m", "mile", "mi"})
_SIZES = frozenset(
    {"double", "doubled", "triple", "tripled", "halve", "halved", "half", "hundred", "thousand",
     "million", "percent", "per", "cent"}
)  # fmt: skip
_STRETCH = pattern(r"\b(?:first|last|next) $", re.IGNORECASE)
_ALL_OF_THEM = pattern(
    r"\b(?:our|the|these|those|all|both|their|its)\s(?:(?:all|only|last|remaining|nearest|other)\s)?$",
    re.IGNORECASE,
)
_ADDED = pattern(r"\s*(?:more|additional|extra|new|further)\b", re.IGNORECASE)
_WITHIN = pattern(r"\bwithin\s*$", re.IGNORECASE)


class ObjectiveStatesANumber(ObjectiveRule):
    """An objective that states a number for a measure.

    What it checks
        The text has a quantity. Dates, quarters, ages, distances, names with a number in them,
        counted words such as “number one” and how many there are of those who are meant (our 31
        shops) are none.

    Why it matters
        The objective says where to go, the key results say how far. A number in the objective
        takes the place of the reason, and mostly stands again below.

    Example
        Become a €100M company

    Better
        Become the supplier that hospitals name first
    """

    code = "OBJ101"
    name = "objective-states-a-number"
    severity = "warning"
    source = "Christina Wodtke, Radical Focus (2016): an objective is qualitative"
    bad = (
        "Make 500 more families feel at home in our library",
        "Become the mill that 150 farms in the valley trust",
        "Give the 20 new wards a voice",
    )
    good = (
        "Riders under 26 take the train without a second thought",
        "Skippers get through the flight without losing half a day",
        "Be the first place small labs order from in 2027",
        "Make Q4 the calmest quarter the ward has had",
        "Pass ISO 27001 without fear",
        "Girls stay with football after they turn fourteen",
        "A product that feels like one product",
        "No surprises at month end",
        "Every one of our 31 shops earns its rent",
        "Our 3 biggest customers call us first",
        "All 12 sites work as one house",
        "Region 7 trusts our trains",
        "Become the #1 place for second-hand bikes in Ghent",
        "A mountain for twelve months",
        "Fewer members leave in their first 60 days",
        "Every child aged 3 finds a place to play",
        "Pubs within twenty miles pour us without being asked",
    )

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for the numbers of the text."""
        text = line.item.text
        quantities = [
            one
            for one in line.facts.says.quantities
            if not (_is_age(text, one) or _is_distance(text, one) or _is_stretch(text, one))
            and not (_is_figure_of_speech(one) or _says_who(text, one))
        ]
        if not quantities:
            return
        named = listed(quoted(quantity.text.strip()) for quantity in quantities)
        written = any(not key_result.facts.activity for key_result in line.key_results)
        told = "It belongs in a key result" if not written else "Leave it to the key results"
        yield self.finding(
            line.item.id,
            f"{named} in an objective says how far before it says where to.",
            f"{told} ({move_line(line.facts, line.cycle)}), and say here what that is for."
            if line.facts.metric
            else f"{told}; say here what it is for.",
            marks=tuple((quantity.start, quantity.end) for quantity in quantities),
        )


def _is_figure_of_speech(number: Quantity) -> bool:
    """Say whether a number is spelt out and measures nothing: one team, half a day."""
    words_ = number.text.lower().split()
    if words_[:2] in (["half", "a"], ["half", "an"]):
        return True
    return not any(c.isdigit() for c in number.text) and _SIZES.isdisjoint(words_)


def _is_age(text: str, number: Quantity) -> bool:
    """Say whether a number is the age of the people meant."""
    if _AGE_BEFORE.search(text[: number.start]) or _AGE_AFTER.match(text, number.end):
        return True
    who = _WHO_UNDER.search(text[: number.start])
    return who is not None and singular(who["who"].lower()) in words().nouns["outsider"]


def _says_who(text: str, number: Quantity) -> bool:
    """Say whether a number only says how many are meant, or is a rank: our 31 shops, #1."""
    counted = number.unit is None or (number.unit.islower() and number.unit not in UNITS)
    if text[: number.start].rstrip().endswith("#"):
        return True
    named = _ALL_OF_THEM.search(text[: number.start]) is not None
    return counted and named and not _ADDED.match(text, number.end)


def _is_stretch(text: str, number: Quantity) -> bool:
    """Say whether a number only says which stretch of time is meant: their first 90 days."""
    return bool(_STRETCH.search(text[: number.start]))


def _is_distance(text: str, number: Quantity) -> bool:
    """Say whether a number says how far away those are who are meant."""
    return number.unit in _FAR and bool(_WITHIN.search(text[: number.start]))
