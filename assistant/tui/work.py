"""What the app has done for it: reading, drafting and judging, as the commands do."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING

from assistant.configuration import profile_for, read_cycle
from assistant.drafting.brief import Brief
from assistant.errors import InputError
from assistant.files import STDIN
from assistant.llm.events import Handler
from assistant.llm.settings import Settings
from assistant.tui.aside import aside
from assistant.tui.filing import digest_of
from assistant.tui.limits import READ_WHILE_TYPED
from okrkpi.models import Cycle, Plan, Source
from okrkpi.profile import Profile
from okrkpi.review import Review, review

if TYPE_CHECKING:
    from okrkpi.memo.model import Noted

EXAMPLE = "example.md"


@dataclass(frozen=True, slots=True)
class Order:
    """A memo that a plan is to be drafted from, with what was said beside it.

    `goals` is a text that holds the plan already, where the memo is shown beside it.
    """

    memo: str
    path: str
    team: str | None
    cycle: str | None
    settings: Settings | None
    today: date
    goals: str = ""


def example_memo() -> str:
    """Return the memo that comes with the app."""
    return files("assistant").joinpath(EXAMPLE).read_text("utf-8")


def drafter(settings: Settings) -> str:
    """Return a sentence on who drafts and where the memo goes."""
    if settings.chosen is None:
        return "drafts without a model: nothing leaves this machine"
    endpoint = settings.endpoint(os.environ)
    readable = ", unencrypted" if endpoint.open_to_readers else ""
    return f"sends the memo to {endpoint.host}{readable}, where {settings.chosen} drafts"


def goals_in(text: str, path: str, today: date) -> Plan | None:
    """Return the plan that a text holds already; a memo holds none."""
    from okrkpi.documents import read
    from okrkpi.documents.errors import DocumentError
    from okrkpi.documents.plan import is_plan
    from okrkpi.memo import looks_like_goals

    if not is_plan(text) and not looks_like_goals(text):
        return None
    start = profile_for(path or STDIN).fiscal_year_start
    try:
        return read(text, name=path, today=today, fiscal_year_start=start).plan
    except DocumentError as error:
        raise InputError(f"{path or 'the text'}: {error}") from error


def figures_of(order: Order) -> tuple[Noted, ...]:
    """Return the numbers of a memo."""
    from okrkpi.memo.unused import figures_in

    start = profile_for(order.path or STDIN).fiscal_year_start
    return figures_in(order.memo, today=order.today, fiscal_year_start=start)


async def drafted(order: Order, on: Handler) -> tuple[Review, str]:
    """Draft a plan and judge it, and say what it took; `on` is told what happens on the way."""
    profile = await aside(profile_for, order.path or STDIN)
    if order.settings is None or order.settings.chosen is None:
        return await aside(_offline, order, profile), ""
    return await _asked(order, order.settings, profile, on)


def judge_for(path: str, today: date) -> Callable[[Plan], Review]:
    """Return what judges a plan, by the profile of the place that its memo comes from."""
    profile = profile_for(path or STDIN)
    return lambda plan: review(plan, profile, today=today)


def cycle_of(label: str | None, path: str) -> Cycle | None:
    """Read the label of a cycle, or say how one is written."""
    return read_cycle(label, profile_for(path or STDIN).fiscal_year_start) if label else None


def sourced(checked: Review, order: Order) -> Review:
    """Return the review of a plan that names the memo it was drafted from."""
    documents = (Source(path=order.path, sha256=digest_of(order.memo)),)
    return replace(checked, plan=checked.plan.model_copy(update={"documents": documents}))


def held_by(memo: str, today: date) -> tuple[str, bool]:
    """Say in a line what was read in a memo, and whether it holds goals already."""
    from okrkpi.memo import MemoError, looks_like_goals, read_memo

    if not memo.strip() or len(memo) > READ_WHILE_TYPED:
        return "", False
    if looks_like_goals(memo):
        return "These are goals already: F5 reads them as a plan, and nothing is sent", True
    try:
        read = read_memo(memo, today=today)
    except MemoError as error:
        return str(error), False
    counts = (
        (len(read.priorities), "priority", "priorities"),
        (len(read.figures), "figure", "figures"),
        (len(read.non_goals), "non-goal", "non-goals"),
    )
    counted = " · ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts)
    return f"Read: {counted}", False


def _offline(order: Order, profile: Profile) -> Review:
    from assistant.drafting.offline import offline_draft
    from okrkpi.memo import MemoError

    try:
        plan = offline_draft(
            order.memo,
            today=order.today,
            cycle=read_cycle(order.cycle, profile.fiscal_year_start) if order.cycle else None,
            team=order.team,
            objectives=None,
            profile=profile,
        )
    except MemoError as error:
        raise InputError(str(error)) from error
    return sourced(review(plan, profile, today=order.today), order)


async def _asked(
    order: Order, settings: Settings, profile: Profile, on: Handler
) -> tuple[Review, str]:
    from assistant.drafting.draft import draft
    from assistant.drafting.online import spent
    from assistant.llm.connect import connected
    from assistant.llm.modes import ModeMemory
    from assistant.llm.settings import mode_file

    cycle = read_cycle(order.cycle, profile.fiscal_year_start) if order.cycle else None
    async with connected(settings, os.environ, ModeMemory(mode_file())) as gateway:
        result = await draft(
            order.memo,
            Brief(team=order.team, cycle=cycle),
            gateway,
            today=order.today,
            profile=profile,
            on=on,
            prompts=settings.prompts,
        )
    return sourced(result.review, order), spent(result.usage)
