"""What the end of a goal says that it is, in brackets or set apart: `Attrition < 10% (KPI)`."""

from __future__ import annotations

import re

from okrkpi.documents.inline import Words
from okrkpi.documents.labels import Label, label_of
from okrkpi.pattern import pattern

AT_END = "its label stands at its end"
_CODED = pattern(r"[\[(]((?:O|OBJ|KR)[-. ]?\d{1,2}(?:\.\d{1,2})?)[\])]\s*$")
_MARKS = {
    "kpi": r"(?:(?i:(?:(?:(?:this )?is|as|just) )?an? |just |company |team |existing |running )?"
    r"(?:(?P<rhythm>(?i:daily|weekly|monthly|quarterly|annual|yearly)) )?"
    r"(?i:health |guardrail )?KPI(?: only| to watch)?"
    r"|(?i:Kennzahl|health[ -](?:metric|measure|indicator)"
    r"|key performance indicator))",
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
_SIGNS = frozenset("([{–—-|·#")
_WINDOW = 200


def mark_at_end(words: Words) -> tuple[Words, Label] | None:
    """Return the words without the mark at their end, and what it says that they are.

    What stands beside it in its brackets, such as a rhythm or a name, stays.
    """
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
            role = next(role for role in _MARKS if found[role])
            label = Label(role, found[role].lower(), 0, why=f"it ends with “{found[role]}”")
            return _without(words, found, offset), label
    return None


def _without(words: Words, found: re.Match[str], offset: int) -> Words:
    """Take a mark off, and leave what its brackets hold beside it."""
    more = next((name for name in ("more", "rhythm") if found.groupdict().get(name)), None)
    if more is None or not found.groupdict().get("open"):
        return words.cut(0, offset + found.start())
    start, end = found.span(more)
    opened, closed = found.end("open"), len(found.string.rstrip()) - 1
    return words.without([(offset + opened, offset + start), (offset + end, offset + closed)])
