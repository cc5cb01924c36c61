"""Patterns for the words around a number that tell its role.

A pattern that ends with `$` is tried on the words before a number, and the set of words beside it
holds what one of them must be; the others are tried on what follows the number.
"""

from __future__ import annotations

from okrkpi.pattern import pattern

PHRASAL_UP = pattern(
    r"\b(?:sign|makes?|making|set|open|roll|follow|line|team|start|catch|free)"
    r"(?:ed|s|ing|ned|ning)? (?:up|out|down)\b"
)
CONTEXT_WORDS = frozenset(
    """national industry sector peer market benchmark league regional country district county
    state""".split()
)
CONTEXT = pattern(
    r"\b(?:(?:national|industry|sector|peer|market|benchmark|league|regional|country)\s"
    r"(?:average|avg\.?|mean|median|level|norm)?|(?:district|county|state)\s(?:average|avg\.?|mean|"
    r"median|norm))[\s:=]*(?:of|is)?\s*$"
)
PRICE_WORDS = frozenset("cost costs budget fee price capex opex invest investment".split())
PRICE = pattern(
    r"\b(?:costs?|budget|cost appr\.|fee|price|capex|opex|invest(?:ment)?)[\s:=]*"
    r"(?:of|appr\.?|approx\.?|about|ca\.?|~)?\s*$"
)
FURTHER_WORDS = frozenset("further additional another extra".split())
FURTHER = pattern(r"\b(?:further|additional|another|extra)\s$")
DRIFT = pattern(r"\b(?:up|down)\s(?:by\s|at least\s|another\s|a further\s)?\s*$")
NOUN_OF = pattern(
    r"^\W*(?:\w+\W+){0,2}?(?:(?<=\w\W)|(?=\w+\s(?:of|in)\b))(?:reduction|decrease|increase|drop|"
    r"decline|rise|growth|improvement|cut|gain|uplift|saving)s?\b.*\b(?:of|by)(?: at least| about|"
    r" more than| over| up to| around)?\s*$"
)
NOUN_IN = pattern(
    r"^\W*(?:(?:an?|the|our)\s)?(?:[a-z]+\s)?(?:reduction|decrease|increase|drop|decline|rise|growth|"
    r"improvement|cut|gain|uplift)s?\sin\s[^,;:]*\b(?:of|by)(?: at least| about| more than|"
    r" over)?\s*$"
)
ROLLING = pattern(r"\b(?:rolling|trailing|last|past)\s*$")
SCOPE_MARKS = ("rolling", "last", "worth", "older", "of w", "incl")
SCOPE_WORDS = frozenset(
    """older larger bigger smaller aged worth lasting longer bids deals wip open those under over
    rolling trailing last past which whom including incl least visitors members people children
    women men patients seats orders clients customers accounts incidents tickets""".split()
)
SCOPE = pattern(
    r"\b(?:older|larger|bigger|smaller|aged|worth|lasting|longer|bids|deals|wip|open|those|under-|"
    r"over-|rolling|trailing|of which|of whom|including|incl\.?|at least (?:of|one)|"
    r"visitors|members|people|children|women|men|patients|seats|orders|clients|customers|accounts|"
    r"incidents|tickets)\s*(?:over|under|above|below|than|more than|less than|>|<|at least)?\s*"
    r"(?:[$€£]\s?)?$"
)
FROM = pattern(r"\bfrom\s*$")
CHANGE = pattern(
    r"\bby\s(?:a\s)?(?:further\s|another\s|an?\s|at least\s|at most\s|no (?:more|less) than\s|"
    r"about\s|roughly\s|around\s|approximately\s|approx\.?\s|up to\s|over\s|more than\s|some\s|"
    r"between\s|~\s?|≥\s?|>=?\s?|minimum\s|min\.?\s|additional\s|\+|-)*(?:[$€£]\s?)?$"
)
BASELINE_WORDS = frozenset(
    """from currently current now today baseline base basis was were is are vs versus compared
    against start starting starts started status as actual actuals instead rather out than last
    previous previously prior ly py bl prev yesterday average avg in fy reached stand stands sits
    sit stood standing at so ist i national not after ytd pre heute derzeit aktuell bisher von de
    present presently recently earlier originally result outturn out-turn pb came ended finished
    closed landed""".split()
)
BASELINE = pattern(
    r"(?:\b(?:from|currently|current(?: value| level)?|now|today|baseline|base(?:line)?(?: \w+)?|"
    r"bl|prev|pre|basis|was|were|is|are|vs\.?|versus|compared (?:to|with)|against|"
    r"start(?:s|ed|ing)?(?: value| point| level| from| at)?|status quo|as-is|actual|actuals|"
    r"instead of|rather than|(?<=, )not|(?<=^\s)not|out of a|than|last (?:year|quarter|month|"
    r"season|intake|fy|"
    r"time|yr|winter|summer|spring|autumn|term|week|round)(?:'s)?(?: level| figure)?|"
    r"previous(?:ly)?(?: \w+)?|prior(?: year)?|ly|py|ytd|yesterday|average of|avg of|as of \w+|"
    r"in (?:19|20)\d\d|(?:fy|q[1-4]|h[12])\s?-?'?\d{0,4}|(?:19|20)\d\d|reached|stands? at|"
    r"sits? at|stood at|standing at|"
    r"(?:came in|came out|ended|ended up|finished|closed|landed) at|"
    r"(?:we|it|they|which|that)(?: are|'re| is|"
    r"'s)(?: now| still| currently)? at|at present|presently|"
    r"recently|earlier|originally|so far|at the moment|ist|heute|derzeit|aktuell|bisher|"
    r"pb|(?:result|outturn|out-turn):|i\.e\. from|average|avg\.?|national average)"
    r"\.?[\s:=([]*(?:(?:of|at|about|around|roughly|approximately|approx\.?|~|some|only|just|a|an|"
    r"the|value|was|is|level|rate|nearly|almost|over|under|still|somewhere|well|in|present|current|"
    r"existing|usual|old|former|estimated|reported|assumed|record|mean|median)\b[\s:=([~]*){0,2}"
    r"[\s:=([~]*)(?:[$€£₹]\s?)?$"
)
TARGET_WORDS = frozenset(
    """to target targeted targeting tgt goal aim aiming reach reaches reaching until hit hits
    hitting toward towards into want wanted wish should must be shall will become becomes achieve
    soll ziel objective plan planned expected next up down max maximum at below under over above
    minimum min floor ceiling less more no fewer within cross exceed exceeds exceeding past worse
    end stretch auf naar bis get gets like""".split()
)
TARGET = pattern(
    r"(?:\b(?:to|to-be|target(?:ed|ing)?|tgt|goal|aim(?:ing)?(?: for| at)?|reach(?:es|ing)?|until|"
    r"hit(?:s|ting)?|towards?|into|want|wanted|wish|would like|'d like|should be|must be|to be|"
    r"shall be|will be|becomes?|achieve|soll|ziel|objective|plan(?:ned)?|expected|end|stretch|"
    r"auf|naar|gets?|next (?:year|quarter|intake|season)|up to|down to|max\.?|maximum|at most|"
    r"below|under|over|above|past|at least|minimum|min\.?|floor|ceiling|less than|more than|"
    r"no more than|no worse than|fewer than|within|exceed(?:s|ing)?|cross)"
    r"[\s:=([/]*(?:of|at|for|is|about|around|roughly|approximately|"
    r"~|a|an|the|least|most|be|below|under|above|over|only|just|>|<|≥|≤|>=|<=|\+|nearly|"
    r"(?:somewhere )?between|some)?"
    r"[\s:=([~><≥≤]*(?:[$€£₹]\s?)?#?)$"
)
STATING = frozenset({"is", "are", "average", "avg"})
STATED = pattern(r"(?<!as-)\b(?:is|are|average of|avg of|average|avg\.?)\s*(?:of|at|about)?\s*$")
CHANGE_NOUN_WORDS = frozenset(
    """increase decrease reduction growth uplift improvement drop rise decline gain saving savings
    up down plus minus less change jump cut lift grow reduce shrink increased reduced
    fall""".split()
)
CHANGE_NOUN = pattern(
    r"\b(?:increase|decrease|reduction|growth|uplift|improvement|drop|rise|decline|gain|savings?|"
    r"up|down|plus|minus|(?<!or )(?<!no )less|change|jump|cut|lift|grow|reduce|shrink|"
    r"increased|reduced|fall)"
    r"(?:\s(?:of|by|at least|another|a further|an additional|roughly|about|around|some))*"
    r"\s*\(?[+\-~]?\s*(?:[$€£]\s?)?$"
)
SHIFT_WORDS = frozenset("shorter faster quicker cheaper lower higher longer smaller larger".split())
AFTER_SHIFT = pattern(
    r"\s?(?:shorter|faster|quicker|cheaper|lower|higher|longer|smaller|larger)\b(?! than)"
)
AFTER_BASELINE_WORDS = frozenset(
    """today currently now present moment far last baseline much was previously before ago ytd date
    actual as bl prior previous this""".split()
)
AFTER_BASELINE = pattern(
    r"\s?(?!(?:against|vs|versus|than|from|over|compared|below|above|on|to|like|by|before the)\b)"
    r"(?:(?!than\b)[a-z%'-]+\s){0,2}?[(,]?\s?(?:today|currently|now|at present|at the moment|"
    r"this year so far|(?:the )?(?:last|previous|prior) (?:year|yr|quarter|month|season|intake|fy|"
    r"winter|summer|spring|autumn|term|week|round|survey|census|count|audit|wave|reading|report|"
    r"cohort|cycle|period|sprint|edition|campaign|harvest|test|inspection|assessment|check|poll|"
    r"show|tour|run|visit|election|exam|lactation|(?!mile|minute|resort|name|call|day|few)[a-z]+"
    r"(?=\s*(?:$|[,;.)\]])))|this time last year|a (?:year|month) ago|"
    r"baseline|bl|in (?:19|20)\d\d|as (?:of|at)|so far|to date|ytd|is too much|was the|at baseline|"
    r"actual|at (?:the )?(?:start|beginning)|right now|previously|"
    r"before(?! (?:the|a|we|our|end|\w+day)\b))\b"
    r"(?![\s:=~(]*[$€£₹]?\d)"
)
CHANGE_AFTER_WORDS = frozenset(
    """more less fewer higher lower faster quicker sooner earlier shorter longer increase decrease
    reduction growth uplift uplifts improvement drop rise decline cut fall saving gain yoy mom qoq y
    m cheaper better smaller larger bigger additional extra further up down above below over vs
    versus compared""".split()
)
AFTER_CHANGE = pattern(
    r"\s?(?:\w+\s){0,1}?(?:more|less|fewer|higher|lower|faster|quicker|sooner|earlier(?! than)|"
    r"shorter|longer|increase|decrease|reduction|growth|uplift|improvement|drop|rise|decline|"
    r"(?:cut|fall|saving|gain)(?= (?:in|of|on)\b)|yoy|mom|qoq|y/y|cheaper|better|smaller|larger|"
    r"bigger|additional|extra|(?:up|down) (?:on|against|vs\.?|versus)|(?:up|down)(?=\s*$)|"
    r"above last|below last|above|below|over(?= (?:last|previous|baseline|20|fy|q[1-4]))|vs\.?|"
    r"versus|compared|uplifts?)\b"
)
AFTER_LEVEL = pattern(
    r"\s?(?:or\b|(?:vs\.?|versus|compared (?:to|with)|above|below|over)\s[$€£]?\d)"
)
AFTER_MORE = pattern(r"\s?(?!or\b)(?:\w+\s)?(?:more|less|fewer|additional|extra|further)\b")
ONLY_MORE = pattern(r"\smore\s*(?:$|[.,;)]|by\b|this\b|until\b)")
TO_LEVEL = pattern(r"\s?(?:to|→|->|=>)\s?\d")
AFTER_TARGET_WORDS = frozenset(
    """target targeted tgt goal aim aimed want wanted objective plan planned promised agreed
    allowed permitted required budgeted""".split()
)
AFTER_TARGET = pattern(
    r"\s?(?:[a-z%'-]+\s){0,9}?(?:is|are|as|being)\s(?:the\s|our\s|what we\s)?"
    r"(?:target|goal|aim|want|objective|plan)\b"
    r"|\s?(?:[a-z%'-]+\s)?[(\[]?(?:target(?:ed)?|tgt|goal|aim|wanted|needed|plan(?:ned)?|aimed for|"
    r"promised|agreed|allowed|permitted|required|budgeted)"
    r"(?=\s*(?:$|[,;.)\]|/]|(?:by|in|for|this|next)\b))"
)
NOW_BEFORE = pattern(
    r"\b(?:now|currently|today|at present|was|were)[\s:=(]*(?:(?:just|only|well|about|around|"
    r"still|at|slightly|a little|nearly|almost|roughly|over|under|above|below)\s)+(?:[$€£₹]\s?)?$"
)
