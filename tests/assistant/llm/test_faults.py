"""Everything that an endpoint can do wrong becomes one error with one clear sentence."""

from __future__ import annotations

import json
import logging
import traceback
from contextlib import suppress

import pytest

from assistant.errors import Exit, ModelError
from assistant.llm import errors
from assistant.llm.events import Retrying, Unstreamed
from prompts import Message, Messages
from tests.assistant.llm.asking import GOOD, KEY, Asked
from tests.assistant.llm.server import (
    Answer,
    Body,
    Handler,
    Server,
    chunk,
    cut,
    fails,
    hangs_up,
    is_silent,
    plain_only,
    raw,
    refuses,
    says,
)

HALF = '{"id": "1", "object": "chat.completion", "choices": [{"mess'
INSIDE = json.dumps({"error": {"message": "the upstream died", "code": 502}})
JSON = "application/json"


@pytest.mark.parametrize(
    ("answer", "error", "calls", "words"),
    [
        (fails(401, f"wrong key {KEY}"), errors.AccessError, 1, "OPENAI_API_KEY was refused"),
        (fails(403), errors.AccessError, 1, "refuses access"),
        (fails(404, "no such model"), errors.UnknownModelError, 1, "knows no model tiny"),
        (fails(429, "pay", "insufficient_quota"), errors.QuotaError, 1, "no quota left"),
        (fails(429, "slow down", Retry_After="3600"), errors.BusyError, 1, "wait 3600 s"),
        (fails(429), errors.BusyError, 4, "429"),
        (fails(500), errors.ServerError, 6, "500"),
        (fails(503), errors.ServerError, 4, "503"),
        (fails(400, "x", "context_length_exceeded"), errors.TooLongError, 1, "too long"),
        (fails(413), errors.TooLongError, 1, "too long"),
        (fails(400, "x", "content_filter"), errors.DeclinedError, 1, "content filter"),
        (fails(400, "unknown parameter"), errors.RefusedRequestError, 3, "unknown parameter"),
        (raw("<html>Welcome</html>"), errors.ProtocolError, 2, "OpenAI protocol"),
        (raw("<html>Not here</html>", status=404), errors.ProtocolError, 1, "/v1"),
        (raw("", JSON), errors.CutReplyError, 3, "broke off"),
        (raw("{}", JSON), errors.ProtocolError, 2, "OpenAI protocol"),
        (raw("[]", JSON), errors.ProtocolError, 2, "OpenAI protocol"),
        (raw('{"choices": []}', JSON), errors.ProtocolError, 2, "OpenAI protocol"),
        (raw('{"choices": [{}]}', JSON), errors.ProtocolError, 2, "OpenAI protocol"),
        (raw(HALF, JSON), errors.CutReplyError, 3, "broke off"),
        (raw(INSIDE, JSON), errors.ServerError, 2, "the upstream died"),
        (plain_only(hangs_up, cut('{"goals')), errors.UnreachableError, 4, "no connection"),
        (hangs_up, errors.UnreachableError, 3, "no connection"),
        (says("{no json"), errors.InvalidReplyError, 6, "Invalid JSON"),
        (says({"goals": [{"kind": "kpi"}]}), errors.InvalidReplyError, 6, "goals.0.text"),
        (says(""), errors.InvalidReplyError, 6, "form asked for"),
        (refuses("I will not do that."), errors.DeclinedError, 1, "I will not do that"),
        (says(GOOD, finish="content_filter"), errors.DeclinedError, 1, "content filter"),
        (says('{"goals": [', finish="length"), errors.TruncatedReplyError, 1, "max_tokens"),
    ],
)
def test_a_fault_becomes_one_sentence(
    server: Server, answer: Answer, error: type[ModelError], calls: int, words: str
) -> None:
    server.always = answer
    with pytest.raises(error) as raised:
        Asked(server.url).ask()
    sentence = str(raised.value)
    assert words in sentence
    assert "\n" not in sentence
    assert len(sentence) < 300
    assert raised.value.code == Exit.MODEL
    assert len(server.asked) == calls


@pytest.mark.parametrize(
    "fault",
    [
        cut('{"goals": [{"te'),
        cut('{"goals": [{"te', politely=False),
        raw("", "text/event-stream"),
        raw("data: {broken\n\n", "text/event-stream"),
        raw(f"data: {INSIDE}\n\n", "text/event-stream"),
        raw("<html></html>"),
    ],
)
def test_a_broken_stream_is_followed_by_one_plain_request(server: Server, fault: Answer) -> None:
    server.always = plain_only(says(GOOD), fault)
    asked = Asked(server.url)
    assert asked.ask().value.model_dump() == GOOD
    assert [bool(body.get("stream")) for body in server.asked] == [True, False]
    assert len(asked.seen(Unstreamed)) == 1


def test_a_stream_that_does_not_end_is_stopped(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.llm.stream.LONGEST", 10_000)
    sent = []

    def runs_away(handler: Handler, body: Body) -> None:
        handler.start_events()
        with suppress(OSError):
            while True:
                handler.event(chunk(body, {"content": "and so on " * 100}))
                sent.append(1)

    server.always = runs_away
    with pytest.raises(errors.EndlessReplyError, match="does not end"):
        Asked(server.url).ask()
    assert len(server.asked) == 1
    assert len(sent) < 10_000


def test_a_stream_that_only_lacks_its_last_word_is_taken(server: Server) -> None:
    server.always = cut(json.dumps(GOOD))
    assert Asked(server.url).ask().value.model_dump() == GOOD
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("headers", "waits"),
    [
        ({"Retry_After": "2"}, 2.0),
        ({"Retry_After": "0.25"}, 0.25),
        ({"Retry_After_Ms": "40"}, 0.04),
        ({"Retry_After": "Thu, 01 Jan 1970 00:00:20 GMT"}, 12.0),
        ({"Retry_After": "Thu, 01 Jan 1970 00:00:01 GMT"}, 0.0),
    ],
)
def test_the_wait_is_the_one_that_was_asked_for(
    server: Server, headers: dict[str, str], waits: float
) -> None:
    server.script.extend([fails(429, **headers), says(GOOD)])
    asked = Asked(server.url, clock=8.0)
    asked.ask()
    assert asked.slept == [waits]
    assert asked.seen(Retrying)[0].seconds == waits


@pytest.mark.parametrize("value", ["soon", "-3", "nan", "inf"])
def test_a_wait_that_makes_no_sense_is_replaced_by_our_own(server: Server, value: str) -> None:
    server.script.extend([fails(429, Retry_After=value), says(GOOD)])
    asked = Asked(server.url)
    asked.ask()
    assert 0.7 < asked.slept[0] < 1.3


def test_waits_grow_and_are_told(server: Server) -> None:
    server.script.extend([fails(503), fails(502), says(GOOD)])
    asked = Asked(server.url)
    asked.ask()
    assert asked.slept[0] < asked.slept[1]
    assert str(asked.seen(Retrying)[0]) == "the endpoint is failing (503); retrying in 1 s"


def test_a_silent_endpoint_is_given_up_soon(server: Server) -> None:
    server.always = is_silent
    asked = Asked(server.url, timeout=0.2)
    with pytest.raises(errors.UnreachableError, match=r"did not answer within 0\.2 s"):
        asked.ask()
    server.silence.set()
    assert len(server.asked) == 2


def test_a_memo_goes_nowhere_but_to_the_host_that_was_named(server: Server) -> None:
    server.always = lambda handler, _: handler.send(307, b"", Location=f"{server.url}/elsewhere")
    with pytest.raises(errors.ProtocolError, match="nothing was sent there"):
        Asked(server.url).ask()
    assert [request.path for request in server.requests] == ["/v1/chat/completions"]


def test_neither_memo_nor_key_is_said_logged_or_traced(
    server: Server, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.INFO)
    memo = Messages("test", "0", (Message("user", "We are buying Wenham in secret."),))
    for answer in (says("{no json"), fails(401, f"key {KEY}"), fails(400, "bad"), hangs_up):
        server.always = answer
        asked = Asked(server.url)
        with pytest.raises(ModelError) as raised:
            asked.ask(memo)
        traced = "".join(traceback.format_exception(raised.value))
        said = "".join(str(event) + repr(event) for event in asked.events)
        for text in (str(raised.value), traced, said, repr(asked.endpoint), caplog.text):
            assert "Wenham" not in text
            assert KEY not in text
    out, err = capfd.readouterr()
    assert (out, err) == ("", "")


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (fails(401), errors.AccessError),
        (raw("<html></html>"), errors.ProtocolError),
        (raw("{}", JSON), errors.ProtocolError),
        (raw("{", JSON), errors.CutReplyError),
        (hangs_up, errors.UnreachableError),
    ],
)
def test_a_list_of_models_that_is_none_is_said(
    server: Server, answer: Answer, error: type[ModelError]
) -> None:
    server.models = answer
    with pytest.raises(error):
        Asked(server.url).models()


def test_no_server_at_all() -> None:
    with pytest.raises(errors.UnreachableError, match=r"no connection to 127\.0\.0\.1:9"):
        Asked("http://127.0.0.1:9/v1").ask()
