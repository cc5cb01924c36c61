"""Where a model answers, and how it is to be asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

Mode = Literal["json_schema", "tools", "md_json"]
MODES: tuple[Mode, ...] = ("json_schema", "tools", "md_json")
LOCAL = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An endpoint and the model chosen there; key and headers stay out of its representation."""

    base_url: str
    model: str
    key: str | None = field(default=None, repr=False)
    key_name: str = "OPENAI_API_KEY"
    timeout: float = 180.0
    mode: Mode | None = None
    stream: bool = True
    headers: dict[str, str] = field(default_factory=dict, repr=False)
    request: dict[str, Any] = field(default_factory=dict)

    @property
    def host(self) -> str:
        """The machine that a memo would be sent to, with its port where one is given."""
        return host_of(self.base_url)

    @property
    def open_to_readers(self) -> bool:
        """Whether what is sent can be read on the way."""
        parts = urlsplit(self.base_url)
        return parts.scheme == "http" and parts.hostname not in LOCAL


def host_of(base_url: str) -> str:
    """Return the machine that an address names; never the credentials that may stand in it."""
    return urlsplit(base_url).netloc.rpartition("@")[2]
