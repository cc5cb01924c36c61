"""Edits that change no meaning, shown as a diff and written to the file they were found in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from assistant.errors import InputError
from assistant.files import STDIN, shown
from assistant.render.parts import counts
from assistant.writing import write_text
from okrkpi.finding import Finding
from okrkpi.visible import visible

_LINE_END = re.compile(r"(\r\n|\r|\n)")


@dataclass(frozen=True, slots=True)
class Fix:
    """A file's text as it is and as it is to be."""

    path: str
    before: str
    after: str

    @property
    def changes(self) -> bool:
        """Say whether there is anything to mend."""
        return self.before != self.after

    def diff(self) -> str:
        """Return the changes as a unified diff, or nothing where there are none."""
        parts = unified_diff(
            _shown_lines(self.before),
            _shown_lines(self.after),
            fromfile=self.path,
            tofile=f"{self.path} (mended)",
            n=1,
        )
        return visible("".join(parts), keep="\n\t")

    def write(self) -> None:
        """Replace the file, whole or not at all."""
        if self.path == STDIN:
            raise InputError("standard input cannot be mended in place; name a file, or use --diff")
        write_text(self.path, self.after, force=True)


def fix_of(path: str, text: str, lines: Mapping[int, str]) -> Fix:
    """Return the mending of a file, given the text that was read from it and its new lines.

    The file keeps its line ends and its byte order mark.
    """
    before = text if path == STDIN else _exact(path)
    parts, read = _LINE_END.split(before), text.split("\n")
    for number, line in lines.items():
        at = 2 * (number - 1)
        mark = "\ufeff" if number == 1 and parts[0].startswith("\ufeff") else ""
        if at < len(parts) and parts[at] == mark + read[number - 1]:
            parts[at] = mark + line
    return Fix(path, before, "".join(parts))


def nothing_mended(findings: Sequence[Finding]) -> str:
    """Say that no finding can be mended without a person, and which remain."""
    if not findings:
        return "there is nothing to mend"
    remain = "remains" if len(findings) == 1 else "remain"
    return f"nothing that --fix can mend; {counts(findings)} {remain}"


def _exact(path: str) -> str:
    """Return a file's text with the line ends that it has."""
    try:
        return Path(path).read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{shown(path)} is not UTF-8, so it is left as it is; save it as UTF-8 first"
        ) from error
    except OSError as error:
        raise InputError(f"{shown(path)} cannot be read again: {error.strerror}") from error


def _shown_lines(text: str) -> list[str]:
    return [f"{line}\n" for line in _LINE_END.sub("\n", text).split("\n")]
