"""From where to where a line goes, in the wordings that people use."""

from __future__ import annotations

import pytest

from okrkpi.statement import Quantity, parse

_MOVES = """
Bring scrap down to 3% from 5% | 5 | 3
Days to decide a claim to 128 (FY 2025 result: 171) | 171 | 128
Three departments with the award, up from one | 1 | 3
Two thirds of families respond (last year under a quarter) | 0.25 | 0.6667
Bags mishandled per 1,000 passengers: 5.2, ceiling 4 | 5.2 | 4
Shifts lost per person 8.9; plan 7.0 by the end of Q4 | 8.9 | 7
30 apprentices on the books by September (19) | 19 | 30
At least two of the juniors win a grant, after none in three rounds | 0 | 2
Inspection ranking: Band 3 → Band 2 | 3 | 2
Rent arrears 4.1% (2025/26), 3.5% (2026/27) | 4.1 | 3.5
Beam time: 4,100 h (2026) – 4,800 h (2027) | 4100 | 4800
Sign-ups/week 210 → 300 | 210 | 300
Weekly to monthly users 0.42 → 0.50 | 0.42 | 0.5
Fix rate at first contact to where the sector is (74%), from 66 | 66 | 74
Month-end close, working day 8 → 5 | 8 | 5
Complaints: half of last year's 240 | 240 | 120
ARR of €4.5m, up €1.3m | 3200000 | 4500000
Seats filled 71 %, 80 % wanted | 71 | 80
Volunteers: 120 active, 150 wanted by the reopening | 120 | 150
First pass yield: 91/94/96 (actual/plan/stretch) | 91 | 94
Recycling rate - 38.2 / 45 / 50 (2025 actual / 2026 target / 2027 target) | 38.2 | 45
Cost-income ratio: 58 | 60 | 55 (plan / actual / last year) | 60 | 58
Scrap: 4.4 % → 3.0 % → 2.2 % | 4.4 | 2.2
Units per hour: 62, 70 by the summer | 62 | 70
Energy per unit 1.9 kWh, must fall to 1.6 | 1.9 | 1.6
Grow the endowment to £50m (£41.2m at year end) | 41200000 | 50000000
Average class attendance: 93.1 (22/23), 94.5 (target 23/24) | 93.1 | 94.5
Story-time attendance, average: 11 children; we'd like 20 | 11 | 20
Operating result from -€40k to break-even | -40000 | 0
EBITDA from -2.1m to break even | -2100000 | 0
Net result: −€1.2m → breakeven | -1200000 | 0
Profit margin of the café from -3% to break-even by June | -3 | 0
Months to break-even from 14 to 9 | 14 | 9
Break-even volume from 400 to 320 units | 400 | 320
Recycling: 43% this year, 50% the year after next | 43 | 50
Satisfaction with parks from "fair" (6.2) to "good" (7.5) | 6.2 | 7.5
Stillbirths: 4.4 per 1,000 to 3.5 or lower | 4.4 | 3.5
Complaints answered in time: two thirds to nine tenths | 0.6667 | 0.9
Attendance at rehearsals to rise from an average of 11 to 20 | 11 | 20
Gross margin | 41% | ≥ 45% | Q2 | 41 | 45
Water lost in the mains 31% - 24% | 31 | 24
Turn a deficit of £200k into a surplus of £100k | -200000 | 100000
Orders per day: two hundred now; three hundred wanted | 200 | 300
Late parcels 31% actual, 27% target | 31 | 27
Late parcels 31% (actual) 27% (target) | 31 | 27
8 picking errors per thousand lines today, 3 by spring | 8 | 3
2½ hours in the queue, down to 1½ | 2.5 | 1.5
Halve the pay gap between women and men, from 14 points to 7 | 14 | 7
Work the backlog down from 460 claims to nothing | 460 | 0
Scrap 3% (down from 5%) | 5 | 3
Scrap down to 3%, baseline 5% | 5 | 3
Merge three call centres into one | 3 | 1
From six suppliers to one | 6 | 1
Earned income 1.15m → 1.4m CHF | 1150000 | 1400000
Net promoter score from 31 to 45 (stretch 50) | 31 | 45
Share of part-timers from one half to one third | 0.5 | 0.3333
Churn below 4% in the SMB segment, which is at 6% | 6 | 4
Four retainers (have 2) | 2 | 4
30 volunteers by May (got 18) | 18 | 30
Production incidents: 5 in H1 → 1 in H2 | 5 | 1
Scrap wafers down to 0 in Q1 (7 in Q4) | 7 | 0
Review score 8.6 to 9.0 on the portals | 8.6 | 9
AUC .72 → .80 | 0.72 | 0.8
New-hire eNPS at day 60 up from 35 to 55 | 35 | 55
90 adults report a visit by the end of year 2, up from 31 | 31 | 90
Publish the rosters 14 days ahead (today: 4) | 4 | 14
Increase on-time departures to 92% (BL 84%) | 84 | 92
On-time departures 92% [BL: 84%] | 84 | 92
92% on-time departures (currently 84%) | 84 | 92
92% on-time departures, today 84% | 84 | 92
On-time departures, now at 84%, rise to 92% | 84 | 92
Get on-time departures to 92%; we are at 84% | 84 | 92
On-time departures 92% vs. 84% last year | 84 | 92
Cut accidents to 12 against a 2019 baseline of 30 | 30 | 12
Cut accidents from a 2019 baseline of 30 to 12 | 30 | 12
Accidents: 12 (2024 baseline: 30) | 30 | 12
Audit checks passed: 4 of 19 → 15 of 19 | 4 | 15
Beds open from 12 of 20 to 18 of 20 | 12 | 18
Raise schools connected from 4/19 to 15/19 | 4 | 15
Krankenstand von 7,4 % auf 5,5 % senken | 7.4 | 5.5
Anzahl der Händler von 214 auf 300 | 214 | 300
Passer de 40 % à 60 % | 40 | 60
Waiting time is 40 days, should be 25 | 40 | 25
Waiting time 25 days (was 40) | 40 | 25
40 days of waiting today; 25 days by June | 40 | 25
Lift donors from ~120 to at least 150 | 120 | 150
Grow from 12 partner clinics to 20 | 12 | 20
12 partner clinics become 20 | 12 | 20
Vacancy rate below 5% (9% now) | 9 | 5
From a starting point of 9%, bring the vacancy rate to 5% | 9 | 5
Bring vacancy rate, at 9% in May, to 5% by December | 9 | 5
Move vacancy rate from its current 9% to 5% | 9 | 5
Vacancy rate today stands at 9%; bring it to 5% | 9 | 5
Vacancy rate stood at 9% in 2025; target is 5% | 9 | 5
Overtime hours no worse than 300 (now 280) | 280 | 300
300 growers certified (210 as of May) | 210 | 300
300 growers (prev. 210) | 210 | 300
300 growers, compared with 210 last season | 210 | 300
300 growers rather than 210 | 210 | 300
300 growers, not 210 | 210 | 300
210 growers now; 300 next season | 210 | 300
Climb from #8 to #3 in the table | 8 | 3
From 14th to top 10 | 14 | 10
Sickness absence 7.4% > 5.5% | 7.4 | 5.5
NPS from −5 to 20 | -5 | 20
Baseline: 40% / Target: 60% | 40 | 60
Base 40%, goal 60% | 40 | 60
Start: 40% End: 60% | 40 | 60
as-is 40 / to-be 60 | 40 | 60
Ist 40 / Soll 60 | 40 | 60
Halve the backlog (900 today) | 900 | 450
Double donors, 400 at present | 400 | 800
Cut falls by a third from 60 | 60 | 40
Grow donors by 25%, from 400 to 500 | 400 | 500
Bus factor goes from one to three maintainers | 1 | 3
Readmissions within 30 days of discharge 14% → 10% | 14 | 10
Lame sows: one in eight at the moment, one in 25 is what we want | 0.125 | 0.04
Cases fixed on press 2: 78% after 65% | 65 | 78
Stunting 38% (baseline 2023) → 30% (2027) | 38 | 30
Care leavers aged 19 to 21 in work: 58% (2024) to 70% (2028) | 58 | 70
Free school places: 4 of 15 today, 6 of 15 by next summer | 4 | 6
Staff who recommend us: 58% this year, 65% by next survey | 58 | 65
Temporary housing brought down to 310 (Mar: 402) | 402 | 310
Cloud bill ≤ 9k USD a month by October (Aug: 14.2k) | 14200 | 9000
Food cost back to 29% (33.4 in Jan) | 33.4 | 29
Collect 97% of rates (prior year 95.8) | 95.8 | 97
First reply under 2 hours (we are at 5.5) | 5.5 | 2
No-shows under 6 % (11%) by the end of summer | 11 | 6
Recovery proven at 30 minutes (last drill: 3h) | 3 | 30
Seven in ten of the teams ship weekly (today it is about four in ten) | 0.4 | 0.7
Response under 15 minutes; currently somewhere around 50 | 50 | 15
Defects: no more than 3, down from an average of 11 | 11 | 3
The diet score is 5.2 compared to 3.9 at baseline | 3.9 | 5.2
We got the comments out in 12 min last quarter, want 5 | 12 | 5
Uptime good for three quarters of visits, now just over half | 0.5 | 0.75
Fill 82% of seats (autumn: 74%) with at least 1,500 tickets sold | 74 | 82
Fluktuation: 14 % (Vorjahr 18 %) | 18 | 14
Waste to landfill <5% of volume (baseline FY24: 17%) | 17 | 5
Budget variance within 2% (currently -6%) | -6 | 2
NPS +38, from +29 | 29 | 38
At least 60% of claims paid at once (40% at start) | 40 | 60
We were at 61% in March and need 75% by September | 61 | 75
Decrease the age of debt from 74 days to the industry norm of 45 | 74 | 45
Improve response time by a third (today: 9 minutes) | 9 | 6
Lower cost per meal by €0.40 to €3.10 | 3.5 | 3.1
Bring restore time from 4h 10m down to 2h | 250 | 2
Women on the board from none to two in five | 0 | 0.4
Raise reach among people aged 18 to 24 from 12% to 30% | 12 | 30
Queue time at the gate 8:30 → 5:15 | 8.5 | 5.25
Cut the pit stop from 12:00 to 9:45 minutes | 12 | 9.75
NPS +12 (now -8) | -8 | 12
Balance of opinion: +5 (today: -14) | -14 | 5
Staff recommendation score +30, currently +12 | 12 | 30
Operating margin +3% (now -2%) | -2 | 3
Freezer temperature -18 (today -12) | -12 | -18
NPS +12 (now 8) | 8 | 20
Open positions -6 (currently 31) | 31 | 25
"""


@pytest.mark.parametrize("row", _MOVES.strip().splitlines())
def test_a_move_is_read_in_every_common_wording(row: str) -> None:
    text, baseline, target = row.rsplit(" | ", 2)
    line = parse(text)
    assert (_value(line.baseline), _value(line.target)) == (float(baseline), float(target))


@pytest.mark.parametrize(
    "text",
    [
        "Retention (14 % today, target: [?])",
        "Retention currently 14%",
        "Raise retention (today 14%)",
        "Reduce scrap, which is at 14%",
    ],
)
def test_the_value_of_today_alone_is_no_target(text: str) -> None:
    line = parse(text)
    assert (_value(line.baseline), line.target) == (14, None)


@pytest.mark.parametrize(
    ("text", "change", "target"),
    [
        ("Raise donors by 100 to 500", 100, 500),
        ("Shave 40 seconds off the cold start", 40, None),
        ("Connect a further 3,500 households", None, 3500),
        ("Every euro attracts 2.5 more from others", None, 2.5),
        ("Visit every school three times a week", None, 3),
        ("Shorten release by 10 to 15 days", 10, None),
        ("A third fewer complaints", 0.3333, None),
        ("Complaints and returns both up by a third", 0.3333, None),
        ("Twice as many donors", 2, None),
        ("Toil hours per shift ↓ 40 %", 40, None),
        ("Feature store used by 5 model teams", None, 5),
        ("Pipeline coverage hits 3x", None, 3),
        ("Lift 2 million people out of poverty", None, 2_000_000),
        ("Diesel per hectare cut 15% against last season", 15, None),
        ("Raise brand recall in the 18 to 24 age group by 5 points", 5, None),
    ],
)
def test_an_amount_of_change_is_told_from_a_level(
    text: str, change: float | None, target: float | None
) -> None:
    line = parse(text)
    assert (line.change.value if line.change else None, _value(line.target)) == (change, target)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Improve generic substitution in the five rural branches", None),
        ("Invoices overdue by more than 60 days below EUR 120k", 120_000),
        ("Audit points overdue > 12 months at most 15", 15),
        ("Forced outage factor of units 2 and 3 at 4%", 4),
        ("Variations agreed within 14 days on 9 out of 10 sites", 0.9),
        ("Hold 12 listening events, at least four of them in Welsh", 12),
        ("Keep crash-free users above 99.7%", 99.7),
        ("Serve 2,000 meals, half of them to children", 2000),
        ("Switch the payroll provider, with a parallel run of two months", None),
        ("Roll out the new model to all projects > €5m", None),
        ("Time to first review for newcomers <48h", 48),
        ("3,200 households with safe water within a 30 min round trip", 3200),
        ("Earn at least 1.5x of last year's margin", None),
        ("Deploys with no human in the loop - 80%", 80),
        ("Occupancy of 82% +/- 3", 82),
        ("Children housed in hotels for more than six weeks are zero", 0),
        ("Every second household sorts its waste", 0.5),
        ("Season 8 of the podcast", None),
        ("Customer satisfaction: 4.1/5 (target 4.5/5)", 4.5),
        ("Long waiters (52+ weeks) zero by March", 0),
        ("Hand hygiene: 9 audits in 10 pass", 0.9),
        ("Run 9 workshops in 10 schools", 9),
        ("Waste at half a tonne; absence sub-4%", 0.5),
        ("Billable share at 70 percent, give or take two points", 70),
        ("Win three pitches from the £500k+ list before July", 3),
        ("First engine at fires in 8 minutes or less on 85% of occasions (rural: 70%)", 85),
        ("Leavers among those who came in on the £1 offer under 40 percent", 40),
        ("Fewer falls with harm on 4 West", None),
        ("Bring the vacancy rate back down to where it was in 2019: 3.2%", 3.2),
        ("Open safe spaces in each of the four transit centres", None),
    ],
)
def test_a_number_that_narrows_or_describes_is_no_target(text: str, target: float | None) -> None:
    assert _value(parse(text).target) == target


def test_a_range_of_change_keeps_both_ends() -> None:
    change = parse("Shorten release by 10 to 15 days").change
    assert change is not None
    assert (change.value, change.high, change.unit) == (10, 15, "day")


@pytest.mark.parametrize(
    "text",
    [
        "Score from 3.4 to 4.0 out of 5",
        "Average rating from 3.4 to 4.0/5",
        "Rating 4.0 of 5 (3.4)",
    ],
)
def test_a_score_keeps_its_value_and_its_scale(text: str) -> None:
    target = parse(text).target
    assert target is not None
    assert (target.value, target.scale) == (4, 5)


def _value(quantity: Quantity | None) -> float | None:
    return None if quantity is None else quantity.value


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Night noise events above 80 dB(A) at monitor 12", None),
        ("Supply interruptions over three hours", None),
        ("Temperature excursions above 8 °C", None),
        ("Fridge temperatures below 8 °C", 8),
        ("Average speed above 60 km/h", 60),
        ("Outages under 3 a quarter", 3),
        ("Ambulance handovers over 60 minutes - none by spring", 0),
        ("40 newly hired nurses arrive and I want 36 of them still here in May", 36),
        ("Time to answer under 40s", 40),
        ("No outage longer than 5 minutes", 0),
        ("35 new logos in Q1 (stretch: 45)", 35),
        ("400 trees planted by April, stretch goal 500", 400),
        ("Stretch target 85%", 85),
        ("3 letters of intent → 10 paying pilots", 10),
        ("Users who log 3+ workouts in the first week: XX% → 35%", 35),
        ("Rate of patients seen within 4 hours: from ? to 85%", 85),
        ("Somatic cell count (x1000/ml) < 180", 180),
        ("Supply cut for at most 5 min 30 s per property", 5.5),
        ("Start on site with 420 affordable homes in 2027/28", 420),
        ("Increase the fill rate to between 85 and 90%", 85),
        ("Women aged 50-69 and men 60-74, screening at 80%", 80),
        ("Screening coverage, people 60–74, minimum 60%", 60),
        ("Lay 400m of pipe for €2m", 400),
        ("Freezer at -20 °C", -20),
        ("Share of voice vs. top 3", None),
        ("Gap to the top 5 schools", None),
        ("Reach the top 10 of the league", 10),
        ("Write a grant bid, max. 25 pages", None),
        ("Spike on the new parser, timebox two days", None),
        ("Answer tickets, max. 4 hours", 4),
        ("Eliminate manual re-keying in claims", None),
    ],
)
def test_a_bound_that_tells_which_ones_are_meant_is_no_level(
    text: str, target: float | None
) -> None:
    assert _value(parse(text).target) == target


@pytest.mark.parametrize(
    ("text", "change", "direction"),
    [
        ("Lead time -2 days", 2, "down"),
        ("Backlog -200 tickets by May", 200, "down"),
        ("Claims leakage less 1.5 points", 1.5, "down"),
        ("Cut waste by one half", 0.5, "down"),
        ("Raise output by 5% at unchanged staffing", 5, "up"),
        ("Grow revenue at constant currencies by 6–8% in 2027", 6, "up"),
        ("Reduce weight by between 5 and 8 kg", 5, "down"),
    ],
)
def test_a_change_is_read_with_its_way(text: str, change: float, direction: str) -> None:
    said = parse(text)
    assert said.change is not None
    assert (said.change.value, said.direction) == (change, direction)


_DIRECTIONS = """
Noticeably shorter loading times in the shop | down
Detentions down to single figures for the term | down
Cost per hire down | down
Volunteer hours up | up
Defects at handover reduced to an acceptable level | down
Churn of trial readers brought under 40 percent by June | down
Women in the partnership – 24% → one third | up
Take 3 days out of the close | down
Knock a week off the permitting time | down
Add 15 points to our NPS | up
Leakage in Ml/d, three-year average: reduce by 12.5% | down
Energy per TB carried, one fifth less than in 2025 | down
Loan book +CHF 250m | up
Secondary spend per head up to £4.10 by summer | up
App rating not to drop below 4.5 | keep
No depot falls below 90% availability | keep
Faster page loads on 3G | down
Substantially more lunch guests on weekdays | up
A strong increase in overnight stays | up
Runway extended to 18 months | up
Regretted attrition held under 5% through 2026 | keep
Forced outage factor lowered to 4% | down
Queue cut to 30 items by May | down
Response rate recovers to 60 per cent | up
The gap narrows by 3 points | down
Reservoir level must not drop below 55% | keep
CSAT on chat back above 92 | up
Cloud bill back under $410k a month by August | down
Payback improves from 19 to 14 months | down
Improve the credit rating from BBB to A- | up
Raise NOK 12 mill. for the avalanche fund | reach
Drive 400 test rides at dealerships in May | reach
Lift 2 million people out of poverty | reach
Raise the number of members to 400 | up
Bring the average processing time below 60 days by May | down
ISO 27001 certificate granted by the auditor | none
Response time 2x faster | down
Throughput 2x higher | up
Improved literacy by 3 points among pupils | up
KR1.3: gross churn stays < 1.8% even as we raise prices | keep
Satisfaction 4.6 vs. goal of 4.5 | keep
Tenant arrears 4.9%; target 4.2% | down
"""


@pytest.mark.parametrize("row", _DIRECTIONS.strip().splitlines())
def test_the_direction_is_what_the_verb_the_numbers_or_a_comparative_say(row: str) -> None:
    text, direction = row.rsplit(" | ", 1)
    assert parse(text).direction == direction
