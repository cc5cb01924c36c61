"""The metric that a line is about: its name in the field's words, what it is bound by, its scope."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from okrkpi.statement.facts import Span
from okrkpi.statement.line import Line
from okrkpi.statement.words import entries, find_verb, load_toml, plural, singular, words

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


@dataclass(frozen=True, slots=True)
class Named:
    """A metric found in a line: its name, its place, and the lexicon's entry where it has one."""

    name: str
    start: int
    end: int
    known: Metric | None = None


_ENTRY = re.compile(
    r"(?P<name>[^(:]+?)\s*(?:\((?P<also>[^)]*)\))?\s*:\s*(?P<unit>\S+)\s+(?P<low>-?[\d.]*?)\.\.(?P<high>-?[\d.]*)"
    r"\s*;\s*(?P<better>higher|lower|either)\s*;\s*(?P<timing>leading|lagging)(?P<vanity>\s*;\s*vanity)?"
    r"(?:\s*;\s*guarded by (?P<guards>.+))?"
)


@cache
def metrics() -> dict[str, Metric]:
    """Return every metric of the lexicon by its name and by each of its other names."""
    found: dict[str, Metric] = {}
    for field, table in load_toml("metrics").items():
        for line in table["metrics"].splitlines():
            if match := _ENTRY.fullmatch(line.strip()):
                metric = Metric(
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
                for name in (metric.name, *metric.aliases):
                    found.setdefault(name, metric)
    return found


def lookup(name: str) -> Metric | None:
    """Return the lexicon's entry for a metric's name, whatever its number or hyphens."""
    known = metrics()
    plain = " ".join(name.lower().replace("-", " ").replace("/", " ").split())
    for candidate in (name.lower(), plain, _swap_number(plain)):
        if candidate in known:
            return known[candidate]
    return None


def _swap_number(name: str) -> str:
    head, _, last = name.rpartition(" ")
    other = singular(last) if last.endswith("s") else plural(last)
    return f"{head} {other}".strip()


@dataclass(frozen=True, slots=True)
class _Names:
    """Every name of a metric as words, and how long the names with a given first word are."""

    metrics: dict[tuple[str, ...], Metric]
    lengths: dict[str, tuple[int, ...]]


@cache
def _names() -> _Names:
    found: dict[tuple[str, ...], Metric] = {}
    for name, metric in metrics().items():
        plain = " ".join(name.replace("-", " ").split())
        for form in (plain, _swap_number(plain)):
            tokens = tuple(_TOKEN.findall(form))
            if tokens and not (len(tokens) == 1 and _verb_only(tokens[0])):
                found.setdefault(tokens, metric)
    lengths: dict[str, set[int]] = {}
    for tokens in found:
        lengths.setdefault(tokens[0], set()).add(len(tokens))
    return _Names(found, {k: tuple(sorted(v, reverse=True)) for k, v in lengths.items()})


_TOKEN = re.compile(r"[^\W\d_]+(?:['&][^\W\d_]+)*")
_DETERMINERS = frozenset("the our a an its their your my this that all each every of in overall avg average mean some any".split())
_BREAK = frozenset(
    """from to by below above under over at until till before within while whilst without with is are
    was were be becomes become stays stay reaches reach hits hit exceeds than vs versus per if so
    that which who and or but remains falls drops rises grows increases decreases improves down up
    through via between currently current target baseline today now goal shall should must will can
    has have had keep kept keeps stays no not more less fewer""".split()
)  # fmt: skip
_NARROWING = frozenset("in for on at across among amongst within throughout".split())
_PREPOSITIONS = frozenset("in for on at of across among amongst within throughout per during".split())
_PUNCTUATION = re.compile(r"[:;|→()\[\],\t?!=<>≥≤~\"•·/]|\s-+\s|--|\.\s|->")


def flat(line: Line) -> tuple[list[str], list[int], list[int]]:
    """Return the words with hyphenated ones split, and their offsets."""
    if "-" not in line.low:
        return line.words, line.starts, line.ends
    tokens, starts, ends = [], [], []
    for word, start in zip(line.words, line.starts, strict=True):
        offset = start
        for part in word.split("-"):
            tokens.append(part)
            starts.append(offset)
            ends.append(offset + len(part))
            offset += len(part) + 1
    return tokens, starts, ends


def find_metric(line: Line, begin: int = 0, avoid: Sequence[Span] = ()) -> Named | None:
    """Find the first metric of the lexicon that is named after `begin`, by its longest name."""
    tokens, starts, ends = flat(line)
    names = _names()
    for i, token in enumerate(tokens):
        lengths = names.lengths.get(token)
        if not lengths or starts[i] < begin or any(a <= starts[i] < b for a, b in avoid):
            continue
        for count in lengths:
            metric = names.metrics.get(tuple(tokens[i : i + count]))
            if metric and i + count <= len(tokens) and _adjacent(line.low, ends, starts, i, count):
                return Named(metric.name, starts[i], ends[i + count - 1], metric)
    return None


@cache
def _verb_only(token: str) -> bool:
    """A base form such as `win` or `visit` names no metric; its plural does."""
    verb = find_verb(token)
    return verb is not None and verb.form == "base" and token not in metrics()


def _adjacent(low: str, ends: list[int], starts: list[int], i: int, count: int) -> bool:
    return all(not low[ends[k] : starts[k + 1]].strip(" -&") for k in range(i, i + count - 1))


def noun_phrase(line: Line, begin: int, stop: int) -> Named | None:
    """Return the words from `begin` to the first break as the name of what is measured."""
    low = line.low
    first = line.word_at(begin)
    while first < len(line.words) and line.words[first] in _DETERMINERS:
        first += 1
    last = None
    for i in range(first, len(line.words)):
        start = line.starts[i]
        if start >= stop or (last is not None and _PUNCTUATION.search(low, line.ends[last], start)):
            break
        if last is None and _PUNCTUATION.search(low, begin, start) and i > first:
            break
        if line.words[i] in _BREAK or (last is not None and line.words[i] in _NARROWING):
            break
        last = i
    if last is None:
        return None
    while last > first and line.words[last] in _PREPOSITIONS | _DETERMINERS:
        last -= 1
    start, end = line.starts[first], line.ends[last]
    return Named(low[start:end], start, end)


def is_measure(name: str) -> bool:
    """Tell whether words name a measure: `share of …`, or a head such as rate, cost, score."""
    tokens = name.split()
    if not tokens:
        return False
    if leads_measure(name):
        return True
    heads = words().nouns["measure_head"]
    head = tokens[-1]
    for i, token in enumerate(tokens):
        if token in _PREPOSITIONS and i:
            head = tokens[i - 1]
            break
    return head in heads or head.rpartition("-")[2] in heads


def leads_measure(name: str) -> bool:
    """Tell whether words open like a measure's name: `share of`, `number of`, `time to`."""
    tokens = name.split()
    if not tokens:
        return False
    for parts in words().measure_lead.get(tokens[0], ()):
        if len(parts) > 1 and tuple(tokens[: len(parts)]) == parts:
            return True
    return False


_SCOPE_PHRASE = re.compile(
    r"(?<![\w/])(?:in|on|at|across|among|amongst|for|from|within|through|throughout)\s+(?!of\b|least\b|most\b|order\b|all\b(?!\s\w)|average\b|total\b|time\b|full\b|place\b|line\b|and\b|the\s(?:moment|end|start)\b|target\b|track\b|\d)"
    r"(?P<words>[^\s,;:()\[\]|→<>≥≤=@.]+(?:\s(?!to\b|by\b|from\b|in\b|on\b|at\b|for\b|while\b|without\b|with\b|so\b|is\b|are\b|was\b|and\s\w+\s(?:from|to|by)\b|who\b|that\b|which\b|before\b|until\b|under\b|above\b|below\b|over\b|within\b|this\b|next\b|against\b|vs\b|through\b|via\b|up\b|down\b|has\b|have\b|will\b|should\b|\d+\s?%)[^\s,;:()\[\]|→<>≥≤=@]+){0,5})"
)
_BRACKET = re.compile(r"[(\[]\s*([^)\]]{2,40}?)\s*[)\]]|[,]\s*([^,;:()|→=<>@\d]{3,34}?)\s*(?=$|[:,(])|\s-\s([a-z][^,;:()|→=<>@\d]{2,30})$")
_NO_SCOPE = re.compile(
    r"\W*(?:owner|baseline|base|target|tgt|current|currently|now|today|was|from|to|goal|aim|due|by|draft|tbd|tbc|trend|at risk|on track|done|red|amber|green|yellow|orange|stretch|"
    r"committed|aspirational|q[1-4]|h[12]|fy|monthly|weekly|daily|quarterly|yearly|annual|avg|average|median|in progress|not started|guardrail|up|down|no |not |with|without|while|"
    r"last|this|next|national|industry|score|status|@|p[0-3]\b|vs|see|incl|including|ziel|ok|min/|max|minimum|same|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|want|should|so |and |but |which|who|where|please|pending|soft|target:|kg|minutes|hours|days|in \d|\d+ ?%)"
)
_DIGIT = re.compile(r"\d")


def find_scope(line: Line, named: Named, avoid: Sequence[Span]) -> str | None:
    """Return the segment, place or population that a metric is narrowed to, if the line says.

    `avoid` holds the spans that belong to deadlines, guards and the numbers.
    """
    found = _leading_segments(line, named)
    for match in _SCOPE_PHRASE.finditer(line.low, named.start):
        start = match.start("words")
        if any(a < match.end() and match.start() < b for a, b in avoid):
            continue
        if named.start <= start < named.end:
            continue
        found.append(line.plain[start : match.end()].strip().removeprefix("the "))
        break
    else:
        for match in _BRACKET.finditer(line.low, named.end):
            inside = next(group for group in match.groups() if group)
            start = match.start(match.lastindex or 0)
            if any(a < match.end() and start < b for a, b in avoid) or _NO_SCOPE.match(inside):
                continue
            if _DIGIT.search(inside) and len(inside) > 12:
                continue
            found.append(line.plain[start : start + len(inside)].strip())
            break
    return ", ".join(found) or None


def _leading_segments(line: Line, named: Named) -> list[str]:
    segments = words().nouns["segment"]
    before = line.word_at(named.start) - 1
    lead: list[str] = []
    while before >= 0 and line.words[before] in segments:
        lead.insert(0, line.words[before])
        before -= 1
    return lead
