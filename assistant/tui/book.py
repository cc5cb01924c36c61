"""A plan being worked on: its steps, its review and its rows, each change a new value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.tui.history import History
from assistant.tui.rows import PLAN, Row, rows

if TYPE_CHECKING:
    from okrkpi.memo.model import Noted
    from okrkpi.memo.unused import Unused
    from okrkpi.models import Plan
    from okrkpi.review import Review

Judge = Callable[["Plan"], "Review"]


@dataclass(frozen=True, slots=True)
class Book:
    """Steps, the review of the plan as it is now, and whether findings that are notes show.

    `documents` are what the plan was drafted from, where numbers are looked up; `figures` are the
    numbers in them, and `left` those that the plan does not use.
    """

    history: History
    review: Review
    judge: Judge
    documents: Mapping[str, str]
    notes: bool = False
    figures: tuple[Noted, ...] = ()
    left: tuple[Unused, ...] = ()

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.review.plan

    @property
    def rows(self) -> tuple[Row, ...]:
        """The lines to show."""
        return self._rows(self.review)

    def taken(self, name: str, plan: Plan) -> Book:
        """Return the book with a changed plan as the next step."""
        if plan == self.plan:
            return self
        return self._at(self.history.done(name, plan))

    def undone(self) -> Book:
        """Return the book one step back."""
        return self._at(self.history.undone())

    def redone(self) -> Book:
        """Return the book one step on."""
        return self._at(self.history.redone())

    def folded(self, notes: bool) -> Book:
        """Return the book with notes shown or folded away."""
        return replace(self, notes=notes)

    def edited(self, key: str, text: str, asked: str | None = None) -> Book:
        """Return the book with other words in a line, which answer what was `asked`."""
        from okrkpi.change import with_text

        if key == PLAN:
            return self.taken("the edit of the title", self._with(key, text))
        plan = with_text(self.plan, key, text, self.documents, asked=asked)
        return self.taken(f"the edit of {key}", plan)

    def typed(self, key: str, text: str) -> tuple[Row, ...]:
        """Return the lines as they would be with other words in one."""
        return self._rows(self.judge(self._with(key, text)))

    def _rows(self, review: Review) -> tuple[Row, ...]:
        return rows(review, notes=self.notes, memo=bool(self.documents), left=self.left)

    def _with(self, key: str, text: str) -> Plan:
        from okrkpi.change import with_text, with_title

        return with_title(self.plan, text) if key == PLAN else with_text(self.plan, key, text)

    def _at(self, history: History) -> Book:
        plan = history.plan
        if plan is None or plan is self.plan:
            return replace(self, history=history)
        left = _left(self.figures, plan)
        return replace(self, history=history, review=self.judge(plan), left=left)


def drafted(
    before: Book | None,
    review: Review,
    judge: Judge,
    documents: Mapping[str, str],
    name: str,
    figures: tuple[Noted, ...] = (),
) -> Book:
    """Return the book after a draft from documents, on top of the steps that there were."""
    history = (before.history if before else History()).done(name, review.plan)
    notes = before.notes if before else False
    left = _left(figures, review.plan)
    return Book(history, review, judge, documents, notes, figures, left)


def _left(figures: tuple[Noted, ...], plan: Plan) -> tuple[Unused, ...]:
    from okrkpi.memo.unused import unused_among

    return unused_among(figures, plan) if figures else ()


def calmer(old: Row, new: Row) -> Row:
    """Return what shows of a row while it is typed: what is mended goes at once, nothing comes."""
    known = {finding.code for finding in old.findings}
    kept = tuple(finding for finding in new.findings if finding.code in known)
    if kept == new.findings:
        return new
    return replace(new, findings=kept, state=old.state)
