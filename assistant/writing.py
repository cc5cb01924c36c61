"""Text as files that are never half-written, and never over what they came from."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from assistant.errors import OutputError
from assistant.files import STDIN, reason

_BINARY = frozenset({".docx", ".doc", ".odt", ".pdf", ".pptx", ".xlsx", ".xls", ".ods"})
"""Files that are no text, whatever their name says."""


def check_output(path: str, *, force: bool, source: str | None = None) -> None:
    """Fail now, before any work, where `write_text` could not write later."""
    target = Path(path)
    if "\0" in path:
        raise OutputError("the name of the output holds a NUL; choose another name")
    if target.suffix.lower() in _BINARY:
        text = f"{target.stem}.md"
        raise OutputError(f"{path} is no name for text; choose a name such as {text}")
    try:
        if target.is_dir() or not target.name:
            raise OutputError(f"{path} is a folder; name the file to write in it")
        if source is not None and source != STDIN and _same(target, Path(source)):
            raise OutputError(f"{path} is the file that is read; choose another name for --out")
        if target.exists() and not force:
            raise OutputError(f"{path} exists already; choose another name, or add --force")
        if not target.parent.is_dir():
            raise OutputError(f"{path} cannot be written: there is no folder {target.parent}")
        if not os.access(target.parent, os.W_OK):
            raise OutputError(f"{path} cannot be written: {target.parent} is not yours to write in")
    except (OSError, ValueError) as error:
        raise OutputError(f"{path} cannot be written: {reason(error)}") from error


def write_text(path: str, text: str, *, force: bool = False, source: str | None = None) -> None:
    """Write a file whole or not at all; one that exists is replaced only with `force`."""
    check_output(path, force=force, source=source)
    target = Path(path).resolve()
    data = text.encode("utf-8", errors="backslashreplace")
    try:
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            target.write_bytes(data)
            return
        beside = _write_beside(target, data)
        try:
            _move(beside, target, force=force)
        finally:
            with suppress(OSError):
                beside.unlink()
    except FileExistsError as error:
        raise OutputError(f"{path} exists already; choose another name, or add --force") from error
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {reason(error)}") from error


def _write_beside(target: Path, data: bytes) -> Path:
    beside = target.with_name(f".{target.name[:200]}.{os.urandom(4).hex()}.tmp")
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666
    try:
        opened = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(opened, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
    return beside


def _move(beside: Path, target: Path, *, force: bool) -> None:
    if force:
        beside.replace(target)
    else:
        _link(beside, target)
    with suppress(OSError):
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _link(beside: Path, target: Path) -> None:
    # A link, unlike a rename, fails where somebody has made the target in the meantime.
    try:
        os.link(beside, target)
    except FileExistsError:
        raise
    except OSError:
        beside.replace(target)


def _same(a: Path, b: Path) -> bool:
    return a.exists() and b.exists() and a.samefile(b)
