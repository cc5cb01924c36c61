from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from okrkpi.documents.wild import read_wild
from tests.okrkpi.documents.shapes import SHAPES

TODAY = date(2026, 7, 15)
PIECES = [
    "#", "##", "- ", "* ", "+ ", "1. ", "1.1 ", "a) ", "\t", "    ", "\n", "\n\n", "\r\n", "\r",
    "> ", "|", "|---|---|\n", "```\n", "~~~\n", "---\n", "===\n", "<!--", "-->", "<b>", "**", "~~",
    "`", "[x] ", "[", "](", ")", "(", "O1: ", "KR1: ", "KR1.1 ", "Objective", "Key Results\n",
    "KPIs\n", "Initiatives:\n", "Owner: Mia", "Target: 5", "from 4 to 5", "grow", "0.7", "70%",
    "=> ", "@mia", "🟢", "\ufeff", "\0", "\x0b", "\u2028", "&amp;", "[^1]", "Q3 2026", "Team", ":",
]  # fmt: skip

messy = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=40).map("".join)


def check(text: str) -> None:
    document = read_wild(text, today=TODAY)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ids = [item.id for item in document.plan.items()]
    assert len(set(ids)) == len(ids)
    assert set(document.places) == set(ids)
    for place in document.places.values():
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= place.end_column <= len(lines[place.line - 1]) + 1
    known = {taken.line for taken in document.structure}
    assert all(1 <= line <= len(lines) for line in known)
    assert document.text == text


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(messy)
def test_any_text_reads(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_characters_read(text: str) -> None:
    check(text)


@pytest.mark.parametrize("name", SHAPES)
def test_half_a_document_reads(name: str) -> None:
    text, _ = SHAPES[name]
    for end in range(0, len(text), 7):
        check(text[:end])


def test_an_objective_without_results_beside_measures() -> None:
    check("O:\nMeasures\n|\n|\nR\r\u2028|\n|g")


LONG = {
    "deep lists": "".join(f"{' ' * n}- Raise x from 1 to {n}\n" for n in range(900)),
    "deep quotes": ">" * 30_000 + " O1: a",
    "open comments": "<!--" * 30_000,
    "brackets": "- " + "[" * 30_000,
    "stars": "- " + "*a **b " * 5_000,
    "one line": "KR1: Raise x " + "from 1 to 2 " * 10_000,
    "fences": "```\n" * 20_000,
    "bars": "|" * 50_000,
    "rows": "| Objective | Key Result |\n|---|---|\n" + "| Grow | Raise x from 1 to 2 |\n" * 3_000,
    "wide list": "# O1: Grow\n" + "- Raise x from 1 to 2\n" * 3_000,
    "flat labels": "O1: Grow\nKR1: Raise x from 1 to 2\nOwner: Mia\n" * 1_000,
    "bare labels": "KR1:\n" * 5_000,
    "alternating": "1. Grow\n- Raise x from 1 to 2\n" * 1_500,
    "emoji": "- " + "🎯" * 20_000,
    "blank": "\n" * 100_000,
}


@pytest.mark.parametrize("name", LONG)
def test_long_documents_take_time_in_proportion(name: str) -> None:
    text = LONG[name]
    started = time.process_time()
    read_wild(text, today=TODAY)
    assert time.process_time() - started < 20


def test_a_large_table() -> None:
    rows = "".join(f"| | Key result {n} from 1 to {n} | 1 | {n} |\n" for n in range(10_000))
    head = "| Objective | Key Result | Baseline | Target |\n|---|---|---|---|\n"
    plan = read_wild(f"{head}| Grow | a | 1 | 2 |\n{rows}", today=TODAY).plan
    assert [len(objective.key_results) for objective in plan.objectives] == [10_001]
