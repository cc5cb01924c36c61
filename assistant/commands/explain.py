"""The explain command: the page of a rule or of a term."""

from __future__ import annotations

import click

from assistant import output
from assistant.arguments import OneOf, profile_option
from assistant.configuration import named_profile
from assistant.errors import Exit, InputError
from assistant.render.rules import rule_lines, term_lines
from okrkpi.export.rules import rule_json, term_json
from okrkpi.near import is_code, told
from okrkpi.pages import close_names, find_rule, rule_page, term_page
from okrkpi.rules import Rule, discover
from okrkpi.terms import Term, find_term, terms


@click.command()
@click.argument("name", nargs=-1, required=True, metavar="NAME")
@click.option("--format", "form", type=OneOf(("text", "markdown", "json")), default="text")
@profile_option
def command(name: tuple[str, ...], form: str, profile: str | None) -> int:
    """Explain a rule by its code or name, or a term of the field.

    For example: okrkpi explain KR202, okrkpi explain guardrail, okrkpi explain okr-or-kpi.
    """
    page = _page(" ".join(name))
    house = named_profile(profile)
    width = output.columns()
    if form == "text":
        if isinstance(page, Rule):
            output.show(rule_lines(page, house, columns=width))
        else:
            output.show(term_lines(page, columns=width))
    elif form == "markdown":
        output.write(rule_page(page, house) if isinstance(page, Rule) else term_page(page))
    else:
        output.write(rule_json(page, house) if isinstance(page, Rule) else term_json(page))
    return Exit.CLEAN


def _page(name: str) -> Rule | Term:
    page = find_rule(name) or find_term(name)
    if page is not None:
        return page
    close = close_names(name)
    if close:
        raise InputError(f"there is no rule or term “{name}”; did you mean {' or '.join(close)}?")
    if is_code(name):
        rules = ((rule.code, rule.name) for rule in discover())
        raise InputError(f"there is no rule “{name}”; {told(name, rules)}")
    known = ", ".join(term.name for term in terms())
    raise InputError(
        f"there is no rule or term “{name}”; `okrkpi rules` lists the rules, and the"
        f" terms are {known}"
    )
