"""Turns what an endpoint does wrong into one error with one clear sentence."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import httpx2
import openai
from openai.types.chat import ChatCompletion
from pydantic import ValidationError

from assistant.llm import errors
from okrkpi.visible import visible

if TYPE_CHECKING:
    from assistant.llm.endpoint import Endpoint

_MODE_WORDS = re.compile(
    r"response_format|json_schema|json.?mode|structured|schema|grammar|guided|tool|function",
    re.IGNORECASE,
)
_LENGTH_WORDS = re.compile(
    r"context.{0,12}(length|window|size)|too many tokens|maximum.{0,20}tokens|prompt is too long",
    re.IGNORECASE,
)
_STREAM_WORDS = re.compile(r"stream", re.IGNORECASE)
_QUOTA = {"insufficient_quota", "billing_hard_limit_reached", "quota_exceeded"}
_FILTER = {"content_filter", "content_policy_violation", "ResponsibleAIPolicyViolation"}
_SHOWN = 200
_MANY_REQUESTS = 429

FAULTS = (openai.OpenAIError, httpx2.TransportError, json.JSONDecodeError)


def translate(error: BaseException, endpoint: Endpoint) -> errors.GatewayError:
    """Return the error of ours for a fault of the provider's library or of the network."""
    ours = _translated(error, endpoint)
    ours.origin = error
    ours.add_note(f"It came from {type(error).__module__}.{type(error).__qualname__}.")
    return ours


def _translated(error: BaseException, endpoint: Endpoint) -> errors.GatewayError:
    if isinstance(error, openai.APIStatusError):
        return _of_status(error, endpoint)
    if isinstance(error, openai.APITimeoutError | httpx2.TimeoutException):
        return errors.UnreachableError(
            f"{endpoint.host} did not answer within {endpoint.timeout:g} s; "
            "try again, or raise the timeout in the settings"
        )
    if isinstance(error, openai.APIConnectionError | httpx2.TransportError):
        return errors.UnreachableError(
            f"no connection to {endpoint.host}; check the network and the address (base_url)"
        )
    if isinstance(error, json.JSONDecodeError):
        return errors.CutReplyError(
            f"the answer of {endpoint.host} broke off, or is no JSON; try again, and check the "
            "address (base_url)"
        )
    message = error.message if isinstance(error, openai.APIError) else str(error)
    return errors.ServerError(
        f"{endpoint.host} reports an error{_said(message, endpoint)}; try again later"
    )


def invalid(error: BaseException, endpoint: Endpoint) -> errors.GatewayError:
    """Return the error for an answer that never had the form asked for."""
    what = ""
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        what = visible(f"{where}: {first['msg']}" if where else first["msg"])[:_SHOWN]
        what = f" ({what})"
    return errors.InvalidReplyError(
        f"the answer of {endpoint.model} did not have the form asked for, also when asked again"
        f"{what}; try again, or choose another model"
    )


def checked(response: object, endpoint: Endpoint) -> ChatCompletion:
    """Return a response that holds an answer; raise where it holds something else."""
    if not isinstance(response, ChatCompletion):
        raise not_the_protocol(endpoint)
    if problem := (response.model_extra or {}).get("error"):
        raise _inside(problem, endpoint)
    choices: Any = response.choices
    message: Any = getattr(choices[0], "message", None) if choices else None
    if message is None or not isinstance(getattr(message, "content", None), str | None):
        raise not_the_protocol(endpoint)
    if message.refusal:
        raise errors.DeclinedError(
            f"{endpoint.model} declined to answer{_said(message.refusal, endpoint)}; "
            "reword the memo, or choose another model"
        )
    finish: Any = choices[0].finish_reason
    if finish == "content_filter":
        raise _filtered(endpoint)
    if finish == "length":
        raise errors.TruncatedReplyError(
            f"the answer of {endpoint.model} reached its limit of length and is incomplete; raise "
            "max_tokens under [request] in the settings, or choose another model"
        )
    return response


def endless(endpoint: Endpoint) -> errors.GatewayError:
    """Return the error for an answer that would not end."""
    return errors.EndlessReplyError(
        f"the answer of {endpoint.model} does not end, and was stopped; try again, set max_tokens "
        "under [request] in the settings, or choose another model"
    )


def not_the_protocol(endpoint: Endpoint) -> errors.GatewayError:
    """Return the error for an endpoint that answers, but not as the protocol has it."""
    return errors.ProtocolError(
        f"{endpoint.host} answers, but not in the OpenAI protocol; "
        "check the address (base_url), which often ends in /v1"
    )


def refuses_mode(error: BaseException | None) -> bool:
    """Whether an endpoint says plainly that it does not know a way of structured output."""
    return (
        isinstance(error, openai.APIStatusError)
        and error.status_code in {400, 404, 422, 500, 501}
        and bool(_MODE_WORDS.search(_message(error)))
    )


def may_refuse_mode(error: BaseException | None) -> bool:
    """Whether another way of structured output might get an answer where this one got none."""
    if not isinstance(error, openai.APIStatusError):
        return False
    if refuses_mode(error) or error.status_code in {500, 501}:
        return True
    return error.status_code in {400, 422} and not (_too_long(error) or _of_filter(error))


def refuses_stream(error: BaseException) -> bool:
    """Whether an endpoint refuses a request for being streamed."""
    return (
        isinstance(error, openai.APIStatusError)
        and error.status_code in {400, 422, 501}
        and bool(_STREAM_WORDS.search(_message(error)))
    )


def quota_used_up(error: openai.APIStatusError) -> bool:
    """Whether waiting would not help, since the account has nothing left."""
    return bool({error.code, error.type} & _QUOTA)


def _of_status(error: openai.APIStatusError, endpoint: Endpoint) -> errors.GatewayError:
    status, host = error.status_code, endpoint.host
    said = _said(_message(error), endpoint)
    if quota_used_up(error):
        return errors.QuotaError(f"the account at {host} has no quota left{said}; check its plan")
    if status == _MANY_REQUESTS:
        wait = _wait(error)
        return errors.BusyError(f"{host} takes no more requests for now (429){said}; {wait}")
    if status in {401, 403}:
        state = "was refused" if endpoint.key else "is missing: the variable is not set"
        return errors.AccessError(
            f"{host} refuses access ({status}); the key in {endpoint.key_name} {state}"
        )
    if _too_long(error):
        return errors.TooLongError(
            f"the memo is too long for {endpoint.model}; shorten it, or choose a model that "
            "reads more at once"
        )
    if _of_filter(error):
        return _filtered(endpoint)
    if status in {404, 405} and _is_page(error.response.text):
        return not_the_protocol(endpoint)
    if status == 404:
        return errors.UnknownModelError(
            f"{host} knows no model {endpoint.model}, or not at this address{said}; "
            "okrkpi models lists what it has"
        )
    if 300 <= status < 400:
        return errors.ProtocolError(
            f"{host} sends the request on to another address; nothing was sent there: "
            "set base_url to the final address"
        )
    if status >= 500:
        return errors.ServerError(f"{host} failed ({status}){said}; try again later")
    return errors.RefusedRequestError(f"{host} refuses the request ({status}){said}")


def _inside(problem: object, endpoint: Endpoint) -> errors.GatewayError:
    data = problem if isinstance(problem, dict) else {"message": problem}
    said = _said(str(data.get("message") or ""), endpoint)
    if data.get("code") in {_MANY_REQUESTS, str(_MANY_REQUESTS)}:
        return errors.BusyError(f"{endpoint.host} takes no more requests for now{said}")
    return errors.ServerError(f"{endpoint.host} reports an error{said}; try again later")


def _filtered(endpoint: Endpoint) -> errors.GatewayError:
    return errors.DeclinedError(
        f"a content filter at {endpoint.host} withheld the answer; "
        "reword the memo, or choose another model"
    )


def _wait(error: openai.APIStatusError) -> str:
    asked = error.response.headers.get("retry-after", "")
    return f"it asks to wait {asked} s, so try again then" if asked.isdigit() else "try again later"


def _too_long(error: openai.APIStatusError) -> bool:
    if error.status_code == 413:
        return True
    return error.code == "context_length_exceeded" or bool(_LENGTH_WORDS.search(_message(error)))


def _of_filter(error: openai.APIStatusError) -> bool:
    return error.code in _FILTER


def _message(error: openai.APIStatusError) -> str:
    body = error.body
    if isinstance(body, dict):
        return str(body.get("message") or body.get("detail") or body.get("error") or "")
    return str(body or "") if not _is_page(str(body)) else ""


def _is_page(text: str) -> bool:
    return text.lstrip()[:1] == "<"


def _said(text: str, endpoint: Endpoint) -> str:
    """Return the endpoint's own words, harmless, short, and without the key."""
    text = " ".join(visible(text, keep="\n").split())
    if endpoint.key:
        text = text.replace(endpoint.key, "…")
    text = re.sub(r"\b(sk|gsk|xai)-\S+", "…", text)
    if not text:
        return ""
    return f": “{text[: _SHOWN - 1]}…”" if len(text) > _SHOWN else f": “{text.rstrip('.')}”"
