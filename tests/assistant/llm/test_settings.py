"""Settings: what wins, what is refused, and that a key is never part of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import InputError
from assistant.llm.settings import OPENAI, load_settings

SECRET = "sk-abcdefgh12345678"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_nothing_is_chosen_by_default(file: Path) -> None:
    settings = load_settings(environ={"OPENAI_API_KEY": SECRET}, path=file)
    assert settings.chosen is None
    assert settings.base_url == OPENAI


def test_the_later_wins(file: Path) -> None:
    file.write_text('model = "of-file"\nbase_url = "http://file/v1"\ntimeout = 7\n')
    assert load_settings(environ={}, path=file).chosen == "of-file"
    environ = {"OKRKPI_MODEL": "of-env", "OPENAI_BASE_URL": "http://openai/v1"}
    assert load_settings(environ=environ, path=file).chosen == "of-env"
    assert load_settings(environ=environ, path=file).base_url == "http://openai/v1"
    environ["OKRKPI_BASE_URL"] = "http://okrkpi/v1"
    settings = load_settings(environ=environ, path=file, model="of-flag")
    assert (settings.chosen, settings.base_url, settings.timeout) == (
        "of-flag",
        "http://okrkpi/v1",
        7.0,
    )
    assert settings.origins["model"] == "--model"
    assert settings.origins["base_url"] == "OKRKPI_BASE_URL"


@pytest.mark.parametrize("model", ["offline", ""])
def test_offline_chooses_no_model(file: Path, model: str) -> None:
    file.write_text('model = "of-file"\n')
    assert load_settings(environ={}, path=file, model=model).chosen is None


@pytest.mark.parametrize(
    "text",
    [
        f'api_key = "{SECRET}"',
        f'key = "{SECRET}"',
        'OPENAI_API_KEY = "anything"',
        f'model = "{SECRET}"',
        'api_key_env = "sk-abcdefgh12345678"',
        '[headers]\nAuthorization = "Bearer abc"',
        '[headers]\nx-api-key = "abc"',
        '[headers]\nX-Other = "Bearer abc"',
        '[request]\naccess_token = "abc"',
        'base_url = "https://ines:abc@example.org/v1"',
    ],
)
def test_a_key_in_the_file_is_refused_and_not_repeated(file: Path, text: str) -> None:
    file.write_text(text)
    with pytest.raises(InputError, match="environment variable") as raised:
        load_settings(environ={}, path=file)
    assert "abc" not in str(raised.value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("model = ", "no valid TOML: at end of document"),
        ("colour = 'red'", "has no setting colour; there are api_key_env"),
        ("path = 'x'", "has no setting path"),
        ("timeout = 'long'", "timeout in .* cannot be used"),
        ("timeout = -1", "timeout in .* cannot be used: input should be greater than 0"),
        ("mode = 'xml'", "mode in .* cannot be used"),
        ("base_url = 'localhost:11434'", "no address such as"),
        ("base_url = 'ftp://example.org'", "no address such as"),
        ("api_key_env = 'my key'", "must be the name of an environment variable"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(file: Path, text: str, words: str) -> None:
    file.write_text(text)
    with pytest.raises(InputError, match=words):
        load_settings(environ={}, path=file)


def test_a_file_that_is_no_text_is_refused(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="no valid TOML"):
        load_settings(environ={}, path=file)


def test_the_key_comes_from_the_variable_that_is_named(file: Path) -> None:
    file.write_text('model = "m"\napi_key_env = "HOUSE_KEY"\n')
    environ = {"HOUSE_KEY": SECRET, "OPENAI_API_KEY": "another"}
    settings = load_settings(environ=environ, path=file)
    endpoint = settings.endpoint(environ)
    assert endpoint.key == SECRET
    assert SECRET not in repr(settings) + repr(endpoint) + settings.model_dump_json()


def test_a_header_may_name_a_variable(file: Path) -> None:
    file.write_text('[headers]\napi-key = "${HOUSE_KEY}"\nX = "Bearer ${HOUSE_KEY}"\nY = "plain"\n')
    environ = {"HOUSE_KEY": SECRET}
    endpoint = load_settings(environ=environ, path=file).endpoint(environ)
    assert endpoint.headers == {"api-key": SECRET, "X": f"Bearer {SECRET}", "Y": "plain"}
    assert SECRET not in repr(endpoint)
    with pytest.raises(InputError, match="needs the environment variable HOUSE_KEY"):
        load_settings(environ={}, path=file).endpoint({})


@pytest.mark.parametrize(
    ("address", "host", "readable"),
    [
        ("https://api.openai.com/v1", "api.openai.com", False),
        ("http://localhost:11434/v1", "localhost:11434", False),
        ("http://10.0.0.7:8000/v1", "10.0.0.7:8000", True),
        ("http://[::1]:8000/v1", "[::1]:8000", False),
    ],
)
def test_the_host_is_named(file: Path, address: str, host: str, readable: bool) -> None:
    endpoint = load_settings(environ={"OKRKPI_BASE_URL": address}, path=file).endpoint({})
    assert (endpoint.host, endpoint.open_to_readers) == (host, readable)


def test_a_folder_of_prompts_is_found_beside_the_file(file: Path) -> None:
    file.write_text('prompts = "mine"\n')
    assert load_settings(environ={}, path=file).prompts == file.parent / "mine"


def test_a_projects_own_files_are_never_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("okrkpi.toml", "config.toml.bak", ".env", "pyproject.toml"):
        (tmp_path / name).write_text('model = "theirs"\nbase_url = "http://theirs/v1"\n')
    monkeypatch.chdir(tmp_path)
    settings = load_settings(environ={}, path=tmp_path / "elsewhere" / "config.toml")
    assert settings.chosen is None
    assert settings.base_url == OPENAI
