"""Answers kept as files: recorded from a gateway once, and replayed without one."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from assistant.errors import InputError
from assistant.llm.contract import Gateway, Reply, T, Usage
from assistant.llm.errors import NotRecordedError
from assistant.llm.events import Handler, Partial, ignore
from prompts import Messages

_SCHEMA = 1


class Recording:
    """Passes on what a gateway answers, and keeps each answer as a file in a folder."""

    def __init__(self, gateway: Gateway, folder: Path) -> None:
        self._gateway, self._folder = gateway, folder

    async def complete(self, prompt: Messages, reply: type[T], *, on: Handler = ignore) -> Reply[T]:
        """Return the gateway's answer."""
        answer = await self._gateway.complete(prompt, reply, on=on)
        self._folder.mkdir(parents=True, exist_ok=True)
        path = file_of(self._folder, prompt, reply)
        text = json.dumps(_record(prompt, reply, answer), indent=1, ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8")
        return answer


class Replay:
    """Answers from the files of a `Recording`; what was never recorded is an error."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def complete(self, prompt: Messages, reply: type[T], *, on: Handler = ignore) -> Reply[T]:
        """Return the answer that was recorded for just this prompt and form of reply."""
        path = file_of(self._folder, prompt, reply)
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            value = reply.model_validate(data["value"])
            usage = Usage(**data["usage"])
        except FileNotFoundError as error:
            raise NotRecordedError(
                f"no recording of prompt {prompt.prompt} for this memo in {self._folder}; "
                "record it anew"
            ) from error
        except (OSError, ValueError, KeyError, TypeError, ValidationError) as error:
            raise InputError(f"{path} is no recording; record it anew") from error
        on(Partial(data["value"]))
        return Reply(value, usage, str(data["model"]), str(data["mode"]), cached=True)


def file_of(folder: Path, prompt: Messages, reply: type[BaseModel]) -> Path:
    """Return where the answer to a prompt in a form of reply is kept.

    It goes by the prompt's file, by what was asked with it and by the form of the reply. What the
    prompt is told of the rules does not count: a rule can be reworded with no model at hand.
    """
    asked = [[part.role, part.content] for part in prompt.items if part.role != "system"]
    key = [prompt.hash, asked, reply.model_json_schema()]
    text = json.dumps(key, sort_keys=True, ensure_ascii=False)
    return folder / f"{prompt.prompt}-{hashlib.sha256(text.encode()).hexdigest()[:12]}.json"


def _record(prompt: Messages, reply: type[BaseModel], answer: Reply[T]) -> dict[str, Any]:
    usage = answer.usage
    return {
        "schema": _SCHEMA,
        "prompt": prompt.prompt,
        "prompt_hash": prompt.hash,
        "reply": reply.__name__,
        "model": answer.model,
        "mode": answer.mode,
        "usage": {
            "calls": usage.calls,
            "input_tokens": usage.input_tokens,
            "output_tokens": usage.output_tokens,
        },
        "messages": [{"role": part.role, "content": part.content} for part in prompt.items],
        "value": answer.value.model_dump(mode="json"),
    }
