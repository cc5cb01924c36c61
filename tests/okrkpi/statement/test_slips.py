"""A slip of one letter in a word that matters is read as the word that was meant."""

from __future__ import annotations

import pytest

from okrkpi.statement import parse
from okrkpi.statement.slips import meant_by

_SLIPS = """
Incrase retention from 40% to 60% | Increase retention from 40% to 60%
redcue churn | reduce churn
redcue churn from 5% to 3% | reduce churn from 5% to 3%
custmer retention | customer retention
Improve custommer satisfaction to 90% | Improve customer satisfaction to 90%
Imporve customer satisfaction | Improve customer satisfaction
Mantain uptime above 99.9% | Maintain uptime above 99.9%
Acheive 95% on-time delivery | Achieve 95% on-time delivery
Recieve 300 donations | Receive 300 donations
Emplyee turnover 14% | Employee turnover 14%
Implment single sign-on | Implement single sign-on
Revnue 3m → 4m | Revenue 3m → 4m
Averge response time below 2 hours | Average response time below 2 hours
Decreese waiting time to 10 days by Q3 | Decrease waiting time to 10 days by Q3
"""


@pytest.mark.parametrize("row", _SLIPS.strip().splitlines())
def test_a_slip_is_read_as_what_was_meant(row: str) -> None:
    slip, meant = map(parse, row.split(" | "))
    for name in ("kind", "metric", "direction", "opening", "quantified", "outcome"):
        assert getattr(slip, name) == getattr(meant, name), name


def test_places_are_those_of_the_text_as_written() -> None:
    text = "Redcue non-urgent custmer waits, significantly"
    line = parse(text)
    assert [text[one.start : one.end] for one in line.vague] == ["significantly"]


@pytest.mark.parametrize(
    "word",
    """employer reducer reducers developer completer compliant complain concert concerts adaption
    degrease costumer redaction weakly patents providers publisher averages averaged member
    completions receiver waiting wasting customs automata converged lunches doubted producer united
    services-led naïveté""".split(),
)
def test_a_word_of_its_own_is_no_slip(word: str) -> None:
    assert meant_by(word) == word
