"""People who are named by a sign at the end of a goal, and what is said of them there."""

from __future__ import annotations

import re

from okrkpi.documents.peeled import Peeled
from okrkpi.pattern import pattern

_MENTION = pattern(r"(?:(?:^|[\s,;/&]+)(?:and\s+)?@[A-Za-z][\w.\-]*)+$")
_TELLS = pattern(
    r"[\s,;(–—-]+@[A-Za-z][\w.-]*,?\s(?:is|has|was|will|can|could|would|should|to|asks?|asked|says?|"
    r"said|thinks?|wants?|needs?|please|knows?|owns?|checks?|did|does|may|might|do|are)\b[^@]{1,100}$"
)
_WITH_ASIDE = pattern(r"[\s,;–—-]+@(?P<owner>[A-Za-z][\w.-]*)\s+\((?P<aside>[^()]{2,100})\)$")


def mention(tail: str, peeled: Peeled) -> int | None:
    """Take the people who are named last for the owners."""
    if not (found := _MENTION.search(tail)) or not tail[: found.start()].strip():
        return None
    names = re.findall(r"@([A-Za-z][\w.\-]*)", found[0])
    peeled.keep("owner", ", ".join(name.rstrip(".") for name in names))
    return found.start()


def mentioned(tail: str, peeled: Peeled) -> int | None:
    """Take what a person does or says, or what is said of their part: `… @mia (with Legal)`."""
    if (found := _WITH_ASIDE.search(tail)) and tail[: found.start()].strip():
        peeled.keep("owner", found["owner"].rstrip("."))
        peeled.keep("note", found["aside"])
        return found.start()
    found = _TELLS.search(tail)
    if not found or not tail[: found.start()].strip():
        return None
    peeled.keep("note", found[0].strip(" –—-([)]"))
    return found.start()
