"""What only a process of its own shows: imports, pipes, signals, colours."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.assistant.commands.test_review import BAD

ROOT = Path(__file__).parents[3]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
HEAVY = {"openai", "instructor", "textual"}
HEAVIER = HEAVY | {"pydantic", "markdown_it", "yaml", "rich", "jinja2"}

SPY = """
import sys
from assistant.main import main
code = main(sys.argv[1:])
print(sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def spied(*arguments: str, folder: Path) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", SPY, *arguments],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(ran.stderr.splitlines()[-1].replace("'", '"')))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bad.md").write_text(BAD)
    (tmp_path / "lines.txt").write_text("Churn rate\n")
    return tmp_path


def start(*arguments: str, folder: Path, **more: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "assistant", *arguments]
    return subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, **more)  # type: ignore[call-overload, no-any-return]


@pytest.mark.parametrize(
    ("arguments", "banned"),
    [
        (["classify", "lines.txt"], HEAVIER),
        (["classify", "lines.txt", "--format", "csv"], HEAVIER),
        (["--help"], HEAVIER),
        (["--version"], HEAVIER),
        (["review", "bad.md"], HEAVY | {"rich"}),
        (["convert", "bad.md", "--to", "csv"], HEAVY | {"rich"}),
        (["rules"], HEAVY | {"rich"}),
        (["explain", "KR202"], HEAVY | {"rich"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_loads_only_what_it_needs(
    folder: Path, arguments: list[str], banned: set[str]
) -> None:
    assert not spied(*arguments, folder=folder) & banned


def test_a_reader_that_leaves_is_no_error(folder: Path) -> None:
    many = "Raise activation from 40% to 60%\n" * 3000
    (folder / "many.txt").write_text(many)
    process = start(
        "classify", "many.txt", "--format", "jsonl",
        folder=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(20) == 0


@pytest.fixture
def _interruptible() -> Iterator[None]:
    """Let a child be interrupted also where the shell started the tests in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_interruptible")
def test_an_interrupt_is_quiet(folder: Path) -> None:
    process = start(
        "classify", "-", "--format", "jsonl",
        folder=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin
    assert process.stdout
    process.stdin.write(b"Churn rate\n")
    process.stdin.flush()
    assert b"Churn rate" in process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=20)
    assert process.returncode == 130
    assert told.strip() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where there is a full device")
def test_a_full_disk_is_told(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        process = start("rules", folder=folder, stdout=full, stderr=subprocess.PIPE)
        _, told = process.communicate(timeout=20)
    assert process.returncode == 2
    assert b"cannot be written: no space left" in told
    assert b"Traceback" not in told


def test_bad_bytes_in_a_name_are_shown_and_not_raised(folder: Path) -> None:
    process = start("review", "caf\udce9.md", folder=folder, stderr=subprocess.PIPE)
    _, told = process.communicate(timeout=20)
    assert process.returncode == 2
    assert b"does not exist" in told


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colour_is_for_a_terminal_that_wants_it(
    folder: Path, variables: dict[str, str], coloured: bool
) -> None:
    environment = {k: v for k, v in ENVIRONMENT.items() if k != "NO_COLOR"}
    environment |= {"TERM": "xterm-256color", **variables}
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "assistant", "classify", "lines.txt"]
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=follower)
    process.wait(20)
    os.close(follower)
    shown = b""
    while select.select([leader], [], [], 0.5)[0]:
        try:
            data = os.read(leader, 65536)
        except OSError:
            break
        if not data:
            break
        shown += data
    os.close(leader)
    assert (b"\x1b[" in shown) is coloured


def test_commands_and_options_are_completed(folder: Path) -> None:
    words = {"COMP_WORDS": "okrkpi re", "COMP_CWORD": "1", "_OKRKPI_COMPLETE": "bash_complete"}
    ran = subprocess.run(
        [sys.executable, "-m", "assistant"],
        cwd=folder,
        env=ENVIRONMENT | words,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "review" in ran.stdout
