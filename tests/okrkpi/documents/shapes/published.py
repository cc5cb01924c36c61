"""Pages that people publish: sites made from Markdown, blogs, handbooks, pages of repositories."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "tabs and boxes of a site",
    """
    # Fire service, goals 2027

    !!! note "Who wrote this"
        The watch managers. It is no plan of the council.

    ## Goals 2027

    ### :fire: Goal 1: Homes where a fire is noticed in time

    === "Measures"

        - 4,000 smoke alarms checked in homes of people over 75
        - Fires with no alarm fall from 38% to 25%

    === "Projects"

        - visits with the district nurses

    !!! warning
        Two engines are being replaced in May.

    ### :truck: Goal 2: Crews arrive before it spreads

    === "Measures"

        - First engine within 9 minutes in 85% of calls
    """,
    """
    O Homes where a fire is noticed in time
      R 4,000 smoke alarms checked in homes of people over 75
      R Fires with no alarm fall from 38% to 25%
      I visits with the district nurses
    O Crews arrive before it spreads
      R First engine within 9 minutes in 85% of calls
    """,
)

shape(
    "boxes between colons",
    """
    # Objectives Q2 2026

    :::tip
    Objective: Every bed is ready when the guest is
    - KR: Rooms ready at 2 pm from 71% to 95%
    :::

    ::: info Guardrails
    - Complaints about noise
    - Overtime per month
    :::
    """,
    """
    O Every bed is ready when the guest is
      R Rooms ready at 2 pm from 71% to 95%
    K Complaints about noise
    K Overtime per month
    """,
)

shape(
    "results that a comment follows",
    """
    # Our goals for the spring season

    ## 1. Families come back to the swimming pool

    We were closed for two summers. That hurt. Here is how we'll know:

    - 900 season tickets sold. There were 610 last year.
    - Fewer than 3 closed days. The pump is old, so that is not only up to us!
    - waiting time at the gate from 25 to 10 minutes

    ## 2. Children learn to swim early

    Today we teach 140.

    - 220 children pass the bronze badge. Is that too much?
    - half of the classes of year 3 visit us
    """,
    """
    O Families come back to the swimming pool
      R 900 season tickets sold
      R Fewer than 3 closed days
      R waiting time at the gate from 25 to 10 minutes
    O Children learn to swim early
      R 220 children pass the bronze badge
      R half of the classes of year 3 visit us
    """,
)

shape(
    "KPIs after the name of what they are for",
    """
    ## Objective: Growers trust our seed
    - KR: 40 growers order again, from 22

    ## KPIs
    - Warehouse: Orders packed the same day
    - Lab: Share of failed germination tests
    - Office: Days to pay an invoice (target < 20 days)
    """,
    """
    O Growers trust our seed
      R 40 growers order again, from 22
    K Orders packed the same day
    K Share of failed germination tests
    K Days to pay an invoice (target < 20 days)
    """,
)

shape(
    "a table of measures with a blank head, and one of issues of a magazine",
    """
    # Goals 2026 H2

    ## Goals

    ### 1. Readers open every issue (stretch, if Ada stays)
    - Open rate from 31% to 45%
    - 600 answers to the survey

    ## Day to day

    We look at these on Mondays.

    | | target |
    |---|---|
    | Print run sold | > 80% |
    | Cost per copy | 1.90 |

    ## Issues

    | No. | Out | What is in it |
    |---|---|---|
    | 12 | July | allotments, recipes |
    | 13 | September | the harbour special |
    """,
    """
    O Readers open every issue
      R Open rate from 31% to 45%
      R 600 answers to the survey
    K Print run sold
    K Cost per copy
    """,
)

shape(
    "teams whose tables leave the objective blank, and results kept from before",
    """
    # OKRs Q3 2026

    # Kitchen

    |**Objective**|**KR**|**Baseline**|**Target**|
    |---|---|---|---|
    |Nothing good is thrown away|Food waste per cover|120 g|70 g|
    ||Dishes sold out by nine|4%|12%|

    # Service

    Objective: Guests feel expected
    - KR: 60% of tables booked by name *still to be checked*
    - KR: Waiting time 14 -> 8 min @noor is asking the till company

    # Bar

    On leave until Monday. From last quarter, still valid:

    - KR: Breakage below 1%
    """,
    """
    O Nothing good is thrown away
      R Food waste per cover
      R Dishes sold out by nine
    O Guests feel expected
      R 60% of tables booked by name
      R Waiting time 14 -> 8 min
    O
      R Breakage below 1%
    """,
)

shape(
    "results in lower case after their codes, and a list of tickets",
    """
    # OKRs 2026 Q3

    ### Objective: Parcels arrive whole
    KR1 Damage per 1,000 parcels from 9 to 4
    KR2 no crate without a label
    KR3 new scanners at all 14 depots

    KR2 was hard last time.

    ### Objective: Drivers stay
    - [ ] drivers who leave in year one from 40% to 25%
    - [ ] #310, #322
    """,
    """
    O Parcels arrive whole
      R Damage per 1,000 parcels from 9 to 4
      R no crate without a label
      R new scanners at all 14 depots
    O Drivers stay
      R drivers who leave in year one from 40% to 25%
    """,
)
