"""The metrics of the lexicon: what is known of each, and where a line names one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from okrkpi.pattern import pattern
from okrkpi.statement.facts import Span
from okrkpi.statement.line import LIMIT, Line
from okrkpi.statement.words import (
    entries,
    find_verb,
    load_toml,
    plural,
    singular,
)

Better = Literal["higher", "lower", "either"]


@dataclass(frozen=True, slots=True)
class Metric:
    """A measure as the field knows it; `low` and `high` are hard bounds in its unit."""

    name: str
    field: str
    unit: str
    better: Better
    timing: Literal["leading", "lagging"]
    low: float | None = None
    high: float | None = None
    vanity: bool = False
    guards: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


class Named(NamedTuple):
    """A metric found in a line: its name, its place, and the lexicon's entry where it has one."""

    name: str
    start: int
    end: int
    known: Metric | None = None


_TOKEN = pattern(r"[^\W\d_]+(?:['&][^\W\d_]+)*")
_ENTRY = pattern(
    r"(?P<name>[^(:]+?)\s*(?:\((?P<also>[^)]*)\))?\s*:\s*(?P<unit>\S+)\s+"
    r"(?P<low>-?[\d.]*?)\.\.(?P<high>-?[\d.]*)"
    r"\s*;\s*(?P<better>higher|lower|either)\s*;\s*(?P<timing>leading|lagging)"
    r"(?P<vanity>\s*;\s*vanity)?(?:\s*;\s*guarded by (?P<guards>.+))?"
)


@cache
def _entries() -> dict[str, tuple[str, str]]:
    """Return every name of a metric with its field and its entry in the lexicon."""
    found: dict[str, tuple[str, str]] = {}
    for field, table in load_toml("metrics").items():
        for line in table["metrics"].splitlines():
            name, _, also = line.partition(":")[0].partition("(")
            for known in (name.strip(), *entries(also.rstrip(" )"))):
                if known:
                    found.setdefault(known, (field, line))
    return found


@lru_cache(maxsize=1024)
def _read(field: str, entry: str) -> Metric | None:
    """Read one entry of the lexicon."""
    match = _ENTRY.fullmatch(entry.strip())
    if match is None:
        return None
    return Metric(
        name=match["name"],
        field=field,
        unit=match["unit"],
        better=match["better"],  # type: ignore[arg-type] # the pattern allows no other
        timing=match["timing"],  # type: ignore[arg-type] # the pattern allows no other
        low=float(match["low"]) if match["low"] else None,
        high=float(match["high"]) if match["high"] else None,
        vanity=bool(match["vanity"]),
        guards=tuple(entries(match["guards"] or "")),
        aliases=tuple(entries(match["also"] or "")),
    )


@lru_cache(maxsize=16384)
def lookup(name: str) -> Metric | None:
    """Return the lexicon's entry for a metric's name, whatever its number or hyphens."""
    known = _entries()
    low = name.lower()
    plain = " ".join(low.replace("-", " ").replace("/", " ").split())
    for candidate in (low, plain, _swap_number(plain)):
        if candidate in known:
            return _read(*known[candidate])
    return None


def lookup_head(name: str) -> Metric | None:
    """Return the entry for the measure that a longer name ends with: `energy costs`."""
    rest = name
    while rest:
        if known := lookup(rest):
            return known
        rest = rest.partition(" ")[2]
    return None


def _swap_number(name: str) -> str:
    head, _, last = name.rpartition(" ")
    other = singular(last) if last.endswith("s") else plural(last)
    return f"{head} {other}" if head else other


@cache
def _names() -> tuple[dict[tuple[str, ...], tuple[str, str]], dict[str, list[int]]]:
    """Return the entry of each name by its words, and how long names with a first word are."""
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    lengths: dict[str, list[int]] = {}
    for name, entry in _entries().items():
        plain = name.replace("-", " ")
        for form in (plain, _swap_number(plain)):
            tokens = _tokens(form)
            if tokens and tokens not in found and (len(tokens) > 1 or not _verb_only(tokens[0])):
                found[tokens] = entry
                known = lengths.setdefault(tokens[0], [])
                if len(tokens) not in known:
                    known.append(len(tokens))
    for known in lengths.values():
        known.sort(reverse=True)
    return found, lengths


def _tokens(name: str) -> tuple[str, ...]:
    parts = name.split()
    return tuple(parts if "".join(parts).isalpha() else _TOKEN.findall(name))


def _verb_only(token: str) -> bool:
    """A base form such as `win` or `visit` names no metric; its plural does."""
    verb = find_verb(token)
    return verb is not None and verb.form == "base" and token not in _entries()


def find_metric(
    line: Line, begin: int = 0, avoid: Sequence[Span] = (), last: int = LIMIT
) -> Named | None:
    """Find the first metric of the lexicon that is named after `begin`, by its longest name.

    A name that begins after `last` is not looked for.
    """
    names, lengths = _names()
    if lengths.keys().isdisjoint(line.said):
        return None
    tokens, starts, ends = _flat(line)
    for i, token in enumerate(tokens):
        if token not in lengths or starts[i] < begin:
            continue
        if starts[i] > last:
            break
        if avoid and any(first <= starts[i] < last for first, last in avoid):
            continue
        for count in lengths[token]:
            name = tuple(tokens[i : i + count])
            entry = names.get(name) if len(name) == count else None
            if entry and (count == 1 or _adjacent(line.low, ends, starts, i, count)):
                if metric := _read(*entry):
                    return Named(metric.name, starts[i], ends[i + count - 1], metric)
    return None


def _flat(line: Line) -> tuple[list[str], list[int], list[int]]:
    """Return the words with hyphenated ones split, and their offsets."""
    if "-" not in line.low:
        return line.words, line.starts, line.ends
    tokens: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for word, start, end in zip(line.words, line.starts, line.ends, strict=True):
        if "-" not in word:
            tokens.append(word)
            starts.append(start)
            ends.append(end)
            continue
        offset = start
        for part in word.split("-"):
            tokens.append(part)
            starts.append(offset)
            ends.append(offset + len(part))
            offset += len(part) + 1
    return tokens, starts, ends


def _adjacent(low: str, ends: list[int], starts: list[int], i: int, count: int) -> bool:
    return all(not low[ends[k] : starts[k + 1]].strip(" -&") for k in range(i, i + count - 1))
