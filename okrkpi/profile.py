"""Profiles: which rules apply, how severely, and where the limits lie.

A house profile extends a shipped one and states only what differs:

    extends = "google"
    ignore = ["KR223"]

    [limits]
    key_results = [2, 4]
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from pydantic import Field, NonNegativeInt, ValidationError, model_validator

from okrkpi.models import Frozen
from okrkpi.near import told
from okrkpi.rules import discover

Level = Literal["error", "warning", "info", "off"]
Bounds = tuple[NonNegativeInt, NonNegativeInt]
DEFAULT = "default"
_SHIPPED = "okrkpi.profiles"
_ADDED = frozenset({"ignore"})
_OF_RULES = frozenset({"severity", "messages", "sources"})


class ProfileError(ValueError):
    """A profile that cannot be used; the message says what is wrong and what exists instead."""


class Limits(Frozen):
    """How many there should be, each as the least and the most."""

    objectives: Bounds
    key_results: Bounds
    kpis: Bounds
    objective_words: Bounds
    observable_days: NonNegativeInt

    @model_validator(mode="after")
    def _ordered(self) -> Limits:
        for name, bounds in self:
            if isinstance(bounds, tuple) and bounds[0] > bounds[1]:
                raise ValueError(f"{name} is [least, most], and {bounds[0]} is over {bounds[1]}")
        return self


class AmbitionLimits(Frozen):
    """What counts as a stretch and as a leap; shares are fractions of one."""

    gap: float
    change: float
    bounded_change: float
    leap: float
    leap_gap: float
    committed_grade: float
    aspirational_grade: float


class HouseWords(Frozen):
    """Words that the house finds vague, and words of the project's list that it does not."""

    vague: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()


class HouseMetric(Frozen):
    """A measure of the house, or its own view of a common one; `guards` protect it."""

    aliases: tuple[str, ...] = ()
    field: str = "house"
    unit: str = "count"
    better: Literal["higher", "lower", "either"] = "either"
    timing: Literal["leading", "lagging"] = "lagging"
    low: float | None = None
    high: float | None = None
    vanity: bool = False
    guards: tuple[str, ...] = ()


class Message(Frozen):
    """Words of the house for a rule; `{message}` and `{fix}` stand for the project's own."""

    message: str | None = None
    fix: str | None = None


class Profile(Frozen):
    """Everything that a review can be told; rules are named by code, name or prefix (`KR2`)."""

    name: str = DEFAULT
    extends: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Literal["error", "warning", "info", "never"]
    fiscal_year_start: int = Field(ge=1, le=12)
    severity: dict[str, Level]
    limits: Limits
    ambition: AmbitionLimits
    words: HouseWords = HouseWords()
    metrics: dict[str, HouseMetric] = Field(default_factory=dict)
    messages: dict[str, Message] = Field(default_factory=dict)
    sources: dict[str, str] = Field(default_factory=dict)


def shipped_profiles() -> tuple[str, ...]:
    """Return the names of the profiles that come with the project."""
    names = (entry.name for entry in files(_SHIPPED).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def load_profile(source: str | Mapping[str, Any] = DEFAULT) -> Profile:
    """Return a profile by its shipped name, from the text of a TOML file, or from its table.

    Raises ProfileError with one sentence where the name, a key or a value is not known.
    """
    if isinstance(source, str) and ("\n" in source or "=" in source):
        try:
            source = tomllib.loads(source)
        except tomllib.TOMLDecodeError as error:
            raise ProfileError(f"The profile is not valid TOML: {error}.") from None
    if isinstance(source, str):
        return _shipped(source)
    return _profile(_extended(source), str(source.get("name", "house")))


@cache
def _shipped(name: str) -> Profile:
    return _profile(_extended(_table(name)), name)


@cache
def _table(name: str) -> Mapping[str, Any]:
    known = shipped_profiles()
    if name not in known:
        raise ProfileError(f"There is no profile “{name}”; there are {_listed(known, name)}.")
    return tomllib.loads(files(_SHIPPED).joinpath(f"{name}.toml").read_text("utf-8"))


def _extended(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return the table laid over the one that it extends; only the default extends nothing."""
    base = table.get("extends")
    if base is None and table is _table(DEFAULT):
        return dict(table)
    if base is not None and not isinstance(base, str):
        raise ProfileError('“extends” is the name of a profile, as in extends = "google".')
    return merged(_extended(_table(base or DEFAULT)), table)


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return a profile's table laid over another; what is ignored adds up.

    A rule may be named by its code in one of the two and by its name in the other.
    """
    return _laid_over(_by_code(below), _by_code(above))


def _by_code(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return a table in which every rule that has settings is named by its code."""
    codes = {rule.name: rule.code for rule in discover()}
    found = dict(table)
    for key in _OF_RULES & table.keys():
        if isinstance(settings := table[key], Mapping):
            found[key] = {codes.get(name, name): value for name, value in settings.items()}
    return found


def _laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    whole = dict(below)
    for key, value in above.items():
        held = whole.get(key)
        if isinstance(held, Mapping) and isinstance(value, Mapping):
            whole[key] = _laid_over(held, value)
        elif key in _ADDED and isinstance(held, list) and isinstance(value, list):
            whole[key] = [*held, *value]
        else:
            whole[key] = value
    return whole


def _profile(table: dict[str, Any], name: str) -> Profile:
    try:
        profile = Profile.model_validate({**table, "name": name})
    except ValidationError as error:
        raise ProfileError(_explained(error)) from None
    _check_rules(profile)
    return profile


def _explained(error: ValidationError) -> str:
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"]) or "The profile"
    if first["type"] == "extra_forbidden":
        known = _keys_beside(first["loc"])
        return (
            f"The profile has no key “{where}”; there are {_listed(known, str(first['loc'][-1]))}."
        )
    reason = _wanted(first["type"]) or first["msg"].removeprefix("Value error, ")
    return f"The profile's “{where}” cannot be used: {reason[:1].lower()}{reason[1:]}."


def _wanted(kind: str) -> str | None:
    """Return what a value should have been, in the words of the file, where its kind is wrong."""
    if kind == "tuple_type":
        return 'it is to be a list, such as ["KR206"] or [2, 4]'
    if kind in ("model_type", "dict_type"):
        return "it is to be a table, with its keys beneath a head in brackets"
    return None


def _keys_beside(place: tuple[int | str, ...]) -> tuple[str, ...]:
    inner: dict[str, type[Frozen]] = {
        "limits": Limits,
        "ambition": AmbitionLimits,
        "words": HouseWords,
        "metrics": HouseMetric,
        "messages": Message,
    }
    model = inner.get(str(place[0]), Profile) if len(place) > 1 else Profile
    return tuple(name for name in model.model_fields if name != "name")


def _check_rules(profile: Profile) -> None:
    rules = [(rule.code, rule.name) for rule in discover()]
    known = {name for pair in rules for name in pair}
    exact = [*profile.severity, *profile.messages, *profile.sources]
    for named in [*profile.select, *profile.ignore, *exact]:
        prefix = named not in exact and any(code.startswith(named) for code in known)
        if named not in known and not prefix:
            meant = told(named, rules)
            lists = "" if "`okrkpi rules`" in meant else " `okrkpi rules` lists all"
            raise ProfileError(
                f"The profile names a rule “{named}” that does not exist; {meant}{lists}."
            )


def _listed(known: tuple[str, ...], wanted: str) -> str:
    close = get_close_matches(wanted, known, n=1)
    meant = f" (did you mean {close[0]}?)" if close else ""
    return ", ".join(known) + meant
