"""Lists of coded lines that refer to each other, as in an X-matrix: what each holds by that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from okrkpi.documents.codes import letters_of
from okrkpi.documents.evidence import HALF, Evidence
from okrkpi.documents.labels import Label
from okrkpi.documents.node import Node

_FEW = 2
_WHY = "its code refers to what it serves"
_MOST = 0.6


def find_coded(nodes: Sequence[Node], evidence: Evidence) -> None:
    """Label the coded lines that refer to others, and those that they refer to.

    What all the rest refers to are objectives. What refers to them is a key result where most of
    it can be measured, else another objective where more refers to it, else work.
    """
    families = _families(nodes)
    above = {letters: _referred(family) & families.keys() for letters, family in families.items()}
    above = {letters: named - {letters} for letters, named in above.items()}
    named = set().union(*above.values()) if above else set()
    linked = {letters for letters in families if above[letters] or letters in named}
    if any(_is_labelled(node) for letters in linked for node in families[letters]):
        return
    roles: dict[str, str] = {}
    for _ in linked:
        for letters in linked - roles.keys():
            if all(one in roles for one in above[letters]):
                over = {roles[one] for one in above[letters]}
                roles[letters] = _role(letters, over, families, named, evidence)
    for letters, role in roles.items():
        for node in families[letters] if role else ():
            why = "what refers to it tells what it is" if not above[letters] else _WHY
            node.label = Label(role, role.replace("_", " "), 0, why=why)


def _families(nodes: Sequence[Node]) -> dict[str, list[Node]]:
    found: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if node.line.code:
            found[letters_of(node.line.code)].append(node)
    return {letters: family for letters, family in found.items() if len(family) >= _FEW}


def _referred(family: Sequence[Node]) -> set[str]:
    """Return the letters of the codes to which most lines of a family refer."""
    refers = [node.line.refers for node in family if node.line.refers]
    if len(refers) < _MOST * len(family):
        return set()
    return {letters_of(code) for codes in refers for code in codes}


def _is_labelled(node: Node) -> bool:
    return node.label is not None and node.label.role != "field"


def _are_measured(family: Sequence[Node], evidence: Evidence) -> bool:
    """Say whether lines that refer to none are measures rather than aims."""
    measured = evidence.share_measurable(family) >= HALF
    return measured or evidence.share_kind(family, "kpi") >= HALF


def _role(
    letters: str,
    over: set[str],
    families: dict[str, list[Node]],
    named: set[str],
    evidence: Evidence,
) -> str:
    if not over:
        return "" if _are_measured(families[letters], evidence) else "objective"
    if "objective" not in over:
        return "initiative" if "key_result" in over else ""
    if evidence.share_measurable(families[letters]) >= HALF:
        return "key_result"
    return "objective" if letters in named else "initiative"
