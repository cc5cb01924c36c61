"""Configuration: the profile of a project, found upward from the file that is read."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from assistant.errors import InputError
from assistant.files import STDIN, read_text
from assistant.near import nearest
from okrkpi.cycle import parse_cycle
from okrkpi.models import Cycle
from okrkpi.profile import Profile, ProfileError, load_profile, shipped_profiles
from okrkpi.rules import discover

PROJECT_FILE = "okrkpi.toml"
_SHARED_FILE = "pyproject.toml"


def profile_for(
    path: str,
    named: str | None = None,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
) -> Profile:
    """Return the profile named, or else the project's, narrowed to the rules asked for."""
    check_rules([*select, *ignore])
    profile = _named(named) if named else _of_project(path)
    changes: dict[str, object] = {"ignore": (*profile.ignore, *ignore)}
    if select:
        changes["select"] = tuple(select)
    return profile.model_copy(update=changes)


def read_cycle(label: str, fiscal_year_start: int = 1) -> Cycle:
    """Read the label of a cycle, or say how one is written."""
    cycle = parse_cycle(label, fiscal_year_start=fiscal_year_start)
    if cycle is None:
        raise InputError(
            f"“{label}” is no cycle; write a quarter (2026-Q4), a half (2026-H2), a year (2026) or"
            " two days (2026-10-01/2026-12-31)"
        )
    return cycle


def check_rules(names: Collection[str]) -> None:
    """Fail where no rule has such a code, name or beginning of a code."""
    known = {name for rule in discover() for name in (rule.code, rule.name)}
    for name in names:
        if name not in known and not any(code.startswith(name) for code in known):
            close = nearest(name, sorted(known))
            meant = f"did you mean {close}?" if close else "`okrkpi rules` lists them all"
            raise InputError(f"there is no rule “{name}”; {meant}")


def _named(named: str) -> Profile:
    if named in shipped_profiles() or not _is_file(named):
        return _loaded(named, "")
    return _loaded(_table(Path(named)), f"{named}: ")


def _is_file(named: str) -> bool:
    return named.endswith(".toml") or "/" in named or "\\" in named


def _of_project(path: str) -> Profile:
    start = Path.cwd() if path == STDIN else Path(path).absolute().parent
    for folder in (start, *start.parents):
        own = folder / PROJECT_FILE
        if own.is_file():
            return _loaded(_table(own), f"{own}: ")
        shared = folder / _SHARED_FILE
        if shared.is_file():
            table = _table(shared).get("tool", {}).get("okrkpi")
            if table is not None:
                return _loaded(table, f"{shared}, [tool.okrkpi]: ")
    return load_profile()


def _table(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(read_text(str(path)))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path} is not valid TOML: {error}; mend it or remove it") from error


def _loaded(source: str | Mapping[str, Any], where: str) -> Profile:
    try:
        return load_profile(source)
    except ProfileError as error:
        raise InputError(f"{where}{error}") from error
