"""What lines say, asked only where the structure of a document is silent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from okrkpi.documents.clock import Clock
from okrkpi.documents.family import bullets, is_leaf
from okrkpi.documents.node import Node
from okrkpi.documents.remarks import reports_speech
from okrkpi.pattern import pattern
from okrkpi.statement import Statement
from okrkpi.statement.remembered import statement
from okrkpi.statement.words import OUTPUT

SAMPLE = 12
SURE = 0.8
LIKELY = 0.6
_BEYOND_DOUBT = 0.75
MANY = 0.34
HALF = 0.5
_REPORT = pattern(
    r"(?:updates?|status|note|comment|result|as of|week \d+|w\d+|\d{1,2}\.? [a-z]{3}|"
    r"\d{4}-\d\d-\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2})\b[^:]*:",
    re.IGNORECASE,
)
_SENTENCES = pattern(r"[a-z)\"”'][.!?]\s+[A-Z]|[.!?]$")
_FIRST = pattern(r"[^.!?]{12,}[a-z)](?=[.!?]\s+[A-Z])")
_ELSEWHERE = pattern(
    r"(?:(?:please |for \w+,? )?(?:also )?(?:see|cf\.?|refer to|read|compare)|"
    r"(?:more|details?|the rest|background|everything else)(?: \w+)? (?:in|at|on|under|is|are))\b",
    re.IGNORECASE,
)
_EVERYBODY = pattern(
    r"(?:both|each|every|everybody|everyone|nobody|no one|all (?!of |this|that|these|those|in ))\b",
    re.IGNORECASE,
)
"""What says of how many a sentence holds, and so states something to be checked."""
_CODE = pattern(r"^(?![QH]\d)[A-Z]{1,4}[-.]?\d{1,2}(?:\.\d{1,2})?[.:)]?\s+(?=[A-Z])")
"""What numbers a goal by letters of its author's own, and says nothing of what it is."""
_BOX = pattern(r"\[[ xX]\]|[☐☑☒]")


@dataclass(slots=True)
class Evidence:
    """Reads lines as statements, and says what lists of them look like.

    `labelled` where objectives carry labels, `headed` where they are headings,
    `goals` where the document speaks of goals, `personal` where they are one person's.
    """

    clock: Clock
    labelled: bool = False
    goals: bool = False
    personal: bool = False
    headed: bool = False
    lists: dict[int, bool] = field(default_factory=dict)
    beside: dict[int, bool] = field(default_factory=dict)
    names: dict[int, Counter[str]] = field(default_factory=dict)
    meant: dict[int, list[int]] = field(default_factory=dict)
    aims: Counter[tuple[str, float, float]] = field(default_factory=Counter)

    def keep_aim(self, node: Node) -> None:
        """Remember where a heading stands that is an objective by its shape."""
        self.aims[_place(node)] += 1

    def stands_like_aims(self, node: Node) -> bool:
        """Say whether several objectives stood where a heading stands."""
        return self.aims[_place(node)] > 1

    def statement(self, text: str) -> Statement:
        """Return what a line states."""
        text = _CODE.sub("", text, count=1)
        return statement(text, self.clock.today, self.clock.fiscal_year_start)

    def kind(self, node: Node) -> str:
        """Return what a line is by its words alone."""
        return self.statement(node.own).kind if node.own else "none"

    def kind_alone(self, node: Node) -> str:
        """Return the same, where nothing around the line helps: work rather than a doubtful aim."""
        if not node.own:
            return "none"
        found = self.statement(node.own)
        doubtful = found.kind == "objective" and found.confidence < LIKELY
        return "initiative" if doubtful and "initiative" in found.also else found.kind

    def measurable(self, node: Node) -> bool:
        """Say whether a line states something that can be measured and reached or kept."""
        if not node.own:
            return False
        found = self.statement(node.own)
        return found.quantified and found.kind in ("key_result", "kpi")

    def moves(self, node: Node) -> bool:
        """Say whether a line is a key result, or states a start and an end."""
        if not node.own:
            return False
        found = self.statement(node.own)
        return found.kind == "key_result" or bool(found.baseline and found.target)

    def counts(self, node: Node) -> bool:
        """Say whether a line states a number."""
        return bool(node.own) and bool(self.statement(node.own).quantities)

    def aspires(self, node: Node) -> bool:
        """Say whether a line names a direction: an objective, or a move without a number."""
        if not node.own:
            return False
        found = self.statement(node.own)
        aim = found.kind == "objective" and found.confidence >= HALF
        return aim or (found.kind == "key_result" and not found.quantified)

    def is_work(self, node: Node) -> bool:
        """Say whether a point beneath a key result is work to be done."""
        if _BOX.match(node.raw):
            return True
        if _REPORT.match(node.text) or not node.own:
            return False
        found = self.statement(node.own)
        likely = found.confidence >= LIKELY or found.opening_class in OUTPUT
        return found.kind == "initiative" and likely

    def sure(self, node: Node) -> bool:
        """Say whether a line is a goal beyond doubt, also in a text that is not about goals."""
        if not node.own:
            return False
        found = self.statement(node.own)
        moves = found.kind == "key_result" and found.quantified
        return moves or (found.kind != "initiative" and found.confidence >= SURE)

    def is_talk(self, node: Node) -> bool:
        """Say whether a point is running text that beyond doubt states no goal."""
        if not (node.prose and _SENTENCES.search(node.own)) or self.counts(node):
            return False
        first = _FIRST.match(node.own)
        if first and _EVERYBODY.match(node.own):
            return False
        speech = reports_speech(node.own)
        if first and not speech and self.statement(first[0]).kind != "none":
            return False
        found = self.statement(node.own)
        if speech and found.confidence < LIKELY:
            return True
        least = HALF if speech else _BEYOND_DOUBT
        return found.kind == "none" and found.confidence >= least

    def refers(self, node: Node) -> bool:
        """Say whether a point only tells where to read on, as in `See also the safety plan`."""
        return bool(_ELSEWHERE.match(node.text)) and self.kind(node) == "none"

    def among_results(self, node: Node) -> bool:
        """Say whether a heading stands in a row of headings that are key results."""
        row = [child for child in node.parent.children if is_leaf(child)] if node.parent else []
        return len(row) > 1 and self.share_measurable(row) >= MANY

    def heads_results(self, node: Node) -> bool:
        """Say whether a heading aspires and stands over measurable points."""
        free = node.kind in ("heading", "bold") and not node.label and not node.section
        points = bullets(node) if free else []
        return bool(points) and self.aspires(node) and self.share_measurable(points) >= HALF

    def share_measurable(self, nodes: Sequence[Node]) -> float:
        """Return the share of lines that are measurable, from the first dozen."""
        some = nodes[:SAMPLE]
        return sum(map(self.measurable, some)) / len(some) if some else 0.0

    def share_moves(self, nodes: Sequence[Node]) -> float:
        """Return the share of lines that state a move from a value, from the first dozen."""
        found = [self.statement(node.own) for node in nodes[:SAMPLE] if node.own]
        moves = sum(one.kind == "key_result" and one.baseline is not None for one in found)
        return moves / len(found) if found else 0.0

    def share_aspiring(self, nodes: Sequence[Node]) -> float:
        """Return the share of lines that name a direction, from the first dozen."""
        some = nodes[:SAMPLE]
        return sum(map(self.aspires, some)) / len(some) if some else 0.0

    def share_kind(self, nodes: Sequence[Node], kind: str) -> float:
        """Return the share of lines of a kind, from the first dozen."""
        some = nodes[:SAMPLE]
        return sum(self.kind(node) == kind for node in some) / len(some) if some else 0.0

    def sorts(self, nodes: Sequence[Node]) -> list[str]:
        """Return what each of some lines reads like, of the sorts that headings are weighed by."""
        listed = [node for node in nodes[:SAMPLE] if node.own and not node.prose]
        return [_sort(self.statement(node.own)) for node in listed]

    def nests(self, parent: Node) -> bool:
        """Say whether the list beneath a node holds objectives with their key results."""
        key = id(parent)
        if key not in self.lists:
            self.lists[key] = self.nested(bullets(parent))
        return self.lists[key]

    def nested(self, items: list[Node]) -> bool:
        """Say whether a list holds objectives, with their key results one step further in."""
        parents = [item for item in items if bullets(item)]
        if not parents or 2 * len(parents) < len(items) or self.share_measurable(parents) >= 0.5:
            return False
        some = parents[:SAMPLE]
        inner = [child for item in some for child in bullets(item)[:4]]
        return (
            self.share_measurable(inner) >= 0.3
            or self.share_aspiring(parents) >= 0.5
            or any(child.result_like for item in parents for child in item.children)
        )


def _place(node: Node) -> tuple[str, float, float]:
    return node.kind, node.rank, node.parent.rank if node.parent else 0


def _sort(found: Statement) -> str:
    if found.kind == "key_result":
        return "move" if found.baseline and found.target else "result"
    if found.kind == "kpi":
        return "level" if found.target else "measure"
    return found.kind
