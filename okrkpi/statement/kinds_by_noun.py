"""Lines that open with a noun: what has happened to whom, or which work is named."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.statement.evidence import Decision, Evidence, counts_deliverables, is_share, is_work
from okrkpi.statement.facts import Kind
from okrkpi.statement.noun_phrases import (
    Participle,
    find_participle,
    is_article,
    noun_class,
    people_act,
    subject_words,
)
from okrkpi.statement.pattern import pattern
from okrkpi.statement.wording import is_ease, names_ease, names_rate, names_share
from okrkpi.statement.words import words

_AFTER_COLON = pattern(r":\s*[<>≥≤~=]*\s*(?:at least |max\.? |min\.? )?$")
_TO_LEVEL = pattern(
    r"(?:→|->|=>|\bto\b)\s*(?:about |~|<|>|≥|≤|at least |below |under |above |over |less than |"
    r"more than |no more than |at most )*$"
)
_SUPERLATIVE = pattern(r"^\W*(?:the|a|an|our)\s(?:most|best|first|\w{3,}est)\b")
_FROM_TO = pattern(r"^\W*from\s[a-z][a-z' -]+\sto\s[a-z]")
_WITHIN = frozenset({"within", "inside"})
_WITHIN_PHRASE = pattern(r"\b(?:in under|in less than|on time|same day)\b")
_HAVE = frozenset({"have", "has", "are", "were", "be"})
_KNOW = frozenset({"have", "has", "can", "know", "use"})
_STATE = frozenset(
    """live available operational ready done complete completed finished ga out online
    documented""".split()
)
_STATE_PHRASE = pattern(
    r"\b(?:in place|in production|up and running|in use|signed off|rolled out)\b"
)
_STATE_BY_DATE = frozenset("live out ready complete online done ga".split())
_EVERY = pattern(r"\W*(?:all|every|each)\b")
_FINITE = frozenset(
    """is are never always can feel feels trust trusts love loves choose chooses know knows want
    wants find finds see sees get gets sleep leave leaves stay stays come comes would will do does
    need needs believe believes understand understands rely relies recommend enjoy enjoys think say
    says learn look looks go goes should live lives tell speak use uses call calls work
    works""".split()
)
_LEADING = 12


def by_noun(e: Evidence) -> Decision | None:
    """Judge by the subject of the line and by what is said of it."""
    if names_share(e) or (e.cadence and e.target is None and names_rate(e)):
        return None
    if _is_bare_level(e):
        return None
    subject = subject_words(e)
    participle = find_participle(e)
    return (
        _kept_level(e, participle)
        or _place_to_be(e, subject)
        or _share_of_people(e)
        or (_done_to(e, subject, participle) if participle else None)
        or _own_work(e, subject)
    )


def _is_bare_level(e: Evidence) -> bool:
    """`Complaints: max 4`, `Uptime > 99%`: a measure with its level and nothing after it."""
    target = e.target
    if target is None or e.deadline:
        return False
    low = e.line.low
    tail = low[target.end :]
    if target.comparator and target.unit == "%" and not tail.strip(" .)"):
        return True
    alone = target.comparator is not None or not tail.strip()
    return alone and _AFTER_COLON.search(low[: target.start]) is not None


def _kept_level(e: Evidence, participle: Participle | None) -> Decision | None:
    target = e.target
    if target is None or not target.comparator or e.deadline or participle:
        return None
    if _TO_LEVEL.search(e.line.low[: target.start]):
        return None
    reason = "a level to be kept, with no move and no deadline"
    return Decision("kpi", 0.85, reason, (), True)


def _place_to_be(e: Evidence, subject: Sequence[str]) -> Decision | None:
    """A quality, a superlative, or people in the state to be reached, with no number."""
    if e.quantities:
        return None
    if not e.deadline and 0 < len(subject) <= 4 and is_ease(subject[0]) and not e.has_measure:
        return Decision("objective", 0.62, "names a quality to aim at", ("initiative",))
    if _SUPERLATIVE.match(e.text) or _FROM_TO.match(e.text):
        return Decision("objective", 0.75, "describes where to be")
    return _people_sentence(e, subject) if e.opening is None else None


def _people_sentence(e: Evidence, subject: Sequence[str]) -> Decision | None:
    """`Customers never have to ask twice`: people in a state to come, with no number."""
    if e.deadline and not e.said.isdisjoint(_KNOW) and noun_class(subject, ("outsider",)):
        reason = "states what is to be true of people by a date"
        return Decision("key_result", 0.6, reason, ("objective",), True)
    line = e.line
    first = line.word_at(e.begin)
    seen: list[str] = []
    for word in line.words[first : first + 6]:
        if seen and word in _FINITE:
            people = noun_class(seen, ("outsider", "deliverable")) == "outsider"
            if people or (word in {"is", "are", "feel", "feels"} and names_ease(e)):
                reason = "describes people in the state to be reached"
                return Decision("objective", 0.78, reason)
            return None
        if not is_article(word):
            seen.append(word)
    return None


def _share_of_people(e: Evidence) -> Decision | None:
    """`9 in 10 parents attend`, `95% of calls answered within 20 seconds`."""
    target = e.target
    if target is None or target.start - e.begin > _LEADING or not is_share(target):
        return None
    if people_act(e):
        reason = "states the share of people who do something"
        return Decision("key_result", 0.7, reason, ("kpi",), True)
    if e.deadline:
        return None
    if not e.said.isdisjoint(_WITHIN) or _WITHIN_PHRASE.search(e.text):
        reason = "states the share that a service keeps to"
        return Decision("kpi", 0.75, reason, ("key_result",), True)
    return None


def _done_to(e: Evidence, subject: Sequence[str], participle: Participle) -> Decision | None:
    """`Posts filled`, `Dashboard launched`: a change outside the team, or work that is done."""
    target, word, kind = e.target, participle.word, participle.kind
    named = [token for token in subject if token != word]
    head = noun_class(named, ("outsider", "deliverable"))
    if kind in {"raise", "lower", "reach"} and target and not target.comparator:
        return _outside((), 0.75)
    if target and is_share(target) and head != "deliverable" and not e.said.isdisjoint(_HAVE):
        reason = "states the share for whom something has changed"
        return Decision("key_result", 0.72, reason, ("kpi",), True)
    if (kind == "win" or head == "outsider") and (target or (kind == "win" and e.deadline)):
        also = word in {"trained", "hired", "completed"}
        return _outside(("initiative",) if also else (), 0.82)
    if not is_work(kind) or head == "outsider" or _levels_metric(e):
        return None
    if target is None or target.unit != "%" or head == "deliverable" or not e.has_measure:
        also_result: tuple[Kind, ...] = ("key_result",) if target else ()
        return Decision("initiative", 0.82, "describes work that is done", also_result, False)
    return None


def _outside(also: tuple[Kind, ...], confidence: float) -> Decision:
    reason = "counts a change outside the team"
    return Decision("key_result", confidence, reason, also, True)


def _levels_metric(e: Evidence) -> bool:
    """Tell whether a metric of the lexicon is given a level that binds it."""
    bound = e.target is not None and e.target.comparator is not None
    return bound and e.metric is not None and e.names_known_metric and e.metric.start < len(e.text)


def _own_work(e: Evidence, subject: Sequence[str]) -> Decision | None:
    """The team's own product or a piece of its work, named by a noun."""
    target, nouns = e.target, words().nouns
    if target is None and e.metric is None and _is_state(e, subject):
        return _own_state(0.75)
    if not e.names_known_metric and any(is_work(words().nominal.get(word)) for word in subject):
        return Decision("initiative", 0.75, "names a piece of work", (), False)
    counted = counts_deliverables(e)
    if subject and (e.deadline or counted) and not e.has_measure:
        if subject[-1] in nouns["deliverable"]:
            return Decision("initiative", 0.7, "names a deliverable", ("none",), False)
    if target and counted and not target.comparator and target.start - e.begin <= 2:
        if target.unit not in nouns["outsider"] and not e.names_known_metric:
            reason = "counts what the team itself makes"
            return Decision("initiative", 0.72, reason, ("key_result",), False)
    if target is None and _EVERY.match(e.text) and noun_class(subject[:6], ("deliverable",)):
        return _own_state(0.7)
    return None


def _own_state(confidence: float) -> Decision:
    reason = "describes a state of the team's own product"
    return Decision("initiative", confidence, reason, (), False)


def _is_state(e: Evidence, subject: Sequence[str]) -> bool:
    """`Customer portal live by June`: a product in the state that it is to have."""
    if e.said.isdisjoint(_STATE) and not _STATE_PHRASE.search(e.text):
        return False
    if noun_class(subject, ("deliverable",)):
        return True
    return e.deadline and (not e.said.isdisjoint(_STATE_BY_DATE) or "in place" in e.text)
