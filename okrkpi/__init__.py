"""OKRs and KPIs: what a plan is, what a line says, what is wrong with it, where it comes from.

`read` a document, `review` its plan, `classify` a line, `ground` a plan in its memo. Names are
loaded when they are used, so that a program pays only for what it needs.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from okrkpi.version import __version__

if TYPE_CHECKING:
    from okrkpi.document import Document, Place
    from okrkpi.documents import read
    from okrkpi.documents.errors import DocumentError
    from okrkpi.finding import Finding
    from okrkpi.grounding import ground
    from okrkpi.models import (
        Cycle,
        Initiative,
        KeyResult,
        Kpi,
        Objective,
        Plan,
        Question,
        Quote,
    )
    from okrkpi.profile import Profile, load_profile
    from okrkpi.review import Review, review
    from okrkpi.statement import Statement
    from okrkpi.statement import parse as classify

__all__ = [
    "Cycle",
    "Document",
    "DocumentError",
    "Finding",
    "Initiative",
    "KeyResult",
    "Kpi",
    "Objective",
    "Place",
    "Plan",
    "Profile",
    "Question",
    "Quote",
    "Review",
    "Statement",
    "__version__",
    "classify",
    "ground",
    "load_profile",
    "read",
    "review",
]

_HOME = {
    "Document": "okrkpi.document",
    "Place": "okrkpi.document",
    "DocumentError": "okrkpi.documents.errors",
    "read": "okrkpi.documents",
    "Finding": "okrkpi.finding",
    "ground": "okrkpi.grounding",
    "Cycle": "okrkpi.models",
    "Initiative": "okrkpi.models",
    "KeyResult": "okrkpi.models",
    "Kpi": "okrkpi.models",
    "Objective": "okrkpi.models",
    "Plan": "okrkpi.models",
    "Question": "okrkpi.models",
    "Quote": "okrkpi.models",
    "Profile": "okrkpi.profile",
    "load_profile": "okrkpi.profile",
    "Review": "okrkpi.review",
    "Statement": "okrkpi.statement",
}


def __getattr__(name: str) -> Any:
    if name == "classify":
        return import_module("okrkpi.statement").parse
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """Keeps `okrkpi.review` the function, also once the module of that name is imported."""

    @property
    def review(self) -> Any:
        """The function that reviews a plan."""
        return import_module("okrkpi.review").review

    @review.setter
    def review(self, module: ModuleType) -> None:
        """Take no notice of the module, which the import system binds here."""


sys.modules[__name__].__class__ = _Package
