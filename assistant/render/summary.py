"""Many reviews at a glance: how each document stands, what is wrong most often, what to teach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.files import shown
from assistant.render.parts import closing, number_of, severity_style
from assistant.render.styled import BLANK, WIDTH, Line, Span, clip, span, width, wrap
from okrkpi.export.overview import Fault, Lesson, Overview, Row, folder_of, overview
from okrkpi.export.reviewed import Reviewed
from okrkpi.export.summary import summary
from okrkpi.finding import SEVERITIES

_BAR, _SHOWN = 10, 8
_MOST, _LEAST = 22, 12
_LEVELS = tuple(reversed(SEVERITIES))
_SIGNS = {"error": "✗", "warning": "!", "info": "?"}

_SHORT = {
    "KR201": "no number",
    "KR202": "no baseline",
    "KR204": "no deadline",
    "KR205": "outside the cycle",
    "KR206": "work, no result",
    "KR208": "two in one",
    "KR216": "level to keep",
    "OBJ105": "anybody's objective",
    "OBJ108": "few key results",
    "OBJ109": "many key results",
    "OBJ110": "nothing but work",
    "PLAN012": "no KPI beside it",
    "KPI306": "failing KPI",
    "KPI309": "nobody reads KPIs",
}


@dataclass(frozen=True, slots=True)
class _Sizes:
    """How wide the columns of the table are: what is ready, the findings, and the name."""

    ready: int
    found: int
    name: int

    @property
    def numbers(self) -> int:
        """Return what the columns between the name and the commonest fault take."""
        return self.ready + 1 + _BAR + 1 + self.found * len(_LEVELS)


def summary_lines(reviews: Sequence[Reviewed], *, columns: int = WIDTH) -> Iterator[Line]:
    """Yield the table of documents, the faults, the lessons, and last what matters."""
    seen = overview(reviews)
    yield from _table(seen.rows, columns)
    if seen.faults:
        yield from _faults(seen, columns)
    if seen.lessons:
        yield BLANK
        yield (Span("What to teach first", "strong"),)
    for number, lesson in enumerate(seen.lessons, 1):
        yield from _lesson(number, lesson, columns)
    yield from closing(summary(reviews), columns)


def _sizes(rows: Sequence[Row], columns: int) -> _Sizes:
    """Return columns that hold the widest number in each, the name taking what is left."""
    total = _told(sum(row.ready for row in rows), sum(row.key_results for row in rows))
    ready = max(8, len(total))
    found = max([4, *(len(str(count)) + 1 for row in rows for count in row.found.values())])
    left = columns - _Sizes(ready, found, 0).numbers - _MOST
    return _Sizes(ready, found, max(_LEAST, left))


def _table(rows: Sequence[Row], columns: int) -> Iterator[Line]:
    sizes = _sizes(rows, columns)
    room = sizes.name
    signs = "".join(_SIGNS[level].rjust(sizes.found) for level in _LEVELS)
    head = f"{number_of(len(rows), 'document'):<{room}}{'ready':<{sizes.ready + 1 + _BAR + 1}}"
    yield (Span(f"{head}{signs}  most of all", "dim"),)
    folders = len({folder_of(row) for row in rows}) > 1
    for folder, here in groupby(rows, key=folder_of):
        some = list(here)
        if folders:
            yield from _folder(folder, some, sizes)
        for row in some:
            name = row.path.replace("\\", "/").rpartition("/")[2] if folders else shown(row.path)
            indent = 2 if folders else 0
            told = f"{name} · {row.team}" if row.team else name
            fits = width(told) + indent < room
            yield _row(told if fits else name, row, sizes, indent)
            for team in row.teams:
                yield _row(team.team or "", team, sizes, 4 if folders else 2)
    legend = "  ".join((f"{_SIGNS['error']} errors", f"{_SIGNS['warning']} warnings", "? info"))
    yield (Span(legend.rjust(room + sizes.numbers + _MOST).rstrip(), "dim"),)


def _folder(folder: str, rows: Sequence[Row], sizes: _Sizes) -> Iterator[Line]:
    ready, total = sum(row.ready for row in rows), sum(row.key_results for row in rows)
    name = clip(span(f"{folder}/").text, sizes.name - 1)
    padding = " " * (sizes.name - width(name))
    yield (Span(name + padding, "id"), *_share(ready, total, sizes))


def _row(name: str, row: Row, sizes: _Sizes, indent: int) -> Line:
    shown = clip(" " * indent + span(name).text, sizes.name - 1)
    counts = (
        Span(
            str(row.found[level] or "·").rjust(sizes.found),
            severity_style(level) if row.found[level] else "dim",
        )
        for level in _LEVELS
    )
    most = _most(f" {row.most[2]}", _named(*row.most[:2])) if row.most else ""
    return (
        Span(shown + " " * (sizes.name - width(shown))),
        *_share(row.ready, row.key_results, sizes),
        *counts,
        Span(f"  {most}", "dim"),
    )


def _most(count: str, name: str) -> str:
    """Return the commonest fault with its count, which a long name gives way to."""
    return clip(name, _MOST - 2 - len(count)) + count


def _named(code: str, name: str) -> str:
    return _SHORT.get(code) or _plain(name)


def _plain(name: str) -> str:
    return name.replace("-", " ").replace("kpi", "KPI")


def _share(ready: int, total: int, sizes: _Sizes) -> tuple[Span, ...]:
    if not total:
        return (Span(f"{'–':<{sizes.ready}} {' ' * _BAR} ", "dim"),)
    filled = ready * _BAR // total
    bar = "█" * filled + "░" * (_BAR - filled)
    told = _told(ready, total).ljust(sizes.ready)
    return (Span(f"{told} "), Span(f"{bar} ", "good" if ready == total else ""))


def _told(ready: int, total: int) -> str:
    return f"{ready} of {total}"


def _faults(seen: Overview, columns: int) -> Iterator[Line]:
    yield BLANK
    yield (Span("Commonest faults", "strong"),)
    most = max(fault.count for fault in seen.faults)
    wide = max(4, len(str(most)) + 1)
    for fault in seen.faults[:_SHOWN]:
        yield _fault(fault, most, wide, columns)
    if more := seen.faults[_SHOWN:]:
        told = f"and {number_of(len(more), 'other rule')}, {number_of(_sum(more), 'finding')}"
        yield (Span(f"        {told}", "dim"),)


def _fault(fault: Fault, most: int, wide: int, columns: int) -> Line:
    named = f"{fault.code} {_plain(fault.name)}"
    where = f"in {number_of(fault.documents, 'document')}"
    beside = max(18, len(where) + 1)
    room = columns - 3 - wide - 1 - beside - _BAR - 2
    shown = clip(named, room - 1)
    bar = "█" * max(1, fault.count * _BAR // most)
    return (
        Span(f"{_SIGNS[fault.severity]:>3}", severity_style(fault.severity)),
        Span(f"{fault.count:>{wide}} "),
        Span(shown + " " * (room - width(shown))),
        Span(where.ljust(beside), "dim"),
        Span(bar, severity_style(fault.severity)),
    )


def _lesson(number: int, lesson: Lesson, columns: int) -> Iterator[Line]:
    fault = lesson.fault
    lead = f"  {number}  "
    yield BLANK
    yield from wrap(
        [span(lesson.told or fault.name, "strong"), Span(f" {fault.code}", "dim")],
        columns=columns,
        first=[Span(lead, "id")],
        indent=5,
    )
    if lesson.why:
        yield from wrap([span(lesson.why)], columns=columns, first=[Span("     ")], indent=5)
    path, line, text = fault.seen
    place = f"{shown(path)}:{line}" if line else shown(path)
    told = f"{place}  “{' '.join(text.split())}”" if text else place
    for name, words, style in (
        ("seen", told, ""),
        ("not", lesson.before, ""),
        ("but", lesson.after, "good"),
    ):
        if words:
            first = [Span(f"     {name:<6}", "dim")]
            piece = Span(span(words).text, "good" if style == "good" else "")
            yield from wrap([piece], columns=columns, first=first, indent=11)


def _sum(faults: Sequence[Fault]) -> int:
    return sum(fault.count for fault in faults)
