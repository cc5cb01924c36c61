"""Where memos and plans are kept: files opened, and written without loss to anybody's words."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant.errors import AssistantError, InputError, OutputError
from assistant.files import read_text
from assistant.tui.limits import LONGEST
from assistant.writing import write_text
from okrkpi.models import Plan


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's text; `goals` where it holds goals, `saved` where saving may replace it.

    `memo` is what a plan was drafted from, where that is still to be found.
    """

    path: str
    text: str
    goals: bool = False
    saved: Saved | None = None
    memo: Opened | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a plan or a memo was written, when, and what was written there."""

    path: str
    digest: str
    at: datetime | None = None


def open_file(path: str) -> Opened:
    """Read a memo or goals; a plan in our own form may be written again where it was."""
    from okrkpi.documents.plan import is_plan
    from okrkpi.memo import looks_like_goals

    if not path.strip():
        raise InputError("name a file")
    file = Path(path.strip()).expanduser()
    if file.exists() and not (file.is_file() or file.is_dir()):
        raise InputError(f"{file} is no ordinary file; name one with text in it")
    text = read_text(str(file))
    if len(text) > LONGEST:
        raise InputError(f"{file} is longer than {LONGEST:,} characters; cut it to what matters")
    own = is_plan(text)
    if not own:
        return Opened(str(file), text, looks_like_goals(text))
    saved = Saved(str(file.absolute()), _digest(file.read_bytes()))
    return Opened(str(file), text, goals=True, saved=saved, memo=_memo_of(text, file))


def with_memo(plan: Plan, memo: str, path: str) -> Plan:
    """Return a plan that names the file of the memo it was drafted from, if this is that memo."""
    digest = digest_of(memo)
    named = tuple(
        source.model_copy(update={"path": path}) if source.sha256 == digest else source
        for source in plan.documents
    )
    return plan.model_copy(update={"documents": named}) if path else plan


def from_here(path: str) -> str:
    """Return a path from the current folder, where it leads into it."""
    with suppress(OSError, ValueError):
        return str(Path(path).relative_to(Path.cwd()))
    return path


def save_memo(text: str, path: str, before: Saved | None, now: datetime) -> Saved:
    """Write a memo; only a file that the app itself wrote before, and nobody since, is replaced."""
    return _save(text, path, before, now)


def save(plan: Plan, path: str, before: Saved | None, now: datetime) -> Saved:
    """Write a plan; a file that is there is replaced only if it is what was written before."""
    from okrkpi.documents.plan import write_plan

    return _save(write_plan(plan), path, before, now)


def _save(text: str, path: str, before: Saved | None, now: datetime) -> Saved:
    target = _target(path)
    again = before is not None and Path(before.path) == target.absolute()
    if target.is_file():
        if not again:
            raise OutputError(f"{target} exists already; choose another name")
        if before and _digest(target.read_bytes()) != before.digest:
            raise OutputError(f"{target} was changed by somebody else; choose another name")
    write_text(str(target), text, force=again)
    return Saved(str(target.absolute()), _digest(text.encode("utf-8", "backslashreplace")), now)


def _target(path: str) -> Path:
    target = Path(path.strip()).expanduser()
    if not target.name:
        raise OutputError("name the file to write")
    return target if target.suffix else target.with_suffix(".md")


def _memo_of(text: str, file: Path) -> Opened | None:
    """Return the memo that a plan was drafted from, if it lies there as it was."""
    from okrkpi.documents.errors import DocumentError
    from okrkpi.documents.plan import read_plan

    with suppress(AssistantError, DocumentError, OSError, ValueError):
        for source in read_plan(text).plan.documents:
            named = file.parent / source.path
            for place in (named, Path(source.path)) if source.path else ():
                if place.is_file() and digest_of(memo := read_text(str(place))) == source.sha256:
                    return Opened(str(place), memo)
    return None


def digest_of(text: str) -> str:
    """Return what tells a text from any other."""
    return _digest(text.encode("utf-8", "surrogatepass"))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
