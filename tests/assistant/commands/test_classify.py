from __future__ import annotations

import csv
import io
import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest

from assistant.columns import statements
from okrkpi.export.lines import LINE_FORMATS, Classified
from okrkpi.export.schema import schema
from okrkpi.statement import parse
from tests.assistant.conftest import Run

LINES = b"""Raise activation from 40% to 60% by the end of Q3

   Churn rate\t
- Launch the self-service dashboard by mid-quarter
"""
TODAY = ("--today", "2026-07-01")


def test_json_is_as_the_contract_says(okrkpi: Run) -> None:
    ran = okrkpi("classify", "-", "--format", "json", *TODAY, stdin=LINES)
    document = json.loads(ran.out)
    jsonschema.validate(document, schema("classified"))
    assert list(document) == ["schema", "lines"]
    first = document["lines"][0]
    facts = first["facts"]
    assert [line["line"] for line in document["lines"]] == [1, 3, 4]
    assert document["lines"][1]["text"] == "Churn rate"
    assert document["lines"][2]["text"].startswith("- Launch")
    assert list(first) == ["line", "text", "kind", "confidence", "also", "reasons", "facts"]
    assert facts["baseline"] == {"value": 40, "unit": "%", "text": "40%"}
    assert facts["target"] == {"value": 60, "unit": "%", "comparator": None, "text": "60%"}
    assert facts["deadline"] == {"text": "by the end of Q3", "date": "2026-09-30"}
    assert '"value": 40,' in ran.out


def test_jsonl_and_csv_hold_the_same_lines(okrkpi: Run) -> None:
    whole = json.loads(okrkpi("classify", "-", "--format", "json", *TODAY, stdin=LINES).out)
    jsonl = okrkpi("classify", "-", "--format", "jsonl", *TODAY, stdin=LINES).out.splitlines()
    assert [json.loads(line) for line in jsonl] == [{"schema": 1} | x for x in whole["lines"]]
    table = okrkpi("classify", "-", "--format", "csv", *TODAY, stdin=LINES).out
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["kind"] for row in rows] == [line["kind"] for line in whole["lines"]]
    assert rows[2]["text"].startswith("'- Launch")


def test_the_table_fits_eighty_columns(okrkpi: Run) -> None:
    long = b"Raise " + b"the very long name of a measure " * 9 + b"from 4% to 6%\n"
    ran = okrkpi("classify", "-", *TODAY, stdin=LINES + long)
    assert max(map(len, ran.out.splitlines())) <= 80
    assert "key result" in ran.out
    assert "40% → 60%" in ran.out
    assert "due 2026-09-30" in ran.out


def test_a_column_of_a_table_is_read(okrkpi: Run, tmp_path: Path) -> None:
    table = tmp_path / "goals.csv"
    table.write_text('team,what\nA,"Sign 12 hospital groups"\nB,Churn rate\n')
    ran = okrkpi("classify", str(table), "--column", "What", "--format", "json")
    assert [(x["line"], x["text"]) for x in json.loads(ran.out)["lines"]] == [
        (2, "Sign 12 hospital groups"),
        (3, "Churn rate"),
    ]


def test_nothing_to_classify_is_told(okrkpi: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("goal\n")
    for form in ("table", "json", "jsonl", "csv"):
        ran = okrkpi("classify", str(path), "--format", form)
        assert ran.code == 2
        assert "has no line to classify" in ran.err


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_no_form_lets_escape_sequences_through(okrkpi: Run, form: str) -> None:
    hostile = "Raise \x1b[31mred\x1b[0m \x9b2J\u202e from 1 to 2\n".encode()
    out = okrkpi("classify", "-", "--format", form, stdin=hostile).out
    assert not {"\x1b", "\x9b", "\u202e"} & set(out)


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_a_stream_is_written_while_it_is_read(form: str) -> None:
    read: list[int] = []

    def endless() -> Iterator[str]:
        for number in itertools.count():
            read.append(number)
            yield f"Sign {number} hospital groups\n"

    classified = (Classified(n, text, parse(text)) for n, text in statements("-", endless()))
    assert len(list(itertools.islice(LINE_FORMATS[form](classified), 5))) == 5
    assert len(read) <= 6


def test_the_weights_of_a_kind_are_shown_on_request(okrkpi: Run) -> None:
    plain = okrkpi("classify", "-", *TODAY, stdin=b"Churn rate\n")
    weighed = okrkpi("classify", "-", "--weights", *TODAY, stdin=b"Churn rate\n")
    assert "against" not in plain.out
    assert "against" in weighed.out
    assert "a known measure +" in " ".join(weighed.out.split())


def test_the_weights_of_vague_words_and_two_results_are_shown_too(okrkpi: Run) -> None:
    line = b"Delight customers with world-class support and better training\n"
    shown = " ".join(okrkpi("classify", "-", "--weights", *TODAY, stdin=line).out.split())
    assert "vague “world-class”: listed as subjective +" in shown
    line = b"Members know their rights and stand by each other\n"
    shown = " ".join(okrkpi("classify", "-", "--weights", *TODAY, stdin=line).out.split())
    assert "two results in one: " in shown
