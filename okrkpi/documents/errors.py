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


class PrintedError(NoGoalsError):
    """A text that a command of this program printed about goals; `command` says which."""

    def __init__(self, command: str) -> None:
        drafted = command == "okrkpi draft"
        instead = "keep the plan with --out" if drafted else "name the document that it is about"
        super().__init__(f"this is what {command} printed, and no plan; {instead}")
        self.command = command
