"""Whether a word that may be a number is one here: `no`, `one`, `all`, `double`, `none`."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.pattern import pattern
from okrkpi.statement.line import Line
from okrkpi.statement.spelt import BIG, ONES, TENS
from okrkpi.statement.unit_after import STOPS_A_NOUN
from okrkpi.statement.words import find_verb, words

_BEFORE_MULTIPLIER = frozenset(
    """to will should shall must we and by more than least then at would can almost nearly about
    approximately roughly or""".split()
)
_AFTER_MULTIPLIER = frozenset("the our in number its their share rate of as from".split())
_NO_MULTIPLIER_BEFORE = frozenset("digit check down blind room rooms materiality shift".split())
_ONE_IN = pattern(
    r"\bevery (?:second|third|[a-z]+th)(?: (?!to\b)(?P<first>[a-z]+))?\s?(?:to|→|-+>|=+>)\s?"
    r"every (?:second|third|[a-z]+th)(?: (?P<last>[a-z]+))?"
)
_RHYTHMS = frozenset(
    """day week month year quarter hour minute time monday tuesday wednesday thursday friday
    saturday sunday morning evening night weekend season term sprint""".split()
)
_ONE_BEFORE = frozenset("the number no any this that which every each day level another".split())
_ONE_AFTER = frozenset(
    """of another stop place team day voice plan platform brand family world click hand thing way
    roof page language source company vision mission goal purpose piece accord swoop
    breath""".split()
)
_CLOCK_LEADS = frozenset("past until till after before".split())
_BY_THE_CLOCK = frozenset(
    """work works working stay stays open opens close closes leave leaves home office start starts
    finish finishes ring rings call calls shut shuts""".split()
)
_HOURS = 12
_DAYTIMES = {("morning",), ("evening",), ("afternoon",)}
_ONE_OPENS = frozenset("in new more additional further extra".split())
_ONE_UNIT = frozenset("hour day week minute second month fortnight".split())
_ORDINALS = frozenset("third fifth sixth seventh eighth ninth tenth".split())
_COMPARED = frozenset(
    """more less fewer lower higher shorter longer faster quicker cheaper bigger smaller larger
    reduction increase cut drop rise share""".split()
)
_MEASURED_AGAINST = frozenset("least most over under than about nearly almost roughly by".split())
_PARTED_UNITS = frozenset("hour minute day week point litre tonne ton million mile degree".split())
_AFTER_AMOUNT = frozenset("faster quicker shorter longer less more earlier sooner later".split())
_AFTER_SHARE = frozenset("to by today now currently at in this last".split())
_BOUNDING = frozenset("above over under below than exactly".split())
_CAPPED = frozenset({"most", "max", "maximum", "fewer"})
_EACH = frozenset({"every", "each", "per"})
_LIMITS = frozenset("under within inside than below to from currently now was".split())


def word_at(tokens: Sequence[str], index: int) -> str:
    """Return a word, or nothing beyond the ends."""
    return tokens[index] if 0 <= index < len(tokens) else ""


def tells_time(line: Line, index: int, after: int) -> bool:
    """`Between ten at night and six in the morning`, `works past seven`: times of the day."""
    tokens = line.words
    following = tuple(tokens[after : after + 3])
    if word_at(tokens, index - 1) in _CLOCK_LEADS and not line.said.isdisjoint(_BY_THE_CLOCK):
        hour = ONES.get(tokens[index], _HOURS + 1) <= _HOURS and after == index + 1
        if hour and (not following or following[0] in STOPS_A_NOUN):
            return True
    return following[:2] == ("at", "night") or (
        following[:2] == ("in", "the") and following[2:] in _DAYTIMES
    )


def multiplies(line: Line, index: int, first: int) -> bool:
    """`Double sign-ups` and `to double` multiply; `double materiality` and `ask twice` do not."""
    word, after = line.words[index], word_at(line.words, index + 1)
    before = line.words[index - 1] if index > first else ""
    if line.low[line.ends[index] : line.ends[index] + 1] == "-":
        return False
    if word == "twice":
        return after in {"as", "the"}
    if word not in {"double", "triple", "treble", "quadruple"}:
        return True
    if after in _NO_MULTIPLIER_BEFORE:
        return False
    return not before or before in _BEFORE_MULTIPLIER or after in _AFTER_MULTIPLIER


def leads_to_big(line: Line, place: int) -> bool:
    """`A hundred and ten`, but not `a $2 billion airline`."""
    if word_at(line.words, place + 1) not in BIG:
        return False
    return line.low[line.ends[place] : line.starts[place + 1]] == " "


def names_people(tokens: Sequence[str], index: int) -> bool:
    """`Every second household` is a half of them; `every second week` is a rhythm."""
    return word_at(tokens, index) in words().nouns["outsider"]


def is_one_in(line: Line) -> bool:
    """`From every third to every tenth` moves a share; `every third week` is a rhythm."""
    found = _ONE_IN.search(line.low)
    return found is not None and not {found["first"], found["last"]} & _RHYTHMS


def means_everybody(tokens: Sequence[str], index: int) -> bool:
    """`All nurses trained` means 100%; `for all customers` means nothing to count."""
    if word_at(tokens, index + 1) not in words().nouns["outsider"]:
        return False
    after = tokens[index + 2 : index + 5]
    return any((verb := find_verb(token)) and verb.form == "past" for token in after)


def closes_share(line: Line, index: int) -> bool:
    """Tell whether nothing is shared after `half` or `a quarter`: a mark, `to`, `by` or a time."""
    after = line.low[line.ends[index] :].lstrip(" .,;:)")
    return not after[:1].isalnum() or word_at(line.words, index + 1) in _AFTER_SHARE


def closes_part(line: Line, index: int) -> bool:
    """Tell `to one half of claims` from `one half day`."""
    after = word_at(line.words, index + 1)
    return not after or after in STOPS_A_NOUN or closes_share(line, index)


def is_amount(line: Line, index: int) -> bool:
    """Tell `half an hour off` from `half a day workshop`, and from parts that are no span."""
    if word_at(line.words, index) not in _PARTED_UNITS:
        return False
    following = word_at(line.words, index + 1)
    if line.low[line.ends[index] :].lstrip()[:1] in {",", ";", ".", ")", ":"}:
        return True
    return not following or following in STOPS_A_NOUN or following in _AFTER_AMOUNT


def is_ordinal(line: Line, index: int) -> bool:
    """Tell `open a third site` from `a third of sites` and `a third fewer`."""
    after = word_at(line.words, index + 1)
    if line.words[index] not in _ORDINALS or not after or after in STOPS_A_NOUN | _COMPARED:
        return False
    if word_at(line.words, index - 2) in _MEASURED_AGAINST:
        return False
    if line.words[index + 1 : index + 4] == ["year", "on", "year"]:
        return False
    return line.low[line.ends[index] : line.starts[index + 1]] == " "


def measures_one(line: Line, index: int) -> bool:
    """`Under a day` and `within an hour` count one; `to 24 a week` does not."""
    tokens = line.words
    if word_at(tokens, index + 1) not in _ONE_UNIT or index == 0:
        return word_at(tokens, index + 2) == "off" and word_at(tokens, index + 1) in _ONE_UNIT
    gap = line.low[line.ends[index - 1] : line.starts[index]]
    if gap.rstrip().endswith(("→", "->", "=>")):
        return True
    if gap != " ":
        return False
    return tokens[index - 1] in _LIMITS or word_at(tokens, index + 2) == "off"


def _names_more(line: Line, index: int) -> bool:
    """Tell whether a number stands before: `merge three call centres into one`."""
    if any(word in ONES or word in TENS for word in line.words[:index]):
        return True
    return line.has_digit and any(c.isdigit() for c in line.low[: line.starts[index]])


def one_counts(line: Line, index: int) -> bool:
    """Tell the number one from the pronoun and from the `one` of `one of a kind`."""
    before, after = word_at(line.words, index - 1), word_at(line.words, index + 1)
    whole = word_at(line.words, index + 3) if word_at(line.words, index + 2) == "in" else ""
    if whole in ONES or whole in TENS:
        return True
    if index == 0 and after not in _ONE_OPENS:
        return not (_CAPPED | _EACH).isdisjoint(line.said)
    if before == "from" and (after == "to" or not after):
        return True
    if before == "to" and word_at(line.words, index - 2) == "down":
        return True
    if after == "per" or (not after and before in _BOUNDING):
        return True
    if before in {"to", "into"} and after != "in" and (not after or after in STOPS_A_NOUN):
        return _names_more(line, index)
    if before in _ONE_BEFORE or after in _ONE_AFTER or after in STOPS_A_NOUN:
        return after == "in" and before != "no"
    return line.low[line.ends[index] : line.ends[index] + 1] == " " and bool(after)
