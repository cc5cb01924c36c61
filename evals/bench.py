"""Speed and memory, each beside a named peer measured in the same run."""

from __future__ import annotations

import gc
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from assistant.main import SELDOM
from evals.lines import load
from okrkpi.documents import read
from okrkpi.review import review
from okrkpi.statement import parse

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 22)


# Installed programs keep their bytecode; a shell that forbids it would time the compiler.
_ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: list[str], rounds: int = 7) -> float:
    """Return the median wall time of a command."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(
            command,
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env=_ENVIRONMENT,
        )
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def cpu_rate(work: Callable[[], int], rounds: int = 3) -> float:
    """Return the best number of things done a second of processor time."""
    best = 0.0
    for _ in range(rounds):
        start = time.process_time()
        count = work()
        best = max(best, count / (time.process_time() - start))
    return best


def start_up() -> None:
    """Print the start of each command beside `python -c "import pydantic"`."""
    python = sys.executable
    peer = seconds([python, "-c", "import pydantic"])
    print(f"start-up: python -c 'import pydantic'   {peer * 1000:6.0f} ms   1.0")
    goals, memo = "examples/goals-good.md", "examples/strategy-memo.md"
    for name, arguments in (
        ("classify", ["classify", goals]),
        ("review", ["review", goals]),
        ("draft", ["draft", memo]),
    ):
        took = seconds([python, "-m", "assistant", *arguments])
        print(f"start-up: okrkpi {name:<22} {took * 1000:6.0f} ms   {took / peer:.1f}")


def distinct_lines(count: int) -> list[str]:
    """Return gold lines made distinct by their numbers, so that no cache helps."""
    gold = [row["text"] for row in load("dev")]
    return [_renumbered(gold[k % len(gold)], k) for k in range(count)]


def _renumbered(line: str, step: int) -> str:
    return re.sub(r"\d", lambda digit: str((int(digit.group()) + step) % 9 + 1), line)


_THIRTY = (
    "raise cut launch ship build reach sign win keep grow lower boost improve reduce write "
    "publish train hire sell close open plan run hold call meet test audit review deploy"
).split()


def line_speed() -> None:
    """Print lines a second with every fact, beside thirty plain searches a line."""
    sample = distinct_lines(6000)
    patterns = [re.compile(rf"\b(?:{verb}|{verb}s)\b.*\d", re.IGNORECASE) for verb in _THIRTY]

    def searches() -> int:
        for line in sample:
            for pattern in patterns:
                pattern.search(line)
        return len(sample)

    def facts() -> int:
        for line in sample:
            parse(line, today=TODAY)
        return len(sample)

    print(f"lines: every fact                   {cpu_rate(facts):8.0f} lines/s of one core")
    print(f"lines: 30 plain re searches a line  {cpu_rate(searches):8.0f} lines/s of one core")


def memo_speed() -> None:
    """Print time and memory of the built-in drafter on a memo of 20,000 words."""
    text = (ROOT / "examples" / "strategy-memo.md").read_text("utf-8")
    repeats = 20000 // len(text.split()) + 1
    parts = [text.replace("#", f"# {n}", 1) for n in range(repeats)]
    with tempfile.NamedTemporaryFile("w", suffix=".md", delete=False) as memo:
        memo.write("\n\n".join(parts))
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "assistant", "draft", memo.name], check=False, cwd=ROOT,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    took = time.perf_counter() - start
    peak = max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    Path(memo.name).unlink()
    print(f"draft: memo of 20,000 words         {took:8.2f} s, {peak / 1024:.0f} MB at most")


_GOALS = 50
"""Goals of a document in the measurement: eight objectives of four key results, and ten KPIs."""


def _document(goals: list[str]) -> str:
    parts = ["# Plan for 2026-Q4"]
    for at in range(0, 40, 5):
        parts.append(f"## Objective: {goals[at]}")
        parts += [f"- KR: {goal}" for goal in goals[at + 1 : at + 5]]
    return "\n".join([*parts, "## KPIs", *(f"- {goal}" for goal in goals[40:])])


def review_speed() -> None:
    """Print the time of 10,000 goals in documents, no two alike, and of one line edited in 200."""
    goals = [f"{line} (team {k})" for k, line in enumerate(distinct_lines(10_000))]
    documents = [_document(goals[at : at + _GOALS]) for at in range(0, len(goals), _GOALS)]
    start = time.process_time()
    plans = [read(text, name="goals.md", today=TODAY).plan for text in documents]
    was_read = time.process_time()
    for plan in plans:
        review(plan, today=TODAY)
    done = time.process_time()
    took = f"{done - start:.2f} s, of which reading {was_read - start:.2f} s"
    print(f"review: 10,000 goals in documents   {took}")
    whole = read("\n".join(documents[:4]), name="goals.md", today=TODAY).plan
    review(whole, today=TODAY)
    first, *others = whole.objectives
    times = []
    for k in range(9):
        edited = first.model_copy(update={"text": f"Make ordering easy for {k} labs"})
        start = time.process_time()
        review(whole.model_copy(update={"objectives": (edited, *others)}), today=TODAY)
        times.append(time.process_time() - start)
    print(f"review: one line of 200 edited     {statistics.median(times) * 1000:6.0f} ms")


def main() -> None:
    """Print every measurement, with garbage collected as seldom as in the program."""
    start_up()
    gc.set_threshold(SELDOM, 20, 100)
    line_speed()
    review_speed()
    memo_speed()
