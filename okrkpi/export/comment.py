"""Findings as a Markdown comment on a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from okrkpi.export.assumed import told_assumed
from okrkpi.export.left_out import told_left_out
from okrkpi.export.reviewed import Located, Reviewed, locate
from okrkpi.export.summary import summary
from okrkpi.finding import SEVERITIES
from okrkpi.pattern import pattern
from okrkpi.visible import visible

MARK = "<!-- okrkpi review -->"
LONGEST = 60_000
MOST_ROWS = 30

_HEAD = "| line | goal | what is wrong | rule |\n| --: | --- | --- | --- |"
_SYNTAX = pattern(r"([\\`*_\[\]<>|~&])")
_LINKED = pattern(r"([@#])(?=\w)")


def review_comment(reviewed: Sequence[Reviewed]) -> str:
    """Return the findings of each document, shortened to what a comment may hold."""
    blocks = [MARK, "### Goal review", *(block for one in reviewed for block in _document(one))]
    kept, length = [], 0
    for block in blocks:
        length += len(block) + 2
        if length > LONGEST:
            kept.append("_The rest is left out: run `okrkpi review` to see it._")
            break
        kept.append(block)
    return "\n\n".join(kept) + "\n"


def _document(reviewed: Reviewed) -> Iterator[str]:
    found = locate(reviewed)
    yield f"**{_code(reviewed.path)}** · {_text(summary([reviewed]))}"
    if told := told_assumed(reviewed.document, reviewed.review.plan):
        yield _text(told)
    if told := told_left_out(reviewed.document.left_out):
        yield _text(f"Left out: {told}")
    for severity in reversed(SEVERITIES):
        these = [located for located in found if located.finding.severity == severity]
        if these:
            yield _folded(severity, these, reviewed.teams())


def _folded(severity: str, found: Sequence[Located], teams: Mapping[str, str]) -> str:
    count = len(found)
    title = f"{count} {severity}{'s' if count > 1 and severity != 'info' else ''}"
    opened = " open" if severity == "error" else ""
    table = "\n".join([_HEAD, *(_row(one, teams) for one in found[:MOST_ROWS])])
    more = f"\n\n_…and {count - MOST_ROWS} more._" if count > MOST_ROWS else ""
    return f"<details{opened}><summary>{title}</summary>\n\n{table}{more}\n\n</details>"


def _row(located: Located, teams: Mapping[str, str]) -> str:
    finding = located.finding
    told = f"{_text(finding.message)}<br>{_text(finding.fix)}"
    where = str(located.line or "–")
    goal = _code(finding.at) if finding.at else "the plan"
    if team := teams.get(finding.at or ""):
        goal += f" {_text(team)}"
    return f"| {where} | {goal} | {told} | {finding.code} {finding.name} |"


def _text(text: str) -> str:
    escaped = _SYNTAX.sub(r"\\\1", visible(text))
    return _LINKED.sub("\\1\u2060", escaped)  # a word joiner, so that nobody is called by accident


def _code(text: str) -> str:
    inner = visible(text).replace("|", "\\|")
    longest = max((len(run) for run in re.findall(r"`+", inner)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {inner} {fence}" if longest else f"{fence}{inner}{fence}"
