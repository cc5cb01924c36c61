"""Tables whose rows tell by number, code, bold type or blanks which of them are objectives."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "rows numbered beneath an objective, under a head for both",
    """
    # Bakery Linden, autumn 2027

    ## The plan

    | Nr | Ziel / Ergebnis | Heute | Bis Dezember |
    |---|---|---|---|
    | 1 | People queue for our bread again | | |
    | 1.1 | Loaves sold per day | 420 | 600 |
    | 1.2 | Regulars with a card | 90 | 250 |
    | 2 | The night shift keeps its people | | |
    | 2.1 | Bakers who left | 4 | 1 |
    """,
    """
    O People queue for our bread again
      R Loaves sold per day
      R Regulars with a card
    O The night shift keeps its people
      R Bakers who left
    """,
)

shape(
    "objectives in bold over their measures, and groups of KPIs in bold",
    """
    # Ferry company, goals H1 2027

    | Goal | Now | June |
    |---|---|---|
    | **Islanders trust the timetable** | | |
    | Departures within 5 minutes | 81% | 95% |
    | Cancelled crossings a month | 14 | 5 |
    | **Cargo pays its way** | | |
    | Load factor of the Tuesday run | 38% | 60% |
    | New cargo customers | 0 | 6 |

    | KPI | Q3 | Level |
    |---|---|---|
    | **Safety** | | |
    | Reportable incidents | 0 | 0 |
    | Drills per month | 2 | at least 2 |
    | **Money** | | |
    | Fuel per mile | 31 l | below 33 l |
    """,
    """
    O Islanders trust the timetable
      R Departures within 5 minutes
      R Cancelled crossings a month
    O Cargo pays its way
      R Load factor of the Tuesday run
      R New cargo customers
    K Reportable incidents
    K Drills per month
    K Fuel per mile
    """,
)

shape(
    "codes of a person's own with letters",
    """
    # Hospice volunteers 2027

    | Code | What we go for | 2026 | 2027 | Who |
    |------|------|------|------|-----|
    | Z1 | Nobody dies alone on our ward | | | Ines |
    | Z1-a | Nights covered by a volunteer | 112 | 300 | Ines |
    | Z1-b | Families asked within two days | 60% | 95% | Bo |
    | Z2 | Volunteers stay because they are carried | | | Bo |
    | Z2-a | Volunteers who left in the first year | 9 | 3 | Bo |
    | Z2-b | Supervision hours per volunteer | 2 | 8 | Ines |
    """,
    """
    O Nobody dies alone on our ward
      R Nights covered by a volunteer
      R Families asked within two days
    O Volunteers stay because they are carried
      R Volunteers who left in the first year
      R Supervision hours per volunteer
    """,
)

shape(
    "numbers before the words of rows",
    """
    | OKR | Owner | Status |
    |---|---|---|
    | **1. Winter crews trust their kit** | Ada | |
    | 1.1 Radio failures per mission from 0.6 to 0.1 | Ada | green |
    | 1.2 All 40 harnesses checked and tagged | Cem | red |
    | **2. Donors see what their money does** | Cem | |
    | 2.1 Donors who give again 31% → 45% | Cem | green |
    """,
    """
    O Winter crews trust their kit
      R Radio failures per mission from 0.6 to 0.1
      R All 40 harnesses checked and tagged
    O Donors see what their money does
      R Donors who give again 31% → 45%
    """,
)

shape(
    "objectives without values over results with them",
    """
    ## Chess club: what we want by summer

    | Objectives and key results | Baseline | Target |
    |---|---|---|
    | Juniors stay past their first year | | |
    | Juniors still members after 12 months | 22% | 60% |
    | Juniors in league matches | 8 | 20 |
    | The club evening is full again | | |
    | Members at the Thursday evening | 14 | 30 |
    """,
    """
    O Juniors stay past their first year
      R Juniors still members after 12 months
      R Juniors in league matches
    O The club evening is full again
      R Members at the Thursday evening
    """,
)

shape(
    "an HTML table whose objective reaches over rows, with a remark at its foot",
    """
    <h2>Goals of the archive</h2>
    <table>
    <tr><th>Goal</th><th>Result</th><th>Now</th><th>Then</th></tr>
    <tr><td rowspan=2><strong>Readers find what they came for</strong></td>
    <td>Finding aids online</td>
    <td>120</td>
    <td>400</td></tr>
    <tr><td>Searches without a hit</td>
    <td>31%</td>
    <td>10%</td></tr>
    <tr><td><strong>The stacks are dry</strong></td>
    <td>Days above 55% humidity</td>
    <td>88</td>
    <td>5</td></tr>
    <tr><td colspan=4>All numbers as of 1 March</td></tr>
    </table>
    """,
    """
    O Readers find what they came for
      R Finding aids online
      R Searches without a hit
    O The stacks are dry
      R Days above 55% humidity
    """,
)

shape(
    "a page written in HTML",
    """
    <h2>Objective 1: Farmers get seed that grows</h2>
    <ul><li>Germination from 71% to 90%</li><li>Complaints from 14 to 4</li></ul>
    <h2>Objective 2: The cold room never fails</h2>
    <ol>
    <li>Hours above -15 °C from 31 to 0</li>
    </ol>
    <details><summary>Work under way</summary>
    <ul><li>Goal 1: new sieves</li><li>Goal 1: a second lab</li><li>Goal 2: a generator</li></ul>
    </details>
    <h2>KPIs</h2>
    <p>Accessions in store<br>Requests per month<br>Energy per accession</p>
    """,
    """
    O Farmers get seed that grows
      R Germination from 71% to 90%
      R Complaints from 14 to 4
      I new sieves
      I a second lab
    O The cold room never fails
      R Hours above -15 °C from 31 to 0
      I a generator
    K Accessions in store
    K Requests per month
    K Energy per accession
    """,
)

shape(
    "breaks in a line that part it, and one that only wraps",
    """
    **Objective:** The back row sings<br>**Owner:** Ida<br>KR1: New basses from 0 to 4

    **Objective:** The church is full<br>KR1: Tickets sold from 210<br>to 340 per concert
    """,
    """
    O The back row sings
      R New basses from 0 to 4
    O The church is full
      R Tickets sold from 210 to 340 per concert
    """,
)

shape(
    "a table of a wiki whose objective reaches over rows",
    """
    = Fire brigade goals =

    {| class="wikitable"
    ! Objective !! Key result !! Now !! June
    |-
    | rowspan="2" | We reach the new estate in time
    | Calls reached within 8 minutes || 61% || 90%
    |-
    | Hydrants checked || 40 || 120
    |-
    | Volunteers stay || Volunteers after two years || 48% || 70%
    |}

    == KPIs ==
    * False alarms per month
    """,
    """
    O We reach the new estate in time
      R Calls reached within 8 minutes
      R Hydrants checked
    O Volunteers stay
      R Volunteers after two years
    K False alarms per month
    """,
)

shape(
    "a table with a frame around each row",
    """
    +---------------------------+---------------------------+------+--------+
    | Objective                 | Key result                | Now  | Target |
    +===========================+===========================+======+========+
    | Children ask to come back | Families with a year pass | 310  | 700    |
    +---------------------------+---------------------------+------+--------+
    |                           | School classes a month    | 12   | 30     |
    +---------------------------+---------------------------+------+--------+
    | The archive is searchable | Objects with a photo      | 11%  | 60%    |
    |                           | online                    |      |        |
    +---------------------------+---------------------------+------+--------+
    """,
    """
    O Children ask to come back
      R Families with a year pass
      R School classes a month
    O The archive is searchable
      R Objects with a photo online
    """,
)

shape(
    "aims and measures under heads of a person's own",
    """
    | Big thing | How we see it | Now | Then |
    |---|---|---|---|
    | Patients arrive on time at the theatre | Transfers late by 10 minutes | 31% | 8% |
    | | Calls for a missing bed | 14 a day | 3 a day |
    | Nobody lifts alone | Lifts without a hoist | 61 | 0 |

    | Department | Item | Cost |
    |---|---|---|
    | Roads and bridges of the north | Salt | 4,000 |
    | | Two snow ploughs | 180,000 |
    | Parks and playgrounds | New swings | 9,000 |
    """,
    """
    O Patients arrive on time at the theatre
      R Transfers late by 10 minutes
      R Calls for a missing bed
    O Nobody lifts alone
      R Lifts without a hoist
    """,
)
