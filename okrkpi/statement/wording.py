"""How a line is worded: its label, its opening verb, vague words, guards, parts, placeholders."""

from __future__ import annotations

import re
from dataclasses import dataclass

from okrkpi.statement.facts import Phrase, Span
from okrkpi.statement.line import Line
from okrkpi.statement.words import Verb, find_verb, words

_LABEL = re.compile(
    r"\s*(?:(?:[-*+•◦▪‣→]|\d{1,2}[.)](?!\d)|[a-h][.)])\s+)?(?:\[[ x~-]?\]\s*)?(?:[^\w\s\"'(\[$€£<>=~%+#]+\s*)?"
    r"(?P<label>(?:(?P<objective>objectives?|obj|goal|o)|(?P<key_result>key[\s-]?results?|krs?)|(?P<kpi>kpis?)|"
    r"(?P<initiative>initiatives?|init|actions?|tasks?|milestone|project))"
    r"(?:\s?#?\d{1,2}(?:[.\-]\d{1,2})*[a-c]?(?:\s*[:.)\-|·\t]+\s*|\s+(?=\S))|\s*[:|]\s*|\s+-+\s+))?",
)
_SKIPPED = frozenset(
    """to we will shall must should can i and also successfully then please let us
    need needs want wants going aim aims plan intend fully further quickly rapidly significantly
    substantially drastically dramatically markedly noticeably consistently continuously actively
    sustainably collectively jointly together measurably effectively efficiently at least least
    continue continues start begin try strive seek help helps finally now""".split()
)  # fmt: skip
_ARTICLE = frozenset("the our a an my your their every each all no any".split())
_SOFT = frozenset("continue continues start begin try strive seek help helps".split())


@dataclass(frozen=True, slots=True)
class Opening:
    """The verb or noun of action that a line opens with, and where its object begins."""

    word: str
    kind: str
    form: str
    start: int
    end: int


def read_label(line: Line) -> tuple[int, str | None]:
    """Return where the goal's own words begin, and the kind that its label names."""
    match = _LABEL.match(line.low)
    if not match or not match["label"]:
        return (match.end() if match else 0), None
    kinds = ("objective", "key_result", "kpi", "initiative")
    return match.end(), next((kind for kind in kinds if match[kind]), None)


def _phrasal(tokens: list[str], i: int, verb: Verb | None) -> tuple[int, Verb] | None:
    head = verb.base if verb else tokens[i]
    for parts, kind in words().phrasal.get(head, ()):
        if len(parts) == 1 or tuple(tokens[i + 1 : i + len(parts)]) == parts[1:]:
            return len(parts), Verb(" ".join(parts), kind, verb.form if verb else "base")
    return None


_TOPIC = re.compile(r"\s*[\w'&-]+(?:\s[\w'&-]+){0,2}:\s")
_LEADING = frozenset("together with in by for during after as through from across working using based building on following within at".split())


def find_opening(line: Line, begin: int) -> Opening | None:
    """Find the verb (or the noun of action) that the line opens with.

    A leading phrase (`Together with HR, prepare …`) is stepped over.
    """
    first = line.word_at(begin)
    if topic := _TOPIC.match(line.low, begin):
        after = _opening_at(line, topic.end())
        if after is not None and after.form == "base":
            return after
    found = _opening_at(line, begin)
    if found is None and first < len(line.words) and line.words[first] in _LEADING:
        comma = line.low.find(",", begin, begin + 90)
        if comma > 0:
            return _opening_at(line, comma + 1)
        for i in range(first + 1, min(first + 14, len(line.words) - 1)):
            if line.words[i] in {"we", "i"}:
                return _opening_at(line, line.starts[i])
    return found


def _opening_at(line: Line, begin: int) -> Opening | None:
    tables, tokens = words(), line.words
    first = line.word_at(begin)
    i, limit = first, min(first + 7, len(tokens))
    soft: Opening | None = None
    while i < limit:
        word = tokens[i]
        verb_here = find_verb(word)
        if _fixed_term(tokens, i) and word not in _SKIPPED:
            return soft
        if (found := _phrasal(tokens, i, verb_here)) and not _names_measure(tokens, i + found[0]):
            count, verb = found
            return Opening(verb.base, verb.kind, verb.form, line.starts[i], line.ends[i + count - 1])
        if word in _ARTICLE:
            return soft
        if word in _SKIPPED or (verb_here is None and word.endswith("ly") and len(word) > 4):
            if word in _SOFT:
                soft = soft or (
                    Opening(word, verb_here.kind if verb_here else "do", "base", line.starts[i], line.ends[i])
                )
            i += 1
            continue
        if verb_here and _is_verb_here(line, i, verb_here):
            if verb_here.base == "raise" and _FUNDS.match(line.low, line.ends[i]):
                return Opening("raise", "win", verb_here.form, line.starts[i], line.ends[i])
            return Opening(verb_here.base, verb_here.kind, verb_here.form, line.starts[i], line.ends[i])
        if kind := tables.nominal.get(word):
            if _noun_of_action(tokens, i, kind):
                return Opening(word, kind, "noun", line.starts[i], line.ends[i])
        return soft
    return soft


_FUNDS = re.compile(r"\s(?:a\s|an\s|our\s|another\s|at least\s|over\s|more than\s)?(?:[$€£₹]|(?:usd|eur|gbp|chf|inr|kes|aed)\b|series\b|seed\b|capital\b|funds\b|funding\b|donations\b|money\b|\d[\d.,]*\s?(?:k|m|mn|bn|million)?\s?(?:€|eur|usd|dollars|euros|pounds))")


def _noun_of_action(tokens: list[str], i: int, kind: str) -> bool:
    following = tokens[i + 1] if i + 1 < len(tokens) else ""
    if kind in {"win", "keep", "reach"}:
        return following == "of"
    return following in {"of", "for"} or (following == "in" and kind in {"raise", "lower", "better"})


_MOVES = frozenset({"raise", "lower", "better", "keep", "reach"})
_NOT_OBJECT = frozenset("of in by from to is are at per rate ratio for on with and or".split()) | {""}
_TAKES_NUMBER = frozenset({"make", "do", "win", "raise", "lower", "keep", "explore", "decide"})
_PURE_HEADS = frozenset("rate ratio score index punctuality length consumption turnover yield share level volume density frequency intensity margin duration".split())


def _names_measure(tokens: list[str], i: int) -> bool:
    """Tell whether the word at `i` heads a measure: `sign-up rate`, `train punctuality`."""
    return i < len(tokens) and tokens[i] in _PURE_HEADS


def _pairs_nouns(tokens: list[str], i: int) -> bool:
    """`Supply and demand forecast`: two nouns, and no verb."""
    if tokens[i + 1 : i + 2] not in (["and"], ["or"]) or i + 2 >= len(tokens):
        return False
    other = find_verb(tokens[i + 2])
    return other is None or other.form != "base" or tokens[i + 2] in words().noun_too


def _is_adjective(tokens: list[str], i: int) -> bool:
    """`Teaching staff are …`, `Building permit granted`: the -ing word describes a noun."""
    for token in tokens[i + 2 : i + 6]:
        if token in {"are", "is", "have", "has", "feel", "can"}:
            return True
        verb = find_verb(token)
        if verb and verb.form == "past" and token not in words().noun_too:
            return True
        if token in {"of", "for", "to", "in", "on", "by", "with", "at", "from"}:
            return False
    return False


_NOUN_AFTER = frozenset("rate ratio score time cost costs index per".split())


def _is_verb_here(line: Line, i: int, verb: Verb) -> bool:
    """A word that is a verb and a noun is a verb where an object follows: `Report incidents`."""
    tokens, word = line.words, line.words[i]
    following = tokens[i + 1] if i + 1 < len(tokens) else ""
    tables = words()
    if word == "top" or (word in tables.noun_too and _pairs_nouns(tokens, i)):
        return False
    if verb.form == "ing" and following == "of":
        return False
    if verb.form in {"past", "s"} or (verb.form == "ing" and _is_adjective(tokens, i)):
        return False
    if verb.kind in _MOVES and i == line.word_at(0) and following not in _NOT_OBJECT:
        return True
    if following in _PURE_HEADS and word in tables.noun_too:
        return False
    if following in _NOUN_AFTER and following not in {"time", "cost", "costs", "per"}:
        return verb.kind in {"raise", "lower", "better", "keep", "reach"} and word not in tables.noun_too
    ambiguous = (
        word in tables.noun_too
        or word in tables.nouns["deliverable"]
        or word in tables.nouns["measure_head"]
        or word in tables.nouns["outsider"]
        or word in tables.nouns["quality"]
    )
    if not following:
        return not ambiguous and verb.form == "base" and len(tokens) > 1
    gap = line.low[line.ends[i] : line.starts[i + 1]]
    if gap.strip() == "," and verb.form == "base":
        follower = find_verb(following)
        return follower is not None and follower.form == "base"
    if gap.strip() and gap.strip() not in {"#", "'", '"', "$", "€", "£", "(", "+"} and not gap.strip()[-1].isdigit():
        return not ambiguous and not gap.lstrip().startswith((":", "|", ",")) or verb.kind in {"raise", "lower"}
    if not ambiguous:
        return True
    if any(c.isdigit() for c in gap):
        if verb.kind == "reach":
            return True
        return verb.kind in _TAKES_NUMBER and word not in tables.nouns["measure_head"]
    if following == "at" and tokens[i + 2 : i + 3] in (["least"], ["most"]):
        return verb.kind not in {"raise", "lower"}
    if following in {"of", "on", "rate", "from", "by", "is", "per", "in", "at", "with", "for", "to"} or following in _NOUN_AFTER:
        return following == "with" and verb.kind == "do"
    follower = find_verb(following)
    return not (follower and follower.form == "past")


_MODALS = frozenset("must should shall will to needs need has have can".split())
_AFTER_CLAUSE = frozenset("to by from below under above over past up down at".split())
_MOVING = {
    **dict.fromkeys("fall drop decline shrink sink decrease dip plunge lessen dwindle".split(), "lower"),
    **dict.fromkeys("rise climb grow increase improve surge jump expand double triple".split(), "raise"),
    **dict.fromkeys("reach hit exceed attain cross pass go surpass".split(), "reach"),
}
_MOVING_PHRASES = {
    ("come", "down"): "lower", ("go", "down"): "lower", ("go", "up"): "raise", ("move", "up"): "raise",
    ("move", "down"): "lower", ("come", "to"): "reach", ("get", "to"): "reach",
}  # fmt: skip


def find_clause_verb(line: Line, begin: int, stop: int) -> Opening | None:
    """Find the verb of movement inside a line that opens with a noun: `discards fall to 3%`."""
    tokens = line.words
    first = line.word_at(begin)
    for i in range(first + 1, min(first + 14, len(tokens))):
        if line.starts[i] >= stop:
            return None
        verb = find_verb(tokens[i])
        if verb is None or verb.form in {"ing", "past"}:
            continue
        after = tokens[i + 1] if i + 1 < len(tokens) else ""
        if kind := _MOVING_PHRASES.get((verb.base, after)):
            return Opening(f"{verb.base} {after}", kind, "clause", line.starts[i], line.ends[i + 1])
        kind = _MOVING.get(verb.base)
        if kind is None or after in {"rate", "of"}:
            continue
        gap = line.low[line.ends[i] : line.starts[i + 1] if after else len(line.low)]
        numbered = any(c.isdigit() for c in gap)
        if tokens[i - 1] in _MODALS or after in _AFTER_CLAUSE or numbered or (kind == "reach" and verb.form == "s"):
            return Opening(verb.base, kind, "clause", line.starts[i], line.ends[i])
    return None


_LEXICAL_GUARD = re.compile(
    r"(?:[,;(–-]\s*)?\b(?:while|whilst|without|w/o|at the same|with no|but not|provided|as long as|keeping|maintaining|holding|"
    r"and (?:keep|hold|maintain)|but (?:keep|hold)|at constant|at unchanged|with (?:churn|margin|quality|cost|costs|headcount|complaints|errors) (?:at|below|under|no|unchanged|flat)|same (?:budget|headcount|spend|cost)|no (?:increase|rise|drop|loss) in|not at the expense)\b"
    r"|[,;]\s(?:[a-z'-]+\s){1,4}(?:stays?|remains?|held|holds?|kept|not (?:above|below|over|under|rising|falling|worse|more|less)|no (?:higher|lower|worse|more|less))\b"
)


def find_guard(line: Line, begin: int) -> Span | None:
    """Find a clause that only protects something: `while keeping churn under 3%`."""
    low = line.low
    for match in _LEXICAL_GUARD.finditer(low, begin + 1):
        if match.start() > begin + 8:
            end = low.find(";", match.end())
            return match.start(), len(low.rstrip()) if end < 0 else end
    return None


_PLACEHOLDER = re.compile(
    r"(?<![\w])(?:[xy]{1,3}\s?%|[$€£]\s?[xyn]{1,4}\b|x{2,}\b|\bnn+%?|tb[dcas]\b|t\.b\.d\.|to be (?:defined|determined|decided|confirmed)|_{2,}|\?{2,}|"
    r"\.{4,}|\{\{.*?\}\}|\$\{.*?\}|<[a-z][a-z _/-]{0,30}>|\[(?:x+|y+|n|number|value|target|baseline|metric|date|name|insert[^\]]*|tbd|amount|%|\.\.\.)\]|"
    r"(?:from|to|by)\s[xyn](?=\s|%|$)|#{2,}%?|\bn/?a%)"
)


def find_placeholders(line: Line) -> list[Span]:
    """Find blanks that somebody meant to fill: `X%`, `TBD`, `___`, `{{…}}`."""
    low = line.low
    if not any(mark in low for mark in ("x", "tb", "_", "?", "..", "{", "<", "[", "nn", "to be", "y%", "#", "n%", "from y", "to y")):
        return []
    return [match.span() for match in _PLACEHOLDER.finditer(low)]


def _fixed_term(tokens: list[str], i: int) -> int:
    """Return how many words a fixed term (`high school`) at `i` has, or 0."""
    for parts, _ in words().fixed_terms.get(tokens[i], ()):
        if tuple(tokens[i : i + len(parts)]) == parts:
            return len(parts)
    return 0


def find_vague(line: Line, begin: int = 0) -> list[tuple[Span, str]]:
    """Find words of the vague lists: their span and the list's name."""
    tables, tokens = words().vague, line.words
    if tables.keys().isdisjoint(tokens) and "-" not in line.low:
        return []
    found: list[tuple[Span, str]] = []
    i = line.word_at(begin)
    while i < len(tokens):
        if step := _fixed_term(tokens, i):
            i += step
            continue
        step = 1
        for parts, name in tables.get(tokens[i], ()):
            count = len(parts)
            if count == 1 or tuple(tokens[i : i + count]) == parts:
                found.append(((line.starts[i], line.ends[i + count - 1]), name))
                step = count
                break
        else:
            if "-" in tokens[i]:
                spelled = tuple(tokens[i].split("-"))
                for parts, name in tables.get(spelled[0], ()):
                    if parts == spelled:
                        found.append(((line.starts[i], line.ends[i]), name))
                        break
        i += step
    return found


_PROGRESS = re.compile(
    r"\s*(?:[-=–|,:;.]*>?\s*)?(?:"
    r"[(\[]\s*(?:score|grade|status|progress|confidence)?:?\s*(?:0?\.\d{1,2}|1\.0{1,2}|\d{1,3}\s?%|\d{1,2}/10)\s*(?:done|complete[d]?|achieved|on track|at risk)?\s*[)\]]"
    r"|(?:=+>?|→)\s*\d{1,3}\s?%(?=\s*$)"
    r"|(?:score|grade|progress|confidence)\s?[:=]?\s*(?:0?\.\d{1,2}|1\.0{1,2}|\d{1,3}\s?%|\d{1,2}/10)"
    r"|[\[(]?\b\d[\d.,]*\s?(?:%|of\s(?:the\s)?\d[\d.,]*|/\s?\d[\d.,]*)?\s?(?:(?:[a-z]+\s){0,2}?(?:done|complete|completed|so far|finished|as of today|ready|to date)\b)[)\]]?"
    r"|\b0\.\d{1,2}(?=\s*$)"
    r")"
)
_PROGRESS_HINT = re.compile(
    r"[(\[]\s*(?:\w+:?\s*)?(?:0?\.\d|1\.0|\d{1,3}\s?%|\d{1,2}/10)[^)\]]{0,12}[)\]]|done|complet|so far|finished|as of today|to date|score|grade|progress|confidence|ready|0\.\d+\s*$|=>?\s*\d{1,3}\s?%\s*$"
)


def find_progress(line: Line, begin: int) -> list[Span]:
    """Find notes of progress and scores, which are no targets: `7 of 10 done`, `(0.7)`."""
    low = line.low
    if not _PROGRESS_HINT.search(low):
        return []
    spans = []
    for match in _PROGRESS.finditer(low, begin):
        text = match.group()
        if not any(c.isdigit() for c in text):
            continue
        if text.strip().startswith("0.") and not _another_number(low, match.span()):
            continue
        stripped = text.strip(" -–|,:;.=>→")
        bracketed = stripped[:1] in "(["
        if bracketed and re.fullmatch(r"[(\[]\s*\d{1,3}\s?%\s*[)\]]", stripped):
            if match.end() < len(low.rstrip(" .,;!")) or not _another_number(low, match.span()):
                continue
        if re.match(r"=+>?|→", text.strip(" -–|,:;.")) and not stripped.endswith("%"):
            continue
        if text.lstrip(" -–|,:;.").startswith(("=", "→")) and re.search(r"\d\s?%?\s*$", low[: match.start()]):
            continue
        if re.fullmatch(r"\d[\d.,]*\s?%?\s?(?:\w+\s){0,2}?(?:completed|complete|done|ready|finished)", stripped) and not _note_like(low, match):
            continue
        spans.append(match.span())
    return spans


def _another_number(low: str, span: Span) -> bool:
    return any(c.isdigit() for c in low[: span[0]])


def _note_like(low: str, match: re.Match[str]) -> bool:
    """`…, 70% done` at the end of a line is a note; `95% completed the course` is a result."""
    at_end = not low[match.end() :].replace("so far", "").strip(" .)]|✅@")
    before = low[: match.start()].strip()
    text = match.group().strip()
    return at_end and bool(before) and (text.endswith("done") or text[0] in "-–|,(;" or "%" in text)


_AND = re.compile(r"\s(?:and|&|plus|as well as|\+)\s|;\s|\bund\b")


def joins(line: Line, begin: int, stop: int) -> list[re.Match[str]]:
    """Return the places where a line joins two parts."""
    return list(_AND.finditer(line.low, begin, stop))


def phrase(text: str, span: Span) -> Phrase:
    """Return the words of a span."""
    return Phrase(text[span[0] : span[1]], span[0], span[1])
