"""Work that a line's kind alone does not give away: its order, its people, how often it is done."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement import Statement
from okrkpi.statement.words import find_verb, singular, words
from okrkpi.wordlists import any_of, lists_of

_LISTS = lists_of("okrkpi", "doings")
_SURE, _LONGEST_NAME = 0.7, 5
_DOING = frozenset({"make", "do", "explore"})
_ADOPTING = frozenset(_LISTS["adopting"].split())
_OWN_PEOPLE = pattern(
    r"(?:(?:all|each|every|our|the|both|most)\s+)?(?:[\w-]+\s+){0,2}?"
    rf"{any_of(_LISTS['own_people'])}\s+"
    r"(?:(?:to|will|must|should|shall)\s+)?(?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
_SO_OFTEN = pattern(
    r"\b(?:once|twice|(?:\w+|\d+) times|\d+ ?x) ?(?:a|per|every|each|/) ?"
    r"(?:day|week|month|quarter)\b",
    re.IGNORECASE,
)
_ABSENT = pattern(r"\W*(?:no|nobody|none|never|zero|fewer|less)\s", re.IGNORECASE)
_GOES_ON = r"(?:with|for|in|at|on|of|every|each|once|twice|by|to|from|per|before|after|during)\b"
_HEAD = pattern(rf"\W*(?P<phrase>(?:(?!{_GOES_ON})[\w'’-]+ ?)+)(?=$|\W|{_GOES_ON})", re.IGNORECASE)
_EVENTS = frozenset(_LISTS["events"].split())
_OUTPUTS = frozenset(_LISTS["outputs"].split())
_CALLED_ON = frozenset(_LISTS["called_on"].split())
"""Whom somebody goes to see, in a visit that is work."""
_ON_THE_LIST = frozenset(_LISTS["on_the_list"].split())
_ON_THE_LIST_TOO = frozenset(_LISTS["on_the_list_too"].split(", "))
_GIVEN = frozenset(_LISTS["given"].split())
_TAUGHT = frozenset(_LISTS["taught"].split())
_TICKED_OFF = frozenset(_LISTS["ticked_off"].split())
_BARE_COUNT = pattern(
    r"\W*(?:\d[\d.,]*|[a-z]+) (?P<what>[a-z][\w/'’-]*(?: [a-z][\w'’-]*){0,4}?)"
    r"(?=\W*$|\s*[(,;–—]| (?:for|with|in|on|by|to|per|each|every)\b"
    r"| an? (?:day|week|month|quarter|year)\b)",
    re.IGNORECASE,
)
_SLASH = pattern(
    r"(?<=[a-z])\s?/\s?(?=[a-z]{2,}(?:\s?/\s?[a-z]{2,})*\s*(?:$|[,;.(]))", re.IGNORECASE
)
"""The stroke of `calls / rep / month`, which reads “per”."""
_TITLED_COUNT = pattern(
    r"(?P<what>[a-z][\w'’ -]{2,40}?) (?:made|held|sent|issued|written|given|run|published|posted|"
    r"trained|retrained|briefed|coached)\s?[:–-]\s?\d[\d.,]*\W*$",
    re.IGNORECASE,
)
_PACE = pattern(r"(?:(?:our|team|sprint|average) ){0,2}velocity|story points?(?: per \w+)?")
_PER_PERIOD = pattern(r"\s(?:per|a|each|every) (?:day|week|sprint|month|quarter|rep|person)\b")
_ALL_DONE = pattern(r"(?:all|every|each)\s+(?:[\w-]+\s+){1,3}[\w-]+[\s.!]*", re.IGNORECASE)
_DAYS = frozenset({"open", "away", "action", "sports", "family", "taster", "training", "field"})
_SERVING = frozenset({"do", "decide"})


def serves_a_share(says: Statement) -> bool:
    """Say whether a share of those served is to be reached, as in “answer 90% of calls”."""
    if says.opening_class not in _SERVING or says.target is None or says.target.unit != "%":
        return False
    return says.text[says.target.end :].lower().startswith(" of ")


def is_ordered(says: Statement) -> bool:
    """Say whether the line opens with an order, as in “publish the handbook”."""
    first = says.text[says.begin :].lower().removeprefix("to ").partition(" ")[0]
    return says.opening_class is not None and first == (says.opening or "").partition(" ")[0]


def stands_as_it_is(says: Statement) -> bool:
    """Say whether the line keeps a level, or says what is not to be there: nobody waits."""
    meets = says.opening == "hold" and says.kind == "initiative"
    kept = says.verb_direction == "keep" and bool(says.quantities) and not meets
    return kept or _ABSENT.match(says.text, says.begin) is not None


def does_own_work(says: Statement) -> bool:
    """Say whether a line is work by its order or its people: talk to 30 firms, all staff attend."""
    if _counts_own_output(says):
        return True
    if not says.baseline and says.kind != "key_result":
        if _own_people_act(says) or _done_so_often(says):
            return True
    if says.opening_class not in _DOING or "initiative" not in says.also:
        return False
    if says.kind == "objective" and not says.quantities and not says.vague:
        return True
    if says.confidence >= _SURE or says.target is None or says.baseline:
        return False
    ordered = says.text[says.begin :].lower().startswith((says.opening or "").split()[0])
    return ordered and says.target.unit != "%"


def names_an_event(says: Statement) -> bool:
    """Say whether a line names something that is held or sent out: a party, a weekly meeting."""
    found = _HEAD.match(says.text, says.begin)
    phrase = found["phrase"].lower().split() if found else []
    if not phrase or len(phrase) > _LONGEST_NAME:
        return False
    head = singular(phrase[-1])
    if head == "evening":
        return len(phrase) > 1
    return head in _EVENTS or (head == "day" and not _DAYS.isdisjoint(phrase))


def counts_deliverables(says: Statement) -> bool:
    """Say whether a line is a bare count of things that a team makes: six new worksheets."""
    return _is_deliverable(_counted(says)) or _counts_own_output(says)


def counts_made(says: Statement) -> bool:
    """Say whether an order to make something counts what will be there: publish 50 articles."""
    if says.target is None or not is_ordered(says):
        return False
    found = _BARE_COUNT.match(f"1 {says.text[says.target.end :].strip()}")
    return found is not None and _is_deliverable(found["what"].lower())


def moves_own_output(says: Statement) -> bool:
    """Say whether more of what a team does or makes is the move: calls made from 200 to 300."""
    if says.opening_class is not None or says.baseline is None or says.target is None:
        return False
    if says.baseline.unit == "%" or says.target.unit == "%":
        return False
    name = says.text[says.begin : says.baseline.start].lower().replace("from", " ").strip(" :–—-(")
    name = _PER_PERIOD.sub("", name).strip(" :,–—-(")
    if _PACE.fullmatch(name):
        return True
    listed, _, done = name.rpartition(" ")
    if done in _GIVEN | {"done"} and _is_held_or_sent(listed):
        return True
    before, _, last = listed.rpartition(" ")
    item = f"{before.rpartition(' ')[2]} {singular(last)}"
    return done in _TICKED_OFF and item.strip() in _ON_THE_LIST_TOO


def _counts_own_output(says: Statement) -> bool:
    """Say whether a line is a bare count of what is sent out or ticked off: 90 tickets closed."""
    what = _counted(says) or _titled(says)
    if _is_held_or_sent(what):
        return True
    listed, _, done = what.rpartition(" ")
    if done in _GIVEN:
        return _is_held_or_sent(listed)
    if done in _TAUGHT:
        return bool(listed)
    if done not in _TICKED_OFF:
        return False
    before, _, last = listed.rpartition(" ")
    item = singular(last)
    return item in _ON_THE_LIST or f"{before.rpartition(' ')[2]} {item}" in _ON_THE_LIST_TOO


def _is_deliverable(what: str) -> bool:
    """Say whether words name what a team makes, and nobody outside it."""
    head, nouns = singular(what.rpartition(" ")[2]), words().nouns
    return head in nouns["deliverable"] and head not in nouns["outsider"]


def _is_held_or_sent(what: str) -> bool:
    head = singular(what.rpartition(" ")[2])
    *before, _ = what.split() or [""]
    if head == "visit":
        return bool(before) and before[-1] in _CALLED_ON
    return head in _EVENTS | _OUTPUTS or (head == "day" and not _DAYS.isdisjoint(before))


def _titled(says: Statement) -> str:
    """Return what a line says is made or held before the number of it: calls made: 400."""
    named = _TITLED_COUNT.match(says.text, says.begin)
    return named["what"].lower() if named else ""


def _counted(says: Statement) -> str:
    """Return what a line counts with which it opens, and of which it says no more."""
    target = says.target
    if target is None or target.start > says.begin or target.unit == "%" or says.baseline:
        return ""
    if says.opening_class is not None or says.change is not None or target.comparator:
        return ""
    named = _BARE_COUNT.match(_SLASH.sub(" per ", says.text[says.begin :]))
    if named is None or len(named["what"].split()) > _LONGEST_NAME:
        return ""
    return named["what"].lower()


def ends_in_work(says: Statement) -> bool:
    """Say whether a line ends in something made or done, as in “four branches refurbished”."""
    verb = find_verb(says.text.rstrip(" .!").rpartition(" ")[2].lower())
    done = verb is not None and verb.form == "past" and verb.kind in _DOING
    return says.opening_class is None and done


def is_all_done(says: Statement) -> bool:
    """Say whether all of some things are to be made or changed: all tickets tagged."""
    return ends_in_work(says) and _ALL_DONE.fullmatch(says.text, says.begin) is not None


def _own_people_act(says: Statement) -> bool:
    """Say whether the line says what the organisation's own people do."""
    found = _OWN_PEOPLE.match(says.text, says.begin)
    verb = find_verb(found["verb"].lower()) if found else None
    return verb is not None and verb.kind in _DOING and verb.base not in _ADOPTING


def _done_so_often(says: Statement) -> bool:
    """Say whether something is to be done so many times a week, as in “post twice a week”."""
    if not _SO_OFTEN.search(says.text):
        return False
    verb = find_verb(says.text[says.begin :].partition(" ")[0].lower())
    return verb is not None and verb.kind in _DOING and verb.form == "base"
