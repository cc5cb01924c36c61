"""Documents whose goals carry labels: short ones, numbers, letters, signs and words."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "headings with labels",
    """
    # Wards OKRs, Q3 2026

    ## Objective 1: Give every patient a calm first hour
    - KR1: Median triage wait from 42 to 20 minutes
    - KR2: Patients who leave unseen from 7% to 3%

    ## Objective 2: Be the ward nurses ask to join
    - KR1: Fill 12 nurse posts
    """,
    """
    O Give every patient a calm first hour
      R Median triage wait from 42 to 20 minutes
      R Patients who leave unseen from 7% to 3%
    O Be the ward nurses ask to join
      R Fill 12 nurse posts
    """,
)

shape(
    "short labels in plain lines",
    """
    O: Deliver bread before the shops open
    KR: On-time deliveries from 81% to 96%
    KR: Complaints from 14 to 5 a week

    O: Bake less waste
    KR: Unsold loaves from 9% to 4%
    """,
    """
    O Deliver bread before the shops open
      R On-time deliveries from 81% to 96%
      R Complaints from 14 to 5 a week
    O Bake less waste
      R Unsold loaves from 9% to 4%
    """,
)

shape(
    "tabs under plain labels",
    """
    Objective - Make the harbour safe at night
    \tKey Result - Night accidents from 11 to 3
    \t\tInstall forty lamps
    \tKey Result - 95% of patrols on time
    """,
    """
    O Make the harbour safe at night
      R Night accidents from 11 to 3
      R 95% of patrols on time
      I Install forty lamps
    """,
)

shape(
    "eight spaces and checkboxes",
    """
    - [ ] **Objective:** Open the new school on time
            - [ ] KR1 – Enrol 320 pupils by 1 September
                    - [ ] Hold an open day in May
            - [x] KR2 – Sign contracts with 24 teachers
    """,
    """
    O Open the new school on time
      R Enrol 320 pupils by 1 September
      R Sign contracts with 24 teachers
      I Hold an open day in May
    """,
)

shape(
    "labels in one flat list",
    """
    * O1: Be the calmest airport in the country
    * KR1: Security queue from 24 to 9 minutes
    * KR2: Lost bags from 6 to 2 per 1,000
    * O2: Fill the morning flights
    * KR1: Morning load from 61% to 78%
    """,
    """
    O Be the calmest airport in the country
      R Security queue from 24 to 9 minutes
      R Lost bags from 6 to 2 per 1,000
    O Fill the morning flights
      R Morning load from 61% to 78%
    """,
)

shape(
    "labels alone, words below",
    """
    ### Objective 1
    Make the museum a place for teenagers

    #### Key Results
    1. Visitors under 20 from 4,000 to 9,000
    2. School partnerships from 6 to 15

    ### Objective 2
    Put the collection online

    #### Key Results
    1. Objects with a photo from 12% to 60%
    """,
    """
    O Make the museum a place for teenagers
      R Visitors under 20 from 4,000 to 9,000
      R School partnerships from 6 to 15
    O Put the collection online
      R Objects with a photo from 12% to 60%
    """,
)

shape(
    "several labels in one line",
    """
    Objective 1: Grow the choir. KR1: Singers from 30 to 55. KR2: Concerts from 2 to 6.
    Objective 2: Sing better. KR1: Jury score from 71 to 85.
    """,
    """
    O Grow the choir.
      R Singers from 30 to 55.
      R Concerts from 2 to 6.
    O Sing better.
      R Jury score from 71 to 85.
    """,
)

shape(
    "as measured by",
    """
    Objective 1: Be the quarry with no accidents as measured by:
    * lost-time injuries from 7 to 0
    * near-miss reports from 12 to 60

    Objective 2: Keep the neighbours happy as measured by noise complaints from 40 to 10
    """,
    """
    O Be the quarry with no accidents
      R lost-time injuries from 7 to 0
      R near-miss reports from 12 to 60
    O Keep the neighbours happy
      R noise complaints from 40 to 10
    """,
)

shape(
    "letters as numbers",
    """
    Objective A: Grow the co-op
      KR A.1: Members from 210 to 400
      KR A.2: Volunteers from 18 to 40
    Objective B: Stay solvent
      KR B.1: Cash from 2 to 4 months of costs
    """,
    """
    O Grow the co-op
      R Members from 210 to 400
      R Volunteers from 18 to 40
    O Stay solvent
      R Cash from 2 to 4 months of costs
    """,
)

shape(
    "team prefixes in labels",
    """
    ENG-O1: Make deploys boring
    ENG-KR1.1: Lead time from 4 days to 1 day
    OPS-O1: Sleep through the night
    OPS-KR1.1: Night pages from 30 to 5 a month
    """,
    """
    O Make deploys boring
      R Lead time from 4 days to 1 day
    O Sleep through the night
      R Night pages from 30 to 5 a month
    """,
)

shape(
    "an objective named twice, by heading and by label",
    """
    ## OKR 1: Grow the fleet
    O: Grow the fleet
    KR1: Vans from 12 to 30
    ## OKR 2: Rest the drivers
    O: Rest the drivers
    KR1: Overtime from 14% to 6%
    """,
    """
    O Grow the fleet
      R Vans from 12 to 30
    O Rest the drivers
      R Overtime from 14% to 6%
    """,
)

shape(
    "emoji before labels",
    """
    🎯 **Objective:** Put the fun back into gym class
    📈 KR 1 — Pupils who join a club from 22% to 40%
    📈 KR 2 — Sick notes from 61 to 30 a month
    🚀 Initiative: climbing wall
    """,
    """
    O Put the fun back into gym class
      R Pupils who join a club from 22% to 40%
      R Sick notes from 61 to 30 a month
      I climbing wall
    """,
)

shape(
    "labels and words in nested bullets",
    """
    - Objective 1
      - Give every pupil an instrument
      - Key Results
        - Instruments on loan from 40 to 160
        - Pupils who play in a group from 15% to 40%
    - Objective 2
      - Play for the town
      - Key Results
        - Concerts from 2 to 8
    """,
    """
    O Give every pupil an instrument
      R Instruments on loan from 40 to 160
      R Pupils who play in a group from 15% to 40%
    O Play for the town
      R Concerts from 2 to 8
    """,
)

shape(
    "statements named so",
    """
    ## Objective 1
    **Statement:** Give the choir its own hall
    **Owner:** Mia
    **KR1:** Rent paid from gifts from 10% to 60%
    ## Objective 2
    **Description:** Sing with the refugees
    **KR1:** Joint rehearsals from 0 to 10
    """,
    """
    O Give the choir its own hall
      R Rent paid from gifts from 10% to 60%
    O Sing with the refugees
      R Joint rehearsals from 0 to 10
    """,
)

shape(
    "abbreviations and dashes",
    """
    OKRs - Marketing - Q4 2026

    OBJ1 - Own the conversation about clean shipping
    KR1 - Share of voice from 8% to 20%
    ACT - Hire a press agency

    OBJ2 - Feed the sales team
    KR1 - Qualified leads from 200 to 450 a month
    """,
    """
    O Own the conversation about clean shipping
      R Share of voice from 8% to 20%
      I Hire a press agency
    O Feed the sales team
      R Qualified leads from 200 to 450 a month
    """,
)

shape(
    "the word OKR as label",
    """
    OKR: Become a learning organisation (Owner: HR)
    - KR 1: Teams that hold a retrospective from 35 % to 80 %
    OKR: Hire without bias (Owner: TA)
    - KR 1: Women on short lists: 22 % -> 45 %
    """,
    """
    O Become a learning organisation
      R Teams that hold a retrospective from 35 % to 80 %
    O Hire without bias
      R Women on short lists: 22 % -> 45 %
    """,
)

shape(
    "a label after the words",
    """
    **Operational excellence (O5)**
    - KR: Breakfast waste from 14 kg to 9 kg a day

    **KPIs**
    - Occupancy
    """,
    """
    O Operational excellence
      R Breakfast waste from 14 kg to 9 kg a day
    K Occupancy
    """,
)

shape(
    "a label that is a sentence in bold, beneath a heading that only counts",
    """
    # Planning note

    ## 1

    **Where we want to be.** Every practice can see an urgent case the same day.

    **How we'd know**

    - Urgent cases seen the same day from 71% to 90%

    ## 2

    **Where we want to be.** Nurses stay because the job got better.

    **How we'd know**

    - Overtime per nurse per week from 5.5 h to 2 h

    ## Keep an eye on

    - Complication rate, 2.2% in the last twelve months
    - Debtors over 60 days
    """,
    """
    O Every practice can see an urgent case the same day.
      R Urgent cases seen the same day from 71% to 90%
    O Nurses stay because the job got better.
      R Overtime per nurse per week from 5.5 h to 2 h
    K Complication rate
    K Debtors over 60 days
    """,
)
shape(
    "tags with no sign behind them, KPIs among the key results",
    """
    # Night bus, 2027-Q1

    ### The last bus is worth waiting for
    - KR  Departures within two minutes: 71% → 92%
    - KR  Passengers left behind: from 40 to 5 a week
    - KPI Seats taken after midnight: ≥ 35% (now 41%), weekly, Ola
    - KPI Complaints per working day (now 4), weekly

    ### Drivers trust the roster
    - KR  Shifts changed at short notice: 60 → 15
    - INIT Roster published on the first of the month
    """,
    """
    O The last bus is worth waiting for
      R Departures within two minutes: 71% → 92%
      R Passengers left behind: from 40 to 5 a week
    O Drivers trust the roster
      R Shifts changed at short notice: 60 → 15
      I Roster published on the first of the month
    K Seats taken after midnight: ≥ 35% (now 41%)
    K Complaints per working day (now 4)
    """,
)

shape(
    "a count after a label that others carry with no number",
    """
    ## O1. Our seeds grow in other people's gardens
    - KR 12 gardens that sow our beans (4 so far)
    - KR first report by a gardener whom we do not know
    - KR Days from order to parcel from 9 to 3
    """,
    """
    O Our seeds grow in other people's gardens
      R 12 gardens that sow our beans
      R first report by a gardener whom we do not know
      R Days from order to parcel from 9 to 3
    """,
)
