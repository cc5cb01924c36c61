"""Reads a prompt file and renders it into messages.

A file has a front matter (`description`, `inputs`) and parts, each opened by a line such as
`=== system`. The parts are cut before anything is rendered, so that no input can open a part of
its own; the inputs are filled in by a sandboxed template engine that refuses an unknown name.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Literal, cast, get_args

import yaml
from jinja2 import StrictUndefined, TemplateError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

Role = Literal["system", "user", "assistant"]

_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_FRONT = re.compile(r"---\n(?P<front>.*?)\n---\n(?P<body>.*)", re.DOTALL)
_PART = re.compile(r"^=== (?P<role>\w+)[ \t]*\n", re.MULTILINE)


class PromptError(Exception):
    """A prompt file that cannot be used, or inputs that are not the ones it declares."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message to a model."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class Messages:
    """A rendered prompt; `hash` is that of the prompt's file, not of what was filled in."""

    prompt: str
    hash: str
    items: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt file: what it is for, which inputs it takes, and its parts as templates."""

    name: str
    description: str
    inputs: tuple[str, ...]
    parts: tuple[tuple[Role, str], ...]
    hash: str

    def render(self, **inputs: object) -> Messages:
        """Fill in exactly the declared inputs; their text is never read as a template."""
        self._check(inputs)
        messages = []
        for role, source in self.parts:
            try:
                text = _environment().from_string(source).render(inputs)
            except TemplateError as error:
                raise PromptError(f"prompt {self.name} cannot be rendered: {error}") from error
            messages.append(Message(role, text.strip()))
        return Messages(self.name, self.hash, tuple(messages))

    def _check(self, inputs: Mapping[str, object]) -> None:
        for problem, names in (
            ("lacks", set(self.inputs) - set(inputs)),
            ("does not take", set(inputs) - set(self.inputs)),
        ):
            if names:
                raise PromptError(f"prompt {self.name} {problem} {', '.join(sorted(names))}")


def load(name: str, folder: Path | None = None) -> Prompt:
    """Load a prompt by its name; a file of that name in `folder` wins over the one shipped."""
    if not _NAME.fullmatch(name):
        raise PromptError(f"{name!r} is no name of a prompt; use small letters, digits and dashes")
    return parse(name, _text(name, folder))


def parse(name: str, text: str) -> Prompt:
    """Read the text of a prompt file, and check that it uses just the inputs it declares."""
    text = text.replace("\r\n", "\n")
    found = _FRONT.fullmatch(text)
    if not found:
        raise PromptError(f"prompt {name} has no front matter between two lines of dashes")
    description, inputs = _declared(name, found["front"])
    parts = _parts(name, found["body"])
    used = _used(name, parts)
    if used != set(inputs):
        odd = ", ".join(sorted(used ^ set(inputs)))
        raise PromptError(f"prompt {name} must declare the inputs that it uses, no others: {odd}")
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    return Prompt(name, description, inputs, parts, digest)


def _text(name: str, folder: Path | None) -> str:
    try:
        if folder is not None and (own := folder / f"{name}.md").is_file():
            return own.read_text(encoding="utf-8")
        return (files("prompts") / f"{name}.md").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise PromptError(f"there is no prompt {name}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"prompt {name} cannot be read; save it as UTF-8") from error


def _declared(name: str, front: str) -> tuple[str, tuple[str, ...]]:
    try:
        data = yaml.safe_load(front)
    except yaml.YAMLError as error:
        raise PromptError(f"the front matter of prompt {name} is no YAML") from error
    if not isinstance(data, dict) or set(data) != {"description", "inputs"}:
        raise PromptError(f"the front matter of prompt {name} needs description and inputs")
    inputs = data["inputs"]
    if not isinstance(inputs, list) or not all(isinstance(entry, str) for entry in inputs):
        raise PromptError(f"the inputs of prompt {name} must be a list of names")
    return str(data["description"]), tuple(inputs)


def _parts(name: str, body: str) -> tuple[tuple[Role, str], ...]:
    pieces = _PART.split(body)
    if pieces[0].strip() or len(pieces) < 3:
        raise PromptError(f"prompt {name} must begin with a part such as '=== system'")
    roles, sources = pieces[1::2], pieces[2::2]
    if wrong := set(roles) - set(get_args(Role)):
        raise PromptError(f"prompt {name} has no such role: {', '.join(sorted(wrong))}")
    return tuple((cast(Role, role), source) for role, source in zip(roles, sources, strict=True))


def _used(name: str, parts: tuple[tuple[Role, str], ...]) -> set[str]:
    try:
        trees = [_environment().parse(source) for _, source in parts]
    except TemplateError as error:
        raise PromptError(f"prompt {name} is no valid template: {error}") from error
    return {variable for tree in trees for variable in meta.find_undeclared_variables(tree)}


@lru_cache(maxsize=1)
def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
