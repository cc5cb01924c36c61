"""Units as people write them, each with the name that this project gives it."""

from __future__ import annotations

from okrkpi.statement.words import plural

CURRENCY_SIGNS = {
    "$": "USD", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD",
    "hk$": "HKD", "s$": "SGD", "r$": "BRL", "mx$": "MXN", "€": "EUR", "£": "GBP", "¥": "JPY",
    "₹": "INR", "₩": "KRW", "₽": "RUB", "฿": "THB", "₦": "NGN", "₺": "TRY", "₪": "ILS", "₫": "VND",
    "₱": "PHP", "₴": "UAH", "₡": "CRC", "₲": "PYG", "₵": "GHS", "rs": "INR", "rs.": "INR",
    "kr": "SEK", "kr.": "SEK", "fr": "CHF", "fr.": "CHF", "zł": "PLN", "kč": "CZK",
    "ksh": "KES", "rm": "MYR",
}  # fmt: skip
CURRENCY_CODES = frozenset(
    "usd eur gbp chf jpy cny inr aud cad nzd sek nok dkk pln czk huf ron bgn brl mxn ars clp cop "
    "pen zar ngn kes ghs egp mad tnd try ils aed sar qar kwd sgd hkd krw twd thb idr myr php vnd "
    "pkr bdt lkr uah rub isk xof xaf ugx tzs rwf etb".split()
)
CURRENCY_WORDS = {
    "dollar": "USD", "dollars": "USD", "bucks": "USD", "euro": "EUR", "euros": "EUR",
    "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "rupee": "INR", "rupees": "INR",
    "yen": "JPY", "franc": "CHF", "francs": "CHF", "rand": "ZAR", "naira": "NGN", "pesos": "MXN",
    "reais": "BRL", "kroner": "NOK", "kronor": "SEK", "zloty": "PLN", "shillings": "KES",
}  # fmt: skip
MAGNITUDES = {
    "k": 1e3, "thousand": 1e3, "tsd": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6,
    "mil": 1e6, "mill": 1e6, "million": 1e6, "millions": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9,
    "mrd": 1e9, "billion": 1e9, "billions": 1e9, "tn": 1e12, "trillion": 1e12, "lakh": 1e5,
    "lakhs": 1e5, "lac": 1e5, "t": 1e3, "crore": 1e7, "crores": 1e7, "cr": 1e7, "hundred": 1e2,
}  # fmt: skip
_TIME = {
    "ms": ("ms", "msec", "millisecond", "milliseconds"),
    "second": ("s", "sec", "secs", "second", "seconds"),
    "minute": ("min", "mins", "minute", "minutes"),
    "hour": ("h", "hr", "hrs", "hour", "hours"),
    "day": ("d", "day", "days"),
    "week": ("w", "wk", "wks", "week", "weeks"),
    "fortnight": ("fortnight", "fortnights"),
    "month": ("mo", "mos", "mth", "mths", "month", "months"),
    "quarter": ("quarters",),
    "year": ("y", "yr", "yrs", "year", "years"),
}
_SHARE = {
    "%": ("%", "percent", "pct", "per cent"),
    "pp": ("pp", "pps", "ppt", "ppts", "p.p.", "%-points", "percentage points", "percentage point"),
    "bp": ("bp", "bps", "basis points", "basis point"),
    "‰": ("‰", "per mille", "permille"),
    "point": ("pt", "pts", "point", "points"),
    "x": ("x", "times"),
    "star": ("star", "stars"),
    "FTE": ("fte", "ftes"),
}
_PHYSICAL = (
    "kg g mg µg t kt mt lb lbs oz km m cm mm µm nm mi ft l ml hl dl kwh mwh gwh twh wh mw kw gw "
    "kv "
    "kva v a ma mah w j kj mj gj °c °f hz khz mhz ghz bar mbar psi pa kpa mpa rpm ppm ppb dpmo gb "
    "tb mb kb pb mbps gbps ha m2 m² m3 m³ km2 km² sqm sqft ft2 tco2e tco2 kgco2e tco2eq ktco2e "
    "mtco2e kn nm teu mph kph kmh db lm lux nmol "
    "mmol mmhg bpm rps qps tps iops".split()
)
_NAMED_PHYSICAL = (
    "tonne ton gram kilogram kilo litre liter gallon barrel metre meter kilometre kilometer mile "
    "acre hectare watt kilowatt megawatt degree pound inch bushel quintal carat byte gigabyte "
    "terabyte pixel calorie cent"
).split()
UNITS: dict[str, str] = {
    **{word: unit for unit, words in {**_TIME, **_SHARE}.items() for word in words},
    **{word: word for word in _PHYSICAL},
    **{form: word for word in _NAMED_PHYSICAL for form in (word, plural(word))},
    "pound": "GBP", "pounds": "GBP", "ct": "cent", "cts": "cent", "pence": "penny",
}  # fmt: skip
PHYSICAL = frozenset({*_PHYSICAL, *_NAMED_PHYSICAL})
TIME_UNITS = frozenset(_TIME)
CLOCK_UNITS = TIME_UNITS - {"quarter"}
SECONDS = {
    "ms": 0.001, "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800,
    "fortnight": 1209600, "month": 2629800, "quarter": 7889400, "year": 31557600,
}  # fmt: skip
"""The length of each unit of time."""
UNIT_LEADS = frozenset({"working", "business", "calendar", "full", "consecutive", "net"})
SIZES = {
    "mg": ("mass", 1e-6), "g": ("mass", 1e-3), "kg": ("mass", 1.0), "t": ("mass", 1e3),
    "tonne": ("mass", 1e3), "ton": ("mass", 1e3), "lb": ("mass", 0.4536), "kt": ("mass", 1e6),
    "mm": ("length", 1e-3), "cm": ("length", 1e-2), "m": ("length", 1.0), "km": ("length", 1e3),
    "mi": ("length", 1609.3), "mile": ("length", 1609.3), "l": ("volume", 1.0),
    "ml": ("volume", 1e-3), "litre": ("volume", 1.0), "hl": ("volume", 100.0),
    "m3": ("volume", 1e3), "m³": ("volume", 1e3), "wh": ("energy", 1e-3), "kwh": ("energy", 1.0),
    "mwh": ("energy", 1e3), "gwh": ("energy", 1e6), "m2": ("area", 1.0), "m²": ("area", 1.0),
    "sqm": ("area", 1.0), "ha": ("area", 1e4), "hectare": ("area", 1e4), "km2": ("area", 1e6),
    "km²": ("area", 1e6), "acre": ("area", 4046.9), "sqft": ("area", 0.0929),
    "°c": ("temperature", 1.0), "kw": ("power", 1.0), "mw": ("power", 1e3), "gw": ("power", 1e6),
    "kb": ("data", 1e-6), "mb": ("data", 1e-3),
    "gb": ("data", 1.0), "tb": ("data", 1e3),
}  # fmt: skip
"""What a unit of matter measures, and how large it is beside the others that do."""
