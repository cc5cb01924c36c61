"""The draft command: from a memo to a checked plan."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from shlex import quote

import click

from assistant import output
from assistant.arguments import (
    OneOf,
    base_url_option,
    cycle_option,
    day_or_today,
    fail_on_option,
    force_option,
    model_option,
    profile_option,
    today_option,
)
from assistant.configuration import profile_for, read_cycle
from assistant.drafting.brief import Brief
from assistant.drafting.offline import offline_draft
from assistant.errors import Exit, InputError, tell
from assistant.files import STDIN, read_text, shown
from assistant.llm.contract import Usage
from assistant.llm.settings import Settings, load_settings
from assistant.render.draft import draft_lines
from assistant.render.structure import structure_lines
from assistant.working import working
from assistant.writing import check_output, write_text
from okrkpi.document import Document
from okrkpi.documents.plan import read_plan, write_plan
from okrkpi.export.json import draft_json
from okrkpi.export.plan_json import plan_json
from okrkpi.export.reviewed import Reviewed
from okrkpi.export.structure import structure_json
from okrkpi.memo import MemoError, looks_like_goals
from okrkpi.memo.structure import memo_structure
from okrkpi.memo.unused import Unused, unused_figures
from okrkpi.models import Plan
from okrkpi.profile import Profile
from okrkpi.review import review


@click.command()
@click.argument("memo")
@click.option(
    "--out", metavar="FILE", help="Keep the plan in this file: Markdown, or JSON by name."
)
@force_option
@click.option("--team", help="Whose goals these are.")
@cycle_option
@click.option(
    "--objectives", type=click.IntRange(min=1), metavar="N", help="At most so many objectives."
)
@profile_option
@model_option
@base_url_option
@click.option(
    "--format",
    "form",
    type=OneOf(("text", "markdown", "json")),
    default="text",
    help="How to print the draft.",
)
@fail_on_option
@click.option(
    "--explain-structure",
    is_flag=True,
    help="Show what each line of MEMO was taken for without a model, and end.",
)
@today_option
def command(
    memo: str,
    out: str | None,
    force: bool,
    team: str | None,
    cycle: str | None,
    objectives: int | None,
    profile: str | None,
    model: str | None,
    base_url: str | None,
    form: str,
    fail_on: str | None,
    explain_structure: bool,
    today: date | None,
) -> int:
    """Draft a quarter's OKRs and KPIs from the strategy in MEMO.

    Takes what the memo says and invents nothing: every number stands in the memo, and what it does
    not say becomes a question. A language model takes part only where you have chosen one, here or
    in your settings, and its host is named before the memo is sent. Without one, nothing leaves
    this machine.
    """
    if explain_structure:
        return _explain(memo, form, day_or_today(today), profile_for(memo, profile))
    if out is not None:
        check_output(out, force=force, source=memo)
    settings = load_settings(model=model, base_url=base_url)
    day, chosen = day_or_today(today), profile_for(memo, profile)
    text = read_text(memo)
    wanted = read_cycle(cycle, chosen.fiscal_year_start) if cycle is not None else None
    brief = Brief(team=team, cycle=wanted, objectives=objectives)
    made = _make(memo, text, brief, settings, day, chosen, out)
    if out is not None:
        kept = plan_json(made.plan) if out.lower().endswith(".json") else made.markdown
        write_text(out, kept, force=force, source=memo)
    options = {"team": team, "cycle": cycle, "objectives": objectives, "profile": profile}
    options |= {"model": model, "base-url": base_url}
    _print(made, form, out, _next_step(made.plan, memo, out, options))
    return Exit.FINDINGS if made.draft.review.fails(fail_on or "never") else Exit.CLEAN


@dataclass(frozen=True, slots=True)
class _Made:
    """A draft: its plan, the same as text and checked, and what the memo has beyond it."""

    plan: Plan
    markdown: str
    draft: Reviewed
    usage: Usage
    unused: Sequence[Unused]


def _make(
    memo: str,
    text: str,
    brief: Brief,
    settings: Settings,
    today: date,
    profile: Profile,
    out: str | None,
) -> _Made:
    """Draft a plan from a memo and check it, and say so while that lasts."""
    with working() as now:
        now.length = len(text)
        # With a model, what it does is told as it happens.
        now.sentence = "" if settings.chosen else f"drafting from {shown(memo)}"
        plan, usage = _drafted(memo, text, brief, settings, today, profile)
        now.sentence = f"checking the draft from {shown(memo)}"
        markdown = write_plan(plan)
        checked = review(plan, profile, today=today)
        draft = Reviewed(out or "", read_plan(markdown), checked, profile, today)
        start = profile.fiscal_year_start
        unused = unused_figures(text, plan, today=today, fiscal_year_start=start)
    return _Made(plan, markdown, draft, usage, unused)


def _print(made: _Made, form: str, out: str | None, next_step: tuple[str, str]) -> None:
    """Print a draft: for people with the step that comes next, for programs with what it took."""
    if form == "markdown":
        output.write(made.markdown)
        return
    if form == "text":
        step, then = next_step
        columns = output.columns()
        lines = draft_lines(
            made.draft.review, next_step=step, command=then, unused=made.unused, columns=columns
        )
        output.show(lines)
        return
    usage = made.usage
    output.write(
        draft_json(
            made.draft,
            path=out,
            calls=usage.calls,
            input_tokens=usage.input_tokens,
            output_tokens=usage.output_tokens,
            unused=made.unused,
        )
    )


def _explain(memo: str, form: str, today: date, profile: Profile) -> int:
    """Show what each line of a memo was taken for."""
    with working(f"reading {shown(memo)}"):
        text = read_text(memo)
        _refuse_goals(memo, text)
        start = profile.fiscal_year_start
        taken = memo_structure(text, today=today, fiscal_year_start=start)
        document = Document(Plan(), structure=taken)
        lines = structure_lines(shown(memo), document, columns=output.columns())
        as_json = form == "json"
        written = structure_json([(memo, document)]) if as_json else output.readable(lines)
    output.write(written)
    return Exit.CLEAN


def _refuse_goals(memo: str, text: str) -> None:
    if looks_like_goals(text):
        raise InputError(
            f"{shown(memo)} holds goals already, not a memo; check them with: okrkpi review {memo}"
        )


def _drafted(
    memo: str, text: str, brief: Brief, settings: Settings, today: date, profile: Profile
) -> tuple[Plan, Usage]:
    _refuse_goals(memo, text)
    if settings.chosen is None:
        plan, usage = _offline(memo, text, brief, today, profile), Usage()
    else:
        from assistant.drafting.online import online_draft

        made = asyncio.run(
            online_draft(
                text,
                brief,
                settings,
                environ=os.environ,
                today=today,
                profile=profile,
                tell=tell,
            )
        )
        plan, usage = made.plan, made.usage
    path = "" if memo == STDIN else memo
    documents = tuple(one.model_copy(update={"path": path}) for one in plan.documents)
    return plan.model_copy(update={"documents": documents}), usage


def _offline(memo: str, text: str, brief: Brief, today: date, profile: Profile) -> Plan:
    try:
        return offline_draft(
            text,
            today=today,
            cycle=brief.cycle,
            team=brief.team,
            objectives=brief.objectives,
            profile=profile,
        )
    except MemoError as error:
        raise InputError(
            f"{shown(memo)}: {error} --explain-structure shows how each line was read."
        ) from error


def _next_step(
    plan: Plan, memo: str, out: str | None, options: dict[str, str | int | None]
) -> tuple[str, str]:
    asked = any(question.answer is None for question in plan.questions)
    if out is not None:
        answer = "answer its questions there, " if asked else ""
        return f"Next: open {out}, {answer}and check it again with", f"okrkpi review {quote(out)}"
    answer = "answer the questions, and " if asked else ""
    source = "MEMO" if memo == STDIN else quote(memo)
    given = "".join(f" --{name} {quote(str(value))}" for name, value in options.items() if value)
    return f"Next: {answer}keep the plan with", f"okrkpi draft {source}{given} --out plan.md"
