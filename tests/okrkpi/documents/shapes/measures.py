"""Documents in which measures, work and remarks stand beside key results."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "an objective without key results and the reverse",
    """
    ## Warehouse
    - KR: Picking errors from 14 to 4 per 1,000
    - KR: Orders out the same day from 71% to 90%

    ## Objective: Enjoy the work again
    """,
    """
    O Warehouse
      R Picking errors from 14 to 4 per 1,000
      R Orders out the same day from 71% to 90%
    O Enjoy the work again
    """,
)

shape(
    "key results alone",
    """
    KR1: Blood donors from 3,100 to 4,000
    KR2: No-shows from 22% to 12%
    """,
    """
    O
      R Blood donors from 3,100 to 4,000
      R No-shows from 22% to 12%
    """,
)

shape(
    "KPIs beside objectives",
    """
    # Platform OKRs

    ## Objectives
    1. Make deploys boring
       - Lead time from 4 days to 1 day
       - Change failure rate from 20% to 5%

    ## Health metrics
    - Uptime ≥ 99.9%
    - Pages per week under 10

    ## KPIs
    - Cost per request
    """,
    """
    O Make deploys boring
      R Lead time from 4 days to 1 day
      R Change failure rate from 20% to 5%
    K Uptime ≥ 99.9%
    K Pages per week under 10
    K Cost per request
    """,
)

shape(
    "a list of KPIs",
    """
    # KPIs 2026
    - Monthly sales ≥ $30,000
    - Churn rate
    - Average first-response time
    """,
    """
    K Monthly sales ≥ $30,000
    K Churn rate
    K Average first-response time
    """,
)

shape(
    "metrics under an objective",
    """
    ### Objective: Make parents feel informed
    Success metrics:
    - Parents who open the weekly letter from 35% to 70%
    - Parents at the spring evening from 60 to 140
    """,
    """
    O Make parents feel informed
      R Parents who open the weekly letter from 35% to 70%
      R Parents at the spring evening from 60 to 140
    """,
)

shape(
    "metrics beside key results",
    """
    ### Objective: Make parents feel informed
    **Key results**
    - Parents who open the weekly letter from 35% to 70%
    **Metrics**
    - Letters sent on time
    """,
    """
    O Make parents feel informed
      R Parents who open the weekly letter from 35% to 70%
    K Letters sent on time
    """,
)

shape(
    "a goal, how, and its measure",
    """
    Goal: Run 10 km in under an hour
    How: train three times a week
    Measure: 10 km time from 70 to 59 minutes

    Goal: Read more
    Measure: books finished from 4 to 12
    """,
    """
    O Run 10 km in under an hour
      R 10 km time from 70 to 59 minutes
      I train three times a week
    O Read more
      R books finished from 4 to 12
    """,
)

shape(
    "a project and a KPI among key results",
    """
    1. **Win the north**
       - KR: Revenue from 1m to 2m
       - Project: hire two reps
    2. **Keep people**
       - KR: Leavers from 12% to 6%
       - KPI: eNPS above 30
    """,
    """
    O Win the north
      R Revenue from 1m to 2m
      I hire two reps
    O Keep people
      R Leavers from 12% to 6%
    K eNPS above 30
    """,
)

shape(
    "an activity stays a key result",
    """
    ## Objective: Get the building ready
    - Repaint the hall
    - Noise in class rooms from 62 to 48 dB
    """,
    """
    O Get the building ready
      R Repaint the hall
      R Noise in class rooms from 62 to 48 dB
    """,
)

shape(
    "owners by emphasis and initiatives in brackets",
    """
    ## Objectives for Q3
    ### 1. Make our garden feed us — *Mia*
    Key Results (KRs):
      1. Vegetables from 200 to 900 kg – **on track**
      2. Members on the rota from 12 to 30 – **at risk**
    Initiatives (how):
      - A second greenhouse
    """,
    """
    O Make our garden feed us
      R Vegetables from 200 to 900 kg
      R Members on the rota from 12 to 30
      I A second greenhouse
    """,
)

shape(
    "a metric line for each goal",
    """
    Goal 1: Fill the courses
    Metric: participants. Baseline: 400. Target: 900. Owner: Mia

    Goal 2: Please the teachers
    Metric: teacher rating. Baseline: 3.1. Target: 4.5. Owner: Tom
    """,
    """
    O Fill the courses
      R participants
    O Please the teachers
      R teacher rating
    """,
)

shape(
    "updates beneath key results",
    """
    Objective: Fix the town clock
     Key Results:
       * Minutes off per month from 14 to 2
         * Update 1 Aug: 11
         * Update 1 Sep: 6
     Risks:
       * the tower is closed in July
    """,
    """
    O Fix the town clock
      R Minutes off per month from 14 to 2
    """,
)

shape(
    "priorities and owners before the words",
    """
    # 2026 Q3 OKRs

    [TOC]

    ## Infrastructure

    **Objective: Nobody notices the network**

    - `P0` - @mia - Uptime of the core from 99.5% to 99.95%: 0.5
    - `P1` - @tom @ana - Mean time to repair from 4 h to 1 h: 0.8
    """,
    """
    O Nobody notices the network
      R Uptime of the core from 99.5% to 99.95%
      R Mean time to repair from 4 h to 1 h
    """,
)

shape(
    "officers before their goals",
    """
    ## Q3 objectives

    1. CEO: Grow revenue
       * CRO: Sign 12 hospital groups => 50%
    2. CEO: Great teams
       * CPO: Fill 30 posts => 33%
    """,
    """
    O Grow revenue
      R Sign 12 hospital groups
    O Great teams
      R Fill 30 posts
    """,
)

shape(
    "next steps after the goals",
    """
    # OKRs
    ## O1: Rent out the top floor
    - KR1: Rooms let from 3 to 11
    ## Next steps
    - Send this to the board
    """,
    """
    O Rent out the top floor
      R Rooms let from 3 to 11
    """,
)

shape(
    "measures beneath a heading that sounds like no goals, and targets of all beneath another",
    """
    # Theatre OKRs 2027
    ## O1: Evenings that people talk about on the way home
    - KR1: Seats sold from 61% to 75%
    - KR2: Returning guests from 22% to 30%
    ## Targets of the whole house
    - Energy per evening down 15% on 2025/26
    - Agency staff cut from 9 to 4 by June
    ## Office information (weekly, Nils)
      queries at the box office
      average ticket price
      programmes sold per guest
    """,
    """
    O Evenings that people talk about on the way home
      R Seats sold from 61% to 75%
      R Returning guests from 22% to 30%
    O
      R Energy per evening down 15% on 2025/26
      R Agency staff cut from 9 to 4 by June
    K queries at the box office
    K average ticket price
    K programmes sold per guest
    """,
)

shape(
    "what follows a result: how far it has come, and who depends on whom",
    """
    ## Objective: A night shift that nobody leaves
    - KR1: 6 nurses move to days by March. Now 2, a third has signed
    - KR2: Overtime from 31 to 12 hours a month @bea (depends on the roster)
    """,
    """
    O A night shift that nobody leaves
      R 6 nurses move to days by March
      R Overtime from 31 to 12 hours a month
    """,
)

shape(
    "measures line by line beneath a line about them, in plain text",
    """
    Priority 1: Callers reach somebody who can help
    Targets
    * Calls answered within 60 seconds from 58% to 80%
    * Callers passed on twice from 21% to 8%

    Weekly figures to the board, as before
    Calls per line and shift
    Longest wait of the week
    Staff off sick
    Budget used (%)
    """,
    """
    O Callers reach somebody who can help
      R Calls answered within 60 seconds from 58% to 80%
      R Callers passed on twice from 21% to 8%
    K Calls per line and shift
    K Longest wait of the week
    K Staff off sick
    K Budget used (%)
    """,
)

shape(
    "a word before measures that are only watched, and measures that are work",
    """
    ## Aim 1: Trams that come when the board says
    - Trams on time from 81% to 90%
    - Trips cancelled from 140 to 60 a month

    Main measures: hire a second planner; rebuild the points at the depot

    Watch: sick days, wear of the rails
    """,
    """
    O Trams that come when the board says
      R Trams on time from 81% to 90%
      R Trips cancelled from 140 to 60 a month
      I hire a second planner
      I rebuild the points at the depot
    K sick days
    K wear of the rails
    """,
)

shape(
    "measures that a letter says are sent round as usual",
    """
    Dear all,
    1. Bring the evening guests back
       - dinners served on weekdays from 40 to 65
       - guests who book again: 1 in 3
    2. Make the kitchen a place to stay in
       - cooks who leave from 5 to 2 a year

    As before I send round the same three on Fridays: cash at hand, food cost and no-shows.
    """,
    """
    O Bring the evening guests back
      R dinners served on weekdays from 40 to 65
      R guests who book again: 1 in 3
    O Make the kitchen a place to stay in
      R cooks who leave from 5 to 2 a year
    K cash at hand
    K food cost
    K no-shows
    """,
)
