"""How a single value stands in a plan's Markdown: a quote, a number, a reason, a check-in."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import get_args

from okrkpi.documents.escaping import EMPTY, escape, escape_value, split_escaped, unescape
from okrkpi.models import Allow, Checkin, Number, Quote, Role, Status
from okrkpi.pattern import pattern

_ROLES: tuple[Role, ...] = get_args(Role)
_STATUSES: tuple[Status, ...] = get_args(Status)
_PLACE = pattern(
    r"(?P<document>(?:\\.|[^:\\])*):(?:p(?P<page>-?[0-9]{1,4000}):)?"
    r"(?P<line>-?[0-9]{1,4000})(?::(?P<column>-?[0-9]{1,4000}))?\s*(?P<text>[“\"].*[”\"])$"
)
_NUMBER = pattern(r"`(?P<text>[^`]*)`")
_BECAUSE = pattern(r"(?:^|\s)because(?:\s|$)")


def write_quote(quote: Quote) -> str:
    """Return `memo:14:3 “words”`, with the page where there is one: `memo:p2:14:3`."""
    page = "" if quote.page is None else f"p{quote.page}:"
    place = f"{escape_value(quote.document, ':')}:{page}{quote.line}:{quote.column}"
    return f"{place} “{escape(quote.text)}”"


def read_quote(written: str) -> Quote:
    """Read what `write_quote` wrote; the column may be missing, and the quotes may be straight."""
    found = _PLACE.match(written)
    if found is None:
        raise ValueError("a source is written as memo:14:3 “words of the document”")
    return Quote(
        document=unescape(found["document"].strip()),
        text=unescape(found["text"][1:-1]),
        line=int(found["line"]),
        column=int(found["column"] or 1),
        page=None if found["page"] is None else int(found["page"]),
    )


def write_number(number: Number) -> str:
    """Return `` `1,150` baseline, grounded, source 1, because … `` with what is known."""
    facts = [] if number.role == "other" else [str(number.role)]
    if number.status is not None:
        facts.append(number.status)
    if number.quote is not None:
        facts.append(f"source {number.quote + 1}")
    if number.working is not None:
        facts.append(f"because {escape(number.working)}".rstrip())
    return f"`{escape(number.text, '`')}` {', '.join(facts)}".rstrip()


def read_number(written: str) -> Number:
    """Read what `write_number` wrote; the words may stand in any order, the reason comes last."""
    found = _NUMBER.match(written)
    if found is None:
        raise ValueError("a number is written in backticks, as in `1,150` baseline, grounded")
    facts, working = _split_because(written[found.end() :])
    values: dict[str, object] = {"text": unescape(found["text"]), "working": working}
    for fact in (part.strip() for part in facts.split(",")):
        if fact:
            name, value = _number_fact(fact)
            if name in values:
                raise ValueError(f"a number has one {name}: take out “{fact}”")
            values[name] = value
    return Number.model_validate(values)


def write_allow(allow: Allow) -> str:
    """Return `KR223 because …`."""
    code = escape_value(allow.code).replace("because", f"be{EMPTY}cause")
    return f"{code} because {escape(allow.reason)}" if allow.reason else code


def read_allow(written: str) -> Allow:
    """Read what `write_allow` wrote; the reason may be missing."""
    code, reason = _split_because(written)
    if not code:
        raise ValueError("name the rule to allow, as in KR223 because the base is counted monthly")
    return Allow(code=unescape(code), reason=reason or "")


def write_checkin(checkin: Checkin) -> str:
    """Return `2026-10-14 1,240; a note`."""
    note = f"; {escape(checkin.note)}" if checkin.note else ""
    return f"{checkin.date.isoformat()} {escape_value(checkin.value, ';')}{note}"


def read_checkin(written: str) -> Checkin:
    """Read what `write_checkin` wrote; the note may be missing."""
    day, _, rest = written.partition(" ")
    value, *note = split_escaped(rest, ";")
    if not value.strip():
        raise ValueError("a check-in is a day and a value, as in 2026-10-14 1,240; a note")
    return Checkin(
        date=read_date(day),
        value=unescape(value.strip()),
        note=unescape(";".join(note).strip()),
    )


def read_date(written: str) -> date:
    """Read a day such as 2026-10-14."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ValueError(f"“{written[:40]}” is no date: write one as 2026-10-14") from None


def write_list(values: tuple[str, ...]) -> str:
    """Return the values with commas between them."""
    return ", ".join(escape_value(value, ",") for value in values)


def read_list(written: str) -> tuple[str, ...]:
    """Read what `write_list` wrote; nothing between two commas is left out."""
    parts = (part.strip() for part in split_escaped(written, ","))
    return tuple(unescape(part) for part in parts if part)


def read_grade(written: str) -> float:
    """Read a grade such as 0.7."""
    try:
        return float(written)
    except ValueError:
        raise ValueError("a grade is a number from 0.0 to 1.0") from None


def one_of(*choices: str) -> Callable[[str], str]:
    """Return a reader that takes one of these words, in small or capital letters."""

    def read(written: str) -> str:
        if written.lower() not in choices:
            raise ValueError(f"“{written[:40]}” is not known: write {' or '.join(choices)}")
        return written.lower()

    return read


def _split_because(written: str) -> tuple[str, str | None]:
    found = _BECAUSE.search(written)
    if found is None:
        return written.strip(), None
    return written[: found.start()].strip(), unescape(written[found.end() :].strip())


def _number_fact(fact: str) -> tuple[str, object]:
    word = fact.lower()
    if word in _ROLES:
        return "role", word
    if word in _STATUSES:
        return "status", word
    source = re.fullmatch(r"source\s+(-?[0-9]{1,4000})", word)
    if source is None:
        known = ", ".join((*_ROLES, *_STATUSES))
        raise ValueError(f"“{fact[:40]}” is not known about a number: write {known} or source 1")
    return "quote", int(source[1]) - 1
