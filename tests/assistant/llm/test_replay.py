"""Recorded answers come back as they were, and only to the prompt that they were given to."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from assistant.errors import InputError
from assistant.llm.errors import NotRecordedError
from assistant.llm.events import Event, Partial
from assistant.llm.fake import Queued
from assistant.llm.replay import Recording, Replay
from prompts import Message, Messages
from tests.assistant.llm.asking import GOOD, PROMPT, Goal, Goals

OTHER = Messages("test", "0", (Message("user", "Another memo."),))


def record(folder: Path) -> None:
    asyncio.run(Recording(Queued(GOOD), folder).complete(PROMPT, Goals))


def test_a_recording_is_replayed(tmp_path: Path) -> None:
    record(tmp_path / "kept")
    events: list[Event] = []
    reply = asyncio.run(Replay(tmp_path / "kept").complete(PROMPT, Goals, on=events.append))
    assert reply.value == Goals.model_validate(GOOD)
    assert reply.cached
    assert reply.usage.calls == 1
    assert [event for event in events if isinstance(event, Partial)]


def test_another_prompt_or_another_form_was_not_recorded(tmp_path: Path) -> None:
    record(tmp_path)
    with pytest.raises(NotRecordedError, match="no recording of prompt test"):
        asyncio.run(Replay(tmp_path).complete(OTHER, Goals))
    with pytest.raises(NotRecordedError):
        asyncio.run(Replay(tmp_path).complete(PROMPT, Goal))


def test_a_recording_goes_by_the_file_of_its_prompt_and_not_by_what_that_is_told(
    tmp_path: Path,
) -> None:
    taught, reworded, edited = (
        Messages("test", mark, (Message("system", rules), Message("user", "A memo.")))
        for mark, rules in (("1", "A rule."), ("1", "A rule, reworded."), ("2", "A rule."))
    )
    asyncio.run(Recording(Queued(GOOD), tmp_path).complete(taught, Goals))
    assert asyncio.run(Replay(tmp_path).complete(reworded, Goals)).value.title == GOOD["title"]
    with pytest.raises(NotRecordedError):
        asyncio.run(Replay(tmp_path).complete(edited, Goals))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"value": {"goals": 1}}'])
def test_a_broken_recording_is_said(tmp_path: Path, text: str) -> None:
    record(tmp_path)
    next(tmp_path.glob("*.json")).write_text(text)
    with pytest.raises(InputError, match="is no recording"):
        asyncio.run(Replay(tmp_path).complete(PROMPT, Goals))


def test_a_queue_gives_its_answers_and_errors_in_order() -> None:
    queued = Queued(Goals.model_validate(GOOD), NotRecordedError("gone"))
    assert asyncio.run(queued.complete(PROMPT, Goals)).value.title == GOOD["title"]
    with pytest.raises(NotRecordedError):
        asyncio.run(queued.complete(OTHER, Goals))
    with pytest.raises(AssertionError, match="not expected"):
        asyncio.run(queued.complete(PROMPT, Goals))
    assert queued.asked == [PROMPT, OTHER, PROMPT]
