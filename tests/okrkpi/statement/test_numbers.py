"""Every notation of a number, its unit and its comparison, and the digits that count nothing."""

from __future__ import annotations

import pytest

from okrkpi.statement import parse

_NUMBERS = """
Serve 40.5 tonnes | 40.5 tonne
Yield .85 | 0.85
Reach 12'500 readers | 12500 reader
Reach 1,25,000 readers | 125000 reader
Turnover 2,4 Mio. € | 2400000 EUR
Turnover 850 Tsd. € | 850000 EUR
Turnover 850 T€ | 850000 EUR
Turnover 850 TEUR | 850000 EUR
Sales $5MM | 5000000 USD
Sales $5B | 5000000000 USD
Sales Rs. 5 cr | 50000000 INR
Sales NOK 12 mill. | 12000000 NOK
Sales EUR4.5m | 4500000 EUR
Sales 300 zł | 300 PLN
Sales 5 kr | 5 SEK
Margin forty percent | 40 %
Margin 40pct | 40 %
Margin up 4 %-points | 4 pp
Margin up 4 p.p. | 4 pp
Margin up four percentage points | 4 pp
Margin up 50bps | 50 bp
Defects 5 per mille | 5 ‰
Staff ratio 1:4 | 0.25
Nine out of every ten parents | 0.9
One patient in ten | 0.1
Grow users 10-fold | 10 x
Grow by a factor of 3 | 3 x
Grow users 3 times | 3 x
Three times as many users | 3 x
Train three times a week | 3 time
Half as many complaints | 0.5 x
Two-thirds of schools | 0.6667
Two dozen schools | 24 school
One and a half million readers | 1500000 reader
Two and a half days | 2.5 day
2½ days | 2.5 day
Bring accidents down to none | 0
Lost-time accidents: none | 0
None of our sites has an accident | 0
Every nurse trained | 100 %
Late invoices – none by June | 0
No home below EPC band C by 2030 | 0 home
No school without a counsellor | 0 school
Eliminate avoidable delays | 0 delay
Eliminate stock-outs of essential medicines | 0 stock-out
Rank #1 in Spain | 1
Finish 2nd in the league | 2
Ship in 3 business days | 3 day
Load in 200ms | 200 ms
Save 40 t CO2e | 40 tco2e
Save 40 tCO2e | 40 tco2e
Area of 300 m2 | 300 m2
Hold 37 °C | 37 °c
Lead 8 µg/l | 8 µg/l
Noise 55 dB(A) | 55 db
A 4.5-star rating | 4.5 star
Margin between 20% and 25% | 20..25 %
Keep 5–7 days of stock | 5..7 day
5-10 interviews | 5..10 interview
Hold moisture 13 to 15% | 13..15 %
Temp between 2 °C and 8 °C | 2..8 °c
Load between 0.6 and 0.8 | 0.6..0.8
Guest rating of 9 out of 10 | 9
Guest score 4.2 of 5 | 4.2
Uptime >= 99% | >= 99 %
99%+ uptime | >= 99 %
Uptime at or above 99% | >= 99 %
Errors at or below 1% | <= 1 %
Errors of 1% or lower | <= 1 %
Cap errors at 1% | <= 1 %
Limit errors to 1% | <= 1 %
Five or fewer incidents | <= 5
Fewer than 5 incidents | < 5 incident
Well over 300 guests | > 300 guest
Roughly 300 guests | ~ 300 guest
"""


@pytest.mark.parametrize("row", _NUMBERS.strip().splitlines())
def test_a_number_is_read_with_what_stands_around_it(row: str) -> None:
    text, wanted = row.rsplit(" | ", 1)
    found = parse(text).quantities
    assert len(found) == 1, found
    number = found[0]
    shown = f"{number.value:.10g}" if number.high is None else f"{number.value:g}..{number.high:g}"
    parts = (number.comparator or "", shown, number.unit or "")
    assert " ".join(part for part in parts if part) == wanted


_NAMES = """
Achieve ISO 9001:2015 and ISO 14001:2015
Meet BS EN 1090-2:2018
Write a 30-60-90 plan for every new manager
30/60/90 plan agreed with the branch heads
Set up renewal alerts 120/90/60
Put the NIST 800-53 controls in place
Renew the FSSC 22000 certificate
IATF 16949 audit passed
EAP 4.0 programme adopted
CE 0120 mark for the new inhaler
(3) Win back shops
Get ISO 27001 certified
Call +49 30 1234567
Call 030/1234567
Call (555) 123-4567
Move to Postgres 17
Move to Python 3.12
Upgrade k8s to 1.31
Prepare for Windows 11
Launch App 2.0
Plan the roadmap for 3.0
Rebuild quay 3
Renovate ward 5B
Repair press 2
Serve route 17
Form 990 filed
Building 12 refit
Meet at 9 am
Occupancy on weekdays 10 to 16 h
Noise at the fence, nights 22-6 h
Adopt Industry 4.0
Reduce p95 latency
Use S3 buckets
Teach Year 6 pupils
Support grade 9 pupils
Publish the 5th edition
T+1 settlement
Fix bug 1234
Replace boiler 2 in block C
Comply with GDPR Art. 30
Get the CE mark for the X200
Adopt 80/20 thinking
Rewrite modules 3–5 around case work
Install sensors on lines 2+3
Digitise the parish registers 1790–1850
Assumptions and risks (see logframe, sheet 2)
Between ten at night and six in the morning
Zero Trust rollout
One team, one plan
Be second to none
Close issue #4711
Decommission mainframe LPAR 3 → blocked by the vendor
Kiln 3 relined by the end of May
Tractor 4 serviced by harvest
Crane 2 down since CW 50
Commission pit 4 dewatering bores before the wet
Replace tank 6 heating coils by June
iOS 26 widget spike
macOS 15 support for the scanner
Embed the safeguarding code 2.0 at all levels
Ward round finished before 10.00 on weekdays
Bread on the shelf by 6.45 each day
Fewer absences among the grade 9s
No one in our patch dies in a fire
Regards, Colin (ext. 4471)
Lease expires 03/28
Build cold store #2
"""


@pytest.mark.parametrize("text", _NAMES.strip().splitlines())
def test_a_name_or_a_label_counts_nothing(text: str) -> None:
    assert parse(text).quantities == ()


@pytest.mark.parametrize(
    "text",
    [
        "Run 6 simulation trainings",
        "Plan 5 hikes",
        "Sign this week 6 customers",
        "NPS 50",
        "Reach 2B users",
        "Downtime on line 4: 12 minutes",
        "Train 4 dewatering crews",
        "Hire 3 warehouse leads",
        "Book 60 qualified demos from the fair",
        "Cold start in 9s",
        "Keep pH under 7.30",
        "Customer rating 4.0",
    ],
)
def test_a_count_beside_a_word_that_may_be_numbered_stays_a_count(text: str) -> None:
    assert len(parse(text).quantities) == 1
