"""Documents that define their measures, list them without signs, or name them in passing."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "measures as headings over their details",
    """
    # Sawmill: how we count

    ## Definitions of our KPIs

    ### Yield (dry timber)

    Sawn timber per cubic metre of logs. Counted after the kiln.

    - **Formula:** m3 out / m3 in
    - **Owner:** Kiln crew
    - **Target:** 54%
    - **Chart:** [here](https://mill.example/yield)

    ### Blade hours

    - **Formula:** hours between two sharpenings
    - **Target:** at least 6
    - **Health:** okay

    ## Goals for spring

    ### Objective: Nobody waits for a truck
    - KR: Loading time from 50 to 30 minutes
    """,
    """
    O Nobody waits for a truck
      R Loading time from 50 to 30 minutes
    K Yield (dry timber)
    K Blade hours
    """,
)

shape(
    "measures in bold over their details",
    """
    # Our KPIs

    **Seed germination**
    Share of seeds that sprout within 14 days.
    Target: 90%

    **Water per tray**
    Litres by the meter at the tap.
    Target: below 3
    """,
    """
    K Seed germination
    K Water per tray
    """,
)

shape(
    "areas over measures are no measures",
    """
    # KPIs

    ### Orchard
    - Yield per tree: 41 kg
    - Owner: Ilse

    ### Press
    - Litres per hour: 300
    - Owner: Bo
    """,
    """
    K Yield per tree: 41 kg
    K Litres per hour: 300
    """,
)

shape(
    "what measures mean behind their names",
    """
    ## KPIs

    - **Berth occupancy**: nights let / nights open. Target 80%.
    - **Returning crews** – boats that came at least once before
    - Share of voice on the radio – see the survey
    - Diesel sold = litres at both pumps, not counting our own boats
    - Waiting list: 40 boats or fewer
    - Complaints – phone
    - Complaints – in person
    """,
    """
    K Berth occupancy
    K Returning crews
    K Share of voice on the radio
    K Diesel sold
    K Waiting list: 40 boats or fewer
    K Complaints – phone
    K Complaints – in person
    """,
)

shape(
    "a measure that a paragraph names",
    """
    # Choir 2027

    ## North star

    Our north star is **singers per rehearsal**. It tells us whether people like to come.

    ## KPI

    Ticket income per concert: the money from the door and from the web, without the raffle.

    ## Goals

    ### Goal 1: Young people sing with us
    - 12 singers under 30 (today: 4)
    - 2 concerts in schools
    """,
    """
    O Young people sing with us
      R 12 singers under 30 (today: 4)
      R 2 concerts in schools
    K singers per rehearsal
    K Ticket income per concert
    """,
)

shape(
    "measures without signs beneath a line of their own",
    """
    Ferry office Q1 2027, second draft. Please comment in the margin and leave the numbers, \
thanks. The deadline for all of it is Friday.

    Objective 1
    Passengers find their ship
    * Calls "where is my pier": 90 -> 40 a week
    * 8 of 10 signs readable at night
       o order the posts
       o book the painter
    Owner: Nils

    KPIs / BAU (reported weekly)
    Tickets sold per sailing  -  the definition changes in March, see the sheet
    Punctuality  >= 92%
    Cost per crossing   €310
    Boarding time

    Open points
    Who has the keys to pier 4?
    Radio licence
    """,
    """
    O Passengers find their ship
      R Calls "where is my pier": 90 -> 40 a week
      R 8 of 10 signs readable at night
      I order the posts
      I book the painter
    K Tickets sold per sailing
    K Punctuality >= 92%
    K Cost per crossing €310
    K Boarding time
    """,
)

shape(
    "signs that a paste left as letters",
    """
    Objective: The archive is read again
    ü  Visits to the reading room from 120 to 200 a month
    ü  Pages asked for online from 900 to 2,000

    Objective: Nothing moulds
    − Boxes above 60% humidity from 300 to 20
    − Rooms with a logger from 2 to 9
    """,
    """
    O The archive is read again
      R Visits to the reading room from 120 to 200 a month
      R Pages asked for online from 900 to 2,000
    O Nothing moulds
      R Boxes above 60% humidity from 300 to 20
      R Rooms with a logger from 2 to 9
    """,
)

shape(
    "values behind dots",
    """
    Numbers we look at every Monday

    Loaves per hour ........ 310
    Flour on stock ......... 4.2 t
    Returns ................ 3%
    """,
    """
    K Loaves per hour
    K Flour on stock
    K Returns
    """,
)

shape(
    "a measure with a label of its own among key results",
    """
    **Objective 1: Fewer trips, fuller vans**
    - KR1: Parcels per trip from 41 to 60
    - KR2: Empty kilometres under 12%
    - KPI to watch: number of late parcels per week, must not rise above 20
    - Guardrail for the crew: overtime per driver below 3 hours

    **Objective 2: Drivers stay**
    - KR1: Drivers who leave in their first year from 9 to 4

    Metrics: sick days, accidents per 100,000 km, training hours
    """,
    """
    O Fewer trips, fuller vans
      R Parcels per trip from 41 to 60
      R Empty kilometres under 12%
    O Drivers stay
      R Drivers who leave in their first year from 9 to 4
    K number of late parcels per week, must not rise above 20
    K overtime per driver below 3 hours
    K sick days
    K accidents per 100,000 km
    K training hours
    """,
)

shape(
    "numbers owed to others that are results",
    """
    # Tourist board

    ## OKRs Q2

    **Objective 1: Guests stay a night longer**
    - KR1: Nights per guest from 2.1 to 2.6

    ### Other figures we owe to the council this quarter

    - Half of the guests arrive by train
    - 1,200 guest cards sold in the pilot villages
    """,
    """
    O Guests stay a night longer
      R Nights per guest from 2.1 to 2.6
    O
      R Half of the guests arrive by train
      R 1,200 guest cards sold in the pilot villages
    """,
)

shape(
    "goals that were taken out, and what was said of them",
    """
    # Museum OKRs

    Objective 1: Families come twice
    - KR 1.1: Second visits within a year from 11% to 20%
    - KR 1.2 ~~...~~ removed after review, see below
    - KR 1.3: dropped in week 3

    ### Comments we have answered

    > KR 1.2 "Parents rate the café 4 of 5": that is the tenant's number. (Finance)

    Right. Removed.

    > Isn't 1.1 too much?

    We think not.
    """,
    """
    O Families come twice
      R Second visits within a year from 11% to 20%
    """,
)

shape(
    "measures with the value of a month, in another language",
    """
    # Ziele der Stadtgärtnerei

    Objective 1: Die Parks bleiben auch im Sommer grün
    * KR 1: Verdorrte Jungbäume von 90 auf 30 senken

    ## Kennzahlen, die wir im Auge behalten

    - Wasser je Baum (Juli: 210 l)
    - Pflegestunden ≤ 4.000
    - Krankentage
    """,
    """
    O Die Parks bleiben auch im Sommer grün
      R Verdorrte Jungbäume von 90 auf 30 senken
    K Wasser je Baum
    K Pflegestunden ≤ 4.000
    K Krankentage
    """,
)

shape(
    "a heading that names measures over a list of them",
    """
    ## Cattle health

    * Mastitis cases (target 4%)
    * Calving interval (target 390 days)
    * Lame cows (target 6%)
    """,
    """
    K Mastitis cases
    K Calving interval
    K Lame cows
    """,
)

shape(
    "what each key result is measured by, in the line beneath it",
    """
    Objective: Apprentices learn from each other

    KR1: 70% of apprentices teach one lesson a month
    Metric: lessons in the workshop diary

    KR2: Questions to the master down from 40 to 15 a day
    Metric: tally on the door
    """,
    """
    O Apprentices learn from each other
      R 70% of apprentices teach one lesson a month
      R Questions to the master down from 40 to 15 a day
    """,
)

shape(
    "measures with their values behind bars, and in paragraphs",
    """
    # Mountain rescue

    ## KPIs
    [Time to the casualty](https://rescue.example/t) | 71 min | goal 60 min
    [Volunteers on call](https://rescue.example/v) | 14 | goal 16

    ## Key figures

    **Donations** €84k. Up on last year.

    **Training hours** 310. Winter is slow.
    """,
    """
    K Time to the casualty
    K Volunteers on call
    K Donations
    K Training hours
    """,
)

shape(
    "measures beside key results that are of something else",
    """
    | Objective | Key results | KPIs |
    |---|---|---|
    | Guests are seated at once | Walk-ins seated in 5 min: 40% to 70% | Covers per evening |
    | Cooks stay | Cooks who leave from 9 to 4 a year | Overtime hours |
    """,
    """
    O Guests are seated at once
      R Walk-ins seated in 5 min: 40% to 70%
    O Cooks stay
      R Cooks who leave from 9 to 4 a year
    K Covers per evening
    K Overtime hours
    """,
)

shape(
    "one goal in a part of its own, with its measures and work beside it",
    """
    ### Goal
    Night nurses find the right key at once

    ### Success criteria
    - [ ] Median time to find a key from 6 min to 1 min
    - [ ] 90% of keys with a tag

    ### Metrics to monitor (should not get worse)
    - keys lost per month
    - calls to the porter

    ### Tasks
    - [ ] number the hooks
    """,
    """
    O Night nurses find the right key at once
      R Median time to find a key from 6 min to 1 min
      R 90% of keys with a tag
      I number the hooks
    K keys lost per month
    K calls to the porter
    """,
)

shape(
    "a tree of measures beneath the one on top",
    """
    # KPI tree

    ## North star: Meals eaten together

    ### Acquisition
    - New households per week
    - Cost per new household

    ### Retention
    - Share of households after four weeks
    - Paused subscriptions
    """,
    """
    K Meals eaten together
    K New households per week
    K Cost per new household
    K Share of households after four weeks
    K Paused subscriptions
    """,
)

shape(
    "aims that only the names of measures follow",
    """
    ## Our 2 goals for the season

    **1. Every home game feels like a final**
    KPIs: attendance, average spend per fan, season-ticket renewals

    **2. Talents stay in the valley**
    KPIs: share of minutes for own players, players lost to other clubs
    """,
    """
    O Every home game feels like a final
    O Talents stay in the valley
    K attendance
    K average spend per fan
    K season-ticket renewals
    K share of minutes for own players
    K players lost to other clubs
    """,
)

shape(
    "how often measures are taken, and a health check after the results",
    """
    # KPIs 2027

    1. Returning anglers
       Target: 85 %
       Measured: quarterly
    2. Trout released
       Target: 400
       Measured: monthly

    # Goals

    Objective: The pond is clear again
    - Sight depth from 30 to 90 cm
    - Algae days per summer from 41 to 10
    Health check: oxygen at 3 m
    """,
    """
    O The pond is clear again
      R Sight depth from 30 to 90 cm
      R Algae days per summer from 41 to 10
    K Returning anglers
    K Trout released
    K oxygen at 3 m
    """,
)
