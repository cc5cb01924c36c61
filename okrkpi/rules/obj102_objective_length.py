"""OBJ102 and OBJ103: too short to steer by, too long to remember."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from okrkpi.finding import Finding
from okrkpi.item_facts import Facts
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, ObjectiveLine, ObjectiveRule
from okrkpi.rules._common import quoted
from okrkpi.rules._topic import word_list
from okrkpi.statement.words import find_verb, singular

_SUBJECT_AND_VERB = 2
_WHO = frozenset({"nobody", "everybody", "everyone", "people", "children", "women", "men", "we"})
_SINGLE = frozenset({"nobody", "everybody", "everyone", "somebody", "none"})
_COMMANDS = frozenset({"survive", "thrive", "last", "breathe", "endure", "scale"})
_COMPARES = frozenset(
    word for word in word_list("states") if word.endswith("er") or word in {"more", "less"}
)
_WORD = pattern(r"\w+(?:['’./&-]\w+)*")


@lru_cache(1 << 14)
def _count(said: Facts) -> int:
    return len(_WORD.findall(said.text[said.says.begin :]))


class ObjectiveTooShort(ObjectiveRule):
    """An objective of one or two words.

    What it checks
        The text has fewer words than the profile asks for.

    Why it matters
        A title such as “Quality” names a subject, and not what should become of it. “Save money”
        says which way, but it could stand in any plan.

    Example
        Patient flow

    Better
        Nobody waits for a bed that is free
    """

    code = "OBJ102"
    name = "objective-too-short"
    severity = "info"
    bad = ("Growth", "Save money", "Faster payouts", "Survive")
    good = ("Make enterprise rollouts boring", "Carers stay", "Nobody freezes", "Nobody waits")

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for a title."""
        least = context.profile.limits.objective_words[0]
        if 0 < _count(line.facts) < least and not _is_sentence(line):
            what = (
                "gives a direction, and leaves open for whom and in what"
                if _points_somewhere(line)
                else "names a subject, not a direction"
            )
            yield self.finding(
                line.item.id,
                f"{quoted(line.item.text)} {what}.",
                "Say for whom what will be different: “[who] can …”, “Become the … that …”.",
            )


def _points_somewhere(line: ObjectiveLine) -> bool:
    """Say whether a line begins with an order or says which way: save money, less waste."""
    says = line.facts.says
    first = line.item.text[says.begin :].lower().partition(" ")[0]
    verb = find_verb(first)
    ordered = says.opening_class is not None or (verb is not None and verb.form == "base")
    return ordered or first in _COMMANDS | _COMPARES


def _is_sentence(line: ObjectiveLine) -> bool:
    """Say whether so few words still say who does what: carers stay, nobody freezes."""
    found = _WORD.findall(line.item.text[line.facts.says.begin :].lower())
    if len(found) < _SUBJECT_AND_VERB:
        return False
    who, does = found[-2:]
    if who in _SINGLE and does.endswith("s"):
        return True
    verb = find_verb(does)
    if verb is None:
        return False
    many = singular(who) != who or who in _WHO
    return (verb.form == "s" and who in _WHO) or (verb.form == "base" and many)


class ObjectiveTooLong(ObjectiveRule):
    """An objective that nobody will remember.

    What it checks
        The text has more words than the profile allows.

    Why it matters
        An objective is repeated from memory, week after week. What does not fit in a breath is
        mostly a direction with its reasons and its plan attached.

    Example
        Let all sites know early what the others see coming, so that each can help before it is late

    Better
        Every site hears of a problem before its customers do
    """

    code = "OBJ103"
    name = "objective-too-long"
    severity = "info"
    good = ("Become the first place small labs order from",)

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding for a paragraph."""
        most, count = context.profile.limits.objective_words[1], _count(line.facts)
        if count > most:
            yield self.finding(
                line.item.id,
                f"With {count} words the objective is hard to keep in mind (up to {most} is "
                "usual).",
                "Keep the direction, and move the reasons to a note and the means to initiatives.",
            )
