"""How much the app takes on; the command line takes more."""

LONGEST = 200_000
"""The most characters of a memo: some seventy pages."""

READ_WHILE_TYPED = 20_000
"""The most characters of a memo that is read at each pause of the typing."""
