"""The shape of an answer, as endpoints that hold to it strictly want it."""

from __future__ import annotations

from typing import Any

import openai
from pydantic import BaseModel

# Keywords that a strict schema may not carry; the shape does not depend on them.
_UNKNOWN = ("default", "title", "examples")


def strict_schema(reply: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON schema of a reply with every field required and none besides."""
    schema = dict(openai.pydantic_function_tool(reply)["function"]["parameters"])
    return _object(schema)


def _object(schema: dict[str, Any]) -> dict[str, Any]:
    return {key: _value(key, value) for key, value in schema.items() if key not in _UNKNOWN}


def _value(key: str, value: Any) -> Any:
    # What stands under these keys are names of fields, which may well be called "title".
    if key in {"properties", "$defs"} and isinstance(value, dict):
        return {name: _object(part) for name, part in value.items()}
    if isinstance(value, dict):
        return _object(value)
    if isinstance(value, list):
        return [_object(part) if isinstance(part, dict) else part for part in value]
    return value
