"""How a level is worded: the measure, the bound, what belongs to them."""

from __future__ import annotations

import re

from okrkpi.memo.content.context import Reading
from okrkpi.memo.content.kept import kept_metric
from okrkpi.memo.cues import plain
from okrkpi.memo.language.grammar import is_a, is_participle
from okrkpi.memo.language.orders import strip_lead
from okrkpi.memo.language.phrases import (
    capitalise,
    noun_phrase,
    split_predicate,
    strip_leading,
    strip_tail,
)
from okrkpi.memo.numbers.clauses import clause_around
from okrkpi.memo.numbers.figure import Figure
from okrkpi.memo.text.outline import Sentence
from okrkpi.pattern import pattern

_NEGATED_LOW = pattern(
    r"(?:\bnot|\bnever|n't|\bnone|\bnor|\bno \w+|\bnobody|\bcannot|(?:can't|cannot) "
    r"happen is that)\b.{0,60}\b(?:drop|fall|sink|slip|go|dip|be|decline|get|slide|"
    r"come)(?:s|es|ping|ling)?\b.{0,12}\b(?:below|under|beneath|less than|lower than)\s*$|"
    r"\b(?:not|never) (?:below|under|less than|fewer than)\s*$|no (?:less|fewer|lower) "
    r"than\s*$|\banything (?:below|under|less than|fewer than)\s*$"
)


_NEGATED_HIGH = pattern(
    r"(?:\bnot|\bnever|n't|\bno(?: single)? [\w-]+(?: \w+)?|\bnobody|"
    r"\bcannot|\banything)\b.{0,60}\b(?:above|over|more than|exceed|beyond|longer than|higher than|"
    r"older than|past)\s*$|(?:\bnot|\bnever|n't) exceed\s*$|no (?:more|longer|higher|"
    r"later) than\s*$"
)


_MODAL_VERB = pattern(
    r"(?:has to|have to|must|may|should|shall|will|can|needs? to|is to|are to|ought to|"
    r"would|cannot|can't|mustn't|"
    r"shouldn't|won't)\b(?: (?:not|never|always))?\s*"
)


NOBODY = pattern(
    r"\W*(?P<when>(?:from|as of|starting|by|after) [\w ]{3,24}?,? )?"
    r"(?:none|no one|nobody|not one)\b"
)


_NOT_ONE = pattern(r"\W*not (?:one|a single) (?=\w)")


_AFTER_NUMBER = pattern(
    r"^\s*(?:of|per|\w+ per|for every|for each|a (?:month|week|day|year|quarter)|in the "
    r"bank|in reserve|in (?:the )?(?:bank|cash|hand|stock|reserve)|for the|for this|on|"
    r"out of)\b(?:[^,;:–]|,(?=\d))*"
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
    if re.match(r"(?:\s\w+)?,? ?(?:max\b|maximum|at (?:the )?most|tops)", low[figure.end :]):
        return "<="
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


def level_worded(
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
    if NOBODY.match(plain(before)):
        return _earlier_clause(sentence, start) if start else _as_stated(sentence, figure)
    if _every(before) or _leads_with_number(before, after):
        return _as_stated(sentence, figure)
    if passive := _passive(before, figure, after) or _duty(before, figure, after):
        return passive
    metric = kept_metric(reading, sentence, figure, before, current)
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
        r"(?:must|has to|have to|should|shall)(?: always)? (?P<rest>(?:receive|get|have|"
        r"take|wait|go|see|be seen|come)\b.*)$",
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
            r"(?:(?:also )?(?:i|we)(?:'d)? (?:want|need|expect|have) (?:that |to (?:have|"
            r"keep) )?|(?:the \w+ )?(?:have|has) (?:decided|agreed|resolved) to (?:keep|"
            r"hold|have) |keep |hold |have |maintain )?"
            r"(?:always )?(?:no (?:less|fewer|more) than|at least|at most|(?:a "
            r")?minimum(?: of)?|(?:a )?maximum(?: of)?|not (?:less|more|fewer) than)",
            lead,
        )
    )


def _as_stated(sentence: Sentence, figure: Figure) -> tuple[str, str]:
    start, end = clause_around(sentence.text, figure.start, figure.end)
    text = strip_tail(strip_lead(strip_leading(sentence.text[start:end])))
    text = re.sub(r"\bmust (?=go|be spent|stay|come)", "", text)
    text = re.sub(
        r"^.*?\b(?=(?:no (?:less|fewer|more) than|at least|at most|minimum|maximum|not "
        r"(?:less|more|fewer) than|every|each|all)\b)",
        "",
        text,
        count=1,
        flags=re.IGNORECASE,
    )
    position = text.find(figure.text)
    metric = text[position + len(figure.text) :].strip() if position >= 0 else text
    return re.sub(r"^of ", "", strip_tail(metric)), capitalise(text)
