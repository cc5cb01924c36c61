"""Where a subject ends and its verb begins."""

from __future__ import annotations

from okrkpi.memo.language.grammar import Token, is_a, is_participle, is_plural, verb_form


def find_predicate(words: tuple[Token, ...], start: int = 0) -> int | None:
    """Return the index of the first finite verb that belongs to the subject at `start`."""
    relative = 0
    noun = plural_seen = False
    fallback: int | None = None
    depth = 0
    for i in range(start, len(words)):
        low = words[i].low
        depth += (low == "(") - (low == ")")
        if depth > 0 or low in ")\"“”'’,":
            continue
        if low in ";:–—?!.":
            break
        if noun and is_a(low, "relatives") and not (low == "that" and _starts_object(words, i)):
            relative += 1
            continue
        named = i > 0 and words[i - 1].low in {"the", "a", "this", "each", "every", "per"}
        if is_a(low, "auxiliaries") and not named and (noun or _pronoun_before(words, i)):
            if not relative:
                return i
            relative -= 1
            continue
        kind = _verb_here(words, i, plural_seen) if noun or _pronoun_before(words, i) else None
        if kind:
            if relative:
                relative -= 1
            elif kind == "past" and fallback is None and _participle_follows(words, i):
                fallback = i
            else:
                return i
            continue
        if is_a(low, "pronouns") and not is_a(low, "relatives"):
            noun = True
            plural_seen = plural_seen or low in _PLURAL_PRONOUNS
        elif low[0].isalpha() and not is_a(low, "determiners", "prepositions", "conjunctions"):
            noun = noun or not is_a(low, "adverbs")
            plural_seen = plural_seen or is_plural(low)
    return fallback


_PARTICLES = {"up", "out", "off", "down", "in", "back", "on", "over", "away"}


_PLURAL_PRONOUNS = {"they", "we", "you", "them", "us", "i", "ones"}


_TIMES = {
    f"{unit}{s}"
    for unit in ("second", "minute", "hour", "day", "week", "month", "year", "time")
    for s in ("", "s")
}


_PERIODS = _TIMES | {"quarter", "season", "term", "night", "spring", "summer", "autumn", "winter"}


def _starts_object(words: tuple[Token, ...], i: int) -> bool:
    return i + 1 < len(words) and is_a(words[i + 1].low, "prepositions")


def _pronoun_before(words: tuple[Token, ...], i: int) -> bool:
    return i > 0 and is_a(words[i - 1].low, "pronouns")


def _participle_follows(words: tuple[Token, ...], i: int) -> bool:
    """A past form before a preposition may only describe: `patients treated in the clinic`."""
    following = words[i + 1].low if i + 1 < len(words) else ""
    return is_participle(words[i].low) and is_a(following, "prepositions")


def _verb_here(words: tuple[Token, ...], i: int, plural_subject: bool) -> str | None:
    """Return the form of the finite verb that a word is at its place, or None."""
    low = words[i].low
    form = verb_form(low)
    if form is None or form[1] == "ing" or low in _TIMES:
        return None
    before = words[i - 1].low if i else ""
    particle = before in _PARTICLES and i > 1 and verb_form(words[i - 2].low)
    closed = is_a(before, "determiners", "prepositions")
    if closed and not particle and not is_a(before, "pronouns", "relatives"):
        return None
    if before in {"to", "-"} or before[:1].isdigit():
        return None
    following = words[i + 1].low if i + 1 < len(words) else ""
    if is_a(following, "auxiliaries") or (low == "last" and following in _PERIODS):
        return None
    if form[1] == "base":
        return "base" if plural_subject else None
    if form[1] == "s" and is_a(before, "pronouns", "relatives"):
        return "s"
    if form[1] == "s":
        next_form = verb_form(following) if following else None
        noun_follows = next_form is not None and next_form[1] in {"base", "past"}
        opens = not following or is_a(
            following, "determiners", "prepositions", "pronouns", "adverbs"
        )
        return "s" if opens or not (noun_follows or is_plural(following)) else None
    return "past"
