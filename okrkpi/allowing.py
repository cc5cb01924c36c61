"""Decisions to live with a finding, written as comments beside the goal that they are about.

- Publish the safety report <!-- okrkpi: allow KR206 because the regulator asks for it -->
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from typing import TypeVar

from okrkpi.document import Document
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
    between; one that stands apart belongs to the plan as a whole.
    """
    if document.strict or _MARK not in document.text.lower():
        return document
    lines = document.text.split("\n")
    starts: dict[int, list[tuple[int, str]]] = {}
    for item, place in document.places.items():
        starts.setdefault(place.line, []).append((place.column, item))
    by_item: dict[str | None, list[Allow]] = {}
    for line, column, allow in _written(document.text):
        by_item.setdefault(_beside(line, column, lines, starts), []).append(allow)
    whole = (*document.allow, *by_item.pop(None, []))
    return replace(document, plan=_allowed(document.plan, by_item), allow=whole)


def _written(text: str) -> Iterator[tuple[int, int, Allow]]:
    """Yield each decision with the 1-based line and column of its comment."""
    for comment in (*_IN_HTML.finditer(text), *_IN_YAML.finditer(text)):
        told = _TOLD.fullmatch(comment["told"])
        if told is None:
            continue
        reason = " ".join(told["reason"].split())
        line = text.count("\n", 0, comment.start()) + 1
        column = comment.start() - text.rfind("\n", 0, comment.start())
        for code in told["codes"].split(","):
            yield line, column, Allow(code=code.strip(), reason=reason)


def _beside(
    line: int, column: int, lines: list[str], starts: dict[int, list[tuple[int, str]]]
) -> str | None:
    """Return the item that a comment belongs to: the last one that begins before it."""
    for number in range(line, 0, -1):
        here = sorted(starts.get(number, ()))
        before = [item for start, item in here if number < line or start < column]
        if here:
            return before[-1] if before else here[0][1]
        if not lines[number - 1].strip():
            return None
    return None


def _allowed(plan: Plan, by_item: dict[str | None, list[Allow]]) -> Plan:
    if not by_item:
        return plan

    def more(item: _Kind) -> _Kind:
        added = by_item.get(item.id)
        return item.model_copy(update={"allow": (*item.allow, *added)}) if added else item

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
