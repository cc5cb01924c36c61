"""What the README shows is what the commands print."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
SHOWN = re.findall(r"```console\n\$ okrkpi ([^\n]+)\n((?!\$ )(?:(?!```)[^\n]*\n)+)```", README)


@pytest.mark.parametrize(("command", "shown"), SHOWN, ids=[command for command, _ in SHOWN])
def test_output_in_the_readme_is_real(command: str, shown: str) -> None:
    words = shlex.split(command, comments=True)
    run = subprocess.run(
        [sys.executable, "-m", "assistant", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    printed = run.stdout + run.stderr
    for piece in re.split(r"^\s*…\n", shown, flags=re.MULTILINE):
        assert piece.strip("\n") in printed


def test_the_readme_shows_the_three_main_commands() -> None:
    assert {command.split()[0] for command, _ in SHOWN} >= {"draft", "review", "classify"}


def test_every_link_to_a_file_leads_somewhere() -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
