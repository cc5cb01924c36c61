"""The review command: findings in goals that exist."""

from __future__ import annotations

from collections.abc import Callable
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
from assistant.changed import only_changed, tell_unchanged
from assistant.configuration import ConfigurationError, check_options, profile_for, read_cycle
from assistant.documents import expand, read_goals, why_other
from assistant.errors import Exit, InputError, NoGoals, note, quietly, report
from assistant.files import shown
from assistant.fixing import Fix, fix_of, nothing_mended
from assistant.leftovers import leftovers, tell_left_out
from assistant.render.review import review_lines
from assistant.render.summary import summary_lines
from assistant.structure import show_structure
from assistant.working import working
from okrkpi.allowing import not_understood
from okrkpi.export.formats import REVIEW_FORMATS
from okrkpi.export.json import reviews_json, summary_json
from okrkpi.export.reviewed import Reviewed
from okrkpi.mending import mended
from okrkpi.profile import Profile
from okrkpi.review import review
from okrkpi.tongue import seems_english

_AT_A_GLANCE = ("text", "json")


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
@click.option("--diff", is_flag=True, help="Show what --fix would change, and end.")
@click.option(
    "--fix", is_flag=True, help="Mend slips that change no meaning, the diff first, and review."
)
@click.option(
    "--summary",
    "at_a_glance",
    is_flag=True,
    help="Show how each document stands, the commonest faults and what to teach; JSON gets both.",
)
@click.option(
    "--changed-since",
    "since",
    metavar="COMMIT",
    help="Only what is found on lines that git says have changed since: HEAD, origin/main.",
)
@click.option(
    "--skip-empty", is_flag=True, help="Leave out each FILE without goals, as hooks want it."
)
@click.option(
    "--quiet", "-q", is_flag=True, help="Show findings alone: no notes, and no line while it works."
)
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
    diff: bool,
    fix: bool,
    at_a_glance: bool,
    since: str | None,
    skip_empty: bool,
    quiet: bool,
    explain_structure: bool,
) -> int:
    """Check the goals in each FILE: what is wrong, where, and how to mend it.

    A folder stands for the documents and data in it, and - for standard input. Ends with exit code
    1 where there is an error; --fail-on warning is stricter. --diff ends with 1 where there is
    something to mend.
    """
    if quiet:
        click.get_current_context().with_resource(quietly())
    _refuse_to_mix(form, mends=diff or fix, at_a_glance=at_a_glance)
    day = day_or_today(today)

    def profile_of(path: str) -> Profile:
        chosen = profile_for(path, profile, select=split_names(select), ignore=split_names(ignore))
        return chosen.model_copy(update={"fail_on": fail_on}) if fail_on else chosen

    check_options(profile, select=split_names(select), ignore=split_names(ignore), cycle=cycle)
    paths = expand(files)
    several = list(paths) != list(files[:1])
    if skip_empty:
        paths = dict.fromkeys(paths, False)
    if explain_structure:
        return show_structure(paths, form, day)

    unchanged: dict[str, int] = {}

    def work(path: str) -> Reviewed:
        done = _review(path, profile_of(path), day, cycle)
        if since is not None:
            done, unchanged[path] = only_changed(done, since)
        return done

    reviews, left_out, code = _each(paths, work)
    if not reviews and code == Exit.CLEAN and not skip_empty:
        raise InputError("there are no goals in any of these documents; name one that has some")
    if diff or fix:
        fixes = _shown_fixes(reviews)
        if diff:
            tell_left_out(left_out)
            changed = any(one.changes for one in fixes)
            return Exit.FINDINGS if code == Exit.CLEAN and changed else code
        reviews = [_mend(one, was, work) for one, was in zip(fixes, reviews, strict=True)]
    with working("writing the report"):
        written = _report(reviews, form, at_a_glance=at_a_glance, several=several)
    output.write(written)
    tell_left_out(left_out)
    tell_unchanged(sum(unchanged.values()), since or "")
    if code == Exit.CLEAN and any(one.review.fails(one.profile.fail_on) for one in reviews):
        return Exit.FINDINGS
    return code


def _refuse_to_mix(form: str, *, mends: bool, at_a_glance: bool) -> None:
    """Refuse options that say two things of what is to be printed."""
    if mends and form != "text":
        raise InputError("--diff and --fix show a diff to people; leave --format out")
    if at_a_glance and form not in _AT_A_GLANCE:
        raise InputError(f"--summary is for --format {' or '.join(_AT_A_GLANCE)}")


def _shown_fixes(reviews: list[Reviewed]) -> list[Fix]:
    """Show what can be mended, or say that nothing can."""
    fixes = [_fix(one) for one in reviews]
    output.write("".join(one.diff() for one in fixes))
    if fixes and not any(one.changes for one in fixes):
        note(nothing_mended([finding for one in reviews for finding in one.review.open]))
    return fixes


def _report(reviews: list[Reviewed], form: str, *, at_a_glance: bool, several: bool) -> str:
    if form == "text":
        lines = summary_lines if at_a_glance else review_lines
        return output.readable(lines(reviews, columns=output.columns()) if reviews else [])
    if at_a_glance:
        return summary_json(reviews)
    if form == "json" and several:
        return reviews_json(reviews)
    return REVIEW_FORMATS[form](reviews)


def _review(path: str, profile: Profile, today: date, cycle: str | None) -> Reviewed:
    start = profile.fiscal_year_start
    document = read_goals(path, today=today, fiscal_year_start=start)
    for line, words in not_understood(document):
        note(
            f"{path}:{line}: “okrkpi: {words}” is not understood and allows nothing;"
            " write it as in okrkpi: allow KR206 because …"
        )
    if cycle is not None:
        plan = document.plan.model_copy(update={"cycle": read_cycle(cycle, start)})
        document = replace(document, plan=plan)
    if not seems_english(document.plan):
        note(f"{shown(path)} seems not to be in English, the language that the rules know")
    reviewed = review(document.plan, profile, today=today, allow=document.allow)
    return Reviewed(path, document, reviewed, profile, today)


def _fix(reviewed: Reviewed) -> Fix:
    document = reviewed.document
    return fix_of(reviewed.path, document.text, mended(document, reviewed.review.open))


def _mend(fix: Fix, reviewed: Reviewed, work: Callable[[str], Reviewed]) -> Reviewed:
    """Write a file that changes and review it anew."""
    if not fix.changes:
        return reviewed
    fix.write()
    note(f"{fix.path} is mended as the diff shows")
    return work(fix.path)


def _each(
    paths: dict[str, bool], work: Callable[[str], Reviewed]
) -> tuple[list[Reviewed], dict[str, str], Exit]:
    """Review every document, and name those left out with the reason.

    One of several that cannot be read does not stop the others.
    """
    done: list[Reviewed] = []
    left_out: dict[str, str] = {}
    code = Exit.CLEAN
    with working() as now:
        for path, named in paths.items():
            if not named and (reason := why_other(path)):
                left_out[path] = reason
                continue
            now.sentence = f"reviewing {shown(path)}"
            try:
                done.append(work(path))
            except ConfigurationError:
                raise
            except InputError as error:
                if len(paths) == 1 and named:
                    raise
                if isinstance(error, NoGoals) and not named:
                    left_out[path] = error.reason
                else:
                    code = report(error)
    found = leftovers([(one.path, one.document) for one in done])
    left_out |= {path: reason for path, reason in found.items() if not paths[path]}
    return [one for one in done if one.path not in left_out], left_out, code
