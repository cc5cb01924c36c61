"""Plain text whose parts only blanks, tabs and margins set apart."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "owners and dates in columns right of the results",
    """
    Harbour hospital, 2027

    Objective 1: Nobody is harmed while in our care

    Success measures
      Pressure sores per 1,000 bed days           1.9 -> 0.8      Director of Nursing
      Wrong doses reported within a day           40% -> 75%      Chief Pharmacist
      Wards with a daily safety huddle            6 to 21         Head of Quality
    """,
    """
    O Nobody is harmed while in our care
      R Pressure sores per 1,000 bed days 1.9 -> 0.8
      R Wrong doses reported within a day 40% -> 75%
      R Wards with a daily safety huddle 6 to 21
    """,
)

shape(
    "a table whose cells only blanks part",
    """
    NORTH PIER
      Outcome:     Anglers and families share the pier gladly
      Indicator:   Complaints about litter, 20 or fewer
      Indicator:   Half of the anglers hold a season card
      Action                              Lead        By when
      New bins with lids                  J. Marsh    March
      Card machine at the gate, with a    Harbour     June
      sign in four languages
    """,
    """
    O Anglers and families share the pier gladly
      R Complaints about litter, 20 or fewer
      R Half of the anglers hold a season card
      I New bins with lids
      I Card machine at the gate, with a sign in four languages
    """,
)

shape(
    "a table pasted with tabs",
    """
    Objectives
    1. Make the depot a safe place to work

    Performance indicators
    Ref\tIndicator\t2025/26\tTarget 2026/27
    D01\tLost-time accidents\t4\t0
    D02\tVehicles off the road\t9%\t6%
    """,
    """
    O Make the depot a safe place to work
    K Lost-time accidents
    K Vehicles off the road
    """,
)

shape(
    "labels with blanks for their colon",
    """
    IMPACT
    Fisher families on the lagoon earn a living all year
      Indicator          Months a year with income from fish
      Baseline           7
      Target (end)       11

    OUTPUT 1
    Landing sites are clean and run by their users
      Indicator          Sites with ice and a working scale
      Baseline           3
      Target (end)       12
      Activities
      1.1  Elect site committees
      1.2  Repair nine slabs
    """,
    """
    O Fisher families on the lagoon earn a living all year
      R Months a year with income from fish
    O Landing sites are clean and run by their users
      R Sites with ice and a working scale
      I Elect site committees
      I Repair nine slabs
    """,
)

shape(
    "results set in beneath a short line that ends in a small word",
    """
    GOAL 1   a stall that people cross the market to
         queue of 5 or more on 20 Saturdays
         300 jars sold to people who came back
    GOAL 2   stop carrying things home
         unsold crates 11 -> 3
         2 cafes take the rest
    """,
    """
    O a stall that people cross the market to
      R queue of 5 or more on 20 Saturdays
      R 300 jars sold to people who came back
    O stop carrying things home
      R unsold crates 11 -> 3
      R 2 cafes take the rest
    """,
)

shape(
    "lettered aims, each over how it is known",
    """
    What the vestry is asking for

    A.  To be a choir that children are proud to sing in
            We will know we are getting there when
            - 15 children sing on the first Sunday (4 now)
            - two of them take a solo at Easter
            Things to do: visit both schools; pizza after practice

    B.  To open the tower to the town again
            We will know we are getting there when
            - 600 visitors climb it by September
            Things to do: handrail for the last steps
    """,
    """
    O To be a choir that children are proud to sing in
      R 15 children sing on the first Sunday (4 now)
      R two of them take a solo at Easter
      I visit both schools
      I pizza after practice
    O To open the tower to the town again
      R 600 visitors climb it by September
      I handrail for the last steps
    """,
)

shape(
    "an X-matrix as text, in which key results refer to aims and work to them",
    """
    SOUTH  (3-5 year breakthrough)
      S1  First name for hinges on fire doors
      S2  Plant that people bring their children to

    WEST  (annual targets)
      W1  Two door makers signed                        -> S1
      W2  Returns from 480 to 150 ppm                   -> S1
      W3  Lost days 0 (2026: 7)                         -> S2

    NORTH  (improvement projects)
      N1  Own test bench for hinges                     -> W1 W2
      N2  Guards on both presses                        -> W3

    EAST  (metrics followed, monthly)
      E1  Scrap %
      E2  Near misses reported
    """,
    """
    O First name for hinges on fire doors
      R Two door makers signed
      R Returns from 480 to 150 ppm
      I Own test bench for hinges
    O Plant that people bring their children to
      R Lost days 0 (2026: 7)
      I Guards on both presses
    K Scrap %
    K Near misses reported
    """,
)

shape(
    "a form in parts",
    """
    ANNUAL DIALOGUE

    PART A   Goals for 2027

    Goal 1:  Members with a lost card never need to call twice
    Measure:  Repeat calls per lost card under 0.2, now 0.7
    Weight:   50%
    Support needed: coaching, 5 sessions

    PART B   Development activities
    1. Course in difficult talks, spring
    2. Two days with the fraud unit

    PART C   Overall
    [ ] below   [X] meets   [ ] exceeds
    """,
    """
    O Members with a lost card never need to call twice
      R Repeat calls per lost card under 0.2, now 0.7
    """,
)

shape(
    "slides with a number and a footer on each, and a title broken by its margin",
    """
    Slide 1
    Club evening
    Members only, confidential

    Slide 2
    Objective 1
    Juniors who stay with us,
    and bring a friend
    Juniors who row on after a year from 60% to 80%
    New juniors through friends: 25
    2
    Members only, confidential

    Slide 3
    Objective 2
    A boathouse that pays its way
    Rent from evenings from 4,000 to 9,000 a year
    Heating cost from 6,100 to 4,500
    3
    Members only, confidential

    Slide 4
    What comes next
    Beer
    4
    Members only, confidential
    """,
    """
    O Juniors who stay with us, and bring a friend
      R Juniors who row on after a year from 60% to 80%
      R New juniors through friends: 25
    O A boathouse that pays its way
      R Rent from evenings from 4,000 to 9,000 a year
      R Heating cost from 6,100 to 4,500
    """,
)
