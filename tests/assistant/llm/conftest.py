from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assistant.llm.server import Server, serving


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "127.0.0.1,localhost")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server
