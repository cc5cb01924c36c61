"""Whether a text is JSON, YAML or TOML at all, whatever it is about."""

from __future__ import annotations

import json
from typing import Literal


def is_valid(text: str, kind: Literal["json", "yaml", "toml"]) -> bool:
    """Say whether a text can be read as JSON, YAML or TOML; templates and aliases are no fault."""
    import tomllib  # only data needs these

    import yaml

    try:
        if kind == "json":
            json.loads(text.removeprefix("\ufeff"))
        elif kind == "toml":
            tomllib.loads(text.removeprefix("\ufeff"))
        else:
            for _ in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
                pass
    except (ValueError, RecursionError, yaml.YAMLError):
        return False
    return True
