"""What widgets and workers tell the screen; nothing calls upward."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.llm.events import Event
    from assistant.llm.settings import Settings
    from assistant.tui.book import Judge
    from assistant.tui.filing import Opened
    from assistant.tui.rows import Row
    from okrkpi.memo.model import Noted
    from okrkpi.review import Review


@dataclass
class Prepared(Message):
    """The settings with a sentence on who drafts; or none, and why they cannot be used."""

    settings: Settings | None
    sentence: str


@dataclass
class Happened(Message):
    """Something happened while a plan was drafted."""

    event: Event


@dataclass
class Drafted(Message):
    """There is a draft, and what judges changes to it; one that is not `final` may get better.

    With `read`, nothing was drafted: the text held goals already. `spent` says what a model took,
    and `figures` are the numbers of the memo.
    """

    review: Review
    judge: Judge
    documents: Mapping[str, str]
    final: bool = True
    read: bool = False
    spent: str = ""
    figures: tuple[Noted, ...] = ()


@dataclass
class Failed(Message):
    """What was asked for could not be done, and why."""

    sentence: str


@dataclass
class FileOpened(Message):
    """A file has been read."""

    opened: Opened


@dataclass
class MemoRead(Message):
    """What the memo holds, in a line, and whether it holds goals already."""

    sentence: str
    goals: bool


@dataclass
class PlanChanged(Message):
    """There is another plan, or none."""

    review: Review | None


@dataclass
class RowShown(Message):
    """Another row, another finding of it or other findings are to be shown."""

    row: Row
    number: int


@dataclass
class LineTyped(Message):
    """The words of a line are being changed."""

    key: str
    text: str


@dataclass
class LineAccepted(Message):
    """The words of a line have been changed."""

    key: str
    text: str


@dataclass
class LineLeft(Message):
    """The words of a line stay as they were."""

    key: str


@dataclass
class HeadChanged(Message):
    """Another team or cycle has been set."""

    team: str | None
    cycle: str | None


@dataclass
class TabChosen(Message):
    """A tab was clicked."""

    name: str
