"""The features that a line is read by, in words that need no knowledge of the program."""

from __future__ import annotations

from okrkpi.statement.explained import Weights

_VERBS = {
    "raise": "raising", "lower": "lowering", "better": "improving", "keep": "keeping",
    "reach": "reaching", "win": "winning", "aspire": "striving", "make": "making", "do": "doing",
    "explore": "finding out", "decide": "deciding",
}  # fmt: skip
_FORMS = frozenset({"", "s", "ing", "past", "noun", "base"})
_WHOLE = {
    "number none": "no number", "number move": "a move from one number to another",
    "number level": "a number to be reached", "number bound": "a limit",
    "number change": "a change by so much", "number start": "a number to start from",
    "number aside": "a number that is no target", "number last": "a number at the end",
    "due": "a due date", "undated": "no due date", "metric known": "a known measure",
    "metric measure": "the name of a measure", "metric no": "no measure",
    "metric first": "a measure at the start", "metric last": "a measure at the end",
    "metric alone": "nothing but a measure", "numbered": "a target", "unnumbered": "no target",
    "recurs": "so much per period", "share": "a share", "zero": "a target of zero",
    "vague": "vague words", "work": "work", "no verb": "no verb", "verb": "a verb",
    "clause": "a verb further on", "opens nothing": "no verb at the start",
    "every word": "any word", "every joint": "any joint", "capital": "a capital letter",
    "objective": "an objective", "key_result": "a key result", "kpi": "a KPI",
    "initiative": "work to be done", "none": "no goal", "way": "a way to do it",
    "comparison": "a comparison", "clause in it": "a clause", "takes count": "a count of it",
    "verb takes count": "a verb with a count", "alike": "endings alike",
    "to a level": "“to” before the number", "measure": "a measure", "no number": "no number",
    "number": "a number", "number nowhere": "no number on either side",
}  # fmt: skip
_QUOTED = {
    "word": "“{}”", "pair": "“{}”", "first": "“{}” at the start", "verb": "the verb “{}”",
    "aside": "“{}” in brackets", "says": "“{}”", "then": "“{}” after it", "after": "after “{}”",
    "before": "before “{}”", "form of": "a form of “{}”", "object is": "done to “{}”",
    "subject is": "about “{}”", "done is": "“{}” said of it", "by": "joined by “{}”",
}  # fmt: skip
_SAID = {
    "object": "done to: {}", "subject": "about: {}", "unit": "counted: {}", "has": "a word for {}",
    "noun": "a word for {}", "vague": "vague wording: {}", "listed": "listed as {}",
    "length": "{} words long", "letters": "{} letters", "ends in": "ends in -{}",
    "done": "said of it: {}", "label": "labelled {}", "names": "names the act of {}",
    "a word": "a word {}", "a word listed": "listed as {}", "a phrase": "a phrase of {}",
    "left ends": "left of it: {}", "right opens": "then: {}",
    "right": "then: {}", "left opens": "begins: {}", "line opens": "line begins: {}",
    "opens with": "opens with {}",
}  # fmt: skip


def told_weights(weights: Weights) -> str:
    """Return the heaviest features with their weights, as a list in words."""
    return ", ".join(f"{plainly(name)} +{weight:.1f}" for name, weight in weights)


def plainly(name: str) -> str:
    """Return the name of a feature in plain words."""
    return " and ".join(map(_part, name.split(" + ")))


def _part(name: str) -> str:
    if name in _WHOLE:
        return _WHOLE[name]
    first, _, form = name.removeprefix("a ").removeprefix("verb ").partition(" ")
    if "verb " in name and first in _VERBS and form in _FORMS:
        return f"a verb of {_VERBS[first]}"
    for count in (3, 2, 1):
        words = name.split(" ")
        lead, rest = " ".join(words[:count]), " ".join(words[count:])
        if not rest:
            continue
        if lead == "opens" and count == 1:
            return _opens(rest)
        if lead in _QUOTED:
            return _QUOTED[lead].format(rest)
        if lead in _SAID:
            return _SAID[lead].format(_acts(rest))
    return name.replace("_", " ")


def _opens(rest: str) -> str:
    kind, _, form = rest.partition(" ")
    if kind not in _VERBS:
        return f"“{rest}” at the start"
    return f"a {'noun' if form == 'noun' else 'verb'} of {_VERBS[kind]} at the start"


def _acts(rest: str) -> str:
    """Name the class of a verb or a noun as people would."""
    kind, _, form = rest.partition(" ")
    if kind in _VERBS and form in _FORMS:
        return _VERBS[kind]
    return rest.replace("measure_head", "a measure").replace("outsider", "people").replace("_", " ")
