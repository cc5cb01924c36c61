"""Documents with codes, slides and lines that say several things at once."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "codes of the author's own, by which lines refer to each other",
    """
    PLANT 2 (PUMPS)  -  FY27

    WEST: ANNUAL OBJECTIVES FY27
      W1  Lead time of the cast-iron family down to what the market expects
      W2  Right first time at final test

    NORTH: TOP LEVEL IMPROVEMENT PRIORITIES
      N1  SMED on the 3 horizontal machining centres                W1     Jakub
      N2  Error-proofing of seal assembly                           W2     Quality

    EAST: TARGETS TO IMPROVE
      E1  order-to-ship 34 d -> 18 d                                W1
      E2  WIP before machining 11 -> 4 days                         W1
      E3  FPY final test 91.2 -> 97 %                               W2
    """,
    """
    O Lead time of the cast-iron family down to what the market expects
      R order-to-ship 34 d -> 18 d
      R WIP before machining 11 -> 4 days
      I SMED on the 3 horizontal machining centres
    O Right first time at final test
      R FPY final test 91.2 -> 97 %
      I Error-proofing of seal assembly
    """,
)
shape(
    "what will change and what is done, each in one line",
    """
    # Town library – what we want in 2027

    **1. Families come on Saturday and stay**

    What will change: Saturday visits from 110 to 220; one of 3 stays longer than an hour

    What we do: reading corner, coffee machine, open until 17h

    **2. The loan is quick**

    What will change: 70 % of loans by self-check; queue never more than 3 persons

    What we do: RFID in all media
    """,
    """
    O Families come on Saturday and stay
      R Saturday visits from 110 to 220
      R one of 3 stays longer than an hour
      I reading corner
      I coffee machine
      I open until 17h
    O The loan is quick
      R 70 % of loans by self-check
      R queue never more than 3 persons
      I RFID in all media
    """,
)
shape(
    "slides with numbered titles, and what is always on the board",
    """
    [Slide 1]
    Station planning day 2027

    [Slide 2]
    Two things for 2027
    1. People in the flats feel safe at home
    2. We look after each other

    [Slide 3]
    1. People in the flats feel safe at home
    Home safety visits: 140 to 600
    Accidental fires down from 61 to 45
    Actions
    Joint visits from February

    [Slide 4]
    2. We look after each other
    Sickness from 9.1 shifts a head to 7
    Lost-time injuries in training from 2 to 0

    [Slide 5]
    Always on the board
    Response time, first appliance
    Appliance availability
    Complaints per month
    """,
    """
    O People in the flats feel safe at home
      R Home safety visits: 140 to 600
      R Accidental fires down from 61 to 45
      I Joint visits from February
    O We look after each other
      R Sickness from 9.1 shifts a head to 7
      R Lost-time injuries in training from 2 to 0
    K Response time, first appliance
    K Appliance availability
    K Complaints per month
    """,
)
shape(
    "coded headings beside what was achieved, and measures named in one sentence",
    """
    # Ward goals 2027

    ## What we achieved in 2026
    - Falls down from 31 to 22

    ## Goals

    ### G1  Patients sleep through the night
    - Noise complaints per week 14 → 5
    - Night rounds 3 → 1

    ### G2  Families know what happens next
    - 90% of families get a call
    - Letter handed over in 24 h ✅ since March

    ## Vitals
    Occupancy, sickness absence and agency spend.
    """,
    """
    O Patients sleep through the night
      R Noise complaints per week 14 → 5
      R Night rounds 3 → 1
    O Families know what happens next
      R 90% of families get a call
      R Letter handed over in 24 h
    K Occupancy
    K sickness absence
    K agency spend
    """,
)
shape(
    "a single goal in the line that leads to it",
    """
    Hi team, short version of what we agreed.

    Our one goal for Q1: no parcel leaves the depot damaged

    How will we see it:
    - damage claims from 34 to 12
    - scan at both ends for 99% of parcels
    """,
    """
    O no parcel leaves the depot damaged
      R damage claims from 34 to 12
      R scan at both ends for 99% of parcels
    """,
)
shape(
    "minutes with aims, and measures named after a label",
    """
    # Minutes of the parents' club, 12 Nov 2026

    1. Welcome
       Chair opened at 19.05.
    2. What we want to reach by July 2027
       Aim: every class gets one trip a year
       - raise £6,000
       - 14 trips booked
       Aim: parents who have never come, come
       - 30 new faces at the fair

    Health: balance, refund time, sick days
    """,
    """
    O every class gets one trip a year
      R raise £6,000
      R 14 trips booked
    O parents who have never come, come
      R 30 new faces at the fair
    K balance
    K refund time
    K sick days
    """,
)

shape(
    "letters after the number of the objective, with no blank line between",
    """
    Auction house, spring season

    1) AIM: Sellers bring us the whole house and not one picture
       1a) Measure: Consignments of ten lots or more, 14 last spring → 22
       1b) Measure: Lots sold of lots offered, 68% → 78%

    2) AIM: Heirs have their money on the day we named
       2a) Measure: Payouts made on the date in the contract, 81% → 97%

    WATCH LIST (KPIs)
       w1) Gaps in provenance in the printed catalogue
       w2) Damage claims from the store
    """,
    """
    O Sellers bring us the whole house and not one picture
      R Consignments of ten lots or more, 14 last spring → 22
      R Lots sold of lots offered, 68% → 78%
    O Heirs have their money on the day we named
      R Payouts made on the date in the contract, 81% → 97%
    K Gaps in provenance in the printed catalogue
    K Damage claims from the store
    """,
)

shape(
    "letters that count beneath letters",
    """
    A. Men borrow books in their own language
       A1. Loans in other languages from 60 to 400 a month
       A2. Languages on the shelf from 7 to 19
    B. Reading aloud becomes ordinary
       B1. Fathers who record a story, from 12 to 50
    """,
    """
    O Men borrow books in their own language
      R Loans in other languages from 60 to 400 a month
      R Languages on the shelf from 7 to 19
    O Reading aloud becomes ordinary
      R Fathers who record a story, from 12 to 50
    """,
)
shape(
    "results that count on from the letter of their objective",
    """
    HARBOUR OFFICE: what we commit to, first half of 2027

    A. Skippers are moored within the hour
      A1 Waiting time at the lock: from 95 to 40 minutes
      A2 Berths given by radio: 22% -> 70%
      A3 Move the berth plan to the new screen by 31 March

    B. Nobody pays twice
      B1 Invoices corrected: 140 -> 30
      B2 Disputed fees: from €21k to €9k
    """,
    """
    O Skippers are moored within the hour
      R Waiting time at the lock: from 95 to 40 minutes
      R Berths given by radio: 22% -> 70%
      R Move the berth plan to the new screen by 31 March
    O Nobody pays twice
      R Invoices corrected: 140 -> 30
      R Disputed fees: from €21k to €9k
    """,
)
shape(
    "words that look like codes and belong to what is measured",
    """
    # Help desk 2027

    ## Callers are helped by whoever picks up
    - L1 tickets passed on: from 44% to 20%
    - L2 tickets passed on: from 18% to 9%
    """,
    """
    O Callers are helped by whoever picks up
      R L1 tickets passed on: from 44% to 20%
      R L2 tickets passed on: from 18% to 9%
    """,
)
