"""The pre-commit hook and the GitHub action do what their definitions say.

The installing is not run here, since it needs the network: what is run is what comes after it.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
HOOK: dict[str, Any] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
BASH = shutil.which("bash")
GIT = shutil.which("git")

GOOD = """# Harbour Foods, 2026-Q4

## Objective 1: Win back the corner shops that left us for the wholesaler
- KR1: Raise weekly orders from 1,150 to 1,800
"""
BAD = GOOD.replace("Raise weekly orders from 1,150 to 1,800", "Improve satisfaction")
PROSE = "# How we set goals\n\nWe meet in the last week of the quarter and talk.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with goals, and an `okrkpi` on the path that runs this code."""
    for name, text in (
        ("teams/okrs.md", BAD),
        ("goals-2026.md", GOOD),
        ("docs/okr-handbook.md", PROSE),
        ("README.md", BAD),
    ):
        path = tmp_path / "project" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    command = tmp_path / "bin" / "okrkpi"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m assistant "$@"\n')
    command.chmod(0o755)
    return tmp_path / "project"


def _environment(project: Path, **more: str) -> dict[str, str]:
    path = f"{project.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return os.environ | {"PATH": path, "PYTHONPATH": str(ROOT)} | more


def _hook(project: Path, *names: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*shlex.split(HOOK["entry"]), *HOOK.get("args", ()), *names],
        cwd=project,
        env=_environment(project),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("okrs.md", True),
        ("2026-Q4-OKRs.md", True),
        ("teams/okrs/ops.txt", True),
        ("objectives/growth.yaml", True),
        ("team goals 2027.csv", True),
        ("key-results.json", True),
        ("kpi2026.md", True),
        ("README.md", False),
        ("docs/goalkeeper.md", False),
        ("src/okrs.py", False),
        ("non-goals-of-nobody.png", False),
    ],
)
def test_the_hook_takes_files_that_are_called_after_goals(name: str, taken: bool) -> None:
    assert bool(re.search(HOOK["files"], name)) is taken


@pytest.mark.skipif(GIT is None, reason="git is not installed")
def test_the_hook_stops_a_commit_with_an_error_and_lets_prose_pass(project: Path) -> None:
    def git(*words: str) -> str:
        done = subprocess.run(["git", *words], cwd=project, capture_output=True, check=True)
        return done.stdout.decode()

    git("init", "-q")
    git("add", ".")
    staged = git("diff", "--cached", "--name-only").splitlines()
    taken = [name for name in staged if re.search(HOOK["files"], name)]
    assert taken == ["docs/okr-handbook.md", "goals-2026.md", "teams/okrs.md"]
    ran = _hook(project, *taken)
    assert ran.returncode == 1
    assert "KR201" in ran.stdout
    assert "okr-handbook.md holds no goals and is left out" in ran.stderr
    assert _hook(project, "docs/okr-handbook.md", "goals-2026.md").returncode == 0
    assert _hook(project, "docs/okr-handbook.md").returncode == 0


@pytest.mark.skipif(GIT is None, reason="git is not installed")
def test_the_hook_can_look_at_what_a_commit_changes_alone(project: Path) -> None:
    def git(*words: str) -> None:
        told = ("-c", "user.name=Jo", "-c", "user.email=jo@example.org", "-c", "commit.gpgsign=no")
        subprocess.run(["git", *told, *words], cwd=project, capture_output=True, check=True)

    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "goals")
    since = ("--changed-since", "HEAD", "teams/okrs.md")
    assert _hook(project, *since).returncode == 0
    with (project / "teams/okrs.md").open("a") as file:
        file.write("- KR2: Much better service\n")
    git("add", ".")
    ran = _hook(project, *since)
    assert ran.returncode == 1
    assert "Much better service" in ran.stdout
    assert "Improve satisfaction" not in ran.stdout
    assert _action(project, files="teams", changed_since="HEAD").returncode == 1
    git("commit", "-q", "-m", "more")
    assert _action(project, files="teams", changed_since="HEAD").returncode == 0


def _step(name: str) -> dict[str, Any]:
    steps: list[dict[str, Any]] = ACTION["runs"]["steps"]
    return next(step for step in steps if step["name"] == name)


def _action(project: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the review as GitHub's runner does, with the inputs in place of the expressions."""
    step = _step("Review the goals")
    defaults = {name: told["default"] for name, told in ACTION["inputs"].items()}
    given = defaults | {name.replace("_", "-"): value for name, value in inputs.items()}
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: given[found[1]], value)
        for name, value in step["env"].items()
    }
    files = {
        "GITHUB_OUTPUT": str(project.parent / "output"),
        "GITHUB_STEP_SUMMARY": str(project.parent / "summary"),
        "RUNNER_TEMP": str(project.parent),
    }
    script = project.parent / "step.sh"
    script.write_text(step["run"])
    assert BASH is not None
    return subprocess.run(
        [BASH, "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=project,
        env=_environment(project, **environment, **files),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


needs_bash = pytest.mark.skipif(BASH is None or os.name == "nt", reason="bash is not installed")


@needs_bash
def test_the_action_annotates_writes_its_files_and_fails(project: Path) -> None:
    ran = _action(project, files="teams\ngoals-2026.md\n", comment="c.md", sarif="found.sarif")
    assert ran.returncode == 1
    assert re.search(r"^::error file=teams/okrs.md,line=4,", ran.stdout, re.MULTILINE)
    assert (project.parent / "output").read_text() == "findings=1\n"
    assert (project / "c.md").read_text().startswith("<!-- okrkpi review -->")
    assert "KR201" in (project / "found.sarif").read_text()
    assert (project.parent / "summary").read_text() == (project / "c.md").read_text()


@needs_bash
@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({"files": "teams", "fail_on": "never", "profile": "strict"}, 0),
        ({"files": "teams", "ignore": "KR201", "select": "KR"}, 0),
        ({"files": "docs"}, 0),
        ({"files": "goals-2026.md", "cycle": "2026-Q9"}, 2),
        ({"files": '$(touch hacked); "x"\n`touch hacked`'}, 2),
        ({}, 1),
    ],
)
def test_the_action_hands_its_inputs_on(project: Path, inputs: dict[str, str], code: int) -> None:
    ran = _action(project, **inputs)
    assert ran.returncode == code, ran.stderr
    assert not (project / "hacked").exists()


@needs_bash
@pytest.mark.parametrize("step", ACTION["runs"]["steps"], ids=lambda step: step["name"])
def test_every_step_is_valid_bash_and_takes_inputs_by_its_environment(
    step: dict[str, Any],
) -> None:
    assert BASH is not None
    checked = subprocess.run(
        [BASH, "-n"], input=step["run"], text=True, capture_output=True, check=False
    )
    assert checked.returncode == 0, checked.stderr
    assert "${{" not in step["run"]
    named = set(re.findall(r"inputs\.([\w-]+)", str(step["env"])))
    assert named <= set(ACTION["inputs"])


def test_every_input_is_used_and_described() -> None:
    used = set(re.findall(r"inputs\.([\w-]+)", str(ACTION["runs"])))
    assert used == set(ACTION["inputs"])
    assert all(told["description"] for told in ACTION["inputs"].values())
