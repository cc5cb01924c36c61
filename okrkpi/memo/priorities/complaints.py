"""A complaint that stands as a priority, turned to what it asks for."""

from __future__ import annotations

import re

from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import base_form, is_a, verb_form
from okrkpi.memo.language.phrases import head_noun, lower_first, split_predicate
from okrkpi.pattern import pattern

_WE = r"(?:we|i)(?:'re| are|'ve| have been|'m| am)?(?: \w+ly| still| just)? "
_TOO_MUCH = pattern(
    _WE + r"(?P<verb>[a-z]+)(?P<link>(?: (?:on|to|for|with|from|at|in))?)"
    r" (?:far |way |much )?too (?P<much>many|much|few|little) ?(?P<rest>.*)"
)
_NOT_ENOUGH = pattern(
    r"(?:we|i)(?: still| just| simply)? (?:don't|do not|aren't|are not)(?: \w+ly)? "
    r"(?P<verb>[a-z]+)(?P<link>(?: \w+)??) enough(?: (?P<rest>.+))?"
)
_SUBJECT_TOO_MANY = pattern(r"(?:far |way )?too (?P<much>many|few) (?P<who>.+)")
_THERE_ARE = pattern(
    r"there(?:'s| is| are) (?:still )?(?:far |way )?too (?P<much>many|much|few|little) (?P<rest>.+)"
)
_TOO_LONG = pattern(
    r"(?:still )?(?P<verb>[a-z]+)(?: (?:us|people))? (?:far |way |much )?too long(?P<rest>.*)"
)
_TOO = pattern(
    r"(?:is|are)(?: still| simply| just)? (?:far |way |much )?too (?P<how>[a-z]+)(?P<rest>.*)"
)
_STOPPED = pattern(
    r"(?:we|i)(?:'ve| have)(?: \w+ly| simply| just)? (?:stopped|given up|forgotten)"
    r" (?P<doing>[a-z]+ing|to [a-z]+)(?P<rest> .*)?"
)
_HURTS = pattern(
    r"(?:is|are) (?:still |really |simply )?(?:killing|hurting|eating|costing|drowning|ruining|"
    r"bleeding|choking|burning) (?:us|me|them)\b.*|needs? (?:our |your |more |urgent |some )*"
    r"(?:attention|care|work|a fresh look)|(?:is|are) (?:a|the) (?:problem|mess|nightmare|headache|"
    r"disgrace|shame|scandal|worry|disaster)"
)
_CANNOT = pattern(r"(?:can ?not|can't|can (?:hardly|barely)) (?P<what>[a-z]+\b.*)")
_DOES_NOT = pattern(r"(?:do not|don't|does not|doesn't|never) (?P<what>[a-z]+\b.*)")
_OPPOSITE = {
    "high": "Reduce {}", "low": "Raise {}", "slow": "Speed up {}", "long": "Shorten {}",
    "expensive": "Make {} cheaper", "hard": "Make {} easier", "difficult": "Make {} easier",
    "complicated": "Make {} simpler", "complex": "Make {} simpler",
}  # fmt: skip
_MORE = {"many": "fewer", "much": "less", "few": "more", "little": "more"}


def turned_complaint(text: str) -> str | None:
    """Return the order that a complaint comes to, in its own words: `too many` gives `fewer`."""
    low = plain(text)
    if found := _TOO_MUCH.fullmatch(low):
        verb, link = _base(found["verb"]), found["link"]
        rest = _own(text, found, "rest")
        return _joined(verb, link, _MORE[found["much"]], rest) if verb else None
    if found := _NOT_ENOUGH.fullmatch(low):
        link, verb = found["link"].strip(), _base(found["verb"])
        if not verb or verb in {"be", "do"}:
            return None
        after = _own(text, found, "rest") if found["rest"] else ""
        if is_a(link, "adverbs") or not after:
            return _joined(verb, "more", link, after)
        return _joined(verb, link, "more", after)
    if found := _STOPPED.fullmatch(low):
        doing = found["doing"].removeprefix("to ")
        verb = _base(doing)
        rest = _own(text, found, "rest") if found["rest"] else ""
        return _joined(verb, rest, "again") if verb else None
    if found := _THERE_ARE.fullmatch(low):
        return _joined("have", _MORE[found["much"]], _own(text, found, "rest"))
    return _of_subject(text)


def _of_subject(text: str) -> str | None:
    """Turn a complaint whose subject is the matter itself: `Trucks wait too long`."""
    split = split_predicate(text)
    if split is None:
        return None
    subject, predicate = split
    low = plain(predicate)
    if found := _SUBJECT_TOO_MANY.fullmatch(plain(subject)):
        who = _own(subject, found, "who")
        verb, _, rest = predicate.partition(" ")
        base = "be" if verb in {"is", "are"} else _base(verb)
        if base is None:
            return None
        more = found["much"] == "few"
        return _joined("get more" if more else "have fewer", who, "to" if more else "", base, rest)
    if (found := _TOO.fullmatch(low)) and found["how"] in _OPPOSITE and not found["rest"].strip():
        return _OPPOSITE[found["how"]].format(lower_first(subject))
    if (found := _TOO_LONG.fullmatch(low)) and not is_a(found["verb"], "auxiliaries"):
        return _joined(
            "shorten how long", lower_first(subject), found["verb"], _own(predicate, found, "rest")
        )
    if _HURTS.fullmatch(low):
        return subject
    if (found := _CANNOT.fullmatch(low)) and is_a(head_noun(subject), "persons", "groups"):
        return f"Help {lower_first(subject)} {_own(predicate, found, 'what')}"
    if found := _DOES_NOT.fullmatch(low):
        return f"Get {lower_first(subject)} to {_own(predicate, found, 'what')}"
    if found := re.fullmatch(r"(?:is|are)(?: \w+ing)? out of (?P<what>control|hand)", low):
        return f"Get {lower_first(subject)} under control"
    return None


def complains(text: str) -> bool:
    """Tell whether a text says what does not work, and not yet what is wanted."""
    split = split_predicate(text)
    low = plain(split[1] if split else text)
    said = (_TOO_MUCH, _NOT_ENOUGH, _STOPPED, _THERE_ARE)
    return any(form.fullmatch(plain(text)) for form in said) or any(
        form.fullmatch(low) for form in (_CANNOT, _DOES_NOT, _TOO, _TOO_LONG, _HURTS)
    )


def _base(word: str) -> str | None:
    if word in {"have", "has", "had"}:
        return "have"
    form = verb_form(word)
    return form[0] if form and form[0] != "be" else base_form(word) if form else None


def _own(text: str, found: re.Match[str], name: str) -> str:
    """Return a part of a match as the text itself spells it."""
    return text[slice(*found.span(name))]


def _joined(*parts: str) -> str:
    return " ".join(part.strip() for part in parts if part.strip())
