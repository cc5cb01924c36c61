"""Quotes are found where they stand, however a model copied them."""

from __future__ import annotations

import pytest

from assistant.drafting.locate import Memo
from okrkpi.models import Quote
from tests.assistant.drafting.memo import MEMO


@pytest.mark.parametrize(
    ("words", "line", "text"),
    [
        ("Loans fell again.", 3, "Loans fell again."),
        ("children read with us", 3, "children read with us"),
        ("that children read with us: only", 3, "that **children read with us**: only"),
        ("COMPLAINTS have to stay  below 12", 9, "Complaints have to stay below 12"),
        ("“Loans fell again.”", 3, "Loans fell again."),
        ("Loans fell … by 31 May 2027", 4, "by 31 May 2027"),
        ("Second, people … look for.", 6, "Second, people"),
    ],
)
def test_a_passage_is_found(words: str, line: int, text: str) -> None:
    found = Memo({"memo": MEMO}).find(words)
    assert found is not None
    assert (found.line, found.text) == (line, text)
    rest = MEMO.splitlines()[line - 1][found.column - 1 :]
    assert text.startswith(rest[:12])


@pytest.mark.parametrize("words", ["", "  ", "a", "Loans rose again", "…", '""', "500 by 30 May"])
def test_what_does_not_stand_there_is_not_found(words: str) -> None:
    assert Memo({"memo": MEMO}).find(words) is None


def test_signs_that_change_when_copied_are_the_same() -> None:
    text = (
        "Don\u2019t grow\u00a0by more than 5\u202f% \u2013 \u201cslow\u201d wins\u2026 Stra\u00dfe"
    )
    memo = Memo({"memo": text})
    for words in ['Don\'t grow by more than 5 % - "slow" wins', "STRASSE", "5\u00a0%"]:
        assert memo.find(words), words


def test_every_document_is_searched() -> None:
    memo = Memo({"memo": MEMO, "notes": "first line\r\nThe board agreed."})
    assert memo.find("the board agreed") == Quote(
        document="notes", text="The board agreed", line=2, column=1
    )


def test_a_passage_of_a_mail_that_was_replied_to_has_no_marks_in_it() -> None:
    memo = Memo({"memo": "Yes!\n\n> > my dashboard says 54 days,\n>> not 61 > 60.\n> D.\n"})
    found = memo.find("my dashboard says 54 days, not 61 > 60.")
    assert found == Quote(text="my dashboard says 54 days, not 61 > 60.", line=3, column=5)


def test_each_passage_counts_once() -> None:
    found = Memo({"memo": MEMO}).find_all(["Loans fell", "loans fell", "nowhere"])
    assert [quote.text for quote in found] == ["Loans fell"]
