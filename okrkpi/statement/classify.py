"""What kind of line it is, with the reason: objective, key result, KPI, initiative or none.

The order of the questions follows the definitions: whose state changes, is there a move or a level,
is a measure named, is work described, is it a direction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from okrkpi.statement.facts import Kind, Phrase, Quantity
from okrkpi.statement.line import Line
from okrkpi.statement.metric import Named, is_measure
from okrkpi.statement.move import Move
from okrkpi.statement.period import Moment
from okrkpi.statement.opening import Opening
from okrkpi.statement.words import find_verb, words


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the line holds, as far as its kind depends on it."""

    line: Line
    begin: int
    label: str | None
    opening: Opening | None
    clause: Opening | None
    metric: Named | None
    move: Move
    quantities: tuple[Quantity, ...]
    deadline: bool
    cadence: bool
    vague: bool
    placeholder: bool
    wishful: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """A kind with its confidence, the other defensible kinds, and why."""

    kind: Kind
    confidence: float
    reason: str
    also: tuple[Kind, ...] = ()
    outcome: bool | None = None


_OUTPUT = frozenset({"make", "do", "explore", "decide"})
_BODY_EVENT = re.compile(
    r"\b(?:licen[cs]es?|accreditations?|re-?certifications?|certifications?|certificates?|approvals?|permits?|consents?|permissions?|patents?|"
    r"clearances?|authori[sz]ations?|accredited|certified|licensed|iso\s?\d{4,5}|soc\s?2|b[\s-]?corp|fda|ema|michelin star|blue flag|royal charter|"
    r"award|inspection|ofsted|cqc|rating (?:of|from)|status from|recognition|listed|endorsement|validated by|type approval|ce mark)\b"
)
_GRANTED = re.compile(
    r"\b(?:confirmed|signed off by|issued|granted|obtained|received|awarded|passed|kept|approved by|renewed|regained|attained|achieved|secured|won|accepted by|given by|confirmed by|certified|accredited|licensed)\b"
)
_BY_BODY = re.compile(
    r"\b(?:adopted|passed|approved|ratified|granted|confirmed|accepted|accredited|re-?accredited|certified|recogni[sz]ed|signed|cleared|licensed|rated|endorsed) by (?:the |an? |our )?(?:\w+ ){0,2}"
    r"(?:parliament|council|regulator|court|ministry|minister|government|agency|commission|senate|assembly|cabinet|authority|inspectorate|inspector|lender|auditor|auditors|un|who|fda|ema|land|state|county|city|body|federation|association|customer|client|partner)\b"
)
_OWN_APPROVAL = re.compile(r"\b(?:internally|by (?:the )?(?:board|cfo|ceo|ciso|management|exco|leadership|steering|director|team))\b")
_NONE = re.compile(
    r"\s*(?:#{1,6}\s|[(\[][^()]*[)\]]\s*$|hi\b|hello\b|dear\b|hey\b|thanks\b|thank you|see (?:also|the|below|above|tab|appendix|section|page|attached|risk|notes?)\b|cf\.|please\b|pls\b|note[s:]|nb\b|n\.b\.|fyi\b|ps\b|p\.s\.|legend\b|source[s:]|agenda\b|"
    r"appendix\b|annex\b|chapter\b|glossary\b|abbreviations?\b|table of contents|contents\b|page \d|to:|cc:|from:|re:|subject:|as discussed|as agreed|last updated|updated\b|"
    r"draft\s*(?:[):-]|$)|tb[dc]\b|n/a\b|links?\b|attendees|participants|minutes\b|background\b|context\b|introduction\s*(?:$|:)|how (?:to|we|this)\b|what we (?:will|do|did|won)|why (?:we|this)\b|depends on\b|key results?\b\s*(?:$|\()|parking lot|overview\b|summary\b|comments?\b|questions?\b|assumes?\b|numbers (?:exclude|include)|figures (?:exclude|include)|"
    r"regards|best regards|cheers|\(carried over\)|rag:|key:|how we|about (?:this|us|okrs?)|version\b|confidential|https?://|www\.|\[\^|---|===|\.\.\.|>\s|welcome|reminder|(?:meeting|call|workshop|retro|review) (?:notes|minutes)|owner\s?[|/:]|good morning)"
)
_HEADING = re.compile(
    r"\b(?:okrs?|kpis?|goals|objectives|key results|targets|notes|agenda|minutes|review meeting|draft|scorecard|dashboard|trading plan|crop plan|appendix|overview|summary|page \d+|slide \d+|tab|worksheet|shift [a-z])\b"
)
_HEADING_END = re.compile(r"\b(?:notes|agenda|minutes|meeting|draft|okrs?|kpis?|goals|objectives|key results|overview|summary|appendix|next steps|risks|page \d+|comments|plan \d[\d/]*)\W*$")
_SEE_SHEET = re.compile(r"\bsee (?:the |also |our )?(?:sheet|tab|slide|page|section|appendix|annex|file|link|doc|below|above|table)\b")
_PAST = re.compile(
    r"\b(?:last (?:year|quarter|month|week|season)|was|were|had|went|lost|fell|rose|grew|moved|dropped|missed|sold|did|came|due to|yesterday|in (?:19|20)\d\d we)\b"
)
_TARGET_NOTE = re.compile(r"\b(?:target|tgt|goal|ziel|soll|plan|aim)\b\s*[:=<>≥≤]?")
_MOVE_WORDS = re.compile(r"→|->|=>|\bfrom\b|\bup\b|\bdown\b|\bto\b|\brise|\bfall|\bvs\b|\bgrow|\bincrease|\bdecrease|\bimprove|\breduc|\bdrop")
_KEEP = re.compile(
    r"\b(?:keep|keeps|kept|stay|stays|stayed|maintain|maintains|maintained|hold|holds|remain|remains|sustain|preserve|never (?:below|above|under|over|exceed)|not exceed|not fall below|at all times|always|continuously|ongoing|stable)\b"
)
_REACH = re.compile(r"\b(?:reach|reaches|reached|achieve|achieves|achieved|hit|hits|attain|get to|gets to|exceed|exceeds|surpass|cross|pass|meet|meets|recommend|complete|completed|buy|choose|use|adopt|adopted|return|report|say|rate|prescribed|seen|signed|handled|screened|are back)\b")
_STATE = re.compile(r"\b(?:live|in place|in production|available|up and running|operational|ready|done|complete|completed|finished|in use|ga|out|online|documented|signed off|rolled out)\b")
_SENTENCE = re.compile(
    r"\b(?:is|are|has|have|can|will|should|feels?|love[s]?|choose[s]?|want[s]?|trust[s]?|know[s]?|find[s]?|see[s]?|get[s]?|go(?:es)?|sleep|leave[s]?|never|always|stay[s]?|come[s]?|believe[s]?|dream|work[s]?|live[s]?|where|who|that|which|without|whatever|so that|instead of|rather than|not)\b"
)
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z&/-]{1,8}s?\b")
_SHARE_OF = re.compile(
    r"^\W*(?:the )?(?:average |mean |median |total )?(?:(?:share|percentage|proportion|number|rate|ratio|percent|count|amount|volume|%|#|no\.?)\s(?:of\s)?"
    r"|(?:level|degree|extent|incidence|frequency|prevalence|cost|length|age|value|index|turnover|duration|density) of\b|time (?:between|from|to|taken|until|spent)\b)|^[^,:]{3,40}, (?:%|share|number|percentage) of\b"
)
_PER_TIME = re.compile(r"/\s?(?:day|week|month|year|yr|shift|agent|site|fte)\b")
_PER = re.compile(r"\bper\b|/\s?[a-z]{2,}")
_PURPOSE = re.compile(r"\b(?:so that|in order to|to (?:increase|raise|reduce|cut|lower|improve|grow|boost|achieve|reach)|thereby|resulting in|leading to|which)\b")
_EASE = re.compile(
    r"\b(?:effortless|easy|simple|boring|fun|safe|safer|seamless|delightful|accessible|transparent|predictable|visible|fast|painless|reliable|proud|happy|better|great|possible|affordable|irresistible|unforgettable|obvious|so easy|first choice|the norm|second nature|worth|frictionless|everyone|feel|human|resilient|joy|loved|attractive|welcoming|part of|a reason|a place|home|intuitive|enjoyable|fair|fairer|stronger|smooth|quick|sustainable|future-proof|fit for)\b"
)


def classify(evidence: Evidence) -> Decision:
    """Decide the kind of a line from its evidence."""
    for question in (_not_a_goal, _moved, _kept, _body_event, _by_verb, _by_clause, _by_noun, _measure, _direction):
        if decision := question(evidence):
            return _with_label(evidence, decision)
    return _with_label(evidence, Decision("none", 0.5, "names no direction, measure or work"))


def _with_label(e: Evidence, decision: Decision) -> Decision:
    """A label is a writer's own word for the line: it settles what the wording leaves open."""
    label = e.label
    if label is None or label == decision.kind or decision.kind == "none":
        return decision
    labelled: Kind = label  # type: ignore[assignment] # read_label names only kinds
    if label == "key_result" and decision.kind == "initiative":
        counted = any(q.unit not in {None} for q in e.quantities) and not e.cadence
        if counted:
            return Decision("key_result", 0.6, f"labelled as a key result, but {decision.reason}", ("initiative",), False)
        return Decision("initiative", decision.confidence * 0.8, decision.reason, ("key_result",), False)
    if label == "objective" and decision.kind in {"kpi", "none"}:
        return Decision("objective", 0.6, "labelled as an objective", (decision.kind,), None)
    if label == "key_result" and decision.kind == "kpi":
        return Decision("key_result", 0.6, "labelled as a key result, and states a level", ("kpi",), True)
    if label == "kpi" and decision.kind == "key_result":
        return Decision("kpi", 0.55, "labelled as a KPI, and states a level", ("key_result",), True)
    return Decision(decision.kind, decision.confidence * 0.85, decision.reason, (*decision.also, labelled), decision.outcome)


def _text(e: Evidence) -> str:
    return e.line.low[e.begin :]


def _not_a_goal(e: Evidence) -> Decision | None:
    text = _text(e).strip()
    if sum(map(len, e.line.words)) < 2:
        return Decision("none", 0.95, "holds no words")
    if _NONE.match(e.line.low) and not (e.move.target and e.deadline):
        return Decision("none", 0.9, "reads as a note, a heading or a greeting")
    if re.search(r"\b(?:pls|please)\b|[:–-] see \b|\bsee overleaf\b|work in progress|do not (?:circulate|share|distribute|quote|forward)|comments? welcome|^\W*cc\b|^\W*happy to\b|figures? to follow\b|to be continued", text) and not e.move.target:
        return Decision("none", 0.75, "asks the reader for something")
    if e.opening is None and not e.quantities and e.deadline and re.search(r"\b(?:okrs?|kpis?|goals|objectives|key results)\b", text):
        return Decision("none", 0.85, "reads as a heading")
    if text.endswith(":") and not e.move.target:
        return Decision("none", 0.8, "introduces what follows")
    if e.placeholder and len(e.line.words) <= 3 and e.metric is None:
        return Decision("none", 0.8, "is a placeholder")
    if e.opening is None and not _PER_TIME.search(text) and text.count("|") + text.count(" / ") + text.count("\t") >= 2 and not e.quantities and len(e.line.words) <= 9:
        return Decision("none", 0.75, "reads as the head of a table")
    if not e.quantities and (e.opening is None or len(e.line.words) <= 3) and _HEADING_END.search(text):
        return Decision("none", 0.8, "reads as a heading")
    if "?" in text[-2:] and not e.move.target:
        return Decision("none", 0.7, "asks a question")
    return None


def _is_output(e: Evidence) -> bool:
    return e.opening is not None and e.opening.kind in _OUTPUT


_OUTCOME_UNIT = frozenset({"%", "pp", "bp", "x", "point"})


def _moved(e: Evidence) -> Decision | None:
    """A move from one value to another, or a change by some amount."""
    move = e.move
    if move.baseline and move.target:
        text = _text(e)
        if move.noted and not e.deadline and (e.opening is None or e.opening.kind == "keep") or _target_note_only(e, text):
            return Decision("kpi", 0.78, "states a measure with its value and its target, with no deadline", ("key_result",), True)
        return Decision("key_result", 0.96, f"states a move from {move.baseline.text.strip()} to {move.target.text.strip()}", (), True)
    drifts = re.search(r"\b(?:up|down)\b", _text(e)) is not None
    if move.change and not (_is_output(e) and not _effect_named(e) and not drifts):
        if e.opening and e.opening.kind == "aspire" and e.metric is None:
            return None
        return Decision("key_result", 0.92, f"states a change of a measure ({move.change.text.strip()})", (), True)
    return None


def _target_note_only(e: Evidence, text: str) -> bool:
    if e.deadline or (e.opening and e.opening.kind != "keep"):
        return False
    if re.search(r"→|->|=>|\bfrom\b|\bto\b\s?[\d~<>]|\bup\b|\bdown\b|\bvs\b|\bwas\b|\bshould be\b(?!.*now)|\bwant\b|\bnext\b", text):
        return False
    return bool(_TARGET_NOTE.search(text)) or ("/" in text and not e.opening)


def _effect_named(e: Evidence) -> bool:
    """`Deliver 20% growth in revenue`: a verb of making with a measure as its object."""
    return e.metric is not None and e.metric.known is not None or bool(_PURPOSE.search(_text(e)))


def _kept(e: Evidence) -> Decision | None:
    text = _text(e)
    opening = e.opening
    keeps = (opening is not None and opening.kind == "keep") or (opening is None and bool(_KEEP.search(text)))
    target = e.move.target
    outputs = target and target.unit in words().nouns["deliverable"] and not target.comparator
    if not keeps or (opening is not None and opening.word == "hold" and (outputs or _holds_events(target))):
        return None
    if opening and opening.word in {"ensure", "guarantee"}:
        return _ensured(e)
    if e.move.target:
        return Decision("kpi", 0.92, "states a level to be kept, with no move", (), True)
    if _BODY_EVENT.search(text):
        return Decision("key_result", 0.8, "an outside body decides it, and it is kept or lost", ("kpi",), True)
    if opening and (e.metric is not None and (e.metric.known or is_measure(e.metric.name))):
        return Decision("kpi", 0.75, "names a measure to be kept", ("objective",), True)
    if opening:
        return Decision("objective", 0.6, "states what is to be preserved, with no measure", ("initiative",))
    return None


def _holds_events(target: Quantity | None) -> bool:
    """`Hold three playtests` counts events; `hold 97%` keeps a level."""
    measured = {"%", "pp", "point", None, *_MONEY, "ms", "second", "minute", "hour", "day", "week"}
    return target is not None and target.comparator is None and target.unit not in measured


def _ensured(e: Evidence) -> Decision:
    """`Ensure …` says what is to hold: a level, a deliverable, or a quality."""
    if e.move.target:
        kinds: tuple[Kind, Kind] = ("key_result", "kpi") if e.deadline else ("kpi", "key_result")
        return Decision(kinds[0], 0.65, "states a level that is to hold", (kinds[1],), True)
    cls = _noun_class(_object(e), ("quality", "deliverable", "outsider"))
    if cls == "deliverable" or e.deadline:
        return Decision("initiative", 0.6, "states a condition of the team's own work", ("objective",), False)
    return Decision("objective", 0.6, "states a condition to be ensured", ("initiative",))


def _body_event(e: Evidence) -> Decision | None:
    text = _text(e)
    if _BY_BODY.search(text) and not _is_output(e) and not e.quantities:
        return Decision("key_result", 0.75, "an outside body decides it: granted or not", ("initiative",), True)
    if not _BODY_EVENT.search(text):
        return None
    verb = e.opening
    if _OWN_APPROVAL.search(text):
        return None
    granted = _GRANTED.search(text)
    active = verb is not None and verb.kind in {"reach", "win"} or (verb is not None and verb.word in {"get", "obtain", "receive", "gain", "pass", "earn", "retain", "regain", "renew"})
    if (granted and (verb is None or verb.form == "ing" or verb.kind not in {"make", "explore"})) or active:
        return Decision("key_result", 0.82, "an outside body decides it: granted or not", ("initiative",), True)
    return None


def _object(e: Evidence) -> list[str]:
    """Return the words of the first noun phrase after the opening."""
    if e.opening is None:
        return []
    line = e.line
    index = line.word_at(e.opening.end)
    found: list[str] = []
    for i in range(index, min(index + 10, len(line.words))):
        word = line.words[i]
        if i > index and re.search(r"[,;:(|–\[]|\s-\s|→", line.low[line.ends[i - 1] : line.starts[i]]):
            break
        if word in _OBJECT_STOP and found:
            break
        if word not in _ARTICLES:
            found.append(word)
    return found


_ARTICLES = frozenset("the a an our its their your my his her all each every new at least more some this that these those own entire whole".split())
_OBJECT_STOP = frozenset(
    "to by in on for with until till before from so that which who where when while via through across into as at and or per within during w w/o without under than over using among between".split()
)


def _noun_class(tokens: list[str], tables: tuple[str, ...]) -> str | None:
    """Return the class of the head of a phrase: the noun before `of`, the last, else any."""
    nouns = words().nouns
    if "of" in tokens[1:]:
        head = tokens[: tokens.index("of")]
        if head and (found := _noun_class([head[-1]], tables)):
            return found
    for size in (3, 2, 1):
        if len(tokens) >= size:
            tail = " ".join(tokens[-size:])
            for name in tables:
                if tail in nouns[name]:
                    return name
    head = tokens[-1].rpartition("-")[2] if tokens else ""
    for name in tables:
        if head in nouns[name]:
            return name
    for token in reversed(tokens[:-1]):
        for name in tables:
            if token in nouns[name]:
                return name
    return None


_CLASSES = ("deliverable", "outsider", "quality", "measure_head")


def _counts_outsiders(e: Evidence) -> bool:
    target = e.move.target
    return bool(target and target.unit and target.unit in words().nouns["outsider"])


_DETERMINED = frozenset("at least more than over up to about nearly the our a further another some all every each around approximately no fewer".split())


def _takes_count(e: Evidence) -> bool:
    """Tell whether the count is the verb's own object: `feed 300 families`, not `with 300 …`."""
    opening, target = e.opening, e.move.target
    if opening is None or target is None or not _counts_outsiders(e):
        return False
    between = e.line.low[opening.end : target.start].split()
    return all(word in _DETERMINED for word in between)


def _by_verb(e: Evidence) -> Decision | None:
    """A line that opens with a verb or a noun of action."""
    opening = e.opening
    if opening is None:
        return None
    handler = {
        "raise": _raise_lower, "lower": _raise_lower, "better": _better, "reach": _reach, "win": _win,
        "aspire": _aspire, "make": _work, "do": _work, "explore": _work, "decide": _work, "keep": _work,
    }[opening.kind]  # fmt: skip
    target = e.move.target
    if opening.word == "make" and target and target.unit in words().nouns["deliverable"]:
        return _work(e, opening)
    return handler(e, opening)


def _by_clause(e: Evidence) -> Decision | None:
    """A line that says what falls, rises or reaches a level."""
    clause = e.clause
    if clause is None:
        return None
    if e.move.target or e.move.change:
        if clause.kind == "reach" and not e.deadline and e.cadence:
            return None
        return Decision("key_result", 0.85, f"says that a measure is to “{clause.word}”", (), True)
    before = [w for w, start in zip(e.line.words, e.line.starts, strict=True) if e.begin <= start < clause.start and w not in _MODAL_WORDS]
    if _has_measure(e) or (before and (before[-1].endswith("s") or is_measure(" ".join(before)))):
        return Decision("key_result", 0.62, "names something to be moved, with no number", ("objective",), True)
    return None


_MODAL_WORDS = frozenset("must should shall will to needs need has have can would".split())


def _has_measure(e: Evidence) -> bool:
    return e.metric is not None and (e.metric.known is not None or is_measure(e.metric.name))


def _raise_lower(e: Evidence, opening: Opening) -> Decision:
    if e.move.target:
        return Decision("key_result", 0.93, "moves a measure to a level", (), True)
    if _has_measure(e):
        return Decision("key_result", 0.78, "names a measure to be moved, with no number", ("objective",), True)
    cls = _noun_class(_object(e), ("quality", "measure_head", "outsider", "deliverable"))
    if cls == "quality" or len(e.line.words) > 9:
        return Decision("objective", 0.68, "names a direction with no agreed measure", ("key_result",))
    tokens = _object(e)
    countable = bool(tokens) and tokens[-1].endswith("s") and not tokens[-1].endswith("ss")
    if cls in {"outsider", "measure_head"} or (opening.kind == "lower" and countable):
        return Decision("key_result", 0.62, "names something countable to be moved, with no number", ("objective",), True)
    return Decision("objective", 0.6, "names a direction with no agreed measure", ("key_result",))


def _better(e: Evidence, opening: Opening) -> Decision:
    if e.move.target:
        return Decision("key_result", 0.85, "improves a measure to a level", (), True)
    if _has_measure(e) and e.metric is not None:
        tail_quality = _noun_class(e.metric.name.split(), ("quality",)) == "quality"
        if e.metric.known and not tail_quality:
            return Decision("key_result", 0.72, "names a measure to be improved, with no number", ("objective",), True)
    cls = _noun_class(_object(e), ("quality", "deliverable", "outsider", "measure_head"))
    if cls == "deliverable":
        return Decision("initiative", 0.6, "works on something of our own", ("objective",), False)
    return Decision("objective", 0.75, "improves a quality with no agreed measure")


def _reach(e: Evidence, opening: Opening) -> Decision:
    if opening.word == "have" and e.move.target:
        own = _noun_class(_object(e), ("outsider", "deliverable")) == "deliverable"
        if own and not _has_measure(e):
            return Decision("initiative", 0.6, "counts what the team itself makes", ("key_result",), False)
    if e.move.target:
        return Decision("key_result", 0.92, "reaches a level", (), True)
    if _has_measure(e):
        return Decision("key_result", 0.6, "reaches a measure with no number", ("objective",), True)
    if opening.word == "have" and _participle(e):
        return Decision("key_result", 0.58, "states what others are to have done", ("initiative",), True)
    return Decision("objective", 0.65, "states where to arrive, with no measure", ("key_result",))


def _win(e: Evidence, opening: Opening) -> Decision:
    tokens = _object(e)
    if e.move.target:
        cls = _noun_class(tokens, ("outsider", "deliverable"))
        if cls == "deliverable" and not _counts_outsiders(e) and e.move.target.unit not in _MONEY and opening.word not in {"sign", "sell", "win", "close", "secure", "land", "raise", "earn"}:
            return Decision("initiative", 0.6, "counts what the team itself makes", ("key_result",), False)
        return Decision("key_result", 0.9, "counts a change outside the team", ("initiative",) if opening.word in {"hire", "recruit", "onboard", "train"} else (), True)
    cls = _noun_class(tokens, ("deliverable", "quality", "outsider"))
    if cls == "deliverable" and opening.word not in {"win", "sign", "land", "sell"}:
        return Decision("initiative", 0.62, "works on something of our own", ("key_result",), False)
    if opening.word in {"hire", "recruit", "appoint", "onboard", "employ", "find"}:
        return Decision("initiative", 0.65, "fills one post: done or not done", ("key_result",), False)
    if cls == "quality" or (len(tokens) >= 2 and not e.deadline and cls != "outsider"):
        return Decision("objective", 0.65, "states what to win, with no measure", ("key_result",))
    if e.deadline:
        return Decision("key_result", 0.55, "won or not won by its date", ("initiative",), True)
    return Decision("objective", 0.55, "states whom to win, with no number", ("key_result", "initiative"))


_MONEY = frozenset({"USD", "EUR", "GBP", "INR", "CHF", "SEK", "NOK", "DKK", "JPY", "AED", "ZAR", "KES", "NGN", "AUD", "CAD"})


_MOVERS = frozenset({"bring", "get", "take", "drive", "move", "push", "put"})


def _aspire(e: Evidence, opening: Opening) -> Decision:
    if e.move.target and e.move.target.comparator and _has_measure(e) and opening.word not in {"become", "be"}:
        return Decision("key_result", 0.7, "states a level that a measure is to reach", ("objective",), True)
    if e.move.target and opening.word in _MOVERS:
        return Decision("key_result", 0.78, "brings a measure to a level", (), True)
    if _counts_outsiders(e) and opening.word not in {"become", "be", "grow", "build"}:
        return Decision("key_result", 0.6, "counts people for whom something changes", ("objective",), True)
    if e.move.target and opening.word in {"ensure", "enable", "see", "have"}:
        target = e.move.target
        if target.unit == "%" or target.comparator or _has_measure(e):
            return Decision("key_result" if e.deadline else "kpi", 0.65, "states a level that is to hold", ("key_result", "kpi"), True)
    if opening.word in {"enable", "allow"} and e.move.target is None and _noun_class(_object(e), ("deliverable", "outsider")) == "deliverable":
        return Decision("initiative", 0.6, "sets something up", ("objective",), False)
    if opening.word == "be" and e.quantities and "able to" in _text(e):
        return Decision("key_result", 0.6, "states an ability with its level", ("initiative",), True)
    if opening.word in {"establish", "institute"} and " as " not in _text(e):
        cls = _noun_class(_object(e), ("quality", "deliverable"))
        if cls != "quality" or e.move.target or e.deadline:
            return Decision("initiative", 0.72, "sets something up", ("objective",), False)
    return Decision("objective", 0.85, "states what to become, not what to do")


_MAKE_SO = frozenset({"make", "turn", "give", "put", "bring", "let", "get", "take", "move", "build", "create", "shape", "open", "offer", "provide", "deliver", "drive", "own", "help", "support", "set", "form", "grow", "win", "show", "tell", "serve", "speed", "unlock"})


_CONTACT = frozenset("interview survey visit call contact meet invite email ask brief host phone approach shadow consult write send post present talk speak tell inform mail message".split())
_TEACH = frozenset("train coach educate teach upskill reskill mentor equip qualify certify vaccinate".split())
_PLACE_WHERE = re.compile(r"^\W*(?:build|create|be|shape|grow|make|run|offer|form)\w*\s(?:an?|the)\s(?:\w+\s){0,3}?\w+\s(?:where|that people|people|that (?:everyone|every|customers|users|patients|families|residents))\b")


def _work(e: Evidence, opening: Opening) -> Decision:
    """A verb of making or doing: work, unless what is made is a quality or a measured effect."""
    tokens = _object(e)
    text = _text(e)
    cls = _noun_class(tokens, _CLASSES)
    target = e.move.target
    if opening.word in _TEACH and _takes_count(e):
        return Decision("key_result", 0.6, "counts people who end up able to do something", ("initiative",), True)
    if target and target.value == 0 and not target.comparator:
        return Decision("key_result", 0.7, "a level of zero to be reached", ("kpi",), True)
    if _PLACE_WHERE.match(text) and target is None:
        return Decision("objective", 0.72, "describes where to be", ("initiative",))
    if opening.word in {"develop", "raise", "nurture", "grow", "foster", "support", "serve"} and cls == "outsider" and "of" not in tokens and target is None and not e.deadline:
        return Decision("objective", 0.6, "states for whom, with no deliverable", ("initiative",))
    if target and opening.kind in {"make", "do"} and _effect_target(e, opening, cls):
        return Decision("key_result", 0.75, "states a measured effect", ("initiative",), True)
    if opening.word in _MAKE_SO and target is None:
        if _EASE.search(text) and cls != "deliverable" or opening.word in {"make", "turn", "let"} and not (cls == "deliverable" and len(tokens) <= 4 and not _EASE.search(text)):
            return Decision("objective", 0.75, "states a quality to be brought about")
        if cls == "quality":
            return Decision("objective", 0.75, "builds a quality, not a deliverable")
        if opening.word in {"move"} and not e.deadline:
            return Decision("objective", 0.6, "states a change of direction", ("initiative",))
    if cls == "quality" and target is None and opening.kind in {"make", "do"} and not e.deadline and opening.word in {"build", "rebuild", "restore", "create", "develop", "drive", "promote", "support", "provide", "deliver", "advance", "shape", "cultivate", "celebrate", "offer"}:
        return Decision("objective", 0.68, "builds a quality, not a deliverable", ("initiative",))
    if re.search(r"\b(?:that|who|where|which|without|so that)\b", text) and len(e.line.words) > 11 and not e.deadline and target is None and opening.word in {"build", "create", "be", "offer", "provide", "help", "give"}:
        return Decision("objective", 0.6, "describes where to be", ("initiative",))
    if opening.word in {"help", "support", "own", "lead", "care", "serve", "protect"} and target is None and not e.deadline and cls in {"outsider", "quality", None}:
        return Decision("objective", 0.6, "states for whom, with no deliverable", ("initiative",))
    if opening.word in {"understand", "learn", "know"} and target is None and not e.deadline:
        return Decision("objective", 0.55, "states what to come to know", ("initiative",))
    if target and _takes_count(e) and opening.kind in {"make", "do"} and opening.word not in _CONTACT:
        return Decision("key_result", 0.57, "counts people for whom something changes", ("initiative",), True)
    if e.wishful and target is None and not e.deadline and opening.kind == "do" and cls != "deliverable":
        return Decision("objective", 0.55, "states a manner, with no measure", ("initiative",))
    reason = "describes work to be done" if target is None else "counts what the team itself makes or does"
    strong = cls == "deliverable" or e.deadline or opening.kind in {"explore", "decide"}
    return Decision("initiative", 0.92 if strong else 0.8, reason, (), False)


_EFFECT_WORDS = re.compile(r"\b(?:growth|savings?|revenue|sales|arr|mrr|profit|margin|leads?|pipeline|roi|increase|reduction|decrease|improvement|uptime|satisfaction|nps|adoption|usage|traffic|sign-?ups?|registrations|bookings|donations)\b")


_SERVE = frozenset("answer resolve respond reply serve treat process handle pay ship see fix close return restore ship dispatch settle".split())


def _effect_target(e: Evidence, opening: Opening, cls: str | None) -> bool:
    target = e.move.target
    if target is None:
        return False
    text = _text(e)
    if re.search(r"\bso that\b|\bsuch that\b", text[: max(0, target.start - e.begin)]):
        return True
    if opening.form == "noun":
        return False
    if target.comparator in {">=", ">"} and opening.word in {"support", "handle", "serve", "process", "sustain"}:
        return True
    if target.unit in _MONEY:
        return bool(_EFFECT_WORDS.search(text)) or opening.word in {"generate", "raise", "make", "earn", "save", "deliver", "drive", "bring", "collect", "produce"}
    if target.unit == "%" or " in " in target.text or "out of" in target.text:
        if opening.word in _SERVE:
            return True
        return opening.word in {"make", "get", "bring", "answer", "resolve", "respond", "deliver", "drive", "take", "have", "give", "see", "serve", "treat", "process", "handle", "pay", "ship", "turn", "put", "push", "move"} and (_has_measure(e) or cls in {"outsider", None, "measure_head"})
    if _counts_outsiders(e):
        return opening.word in {"get", "help", "bring", "reach", "move", "take", "generate", "serve", "give", "support", "engage", "activate", "place", "put", "have", "drive", "deliver", "protect", "feed", "house"}
    if _has_measure(e) and e.metric is not None and e.metric.known is not None:
        return opening.word in {"get", "bring", "drive", "deliver", "push", "take", "make", "generate", "have", "move", "put", "speed", "run", "create"} or target.comparator is not None
    return opening.word in {"get", "generate", "bring", "drive"}


_PARTICIPLE_SKIP = frozenset({"based", "related", "led", "driven", "paid", "left", "used", "needed", "required", "planned", "unplanned", "lost", "open", "set", "cost", "cut", "read", "put", "hit", "let"})


def _participle(e: Evidence) -> tuple[str, str, list[str]] | None:
    """Find `posts filled`, `dashboard launched`: the participle, its class, the words before."""
    line = e.line
    first = line.word_at(e.begin)
    counted = any(q.end <= line.starts[first] for q in e.quantities) if first < len(line.words) else False
    for i in range(first + (0 if counted else 1), min(first + 16, len(line.words))):
        verb = find_verb(line.words[i])
        if not verb or verb.form != "past" or line.words[i] in _PARTICIPLE_SKIP:
            continue
        following = line.words[i + 1] if i + 1 < len(line.words) else ""
        gap = line.low[line.ends[i] : line.starts[i + 1]] if following else ""
        nouns = words().nouns
        if following and gap == " " and (following in nouns["deliverable"] or following in nouns["outsider"] or following in nouns["measure_head"]) and line.words[i - 1] not in {"is", "are", "been", "be", "have", "has"}:
            continue
        return line.words[i], verb.kind, line.words[first:i]
    return None


def _by_noun(e: Evidence) -> Decision | None:
    """A line that opens with a noun: what has happened to whom, or which work is named."""
    text = _text(e)
    target = e.move.target
    nouns, nominal = words().nouns, words().nominal
    subject = _subject(e)
    if _SHARE_OF.match(text) or (e.cadence and target is None and _PER.search(text)):
        return None
    if target and not e.deadline and (target.comparator or re.match(r"\s*$", e.line.low[target.end :])) and re.search(r":\s*[<>≥≤~=]*\s*(?:at least |max\.? |min\.? )?$", e.line.low[: target.start]):
        return None
    if target and not e.deadline and target.comparator and target.unit == "%" and not e.line.low[target.end :].strip(" .)"):
        return None
    if target and target.comparator and not e.deadline and not _participle(e) and not _TO_LEVEL.search(e.line.low[: target.start]):
        return Decision("kpi", 0.85, "a level to be kept, with no move and no deadline", (), True)
    if not e.quantities and not e.deadline and subject and _EASE.match(subject[0]) and len(subject) <= 4 and not _has_measure(e):
        return Decision("objective", 0.62, "names a quality to aim at", ("initiative",))
    if not e.quantities and (_SUPERLATIVE.match(text) or _FROM_TO.match(text)):
        return Decision("objective", 0.75, "describes where to be")
    if sentence := _people_sentence(e, subject):
        return sentence
    leading_share = target is not None and target.start - e.begin <= 12 and (target.unit == "%" or "out of" in target.text or " in " in target.text)
    if leading_share and _people_act(e):
        return Decision("key_result", 0.7, "states the share of people who do something", ("kpi",), True)
    if leading_share and not e.deadline and _WITHIN.search(text):
        return Decision("kpi", 0.75, "states the share that a service keeps to", ("key_result",), True)
    if found := _participle(e):
        participle, kind, _ = found
        subject_class = _noun_class([w for w in subject if w != participle], ("outsider", "deliverable"))
        if kind in {"raise", "lower", "reach"} and target and not target.comparator:
            return Decision("key_result", 0.75, "counts a change outside the team", (), True)
        shared = target is not None and (target.unit == "%" or " in " in target.text or "out of" in target.text)
        if shared and subject_class != "deliverable" and re.search(r"\b(?:have|has|are|were|be)\b", text):
            return Decision("key_result", 0.72, "states the share for whom something has changed", ("kpi",), True)
        if kind == "win" or (subject_class == "outsider" and (target or e.deadline)):
            if target or kind == "win" and e.deadline:
                return Decision("key_result", 0.82, "counts a change outside the team", ("initiative",) if participle in {"trained", "hired", "completed"} else (), True)
        if kind in _OUTPUT and subject_class != "outsider" and not (e.metric and e.metric.known and e.metric.start < len(text) and target and target.comparator):
            if target is None or target.unit != "%" or subject_class == "deliverable" or not _has_measure(e):
                return Decision("initiative", 0.82, "describes work that is done", ("key_result",) if target else (), False)
    if target is None and e.metric is None and _STATE.search(text) and (_noun_class(subject, ("deliverable",)) or e.deadline and re.search(r"\b(?:live|out|in place|ready|complete|online|done|ga)\b", text)):
        return Decision("initiative", 0.75, "describes a state of the team's own product", (), False)
    if any(nominal.get(w) in _OUTPUT for w in subject) and not (e.metric and e.metric.known):
        return Decision("initiative", 0.75, "names a piece of work", (), False)
    if subject and subject[-1] in nouns["deliverable"] and not _has_measure(e) and (e.deadline or (target and target.unit in nouns["deliverable"])):
        return Decision("initiative", 0.7, "names a deliverable", ("none",), False)
    if target and target.unit and target.unit in nouns["deliverable"] and target.unit not in nouns["outsider"] and not target.comparator and target.start - e.begin <= 2 and not (e.metric and e.metric.known):
        return Decision("initiative", 0.72, "counts what the team itself makes", ("key_result",), False)
    if target is None and _noun_class(subject[:6], ("deliverable",)) and re.match(r"\W*(?:all|every|each)\b", text):
        return Decision("initiative", 0.7, "describes a state of the team's own product", (), False)
    return None


def _people_act(e: Evidence) -> bool:
    line = e.line
    index = line.word_at(e.begin)
    following = zip(line.words[index : index + 8], line.words[index + 1 : index + 9], strict=False)
    return any(_acts(noun, word) for noun, word in following)


_TO_LEVEL = re.compile(r"(?:→|->|=>|\bto\b)\s*(?:about |~|<|>|≥|≤|at least |below |under |above |over |less than |more than |no more than |at most )*$")
_SUPERLATIVE = re.compile(r"^\W*(?:the|a|an|our)\s(?:most|best|first|\w{3,}est)\b")
_FROM_TO = re.compile(r"^\W*from\s[a-z][a-z' -]+\sto\s[a-z]")
_WITHIN = re.compile(r"\b(?:within|inside|in under|in less than|on time|on the same day|same day)\b")
_FINITE = re.compile(
    r"^(?:is|are|never|always|can|feel|feels|trust|trusts|love|loves|choose|chooses|know|knows|want|wants|find|finds|see|sees|get|gets|sleep|leave|leaves|stay|stays|come|comes|would|will|do|does|have to|need|needs|believe|believes|understand|understands|rely|relies|recommend|enjoy|enjoys|think|say|says|learn|look|looks|go|goes|should|live|lives|no longer|tell|speak|use|uses|call|calls|work|works)$"
)


def _people_sentence(e: Evidence, subject: list[str]) -> Decision | None:
    """`Customers never have to ask twice`: people in a state to come, with no number."""
    if e.quantities or e.opening is not None:
        return None
    line = e.line
    if e.deadline and _noun_class(subject, ("outsider",)) and re.search(r"\b(?:have|has|can|know|use)\b", _text(e)):
        return Decision("key_result", 0.6, "states what is to be true of people by a date", ("objective",), True)
    index = line.word_at(e.begin)
    seen: list[str] = []
    for i in range(index, min(index + 6, len(line.words))):
        word = line.words[i]
        if seen and _FINITE.match(word):
            cls = _noun_class(seen, ("outsider", "deliverable"))
            if cls == "outsider" or (word in {"is", "are", "feel", "feels"} and _EASE.search(_text(e))):
                return Decision("objective", 0.78, "describes people in the state to be reached")
            return None
        if word not in _ARTICLES:
            seen.append(word)
    return None


_AUX = frozenset("have has had is are be been was were will would to get gets".split())


_QUALIFIERS = frozenset("at least most more less than over under up to about nearly almost no fewer".split())


def _subject(e: Evidence) -> list[str]:
    line = e.line
    index = line.word_at(e.begin)
    found: list[str] = []
    while index + 1 < len(line.words) and line.words[index] in _QUALIFIERS:
        index += 1
    for i in range(index, min(index + 9, len(line.words))):
        if i > index and re.search(r"[,;:(|\[→]|\s-+\s", line.low[line.ends[i - 1] : line.starts[i]]):
            break
        word = line.words[i]
        if word in _OBJECT_STOP - {"of"} or word in _AUX or (found and _acts(found[-1], word)):
            break
        if word not in _ARTICLES:
            found.append(word)
    return found


def _acts(noun: str, word: str) -> bool:
    """`employees complete …`: a finite verb after the people it is about."""
    nouns = words().nouns
    if noun not in nouns["outsider"] or not noun.endswith(("s", "e", "n", "ff")):
        return False
    verb = find_verb(word)
    return verb is not None and verb.form in {"base", "s"} and not word.endswith("s")


def _measure(e: Evidence) -> Decision | None:
    """A level, a bare measure, or a count with no verb."""
    text = _text(e)
    target = e.move.target
    past = _PAST.search(text)
    if _SEE_SHEET.search(text):
        return Decision("none", 0.75, "points to another place")
    if target:
        if past and not e.deadline and not target.comparator and len(e.line.words) > 7:
            return Decision("none", 0.6, "tells what has been")
        if _become(text) or (e.metric is None and _looks_aspiring(e)):
            return Decision("objective", 0.6, "an aspiration that carries a number", ("key_result",))
        if re.search(r"(?:→|->|=>|\bto)\s*(?:about |~|<|>|at least |below |under )?$", e.line.low[: target.start]):
            return Decision("key_result", 0.8, "a level to be reached", (), True)
        if e.deadline:
            return Decision("key_result", 0.85, "a level to be reached by its date", (), True)
        shared = target.unit == "%" or " in " in target.text or "out of" in target.text
        if shared and not target.comparator and not e.cadence and _HAVE.search(text) and not re.search(r"\bwithin\b|\binside\b", text):
            return Decision("key_result", 0.68, "states the share for whom something has changed", ("kpi",), True)
        if e.cadence or target.comparator or _has_measure(e):
            if _REACH.search(text) and not target.comparator and not e.cadence:
                return Decision("key_result", 0.62, "a level to be reached, with no date", ("kpi",), True)
            return Decision("kpi", 0.85, "a level to be kept, with no move and no deadline", (), True)
        if _REACH.search(text) or _counts_outsiders(e) or target.value == 0:
            return Decision("key_result", 0.68, "a count or share to be reached", ("kpi",), True)
        return Decision("kpi", 0.6, "a level with no move and no deadline", ("key_result",), True)
    if e.metric and _bare_measure(e):
        if past and len(e.line.words) > 8:
            return Decision("none", 0.6, "tells what has been")
        if re.search(r"\b(?:less|fewer|more|lower|higher|up|down)\b", text):
            return Decision("key_result", 0.7, "names a measure to be moved, with no number", ("objective",), True)
        if e.deadline and re.search(r"\bby\b", text):
            return Decision("key_result", 0.5, "names a measure with a date", ("kpi",), True)
        return Decision("kpi", 0.88, "names a measure, with no move", ())
    plain = e.line.plain[e.begin :].strip()
    if not e.deadline and not past and len(e.line.words) <= 5 and _ACRONYM.match(plain) and (len(e.line.words) == 1 or "(" in plain):
        return Decision("kpi", 0.7, "reads as the short name of a measure", ("none",))
    if _PER.search(text) and len(e.line.words) <= 10 and not e.deadline and not _SENTENCE.search(text):
        return Decision("kpi", 0.72, "names a rate", ())
    if _SHARE_OF.match(text):
        return Decision("kpi", 0.8, "names a share or a count", ())
    return None


_AFTER_MEASURE = re.compile(
    r"\s*(?:$|[(\[|,:;/&+–=<>≥≤-]|(?:of|in|for|from|at|on|per|by|among|across|with|within|to|over|and|vs|during|after|as|through|up|down|a bit|is|trend|monthly|weekly)\b)"
)


_HAVE = re.compile(r"\b(?:have|has|use|uses|own|live|work|can|know|trust|choose|make up|set|adopt|get|receive|feel|say)\b")


def _bare_measure(e: Evidence) -> bool:
    """Tell a line that is a measure's name from one that mentions a measure in passing."""
    named = e.metric
    if named is None or not _has_measure(e):
        return False
    text = _text(e)
    if _SHARE_OF.match(text):
        return True
    if not _AFTER_MEASURE.match(e.line.low, named.end) or _HEADING_END.search(text):
        return False
    lead = e.line.low[e.begin : named.start].split()
    if named.known is None:
        return len(e.line.words) <= 8 and not e.vague and not _SENTENCE.search(text)
    if any(w in _FINITE_WORDS for w in lead) or len(lead) > 4:
        return False
    counted_people = e.line.low[named.start : named.end] in words().nouns["outsider"]
    if counted_people and not e.cadence and len(e.line.words) > 4:
        return False
    if e.vague and len(lead) >= 1:
        return bool(re.search(r"\b(?:less|fewer|more|lower|higher|up|down)\b", text))
    return not re.search(r"\b(?:is|are|that|who|will|can|should|feel|because|without)\b", e.line.low[named.end : named.end + 40])


_FINITE_WORDS = frozenset("is are can will should feel trust love know want who that we they never always".split())


def _become(text: str) -> bool:
    return bool(re.match(r"\W*(?:become|be|to be|grow into|turn into|evolve)\b", text))


def _looks_aspiring(e: Evidence) -> bool:
    return bool(re.match(r"\W*(?:a|an|the)\b", _text(e))) and bool(_SENTENCE.search(_text(e))) and e.move.target is not None and e.move.target.comparator is None and e.move.target.unit != "%"


def _direction(e: Evidence) -> Decision | None:
    """What is left: a sentence or a phrase that says where to be, or no goal at all."""
    text = _text(e)
    count = len(e.line.words)
    if _BODY_EVENT.search(text) and (e.deadline or _GRANTED.search(text)) and count <= 14:
        return Decision("key_result", 0.6, "an outside body decides it", ("initiative",), True)
    if _PAST.search(text) and not re.match(r"\W*(?:a|an|the|every|our)\b", text):
        return Decision("none", 0.62, "tells what has been", ("objective",))
    if e.metric is None and _HEADING.search(text) and not _SENTENCE.search(text):
        return Decision("none", 0.7, "reads as a heading")
    if re.search(r"\b(?:less|fewer|more|lower|higher)\b", text) and (count <= 9 or e.deadline) and not _SENTENCE.search(text):
        cls = _noun_class(_subject(e), ("quality",))
        if re.search(r"\b(?:fewer|less)\b", text) and cls != "quality":
            return Decision("key_result", 0.62, "names something to be lowered, with no number", ("objective",), True)
        if e.deadline and " than " in text:
            return Decision("key_result", 0.62, "compares two quantities at a date", ("objective",), True)
        if cls == "quality":
            return Decision("objective", 0.65, "names a direction with no agreed measure", ("key_result",))
        return Decision("objective", 0.5, "names a direction with no agreed measure", ("key_result",))
    if e.label == "objective":
        return Decision("objective", 0.85, "labelled as an objective, and states a direction")
    if _SENTENCE.search(text) and count >= 4:
        return Decision("objective", 0.72, "describes where to be")
    if re.match(r"\W*(?:a|an|the|every|each|one|first|most|world|best|great|excellent)\b", text) and count >= 3:
        return Decision("objective", 0.7, "describes where to be")
    cls = _noun_class(_subject(e), ("quality", "deliverable", "outsider"))
    if cls == "quality" or e.vague:
        return Decision("objective", 0.66, "names a quality to aim at", ("none",))
    if cls == "deliverable":
        return Decision("initiative", 0.5, "names a deliverable", ("none",), False)
    if count >= 5:
        return Decision("objective", 0.5, "reads as a direction", ("none", "initiative"))
    return Decision("none", 0.55, "names no direction, measure or work", ("objective",))


def moments_due(moments: list[Moment]) -> list[Moment]:
    """Return the deadlines among the times that a line names."""
    return [moment for moment in moments if moment.role == "due"]


def reasons_for(decision: Decision, evidence: Evidence, deadline: Phrase | None) -> tuple[str, ...]:
    """Say in a manager's words why the line is of this kind."""
    reasons = [decision.reason]
    if evidence.opening and evidence.opening.form != "noun" and decision.kind in {"initiative", "objective"}:
        reasons.append(f"opens with “{evidence.opening.word}”")
    if deadline and decision.kind == "key_result":
        reasons.append(f"is due {deadline.text}")
    return tuple(reasons)
