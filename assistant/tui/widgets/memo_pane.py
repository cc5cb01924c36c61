"""The memo with whose goals these are and for when."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Label

from assistant.render.styled import Span, span, wrap
from assistant.tui.messages import HeadChanged
from assistant.tui.widgets.memo_area import MemoArea, harmless
from assistant.tui.widgets.strip import Told


class MemoPane(Vertical):
    """The memo, the team and the cycle, and a line on what was read and who drafts."""

    def compose(self) -> ComposeResult:
        """Lay out fields, memo and foot."""
        with Horizontal(id="fields"):
            yield Label("Team")
            yield Input(placeholder="as the memo says", id="team", compact=True, max_length=80)
            yield Label("Cycle")
            yield Input(placeholder="such as 2027-Q1", id="cycle", compact=True, max_length=40)
        yield MemoArea(id="memo")
        yield Told(id="foot")

    @property
    def area(self) -> MemoArea:
        """The memo's text area."""
        return self.query_one(MemoArea)

    @property
    def team(self) -> str | None:
        """Whose goals these are, where that was said."""
        return self.query_one("#team", Input).value.strip() or None

    @property
    def cycle(self) -> str | None:
        """The period that was asked for, as it was typed."""
        return self.query_one("#cycle", Input).value.strip() or None

    def load(self, text: str) -> None:
        """Show another memo."""
        self.area.mark(())
        self.area.load_text(harmless(text))

    def tell(self, *sentences: str) -> None:
        """Say something below the memo."""
        said = [sentence for sentence in sentences if sentence]
        self.query_one("#foot", Told).tell(
            lambda columns: (
                line
                for sentence in said
                for line in wrap(
                    [span(sentence, "dim")], columns=columns - 1, first=[Span(" ")], indent=1
                )
            )
        )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take another team or cycle into the plan."""
        event.stop()
        self.post_message(HeadChanged(self.team, self.cycle))
        self.area.focus()
