"""What is where on the desk: panes side by side, or one at a time where room is short."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen

from assistant.tui.messages import PlanChanged, RowShown, TabChosen
from assistant.tui.rows import EDITABLE, Row, tally
from assistant.tui.strip import strip_lines
from assistant.tui.widgets.head import Head
from assistant.tui.widgets.keys import Keys
from assistant.tui.widgets.line_edit import LineEdit
from assistant.tui.widgets.memo_area import MemoArea
from assistant.tui.widgets.memo_pane import MemoPane
from assistant.tui.widgets.plan_list import PlanList
from assistant.tui.widgets.plan_pane import PlanPane
from assistant.tui.widgets.said import Said, Severity
from assistant.tui.widgets.strip import Strip

WIDE = 110
BROAD = 150
_WHILE_EDITING = frozenset({"accept", "leave", "app.quit"})
_WITH_PLAN = frozenset({"edit", "notes", "save"})
_STEP = 3


class Layout(Screen[None]):
    """Panes, tabs and strip; what is done with a memo is for whoever extends it."""

    FIRST = (
        "line.",
        "memo.",
        "desk.stop",
        "desk.more",
        "plan.",
        "desk.draft",
        "desk.next",
        "desk.tab",
        "desk.save",
    )

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "go(1)", "Next", tooltip="Go to the next finding", id="desk.next"),
        Binding(
            "shift+f8,f20",
            "go(-1)",
            "Back",
            key_display="Shift-F8",
            tooltip="Go to the finding before",
            show=False,
            id="desk.back",
        ),
        Binding("f2", "switch", "Memo/Plan", tooltip="Change between memo and plan", id="desk.tab"),
        Binding("1", "tab('memo')", "Go to the memo", show=False, id="desk.memo"),
        Binding("2", "tab('plan')", "Go to the plan", show=False, id="desk.plan"),
        Binding("J,ctrl+down", "more(1)", "More", tooltip="Scroll what is told", id="desk.more"),
        Binding(
            "K,ctrl+up",
            "more(-1)",
            "Less",
            show=False,
            tooltip="Scroll what is told back",
            id="desk.less",
        ),
        Binding("tab", "app.focus_next", "Next field", show=False, id="desk.field"),
        Binding(
            "shift+tab", "app.focus_previous", "Field before", show=False, id="desk.field_back"
        ),
        Binding("f1,question_mark", "help", "Help", tooltip="Show all keys", id="desk.help"),
    ]

    def compose(self) -> ComposeResult:
        """Lay out head, panes, rule, strip and keys."""
        yield Head(id="head")
        with Horizontal(id="panes"):
            yield MemoPane(id="memo-pane")
            yield PlanPane(id="plan-pane")
        yield Said()
        yield Strip(id="strip")
        yield Keys()

    @property
    def head(self) -> Head:
        """The line at the top."""
        return self.query_one(Head)

    @property
    def memo(self) -> MemoPane:
        """The memo."""
        return self.query_one(MemoPane)

    @property
    def plan(self) -> PlanPane:
        """The plan."""
        return self.query_one(PlanPane)

    @property
    def wide(self) -> bool:
        """Whether there is room for both panes."""
        return self.size.width >= WIDE

    def say(self, sentence: str, severity: Severity = "warning") -> None:
        """Say something in passing."""
        self.app.notify(sentence, severity=severity)

    @property
    def editing(self) -> bool:
        """Whether a line is being edited."""
        return isinstance(self.focused, LineEdit)

    def line_open(self) -> bool:
        """Whether a line is being edited, which has to end first; if so, say so."""
        if is_open := self.editing:
            self.say("finish the line first: Enter accepts it, Esc leaves it as it was")
        return is_open

    def serves(self, action: str) -> bool:
        """Say whether an action would do something now."""
        name = action.partition("(")[0].rpartition(".")[2]
        book = self.plan.book
        if self.editing:
            return action in _WHILE_EDITING
        if name in _WITH_PLAN:
            changes = name != "edit" or self._editable
            return book is not None and not self.plan.busy and changes
        if name == "source":
            return bool(self.plan.row and self.plan.row.quotes) and self.plan.list.display
        if name == "more":
            return self.query_one(Strip).max_scroll_y > 0
        if name in {"undo", "redo"}:
            step = book and getattr(book.history, f"{name}able")
            return bool(step)
        if name == "go":
            return book is not None and any(row.findings for row in book.rows)
        return True

    def show_tab(self, name: str) -> None:
        """Bring the memo or the plan to the front, and the cursor into it."""
        self.set_class(name == "plan", "-plan-tab")
        self.memo.area.look(only=False)
        self._arrange()
        (self.plan.front if name == "plan" else self.memo.area).focus()

    @property
    def tab(self) -> str:
        """Which pane is in front, or has the cursor where both are in view."""
        if self.wide:
            return "plan" if self.plan.has_focus_within else "memo"
        return "plan" if self.has_class("-plan-tab") else "memo"

    def on_resize(self, event: events.Resize) -> None:
        """Change between one pane and two."""
        del event
        self.set_class(self.size.width >= BROAD, "-broad")
        self._arrange()

    def on_descendant_focus(self) -> None:
        """Say which pane has the cursor; a memo that was only looked at is left."""
        if self.focused is not self.memo.area:
            self.memo.area.look(only=False)
        self._arrange()

    def on_tab_chosen(self, event: TabChosen) -> None:
        """Follow a click on a tab."""
        self.show_tab(event.name)

    def on_row_shown(self, event: RowShown) -> None:
        """Tell of a line in the strip, and mark in the memo what it rests on."""
        row, number = event.row, event.number
        roomy = self.wide
        if not self.has_class("-drafting"):
            self.query_one(Strip).tell(
                lambda columns: strip_lines(row, number, columns, roomy=roomy)
            )
        self.memo.area.mark(row.quotes, scroll=self.wide)
        self.call_after_refresh(self.refresh_bindings)

    def on_plan_changed(self, event: PlanChanged) -> None:
        """Count anew how the lines stand."""
        self.set_class(event.review is not None, "-with-plan")
        rows: tuple[Row, ...] = self.plan.book.rows if self.plan.book else ()
        self.head.update(states=tally(rows))
        self.refresh_bindings()

    def action_switch(self) -> None:
        """Change between memo and plan."""
        self.show_tab("memo" if self.tab == "plan" else "plan")

    def action_tab(self, name: str) -> None:
        """Go to the memo or to the plan."""
        self.show_tab(name)

    def action_go(self, by: int) -> None:
        """Go to the next or the previous finding."""
        if self.plan.book is None:
            self.say("there is no plan yet; F5 drafts one from the memo")
        elif self.plan.go(by):
            self.show_tab("plan")
        else:
            asked = sum(row.kind == "question" for row in self.plan.book.rows)
            open_still = "; what is open are the questions below" if asked else ""
            self.say(f"there is nothing to mend{open_still}", "information")

    def action_more(self, by: int) -> None:
        """Scroll what is told of a line, or the objectives that arrive."""
        self.query_one(Strip).move(by * _STEP)

    def action_source(self) -> None:
        """Go to the words of the memo that a line rests on."""
        row = self.plan.row
        if row is None or not row.quotes:
            self.say("this line has no words of the memo to show")
        elif self.memo.area.go(row.quotes[0]):
            self.show_tab("memo")
            self.memo.area.look(only=True)
        else:
            self.say("the words are not in the memo that is open here")

    def action_help(self) -> None:
        """Show the help."""
        from assistant.tui.screens.help import HelpScreen, apart, key_group

        parts = type(self).__mro__[: type(self).__mro__.index(Screen)]
        own = (vars(part).get("BINDINGS", ()) for part in parts)
        everywhere, typing = apart(*own, self.app.BINDINGS)
        groups = (
            key_group(self.app, "Everywhere", everywhere),
            key_group(self.app, "Where no text is typed", typing),
            key_group(self.app, "In the plan", PlanPane.BINDINGS, PlanList.BINDINGS),
            key_group(self.app, "While a line is edited", LineEdit.BINDINGS),
            key_group(self.app, "While the memo is looked at", MemoArea.BINDINGS),
        )
        self.app.push_screen(HelpScreen(groups))

    @property
    def _editable(self) -> bool:
        """Whether the cursor is on words that can be changed, or on a question about some."""
        row = self.plan.row
        return row is not None and (
            row.kind in EDITABLE or (row.kind == "question" and row.at is not None)
        )

    def _arrange(self) -> None:
        self.head.update(tab=self.tab)
        self.refresh_bindings()
