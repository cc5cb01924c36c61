"""The words that stand for numbers, with their values."""

from __future__ import annotations

_ONES = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TIMES: dict[float, str] = {
    0.5: "halve halves halved halving",
    2: "double doubles doubled doubling twice twofold two-fold",
    3: "triple triples tripled tripling treble trebled trebling threefold three-fold",
    4: "quadruple quadrupled quadrupling fourfold",
    5: "quintuple fivefold five-fold",
    10: "tenfold ten-fold",
    100: "hundredfold",
}
ONES = {word: value for value, word in enumerate(_ONES.split(), 1)}
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
BIG = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "lakh": 10**5,
    "crore": 10**7,
}  # fmt: skip
MULTIPLIERS = {word: value for value, words in _TIMES.items() for word in words.split()}
FRACTIONS = {
    "half": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25, "fifth": 0.2,
    "fifths": 0.2, "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7, "eighth": 0.125,
    "eighths": 0.125, "ninth": 1 / 9, "tenth": 0.1, "tenths": 0.1,
}  # fmt: skip
ZERO = frozenset({"zero", "nil", "none", "nothing"})
BREAK_EVEN = frozenset({"break-even", "breakeven", "break"})
DIGITS: dict[str, tuple[int, str]] = {
    "single": (10, "<"), "double": (10, ">="), "two": (10, ">="), "triple": (100, ">="),
    "three": (100, ">="), "four": (1000, ">="),
}  # fmt: skip
NONE_LEFT = frozenset({"eliminate", "eradicate"})
EVERY = {"second": 0.5, "other": 0.5, "third": 0.3333, "fourth": 0.25, "fifth": 0.2}
NTH = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "fifteenth": 15, "twentieth": 20, "thirtieth": 30,
    "fiftieth": 50, "hundredth": 100,
}  # fmt: skip
AFTER_QUARTER = frozenset("of less more fewer lower higher".split())
THEN = frozenset({"what", "that", "today's"})
DIGIT_WORDS = frozenset({"digit", "digits", "figure", "figures"})
_OTHERS = frozenset(
    """dozen dozens all every each no not single hour day week fortnight month minute
    a an""".split()
)
SPELT = _OTHERS.union(NONE_LEFT, ZERO, BREAK_EVEN, ONES, TENS, BIG, MULTIPLIERS, FRACTIONS)
