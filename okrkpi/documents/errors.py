"""The errors of every reader: what is wrong in a document, and where."""

from __future__ import annotations


class DocumentError(ValueError):
    """A document that cannot be read; line and column are 1-based, None where there is no place."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message, line, column)
        self.message = message
        self.line = line
        self.column = column

    def __str__(self) -> str:
        if self.line is None:
            return self.message
        where = f"line {self.line}" if self.column is None else f"line {self.line}:{self.column}"
        return f"{where}: {self.message}"


class NoGoalsError(DocumentError):
    """A table in which there are no goals."""
