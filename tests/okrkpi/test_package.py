from __future__ import annotations

import importlib
import subprocess
import sys
import tomllib
from pathlib import Path

import okrkpi

ROOT = Path(__file__).parents[2]


def test_the_version_is_that_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert okrkpi.__version__ == project["version"]


def test_every_public_name_is_there() -> None:
    for name in okrkpi.__all__:
        assert getattr(okrkpi, name) is not None
    assert set(okrkpi.__all__) <= set(dir(okrkpi))


def test_review_stays_the_function_once_its_module_is_imported() -> None:
    importlib.import_module("okrkpi.review")
    document = okrkpi.read("## Objective 1: Grow the choir\n- KR1: Sign 12 tenors by May\n")
    assert okrkpi.review(document.plan).verdicts
    assert okrkpi.classify("Churn rate").kind == "kpi"


def test_importing_the_package_loads_nothing_heavy() -> None:
    script = "import okrkpi, sys; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0
