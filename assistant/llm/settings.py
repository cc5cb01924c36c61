"""Which model a person chose, and how it is asked: a file, the environment, flags; later wins.

Nothing of this is ever read from a project's own files: a folder that came from somebody else
must not decide where a memo is sent.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from platformdirs import user_cache_path, user_config_path
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.errors import InputError
from assistant.llm.endpoint import Endpoint, Mode

OFFLINE = "offline"
OPENAI = "https://api.openai.com/v1"

_ENVIRONMENT = {
    "OPENAI_BASE_URL": "base_url",
    "OKRKPI_MODEL": "model",
    "OKRKPI_BASE_URL": "base_url",
    "OKRKPI_API_KEY_ENV": "api_key_env",
    "OKRKPI_TIMEOUT": "timeout",
    "OKRKPI_MODE": "mode",
}
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_REFERENCE = re.compile(r"(?P<before>[A-Za-z]* ?)\$\{(?P<name>[A-Za-z_][A-Za-z0-9_]*)\}")
_SECRET_NAME = re.compile(
    r"(^|[-_.])(key|token|secret|password|passwd|authorization|cookie|credentials?)$|^apikey$",
    re.IGNORECASE,
)
_SECRET_VALUE = re.compile(r"^(sk|gsk|xai|pk)[-_]\S{8}|^Bearer \S", re.IGNORECASE)


class Settings(BaseModel):
    """Which model to ask and how; the key itself is never part of the settings."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str | None = None
    base_url: str = OPENAI
    api_key_env: str = "OPENAI_API_KEY"
    timeout: float = Field(default=180.0, gt=0, le=3600)
    mode: Literal["auto", "json_schema", "tools", "md_json"] = "auto"
    stream: bool = True
    headers: dict[str, str] = {}
    request: dict[str, Any] = {}
    prompts: Path | None = None
    path: Path = Field(default=Path("config.toml"), exclude=True)
    origins: dict[str, str] = Field(default={}, exclude=True)

    @property
    def chosen(self) -> str | None:
        """The model that may be sent a memo, or None: a key lying around is no choice."""
        return None if self.model in {None, "", OFFLINE} else self.model

    @property
    def reachable(self) -> bool:
        """Whether a person named a model or an address: nothing else may be contacted."""
        return self.chosen is not None or "base_url" in self.origins

    def endpoint(self, environ: Mapping[str, str]) -> Endpoint:
        """Return where and how to ask, with the key and the headers that the environment holds."""
        mode: Mode | None = None if self.mode == "auto" else self.mode
        return Endpoint(
            base_url=self.base_url,
            model=self.chosen or "",
            key=environ.get(self.api_key_env) or None,
            key_name=self.api_key_env,
            timeout=self.timeout,
            mode=mode,
            stream=self.stream,
            headers={name: _filled(value, environ) for name, value in self.headers.items()},
            request=dict(self.request),
        )


def config_file() -> Path:
    """Return where a person's settings are kept."""
    return user_config_path("okrkpi", appauthor=False) / "config.toml"


def mode_file() -> Path:
    """Return where it is remembered what each endpoint manages."""
    return user_cache_path("okrkpi", appauthor=False) / "modes.json"


def load_settings(
    *,
    environ: Mapping[str, str] | None = None,
    path: Path | None = None,
    **flags: object,
) -> Settings:
    """Gather the settings; a flag that is None was not given."""
    environ, path = os.environ if environ is None else environ, path or config_file()
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}

    def take(found: Mapping[str, Any], origin: str) -> None:
        values.update(found)
        origins.update(dict.fromkeys(found, origin))

    take(_of_file(path), str(path))
    for variable, name in _ENVIRONMENT.items():
        if value := environ.get(variable, "").strip():
            take({name: value}, variable)
    for name, flag in flags.items():
        if flag is not None:
            take({name: flag}, f"--{name.replace('_', '-')}")
    try:
        settings = Settings(**values, path=path, origins=origins)
    except ValidationError as error:
        raise InputError(_sentence(error, origins)) from None
    _check_address(settings)
    _check_variable(settings)
    return settings


def _of_file(path: Path) -> dict[str, Any]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path} is no valid TOML: {_place(error)}; mend it") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read: {(error.strerror or '').lower()}") from error
    _refuse_secrets(data, path)
    known = set(Settings.model_fields) - {"path", "origins"}
    if unknown := set(data) - known:
        raise InputError(
            f"{path} has no setting {', '.join(sorted(unknown))}; there are "
            f"{', '.join(sorted(known))}"
        )
    if isinstance(folder := data.get("prompts"), str):
        data["prompts"] = path.parent / Path(folder).expanduser()
    return data


def _refuse_secrets(table: Mapping[str, Any], path: Path) -> None:
    for name, value in table.items():
        if isinstance(value, Mapping):
            _refuse_secrets(value, path)
            continue
        if not isinstance(value, str) or _REFERENCE.fullmatch(value):
            continue
        if _SECRET_NAME.search(name) or _SECRET_VALUE.search(value) or _credentials(value):
            raise InputError(
                f"{path} holds a key under {name}: keys do not belong in a file; put it into an "
                "environment variable and name that in api_key_env, or as ${NAME} in a header"
            )


def _credentials(value: str) -> bool:
    return "://" in value and "@" in value.split("://", 1)[1].split("/", 1)[0]


def _check_address(settings: Settings) -> None:
    try:
        parts = urlsplit(settings.base_url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    origin = settings.origins.get("base_url", "base_url")
    if not usable:
        raise InputError(f"{origin} holds no address such as http://localhost:11434/v1")
    if _credentials(settings.base_url):
        raise InputError(
            f"{origin} holds credentials; put the key into an environment variable and name that "
            "in api_key_env"
        )


def _check_variable(settings: Settings) -> None:
    if not _VARIABLE.fullmatch(settings.api_key_env):
        origin = settings.origins.get("api_key_env", "api_key_env")
        raise InputError(
            f"api_key_env in {origin} must be the name of an environment variable, never the key"
        )


def _filled(value: str, environ: Mapping[str, str]) -> str:
    found = _REFERENCE.fullmatch(value)
    if not found:
        return value
    if not (secret := environ.get(found["name"])):
        raise InputError(f"a header needs the environment variable {found['name']}; set it")
    return found["before"] + secret


def _sentence(error: ValidationError, origins: Mapping[str, str]) -> str:
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    name = str(first["loc"][0]) if first["loc"] else "a setting"
    said = first["msg"][:1].lower() + first["msg"][1:]
    return f"{name} in {origins.get(name, 'the settings')} cannot be used: {said}"


def _place(error: Exception) -> str:
    found = re.search(r"at line \d+, column \d+|at end of document", str(error))
    return found[0] if found else "it is not UTF-8 text"
