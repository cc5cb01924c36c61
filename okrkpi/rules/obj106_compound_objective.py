"""OBJ106: two aims in one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, ObjectiveLine, ObjectiveRule
from okrkpi.rules._common import quoted
from okrkpi.rules._topic import word_list
from okrkpi.statement import Statement
from okrkpi.statement.words import find_verb

_THEN = pattern(r"\band (\w+)", re.IGNORECASE)
_JOINED = pattern(r"\b(?:and|plus|as well as|while|und)\b|[;&+/]", re.IGNORECASE)
_CONTRASTED = pattern(
    r"(?:,|\band\b|\bbut\b|\binstead of\b|\brather than\b)\s+"
    r"(?:just |only )?(?:not|never|no longer|don['’]t|do not|doesn['’]t|does not|won['’]t|will not|"
    r"aren['’]t|are not|isn['’]t|is not|without|cannot|can['’]t)\b[^,;]*",
    re.IGNORECASE,
)
"""What an aim is set against, which is no second one: lead and do not just administer."""
_PARTS = pattern(r"\s?(?:[,;&]|\b(?:and|plus)\b)\s?", re.IGNORECASE)
_COMPARED = pattern(r"(?:less|fewer|lower)\s", re.IGNORECASE)
_ADJECTIVES = pattern(
    r"\b(?:an?|the|our|one|more)\s(?P<described>(?:[\w-]+,\s)*[\w-]+,?\s(?:and|but|yet|&)\s[\w-]+)"
    r"\s[\w-]+",
    re.IGNORECASE,
)
_BETWEEN = pattern(r",\s(?:and\s)?|\s(?:and|but|yet|&)\s", re.IGNORECASE)
_DESCRIBES = pattern(
    r"(?:able|ible|ful|less|ive|ic|ical|ous|proof|ant|ent|ary|ier|ed|ing|ern|like|wide)$"
)
_STATES = word_list("states")
_FEW = 2


class CompoundObjective(ObjectiveRule):
    """An objective with two aims.

    What it checks
        The text joins two aims that could be reached separately, or names two things as they should
        be: full shelves, happy staff. What the same people do one after the other (guests arrive
        tired and leave rested) is one picture.

    Why it matters
        The key results fall into two halves, and when time is short nobody knows which half
        counts.

    Example
        Open the Nordic market and modernise our finance systems

    Better
        Make Nordic dealers choose us first
    """

    code = "OBJ106"
    name = "compound-objective"
    severity = "info"
    bad = (
        "Happy customers, motivated drivers",
        "Local farms on every plate and less packaging",
        "Open the new hall and modernise the old one",
    )
    good = (
        "Strong schools, strong town",
        "Line managers lead and don't just administer",
        "Stores are places to meet and not just to buy",
        "Machines are full and running whenever someone is hungry",
        "Make search and booking effortless",
        "Tenants trust that a repair, once reported, gets done",
        "Guests arrive tired and leave rested",
        "Create a scalable, robust and future-proof data platform",
        "Open a bright and affordable surgery for the valley",
    )

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for two aims."""
        says = line.facts.says
        plain = _CONTRASTED.sub(" ", line.item.text)
        joined = says.compound and _JOINED.search(plain) is not None
        one = _is_picture(says) or _describes_one(says)
        if (joined and not one) or _describes_two(line.facts):
            yield self.finding(
                line.item.id,
                f"{quoted(line.item.text)} holds more than one aim.",
                "Make it two objectives, or name the one aim that both serve.",
            )


def _is_picture(says: Statement) -> bool:
    """Say whether the verb after `and` has the subject of the one before it."""
    found = _THEN.search(says.text)
    verb = find_verb(found[1].lower()) if found and says.opening is None else None
    return verb is not None and verb.form in {"base", "ing"}


def _describes_one(says: Statement) -> bool:
    """Say whether what is joined only describes one thing: a scalable, robust platform."""
    text = says.text[says.begin :]
    found = _ADJECTIVES.search(text)
    if found is None or _JOINED.search(text, found.end()):
        return False
    vague = {part.text.lower() for part in says.vague}
    described = [word.strip(" ,") for word in _BETWEEN.split(found["described"].lower())]
    return all(word in vague or _is_adjective(word) for word in described if word)


def _is_adjective(word: str) -> bool:
    return word in _STATES or _DESCRIBES.search(word) is not None


def _describes_two(said: Facts) -> bool:
    """Say whether the line is a list of states: full shelves, happy staff and less waste."""
    says = said.says
    if says.opening_class is not None or says.quantities:
        return False
    parts = _PARTS.split(says.text[says.begin :].strip(" .!"), maxsplit=_FEW + 1)
    first, *others = [part for part in parts if part.strip()] or [""]
    if not 0 < len(others) <= _FEW or not all(map(_is_state, others)):
        return False
    *_, last = others
    if len({part.lower().split()[0] for part in (first, *others)}) == 1:
        return _COMPARED.match(last) is not None
    return _is_state(first) or (_COMPARED.match(last) is not None and " " in first)


def _is_state(part: str) -> bool:
    described, *named = part.lower().split()
    return described in _STATES and 0 < len(named) <= _FEW
