"""What is wrong with YAML that cannot be read: the line where it begins, in plain words."""

from __future__ import annotations

from typing import Any

import yaml

from okrkpi.documents.errors import DocumentError
from okrkpi.pattern import pattern

_FORBIDDEN = pattern(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufeff\uff00-\ufffd\U00010000-\U0010ffff]"
)
_BREAKS = dict.fromkeys((0x85, 0x2028, 0x2029), " ")
_OPENINGS = {"flow sequence": "[]", "flow mapping": "{}"}
_SENTENCES = (
    ("':'", "this line has no colon, write it as “name: value” or as an entry with a dash"),
    ("mapping values", "a colon stands where none is read, put a text with a colon in quotes"),
    ("tab character", "the line is indented with a tab, indent it with spaces"),
    ("'\\t'", "the line is indented with a tab, indent it with spaces"),
    ("cannot start", "a text begins with a special sign, put it in quotes"),
    ("alphabetic", "a text begins with a special sign, put it in quotes"),
    ("alphanumeric", "a text begins with a special sign, put it in quotes"),
    ("escape", "a text in double quotes holds a backslash, put it in single quotes"),
    ("comment or line break", "after | or > the text begins on the next line"),
    ("indentation indicators", "after | or > the text begins on the next line"),
)
_INDENTED = "the line is not indented like those that it belongs to"
_FOLLOWS = "more text follows what ends here, put the whole in quotes"


def as_in_the_file(text: str) -> str:
    """Return YAML whose lines are those of the file: YAML knows breaks that editors do not show."""
    return text if text.isascii() else text.translate(_BREAKS)


def fault(error: yaml.YAMLError, text: str, last: yaml.Event | None = None) -> DocumentError:
    """Return what is wrong and where it begins; `last` is what was read before."""
    if not isinstance(error, yaml.MarkedYAMLError):
        found = _FORBIDDEN.search(text)
        line = text.count("\n", 0, found.start()) + 1 if found else None
        return _error("it holds a control character, take the character out", line)
    start = error.context_mark
    mark: Any = error.problem_mark or start
    if mark is None:
        return _error(error.problem or "it cannot be read", None)
    context, problem = error.context or "", error.problem or ""
    sentence = next((told for word, told in _SENTENCES if word in problem), None)
    if start and "quoted scalar" in context and "unexpected" in problem:
        mark, sentence = start, "the text in quotes that begins here never ends, close the quote"
    elif start and (signs := _unclosed(context, text, start)):
        mark = start
        sentence = f"the “{signs[0]}” that begins here is never closed, add “{signs[1]}”"
    elif start and "simple key" in context:
        mark = start
    elif last and _runs_over(last, mark):
        mark, sentence = last.start_mark, "the text in quotes that begins here ends lines below"
    elif sentence is None and "expected" in problem:
        sentence = _out_of_place(text, mark)
    return _error(sentence or problem, mark.line + 1, mark.column + 1)


def _error(sentence: str, line: int | None, column: int | None = None) -> DocumentError:
    return DocumentError(f"this is no valid YAML: {sentence}", line, column)


def _unclosed(context: str, text: str, start: Any) -> str | None:
    """Return the brackets of a list or mapping of which no closing one is left in the text."""
    signs = next((pair for name, pair in _OPENINGS.items() if context.endswith(name)), None)
    if signs is None:
        return None
    rest = text.split("\n", start.line)[-1][start.column :]
    return signs if rest.count(signs[1]) < rest.count(signs[0]) else None


def _runs_over(last: yaml.Event, mark: Any) -> bool:
    """Say whether a quote that was left open ended at the next one, where the fault shows."""
    if not isinstance(last, yaml.ScalarEvent) or last.style not in ("'", '"'):
        return False
    start: Any = last.start_mark
    end: Any = last.end_mark
    return bool(start.line < end.line == mark.line)


def _out_of_place(text: str, mark: Any) -> str:
    line = text.split("\n", mark.line + 1)[mark.line : mark.line + 1]
    return _FOLLOWS if line and line[0][: mark.column].strip(" -") else _INDENTED
