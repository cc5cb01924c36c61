"""The labels that people put before a goal: `O1`, `Objective 2 -`, `KR1.1`, `Key Result:` …"""

from __future__ import annotations

import re
from typing import NamedTuple

from okrkpi.documents.fields import is_name, named
from okrkpi.documents.people import is_often
from okrkpi.documents.vocabulary import load
from okrkpi.pattern import pattern
from okrkpi.statement.words import find_verb

_ROLES = ("objective", "key_result", "kpi", "measure", "initiative")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _any_of(name: str) -> str:
    """Return a pattern for the words of a list, the longest first."""
    words = sorted(load("labels")[name], key=len, reverse=True)
    return "|".join(
        re.escape(word).replace("\\ ", r"[\s-]*").replace("\\-", r"[\s-]*") for word in words
    )


_NUMBER = (
    r"\d{1,3}(?:[.\-]\d{1,3})*[a-z]?|(?![QH][1-4]\b|FY)[A-Z]\d{0,2}(?:\.\d{1,2})?|[IVX]{1,4}|"
    + "|".join(_NUMBERS)
)
_BEFORE = rf"(?:(?:{_any_of('before')}|q[1-4]|h[12]|20\d\d)[\s-]+){{0,3}}"
_TURN = (
    r"(?:and|then|now|so|next|last|finally|first|second|third|fourth|fifth|\d(?:st|nd|rd|th)|number"
    r"|one|two|three|four|five|the|our|other|up|comes?)"
)
_LEAD = rf"(?:{_TURN}(?:\s+{_TURN}){{0,3}}\s*[,:–—-]+\s*)?"
"""A turn of phrase that leads on to a label, as in `Second one, Objective: …`."""
_TAIL = (
    r"(?:\s+(?:20\d\d|fy\s?\d\d|[qh][1-4](?:[\s-]*20\d\d)?)(?=\s*[:–—-]))?"
    rf"(?:\s*(?:\#|no\.?\s|nr\.?\s|number\s|[-_.])?\s*(?P<number>{_NUMBER})(?![\w%]))?"
    r"(?P<aside>\s*[(\[][^()\[\]]{1,60}[)\]]|\s+(?:for|of)\s+[\w' ]{1,30}(?=:))?"
    r"(?P<sign>\s*[:：=»|·•]+\s*[-–—]*\s*|\s*[.)\]]+:?(?:\s+|$)|\s*[-–—→>]+(?:\s+|$)|\s+|$)"
)
_TEAM = (
    r"(?:(?!NON|ANTI|SUB)(?-i:[A-Z][A-Z0-9]{1,7})[-_]"
    r"|(?:(?-i:[A-Z][\w&]{1,15})\s+){1,2}"
    r"(?=(?-i:OKR|KR|[Oo]bjective|[Kk]ey [Rr]esult)[^:\n]{0,9}:))?"
)
_NUMBERED = {"objective": _any_of("numbered"), "key_result": "result|outcome|target"}
_CODED = {"objective": r"|(?-i:S[OG])(?=\s?\d)"}
_COUNTED = (
    r"\s*(?:\#|number\s)?\s?"
    rf"(?:\d|(?:(?-i:[A-Z]|[IVX]{{1,4}})|{'|'.join(_NUMBERS)})\s*(?:[:.)–—-]|$))"
)
_WORDS = "|".join(
    rf"(?P<{role}>{_any_of(role)}{_CODED.get(role, '')}"
    + (rf"|(?<!key[\s-])(?:{_NUMBERED[role]})(?={_COUNTED}))" if role in _NUMBERED else ")")
    for role in _ROLES
)
_LABEL = pattern(rf"[\[(]?{_LEAD}{_TEAM}{_BEFORE}(?:{_WORDS}){_TAIL}", re.IGNORECASE)
_COMPOSITE = pattern(
    r"[\[(]?(?:O|OBJ|Objective)[\s.-]?(?P<objective>\d{1,3})\s*[-–./:,·>\s]\s*KR[\s.-]?"
    r"(?P<number>\d{1,3}(?:\.\d{1,3})?)[\])]?(?P<sign>\s*[:.)|–—-]+\s*|\s+|$)",
    re.IGNORECASE,
)
_ID = pattern(r"[A-Za-z0-9._-]+")
GENERAL = frozenset(load("labels")["numbered"]) - {"aim", "ambition"}
"""Words that name an objective or a part that holds several."""
_SHORT = {"so", "sg", "o", "obj", "kr", "kpi", "k", "i", "okr"}
_PLURAL = pattern(r"^(?:kpis|metrics|numbers)\b|\bwatch|s$|en$|criteria$|^how$|by$")
_GUARDS = pattern(r"guardrail|counter[ -]?m|balancing")
_FIRST = pattern(r"[OKIGMRPS]|[okgmtadsiczrn]", re.IGNORECASE)
_SAID_OF = pattern(
    r"(?:is|was|were|are|be|has|have|had|will|would|should|could|can|may|must|did|does|do|needs?|and|"
    r"or|of|to|for|in|on|at|by|from|under|above|below|vs|with|without|as|if|when|where|that|which|"
    r"looks?|seems?|moved|moves|dropped|done|missed|achieved|hit|reached|scored?|status|goes|went|"
    r"came|got|gets|stays?|remains?|still|also|only|not|now|again|then|so|but|because|depends|"
    r"closed|open|\w{2,}ed)\b"
)
"""How a sentence goes on that speaks of a key result by its number."""

_MOVE = pattern(
    r".*(?:\bfrom\s.{0,40}\bto\s+\S{0,4}\d|\d\S*\s*(?:→|->|-->)\s*\S{0,4}\d)", re.IGNORECASE
)
_DIGIT = pattern(r"\d")
_STANDING = frozenset(
    """progress score scores grade grades grading status confidence completion average total count
    update updates review reviews owner owners check target targets result results plan report set
    list note weight mean cover value values check-in check-ins due""".split()
)
"""Words that speak of how key results stand, or of their keeping, where they follow `KR`."""


class Label(NamedTuple):
    """What a line says it is: its role, its number, and where its words begin.

    `bare` where no words follow; `plural` where it heads a group. `why` says what the line is told
    by where it is not written there.
    """

    role: str
    word: str
    start: int
    number: str = ""
    id: str = ""
    aside: str = ""
    bare: bool = False
    plural: bool = False
    field: str = ""
    why: str = ""

    @property
    def reason(self) -> str:
        """Why a line is taken for what its label says."""
        return self.why or f"it is labelled “{self.word}”"

    @property
    def kpi_role(self) -> str | None:
        """What a KPI is for, where its label says so: a guardrail, or the health of the whole."""
        if _GUARDS.search(self.word):
            return "guardrail"
        return "health" if self.word.startswith("health") else None


def label_of(text: str) -> Label | None:
    """Return the label that a line begins with."""
    if not _FIRST.match(text.lstrip("[(")) and ":" not in text[:60]:
        return None
    if found := _COMPOSITE.match(text):
        number = f"{found['objective']}.{found['number'].split('.')[-1]}"
        written = text[: found.start("sign")].strip("[]() ")
        start = found.end()
        return Label("key_result", "kr", start, number, _id(written), bare=start >= len(text))
    if (found := _LABEL.match(text)) and (label := _label(found, text)):
        if label.role == "measure" and is_often(text[label.start :]):
            return label._replace(role="field", field="cadence")
        return label
    return _field(text)


def _label(found: re.Match[str], text: str) -> Label | None:
    role = next(role for role in _ROLES if found[role])
    word, number, sign = found[role], found["number"] or "", found["sign"]
    start = found.end()
    bare = start >= len(text)
    if len(word) == 1 and not (word.isupper() and text[found.end(role) :][:1] != "-"):
        return None
    if number[:1].isalpha() and text[found.end(role)] == number[0]:
        return None
    framed = text[0] == "(" and sign.strip() == ")"
    if not framed and not _signed(role, word, number, sign.strip(), bare, text[start:]):
        return None
    written = text[: found.end("number")].lstrip("[(").strip() if number else ""
    short = word.lower().strip(".") in _SHORT
    return Label(
        role,
        " ".join(word.lower().replace("-", " ").split()),
        start,
        _plain(number),
        _id(written) if short and number else "",
        (found["aside"] or "").strip(" ()[]"),
        bare,
        plural=not number and bool(_PLURAL.search(word.lower())),
    )


def _signed(role: str, word: str, number: str, sign: str, bare: bool, after: str) -> bool:
    """Say whether a word at the start of a line is meant as a label."""
    if word.lower().startswith("okr") and not number:
        return False
    if bare:
        return bool((number and number.isdigit()) or sign or len(word) > 1 or "." in number)
    if sign[:1] in (":", "：", "=", "|", "»", "·", "•"):
        return True
    if number and not number[0].isdigit():
        return bool(sign)
    if sign:
        return bool(number) or sign[0] in "-–—→>]"
    if number:
        goal = role in ("objective", "key_result") or word in ("KPI", "K")
        told = word.upper() == "KR" and not _SAID_OF.match(after)
        return goal and (told or not after[:1].islower() or _orders(after))
    if word in ("KR", "OBJ") and after[:1].isupper():
        return True
    return word.lower() == "as measured by" or (role == "key_result" and _states_move(word, after))


def _states_move(word: str, after: str) -> bool:
    """Say whether a key result follows its label with no sign between: `KR cut churn to 3%`.

    It states where from and where to, in whatever words, or opens with a verb and has a number.
    """
    alone = word == "KR" or " ".join(word.lower().split()) == "key result"
    first, _, rest = after.partition(" ")
    if not alone or not rest or first.lower() in _STANDING or _SAID_OF.match(after):
        return False
    verb = find_verb(first.lower())
    if verb is not None and verb.form == "past" and verb.base != first.lower():
        return False
    commands = verb is not None and verb.form == "base" and bool(_DIGIT.search(rest))
    return commands or bool(_MOVE.match(after))


def _orders(after: str) -> bool:
    """Say whether an order follows a number with no sign between: `O1 make shops happy`."""
    verb = find_verb(after.partition(" ")[0])
    return verb is not None and verb.form == "base" and not _SAID_OF.match(after)


def _plain(number: str) -> str:
    low = number.lower()
    return str(_NUMBERS.index(low) + 1) if low in _NUMBERS else number.replace("-", ".")


def _id(written: str) -> str:
    return written if _ID.fullmatch(written) else ""


def _field(text: str) -> Label | None:
    found = named(text[:400])
    if not found:
        return None
    field, value, start = found
    name = text[:start].rstrip(" :=")
    if not value and not is_name(name):
        return None
    return Label("field", name.lower(), start, bare=not value, field=field)
