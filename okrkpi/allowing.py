"""Decisions to live with a finding, written as comments beside the goal that they are about.

- Publish the safety report <!-- okrkpi: allow KR206 because the regulator asks for it -->

A comment at the end of a line is about that line. One that is alone on its line may be meant for
the goal above, as a part of it, or for the goal below, as linters have it: it is for the first of
the two that has the finding.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TypeVar

from okrkpi.document import Between, Document
from okrkpi.models import Allow, Item, Plan

_Kind = TypeVar("_Kind", bound=Item)
_MARK = "okrkpi:"
_IN_HTML = re.compile(
    r"<!--\s*okrkpi:\s*allow\b(?P<told>(?:(?!-->)[^\n]|\n(?!\s*\n)){0,400})-->", re.IGNORECASE
)
_IN_YAML = re.compile(
    r"(?<!\S)#\s*okrkpi:\s*allow\b(?P<told>[^\n]{0,400})$", re.IGNORECASE | re.MULTILINE
)
_TOLD = re.compile(
    r"\s*(?P<codes>[\w-]+(?:\s*,\s*[\w-]+)*)\s*(?:\bbecause\b|[:–—-])?\s*(?P<reason>.*)",
    re.IGNORECASE | re.DOTALL,
)
_COMMENT = re.compile(
    r"<!--\s*okrkpi:(?P<html>(?:(?!-->)[^\n]|\n(?!\s*\n)){0,400})-->"
    r"|(?<!\S)#\s*okrkpi:(?P<yaml>[^\n]{0,400})$",
    re.IGNORECASE | re.MULTILINE,
)
_ALONE = re.compile(r"\s*(?:<!--(?:(?!-->).)*-->|#\s*okrkpi:.*)\s*")
_OTHER_WORDS = ("allow", "allows", "ignore", "disable", "suppress", "skip", "noqa")


def not_understood(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the line and the words of each comment to this program that allows nothing."""
    if document.strict or _MARK not in document.text.lower():
        return
    for comment in _COMMENT.finditer(document.text):
        words = " ".join((comment["html"] or comment["yaml"] or "").split())
        verb, _, told = words.partition(" ")
        if verb.lower() == "allow" and _TOLD.fullmatch(told):
            continue
        if comment["html"] is None and not get_close_matches(verb.lower(), _OTHER_WORDS, n=1):
            continue  # in Markdown the same signs make a heading
        yield document.text.count("\n", 0, comment.start()) + 1, words


def with_allows(document: Document) -> Document:
    """Return the document with what its comments allow, at the goal that each stands beside.

    A comment belongs to the goal on its line, or to the last one above it with no blank line
    between; one that is alone on its line can also belong to a goal that begins right below. One
    that stands apart belongs to the plan as a whole.
    """
    if document.strict or _MARK not in document.text.lower():
        return document
    lines = document.text.split("\n")
    starts: dict[int, list[tuple[int, str]]] = {}
    for item, place in document.places.items():
        starts.setdefault(place.line, []).append((place.column, item))
    by_item: dict[str | None, list[Allow]] = {}
    between: list[Between] = []
    for comment, allow in _written(document.text):
        beside = _beside(comment, lines, starts)
        below = _below(comment, lines, starts)
        by_item.setdefault(beside, []).append(allow)
        if below is not None and below != beside:
            between.append(Between(**allow.model_dump(), beside=beside, below=below))
    whole = (*document.allow, *by_item.pop(None, []))
    plan = _allowed(document.plan, by_item)
    return replace(document, plan=plan, allow=(*whole, *between))


def settled(
    plan: Plan, allow: tuple[Allow, ...], found: Collection[tuple[str | None, str]]
) -> tuple[Plan, tuple[Allow, ...]]:
    """Give each decision between two goals to the one it is for, and return what is left.

    `found` are the places of findings with the codes and names of their rules, in small letters.
    """
    moved: dict[str | None, list[Allow]] = {}
    taken: dict[str | None, list[Allow]] = {}
    for one in allow:
        if isinstance(one, Between):
            code = one.code.lower()
            if (one.beside, code) not in found and (one.below, code) in found:
                decision = Allow(code=one.code, reason=one.reason)
                taken.setdefault(one.beside, []).append(decision)
                moved.setdefault(one.below, []).append(decision)
    whole = (one for one in allow if not isinstance(one, Between))
    gone = taken.pop(None, [])
    return _allowed(plan, moved, taken), tuple(one for one in whole if one not in gone)


@dataclass(frozen=True, slots=True)
class _Comment:
    """Where a comment stands: its first and last line and its column, 1-based; `alone` on them."""

    line: int
    last: int
    column: int
    alone: bool


def _written(text: str) -> Iterator[tuple[_Comment, Allow]]:
    """Yield each decision with the place of its comment."""
    for comment in (*_IN_HTML.finditer(text), *_IN_YAML.finditer(text)):
        told = _TOLD.fullmatch(comment["told"])
        if told is None:
            continue
        reason = " ".join(told["reason"].split())
        start = text.rfind("\n", 0, comment.start()) + 1
        line = text.count("\n", 0, comment.start()) + 1
        before = text[start : comment.start()]
        after = text[comment.end() :].partition("\n")[0]
        column = len(before) + 1
        alone = not after.strip() and not before.strip(" \t>*-+")
        place = _Comment(line, line + comment[0].count("\n"), column, alone)
        for code in told["codes"].split(","):
            yield place, Allow(code=code.strip(), reason=reason)


def _beside(
    comment: _Comment, lines: list[str], starts: dict[int, list[tuple[int, str]]]
) -> str | None:
    """Return the item that a comment belongs to: the last one that begins before it."""
    for number in range(comment.line, 0, -1):
        here = sorted(starts.get(number, ()))
        before = [item for at, item in here if number < comment.line or at < comment.column]
        if here:
            return before[-1] if before else here[0][1]
        if not lines[number - 1].strip():
            return None
    return None


def _below(
    comment: _Comment, lines: list[str], starts: dict[int, list[tuple[int, str]]]
) -> str | None:
    """Return the item that begins right below a comment alone on its line, no less far in."""
    if not comment.alone:
        return None
    number = comment.last + 1
    while number <= len(lines) and _ALONE.fullmatch(lines[number - 1]):
        number += 1
    here = sorted(starts.get(number, ()))
    if not here or _indent(lines[comment.line - 1]) > _indent(lines[number - 1]):
        return None
    return here[0][1]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _allowed(
    plan: Plan,
    by_item: Mapping[str | None, list[Allow]],
    taken: Mapping[str | None, list[Allow]] | None = None,
) -> Plan:
    """Return the plan with decisions added to items and taken from them, by their ids."""
    if not by_item:
        return plan

    def more(item: _Kind) -> _Kind:
        added, gone = by_item.get(item.id, []), (taken or {}).get(item.id, [])
        if not added and not gone:
            return item
        kept = (one for one in item.allow if one not in gone)
        return item.model_copy(update={"allow": (*kept, *added)})

    objectives = tuple(
        more(objective).model_copy(
            update={
                "key_results": tuple(map(more, objective.key_results)),
                "initiatives": tuple(map(more, objective.initiatives)),
            }
        )
        for objective in plan.objectives
    )
    return plan.model_copy(update={"objectives": objectives, "kpis": tuple(map(more, plan.kpis))})
