"""Text from strangers, made harmless for a terminal without moving a character."""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    # controls, line separators, direction overrides, byte order marks, halves of characters
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_PICTURES = 0x2400
_DELETE = "\x7f"


def visible(text: str, *, keep: str = "") -> str:
    """Return the text with every control character as a sign that can be seen, one for one.

    A tab becomes a space; the characters in `keep` stay as they are.
    """

    def sign(found: re.Match[str]) -> str:
        character = found[0]
        if character in keep:
            return character
        if character == "\t":
            return " "
        if character < " ":
            return chr(_PICTURES + ord(character))
        return "\u2421" if character == _DELETE else "\ufffd"

    return _UNSAFE.sub(sign, text)
