"""What the signs mean and which key does what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.keys import key_to_character
from textual.screen import ModalScreen

from assistant.render.styled import BLANK, Line, Span, span, wrap
from assistant.tui.rows import SIGNS, State
from assistant.tui.strip import STATE_STYLES
from assistant.tui.widgets.keys import Keys
from assistant.tui.widgets.strip import Told

Group = tuple[str, tuple[tuple[str, str], ...]]

_COLUMN = 12
_ABOUT = (
    "A memo goes in and a checked plan comes out. Rules judge every line: what they find is shown"
    " with why it matters and how to mend it. Every number is traced to the memo; what the memo"
    " does not say is asked, not made up."
)
_SIGNS: dict[State, str] = {
    "rework": "an error: nobody could work with the line as it is",
    "refine": "a warning: it works, and could be better",
    "ask": "something is not known yet, and somebody has to be asked",
    "ready": "no error and no warning; there may be a hint",
}
_COMMANDS = (
    ("okrkpi draft", "draft from a memo, on the command line"),
    ("okrkpi review", "check goals that are written already"),
    ("okrkpi explain", "a rule or a term, such as KR202 or guardrail"),
)


def apart(*listed: Sequence[BindingType]) -> tuple[list[Binding], list[Binding]]:
    """Return the keys that serve in a text too, and those that type a character there."""
    bindings = (one for some in listed for one in some if isinstance(one, Binding))
    every = [single for binding in bindings for single in Binding.make_bindings([binding])]
    return [one for one in every if not _types(one)], [one for one in every if _types(one)]


def key_group(app: App[object], title: str, *listed: Sequence[BindingType]) -> Group:
    """Return keys with what they do, those for the same thing together."""
    keys: dict[str, dict[str, None]] = {}
    for binding in (one for bindings in listed for one in bindings if isinstance(one, Binding)):
        for single in Binding.make_bindings([binding]):
            told = binding.tooltip or binding.description
            keys.setdefault(told, {})[app.get_key_display(single)] = None
    return title, tuple((" ".join(shown), told) for told, shown in keys.items())


def help_lines(groups: tuple[Group, ...], columns: int) -> Iterator[Line]:
    """Yield the help; `groups` are the keys by where they serve."""
    yield from wrap([Span(_ABOUT)], columns=columns)
    yield from _group(
        "Signs",
        tuple((f"{SIGNS[state]} {state}", told) for state, told in _SIGNS.items()),
        columns,
        {f"{SIGNS[state]} {state}": state for state in _SIGNS},
    )
    for title, keys in groups:
        yield from _group(title, keys, columns, {})
    yield from _group("Outside the app", _COMMANDS, columns, {})


def _types(binding: Binding) -> bool:
    character = key_to_character(binding.key)
    return character is not None and character.isprintable()


def _group(
    title: str, entries: tuple[tuple[str, str], ...], columns: int, states: dict[str, State]
) -> Iterator[Line]:
    yield BLANK
    yield (Span(title, "title"),)
    wide = max(_COLUMN, *(len(left) + 2 for left, _ in entries))
    for left, told in entries:
        style = STATE_STYLES[states[left]] if left in states else "id"
        first = [span(f"  {left.ljust(wide)}", style)]
        yield from wrap([span(told)], columns=columns, first=first, indent=wide + 2)


class HelpScreen(ModalScreen[None]):
    """The help, over what it is about."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,q,question_mark", "leave", "Close", id="help.leave"),
        Binding("down,j", "scroll(1)", "Down", id="help.down"),
        Binding("up,k", "scroll(-1)", "Up", id="help.up"),
        Binding("pagedown,space", "scroll(18)", "Page down", show=False, id="help.page_down"),
        Binding("pageup", "scroll(-18)", "Page up", show=False, id="help.page_up"),
    ]

    def __init__(self, groups: tuple[Group, ...]) -> None:
        super().__init__()
        self._groups = groups

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        with VerticalScroll(id="help", can_focus=False):
            yield Told(lambda columns: help_lines(self._groups, columns))
        yield Keys()

    def action_scroll(self, by: int) -> None:
        """Move the text."""
        self.query_one("#help").scroll_relative(y=by, animate=False)

    def action_leave(self) -> None:
        """Close the help."""
        self.dismiss()
