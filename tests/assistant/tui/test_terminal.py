from __future__ import annotations

import os
import subprocess
import sys

import pytest

START = "import sys; from assistant.main import main; sys.exit(main([]))"


@pytest.mark.parametrize("term", ["dumb", "xterm-256color"])
def test_the_app_is_refused_where_it_could_not_be_seen(term: str) -> None:
    environment = {**os.environ, "TERM": term, "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run(
        [sys.executable, "-c", START], env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert ran.stderr.startswith("okrkpi: the app needs a terminal")
    assert "okrkpi draft memo.md" in ran.stderr
    assert ran.stderr.count("\n") == 1
