"""A priority in clean words: an order or a state, without numbers, dates or pronouns."""

from __future__ import annotations

import re

from okrkpi.memo.context import Reading
from okrkpi.memo.cues import cue, plain
from okrkpi.memo.figures import read_facts, unit_family
from okrkpi.memo.grammar import base_form, is_a, is_participle, is_plural, tokens, verb_form
from okrkpi.memo.model import Move
from okrkpi.memo.outline import Sentence
from okrkpi.memo.phrases import (
    capitalise,
    head_noun,
    lower_first,
    noun_phrase,
    split_predicate,
    strip_article,
    strip_leading,
    strip_tail,
)
from okrkpi.memo.roles import pairs
from okrkpi.memo.wanted import opens_with_verb, strip_lead
from okrkpi.memo.words import content, overlap
from okrkpi.statement.line import read_line
from okrkpi.statement.metric import find_metric
from okrkpi.statement.period import find_moments
from okrkpi.statement.quantity import find_quantities
from okrkpi.statement.words import find_verb, words

_ENUMERATION = re.compile(
    r"^(?:(?:priority|goal|objective|focus(?: area)?|pillar|theme|point|no\.?|number|#)\s*)?(?:\d{1,2}|[ivx]{1,4}|[a-h])\s*[.):–—-]\s+|^(?:first|second|third|fourth|fifth|finally|last)(?:ly)?[,:]\s+",
    re.IGNORECASE,
)
_ASPIRES = re.compile(
    r"(?:(?:i|we)(?:'d| would)?(?: \w+)? (?:want|wants|like|love|need|wish|expect)|what (?:i|we) want is(?: for)?|(?:our|my|the) (?:aim|goal|wish|hope|ambition) is(?: for)?)\s+(?P<who>(?!us\b|to\b|that\b|it\b|this\b)[^,;:]{2,60}?)\s+to\s+(?P<what>(?!us\b)\w[^;:]*)",
)
_NUMBER_TAIL = re.compile(
    r"\s+(?:from\s+[^,;]*?\d[^,;]*?\s+to\s+[^,;\s]*\d\S*(?:\s(?:%|percent|days?|hours?|weeks?|minutes?|points?))?|(?:by|to)\s+(?:at least |about |around |under |below |over |above )?[£$€]?\d[\d.,]*\s?(?:%|per ?cent|percent|k|m|bn|x|pp|points?|days?|hours?|weeks?|minutes?|months?|million|thousand)?(?=[\s,.;)]|$)|"
    r"(?:under|below|above|over|at least|at most|of)\s+(?:at least |about |around )?(?:[£$€]\d[\d.,]*[km]?|\d[\d.,]*\s?(?:%|per ?cent|percent|pp|points?|days?|hours?|weeks?|minutes?|months?))(?=[\s,.;)]|$))"
)
_TIME_OF_YEAR = re.compile(
    r"\d{4}|\d{1,2} [a-z]|january|february|march|april|\bmay\b|june|july|august|september|october|november|december|"
    r"quarter|\bq[1-4]|\bh[12]\b|(?:this|next|coming|the|end of) (?:year|season|month|term|half)|year[- ]end|christmas|easter|summer|autumn|winter|spring"
)
_STATE = frozenset(["control", "order", "track", "shape", "place"])
_LEAVE = re.compile(
    r"\b(?:leav\w*|left|los[et]\w*|lost|quit\w*|churn\w*|turnover|attrition|cancel\w*|depart\w*|resign\w*|drop out)\b"
)
_END_OF = re.compile(r"^(?:an |the )?end (?:to|of) (?P<rest>.+)$", re.IGNORECASE)
_SPEED_OF = re.compile(r"^(?:the )?speed of (?P<rest>.+)$", re.IGNORECASE)
_ABSTRACT = frozenset(
    "growth efficiency quality service trust safety culture excellence experience people money innovation customers "
    "performance reliability productivity sustainability profitability transparency".split()
)
_TIME_WORDS = re.compile(
    r"\b(?:time|times|wait|waits|waiting|delay|delays|duration|days|backlog|queue|late|turnaround)\b"
)
_TRANSITIVE = frozenset(
    {
        "raise",
        "lower",
        "better",
        "keep",
        "reach",
        "win",
        "aspire",
        "make",
        "do",
        "explore",
        "decide",
    }
)
_INTRANSITIVE = frozenset(
    [
        "go",
        "come",
        "be",
        "have",
        "live",
        "stay",
        "read",
        "sit",
        "stand",
        "lie",
        "become",
        "happen",
        "work",
    ]
)
_NOUNS_IN_ING = frozenset(
    [
        "reading",
        "writing",
        "training",
        "planning",
        "hiring",
        "onboarding",
        "recruiting",
        "funding",
        "staffing",
        "parking",
        "housing",
        "learning",
        "teaching",
        "spending",
        "marketing",
        "billing",
        "pricing",
        "screening",
        "nursing",
        "banking",
        "farming",
        "shipping",
        "packaging",
        "booking",
        "invoicing",
        "reporting",
    ]
)
_TASK_STATE = re.compile(
    r"\b(?:must|should|has to|have to|is to|are to|will|needs? to) (?:start|begin|open|go into|be (?:\w+ )?(?:ready|live|delivered|launched|finished|completed|in place|introduced|installed|built|developed|rolled out|migrated|replaced|opened|signed|published|up and running))\b|\b(?:out of the door|over the line|up and running|go(?:es)? live)\b"
)
_NO_ORDER = frozenset(["make", "get", "keep", "win", "become", "build"])
_PURPOSE = re.compile(
    r"\b(?:so that|so|in order that)\s+(?P<state>(?!far\b|on\b|that is\b|much\b|it\b|i\b)[^.;]{12,120})|\b(?:in order to|in order for us to|with the aim of|to let|which (?:will |should )?(?:let|allow|help|enable)s?)\s+(?P<act>[^.;]{8,120})",
    re.IGNORECASE,
)


def clean_text(text: str) -> str:
    """Return a priority's words without number, lead and closing signs."""
    text = re.sub(
        r"^\W*(?:yeah|look|listen|um|uh|well|honestly)[,:]?\s+", "", text, flags=re.IGNORECASE
    )
    text = _ENUMERATION.sub("", text.strip(" *_“”\"'"))
    text = re.sub(r"\s*\([^)]*\d[^)]*\)\s*", " ", text).strip()
    text = strip_lead(strip_leading(text)).strip(" .,;:!–—-")
    if found := re.match(r"that (?P<we>(?:we|i) )?", text, re.IGNORECASE):
        rest = text[found.end() :]
        text = strip_lead(rest) if not found["we"] else rest
    return text


def is_task(text: str) -> bool:
    """Tell whether a priority is a piece of work rather than a change."""
    stripped = clean_text(text)
    low = plain(stripped)
    if _TASK_STATE.search(low):
        return True
    if not opens_with_verb(stripped):
        return False
    line = read_line(stripped)
    first = line.words[0] if line.words else ""
    verb = find_verb(first)
    if first in _NO_ORDER or verb is None or not _has_object(stripped):
        return False
    phrase = words().phrasal.find(line.words, 0)
    return (phrase is not None and phrase[1] == "make") or (
        verb.kind == "make"
        and not re.search(r"\b(?:better|easier|faster|more|effortless|simple|safer)\b", low)
    )


def _has_object(text: str) -> bool:
    """`Deliver on time` is no piece of work: nothing is delivered."""
    following = tokens(text)[1].low if len(tokens(text)) > 1 else ""
    return not is_a(following, "prepositions", "adverbs") or following in {
        "out",
        "up",
        "off",
        "down",
        "to",
    }


def purpose_of(reading: Reading, scope: tuple[int, int]) -> tuple[str, Sentence] | None:
    """Return what a task is for, where the memo says so."""
    for index in range(scope[0], min(scope[1], scope[0] + 6)):
        sentence = reading.sentence(index)
        if reading.facts[index].figures or not (found := _PURPOSE.search(sentence.text)):
            continue
        text = strip_tail((found["state"] or found["act"] or "").strip())
        if is_a(plain(text).split(" ", 1)[0], "anaphora") or len(text.split()) < 4:
            continue
        if found["act"] and not opens_with_verb(text):
            continue
        return _tidy(statement(text)), sentence
    return None


def objective_text(
    reading: Reading, text: str, scope: tuple[int, int], moves: list[Move]
) -> tuple[str, Sentence | None]:
    """Word a priority as an objective, in the memo's own words.

    The sentence is the one that the words come from, where another than the priority's own.
    """
    stripped = clean_text(text)
    plainly = _without_numbers(stripped)
    if opens_with_verb(plainly):
        return _tidy(_order(plainly, stripped)), None
    if gerund := _from_gerund(plainly):
        return _tidy(gerund), None
    if found := _END_OF.match(plainly):
        return _tidy(f"Put an end to {found['rest']}"), None
    if found := _SPEED_OF.match(plainly):
        return _tidy(f"Speed up {found['rest']}"), None
    if _is_clause(plainly):
        return _tidy(statement(plainly)), None
    if aspiration := _aspiration(reading, plainly, scope):
        return _tidy(aspiration[0]), aspiration[1]
    return _tidy(_phrase(plainly, moves)), None


def _is_clause(text: str) -> bool:
    """Tell a sentence from a noun with a relative clause, a participle or a second noun."""
    split = split_predicate(text)
    if split is None or re.match(r"\w+ing\b", plain(text)):
        return False
    first = re.search(r"\b(?:who|that|which|where)\b", plain(text))
    if first and len(split[0]) >= first.start():
        return False
    verb = split[1].split(" ", 1)[0].lower()
    form = verb_form(verb)
    if " " not in split[1] and form and form[1] == "s" and not is_a(verb, "auxiliaries"):
        return False
    if re.match(r"an? ", plain(text)) and split[1].count(" ") < 1:
        return False
    return not (
        is_participle(verb) and not is_a(verb, "auxiliaries") and is_plural(head_noun(split[0]))
    )


def _without_numbers(text: str) -> str:
    """Drop targets and dates, which belong to key results."""
    line = read_line(text)
    for moment in reversed(find_moments(line, None, 1)):
        if (
            moment.role == "due"
            and _TIME_OF_YEAR.search(plain(moment.text))
            and moment.start > 0
            and not re.match(r"(?:in|on|at) (?:year|grade|class|level)", plain(moment.text))
        ):
            text = text[: moment.start].rstrip(" ,(") + text[moment.end :]
    text = _NUMBER_TAIL.sub("", _without_pairs(text))
    quantities = [
        q
        for q in find_quantities(read_line(text), [])
        if q.text[:1].isdigit() or q.text[:1] in "£$€"
    ]
    if quantities and opens_with_verb(text):
        first = quantities[0]
        before, after = text[: first.start], text[first.end :]
        noun = text[first.start : first.end]
        kept = re.sub(r"^[£$€]?\d[\d.,]*\s?(?:%|k|m|bn)?\s*(?:of\s+)?", "", noun + after)
        if len(before.split()) == 1 and kept.strip() and first.unit not in {"%"}:
            text = f"{before.strip()} more {kept.strip()}"
    return strip_tail(text) or text


def _without_pairs(text: str) -> str:
    """Drop the two values of a move, with `from` or the colon before them."""
    found = pairs(plain(text), read_facts(text, 0, None, 1).figures)
    for one, other in reversed(found):
        first, last = sorted((one, other), key=lambda figure: figure.start)
        before = re.sub(r"(?:\s*[:=–—-]|\s+from|\s+by)\s*$", "", text[: first.start])
        text = f"{before.rstrip()}{text[last.end :]}"
    return text


def _order(text: str, original: str) -> str:
    """Cut an order that runs on, at the clause that only explains it."""
    if len(text.split()) <= 14:
        return text
    parts = re.split(
        r",\s+(?=(?:so|because|since|which|and (?:we|i|it|that|this)|but|even|as|although|while|whereas|where)\b)|;\s|\s[–—-]\s|:\s",
        text,
    )
    return parts[0] if len(parts[0].split()) >= 4 else text


def _from_gerund(text: str) -> str | None:
    """`Regaining the trust of tenants` becomes an order."""
    first, _, rest = text.partition(" ")
    form = verb_form(first.lower())
    if not form or form[1] != "ing" or form[0] in _INTRANSITIVE or not rest:
        return None
    known = find_verb(first.lower())
    if (
        known is None
        or known.kind not in _TRANSITIVE
        or is_a(rest.split()[0].lower(), "prepositions")
    ):
        return None
    return f"{form[0]} {rest}"


def statement(text: str) -> str:
    """A state that is wanted, without `should` and `must`."""
    split = split_predicate(text)
    if split is None:
        return text
    subject, predicate = split
    plural = (
        is_plural(head_noun(subject))
        or head_noun(subject) in {"people", "staff"}
        or " and " in f" {subject} "
    )
    found = re.match(
        r"(?:should|must|shall|will|has to|have to|is to|are to|ought to|needs? to|would|can)\s+(?:all |also |always |finally |once again )?(?P<rest>.+)$",
        predicate,
    )
    if found and not predicate.startswith("can "):
        rest = found["rest"]
        verb, _, tail = rest.partition(" ")
        if verb == "be":
            predicate = f"{'are' if plural else 'is'} {tail}"
        elif not plural and verb_form(verb) and not is_a(verb, "auxiliaries"):
            ending = "es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s"
            predicate = (
                f"{verb[:-1]}ies {tail}"
                if re.search(r"[^aeiou]y$", verb)
                else f"{verb}{ending} {tail}"
            )
        else:
            predicate = rest
    text = f"{subject} {predicate}".strip()
    if re.search(r"\sand\s.*\d", text) and len(text.split()) > 8:
        text = re.split(r",?\s+and\s+", text)[0]
    return (
        re.split(
            r",\s+(?=(?:so|because|since|which|and (?:we|i|it|that|this)|but|even)\b)|;\s|\s[–—-]\s",
            text,
        )[0]
        if len(text.split()) > 14
        else text
    )


def _aspiration(
    reading: Reading, topic: str, scope: tuple[int, int]
) -> tuple[str, Sentence] | None:
    """Return what the priority's own sentences aspire to, where its name alone says nothing."""
    bare = len(topic.split()) <= 5 and not _describes(topic)
    if not bare:
        return None
    for index in range(scope[0], min(scope[1], scope[0] + 8)):
        sentence = reading.sentence(index)
        if reading.facts[index].figures or any(
            cue("sentence", n).search(sentence.low) for n in ("non_goal", "wish", "threshold")
        ):
            continue
        text = sentence.text.strip(" .")
        found = _ASPIRES.search(plain(text))
        if found:
            who, what = text[slice(*found.span("who"))], text[slice(*found.span("what"))]
            if made := _wished_for(who, what):
                whole = len(made.split()) > 7 or overlap(topic, made)
                return (made if whole else f"{topic}: {lower_first(made)}"), sentence
        stripped = strip_lead(text)
        if (
            stripped != text
            and opens_with_verb(stripped)
            and _speaks(stripped)
            and len(stripped.split()) >= 5
        ):
            return _order(stripped, stripped), sentence
    return None


def _describes(topic: str) -> bool:
    """Tell a name that already says what is wanted: `Drivers who stay`, `Full trucks`."""
    low = tokens(topic)
    if any(is_a(t.low, "relatives") or is_participle(t.low) for t in low[1:]):
        return True
    return bool(
        re.search(
            r"\b(?:under control|on time|in order|without|no longer|nobody|no |faster|better|sooner|fewer|less|more|safer|easier|first|full)\b",
            plain(topic),
        )
    )


def _speaks(text: str) -> bool:
    """Tell whether an order can stand alone: no work with a date, no open pronoun, nothing about finding out."""
    first = tokens(text)[0].low
    if first in {
        "find",
        "ask",
        "see",
        "be",
        "have",
        "say",
        "tell",
        "know",
        "think",
        "talk",
        "sit",
        "hear",
        "look",
        "remember",
    }:
        return False
    return not re.match(
        r"\w+ (?:it|this|that|them|these|those)\b(?! who\b| the\b| we\b)", plain(text)
    )


def _wished_for(who: str, what: str) -> str | None:
    """`I want people to be able to rely on us` becomes `Enable people to rely on us`."""
    if is_a(plain(who).split(" ", 1)[0], "pronouns", "anaphora") and plain(who) not in {
        "everyone",
        "nobody",
        "everybody",
    }:
        return None
    what = re.split(r",\s|;\s|\s[–—-]\s", what)[0].strip()
    low = plain(what)
    if low.startswith(("be able to ", "be allowed to ")):
        return f"Enable {who} to {what.split(' to ', 1)[1]}"
    if low.startswith("become "):
        return f"Make {who} {what[7:]}"
    if low.startswith("be "):
        return f"Make {who} {what[3:]}"
    if low.startswith(
        ("feel ", "find ", "know ", "understand ", "trust ", "enjoy ", "grow ", "stay ", "learn ")
    ):
        return f"Help {who} {what}"
    return f"Get {who} to {what}" if len(what.split()) > 1 else None


def _phrase(text: str, moves: list[Move]) -> str:
    """Make a noun phrase an order where the memo's numbers say which way it goes."""
    bare = text
    if re.match(
        r"an? |(?:better|fewer|less|more|faster|cleaner|greener|safer|shorter|lower|higher|stronger|smarter|happier|healthier|quicker|cheaper|simpler|fairer|calmer|closer|smoother|larger|bigger|smaller|leaner|clearer)\b",
        plain(text),
    ):
        return text
    text = re.sub(r"^(?:your|my)\s+", "", text)
    move = moves[0] if moves else None
    if ordered := _ordered(text, moves):
        return ordered
    described = re.search(r"\b(?:who|that) (?P<verb>\w+)", plain(text))
    lasting = (
        described
        and not is_a(described["verb"], "auxiliaries")
        and not _LEAVE.match(described["verb"])
    )
    if (
        move
        and not lasting
        and is_a(head_noun(text), "persons")
        and _LEAVE.search(plain(move.metric))
        and direction_of(move) == "down"
    ):
        return f"Keep {lower_first(re.sub(r' (?:who|that) (?:are )?(?:leav|quit|cancel|churn|go|los|drop).*$', '', text))}"
    first = plain(text).split(" ", 1)[0]
    if first.endswith("ing") and first not in _NOUNS_IN_ING and verb_form(first) and " " in text:
        return text
    if _describes(text):
        participle = re.match(r"(?P<np>[^,]+?)\s(?P<done>\w+)(?P<rest>\s.+)$", text)
        state = re.search(r"\b(?:under|in|on) (\w+)$", plain(text))
        if state and state[1] in _STATE:
            return f"Get {lower_first(text)}"
        if (
            participle
            and not re.search(r"\b(?:who|that|which|where)\b", plain(text))
            and _passive_phrase(text)
        ):
            return f"Get {lower_first(text)}"
        return text
    if move is None:
        return _improve(text)
    direction = direction_of(move)
    about = overlap(text, move.metric) >= 0.5 or bool(_metric_in(text))
    if len(content(text)) <= 1 and plain(text) in {
        "speed",
        "quality",
        "time",
        "pace",
        "delivery",
        "growth",
    }:
        if subject := re.search(
            r"\b(?:for|to|that|until) (?P<what>(?:a|an|the)?\s?.+)$", move.metric
        ):
            what = re.sub(r"\s(?:under|over|above|below) \S*\d\S*$", "", subject["what"])
            if plain(text) in {"speed", "pace", "time"} and not split_predicate(what):
                return f"Speed up {re.sub(r'^(?:a|an) ', 'the ', what)}"
    time = (
        bool(move.baseline and unit_family(move.baseline.unit) == "time")
        or bool(move.target and unit_family(move.target.unit) == "time")
        or bool(
            re.match(
                r"(?:median |average |working )*(?:days|hours|weeks|minutes)\b", plain(move.metric)
            )
        )
    )
    abstract = head_noun(text) in _ABSTRACT
    if time and direction == "down" and abstract and not about:
        return text
    if time and direction == "down" and not _TIME_WORDS.search(plain(text)):
        return f"Speed up {lower_first(text)}"
    known = find_metric(read_line(text), 0, [])
    better = known.known.better if known and known.known else "either"
    fits = {"up": "higher", "down": "lower"}.get(direction) == better
    if (
        about
        and direction in {"up", "down"}
        and (fits or (better == "either" and not _flips(text, move)))
    ):
        many = (
            is_plural(head_noun(bare))
            and move.target is not None
            and unit_family(move.target.unit) == "count"
        )
        raised = "Increase the number of" if many else "Raise"
        return f"{raised if direction == 'up' else 'Reduce'} {lower_first(bare)}"
    return f"Improve {lower_first(text)}"


def _ordered(text: str, moves: list[Move]) -> str | None:
    """`The schools`, with a wish to welcome 80 schools, is the wish without its number."""
    for move in moves:
        order = move.order or move.wording
        if order and opens_with_verb(order) and overlap(text, order) > 0:
            made = _without_numbers(order)
            if not re.search(r"\d", made) and len(made.split()) >= 3:
                return made
    return None


def _flips(text: str, move: Move) -> bool:
    """A good thing is not reduced because the share that lacks it goes down."""
    return (
        direction_of(move) == "down"
        and not re.search(
            r"\b(?:time|cost|costs|wait|waiting|backlog|rate|churn|turnover|error|errors|complaints?|waste|scrap|delay|delays|arrears|absence|sickness|emissions?|debt|losses|loss|stock|late|breaches|accidents?|injur\w+|incidents?|claims?|defects?|damp|mould|km|kilomet\w+|energy|overtime|queue|queues|missed|days|cases|returns?|cancell\w+|expenses?|spending|risk|risks|price|prices|no-shows?|sick|sickness|leavers?|dependen\w+)\b",
            plain(text),
        )
        and content(text) != content(move.metric)
    )


def _passive_phrase(text: str) -> bool:
    found = [t for t in tokens(text)[1:] if is_participle(t.low)]
    return bool(found) and is_plural(
        tokens(text[: found[0].start])[-1].low if tokens(text[: found[0].start]) else "x"
    )


def _metric_in(text: str) -> bool:
    known = find_metric(read_line(text), 0, [])
    return bool(known and known.known)


def _improve(text: str) -> str:
    """Turn a bare measure or quality into an order; other nouns stay as they are."""
    head = head_noun(text)
    if (
        _metric_in(text)
        or head in words().nouns["quality"]
        or head in words().nouns["measure_head"]
    ):
        return f"Improve {lower_first(text)}"
    return text


def direction_of(move: Move) -> str:
    """Return which way a move goes: up, down or unknown."""
    if move.relative:
        if re.match(r"(?:halve|reduce|cut|lower|decrease|shrink|shorten|trim|zero)", move.relative):
            return "down"
        return "up"
    if move.baseline is None or move.target is None:
        return (
            "down" if move.target is not None and move.target.comparator in {"<", "<="} else "none"
        )
    start, end = comparable(move)
    return "up" if end > start else "down" if end < start else "none"


_LENGTHS = {
    "ms": 0.001,
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "week": 604800.0,
    "month": 2629800.0,
    "quarter": 7889400.0,
    "year": 31557600.0,
}


def comparable(move: Move) -> tuple[float, float]:
    """Return a move's two values in one unit."""
    assert move.baseline is not None
    assert move.target is not None
    start, end = move.baseline.value, move.target.value
    first, second = _LENGTHS.get(move.baseline.unit or ""), _LENGTHS.get(move.target.unit or "")
    if first and second:
        return start * first, end * second
    return start, end


def _tidy(text: str) -> str:
    text = re.sub(r"\s+", " ", text).strip(" .,;:–—-")
    text = re.sub(r"\s+([,.;:])", r"\1", text)
    return capitalise(text)


__all__ = [
    "base_form",
    "clean_text",
    "comparable",
    "direction_of",
    "is_task",
    "noun_phrase",
    "objective_text",
    "purpose_of",
    "strip_article",
]
