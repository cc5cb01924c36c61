from __future__ import annotations

import pytest

from okrkpi.memo import looks_like_goals

WHY = "**Why:** two of five guests who book a room never come back.\n\n"


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        (
            WHY + "## O1. Guests feel at home\n\nOwner: Ada.\n\n1. Return rate: 20% → 30%\n\n"
            "## O2. The kitchen is a place to learn\n\n1. Apprentices from 3 to 8\n",
            True,
        ),
        (
            (
                "# 🎣 Fleet, Q1\n\n## 🎯 Objective 1: Nobody gets hurt\n\n- [ ] KR1: Injuries 5 to "
                "1\n"
                "- [x] KR2: Drills held each month\n"
            ),
            True,
        ),
        (
            (
                "Team;Objective;Key Result;Owner;Baseline;Target\nMill;Less dust;Dust per "
                "shift;Ann;9;4\n"
                "Mill;Less dust;Filters changed;Bo;1;4\n"
            ),
            True,
        ),
        (
            (
                "# Museum – goals\n\n| # | Objective / Key result | Start | Goal |\n|---|---|---|"
                "---|\n"
                "| 1 | Guests stay longer | | |\n| 1.1 | Minutes inside | 40 | 60 |\n"
            ),
            True,
        ),
        (
            (
                "Dear all,\n\nwe lost 9 vans, I want 3.\n\n| Metric | Today | Goal |\n|---|---|"
                "---|\n"
                "| Vans lost | 9 | 3 |\n| Late tours | 14% | 8% |\n\nOur objective is calm. Thank "
                "you.\n"
            ),
            False,
        ),
        ("Our objective 1: calm. The rest of the year was wet.\n" * 2, False),
    ],
)
def test_goals_are_told_from_a_memo(text: str, goals: bool) -> None:
    assert looks_like_goals(text) is goals
