"""Keeps what would be lost when the app fails: a memo and a plan, in a folder of the person's."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from platformdirs import user_state_path


def rescue_folder() -> Path:
    """Return where what was rescued is kept."""
    return user_state_path("okrkpi", appauthor=False) / "rescued"


def told_of(folder: Path | None = None) -> str:
    """Say what lies there from earlier times, the latest by its name; nothing if there is none."""
    folder = folder or rescue_folder()
    try:
        kept = sorted(entry.name for entry in folder.iterdir() if entry.is_file())
    except OSError:
        return ""
    if not kept:
        return ""
    with suppress(ValueError, RuntimeError):
        folder = Path("~") / folder.relative_to(Path.home())
    more = f" (and {len(kept) - 1} more beside it)" if len(kept) > 1 else ""
    it = "them" if more else "it"
    return (
        f"What could not be saved when okrkpi was cut short is kept in {folder / kept[-1]}{more}: "
        f"F3 opens {it}; delete {it} when nothing in {it} is needed"
    )


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
