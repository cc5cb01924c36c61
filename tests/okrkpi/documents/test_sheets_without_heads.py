from __future__ import annotations

import pytest

from okrkpi.documents.table import read_table
from tests.okrkpi.documents.seen import seen

SHEETS = {
    "a form in blocks whose names stand once, the rows below them blank": (
        """
Night shelter plan,,
,,
Aim,Nobody is turned away for want of a bed,
Measured by,Nights with more guests than beds from 14 to 3,Ana
,Guests who leave with an appointment 31% to 55%,Ben
Doing,open the annex on Frost Street,
,train six volunteers,
Aim,Guests sleep without fear,
Measured by,Thefts reported per month from 9 to 2,
Keep an eye on,Cost per bed and night,
""",
        """
O Nobody is turned away for want of a bed
  R Nights with more guests than beds from 14 to 3
  R Guests who leave with an appointment 31% to 55%
  I open the annex on Frost Street
  I train six volunteers
O Guests sleep without fear
  R Thefts reported per month from 9 to 2
K Cost per bed and night
""",
    ),
    "codes of letters without a head": (
        """
A;Patients find their way without asking;
a1;Wrong-door arrivals at radiology from 60 to 20 a week;
B;Nurses spend their shift with patients;
b1;Minutes of paperwork per shift from 95 to 50;
b2;Agency shifts from 40 to 15 a month;
""",
        """
O Patients find their way without asking
  R Wrong-door arrivals at radiology from 60 to 20 a week
O Nurses spend their shift with patients
  R Minutes of paperwork per shift from 95 to 50
  R Agency shifts from 40 to 15 a month
""",
    ),
    "aims beside what measures them": (
        """
Homes stay warm without gas,Heat pumps running by March from 40 to 220,mia
,Complaints about cold rooms from 90 to 20,
Tenants know what they pay for,Bills queried per month from 310 to 120,ben
,Tenants who read their meter online 22% to 60%,
""",
        """
O Homes stay warm without gas
  R Heat pumps running by March from 40 to 220
  R Complaints about cold rooms from 90 to 20
O Tenants know what they pay for
  R Bills queried per month from 310 to 120
  R Tenants who read their meter online 22% to 60%
""",
    ),
    "one column, told by its words": (
        """
Ferries leave on time even in fog;
Departures within 5 minutes 61% -> 85%;62%
Passengers left behind from 300 to 40 a month;280
buy a second radar;
Islanders can plan a week ahead;
Cancelled crossings from 44 to 12;40
""",
        """
O Ferries leave on time even in fog
  R Departures within 5 minutes 61% -> 85%
  R Passengers left behind from 300 to 40 a month
  I buy a second radar
O Islanders can plan a week ahead
  R Cancelled crossings from 44 to 12
""",
    ),
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_without_a_head_is_read_by_its_labels_its_codes_or_its_words(name: str) -> None:
    text, expected = SHEETS[name]
    assert "\n".join(seen(read_table(text.lstrip()).plan, "  ")) == expected.strip()


REGISTER = """
Code,Statement,Unit,2026,2027,Lead
OC1,Every child reads at ten,,,,Ana
MS1.1,Pupils at the reading standard,%,61,75,Ben
WS1.1,Attendance of mentors,%,88,90,Ben
TK1.1,Train 60 reading mentors,,,,Cy
OC2,Teachers want to stay,,,,Ana
MS2.1,Teachers who leave within two years,%,18,9,Dee
,,,,,
,"OC = strategic objective, MS = target, WS = performance indicator, TK = project",,,,
"""


def test_a_register_is_read_by_its_codes_and_by_what_a_line_explains_of_them() -> None:
    assert list(seen(read_table(REGISTER.lstrip()).plan)) == [
        "O Every child reads at ten",
        "R Pupils at the reading standard",
        "I Train 60 reading mentors",
        "O Teachers want to stay",
        "R Teachers who leave within two years",
        "K Attendance of mentors",
    ]
