"""What each line of a document was taken for, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.render.styled import WIDTH, Line, Span, clip, span, width, wrap

if TYPE_CHECKING:
    from okrkpi.document import Document

_ROLE = 12


def structure_lines(path: str, document: Document, *, columns: int = WIDTH) -> Iterator[Line]:
    """Yield each line's number, its role, its words and the reason."""
    yield (span(path, "id"),)
    for taken in document.structure:
        role = clip(span(taken.role).text, _ROLE)
        lead = f"{taken.line:>5}  {role}{' ' * (_ROLE - width(role))}  "
        words = [span(taken.text), span(f" · {taken.reason}", "dim")]
        yield from wrap(words, columns=columns, first=[Span(lead)], indent=len(lead))
