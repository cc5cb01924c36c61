from __future__ import annotations

from pathlib import Path

from assistant.tui.work import example_memo

ROOT = Path(__file__).parents[3]


def test_the_example_comes_with_the_package() -> None:
    assert example_memo() == (ROOT / "examples" / "strategy-memo.md").read_text("utf-8")
