"""Whole pages of a kind: mails, slides, minutes, templates, memos, another language."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

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
