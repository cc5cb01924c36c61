"""More messy documents: sideways tables, watched numbers, chats, minutes, themes, wiki signs."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "a table that lies on its side",
    """
    # Kitchen OKRs Q1 2027

    | **Objective** | Guests leave full and early |
    |---|---|
    | **Key results** | 1. Median table time from 95 to 75 minutes<br>2. Plates sent back: 9 → 3 |
    | **Owner** | @ana |
    | **Status** | at risk |
    """,
    """
    O Guests leave full and early
      R Median table time from 95 to 75 minutes
      R Plates sent back: 9 → 3
    """,
)
shape(
    "watched numbers under headings of all kinds",
    """
    # Ferry line, goals 2027

    ## Objective 1: Islanders trust the morning boat
    - KR1: Departures within 5 minutes of the timetable from 71% to 90%
    - KR2: Cancelled crossings from 44 to 15

    ## Figures the harbour office asks for
    - Vehicles carried per crossing
    - Fuel per crossing

    ## What must not slip
    - Lifeboat drills per month
    - Crew rest violations

    **On the bridge screen, always**
    Wind limit days · Engine hours since service
    """,
    """
    O Islanders trust the morning boat
      R Departures within 5 minutes of the timetable from 71% to 90%
      R Cancelled crossings from 44 to 15
    K Vehicles carried per crossing
    K Fuel per crossing
    K Lifeboat drills per month
    K Crew rest violations
    K Wind limit days
    K Engine hours since service
    """,
)
shape(
    "numbers of the past are no KPIs",
    """
    # Choir goals 2027

    ## Objective 1: Sing for people who never come to concerts
    - KR1: Open rehearsals with more than 40 guests from 1 to 6

    ## Phone numbers
    - Hall: 0555 1234
    - Bus: 0555 9876

    ## Health and safety
    - Fire doors stay shut
    - Nobody lifts the piano alone
    """,
    """
    O Sing for people who never come to concerts
      R Open rehearsals with more than 40 guests from 1 to 6
    """,
)
shape(
    "themes that are objectives",
    """
    # Roadmap 2027

    ## Theme 1: Set-up takes an hour

    Measures of success:

    - First-time installers who finish within an hour: 30% → 80%

    Planned work:

    - Guided set-up

    ## Theme 2: More hands, fewer heroes

    Measures of success:

    - People who can release: 1 → 4
    """,
    """
    O Set-up takes an hour
      R First-time installers who finish within an hour: 30% → 80%
      I Guided set-up
    O More hands, fewer heroes
      R People who can release: 1 → 4
    """,
)
shape(
    "themes that hold objectives",
    """
    # Port authority 2027

    ## Theme 1: Clean harbour

    ### Objective 1: Ships switch their engines off at the quay
    - KR1: Calls on shore power from 12% to 45%

    ## Theme 2: Fair work

    ### Objective 2: Dockers go home unhurt
    - KR1: Lost-time injuries from 21 to 8
    """,
    """
    O Ships switch their engines off at the quay
      R Calls on shore power from 12% to 45%
    O Dockers go home unhurt
      R Lost-time injuries from 21 to 8
    """,
)
shape(
    "key results counted within a line",
    """
    **Goal 1. Soil that holds the rain**
    *KRs:* (1) organic matter from 2.1% to 2.5%; (2) fields under cover crop from 35% to 60%

    **Goal 2. Shops that order by themselves**
    *KRs:* (1) standing orders from 18 to 40 shops, and (2) wrong boxes below 1 in 100
    """,
    """
    O Soil that holds the rain
      R organic matter from 2.1% to 2.5%
      R fields under cover crop from 35% to 60%
    O Shops that order by themselves
      R standing orders from 18 to 40 shops
      R wrong boxes below 1 in 100
    """,
)
shape(
    "minutes with goals in one item",
    """
    # Minutes of the 14th meeting

    Present: Ms Adler, Mr Bosko

    ## Item 1 – Accounts
    - Arrears stand at €12,000

    ## Item 2 – Goals for Q1 2027

    ### Goal A: A warm flat at a fair price
    1. Flats below 20 °C from 64 to 10 (Mr Bosko)
    2. Open damp cases from 31 to 0 (Ms Adler)

    ## Item 3 – Open questions
    - Reduce the waiting list to 200 households?
    """,
    """
    O A warm flat at a fair price
      R Flats below 20 °C from 64 to 10
      R Open damp cases from 31 to 0
    """,
)
shape(
    "a chat",
    """
    [16:02] Marta: what we said, shout if wrong
    [16:02] Marta:
    Objective 1: people queue for our bread again
    - loaves sold per shop and day from 140 to 190
    [16:04] Piet: was it 190 or 180?
    [16:07] Marta: and we keep an eye on
    - revenue per shop
    - wage share
    """,
    """
    O people queue for our bread again
      R loaves sold per shop and day from 140 to 190
    K revenue per shop
    K wage share
    """,
)
shape(
    "an outline with stars, drawers and tags",
    """
    #+TITLE: Observatory goals 2027-Q1
    #+TODO: TODO NEXT | DONE

    * OBJ First light without tears    :instrument:
    ** KR Throughput from 18% to 27%
       :PROPERTIES:
       :OWNER: Brandt
       :END:
    ** KR Nights lost to faults from 14 to 4
    * Watch list
    ** Clear nights used
    ** Open safety items
    * Log
    ** Pump supplier says eight weeks
    """,
    """
    O First light without tears
      R Throughput from 18% to 27%
      R Nights lost to faults from 14 to 4
    K Clear nights used
    K Open safety items
    """,
)
shape(
    "thresholds with today's value under a heading that says no more than watched",
    """
    # Young oaks

    ## Objective: Young oaks survive without us
    - Saplings alive after their first winter: 62% → 85%

    ## Watched
    * Visitor injuries: none (now none), reported the same day, Ewan
    * Reserve fund: above £12,000 (now £14,600), monthly, treasurer
    * Breeding pairs of flycatcher: at least 9 (now 11), counted in May, bird group
    """,
    """
    O Young oaks survive without us
      R Saplings alive after their first winter: 62% → 85%
    K Visitor injuries: none (now none), reported the same day, Ewan
    K Reserve fund: above £12,000 (now £14,600)
    K Breeding pairs of flycatcher: at least 9 (now 11), counted in May, bird group
    """,
)
shape(
    "labels that only emphasis sets apart",
    """
    - **Objective** Parsing is never the slow part
      - **KR** p95 parse time from 310 ms to 120 ms (@bene)
      - **KR** peak memory cut by 30% (unassigned)
    """,
    """
    O Parsing is never the slow part
      R p95 parse time from 310 ms to 120 ms
      R peak memory cut by 30%
    """,
)
shape(
    "officers before the labels, links around the words",
    """
    ## OKRs

    ### 1. CEO: [Grow where customers love us](https://work.example.com/1)

    1. **CEO KR:** [Net retention reaches 118%](https://work.example.com/2) => 40%
    1. **CEO KR:** [Win rate above 45%](https://work.example.com/3) => 90%

    ### 2. CEO: [One product, not eight](https://work.example.com/4)

    1. **CEO KR:** [Usability score from 67 to 73](https://work.example.com/5) => 10%
    """,
    """
    O Grow where customers love us
      R Net retention reaches 118%
      R Win rate above 45%
    O One product, not eight
      R Usability score from 67 to 73
    """,
)
shape(
    "owners on a line of their own do not take the list",
    """
    ## Objective 1: Players come back for a second evening

    **DRI:** @imke

    - [ ]  Day-7 retention from 11% to 16% `in progress`
    - [ ]  Crash-free sessions above 99.5% `P1`
    """,
    """
    O Players come back for a second evening
      R Day-7 retention from 11% to 16%
      R Crash-free sessions above 99.5%
    """,
)
shape(
    "goals beneath a scorecard",
    """
    # Bottling plant: scorecard 2027

    | Measure | Unit | 2026 |
    |---|---|---|
    | Lost-time injuries | no. | 7 |
    | Right first time | % | 96 |

    ## Breakthrough goals

    **1. Line 4 is the line everybody wants to work on**
    - Equipment effectiveness of line 4 from 58% to 70% — Mehmet, end of June
    - Changeover from 72 to 35 minutes — Sofie, end of April
    """,
    """
    O Line 4 is the line everybody wants to work on
      R Equipment effectiveness of line 4 from 58% to 70%
      R Changeover from 72 to 35 minutes
    K Lost-time injuries
    K Right first time
    """,
)
shape(
    "a list that ends as a sentence",
    """
    **Ambition 1 – A theatre the town quarrels about**
    We will know we are there when
    - weekday occupancy has gone from 52% to 68%,
    - one visitor in four is under thirty (today: one in nine), and
    - the café breaks even.
    """,
    """
    O A theatre the town quarrels about
      R weekday occupancy has gone from 52% to 68%
      R one visitor in four is under thirty (today: one in nine)
      R the café breaks even.
    """,
)
shape(
    "gaps that are still to be filled",
    """
    ## Objective 1: Cook with what the city throws away
    - KR 1: Rescued food from 300 kg to TBD kg a week
    - KR 2: TBD% of menus from rescued food
    - KR 3: New guests who come again: X% → 60%
    """,
    """
    O Cook with what the city throws away
      R Rescued food from 300 kg to TBD kg a week
      R TBD% of menus from rescued food
      R New guests who come again: X% → 60%
    """,
)
shape(
    "a wiki with equals signs and hashes",
    """
    = Outreach goals 2027-H1 =

    {{Draft}}

    == Objective 1: Editors who start do not vanish ==

    # New editors still active after 60 days: 6% → 11%
    # First edits reverted without a message from 38% to 10%

    == What we measure anyway ==

    * Active editors per month
    * Deleted pages per week
    """,
    """
    O Editors who start do not vanish
      R New editors still active after 60 days: 6% → 11%
      R First edits reverted without a message from 38% to 10%
    K Active editors per month
    K Deleted pages per week
    """,
)
shape(
    "emoji for labels",
    """
    :dart: **Parents let their kids play with us** `@sam`
    :key: Clubs with a welfare officer: 9 → 30
    :key: Reports answered within 24 h: 61 % → 95 %

    :dart: **Matches start on time** `@jo`
    :key: Late starts from 22 % to 5 %

    :wastebasket: **Dropped**
    - Own streaming studio
    """,
    """
    O Parents let their kids play with us
      R Clubs with a welfare officer: 9 → 30
      R Reports answered within 24 h: 61 % → 95 %
    O Matches start on time
      R Late starts from 22 % to 5 %
    """,
)
shape(
    "a noun of its own, counted up",
    """
    St Olave's: what we hope for in 2027

    First hope: a church that is open when people need it
      - open on 300 days (2026: 160)
      - two trained listeners on every opening day

    Second hope: children who remember Sundays fondly
      - average of 25 children on a Sunday
      - six helpers under thirty

    Things the council looks at every month
      - attendance
      - visits to the sick
    """,
    """
    O a church that is open when people need it
      R open on 300 days (2026: 160)
      R two trained listeners on every opening day
    O children who remember Sundays fondly
      R average of 25 children on a Sunday
      R six helpers under thirty
    K attendance
    K visits to the sick
    """,
)
shape(
    "outcomes over tables of indicators",
    """
    # Safe Water: results framework 2027

    ## Outcome 1: Villages keep their pumps running

    | Indicator | Baseline | Target |
    |---|---|---|
    | Pumps working on the day of the visit | 61% | 85% |

    Outputs

    - Train 40 mechanics
    """,
    """
    O Villages keep their pumps running
      R Pumps working on the day of the visit
      I Train 40 mechanics
    """,
)
shape(
    "scores and changes behind the goals",
    """
    1) GUESTS COME BACK WITHOUT A DISCOUNT - 52% - on track
       a. Direct bookings from 31% to 42% --> 36% (+1)
       b. Returning guests from 18% to 25% --> 21% (=)

    2) A HOUSE PEOPLE ARE PROUD TO WORK IN - 40% - at risk
       a. Unfilled shifts per week from 38 to 10 --> 27 (-4)
    """,
    """
    O GUESTS COME BACK WITHOUT A DISCOUNT
      R Direct bookings from 31% to 42%
      R Returning guests from 18% to 25%
    O A HOUSE PEOPLE ARE PROUD TO WORK IN
      R Unfilled shifts per week from 38 to 10
    """,
)
shape(
    "numbered headings that say how they are measured",
    """
    # Edge Networking, 2027 Q1

    ## 1. Customers never notice a link going down

    **Measured by:**

    - Failover time p99 from 14 s to 2 s (0.3)
    - 100% of tier-1 sites with two providers (0.7)

    ## Keep-the-lights-on

    | Metric | SLO |
    |---|---|
    | Availability of the control plane | 99.95% |
    """,
    """
    O Customers never notice a link going down
      R Failover time p99 from 14 s to 2 s
      R 100% of tier-1 sites with two providers
    K Availability of the control plane
    """,
)
shape(
    "a sentence that ends in as measured by",
    """
    COPPER KETTLE: GOALS 2027

    We will be the beer people order without looking at the card as measured by:
     * taps in the county from 62 to 110
     * repeat orders within 30 days from 48% to 70%

    I will brew without wasting as measured by:
     * water per litre of beer from 5.8 to 4.2 litres
    """,
    """
    O be the beer people order without looking at the card
      R taps in the county from 62 to 110
      R repeat orders within 30 days from 48% to 70%
    O brew without wasting
      R water per litre of beer from 5.8 to 4.2 litres
    """,
)
shape(
    "points one after the other in a line",
    """
    Objective: Meals that crews are glad to hand over
    Key Results: • Crew rating 3.6 to 4.3 • Missing meals per 1,000 from 4.1 to 1

    Keeping watch: • On-time loading • Hygiene findings
    """,
    """
    O Meals that crews are glad to hand over
      R Crew rating 3.6 to 4.3
      R Missing meals per 1,000 from 4.1 to 1
    K On-time loading
    K Hygiene findings
    """,
)
shape(
    "measures tracked in a sentence",
    """
    *1. Clients know what it costs before we start*
        - Fixed quotes in 60% of new matters
        - Write-offs under 3% of hours

    Tracked by Ana every Friday: billable hours, debtor days, new enquiries.
    """,
    """
    O Clients know what it costs before we start
      R Fixed quotes in 60% of new matters
      R Write-offs under 3% of hours
    K billable hours
    K debtor days
    K new enquiries
    """,
)
shape(
    "cells of a board, kept apart by tabs",
    """
    Objective\tNobody waits in the corridor\tOwner: Haas
    Key result\tPatients seated within 5 minutes from 40% to 85%\tOwner: Yilmaz\t12%
    Key result\tComplaints per month from 31 to 10\tOwner: Yilmaz\t0%
    KPI\tOccupancy\tOwner: Controlling
    """,
    """
    O Nobody waits in the corridor
      R Patients seated within 5 minutes from 40% to 85%
      R Complaints per month from 31 to 10
    K Occupancy
    """,
)
shape(
    "a list of contents that names the goals first",
    """
    # 2027 H1 project goals

    | Goal | Point of contact |
    |---|---|
    | [Compile times a beginner forgives](#compile) | @nell |

    ## The goals in detail

    ### Compile times a beginner forgives

    **Success criteria**

    1. Clean build of the sample 35% faster than in December
    2. Incremental builds under 2 seconds for 90% of edits
    """,
    """
    O Compile times a beginner forgives
      R Clean build of the sample 35% faster than in December
      R Incremental builds under 2 seconds for 90% of edits
    """,
)
shape(
    "key results in a column of another name",
    """
    # Strategy deployment 2027

    | No. | Annual objective | Target to improve | From | To |
    |---|---|---|---|---|
    | 1 | Every patient goes home safer than she came | Falls per 1,000 bed days | 6.2 | 4.0 |
    | 1 | | Ulcers acquired on the ward | 1.9% | 0.8% |
    """,
    """
    O Every patient goes home safer than she came
      R Falls per 1,000 bed days
      R Ulcers acquired on the ward
    """,
)
shape(
    "remarks in italics behind the goals",
    """
    ## Promise one: the hall belongs to everybody
    - twelve groups use it every week *– eight signed up!*
    - the key is collected without a phone call in nine of ten cases

    ## Promise two: nobody freezes
    - 18 °C at the coldest seat on a January evening

    ## The five numbers on the blackboard
    1. Bookings this month
    2. Money in the tin
    3. Things broken
    """,
    """
    O the hall belongs to everybody
      R twelve groups use it every week
      R the key is collected without a phone call in nine of ten cases
    O nobody freezes
      R 18 °C at the coldest seat on a January evening
    K Bookings this month
    K Money in the tin
    K Things broken
    """,
)
shape(
    "names in bold before the key results, letters before the objectives",
    """
    # Reserve goals 2027

    ### A. Animals are safe at night
    - **Poaching.** Incidents down from 17 to 5
    - **Response.** From alarm to ranger on site: 95 → 40 minutes

    ### B. Villages around us gain from us
    - **Jobs.** Local staff from 44% to 65%

    ### Logbook figures

    | Figure | Last year | Alarm at |
    |---|---|---|
    | Rainfall in mm | 412 | 300 |
    | Rhino births | 9 | 5 |
    """,
    """
    O Animals are safe at night
      R Incidents down from 17 to 5
      R From alarm to ranger on site: 95 → 40 minutes
    O Villages around us gain from us
      R Local staff from 44% to 65%
    K Rainfall in mm
    K Rhino births
    """,
)
shape(
    "objectives counted in words",
    """
    # From the COO: where we go in 2027

    ## One: Buses that leave the plant finished

    How we keep score:

    - Hours of rework per bus from 61 to 25

    ## Two: Cities that order again

    How we keep score:

    - Fleet availability at customers from 91% to 96%
    - Follow-up orders from 4 of our 11 cities

    ## What does not change

    - No layoffs in 2027
    """,
    """
    O Buses that leave the plant finished
      R Hours of rework per bus from 61 to 25
    O Cities that order again
      R Fleet availability at customers from 91% to 96%
      R Follow-up orders from 4 of our 11 cities
    """,
)
shape(
    "LaTeX",
    """
    \\section*{Group objectives 2027}

    \\subsection*{Objective 1: Results that others can repeat}
    \\begin{itemize}
      \\item Papers with public code from 30\\% to 80\\%
    \\end{itemize}

    \\subsection*{Indicators}
    \\begin{itemize}
      \\item Beam hours used
    \\end{itemize}
    """,
    """
    O Results that others can repeat
      R Papers with public code from 30% to 80%
    K Beam hours used
    """,
)
shape(
    "points in lower case that only their indent shows",
    """
    1 Carers stay
    \t1.1 Resignations from 9 to 4
    \t1.2 Agency shifts from 110 to 40 a month
    2 Relatives trust us
    \t2.1 Complaints answered within 3 days: 55% to 95%

    Watched all the time
    \tfalls
    \tpressure sores
    \toccupied beds

    Signed: the house council, 12 November 2026
    """,
    """
    O Carers stay
      R Resignations from 9 to 4
      R Agency shifts from 110 to 40 a month
    O Relatives trust us
      R Complaints answered within 3 days: 55% to 95%
    K falls
    K pressure sores
    K occupied beds
    """,
)
