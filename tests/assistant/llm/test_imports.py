"""The provider's libraries are imported when a model is asked, and not before."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("openai", "instructor", "tenacity", "httpx2", "textual")
LIGHT = [
    "assistant.llm",
    "assistant.llm.settings",
    "assistant.llm.connect",
    "assistant.llm.doctor",
    "assistant.llm.replay",
    "assistant.drafting.draft",
    "assistant.commands.doctor",
    "assistant.commands.models",
]


@pytest.mark.parametrize("module", LIGHT)
def test_a_module_is_cheap_to_import(module: str) -> None:
    code = f"import sys, {module}; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
