"""Changed words put back where they were read, and nothing else touched."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from assistant.errors import AssistantError
from assistant.files import read_text
from assistant.tui.filing import Saved, digest_of_file
from assistant.tui.in_place import Origin, left_out, put_back
from okrkpi.change import with_text, with_title
from okrkpi.documents import read
from okrkpi.documents.plan import write_plan
from okrkpi.models import Plan
from tests.assistant.tui.conftest import TODAY

NOW = datetime(2026, 11, 22, 9, 5)
MARKDOWN = "# Goals 2027-Q1\n\n## Objective: Be quick\n- KR: Cut waits from 9 to 4\n- KR: Ship it\n"
WRAPPED = (
    "# Goals 2027-Q1\n\n## Objective: Be quick\n- KR: Cut waits\n  from 9 to 4\n- KR: Ship it\n"
)
YAML = (
    "# ours\nobjectives:\n- objective: Be quick\n  key_results:\n  - Cut waits from 9 to 4 # yes\n"
)
JSON = '{"objectives": [{"objective": "Be quick", "key_results": ["Cut waits from 9 to 4"]}]}\n'
CSV = "KPI;Now;Target;Colour\nWaiting days;9;4;mauve\n"


def origin_of(name: str, text: str) -> tuple[Origin, Plan]:
    Path(name).write_bytes(text.encode())
    held = read_text(name)
    origin = Origin(held, Saved(name, digest_of_file(name)), TODAY)
    return origin, read(held, name=name, today=TODAY).plan


@pytest.mark.parametrize(
    ("name", "text", "before", "after"),
    [
        ("a.md", MARKDOWN, "Cut waits from 9 to 4", "Cut waits from 8 to 3"),
        ("a.md", f"\ufeff{MARKDOWN}", "Be quick", "Be quicker"),
        ("a.md", MARKDOWN.replace("\n", "\r\n"), "Ship it", "Sell 9 of it"),
        ("a.yaml", YAML, "Cut waits from 9 to 4", "Cut waits from 8 to 3"),
        ("a.json", JSON, "Cut waits from 9 to 4", "Cut waits from 8 to 3"),
        ("a.csv", CSV, "Waiting days", "Days of waiting"),
    ],
)
def test_only_the_words_change(name: str, text: str, before: str, after: str) -> None:
    origin, plan = origin_of(name, text)
    (changed,) = (item.id for item in plan.items() if item.text == before)
    saved = put_back(origin, with_text(plan, changed, after), NOW)
    assert Path(name).read_bytes() == text.replace(before, after).encode()
    assert saved.saved.digest == digest_of_file(name)
    again = put_back(saved, plan, NOW)
    assert Path(name).read_bytes() == text.encode()
    assert again.text == origin.text


@pytest.mark.parametrize(
    ("name", "text", "before", "after", "told"),
    [
        ("a.md", WRAPPED, "Cut waits from 9 to 4", "Cut waits", "stand otherwise in a.md"),
        ("a.md", MARKDOWN, "Ship it", "Ship ~~it~~", "read as something else in a.md"),
        ("a.json", JSON, "Be quick", 'Be "quick"', "make a.json unreadable"),
        ("a.yaml", YAML, "Be quick", "Be quick: now", "a.yaml"),
        ("a.csv", CSV, "Waiting days", "Days; waiting", "read as something else in a.csv"),
    ],
)
def test_what_would_lose_something_is_refused(
    name: str, text: str, before: str, after: str, told: str
) -> None:
    origin, plan = origin_of(name, text)
    (changed,) = (item.id for item in plan.items() if item.text == before)
    with pytest.raises(AssistantError, match=told):
        put_back(origin, with_text(plan, changed, after), NOW)
    assert Path(name).read_bytes() == text.encode()


def test_more_than_words_is_refused() -> None:
    origin, plan = origin_of("a.md", MARKDOWN)
    with pytest.raises(AssistantError, match="more than the words of lines"):
        put_back(origin, with_title(plan, "Other"), NOW)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.md", MARKDOWN, ""),
        ("a.md", f"{MARKDOWN}\n## Notes\n- Ask Mia.\n", "“Ask Mia.” (line 8)."),
        ("a.csv", CSV, "“mauve” (line 2)."),
        ("a.md", f"{MARKDOWN}<!-- mine -->\n", "“<!-- mine -->” (line 6)."),
        ("a.md", f"{MARKDOWN}\n## Notes\n- Ask Mia.\n- Wait.\n", "(line 8), and 1 more like it."),
    ],
)
def test_what_a_copy_leaves_out_is_said(name: str, text: str, told: str) -> None:
    origin, plan = origin_of(name, text)
    lost = left_out(origin, write_plan(plan))
    assert lost.endswith(told)
    assert bool(lost) == bool(told)
