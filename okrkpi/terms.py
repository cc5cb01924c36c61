"""The field's terms, each in a short paragraph with examples."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the field; `see` names related ones."""

    name: str
    title: str
    text: str
    examples: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    see: tuple[str, ...] = ()


@cache
def terms() -> tuple[Term, ...]:
    """Return every term, in the order of the file."""
    table = tomllib.loads(files("okrkpi").joinpath("terms.toml").read_text("utf-8"))
    return tuple(
        Term(
            name=name,
            title=entry["title"],
            text=" ".join(entry["text"].split()),
            examples=tuple(entry["examples"]),
            aliases=tuple(entry.get("aliases", ())),
            see=tuple(entry.get("see", ())),
        )
        for name, entry in table.items()
    )


def find_term(name: str) -> Term | None:
    """Return the term of that name or other name; spaces, dashes and a plural do not matter."""
    wanted = "-".join(name.lower().replace("_", " ").replace("-", " ").split())
    for candidate in (wanted, wanted.removesuffix("s"), wanted.removesuffix("es")):
        for term in terms():
            if candidate in {term.name, *term.aliases}:
                return term
    return None
