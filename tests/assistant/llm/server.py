"""An endpoint on the loopback that speaks the protocol, well or badly, as a test tells it to."""

from __future__ import annotations

import json
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Body = dict[str, Any]
Answer = Callable[["Handler", Body], None]


class Handler(BaseHTTPRequestHandler):
    """Takes the next answer of the script for each request."""

    protocol_version = "HTTP/1.1"
    server: Server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass

    def do_GET(self) -> None:
        self.server.note(self, {})
        self.server.models(self, {})

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        body = json.loads(self.rfile.read(length) or b"{}")
        self.server.note(self, body)
        self.server.next_answer()(self, body)

    def send(
        self, status: int, data: bytes, kind: str = "application/json", **headers: str
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def send_json(self, status: int, value: object, **headers: str) -> None:
        self.send(status, json.dumps(value).encode(), **headers)

    def start_events(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True

    def event(self, value: object) -> None:
        text = value if isinstance(value, str) else json.dumps(value)
        self.wfile.write(f"data: {text}\n\n".encode())
        self.wfile.flush()


@dataclass
class Request:
    """What came in."""

    path: str
    headers: dict[str, str]
    body: Body


class Server(ThreadingHTTPServer):
    """The endpoint, its script and what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.script: deque[Answer] = deque()
        self.always: Answer | None = None
        self.models: Answer = lists("tiny", "large")
        self.requests: list[Request] = []
        self.silence = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    @property
    def asked(self) -> list[Body]:
        return [request.body for request in self.requests if request.body]

    def note(self, handler: Handler, body: Body) -> None:
        headers = {name.lower(): value for name, value in handler.headers.items()}
        self.requests.append(Request(handler.path, headers, body))

    def next_answer(self) -> Answer:
        if self.script:
            return self.script.popleft()
        return self.always or fails(500, "the script is at its end")

    def handle_error(self, request: object, client_address: object) -> None:
        pass  # a client that hangs up is part of the tests


@contextmanager
def serving() -> Iterator[Server]:
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@dataclass
class Says:
    """A good answer, plain or streamed as asked, in the form that the request wants."""

    text: str
    finish: str | None = None
    pieces: int = 24
    usage: tuple[int, int] = (11, 7)
    extra: Body = field(default_factory=dict)

    def __call__(self, handler: Handler, body: Body) -> None:
        if body.get("stream"):
            handler.start_events()
            for chunk in self.chunks(body):
                handler.event(chunk)
            handler.event("[DONE]")
        else:
            handler.send_json(200, self.whole(body))

    def whole(self, body: Body) -> Body:
        message = {"role": "assistant", **self.part(body, self.text), **self.extra}
        choice = {"index": 0, "message": message, "finish_reason": self.end(body)}
        return {**base(body), "object": "chat.completion", "choices": [choice], "usage": self.used}

    def chunks(self, body: Body) -> Iterator[Body]:
        for start in range(0, len(self.text), self.pieces):
            piece = self.part(body, self.text[start : start + self.pieces], delta=True)
            yield chunk(body, piece)
        if self.extra:
            yield chunk(body, self.extra)
        yield chunk(body, {}, self.end(body))
        if (body.get("stream_options") or {}).get("include_usage"):
            yield {**base(body), "object": "chat.completion.chunk", "choices": []} | {
                "usage": self.used
            }

    def part(self, body: Body, text: str, *, delta: bool = False) -> Body:
        if not body.get("tools"):
            return {"content": text}
        name = body["tools"][0]["function"]["name"]
        call = {"id": "call_1", "type": "function", "function": {"name": name, "arguments": text}}
        return {"content": None, "tool_calls": [{"index": 0, **call} if delta else call]}

    def end(self, body: Body) -> str:
        return self.finish or ("tool_calls" if body.get("tools") else "stop")

    @property
    def used(self) -> dict[str, int]:
        read, written = self.usage
        return {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}


def base(body: Body) -> Body:
    return {"id": "chatcmpl-1", "created": 1, "model": body.get("model", "tiny")}


def chunk(body: Body, delta: Body, finish: str | None = None) -> Body:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return {**base(body), "object": "chat.completion.chunk", "choices": [choice]}


def says(value: object, **how: Any) -> Says:
    """Answer with a JSON value, or with a text as it is."""
    return Says(value if isinstance(value, str) else json.dumps(value), **how)


def refuses(text: str) -> Says:
    """Decline as the protocol has it."""
    return Says("", extra={"refusal": text})


def fails(status: int, message: str = "no", code: str | None = None, **headers: str) -> Answer:
    """Answer with an error as the protocol has it."""
    error = {"message": message, "type": code or "error", "code": code}
    return lambda handler, _: handler.send_json(status, {"error": error}, **headers)


def raw(text: str, kind: str = "text/html", status: int = 200) -> Answer:
    """Answer with something else."""
    return lambda handler, _: handler.send(status, text.encode(), kind)


def lists(*names: str) -> Answer:
    """List models."""
    data = [{"id": name, "object": "model", "created": 0, "owned_by": "us"} for name in names]
    return lambda handler, _: handler.send_json(200, {"object": "list", "data": data})


def is_silent(handler: Handler, _: Body) -> None:
    """Answer nothing until the test is over."""
    handler.server.silence.wait(5)


def hangs_up(handler: Handler, _: Body) -> None:
    """Close the connection without an answer."""
    handler.close_connection = True
    handler.connection.close()


def cut(text: str, *, politely: bool = True) -> Answer:
    """Stream the beginning of an answer and stop, with or without an end of the response."""

    def answer(handler: Handler, body: Body) -> None:
        if not politely:
            handler.send_response(200)
            handler.send_header("Content-Type", "text/event-stream")
            handler.send_header("Transfer-Encoding", "chunked")
            handler.end_headers()
            event = f"data: {json.dumps(chunk(body, {'content': text}))}\n\n".encode()
            handler.wfile.write(f"{len(event):x}\r\n".encode() + event + b"\r\n")
            handler.wfile.flush()
            hangs_up(handler, body)
            return
        handler.start_events()
        handler.event(chunk(body, {"content": text}))

    return answer


def plain_only(answer: Answer, when_streamed: Answer) -> Answer:
    """Answer differently to a request for a stream."""
    return lambda handler, body: (when_streamed if body.get("stream") else answer)(handler, body)


def knows_no(key: str, answer: Answer, refusal: Answer) -> Answer:
    """Refuse requests that carry a key, and answer others."""
    return lambda handler, body: (refusal if key in body else answer)(handler, body)
