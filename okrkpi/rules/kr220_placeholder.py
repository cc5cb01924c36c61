"""KR220, OBJ112 and KPI310: blanks that nobody has filled in."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.levels import FROM_BEFORE
from okrkpi.rules._base import (
    Context,
    KeyResultLine,
    KeyResultRule,
    KpiLine,
    KpiRule,
    ObjectiveLine,
    ObjectiveRule,
    Span,
)
from okrkpi.rules._blanks import GAP, asks_itself, blanks, may_have_blanks
from okrkpi.rules._common import listed, quoted

_FROM = "Fill {it} in, or write “from ?” and put a question in the plan with the name of who knows."
_ASK = "Fill {it} in; until then, put a question in the plan with the name of who knows."
_TO = (
    "Decide on {it} and write {it} in; until then, put a question in the plan with the name of who "
    "decides."
)
_LEVEL = (
    "Write in the level that it has to keep, or put a question in the plan with the name of who "
    "knows."
)
_NEEDED = ("baseline", "target")


class Placeholder(KeyResultRule):
    """A key result with a blank in it.

    What it checks
        The line has a placeholder (TBD, XX%, ___, a template's square brackets) or a gap such as
        “from ?”. A gap that the plan asks a question about, in whatever place, is on its way to be
        filled, and left alone; so is one beside which the line says who finds it out.

    Why it matters
        A blank is where the decision was put off. With a question and a name beside it, somebody
        is on it; without, the cycle starts without the number.

    Example
        Increase direct bookings by XX%

    Better
        Increase direct bookings from 31% to 40%
    """

    code = "KR220"
    name = "placeholder"
    severity = "error"
    supersedes = ("KR219",)
    bad = (
        "Raise NPS from ? to 45",
        "Raise NPS from ? to 45 (monthly survey, team North)",
        "Raise sales to <target>",
        "[Key result]",
        "Hire TBD engineers",
        "Reduce churn from ___ to ___",
    )
    good = (
        "Hire 12 nurses for the night shift",
        "Members who stay a second year: from ? to 80% (Toni, who kept the list of last April?)",
        "Pilots who fly with us again: from ? to 80% (is it in the survey? Ines asks)",
        "Seedlings that survive the first frost: from ? to 85% (Ana counts them in January)",
        """# Plan

## Make the shop worth coming back to
- **KR1.1** Raise NPS from ? to 45

## Questions
- **Q1** KR1.1 baseline: What is the NPS today?
""",
    )

    def look(self, line: KeyResultLine, context: Context) -> Iterator[Finding]:
        """Yield one finding for all the blanks of the line."""
        said = line.facts
        if not (said.unknown or may_have_blanks(said)):
            return
        asked = {name for name in _NEEDED if context.asks(line.item.id, name)}
        said_by_all = [line.facts for line in context.key_results]
        said_by_all += [line.facts for line in context.kpis]
        aside = f" ({line.item.note})" if line.item.note else ""
        if asks_itself(line.item.text + aside) or any(one.question for one in said_by_all):
            asked |= set(_NEEDED)
        spans = blanks(said)
        if asked and (said.unknown <= asked or not said.says.placeholders):
            spans = tuple(span for span in spans if not GAP.match(line.item.text, span[0]))
        fields = sorted(said.unknown - asked) if not spans else []
        if spans or fields:
            named = _named(line.item.text, spans) if spans else f"The {listed(fields)}"
            yield self.finding(
                line.item.id,
                f"{named} {_is(spans or fields)} still to be filled in.",
                _fix(line.item.text, spans, fields),
                marks=spans,
            )


class PlaceholderObjective(ObjectiveRule):
    """An objective with a blank in it.

    What it checks
        The text has a placeholder: TBD, ___, a template's brackets.

    Why it matters
        It is a template, or a decision that was put off; nothing can be planned under it.

    Example
        Become the [insert position] of our region

    Better
        Become the bakery that the whole valley orders from
    """

    code = "OBJ112"
    name = "placeholder-objective"
    severity = "error"
    supersedes = ("OBJ101", "OBJ102", "OBJ104", "OBJ105")
    bad = ("TBD", "[Objective]")
    good = ("Make onboarding effortless for new clinics",)

    def look(self, line: ObjectiveLine, context: Context) -> Iterator[Finding]:
        """Yield one finding for all the blanks of the text."""
        if spans := blanks(line.facts):
            named = _named(line.item.text, spans)
            fix = "Write the direction itself, or take the objective out until it is decided."
            yield self.finding(
                line.item.id, f"{named} {_is(spans)} still to be filled in.", fix, marks=spans
            )


class PlaceholderKpi(KpiRule):
    """A KPI with a blank in it.

    What it checks
        The text or the threshold is a placeholder: TBD, XX%, ___. A gap that the plan asks a
        question about is left alone.

    Why it matters
        A threshold that is still open triggers nothing.

    Example
        Uptime above XX%

    Better
        Uptime above 99.9%
    """

    code = "KPI310"
    name = "placeholder-kpi"
    severity = "warning"
    supersedes = ("KPI301", "KPI302", "KPI305", "KPI308")
    bad = ("Complaint rate: TBD",)
    good = ("Complaint rate below 2%",)

    def look(self, line: KpiLine, context: Context) -> Iterator[Finding]:
        """Yield one finding for all the blanks of the line."""
        if any(context.asks(line.item.id, name) for name in ("threshold", "target")):
            return
        if spans := blanks(line.facts):
            named = _named(line.item.text, spans)
            yield self.finding(
                line.item.id, f"{named} {_is(spans)} still to be filled in.", _LEVEL, marks=spans
            )


def _fix(text: str, spans: tuple[Span, ...], fields: list[str]) -> str:
    """Return what to do about blanks: a start is known or asked for, an end is decided."""
    it = "it" if len(spans or fields) == 1 else "them"
    if not _lacks_start(text, spans, fields):
        return _TO.format(it=it)
    written = any(text[start:end].lower().startswith("from") for start, end in spans)
    return (_ASK if written else _FROM).format(it=it)


def _lacks_start(text: str, spans: tuple[Span, ...], fields: list[str]) -> bool:
    """Say whether what is missing is where the move starts."""
    gap = GAP.search(text)
    if gap and gap.group().lower().startswith("from"):
        return True
    return "baseline" in fields or any(FROM_BEFORE.search(text[:start]) for start, _ in spans)


def _named(text: str, spans: tuple[Span, ...]) -> str:
    return listed(quoted(text[start:end]) for start, end in spans)


def _is(parts: object) -> str:
    return "is" if isinstance(parts, tuple | list) and len(parts) == 1 else "are"
