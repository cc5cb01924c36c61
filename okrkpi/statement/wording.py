"""How a line is worded: as a sentence, in the past, with a word for a state or a quality."""

from __future__ import annotations

from okrkpi.statement.evidence import Evidence
from okrkpi.statement.pattern import pattern

COMPARATIVES = frozenset("less fewer more lower higher".split())
DRIFTS = frozenset({"up", "down"})
_EASE = frozenset(
    """effortless easy simple boring fun safe safer seamless delightful accessible transparent
    predictable visible fast painless reliable proud happy better great possible affordable
    irresistible unforgettable obvious worth frictionless everyone feel human resilient joy loved
    attractive welcoming home intuitive enjoyable fair fairer stronger smooth quick
    sustainable""".split()
)
_EASE_PHRASE = pattern(
    r"\b(?:first choice|the norm|second nature|part of|a reason|a place|future-proof|fit for)\b"
)
_SENTENCE = frozenset(
    """is are has have can will should feel feels love loves choose chooses want wants trust trusts
    know knows find finds see sees get gets go goes sleep leave leaves never always stay stays come
    comes believe believes dream work works live lives where who that which without whatever
    not""".split()
)
_SENTENCE_PHRASES = ("instead of", "rather than")
_PAST = frozenset(
    """was were had went lost fell rose grew moved dropped missed sold did came yesterday""".split()
)
_PAST_PHRASE = pattern(
    r"\b(?:last (?:year|quarter|month|week|season)|due to|in (?:19|20)\d\d we)\b"
)
_HEADS = frozenset({"okr", "okrs", "kpi", "kpis", "goals", "objectives"})
_SHARE_WORDS = frozenset(
    """share percentage proportion number rate ratio percent count amount volume no level degree
    extent incidence frequency prevalence cost length age value index turnover duration density
    time""".split()
)
_SHARE_OF = pattern(
    r"^\W*(?:the )?(?:average |mean |median |total )?(?:(?:share|percentage|proportion|number|"
    r"rate|"
    r"ratio|percent|count|amount|volume|%|#|no\.?)\s(?:of\s)?|(?:level|degree|extent|incidence|"
    r"frequency|prevalence|cost|length|age|value|index|turnover|duration|density) of\b|"
    r"time (?:between|from|to|taken|until|spent)\b)|^[^,:]{3,40}, (?:%|share|number|percentage) "
    r"of\b"
)
_PER = pattern(r"/\s?[a-z]{2,}")


def names_ease(e: Evidence) -> bool:
    """Tell whether the line names a quality that people feel: easy, safe, second nature."""
    return not e.said.isdisjoint(_EASE) or _EASE_PHRASE.search(e.text) is not None


def is_ease(word: str) -> bool:
    """Tell whether a word names such a quality."""
    return word.partition("-")[0] in _EASE or word == "future-proof"


def is_sentence(e: Evidence) -> bool:
    """Tell whether the line holds a verb of state or a relative clause."""
    if not e.said.isdisjoint(_SENTENCE):
        return True
    return any(phrase in e.text for phrase in _SENTENCE_PHRASES)


def is_past(e: Evidence) -> bool:
    """Tell whether the line tells what has been."""
    if not e.said.isdisjoint(_PAST):
        return True
    return not e.said.isdisjoint({"last", "due", "in"}) and _PAST_PHRASE.search(e.text) is not None


def names_goals(e: Evidence) -> bool:
    """Tell whether the line speaks of OKRs, KPIs or goals themselves."""
    return not e.said.isdisjoint(_HEADS) or "key results" in e.text


def names_share(e: Evidence) -> bool:
    """Tell whether the line opens like a measure: `share of …`, `time to …`, `# of …`."""
    if e.said.isdisjoint(_SHARE_WORDS) and "%" not in e.text and "#" not in e.text:
        return False
    return _SHARE_OF.match(e.text) is not None


def names_rate(e: Evidence) -> bool:
    """Tell whether the line names something `per` something."""
    return "per" in e.said or ("/" in e.text and _PER.search(e.text) is not None)
