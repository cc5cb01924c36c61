"""The doctor and models commands, against a real endpoint; no memo is ever sent."""

from __future__ import annotations

import json

import click
import pytest

from assistant.commands import doctor, models
from assistant.errors import Exit, InputError
from assistant.llm.errors import AccessError
from tests.assistant.llm.server import Server, fails, knows_no, says

ANSWER = {"colours": ["red", "green", "blue"], "warmest": "red"}
KEY = "sk-verysecretkey"


def run(command: click.Command, *arguments: str) -> int:
    code = command.main(list(arguments), standalone_mode=False)
    assert isinstance(code, int)
    return code


def checks(capsys: pytest.CaptureFixture[str]) -> dict[str, tuple[str, str]]:
    data = json.loads(capsys.readouterr().out)
    assert data["schema"] == 1
    return {check["name"]: (check["state"], check["text"]) for check in data["checks"]}


def test_a_healthy_endpoint(
    server: Server, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    server.always = says(ANSWER)
    code = run(doctor.command, "--model", "tiny", "--base-url", server.url)
    out, err = capsys.readouterr()
    assert code == Exit.CLEAN
    assert "✓ models      2 listed" in out
    assert "structured output works (json_schema)" in out
    assert "no memo is sent" in err
    assert KEY not in out + err
    assert all(len(line) <= 80 for line in out.splitlines())


def test_what_is_wrong_is_said_with_the_exit_code(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    server.always = server.models = fails(401, "who are you?")
    arguments = ("--model", "tiny", "--base-url", server.url, "--format", "json")
    assert run(doctor.command, *arguments) == Exit.MODEL
    found = checks(capsys)
    assert found["models"][0] == found["answer"][0] == "bad"
    assert "OPENAI_API_KEY is missing" in found["answer"][1]


def test_another_mode_and_an_unlisted_model_are_told(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    server.always = knows_no("response_format", says(ANSWER), fails(400, "no json_schema here"))
    arguments = ("--model", "huge", "--base-url", server.url, "--format", "json")
    assert run(doctor.command, *arguments) == Exit.CLEAN
    found = checks(capsys)
    assert "(tools)" in found["answer"][1]
    assert found["models"][0] == "note"


def test_without_a_choice_no_model_is_asked(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(doctor.command, "--base-url", server.url, "--format", "json") == Exit.CLEAN
    found = checks(capsys)
    assert found["model"] == (
        "note",
        "none chosen: drafts are made without one, and nothing leaves this machine",
    )
    assert "answer" not in found
    assert [request.path for request in server.requests] == ["/v1/models"]


@pytest.mark.parametrize("key", ["", KEY])
def test_with_nothing_configured_nothing_is_contacted(
    key: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", key)
    assert run(doctor.command, "--format", "json") == Exit.CLEAN
    out, err = capsys.readouterr()
    assert err == ""
    found = {check["name"]: check["text"] for check in json.loads(out)["checks"]}
    assert "not contacted" in found["endpoint"]
    assert "models" not in found
    with pytest.raises(InputError, match=r"nothing was contacted; .*--base-url https://"):
        run(models.command)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("variable", ["OKRKPI_BASE_URL", "OPENAI_BASE_URL"])
def test_an_address_in_the_environment_is_a_choice_of_whom_to_ask(
    variable: str,
    server: Server,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(variable, server.url)
    assert run(models.command) == Exit.CLEAN
    assert capsys.readouterr().out == "large\ntiny\n"


def test_models_are_listed_one_a_line(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(models.command, "--base-url", server.url) == Exit.CLEAN
    assert capsys.readouterr().out == "large\ntiny\n"
    assert run(models.command, "--base-url", server.url, "--format", "json") == Exit.CLEAN
    assert json.loads(capsys.readouterr().out)["models"] == ["large", "tiny"]
    server.models = fails(401)
    with pytest.raises(AccessError):
        run(models.command, "--base-url", server.url)
