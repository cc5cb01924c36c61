"""What the documentation shows is what the commands do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from assistant.configuration import profile_for
from okrkpi.documents import read
from okrkpi.review import review
from tests.assistant.conftest import Run, okrkpi  # noqa: F401 - a fixture

ROOT = Path(__file__).parent.parent
CONFIGURATION = (ROOT / "docs" / "configuration.md").read_text("utf-8")
AUTOMATION = (ROOT / "docs" / "automation.md").read_text("utf-8")
HOUSE = re.search(r"```toml\n(# okrkpi.toml\n.*?)```", CONFIGURATION, re.DOTALL)
GOALS = """# Orchard, 2026-Q4

## Objective 1: Pickers come back to us every autumn
- KR1: Raise the picker score from 12 to 25
- KR2: Find synergies for 4 farms
- KR3: Reduce churn significantly
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    assert HOUSE is not None
    monkeypatch.chdir(tmp_path)
    (tmp_path / "goals.md").write_text(GOALS)
    (tmp_path / "okrkpi.toml").write_text(HOUSE[1])
    return tmp_path


def test_the_mistake_in_the_house_profile_is_told_as_shown(
    okrkpi: Run,  # noqa: F811 - the fixture
    folder: Path,
) -> None:
    told = re.search(r"```text\nokrkpi: okrkpi.toml: (.*?)\n```", CONFIGURATION)
    assert told is not None
    ran = okrkpi("review", "goals.md")
    assert ran.code == 2
    assert ran.err == f"okrkpi: {folder / 'okrkpi.toml'}: {told[1]}\n"


def test_the_mended_house_profile_finds_what_the_page_says(folder: Path) -> None:
    path = folder / "okrkpi.toml"
    path.write_text(path.read_text().replace("no-ownr", "no-owner"))
    plan = read(GOALS).plan
    found = {(one.code, one.at) for one in review(plan, profile_for("goals.md")).findings}
    assert {("KR211", "KR1"), ("KR207", "KR2"), ("KR201", "KR3")} <= found
    assert ("KR207", "KR3") not in found


@pytest.mark.parametrize("page", [CONFIGURATION, AUTOMATION])
def test_the_comment_that_the_pages_show_is_understood(page: str) -> None:
    for line in re.findall(r"^- .* <!-- okrkpi: allow .* -->$", page, re.MULTILINE):
        document = read(f"# Plan 2026-Q4\n\n## Objective 1: Guests come back\n{line}\n")
        found = review(document.plan, allow=document.allow).findings
        assert [one.code for one in found if one.suppressed] == ["KR206"]


def test_the_workflow_and_the_hook_of_the_page_use_what_there_is() -> None:
    blocks = [
        yaml.safe_load(one) for one in re.findall(r"```yaml\n(.*?)```", AUTOMATION, re.DOTALL)
    ]
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert blocks[0]["repos"][0]["hooks"][0]["id"] == hooks[0]["id"]
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    (step,) = (
        one for one in blocks[1]["jobs"]["review"]["steps"] if "okrkpi" in str(one.get("uses"))
    )
    assert set(step["with"]) <= set(inputs)
    table = re.findall(r"^\| (`.*?`) \|", AUTOMATION, re.MULTILINE)
    assert set(re.findall(r"`([\w-]+)`", " ".join(table))) == set(inputs)


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*.md")), ids=lambda page: page.name)
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!http|#)([^)#]+)\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target
