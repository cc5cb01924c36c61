"""The review command: findings in goals that exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

import click

from assistant import output
from assistant.arguments import (
    OneOf,
    cycle_option,
    day_or_today,
    fail_on_option,
    profile_option,
    split_names,
    today_option,
)
from assistant.documents import NoGoals, expand, read_document, read_goals
from assistant.errors import Exit, InputError, note, report
from assistant.render.review import review_lines
from assistant.render.structure import structure_lines
from assistant.settings import profile_for, read_cycle
from okrkpi.export.formats import REVIEW_FORMATS
from okrkpi.export.reviewed import Reviewed
from okrkpi.export.structure import structure_json
from okrkpi.profile import Profile
from okrkpi.review import review


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "form",
    type=OneOf(("text", *REVIEW_FORMATS)),
    default="text",
    help="How to report: to people, to programs, or on a pull request.",
)
@fail_on_option
@click.option("--select", multiple=True, metavar="RULES", help="Only these: KR202, or KR for all.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Leave these rules out.")
@profile_option
@today_option
@cycle_option
@click.option(
    "--explain-structure", is_flag=True, help="Show what each line was taken for, and end."
)
def command(
    files: tuple[str, ...],
    form: str,
    fail_on: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str | None,
    today: date | None,
    cycle: str | None,
    explain_structure: bool,
) -> int:
    """Check the goals in each FILE: what is wrong, where, and how to mend it.

    A folder stands for the documents in it, and - for standard input. Ends with exit code 1 where
    there is an error; --fail-on warning is stricter.
    """
    day = day_or_today(today)

    def profile_of(path: str) -> Profile:
        chosen = profile_for(path, profile, select=split_names(select), ignore=split_names(ignore))
        return chosen.model_copy(update={"fail_on": fail_on}) if fail_on else chosen

    paths = expand(files)
    if explain_structure:
        return _structure(paths, form, day)
    reviews, code = _each(paths, lambda path: _review(path, profile_of(path), day, cycle))
    if form == "text":
        output.show(review_lines(reviews, columns=output.columns()))
    else:
        output.write(REVIEW_FORMATS[form](reviews))
    if code == Exit.CLEAN and any(one.review.fails(one.profile.fail_on) for one in reviews):
        return Exit.FINDINGS
    return code


def _review(path: str, profile: Profile, today: date, cycle: str | None) -> Reviewed:
    start = profile.fiscal_year_start
    document = read_goals(path, today=today, fiscal_year_start=start)
    if cycle is not None:
        plan = document.plan.model_copy(update={"cycle": read_cycle(cycle, start)})
        document = replace(document, plan=plan)
    reviewed = review(document.plan, profile, today=today)
    return Reviewed(path, document, reviewed, profile, today)


def _each(paths: dict[str, bool], work: Callable[[str], Reviewed]) -> tuple[list[Reviewed], Exit]:
    """Review every document; one of several that cannot be read does not stop the others."""
    done, code = [], Exit.CLEAN
    for path, named in paths.items():
        try:
            done.append(work(path))
        except InputError as error:
            if len(paths) == 1:
                raise
            if isinstance(error, NoGoals) and not named:
                note(f"{path} holds no goals and is left out")
            else:
                code = report(error)
    if not done:
        raise InputError("there are no goals in any of these documents; name one that has some")
    return done, code


def _structure(paths: Iterable[str], form: str, today: date) -> int:
    read = [(path, read_document(path, today=today)) for path in paths]
    if form == "json":
        output.write(structure_json(read))
    else:
        for path, document in read:
            output.show(structure_lines(path, document, columns=output.columns()))
    return Exit.CLEAN
