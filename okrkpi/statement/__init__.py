"""What one line of a goal says."""

from okrkpi.statement.facts import Change, Deadline, Direction, Kind, Phrase, Quantity, Statement
from okrkpi.statement.statement import parse

__all__ = ["Change", "Deadline", "Direction", "Kind", "Phrase", "Quantity", "Statement", "parse"]
