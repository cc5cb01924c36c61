"""The pattern of a date, a part of a year or a named season, with the words that lead to it."""

from __future__ import annotations

import re

from okrkpi.pattern import pattern
from okrkpi.statement.months import MONTH, MONTHS, YEAR

KINDS = (
    "iso", "dmy", "short", "week", "dm", "md", "months", "my", "mon", "part", "ym", "year", "eo",
    "this", "named", "weekday", "nth", "stage", "soon",
)  # fmt: skip
_ORDINAL = (
    r"(?:first|second|third|fourth|1st|2nd|3rd|4th|(?:last|final)(?=\s\w+\sof\b)|final(?=\sq))"
)
_DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
_DAY_MONTH = (
    r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?!\d)"
    r"|(?:0[1-9]|[12]\d|3[01])[./](?:0[1-9]|1[0-2])(?![\d.,/%]|\s?%)"
    r"|(?:[1-9]|[12]\d|3[01])/(?:[1-9]|1[0-2])(?![\d.,/%]|\s?%)"
    r"|(?:0?[1-9]|1[0-2])/(?:1[3-9]|2[0-3]|3[01])(?![\d.,/%]|\s?%)"
)
_SPAN = (
    r"(?:quarter|half(?:[\s-]year)?|year|month|week|cycle|semester|trimester|term|season|sprint|"
    r"period|okr\scycle|(?:fiscal|financial|school|academic|calendar|business|budget|planning)"
    r"[\s-](?:year|quarter|cycle|period)|fy|yr|ay|qtr|intake)"
)
_BARE_YEAR = (
    r"(?:(?<=\b(?:by|in|of)\s[qh][1-4]\s)|(?<=\buntil\s[qh][1-4]\s))"
    r"2\d(?=\s*(?:$|[;)\]]|[.,](?!\d)))"
)
"""`By Q1 27`, and then nothing that could be counted: `in Q1 27 stores` holds no year."""
_PART = rf"""(?:(?:fy|cy)\s?'?\d\d(?:\d\d)?|(?:19|20)\d\d)(?:[/-](?:20)?\d\d(?=\s))?
      [\s/_-]{{0,3}}[qh][1-4]\b
    |[qh][1-4](?:fy|cy)\d\d(?:\d\d)?\b|(?:[1-4]q|[12]h)'?\d\d(?:\d\d)?\b|\d\d[qh][1-4]\b
    |(?:f?[qh][1-4]|[1-4]q|[12]h(?=[\s,/'.-]{{1,3}}(?:of\s)?(?:fy)?\d\d))(?:[-–/&+]q?[1-4]\b)?\b(?:[\s,/'.-]{{0,3}}(?:of\s)?
      (?:{YEAR}|(?<=[/.'-])\d\d\b|{_BARE_YEAR}))?
    |{_ORDINAL}\s(?:fiscal\s|calendar\s)?(?:quarter|half|semester|trimester|term)
      (?:\s(?:of\s)?(?:(?:the|this|next|coming)\s)*(?:{YEAR}|(?:fiscal\s|financial\s)?(?:year|quarter)|season|month|term))?
    |(?:second|third|fourth|2nd|3rd|4th)\s(?:year|season)\b
      (?!\sof\s(?:life|operation|trading|use|treatment)|s)"""
_END_OF = rf"""eo[qymwd]\b(?:[\s-]?{YEAR})?
    |(?:(?:(?:fiscal|financial|calendar)\s)?(?:year|quarter|month)[\s-]?|(?:week|half|season|cycle|term)[\s-])end\b(?:\s{YEAR})?
    |ye\s?{YEAR}|mid[\s-]?(?:quarter|year|month|term|season|cycle)\b|half[\s-]?year\b
    |end\sfy\b|end\sof\s(?:the\s)?(?:(?:fiscal|financial|calendar|school|academic)\s)?
      (?:year|quarter|month|week|term|season|half|fy|cycle|semester|sprint)\b"""
_SEASON = (
    r"(?:summer|winter|autumn|spring|rainy|dry|harvest|monsoon|peak|holiday|festive|tax|planting|"
    r"growing|flu|ski)(?:\s(?:holidays?|break|seasons?|term|vacation|shutdown|recess|intake|survey|"
    r"sales?|market|fair|campaign))?"
)
_NAMED = (
    r"(?:the\s)?(?:easter|christmas|xmas|new\syear(?:'?s\s(?:eve|day))?|thanksgiving|"
    r"black\sfriday|cyber\smonday|ramadan|eid|diwali|carnival|pentecost|halloween|labou?r\sday|"
    r"fall(?=\s*(?:$|[.,;)]|(?:19|20)\d\d))|advent|lent|epiphany|whit\s(?:sunday|monday)|lunar\snew\syear|chinese\snew\syear|passover|"
    r"hanukkah|midsummer|ascension|"
    rf"{_SEASON}|fall\s(?:term|semester|season)|holidays|audit|agm|annual\sgeneral\smeeting|"
    r"board\smeeting|next\sboard\smeeting|go-?live|season\s(?:opening|start)|michaelmas|whitsun|"
    r"year\s?end|fye|(?:fy|full[\s-]year)(?=\s*(?:$|[.,;)]))|"
    r"school\sstart|start\sof\s(?:term|school|season))\b"
    rf"(?:[\s,]{{1,2}}{YEAR})?"
)
_STAGE = (
    r"(?:(?:project|plan|contract|programme|program|operating|[a-z]{2,4}\d{1,2})\s)?"
    r"(?:day|month|year|phase|stage|gate|milestone|round|season|batch|wave|release|increment|"
    r"version|drop|edition|term|semester|v|r|y)(?:\s\#?|(?<=v)|(?<=\b[ry]))(?:\d{1,3}(?:\.\d+)*|one|two|three|four|five)"
)
_POINT = rf"""(?:
    (?P<iso>(?:19|20)\d\d[-/.][01]?\d[-/.][0-3]?\d)(?!\d)
  | (?P<dmy>[0-3]?\d(?P<sep>[./-])[0-3]?\d(?P=sep)(?:20)?\d\d)(?!\d)
  | (?P<short>{_DAY_MONTH})
  | (?P<week>(?:(?:\d(?:st|nd|rd|th)|first|second|third|last)\s(?:wk|week)\sof\s(?:the\s)?[a-z]+
      |(?:(?:19|20)\d\d-?)?w\d\d|(?:calendar\s)?(?:wk|week|ww|cw|kw|sprint|iteration|pi)\s?\d{{1,2}}
      |p\d{{1,2}}(?=\s*$))\b)
  |
  (?P<dm>(?:{_DAY}\.?\s?(?:[-/&]|to|and)\s?)?{_DAY}(?:[\s-]|\.\s?)?(?:of\s)?{MONTH}(?:,?\s?{YEAR}|-\d\d(?!\d))?)
  | (?P<md>{MONTH}\s(?:{_DAY}\s?[-/&]\s?)?{_DAY}(?![\d%,.]\d|\d|\s?[%kmx]\b|%)(?:,?\s{YEAR})?)
  | (?P<months>{MONTH}\s?(?:[/&-]|to|and)\s?{MONTH}(?:[\s,/'-]{{0,2}}{YEAR})?)
  | (?P<my>{MONTH}(?:[\s,/'-]{{0,2}}{YEAR}|-\d\d\b))
  | (?P<mon>{MONTH})
  | (?P<part>{_PART})
  | (?P<ym>(?:19|20)\d\d[-/][01]\d(?![\d-])|(?:0?[1-9]|1[0-2])/(?:20\d\d|2[4-9])(?![\d.,/%]|\s?%))
  | (?P<year>(?:(?:academic|school|fiscal|financial)\s(?:year\s)?
      |(?:cycle|season|intake|edition)\s(?!\d+[\s-]?[qh]\d))?{YEAR})
  | (?P<eo>{_END_OF})
  | (?P<this>(?:this(?:\s(?!(?:the|is|was|will|has|means)\b)\w+)?
      |the\s(?:current|coming|running|next|upcoming|new)
      |current|coming|upcoming|next|our|the|each)\s{_SPAN}\b|this\sfiscal\b)
  | (?P<named>{_NAMED})
  | (?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day\b
      (?!\s(?:morning|afternoon|evening|night|school|service)))
  | (?P<nth>(?:[12]?\d|3[01])(?:st|nd|rd|th)\b(?=\s*(?:$|[).,;:|\]–-]|of\b|at\b)))
  | (?P<stage>{_STAGE}\b(?!(?:[.]|\s?(?:→|[-=]>)\s?[$€£]?)\d))
  | (?P<soon>tomorrow|tonight|today)\b
)"""
_EDGE = (
    r"(?P<edge>(?:the\s)?(?:very\s)?(?:end|close|beginning|start|middle|mid|early|late|eo)"
    r"(?:\sof)?(?:\sthe)?[\s-]{1,2})"
)
_PREP = (
    r"(?P<prep>between\snow\sand|nlt|no\slater\sthan|not\slater\sthan|by|before|until|till|til|up\suntil|"
    r"(?:going|heading)\sinto|"
    r"come|due(?:\sdate)?(?:\son|\sby|\sin|:)?|deadline(?:\sis|:)?|eta:?|target\sdate:?|in\stime\sfor|"
    r"ahead\sof|prior\sto|in|during|within|throughout|through|thru|over|across|for|at|on|as\sof|"
    r"between|pre|from|since|vs\.?|versus|than|against|compared\s(?:to|with)|last|previous|after|"
    r"starting|effective|of)"
)
DATE = pattern(rf"(?<![\w])(?:{_PREP}[\s-](?:the\s|next\s)?)?(?:{_EDGE})?{_POINT}", re.VERBOSE)
POINT_WORDS = MONTHS | frozenset(
    """full project plan contract programme program operating end first second third fourth last
    final fy cy ay ye wk week cw kw sprint iteration pi eoq
    eoy eom eow eod quarter half year month cycle semester trimester term season period okr fiscal
    financial school academic calendar business budget planning yr qtr intake yearend quarterend
    monthend mid midquarter midyear midmonth midterm midseason midcycle easter christmas xmas new
    thanksgiving black cyber ramadan eid diwali carnival pentecost halloween labor labour summer
    winter autumn spring rainy dry harvest monsoon peak holiday festive tax planting growing flu
    advent lent epiphany whit lunar chinese passover hanukkah midsummer ascension tomorrow tonight
    today day phase stage gate milestone round batch wave release increment version drop edition
    ski fall holidays audit agm annual board go golive michaelmas whitsun fye start
    monday tuesday wednesday thursday friday saturday sunday""".split()
)
"""The words that a date itself may open with."""
LEADING_WORDS = frozenset(
    """nlt no not by before until till til up due deadline eta target in ahead prior during within
    throughout through thru over across for at on as between pre from since vs versus than against
    compared last previous after starting effective of the very end close beginning start middle
    mid early late eo later date time to with is this current coming upcoming next our
    each now and come w going heading into""".split()
)
"""The words that may stand before a date and belong to it."""
NUMBERED_WORDS = frozenset(
    """day phase stage gate milestone round batch wave release increment version drop
    edition""".split()
)
"""The words that open a date only where a number follows: `phase 2`."""
NUMBERS = frozenset({"one", "two", "three", "four", "five"})
