"""Aims in words of their own, beneath the topics that they belong to."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "a sentence beneath each priority is the aim",
    """
    Priority 1 - Mathematics
    Every pupil can explain how they found an answer, and enjoys
    doing so

    How we will know
    * 78% reach the expected standard in May (66% now)

    Priority 2 - Music
    Children leave us able to play one instrument with pleasure

    How we will know
    * 120 pupils take weekly lessons
    """,
    """
    O Every pupil can explain how they found an answer, and enjoys doing so
      R 78% reach the expected standard in May (66% now)
    O Children leave us able to play one instrument with pleasure
      R 120 pupils take weekly lessons
    """,
)

shape(
    "a sentence that only explains a priority is none",
    """
    Priority 1: Win the trust of new members
    Membership has fallen for three years.
    - 400 new members
    - 80% of them renew

    Priority 2: Keep the building in good order
    The roof was last looked at in 1998.
    - no leak reported between October and March
    - heating bill below 9,000
    """,
    """
    O Win the trust of new members
      R 400 new members
      R 80% of them renew
    O Keep the building in good order
      R no leak reported between October and March
      R heating bill below 9,000
    """,
)

shape(
    "what good looks like is the aim, where measures follow it",
    """
    Theme 1: Collections

    What good looks like
    A visitor from abroad finds our drawings as easily as a neighbour does.

    Milestones
    M1.1  New catalogue online (May)
    M1.2  Store moved to the old brewery (Nov)

    Success measures
    S1.1  40,000 drawings described (2026: 12,500)
    S1.2  Searches from abroad up from 9% to
          30%

    Theme 2: Visitors

    What good looks like
    Nobody leaves without having talked to one of us.

    Success measures
    S2.1  6 in 10 visitors remember a conversation
    """,
    """
    O A visitor from abroad finds our drawings as easily as a neighbour does.
      R 40,000 drawings described (2026: 12,500)
      R Searches from abroad up from 9% to 30%
      I New catalogue online (May)
      I Store moved to the old brewery (Nov)
    O Nobody leaves without having talked to one of us.
      R 6 in 10 visitors remember a conversation
    """,
)

shape(
    "an ambition in each unit of a plan",
    """
    # Operating plan 2027

    ## North

    **Ambition:** The first call of every vet between the rivers

    Commitments
    1. 90 practices on a standing order (today 41)
    2. Complaints under 2 per 1,000 deliveries

    ## South

    **Ambition:** A depot that people ask to be moved to

    Commitments
    1. Sick leave from 8.1% to 5%
    """,
    """
    O The first call of every vet between the rivers
      R 90 practices on a standing order (today 41)
      R Complaints under 2 per 1,000 deliveries
    O A depot that people ask to be moved to
      R Sick leave from 8.1% to 5%
    """,
)

shape(
    "an ambition told in a numbered paragraph of each part",
    """
    1.  Purpose
    1.1 To ask the Board to approve the measures for the first year of the plan.

    2.  Pillar One: Warm halls
    2.1 Our ambition is that nobody who studies here has to work in a coat.
    2.2 The executive proposes the following for year 1:
        (a) 14 of 20 halls heated to 19 degrees, from 6;
        (b) calls about heating down from 310 to 120.

    3.  Pillar Two: A college that answers
    3.1 Our ambition is that students hear back before they have to ask again.
    3.2 The executive proposes the following for year 1:
        (a) 90% of letters answered in five days;
        (b) a charter for replies to the Board in May.

    4.  Recommendation
    4.1 The Board is asked to approve the measures at 2.2 and 3.2.
    """,
    """
    O nobody who studies here has to work in a coat
      R 14 of 20 halls heated to 19 degrees, from 6
      R calls about heating down from 310 to 120.
    O students hear back before they have to ask again
      R 90% of letters answered in five days
      R a charter for replies to the Board in May.
    """,
)

shape(
    "aims that a topic in bold leads in",
    """
    **Our three ambitions**

    **Water.** Every river in the district is fit to swim in again.

    **Soil.** Farmers leave their fields richer than they found them.

    **People.** Children here know where their dinner grew.
    """,
    """
    O Every river in the district is fit to swim in again.
    O Farmers leave their fields richer than they found them.
    O Children here know where their dinner grew.
    """,
)

shape(
    "lines over tables of results",
    """
    ## Where I want to be

    Ready to lead a shift on my own by next winter

    | What does success look like? | How will I get there? | By when? |
    |---|---|---|
    | Signed off for all six machines | Two days with each operator | May |
    | No stop over an hour on my shifts | Fault log with Ines | Oct |

    Let go of the paperwork

    | What does success look like? | How will I get there? | By when? |
    |---|---|---|
    | Overtime from 9 hours a week to 2 | Hand the rota to Paul | March |
    """,
    """
    O Ready to lead a shift on my own by next winter
      R Signed off for all six machines
      R No stop over an hour on my shifts
      I Two days with each operator
      I Fault log with Ines
    O Let go of the paperwork
      R Overtime from 9 hours a week to 2
      I Hand the rota to Paul
    """,
)

shape(
    "targets that are whole statements beneath a focus",
    """
    ## Objective: Drivers stay with us

    **Target:** Voluntary turnover of drivers under 18% (2026: 27%)
    **Target:** First-year leavers in the yard: max. 1 in 4
    **Deliverables**

    - Talks after 30 and 90 days
    """,
    """
    O Drivers stay with us
      R Voluntary turnover of drivers under 18% (2026: 27%)
      R First-year leavers in the yard: max. 1 in 4
      I Talks after 30 and 90 days
    """,
)

shape(
    "a topic over results in a row of labelled objectives",
    """
    # Coast Vets, 2027

    ## O1: Owners trust us with the hard cases
    - Referrals to us from 40 to 90 a year

    ## O2: Night calls without worn-out people
    - Night shifts per vet from 7 to 4 a month

    ## Hiring
    - Hire 3 night nurses by June
    - Time to fill a post from 70 to 40 days

    ## Rota
    - Monday: Anna
    - Tuesday: Bo
    """,
    """
    O Owners trust us with the hard cases
      R Referrals to us from 40 to 90 a year
    O Night calls without worn-out people
      R Night shifts per vet from 7 to 4 a month
    O Hiring
      R Hire 3 night nurses by June
      R Time to fill a post from 70 to 40 days
    """,
)

shape(
    "a heading that is a goal in its measure is one, whatever stands beneath it",
    """
    # Branch, Q4 2026

    ## Customers in debt come to us in time
    - Loans written off: from 410 to 330
    - Lessons on debt held at schools: from 4 to 12

    ## Win 500 new customers
    - Cross-selling significantly up
    - 20 workshops for the sales team

    ## Lessons from last quarter
    - Invite the schools earlier
    """,
    """
    O Customers in debt come to us in time
      R Loans written off: from 410 to 330
      R Lessons on debt held at schools: from 4 to 12
    O Win 500 new customers
      R Cross-selling significantly up
      R 20 workshops for the sales team
    """,
)

shape(
    "a topic over results among headings that are aims",
    """
    # Museum shop, Q1 2027

    ### Visitors leave with something they love
    - Buyers per 100 visitors 14 → 20
    - Returns below 2% (now 5%)

    ### Crew
    - Hire 2 weekend sellers
    - Team mood 3.4 → 4.2
    - Everyone trained on the new till by end of February
    """,
    """
    O Visitors leave with something they love
      R Buyers per 100 visitors 14 → 20
      R Returns below 2% (now 5%)
    O Crew
      R Hire 2 weekend sellers
      R Team mood 3.4 → 4.2
      R Everyone trained on the new till by end of February
    """,
)

shape(
    "measures to be moved beneath an aim",
    """
    # Ferry company, Q1 2027

    ## Crossings

    Lead: Oda

    ### Nobody is left on the quay

    | Ref | Measure of success | From | To |
    |---|---|---|---|
    | C1 | Passengers left behind a month | 140 | 40 |
    | C2 | Departures on time | 81% | 93% |
    """,
    """
    O Nobody is left on the quay
      R Passengers left behind a month
      R Departures on time
    """,
)

shape(
    "a hint in italics where a form asks for the objective",
    """
    # Team plan

    ## Objective 1

    _Short, and without a number._

    The workshop is where the street meets

    - Visitors per Saturday from 26 to 60
    - Devices mended from 48% to 65%
    """,
    """
    O The workshop is where the street meets
      R Visitors per Saturday from 26 to 60
      R Devices mended from 48% to 65%
    """,
)

shape(
    "a single word over the work for an objective",
    """
    # Roadmap Q2 2027

    **Goal:** Growers recommend us without being paid for it

    **Measured by:**
    - Referrals from 12 to 40
    - NPS of growers from 31 to 50

    **Work:**
    - Hints for potatoes, 2 of them
    - One map for many farms
    - 8 field days
    """,
    """
    O Growers recommend us without being paid for it
      R Referrals from 12 to 40
      R NPS of growers from 31 to 50
      I Hints for potatoes, 2 of them
      I One map for many farms
      I 8 field days
    """,
)
