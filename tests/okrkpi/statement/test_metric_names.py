"""A measure is named alike wherever it stands, and what narrows it is kept apart."""

from __future__ import annotations

import pytest

from okrkpi.statement import parse
from okrkpi.statement.metric import lookup
from okrkpi.statement.words import load_toml

_NAMED = """
Late drops 12 → 4 | late drops | -
Missed drops 12 → 4 | missed drops | -
Churn drops from 12% to 4% | churn rate | -
5G coverage from 40% to 65% | 5g coverage | -
3D-printed parts from 4 to 30 | 3d-printed parts | -
Boeing 737 turnaround from 45 to 38 minutes | boeing 737 turnaround | -
Premium 95 petrol share from 12% to 18% | premium 95 petrol share | -
Basket size EUR 31 → 36 | basket size | -
Basket size from 2.1 to 2.6 | units per transaction | -
OEE line 3: 61% → 72% | overall equipment effectiveness | line 3
NPL ratio from 4% to 3.5% | non-performing loan ratio | -
First-contact resolution from 61% to 72% (DRI: @mhale) | first-contact resolution | -
Accounts with a booked course on fire safety from 20 to 60 | accounts | -
Customers won back: 40 | customers won back | -
We want 96% of orders delivered on time by March | orders delivered | -
MQL 300-500 a month | marketing qualified leads | -
MRR from $1m to $2m | monthly recurring revenue | -
Monthly recurring revenue from $1m to $2m | monthly recurring revenue | -
Churn below 3% | churn rate | -
Customer churn below 3% | churn rate | -
SMB churn below 3% | churn rate | smb
Reduce enterprise churn from 5% to 3% | churn rate | enterprise
DAU/MAU ratio above 40% | stickiness | -
Energy cost per tonne from €40 to €35 | energy cost per tonne | -
Forecast error ≤ 12% | forecast error | -
30-day readmissions 14% → 10% | 30-day readmissions | -
Sign 12 hospital groups | hospital groups | -
Reach 1,000 stars on the main repo | stars | main repo
Raise $3M for the roof | funds raised | roof
95% of pupils vaccinated | pupils vaccinated | -
40 accounts move to the new tier | accounts | -
Launch the size advisor so that the return rate falls from 28% to 22% | return rate | -
Antibiotic use: reduce by 25% until 2027 | antibiotic use | -
Days to close the books from 9 to 5 | days to close the books | -
Late parcels: under 5 in 1,000 orders | late parcels | -
Search team | zero-result rate | 11.4 | 6 | zero-result rate | -
Recruit and train 45 volunteer mentors | volunteer mentors | -
p95 of checkout from 840ms to 300ms | p95 of checkout | -
Damp and mould cases from 40 to 12 | damp and mould cases | -
Two more maintainers with commit rights | maintainers | -
Signatures gathered per canvasser | signatures gathered per canvasser | -
Letters older than 180 days | letters | older than 180 days
Waiting list for knee surgery shorter than 12 weeks | waiting list | knee surgery
Drop-out rate of apprentices down to 8% | drop-out rate | apprentices
Build times of the monorepo cut in half | build time | monorepo
Cut line faults in Cork and Kerry to 40 | line faults | Cork and Kerry
Noise at the quarry stays under 50 dB | noise | quarry
Turnout among first-time voters of 55% | voter turnout | first-time voters
Uptime (rolling 30d) ≥ 99.95 % | uptime | rolling 30d
OTIF at or above 96% | on time in full | -
Time to first byte: 900ms=>300ms | time to first byte | -
MAU 80k (+35%) | monthly active users | -
Nine calls in ten answered | calls | -
Hold gross margin where it is: 41% | gross margin | -
Complaints in the five rural branches from 40 to 20 | complaints | five rural branches
"""


@pytest.mark.parametrize("row", _NAMED.strip().splitlines())
def test_a_measure_has_its_name_and_its_scope(row: str) -> None:
    text, metric, scope = row.rsplit(" | ", 2)
    line = parse(text)
    assert (line.metric, line.scope or "-") == (metric, scope)


@pytest.mark.parametrize(
    ("name", "unit", "better", "low", "high"),
    [
        ("churn", "%", "lower", 0, 100),
        ("NPS", "score", "higher", -100, 100),
        ("uptime", "%", "higher", 0, 100),
        ("MRR", "money", "higher", 0, None),
    ],
)
def test_a_known_measure_has_its_bounds_and_its_better_side(
    name: str, unit: str, better: str, low: float, high: float | None
) -> None:
    known = lookup(name)
    assert known is not None
    assert (known.unit, known.better, known.low, known.high) == (unit, better, low, high)


def test_the_lexicon_tells_vanity_guards_and_timing_of_hundreds_of_measures() -> None:
    tables = load_toml("metrics").values()
    entries = [line for table in tables for line in table["metrics"].splitlines() if line.strip()]
    measures = [found for line in entries if (found := lookup(line.split(" (")[0].split(":")[0]))]
    assert len(measures) == len(entries) >= 300
    assert any(measure.vanity for measure in measures)
    assert any(measure.guards for measure in measures)
    assert {measure.timing for measure in measures} == {"leading", "lagging"}


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Cut scrap on line 4 from 6% to 3%", "line 4"),
        ("LQA pass rate, life sciences ≥ 98.5 %", "life sciences"),
        ("First-pass yield, line 3 >= 97.5 %", "line 3"),
        ("NPS, branch | 34 | 40", "branch"),
        ("Staff resignation rate, bands 3-5: lower than 12%", "bands 3-5"),
        ("Time to release, green channel: 220 → 60 minutes", "green channel"),
        ("Retention for Android cohorts +6 pts", "Android cohorts"),
        ("Raise SMB churn from 4 to 6%", "smb"),
        ("Onboarding NPS ≥ 50, TTV ≤ 7 days by EOQ", None),
        ("Raise new customers from 40 to 60", None),
        ("Raise attendance in DE, AT, CH from 60% to 75%", "DE, AT, CH"),
        ("Grow orders of green H2 in ports with green H2 to 40", "ports"),
        ("Cut the backlog in all 14 wards from 80 to 40", "wards"),
        ("Rank in the top 3 from 7 to 2", None),
        ("Cut the wait for a building permit from 74 to 45 days", None),
    ],
)
def test_the_scope_is_what_a_measure_is_narrowed_to(text: str, scope: str | None) -> None:
    assert parse(text).scope == scope
