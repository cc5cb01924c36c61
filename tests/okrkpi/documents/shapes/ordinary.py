"""Ordinary pages with the ordinary irregularities of their authors."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "what came of it stands behind the last dash or arrow",
    """
    # Ferry line, summer season

    ## Objective: Islanders can rely on the timetable
    - Departures on time from 71% to 90% → 84%
    - Cancelled crossings 40 → 12 → 19
    - 3 spare pilots certified → one, since May
    - New pontoon at the north pier → dropped, the harbour board said no

    ## Objective: Nobody is left on the quay
    - Bookings by phone below 20% → 31%
    - Second bus meets the late boat → yes, all summer
    """,
    """
    O Islanders can rely on the timetable
      R Departures on time from 71% to 90%
      R Cancelled crossings 40 → 12
      R 3 spare pilots certified
      R New pontoon at the north pier
    O Nobody is left on the quay
      R Bookings by phone below 20%
      R Second bus meets the late boat
    """,
)

shape(
    "moves to a value keep their arrows",
    """
    ## Objective: Shorter queues at the pool
    - Wait at the till: 14 → 3 minutes
    - Tickets bought ahead 20% → 60%
    - Complaints per week: 9 → 2
    """,
    """
    O Shorter queues at the pool
      R Wait at the till: 14 → 3 minutes
      R Tickets bought ahead 20% → 60%
      R Complaints per week: 9 → 2
    """,
)

shape(
    "labels at the end refer to goals that stand above",
    """
    # Bakery goals Q1 2027

    ## O1: Mornings without queues
    ## O2: Bread that keeps

    ### Key results
    - Wait at 8:00 from 9 to 4 minutes (O1)
    - Stale loaves returned from 60 to 20 a week (O2)

    ### Projects
    - A second till (O1)
    - New flour supplier (O2)

    ## KPIs
    - Loaves sold per day (O2)
    """,
    """
    O Mornings without queues
      R Wait at 8:00 from 9 to 4 minutes
      I A second till
    O Bread that keeps
      R Stale loaves returned from 60 to 20 a week
      I New flour supplier
    K Loaves sold per day
    """,
)

shape(
    "topics over aims in bold",
    """
    # Theatre goals 2027

    ## Goals

    ### Audience

    **People under 30 find their way to us**

    We shall know by:

    - share of tickets sold to under 30s from 9% to 20%
    - 400 season tickets for students

    ### House

    **The stage works every night**

    - no performance stopped by a technical fault
    """,
    """
    O People under 30 find their way to us
      R share of tickets sold to under 30s from 9% to 20%
      R 400 season tickets for students
    O The stage works every night
      R no performance stopped by a technical fault
    """,
)

shape(
    "departments without goals of their own",
    """
    # Goals of the clinic 2027

    ## Department objectives

    ### Nursing

    Objective: Nobody waits for help at night
    - Bell answered within 3 minutes from 60% to 90%

    ### Kitchen

    Objective: Patients like what they eat
    - Meals sent back untouched from 18% to 8%

    ### Pharmacy

    No OKRs here. We run on these:

    - Stock-outs per month: 2
    - Prescriptions checked within 30 minutes
    - Waste below 1.5%

    ### Porters

    to follow
    """,
    """
    O Nobody waits for help at night
      R Bell answered within 3 minutes from 60% to 90%
    O Patients like what they eat
      R Meals sent back untouched from 18% to 8%
    K Stock-outs per month: 2
    K Prescriptions checked within 30 minutes
    K Waste below 1.5%
    """,
)

shape(
    "results of which only the sentence above them says that they serve no goal",
    """
    # Harbour plan 2027

    ## Objectives

    ### 1. Ships find a berth when they arrive
    - Wait at anchor from 19 to 8 hours

    ### 2. Clean water in the basin
    - Oil incidents from 11 to 3
    - See also the environmental permit, annex 4
    - Open day for schools (not a target, the mayor asked)

    ### Fell off the list
    - a museum tug
    - Ferry. Vote 3 to 8

    ## Inherited

    Taken over from the port; they don't belong to any of the two, we report them all the same.

    - Two pilots trained in each harbour by June
    - Invoices paid within 14 days up from 70% to 95%
    """,
    """
    O Ships find a berth when they arrive
      R Wait at anchor from 19 to 8 hours
    O Clean water in the basin
      R Oil incidents from 11 to 3
    O
      R Two pilots trained in each harbour by June
      R Invoices paid within 14 days up from 70% to 95%
    """,
)

shape(
    "graded goals of a quarter without labels",
    """
    # Lab goals, closed quarters

    ## Q2 2026

    ### Objective 1: Samples never wait (0.7)
    - Turnaround from 9 to 4 days (0.7)

    ### Objective 2: A calm front desk (0.4)
    - Calls lost from 22% to 8% (0.4)

    ## Q1 2026

    ### Tidy the storerooms (0.5)
    - stock list online (1.0)
    - expired reagents down 60% (0.3)
    - hire a storekeeper (0)
    """,
    """
    O Samples never wait
      R Turnaround from 9 to 4 days
    O A calm front desk
      R Calls lost from 22% to 8%
    O Tidy the storerooms
      R stock list online
      R expired reagents down 60%
      R hire a storekeeper
    """,
)

shape(
    "a template filled in part",
    """
    # Ward goals

    ## Objective 1

    *Short, and no numbers.*

    Families can visit when they have time

    ### Key results

    | KR | Start | Target |
    |---|---|---|
    | Visits after 18:00 per week | 40 | 120 |
    | *Verb, measure, from X to Y* | | |

    ## Objective 2

    *If you need a second one!*

    *[Objective]*

    ### Key results

    | KR | Start | Target |
    |---|---|---|
    | *Verb, measure, from X to Y* | | |

    ## Health metrics

    | KPI | Should be | Is |
    |---|---|---|
    | Falls per 1,000 bed days | < 4 | 3.1 |
    | Night shifts staffed | *tbd* | *not measured yet* |
    | *name* | *threshold* | |
    """,
    """
    O Families can visit when they have time
      R Visits after 18:00 per week
    O [Objective]
    K Falls per 1,000 bed days
    K Night shifts staffed
    """,
)

shape(
    "measures in columns that only blanks part, with a second line of heads",
    """
    GOAL 1. Passengers reach their stop on time

    Strategies
     a. Bus lanes on both bridges.
     b. Tickets before boarding.

    Performance indicators                   FY25     FY26     FY27
                                             actual   est.     target
     Departures within 3 minutes of plan      71       78       85
     Lost minutes per trip at crossings        6.2      5.9      5.0

    GOAL 2. Travelling is cheap

    Outcomes by June 2027
     - Fare evasion falls from 9 to 5 percent
     - Fares frozen for pupils

    Indicators                               FY25     FY26     FY27
     Revenue per passenger                   1.92     1.97     n/a
     Tickets sold by app (thousands)          410      505      640
    """,
    """
    O Passengers reach their stop on time
      I Bus lanes on both bridges.
      I Tickets before boarding.
    O Travelling is cheap
      R Fare evasion falls from 9 to 5 percent
      R Fares frozen for pupils
    K Departures within 3 minutes of plan
    K Lost minutes per trip at crossings
    K Revenue per passenger
    K Tickets sold by app (thousands)
    """,
)

shape(
    "what is said of a measure is no part of its name",
    """
    # Radio station goals 2027

    ## Objective: The morning show is worth waking up for
    - Listeners at 7:00 from 12,000 to 18,000
    - everybody on air has done the voice course. Everybody. Yes, the boss too.

    ## Numbers we look at
    - Streams per day
    - Likes, because the owner asks. We don't care.
    - Letters to the editor. They are fun.
    """,
    """
    O The morning show is worth waking up for
      R Listeners at 7:00 from 12,000 to 18,000
      R everybody on air has done the voice course
    K Streams per day
    K Likes
    K Letters to the editor
    """,
)

shape(
    "measures that running text explains one by one",
    """
    # Tram goals 2027

    ## Objective: The first tram is never late
    - Departures before 6:00 on time from 80% to 95%

    ## Our indicators explained

    **Occupancy.** Passengers on board divided by seats.

    **Cost per kilometre.** All costs without the depot. Reported by Ola.

    ## Safety indicators

    ### Derailments
    Counted by the inspector.

    ### Emergency brakes per 1,000 km
    Every time a driver pulls the lever.
    """,
    """
    O The first tram is never late
      R Departures before 6:00 on time from 80% to 95%
    K Occupancy
    K Cost per kilometre
    K Derailments
    K Emergency brakes per 1,000 km
    """,
)

shape(
    "measures beside nothing but values, without a head or across",
    """
    # Zoo goals 2027

    ## Objectives

    ### 1. Visitors learn something they tell at home
    - Talks per day from 2 to 6
    - Quiz sheets handed in from 11% to 30%

    ### 2. Animals live as they should
    - Enclosures below standard from 9 to 2

    ## How we are doing

    | | May | Jun |
    |---|---|---|
    | Visitors | 20,100 | 24,000 |
    | Feed cost per animal | 3.10 | 3.25 |

    ## Things that must stay as they are

    - Escapes: none
    - Vet on call within 30 minutes
    - Opening hours kept on 98% of days

    ## Key metrics

    Income per visitor    5.90       6.20
    Season tickets         412        400

    ## Dashboard

    | Month | Shop revenue | Café revenue per visitor |
    |---|---|---|
    | Jan | 24,100 | 1.80 |
    | Feb | 25,100 | 1.70 |
    """,
    """
    O Visitors learn something they tell at home
      R Talks per day from 2 to 6
      R Quiz sheets handed in from 11% to 30%
    O Animals live as they should
      R Enclosures below standard from 9 to 2
    K Visitors
    K Feed cost per animal
    K Escapes: none
    K Vet on call within 30 minutes
    K Opening hours kept on 98% of days
    K Income per visitor
    K Season tickets
    K Shop revenue
    K Café revenue per visitor
    """,
)

shape(
    "lists of measures without signs, and names in a sentence",
    """
    # Post office goals 2027

    ## Objectives

    ### 1. Parcels arrive when people are at home
    - Second attempts from 31% to 15%

    ## What the board sees every month

    Parcels lost per 10,000
    Cost per stop
    Sick leave of drivers

    ## Business as usual

    - Letters returned
    - Queue at the counter
    - Complaints per branch

    ## Other numbers

    Besides these goals we keep watching fuel cost, van damages, overtime and staff turnover.
    """,
    """
    O Parcels arrive when people are at home
      R Second attempts from 31% to 15%
    K Parcels lost per 10,000
    K Cost per stop
    K Sick leave of drivers
    K Letters returned
    K Queue at the counter
    K Complaints per branch
    K fuel cost
    K van damages
    K overtime
    K staff turnover
    """,
)
