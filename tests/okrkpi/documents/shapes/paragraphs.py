"""Goals told in the paragraphs of mails, letters and minutes, and paragraphs that tell none."""

from __future__ import annotations

from tests.okrkpi.documents.shapes import shape

shape(
    "a mail that counts its goals up",
    """
    Hi all,

    here is what we said on Monday, before it is forgotten.

    First: we become the choir that people join because of a friend. By the end of the season
    we'd like 20 new voices, at least half of them under 40, and 12 of those still singing in
    June (last year we kept 4 of 11). Nils will print the cards.

    Second, money. No more asking the same three families. €9k in the reserve by 30 June and
    one sponsor signed for three years.

    We did NOT agree on the tour. Ruth thinks it is a €14k job and we have 2.
    """,
    """
    O we become the choir that people join because of a friend
      R 20 new voices, at least half of them under 40
      R 12 of those still singing in June
    O No more asking the same three families
      R €9k in the reserve by 30 June
      R one sponsor signed for three years
    """,
)

shape(
    "a letter whose paragraphs begin with the aim",
    """
    What we are focused on for Q4

    Make every delivery boring. Bakers do not love vans; they love full shelves. We aim to lift
    deliveries on time from 89% to 97% and to add 40 stops on the routes that we have. Marisol,
    who joined us in August, leads this.

    Take the sting out of flour prices. 70% of our needs for 2027 under fixed contracts by
    year-end. The mill has agreed in principle.
    """,
    """
    O Make every delivery boring
      R lift deliveries on time from 89% to 97%
      R add 40 stops on the routes that we have
    O Take the sting out of flour prices
      R 70% of our needs for 2027 under fixed contracts by year-end
    """,
)

shape(
    "minutes that resolve goals",
    """
    4. Goals for 2027
    After discussion it was RESOLVED that the goals of the society be as follows.

    4.1 That the museum be once more a place where children drag their parents.
        HB said that school visits used to be normal. The Board settled on three classes a week
        from Easter. NS thought this was optimistic.

    4.2 That young people should think of it as theirs.
        One ticket in five sold to under-26s was agreed, against one in eleven at present. BF's
        suggestion of a £5 ticket was not adopted.
    """,
    """
    O That the museum be once more a place where children drag their parents
      R three classes a week from Easter
    O That young people should think of it as theirs
      R One ticket in five sold to under-26s
    """,
)

shape(
    "a letter that only tells what was",
    """
    Dear parents,

    First, our thanks to the forty volunteers who ran the fair and raised £2,400. Second, we said
    goodbye to Mrs Lowe after 22 years.

    Priorities for the term

    Safety comes first in this school. Last year 12 children were hurt on the stairs. We ask all
    parents to walk on the left.

    Homework is set on Mondays. It takes 20 minutes a night, and 30 in Year 6.
    """,
    "",
)
