from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents.wild import read_wild
from tests.okrkpi.documents.seen import seen
from tests.okrkpi.documents.shapes import SHAPES

TODAY = date(2026, 7, 15)


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_is_seen_as_a_careful_person_sees_it(name: str) -> None:
    text, expected = SHAPES[name]
    plan = read_wild(text, today=TODAY).plan
    assert "\n".join(seen(plan, indent="  ")) == expected


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_endings_change_nothing(name: str, end: str) -> None:
    text, _ = SHAPES[name]
    first, second = read_wild(text, today=TODAY), read_wild(text.replace("\n", end), today=TODAY)
    assert second.plan == first.plan
    assert second.places == first.places


@pytest.mark.parametrize("name", SHAPES)
def test_every_place_holds_words_of_its_item(name: str) -> None:
    text, _ = SHAPES[name]
    document = read_wild(text, today=TODAY)
    lines = text.split("\n")
    for item in document.plan.items():
        place = document.places[item.id]
        written = lines[place.line - 1][place.column - 1 : place.end_column - 1]
        if item.text:
            assert written, item.id
            assert item.text.startswith(written.replace("**", "")[:10])


@pytest.mark.parametrize("name", SHAPES)
def test_every_line_is_accounted_for(name: str) -> None:
    text, _ = SHAPES[name]
    document = read_wild(text, today=TODAY)
    known = {taken.line for taken in document.structure}
    written = {number for number, line in enumerate(text.split("\n"), 1) if line.strip()}
    assert known == written
    assert all(taken.role and taken.reason for taken in document.structure)


@pytest.mark.parametrize("name", SHAPES)
def test_ids_are_unique_and_have_places(name: str) -> None:
    document = read_wild(SHAPES[name][0], today=TODAY)
    ids = [item.id for item in document.plan.items()]
    assert len(set(ids)) == len(ids)
    assert set(document.places) == set(ids)
