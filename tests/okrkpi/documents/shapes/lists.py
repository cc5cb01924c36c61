"""Documents whose lists show by numbers, indents and signs what belongs to what."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

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
