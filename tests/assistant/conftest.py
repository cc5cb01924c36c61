from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from assistant.main import main


@pytest.fixture(autouse=True)
def _own_settings(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keep the settings, keys and choices of the person at the machine out of every test."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(folder))
    for name in list(os.environ):
        if name.startswith(("OKRKPI_", "OPENAI_")):
            monkeypatch.delenv(name)


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def okrkpi(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line in this process."""

    def run(*arguments: str, stdin: bytes = b"") -> Ran:
        given = io.TextIOWrapper(io.BufferedReader(io.BytesIO(stdin)), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", given)
        capsys.readouterr()
        code = main(list(arguments))
        told = capsys.readouterr()
        return Ran(code, told.out, told.err)

    return run
