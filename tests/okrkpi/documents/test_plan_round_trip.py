"""Any plan comes back from its Markdown and its JSON, whatever its texts hold."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from markdown_it import MarkdownIt

from okrkpi.documents.errors import DocumentError
from okrkpi.documents.escaping import unescape
from okrkpi.documents.plan import is_plan, read_plan, write_plan
from okrkpi.documents.plan_json import plan_from_json, plan_to_json
from okrkpi.models import (
    Allow,
    Ambition,
    Checkin,
    Cycle,
    Initiative,
    KeyResult,
    Kpi,
    Made,
    NonGoal,
    Number,
    Objective,
    Plan,
    Priority,
    Question,
    Quote,
    Role,
    Source,
    Status,
)

HOSTILE = [
    *("# Title", "## O1 · x", "## KPIs", "---", "...", "- **KR1.1** x", "**KR9** ", "owner: Mia"),
    *("okrkpi: 2", "---\nokrkpi: 1\n---", "- [ ] x", "extra: a: b", "* * *", "Setext\n==="),
    *("\r\n", "\n", "\r", "\t", "\0", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u2029", "\x0b"),
    *("\x0c", "\x1c", "\ufeff", "\u202e", "\u2066", "\u00a0", "\u3000", "\u200d", " ", "  "),
    *("<b>", "<!--", "-->", "&lt;", "&#x41;", "![x](http://y)", "[a]: b", "```", "~~~", "`", "``"),
    *("*", "**", "_", "\\", "\\\\", "\\n", "\\u{", "\\u{a}", "\\u{}", "}", '"', "'", "“", "”"),
    *(",", ";", ":", ": ", " :", "=", "|", " because ", "because", ", because", "source 1"),
    *("grounded", "(who: x)", " (who: ", "(", ")", "KR1.2 baseline: ", "KR1:", "KR1 x: "),
    *("memo:1:2", "p2", "null", "~", "yes", "1", "2026-10-01", "[a, b]", "[ a]", "{a: b}", "&a"),
    *("*a", "!!x", "%", "@", "> ", "- ", "+ ", "1. ", "1) ", "#", " #", "[x] ", "·", " · "),
    *("🚀", "👩\u200d🌾", "هدف", "é", "e\u0301", "目標", "ß", "\U0010ffff", "\uffff", "x", "5%"),
    "Raise sales from 4 to 5%",
]
TEXT: SearchStrategy[str] = st.one_of(
    st.lists(st.sampled_from(HOSTILE), max_size=4).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=9),
)
MAYBE = st.none() | TEXT
IDS = [
    *("O1", "O2", "KR1.1", "KR1", "KR.1-a", "KR1.", "kr1", "I1", "I-2", "I", "K1", "KPI7", "Q1"),
    *("initiative", "key", "result", "KPI", "objective", "question", "-", ".", "_", "..", "1", "a"),
    *("O99999999999", "x" * 40, "K-1_b", "Growth", "new-depot", "O1.1.", "O_1", "KR01", "None"),
]
PLAIN_BLOCKS = {"heading", "inline", "bullet", "list", "paragraph"}
PLAIN_INLINE = {
    *("text", "code_inline", "strong_open", "strong_close", "em_open", "em_close"),
    *("link_open", "link_close"),
}
WHOLE = st.integers() | st.integers(0, 99)
DAYS = st.dates()


def few(strategy: SearchStrategy[Any], most: int = 2) -> SearchStrategy[Any]:
    """A short tuple of what the strategy makes."""
    return st.lists(strategy, max_size=most).map(tuple)


def one_of(literal: Any) -> SearchStrategy[Any]:
    """None or one of a literal's words."""
    return st.none() | st.sampled_from(get_args(literal))


QUOTE = st.builds(Quote, document=TEXT, text=TEXT, line=WHOLE, column=WHOLE, page=st.none() | WHOLE)
QUOTE_OR_NONE = st.none() | QUOTE
NUMBER = st.builds(
    Number,
    text=TEXT,
    role=st.sampled_from(get_args(Role)),
    status=one_of(Status),
    quote=st.none() | WHOLE,
    working=MAYBE,
)
NAMES = ["pace", "Last seen", "owner", "Owner", "extra", "guards", "a:b", "at", "team", "okrkpi"]
PAIRS = few(st.tuples(st.sampled_from(NAMES) | TEXT, TEXT))
ITEM = {
    "text": TEXT,
    "note": TEXT,
    "owner": MAYBE,
    "sources": few(QUOTE),
    "numbers": few(NUMBER),
    "allow": few(st.builds(Allow, code=TEXT, reason=TEXT)),
    "extra": PAIRS,
}
FIELDS: dict[type[Any], dict[str, SearchStrategy[Any]]] = {
    Objective: ITEM | {"ambition": one_of(Ambition)},
    KeyResult: ITEM
    | {
        "ambition": one_of(Ambition),
        "grade": st.none() | st.floats(allow_nan=False, allow_infinity=False),
        "checkins": few(st.builds(Checkin, date=DAYS, value=TEXT, note=TEXT)),
    },
    Initiative: ITEM,
    Kpi: ITEM
    | {
        "objectives": few(TEXT, 3),
        "role": st.none() | st.sampled_from(["outcome", "guardrail", "health"]),
    },
    Question: {
        "text": TEXT,
        "at": MAYBE | st.sampled_from(["KR1.1", "K1", "growth"]),
        "field": MAYBE | st.sampled_from(["baseline", "owner", "x"]),
    },
    Priority: {"text": TEXT, "quote": QUOTE_OR_NONE, "served_by": few(TEXT, 3)},
    NonGoal: {"text": TEXT, "quote": QUOTE_OR_NONE},
}


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans with every field filled now and then, and ids of every form."""
    ids = iter(draw(st.permutations(IDS)))

    def some(model: type[Any], most: int = 2, **more: Any) -> tuple[Any, ...]:
        return tuple(one(model, **more) for _ in range(draw(st.integers(0, most))))

    def one(model: type[Any], **more: Any) -> Any:
        # Most attributes of an item are optional texts, and few of them are enough at a time.
        fields = dict(FIELDS[model])
        texts = [name for name in model.model_fields if name not in fields | more and name != "id"]
        for name in draw(st.lists(st.sampled_from(texts), max_size=3)) if texts else ():
            fields[name] = MAYBE
        id_ = {"id": next(ids)} if "id" in model.model_fields else {}
        return model(**draw(st.fixed_dictionaries(fields)), **id_, **more)

    objectives = []
    for _ in range(draw(st.integers(0, 2))):
        inside = {"key_results": some(KeyResult), "initiatives": some(Initiative)}
        objectives.append(one(Objective, **inside))
    known = st.just(Cycle(label="2026-Q4", start=date(2026, 10, 1), end=date(2026, 12, 31)))
    cycles = st.builds(Cycle, label=st.just("2026-Q4") | TEXT, start=DAYS, end=DAYS)
    sources = st.builds(Source, id=st.sampled_from(IDS), path=TEXT, sha256=TEXT)
    made = st.builds(Made, version=TEXT, model=TEXT, prompt_hash=TEXT, date=TEXT)
    return Plan(
        title=draw(TEXT),
        cycle=draw(st.none() | known | cycles),
        objectives=tuple(objectives),
        kpis=some(Kpi),
        questions=some(Question),
        priorities=some(Priority),
        non_goals=some(NonGoal, 3),
        documents=draw(few(sources)),
        made=draw(st.none() | made),
        extra=draw(PAIRS | few(st.tuples(st.sampled_from(["tags", "mood"]), TEXT))),
        **{name: draw(MAYBE) for name in ("team", "level", "language", "profile")},
    )


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans())
def test_any_plan_comes_back_and_its_places_hold_its_text(plan: Plan) -> None:
    document = read_plan(write_plan(plan))
    assert document.plan == plan
    assert document.strict
    assert {taken.role for taken in document.structure} <= {"field"}
    lines = document.text.splitlines()
    items = [*plan.items(), *plan.questions]
    assert list(document.places) == [item.id for item in items]
    for item in items:
        place = document.places[item.id]
        written = lines[place.line - 1][place.column - 1 : place.end_column - 1]
        assert unescape(written) == item.text
    assert write_plan(document.plan) == document.text
    assert plan_from_json(plan_to_json(plan)) == plan


def everywhere(text: str) -> Plan:
    """A plan with the text in every place that takes one."""
    quote = Quote(document=text, text=text, line=1)
    item = {
        "text": text,
        "note": text,
        "owner": text,
        "sources": (quote,),
        "numbers": (Number(text=text, working=text),),
        "allow": (Allow(code=text, reason=text), Allow(code=text)),
        "extra": ((text, text),),
    }
    checkin = Checkin(date=date(2026, 10, 14), value=text, note=text)
    key_result = KeyResult(id="KR1", checkins=(checkin,), **item)
    return Plan(
        title=text,
        team=text,
        cycle=Cycle(label=text, start=date(1, 1, 1), end=date(9999, 12, 31)),
        objectives=(Objective(id="O1", key_results=(key_result,), **item),),
        kpis=(Kpi(id="K1", objectives=(text, text), role="guardrail", **item),),
        questions=(
            Question(id="Q1", text=text, at="KR1", field="baseline", who=text),
            Question(id="Q2", text=text, at=text, field=text, answer=text),
            Question(id="Q3", text=text),
        ),
        priorities=(Priority(text=text, quote=quote, served_by=(text, text)),),
        documents=(Source(path=text),),
        made=Made(model=text),
        extra=((text, text),),
    )


@pytest.mark.parametrize("text", ["half \ud800 a character", "", *HOSTILE])
def test_each_hostile_text_comes_back_from_every_place(text: str) -> None:
    for plan in (everywhere(text), everywhere(f"a{text}"), everywhere(f"{text}a")):
        assert read_plan(write_plan(plan)).plan == plan
        assert plan_from_json(plan_to_json(plan)) == plan


@settings(max_examples=100, deadline=None)
@given(TEXT)
def test_any_text_comes_back_from_every_place(text: str) -> None:
    plan = everywhere(text)
    assert read_plan(write_plan(plan)).plan == plan


def test_markdown_sees_the_headings_and_lists_that_are_meant() -> None:
    for text in HOSTILE:
        plan = everywhere(text)
        tokens = MarkdownIt().parse(write_plan(plan).split("\n---\n", 1)[1])
        inside = [child for token in tokens for child in token.children or ()]
        headings = sum(token.type == "heading_open" for token in tokens)
        assert headings == bool(plan.title) + len(["O1", "KPIs", "Questions", "Priorities"])
        assert {token.type.partition("_")[0] for token in tokens} == PLAIN_BLOCKS
        assert {token.type for token in inside} <= PLAIN_INLINE


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(HOSTILE), max_size=12).map("".join))
def test_any_text_is_read_or_refused_with_a_document_error(text: str) -> None:
    marked = "---\nokrkpi: 1\n---\n"
    fronts = ("", "---\nokrkpi: 1\n", marked, marked + "## O1\n- ", marked + "## KPIs\n- x\n  - ")
    for front in fronts:
        is_plan(front + text)
        with suppress(DocumentError):
            plan = read_plan(front + text).plan
            assert read_plan(write_plan(plan)).plan == plan
