"""Whether a text is JSON or YAML at all, whatever it is about."""

from __future__ import annotations

import json
from typing import Literal


def is_valid(text: str, kind: Literal["json", "yaml"]) -> bool:
    """Say whether a text can be read as JSON or YAML; templates and aliases are no fault."""
    import yaml  # only data needs it

    try:
        if kind == "json":
            json.loads(text.removeprefix("\ufeff"))
        else:
            for _ in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
                pass
    except (ValueError, RecursionError, yaml.YAMLError):
        return False
    return True
