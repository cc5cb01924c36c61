"""A plan as JSON for machines: `{"schema": 1, "plan": {…}}`, with a published JSON schema."""

from __future__ import annotations

import json
from collections.abc import Callable
from json.decoder import JSONDecodeError, JSONDecoder
from typing import Any, NoReturn

from pydantic import ValidationError

from okrkpi.documents.errors import DocumentError
from okrkpi.models import SCHEMA, Plan
from okrkpi.pattern import pattern

Migration = Callable[[dict[str, Any]], dict[str, Any]]

# The step from each older version to the next one; the plan is a fresh dictionary.
MIGRATIONS: dict[int, Migration] = {}

_HALF = pattern("[\ud800-\udfff]")
_SPACE = pattern(r"[ \t\r\n]*")


def plan_to_json(plan: Plan) -> str:
    """Return the plan as JSON; reading it gives an equal plan."""
    content = {"schema": SCHEMA, "plan": plan.model_dump(mode="json")}
    written = json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False)
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", written) + "\n"


def plan_from_json(text: str) -> Plan:
    """Read a plan, of an older version too, or raise a DocumentError that says what is wrong."""
    text = text.removeprefix("\ufeff")
    version, plan = _open(_parse(text))
    while version < SCHEMA:
        plan = MIGRATIONS[version](plan)
        version += 1
    try:
        return Plan.model_validate(plan)
    except ValidationError as error:
        raise _invalid(error, text) from None


def plan_schema() -> dict[str, Any]:
    """Return the JSON schema of what `plan_to_json` writes."""
    schema = Plan.model_json_schema(mode="validation")
    definitions = schema.pop("$defs")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An okrkpi plan",
        "type": "object",
        "properties": {
            "$schema": {"type": "string"},
            "schema": {"const": SCHEMA, "title": "The version of this format"},
            "plan": {"$ref": "#/$defs/Plan"},
        },
        "required": ["schema", "plan"],
        "additionalProperties": False,
        "$defs": dict(sorted({**definitions, "Plan": schema}.items())),
    }


def _parse(text: str) -> Any:
    def refuse(word: str) -> NoReturn:
        raise DocumentError(f"{word} is no JSON number: take it out")

    try:
        return json.loads(text, parse_constant=refuse)
    except JSONDecodeError as error:
        raise DocumentError(
            f"this is no valid JSON: {error.msg}", error.lineno, error.colno
        ) from None
    except RecursionError:
        raise DocumentError("this JSON is nested too deeply to be a plan") from None
    except DocumentError:
        raise
    except ValueError:
        raise DocumentError("this JSON holds a number with too many digits") from None


def _open(content: Any) -> tuple[int, dict[str, Any]]:
    wanted = f'a plan is written as {{"schema": {SCHEMA}, "plan": {{…}}}}'
    if not isinstance(content, dict) or not isinstance(content.get("plan"), dict):
        raise DocumentError(f"this JSON is no plan: {wanted}")
    if unknown := sorted(content.keys() - {"schema", "plan", "$schema"}):
        raise DocumentError(f"“{unknown[0]}” is not known beside the plan: {wanted}")
    version = content.get("schema")
    if type(version) is not int or version < 1:
        raise DocumentError(f"the version of the format is missing or wrong: {wanted}")
    if version > SCHEMA:
        made = content["plan"].get("made")
        maker = made.get("version") if isinstance(made, dict) else None
        needed = f"okrkpi {maker} or newer" if maker else "a newer version of okrkpi"
        raise DocumentError(
            f"this plan is in format {version}, and this okrkpi reads up to {SCHEMA}:"
            f" it needs {needed}"
        )
    return version, content["plan"]


def _invalid(error: ValidationError, text: str) -> DocumentError:
    first = error.errors()[0]
    path: tuple[str | int, ...] = ("plan", *first["loc"])
    where = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path)[1:]
    message = first["msg"].removeprefix("Value error, ")
    line, column = _locate(text, path)
    return DocumentError(f"{where}: {message}", line, column)


def _locate(text: str, path: tuple[str | int, ...]) -> tuple[int, int]:
    """Return the line and column of the value at a path, or of the nearest one around it."""
    at = _skip(text, 0)
    for key in path:
        inner = _member(text, at, key)
        if inner is None:
            break
        at = inner
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _member(text: str, at: int, key: str | int) -> int | None:
    decode = JSONDecoder().raw_decode
    in_object = text[at] == "{"
    if not in_object and text[at] != "[":
        return None
    index = 0
    at = _skip(text, at + 1)
    while text[at] not in "]}":
        name: str | int = index
        if in_object:
            name, at = decode(text, at)
            at = _skip(text, _skip(text, at) + 1)
        if name == key:
            return at
        at = _skip(text, decode(text, at)[1])
        at = _skip(text, at + 1) if text[at] == "," else at
        index += 1
    return None


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


if __name__ == "__main__":
    print(json.dumps(plan_schema(), ensure_ascii=False, indent=2))
