"""Files of any kind as text."""

from __future__ import annotations

import codecs
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import cast

from assistant.errors import EmptyFile, InputError, NotText, note
from assistant.near import nearest_file
from assistant.working import has_read, unseen

LIMIT = 20_000_000
STDIN = "-"

_SNIFFED = 65_536
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "an Office document or a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = frozenset(range(32)) - set(b"\t\n\v\f\r\x1b")


def shown(path: str) -> str:
    """Return how a path is named in a sentence."""
    return "standard input" if path == STDIN else path


def read_text(path: str) -> str:
    """Return the whole text of a file or of standard input, its lines ended by `\\n`."""
    with _opened(path) as stream:
        encoding = _encoding(stream, path)
        data = _read(stream, path)
    if len(data) > LIMIT:
        size = f"{LIMIT // 1_000_000} MB"
        raise InputError(
            f"{shown(path)} is larger than {size}; split it, or cut it to what matters"
        )
    text = "".join(_lines(io.BufferedReader(io.BytesIO(data)), encoding, path))
    if not text.strip():
        raise EmptyFile(f"{shown(path)} is empty; give a file with text in it")
    has_read(len(text))
    return text


def stream_lines(path: str) -> Iterator[str]:
    """Yield the lines of a file or of standard input, of any length in all, one at a time."""
    with _opened(path) as stream:
        yield from _lines(stream, _encoding(stream, path), path)


@contextmanager
def _opened(path: str) -> Iterator[io.BufferedReader]:
    if path == STDIN:
        if sys.stdin is None:
            raise InputError("there is no standard input; give the name of a file")
        if sys.stdin.isatty():
            note("reading what you type; end with Ctrl-D on a line of its own")
            with unseen():
                yield cast(io.BufferedReader, sys.stdin.buffer)
        else:
            yield cast(io.BufferedReader, sys.stdin.buffer)
        return
    try:
        if Path(path).is_dir():
            raise InputError(f"{path} is a folder; give the name of a file in it")
        stream = Path(path).open("rb")  # noqa: SIM115 - what the caller does must not be caught
    except FileNotFoundError as error:
        raise InputError(f"{path} does not exist; {_nearest(path)}") from error
    except (OSError, ValueError) as error:
        raise InputError(f"{path} cannot be read: {reason(error)}") from error
    with stream:
        yield stream


def _read(stream: io.BufferedReader, path: str) -> bytes:
    try:
        return stream.read(LIMIT + 1)
    except OSError as error:
        raise InputError(f"{shown(path)} cannot be read: {reason(error)}") from error


def _encoding(stream: io.BufferedReader, path: str) -> str:
    try:
        head = stream.peek(_SNIFFED)[:_SNIFFED]
    except OSError as error:
        raise InputError(f"{shown(path)} cannot be read: {reason(error)}") from error
    for mark, name in _BOMS:
        if head.startswith(mark):
            return name
    for magic, kind in _KINDS:
        if head.startswith(magic):
            raise NotText(f"{shown(path)} is {kind}; save it as plain text or Markdown first", kind)
    zeros = sorted((head[::2].count(0), head[1::2].count(0)))
    if zeros[1] * 5 > len(head) > 20 * zeros[0]:
        raise InputError(f"{shown(path)} looks like UTF-16 without its mark; save it as UTF-8")
    _refuse_binary(head, path)
    return "utf-8"


def _refuse_binary(head: bytes, path: str) -> None:
    controls = sum(byte in _CONTROLS for byte in head)
    if b"\0" in head or controls > len(head) // 50:
        raise NotText(f"{shown(path)} is not text; save it as plain text or Markdown, in UTF-8")


def _lines(stream: io.BufferedReader, encoding: str, path: str) -> Iterator[str]:
    try:
        if encoding.startswith("utf-8"):
            yield from _eight_bit_lines(stream, path)
        else:
            text = io.TextIOWrapper(stream, encoding=encoding, newline=None)
            yield from text
            text.detach()  # or else the stream would be closed with it
    except UnicodeError as error:
        raise InputError(
            f"{shown(path)} is in an encoding that okrkpi cannot make out; save it as UTF-8"
        ) from error


def _eight_bit_lines(stream: io.BufferedReader, path: str) -> Iterator[str]:
    first, told = True, False
    while raw := stream.readline(LIMIT):
        if b"\0" in raw or (len(raw) == LIMIT and not raw.endswith(b"\n")):
            raise NotText(f"{shown(path)} is not text; save it as plain text in UTF-8")
        try:
            line = raw.decode("utf-8-sig" if first else "utf-8")
        except UnicodeDecodeError:
            line = raw.decode("cp1252")
            if not told:
                note(f"{shown(path)} is not UTF-8; read as Windows-1252, so check the accents")
                told = True
        first = False
        if "\r" in line:
            yield from io.StringIO(line, newline=None)
        else:
            yield line


def _nearest(path: str) -> str:
    wanted = Path(path)
    names: list[str] = []
    with suppress(OSError, ValueError):
        names = [entry.name for entry in wanted.parent.iterdir()]
    close = nearest_file(wanted.name, sorted(names))
    return f"did you mean {wanted.parent / close}?" if close else "check the name and the folder"


def reason(error: OSError | ValueError) -> str:
    """Return why the system could not do something, in its own words."""
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    return "its name is not a valid one"
