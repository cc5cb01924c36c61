"""Documents that tell in their own words, or by how their parts look, what stands where."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "headings with the same sign, and habits that are only tracked",
    """
    # My OKRs, Q4 2026

    ### 🎯 Get out of the "only Ines knows the tills" trap
    - Till tickets closed by somebody else: 20% → 60%
    - Give 4 lessons on the till
    - No call in my two weeks off

    ### 🎯 Learn to write what people finish reading
    - Every plan fits in 2 pages
    - Readers who answer: 3 → 12

    ### Habits (tracking only)
    - Quiet mornings per week, 3 or more
    - Inbox at zero on Friday
    """,
    """
    O Get out of the "only Ines knows the tills" trap
      R Till tickets closed by somebody else: 20% → 60%
      R Give 4 lessons on the till
      R No call in my two weeks off
    O Learn to write what people finish reading
      R Every plan fits in 2 pages
      R Readers who answer: 3 → 12
    K Quiet mornings per week, 3 or more
    K Inbox at zero on Friday
    """,
)
shape(
    "an aim that names numbers, with the parts of its neighbours",
    """
    # Bakery OKRs Q4 2026

    ## Win orders we tell our mothers about
    - [ ] 3 weddings booked
    - [ ] Average order from €38 to €55

    **Bets**
    - Open Thursdays

    ## Know our numbers before the accountant does
    - [ ] Month closed by working day 5
    - [ ] unsold bread under 4%

    **Bets**
    - New till
    """,
    """
    O Win orders we tell our mothers about
      R 3 weddings booked
      R Average order from €38 to €55
      I Open Thursdays
    O Know our numbers before the accountant does
      R Month closed by working day 5
      R unsold bread under 4%
      I New till
    """,
)
shape(
    "key results of no objective, and measures told in passing",
    """
    Hi all, below what I take to the partners.

    1) Hire the people our clients ask for
       - 14 offers accepted by 30 June
       - time to contract from 61 days to 40

    2) Payroll nobody needs to think about
       - corrections per month from 37 to 9

    Carried over, they don't belong to any of the two:
       - induction survey at 8.2 by January
       - zero contracts without the new clause

    And as always we report headcount, sick days per head and the gender pay gap every
    quarter, no goals on these.
    """,
    """
    O Hire the people our clients ask for
      R 14 offers accepted by 30 June
      R time to contract from 61 days to 40
    O Payroll nobody needs to think about
      R corrections per month from 37 to 9
    O
      R induction survey at 8.2 by January
      R zero contracts without the new clause
    K headcount
    K sick days per head
    K gender pay gap
    """,
)
shape(
    "coded objectives over work, which a table of indicators refers to",
    """
    # Street service plan 2026/27

    ## Purpose of the service
    We clean 412 km of road.

    ## What we delivered last year
    - Missed bins reduced from 71 to 58
    - New sweepers in service from November

    ## Service objectives and actions

    ### SO1 Make recycling the easy choice for every household
    | Ref | Action | Lead |
    |---|---|---|
    | 1.1 | Replace 340 bins | RC |

    ### SO2 Cleaner streets
    | Ref | Action | Lead |
    |---|---|---|
    | 2.1 | 6 cameras at hot spots | PM |

    ## Key performance indicators
    | PI | Indicator | Obj | 25/26 | Target |
    |---|---|---|---|---|
    | W1 | Residual waste per household (kg) | SO1 | 472 | 445 |
    | W2 | Streets at grade B or above (%) | SO2 | 92 | 94 |
    """,
    """
    O Make recycling the easy choice for every household
      I Replace 340 bins
    O Cleaner streets
      I 6 cameras at hot spots
    K Residual waste per household (kg)
    K Streets at grade B or above (%)
    """,
)
shape(
    "a table of answers among what is watched",
    """
    # Security OKRs Q4 2026
    ## O: Tenants can see that their data is safe
    - KR1: Questionnaires answered in 3 days

    ## Metrics we keep an eye on
    - Open vulnerabilities: 0
    - MFA coverage ≥ 99%

    ## Service levels
    | Request | Answer within |
    |---|---|
    | Design review | 5 working days |
    | Exception to policy | 2 working days |
    | "Is this mail real?" | 15 minutes |
    """,
    """
    O Tenants can see that their data is safe
      R Questionnaires answered in 3 days
    K Open vulnerabilities: 0
    K MFA coverage ≥ 99%
    """,
)
shape(
    "slides, with their titles, plans and scorecard",
    """
    Slide 1
    Dairy brands 2027

    Slide 2
    Last year in two minutes
    Penetration +1.2pp to 19.4%

    Slide 3
    Our objectives
    Make kefir an everyday thing
    Win back families who trade down

    Slide 4
    Objective 1
    Make kefir an everyday thing
    How we'll measure it
    Household penetration 6% > 10%
    Rank in category #4 > #2

    Slide 5
    Objective 1 – plan
    TV burst in May
    Trial pack at petrol stations

    Slide 6
    Objective 2
    Win back families who trade down
    How we'll measure it
    Lapsed buyers back: 180k by June

    Slide 7
    Scorecard – monthly
    Volume (kt)
    Value share
    Complaints per million packs
    """,
    """
    O Make kefir an everyday thing
      R Household penetration 6% > 10%
      R Rank in category #4 > #2
      I TV burst in May
      I Trial pack at petrol stations
    O Win back families who trade down
      R Lapsed buyers back: 180k by June
    K Volume (kt)
    K Value share
    K Complaints per million packs
    """,
)
shape(
    "minutes in which one item is the goals",
    """
    # Minutes of the committee, 3 November 2026

    ### 1. Treasurer
    Bank £18,204. Budget adopted on the basis of:
    - 165 paying members by 1 May
    - sponsor for the minibus, £3k

    ### 2. Goals for the 2027 season
    **A. A club that juniors come back to**
    - at least 20 of the 33 juniors signed up on 1 May
    - waiting list down from 14 to 0

    **B. A boathouse we are not ashamed of**
    - raise £40k for the roof by 30 June (9.2k pledged so far)
    - Greg asked what that means. Maud: you know it when you see it.

    ### 3. Any other business
    - Someone left the gate open again
    """,
    """
    O A club that juniors come back to
      R at least 20 of the 33 juniors signed up on 1 May
      R waiting list down from 14 to 0
    O A boathouse we are not ashamed of
      R raise £40k for the roof by 30 June
    """,
)
shape(
    "areas that are named again over their work and over what will be seen",
    """
    UNIVERSITY LIBRARY
    STRATEGY 2026-2030

    OUR GOALS

    1  SPACES    Places where students choose to study,
                 and feel that they belong

    2  RESEARCH  Research that is open, findable and
                 used by those who need it

    HOW WE WILL GET THERE

    Spaces
    • Refurbish level 2
    • Open round the clock

    Research
    • Replace the repository

    BY 2030 WE WILL SEE

    Spaces
    • Student survey: 92% positive
    • Seat occupancy at exam time below 85%

    Research
    • 9 in 10 articles free on the day they appear
    """,
    """
    O Places where students choose to study, and feel that they belong
      R Student survey: 92% positive
      R Seat occupancy at exam time below 85%
      I Refurbish level 2
      I Open round the clock
    O Research that is open, findable and used by those who need it
      R 9 in 10 articles free on the day they appear
      I Replace the repository
    """,
)
shape(
    "one thing for the quarter",
    """
    **ONE thing for Q1 2027 !!!**

    the city thinks of us in January, not in April

    how do we see it:
    * 1,900 winter services until 28 Feb
    * Test ride to sale from 18 to 25%
    """,
    """
    O the city thinks of us in January, not in April
      R 1,900 winter services until 28 Feb
      R Test ride to sale from 18 to 25%
    """,
)
shape(
    "targets that name their objectives by number",
    """
    # Ward goals 2027

    Objective 1: Nobody falls on our ward
    Objective 2: Families trust us

    ## Targets

    Objective 1
    - Falls from 9 to 3 a month
    - Falls with harm at 0

    Objective 2
    - Complaints answered in 3 days: 55% to 95%
    """,
    """
    O Nobody falls on our ward
      R Falls from 9 to 3 a month
      R Falls with harm at 0
    O Families trust us
      R Complaints answered in 3 days: 55% to 95%
    """,
)
shape(
    "key results that name their objectives by number",
    """
    # Plan 2027

    O1 Reaching us is as easy as ordering a pizza
    O2 Doctors trust us with difficult patients again

    ### Key results for O1
    - Calls lost per day from 35 to 8
    - No-shows from 9 to 4 percent

    ### Key results for O2
    - Referrals: 40 per month (26)

    ### Initiatives for O1
    - Online booking
    """,
    """
    O Reaching us is as easy as ordering a pizza
      R Calls lost per day from 35 to 8
      R No-shows from 9 to 4 percent
      I Online booking
    O Doctors trust us with difficult patients again
      R Referrals: 40 per month (26)
    """,
)
shape(
    "a worksheet that asks for each objective in turn",
    """
    # Worksheet

    Our objective #1: Reaching us is as easy as ordering a pizza

    Our objective #2: Doctors trust us with difficult patients again

    ### Step 3 – Key Results

    For #1:

    1. Calls lost per day from 35 to 8

    For #2:

    1. Referrals: 40 per month (26)
    """,
    """
    O Reaching us is as easy as ordering a pizza
      R Calls lost per day from 35 to 8
    O Doctors trust us with difficult patients again
      R Referrals: 40 per month (26)
    """,
)
shape(
    "what we measure and what we do",
    """
    **1. Goal: Our residents sleep well**

     We measure:
     - Sleeping pills from 29 residents to 15
     - Breakfast possible until 11 o'clock until Easter

     We do:
     - new night concept, area 2 starts

    **2. Goal: New colleagues arrive here really**

     We measure:
     - 10 of 12 passed in first try

     We do:
     - flat search with the parish
    """,
    """
    O Our residents sleep well
      R Sleeping pills from 29 residents to 15
      R Breakfast possible until 11 o'clock until Easter
      I new night concept, area 2 starts
    O New colleagues arrive here really
      R 10 of 12 passed in first try
      I flat search with the parish
    """,
)
shape(
    "minutes with sentences over how they will be known",
    """
    Notes of the planning day

    1. Where we stand
    Crop 6,140 t, down a fifth on account of the frost.

    2. What 2027 is about
    After lunch we had it down to these:

    "Keep the contract, and not be at its mercy"
    We shall know by:
    (i) contract renewed for 3 seasons;
    (ii) 30% of tonnage sold elsewhere.
    The price isn't ours to decide.

    "Younger growers want in"
    We shall know by:
    (i) four new members under 40.

    3. Jobs
    - KN: quote for the bin tipper

    4. Figures for every board meeting
    KN to bring on one sheet: tonnes packed per hour, debtors over 60 days, stock by variety. Nobody
    wants targets on these yet.
    """,
    """
    O "Keep the contract, and not be at its mercy"
      R contract renewed for 3 seasons
      R 30% of tonnage sold elsewhere.
    O "Younger growers want in"
      R four new members under 40.
    K tonnes packed per hour
    K debtors over 60 days
    K stock by variety
    """,
)
shape(
    "numbered headings in small letters, and work beneath each",
    """
    # my 2027

    ## 1. Finish something long
    - novel complete, 80,000 words, by 9 September
    - 3 people have read it to the end
    - send it to five agents

    how
    - 500 words before e-mail

    ## 2. be able to say yes to a mountain
    - resting pulse from 71 to under 62
    - 10 km without walking by end of April

    ## 3. Get out from under the loan
    - card at zero every month
    - savings from 4,900 to 11,400
    """,
    """
    O Finish something long
      R novel complete, 80,000 words, by 9 September
      R 3 people have read it to the end
      R send it to five agents
      I 500 words before e-mail
    O be able to say yes to a mountain
      R resting pulse from 71 to under 62
      R 10 km without walking by end of April
    O Get out from under the loan
      R card at zero every month
      R savings from 4,900 to 11,400
    """,
)
shape(
    "a slide that names the slides to come",
    """
    # Kick-off 2027

    ## What H1 is about
    1. From box seller to packaging partner
    2. A forecast the factory can trust

    and **one number** for all of us: 22 million by 30 June

    ## From box seller to packaging partner
    | KR | From | To |
    |---|---|---|
    | Accounts buying 3 product groups | 58 | 90 |

    ## A forecast the factory can trust
    | KR | From | To |
    |---|---|---|
    | Forecast accuracy | 64 % | 85 % |
    """,
    """
    O From box seller to packaging partner
      R Accounts buying 3 product groups
    O A forecast the factory can trust
      R Forecast accuracy
    """,
)
