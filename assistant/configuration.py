"""Configuration: the profile of a project, found upward from the file that is read.

`extends` names a shipped profile or another file, as a path from the file that says so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from assistant.errors import EmptyFile, InputError
from assistant.files import STDIN, read_text
from okrkpi.cycle import parse_cycle
from okrkpi.models import Cycle
from okrkpi.near import told
from okrkpi.profile import Profile, ProfileError, load_profile, merged, shipped_profiles
from okrkpi.rules import discover

PROJECT_FILE = "okrkpi.toml"
_SHARED_FILE = "pyproject.toml"


class ConfigurationError(InputError):
    """A configuration that cannot be used, whichever of the documents it was wanted for."""


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


def check_options(
    named: str | None, *, select: Collection[str], ignore: Collection[str], cycle: str | None
) -> None:
    """Say once what is wrong with the options that hold for every document."""
    check_rules([*select, *ignore])
    if named:
        _named(named)
    if cycle is not None:
        read_cycle(cycle)


def named_profile(named: str | None) -> Profile:
    """Return the profile named, or the project's default."""
    return _named(named) if named else load_profile()


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
    rules = [(rule.code, rule.name) for rule in discover()]
    known = {name for pair in rules for name in pair}
    for name in names:
        if name not in known and not any(code.startswith(name) for code in known):
            raise InputError(f"there is no rule “{name}”; {told(name, rules)}")


def _named(named: str) -> Profile:
    if named in shipped_profiles() or not _is_file(named):
        return _loaded(named, "")
    return _of_file(Path(named).absolute(), (), named)


def _is_file(named: str) -> bool:
    return named.endswith(".toml") or "/" in named or "\\" in named


def _of_project(path: str) -> Profile:
    start = Path.cwd() if path == STDIN else Path(path).absolute().parent
    for folder in (start, *start.parents):
        own = folder / PROJECT_FILE
        if own.is_file():
            return _of_file(own, ())
        shared = folder / _SHARED_FILE
        if shared.is_file() and "okrkpi" in _table(shared).get("tool", {}):
            return _of_file(shared, ("tool", "okrkpi"))
    return load_profile()


def _of_file(path: Path, inside: tuple[str, ...], named: str = "") -> Profile:
    where = f"{named or path}{', [tool.okrkpi]' if inside else ''}: "
    table: Any = _table(path)
    for key in inside:
        table = table[key]
    if not isinstance(table, Mapping):
        raise ConfigurationError(f"{where}[tool.okrkpi] is a table; write its keys beneath it")
    return _loaded(_with_files_below(table, path, (path.resolve(),)), where)


def _with_files_below(
    table: Mapping[str, Any], path: Path, seen: tuple[Path, ...]
) -> Mapping[str, Any]:
    """Return the table laid over the files that it extends."""
    base = table.get("extends")
    if not isinstance(base, str) or not _is_file(base):
        return table
    below = path.parent / base
    if below.resolve() in seen:
        raise ConfigurationError(f"{path} extends itself by way of {base}; take one of the two out")
    under = _table(below)
    if below.name == _SHARED_FILE:
        under = under.get("tool", {}).get("okrkpi", {})
    own = {key: value for key, value in table.items() if key != "extends"}
    return merged(_with_files_below(under, below, (*seen, below.resolve())), own)


def _table(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(read_text(str(path)))
    except EmptyFile:
        return {}
    except tomllib.TOMLDecodeError as error:
        told = f"{path} is not valid TOML: {error}; mend it or remove it"
        raise ConfigurationError(told) from error
    except InputError as error:
        raise ConfigurationError(str(error)) from error


def _loaded(source: str | Mapping[str, Any], where: str) -> Profile:
    try:
        return load_profile(source)
    except ProfileError as error:
        raise ConfigurationError(f"{where}{error}") from error
