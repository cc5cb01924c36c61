"""Documents whose headings, bold lines or titles say what stands beneath them."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "headings without labels",
    """
    # Library goals 2026

    ## Become the town's living room
    - Raise weekly visits from 900 to 1,600
    - Evening events from 2 to 8 a month

    ## Help children love reading
    - Children in the summer club from 80 to 240
    """,
    """
    O Become the town's living room
      R Raise weekly visits from 900 to 1,600
      R Evening events from 2 to 8 a month
    O Help children love reading
      R Children in the summer club from 80 to 240
    """,
)

shape(
    "bold lines over lists",
    """
    **Become the easiest bank to join** 🏦

    - Account opening from 5 days to 1 day
    - Drop-off from 60% to 35%

    **Be a bank that people recommend**

    - NPS from 12 to 30
    """,
    """
    O Become the easiest bank to join
      R Account opening from 5 days to 1 day
      R Drop-off from 60% to 35%
    O Be a bank that people recommend
      R NPS from 12 to 30
    """,
)

shape(
    "plain lines over lists",
    """
    Win the trust of small farms
    • Farms on contract from 140 to 300
    • Renewal rate from 62% to 80%

    Keep the machines running
    • Unplanned stops from 31 to 12 a month
    """,
    """
    O Win the trust of small farms
      R Farms on contract from 140 to 300
      R Renewal rate from 62% to 80%
    O Keep the machines running
      R Unplanned stops from 31 to 12 a month
    """,
)

shape(
    "objective and key results as sibling sections",
    """
    ## Objective
    Give new mothers a service they trust

    ## Key Results
    - Home visits within two days from 55% to 90%
    - Complaints from 18 to 6

    ## Initiatives
    - Night line
    - Second clinic
    """,
    """
    O Give new mothers a service they trust
      R Home visits within two days from 55% to 90%
      R Complaints from 18 to 6
      I Night line
      I Second clinic
    """,
)

shape(
    "a summary first, the details below",
    """
    # OKRs
    ## Objectives
    - O1: Sell beyond the capital
    - O2: Keep every promise on delivery

    ## Details
    ### O1: Sell beyond the capital
    - KR1.1: Share of orders from the regions from 15% to 35%
    ### O2: Keep every promise on delivery
    - KR2.1: Late orders from 9% to 3%
    """,
    """
    O Sell beyond the capital
      R Share of orders from the regions from 15% to 35%
    O Keep every promise on delivery
      R Late orders from 9% to 3%
    """,
)

shape(
    "sections without goals",
    """
    # Field team OKRs

    OKRs help us focus. An objective is a direction.

    ## How we work
    - We meet every Monday
    - Objective: be on time

    ## O1 Make repairs last
    1. Repeat visits from 21% to 9%

    ## Retrospective
    - KR3 was too easy, reached 100% in week 2

    ## Glossary
    - **Objective**: where we want to be
    - **Key Result**: how we know

    ## Links
    - [Handbook](https://example.org/h)
    """,
    """
    O Make repairs last
      R Repeat visits from 21% to 9%
    """,
)

shape(
    "key results by heading with details below",
    """
    # Objective 1: Heat the town without gas

    ## Key Result 1: Homes on the network from 2,100 to 3,500
    - Baseline: 2,100
    - Owner: Per

    ## Key Result 2: Heat lost in pipes from 18% to 11%
    **Actions**
    - Replace the northern loop
    """,
    """
    O Heat the town without gas
      R Homes on the network from 2,100 to 3,500
      R Heat lost in pipes from 18% to 11%
      I Replace the northern loop
    """,
)

shape(
    "underlined headings",
    """
    Hospice plan 2026
    =================

    Care at home
    ------------

    * Patients cared for at home from 35% to 60%
    * Night calls answered within 10 minutes from 70% to 95%
    """,
    """
    O Care at home
      R Patients cared for at home from 35% to 60%
      R Night calls answered within 10 minutes from 70% to 95%
    """,
)

shape(
    "wiki headings and stars",
    """
    h2. Objective 1: Teach every apprentice to weld safely
    * KR1: Certificates from 12 to 40
    ** order more masks
    h2. Objective 2: Cut scrap
    * KR1: Scrap from 8% to 3%
    """,
    """
    O Teach every apprentice to weld safely
      R Certificates from 12 to 40
      I order more masks
    O Cut scrap
      R Scrap from 8% to 3%
    """,
)

shape(
    "sections with plain lines",
    """
    Objective: Bring tourists in winter
    Key Results:
    Winter nights from 9,000 to 14,000
    Open restaurants in January from 6 to 15
    Initiatives:
    Lantern market
    Night train with the railway
    """,
    """
    O Bring tourists in winter
      R Winter nights from 9,000 to 14,000
      R Open restaurants in January from 6 to 15
      I Lantern market
      I Night train with the railway
    """,
)

shape(
    "teams and quarters in one file",
    """
    # 2026 OKRs
    ## Marketing
    ### Q1 2026
    #### O1: Be known in the north
    - KR1: Brand recall from 12% to 20%
    ### Q2 2026
    #### O1: Be known in the south
    - KR1: Brand recall from 8% to 20%
    ## Sales
    ### Q1 2026
    #### O1: Sell to schools
    - KR1: Schools from 3 to 12
    """,
    """
    O Be known in the north
      R Brand recall from 12% to 20%
    O Be known in the south
      R Brand recall from 8% to 20%
    O Sell to schools
      R Schools from 3 to 12
    """,
)

shape(
    "committed and aspirational parts",
    """
    # 2026-Q3
    ## Aspirational
    ### Be the best-loved clinic in town
    1. NPS from 31 to 60
    ## Committed
    ### Pass the audit
    1. Major findings from 4 to 0
    """,
    """
    O Be the best-loved clinic in town
      R NPS from 31 to 60
    O Pass the audit
      R Major findings from 4 to 0
    """,
)

shape(
    "objectives under a section by theme",
    """
    # Company OKRs
    ## Customers
    ### Become the tailor people send friends to
    - Referrals from 10 to 40 a month
    ## Workshop
    ### Waste no cloth
    - Offcuts from 17% to 9%
    """,
    """
    O Become the tailor people send friends to
      R Referrals from 10 to 40 a month
    O Waste no cloth
      R Offcuts from 17% to 9%
    """,
)

shape(
    "sentences as headings",
    """
    Objective 1. Make the archive speak.

    Key results.

    Tapes digitised: 400 to 900.

    Hours heard: 30 to 100.
    """,
    """
    O Make the archive speak.
      R Tapes digitised: 400 to 900.
      R Hours heard: 30 to 100.
    """,
)

shape(
    "departments as objectives",
    """
    ## Department goals

    * Finance
        * Close the books in 3 days (now 8)
        * Days sales outstanding from 52 to 40
    * People
        * Fill 12 posts
        * Attrition from 12% to 6%
    """,
    """
    O Finance
      R Close the books in 3 days (now 8)
      R Days sales outstanding from 52 to 40
    O People
      R Fill 12 posts
      R Attrition from 12% to 6%
    """,
)

shape(
    "questions as headings",
    """
    ## Objectives

    **1) Win the trust of small farms**

    *How we'll measure it:*
    - Farms on contract: 140 → 300

    *What we'll do:*
    - Visit 50 farms

    **2) Keep the machines running**

    *How we'll measure it:*
    - Stops: 31 → 12 a month
    """,
    """
    O Win the trust of small farms
      R Farms on contract: 140 → 300
      I Visit 50 farms
    O Keep the machines running
      R Stops: 31 → 12 a month
    """,
)
shape(
    "headings that are counted with other signs than a stop",
    """
    # Farm 2027

    ## 1 · Soil that holds water
    - Humus: from 2.1% to 2.4%

    ## 2 – Customers pick up on time
    - Boxes left on Friday: from 30 to 5

    ## III | Cheese people travel for
    - Visitors on Sundays: from 40 to 90

    ## D) Bread that rises twice
    - Loaves sold: from 40 to 90
    """,
    """
    O Soil that holds water
      R Humus: from 2.1% to 2.4%
    O Customers pick up on time
      R Boxes left on Friday: from 30 to 5
    O Cheese people travel for
      R Visitors on Sundays: from 40 to 90
    O Bread that rises twice
      R Loaves sold: from 40 to 90
    """,
)
shape(
    "a first line that names goals and KPIs, above a numbered list",
    """
    Laundry – goals and KPIs, H1 2027

    1. Linen is on the ward before breakfast
       - Trolleys late: from 14 to 3 a week
       - Wards that call for more: 40% → 15%
    2. Nobody lifts what a machine can lift
       - Back injuries: from 9 to 2

    KPIs
       - Water per kilo: below 9 l (now 8.4 l), monthly
    """,
    """
    O Linen is on the ward before breakfast
      R Trolleys late: from 14 to 3 a week
      R Wards that call for more: 40% → 15%
    O Nobody lifts what a machine can lift
      R Back injuries: from 9 to 2
    K Water per kilo: below 9 l (now 8.4 l)
    """,
)
shape(
    "work under a heading of its own words after the KPIs",
    """
    # Bike parts, Q1 2027

    **O1: Customers get it solved the first time they write**
    * First-contact resolution: 58% → 72%

    **KPIs**
    * Backlog: fewer than 60 tickets (now 52), daily

    **On the list for January**
    * Macros rewritten with the workshop
    * Tracking mail sent at handover and not at packing
    """,
    """
    O Customers get it solved the first time they write
      R First-contact resolution: 58% → 72%
    K Backlog: fewer than 60 tickets (now 52)
    """,
)

shape(
    "a heading in the place where others are objectives",
    """
    # Goals of the houses, 2027-Q2
    ## North
    **Guests sleep through the night** 🟢
    1. Complaints about noise from 40 to 10
    2. Rooms with new windows from 12 to 60
    ## South
    **Nobody waits for a clean room** 🟢
    1. Rooms ready by 14:00 from 71% to 95%
    2. Late check-ins from 30 to 8 a week
    ## Office
    **Rosters that do not wear people out** 🟢
    1. Swapped shifts down 40% (now 31)
    2. 9 of 10 shifts planned a month ahead
    """,
    """
    O Guests sleep through the night
      R Complaints about noise from 40 to 10
      R Rooms with new windows from 12 to 60
    O Nobody waits for a clean room
      R Rooms ready by 14:00 from 71% to 95%
      R Late check-ins from 30 to 8 a week
    O Rosters that do not wear people out
      R Swapped shifts down 40% (now 31)
      R 9 of 10 shifts planned a month ahead
    """,
)
