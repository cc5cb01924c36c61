"""Levels to be kept and measures to be watched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkpi.memo.context import Reading, measured, topic_for
from okrkpi.memo.cues import cue, plain
from okrkpi.memo.figures import Figure, clause_around
from okrkpi.memo.grammar import is_a, is_participle
from okrkpi.memo.model import Level, Value
from okrkpi.memo.moves import compatible
from okrkpi.memo.outline import Sentence
from okrkpi.memo.phrases import (
    capitalise,
    noun_phrase,
    split_predicate,
    strip_approximate,
    strip_leading,
    strip_tail,
)
from okrkpi.memo.wanted import opens_with_verb, strip_lead
from okrkpi.statement.line import read_line
from okrkpi.statement.metric import find_metric

_NEGATED_LOW = re.compile(
    r"(?:\bnot|\bnever|n't|\bnone|\bnor|\bno \w+|\bnobody|\bcannot|(?:can't|cannot) happen is that)\b.{0,60}\b(?:drop|fall|sink|slip|go|dip|be|decline|get|slide|come)(?:s|es|ping|ling)?\b.{0,12}\b(?:below|under|beneath|less than|lower than)\s*$|\b(?:not|never) (?:below|under|less than|fewer than)\s*$|no (?:less|fewer|lower) than\s*$"
)
_NEGATED_HIGH = re.compile(
    r"(?:\bnot|\bnever|n't|\bno(?: single)? [\w-]+(?: \w+)?|\bnobody|\bcannot)\b.{0,60}\b(?:above|over|more than|exceed|beyond|longer than|higher than|older than|past)\s*$|(?:\bnot|\bnever|n't) exceed\s*$|no (?:more|longer|higher|later) than\s*$"
)
_MODAL_VERB = re.compile(
    r"(?:has to|have to|must|may|should|shall|will|can|needs? to|is to|are to|ought to|would|cannot|can't|mustn't|"
    r"shouldn't|won't)\b(?: (?:not|never|always))?\s*"
)
_KEPT_OBJECT = re.compile(
    r"^(?:(?:i|we|the \w+)\b.{0,60}\b(?:want|like|keep|hold|see|have|let|allow|accept|tolerate|maintain)|keep|hold|maintain|keeping|holding) (?P<np>[^,;:]+?)"
    r"(?: (?:to (?:drop|fall|sink|slip|go|rise|stay|remain|be|get|exceed)|drop|fall|go|stay|at|above|below|under|over|within)\b.*)?$"
)
_MUST_NOT_HAPPEN = re.compile(
    r"\bhappen is that (?P<np>.+?) (?:goes?|drops?|falls?|slips?|rises?|sinks?|climbs?|gets?)\b"
)
_BEFORE_BOUND = re.compile(
    r"(?:^|[,;]\s+)(?:and )?(?P<np>[^,;]{2,60}?)\s+(?:is |are )?(?:capped at|limited to|(?:at )?maximum|minimum|max\.?|min\.?)$",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\W*(?:none|no one|nobody|not one)\b")
_KEEPS = re.compile(r"(?:keep|hold|maintain|stay|make sure|ensure|let|avoid|never|do not|don't)\b")
_DETERMINED = re.compile(r"(?:that|this|these|those|such)\b")
_WATCH = re.compile(
    r"\b(?:watch (?:it|this|that|closely|like a hawk)|keep an eye on|keep watching|(?:is|are|to be) (?:watched|monitored|tracked)|watch(?:ing)? |monitor |track )"
)
_WATCHED = re.compile(
    r"\b(?:we|i|will|shall|also|and|to|please)\s(?:also |still |always |be )*(?:keep(?:ing)? (?:a close |an )?(?:eye|watch) on|watch(?:ing)?|monitor(?:ing)?|track(?:ing)?) "
    r"(?P<what>(?!it\b|this\b|that\b|them\b|closely\b|over\b|list\b|out\b|how\b|like\b|for\b|as\b|whether\b|every)[^,;:.]{3,70})"
)
_AFTER_NUMBER = re.compile(
    r"^\s*(?:of|per|\w+ per|for every|for each|a (?:month|week|day|year|quarter)|in the bank|in reserve|in (?:the )?(?:bank|cash|hand|stock|reserve)|for the|for this|on|out of)\b(?:[^,;:–]|,(?=\d))*"
)


def find_levels(reading: Reading, used: set[tuple[int, int]]) -> list[Level]:
    """Return every level that is to be kept and every measure that is to be watched.

    `used` are the places of numbers that moves have taken.
    """
    found: list[Level] = []
    for sentence in reading.outline.sentences:
        if not _open(reading, sentence):
            continue
        stated = list(_bounds(reading, sentence, used))
        found += stated or list(_watched(reading, sentence))
    return _distinct(found)


def _open(reading: Reading, sentence: Sentence) -> bool:
    block = reading.outline.blocks[sentence.block]
    if block.kind not in {"paragraph", "item"} or sentence.block in reading.closed:
        return False
    return reading.outline.role(sentence) not in {"background", "annex", "admin", "non_goals"}


def _bounds(reading: Reading, sentence: Sentence, used: set[tuple[int, int]]) -> Iterator[Level]:
    figures = reading.facts[sentence.index].figures
    for figure in figures:
        taken = (figure.sentence, figure.start) in used
        if taken or reading.part(figure) != "threshold" or _standard_of_move(reading, sentence):
            continue
        comparator = comparator_of(sentence.low, figure)
        current = _current(reading, sentence, figure)
        metric, text = _worded(reading, sentence, figure, comparator, current)
        if not text:
            continue
        quotes = [reading.quote(figure)]
        if current and (quote := reading.quote(current)) not in quotes:
            quotes.append(quote)
        bound = reading.value(figure)
        if _NOBODY.match(sentence.low[clause_around(sentence.text, figure.start, figure.end)[0] :]):
            current = None
        broken = current is not None and not _keeps(current, comparator, figure)
        if broken and current and reading.outline.role(sentence) != "guards":
            name = measured(reading, current)
            metric = name.text if name else metric
        yield Level(
            broken=broken and reading.outline.role(sentence) != "guards",
            text=text,
            metric=metric,
            bound=Value(bound.text, bound.value, bound.unit, bound.quote, comparator, bound.high),
            current=reading.value(current) if current else None,
            sentence=sentence.index,
            quotes=tuple(quotes),
            priority=reading.priority_of[sentence.index],
        )


def _keeps(current: Figure, comparator: str, bound: Figure) -> bool:
    """Tell whether a value is within a bound."""
    if comparator in {">", ">="}:
        return current.value >= bound.value
    return comparator not in {"<", "<="} or current.value <= bound.value


def _standard_of_move(reading: Reading, sentence: Sentence) -> bool:
    """A standard that the next sentence measures (`we manage that for 58%`) is a move's metric."""
    after = sentence.index + 1
    if after >= len(reading.outline.sentences):
        return False
    following = reading.sentence(after)
    return following.block == sentence.block and bool(
        re.search(
            r"\b(?:that|this|it)\b.{0,24} (?:for|in) (?:only |just |about )?\d", following.low
        )
    )


def comparator_of(low: str, figure: Figure) -> str:
    """Return the bound that a sentence puts on a number, its negations read."""
    start, _ = clause_around(low, figure.start, figure.end)
    before = low[start : figure.start].rstrip(" £$€")
    if _NEGATED_LOW.search(before):
        return ">="
    if _NEGATED_HIGH.search(before):
        return "<="
    if figure.comparator and figure.comparator != "~":
        return figure.comparator
    if found := re.match(
        r"[^,;:.]{0,50}?\bor (more|higher|better|above|less|lower|fewer|below)\b", low[figure.end :]
    ):
        return ">=" if found[1] in {"more", "higher", "better", "above"} else "<="
    if figure.value == 0:
        return "="
    if re.search(r"\b(?:minimum|at least|floor)\b", before):
        return ">="
    if re.search(r"\b(?:maximum|at most|ceiling|cap|limit|budget)\b", before) or re.search(
        r"no more|that's it", low
    ):
        return "<="
    return "="


_WORDS = {">=": "at least", "<=": "at most", ">": "above", "<": "under", "=": "at"}


def _worded(
    reading: Reading, sentence: Sentence, figure: Figure, comparator: str, current: Figure | None
) -> tuple[str, str]:
    """Return the metric and the text of a level."""
    start, end = clause_around(sentence.text, figure.start, figure.end)
    before, after = sentence.text[start : figure.start], sentence.text[figure.end : end]
    if re.match(r"\W*no (?:single )?\w+", plain(before)) and comparator == "<=":
        text = strip_tail(sentence.text[start : figure.end] + _tail(after))
        return noun_phrase(
            re.sub(r"^\W*no (?:single )?", "", text, flags=re.IGNORECASE)
        ), capitalise(text)
    if _NOBODY.match(plain(before)) and start:
        return _earlier_clause(sentence, start)
    if _every(before) or _leads_with_number(before, after):
        return _as_stated(sentence, figure)
    if passive := _passive(before, figure, after) or _duty(before, figure, after):
        return passive
    metric = _metric(reading, sentence, figure, before, current)
    if not metric:
        return "", ""
    zero = comparator == "=" and figure.value == 0
    number = figure.text if zero else f"{_WORDS[comparator]} {figure.text}"
    return metric, capitalise(f"{metric}{':' if zero else ''} {number}{_tail(after)}")


def _earlier_clause(sentence: Sentence, end: int) -> tuple[str, str]:
    """`Every shop has at least four stars, and none may go below four`."""
    text = re.sub(r"[\s,]+(?:and)?[\s,]*$", "", sentence.text[:end])
    text = strip_leading(text.rsplit(":", 1)[-1])
    return (noun_phrase(text), capitalise(strip_tail(text))) if len(text.split()) > 3 else ("", "")


def _passive(before: str, figure: Figure, after: str) -> tuple[str, str] | None:
    """`Growers must be paid within 90 days of delivery`."""
    split = split_predicate(strip_leading(before))
    modal = _MODAL_VERB.match(plain(split[1])) if split else None
    if split is None or modal is None or is_a(plain(split[0]), "pronouns"):
        return None
    found = re.match(
        r"be (?P<rest>(?P<done>\w+)\b.*)$", f"{split[1][modal.end() :].rstrip()} {figure.text}"
    )
    if not found or not is_participle(found["done"].lower()) or is_kept(found["done"]):
        return None
    metric = f"{noun_phrase(split[0])} {found['done']}"
    return metric, capitalise(strip_tail(f"{noun_phrase(split[0])} {found['rest']}{_tail(after)}"))


def _duty(before: str, figure: Figure, after: str) -> tuple[str, str] | None:
    """`Complaints must receive a reply within 10 working days`."""
    split = split_predicate(strip_leading(before))
    found = re.match(
        r"(?:must|has to|have to|should|shall)(?: always)? (?P<rest>(?:receive|get|have|take|wait|go|see|be seen|come)\b.*)$",
        split[1] if split else "",
    )
    if split is None or found is None or is_a(plain(split[0]), "pronouns"):
        return None
    text = f"{noun_phrase(split[0])} {found['rest'].rstrip()} {figure.text}{_tail(after)}"
    return f"{noun_phrase(split[0])}", capitalise(strip_tail(text))


def is_kept(word: str) -> bool:
    """Tell verbs of keeping, whose subject is the measure itself."""
    return word.lower() in {"kept", "held", "maintained", "allowed", "limited", "capped"}


def _every(before: str) -> bool:
    return bool(re.match(r"\W*(?:every|each|all)\b", plain(strip_leading(before))))


def _tail(after: str) -> str:
    found = _AFTER_NUMBER.match(after.rstrip(" .!"))
    if not found:
        return ""
    words = strip_tail(found[0])
    return f" {words}" if words and len(words.split()) <= 10 else ""


def _leads_with_number(before: str, after: str) -> bool:
    """`No less than two months of running costs`: the number comes before what it counts."""
    lead = plain(strip_lead(strip_leading(before))).strip()
    counts = re.match(r"\s*(?:of|[a-z]+)\b", after)
    return bool(counts) and bool(
        re.fullmatch(
            r"(?:(?:also )?(?:i|we)(?:'d)? (?:want|need|expect|have) (?:that |to (?:have|keep) )?|(?:the \w+ )?(?:have|has) (?:decided|agreed|resolved) to (?:keep|hold|have) |keep |hold |have |maintain )?"
            r"(?:always )?(?:no (?:less|fewer|more) than|at least|at most|(?:a )?minimum(?: of)?|(?:a )?maximum(?: of)?|not (?:less|more|fewer) than)",
            lead,
        )
    )


def _as_stated(sentence: Sentence, figure: Figure) -> tuple[str, str]:
    start, end = clause_around(sentence.text, figure.start, figure.end)
    text = strip_tail(strip_lead(strip_leading(sentence.text[start:end])))
    text = re.sub(r"\bmust (?=go|be spent|stay|come)", "", text)
    text = re.sub(
        r"^.*?\b(?=(?:no (?:less|fewer|more) than|at least|at most|minimum|maximum|not (?:less|more|fewer) than|every|each|all)\b)",
        "",
        text,
        count=1,
        flags=re.IGNORECASE,
    )
    position = text.find(figure.text)
    metric = text[position + len(figure.text) :].strip() if position >= 0 else text
    return re.sub(r"^of ", "", strip_tail(metric)), capitalise(text)


def _metric(
    reading: Reading, sentence: Sentence, figure: Figure, before: str, current: Figure | None
) -> str:
    """Name what is kept: its own subject, its label, or what the number before it measures."""
    lead = strip_leading(before).replace("’", "'").rstrip(" £$€")
    label = _own_label(sentence, figure)
    subject = _kept_subject(lead)
    spends = figure.family == "money" and re.search(
        r"\b(?:has|have)\s*(?:only|just|about)?\s*$", plain(lead)
    )
    if spends and current is None:
        return "spending"
    if (
        subject
        and label
        and plain(subject) in {"budget", "limit", "cap", "ceiling", "floor", "maximum", "minimum"}
    ):
        return f"{label} {subject}"
    if subject:
        return subject
    if label:
        return label
    if current is not None and (name := measured(reading, current)):
        return name.text
    return _plural_in(sentence.text[: figure.start]) or topic_for(reading, figure) or ""


def _plural_in(text: str) -> str | None:
    """Return the noun that `them` stands for within one sentence: `publications suffer: keep them …`."""
    if not re.search(r"\bthem\b", text):
        return None
    found = re.search(r"\b(?:that|:|,) ?(?P<np>[a-z]+s) \w+[:,;]", plain(text))
    return found["np"] if found else None


def _own_label(sentence: Sentence, figure: Figure) -> str | None:
    """Return the label that a clause follows: `Liquid assets: keep them above 15%`."""
    found = re.search(r"([^.:;]{2,80}):(?!\d)[^:]*$", sentence.text[: figure.start])
    if not found or re.search(r"\b(?:goal|target|thing|this|one|rule)\b", plain(found[1])):
        return None
    label = noun_phrase(found[1])
    return label if label and split_predicate(label) is None else None


def _kept_subject(lead: str) -> str | None:
    """Return the measure that the words before a bound name, unless it is a pronoun."""
    if found := _MUST_NOT_HAPPEN.search(plain(lead)):
        return noun_phrase(lead[slice(*found.span("np"))])
    if found := _KEPT_OBJECT.match(plain(lead)):
        text = lead[slice(*found.span("np"))]
    elif found := _BEFORE_BOUND.search(lead):
        text = found["np"]
    else:
        split = split_predicate(lead)
        text = (
            split[0]
            if split
            else strip_approximate(
                re.sub(
                    r"\s*(?:≥|≤|<|>|:|=|stays?|at|above|below|under|over|within|at least|at most|minimum|max\w*)\s*$",
                    "",
                    lead,
                )
            )
        )
        if split and plain(split[0]) in {"i", "we"}:
            return None
    text = re.sub(r"[\s:]+(?:not|never|always)$", "", text.strip())
    if not text or _DETERMINED.match(plain(text)) or _KEEPS.match(plain(text)):
        return None
    first = plain(text).split(" ", 1)[0]
    if first == "to":
        return None
    if is_a(first, "prepositions"):
        known = find_metric(read_line(text), 0, [])
        return text[known.start : known.end] if known else " ".join(text.split()[-2:])
    subject = noun_phrase(text)
    if (
        not subject
        or is_a(plain(subject).split(" ", 1)[0], "pronouns", "anaphora", "auxiliaries", "adverbs")
        or len(subject.split()) > 16
    ):
        return None
    return subject


def _current(reading: Reading, sentence: Sentence, bound: Figure) -> Figure | None:
    """Find where a kept measure stands now: in its sentence, before it, or right after."""
    candidates: list[tuple[float, Figure]] = []
    for distance, other in _around(reading, sentence):
        for figure in reading.facts[other.index].figures:
            if figure is bound or (
                figure.start == bound.start and figure.sentence == bound.sentence
            ):
                continue
            if reading.part(figure) in {"target", "threshold", "benchmark"} or not _alike(
                figure, bound
            ):
                continue
            before = other.low[: figure.start]
            if re.search(r"\b(?:per|under|over|within|out of|more than|of the)\s$", before):
                continue
            refers = re.match(
                r"\W*(?:it|we|this|that|they|today|now|currently|at present|there)\b", other.low
            )
            if distance and not refers and other.index > sentence.index:
                continue
            if other.index < sentence.index and _own_label(sentence, bound):
                continue
            if (
                bound.family == "money"
                and reading.part(figure) != "current"
                and figure.start > bound.start
            ):
                continue
            if (
                distance
                and other.index < sentence.index
                and not re.search(
                    r"\b(?:it|that|this|they|them|none|which|there)\b", sentence.low[: bound.start]
                )
            ):
                continue
            current = 1.0 if reading.part(figure) == "current" else 0.0
            candidates.append((2.0 + current - distance - (0.5 if figure.dated else 0.0), figure))
    return max(candidates, key=lambda c: c[0])[1] if candidates else None


def _alike(figure: Figure, bound: Figure) -> bool:
    if figure.family == bound.family and figure.family != "count":
        return True
    if "money" in {figure.family, bound.family} and figure.unit is not None:
        return figure.family == bound.family
    bare = figure.unit is None or bound.unit is None or figure.unit == bound.unit
    return (
        (bare and compatible(figure, bound))
        or (bound.family == "money" and figure.unit is None)
        or (figure.family, bound.family) == ("count", "count")
    )


def _around(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, Sentence]]:
    yield 0, sentence
    for index, distance in ((sentence.index + 1, 1), (sentence.index - 1, 1)):
        if (
            0 <= index < len(reading.outline.sentences)
            and reading.sentence(index).block == sentence.block
        ):
            yield distance, reading.sentence(index)


def _watched(reading: Reading, sentence: Sentence) -> Iterator[Level]:
    """Measures that are watched with no bound: `support satisfaction, watch it, currently 4.6`."""
    guards = reading.outline.role(sentence) in {"guards", "measures"}
    if cue("sentence", "non_goal").search(sentence.low) or re.match(r"\W*no\b", sentence.low):
        return
    what = ""
    if re.search(
        r"\bwatch (?:it|this|that)\b|\b(?:is|are) (?:watched|monitored|tracked)\b", sentence.low
    ):
        what = noun_phrase(re.split(r",|\s(?:is|are)\s|:", strip_leading(sentence.text))[0])
    elif found := _WATCHED.search(sentence.low):
        what = noun_phrase(sentence.text[slice(*found.span("what"))])
    elif found := re.match(r"([^:]{3,50}):\s*(?:none|zero|nil)\b", sentence.text, re.IGNORECASE):
        what = noun_phrase(found[1])
        yield Level(
            text=capitalise(f"{what}: {found[0].rsplit(None, 1)[1]}"),
            metric=what,
            bound=Value("zero", 0.0, None, sentence.quote(), "="),
            current=None,
            sentence=sentence.index,
            quotes=(sentence.quote(),),
            priority=reading.priority_of[sentence.index],
        )
        return
    elif (
        guards
        and reading.outline.blocks[sentence.block].kind == "item"
        and _bare_metric(sentence.text)
    ):
        what = noun_phrase(re.split(r"[:(–]| - ", sentence.text)[0])
    if (
        not what
        or len(what.split()) > 9
        or split_predicate(what)
        or is_a(plain(what).split()[0], "pronouns", "anaphora")
    ):
        return
    current = next(
        (
            f
            for f in reading.facts[sentence.index].figures
            if reading.part(f) in {"current", "plain"}
        ),
        None,
    )
    yield Level(
        text=capitalise(what),
        metric=what,
        bound=None,
        current=reading.value(current) if current else None,
        sentence=sentence.index,
        quotes=(sentence.quote(),),
        priority=reading.priority_of[sentence.index],
        guard=False,
    )


def _bare_metric(text: str) -> bool:
    return len(text.split()) <= 9 and split_predicate(text) is None


def _distinct(levels: list[Level]) -> list[Level]:
    """Keep one level for each metric and bound."""
    kept: dict[str, Level] = {}
    for level in levels:
        kept.setdefault(plain(level.text), level)
    return list(kept.values())


__all__ = ["comparator_of", "find_levels", "strip_approximate"]
