"""Names of months, and patterns for months and years that several modules share."""

from __future__ import annotations

MONTH_STEMS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTHS = frozenset(
    """jan january feb february mar march apr april may jun june jul july aug august sep sept
    september oct october nov november dec december""".split()
)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
YEAR = (
    r"(?:(?:fy|cy|ay|ye)[\s'-]?(?:\d{4}|\d{2})(?:[/-]\d{2,4})?\b"
    r"|(?:19|20)\d{2}(?:/\d{2,4}|-[3-9]\d\b)?(?![\d,.]\d|\s?%|[a-z])|'\d{2}\b)"
)
