r"""Text of any kind on one line of Markdown, and back.

`\` before punctuation stands for the punctuation, `\u{a}` for the character with that code, and
`\u{}` for nothing at all. A backslash before a letter or a digit is a backslash.
"""

from __future__ import annotations

import re

from okrkpi.pattern import pattern

EMPTY = r"\u{}"

_ESCAPED = pattern(r"\\(?:u\{([0-9A-Fa-f]{0,6})\}|([!-/:-@\[-`{-~]))")
_SIGNIFICANT = pattern(
    # what no line can show: controls, line breaks, direction overrides, halves of characters
    r"(?P<unseen>[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff])"
    r"|\\(?![A-Za-z0-9])|\\(?=u\{)"
    r"|<(?=[A-Za-z/!?])|!(?=\[)|&(?=#?\w{1,32};)"
)
_BLOCK = pattern(
    r"#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|(?P<number>[0-9]{1,9})[.)](?=\s|$)|```|~~~"
    r"|\[(?=[ xX]\])|\[(?=[^\]]{1,200}\]:)|[-_*][-_*\s]*$"
)


def escape(text: str, also: str = "") -> str:
    """Return the text as one line that reads back as the same text; `also` is escaped too."""
    escaped = _SIGNIFICANT.sub(_escape_one, text)
    if also:
        escaped = _escape_also(escaped, also)
    if text[:1].isspace() and not escaped.startswith("\\"):
        escaped = _code(escaped[0]) + escaped[1:]
    if text[-1:].isspace() and escaped[-1:].isspace():
        escaped = escaped[:-1] + _code(escaped[-1])
    return escaped


def escape_value(text: str, also: str = "") -> str:
    """Return the text as `escape` does, and the sign for nothing where it is empty."""
    return escape(text, also) or EMPTY


def escape_block(text: str) -> str:
    """Return the text as a line that Markdown takes for plain text where a block may start."""
    escaped = escape_value(text)
    if opening := _BLOCK.match(escaped):
        at = len(opening["number"] or "")
        return f"{escaped[:at]}\\{escaped[at:]}"
    return escaped


def escape_heading(text: str) -> str:
    """Return the text as a heading's, in which closing number signs would get lost."""
    escaped = escape(text)
    kept = escaped.rstrip("#")
    if kept != escaped and (not kept or kept[-1].isspace()):
        return f"{kept}\\{escaped[len(kept) :]}"
    return escaped


def unescape(written: str) -> str:
    """Return the text that was written."""
    return _ESCAPED.sub(_unescape_one, written) if "\\" in written else written


def split_escaped(written: str, separator: str) -> list[str]:
    """Split at each separator (one character) that is not escaped; the parts stay as written."""
    parts, start = [], 0
    for found in re.finditer(rf"\\.|{re.escape(separator)}", written):
        if found[0] == separator:
            parts.append(written[start : found.start()])
            start = found.end()
    return [*parts, written[start:]]


def _code(character: str) -> str:
    return f"\\u{{{ord(character):x}}}"


def _escape_one(found: re.Match[str]) -> str:
    return _code(found[0]) if found["unseen"] else "\\" + found[0]


def _escape_also(escaped: str, also: str) -> str:
    # A backtick stays out of the line altogether: within code Markdown knows no escapes.
    def one(found: re.Match[str]) -> str:
        if len(found[0]) > 1:
            return found[0]
        return _code("`") if found[0] == "`" else "\\" + found[0]

    return re.sub(rf"\\.|[{re.escape(also)}]", one, escaped)


def _unescape_one(found: re.Match[str]) -> str:
    if found[2]:
        return found[2]
    if not found[1]:
        return ""
    number = int(found[1], 16)
    return chr(number) if number <= 0x10FFFF else found[0]
