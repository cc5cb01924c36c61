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
