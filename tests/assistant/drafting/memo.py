"""A memo and what a model might make of it, for the tests of drafting."""

from __future__ import annotations

from typing import Any

MEMO = """# Brookside Library, spring

Loans fell again. What matters most this spring is that **children read with us**:
only 340 children came to a reading hour last term, and we want 500 by 31 May 2027.

Second, people must find what they look for. 62% of searches in the catalogue
end in a hold; 75% would be right. Launch the new catalogue by 1 April 2027.

Complaints have to stay below 12 a month. We will not open on Sundays.
"""

CHILDREN: dict[str, Any] = {
    "text": "Make the library the place where children read",
    "quotes": ["children read with us"],
    "key_results": [
        {
            "text": "Raise children at reading hours from 340 to 500 by 31 May 2027",
            "quotes": ["only 340 children came to a reading hour last term, and we want 500"],
        }
    ],
    "initiatives": [],
}
SEARCHES: dict[str, Any] = {
    "text": "Let people find what they look for",
    "quotes": ["people must find what they look for"],
    "key_results": [
        {
            "text": "Raise catalogue searches that end in a hold from 62% to 75%",
            "quotes": ["62% of searches in the catalogue end in a hold; 75% would be right"],
        },
        {
            "text": "Launch the new catalogue by 1 April 2027",
            "quotes": ["Launch the new catalogue"],
        },
    ],
    "initiatives": None,
}
COMPLAINTS: dict[str, Any] = {
    "text": "Complaints a month below 12",
    "quotes": ["Complaints have to stay below 12 a month"],
    "role": "guardrail",
    "serves": ["O1", "KR2.1"],
}


def filled(**changes: Any) -> dict[str, Any]:
    """Return a draft as a model would fill it in."""
    return {
        "title": "Brookside Library, spring 2027",
        "cycle": "2027-H1",
        "language": "en",
        "priorities": [
            {"text": "Children", "quote": "children read with us", "served_by": ["O1"]},
            {"text": "Finding", "quote": "people must find", "served_by": ["O2", "KR2.1", "O9"]},
        ],
        "non_goals": [{"text": "Sundays", "quote": "We will not open on Sundays"}],
        "objectives": [CHILDREN, SEARCHES],
        "kpis": [COMPLAINTS],
        "questions": [{"at": "KR1.1", "field": "Baseline", "text": "Is 340 a term or a month?"}],
        **changes,
    }
