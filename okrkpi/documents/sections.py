"""What the headings between goals announce: key results, KPIs, work, or no goals at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from okrkpi.documents.headings import announced_by
from okrkpi.documents.peeled import strip_emoji
from okrkpi.documents.vocabulary import by_word, load
from okrkpi.pattern import pattern

_PHRASES = by_word(load("sections"))
_OPENINGS = {
    "measures": r"how (?:we|will we|we'll|do we)\b.*\b(?:measure|know|track)\b",
    "skip": r"about\b|what (?:is|are) (?:an? )?(?:okr|objective|key result|kpi|goal)"
    r"|how (?:to|okrs?|do okrs?)\b"
    r"|how (?:we|the team) (?:work|run|use|review|score|grade|track|set|write|meet)"
    r"|why (?:okrs?|we use okrs?)\b|what went|what didn|lessons (?:learn|from|of|we)"
    r"|links? (?:to|and|for)\b|tips (?:for|on)"
    r"|guide to\b|retro(?:spective)?\b|appendix\b|glossary\b|example\b|template\b|sample\b"
    r"|scoring\b|grading\b|writing (?:good|great|better)\b|review of\b|archived?\b"
    r"|good (?:okrs?|objectives|key results)\b|reflections? (?:on|from)\b|meeting notes\b"
    r"|minutes of\b|how .{1,40} went\b|.{1,30} in review$|not (?!one|a single)(?!.*\bbut\b)\b.*"
    r"|(?:earlier|previous|past|former|older|prior) [a-z-]+(?: [a-z-]+)?$"
    r"|(?:old|last (?:year|quarter|season|half)'s) (?:goals|okrs?|objectives|targets|plans?)$"
    r"|what (?:does not|doesn't|will not|won't|stays|remains|is not|isn't|we don't)\b"
    r"|what (?:we|i|they)(?:'ve| have| will|'ll)? (?:leave|left|drop|dropped|park|parked|postponed?"
    r"|skip|skipped|g[ai]ve up|stop|stopped|cut|refused?|say no to|said no to)\b"
    r"|who (?:was|were|is|are|came|attended|takes|took)\b|learn(?:t|ed|ings?)\b"
    r"|(?:key |important |other )?dates (?:for|to|in|of)\b|next (?:meeting|review|session)\b"
    r"|(?:what|questions) (?:the |our )?[\w ]+ (?:asked|said|wanted to know)$"
    r"|what to do (?:when|if)\b|what (?:it takes|we need)\b"
    r"|how (?:the |our |we )?[\w ]{0,30}(?:decides?|votes?|meets?|works?|reports?)$"
    r"|before you (?:publish|send|start)\b|checklist\b|not (?:now|yet|this quarter)\b|said this\b"
    r"|where (?:we|things) (?:stand|are|were)\b|budget (?:notes?|remarks?)\b|housekeeping notes?\b"
    r"|(?:stretch|bonus|extras?|nice[- ]to[- ]haves?)\b.*\b(?:time|capacity|possible|lucky|room)\b"
    r"|what (?:we|i|they|the [a-z]+) (?:have |had |already |also )*(?:delivered|achieved|did|"
    r"shipped|finished|completed|accomplished)\b"
    r"|(?:achievements?|highlights?|accomplishments|successes|(?:progress|results) (?:in|of|from))"
    r"\b.* (?:last|previous|past) (?:year|quarter|half|season|term|month|cycle)\b"
    r"|(?:a )?look(?:ing)? back\b|where (?:we|things) landed\b"
    r"|(?:fy ?\d\d|20\d\d|[qh]\d|last [a-z]+)\b.{0,12} in (?:one|a|two|five) minutes?\b"
    r"|(?:[\w-]+ ){0,2}(?:unsorted|not sorted yet)$"
    r"|frequently asked\b|questions (?:from|by|and)\b|changes since\b|decisions? (?:taken|made)\b",
    "initiatives": r"(?:key |planned |supporting |possible |proposed )?(?:initiatives|projects|"
    r"actions|activities|tasks|deliverables|milestones)\b"
    r"|how (?:we|will we|we'll|are we)\b.*(?:there|it)$"
    r"|what (?:we|will we|we'll)\b.*\b(?:do|try|build|ship|start|run|change)$",
    "objectives": r"(?:[a-z-]+ ){1,2}priorities$"
    r"|(?:the |our |my )?(?:one|single|two|three|four|five) (?:big |main |key |strategic )?"
    r"(?:things?|goals?|focus|aims?|objectives?|priority|priorities|ambitions?|aspirations?|"
    r"promises|commitments|outcomes)"
    r"(?: (?:for|in|of|this|next)\b.{0,30})?$",
    "health": r"health (?:metrics?|indicators?|kpis?)\b",
    "guardrails": r"guard ?rails?\b",
    "key_results": r"key results?\b|krs\b",
    "kpis": r"(?:(?:metrics|measures|numbers|things|figures|what|values|indicators) )?(?:that )?"
    r"we (?:also |still |will )?(?:keep (?:an eye on|watching)|watch|monitor|track)\b"
    r"|kpis?\b|key performance indicators\b",
    "notes": r"(?:key )?(?:assumptions?|risks?|dependencies|constraints|issues) (?:and|&|/) [a-z]+$"
    r"|why\b|notes? (?:on|from|for)\b|context\b|background\b"
    r"|(?:purpose|role|remit) of (?:the|this|our)\b",
}
_KNOWING = pattern(
    r"(?:we|you|they|i)(?:'ll|'d| will| shall| would)? (?:also )?(?:know|can tell|see)\b.*"
    r"\b(?:when|if|that|because|done|there|works?|worked|succeeded|success|by|from|through|in)$"
    r"|how (?:will|would|do|can|shall|could|should) (?:we|you|i|they|anyone)\b.*"
    r"\b(?:know|tell|see|recogni[sz]e)\b|how (?:we|you|they|i)(?:'ll|'d| will| would)? "
    r"(?:know|tell|recogni[sz]e)\b"
    r"|(?:signs|proof|evidence|indications?) (?:of (?:success|progress)|(?:that )?(?:it|this|we)\b)"
    r"|(?:we|this|it) (?:will have |have |has )?(?:succeeded|worked|works) (?:if|when)$"
    r"|(?:what )?(?:does |will |would )?(?:success|good|done|victory|winning) "
    r"(?:will |would )?(?:looks? like|means?)"
    r"|(?:we are|we're|we'll be|we will be) (?:done|there|successful|happy) (?:if|when|once)$"
    r"|what (?:will|should|must) (?:change|be different|have changed)|what changes"
    r"|(?:we|i|they)(?:'ll| will| shall) (?:measure|check)(?: this| it| success| progress| that)?"
    r"(?: by| with| through| against)?$"
    r"|by (?:the end of )?(?:[a-z]+ )?(?:20\d\d|fy ?\d\d|[qh][1-4]|[a-z]+)(?: \d{4})?"
    r" (?:we|you|they)(?:'ll| will| want to| should)(?: all)?(?: see| have| be| achieve| reach)?$"
)
"""What leads to how an aim is known to be reached."""
_WORKING = pattern(
    r"how (?:will|shall|do|can|are|should) (?:we|i|you|they) (?:going to )?"
    r"(?:get there|do (?:it|this|that|so)|achieve (?:it|this|that|them)|make (?:it|this) happen)$"
    r"|(?:we|i|they|the (?:team|unit|service|department|board|club|school|council))"
    r"(?:'ll| will| shall| are going to| plan to| intend to| commit to| want to do| propose to)"
    r"(?: therefore| also| now| first| then| do(?: this| the following)?| start with)*$"
    r"|(?:so|therefore|and so|to get there|for this|to this end),? (?:we|i|they)\b.{0,30}$"
    r"|(?:we|i|they) (?:do|try|start|build|run|work on)(?: (?:this|that|it|the following))?$"
    r"|what (?:we|i|they)(?:'ll| will| shall| plan to| intend to| want to| are going to| need to)? "
    r"(?:do|try|build|ship|start|run|change|deliver|undertake)\b.{0,40}$"
)
"""What leads to the work for an aim."""
_MEASURING = pattern(
    r"(?:we|i|they)(?:'ll| will| shall| want to)? (?:also )?(?:measure|count|check|judge|gauge)"
    r"(?: (?:it|this|that|these|them|success|progress|ourselves))?(?: by| with| on| through| as)?$"
)
"""What leads to measures: those of the goal above, where it has none yet."""
_STARTS = {kind: pattern(form, re.IGNORECASE) for kind, form in _OPENINGS.items()}
_NUMBERING = pattern(
    r"^(?:\d{1,4}/\d{1,3}[.):]?\s+|(?-i:[A-Z]{4,12}):\s+(?=(?-i:[A-Z]{3}))"
    r"|(?:appendix|annex|schedule) ?[a-z0-9]{0,2}\s*[.):–—-]\s+"
    r"|(?:agenda )?(?:item|section|part|slide|topic|point|chapter|page|step|tab|sheet) ?\d{1,2}"
    r"\s*[.):|–—-]\s+|(?:slide|page) ?\d{1,2}\s+"
    r"|\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivxIVX]{1,4}|[a-zA-Z])[.):|–—-]\s+)",
    re.IGNORECASE,
)
_FILLER = pattern(
    r"^(?:our|the|my|current|proposed|draft|all|list of|overview of|team's|some)\s+"
    r"|\s+(?:for|of|in|this|the|next|our|quarter|year|team|company|overview|list|table|section|"
    r"include|includes|are|draft|to|q[1-4]|h[12]|fy\s?\d{2,4}|20\d\d|'\d\d)$"
    r"|^(?:q[1-4]|h[12]|fy\s?\d{2,4}|20\d\d)\s+"
)
_ASIDE = pattern(r"(?<=\w)\s+\([^()]*\)$")
_NOT_WORDS = pattern(r"[^\w\s&'/%-]+")
_STOP = pattern(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[A-Z])")
_LONGEST = 100
_MOST_WORDS = 9
_FEW_WORDS = 6


def section_of(text: str, *, exact: bool = False) -> str | None:
    """Return what a heading announces, or None where it is a goal, a team or a cycle.

    With `exact` only the usual names count, and no longer line that begins with one.
    """
    low = plain_heading(text) if len(text) <= _LONGEST else ""
    if not low or len(low.split()) > _MOST_WORDS:
        return None
    if low in _PHRASES:
        return _PHRASES[low]
    bare = _without_filler(low)
    if bare in _PHRASES:
        return _PHRASES[bare]
    if lead := leads_to(low):
        return lead
    if exact:
        return None
    short = len(low.split()) <= _FEW_WORDS
    for kind, form in _STARTS.items():
        if form.match(low) and (short or kind in ("skip", "notes")):
            return kind
    if _STARTS["objectives"].match(bare):
        return "objectives"
    return None


def guessed_section(text: str, *, alone: bool = False, beneath: Sequence[str] = ()) -> str | None:
    """Return what the words of a heading that is none of the usual ones most likely announce.

    What the lines `beneath` read like counts beside its words. A single word may as well name a
    topic, and announces something only with `alone`, or KPIs over lines that read like them.
    """
    low = plain_heading(text) if len(text) <= _LONGEST else ""
    count = len(low.split())
    if count == 1 and not alone:
        return "kpis" if beneath and announced_by(text.strip(), low, beneath) == "kpis" else None
    return announced_by(text.strip(), low, beneath if count <= _MOST_WORDS else ()) if low else None


def last_sentence(text: str) -> str:
    """Return the last sentence of a line, which leads to what stands beneath it."""
    return _STOP.split(text)[-1]


def plain_heading(text: str) -> str:
    """Return the words of a heading in lower case, without its numbering, signs and asides."""
    plain = _NUMBERING.sub("", strip_emoji(text), count=1).strip().strip("*_:.–—- ")
    return " ".join(_NOT_WORDS.sub(" ", _ASIDE.sub("", plain).lower().replace("’", "'")).split())


def leads_to(low: str) -> str | None:
    """Return what a phrase in lower case leads to: how an aim is known or measured, or its work."""
    if _KNOWING.match(low):
        return "key_results"
    if _MEASURING.match(low):
        return "measures"
    return "work" if _WORKING.match(low) else None


def _without_filler(low: str) -> str:
    for _ in range(8):
        shorter = _FILLER.sub("", low, count=1).strip()
        if shorter == low or not shorter:
            break
        low = shorter
    return low
