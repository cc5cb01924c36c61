"""Results that a body outside the team grants or withholds: a licence, an award, a certificate."""

from __future__ import annotations

from okrkpi.statement.evidence import Decision, Evidence
from okrkpi.statement.pattern import pattern

_BODY = frozenset(
    """licence licences license licenses accreditation accreditations certification certifications
    recertification recertifications certificate certificates approval approvals permit permits
    consent consents permission permissions patent patents clearance clearances authorisation
    authorisations authorization authorizations accredited certified licensed fda ema award
    inspection ofsted cqc recognition listed endorsement""".split()
)
_PHRASE_WORDS = frozenset("soc soc2 b bcorp michelin blue royal rating status validated ce".split())
_PHRASE = pattern(
    r"\b(?:iso\s?\d{4,5}|soc\s?2|b[\s-]?corp|michelin star|blue flag|royal charter|"
    r"rating (?:of|from)|status from|validated by|ce mark)\b"
)
_GRANTED = frozenset(
    """confirmed issued granted obtained received awarded passed kept renewed regained attained
    achieved secured won certified accredited licensed""".split()
)
_GRANTED_PHRASE = pattern(r"\b(?:signed off by|approved by|accepted by|given by)\b")
_BY_BODY = pattern(
    r"\b(?:adopted|passed|approved|ratified|granted|confirmed|accepted|accredited|re-?accredited|"
    r"certified|recogni[sz]ed|signed|cleared|licensed|rated|endorsed) by (?:the |an? |our )?"
    r"(?:\w+ ){0,2}(?:parliament|council|regulator|court|ministry|minister|government|agency|"
    r"commission|senate|assembly|cabinet|authority|inspectorate|inspector|lender|auditors?|un|who|"
    r"fda|ema|land|state|county|city|body|federation|association|customer|client|partner)\b"
)
_OWN_APPROVAL = pattern(
    r"\b(?:internally|by (?:the )?(?:board|cfo|ceo|ciso|management|exco|leadership|steering|"
    r"director|team))\b"
)
_OBTAINS = frozenset("get obtain receive gain pass earn retain regain renew".split())


def names_body(e: Evidence) -> bool:
    """Tell whether the line names what an outside body grants."""
    if not e.said.isdisjoint(_BODY):
        return True
    hinted = not e.said.isdisjoint(_PHRASE_WORDS) or "iso" in e.text
    return hinted and _PHRASE.search(e.text) is not None


def body_event(e: Evidence) -> Decision | None:
    """A grant by an outside body is a result; approval inside the house is work."""
    granted = Decision(
        "key_result", 0.82, "an outside body decides it: granted or not", ("initiative",), True
    )
    if "by" in e.said and not e.is_output and not e.quantities and _BY_BODY.search(e.text):
        return Decision("key_result", 0.75, granted.reason, granted.also, True)
    if not names_body(e) or _OWN_APPROVAL.search(e.text):
        return None
    verb = e.opening
    if verb is not None and (verb.kind in {"reach", "win"} or verb.word in _OBTAINS):
        return granted
    passive = verb is None or verb.form == "ing" or verb.kind not in {"make", "explore"}
    return granted if passive and is_granted(e) else None


def is_granted(e: Evidence) -> bool:
    """Tell whether the line says that something is granted."""
    return not e.said.isdisjoint(_GRANTED) or _GRANTED_PHRASE.search(e.text) is not None
