"""What is said in passing, in the rule above the strip: it covers nothing, the last one shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from textual.timer import Timer

from assistant.render.styled import Line, Span, Style, span, width, wrap
from assistant.tui.widgets.strip import Told

Severity = Literal["information", "warning", "error"]

_SIGNS: dict[Severity, str] = {"information": "", "warning": "! ", "error": "✗ "}
_STYLES: dict[Severity, Style] = {"information": "strong", "warning": "warning", "error": "error"}
_SHORT, _LONG = 5, 12


class Said(Told):
    """A rule between the panes and the strip, or for some seconds a sentence in its place."""

    def __init__(self) -> None:
        super().__init__(rule)
        self.sentence = ""
        self._clearing: Timer | None = None

    def say(self, sentence: str, severity: Severity) -> None:
        """Show a sentence in the place of the one before; a failure stays longer."""
        self._stop()
        self.sentence = sentence
        self.tell(lambda columns: said_lines(sentence, severity, columns))
        self.add_class("-said")
        self._clearing = self.set_timer(_LONG if severity == "error" else _SHORT, self.clear)

    def clear(self) -> None:
        """Show the rule again."""
        self._stop()
        self.sentence = ""
        self.tell(rule)
        self.remove_class("-said")

    def _stop(self) -> None:
        if self._clearing is not None:
            self._clearing.stop()


def rule(columns: int) -> Iterator[Line]:
    """Yield a line across."""
    yield (Span("─" * columns, "dim"),)


def said_lines(sentence: str, severity: Severity, columns: int) -> Iterator[Line]:
    """Yield a sentence within the rule, over as many lines as it needs."""
    words = span(f"{_SIGNS[severity]}{sentence}", _STYLES[severity])
    lines = list(wrap([words], columns=columns - 2, first=[Span("─ ", "dim")], indent=2))
    yield from lines[:-1]
    used = sum(width(piece.text) for piece in lines[-1])
    yield (*lines[-1], Span(" "), Span("─" * (columns - used - 1), "dim"))
