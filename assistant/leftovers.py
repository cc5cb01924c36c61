"""Files that lie beside a plan and add nothing to it: its exports, and the memo it came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from assistant.errors import note
from okrkpi.document import Document
from okrkpi.models import Plan

_NAMED = 8
_SEVERAL = {"holds": "hold", "is": "are"}
_FORMS = (".md", ".markdown", ".txt", ".yaml", ".yml", ".json", ".toml", ".csv", ".tsv")
_EXPORTS = frozenset({".yaml", ".yml", ".json", ".toml", ".csv", ".tsv"})


def leftovers(documents: Sequence[tuple[str, Document]]) -> dict[str, str]:
    """Return the files that add nothing to another one, each with the reason.

    In a folder, a data file with the very goals of another file is an export of it, and a document
    that a plan names as its source is the memo that it was drafted from.
    """
    found: dict[str, str] = {}
    for path, document in documents:
        for source in document.plan.documents:
            memo = Path(path).parent / source.path
            for other, _ in documents:
                if source.path and other != path and _same_file(memo, Path(other)):
                    found[other] = f"is what {Path(path).name} was drafted from"
    first: dict[object, str] = {}
    for path, document in sorted(documents, key=lambda one: (_rank(one[0]), one[0])):
        key = (Path(path).parent, _goals(document.plan))
        original = first.setdefault(key, path)
        if original != path and Path(path).suffix.lower() in _EXPORTS:
            found[path] = f"holds the same goals as {Path(original).name}"
    return found


def tell_left_out(reasons: Mapping[str, str]) -> None:
    """Say which file was left out and why, or how many were."""
    by_reason: dict[str, list[str]] = {}
    for path, reason in reasons.items():
        by_reason.setdefault(reason, []).append(path)
    for reason, paths in by_reason.items():
        if len(paths) == 1:
            note(f"{paths[0]} {reason} and is left out")
        else:
            verb, _, rest = reason.partition(" ")
            several = f"{_SEVERAL[verb]} {rest}"
            note(f"{len(paths)} files {several} and are left out: {_listed(paths)}")


def _listed(paths: Sequence[str]) -> str:
    """Return the names of files, the first of them where there are many."""
    more = len(paths) - _NAMED
    shown = [*paths[:_NAMED], f"{more} more"] if more > 1 else [*paths]
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def _rank(path: str) -> int:
    suffix = Path(path).suffix.lower()
    return _FORMS.index(suffix) if suffix in _FORMS else 0


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def _goals(plan: Plan) -> object:
    """Return what makes two plans the same goals: the words of all, each where it belongs."""
    objectives = tuple(
        (one.text, _texts(one.key_results), _texts(one.initiatives)) for one in plan.objectives
    )
    return objectives, _texts(plan.kpis)


def _texts(items: Iterable[object]) -> tuple[str, ...]:
    return tuple(" ".join(str(getattr(item, "text", "")).split()) for item in items)
