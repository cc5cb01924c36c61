"""What each line of a document was taken for, as `--explain-structure` shows it."""

from __future__ import annotations

from datetime import date

from assistant import output
from assistant.documents import read_document, why_other
from assistant.errors import Exit, NoGoals
from assistant.files import shown
from assistant.leftovers import tell_left_out
from assistant.render.structure import structure_lines
from assistant.working import working
from okrkpi.document import Document
from okrkpi.export.structure import structure_json


def show_structure(paths: dict[str, bool], form: str, today: date) -> int:
    """Show what each line of the documents was taken for; `paths` says which were named."""
    left_out = {
        path: reason for path, named in paths.items() if not named and (reason := why_other(path))
    }
    read: list[tuple[str, Document]] = []
    for path in [path for path in paths if path not in left_out]:
        try:
            with working(f"reading {shown(path)}"):
                read.append((path, read_document(path, today=today)))
        except NoGoals as error:
            if paths[path]:
                raise
            left_out[path] = error.reason
    if form == "json":
        output.write(structure_json(read))
    else:
        for path, document in read:
            output.show(structure_lines(path, document, columns=output.columns()))
    tell_left_out(left_out)
    return Exit.CLEAN
