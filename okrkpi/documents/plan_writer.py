"""Writing a plan as our own Markdown, which reads well with no tool and reads back the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from okrkpi.documents.escaping import escape, escape_block, escape_heading, escape_value
from okrkpi.documents.front_matter import write_front_matter
from okrkpi.documents.plan_fields import EXTRA, FIELDS, Kind, attributes, is_unknown_field
from okrkpi.documents.plan_ids import write_id
from okrkpi.documents.plan_lines import QUESTION_FIELDS, REFERENCE, SECTIONS, WHO
from okrkpi.models import (
    Initiative,
    Item,
    KeyResult,
    Kpi,
    NonGoal,
    Objective,
    Plan,
    Priority,
    Question,
)


def write_plan(plan: Plan) -> str:
    """Return the plan as Markdown; reading it gives an equal plan."""
    head = write_front_matter(plan)
    if plan.title:
        head += f"\n# {escape_heading(plan.title)}"
    blocks = [head, *("\n".join(_objective(objective)) for objective in plan.objectives)]
    bodies: dict[Kind, Iterable[Iterator[str]]] = {
        "kpi": (_bullet("kpi", kpi) for kpi in plan.kpis),
        "question": (_question(question) for question in plan.questions),
        "priority": (_plain("priority", priority) for priority in plan.priorities),
        "non-goal": (_plain("non-goal", non_goal) for non_goal in plan.non_goals),
    }
    for heading, kind in SECTIONS.items():
        if lines := list(chain.from_iterable(bodies[kind])):
            blocks.append("\n".join([f"## {heading}", *lines]))
    return "\n\n".join(blocks) + "\n"


def _objective(objective: Objective) -> Iterator[str]:
    text = escape_heading(objective.text)
    yield f"## {write_id('objective', objective.id)} · {text}".rstrip()
    yield from _fields("objective", objective, "")
    for key_result in objective.key_results:
        yield from _bullet("key result", key_result)
    for initiative in objective.initiatives:
        yield from _bullet("initiative", initiative)


def _bullet(kind: Kind, item: KeyResult | Initiative | Kpi) -> Iterator[str]:
    yield f"- **{write_id(kind, item.id)}** {escape(item.text)}".rstrip()
    yield from _fields(kind, item, "  ")


def _plain(kind: Kind, item: Priority | NonGoal) -> Iterator[str]:
    yield f"- {escape_block(item.text)}"
    yield from _fields(kind, item, "  ")


def _fields(
    kind: Kind, item: Item | Question | Priority | NonGoal, indent: str, but: tuple[str, ...] = ()
) -> Iterator[str]:
    held = attributes(item)
    for field in FIELDS[kind]:
        if field.attribute in held and field.name not in but:
            for value in field.spread(held[field.attribute]):
                yield f"{indent}- {field.name}: {field.write(value)}"
    if isinstance(item, Item):
        for name, value in item.extra:
            if not is_unknown_field(kind, name):
                name = f"{EXTRA}: {escape_value(name, ':')}"
            yield f"{indent}- {name}: {escape(value)}".rstrip()


def _question(question: Question) -> Iterator[str]:
    """Write what a question is about, and who may know, into its line where that is plain."""
    text, inline = escape(question.text), []
    about = f"{question.at}:" if question.field is None else f"{question.at} {question.field}:"
    found = REFERENCE.fullmatch(about)
    if found and found["field"] in (None, *QUESTION_FIELDS):
        inline += ["at", "field"]
    else:
        about = ""
        if REFERENCE.match(text):
            text = text.replace(":", r"\:", 1)
    who = question.who or ""
    if who and escape(who) == who and not set(who) & set("()"):
        inline.append("who")
        who = f"(who: {who})"
    else:
        who = ""
        if found := WHO.search(text):
            at = text.index("(", found.start())
            text = f"{text[:at]}\\{text[at:]}"
    mark = f"- **{write_id('question', question.id)}**"
    yield " ".join(part for part in (mark, about, text, who) if part)
    yield from _fields("question", question, "  ", tuple(inline))
