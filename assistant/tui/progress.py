"""How far a draft has come: what happened last, for how long, and whether something is safe."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.render.styled import Line, Span, span, wrap


@dataclass(frozen=True, slots=True)
class Progress:
    """A draft on its way; `started` is a reading of a clock in seconds."""

    started: float
    said: str
    safe: bool = False

    def told(self, sentence: str) -> Progress:
        """Return the progress after something happened."""
        return replace(self, said=sentence)

    def kept(self) -> Progress:
        """Return the progress once there is a draft that stays."""
        return replace(self, safe=True)

    def lines(self, now: float, columns: int) -> Iterator[Line]:
        """Yield what is going on, and how to stop it."""
        first = [Span(f" … {int(now - self.started)} s  ", "ask")]
        yield from wrap([span(self.said)], columns=columns, first=first, indent=3)
        kept = "keeps the plan above" if self.safe else "leaves everything as it was"
        yield (Span(f"   Esc stops it and {kept}.", "dim"),)
