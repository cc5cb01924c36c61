"""The language model behind one method, `Gateway.complete`; importing this is cheap."""

from assistant.llm.contract import Gateway, Reply, Usage
from assistant.llm.events import Event, Handler, ignore

__all__ = ["Event", "Gateway", "Handler", "Reply", "Usage", "ignore"]
