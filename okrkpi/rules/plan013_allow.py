"""PLAN013 and PLAN014: decisions to live with a finding that no longer hold, or give no reason."""

from __future__ import annotations

from collections.abc import Iterator

from okrkpi.finding import Finding
from okrkpi.models import Allow, Plan
from okrkpi.rules._base import Context, Rule

_NOTHING = (
    "the rule finds nothing here",
    "Take the decision out, or move it to the goal that it is about.",
)
_NOTHING_AT_ALL = (
    "the rule finds nothing in the plan as a whole",
    "Put it on the line of the goal that it is about, or take it out.",
)
_UNKNOWN = ("there is no such rule", "Correct the code; `okrkpi rules` lists them.")


class UnusedAllow(Rule):
    """A decision to live with a finding that is not there.

    What it checks
        A goal, or the plan as a whole, allows a rule that finds nothing there. A rule that the
        profile leaves out is not counted.

    Why it matters
        The goal was mended, or the code is a slip. Left standing, it would hide the next fault of
        the kind.

    Example
        # Plan

        ## Win back the corner shops
        - Raise weekly orders from 1,150 to 1,800
          - allow: KR206 because the regulator asks for it

    Better
        # Plan

        ## Win back the corner shops
        - Publish the safety report that the regulator asks for
          - allow: KR206 because the regulator asks for the report itself
    """

    code = "PLAN013"
    name = "unused-allow"
    severity = "warning"
    last = True
    bad = (
        """# Plan

## Win back the corner shops
- Raise weekly orders from 1,150 to 1,800
  - allow: KR999 because of a slip
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding for each that matches nothing."""
        found = {(one.at, key) for one in context.found for key in (one.code, one.name)}
        names = {key for code, name in context.ran for key in (code, name)}
        for at, allow in _decisions(plan, context):
            code = _key(allow.code)
            if (at, code) in found or (code in context.known and code not in names):
                continue
            what, fix = _NOTHING if at else _NOTHING_AT_ALL
            if code not in context.known:
                what, fix = _UNKNOWN
            yield self.finding(at, f"{allow.code} is allowed, and {what}.", fix, field="allow")


class AllowWithoutReason(Rule):
    """A decision to live with a finding that says not why.

    What it checks
        An item allows a rule and gives no reason. The finding stays until there is one.

    Why it matters
        The next reader cannot tell a decision from a silenced alarm.

    Example
        # Plan

        ## Win back the corner shops
        - Publish the safety report
          - allow: KR206

    Better
        # Plan

        ## Win back the corner shops
        - Publish the safety report
          - allow: KR206 because the regulator asks for the report itself
    """

    code = "PLAN014"
    name = "allow-without-reason"
    severity = "warning"
    last = True

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Yield a finding for each without a reason; what allows nothing needs none."""
        found = {(one.at, key) for one in context.found for key in (one.code, one.name)}
        for at, allow in _decisions(plan, context):
            if not allow.reason.strip() and (at, _key(allow.code)) in found:
                yield self.finding(
                    at,
                    f"{allow.code} is allowed without a reason, so its finding stays.",
                    f"Say why: allow {allow.code} because …",
                    field="allow",
                )


def _decisions(plan: Plan, context: Context) -> Iterator[tuple[str | None, Allow]]:
    """Yield what is allowed, and of which item; of none, where it is the plan as a whole."""
    for allow in context.allow:
        yield None, allow
    for item in plan.items():
        for allow in item.allow:
            yield item.id, allow


def _key(code: str) -> str:
    return code.upper() if code[-1:].isdigit() else code.lower()
