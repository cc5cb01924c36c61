"""Documents with goals in them, found and read from where a person points to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Literal

from assistant.configuration import PROJECT_FILE
from assistant.errors import InputError, NoGoals, OwnOutput, note
from assistant.files import STDIN, read_text, shown
from okrkpi.document import Document
from okrkpi.documents import read
from okrkpi.documents.errors import DocumentError, NoGoalsError, PrintedError
from okrkpi.documents.valid import is_valid
from okrkpi.export.left_out import told_left_out
from okrkpi.memo.goals import looks_like_memo

_DATA = frozenset({".yaml", ".yml", ".json", ".toml"})
SUFFIXES = frozenset({".md", ".markdown", ".txt", ".csv", ".tsv", *_DATA})
_PROSE = frozenset({".md", ".markdown", ".txt", ""})
_SEVERAL = 2
_KINDS: dict[str, Literal["json", "yaml", "toml"]] = {".json": "json", ".toml": "toml"}
_MACHINES = frozenset({"node_modules", "__pycache__"})
_NAMES = r"(?:objectives?|goals?|okrs?|kpis?|key[ _-]?results?|krs?)"
_SPEAKS_OF_GOALS = re.compile(
    rf"(?:^|[{{,\[])\s*(?:-\s+)*[\"']?"
    rf"(?:[\w -]{{0,30}}[ _-])?{_NAMES}(?![^\W_])[\w -]{{0,30}}[\"']?\s*:"
    rf"|:\s*[\"']?{_NAMES}[\"']?\s*(?:[,}}]|$)"
    rf"|^\s*(?:\[\[?\s*)?[\"']?(?:[\w.-]{{0,30}}[._-])?{_NAMES}(?![^\W_])[\w.-]{{0,30}}[\"']?\s*"
    r"(?:=|\]\]?\s*(?:#|$))"
    rf"|=\s*[\"']{_NAMES}[\"']\s*(?:[,}}]|$)",
    re.IGNORECASE | re.MULTILINE,
)
"""A key or a table that names goals, or a type that does."""


def expand(paths: Iterable[str]) -> dict[str, bool]:
    """Return the files that the paths name, and whether each was named itself.

    A folder stands for the documents in it.
    """
    found: dict[str, bool] = {}
    for path in paths:
        for file in _files(path):
            found[file] = found.get(file, False) or file == path
    return found


def read_document(path: str, *, today: date, fiscal_year_start: int = 1) -> Document:
    """Read goals in whatever form they are written."""
    text = read_text(path)
    try:
        return read(
            text,
            name="" if path == STDIN else path,
            today=today,
            fiscal_year_start=fiscal_year_start,
        )
    except PrintedError as error:
        raise OwnOutput(f"{shown(path)}: {error}") from error
    except NoGoalsError as error:
        raise NoGoals(f"{shown(path)}: {error}") from error
    except DocumentError as error:
        raise InputError(f"{shown(path)}: {error}") from error


def read_goals(path: str, *, today: date, fiscal_year_start: int = 1) -> Document:
    """Read goals, or say that there are none."""
    document = read_document(path, today=today, fiscal_year_start=fiscal_year_start)
    if not document.plan.objectives and not document.plan.kpis:
        if told := told_left_out(document.left_out):
            raise NoGoals(
                f"{shown(path)} holds no goals but those that it puts aside, {told}; give that part"
                " another heading to have them reviewed"
            )
        raise NoGoals(
            f"{shown(path)} holds no objectives, key results or KPIs that okrkpi can make out; for"
            f" a memo use okrkpi draft {path}, or add --explain-structure to see how it was read"
        )
    few = sum(len(objective.key_results) for objective in document.plan.objectives) < _SEVERAL
    if few and Path(path).suffix.lower() in _PROSE and looks_like_memo(document.text):
        note(f"{shown(path)} reads like a memo; to make goals of it, use okrkpi draft {path}")
    return document


def why_other(path: str) -> str | None:
    """Return why a data file is none of goals, as the settings of a tool are none."""
    suffix = Path(path).suffix.lower()
    if suffix not in _DATA:
        return None
    try:
        text = read_text(path)
    except NoGoals as error:
        return error.reason
    except InputError:
        return None
    if _SPEAKS_OF_GOALS.search(text):
        return None
    kind = _KINDS.get(suffix, "yaml")
    return NoGoals.reason if is_valid(text, kind) else f"is no valid {kind.upper()}"


def _files(path: str) -> Iterator[str]:
    folder = Path(path)
    if path == STDIN or not folder.is_dir():
        yield path
        return
    found = sorted(
        file
        for file in folder.rglob("*")
        if file.suffix.lower() in SUFFIXES and file.is_file() and not _hidden(file, folder)
    )
    if not found:
        raise InputError(f"{path} holds no documents; name a file, or a folder with .md files")
    yield from map(str, found)


def _hidden(file: Path, folder: Path) -> bool:
    """Say whether a file is for machines, as the settings of this program are."""
    parts = file.relative_to(folder).parts
    return file.name == PROJECT_FILE or any(
        part.startswith(".") or part in _MACHINES for part in parts
    )
