"""Names of wanted shares and counts: `90% of sailings to leave on time`, `half of them let`."""

from __future__ import annotations

import re

from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, is_participle, is_plural, verb_form
from okrkpi.memo.language.phrases import head_noun, relative, strip_article, strip_tail
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.numbers.names import Name, lowered
from okrkpi.pattern import pattern

_REMARK = pattern(r"(?:seems?|sounds?|looks?|feels?|appears?)$")
_SAME_FORM = frozenset("let set put cut shut hit read spent sold built kept met paid".split())
_COUNTED_BY = pattern(
    r"^(?:\d[\d.,]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen)\s+",
    re.IGNORECASE,
)


def of_wanted_share(after: str, figure: Figure, topic: str | None) -> Name | None:
    """Name what `We want 90% of sailings to leave on time` is about."""
    found = re.match(
        r"\s*(?:of\s+)?(?:all\s+)?(?:our\s+|the\s+|all\s+)?(?P<np>[^,;]{3,80}?)\s+(?:to|"
        r"should|must|will|shall)\s+(?P<vp>\w.*)",
        after,
    )
    if not found or figure.family not in {"share", "count"}:
        return None
    first = found["np"].split()[0].lower()
    if is_a(first, "prepositions", "conjunctions", "auxiliaries") or _REMARK.match(first):
        return None
    predicate = found["vp"]
    if predicate.startswith(("be ", "have been ")):
        predicate = "are " + predicate.split(" ", 1)[1]
    subject = strip_article(found["np"])
    if is_a(plain(subject), "pronouns", "anaphora"):
        if not topic:
            return None
        subject = topic
    joined = relative(subject, predicate)
    return Name(strip_tail(f"Share of {joined}" if figure.family == "share" else joined))


def to_do(after: str, figure: Figure, topic: str | None) -> Name | None:
    """Name those who come back in `I want 7 of 10 to come back`."""
    found = re.match(r"\s*to (?P<vp>(?!be\b)[a-z]+(?: [^,;]{1,60})?)$", after)
    if not found or not topic or figure.family != "share":
        return None
    return Name(strip_tail(f"Share of {relative(lowered(strip_article(topic)), found['vp'])}"))


def of_them_done(after: str, figure: Figure, topic: str | None) -> Name | None:
    """Name the shops of `23 shops stand empty; half of them let by Christmas`."""
    found = re.match(r"\s*of (?:them|these|those) (?P<done>[a-z]+)\b(?P<rest>[^,;]*)", after)
    if not found or not topic or figure.family != "share":
        return None
    form = verb_form(found["done"])
    done = is_participle(found["done"]) or (form is not None and found["done"] in _SAME_FORM)
    subject = lowered(_COUNTED_BY.sub("", strip_article(topic)))
    if not done or not is_plural(head_noun(subject)):
        return None
    return Name(f"Share of {subject} {found['done']}")
