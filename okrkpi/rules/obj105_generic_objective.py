"""OBJ105: it could be anybody's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from okrkpi.finding import Finding
from okrkpi.pattern import pattern
from okrkpi.rules._base import Context, ObjectiveLine, ObjectiveRule, Span
from okrkpi.rules._common import house_vague, is_bare_metric, listed, quoted
from okrkpi.rules._topic import TOKEN, content, word_list
from okrkpi.statement.facts import Phrase
from okrkpi.statement.words import singular

_ANYBODY = word_list("anybody")
_BEST = pattern(
    r"\b(?:be|become|being|remain)\b.*(?:\b(?:best|leading|number one|no\.? ?1)\b|# ?1\b)|"
    r"\bworld[- ]class\b|\b(?:thought|market|industry|category|innovation) leader(?:ship)?\b",
    re.IGNORECASE,
)
_COMPARES = pattern(r"(?:more|less|fewer)\b.*|\w+er", re.IGNORECASE)
_CLAUSE = pattern(r"\b(?:where|who|that|when|without|before|because|whose)\b", re.IGNORECASE)
_SAYING = pattern(
    r"keep(?:ing)? (?:the |our )?(?:lights on|wheels turning|ship afloat|plates spinning|show on "
    r"the road)|raise the bar|(?:go|walk) the extra mile|move the needle|think big(?:ger)?|"
    r"walk the talk|(?:take|bring) (?:it|things|us|(?:our|the) [\w-]+) to the next level|"
    r"fire on all cylinders|stay ahead of the (?:curve|game)|push the (?:envelope|boundaries)|"
    r"crush (?:it|our numbers?)|get (?:our|the) house in order|do more with less|own our future|"
    r"shape the future|be future[- ]ready|win together|one team(?:,? one [\w-]+)?|"
    r"reach for the (?:stars|sky)",
    re.IGNORECASE,
)
_BESIDE_BEST, _BESIDE_VAGUE = 3, 1
_TITLE = 2


class GenericObjective(ObjectiveRule):
    """An objective that any organisation could have.

    What it checks
        Every word of the text is one that any organisation uses of itself, or the wording is one
        that leaves open what it means (be the best, operational excellence), or it is a saying
        (keep the lights on); it names no place, product, group of people or situation of its own.
        Words that the profile of the house calls vague are found in any objective.

    Why it matters
        It excludes nothing, so it helps nobody to choose. People recognise an objective of theirs
        by the words that fit nobody else.

    Example
        Be the best

    Better
        Be the clinic that anxious patients ask for by name
    """

    code = "OBJ105"
    name = "generic-objective"
    severity = "warning"
    supersedes = ("OBJ102",)
    source = "John Doerr, Measure What Matters (2018): objectives are significant and concrete"
    bad = (
        "Be the best hotel group in the region",
        "Operational excellence",
        "Delight customers",
        "Improve quality and efficiency",
        "Citizen-oriented administration",
        "Deliver excellent service",
        "Grow the business",
        "Be the number one customs broker",
        "Employer of choice",
        "Leverage synergies to drive customer-centric value across the ecosystem",
        "Put the customer at the centre of everything we do",
        "Become the #1 platform",
        "Establish our brand in Norway as thought leader",
        "Keep the lights on",
        "Support the sales team",
        "Move the needle",
    )
    good = (
        "Lunch is our best hour",
        "The first team plays where the good teams play",
        "A team that finishes what it starts",
        "Make enterprise rollouts boring",
        "A foundry where everybody goes home unhurt",
        "Become the leading address for children with rare heart defects",
        "See new patients sooner",
        "Become the #1 address for welders who need a part tonight",
        "Put anglers at the centre of our river",
        "Keep the lights on in every village of the valley",
        "Support growers through their first winter",
        "Make the boatyard the place where apprentices finish",
        "Surgeons stay at the centre of the theatre plan",
    )

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield a finding where nothing in the text is its own, or the house finds it vague."""
        if spans := house_vague(line.item.text, context.profile.words.vague):
            yield self._of_house(line, spans)
            return
        says = line.facts.says
        work = says.kind == "initiative" and says.opening_class is not None and not says.vague
        measure = says.kind == "key_result" and is_bare_metric(line.facts)
        if work or measure or says.kind == "kpi" or says.quantities:
            return
        allowed = {word.lower() for word in context.profile.words.allowed}
        vague = tuple(part for part in says.vague if part.text.lower() not in allowed)
        own = content(line.facts) - _ANYBODY - {says.opening} - _words_of(vague)
        best = _BEST.search(line.item.text)
        most = _BESIDE_BEST if best else _BESIDE_VAGUE
        judged = any(_COMPARES.fullmatch(part.text) is None for part in vague)
        saying = _SAYING.fullmatch(line.item.text[says.begin :].strip(" .!"))
        if own and not saying and not ((judged or best) and len(own) <= most):
            return
        if own and not best and _CLAUSE.search(line.item.text):
            return
        if not (vague or saying) and len(content(line.facts)) < _TITLE:
            return
        yield self.finding(
            line.item.id,
            f"{quoted(line.item.text)} could be anybody's objective.",
            "Say for whom, where, or in what they will notice it: “[who] can … without …”.",
            marks=tuple((part.start, part.end) for part in vague),
        )

    def _of_house(self, line: ObjectiveLine, spans: tuple[Span, ...]) -> Finding:
        named = listed(f"“{line.item.text[start:end]}”" for start, end in spans)
        leaves = "leaves" if len(spans) == 1 else "leave"
        return self.finding(
            line.item.id,
            f"{named} {leaves} open what would be different, as the house sees it.",
            "Say for whom, where, or in what they will notice it.",
            marks=spans,
        )


def _words_of(vague: Iterable[Phrase]) -> frozenset[str]:
    """Return the words of vague phrases: those of `thought leader` are nobody's own."""
    return frozenset(singular(word) for part in vague for word in TOKEN.findall(part.text.lower()))
