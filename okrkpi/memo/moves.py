"""Moves of a metric: where it is and where it should go, paired over sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from okrkpi.memo.context import Reading, label_of, measured, topic_for
from okrkpi.memo.cues import plain
from okrkpi.memo.figures import Figure, clause_around
from okrkpi.memo.grammar import is_a, pluralise
from okrkpi.memo.model import Due, Move
from okrkpi.memo.naming import Name
from okrkpi.memo.outline import Sentence
from okrkpi.memo.phrases import noun_phrase, relative, split_predicate, strip_leading, strip_tail
from okrkpi.memo.roles import is_history, pairs
from okrkpi.memo.wanted import drop_connectors, name_wanted, strip_lead
from okrkpi.memo.words import overlap

TARGETLESS = frozenset({"background", "annex", "admin", "non_goals", "vision", "risks", "budget"})
_FARTHEST, _COMPARED = 7, 20
_WISHED = re.compile(
    r"\b(?:i|we|board|she|he)\b.*\b(?:want|wants|like|need|aim|expect|expects|asked|ask|hope)\b"
)
_RELATIVE = re.compile(
    r"\b(?P<verb>halve|double|triple|quadruple|treble)\s+(?P<object>[^,;.:–]{2,120})|"
    r"\b(?P<rise>raise|increase|grow|lift|boost|reduce|cut|lower|decrease|shrink|shorten|improve|trim|expand)\s+"
    r"(?P<what>[^,;.:–]{2,90}?)\s+by\s+(?P<by>(?:at least |about |around |a further |another )?(?:[£$€]?\d[\d.,]*[km]?|a|one|two|three|four|five|six|seven|eight|nine|ten|half|twenty|thirty|fifty)\s?(?:%|per ?cent|percentage points?|points?|pp|days?|hours?|weeks?|minutes?|half|third|quarter)?(?: (?:third|quarter|half))?)(?=[\s,.;]|$)"
)
_ZERO = re.compile(
    r"\b(?:no|not a single|zero) (?P<noun>[\w-]+(?: [\w-]+){0,2}?) (?:is|are|should|must|may|will|shall|has|have)(?: to)?(?: be)? (?P<rest>[^,;.]{3,90})|"
    r"\b(?:nobody|no one) (?:is to|should|must|may|will|shall|has to) (?P<act>[^,;.]{3,90})"
)


def find_moves(reading: Reading, used: set[tuple[int, int]]) -> list[Move]:
    """Return every move that the memo's sentences state, in order; note their numbers as used."""
    found = [*_spelled(reading, used), *_to_zero(reading, used), *_relative(reading, used)]
    found += _wanted(reading, used)
    found.sort(key=lambda move: move.sentence)
    return _distinct([move for move in found if move.metric or move.wording])


def _open(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence stands where moves may be stated."""
    kind = reading.outline.blocks[sentence.block].kind
    if kind not in {"paragraph", "item"} or sentence.block in reading.closed:
        return False
    within = reading.priority_of[sentence.index] is not None
    role = reading.outline.role(sentence)
    return role not in TARGETLESS or (within and role in {"vision", "risks", "budget"})


def _spelled(reading: Reading, used: set[tuple[int, int]]) -> Iterator[Move]:
    """Moves that one sentence spells out: `from 29 % to 20 %`."""
    for sentence in reading.outline.sentences:
        if not _open(reading, sentence):
            continue
        for first, second in pairs(sentence.low, reading.facts[sentence.index].figures):
            taken = _key(first) in used or _key(second) in used
            if taken or is_history(sentence.low, min(first, second, key=lambda f: f.start)):
                continue
            if "threshold" in (reading.part(second), reading.part(first)):
                continue
            used |= {_key(first), _key(second)}
            yield _paired(reading, sentence, first, second)


def _key(figure: Figure) -> tuple[int, int]:
    return figure.sentence, figure.start


def _paired(reading: Reading, sentence: Sentence, first: Figure, second: Figure) -> Move:
    earlier = min(first, second, key=lambda f: f.start)
    wanted = name_wanted(sentence.text, max(first, second, key=lambda f: f.start))
    start, _ = clause_around(sentence.text, earlier.start, earlier.end)
    start = max(start, _after_last(reading, sentence, earlier))
    before = re.sub(r"\s*(?:\bfrom|[:=–—-])\s*$", "", sentence.text[start : earlier.start].rstrip())
    plainly = noun_phrase(drop_connectors(strip_lead(before)))
    name: Name | None = None
    if earlier is second:
        modal = re.search(r"\b(?:should|must|has to|have to|needs? to|is to|are to)\b", before)
        name = name_wanted(sentence.text, second).name if modal else None
        name = name or measured(reading, second)
    if name is None and plainly and split_predicate(plainly) is None and not _pronoun(plainly):
        name = wanted.name or Name(plainly)
    name = name or wanted.name or measured(reading, first) or _label_name(reading, sentence)
    metric = name.text if name else ""
    imperative = wanted.imperative
    if imperative and not (first.text in imperative and " from " in imperative):
        imperative = None
    return _move(reading, sentence, metric, first, second, name.unit if name else False, imperative)


def _after_last(reading: Reading, sentence: Sentence, figure: Figure) -> int:
    """Return where the words for a number begin, after the number before it and its comma."""
    ends = [f.end for f in reading.facts[sentence.index].figures if f.end <= figure.start]
    if not ends:
        return 0
    found = re.match(r"[^,;]{0,40}[,;]\s*(?:and\s+)?", sentence.text[max(ends) :])
    return max(ends) + found.end() if found and max(ends) + found.end() < figure.start else 0


def _pronoun(text: str) -> bool:
    return is_a(plain(text).split(" ", 1)[0], "anaphora", "pronouns")


def _label_name(reading: Reading, sentence: Sentence) -> Name | None:
    label = label_of(reading, sentence)
    return Name(label, anaphoric=True) if label else None


def _move(
    reading: Reading,
    sentence: Sentence,
    metric: str,
    baseline: Figure | None,
    target: Figure | None,
    unit_in_name: bool,
    imperative: str | None = None,
) -> Move:
    quotes = []
    for figure in (baseline, target):
        if figure is not None and (quote := reading.quote(figure)) not in quotes:
            quotes.append(quote)
    return Move(
        metric=metric,
        baseline=reading.value(baseline) if baseline else None,
        target=reading.value(target) if target else None,
        due=reading.due(sentence.index, target.start if target else None),
        sentence=sentence.index,
        quotes=tuple(quotes) or (sentence.quote(),),
        priority=reading.priority_of[sentence.index],
        unit_in_name=unit_in_name,
        wording=imperative,
    )


def _wanted(reading: Reading, used: set[tuple[int, int]]) -> Iterator[Move]:
    """Moves whose target stands in one sentence and whose start may stand in another."""
    for sentence in reading.outline.sentences:
        if not _open(reading, sentence):
            continue
        for figure in reading.facts[sentence.index].figures:
            if _key(figure) in used or reading.part(figure) != "target":
                continue
            if move := _aimed(reading, sentence, figure, used):
                yield move


def _aimed(
    reading: Reading, sentence: Sentence, target: Figure, used: set[tuple[int, int]]
) -> Move | None:
    wanted = name_wanted(sentence.text, target, topic_for(reading, target))
    baseline = find_baseline(reading, sentence, target, wanted.name, used)
    if baseline is None and wanted.name is None and wanted.imperative is None:
        label = label_of(reading, sentence)
        bare = re.fullmatch(
            r"\W*(?:(?:our|the) )?(?:goal|target|aim)\W+", sentence.low[: target.start]
        )
        start, _ = clause_around(sentence.text, target.start, target.end)
        wished = _WISHED.search(sentence.low[start : target.start])
        ranked = reading.priority_of[sentence.index] is not None and target.family != "count"
        if not label or not (bare or (ranked and wished)):
            return None
        wanted = type(wanted)(Name(label, anaphoric=True))
    if baseline is None and wanted.imperative is None and not (wanted.name and wanted.name.text):
        return None
    used.add(_key(target))
    name = wanted.name
    imperative, order = wanted.imperative, None
    if baseline is not None:
        used.add(_key(baseline))
        stated = _standard(reading, baseline) or measured(reading, baseline)
        ordered = _ordered_name(wanted.imperative) if stated is None or stated.anaphoric else None
        if ordered and name is None:
            name = ordered
        elif stated and (not stated.anaphoric or name is None):
            name = stated
        name = name or _label_name(reading, sentence)
        imperative, order = None, wanted.imperative
    elif imperative is None and name is None:
        return None
    metric = name.text if name else ""
    unit = bool(name and name.unit)
    move = _move(reading, sentence, metric, baseline, target, unit, imperative)
    return replace(move, order=order)


def _ordered_name(imperative: str | None) -> Name | None:
    """`Welcome 80 schools` counts schools that we welcome."""
    found = re.match(
        r"(?P<verb>[a-z]+) (?:at least |about )?\d[\d.,]*\s(?P<what>[a-z][\w -]{2,40}?)(?= (?:by|in|before|until|this|next|from)\b|$)",
        imperative or "",
        re.IGNORECASE,
    )
    return Name(f"{found['what']} that we {found['verb'].lower()}") if found else None


def _standard(reading: Reading, baseline: Figure) -> Name | None:
    """`A patient should be in theatre within 36 hours. We manage that for 58% of them.`"""
    sentence = reading.sentence(baseline.sentence)
    if (
        not re.search(r"\b(?:that|this|it)\b.{0,20} (?:for|in) $", sentence.low[: baseline.start])
        or sentence.index == 0
    ):
        return None
    before = reading.sentence(sentence.index - 1)
    found = re.match(
        r"(?P<np>.+?) (?:should|must|has to|have to|needs? to|ought to) (?:be )?(?P<rest>.+)$",
        before.text.rstrip(" ."),
    )
    if not found or before.block != sentence.block:
        return None
    return Name(f"Share of {_plural_head(noun_phrase(found['np']))} {found['rest']}")


def _plural_head(phrase: str) -> str:
    words = phrase.split()
    for i, word in enumerate(words):
        if i and is_a(word.lower(), "prepositions", "relatives"):
            return " ".join([*words[: i - 1], pluralise(words[i - 1].lower()), *words[i:]])
    return " ".join([*words[:-1], pluralise(words[-1].lower())])


def find_baseline(
    reading: Reading,
    sentence: Sentence,
    target: Figure,
    wanted: Name | None,
    used: set[tuple[int, int]],
) -> Figure | None:
    """Find where the metric of a wanted number stands now."""
    best: Figure | None = None
    best_score = 0.0
    for other, distance in _nearby(reading, sentence):
        for figure in reading.facts[other.index].figures:
            if figure is target or _key(figure) in used or not compatible(figure, target):
                continue
            score = _score(reading, figure, distance, wanted, after=_is_after(figure, target))
            if score > best_score:
                best, best_score = figure, score
    return best


def _is_after(figure: Figure, target: Figure) -> bool:
    return (figure.sentence, figure.start) > (target.sentence, target.start)


def _nearby(reading: Reading, sentence: Sentence) -> Iterator[tuple[Sentence, int]]:
    """Yield the sentences in which a baseline may stand, with how far off they are."""
    yield sentence, 0
    rank = reading.priority_of[sentence.index]
    for index in range(sentence.index - 1, max(-1, sentence.index - _FARTHEST), -1):
        other = reading.sentence(index)
        own = reading.priority_of[index]
        together = own == rank if rank is not None else other.block == sentence.block
        if not together or reading.outline.blocks[other.block].kind == "quoted":
            break
        yield other, sentence.index - index
    for index in range(sentence.index + 1, min(len(reading.outline.sentences), sentence.index + 3)):
        other = reading.sentence(index)
        if other.block != sentence.block or reading.priority_of[index] != rank:
            break
        yield other, index - sentence.index


def compatible(one: Figure, target: Figure) -> bool:
    """Tell whether two numbers can be values of one metric."""
    if one.family != target.family:
        bare = target.unit is None or not target.unit.isalpha()
        return bare and target.family == "count"
    if one.family == "count" and one.unit and target.unit:
        return one.unit == target.unit or not (_noun(one) and _noun(target))
    if one.family == "money":
        return one.unit == target.unit
    return True


def _noun(figure: Figure) -> bool:
    """Tell a counted noun from a word that only follows the number."""
    unit = figure.unit or ""
    return (
        unit.isalpha()
        and not is_a(unit, "adverbs", "conjunctions", "prepositions", "determiners")
        and len(unit) > 2
    )


def _score(
    reading: Reading, figure: Figure, distance: int, wanted: Name | None, *, after: bool
) -> float:
    part = reading.part(figure)
    if part in {"target", "threshold", "benchmark"}:
        return 0.0
    sentence = reading.sentence(figure.sentence)
    before = sentence.low[: figure.start]
    if re.search(
        r"\b(?:of the|of our|out of|per|under|over|than|within|every|aged|room)\s$",
        before,
    ):
        return 0.0
    name = measured(reading, figure)
    score = 5.0 - 0.5 * distance + (2.0 if part == "current" else 0.0) + (1.0 if name else 0.0)
    score -= 1.0 if figure.dated else 0.0
    score -= (
        2.5 if re.search(r"\b(?:meaning|which|who|because|that is)\b[^,;]*$", before[-60:]) else 0.0
    )
    score -= 0.02 * figure.start + (3.0 if disputes(sentence) else 0.0)
    if after:
        score -= 1.0 if part == "current" or distance == 0 else 4.5
    if wanted is not None and not wanted.anaphoric:
        shared = overlap(name.text, wanted.text) if name else 0.0
        if name and not name.anaphoric and shared == 0:
            return 0.0
        score += 3 * shared - (0.0 if name else 1.5)
        if not name and distance > 1:
            return 0.0
    return score


_DISPUTES = re.compile(
    r"^\W*(?!That|This|It|We|I |He|She|They|These|There|What|Which|Who|Nobody|Everybody)(?:[A-Z][\w.'’-]*\s){1,4}(?:says?|means|thinks?|claims?|puts?|shows?|insists?|reckons?|counts?|gives?|reports?)\b|"
    r"\b(?:sheet|dashboard|report|department|figures?|system|survey|team|warehouse|tracker|tool|database|ledger|spreadsheet|crm|carrier|office|registry) (?:says?|shows?|puts?|gives?|has|counts?|reports?)\b|\?\?"
)


def disputes(sentence: Sentence) -> bool:
    """Tell whether a sentence gives somebody's other figure."""
    return bool(_DISPUTES.search(sentence.text))


def _relative(reading: Reading, used: set[tuple[int, int]]) -> Iterator[Move]:
    """Moves by a factor or a step: `halve that share`, `cut waste by 20%`."""
    for sentence in reading.outline.sentences:
        if not _open(reading, sentence):
            continue
        for found in _RELATIVE.finditer(sentence.low):
            stated = found["object"] or found["what"]
            span = found.span("object") if found["object"] else found.span("what")
            if not _is_wish(sentence.low, found.start()):
                continue
            object_text = _without_due(reading, sentence, sentence.text[span[0] : span[1]])
            phrase = noun_phrase(object_text)
            reference = bool(re.match(r"(?:it|that|this|them|these|those)\b", stated))
            baseline = _reference(reading, sentence, used) if reference else None
            name = measured(reading, baseline) if baseline else None
            metric = name.text if name else phrase
            if not metric or (reference and name is None):
                continue
            if baseline:
                used.add(_key(baseline))
            verb = found["verb"] or found["rise"]
            change = (
                f"{verb} "
                if found["verb"]
                else f"{verb}| by {sentence.text[slice(*found.span('by'))]}"
            )
            for figure in reading.facts[sentence.index].figures:
                if found.start() <= figure.start < found.end():
                    used.add(_key(figure))
            move = _move(reading, sentence, metric, baseline, None, False)
            quotes = (
                move.quotes if sentence.quote() in move.quotes else (*move.quotes, sentence.quote())
            )
            due = reading.due(sentence.index)
            yield replace(move, relative=change.strip(), quotes=quotes, due=due)


def _is_wish(low: str, start: int) -> bool:
    """Tell a change that is wanted from one that is told."""
    before = low[:start].rstrip()
    if not before or before.endswith((":", "–", "-", "•", "*", ".")):
        return True
    return bool(
        re.search(
            r"(?:\bto|\bwill|\bmust|\bshould|\bshall|\blet us|\blet's|\band|\bus|\bplease|\bcan|\bthen)$",
            before,
        )
    ) and not re.search(r"\b(?:did|was|were|had|able|managed)\b[^,;]{0,12}$", before)


def _without_due(reading: Reading, sentence: Sentence, text: str) -> str:
    for moment in reading.facts[sentence.index].moments:
        if moment.role == "due":
            text = text.replace(moment.text, "").strip()
    return strip_tail(text)


def _reference(reading: Reading, sentence: Sentence, used: set[tuple[int, int]]) -> Figure | None:
    """Return the number that `halve that share` is about."""
    best: Figure | None = None
    best_score = 0.0
    for other, distance in _nearby(reading, sentence):
        if other.index >= sentence.index:
            continue
        for figure in reading.facts[other.index].figures:
            score = _score(reading, figure, distance, None, after=False)
            score += 2.0 if figure.family == "share" else 0.0
            if _key(figure) not in used and score > best_score:
                best, best_score = figure, score
    return best


def _to_zero(reading: Reading, used: set[tuple[int, int]]) -> Iterator[Move]:
    """`By 31 October no case is to be older than six months`, after a number of such cases."""
    for sentence in reading.outline.sentences:
        found = _ZERO.search(sentence.low)
        due = reading.due(sentence.index) if found else None
        if not found or not due or not _open(reading, sentence):
            continue
        rest = found["rest"] or found["act"]
        best = _counted_so(reading, sentence, rest, used)
        if best is None:
            if move := _none_left(reading, sentence, found, due):
                used |= {
                    _key(own)
                    for own in reading.facts[sentence.index].figures
                    if found.start() <= own.start < found.end()
                }
                yield move
            continue
        figure, name = best
        used.add(_key(figure))
        used |= {_key(own) for own in reading.facts[sentence.index].figures}
        move = _move(reading, sentence, name.text, figure, None, unit_in_name=False)
        yield replace(move, relative="zero", quotes=(*move.quotes, sentence.quote()), due=due)


def _none_left(reading: Reading, sentence: Sentence, found: re.Match[str], due: Due) -> Move | None:
    """`No child should wait more than six months` counts children who do."""
    if not found["noun"] or not reading.facts[sentence.index].figures:
        return None
    noun = pluralise(found["noun"].split()[-1])
    first, _, rest = sentence.text[slice(*found.span("rest"))].partition(" ")
    predicate = (
        f"are {first} {rest}"
        if is_a(first, "adverbs") or first in {"older", "longer", "later"}
        else f"{first} {rest}"
    )
    move = _move(reading, sentence, relative(noun, predicate), None, None, unit_in_name=False)
    return replace(move, relative="zero", due=due)


def _counted_so(
    reading: Reading, sentence: Sentence, rest: str, used: set[tuple[int, int]]
) -> tuple[Figure, Name] | None:
    """Return the count whose name has the most words in common with what shall not be."""
    best: tuple[Figure, Name] | None = None
    most = 0.4
    for other, _ in _nearby(reading, sentence):
        for figure in reading.facts[other.index].figures:
            name = measured(reading, figure)
            if (
                not name
                or figure.family != "count"
                or _key(figure) in used
                or other.index >= sentence.index
            ):
                continue
            numbers = re.findall(
                r"\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b", rest
            )
            if not all(number in plain(name.text) for number in numbers):
                continue
            if (shared := overlap(name.text, rest)) > most:
                best, most = (figure, name), shared
    return best


def _distinct(moves: list[Move]) -> list[Move]:
    """Drop a move that only repeats another's metric and target."""
    kept: list[Move] = []
    by_target: dict[tuple[float, str | None], list[int]] = {}
    for move in moves:
        key = (move.target.value, move.target.unit) if move.target else (-1.0, "none")
        alike = by_target.setdefault(key, [])
        same = next((i for i in alike[:_COMPARED] if _same(kept[i], move)), None)
        if same is None:
            alike.append(len(kept))
            kept.append(move)
        elif kept[same].baseline is None and move.baseline is not None:
            kept[same] = move
    return kept


def _same(one: Move, other: Move) -> bool:
    if one.target is None or other.target is None or one.target.value != other.target.value:
        return False
    if one.target.unit != other.target.unit:
        return False
    both = one.baseline is not None and other.baseline is not None
    if both and one.baseline and other.baseline and one.baseline.value != other.baseline.value:
        return False
    return one.metric == other.metric or overlap(one.metric, other.metric) >= 0.6


__all__ = ["compatible", "find_baseline", "find_moves", "strip_leading", "topic_for"]
