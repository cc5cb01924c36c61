"""What a strategy memo says: its priorities, figures, non-goals and gaps, each with its place."""

from okrkpi.memo.goals import looks_like_goals
from okrkpi.memo.model import Aim, Memo, MemoError, Move
from okrkpi.memo.read import read_memo

__all__ = ["Aim", "Memo", "MemoError", "Move", "looks_like_goals", "read_memo"]
