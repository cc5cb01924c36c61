"""Phrases found among the words of a line: the longest that begins at a word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class _Branch:
    """The name of the phrase that ends here, and the words that may follow in longer ones."""

    __slots__ = ("after", "name")

    def __init__(self) -> None:
        self.name: str | None = None
        self.after: dict[str, _Branch] = {}


class Phrases:
    """Phrases of one word or more, each with a name; the longest that fits is found."""

    __slots__ = ("_roots", "first_words")

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Keep the phrases by their words; of two that are alike the first counts."""
        root = _Branch()
        for phrase, name in phrases:
            branch = root
            for part in phrase.split():
                longer = branch.after.get(part)
                if longer is None:
                    longer = branch.after[part] = _Branch()
                branch = longer
            if branch.name is None:
                branch.name = name
        self._roots = root.after
        self.first_words = self._roots.keys()

    def find(
        self, tokens: Sequence[str], i: int, head: str | None = None
    ) -> tuple[int, str] | None:
        """Return how many words the phrase at `i` has, and its name.

        `head` stands in for the first word where that is inflected.
        """
        branch, at = self._roots.get(head or tokens[i]), i
        found: tuple[int, str] | None = None
        while branch is not None:
            at += 1
            if branch.name is not None:
                found = at - i, branch.name
            if not branch.after or at == len(tokens):
                break
            branch = branch.after.get(tokens[at])
        return found

    def whole(self, parts: Sequence[str]) -> str | None:
        """Return the name of the phrase that is exactly these words."""
        found = self.find(parts, 0)
        return found[1] if found and found[0] == len(parts) else None
