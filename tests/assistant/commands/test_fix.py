from __future__ import annotations

from pathlib import Path

import pytest

from tests.assistant.conftest import Run

GOALS = """# Harbour Foods, 2026-Q4

## Objective 1: Win back the the corner shops that left us for the wholesaler
- KR1: Raise weekly orders from 1,150 to to 1,800 by 31 December 2026
- KR2: Cut late deliveries from 9% to 4% by 31 December 2026
"""
TODAY = ("--today", "2026-10-01")


@pytest.fixture
def goals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "goals.md"
    path.write_text(GOALS)
    return path


def test_diff_shows_what_would_change_and_leaves_the_file_alone(okrkpi: Run, goals: Path) -> None:
    ran = okrkpi("review", "goals.md", "--diff", *TODAY)
    assert ran.code == 1
    assert "-## Objective 1: Win back the the corner shops" in ran.out
    assert "+## Objective 1: Win back the corner shops" in ran.out
    assert "+- KR1: Raise weekly orders from 1,150 to 1,800" in ran.out
    assert goals.read_text() == GOALS


def test_fix_shows_the_diff_writes_and_reviews_what_is_left(okrkpi: Run, goals: Path) -> None:
    ran = okrkpi("review", "goals.md", "--fix", *TODAY)
    assert ran.code == 0
    assert ran.out.index("+## Objective 1: Win back the corner shops") < ran.out.index("O1 ")
    assert "PLAN016" not in ran.out
    assert "mended" in ran.err
    assert goals.read_text() == GOALS.replace("the the", "the").replace("to to", "to")


@pytest.mark.usefixtures("goals")
def test_nothing_to_mend_is_no_diff(okrkpi: Run) -> None:
    okrkpi("review", "goals.md", "--fix", *TODAY)
    ran = okrkpi("review", "goals.md", "--diff", *TODAY)
    assert (ran.code, ran.out) == (0, "")


@pytest.mark.parametrize("options", [("--diff",), ("--fix",), ("--fix", "--diff")])
def test_where_nothing_can_be_mended_a_note_says_what_remains(
    okrkpi: Run, goals: Path, options: tuple[str, ...]
) -> None:
    goals.write_text(GOALS.replace("the the", "the").replace("1,150 to to 1,800", "more"))
    ran = okrkpi("review", "goals.md", *options, "--select", "KR201", *TODAY)
    assert ran.err == "note: nothing that --fix can mend; 1 error remains\n"
    assert ran.code == (0 if "--diff" in options else 1)
    assert okrkpi("review", "goals.md", *options, "--quiet", *TODAY).err == ""
    ran = okrkpi("review", "goals.md", *options, "--select", "PLAN016", *TODAY)
    assert ran.err == "note: there is nothing to mend\n"


def test_line_ends_and_the_byte_order_mark_stay(okrkpi: Run, goals: Path) -> None:
    goals.write_bytes(b"\xef\xbb\xbf" + GOALS.replace("\n", "\r\n").encode())
    okrkpi("review", "goals.md", "--fix", *TODAY)
    mended = GOALS.replace("the the", "the").replace("to to", "to")
    assert goals.read_bytes() == b"\xef\xbb\xbf" + mended.replace("\n", "\r\n").encode()


def test_a_file_that_is_not_utf_8_is_left_alone(okrkpi: Run, goals: Path) -> None:
    goals.write_bytes(GOALS.replace("left", "left \xe0 la carte").encode("cp1252"))
    before = goals.read_bytes()
    ran = okrkpi("review", "goals.md", "--fix", *TODAY)
    assert ran.code == 2
    assert "save it as UTF-8" in ran.err
    assert goals.read_bytes() == before


@pytest.mark.usefixtures("goals")
def test_a_diff_is_for_people_and_a_fix_for_files(okrkpi: Run) -> None:
    ran = okrkpi("review", "goals.md", "--fix", "--format", "json", *TODAY)
    assert (ran.code, ran.out) == (2, "")
    ran = okrkpi("review", "-", "--fix", *TODAY, stdin=GOALS.encode())
    assert ran.code == 2
    assert "standard input cannot be mended" in ran.err
    assert okrkpi("review", "-", "--diff", *TODAY, stdin=GOALS.encode()).code == 1


def test_an_ignored_rule_mends_nothing(okrkpi: Run, goals: Path) -> None:
    assert okrkpi("review", "goals.md", "--fix", "--ignore", "PLAN016", *TODAY).code == 0
    assert goals.read_text() == GOALS


def test_a_slip_in_a_line_with_two_spaces_is_mended(okrkpi: Run, goals: Path) -> None:
    goals.write_text(f"{GOALS}- KR3: Raise NPS  from 30 % to 40% by 31 December 2026\n")
    okrkpi("review", "goals.md", "--fix", *TODAY)
    assert "- KR3: Raise NPS  from 30% to 40% by" in goals.read_text()
