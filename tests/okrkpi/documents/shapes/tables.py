"""Documents whose goals stand in tables and in the fields of a form."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "field lists",
    """
    - **Objective**: Get more from every harvest
    - **Owner**: Lucia
    - **Key Results**:
      - Yield from 4.1 to 5.0 tonnes per hectare
      - Water use from 610 to 480 litres per kilo
    - **Initiatives**:
      - Drip irrigation in the south fields

    - **Objective**: Sell closer to home
    - **Key Results**:
      - Local share of sales from 20% to 45%
    """,
    """
    O Get more from every harvest
      R Yield from 4.1 to 5.0 tonnes per hectare
      R Water use from 610 to 480 litres per kilo
      I Drip irrigation in the south fields
    O Sell closer to home
      R Local share of sales from 20% to 45%
    """,
)

shape(
    "a table with the objective once per group",
    """
    | Objective | Key Result | Owner | Target |
    |---|---|---|---|
    | Waste less food | Meals thrown away | Ada | 40 |
    | | Surplus given to the food bank | Bo | 90% |
    | Cook better | Guest rating | Cy | 4.6 |
    """,
    """
    O Waste less food
      R Meals thrown away
      R Surplus given to the food bank
    O Cook better
      R Guest rating
    """,
)

shape(
    "a table under each objective",
    """
    ## Objective 1: Bring the archive to schools

    | Key Result | From | To | Status |
    |----|----|----|----|
    | Schools that visit | 8 | 25 | 🟢 |
    | Lessons online | 3 | 20 | At risk |

    ## Objective 2: Read the old letters

    | Metric | Start | Goal | Who |
    |--|--|--|--|
    | Letters transcribed | 1,000 | 4,000 | Ana |
    """,
    """
    O Bring the archive to schools
      R Schools that visit
      R Lessons online
    O Read the old letters
      R Letters transcribed
    """,
)

shape(
    "a table of labels and words",
    """
    | O1 | Make the club affordable |
    |---|---|
    | KR1.1 | Fee from 240 to 180 euros |
    | KR1.2 | Sponsors from 3 to 10 |
    | O2 | Win the league |
    | KR2.1 | Points from 31 to 45 |
    """,
    """
    O Make the club affordable
      R Fee from 240 to 180 euros
      R Sponsors from 3 to 10
    O Win the league
      R Points from 31 to 45
    """,
)

shape(
    "several key results in a cell",
    """
    | Objective | Key Results |
    |---|---|
    | Be found online | KR1: Visits from 2,000 to 9,000<br>KR2: Bookings from 40 to 150 |
    | Answer fast | • Reply time from 8 to 2 hours<br>• Open requests from 90 to 20 |
    """,
    """
    O Be found online
      R Visits from 2,000 to 9,000
      R Bookings from 40 to 150
    O Answer fast
      R Reply time from 8 to 2 hours
      R Open requests from 90 to 20
    """,
)

shape(
    "an objective in the head of its table",
    """
    | Objective: Fly cleaner | Baseline | Target | Now |
    |---|---|---|---|
    | Fuel per seat | 3.1 | 2.6 | 2.9 |
    | Sustainable fuel | 1% | 6% | 2% |
    """,
    """
    O Fly cleaner
      R Fuel per seat
      R Sustainable fuel
    """,
)

shape(
    "a table from a tracking tool",
    """
    | ID | Type | Title | Parent | Owner |
    |---|---|---|---|---|
    | O-1 | Objective | Teach in the open | | Mia |
    | KR-1 | Key Result | Courses online from 4 to 20 | O-1 | Mia |
    | KR-2 | Key Result | Drop-out from 40% to 25% | O-2 | Tom |
    | O-2 | Objective | Keep learners going | | Tom |
    | I-1 | Initiative | Peer groups | KR-2 | Tom |
    """,
    """
    O Teach in the open
      R Courses online from 4 to 20
    O Keep learners going
      R Drop-out from 40% to 25%
      I Peer groups
    """,
)

shape(
    "a table of KPIs with rows for groups",
    """
    ## KPIs

    | Metric | Now | Target | Frequency |
    |:--|--:|--:|:-:|
    | **Finance** | | | |
    | Gross margin | 38% | ≥ 40% | monthly |
    | **People** | | | |
    | Sick days | 9 | < 7 | monthly |
    """,
    """
    K Gross margin
    K Sick days
    """,
)

shape(
    "a table that holds no goals",
    """
    ## O1: Ship the new valve
    - KR1: Valves sold from 0 to 400

    ## Glossary
    | Term | Meaning |
    |---|---|
    | KR | a key result |
    """,
    """
    O Ship the new valve
      R Valves sold from 0 to 400
    """,
)

shape(
    "a table written as HTML",
    """
    <table>
    <tr><th>Objective</th><th>Key Result</th><th>Target</th></tr>
    <tr><td>Heat less</td><td>Gas per room</td><td>900</td></tr>
    <tr><td></td><td>Rooms above 22 degrees</td><td>10</td></tr>
    </table>
    """,
    """
    O Heat less
      R Gas per room
      R Rooms above 22 degrees
    """,
)

shape(
    "a table with rows for objectives",
    """
    | | Q3 target | Actual |
    |---|---|---|
    | **O1: Sell honey all year** | | |
    | KR1: Jars | 900 | 500 |
    | KR2: Shops | 10 | 4 |
    | **O2: Keep the bees alive** | | |
    | KR1: Hives lost | 3 | 1 |
    """,
    """
    O Sell honey all year
      R Jars
      R Shops
    O Keep the bees alive
      R Hives lost
    """,
)

shape(
    "a table of descriptions and scores",
    """
    # Engineering
    | Importance | Description | Owner | Score |
    |---|---|---|---|
    | P0 | Cut page load from 4 s to 1.5 s | @mia | 0.6 |
    | P1 | 80% of services on the new platform | @tom | 0.3 |
    """,
    """
    O
      R Cut page load from 4 s to 1.5 s
      R 80% of services on the new platform
    """,
)

shape(
    "statements in a column that its head calls targets",
    """
    # Harbour plan, April to June 2027
    ## Aim 1: Ferries that leave when the board says so
    | No. | Target | Lead |
    |---|---|---|
    | 1a | Cut cancelled crossings from 41 to 12 a month | Ops |
    | 1b | 90% of lorries boarded within 25 minutes (was 71%) | Quay |
    """,
    """
    O Ferries that leave when the board says so
      R Cut cancelled crossings from 41 to 12 a month
      R 90% of lorries boarded within 25 minutes (was 71%)
    """,
)
