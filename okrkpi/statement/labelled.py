"""Numbers that tell one thing from its like and count nothing: `quay 3`, `Postgres 17`."""

from __future__ import annotations

from okrkpi.pattern import pattern
from okrkpi.statement.line import Line
from okrkpi.statement.metric import lookup
from okrkpi.statement.single_things import is_done_to, is_product
from okrkpi.statement.unit_after import STOPS_A_NOUN, UNIT_WORD
from okrkpi.statement.units import CURRENCY_CODES, UNITS
from okrkpi.statement.words import OUTPUT, find_verb, words

_LABEL = pattern(r"\d{1,3}[a-z]?|\d{1,2}\.\d{1,2}")
_MOVES_ON = pattern(
    r"\s?(?:%|[-/]\s?\d|:\d|[→+x]|->|=>|(?:more|per)\b|"
    r"(?:to|in|out of|of|and|or|vs)\s(?:the\s|about\s|at\s|every\s|under\s|below\s|over\s)?"
    r"(?:[$€£]?\d|more|less|fewer|least|two|three|four|five|ten))"
)
_ON_ITSELF = pattern(r"\s?(?:$|[^\s\w]|(?:{})\b)".format("|".join(sorted(STOPS_A_NOUN))))
_LISTED = pattern(
    r"(?:,\s?\d{1,3})*\s?(?:-|and|&|"
    r"\+)\s?(\d{1,3})(?![\d.,]*\s?(?!this\b)[%a-z]*s\b)(?![\w%.,]*\d)\s?"
)
_MOVING = frozenset({"raise", "lower", "reach", "keep"})
_PLACING = frozenset("on in at of for through from near into along".split())
_ARTICLES = frozenset("the our a an this".split())
_VALUED = frozenset(
    """score scores rating ratings rated review reviews stars csat nps index currently baseline
    target goal rank ranked price capacity size weight age""".split()
)
_VERSIONED = frozenset(
    "upgrade upgrading upgraded bump port migrate migrating version roadmap release beta".split()
)
_NO_LABEL = STOPS_A_NOUN | frozenset(
    """another past all only just present current existing original initial usual roughly nearly
    almost approximately approx circa some additional extra further least most exactly totalling
    total rank place position number top plus minus min max minimum maximum base score rating index
    becomes become reaching reach hit hits stay stays hold holds equals least times new other
    remaining first last open every""".split()
)
_HEADINGS = frozenset(
    """goal goals aim target ambition action commitment promise imperative edition focus challenge
    value principle recommendation""".split()
)
_HEADED = pattern(r"(?:\.\d{1,2})?\s?(?::(?!\s?[$€£]?\d)|\s-\s|\.\s|\)\s)")
_NOT_FIRST = pattern(r"\d|[:;,(|]")
_STEPS = frozenset("grades levels bands years classes tiers stages forms categories types".split())
_NUMBERED = _STEPS | frozenset(
    """ages wards lines routes bays blocks gates lanes halls zones chapters floors berths
    pens""".split()
)
_RUN = pattern(r"\s?(?:to|through|-)\s?(?P<last>\d{1,3})(?![\d%]|[.,]\d)")
_AMONG = _PLACING - {"of", "from", "into"} | {"across", "within"}
_ONWARDS = pattern(r"\s(?:and|or) (?:above|up|upwards|over|higher|below|under|lower)\b|\+")
_WITH_LETTER = pattern(r"\b\d{1,3}([a-f])\b")
_LETTERED = frozenset("abcdef")
_FURTHEST_OBJECT = 4
_LONGEST_HEADING = 16
_COUNTED_AS = frozenset("new more additional further extra other full".split())


def is_label(line: Line, digits: str, index: int, end: int) -> bool:
    """Tell whether the word at `index` is told from its like by the digits that follow it."""
    low = line.low
    if not _LABEL.fullmatch(digits):
        return False
    word = line.words[index]
    if "." in digits and _is_version(line, digits, index, end):
        return True
    if _lists_labels(line, digits, index, end) or _names_version(line, digits, index):
        return True
    if index == 0 and _opens_with_thing(line, digits, end):
        return True
    if _MOVES_ON.match(low, end):
        return False
    if (
        word in _NO_LABEL
        or word in CURRENCY_CODES
        or len(word) < 3
        or not _counts_nothing(low, end)
    ):
        return False
    if not line.said.isdisjoint(_VALUED) or _measures(word):
        return False
    verb = find_verb(word)
    written = line.plain[line.starts[index] : line.ends[index]]
    if is_product(written):
        return word not in UNITS
    if written != word and (verb is None or verb.form != "base"):
        return index > 0 and _is_lower_case(line, index)
    return "." not in digits and len(digits) < 3 and _is_one_of_its_kind(line, index, end)


def heads(line: Line, index: int, end: int) -> bool:
    """`Strategic goal 3: …`, `Edition 19 - draft`: the number of a heading at the line's start."""
    if index >= _FURTHEST_OBJECT or line.words[index] not in _HEADINGS:
        return False
    return _HEADED.match(line.low, end) is not None and not _NOT_FIRST.search(
        line.low, 0, line.starts[index]
    )


def names_steps(line: Line, digits: str, index: int, end: int) -> bool:
    """`grades 8 and above`, `on lines 2 to 4`: steps and places that say what is counted."""
    word = line.words[index]
    if word in _STEPS and _ONWARDS.match(line.low, end) is not None:
        return True
    if word not in _NUMBERED or not index or line.words[index - 1] not in _AMONG:
        return False
    run = _RUN.match(line.low, end)
    return run is not None and digits.isdigit() and int(run["last"]) > int(digits)


def is_lettered_list(low: str, letter: str) -> bool:
    """`compartments 12a and 12b`: numbers with letters that tell like things apart."""
    return letter in _LETTERED and len(set(_WITH_LETTER.findall(low))) > 1


def _is_version(line: Line, digits: str, index: int, end: int) -> bool:
    """`the roadmap for 3.0`, `upgrade to 1.31`, and the `1.1` of `Output 1.1: …`."""
    if digits.endswith(".0") and not line.said.isdisjoint({"launch", "ship", "roadmap"}):
        return _counts_nothing(line.low, end)
    if digits.endswith(".0") and _is_work(line) and line.said.isdisjoint(_VALUED):
        return line.words[index] not in _NO_LABEL and _counts_nothing(line.low, end)
    if not line.said.isdisjoint(_VERSIONED):
        return _counts_nothing(line.low, end)
    return line.low[end : end + 1] == ":" and len(line.words) > 1 and end < _LONGEST_HEADING


def _is_work(line: Line) -> bool:
    verb = find_verb(line.words[0])
    return verb is not None and verb.kind in OUTPUT and verb.form == "base"


def _opens_with_thing(line: Line, digits: str, end: int) -> bool:
    word = line.words[0]
    if not digits.isdigit() or len(digits) > 2 or word in _NO_LABEL or word in UNITS:
        return False
    plural = word.endswith("s") and not word.endswith("ss")
    if plural or _measures(word) or word in words().nouns["outsider"]:
        return False
    return is_done_to(line, end)


def _names_version(line: Line, digits: str, index: int) -> bool:
    """`the Python 2 jobs`: a name and the number that belongs to it, before what it describes."""
    if index < 2 or len(digits) > 2 or line.words[index - 1] not in {"the", "our", "all"}:
        return False
    return line.plain[line.starts[index]].isupper() and lookup(line.words[index]) is None


def _lists_labels(line: Line, digits: str, index: int, end: int) -> bool:
    """`floors 3-5` and `units 2 and 3`: things told apart, which a move or a count is not."""
    word = line.words[index]
    if not digits.isdigit() or not word.endswith("s") or word in _NO_LABEL:
        return False
    if lookup(word) is not None:
        return False
    if index == 0 and find_verb(word) is not None:
        return False
    listed = _LISTED.match(line.low, end)
    if listed is None or int(listed[1]) <= int(digits):
        return False
    return _counts_nothing(line.low, listed.end(1))


def _measures(word: str) -> bool:
    return word in words().nouns["measure_head"] or lookup(word) is not None


def _counts_nothing(low: str, end: int) -> bool:
    following = UNIT_WORD.match(low, end)
    if following is None:
        return True
    word = following[1]
    if word in STOPS_A_NOUN:
        return True
    if word in UNITS or word in words().nouns["outsider"]:
        return False
    verb = find_verb(word)
    return not word.endswith("s") or (
        verb is not None and verb.form == "s" and verb.kind in _MOVING
    )


def _is_lower_case(line: Line, index: int) -> bool:
    """Tell whether a capital sets a word apart: the words around it are in small letters."""
    others = [k for k in range(1, len(line.words)) if k != index]
    if len(others) == 0:
        return find_verb(line.words[0]) is not None
    return any(line.plain[line.starts[k]].islower() for k in others)


def _is_one_of_its_kind(line: Line, index: int, end: int) -> bool:
    """`on press 2` and `Rebuild quay 3`: a singular noun that a place or a piece of work is at."""
    word, tokens = line.words[index], line.words
    plural = word.endswith("s") and not word.endswith("ss")
    if plural or word.endswith(("ly", "ing")) or index == 0:
        return False
    before = tokens[index - 1]
    if before in _ARTICLES and index > 1:
        before = tokens[index - 2]
    if not _stands_apart(line, end):
        return index == 1 and _is_work(line) and _describes_parts(line, word, end)
    if before in _PLACING:
        return True
    acts = find_verb(tokens[index - 1])
    if acts is not None and acts.kind in OUTPUT and acts.form == "base":
        return True
    if index > _FURTHEST_OBJECT or before in {"to", "and", "or", "we"}:
        return False
    verb = find_verb(tokens[0])
    return verb is not None and verb.kind in OUTPUT and verb.form == "base"


def _describes_parts(line: Line, word: str, end: int) -> bool:
    """`Replace tank 6 heating coils`: what belongs to one thing, and no count of coils."""
    first = line.word_at(end)
    if word in words().nouns["outsider"] or find_verb(word) is not None:
        return False
    return line.words[first] not in _COUNTED_AS and line.words[first] not in UNITS


def _stands_apart(line: Line, end: int) -> bool:
    """Tell whether no noun follows: the line ends, goes on with a small word or with a verb."""
    if _ON_ITSELF.match(line.low, end):
        return True
    following = UNIT_WORD.match(line.low, end)
    verb = find_verb(following[1]) if following else None
    return verb is not None and verb.form in {"s", "past"} and verb.kind in _MOVING
