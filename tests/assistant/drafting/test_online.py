"""From a memo to a plan over a real endpoint: consent, progress, and what stays when it fails."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from assistant.drafting.brief import Brief
from assistant.drafting.draft import Draft
from assistant.drafting.online import consent, online_draft, spent
from assistant.errors import Exit, InputError
from assistant.llm.contract import Usage
from assistant.llm.settings import load_settings
from okrkpi.export.schema import schema
from okrkpi.profile import load_profile
from tests.assistant.conftest import Run
from tests.assistant.drafting.memo import MEMO, filled
from tests.assistant.llm.server import Handler, Server, fails, is_silent, says, serving

KEY = "sk-verysecretkey"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with serving() as server:
        yield server
        server.silence.set()


def drafted(server: Server, told: list[str], model: str | None = "tiny") -> Draft:
    settings = load_settings(environ={}, path=Path("config.toml"), model=model, base_url=server.url)
    return asyncio.run(
        online_draft(
            MEMO,
            Brief(),
            settings,
            environ={"OPENAI_API_KEY": KEY},
            today=date(2026, 11, 22),
            profile=load_profile(),
            tell=told.append,
        )
    )


def test_the_host_is_named_first_and_then_what_happens(server: Server) -> None:
    told: list[str] = []

    def answer(handler: Handler, body: dict[str, object]) -> None:
        assert told[0].startswith("sending the memo to 127.0.0.1")
        says(filled())(handler, body)

    server.script.extend([answer, says({"items": []})])
    made = drafted(server, told)
    assert [objective.id for objective in made.plan.objectives] == ["O1", "O2"]
    assert told[1].startswith("O1  Make the library")
    assert told[-1] == "2 answers, 22 tokens in, 14 out"
    assert KEY not in "".join(told)


def test_a_wait_is_told(server: Server) -> None:
    server.script.extend([fails(429, Retry_After="0"), says(filled()), says({"items": []})])
    told: list[str] = []
    drafted(server, told)
    assert told[1] == "the endpoint is busy (429); retrying in 1 s"


def test_the_memo_goes_out_as_it_is_and_once_a_request(server: Server) -> None:
    server.script.extend([says(filled()), says({"items": []})])
    drafted(server, [])
    for body in server.asked:
        assert json.dumps(body).count("Loans fell again") == 1
        assert MEMO.strip() in body["messages"][1]["content"]


def test_without_a_choice_nothing_is_sent(server: Server) -> None:
    with pytest.raises(InputError, match="no model has been chosen"):
        drafted(server, [], model=None)
    assert not server.requests


def test_the_first_draft_stays_when_the_endpoint_fails_later(server: Server) -> None:
    server.script.append(says(filled()))
    server.always = fails(401)
    told: list[str] = []
    assert len(drafted(server, told).plan.objectives) == 2
    assert any(line.startswith("the draft stays as it is") for line in told)


def test_the_first_draft_stays_when_somebody_stops(server: Server) -> None:
    server.script.append(says(filled()))
    server.always = is_silent
    told: list[str] = []

    async def stopped() -> Draft:
        settings = load_settings(
            environ={}, path=Path("config.toml"), model="tiny", base_url=server.url
        )
        work = asyncio.ensure_future(
            online_draft(
                MEMO,
                Brief(),
                settings,
                environ={},
                today=date(2026, 11, 22),
                profile=load_profile(),
                tell=told.append,
            )
        )
        while len(server.requests) < 2:
            await asyncio.sleep(0.01)
        work.cancel()
        return await work

    assert len(asyncio.run(stopped()).plan.objectives) == 2
    assert "stopped; the draft stays as it is" in told


@pytest.mark.parametrize(
    ("readable", "words"),
    [
        (False, "sending the memo to example.org (model m)"),
        (True, "sending the memo to example.org (model m), where others can read it"),
    ],
)
def test_consent(readable: bool, words: str) -> None:
    assert consent("m", "example.org", readable=readable).startswith(words)


@pytest.mark.parametrize(
    ("usage", "words"),
    [
        (Usage(1, 2000, 7), "1 answer, 2,000 tokens in, 7 out"),
        (Usage(2), "2 answers; the endpoint does not count tokens"),
    ],
)
def test_what_a_draft_took_is_said(usage: Usage, words: str) -> None:
    assert spent(usage) == words


@pytest.fixture
def memo(tmp_path: Path) -> str:
    path = tmp_path / "memo.md"
    path.write_text(MEMO)
    return str(path)


def test_the_command_tells_on_standard_error_and_prints_the_plan(
    server: Server, memo: str, okrkpi: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OKRKPI_BASE_URL", server.url)
    server.script.extend([says(filled()), says({"items": []})])
    ran = okrkpi("draft", memo, "--model", "tiny", "--format", "json", "--today", "2026-11-22")
    document = json.loads(ran.out)
    jsonschema.validate(document, schema("draft"))
    assert ran.code == Exit.CLEAN
    assert ran.err.startswith("sending the memo to 127.0.0.1")
    assert document["model"] == "tiny"
    assert document["usage"] == {"calls": 2, "input_tokens": 22, "output_tokens": 14}
    assert [one["objectives"] for one in document["coverage"]["priorities"]] == [["O1"], ["O2"]]
    assert KEY not in ran.out + ran.err


def test_a_key_and_an_address_alone_are_no_choice(
    server: Server, memo: str, okrkpi: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    ran = okrkpi("draft", memo, "--format", "json")
    assert json.loads(ran.out)["model"] == "offline"
    monkeypatch.setenv("OKRKPI_MODEL", "tiny")
    ran = okrkpi("draft", memo, "--model", "offline", "--format", "json")
    assert json.loads(ran.out)["model"] == "offline"
    assert not server.requests


def test_a_projects_file_sends_a_memo_nowhere(
    server: Server, memo: str, okrkpi: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(memo).parent)
    for line in (f'base_url = "{server.url}"', 'model = "tiny"', 'prompts = "here"'):
        Path("okrkpi.toml").write_text(line + "\n")
        ran = okrkpi("draft", memo)
        assert ran.code == Exit.USAGE
        assert line.split()[0] in ran.err
    assert not server.requests


def test_a_failing_endpoint_ends_with_its_own_exit_code(
    server: Server, memo: str, okrkpi: Run, tmp_path: Path
) -> None:
    server.always = fails(404, "no such model")
    out = tmp_path / "plan.md"
    arguments = ("--model", "tiny", "--base-url", server.url, "--out", str(out))
    ran = okrkpi("draft", memo, *arguments)
    assert (ran.code, ran.out) == (Exit.MODEL, "")
    assert "knows no model tiny" in ran.err
    assert not out.exists()


def test_a_prompt_of_ones_own_is_refused_with_a_reason(
    server: Server, memo: str, okrkpi: Run
) -> None:
    folder = Path(os.environ["XDG_CONFIG_HOME"]) / "okrkpi"
    (folder / "mine").mkdir(parents=True)
    (folder / "config.toml").write_text(f'prompts = "mine"\nbase_url = "{server.url}"\n')
    (folder / "mine" / "draft.md").write_text("no front matter")
    ran = okrkpi("draft", memo, "--model", "tiny")
    assert ran.code == Exit.USAGE
    assert "prompt draft has no front matter" in ran.err
    assert not server.requests
