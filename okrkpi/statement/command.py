"""Whether a word that is mostly a noun is a command where it stands: `Staff the new clinic`."""

from __future__ import annotations

from okrkpi.statement.line import Line
from okrkpi.statement.spelt import MULTIPLIERS
from okrkpi.statement.words import find_verb, words

DETERMINERS = frozenset(
    """the our all every each a an its their both these this those another any your his her
    several most some no more new""".split()
)
"""Words that a noun may follow, and a noun itself may not: what stands before them acts on it."""
_PRONOUNS = frozenset({"it", "them", "us", "everyone", "everybody", "everything", "whoever"})
_MOVES = frozenset({"raise", "lower", "reach", "keep"})
_SHORT = 4
_ABSTRACT = ("ity", "ness", "ship", "hood", "ism", "ance", "ence", "acy", "dom")
_TIMES = frozenset(
    "day week month quarter year hour minute season term shift night sprint match game".split()
)
_ENDS = frozenset(
    """to by in on for with until till before from so that which who where when while via through
    across into as at and or per within during without under over among between after against
    around near below above than of towards off onto out up down is are be been was were has have
    had will must should can shall may feel feels""".split()
)
_FINITE = frozenset(
    "is are be been was were has have had will must should can shall may feel feels".split()
)
_NUMBERED = frozenset(
    """grade stage phase year level ward table line block term season sprint class plate page round
    zone route gate mark tier version release model unit scope cell section lot plot mill pump pit
    shaft shift hall berth room bed desk dock terminal track platform""".split()
)
_QUANTIFIERS = frozenset(
    "up to at least most more than over about around nearly almost some another roughly no".split()
)
_SPELT = frozenset(
    """one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty
    fifty sixty hundred half dozen""".split()
)
_NOT_COMMANDS = (
    frozenset(
        """beyond behind across over inside outside above below under beside near among amid through
        throughout within without toward towards against along around before after since until till
        at by for from in into of off on onto out to up upon via with despite during like unlike
        except per plus minus versus vs and or but nor yet so if when while where why how what which
        who whose whom that because as than although though unless whether once twice thrice only
        not even also just still then now here there always never often all every each any both some
        most many much more few fewer less half double triple such quite rather almost about nearly
        is are was were be been do does did has have had can could will would shall should may might
        must i we you he she it they them us me my our your his her its their this these those the a
        an no yes one two three four five six seven eight nine ten hi hello dear thanks morning
        welcome team nobody everyone everybody somebody someone nothing everything given including
        whatever however whenever wherever whichever whoever subject following pending maybe perhaps
        number amount today tomorrow yesterday zero""".split()
    )
    | _SPELT
    | frozenset(MULTIPLIERS)
)


def commands(line: Line, i: int) -> bool:
    """Tell a command (`Pilot new menus`) from a noun that opens a name (`Pilot conversion`)."""
    tokens, following = line.words, line.words[i + 1]
    first = _after_quantifier(tokens, i + 1)
    numbered = any(c.isdigit() for c in line.low[line.ends[i] : line.starts[first]])
    if numbered and (first > i + 1 or following == "of"):
        return True
    if numbered and tokens[i] in _NUMBERED:
        return False
    if following in DETERMINERS:
        return not _is_rate(line, i + 1)
    if following in _PRONOUNS:
        return True
    stop = _object_end(line, i + 1)
    if stop == i + 1:
        return False
    if numbered or following in _SPELT:
        return tokens[stop - 1] not in _TIMES and tokens[i] not in _NUMBERED
    if _is_said_of(line, stop):
        return False
    if stop < len(tokens) and tokens[stop] == "against":
        return True
    return _is_plural_thing(tokens[stop - 1]) or _names_one(line, i + 1, stop)


def acts_on_next(line: Line, i: int) -> bool:
    """Tell whether a determiner follows a word, so that the word acts on what comes."""
    tokens = line.words
    if i + 1 >= len(tokens) or tokens[i + 1] not in DETERMINERS:
        return False
    return line.low[line.ends[i] : line.starts[i + 1]] == " " and not _is_rate(line, i + 1)


def takes_one_thing(line: Line, i: int) -> bool:
    """`Book the venue`, `Book speakers`: an object with no number, and nobody outside."""
    tokens = line.words
    if i + 1 >= len(tokens):
        return False
    stop = _object_end(line, i + 1)
    if stop == i + 1 or tokens[i + 1] in _SPELT:
        return False
    if any(c.isdigit() for c in line.low[line.ends[i] : line.ends[stop - 1]]):
        return False
    if not _DEALS.isdisjoint(tokens[i + 1 : stop]):
        return False
    return tokens[stop - 1] not in words().nouns["outsider"] or tokens[stop - 1] in _THINGS


def takes_deliverable(line: Line, i: int) -> bool:
    """`Hold 12 listening events`, `Give a talk`: an object that the team itself makes."""
    stop = _object_end(line, i + 1)
    if stop == i + 1:
        return False
    made, head = words().nouns["deliverable"], line.words[stop - 1]
    return head in made or " ".join(line.words[stop - 2 : stop]) in made


def ends_in_measure(line: Line, i: int) -> bool:
    """`Ship turnaround`, `Wash station uptime`: a bare phrase that ends in a measure's name."""
    tokens = line.words
    if tokens[i + 1] in DETERMINERS or any(
        c.isdigit() for c in line.low[line.ends[i] : line.starts[i + 1]]
    ):
        return False
    stop = _object_end(line, i + 1)
    head = tokens[stop - 1]
    return stop > i + 1 and not head.endswith("s") and head in words().nouns["measure_head"]


def _after_quantifier(tokens: list[str], i: int) -> int:
    """Step over `up to`, `at least`, `more than` before a number."""
    first = i
    while first < len(tokens) - 1 and tokens[first] in _QUANTIFIERS:
        first += 1
    return first


def is_unknown_command(line: Line, i: int) -> bool:
    """Tell a word of no list that acts on what follows: `Drench the lambs`."""
    tokens, word = line.words, line.words[i]
    if i + 1 >= len(tokens) or tokens[i + 1] not in DETERMINERS or word in _NOT_COMMANDS:
        return False
    if line.low[line.ends[i] : line.starts[i + 1]] != " " or len(word) < 3:
        return False
    if len(word) > _SHORT and word.endswith(("ly", "ed", "ing")):
        return False
    if word.endswith("s") and not word.endswith("ss"):
        return False
    if line.plain[line.starts[i] : line.ends[i]].isupper() or _is_rate(line, i + 1):
        return False
    return word not in words().nouns["quality"] and not word.endswith(_ABSTRACT)


def _is_rate(line: Line, i: int) -> bool:
    """`Visits a day` names a rate."""
    tokens = line.words
    return (
        tokens[i] in {"a", "an", "each", "every"}
        and tokens[i + 1 : i + 2] != []
        and (tokens[i + 1] in _TIMES)
    )


def _object_end(line: Line, i: int) -> int:
    """Return where the noun phrase that begins with word `i` ends."""
    stop = i
    while stop < len(line.words) and line.words[stop] not in _ENDS:
        if stop > i and not _is_glue(line.low[line.ends[stop - 1] : line.starts[stop]]):
            break
        if stop > i and _form(line.words[stop]):
            break
        stop += 1
    return stop


def _is_glue(gap: str) -> bool:
    """Tell whether a gap holds no more than a space, a number or an opening quote."""
    return gap == " " or (not gap.startswith(",") and not gap.strip(" '\"#$€£₹0123456789.,"))


def _form(word: str) -> str | None:
    """Return the form of a participle, or of a verb that says what moves: `reaches`, `stays`."""
    verb = find_verb(word)
    if verb is None or (verb.base in words().noun_too and verb.kind != "reach"):
        return None
    return verb.form if verb.form == "past" or (verb.form == "s" and verb.kind in _MOVES) else None


def _names_one(line: Line, first: int, stop: int) -> bool:
    """`Commission substation Nord 2`: a name, or a number, says which one is meant."""
    part = line.plain[line.starts[first] : line.ends[stop - 1] + 3]
    return stop > first + 1 and any(c.isdigit() or c.isupper() for c in part)


def _is_said_of(line: Line, stop: int) -> bool:
    """`Water meters installed`, `Staff feel heard`: something is said of the noun."""
    if stop >= len(line.words):
        return False
    word = line.words[stop]
    return word in _FINITE or _form(word) is not None


def _is_plural_thing(word: str) -> bool:
    """A plural that is no measure: `menus`, but not `views`."""
    if word in _PLURALS:
        return True
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return False
    nouns = words().nouns
    if word in nouns["outsider"]:
        return True
    return word not in nouns["measure_head"] and word not in nouns["quality"]


_THINGS = frozenset("contract lease account accounts case claim claims post position".split())
_DEALS = frozenset("series round seed deal sale funding loan facility".split())
_PLURALS = frozenset("people children women men staff volunteers sheep cattle families".split())
