"""What lines say, asked only where the structure of a document is silent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile

from okrkpi.documents.columns import columns_of
from okrkpi.documents.cycles import Clock
from okrkpi.documents.family import below, bullets, heads_list, is_intro, is_leaf, says_how_measured
from okrkpi.documents.node import Node
from okrkpi.documents.peeled import EMOJI_FIRST
from okrkpi.documents.remarks import reports_speech
from okrkpi.documents.titles import ambition_in, is_cycle, names_team, speaks_of_goals
from okrkpi.pattern import pattern
from okrkpi.statement import Statement
from okrkpi.statement.remembered import statement
from okrkpi.statement.words import OUTPUT

_SAMPLE = 12
_LONG_ROW = 40
_SURE = 0.8
_LIKELY = 0.6
_BEYOND_DOUBT = 0.75
_MANY = 0.34
_HALF = 0.5
_FEW_WORDS = 7
_DIGIT = pattern(r"\d")
_REPORT = pattern(
    r"(?:updates?|status|note|comment|result|as of|week \d+|w\d+|\d{1,2}\.? [a-z]{3}|"
    r"\d{4}-\d\d-\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2})\b[^:]*:",
    re.IGNORECASE,
)
_ASIDE = pattern(r"\s*\([^()]*\)$")
_SENTENCES = pattern(r"[a-z)\"”'][.!?]\s+[A-Z]|[.!?]$")
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

    def statement(self, text: str) -> Statement:
        """Return what a line states."""
        return statement(text, self.clock.today, self.clock.fiscal_year_start)

    def kind(self, node: Node) -> str:
        """Return what a line is by its words alone."""
        return self.statement(node.own).kind if node.own else "none"

    def kind_alone(self, node: Node) -> str:
        """Return the same, where nothing around the line helps: work rather than a doubtful aim."""
        if not node.own:
            return "none"
        found = self.statement(node.own)
        doubtful = found.kind == "objective" and found.confidence < _LIKELY
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
        aim = found.kind == "objective" and found.confidence >= _HALF
        return aim or (found.kind == "key_result" and not found.quantified)

    def is_work(self, node: Node) -> bool:
        """Say whether a point beneath a key result is work to be done."""
        if _BOX.match(node.raw):
            return True
        if _REPORT.match(node.text) or not node.own:
            return False
        found = self.statement(node.own)
        likely = found.confidence >= _LIKELY or found.opening_class in OUTPUT
        return found.kind == "initiative" and likely

    def sure(self, node: Node) -> bool:
        """Say whether a line is a goal beyond doubt, also in a text that is not about goals."""
        if not node.own:
            return False
        found = self.statement(node.own)
        moves = found.kind == "key_result" and found.quantified
        return moves or (found.kind != "initiative" and found.confidence >= _SURE)

    def is_talk(self, node: Node) -> bool:
        """Say whether a point is running text that beyond doubt states no goal."""
        if not (node.prose and _SENTENCES.search(node.own)) or self.counts(node):
            return False
        found = self.statement(node.own)
        least = _HALF if reports_speech(node.own) else _BEYOND_DOUBT
        return found.kind == "none" and found.confidence >= least

    def among_results(self, node: Node) -> bool:
        """Say whether a heading stands in a row of headings that are key results."""
        row = [child for child in node.parent.children if is_leaf(child)] if node.parent else []
        return len(row) > 1 and self.share_measurable(row) >= _MANY

    def heads_results(self, node: Node) -> bool:
        """Say whether a heading aspires and stands over measurable points."""
        free = node.kind in ("heading", "bold") and not node.label and not node.section
        points = bullets(node) if free else []
        return bool(points) and self.aspires(node) and self.share_measurable(points) >= _HALF

    def share_measurable(self, nodes: Sequence[Node]) -> float:
        """Return the share of lines that are measurable, from the first dozen."""
        some = nodes[:_SAMPLE]
        return sum(map(self.measurable, some)) / len(some) if some else 0.0

    def share_moves(self, nodes: Sequence[Node]) -> float:
        """Return the share of lines that state a move from a value, from the first dozen."""
        found = [self.statement(node.own) for node in nodes[:_SAMPLE] if node.own]
        moves = sum(one.kind == "key_result" and one.baseline is not None for one in found)
        return moves / len(found) if found else 0.0

    def share_aspiring(self, nodes: Sequence[Node]) -> float:
        """Return the share of lines that name a direction, from the first dozen."""
        some = nodes[:_SAMPLE]
        return sum(map(self.aspires, some)) / len(some) if some else 0.0

    def share_kind(self, nodes: Sequence[Node], kind: str) -> float:
        """Return the share of lines of a kind, from the first dozen."""
        some = nodes[:_SAMPLE]
        return sum(self.kind(node) == kind for node in some) / len(some) if some else 0.0

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
        some = parents[:_SAMPLE]
        inner = [child for item in some for child in bullets(item)[:4]]
        return (
            self.share_measurable(inner) >= 0.3
            or self.share_aspiring(parents) >= 0.5
            or any(child.result_like for item in parents for child in item.children)
        )

    def shape(self, node: Node) -> str:
        """Return what an unlabelled heading is: `group`, `objective`, `measures` or `other`."""
        text = node.own
        if node.objectives:
            return "group"
        if any(child.announces for child in node.children):
            return "other"
        generic = is_cycle(_ASIDE.sub("", text), self.clock) or (
            speaks_of_goals(text) and not self.aspires(node)
        )
        if any(child.result_like for child in below(node)) or self._is_measured(node):
            parted = ambition_in(text) is not None and len(text.split()) < 3
            return "group" if generic or parted else "objective"
        if generic:
            return "group"
        if self.aspires(node) and self._lists_results_first(node):
            return "objective"
        if bullets(node) and self._is_like_goals(node):
            return "objective"
        heads = [child for child in node.children if heads_list(child)]
        intros = [
            head
            for head in heads
            if head.kind == "lead" and not (self.aspires(head) or self.is_parallel(head))
        ]
        if len(heads) > len(intros):
            results = self.aspires(node) and self.share_measurable(heads) >= 0.5
            return "objective" if results else "group"
        columns = {name for child in node.children for name in columns_of(child.table)}
        if "objective" in columns or ("key_result" in columns and names_team(text)):
            return "group"
        return "objective" if "key_result" in columns else self._shape_of_list(node, intros)

    def _lists_results_first(self, node: Node) -> bool:
        """Say whether measurable points come right beneath a heading, before any other part."""
        first = list(takewhile(lambda child: child.kind == "bullet", node.children))
        return len(first) > 1 and self.share_measurable(first) >= _HALF

    def _shape_of_list(self, node: Node, intros: list[Node]) -> str:
        items = [*bullets(node), *(item for lead in intros for item in bullets(lead))]
        items += [child for child in node.children if is_leaf(child)]
        items = items or [child for child in node.children if self._is_line_of_its_own(child)]
        aspires = self.aspires(node)
        if not items:
            beside = node.kind != "lead" and not self.labelled and self._beside_goals(node)
            return "objective" if aspires and beside else "other"
        share = self.share_measurable(items)
        if self.labelled:
            if self._only_measures(items) or self._surely_measures(items):
                return "measures"
            return "objective" if aspires and share >= 0.5 else "other"
        if self.nested(items) if intros else self.nests(node):
            return "group"
        if self._only_measures(items) and self._beside_goals(node) and self._is_plain_head(node):
            return "measures"
        if self.share_kind(items, "kpi") > 0.5 and not aspires:
            return "measures"
        if self.share_aspiring(items) > 0.5 and not aspires and not self._beside_goals(node):
            return "group"
        goals = self.goals and self.share_kind(items, "none") < 0.5
        sure = aspires and (goals or share > 0 or self.sure(node))
        heads = node.kind != "lead" or not (is_intro(node.text) or node.text.endswith(":"))
        listed = (self.goals and share >= _MANY) or (goals and self._beside_goals(node))
        listed = listed and not (self.headed and self.share_moves(items) < _HALF)
        listed = listed and not self._beside_part_for_goals(node)
        listed = listed or self._counted_with_goals(node)
        return "objective" if sure or (heads and listed) else "other"

    def is_parallel(self, lead: Node) -> bool:
        """Say whether a line stands where the headings beside its own have their objectives."""
        heading = lead.parent
        if heading is None or heading.parent is None or lead is not heading.children[0]:
            return False
        row = [one for one in heading.parent.children if one.rank == heading.rank]
        firsts = [one.children[0] for one in row[:_SAMPLE] if one is not heading and one.children]
        aims = sum(one.kind in ("bold", "lead") and self._lists_results(one) for one in firsts)
        return aims > 1 and 2 * aims >= len(firsts)

    def _is_like_goals(self, node: Node) -> bool:
        """Say whether a heading looks like those beside it that are objectives.

        It begins with the same sign as they do, or has the same parts beneath its points.
        """
        if node.kind not in ("heading", "bold") or node.parent is None:
            return False
        row = _row_of(node, _SAMPLE)
        for look in (_sign_of, _parts_of):
            mine = look(node)
            same = [one for one in row if mine and look(one) == mine]
            aims = sum(self._lists_results(one) for one in same)
            if aims and 2 * aims >= len(same):
                return True
        return False

    def _beside_part_for_goals(self, node: Node) -> bool:
        """Say whether another heading of the same level announces the goals."""
        row = _row_of(node, _LONG_ROW) if node.kind == "heading" else []
        return any(
            one.section == "objectives" or (speaks_of_goals(one.text) and not self.aspires(one))
            for one in row
            if one.children
        )

    def _is_plain_head(self, node: Node) -> bool:
        """Say whether a heading is no clear aim, among those whose points state numbers."""
        found = self.statement(node.own)
        return found.kind != "objective" or found.confidence < _SURE

    def _is_line_of_its_own(self, node: Node) -> bool:
        free = node.kind == "plain" and not (node.label or node.section or node.prose)
        return free and self.measurable(node)

    def _counted_with_goals(self, node: Node) -> bool:
        """Say whether a heading is one of a numbered row in which most are over results."""
        if not node.numeral:
            return False
        others = [one for one in _row_of(node, _SAMPLE) if one.numeral]
        over = [one for one in others if self.share_measurable(bullets(one)) >= _MANY]
        return len(over) > 1 and 2 * len(over) > len(others) and any(map(self.aspires, over))

    def _lists_results(self, node: Node) -> bool:
        items = bullets(node)
        return self.aspires(node) and self.share_measurable(items) >= _MANY

    def _surely_measures(self, items: list[Node]) -> bool:
        """Say whether most of a list are measures or levels to keep, beyond doubt."""
        found = [self.statement(item.own) for item in items[:_SAMPLE] if item.own]
        kept = sum(one.kind == "kpi" and one.confidence >= _SURE for one in found)
        measures = sum(one.kind == "kpi" for one in found)
        return len(found) > 1 and (kept > _HALF * len(found) or measures >= _LIKELY * len(found))

    def _only_measures(self, items: list[Node]) -> bool:
        """Say whether a list holds short names of measures and no values."""
        some = items[:_SAMPLE]
        bare = all(
            len(item.own.split()) <= _FEW_WORDS and not _DIGIT.search(item.own) for item in some
        )
        return len(some) > 1 and bare and self.share_kind(some, "kpi") > _HALF

    def _is_measured(self, node: Node) -> bool:
        """Say whether a part below a heading says how what the heading names is measured."""
        parts = [child for child in node.children if says_how_measured(child)]
        items = [item for part in parts for item in bullets(part)]
        beside = node.parent.children if node.parent and parts else []
        named = (
            self.aspires(node)
            or bool(node.numeral)
            or (node.parent is not None and speaks_of_goals(node.parent.text))
            or any(one.rank == node.rank and self.aspires(one) for one in beside[:_SAMPLE])
        )
        moves = self.share_kind(items, "key_result") >= _HALF
        return bool(items) and (moves or (named and self.share_measurable(items) >= _MANY))

    def _beside_goals(self, node: Node) -> bool:
        """Say whether goals are listed under a heading of the same level."""
        parent = node.parent
        key = -id(parent)
        if parent is not None and key not in self.lists:
            heads = [child for child in parent.children if child.rank == node.rank][:_SAMPLE]
            self.lists[key] = any(self.share_measurable(bullets(head)) >= _MANY for head in heads)
        return self.lists.get(key, False)


def _row_of(node: Node, most: int) -> list[Node]:
    """Return the first lines that stand beside a line, at its own level."""
    beside = node.parent.children if node.parent else []
    return list(islice((one for one in beside if one.rank == node.rank and one is not node), most))


def _sign_of(node: Node) -> str:
    """Return the emoji that a line begins with."""
    found = EMOJI_FIRST.match(node.raw)
    return found[0].strip() if found else ""


def _parts_of(node: Node) -> tuple[str, ...]:
    """Return the names of the parts that follow the points beneath a heading."""
    if not node.children or node.children[0].kind != "bullet":
        return ()
    return tuple(child.own.lower() for child in node.children if heads_list(child) or child.section)
