"""What happens while a plan is drafted, for whoever wants to show it; each reads as a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from assistant.drafting.assemble import headline
from assistant.llm.contract import Usage
from assistant.llm.events import Event, Handler, Partial
from okrkpi.models import Plan
from okrkpi.review import Review


@dataclass(frozen=True, slots=True)
class Arrived(Event):
    """An objective is complete in the stream; one that comes again at its position replaces it."""

    position: int
    text: str
    key_results: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"O{self.position}  {self.text} ({_count(len(self.key_results), 'key result')})"


@dataclass(frozen=True, slots=True)
class Best(Event):
    """The best plan so far: this one stays, whatever happens later."""

    plan: Plan
    review: Review
    usage: Usage = field(default_factory=Usage)

    def __str__(self) -> str:
        results = sum(1 for _ in self.plan.key_results())
        return (
            f"{_count(len(self.plan.objectives), 'objective')}, {_count(results, 'key result')}, "
            f"{_count(len(self.plan.kpis), 'KPI')}; {_count(len(self.review.open), 'finding')}"
        )


@dataclass(frozen=True, slots=True)
class Repairing(Event):
    """What is wrong goes back to the model, once."""

    faults: int

    def __str__(self) -> str:
        return f"asking for a better version of what has a fault ({_count(self.faults, 'fault')})"


@dataclass(frozen=True, slots=True)
class Repaired(Event):
    """A repaired item was taken, since it is better than what it replaces."""

    id: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.id} is better now: {self.after}"


@dataclass(frozen=True, slots=True)
class Unrepaired(Event):
    """The repair failed; the draft stays as it was."""

    reason: str

    def __str__(self) -> str:
        return f"the draft stays as it is: {self.reason}"


@dataclass(slots=True)
class Arrivals:
    """Passes events on, and turns what has arrived of a reply into objectives, each once."""

    on: Handler
    shown: dict[int, Arrived] = field(default_factory=dict)

    def __call__(self, event: Event) -> None:
        """Take an event on its way to the handler."""
        if not isinstance(event, Partial):
            self.on(event)
            return
        for arrived in _complete(event.value):
            if self.shown.get(arrived.position) != arrived:
                self.shown[arrived.position] = arrived
                self.on(arrived)


def _complete(value: dict[str, Any]) -> list[Arrived]:
    """Return the objectives that nothing more will be added to."""
    objectives = value.get("objectives")
    if not isinstance(objectives, list):
        return []
    # The last one is still being written, unless something has begun after the list.
    closed = list(value)[-1] != "objectives"
    whole = objectives if closed else objectives[:-1]
    return [
        Arrived(position, headline(str(entry["text"])), _texts(entry.get("key_results")))
        for position, entry in enumerate(whole, 1)
        if isinstance(entry, dict) and entry.get("text")
    ]


def _texts(entries: object) -> tuple[str, ...]:
    if not isinstance(entries, list):
        return ()
    return tuple(
        headline(str(entry["text"]))
        for entry in entries
        if isinstance(entry, dict) and entry.get("text")
    )


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
