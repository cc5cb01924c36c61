"""Recording keeps every answer that a draft took, and keeps the old ones when it fails."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import InputError
from assistant.llm.errors import BusyError, NotRecordedError
from assistant.llm.fake import Queued
from evals.record import record, replay
from tests.assistant.drafting.memo import MEMO, filled

NOTHING: dict[str, Any] = {"items": []}


@pytest.fixture
def memo(tmp_path: Path) -> Path:
    path = tmp_path / "spring.md"
    path.write_text(MEMO, encoding="utf-8")
    return path


def test_a_recorded_draft_comes_back_without_the_model(memo: Path, tmp_path: Path) -> None:
    made = asyncio.run(record(memo, Queued(filled(), NOTHING), tmp_path / "kept"))
    again = replay(memo, tmp_path / "kept")
    assert (again.plan, again.usage) == (made.plan, made.usage)
    kept = sorted(path.name.split("-")[0] for path in (tmp_path / "kept" / "spring").iterdir())
    assert kept == ["draft", "repair"]


def test_a_new_recording_takes_the_place_of_the_old_one(memo: Path, tmp_path: Path) -> None:
    asyncio.run(record(memo, Queued(filled(), NOTHING), tmp_path / "kept"))
    memo.write_text(MEMO + "\nAnd that is all.\n", encoding="utf-8")
    with pytest.raises(NotRecordedError):
        replay(memo, tmp_path / "kept")
    asyncio.run(record(memo, Queued(filled(), NOTHING), tmp_path / "kept"))
    assert replay(memo, tmp_path / "kept").plan.objectives
    assert len(list((tmp_path / "kept" / "spring").iterdir())) == 2


@pytest.mark.parametrize("answers", [(BusyError("busy"),), (filled(), BusyError("busy"))])
def test_what_was_kept_stays_when_a_draft_fails(
    memo: Path, tmp_path: Path, answers: tuple[Any, ...]
) -> None:
    asyncio.run(record(memo, Queued(filled(), NOTHING), tmp_path / "kept"))
    with pytest.raises((BusyError, InputError), match="busy"):
        asyncio.run(record(memo, Queued(*answers), tmp_path / "kept"))
    assert replay(memo, tmp_path / "kept").plan.objectives


def test_recording_without_a_memo_or_a_model_is_said(memo: Path, tmp_path: Path) -> None:
    for arguments, said in (((), "name the memos"), ((str(memo),), "no model has been chosen")):
        run = subprocess.run(
            [sys.executable, "-m", "evals", "record", *arguments],
            capture_output=True,
            text=True,
            check=False,
            cwd=Path(__file__).parents[2],
            env={"PATH": "/usr/bin", "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
        )
        assert (run.returncode, run.stdout) == (2, "")
        assert said in run.stderr
