"""Findings on the lines alone that git says have changed since a commit or a branch."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from assistant.configuration import ConfigurationError
from assistant.errors import note
from assistant.files import STDIN, shown
from okrkpi.document import Document
from okrkpi.export.reviewed import Reviewed

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_SECONDS = 60


def only_changed(reviewed: Reviewed, since: str) -> tuple[Reviewed, int]:
    """Return a review with the findings on changed lines alone, and how many others it had.

    What is said of several goals, or of one because of another, counts where one of them changed.
    What has no line at all, as a count of the whole plan, counts in a new file only.
    """
    lines = changed_lines(reviewed.path, since)
    if lines is None:
        return reviewed, 0
    touched = _touched(reviewed.document, lines)
    review = reviewed.review
    kept = tuple(one for one in review.findings if touched & {one.at, *one.related})
    left = len(review.open) - sum(one.suppressed is None for one in kept)
    return replace(reviewed, review=replace(review, findings=kept)), left


def tell_unchanged(count: int, since: str) -> None:
    """Say how many findings were left out because their lines have not changed."""
    if count:
        named = "1 finding" if count == 1 else f"{count} findings"
        where = "a line that has" if count == 1 else "lines that have"
        note(
            f"{named} on {where} not changed since {since} {'is' if count == 1 else 'are'} left out"
        )


def changed_lines(path: str, since: str) -> frozenset[int] | None:
    """Return the lines of a file that have changed since a commit, None where all are new.

    Counted is from where the two histories part, as a pull request does. Raises
    ConfigurationError where there is no git, no repository or no such commit.
    """
    if path == STDIN:
        raise ConfigurationError("--changed-since is for files; standard input has no history")
    file = Path(path).absolute()
    if _asked(file, "rev-parse", "--is-inside-work-tree") is None:
        raise ConfigurationError(
            f"--changed-since asks git, and {shown(path)} lies in no git repository; leave it out"
        )
    commit = _asked(
        file, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{since}^{{commit}}"
    )
    if commit is None and since == "HEAD":
        return None  # nothing has been committed yet
    if commit is None:
        raise ConfigurationError(
            f"git knows no commit or branch “{since}”; name one that it has, such as HEAD or"
            " origin/main, and fetch it first where it is missing"
        )
    named = commit.decode().strip()
    base = (_asked(file, "merge-base", named, "HEAD") or commit).decode().strip()
    if _asked(file, "cat-file", "-e", f"{base}:./{file.name}") is None:
        return None
    told = _asked(
        file, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", base, "--",
        f":(literal){file.name}",
    )  # fmt: skip
    spans = [(int(start), int(count or 1)) for start, count in _HUNK.findall(told or b"")]
    return frozenset(line for start, count in spans for line in range(start, start + count))


def _asked(file: Path, *words: str) -> bytes | None:
    """Return what git answers in the folder of a file, None where it cannot do what is asked."""
    git = shutil.which("git")
    if git is None:
        raise ConfigurationError("--changed-since asks git, which is not installed; leave it out")
    done = subprocess.run(  # noqa: S603 - git itself, with the words above
        [git, *words], cwd=file.parent, capture_output=True, check=False, timeout=_SECONDS
    )
    return done.stdout if done.returncode == 0 else None


def _touched(document: Document, changed: frozenset[int]) -> set[str | None]:
    """Return the ids of the items whose lines have changed, their details below them included."""
    lines = document.text.split("\n")
    starts = sorted({place.line for place in document.places.values()})
    ends = {
        line: _end(line, after, lines) for line, after in zip(starts, [*starts[1:], 0], strict=True)
    }
    return {
        item
        for item, place in document.places.items()
        if not changed.isdisjoint(range(place.line, ends[place.line]))
    }


def _end(line: int, following: int, lines: Sequence[str]) -> int:
    """Return the line after an item: of the next one, or the first blank one before that."""
    last = following or len(lines) + 1
    return next((at for at in range(line + 1, last) if not lines[at - 1].strip()), last)
