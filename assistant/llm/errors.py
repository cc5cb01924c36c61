"""What can go wrong between a prompt and its answer; each error is one sentence for a person.

GatewayError (a ModelError)
├── UnreachableError     no connection, or no answer in time
├── AccessError          the endpoint wants a key, or another one
├── UnknownModelError    the endpoint has no such model
├── QuotaError           the account has nothing left
├── BusyError            too many requests, also after waiting
├── ServerError          the endpoint failed (5xx, or an error inside a 200)
├── RefusedRequestError  the endpoint refuses the request for another reason
├── TooLongError         the memo does not fit into the model
├── ProtocolError        what answers does not speak the protocol
├── CutReplyError        the answer ended in the middle
├── TruncatedReplyError  the answer reached the model's limit of length
├── EndlessReplyError    the answer does not end
├── DeclinedError        the model refused, or a filter withheld the answer
├── InvalidReplyError    the answer never had the form asked for
└── NotRecordedError     a replay was asked for something that was never recorded
"""

from __future__ import annotations

from assistant.errors import ModelError


class GatewayError(ModelError):
    """What went wrong; `origin` is the fault of the library, which may quote memo and key.

    It is no `__cause__`, so that no traceback shows it.
    """

    origin: BaseException | None = None


class UnreachableError(GatewayError):
    """No connection, or no answer in time."""


class AccessError(GatewayError):
    """The endpoint wants a key, or another one."""


class UnknownModelError(GatewayError):
    """The endpoint has no such model."""


class QuotaError(GatewayError):
    """The account has nothing left."""


class BusyError(GatewayError):
    """Too many requests, also after waiting."""


class ServerError(GatewayError):
    """The endpoint itself failed."""


class RefusedRequestError(GatewayError):
    """The endpoint refuses the request for a reason of its own."""


class TooLongError(GatewayError):
    """The memo does not fit into the model."""


class ProtocolError(GatewayError):
    """What answers does not speak the protocol."""


class CutReplyError(GatewayError):
    """The answer ended in the middle."""


class TruncatedReplyError(GatewayError):
    """The answer reached the model's limit of length."""


class EndlessReplyError(GatewayError):
    """The answer grew beyond anything that was asked for."""


class DeclinedError(GatewayError):
    """The model refused, or a filter withheld the answer."""


class InvalidReplyError(GatewayError):
    """The answer never had the form that was asked for."""


class NotRecordedError(GatewayError):
    """A replay was asked for something that was never recorded."""
