"""The prompts that are shipped: each loads, and teaches what it is there for."""

from __future__ import annotations

from importlib.resources import files

import pytest

from prompts import load

NAMES = sorted(
    entry.name.removesuffix(".md")
    for entry in files("prompts").iterdir()
    if entry.name.endswith(".md")
)


def test_there_are_prompts() -> None:
    assert {"check", "draft", "repair"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_prompt_loads_and_uses_what_it_declares(name: str) -> None:
    prompt = load(name)
    assert prompt.description.endswith(".")
    assert [role for role, _ in prompt.parts] == ["system", "user"]
    filled = prompt.render(**dict.fromkeys(prompt.inputs, ""))
    assert all(message.content for message in filled.items)


@pytest.mark.parametrize("name", ["draft", "repair"])
def test_the_memo_is_only_in_the_users_part(name: str) -> None:
    parts = dict(load(name).parts)
    assert "document.text" in parts["user"]
    assert "document" not in parts["system"]
