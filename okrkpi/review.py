"""The review of a plan: every rule's findings, one a fault, and a verdict for each item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from okrkpi.allowing import settled
from okrkpi.document import Between
from okrkpi.finding import SEVERITIES, VERDICTS, Finding, Severity, Verdict
from okrkpi.models import Allow, Plan
from okrkpi.profile import Profile, load_profile
from okrkpi.rules import Context, Rule, discover

_ORDER = tuple(VERDICTS.values())


@dataclass(frozen=True, slots=True)
class Review:
    """A plan with its findings in the order of the document, and a verdict by item id."""

    plan: Plan
    findings: tuple[Finding, ...]
    verdicts: dict[str, Verdict]

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody has decided to live with."""
        return tuple(finding for finding in self.findings if finding.suppressed is None)

    @property
    def hinted(self) -> Mapping[str, int]:
        """The items that are ready but for hints, with how many those are."""
        at = (finding.at for finding in self.open if finding.at)
        return Counter(item for item in at if self.verdicts.get(item) == "ready")

    def fails(self, level: str) -> bool:
        """Say whether an open finding is at the level or above (`never` is above all)."""
        return level != "never" and any(
            SEVERITIES.index(finding.severity) >= SEVERITIES.index(_severity(level))
            for finding in self.open
        )


def review(
    plan: Plan,
    profile: Profile | None = None,
    *,
    today: date | None = None,
    allow: tuple[Allow, ...] = (),
) -> Review:
    """Check a plan by the profile's rules; what depends on the day is left out without `today`.

    `allow` are decisions about the plan as a whole, or that stand between two items; those about
    one item are part of the item. What was dropped, as a line that is struck out, is left alone.
    """
    profile = profile or load_profile()
    rules = [rule for rule in discover() if _applies(rule, profile)]
    context = Context(plan, profile, today, allow=allow)
    first = _run((rule for rule in rules if not rule.last), context)
    stated = _strongest(_adjusted(first, profile))
    if any(isinstance(one, Between) for one in allow):
        named = {(one.at, name) for one in stated for name in (one.code.lower(), one.name)}
        plan, allow = settled(plan, allow, named)
    kept = _suppressed(stated, plan, allow)
    later = replace(
        context,
        plan=plan,
        allow=allow,
        found=tuple(kept),
        ran=frozenset((rule.code, rule.name) for rule in rules),
        known=frozenset(name for rule in discover() for name in (rule.code, rule.name)),
    )
    last = _run((rule for rule in rules if rule.last), later)
    kept += _suppressed(_adjusted(last, profile), plan, allow)
    findings = _sorted(kept, plan)
    return Review(plan, findings, _verdicts(plan, findings))


@cache
def superseded() -> Mapping[str, frozenset[str]]:
    """Return the codes that each rule silences at the same place, directly or through another."""
    direct = {rule.code: rule.supersedes for rule in discover()}

    def reach(code: str, seen: frozenset[str]) -> frozenset[str]:
        for weaker in direct[code]:
            if weaker not in seen:
                seen = reach(weaker, seen | {weaker})
        return seen

    return {code: reach(code, frozenset()) for code in direct}


def _run(rules: Iterable[Rule], context: Context) -> list[Finding]:
    gone = {item.id for item in context.plan.items() if ("status", "dropped") in item.extra}
    found = (finding for rule in rules for finding in rule.check(context.plan, context))
    return [finding for finding in found if finding.at not in gone]


def _named(rule: Rule, names: Iterable[str]) -> bool:
    return any(rule.name == name or rule.code.startswith(name) for name in names)


def _applies(rule: Rule, profile: Profile) -> bool:
    level = profile.severity.get(rule.code) or profile.severity.get(rule.name)
    exact = rule.code in profile.select or rule.name in profile.select
    if _named(rule, profile.ignore) or (level == "off" and not exact):
        return False
    return not profile.select or _named(rule, profile.select)


def _adjusted(findings: Iterable[Finding], profile: Profile) -> list[Finding]:
    return list(_adjust(findings, profile)) if profile.severity or profile.messages else [*findings]


def _adjust(findings: Iterable[Finding], profile: Profile) -> Iterator[Finding]:
    defaults = {rule.code: rule.severity for rule in discover()}
    for finding in findings:
        level = profile.severity.get(finding.code) or profile.severity.get(finding.name)
        words = profile.messages.get(finding.code) or profile.messages.get(finding.name)
        if level and level != "off":
            default = defaults[finding.code]
            finding = replace(finding, severity=_shifted(finding.severity, default, level))
        if words:
            finding = replace(
                finding,
                message=(words.message or "{message}").replace("{message}", finding.message),
                fix=(words.fix or "{fix}").replace("{fix}", finding.fix),
            )
        yield finding


def _shifted(severity: Severity, default: Severity, level: Severity) -> Severity:
    """Return the severity asked for; a finding milder than its rule stays milder, and so on."""
    if severity == default:
        return level
    place = SEVERITIES.index
    if place(severity) < place(default):
        return min(severity, level, key=place)
    return max(severity, level, key=place) if place(level) >= place(default) else level


def _strongest(findings: list[Finding]) -> list[Finding]:
    """Keep one finding a fault: a rule that says more silences one that says less."""
    findings = _causes(findings)
    weaker = superseded()
    silenced: dict[str | None, set[str]] = {}
    for finding in findings:
        silenced.setdefault(finding.at, set()).update(weaker[finding.code])
    everywhere = silenced.get(None, set())
    return [
        finding
        for finding in findings
        if finding.code not in silenced[finding.at] and finding.code not in everywhere
    ]


def _causes(findings: list[Finding]) -> list[Finding]:
    """Leave out what only follows from a fault at one of the items that a finding names."""
    causes = {rule.code: set(rule.follows_from) for rule in discover() if rule.follows_from}
    faults: dict[str | None, set[str]] = {}
    for finding in findings:
        if finding.severity != "info":
            faults.setdefault(finding.at, set()).add(finding.code)
    return [
        finding
        for finding in findings
        if finding.code not in causes
        or all(
            causes[finding.code].isdisjoint(faults.get(at, ()))
            for at in (finding.at, *finding.related)
        )
    ]


def _suppressed(findings: list[Finding], plan: Plan, whole: tuple[Allow, ...]) -> list[Finding]:
    allowed: dict[str | None, tuple[Allow, ...]] = {
        item.id: item.allow for item in plan.items() if item.allow
    }
    if whole:
        allowed[None] = whole
    if not allowed:
        return findings
    return [
        replace(finding, suppressed=_reason(finding, allowed.get(finding.at, ())))
        for finding in findings
    ]


def _reason(finding: Finding, allows: tuple[Allow, ...]) -> str | None:
    named = {finding.code.lower(), finding.name}
    return next((a.reason for a in allows if a.code.lower() in named and a.reason.strip()), None)


def _sorted(findings: list[Finding], plan: Plan) -> tuple[Finding, ...]:
    place: dict[str | None, int] = {item.id: i for i, item in enumerate(plan.items(), 1)}
    order = {rule.code: i for i, rule in enumerate(discover())}
    return tuple(
        sorted(findings, key=lambda f: (place.get(f.at, 0), (f.span or (0, 0))[0], order[f.code]))
    )


def _severity(level: str) -> Severity:
    return next(severity for severity in SEVERITIES if severity == level)


def _verdicts(plan: Plan, findings: tuple[Finding, ...]) -> dict[str, Verdict]:
    worst: dict[str, Verdict] = {}
    for finding in findings:
        if finding.at and finding.suppressed is None:
            verdict = VERDICTS[finding.severity]
            worst[finding.at] = max(worst.get(finding.at, "ready"), verdict, key=_ORDER.index)
    verdicts: dict[str, Verdict] = {}
    for objective in plan.objectives:
        inner = {
            key_result.id: worst.get(key_result.id, "ready") for key_result in objective.key_results
        }
        verdicts[objective.id] = max(
            [worst.get(objective.id, "ready"), *inner.values()], key=_ORDER.index
        )
        verdicts |= inner
    return verdicts | {kpi.id: worst.get(kpi.id, "ready") for kpi in plan.kpis}
