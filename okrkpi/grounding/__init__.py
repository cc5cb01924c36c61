"""Which numbers of a plan stand in the memo, which follow from it, and which are proposed."""

from okrkpi.grounding.by_hand import retold
from okrkpi.grounding.origins import ground

__all__ = ["ground", "retold"]
