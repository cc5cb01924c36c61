from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents import read
from okrkpi.tongue import seems_english

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("line", "english"),
    [
        ("Raise the share of repairs done at the first visit from 71% to 85%", True),
        ("Reibungslose Übergabe an das Team in Zürich und Genf", True),
        ("Wartezeit von der Anmeldung bis zum ersten Termin von 21 auf 7 Tage senken", False),
        ("Faire passer le délai de réponse de 5 jours à 2 jours pour les clients", False),
        ("将平均等待时间从 21 天 缩短到 7 天, 新增 客户 数量 达到 40 家 以上", False),
        ("خفض متوسط وقت الانتظار من 21 يوما إلى 7 أيام", False),
        ("NPS 31 → 45", True),
    ],
)
def test_goals_in_another_language_are_noticed(line: str, english: bool) -> None:
    plan = read(f"# OKRs Q1 2027\n\n## O1: Goal\n- KR1: {line}\n", name="a.md", today=TODAY).plan
    assert seems_english(plan) is english
