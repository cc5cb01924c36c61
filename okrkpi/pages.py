"""The pages that explain a rule or a term, and the page of all rules, as Markdown."""

from __future__ import annotations

from difflib import get_close_matches

from okrkpi.near import is_code, near_codes
from okrkpi.profile import Profile, load_profile
from okrkpi.rules import Rule, discover
from okrkpi.terms import Term, find_term, terms

_GROUPS = {
    "PLAN": ("The plan as a whole", "How many, how they go together, and for when."),
    "OBJ": ("Objectives", "A direction that is worth the cycle, and key results that show it."),
    "KR": ("Key results", "A change in a measure, from where to where, by when."),
    "KPI": ("KPIs", "What is watched all the time, with the level that has to be kept."),
}
_SHORTEST = 3
_ALIKE = 0.6
_INTRODUCTION = """\
# Rules

Every rule that `okrkpi review` applies: what it checks, why that matters, an example, and who in
the field says so. Where it says *house judgement*, no public source gives the rule or its figure,
and it is the project's own. `okrkpi explain KR202` shows one of them in the terminal.

A finding's severity can be changed or the rule left out in a profile; a single finding is allowed
in the document, with its reason:

```markdown
- **KR1.1** Publish the safety report
  - allow: KR206 because the regulator asks for the report itself
```

In any other document a comment does the same; [configuration](configuration.md) shows how, and how
a house changes severities, limits and words.

A fault gives one finding: a rule that says more silences those that say less about the same item.
"""


def find_rule(name: str) -> Rule | None:
    """Return the rule of a code or a name, in capital or small letters."""
    wanted = name.strip().lower()
    return next((r for r in discover() if wanted in {r.code.lower(), r.name}), None)


def rule_page(rule: Rule, profile: Profile | None = None, *, level: int = 1) -> str:
    """Return the page of one rule; a profile's severity and source are shown where they differ."""
    severity, source = settings_of(rule, profile)
    facts = [f"**{severity}**", f"Source: {source}"]
    if rule.supersedes:
        facts.append(f"Silences {', '.join(rule.supersedes)} at the same item.")
    parts = [f"{'#' * level} {rule.code} · {rule.name}", rule.summary(), "  \n".join(facts)]
    for heading, text in rule.sections().items():
        body = _example(text) if heading in {"Example", "Better"} else _flowing(text)
        parts.append(f"{'#' * (level + 1)} {heading}\n\n{body}")
    return "\n\n".join(parts) + "\n"


def rules_markdown(profile: Profile | None = None) -> str:
    """Return the page of all rules, with a table in front."""
    parts = [_INTRODUCTION]
    for prefix, (title, text) in _GROUPS.items():
        rules = [rule for rule in discover() if rule.code.rstrip("0123456789") == prefix]
        table = ["| code | name | severity | what it finds |", "| --- | --- | --- | --- |"]
        table += [_row(rule, profile) for rule in rules]
        pages = (rule_page(rule, profile, level=3) for rule in rules)
        parts += [f"## {title}\n\n{text}", "\n".join(table), *(page.rstrip("\n") for page in pages)]
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def term_page(term: Term) -> str:
    """Return the page of one term."""
    examples = "\n".join(f"- {example}" for example in term.examples)
    see = ", ".join(f"`{name}`" for name in term.see)
    more = f"\nSee also: {see}\n" if see else ""
    return f"# {term.title}\n\n{term.text}\n\n{examples}\n{more}"


def explain(name: str) -> str | None:
    """Return the page of a rule or a term, or None where there is neither."""
    if rule := find_rule(name):
        return rule_page(rule)
    term = find_term(name)
    return term_page(term) if term else None


def close_names(name: str) -> tuple[str, ...]:
    """Return the rules and terms whose names come closest."""
    known = {one.lower(): one for rule in discover() for one in (rule.code, rule.name)}
    known |= {one: one for term in terms() for one in (term.name, *term.aliases)}
    wanted = name.strip().lower()
    if is_code(wanted):
        return near_codes(wanted, (rule.code for rule in discover()))
    alike = [one for one in known if not is_code(one) and len(one) >= _SHORTEST]
    close = get_close_matches(wanted, alike, n=3, cutoff=_ALIKE)
    return tuple(known[one] for one in close)


def settings_of(rule: Rule, profile: Profile | None = None) -> tuple[str, str]:
    """Return a rule's severity (or `off`) and its source, as the profile has them."""
    profile = profile or load_profile()
    severity = profile.severity.get(rule.code) or profile.severity.get(rule.name) or rule.severity
    return severity, profile.sources.get(rule.code) or profile.sources.get(rule.name) or rule.source


def _row(rule: Rule, profile: Profile | None) -> str:
    anchor = f"{rule.code}--{rule.name}".lower()
    severity, _ = settings_of(rule, profile)
    return f"| [{rule.code}](#{anchor}) | {rule.name} | {severity} | {rule.summary()} |"


def _flowing(text: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def _example(text: str) -> str:
    return f"```markdown\n{text}\n```"
