"""What marks at the ends of a goal say that it is: `Attrition < 10% (KPI)`, `[watch only] NPS`."""

from __future__ import annotations

import re

from okrkpi.documents.inline import Words
from okrkpi.documents.labels import Label, label_of
from okrkpi.pattern import pattern

AT_END = "its label stands at its end"
_AT_START = "it begins with"
_CODED = pattern(r"[\[(]((?:O|OBJ|KR)[-. ]?\d{1,2}(?:\.\d{1,2})?)[\])]\s*$")
_MARKS = {
    "kpi": r"(?:(?i:(?:(?:(?:this )?is|as|just) )?an? |just |company |team |existing |running )?"
    r"(?:(?P<rhythm>(?i:daily|weekly|monthly|quarterly|annual|yearly)) )?"
    r"(?i:health |guardrail )?KPI(?: only| to watch)?"
    r"|(?i:Kennzahl|health[ -](?:metric|measure|indicator)"
    r"|key performance indicator"
    r"|(?:(?:only|just) (?:to )?(?:watch|track|monitor)(?:ed|ing)?|to watch"
    r"|(?:watch|track|monitor)(?:ed|ing)?[ -]only)(?:[,;] no (?:target|goal))?"
    r"|(?:watch|track|monitor)ed[,;] no (?:target|goal)"
    r"|no (?:target|goal)[,;] (?:only |just )?(?:watch|track|monitor)ed(?: only)?))",
    "initiative": r"(?i:initiative|task|action(?: item)?|to[ -]do|Maßnahme)",
    "key_result": r"(?:KR|(?i:key[ -]result|Schlüsselergebnis))",
    "objective": r"(?i:objective)",
}
"""How a mark names each role; `(guardrail)` is none, for a key result may guard another."""
_MARK = "|".join(f"(?P<{role}>{words})" for role, words in _MARKS.items())
_OPEN, _CLOSE = r"\s{0,9}(?P<open>[(\[{])\s?", r"\s?[)\]}]\s*$"
_FORMS = (
    pattern(rf"{_OPEN}(?:{_MARK})(?:\s?(?:[,;|·/:]|\s[–—-])\s*(?P<more>[^()\[\]{{}}]*))?{_CLOSE}"),
    pattern(rf"{_OPEN}(?P<more>[^()\[\]{{}}]+?)\s?[,;|·/]\s?(?:{_MARK}){_CLOSE}"),
    pattern(rf"\s{{0,9}}(?:\s[–—-]+\s+|\s\|\s*|\s·\s|\s#)(?:{_MARK})\s*$"),
)
_FIRST = pattern(rf"[(\[](?:{_MARK})(?:\s?[,;]\s*[^()\[\]]*)?[)\]]\s*(?:[:–—-]\s+)?(?=\S)")
_SIGNS = frozenset("([{–—-|·#")
_WINDOW = 200


def mark_of(words: Words) -> tuple[Words, Label] | None:
    """Return the words without the mark at one of their ends, and what it says that they are.

    What stands beside it in its brackets, such as a rhythm or a name, stays.
    """
    if first := _FIRST.match(words.text):
        return words.cut(first.end()), _label(first, _AT_START)
    offset = max(0, len(words.text) - _WINDOW)
    tail = words.text[offset:]
    if _SIGNS.isdisjoint(tail):
        return None
    bracket = max(tail.rfind("("), tail.rfind("["))
    if bracket >= 0 and (coded := _CODED.match(tail, bracket)):
        label = label_of(f"{coded[1]}: x")
        if label and label.role in ("objective", "key_result"):
            return words.cut(0, offset + coded.start()), label._replace(start=0, why=AT_END)
    for form in _FORMS:
        found = form.search(tail)
        if found and tail[: found.start()].strip():
            return _without(words, found, offset), _label(found, "it ends with")
    return None


def _label(found: re.Match[str], how: str) -> Label:
    role = next(role for role in _MARKS if found[role])
    return Label(role, found[role].lower(), 0, why=f"{how} “{found[role]}”")


def _without(words: Words, found: re.Match[str], offset: int) -> Words:
    """Take a mark off, and leave what its brackets hold beside it."""
    more = next((name for name in ("more", "rhythm") if found.groupdict().get(name)), None)
    if more is None or not found.groupdict().get("open"):
        return words.cut(0, offset + found.start())
    start, end = found.span(more)
    opened, closed = found.end("open"), len(found.string.rstrip()) - 1
    return words.without([(offset + opened, offset + start), (offset + end, offset + closed)])
