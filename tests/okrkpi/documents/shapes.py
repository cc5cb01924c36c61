"""Short messy documents, each in its own shape, with the structure a careful person sees."""

from __future__ import annotations

from textwrap import dedent

SHAPES: dict[str, tuple[str, str]] = {}


def shape(name: str, text: str, seen: str) -> None:
    """Note a document and its structure: `O` objective, `R` key result, `I` work, `K` KPI."""
    SHAPES[name] = (dedent(text).strip("\n"), dedent(seen).strip())


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
    "numbers with letters",
    """
    1. Win back lapsed donors
       a. Reactivate 1,200 donors
       b. Average gift from £22 to £30
    2. Waste less of what they give
       a. Administration from 14% to 10% of income
    """,
    """
    O Win back lapsed donors
      R Reactivate 1,200 donors
      R Average gift from £22 to £30
    O Waste less of what they give
      R Administration from 14% to 10% of income
    """,
)
shape(
    "numbers with dots and no indent",
    """
    1. Make the trams worth waiting for
    1.1 Punctuality from 84% to 93%
    1.2 Satisfaction from 3.4 to 4.1
    2. Move the depot to clean power
    2.1 Diesel from 40,000 to 12,000 litres a month
    """,
    """
    O Make the trams worth waiting for
      R Punctuality from 84% to 93%
      R Satisfaction from 3.4 to 4.1
    O Move the depot to clean power
      R Diesel from 40,000 to 12,000 litres a month
    """,
)
shape(
    "numbers over dashes at one indent",
    """
    1. Keep the best people
    - Regretted leavers from 11% to 5%
    - Internal moves from 4 to 12
    2. Hire without bias
    - Women on short lists from 22% to 45%
    """,
    """
    O Keep the best people
      R Regretted leavers from 11% to 5%
      R Internal moves from 4 to 12
    O Hire without bias
      R Women on short lists from 22% to 45%
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
    "a list of objectives, then numbered key results",
    """
    OKRs Q4 2026

    Objectives:
    1. Reach every village
    2. Run on solar power

    Key results:
    KR1.1 Villages served from 40 to 95
    KR2.1 Solar share from 10% to 60%
    KR1.2 Water points repaired within 3 days from 48% to 85%
    """,
    """
    O Reach every village
      R Villages served from 40 to 95
      R Water points repaired within 3 days from 48% to 85%
    O Run on solar power
      R Solar share from 10% to 60%
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
    "a mail",
    """
    Hi everyone,

    here is what we agreed for next quarter. Please shout if
    something is off.

    Objective: Answer every guest the same day
    Key Result 1: First reply from 9 hours to 2 hours
    Key Result 2: Guest rating from 8.1 to 8.8

    Thanks,
    Ines
    """,
    """
    O Answer every guest the same day
      R First reply from 9 hours to 2 hours
      R Guest rating from 8.1 to 8.8
    """,
)
shape(
    "a quoted document",
    """
    > ## O1: Let clinics book by themselves
    > - KR1: Bookings online from 20% to 55%
    > - KR2: Calls from 900 to 400 a week
    """,
    """
    O Let clinics book by themselves
      R Bookings online from 20% to 55%
      R Calls from 900 to 400 a week
    """,
)
shape(
    "a document in a code fence",
    """
    ```
    Objective: Make releases boring
      KR1: Lead time from 6 days to 1 day
      KR2: Failed changes from 18% to 5%
    ```
    """,
    """
    O Make releases boring
      R Lead time from 6 days to 1 day
      R Failed changes from 18% to 5%
    """,
)
shape(
    "code beside goals is left out",
    """
    O1: Make releases boring
    - KR1: Lead time from 6 days to 1 day

    ```yaml
    objective: Example of how not to write
    key_results:
      - KR9: nothing
    ```
    """,
    """
    O Make releases boring
      R Lead time from 6 days to 1 day
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
    "nested bullets under a title",
    """
    # Goals for Q2

    - Make the app a pleasure on old phones
        - Start time from 6 s to 2 s
            - counted on phones older than four years
        - Crash-free sessions from 97% to 99.5%
    - Speak the customer's language
        - Translated screens from 30% to 95%
    """,
    """
    O Make the app a pleasure on old phones
      R Start time from 6 s to 2 s
      R Crash-free sessions from 97% to 99.5%
    O Speak the customer's language
      R Translated screens from 30% to 95%
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
    "stars for depth",
    """
    * Objective: Hear back from every applicant
    ** KR1: Answers within a week from 30% to 95%
    ** KR2: Applicant rating from 3.1 to 4.4
    * Objective: Interview with care
    ** KR1: Interviews with two people from 40% to 100%
    """,
    """
    O Hear back from every applicant
      R Answers within a week from 30% to 95%
      R Applicant rating from 3.1 to 4.4
    O Interview with care
      R Interviews with two people from 40% to 100%
    """,
)
shape(
    "bullets pasted from a word processor",
    """
    •\tObjective 1: Fill the theatre on weekdays
    o\tKR1: Weekday seats sold from 41% to 65%
    o\tKR2: Subscriptions from 800 to 1,300
    •\tObjective 2: Pay artists on time
    o\tKR1: Days to pay from 46 to 14
    """,
    """
    O Fill the theatre on weekdays
      R Weekday seats sold from 41% to 65%
      R Subscriptions from 800 to 1,300
    O Pay artists on time
      R Days to pay from 46 to 14
    """,
)
shape(
    "plain lines set further in",
    """
    Earn the trust of night-shift drivers
        Drivers who renew from 58% to 75%
        Support calls answered in 1 minute from 40% to 90%
    Halve the empty miles
        Empty miles from 28% to 14%
    """,
    """
    O Earn the trust of night-shift drivers
      R Drivers who renew from 58% to 75%
      R Support calls answered in 1 minute from 40% to 90%
    O Halve the empty miles
      R Empty miles from 28% to 14%
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
    "a template",
    """
    Objective 1: [Your objective here]
    - KR1: Increase <metric> from <x> to <y>
    - KR2: …
    - KR3:

    Objective 2: {{objective}}
    - KR1: ___
    """,
    """
    O [Your objective here]
      R Increase <metric> from <x> to <y>
    O {{objective}}
    """,
)
shape(
    "folded sections in HTML",
    """
    <details>
    <summary>Objective 1: Make the site usable by ear</summary>

    - KR1: Audit issues from 64 to 5
    - KR2: Pages tested with a reader from 10% to 100%

    </details>
    <!--
    Objective 9: gone
    - KR1: gone
    -->
    """,
    """
    O Make the site usable by ear
      R Audit issues from 64 to 5
      R Pages tested with a reader from 10% to 100%
    """,
)
shape(
    "another language",
    """
    # Ziele Q3 2026
    ## Ziel 1: Kürzere Wartezeiten
    - Schlüsselergebnis 1: Wartezeit von 40 auf 20 Minuten
    - Schlüsselergebnis 2: Zufriedenheit von 3,9 auf 4,5
    """,
    """
    O Kürzere Wartezeiten
      R Wartezeit von 40 auf 20 Minuten
      R Zufriedenheit von 3,9 auf 4,5
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
    "wrapped lines",
    """
    OBJECTIVE 1: BECOME THE FIRST CHOICE FOR SMALL LABORATORIES IN THE
    NORTH OF THE COUNTRY
    Key Result 1. Lab orders from 200 to 500 a month, including those
    that come in through the reseller portal
    Key Result 2. Repeat orders from 40% to 55%
    """,
    """
    O BECOME THE FIRST CHOICE FOR SMALL LABORATORIES IN THE NORTH OF THE COUNTRY
      R Lab orders from 200 to 500 a month, including those that come in through the reseller portal
      R Repeat orders from 40% to 55%
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
    "blank lines everywhere",
    """
    O1: Dig fewer holes


    KR1: Repeat works from 19% to 8%

    KR2: Road closures from 220 to 150 days


    O2: Tell people in time

    KR1: Notices two weeks ahead from 45% to 90%
    """,
    """
    O Dig fewer holes
      R Repeat works from 19% to 8%
      R Road closures from 220 to 150 days
    O Tell people in time
      R Notices two weeks ahead from 45% to 90%
    """,
)
shape(
    "notes of a meeting",
    """
    # Meeting notes 4 July

    Attendees: Ana, Tom

    - discussed the budget
    - Tom will call the landlord

    Next meeting: Monday
    """,
    "",
)
shape(
    "bold numbers",
    """
    ## 1. Make the lake swimmable

    **1.1** Days open for swimming from 40 to 75
    **1.2** Bacteria alerts from 12 to 3

    ## 2. Bring the birds back

    **2.1** Breeding pairs from 14 to 30
    """,
    """
    O Make the lake swimmable
      R Days open for swimming from 40 to 75
      R Bacteria alerts from 12 to 3
    O Bring the birds back
      R Breeding pairs from 14 to 30
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
    "slides",
    """
    Slide 1
    OKRs Q3 2026
    ---
    Slide 2
    Objective: Bring the ferry back
    KR1: Crossings from 0 to 14 a week
    ---
    Slide 3
    Objective: Keep islanders on the island
    KR1: Families that move away from 31 to 12
    """,
    """
    O Bring the ferry back
      R Crossings from 0 to 14 a week
    O Keep islanders on the island
      R Families that move away from 31 to 12
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
    "roman numbers over letters",
    """
    OBJECTIVES

    I. Teach the city to cycle

       A. Trips by bicycle from 9% to 15%
       B. Children in courses from 600 to 1,400

    II. Make streets safe

       A. Injured cyclists from 88 to 50
    """,
    """
    O Teach the city to cycle
      R Trips by bicycle from 9% to 15%
      R Children in courses from 600 to 1,400
    O Make streets safe
      R Injured cyclists from 88 to 50
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
    "an example before our own",
    """
    # OKRs
    ## Example
    Objective: Be the best
    - KR1: 100% happy
    ## Ours
    Objective: Print without chemicals
    - KR1: Solvent from 900 to 200 litres
    """,
    """
    O Print without chemicals
      R Solvent from 900 to 200 litres
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
      R Close the books in 3 days
      R Days sales outstanding from 52 to 40
    O People
      R Fill 12 posts
      R Attrition from 12% to 6%
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
    "strokes and arrows for numbers and points",
    """
    Team goals

    1/ Be on time
       → late trains from 18% to 6%
       → missed links from 900 to 300
    2/ Say sorry well
       → refunds within a week from 40% to 95%
    """,
    """
    O Be on time
      R late trains from 18% to 6%
      R missed links from 900 to 300
    O Say sorry well
      R refunds within a week from 40% to 95%
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
    "a page with everything",
    """
    Objectives and Key Results
    ==========================

    This page is the single source of truth for the goals of the Riverside Trust.

    - [How we set OKRs](how.md)
    - [Archive](archive/)

    Current cycle: Q3 2026 (July to September)
    ------------------------------------------

    ### Company

    #### O1 Every neighbour knows what we do

    Owner: Ruth. Sponsor: the board.

    | # | Key result | Start | Goal | Now |
    |---|------------|-------|------|-----|
    | KR1 | Households that can name one of our services | 22% | 45% | 30% |
    | KR2 | Newsletter readers | 1,900 | 4,000 | 2,600 |

    **Initiatives**

    1. Door-to-door week
    2. Local radio

    ### Youth team

    #### O1 Young people run their own nights

    - KR1: Nights led by under-18s: 2 → 10 0.5

    How to read the grades
    ----------------------

    | Grade | Meaning |
    |-------|---------|
    | 0.0 - 0.3 | we failed to make progress |
    """,
    """
    O Every neighbour knows what we do
      R Households that can name one of our services
      R Newsletter readers
      I Door-to-door week
      I Local radio
    O Young people run their own nights
      R Nights led by under-18s: 2 → 10
    """,
)
shape(
    "lists in one line",
    """
    O1: Open on Sundays
    Key results: visitors from 0 to 300; takings from £0 to £2,000 a day
    Projects: new rota, second till
    """,
    """
    O Open on Sundays
      R visitors from 0 to 300
      R takings from £0 to £2,000 a day
      I new rota
      I second till
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
    "decimal numbers for everything",
    """
    ## Strategic pillars

    ### Pillar 1: People first

    **Objective 1.1: Everyone knows what is expected of them**
    - 1.1.1 Staff with written goals from 40% to 95%
    - 1.1.2 Clarity score from 3.1 to 4.2

    **Objective 1.2: Leaders who listen**
    - 1.2.1 Upward feedback score from 3.4 to 4.0
    """,
    """
    O Everyone knows what is expected of them
      R Staff with written goals from 40% to 95%
      R Clarity score from 3.1 to 4.2
    O Leaders who listen
      R Upward feedback score from 3.4 to 4.0
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
    "priorities in a memo",
    """
    # Tarn Physiotherapy: the first quarter of 2027

    To: clinic managers

    ## Where we stand
    We run 14 clinics, and two of the newest are half empty. That has to change.

    ## Priorities
    1. **See new patients sooner.** A new patient now waits 17 days on average. By 31 March we
       want that to be 8 days.
    2. **Become the place where good clinicians want to stay.** Too many leave in their second
       year.

    ## What must not suffer
    Speed is worth nothing if treatment gets worse.
    """,
    """
    O See new patients sooner.
    O Become the place where good clinicians want to stay.
    """,
)
