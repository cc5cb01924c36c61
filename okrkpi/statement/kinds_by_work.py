"""Lines that open with a verb of making or doing: work, unless an effect or a quality is meant."""

from __future__ import annotations

from collections.abc import Sequence

from okrkpi.statement.evidence import (
    MONEY,
    Decision,
    Evidence,
    counts_outsiders,
    is_share,
    takes_count,
)
from okrkpi.statement.noun_phrases import CLASSES, noun_class, object_words
from okrkpi.statement.opening import Opening
from okrkpi.statement.pattern import pattern
from okrkpi.statement.wording import names_ease

_MAKE_SO = frozenset(
    """make turn give put bring let get take move build create shape open offer provide deliver
    drive own help support set form grow win show tell serve speed unlock""".split()
)
_CONTACT = frozenset(
    """interview survey visit call contact meet invite email ask brief host phone approach shadow
    consult write send post present talk speak tell inform mail message""".split()
)
_TEACH = frozenset(
    "train coach educate teach upskill reskill mentor equip qualify certify vaccinate".split()
)
_FOR_PEOPLE = frozenset("develop raise nurture grow foster support serve".split())
_BUILDS_QUALITY = frozenset(
    """build rebuild restore create develop drive promote support provide deliver advance shape
    cultivate celebrate offer""".split()
)
_DESCRIBES = frozenset("build create be offer provide help give".split())
_SERVES = frozenset("help support own lead care serve protect".split())
_LEARNS = frozenset({"understand", "learn", "know"})
_RELATIVES = frozenset("that who where which without".split())
_LONG = 11
_PLACE_WHERE = pattern(
    r"^\W*(?:build|create|be|shape|grow|make|run|offer|form)\w*\s(?:an?|the)\s(?:\w+\s){0,3}?\w+\s"
    r"(?:where|that people|people|that (?:everyone|every|customers|users|patients|families|"
    r"residents))\b"
)
_SO_THAT = pattern(r"\bs(?:o|uch) that\b")
_EFFECTS = frozenset(
    """growth saving savings revenue sales arr mrr profit margin lead leads pipeline roi increase
    reduction decrease improvement uptime satisfaction nps adoption usage traffic signup signups
    registrations bookings donations""".split()
)
_CAPACITY = frozenset("support handle serve process sustain".split())
_EARNS = frozenset("generate raise make earn save deliver drive bring collect produce".split())
_SERVICE = frozenset(
    """answer resolve respond reply serve treat process handle pay ship see fix close return restore
    dispatch settle""".split()
)
_GETS_SHARE = frozenset(
    """make get bring answer resolve respond deliver drive take have give see serve treat process
    handle pay ship turn put push move""".split()
)
_GETS_PEOPLE = frozenset(
    """get help bring reach move take generate serve give support engage activate place put have
    drive deliver protect feed house""".split()
)
_GETS_MEASURE = frozenset(
    "get bring drive deliver push take make generate have move put speed run create".split()
)
_GETS = frozenset({"get", "generate", "bring", "drive"})


def work(e: Evidence, opening: Opening) -> Decision:
    """A verb of making or doing: work, unless what is made is a quality or a measured effect."""
    tokens = object_words(e)
    head = noun_class(tokens, CLASSES)
    decision = _effect(e, opening, head) if e.target else _quality(e, opening, tokens, head)
    if decision:
        return decision
    reason = (
        "counts what the team itself makes or does" if e.target else "describes work to be done"
    )
    sure = head == "deliverable" or e.deadline or opening.kind in {"explore", "decide"}
    return Decision("initiative", 0.92 if sure else 0.8, reason, (), False)


def _effect(e: Evidence, opening: Opening, head: str | None) -> Decision | None:
    """Work that carries a level: the people it changes, or the effect that it has."""
    target = e.target
    if target is None:
        return None
    taken = takes_count(e)
    if taken and opening.word in _TEACH:
        reason = "counts people who end up able to do something"
        return Decision("key_result", 0.6, reason, ("initiative",), True)
    if target.value == 0 and not target.comparator:
        return Decision("key_result", 0.7, "a level of zero to be reached", ("kpi",), True)
    if opening.kind not in {"make", "do"}:
        return None
    if _aims_at_effect(e, opening, head):
        return Decision("key_result", 0.75, "states a measured effect", ("initiative",), True)
    if taken and opening.word not in _CONTACT:
        reason = "counts people for whom something changes"
        return Decision("key_result", 0.57, reason, ("initiative",), True)
    return None


def _aims_at_effect(e: Evidence, opening: Opening, head: str | None) -> bool:
    target, word = e.target, opening.word
    if target is None:
        return False
    if "that" in e.said and _SO_THAT.search(e.text[: max(0, target.start - e.begin)]):
        return True
    if opening.form == "noun":
        return False
    if target.comparator in {">=", ">"} and word in _CAPACITY:
        return True
    if target.unit in MONEY:
        return word in _EARNS or not e.said.isdisjoint(_EFFECTS) or "sign-up" in e.text
    if is_share(target):
        people = head in {"outsider", None, "measure_head"}
        return word in _SERVICE or (word in _GETS_SHARE and (people or e.has_measure))
    if counts_outsiders(e):
        return word in _GETS_PEOPLE
    if e.names_known_metric:
        return word in _GETS_MEASURE or target.comparator is not None
    return word in _GETS


def _quality(
    e: Evidence, opening: Opening, tokens: Sequence[str], head: str | None
) -> Decision | None:
    """Work with no number that names a quality, a place to be or the people it is for."""
    word = opening.word
    if _PLACE_WHERE.match(e.text):
        return Decision("objective", 0.72, "describes where to be", ("initiative",))
    if word in _FOR_PEOPLE and head == "outsider" and "of" not in tokens and not e.deadline:
        return _for_people()
    if word in _MAKE_SO and (decision := _made_so(e, word, tokens, head)):
        return decision
    if e.deadline:
        return None
    building = opening.kind in {"make", "do"} and word in _BUILDS_QUALITY
    if head == "quality" and building:
        reason = "builds a quality, not a deliverable"
        return Decision("objective", 0.68, reason, ("initiative",))
    if word in _DESCRIBES and len(e.line.words) > _LONG and not e.said.isdisjoint(_RELATIVES):
        return Decision("objective", 0.6, "describes where to be", ("initiative",))
    if word in _SERVES and head in {"outsider", "quality", None}:
        return _for_people()
    if word in _LEARNS:
        return Decision("objective", 0.55, "states what to come to know", ("initiative",))
    if e.wishful and opening.kind == "do" and head != "deliverable":
        return Decision("objective", 0.55, "states a manner, with no measure", ("initiative",))
    return None


def _for_people() -> Decision:
    return Decision("objective", 0.6, "states for whom, with no deliverable", ("initiative",))


def _made_so(e: Evidence, word: str, tokens: Sequence[str], head: str | None) -> Decision | None:
    """`Make claims effortless`, `Turn the depot into …`: a quality is brought about."""
    own = head == "deliverable"
    ease = names_ease(e)
    if ease and not own:
        return Decision("objective", 0.75, "states a quality to be brought about")
    if word in {"make", "turn", "let"} and (ease or not own or len(tokens) > 4):
        return Decision("objective", 0.75, "states a quality to be brought about")
    if head == "quality":
        return Decision("objective", 0.75, "builds a quality, not a deliverable")
    if word == "move" and not e.deadline:
        return Decision("objective", 0.6, "states a change of direction", ("initiative",))
    return None
