"""What several rules need: the words of a goal, its line rewritten, and what belongs together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from okrkpi.item_facts import Facts
from okrkpi.models import Cycle
from okrkpi.pattern import pattern
from okrkpi.rules._base import ObjectiveLine, Span
from okrkpi.rules._topic import content, name_words
from okrkpi.statement.metric import Metric, lookup
from okrkpi.statement.words import find_verb, singular

_REMEMBERED = 1 << 15
ASK_TODAY = "who knows today's figure?"

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_EVENTS = pattern(r"(?:[\w-]+ )*?(?P<what>[\w-]+) (?P<happened>[\w-]+)", re.IGNORECASE)
_REAL = pattern(
    r"\b(?:active|paying|paid|qualified|engaged|returning|repeat|retained|loyal)\b", re.IGNORECASE
)
_ON_THE_WEB = pattern(
    r"\b(?:visits?|visitors?|traffic|hits|sessions)\s(?:to|on|of)\s(?:our\s|the\s)?"
    r"(?:web ?site|web ?page|home ?page|landing page|blog)\b(?!\s(?:who|that|which|where))"
    r"|\b(?:website|web|home ?page|blog) (?:visitors|hits|sessions)\b(?!\s(?:who|that|which))",
    re.IGNORECASE,
)
_SEVERAL = frozenset({"people", "children", "women", "men", "post", "mail", "property", "income"})
_EMPTY = pattern(r"\s*[(\[]\s*[)\]]|\s+to(?=\s*[,;])")
_BY = pattern(r"\s*(?:by|until|before|no later than)\s", re.IGNORECASE)
_OWN_LEVELS = pattern(
    r"\bfrom\s+\S.*?\s(?:to|→)\s|\([^()]*\d[^()]*\)"
    r"|\b(?:vs|versus|than|against|compared (?:to|with)|relative to)\b",
    re.IGNORECASE,
)
_NO_MOVE = pattern(
    r"^(?:no|none|not|never|nobody|nothing|we|i|they|it|everyone|everybody|anyone|anybody)\b"
    r"|^(?:raise|reduce|cut)\s+(?:of|less|fewer|more|at|in|to|on|by|the of)\b"
    r"|[.!?;]\s+\S|:\s+\S|,\s+(?:no|not|then|but|so|and)\b|\b(?:works?|comes?|acts?|lives?|runs?)\s+from\b"
    r"|\b(?:can|cannot|must|should|will|would|may)\s+\w"
    r"|(?:\b(?:in|at|of|to|by|on|minus|plus|below|above|under|over|than|and|or|with|for|a|the)"
    r"|[\d%+±=<>≤≥−–-])$"
    r"|\b(?:bought|adopted|used|held|owned|done|made|met|taken|given|paid|booked)\s+of\b"
    r"|\bminus\b|\bpassed\b|\bfinished\b|\bboth (?:up|down)\b",
    re.IGNORECASE,
)
"""Words after which no start and no end can stand: sentences, refusals, and what a change left."""
_TRAILING = " ,;:.–—-"


def day(when: date) -> str:
    """Return a day as people write it: 31 Dec 2026."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def by_when(cycle: Cycle | None) -> str:
    """Return the end of the cycle as a deadline, or a gap to fill."""
    return f"by {cycle.end.day} {_MONTHS[cycle.end.month - 1]}" if cycle else "by [date]"


def due_by(said: Facts, cycle: Cycle | None) -> str:
    """Return by when a goal is due in its own words, or else the end of the cycle."""
    due = said.says.deadline
    return due.text.strip() if due and _BY.match(due.text) else by_when(cycle)


def quoted(text: str, longest: int = 60) -> str:
    """Return words in quotation marks, cut where they are long."""
    text = " ".join(text.split())
    return f"“{text if len(text) <= longest else text[: longest - 1].rstrip() + '…'}”"


def listed(parts: Iterable[str]) -> str:
    """Return words joined by commas and a last `and`."""
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


def plain_number(value: float) -> str:
    """Return a number with separators and without needless digits."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:.4g}"


def vanity(said: Facts, metric: Metric | None) -> Metric | None:
    """Return the measure that flatters, also where a platform stands before its name."""
    name = (said.metric or "").lower()
    found = metric
    if name and not metric:
        found = _lookup_last(name.partition(" per ")[0]) or lookup(" ".join(name.split()[-2:]))
    if not (found and found.vanity) and _ON_THE_WEB.search(said.text):
        found = lookup("website visits")
    return found if found and found.vanity and not _REAL.search(said.text) else None


def _lookup_last(name: str) -> Metric | None:
    """Look the last word up as it stands: `we would like` speaks of no likes."""
    last = name.rpartition(" ")[2]
    found = lookup(last)
    return found if found and last in (found.name, *found.aliases) else None


def is_bare_metric(said: Facts) -> bool:
    """Say whether the line names a measure that is known, and nothing else."""
    if said.known is None:
        return False
    names = (said.known.name, *said.known.aliases)
    return content(said) <= frozenset().union(*(name_words(name) for name in names))


def names_nothing_else(said: Facts) -> bool:
    """Say whether every word of the line belongs to the name of a measure that is known."""
    if said.known is None:
        return False
    whole = name_words(said.text)
    names = (said.known.name, *said.known.aliases, "number of", "rate", "share of", "average")
    return whole <= frozenset().union(*(name_words(name) for name in names))


def counts_events(text: str) -> bool:
    """Say whether the line counts what happens: permits issued, calls received."""
    plain = text.strip(" .")
    verb = find_verb(plain.rpartition(" ")[2].lower())
    if verb is None or verb.form != "past" or (found := _EVENTS.fullmatch(plain)) is None:
        return False
    what = found["what"].lower()
    return singular(what) != what or what in _SEVERAL


@lru_cache(_REMEMBERED)
def stem(said: Facts) -> str:
    """Return the goal without its deadline and its empty words, ready for a number."""
    says, text = said.says, said.text
    spans = [(part.start, part.end) for part in (says.deadline, says.guard) if part]
    spans += [
        (part.start, part.end)
        for part in says.vague
        if part.text.lower().endswith("ly") or not text[part.end :].strip(" .,;!")
    ]
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    text = _EMPTY.sub("", " ".join(text[says.begin :].split()))
    text = text.rstrip(_TRAILING)
    if any(start <= says.begin for start, _ in spans):
        text = text[:1].upper() + text[1:]
    return text or said.text.strip()


def has_own_levels(text: str) -> bool:
    """Say whether words hold a from and to, a number aside or a comparison of their own."""
    return _OWN_LEVELS.search(text) is not None


def takes_gaps(text: str) -> bool:
    """Say whether `from … to …` can follow words: a measure or a push, and no whole sentence."""
    return not (has_own_levels(text) or _NO_MOVE.search(text))


def with_numbers(said: Facts, cycle: Cycle | None) -> str:
    """Return the goal rewritten as a move whose numbers are still to be filled in."""
    return f"{quoted(gapped(said, cycle), 160)}; {ASK_TODAY}"


def gapped(said: Facts, cycle: Cycle | None, start: str = "[?]") -> str:
    """Return a goal's words with gaps for its numbers, its deadline, and its guard at the end."""
    guard = f", {said.says.guard.text.strip(' ,;')}" if said.says.guard else ""
    return f"{stem(said)} from {start} to [?] {due_by(said, cycle)}{guard}"


def move_line(said: Facts, cycle: Cycle | None) -> str:
    """Return the measure of a line as a move, in words that fit any line with a measure."""
    name = said.metric or "[metric]"
    scope = f" ({said.scope})" if said.scope and said.scope not in name else ""
    better = said.known.better if said.known else "either"
    says = said.says.direction if said.metric else said.says.verb_direction
    verb = {"down": "Reduce", "up": "Raise"}.get(says)
    verb = verb or {"lower": "Reduce", "higher": "Raise"}.get(better, "Move")
    return quoted(f"{verb} {name}{scope} from [?] to [?] {due_by(said, cycle)}", 160)


def team_and_cycle(objective: ObjectiveLine) -> tuple[str, str]:
    """Return what a count is judged by where a document holds several teams or quarters."""
    label = objective.cycle.label if objective.cycle else objective.item.cycle or ""
    return objective.item.team or "", label


def house_vague(text: str, words: Sequence[str]) -> tuple[Span, ...]:
    """Return where a text has words that the house finds vague."""
    if not words:
        return ()
    either = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return tuple(
        found.span() for found in re.finditer(rf"(?<!\w)(?:{either})(?!\w)", text, re.IGNORECASE)
    )
