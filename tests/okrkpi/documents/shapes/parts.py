"""Documents whose goals stand in parts: work before measures, targets, running text."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "work listed before what measures the aim",
    """
    # Ferry service plan 2027
    ## Priority 1 – Crossings that people plan their day around
    We will:
    - refit the ramp at Holm
    - hire a second relief master

    How we will measure success:
    - Departures on time up from 81% to 93%
    - Cancelled crossings under 20 a year

    ## Priority 2 – A harbour that is pleasant to wait in
    Steps
    - Paint the shelter
    - New benches

    We will know when
    - 70% of passengers rate the wait 4 or 5, today 38%
    """,
    """
    O Crossings that people plan their day around
      R Departures on time up from 81% to 93%
      R Cancelled crossings under 20 a year
      I refit the ramp at Holm
      I hire a second relief master
    O A harbour that is pleasant to wait in
      R 70% of passengers rate the wait 4 or 5, today 38%
      I Paint the shelter
      I New benches
    """,
)
shape(
    "targets spelled out below numbered points",
    """
    # Safety objectives 2027
    1. **Nobody is hurt at the kiln**
       Target: Burns from 9 to 2
       Target: Near misses reported, 40 more than last year
    2. **Visitors know where to stand**
       Targets:
       - no visitor beyond the yellow line
       - Escort rate 100%, now 72%
    """,
    """
    O Nobody is hurt at the kiln
      R Burns from 9 to 2
      R Near misses reported, 40 more than last year
    O Visitors know where to stand
      R no visitor beyond the yellow line
      R Escort rate 100%, now 72%
    """,
)
shape(
    "aims in running text above the lists that measure them",
    """
    # What we want from the 2027 season

    The first thing we want for 2027 is that the walkers come back in autumn. For me this is
    reached if

    - beds let in October go from 31 to 55 percent
    - 300 guests book a second stay

    We also want **a kitchen that the valley talks about**.

    We'll know we're there when:

    1. 40% of the tables are people from here (now 15%).
    2. The guide lists us.

    How we get there: a new cook, an evening menu, a garden.

    They are no goals but are looked at every month: breakfasts per day, energy per night, sick
    days.
    """,
    """
    O the walkers come back in autumn
      R beds let in October go from 31 to 55 percent
      R 300 guests book a second stay
    O a kitchen that the valley talks about
      R 40% of the tables are people from here
      R The guide lists us.
      I a new cook
      I an evening menu
      I a garden
    K breakfasts per day
    K energy per night
    K sick days
    """,
)
shape(
    "key results on lines of their own, without points",
    """
    # Archive goals
    ## Q1 2027 (draft)
    ### Readers find a file without asking us

    Half of all visits begin at the desk. It should not be so.

    Files ordered online from 22% to 60%

    Wrong boxes fetched: 14 a month → 3

    ### Nothing gets lost on the move

    Boxes scanned on both ends from 80% to 100 %

    What we plan to do about it:
    * buy four scanners
    """,
    """
    O Readers find a file without asking us
      R Files ordered online from 22% to 60%
      R Wrong boxes fetched: 14 a month → 3
    O Nothing gets lost on the move
      R Boxes scanned on both ends from 80% to 100 %
      I buy four scanners
    """,
)
shape(
    "points told apart by their emoji",
    """
    # Guest goals Q2 2027
    - 🎯 Guests book with us
        - 📏 Direct bookings: 38% ➜ 55%
        - 🛠 deposit for big tables
        - 💬 what about the hotels?
    - 🎯 Lunch is worth opening for
        - 📏 Lunch covers 31 ➜ 50
        - 🛠 two-course menu
    """,
    """
    O Guests book with us
      R Direct bookings: 38% ➜ 55%
      I deposit for big tables
    O Lunch is worth opening for
      R Lunch covers 31 ➜ 50
      I two-course menu
    """,
)
shape(
    "headings by stars, as Org writes them",
    """
    #+TITLE: Goals of the signal crew

    * 2026-Q4
    ** Faults teach us something                     :ops:
       - [X] report within 5 days for 100% of faults
       - [ ] repeat faults from 7 to max 2
    *** TODO form for reports
    ** Cheaper spare parts                           :money:
       - [ ] stock from 310k to 180k
    """,
    """
    O Faults teach us something
      R report within 5 days for 100% of faults
      R repeat faults from 7 to max 2
      I form for reports
    O Cheaper spare parts
      R stock from 310k to 180k
    """,
)
shape(
    "a table whose targets are statements and whose measures are work",
    """
    # Quality objectives 2027

    | No. | Quality objective | Measurable target | Actual 26 | Measures |
    |---|---|---|---|---|
    | 1 | Customers receive good parts | Rejects at the customer below 35 ppm | 61 | Fit a camera |
    | | | Reports closed within 20 days: 90 % | 72 % | Train the leaders |
    | 2 | Delivery as promised | On-time delivery from 91 % to 97 % | 91 % | Plan the nights |
    """,
    """
    O Customers receive good parts
      R Rejects at the customer below 35 ppm
      R Reports closed within 20 days: 90 %
      I Fit a camera
      I Train the leaders
    O Delivery as promised
      R On-time delivery from 91 % to 97 %
      I Plan the nights
    """,
)
shape(
    "a numbered topic among objectives, and a heading for what serves none",
    """
    # Community goals for 2026 H2
    ### 1. Newcomers find their way without asking
    - Median time to the first answer < 14 days (23 days)
    - 60 new contributors with 2 merged changes
    ### 2. Releases are boring
    - 6 releases in a row without a hotfix
    - Checks green on 98% of days (now 91%)
    ### 3. Funding
    - Two new sponsors at the gold tier
    - Report to sponsors published every quarter
    ### Promised, but under no goal
    - Security reports answered within 72 hours: 100%, last year 60%
    """,
    """
    O Newcomers find their way without asking
      R Median time to the first answer < 14 days (23 days)
      R 60 new contributors with 2 merged changes
    O Releases are boring
      R 6 releases in a row without a hotfix
      R Checks green on 98% of days (now 91%)
    O Funding
      R Two new sponsors at the gold tier
      R Report to sponsors published every quarter
    O
      R Security reports answered within 72 hours: 100%, last year 60%
    """,
)
shape(
    "short lines that no margin broke",
    """
    # Goals of a small house
    ## O1: Sleep well about money
    - KR1: Savings rate from 9% to 18%

    ## things we track anyway
    weight
    hours of sleep
    screen time
    """,
    """
    O Sleep well about money
      R Savings rate from 9% to 18%
    K weight
    K hours of sleep
    K screen time
    """,
)
shape(
    "a plan printed in pages, with numbers at the foot and a line at the head",
    """
    CANAL AUTHORITY                         Performance Plan 2027

    2.   OBJECTIVES AND PERFORMANCE GOALS

    Strategic Objective 2.1
         Vessels pass the locks without delay

         Performance goal 2.1.1   Waiting time at the ten
                                  busiest locks from 58 to 45 minutes

                                  - 14 -
    CANAL AUTHORITY                         Performance Plan 2027

         Means and strategies
         (a)  replacement of gates;
         (b)  remote operation.

    3.   CONTINUING INDICATORS

         3.1   Navigable days
         3.2   Toll receipts
    """,
    """
    O Vessels pass the locks without delay
      R Waiting time at the ten busiest locks from 58 to 45 minutes
      I replacement of gates
      I remote operation.
    K Navigable days
    K Toll receipts
    """,
)
shape(
    "rows of an AsciiDoc table that reach over each other",
    """
    = Quality objectives 2027

    [cols="1,4,5,2,2",options="header"]
    |===
    |No. |Objective |Measure |Actual 2026 |Target 2027

    .2+|1
    .2+|Customers receive parts without defects
    |Complaints per million parts
    |38 ppm
    |15 ppm

    |Reports sent within 10 days
    |71 %
    |95 %

    |2
    |Less scrap
    |Scrap cost as share of cost
    |3.4 %
    |2.2 %
    |===
    """,
    """
    O Customers receive parts without defects
      R Complaints per million parts
      R Reports sent within 10 days
    O Less scrap
      R Scrap cost as share of cost
    """,
)
shape(
    "reST with numbered points and a table as a list",
    """
    ==================
    Goals of the array
    ==================

    Objective A: Any observer can calibrate their own data
    ======================================================

    #. Programmes that calibrate without help go
       from 4 of 26 to 18 of 26.
    #. Wall time for a track from 11 hours to 3.

    Tasks:

    - replace the flagging step

    Numbers we look at monthly
    ==========================

    .. list-table::
       :header-rows: 1

       * - Measure
         - Acceptable
       * - Failed nightly runs
         - < 3
       * - Open issues without a label
         - < 25
    """,
    """
    O Any observer can calibrate their own data
      R Programmes that calibrate without help go from 4 of 26 to 18 of 26.
      R Wall time for a track from 11 hours to 3.
      I replace the flagging step
    K Failed nightly runs
    K Open issues without a label
    """,
)
shape(
    "a results framework whose statements share their indicators",
    """
    # Results framework, phase II

    | Level | Statement | Indicator | Baseline (2025) | Target (2028) | Source |
    |---|---|---|---|---|---|
    | Impact | Villages live from healthy reefs | Hectares in good condition | 3,150 | 4,600 | map |
    | | | Households that go hungry in the lean season | 47% | 30% | survey |
    | Outcome 1 | Villages govern their grounds | Councils recognised | 3 | 19 | gazette |

    ## Outputs and activities

    **Outcome 1**
    - Support for the registration of 16 councils

    ## Assumptions and risks
    - No storm in the season
    """,
    """
    O Villages live from healthy reefs
      R Hectares in good condition
      R Households that go hungry in the lean season
    O Villages govern their grounds
      R Councils recognised
      I Support for the registration of 16 councils
    """,
)
shape(
    "slides whose titles follow the number of the objective",
    """
    ## Objective 1
    # The demo is fun in the first ten minutes

    - Players who go on: 52% → 75%

    ---

    ## Objective 2
    # Performance & stability

    - Load time from 20 to 12 s

    ## Always on
    - Overtime
    - Burn rate
    """,
    """
    O The demo is fun in the first ten minutes
      R Players who go on: 52% → 75%
    O Performance & stability
      R Load time from 20 to 12 s
    K Overtime
    K Burn rate
    """,
)
