"""Keeps what would be lost when the app fails: a memo and a plan, in a folder of the person's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from platformdirs import user_state_path


def rescue_folder() -> Path:
    """Return where what was rescued is kept."""
    return user_state_path("okrkpi", appauthor=False) / "rescued"


def rescue(texts: Mapping[str, str], now: datetime, folder: Path | None = None) -> list[Path]:
    """Write texts by name, each into a file of its own that only the person can read."""
    folder = folder or rescue_folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    kept = []
    for name, text in texts.items():
        path = folder / f"{now:%Y-%m-%d-%H%M%S}-{name}"
        path.touch(mode=0o600)
        path.write_text(text, encoding="utf-8", errors="backslashreplace")
        kept.append(path)
    return kept
