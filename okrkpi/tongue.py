"""Whether goals are written in English, which is what the readings and the rules know."""

from __future__ import annotations

import re
from collections.abc import Iterable

from okrkpi.models import Plan

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    """the of to and in for is with from by on per at than we our that as are be or it a an who all
    least most their more every under below above""".split()
)
_OTHERS = (
    frozenset(
        """der die das und von auf für mit zu zum zur den dem des im ist nicht oder bis eine einen
    unsere le la les et de du pour dans une par sur avec aux nos el los las en que y con por una
    del het een van voor naar met onze di il gli che della per non o do da os na no
    com""".split()
    )
    - _ENGLISH
)
_FEWEST = 4


def seems_english(plan: Plan) -> bool:
    """Say whether the goals of a plan may be English; a few words are not enough to deny it."""
    words = [word for text in _texts(plan) for word in _WORD.findall(text.lower())]
    foreign_letters = sum(not _is_latin(word) for word in words)
    if foreign_letters > max(_FEWEST, len(words) // 2):
        return False
    others = sum(word in _OTHERS for word in words)
    return others < _FEWEST or others <= sum(word in _ENGLISH for word in words)


def _texts(plan: Plan) -> Iterable[str]:
    for objective in plan.objectives:
        yield objective.text
        yield from (result.text for result in objective.key_results)
    yield from (kpi.text for kpi in plan.kpis)


def _is_latin(word: str) -> bool:
    return ord(word[0]) < 0x250
