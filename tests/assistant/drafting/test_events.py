"""What has arrived of a stream becomes objectives, each announced once it is whole."""

from __future__ import annotations

import json

from pydantic_core import from_json

from assistant.drafting.events import Arrivals, Arrived
from assistant.llm.events import Event, Partial, Retrying
from tests.assistant.drafting.memo import filled


def arrivals(texts: list[str]) -> list[Event]:
    events: list[Event] = []
    handler = Arrivals(events.append)
    for text in texts:
        handler(Partial(from_json(text, allow_partial=True)))
    return events


def test_an_objective_is_announced_when_it_is_whole() -> None:
    whole = json.dumps(filled())
    second = whole.index("Let people find")
    before = arrivals([whole[:end] for end in range(1, second)])
    assert [event for event in before if isinstance(event, Arrived)] == before
    assert len(before) == 1
    results = "Raise children at reading hours from 340 to 500 by 31 May 2027"
    text = "Make the library the place where children read"
    assert before == [Arrived(1, text, (results,))]
    assert len(arrivals([whole[:end] for end in range(1, len(whole) + 1)])) == 2


def test_an_answer_that_begins_anew_replaces_what_differs() -> None:
    one = json.dumps({"objectives": [{"text": "One"}, {"text": "Two"}], "kpis": []})
    other = json.dumps({"objectives": [{"text": "One"}, {"text": "Three"}], "kpis": []})
    events = arrivals([one, one[:30], other])
    assert [(event.position, event.text) for event in events if isinstance(event, Arrived)] == [
        (1, "One"),
        (2, "Two"),
        (2, "Three"),
    ]


def test_odd_values_are_passed_over_and_other_events_passed_on() -> None:
    assert arrivals(['{"objectives": 3}', '{"objectives": [1, {"text": 4}, {}], "kpis": 1}']) == [
        Arrived(2, "4")
    ]
    events: list[Event] = []
    Arrivals(events.append)(Retrying(2, "the endpoint is busy (429)"))
    assert len(events) == 1
