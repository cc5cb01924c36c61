"""Review of what has changed alone, in a git repository of its own."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.assistant.conftest import Run

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
OLD = """# Tool library, 2026-Q4

## Objective 1: Nobody buys a drill for one hole
- KR1: Improve satisfaction significantly
- KR2: Raise loans from 310 to 400 by 31 December 2026

## Objective 2: Repairs that last past the first rain
- KR3: Better repairs
  - owner: Jo

## Notes
We meet on Mondays.
"""
Edit = Callable[[str, str], None]
ARGUMENTS = ("review", "goals.md", "--today", "2026-10-01", "--format", "json")


def git(*words: str) -> None:
    settings = ("-c", "user.name=Jo", "-c", "user.email=jo@example.org", "-c", "commit.gpgsign=no")
    subprocess.run(["git", *settings, *words], check=True, capture_output=True)


@pytest.fixture
def edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edit:
    """A repository with goals on the branch `main`, and how to change them."""
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    goals = tmp_path / "goals.md"
    goals.write_text(OLD)
    git("add", ".")
    git("commit", "-q", "-m", "goals")

    def change(old: str, new: str) -> None:
        assert old in goals.read_text()
        goals.write_text(goals.read_text().replace(old, new))

    return change


def _at(out: str) -> set[str]:
    return {f"{one['at']} {one['code']}" for one in json.loads(out)["findings"]}


@pytest.mark.parametrize(
    ("old", "new", "at", "code"),
    [
        ("Raise loans from 310 to 400", "Raise loans from 400 to 310", {"KR2"}, 1),
        ("Raise loans from 310 to 400", "Raise loans from 310 to 410", set[str](), 0),
        ("Better repairs", "Much better repairs", {"KR3"}, 1),
        ("owner: Jo", "owner: Ann", {"KR3"}, 1),
        ("Mondays", "Fridays", set[str](), 0),
        ("- KR1: Improve satisfaction significantly\n", "", set[str](), 0),
        ("# Tool", "# The tool", set[str](), 0),
    ],
)
def test_only_what_changed_is_held_against_it(
    okrkpi: Run, edit: Edit, old: str, new: str, at: set[str], code: int
) -> None:
    edit(old, new)
    ran = okrkpi(*ARGUMENTS, "--changed-since", "HEAD")
    serious = {one for one in _at(ran.out) if one.split()[1] in {"KR201", "KR210"}}
    assert {one.split()[0] for one in serious} == at
    assert ran.code == code
    assert "not changed since HEAD" in ran.err


def test_a_branch_is_compared_with_where_it_left_the_other(okrkpi: Run, edit: Edit) -> None:
    git("checkout", "-q", "-b", "mine")
    edit("Raise loans from 310 to 400", "Raise loans from 400 to 310")
    git("commit", "-q", "-a", "-m", "mine")
    git("checkout", "-q", "main")
    edit("Better repairs", "Repairs that are better")
    git("commit", "-q", "-a", "-m", "theirs")
    git("checkout", "-q", "mine")
    found = _at(okrkpi(*ARGUMENTS, "--changed-since", "main").out)
    assert {one.split()[0] for one in found} == {"KR2"}


def test_what_is_said_of_two_goals_counts_where_either_changed(okrkpi: Run, edit: Edit) -> None:
    edit("Improve satisfaction significantly", "Raise loans from 310 to 400")
    found = _at(okrkpi(*ARGUMENTS, "--changed-since", "HEAD").out)
    assert "KR2 PLAN006" in found


@pytest.mark.usefixtures("edit")
@pytest.mark.parametrize("folder", [".", "teams/north (old)"])
def test_all_of_a_new_file_counts(okrkpi: Run, folder: str) -> None:
    path = Path(folder) / "new*.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(OLD)
    whole = okrkpi("review", str(path), *ARGUMENTS[2:])
    ran = okrkpi("review", str(path), *ARGUMENTS[2:], "--changed-since", "main")
    assert (ran.code, ran.err) == (1, "")
    assert _at(ran.out) == _at(whole.out)


def test_before_the_first_commit_everything_is_new(
    okrkpi: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    (tmp_path / "goals.md").write_text(OLD)
    assert okrkpi(*ARGUMENTS, "--changed-since", "HEAD").code == 1


@pytest.mark.usefixtures("edit")
@pytest.mark.parametrize("since", ["nowhere", "--output=x", "", "HEAD~9"])
def test_an_unknown_commit_is_told_in_one_sentence(okrkpi: Run, tmp_path: Path, since: str) -> None:
    ran = okrkpi(*ARGUMENTS, f"--changed-since={since}")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert f"git knows no commit or branch “{since}”" in ran.err
    assert not (tmp_path / "x").exists()


@pytest.mark.usefixtures("edit")
def test_without_git_a_repository_or_a_file_it_says_so(
    okrkpi: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = okrkpi("review", "-", "--changed-since", "HEAD", stdin=OLD.encode())
    assert (ran.code, "standard input has no history" in ran.err) == (2, True)
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "goals.md").write_text(OLD)
    monkeypatch.chdir(outside)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    ran = okrkpi(*ARGUMENTS, "--changed-since", "HEAD")
    assert (ran.code, "lies in no git repository" in ran.err) == (2, True)
    monkeypatch.setenv("PATH", "")
    ran = okrkpi(*ARGUMENTS, "--changed-since", "HEAD")
    assert (ran.code, "git, which is not installed" in ran.err) == (2, True)
