"""Front matter: what it says of the plan, and goals that some pages hold in it."""

from __future__ import annotations

from okrkpi.documents.build import same_words
from okrkpi.documents.clock import Clock
from okrkpi.documents.cycles import cycle_in
from okrkpi.documents.entries import EntryReader
from okrkpi.documents.errors import DocumentError
from okrkpi.documents.lines import Scan
from okrkpi.documents.parallel import name_parallel
from okrkpi.documents.shape import shape
from okrkpi.documents.sketch import Sketch
from okrkpi.documents.toml_tree import read_toml
from okrkpi.documents.tree import Branch, Leaf, read_tree
from okrkpi.statement.remembered import statement

_LONGEST = 20_000


def read_matter(found: Scan, sketch: Sketch, clock: Clock, *, labelled: bool) -> None:
    """Take the title, the team, the cycle and goals from the front matter of a page.

    Where goals stand in it, those of the page beneath count only if they are `labelled`.
    """
    root = _root(found)
    if root is None:
        return
    _read_about(root, sketch, clock)
    held = _goals(root, clock)
    if held is None:
        return
    stated = {same_words(one.text) for one in sketch.objectives if one.text and one.results}
    held.objectives = [one for one in held.objectives if same_words(one.text) not in stated]
    if held.objectives and not labelled:
        known = {same_words(one.text) for one in held.objectives}
        sketch.objectives = [one for one in sketch.objectives if same_words(one.text) in known]
    watched = {same_words(one.text) for one in sketch.kpis}
    sketch.objectives = [*held.objectives, *sketch.objectives]
    sketch.kpis += [one for one in held.kpis if same_words(one.text) not in watched]
    sketch.cycle = sketch.cycle or held.cycle
    lines = {taken.line for taken in held.taken}
    sketch.taken = [*held.taken, *(one for one in sketch.taken if one.line not in lines)]


def _read_about(root: Branch, sketch: Sketch, clock: Clock) -> None:
    for key, value in root.entries:
        if key is None or not isinstance(value, Leaf):
            continue
        name, text = key.text.lower(), value.text
        if name == "title" and text:
            sketch.title = text
            if sketch.cycle is None and (cycle := cycle_in(text, clock)):
                sketch.cycle = cycle[0]
        elif name in ("team", "department", "squad"):
            sketch.team = text
        elif name in ("cycle", "quarter", "period") and (cycle := cycle_in(text, clock)):
            sketch.cycle = cycle[0]
        elif name == "owner" and text:
            sketch.fields["owner"] = text


def _goals(root: Branch, clock: Clock) -> Sketch | None:
    """Return the goals in front matter: objectives, at least one with what measures it."""
    name_parallel([root], lambda text: statement(text, clock.today, clock.fiscal_year_start))
    shape([root])
    reader = EntryReader(clock)
    reader.root(root)
    reader.links.settle(reader.drafts.sketch, reader.drafts.orphans)
    found = reader.drafts.sketch
    return found if any(one.text and one.results for one in found.objectives) else None


def _root(found: Scan) -> Branch | None:
    if not found.matter.strip() or len(found.matter) > _LONGEST:
        return None
    try:
        text = f"\n{found.matter}"
        roots = read_toml(text) if found.toml else read_tree(text, "yaml")
    except DocumentError:
        return None
    root = roots[0] if roots else None
    return root if isinstance(root, Branch) and root.kind == "map" else None
